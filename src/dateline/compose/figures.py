"""Key figures: for each slot the range, its sources, how it moved, why it has its status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dateline.compose import amounts, names
from dateline.compose.desk import Desk, Draft
from dateline.compose.rivals import contradictions
from dateline.compose.steps import holding, moved, number_of
from dateline.model import Claim, Fact, Point, Quantity, Sentence
from dateline.model.groups import inside
from dateline.model.predicates import MEASURES, PEOPLE, THINGS

COUNTED = (*PEOPLE, *THINGS)
_HOLDING = ("live", "disputed")
MOST_STEPS = 7
BARE = 2
"""A part's words beside its number (characters, where words are not spaced) that only point back: "of them"."""
MOST_FIGURES, MOST_PARTS = 12, 2
"""What a reader takes in: the rest is counted, and told by `dateline facts`."""
UNSURE = frozenset({"alleged", "unconfirmed"})
SECONDARY = frozenset({"hospitalised", "attending", "affected", "withdrawn", "released"})
"""Figures that give way among the highlights."""


def is_figure(fact: Fact) -> bool:
    """Whether a fact is a number to be shown among the key figures."""
    return fact.slot.predicate in (*COUNTED, *MEASURES) and fact.value is not None and not fact.slot.aspect.startswith("part:")


def rank(fact: Fact) -> tuple[object, ...]:
    """The order of key figures: people before things, the dead first, totals before parts, the most told first."""
    place = COUNTED.index(fact.slot.predicate) if fact.slot.predicate in COUNTED else len(COUNTED)
    part = fact.slot.aspect != "total" and fact.slot.predicate in COUNTED
    return (place, part, -len(fact.claims), fact.slot.key)


def telling(fact: Fact) -> list[Point]:
    """The points whose words give the very number shown: who only said "dozens" has not said 26."""
    points = holding(fact)
    return points if fact.status == "in conflict" else [point for point in points if _same(point, fact)] or points


def _same(point: Point, fact: Fact) -> bool:
    """Whether a point gives the number that is shown, in whatever words."""
    mine, shown = point.quantity, fact.value
    return mine is not None and shown is not None and number_of(mine) == number_of(shown)


def saying_so(fact: Fact) -> list[str]:
    """The claims that give the figure shown: those of its points, and all that say the same number."""
    told = [*holding(fact), *(point for point in fact.points if point.standing in _HOLDING and _same(point, fact))]
    return list(dict.fromkeys(claim for point in told for claim in point.claims))


def what(draft: Draft, fact: Fact, quantity: Quantity) -> str:
    """What the slot counts, with a quantity: "at least 26 protesters were killed"."""
    slot = fact.slot
    if slot.predicate in MEASURES:
        return _level(draft, fact, quantity)
    if draft.tongue.has(f"figure-{slot.predicate}-{slot.aspect}"):
        return draft.say(f"figure-{slot.predicate}-{slot.aspect}", **amounts.counted(draft, quantity, slot.aspect))
    said = counted(draft, slot.predicate, quantity, slot.group or "things")
    detail = _detail(draft, fact)
    return said if detail is None else draft.say("with-detail", what=said, detail=detail)


def counted(draft: Draft, predicate: str, quantity: Quantity, group: str) -> str:
    """How many of whom it happened to; the country of "nationals:CN" in brackets after it."""
    cls, _, country = group.partition(":")
    said = draft.say(f"figure-{predicate}", **amounts.counted(draft, quantity, cls))
    if not country:
        return said
    return draft.say("with-detail", what=said, detail=draft.marks.mark(names.country(country, draft.tongue.code)))


def _level(draft: Draft, fact: Fact, quantity: Quantity) -> str:
    topic, amount = fact.slot.aspect.partition("/")[0], amounts.amount(draft, quantity)
    if draft.tongue.has(f"level-{topic}"):
        return draft.say(f"level-{topic}", amount=amount)
    return draft.say("level-other", topic=draft.say(f"topic-{topic}"), amount=amount)


