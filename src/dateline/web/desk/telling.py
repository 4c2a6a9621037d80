"""An alert in the reader's language: what is new, what it was before, and the words that answer what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import quote, urlencode

from babel.lists import format_list
from msgspec.structs import replace

from dateline.compose import amounts, figures
from dateline.compose.desk import Desk, Draft
from dateline.compose.phrase import finish
from dateline.compose.tongue import Untold
from dateline.compose.tongue import load as tongue
from dateline.model import Dossier, Fact, Noun, Quantity, Slot, Story
from dateline.store import Store
from dateline.store.alerts import Alert, Match, Told
from dateline.store.changes import Change
from dateline.web.words import Words

EMPTY = Dossier(story=Story(id="", articles=()), articles=(), readings=())
MOST = 4
"""Reasons that are shown with one alert."""


class Why(Noun, frozen=True, kw_only=True):
    """What was asked for ("" for the words a figure rests on), and what answers it; `language` is that of the words, `href` where they stand."""

    asked: str
    quote: str
    href: str
    language: str
    outlet: str = ""


class Line(Noun, frozen=True, kw_only=True):
    """An alert as it is shown. `kind` is its name in words; `what` the sentence; `language` that of `what`."""

    id: str
    seq: int
    kind: str
    what: str
    href: str
    language: str
    at: datetime
    seen: bool = False
    watches: tuple[str, ...] = ()
    more: str = ""
    why: tuple[Why, ...] = ()


def lines(store: Store, told: Sequence[Told], words: Words) -> list[Line]:
    """Alerts as they are shown; those whose article or note is no more are left out."""
    return [line for one in told if (line := _line(store, one, words))]


def grouped(found: Sequence[Line]) -> list[Line]:
    """Alerts of several watches that tell the same as one, with the reasons of each."""
    kept: dict[tuple[str, str, str], Line] = {}
    for line in found:
        key = (line.kind, line.what, line.href)
        known = kept.setdefault(key, line)
        if known is not line:
            why = tuple({(one.asked, one.quote): one for one in (*known.why, *line.why)}.values())
            watches = tuple(dict.fromkeys((*known.watches, *line.watches)))
            kept[key] = replace(known, watches=watches, why=why, seen=known.seen and line.seen)
    return list(kept.values())


def _line(store: Store, told: Told, words: Words) -> Line | None:
    alert = told.alert
    written = _written(store, alert, words)
    if written is None:
        return None
    what, href, language, more = written
    return Line(
        id=alert.id, seq=told.seq, kind=words(f"alert-{alert.kind}"), what=what, href=f"{href}?{urlencode({'in': words.code})}", language=language,
        at=alert.at, seen=told.seen is not None, watches=(alert.watch,) if alert.watch else (), more=more,
        why=tuple(reasons(store, distinct(alert.why)[:MOST], words.code)),
    )  # fmt: skip


def distinct(matches: Sequence[Match]) -> list[Match]:
    """The same words for the same question are shown once."""
    return list({(match.asked, match.quote): match for match in reversed(matches)}.values())[::-1]


def _written(store: Store, alert: Alert, words: Words) -> tuple[str, str, str, str] | None:
    """The sentence, where it leads, its language, and what more is to be said."""
    if alert.note:
        note, who = store.note(alert.note), store.user(alert.by)
        return (words("alert-mention-by", name=who.name if who else "–"), f"/note/{alert.note}", words.code, "") if note else None
    if alert.change:
        story = store.story_now(alert.change.story)
        path = f"/fact/{alert.change.fact}" if alert.change.fact and store.fact(alert.change.fact) else f"/story/{story}" if story else "/"
        return changed(alert.change, words), path, words.code, cause(alert.change, words)
    article = store.article(alert.article or "")
    return (article.title or article.outlet, f"/article/{article.id}", article.language, article.outlet) if article else None


def changed(change: Change, words: Words) -> str:
    """A figure as it is now, and what it was before."""
    if change.slot is None or change.now is None:
        return words("alert-nothing-now", before=figure(change.slot, change.was, words) if change.slot and change.was else "–")
    after = figure(change.slot, change.now, words)
    if change.was is None or change.kind in ("conflict", "withdrawn"):
        return after
    return words("alert-before", figure=after, before=amount(change.was, words))


def cause(change: Change, words: Words) -> str:
    """Why the figure changed, where that is not what articles say; and who gives it."""
    if change.cause:
        return words(f"alert-cause-{change.cause}", name=change.by, reason=change.reason)
    return words("alert-according", names=format_list(list(change.origins), locale=words.locale)) if change.origins else ""


def figure(slot: Slot, quantity: Quantity, words: Words) -> str:
    """What a slot counts, with a quantity, and where: "Almaty: 26 people were killed"."""
    draft = Draft(desk=Desk(dossier=EMPTY, tongue=tongue(words.code)))
    try:
        said = figures.what(draft, Fact(story="", slot=slot, value=quantity, status="agreed", points=()), quantity)
        marked = words("alert-figure", place=draft.place(slot.place), what=said) if slot.place else said
        return finish(marked, draft.marks, True, draft.tongue.rtl).text
    except Untold:
        return words("alert-figure", place=words(f"predicate-{slot.predicate}"), what=amount(quantity, words))


def amount(quantity: Quantity, words: Words) -> str:
    """A quantity in the reader's language; in bare numbers where it has no words for it."""
    draft = Draft(desk=Desk(dossier=EMPTY, tongue=tongue(words.code)))
    try:
        return finish(amounts.amount(draft, quantity), draft.marks, False, draft.tongue.rtl).text
    except Untold:
        ends = [words.number(end) for end in (quantity.low, quantity.high) if end is not None]
        return "–".join(dict.fromkeys(ends)) or quantity.text


def reasons(store: Store, matches: Sequence[Match], code: str) -> Iterator[Why]:
    """The words that answer, with the way to where they stand."""
    for match in matches:
        article = store.article(match.article)
        if article is None:
            continue
        place = f"#c-{match.claim}" if match.claim else _to_text(match.quote) if match.start >= 0 else ""
        href = f"/article/{article.id}?{urlencode({'in': code})}{place}"
        yield Why(asked=match.asked, quote=match.quote, href=href, language=article.language, outlet=article.outlet)


def _to_text(words: str) -> str:
    """A text fragment (WICG): browsers that know it go to the words and mark them."""
    return f"#:~:text={quote(words, safe='').replace('-', '%2D')}"
