"""Who says what; what is disputed or unverified; what is background."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.compose import amounts, figures, names, uttered
from dateline.compose.desk import Desk, Draft
from dateline.compose.evidence import numbers_in
from dateline.compose.passages import LONG, content, sentence
from dateline.compose.rivals import contradictions
from dateline.languages.marks import COMMAS, STOPS
from dateline.model import Article, Claim, Fact, Point, Quantity, Sentence, Voice
from dateline.model.predicates import SAY

SPOKEN = frozenset({SAY, "accuse", "deny", "condemn", "urge"})
RETOLD = 10
"""Numbers under this one are too common to show that a figure is told again."""
MOST = 10
"""Statements shown: enough for every voice of a usual story once or twice."""


def statements(desk: Desk) -> list[Claim]:
    """The statements of the story, those of copies not twice: the reader's language first, then bodies that are known, then direct speech."""
    copies = {copy for family in desk.dossier.story.families for copy in family.copies if copy != family.original}
    counted = _counted(desk)
    claims = [
        claim
        for claim in desk.dossier.claim_by_id.values()
        if claim.predicate in SPOKEN
        and not _counted_in(claim, counted)
        and not goes_on(claim, desk.article(claim), counted)
        and claim.about == "event"
        and claim.origin
        and claim.evidence is None
        and claim.article not in copies
        and uttered.whole(claim, content(claim, desk.article(claim)), desk.article(claim))
        and not _retold(claim, desk)
    ]
    return sorted(claims, key=lambda claim: _first(claim, desk))


def _first(claim: Claim, desk: Desk) -> tuple[object, ...]:
    """The order in which statements are heard."""
    foreign = desk.article(claim).language.partition("-")[0] != desk.tongue.code.partition("-")[0]
    return (foreign, claim.voices[-1].entity is None, claim.speech != "direct", claim.article, claim.field != "text", claim.start)


def _retold(claim: Claim, desk: Desk) -> bool:
    """Whether reported speech only holds a number that the key figures tell already ("more than 60" is kept as 61)."""
    if claim.speech == "direct":
        return False
    figured = [point.quantity for fact in desk.dossier.facts if figures.is_figure(fact) for point in fact.points if point.quantity]
    shown = {number for quantity in figured for number in (anchor(quantity), amounts.plural(quantity))}
    return any(number >= RETOLD and number in shown for number in numbers_in(content(claim, desk.article(claim))))