def _detail(draft: Draft, fact: Fact) -> str | None:
    """The name of a part: the language's own word for it, else the words of the article that names it."""
    aspect = "increment" if _added(draft, fact) else fact.slot.aspect
    if aspect == "total":
        return None
    if draft.tongue.has(f"aspect-{aspect}"):
        return draft.say(f"aspect-{aspect}")
    for claim in draft.desk.claims(fact):
        article = draft.desk.article(claim)
        if aspect in article.field(claim.field):
            return draft.quote(aspect, article)
    return draft.say(f"aspect-{aspect}")


def _added(draft: Draft, fact: Fact) -> bool:
    """Whether the figure shown only adds to others of the fact (1,678 more were detained), as most of the claims that tell it say.

    Where nothing else was counted, "another few" only sets them apart from those to whom something else happened.
    """
    known, shown = draft.desk.dossier.claim_by_id, saying_so(fact)
    told = [known[claim].counting for claim in shown if claim in known]
    others = any(known[claim].counting == "total" for claim in fact.claims if claim in known and claim not in shown)
    return fact.slot.aspect == "total" and others and told.count("increment") * 2 > len(told)


def source(draft: Draft, point: Point) -> str:
    """Who says so, and as of which day: "the government, 7 January"."""
    who = draft.origin(point.claims, point.origin.entity)
    return draft.say("source-day", who=who, day=draft.day(point.as_of)) if point.as_of else who


def sources(draft: Draft, points: list[Point]) -> str:
    """The sources of several points, those of one origin once."""
    return draft.listed(source(draft, point) for point in points)


def line(draft: Draft, fact: Fact) -> str:
    """The figure shown, where, according to whom, as of when."""
    assert fact.value is not None
    points = telling(fact)
    draft.cite(saying_so(fact), [fact])
    said = hedged(draft, fact, what(draft, fact, _as_said(fact, points)))
    return placed(draft, fact, said, sources(draft, points))


def hedged(draft: Draft, fact: Fact, said: str) -> str:
    """The figure with its mark where every page that gives it keeps a distance to it."""
    known = draft.desk.dossier.claim_by_id
    claims = [known[claim] for point in telling(fact) for claim in point.claims if claim in known]
    return draft.say("as-reported", what=said) if claims and all(claim.stance in UNSURE for claim in claims) else said


def _as_said(fact: Fact, points: list[Point]) -> Quantity:
    """The quantity to be written: the words of a claim where one says just that; of a derived sum the total that a claim does say.

    Where those who are named as its source all give one figure, it is theirs, not the range that an outlet's own figure makes of it.
    """
    value, told = fact.value, [point.quantity for point in points if point.quantity]
    assert value is not None
    if fact.derived and told:
        return told[-1]
    same = next((quantity for quantity in told if (quantity.low, quantity.high) == (value.low, value.high)), None)
    one_voice = fact.status != "in conflict" and len({(quantity.low, quantity.high) for quantity in told}) == 1
    return same or (told[0] if one_voice else value)


def placed(draft: Draft, fact: Fact, said: str, source: str) -> str:
    place = draft.where(fact.slot.place)
    return draft.say("line", place=place, what=said, source=source) if place else draft.say("line-nowhere", what=said, source=source)


def movement(draft: Draft, fact: Fact) -> str | None:
    """How the figure moved, oldest first; nothing where it never did. Of many steps the first and the last are told, the chart has all."""
    steps = moved(draft, fact)
    if not steps:
        return None
    told = steps if len(steps) <= MOST_STEPS else [*steps[:2], *steps[2 - MOST_STEPS :]]
    draft.cite([claim for point in told for claim in point.claims], [fact])
    parts = [step(draft, point) for point in told]
    if len(told) < len(steps):
        parts.insert(2, "…")
    return draft.say("movement", points=draft.listed(parts))


