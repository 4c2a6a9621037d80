"""Editors on readings: what a claim says otherwise, or that it is none. The words that say so must stand in the article, as for the machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Request, Response
from starlette.exceptions import HTTPException

from dateline.compose.evidence import names as written_in
from dateline.compose.evidence import supports
from dateline.compose.names import home_country
from dateline.compose.single import readings_of
from dateline.compose.tongue import load as tongue
from dateline.knowledge.bodies.voices import resolve_voice
from dateline.knowledge.places.matcher import find
from dateline.knowledge.places.resolution import resolve
from dateline.model import Article, Claim, Group, Interval, Place, Quantity, Reading, Voice, day
from dateline.model.groups import PARENTS
from dateline.model.predicates import MEASURES, PEOPLE, THINGS
from dateline.pipeline.correcting import correct
from dateline.store import Store, User
from dateline.store.corrections import Correction
from dateline.web.accounts.roles import needs
from dateline.web.desk.notes import REASON, as_read
from dateline.web.desk.room import Form, Room, Sent, now
from dateline.web.onward import onward
from dateline.web.pages import page, reader
from dateline.web.words import Words

Corrector = Annotated[User, Depends(needs("claim.correct"))]
COUNTED = (*PEOPLE, *THINGS)
GROUPS = tuple(PARENTS)


class Unsaid(ValueError):
    """What the article does not say; `reason` is the name of the message that tells it, `field` of the form's field."""

    def __init__(self, reason: str, field: str) -> None:
        super().__init__(reason)
        self.reason, self.field = reason, field


def router(room: Room) -> APIRouter:
    """The page on which a claim is corrected, and what it does."""
    routes, store = APIRouter(), room.store

    @routes.get("/claim/{key}/correct")
    def form(request: Request, user: Corrector, key: str) -> Response:
        return _page(room, request, key)

    @routes.post("/claim/{key}/correct")
    def put(request: Request, user: Corrector, form: Sent, key: str) -> Response:
        article, reading, was = read(store, key)
        reason = form["reason"][:REASON]
        try:
            if not reason:
                raise Unsaid("correct-no-reason", "reason")
            now_ = None if form["verdict"] == "nothing" else corrected(article, reading, was, form)
        except Unsaid as error:
            return _page(room, request, key, form, error)
        return _kept(room, request, Correction(claim=was.id, article=article.id, was=was, now=now_, reason=reason, by=user.name, at=now()), user)

    @routes.post("/claim/{key}/restore")
    def restore(request: Request, user: Corrector, form: Sent, key: str) -> Response:
        article, _, was = read(store, key)
        fix = active(store, article.id).get(was.id)
        if fix is None:
            raise HTTPException(404)
        undone = msgspec.structs.replace(fix, undone=True, by=user.name, at=now(), reason=form["reason"][:REASON] or fix.reason)
        return _kept(room, request, undone, user)

    return routes


def _kept(room: Room, request: Request, fix: Correction, user: User) -> Response:
    correct(room.store, fix)
    act = "claim.restore" if fix.undone else "claim.correct"
    room.store.record(user.id, act, fix.claim, article=fix.article, fields=list(fix.changed), reason=fix.reason)
    return onward(request, f"/article/{fix.article}#fix-{fix.claim}")


def active(store: Store, article: str) -> dict[str, Correction]:
    """The corrections of an article that count, by the claim's id as it was read."""
    return {fix.claim: fix for fix in store.fixes({article}).get(article, ())}


def read(store: Store, key: str) -> tuple[Article, Reading, Claim]:
    """The article of a claim, all that the machine read in it, and the claim as it read it. Raises HTTPException (404)."""
    claim = store.claim(key)
    found = store.pairs((claim.article,)) if claim else []
    reading = store.reading_of(found[0][0].revision) if found else None
    own = as_read(store, claim.article, key) if claim else ""
    was = next((one for one in reading.claims if one.id == own), None) if reading else None
    if reading is None or was is None:
        raise HTTPException(404)
    return found[0][0], reading, was


