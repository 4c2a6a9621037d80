"""What happened and what was decided: acts in the order of time, measures taken in response."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.compose import amounts, figures, passages, sayings, uttered
from dateline.compose.desk import Desk, Draft
from dateline.model import Claim, Fact, Interval, Place, Sentence
from dateline.model.predicates import ACTS

WORDS = frozenset({"accuse", "deny", "condemn", "urge"})
"""Acts that are only said: they stand among the voices."""
MEASURES_TAKEN = frozenset({"declare", "lift", "request", "promise", "negotiate"})
OFFICES = frozenset({"resign", "dismiss"})
"""Acts that end an office: they are its country's, wherever they are told."""
SITES = frozenset({"airport", "government_buildings", "square"})
"""Topics that name a site themselves."""
SHORT = 260
"""The most characters of an article's own words that stand in one line."""


FEWEST = 3
"""The fewest words (or pairs of characters, where words are not spaced) that say something by themselves."""


def is_act(fact: Fact) -> bool:
    return fact.slot.predicate in ACTS and fact.status not in ("withdrawn", "superseded")


def told(desk: Desk) -> list[Fact]:
    """The acts of a story; of one act told of a place and of what it lies in, the narrower telling, but of one that ends an office the wider."""
    acts = [fact for fact in desk.dossier.facts if is_act(fact)]
    return [fact for fact in acts if not any(_narrower(fact, other) if fact.slot.predicate in OFFICES else _narrower(other, fact) for other in acts)]


def _narrower(other: Fact, fact: Fact) -> bool:
    mine, theirs = fact.slot.place, other.slot.place
    same = (other.slot.predicate, other.slot.aspect) == (fact.slot.predicate, fact.slot.aspect)
    return same and mine is not None and theirs is not None and mine.id != theirs.id and theirs.within(mine)


def when(desk: Desk, fact: Fact) -> Interval | None:
    """When the act happened: the earliest time that its claims give, as narrow as one of them has it."""
    times = [claim.time for claim in telling(desk, fact) if claim.time]
    first = min(times, key=lambda time: (time.start, time.end), default=None)
    return min((time for time in times if first and time.overlaps(first)), key=lambda time: (time.end - time.start, time.start), default=None)


def telling(desk: Desk, fact: Fact) -> list[Claim]:
    """The claims that tell of an act; of one that ends an office also those that tell it of a place in its country."""
    inner = [other for other in desk.dossier.facts if fact.slot.predicate in OFFICES and is_act(other) and _narrower(other, fact)]
    return [claim for one in (fact, *inner) for claim in desk.claims(one)]


def events(desk: Desk) -> Iterator[Sentence | None]:
    """The timeline: acts that are no measures, by day; those without a day last."""
    facts = [fact for fact in told(desk) if fact.slot.predicate not in MEASURES_TAKEN | WORDS]
    yield from (desk.write(act, fact) for fact in by_time(desk, facts))


def response(desk: Desk) -> Iterator[Sentence | None]:
    """Measures, requests and promises, by day."""
    facts = [fact for fact in told(desk) if fact.slot.predicate in MEASURES_TAKEN]
    yield from (desk.write(act, fact) for fact in by_time(desk, facts))


def by_time(desk: Desk, facts: list[Fact]) -> list[Fact]:
    """Acts by the day on which they happened; those without a day last."""

    def order(fact: Fact) -> tuple[bool, float, str]:
        time = when(desk, fact)
        return (time is None, time.start.timestamp() if time else 0.0, fact.slot.key)

    return sorted(facts, key=order)


def act(draft: Draft, fact: Fact) -> str | None:
    """An act in the language's own words where it has a message for it, else in an article's."""
    points = figures.holding(fact) or list(fact.points)
    claims = [draft.desk.dossier.claim_by_id[id] for point in points for id in point.claims if id in draft.desk.dossier.claim_by_id]
    if not claims:
        return None
    time = when(draft.desk, fact)
    named = f"act-{fact.slot.predicate}-{fact.slot.aspect}"
    if draft.tongue.has(named):
        draft.cite([claim.id for claim in (*claims, *(claim for claim in telling(draft.desk, fact) if time and claim.time == time))], [fact])
        said: str | None = _worded(draft, fact, named, draft.listed(draft.origin(point.claims, point.origin.entity) for point in points))
    else:
        claims = [claim for claim in claims if claim.time == time] or claims
        time = min((claim.time for claim in claims if claim.time), key=lambda told: (told.start, told.end), default=None)
        said = quoted(draft, min(claims, key=lambda claim: (_foreign(draft, claim), len(claim.quote), claim.id)), fact)
    return draft.say("timeline", day=draft.day(time), what=said) if time and said else said


def _worded(draft: Draft, fact: Fact, named: str, source: str) -> str:
    what = draft.say(named)
    lasting = fact.value is not None and fact.value.unit in ("day", "hour", "week", "month", "year")
    place = draft.where(_scene(fact))
    arguments = {"what": what, "source": source}
    if lasting and fact.value is not None:
        arguments["amount"] = amounts.amount(draft, fact.value)
    if place:
        arguments["place"] = place
    return draft.say(("line-measured" if lasting else "line") + ("" if place else "-nowhere"), **arguments)


def _scene(fact: Fact) -> Place | None:
    """Where an act took place; of a site that the act itself names ("the airport was seized") the place it belongs to."""
    place = fact.slot.place
    if place is None or place.kind != "site" or not place.parents or fact.slot.aspect not in SITES:
        return place
    return Place(text=place.text, id=place.parents[0], parents=place.parents[1:])


def _foreign(draft: Draft, claim: Claim) -> bool:
    return draft.desk.article(claim).language.partition("-")[0] != draft.tongue.code.partition("-")[0]


def _tells(words: str) -> bool:
    """Whether words say something by themselves: "made a promise" does not."""
    return len(words.split()) >= FEWEST if " " in words else len(words) >= 2 * FEWEST


def quoted(draft: Draft, claim: Claim, fact: Fact | None = None) -> str | None:
    """A claim in the article's own words: its whole sentence where that is short, else its clause, with its origin."""
    article = draft.desk.article(claim)
    words = passages.passage(claim, article, SHORT)
    if not words:
        return _clause(draft, claim, fact)
    if not _tells(words):
        return None
    draft.cite([claim.id], [fact] if fact else [])
    within = claim.origin is not None and claim.origin.field == claim.field and claim.origin.text in words
    source = sayings.printed(draft, article) if within or claim.origin is None else draft.origin([claim.id])
    return draft.say("happened", quote=draft.quote(words, article), source=source)


def _clause(draft: Draft, claim: Claim, fact: Fact | None) -> str | None:
    article = draft.desk.article(claim)
    words = article.field(claim.field)[claim.start : claim.end].strip(passages.EDGES)
    if not _tells(words) or len(words) > SHORT or not uttered.closes(article.field(claim.field), claim.end, uttered.PAUSES):
        return None
    draft.cite([claim.id], [fact] if fact else [])
    who = draft.origin([claim.id])
    if _does_it(claim):
        return draft.say("said", who=who, quote=draft.quote(words, article), source=sayings.printed(draft, article))
    return draft.say("happened", quote=draft.quote(words, article), source=who)


def _does_it(claim: Claim) -> bool:
    """Whether the voice of an act is the one that acts, and its words leave him out ("asked the alliance for help")."""
    voice = claim.origin
    return voice is not None and claim.predicate in MEASURES_TAKEN and not claim.start <= voice.start < claim.end