def step(draft: Draft, point: Point) -> str:
    assert point.quantity is not None
    return draft.say("point", amount=amounts.amount(draft, point.quantity), source=source(draft, point))


def why(draft: Draft, fact: Fact) -> str | None:
    """Why the figure has its status, in one sentence."""
    points = telling(fact)
    draft.cite([claim for point in points for claim in point.claims], [fact])
    known = draft.desk.dossier.claim_by_id
    unnamed = all(known[claim].origin is None for point in points for claim in point.claims if claim in known)
    if fact.status == "single origin" and unnamed and all(point.origin.is_outlet or point.origin.entity is None for point in points):
        return draft.say("why-outlet-only")
    silent = {"agreed": len(points) < 2, "in conflict": not contradictions(fact)}.get(fact.status, False)
    if silent or (fact.status in ("revised up", "revised down") and not moved(draft, fact)):
        return None
    key = f"why-{fact.status.replace(' ', '-')}"
    return draft.say(key, count=draft.count(p.origin.id for p in points), n=len(points)) if draft.tongue.has(key) else None


def nested(draft: Draft, fact: Fact, wider: Fact) -> str | None:
    """How a figure lies inside a wider one: of a wider place, else of a wider group in the same place."""
    if wider.value is None or fact.value is None or wider.slot.place is None:
        return None
    points = telling(wider)
    draft.cite([claim for point in (*points, *telling(fact)) for claim in point.claims], [fact, wider])
    fits = fact.value.low is None or wider.value.high is None or fact.value.low <= wider.value.high
    if (fits and behind(wider, fact)) or not (fits or _said_there(draft, wider)):
        return None
    amount = amounts.amount(draft, _as_said(wider, points))
    if wider.slot.place == fact.slot.place:
        same = wider.slot.group is None or wider.slot.group == fact.slot.group or ":" in wider.slot.group
        return (
            draft.say("nested-group", group=draft.say(f"group-{wider.slot.group}"), cls=wider.slot.group, amount=amount)
            if fits and not same and (fact.value.low, fact.value.high) != (wider.value.low, wider.value.high)
            else None
        )
    return draft.say("nested" if fits else "too-large", place=draft.place(wider.slot.place), amount=amount)


def _said_there(draft: Draft, fact: Fact) -> bool:
    """Whether a page says a figure of the very place of its slot, not of one that lies in it."""
    place = fact.slot.place.id if fact.slot.place else None
    return any(claim.place is not None and claim.place.id == place for claim in draft.desk.claims(fact))


def behind(wider: Fact, fact: Fact) -> bool:
    """Whether a wider figure is the older one: below what a part of it holds, and open ("at least 272") or of an earlier day."""
    if wider.value is None or fact.value is None or (wider.value.low or 0) >= (fact.value.low or 0):
        return False
    return wider.value.high is None or (wider.as_of is not None and fact.as_of is not None and wider.as_of.end <= fact.as_of.start)


def section(desk: Desk) -> Iterator[Sentence | None]:
    """The key figures, each with its movement, its reason, its parts and its place in a wider one; how many more there are."""
    every = sorted(filter(is_figure, desk.dossier.facts), key=rank)
    by_key = {fact.slot.key: fact for fact in every}
    facts = sorted(sorted(every, key=weight)[:MOST_FIGURES], key=rank)
    for fact in facts:
        yield from told(desk, fact, by_key)
    if len(every) > len(facts):
        yield desk.write(more, [fact for fact in every if fact not in facts])


def told(desk: Desk, fact: Fact, by_key: Mapping[str, Fact]) -> Iterator[Sentence | None]:
    """One figure with all that is said of it. `by_key` are the figures that it may lie inside."""
    first = desk.write(line, fact)
    yield first
    if first is None:
        return
    yield desk.write(movement, fact)
    yield desk.write(why, fact)
    yield next(filter(None, (desk.write(nested, fact, by_key[key]) for key in fact.inside if key in by_key)), None)
    for other in _parts(desk, fact)[:MOST_PARTS]:
        yield desk.write(part, other, fact)