def corrected(article: Article, reading: Reading, was: Claim, form: Form) -> Claim:
    """The claim as a form says it. Raises Unsaid where the article does not say so."""
    quote = form["quote"] or was.quote
    start = nearest(article.field(was.field), quote, was.start)
    if start is None:
        raise Unsaid("correct-no-words", "quote")
    now_ = msgspec.structs.replace(
        was, start=start, end=start + len(quote), quote=quote, quantity=_quantity(article, was, quote, form), group=_group(was, form),
        place=_place(article, was, form), time=_day(was.time, form["time"], article), as_of=_day(was.as_of, form["as_of"], article),
        voices=_voices(article, reading, was, form),
    )  # fmt: skip
    if now_ == was:
        raise Unsaid("correct-nothing-new", "quote")
    return now_


def nearest(text: str, words: str, start: int) -> int | None:
    """Where words stand in a text, nearest to a place."""
    found, position = [], text.find(words) if words else -1
    while position >= 0:
        found.append(position)
        position = text.find(words, position + 1)
    return min(found, key=lambda one: abs(one - start), default=None)


def _quantity(article: Article, was: Claim, quote: str, form: Form) -> Quantity | None:
    low, high = _number(form["low"]), _number(form["high"])
    if low is None and high is None:
        return was.quantity if "low" not in form.values else None
    if low is not None and high is not None and low > high:
        raise Unsaid("correct-turned-round", "low")
    unit = was.quantity.unit if was.quantity else None
    words = form["written"] if form["written"] in quote else ""
    made = Quantity(low=low, high=high, approx=form["approx"] == "1", text=words, unit=unit)
    if not all(supports(made, quote, end, article.language) for end in (low, high) if end is not None):
        raise Unsaid("correct-number-unsaid", "low")
    return made


def _number(text: str) -> float | int | None:
    plain = text.replace(",", "").replace(" ", "")
    if not plain:
        return None
    try:
        number = float(plain)
    except ValueError:
        raise Unsaid("correct-no-number", "low") from None
    if not 0 <= number < 1e15:
        raise Unsaid("correct-no-number", "low")
    return int(number) if number.is_integer() else number


def _group(was: Claim, form: Form) -> Group | None:
    chosen = form["group"]
    if chosen not in GROUPS or (was.group and was.group.cls == chosen):
        return was.group
    return Group(cls=chosen, text=was.group.text if was.group else "")


def _place(article: Article, was: Claim, form: Form) -> Place | None:
    """The place that an article names, as its gazetteer knows it."""
    words = form["place"]
    if words == (was.place.text if was.place else ""):
        return was.place
    if not words:
        return None
    if not written_in(words, article):
        raise Unsaid("correct-place-unsaid", "place")
    found = resolve(find(words, article.language))
    return msgspec.structs.replace(found[0], text=words) if found else Place(text=words, name=words, kind="site")


def _day(was: Interval | None, given: str, article: Article) -> Interval | None:
    if given == (was.first_day.isoformat() if was else ""):
        return was
    try:
        offset = article.published.offset if article.published else 0
        return day(date.fromisoformat(given), offset) if given else None
    except ValueError:
        raise Unsaid("correct-no-day", "time") from None


def _voices(article: Article, reading: Reading, was: Claim, form: Form) -> tuple[Voice, ...]:
    """The chain of who says so, with another origin: a voice that the article writes, or ("") the outlet itself."""
    words = form["origin"]
    if words == (was.origin.text if was.origin else ""):
        return was.voices
    if not words:
        return ()
    known = [voice for claim in reading.claims for voice in claim.voices if voice.text == words]
    if known:
        return (*was.voices[:-1], known[0])
    start = nearest(article.field(was.field), words, was.start)
    if start is None:
        raise Unsaid("correct-origin-unsaid", "origin")
    entity = resolve_voice(words, article.language, home_country(reading.claims))
    return (
        *was.voices[:-1],
        Voice(text=words, kind="body" if entity else "unnamed", entity=entity, field=was.field, start=start, end=start + len(words)),
    )


