"""The portal's interface for programs: `/api/v1`, described by OpenAPI 3.1 at `/api/v1/openapi.json`. Reading only; problems as RFC 9457 says."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import FastAPI, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException

from dateline import __version__
from dateline.export.briefs import json as brief_json
from dateline.model import Article, Claim, Fact, Interval, Noun, Story, to_json
from dateline.store import Choose, QueryError
from dateline.web.library import Library, outside_link
from dateline.web.operating.asking import program
from dateline.web.words import LANGUAGES, load, preferred

UNREADABLE = "`after` is not the `next` of a page"
MOST = 200
"""Things on one page of an answer."""

Key = Annotated[str, Path(description="An id as other answers give it", pattern="^[0-9a-z]{1,64}$")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Things on one page")]
After = Annotated[str, Query(max_length=200, description="`next` of the page before")]
Language = Annotated[str | None, Query(alias="in", max_length=35, description=f"The language to be told in: {', '.join(LANGUAGES)}")]


class ArticleView(Noun, frozen=True, kw_only=True):
    """An article. `text` is empty where its publisher reserves its rights (`rights` says how); `url` is null where there is none to open."""

    id: str
    title: str
    outlet: str
    language: str
    url: str | None = None
    byline: tuple[str, ...] = ()
    published: Interval | None = None
    lede: str = ""
    text: str = ""
    rights: str | None = None
    story: str | None = None


class StoryView(Noun, frozen=True, kw_only=True):
    """A story: its articles (ids, in order of publication), and its facts."""

    id: str
    articles: tuple[str, ...]
    copies: tuple[tuple[str, ...], ...] = ()
    facts: tuple[Fact, ...] = ()


class Found(Noun, frozen=True, kw_only=True):
    """An article that answers a search, and the words around what was found."""

    article: ArticleView
    snippet: str


class Articles(Noun, frozen=True, kw_only=True):
    """A page of articles; `next` is absent only where there is no article yet."""

    items: tuple[ArticleView, ...]
    next: str | None = None


class Stories(Noun, frozen=True, kw_only=True):
    """A page of stories; the last has no `next`."""

    items: tuple[StoryView, ...]
    next: str | None = None


class Claims(Noun, frozen=True, kw_only=True):
    """What one article says."""

    items: tuple[Claim, ...]


class Hits(Noun, frozen=True, kw_only=True):
    """What a search found, the best first."""

    items: tuple[Found, ...]


class Problem(Noun, frozen=True, kw_only=True):
    """What was wrong (RFC 9457)."""

    title: str
    status: int
    detail: str = ""


NOUNS = (ArticleView, StoryView, Articles, Stories, Claims, Claim, Fact, Hits, Problem)
T = TypeVar("T")


def create_api(library: Library) -> FastAPI:
    """The application to be mounted at `/api/v1`."""
    api = FastAPI(title="Dateline", version=__version__, docs_url=None, redoc_url=None, openapi_url="/openapi.json")
    _lists(api, library)
    _single(api, library)
    setattr(api, "openapi", _described(api))  # noqa: B010 - FastAPI's own way to complete the description, which types forbid
    api.add_exception_handler(HTTPException, _problem)
    api.add_exception_handler(RequestValidationError, _invalid)
    return api


def _lists(api: FastAPI, library: Library) -> None:
    store = library.store

    @api.get("/stories", responses=_answers(Stories))
    def stories(request: Request, limit: Limit = 50, after: After = "") -> Response:
        """Stories, the last updated first."""
        found = store.stories_after(_place(after), limit + 1)
        place = found[limit - 1][0] if len(found) > limit else None
        return answer(request, Stories(items=tuple(_story(story) for _, story in found[:limit]), next=_cursor(place)))

    @api.get("/articles", responses=_answers(Articles))
    def articles(request: Request, limit: Limit = 50, after: After = "") -> Response:
        """Articles in the order of their arrival. `next` is always given: who asks again with it, now or later, loses and doubles nothing."""
        found = store.arrivals(_number(_place(after)), limit)
        place = _cursor((str(found[-1][0]),)) if found else after or None
        return answer(request, Articles(items=tuple(_article(library, one) for _, one in found), next=place))

    @api.get("/search", responses=_answers(Hits, 400))
    def search(request: Request, q: Annotated[str, Query(min_length=1, max_length=500)], limit: Limit = 20) -> Response:
        """Articles that answer a question, as `dateline search` takes it."""
        if "\0" in q:
            raise HTTPException(400, "The question holds a character that no text has")
        try:
            hits = store.search(q, Choose(limit=limit))
        except QueryError as error:
            raise HTTPException(400, str(error)) from error
        return answer(request, Hits(items=tuple(Found(article=_article(library, hit.article), snippet=hit.snippet.text) for hit in hits)))


def _single(api: FastAPI, library: Library) -> None:
    store = library.store

    @api.get("/stories/{key}", responses=_answers(StoryView, 404))
    def story(request: Request, key: Key) -> Response:
        """A story with its facts."""
        return answer(request, _story(_there(store.story(key)), store.facts(key)))

    @api.get("/stories/{key}/brief", responses=_answers(None, 404))
    def brief(request: Request, key: Key, language: Language = None) -> Response:
        """The account of a story, each sentence with its evidence (docs/brief.schema.json)."""
        dossier = _there(store.dossier(key))
        code = load(preferred(language, request.headers.get("accept-language"))).code
        return tagged(request, brief_json(library.brief(dossier, code), dossier).encode(), {"content-language": code, "vary": "accept-language"})

    @api.get("/articles/{key}", responses=_answers(ArticleView, 404))
    def article(request: Request, key: Key) -> Response:
        """An article; where rights are reserved its text is given only to a token for `full-text` (`Authorization: Bearer …`)."""
        found = _there(store.article(key))
        reserved = bool(found.rights) and program(store, request, "full-text") is None
        told = tagged(request, to_json(_article(library, found, text="" if reserved else found.text)), {"vary": "authorization"})
        told.headers["cache-control"] = "private, no-cache"
        return told

    @api.get("/articles/{key}/claims", responses=_answers(Claims, 404))
    def claims(request: Request, key: Key) -> Response:
        """What an article says, each claim with the span of its words."""
        _, reading = _there(library.article(key))
        return answer(request, Claims(items=reading.claims))

    @api.get("/facts/{key}", responses=_answers(Fact, 404))
    def fact(request: Request, key: Key) -> Response:
        """A figure with every value an origin gave it."""
        return answer(request, _there(store.fact(key)))

    @api.get("/claims/{key}", responses=_answers(Claim, 404))
    def claim(request: Request, key: Key) -> Response:
        """One claim."""
        return answer(request, _there(store.claim(key)))


def answer(request: Request, shown: Noun) -> Response:
    """A noun as JSON."""
    return tagged(request, to_json(shown), {})


def tagged(request: Request, body: bytes, headers: dict[str, str]) -> Response:
    """JSON with its ETag; 304 without a body where the asker has it already (RFC 9110 § 13)."""
    tag = f'"{blake2b(body, digest_size=10).hexdigest()}"'
    known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    told = {**headers, "etag": tag, "cache-control": "no-cache"}
    return Response(status_code=304, headers=told) if tag in known else Response(body, media_type="application/json", headers=told)


def _there(found: T | None) -> T:
    if found is None:
        raise HTTPException(404, "There is nothing of this id")
    return found


def _story(story: Story, facts: Sequence[Fact] = ()) -> StoryView:
    return StoryView(id=story.id, articles=story.articles, copies=tuple((one.original, *one.copies) for one in story.families), facts=tuple(facts))


def _article(library: Library, article: Article, text: str | None = None) -> ArticleView:
    """`text` is None where an article stands in a list: then its story is not looked up either."""
    return ArticleView(
        id=article.id, title=article.title, outlet=article.outlet, language=article.language, url=outside_link(article), byline=article.byline,
        published=article.published, lede=article.lede, text=text or "", rights=article.rights,
        story=library.store.story_of(article.id) if text is not None else None,
    )  # fmt: skip


def _cursor(place: tuple[str, ...] | None) -> str | None:
    """A place in a list, as one word that a program hands back."""
    return base64.urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=") if place else None


def _place(after: str) -> tuple[str, ...] | None:
    """What `_cursor` wrote. Raises HTTPException (400) for anything else."""
    if not after:
        return None
    try:
        parts = msgspec.json.decode(base64.b64decode(after + "=" * (-len(after) % 4), altchars=b"-_", validate=True), type=list[str])
    except (binascii.Error, ValueError) as error:
        raise HTTPException(400, UNREADABLE) from error
    if not all(part.isascii() and part.isprintable() for part in parts):
        raise HTTPException(400, UNREADABLE)
    return tuple(parts)


def _number(place: tuple[str, ...] | None) -> int:
    if place is None:
        return -1
    if len(place) != 1 or not (place[0].isascii() and place[0].isdigit() and len(place[0]) < 19):
        raise HTTPException(400, UNREADABLE)
    return int(place[0])


def _problem(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    headers = error.headers if isinstance(error, HTTPException) else None
    body = to_json(Problem(title=TITLES.get(status, "Error"), status=status, detail=detail))
    return Response(body, status, media_type="application/problem+json", headers=dict(headers or {}))


def _invalid(_: Request, error: Exception) -> Response:
    wrong = error.errors() if isinstance(error, RequestValidationError) else []
    detail = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in wrong)
    return Response(to_json(Problem(title=TITLES[422], status=422, detail=detail)), 422, media_type="application/problem+json")


TITLES = {400: "This request could not be understood", 404: "Not found", 405: "Method not allowed", 422: "A parameter is not as described"}


def _answers(kind: type[Noun] | None, *problems: int) -> dict[int | str, dict[str, Any]]:
    """What an operation may answer, for the description."""
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"} if kind else {"type": "object"}
    refused = {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    told: dict[int | str, dict[str, Any]] = {200: {"description": "OK", "content": {"application/json": {"schema": schema}}}}
    told |= {304: {"description": "What the asker has (If-None-Match) is still so"}}
    return told | {status: {"description": TITLES[status], **refused} for status in sorted({400, 422, *problems})}


def _described(api: FastAPI) -> Callable[[], dict[str, Any]]:
    """FastAPI's description of the routes, with the schemas of our nouns."""

    def openapi() -> dict[str, Any]:
        if not api.openapi_schema:
            made = get_openapi(title=api.title, version=api.version, routes=api.routes, servers=[{"url": "/api/v1"}])
            _, schemas = msgspec.json.schema_components(NOUNS, ref_template="#/components/schemas/{name}")
            made["components"] = {"schemas": schemas}
            api.openapi_schema = made
        return api.openapi_schema

    return openapi
