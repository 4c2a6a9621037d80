"""Editors on stories: split one, merge two, hold one together; each a decision that is kept, respected by what comes later, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Request, Response
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from dateline.model import Dossier, Link, Noun, Story
from dateline.pipeline import settle
from dateline.store import User
from dateline.web.accounts.roles import needs
from dateline.web.desk.room import Room, Sent
from dateline.web.onward import onward
from dateline.web.pages import page, reader

Splitter = Annotated[User, Depends(needs("story.split"))]
Merger = Annotated[User, Depends(needs("story.merge"))]
Verdict = Literal["same story", "apart", "open"]
AT_ONCE = 1500
"""Up to so many articles in the store, the stories are put in order before the answer; beyond, after it."""
OTHERS = 12
"""Other stories that are offered for merging."""
LOOKED_AT = 60
"""Stories among which these are looked for."""


class Decision(Noun, frozen=True, kw_only=True):
    """What somebody decided at one moment, on some pairs of articles. `key` names it in a form."""

    key: str
    by: str
    at: datetime
    verdicts: tuple[str, ...]
    articles: tuple[str, ...]


def router(room: Room) -> APIRouter:
    """The page on which a story is put in order, and what it does."""
    routes, store = APIRouter(), room.store

    @routes.get("/story/{key}/edit")
    def edit(request: Request, user: Splitter, key: str) -> Response:
        return _page(room, request, key)

    @routes.post("/story/{key}/split")
    def split(request: Request, user: Splitter, form: Sent, key: str) -> Response:
        story = _story(room, key)
        chosen = [article for article in story.articles if article in form.several.get("article", ())]
        rest = [article for article in story.articles if article not in chosen]
        if not chosen or not rest:
            return _page(room, request, key, "split-none")
        links = [_link(user, other, chosen[0], "same story") for other in chosen[1:]] + [_link(user, other, chosen[0], "apart") for other in rest]
        return _decided(room, request, user, story, "story.split", links, chosen)

    @routes.post("/story/{key}/merge")
    def merge(request: Request, user: Merger, form: Sent, key: str) -> Response:
        story = _story(room, key)
        other = store.story(store.story_now(_named(form["other"] or form["chosen"])) or "")
        if other is None or other.id == story.id:
            return _page(room, request, key, "merge-none")
        return _decided(room, request, user, story, "story.merge", [_link(user, other.articles[0], story.articles[0], "same story")], other.articles)

    @routes.post("/story/{key}/pin")
    def pin(request: Request, user: Merger, key: str) -> Response:
        story = _story(room, key)
        first, *rest = story.articles
        return _decided(room, request, user, story, "story.pin", [_link(user, other, first, "same story") for other in rest], rest)

    @routes.post("/story/{key}/undo")
    def undo(request: Request, user: Merger, form: Sent, key: str) -> Response:
        story = _story(room, key)
        pairs = [link for decision, links in decisions(room, story) if decision.key == form["decision"] for link in links]
        if not pairs:
            return _page(room, request, key, "undo-none")
        return _decided(room, request, user, story, "story.undo", [_link(user, link.article, link.to, "open") for link in pairs], ())

    return routes


def _named(text: str) -> str:
    """The id in what an editor gave: an id, or the address of a story's page."""
    return urlsplit(text).path.rstrip("/").rpartition("/")[2]


def _link(user: User, article: str, to: str, verdict: Verdict) -> Link:
    return Link(article=article, to=to, verdict=verdict, by=user.name)


def _story(room: Room, key: str) -> Story:
    story = room.store.story(room.store.story_now(key) or "")
    if story is None:
        raise HTTPException(404)
    return story


def _decided(room: Room, request: Request, user: User, story: Story, action: str, links: Sequence[Link], articles: Sequence[str]) -> Response:
    """Keep decisions, let the stories follow, and show the one that the first article is in now."""
    store = room.store
    with store.batch():
        store.put_links(links)
        store.record(user.id, action, story.id, articles=list(articles), pairs=[[link.article, link.to, link.verdict] for link in links])
    if store.counts()["articles"] > AT_ONCE:
        answer = onward(request, f"/story/{story.id}/edit", note="later")
        answer.background = BackgroundTask(settle, store)
        return answer
    settle(store)
    return onward(request, f"/story/{store.story_of(story.articles[0])}/edit", note="done")


def decisions(room: Room, story: Story) -> list[tuple[Decision, list[Link]]]:
    """What people decided on a story's articles and still counts, the last first."""
    found: dict[str, tuple[Decision, list[Link]]] = {}
    for at, link in room.store.decisions(story.articles):
        key = f"{at.isoformat()} {link.by}"
        decision, links = found.get(key) or (Decision(key=key, by=link.by, at=at, verdicts=(), articles=()), [])
        verdicts = tuple(dict.fromkeys((*decision.verdicts, link.verdict)))
        articles = tuple(dict.fromkeys((*decision.articles, link.article, link.to)))
        found[key] = (Decision(key=key, by=link.by, at=at, verdicts=verdicts, articles=articles), [*links, link])
    return [found[key] for key in sorted(found, reverse=True)]


def _near(room: Room, dossier: Dossier) -> list[Dossier]:
    """Other stories that this may be one with: of those that were told of last, the ones that speak of the same places most, newest first."""
    own = _places(dossier)
    found = [other for one in room.store.stories(limit=LOOKED_AT) if one.id != dossier.story.id and (other := room.library.dossier(one.id))]
    return sorted(found, key=lambda other: -len(own & _places(other)))[:OTHERS]


def _places(dossier: Dossier) -> frozenset[str]:
    """The places that a story's claims speak of."""
    return frozenset(claim.place.id for reading in dossier.readings for claim in reading.claims if claim.place and claim.place.id)


def _page(room: Room, request: Request, key: str, problem: str = "") -> Response:
    store, words, story = room.store, reader(request), _story(room, key)
    dossier = store.dossier(story.id)
    assert dossier is not None, "a story that is there has a dossier"
    line = room.library.line(dossier, words.code)
    others = [room.library.line(other, words.code) for other in _near(room, dossier)]
    made = decisions(room, story)
    titles = {article: found for decision, _ in made for article in decision.articles if (found := store.article(article))}
    note = request.query_params.get("note", "")
    return page(
        "desk/story-edit.html", request, words, 422 if problem else 200, story=line, articles=dossier.articles, others=others,
        decisions=[decision for decision, _ in made], titles=titles, problem=words(problem) if problem else "",
        note=words(f"regrouped-{note}") if note in ("done", "later") else "",
    )  # fmt: skip