def _page(room: Room, request: Request, key: str, form: Form | None = None, wrong: Unsaid | None = None) -> Response:
    store, words = room.store, reader(request)
    article, reading, was = read(store, key)
    fix = active(store, article.id).get(was.id)
    shown = fix.now if fix and fix.now else was
    return page(
        "desk/correct.html", request, words, 422 if wrong else 200, key=key, article=article, claim=was, fix=fix,
        told=said(article, reading, [was], words).get(was.id, was.quote), values=form.values if form else values(shown),
        wrong=wrong.field if wrong else "", problem=words(wrong.reason) if wrong else "", history=history(store, article.id, was.id),
        grade=store.grades("claim", [was.id]).get(was.id), **_choices(reading, was, words),
    )  # fmt: skip


def _choices(reading: Reading, was: Claim, words: Words) -> dict[str, object]:
    """What the form's lists offer: classes of people and things where some are counted, the voices and places of the article."""
    counted, say = was.predicate in COUNTED, tongue(words.code).say
    return {
        "groups": [(name, say(f"group-{name}")) for name in GROUPS] if was.group or counted else [],
        "counts": bool(was.quantity) or counted or was.predicate in MEASURES,
        "voices": sorted({voice.text for one in reading.claims for voice in one.voices}),
        "places": sorted({one.place.text for one in reading.claims if one.place}),
    }  # fmt: skip


def values(claim: Claim) -> dict[str, str]:
    """A claim as the fields of the form."""
    quantity = claim.quantity
    return {
        "quote": claim.quote, "low": _plain(quantity.low) if quantity else "", "high": _plain(quantity.high) if quantity else "",
        "written": quantity.text if quantity else "", "approx": "1" if quantity and quantity.approx else "",
        "group": claim.group.cls if claim.group else "",
        "place": claim.place.text if claim.place else "", "origin": claim.origin.text if claim.origin else "",
        "time": claim.time.first_day.isoformat() if claim.time else "", "as_of": claim.as_of.first_day.isoformat() if claim.as_of else "",
    }  # fmt: skip


def _plain(number: float | int | None) -> str:
    return "" if number is None else f"{number:g}" if isinstance(number, float) else str(number)


def said(article: Article, reading: Reading, claims: Sequence[Claim], words: Words) -> Mapping[str, str]:
    """Claims as sentences of the reader's language, by their ids; those that cannot be written are left out."""
    told = readings_of(article, msgspec.structs.replace(reading, claims=tuple(claims)), words.code)
    return {key: sentence.text for key, sentence in told.items()}


def history(store: Store, article: str, claim: str) -> list[Correction]:
    """Every correction of a claim and every taking back, the last first."""
    return [fix for fix in reversed(store.corrections({article})) if fix.claim == claim]


class FixView(msgspec.Struct, frozen=True, kw_only=True):
    """A correction as readers see it: what the machine read, what an editor says, why, who."""

    claim: str
    article: str
    title: str
    language: str
    quote: str
    was: str
    now: str
    fix: Correction


def fixed(store: Store, articles: Sequence[Article], words: Words) -> list[FixView]:
    """The corrections that count of some articles, in their order."""
    by_id = {article.id: article for article in articles}
    found = store.fixes(by_id)
    return [_view(store, by_id[key], fix, words) for key in by_id for fix in found.get(key, ())]


def _view(store: Store, article: Article, fix: Correction, words: Words) -> FixView:
    reading = store.reading_of(fix.was.revision) or Reading(article=article.id, revision=article.revision)
    of_then = next((one for one in store.revisions(article.id) if one.revision == fix.was.revision), article)
    told = said(of_then, reading, [claim for claim in (fix.was, fix.now) if claim], words)
    return FixView(
        claim=fix.claim, article=article.id, title=article.title or article.outlet, language=article.language, quote=fix.was.quote,
        was=told.get(fix.was.id, fix.was.quote), now=(told.get(fix.now.id, fix.now.quote) if fix.now else ""), fix=fix,
    )  # fmt: skip
