"""The claims of a story, sorted into slots, with all that settling one slot needs: the cheap half of reconciling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import NamedTuple

from msgspec.structs import replace

from dateline.model import Article, Claim, Dossier, Reading, Slot
from dateline.model.groups import inside
from dateline.reconcile import slots
from dateline.reconcile.fold import across_languages, within_articles
from dateline.reconcile.homonyms import of_the_story
from dateline.reconcile.memory import Memory
from dateline.reconcile.origins import Origins
from dateline.reconcile.rules import BESIDE, TELLING
from dateline.reconcile.said import Said, anchor, said, telling
from dateline.reconcile.scopes import DRIFTING, Scopes
from dateline.reconcile.supposed import grouped, of_all_countries, placed, seated
from dateline.reconcile.unnamed import Figures, headlined, in_one_breath, name_the_unnamed, named_by_parts, same_voices

SEVERE = frozenset({"critical", "serious"})
ByValue = dict[float, Figures]
"""The claims of one slot by the number that a reader remembers of them."""


class Bundle(NamedTuple):
    """One slot with its claims, oldest first, and the claims of the slots that bear on it: equal bundles settle to equal facts.

    Of `outer` slots, and of the `sibling` ones of a single claim, only what tells the same numbers bears on it. `fallen` are the articles, with the
    origin there ("" for whoever, of a wider place), that give a figure of a whole that was taken back.
    """

    story: str
    slot: Slot
    items: Figures
    outer: tuple[ByValue, ...] = ()
    sibling: tuple[ByValue, ...] = ()
    increments: Figures = ()
    inside: tuple[str, ...] = ()
    fallen: frozenset[tuple[str, str]] = frozenset()


def heard(dossier: Dossier, memory: Memory) -> list[Said]:
    """Every claim of the dossier that enters a fact, with its origin and its times."""
    articles = dossier.article_by_id
    told: dict[str, dict[str, Claim]] = defaultdict(dict)
    for reading in dossier.readings:
        for id_, claim in memory.kept(("ids", reading.article, reading.revision), _identified, reading):
            if claim.article in articles:
                told[claim.article][id_] = claim
    origins = Origins(dossier, [claim for claims in told.values() for claim in claims.values()])
    known = memory.same("origins", origins.table)
    if dossier.namings:
        known = (object(),)
    original = {copy: family.original for family in dossier.story.families for copy in family.copies}

    def of_article(article: Article, claims: dict[str, Claim], wording: str, *_: object) -> list[Said]:
        every = (said(id_, claim, article, *origins.of(claim), wording) for id_, claim in claims.items() if slots.enters(claim))
        return headlined(named_by_parts(within_articles(sorted(converted(every, claims.values()), key=_order))))

    items: list[Said] = []
    for id_, claims in told.items():
        wording = original.get(id_, id_)
        items += memory.kept(("said", id_), of_article, articles[id_], claims, wording, articles.get(wording), known)
    return sorted(items, key=_order)


def _identified(reading: Reading) -> list[tuple[str, Claim]]:
    return [(claim.id, claim) for claim in reading.claims]


def _order(item: Said) -> tuple[float, float, float, str]:
    return item.order


def converted(items: Iterable[Said], claims: Iterable[Claim]) -> Iterator[Said]:
    """The claims, sums of money with what their own article makes of them in another currency."""
    found = {claim.parent: claim.quantity for claim in claims if slots.converts(claim)}
    return (replace(item, converted=found[item.id]) if item.id in found else item for item in items)


def plan(dossier: Dossier, memory: Memory | None = None) -> dict[str, Bundle]:
    """Slot key → bundle. Pure; the order of articles, readings and claims does not show in it. `memory` is of an account before, of which the
    same pieces are taken."""
    memory = memory or Memory()
    items, scopes = brought_to_scope(heard(dossier, memory), memory)
    told, found = _sorted(items, memory.same("scopes", scopes), memory)
    told = parts_of_nothing(parts_told_alone(grown_or_whole(told, found, _followers(items, memory)), found), found)
    named = {key: memory.kept(("named", key), _named, tuple(group)) for key, group in told.items()}
    settled = in_one_breath(same_voices(named))
    values = {key: memory.kept(("values", key), by_value, items) for key, items in settled.items()}
    return {key: _bundle(dossier.story.id, found[key], settled, values, found) for key in sorted(settled)}


def _sorted(items: Sequence[Said], scopes: Scopes, memory: Memory) -> tuple[dict[str, list[Said]], dict[str, Slot]]:
    """The claims by the key of their slot, and the slots by it."""
    by_id, grave = {item.id: item.claim for item in items}, one_severity(items)

    def slot_of(item: Said, parent: Claim | None, *_: object) -> tuple[str, Slot]:
        slot = slots.slot(item.claim, scopes.place(item), scopes.group(item), parent)
        slot = replace(slot, aspect=grave) if grave and slot.aspect in SEVERE else slot
        return slot.key, slot

    told: dict[str, list[Said]] = defaultdict(list)
    found: dict[str, Slot] = {}
    for item in items:
        parent = by_id.get(item.claim.parent) if item.claim.parent else None
        key, slot = memory.kept(("slot", item.id), slot_of, item, parent, scopes, grave)
        told[key].append(item)
        found.setdefault(key, slot)
    return told, found


def _named(items: Figures) -> Figures:
    return tuple(name_the_unnamed(across_languages(items)))


def _followers(items: Iterable[Said], memory: Memory) -> frozenset[str]:
    by_article: dict[str, list[Said]] = defaultdict(list)
    for item in items:
        by_article[item.claim.article].append(item)
    return frozenset().union(*(memory.kept(("followers", key), followers, tuple(told)) for key, told in by_article.items()))


def brought_to_scope(items: list[Said], memory: Memory | None = None) -> tuple[list[Said], Scopes]:
    """The claims with what other articles know of their places and offices, and the scopes of the story that follow from it."""
    whole = of_all_countries(of_the_story(items))
    scopes = Scopes(whole, memory)
    known = grouped(seated(placed(whole, scopes.place)))
    return known, scopes if known is whole else Scopes(known, memory)


def one_severity(items: Iterable[Said]) -> str | None:
    """The one name for the gravely hurt, where no article tells the critical from the serious: languages draw that line elsewhere."""
    told: dict[str, list[str]] = defaultdict(list)
    for item in items:
        if item.claim.group and item.claim.group.narrower in SEVERE:
            told[item.claim.article].append(str(item.claim.group.narrower))
    if any(len(set(states)) > 1 for states in told.values()):
        return None
    counted = Counter(state for states in told.values() for state in states)
    return min(counted, key=lambda state: (-counted[state], state), default=None)


def by_value(items: Figures) -> ByValue:
    told: dict[float, list[Said]] = defaultdict(list)
    for item in items:
        if item.quantity and item.at:
            told[item.number].append(item)
    return {value: tuple(same) for value, same in told.items()}


def followers(items: Iterable[Said]) -> frozenset[str]:
    """The ids of the growths that only follow the count of something else in their article ("26 dead, another 300 hurt")."""
    last: dict[tuple[str, str], Said] = {}
    counted: set[tuple[str, str]] = set()
    found: set[str] = set()
    for item in sorted((i for i in items if i.claim.predicate in slots.COUNTED), key=lambda i: (i.claim.article, i.claim.field, i.claim.start, i.id)):
        claim = item.claim
        before = last.get((claim.article, claim.field))
        if claim.counting == "increment" and before and before.claim.predicate != claim.predicate and claim.start - before.claim.end <= BESIDE:
            found |= {item.id} if (claim.article, claim.predicate) not in counted else set()
        if claim.counting in ("total", "stock"):
            counted.add((claim.article, claim.predicate))
        last[claim.article, claim.field] = item
    return frozenset(found)


def grown_or_whole(told: dict[str, list[Said]], found: dict[str, Slot], following: frozenset[str]) -> dict[str, list[Said]]:
    """ "Another 4,000 injured", said after the dead, adds to nothing: growth that no larger total came before is a total itself."""
    kept: dict[str, list[Said]] = {key: list(items) for key, items in told.items() if found[key].aspect != "increment"}
    for key, items in told.items():
        slot = found[key]
        if slot.aspect != "increment":
            continue
        total = Slot(predicate=slot.predicate, group=slot.group, place=slot.place)
        found.setdefault(total.key, total)
        for item in items:
            where = key if item.id not in following and _adds_to(item, told.get(total.key, [])) else total.key
            kept.setdefault(where, []).append(item)
    return {key: sorted(items, key=lambda item: item.order) for key, items in kept.items()}


def parts_told_alone(told: dict[str, list[Said]], found: dict[str, Slot]) -> dict[str, list[Said]]:
    """A figure that its origin gives elsewhere as a part of a larger one (4,578 harmed, of whom 4,353 hurt) is that part where it stands alone."""
    kept = dict(told)
    for key in [key for key in told if found[key].aspect.startswith("part:")]:
        slot = found[key]
        total = Slot(predicate=slot.predicate, group=slot.group, place=slot.place).key
        parts = {(item.origin.id, item.number) for item in told[key] if item.rank == 2 and telling_of(item)}
        most = _largest(kept.get(total, ()))
        moved = [item for item in kept.get(total, ()) if (item.origin.id, item.number) in parts and most[item.origin.id] > item.number]
        if moved:
            kept[total] = [item for item in kept[total] if item not in moved]
            kept[key] = sorted([*kept[key], *moved], key=lambda item: item.order)
    return kept


def _largest(items: Iterable[Said]) -> dict[str, float]:
    """The largest number that each origin gives."""
    most: dict[str, float] = defaultdict(float)
    for item in items:
        most[item.origin.id] = max(most[item.origin.id], item.number)
    return most


def parts_of_nothing(told: dict[str, list[Said]], found: dict[str, Slot]) -> dict[str, list[Said]]:
    """ "Two children among the dead", of whom no article tells a larger number: a part whose whole is not told is all that is told of its group."""
    kept = dict(told)
    for key in [key for key in told if found[key].aspect.startswith("part:")]:
        slot = found[key]
        total = Slot(predicate=slot.predicate, group=slot.group, place=slot.place)
        most = max((item.number for item in kept.get(total.key, ())), default=0.0)
        moved = [item for item in kept[key] if item.claim.parent is None and item.number >= most]
        if moved:
            found.setdefault(total.key, total)
            kept[total.key] = sorted([*kept.get(total.key, ()), *moved], key=_order)
            kept[key] = [item for item in kept[key] if item not in moved]
    return {key: items for key, items in kept.items() if items}


def telling_of(item: Said) -> bool:
    return item.quantity is not None and telling(item.quantity)


def _adds_to(item: Said, totals: Iterable[Said]) -> bool:
    value = anchor(item.quantity) if item.quantity else 0.0
    sizes = [(anchor(total.quantity), total.start) for total in totals if total.quantity]
    return any(size > value and start <= item.start for size, start in sizes) and all(size != value for size, _ in sizes)


def _bundle(story: str, slot: Slot, told: dict[str, Figures], values: dict[str, ByValue], found: dict[str, Slot]) -> Bundle:
    related = [other for other in found.values() if other.predicate == slot.predicate and other.key != slot.key and other.key in told]
    outer = sorted(other.key for other in related if holds(other, slot))
    wider = [key for key in outer if found[key].place != slot.place]
    sibling = sorted(other.key for other in related if _sibling(other, slot)) if len(told[slot.key]) == 1 else []
    growth = Slot(predicate=slot.predicate, group=slot.group, place=slot.place, aspect="increment").key
    return Bundle(
        story=story,
        slot=slot,
        items=told[slot.key],
        outer=tuple(_said_of(values[key], values[slot.key]) for key in wider) if slot.aspect == slots.TOTAL else (),
        sibling=tuple(_said_of(values[key], values[slot.key]) for key in sibling),
        increments=told.get(growth, ()) if slot.aspect == slots.TOTAL else (),
        inside=tuple(outer),
        fallen=frozenset(pair for key in outer for pair in fallen(told[key], key in wider)),
    )


def _said_of(other: ByValue, mine: ByValue) -> ByValue:
    """What is told of another slot of the numbers that are told of one."""
    return {number: other[number] for number in mine if number in other}


def fallen(items: Figures, wider: bool) -> Iterator[tuple[str, str]]:
    """Which articles gave, and by whom, a figure of these that was taken back later: with it fall the parts that they gave of it."""
    back: dict[float, float] = {}
    for item in items:
        if item.claim.counting == "withdrawn" and item.number >= TELLING and item.printed:
            back[item.number] = min(back.get(item.number, inf), item.printed.start.timestamp())
    for item in items if back else ():
        if item.printed and item.printed.start.timestamp() <= back.get(item.number, -inf):
            yield item.claim.article, item.origin.id
            if wider:
                yield item.claim.article, ""


def holds(outer: Slot, inner: Slot) -> bool:
    """Whether everything `inner` counts is counted by `outer` too: its place, its group and its aspect are the same or wider."""
    if outer.predicate not in slots.COUNTED or outer.aspect != slots.TOTAL or outer.key == inner.key or inner.aspect == "increment":
        return False
    places = outer.place == inner.place or (outer.place is not None and inner.place is not None and inner.place.within(outer.place))
    return places and inside(inner.group or "people", outer.group or "people")


def _sibling(other: Slot, slot: Slot) -> bool:
    """Whether two slots are parts of one count: the same place, each a part (a group or an aspect of its own).

    Classes that relays put for one another are no parts: protesters and people are one crowd unless an aspect tells them apart.
    """
    if other.place != slot.place or "increment" in (other.aspect, slot.aspect):
        return False
    crowds = other.group in DRIFTING and slot.group in DRIFTING
    return other.aspect != slot.aspect if crowds else other.group != slot.group
