"""How far editors trust an outlet and its statements (Admiralty code): shown beside its claims, kept with reason and history."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from starlette.exceptions import HTTPException

from dateline.model import Article, Claim
from dateline.store import Choose, Store, User
from dateline.store.grades import INFORMATION, SOURCE, Grade, GradeKind, together
from dateline.web.accounts.roles import needs
from dateline.web.accounts.sessions import own_path
from dateline.web.desk.notes import REASON
from dateline.web.desk.room import Room, Sent, now
from dateline.web.onward import onward
from dateline.web.pages import page, reader

Rater = Annotated[User, Depends(needs("source.rate"))]
SHOWN = 30
"""Articles of an outlet on its page."""


def router(room: Room) -> APIRouter:
    """The page of an outlet, and its grade."""
    routes, store = APIRouter(), room.store

    @routes.get("/outlet")
    def outlet(request: Request, name: str = "") -> Response:
        words = reader(request)
        articles = list(store.articles(Choose(outlet=name, limit=SHOWN))) if name and "\0" not in name else []
        if not articles:
            raise HTTPException(404)
        grades = store.graded("outlet", articles[0].outlet)
        return page(
            "desk/outlet.html", request, words, name=articles[0].outlet, articles=articles, grades=grades[::-1], graders=graders(store, grades),
            now=grades[-1] if grades else None, letters=SOURCE, digits=INFORMATION,
        )  # fmt: skip

    @routes.post("/grade/{kind}")
    def grade(request: Request, user: Rater, form: Sent, kind: str) -> Response:
        given = _grade(store, user, form, kind)
        store.put_grade(given)
        store.record(user.id, "source.rate", given.about, kind=kind, code=given.code, reason=given.reason)
        return onward(request, own_path(form["back"]))

    return routes


def _grade(store: Store, user: User, form: Sent, kind: str) -> Grade:
    """The grade that a form gives. Raises HTTPException."""
    about, kinds = form["about"], {"outlet": "outlet", "claim": "claim"}
    if kind == "claim" and store.claim(about) is None or kind == "outlet" and not next(store.articles(Choose(outlet=about, limit=1)), None):
        raise HTTPException(404)
    source = form["source"] if kind == "outlet" else ""
    checked: GradeKind = "outlet" if kinds.get(kind) == "outlet" else "claim"
    given = Grade(kind=checked, about=about, source=source, information=form["information"], reason=form["reason"][:REASON], by=user.id, at=now())
    if kind not in kinds or not given.valid:
        raise HTTPException(400)
    return given


def graders(store: Store, grades: Iterable[Grade]) -> dict[str, str]:
    """The names of those who graded."""
    return {key: user.name for key in {grade.by for grade in grades} if (user := store.user(key))}


def codes(store: Store, article: Article, claims: Iterable[Claim]) -> dict[str, str]:
    """The code shown beside each claim of an article, by the claim's id; none for those that are not graded."""
    outlet = store.grades("outlet", [article.outlet]).get(article.outlet)
    told = [claim.id for claim in claims]
    own = store.grades("claim", told)
    found = {key: together(outlet, own.get(key)) for key in told}
    return {key: code for key, code in found.items() if code}