def weight(fact: Fact) -> tuple[object, ...]:
    """Which figures stay where there are many: totals that several origins or pages give, of the country before its cities, the dead first."""
    articles = len(fact.claims)
    wide = fact.slot.place is None or fact.slot.place.kind == "country"
    lone = articles == 1 and (not wide or fact.slot.predicate in SECONDARY)
    return (fact.slot.aspect != "total" and fact.slot.predicate in COUNTED, lone, -min(articles, 3), *rank(fact))


def _parts(desk: Desk, whole: Fact) -> list[Fact]:
    """The unnamed parts told of a figure ("two of whom"), the most told first."""
    slot, known = whole.slot, desk.dossier.claim_by_id
    own = {claim for point in telling(whole) for claim in point.claims}
    parts = [
        fact
        for fact in desk.dossier.facts
        if fact.slot.aspect.startswith("part:")
        and (fact.slot.predicate, fact.slot.group, fact.slot.place) == (slot.predicate, slot.group, slot.place)
        and any(known[claim].parent in own for claim in fact.claims if claim in known)
    ]
    return sorted((fact for fact in parts if fact.value), key=lambda fact: (-len(fact.claims), fact.slot.key))


def within(desk: Desk, fact: Fact) -> Iterator[Sentence | None]:
    """A part told by itself: below the figure that it is a part of, in the words of the page; nothing for what is no part."""
    for whole in desk.dossier.facts if fact.value is not None else ():
        if is_figure(whole) and fact in _parts(desk, whole):
            yield desk.write(line, whole)
            yield desk.write(part, fact, whole)


def part(draft: Draft, fact: Fact, whole: Fact) -> str | None:
    """A part of a figure, in the words of the page that tells it."""
    points = holding(fact) or list(fact.points)
    claims = [draft.desk.dossier.claim_by_id[id] for point in points for id in point.claims if id in draft.desk.dossier.claim_by_id]
    if not claims or fact.value is None:
        return None
    claims = [claim for claim in claims if _tells_more(claim)]
    if not claims:
        return None
    base = draft.tongue.code.partition("-")[0]
    own = [claim for claim in claims if draft.desk.article(claim).language.partition("-")[0] == base]
    shown = min(own or claims, key=lambda claim: (len(claim.quote), claim.id))
    draft.cite([shown.id], [whole, fact])
    cls = (fact.slot.group or "people").partition(":")[0]
    many = amounts.counted(draft, shown.quantity or fact.value, cls)
    entity = next((point.origin.entity for point in points if shown.id in point.claims), None)
    source = draft.origin([shown.id], entity)
    quote = draft.quote(shown.quote, draft.desk.article(shown))
    return draft.say("part", amount=many["amount"], who=many["who"], quote=quote, source=source)


def _tells_more(claim: Claim) -> bool:
    """Whether the words of a part say what it is, beside its number ("two of them" does not)."""
    number = claim.quantity.text if claim.quantity else ""
    rest = claim.quote.replace(number, " ", 1).strip()
    return len(rest.split()) > BARE if " " in claim.quote.strip() else len(rest) > BARE


def more(draft: Draft, rest: list[Fact]) -> str:
    """How many figures are not shown here."""
    draft.cite([claim for fact in rest for claim in fact.claims], rest)
    return draft.say("more-figures", count=draft.count(fact.id for fact in rest), n=len(rest))


def headline(draft: Draft, fact: Fact) -> str:
    """The figure and its place, without sources: a title."""
    assert fact.value is not None
    points = holding(fact)
    draft.cite([claim for point in points for claim in point.claims], [fact])
    said = what(draft, fact, _as_said(fact, points))
    place = draft.where(fact.slot.place)
    return draft.say("title-place", place=place, what=said) if place else said


