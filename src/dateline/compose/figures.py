"""Key figures: for each slot the range, its sources, how it moved, why it has its status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.compose import amounts, names
from dateline.compose.desk import Desk, Draft
from dateline.model import Fact, Point, Quantity, Sentence
from dateline.model.predicates import MEASURES, PEOPLE, THINGS

COUNTED = (*PEOPLE, *THINGS)
_HOLDING = ("live", "disputed")
MOST_STEPS = 7


def is_figure(fact: Fact) -> bool:
    """Whether a fact is a number to be shown among the key figures."""
    return fact.slot.predicate in (*COUNTED, *MEASURES) and fact.value is not None and not fact.slot.aspect.startswith("part:")


def rank(fact: Fact) -> tuple[object, ...]:
    """The order of key figures: people before things, the dead first, totals before parts, the most told first."""
    place = COUNTED.index(fact.slot.predicate) if fact.slot.predicate in COUNTED else len(COUNTED)
    part = fact.slot.aspect != "total" and fact.slot.predicate in COUNTED
    return (place, part, -len(fact.claims), fact.slot.key)


def holding(fact: Fact) -> list[Point]:
    """The points that the figure shown rests on, those with a named origin before outlets that only print it."""
    points = [point for point in fact.points if point.current]
    named = [point for point in points if not point.origin.id.startswith("outlet:")]
    return named or points


def _same(point: Point, fact: Fact) -> bool:
    """Whether a point gives the number that is shown, in whatever words."""
    mine, shown = point.quantity, fact.value
    return mine is not None and shown is not None and _number(mine) == _number(shown)


def _number(quantity: Quantity) -> float | int | None:
    return quantity.low if quantity.low is not None else quantity.high


def saying_so(fact: Fact) -> list[str]:
    """The claims that give the figure shown: those of its points, and all that say the same number."""
    told = [*holding(fact), *(point for point in fact.points if point.standing in _HOLDING and _same(point, fact))]
    return list(dict.fromkeys(claim for point in told for claim in point.claims))


def what(draft: Draft, fact: Fact, quantity: Quantity) -> str:
    """What the slot counts, with a quantity: "at least 26 protesters were killed"."""
    slot = fact.slot
    if slot.predicate in MEASURES:
        return _level(draft, fact, quantity)
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
    aspect = fact.slot.aspect
    if aspect == "total":
        return None
    if draft.tongue.has(f"aspect-{aspect}"):
        return draft.say(f"aspect-{aspect}")
    for claim in draft.desk.claims(fact):
        article = draft.desk.article(claim)
        if aspect in article.field(claim.field):
            return draft.quote(aspect, article)
    return draft.say(f"aspect-{aspect}")


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
    points = holding(fact)
    draft.cite(saying_so(fact), [fact])
    said = what(draft, fact, _as_said(fact, points))
    return placed(draft, fact, said, sources(draft, points))


def _as_said(fact: Fact, points: list[Point]) -> Quantity:
    """The quantity to be written: the words of a claim where one says just that; of a derived sum the total that a claim does say."""
    value, told = fact.value, [point.quantity for point in points if point.quantity]
    assert value is not None
    if fact.derived and told:
        return told[-1]
    return next((quantity for quantity in told if (quantity.low, quantity.high) == (value.low, value.high)), value)


def placed(draft: Draft, fact: Fact, said: str, source: str) -> str:
    if fact.slot.place is None:
        return draft.say("line-nowhere", what=said, source=source)
    return draft.say("line", place=draft.place(fact.slot.place), what=said, source=source)


def movement(draft: Draft, fact: Fact) -> str | None:
    """How the figure moved, oldest first; nothing where it never did. Of many steps the first and the last are told, the chart has all."""
    steps = _steps(fact)
    if len({_number(point.quantity) for point in steps if point.quantity}) < 2:
        return None
    told = steps if len(steps) <= MOST_STEPS else [*steps[:2], *steps[2 - MOST_STEPS :]]
    draft.cite([claim for point in told for claim in point.claims], [fact])
    parts = [step(draft, point) for point in told]
    if len(told) < len(steps):
        parts.insert(2, "…")
    return draft.say("movement", points=draft.listed(parts))


def _steps(fact: Fact) -> list[Point]:
    """The first telling of each number: by the origins whose figure is shown if it moved with them, else by any."""
    moving = [point for point in fact.points if point.quantity and point.as_of and point.standing in ("live", "superseded", "disputed")]
    shown = {point.origin.id for point in holding(fact)}
    own = _first_told(point for point in moving if point.origin.id in shown)
    return own if len(own) > 1 else _first_told(moving)


def _first_told(points: Iterable[Point]) -> list[Point]:
    found: dict[object, Point] = {}
    for point in points:
        if point.quantity:
            found.setdefault(_number(point.quantity), point)
    return list(found.values())


def step(draft: Draft, point: Point) -> str:
    assert point.quantity is not None
    return draft.say("point", amount=amounts.amount(draft, point.quantity), source=source(draft, point))


def why(draft: Draft, fact: Fact) -> str | None:
    """Why the figure has its status, in one sentence."""
    points = holding(fact)
    draft.cite([claim for point in points for claim in point.claims], [fact])
    if fact.status == "single origin" and all(point.origin.id.startswith("outlet:") for point in points):
        return draft.say("why-outlet-only")
    if fact.status == "agreed" and len(points) < 2:
        return None
    key = f"why-{fact.status.replace(' ', '-')}"
    return draft.say(key, count=draft.count(p.origin.id for p in points), n=len(points)) if draft.tongue.has(key) else None


def nested(draft: Draft, fact: Fact, wider: Fact) -> str | None:
    """How a figure lies inside a wider one."""
    if wider.value is None or fact.value is None or wider.slot.place is None or wider.slot.place == fact.slot.place:
        return None
    points = holding(wider)
    draft.cite([claim for point in (*points, *holding(fact)) for claim in point.claims], [fact, wider])
    fits = fact.value.low is None or wider.value.high is None or fact.value.low <= wider.value.high
    amount = amounts.amount(draft, _as_said(wider, points))
    return draft.say("nested" if fits else "too-large", place=draft.place(wider.slot.place), amount=amount)


def section(desk: Desk) -> Iterator[Sentence | None]:
    """All key figures, each with its movement, its reason and its place in a wider one."""
    facts = sorted(filter(is_figure, desk.dossier.facts), key=rank)
    by_key = {fact.slot.key: fact for fact in facts}
    for fact in facts:
        first = desk.write(line, fact)
        yield first
        if first is None:
            continue
        yield desk.write(movement, fact)
        yield desk.write(why, fact)
        for key in fact.inside:
            if key in by_key:
                yield desk.write(nested, fact, by_key[key])


def headline(draft: Draft, fact: Fact) -> str:
    """The figure and its place, without sources: a title."""
    assert fact.value is not None
    points = holding(fact)
    draft.cite([claim for point in points for claim in point.claims], [fact])
    said = what(draft, fact, _as_said(fact, points))
    return draft.say("title-place", place=draft.place(fact.slot.place), what=said) if fact.slot.place else said


def short(draft: Draft, fact: Fact) -> str:
    """A highlight: the figure, its place and who gives it, without days."""
    assert fact.value is not None
    points = holding(fact)
    draft.cite(saying_so(fact), [fact])
    said = what(draft, fact, _as_said(fact, points))
    if fact.status == "in conflict":
        said = draft.say("contested", what=said)
    return placed(draft, fact, said, draft.listed(draft.origin(point.claims, point.origin.entity) for point in points))


def leading(facts: Iterable[Fact], most: int) -> list[Fact]:
    """The first totals of a story, one for each predicate and group: the widest scope of each, of several the most told."""
    totals = [fact for fact in sorted(filter(is_figure, facts), key=rank) if fact.slot.predicate in COUNTED and fact.slot.aspect == "total"]
    wider = {fact.slot.key: (fact.slot.predicate, fact.slot.group) for fact in totals}
    kinds: dict[object, Fact] = {}
    for fact in totals:
        kind = (fact.slot.predicate, fact.slot.group)
        if not any(wider.get(key) == kind for key in fact.inside):
            kinds.setdefault(kind, fact)
    return list(kinds.values())[:most]


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
