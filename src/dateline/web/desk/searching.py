"""The search page: the fields of its form, which stay in the address, and the question that they make in the store's query language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from dateline.export.rows import Row, article_row
from dateline.export.tables import table
from dateline.knowledge.names import known
from dateline.model import Noun, to_json
from dateline.model.predicates import MEASURES, PEOPLE, PREDICATES, THINGS
from dateline.store import Choose, Hit, QueryError, Store
from dateline.store.query import parse
from dateline.store.words import phrase
from dateline.web.beside import saved
from dateline.web.desk.room import Room
from dateline.web.library import Library
from dateline.web.marks import pieces
from dateline.web.pages import page, reader
from dateline.web.words import Words

FIELDS = ("q", "language", "place", "source", "outlet", "predicate", "op", "figure", "since", "until", "as", "sort")
OPERATORS = (">=", "<=", "=", ">", "<")
READ = ("en", "zh", "ru", "es", "fr", "ar", "de", "pt", "uk", "kk", "tr", "fa", "ja", "ko", "hi", "id")
"""Languages that are offered."""
LONGEST = 500
SHOWN = 50
MOST = 500
"""Articles shown on the page, and given as data."""


class Asked(Noun, frozen=True, kw_only=True):
    """The form as it was filled in. `problem` names the message that says what is wrong with it."""

    fields: dict[str, str]
    question: str = ""
    since: datetime | None = None
    until: datetime | None = None
    problem: str = ""

    @property
    def newest(self) -> bool:
        return self.fields.get("sort") == "newest"

    @property
    def stories(self) -> bool:
        return self.fields.get("as") == "stories"


def asked(given: Mapping[str, str]) -> Asked:
    """The fields of an address, and the question they make."""
    fields = {name: value for name in FIELDS if (value := given.get(name, "").replace("\0", "").strip()[:LONGEST])}
    since, until = _day(fields.get("since")), _day(fields.get("until"))
    wrong = (fields.get("since") and since is None) or (fields.get("until") and until is None)
    end = until + timedelta(days=1) if until else None
    return Asked(fields=fields, question=question(fields), since=since, until=end, problem="search-no-day" if wrong else "")


def _day(text: str | None) -> datetime | None:
    try:
        found = date.fromisoformat(text or "")
        return datetime(found.year, found.month, found.day, tzinfo=UTC)
    except ValueError:
        return None


def question(fields: Mapping[str, str]) -> str:
    """The question in the query language that some fields make; what is asked for in words alone stays as it is written."""
    parts = list(_narrowing(fields))
    words = fields.get("q", "")
    return " ".join([f"({words})" if parts and " OR " in words else words, *parts]).strip()


def _narrowing(fields: Mapping[str, str]) -> Iterator[str]:
    if fields.get("language", "").replace("-", "").isalnum():
        yield f"language:{fields['language']}"
    if phrase(place := _bare(fields.get("place"))):
        yield _any([f"entity:{id_}" for id_ in places_named(place)] or [f'"{place}"'])
    if source := _bare(fields.get("source")):
        yield _any([f'source:"{id_}"' for id_ in sorted(known.bodies(source))] or [f'source:"{source}"'])
    if outlet := _bare(fields.get("outlet")):
        yield f'outlet:"{outlet}"'
    predicate, number = fields.get("predicate", ""), "".join(c for c in fields.get("figure", "") if c.isascii() and (c.isdigit() or c == "."))
    if predicate in PREDICATES:
        operator = fields.get("op") if fields.get("op") in OPERATORS else ">="
        yield f"{predicate}{operator}{number}" if number[:1].isdigit() and number.count(".") < 2 else f"predicate:{predicate}"


def _bare(text: str | None) -> str:
    return (text or "").replace('"', " ").replace("“", " ").replace("”", " ").strip()


def _any(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def places_named(name: str) -> list[str]:
    """The ids of the places of a name, in any language: the well-known ones, else all."""
    every, prominent = known.places(name)
    return sorted(prominent or every)[:5]


def router(room: Room) -> APIRouter:
    """The search page."""
    routes = APIRouter()

    @routes.get("/search")
    def search(request: Request) -> Response:
        words, given = reader(request), asked(request.query_params)
        found = answers(room.library, given, words)
        place_now = f"/search?{urlencode(given.fields)}"
        return page(
            "search.html",
            request,
            words,
            query=given.fields.get("q", ""),
            asked=given,
            kept=given.fields,
            place_now=place_now,
            **choices(words),
            **found,
        )

    @routes.get("/search.json")
    def search_json(request: Request) -> Response:
        given = asked(request.query_params)
        return Response(to_json({"question": given.question, "found": found_rows(room.library.store, given)}), media_type="application/json")

    @routes.get("/search.csv")
    def search_csv(request: Request) -> Response:
        return saved(table(FOUND, found_rows(room.library.store, asked(request.query_params))), "search")

    return routes


FOUND = ("article", "title", "outlet", "language", "published", "url", "story", "snippet")
"""The columns of what was found, an article a row."""


def found_rows(store: Store, given: Asked) -> list[Row]:
    """The articles that answer, with the words that do. Raises HTTPException 400 with what was wrong with the question."""
    if given.problem or not given.question:
        raise HTTPException(400, "the question is empty" if not given.problem else "a day is not written as 2022-01-31")
    try:
        hits = store.search(given.question, Choose(limit=MOST, since=given.since, until=given.until), "newest" if given.newest else "best")
    except QueryError as error:
        raise HTTPException(400, str(error)) from error
    return [_found_row(hit) for hit in hits]


def _found_row(hit: Hit) -> Row:
    row = article_row(hit.article)
    return {**{name: row[name] for name in FOUND if name in row}, "story": hit.story, "snippet": "".join(text for text, _ in pieces(hit.snippet))}


def choices(words: Words) -> dict[str, Any]:
    """What the form's lists offer."""
    return {
        "predicates": sorted(((name, words(f"predicate-{name}")) for name in PREDICATES), key=lambda pair: (pair[0] not in PEOPLE, pair[1])),
        "counted": (*PEOPLE, *THINGS, *MEASURES), "operators": OPERATORS, "languages": [(code, words.language(code)) for code in READ],
    }  # fmt: skip


def answers(library: Library, given: Asked, words: Words) -> dict[str, Any]:
    """What answers, as articles or stories, or what was wrong with the question."""
    nothing: dict[str, Any] = {"hits": [], "stories": [], "plain": [], "problem": words(given.problem) if given.problem else None}
    if given.problem or not (given.question or given.since or given.until):
        return nothing
    try:
        return nothing | _found(library.store, library, given, words)
    except QueryError as error:
        return nothing | {"problem": str(error)}


def _found(store: Store, library: Library, given: Asked, words: Words) -> dict[str, Any]:
    choose = Choose(limit=SHOWN, since=given.since, until=given.until)
    sort = "newest" if given.newest else "best"
    if not given.question:
        return {"plain": list(store.articles(choose))}
    parse(given.question)
    if not given.stories:
        return {"hits": store.search(given.question, choose, sort)}
    found = store.search_stories(given.question, choose, sort)
    told = [(library.line(dossier, words.code), hit.hits) for hit in found if (dossier := store.dossier(hit.story.id))]
    return {"stories": told}