def _counted(desk: Desk) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Where in each article a figure is told that the key figures show already."""
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for claim in desk.dossier.claim_by_id.values():
        if claim.predicate in figures.COUNTED and claim.quantity and claim.quantity.known:
            spans.setdefault((claim.article, claim.field), []).append((claim.start, claim.end))
    return spans


def _counted_in(claim: Claim, counted: dict[tuple[str, str], list[tuple[int, int]]]) -> bool:
    """Whether indirect speech only tells a figure."""
    start, end = claim.content or (claim.start, claim.end)
    return claim.speech != "direct" and any(start <= first and last <= end for first, last in counted.get((claim.article, claim.field), ()))


def goes_on(claim: Claim, article: Article, counted: dict[tuple[str, str], list[tuple[int, int]]]) -> bool:
    """Whether reported speech breaks off before its voice and goes on behind a comma with a figure (In one day, by NAME's count, five …)."""
    voice, text = claim.voices[-1], article.field(claim.field)
    if claim.speech == "direct" or not claim.content or voice.start < claim.content[1] or text[voice.end : voice.end + 1] not in tuple(COMMAS):
        return False
    paragraph = text.find("\n", voice.end) if "\n" in text[voice.end :] else len(text)
    return any(
        voice.end <= first < paragraph and not _stop_between(text, voice.end, first) for first, _ in counted.get((claim.article, claim.field), ())
    )


def _stop_between(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends in a part of a text: at a stop before a blank, or at one that no blank follows in its script."""
    part = text[start:end]
    return any(mark in STOPS and (not mark.isascii() or part[at + 1 : at + 2] == " ") for at, mark in enumerate(part))


def voices(desk: Desk) -> Iterator[Sentence | None]:
    """One line for a statement; no voice more than twice, and nothing that the same page says twice, whoever says it there.

    What a voice says in a title or a lede is what the text below has it say; the same words on two pages are one statement, whoever they call
    the one who says it.
    """
    heard: dict[str, list[str]] = {}
    spoken: set[tuple[str, str]] = set()
    repeated: list[str] = []
    told = 0
    for claim in statements(desk):
        who, words = voice_key(claim.voices[-1]), content(claim, desk.article(claim))
        before = [*heard.setdefault(who, []), *(other for other in repeated if words in other or other in words)]
        printed_before = heard.setdefault(claim.article, [])
        if len(heard[who]) >= 2 or told >= MOST or any(uttered.alike(words, other) for other in (*before, *printed_before)):
            continue
        if claim.field != "text" and (who, claim.article) in spoken:
            continue
        sentence = desk.write(said, claim, "said")
        if sentence:
            heard[who].append(words)
            repeated.append(words)
            printed_before.append(words)
            spoken.add((who, claim.article))
            told += 1
        yield sentence


def voice_key(voice: Voice) -> str:
    return voice.entity or voice.text.casefold()


def said(draft: Draft, claim: Claim, message: str, fact: Fact | None = None) -> str | None:
    """A statement: who, in which words, printed by whom and when."""
    article = draft.desk.article(claim)
    words = content(claim, article)
    if not words or len(words) > LONG:
        return None
    draft.cite([claim.id], [fact] if fact else [])
    who = draft.origin([claim.id])
    if draft.marks.plain(who) == draft.marks.plain(draft.outlet(article)):
        return None  # somebody said it whom the page does not name
    quote, source = draft.quote(words, article), printed(draft, article)
    told_in = claim.voices[-1].text in words and claim.speech != "direct"
    if claim.predicate != SAY and claim.speech != "direct" and message == "said" and not told_in:
        return None  # its sentence only points at who said it
    if told_in and (names.unresolved(claim) or message != "no-evidence"):
        return draft.say("no-evidence-quote" if message == "no-evidence" else "happened", quote=quote, source=source)
    stated = f"stated-{claim.topic}"
    if message == "no-evidence" and draft.tongue.has(stated):
        return draft.say("no-evidence-topic", who=who, stated=draft.say(stated), quote=quote, source=source)
    return draft.say(message, who=who, quote=quote, source=source)


def printed(draft: Draft, article: Article) -> str:
    """The outlet and the day of an article."""
    outlet = draft.outlet(article)
    return draft.say("source-day", who=outlet, day=draft.day(article.published)) if article.published else outlet


def disputed(desk: Desk) -> Iterator[Sentence | None]:
    """Figures in conflict, statements without evidence, withdrawn and suspected figures, what is only reported."""
    for fact in sorted(desk.dossier.facts, key=figures.rank):
        yield from contested(desk, fact)
    for claim in _unproven(desk):
        yield desk.write(said, claim, "no-evidence")


def _unproven(desk: Desk) -> list[Claim]:
    """What is said without evidence: of one voice each topic once, in the reader's language where a page has it so, an original before its copies."""
    copies = {copy for family in desk.dossier.story.families for copy in family.copies if copy != family.original}
    base = desk.tongue.code.partition("-")[0]
    claims = [claim for claim in desk.dossier.claim_by_id.values() if claim.evidence == "none offered" and claim.about == "event"]
    kept: dict[object, Claim] = {}
    for claim in sorted(
        claims, key=lambda claim: (claim.article in copies, desk.article(claim).language.partition("-")[0] != base, claim.article, claim.start)
    ):
        who = voice_key(claim.voices[-1]) if claim.voices else claim.article
        kept.setdefault((who, claim.topic) if claim.topic else claim.id, claim)
    return sorted(kept.values(), key=lambda claim: (claim.article, claim.start))


def contested(desk: Desk, fact: Fact) -> Iterator[Sentence | None]:
    """What of one fact is in conflict, withdrawn, suspected or out of date."""
    for points in contradictions(fact):
        yield desk.write(conflict, fact, points)
    unsound: dict[tuple[str, object], list[Point]] = {}
    for point in fact.points:
        key = {"withdrawn": "withdrawn", "stale": "stale-figure"}.get(point.standing) or f"suspect-{point.reason}"
        if point.standing in ("withdrawn", "suspect", "stale") and point.quantity:
            unsound.setdefault((key, anchor(point.quantity)), []).append(point)
    for (key, _), points in unsound.items():
        yield desk.write(spoiled, fact, points, key)


def anchor(quantity: Quantity) -> float | int | None:
    """The number a reader remembers of a quantity."""
    return quantity.low if quantity.low is not None else quantity.high


def spoiled(draft: Draft, fact: Fact, points: list[Point], key: str) -> str | None:
    """A figure that does not hold, why, and who gave it: bodies by name before outlets that only printed it."""
    quantity = points[0].quantity
    if quantity is None:
        return None
    named = [point for point in points if not point.origin.is_outlet]
    told = named if named and key == "withdrawn" else points
    draft.cite([claim for point in told for claim in point.claims], [fact])
    what = figures.what(draft, fact, quantity)
    if place := draft.where(fact.slot.place):
        what = draft.say("title-place", place=place, what=what)
    return draft.say(key, what=what, source=figures.sources(draft, told))


def conflict(draft: Draft, fact: Fact, points: list[Point]) -> str | None:
    """The rival figures side by side."""
    draft.cite([claim for point in points for claim in point.claims], [fact])
    told = draft.listed(figures.step(draft, point) for point in _once(points))
    cls = (fact.slot.group or "things").partition(":")[0]
    group, gender = draft.say(f"group-{cls}"), amounts.gender(draft, cls)
    named = f"slot-{fact.slot.predicate}-{fact.slot.aspect}"
    slot = named if draft.tongue.has(named) else f"slot-{fact.slot.predicate}"
    what = draft.say(slot, group=group, cls=cls, gender=gender)
    place = draft.where(fact.slot.place)
    return draft.say("conflict", place=place, what=what, points=told) if place else draft.say("conflict-nowhere", what=what, points=told)


def _once(points: list[Point]) -> list[Point]:
    """Each origin's number once: with its bound ("at least 26"), where one page gives that and a headline the bare number."""
    kept: dict[object, Point] = {}
    for point in points:
        if point.quantity is None:
            continue
        key = (point.origin.entity or point.origin.id, anchor(point.quantity))
        before = kept.get(key)
        if before is None or (point.quantity.high is None and before.quantity is not None and before.quantity.low == before.quantity.high):
            kept[key] = point
    return list(kept.values())


def background(desk: Desk) -> Iterator[Sentence | None]:
    """Past events and standing figures, in whole sentences of the articles, each once: words of their own time mean little out of them."""
    told: dict[tuple[str, str], Claim] = {}
    claims = [claim for claim in desk.dossier.claim_by_id.values() if claim.about in ("past event", "general") and claim.predicate != SAY]
    for claim in sorted(claims, key=lambda claim: (claim.article, claim.start)):
        told.setdefault((claim.article, sentence(claim, desk.article(claim))), claim)
    for (_, words), claim in list(told.items())[:6]:
        yield desk.write(_recalled, claim, words)


def _recalled(draft: Draft, claim: Claim, words: str) -> str | None:
    article = draft.desk.article(claim)
    if not words or len(words) > LONG:
        return None
    draft.cite([claim.id])
    return draft.say("happened", quote=draft.quote(words, article), source=draft.origin([claim.id]))