def short(draft: Draft, fact: Fact) -> str:
    """A highlight: the figure, its place and who gives it, without days."""
    assert fact.value is not None
    points = telling(fact)
    draft.cite(saying_so(fact), [fact])
    said = hedged(draft, fact, what(draft, fact, _as_said(fact, points)))
    if fact.status == "in conflict" and contradictions(fact):
        said = draft.say("contested", what=said)
    return placed(draft, fact, said, draft.listed(draft.origin(point.claims, point.origin.entity) for point in points))


def leading(facts: Iterable[Fact], most: int) -> list[Fact]:
    """The first totals of a story, one for each predicate and group: the widest scope of each that is not behind its part, of several the most told.

    Groups inside another are left to the key figures, and so is that none of some (foreigners, children) is among those harmed.
    """
    counted = (fact for fact in sorted(filter(is_figure, facts), key=rank) if fact.slot.predicate in COUNTED and fact.slot.aspect == "total")
    totals = [fact for fact in counted if not _none_of_some(fact)]
    by_key = {fact.slot.key: fact for fact in totals}
    kinds: dict[tuple[str, str | None], Fact] = {}
    for fact in totals:
        around = (by_key[key] for key in fact.inside if key in by_key)
        if not any(_kind(one) == _kind(fact) and not behind(one, fact) for one in around):
            kinds.setdefault(_kind(fact), fact)
    kinds = {kind: next((other for other in totals if _holds(other, fact)), fact) for kind, fact in kinds.items()}
    kinds = {kind: next((other for other in totals if _kind(other) == kind and behind(fact, other)), fact) for kind, fact in kinds.items()}
    outer = [fact for fact in kinds.values() if not any(_takes_in(other, fact) for other in kinds.values())]
    return sorted(sorted(outer, key=lambda fact: fact.slot.predicate in SECONDARY)[:most], key=rank)


def _kind(fact: Fact) -> tuple[str, str | None]:
    return fact.slot.predicate, fact.slot.group


def _none_of_some(fact: Fact) -> bool:
    return fact.value is not None and fact.value.high == 0 and fact.slot.group not in (None, "people")


def _holds(wider: Fact, fact: Fact) -> bool:
    """Whether a figure of the same kind is that of a region of several countries, one of which the other's place is or lies in."""
    return _kind(wider) == _kind(fact) and bool(wider.slot.place and fact.slot.place) and names.holds(wider.slot.place, fact.slot.place)


def _takes_in(other: Fact, fact: Fact) -> bool:
    """Whether a figure goes without saying beside another of its predicate, which is no smaller: of a group that holds its own, or of one inside its
    own in the place around (two of the security forces in a town, 700 police in the country)."""
    if other.slot.predicate != fact.slot.predicate or _size(other) < _size(fact):
        return False
    here, around = fact.slot.place, other.slot.place
    inner = here is not None and around is not None and here != around and here.within(around)
    return _within(fact.slot.group, other.slot.group) or (inner and _within(other.slot.group, fact.slot.group))


def _size(fact: Fact) -> float:
    """The smallest number that a fact's value allows."""
    return fact.value.low or 0.0 if fact.value is not None else 0.0


def _within(group: str | None, other: str | None) -> bool:
    """Whether a group lies inside another narrower than all people."""
    return group is not None and other not in (None, group, "people") and inside(group, str(other))


def figure_of(draft: Draft, point: Point) -> str | None:
    """The amount of a point, for the table behind a chart."""
    if point.quantity is None:
        return None
    draft.cite(point.claims)
    return amounts.amount(draft, point.quantity)


def origin_of(draft: Draft, fact: Fact, origin: str) -> str:
    """The name of one of a fact's origins (by id), for the table behind a chart: one name, whoever speaks for it."""
    claims = [claim for point in fact.points if point.origin.id == origin for claim in point.claims]
    draft.cite(claims)
    entity = next((point.origin.entity for point in fact.points if point.origin.id == origin), None)
    return draft.origin(claims, entity)
