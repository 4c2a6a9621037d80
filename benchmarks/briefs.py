"""The briefs of the development events beside a careful reader's account of them, figure by figure.

    python benchmarks/briefs.py [--shared ../shared] [--reading own|perfect] [--all]

A figure of the account agrees when the brief tells it in the slot that the account means, from the pages and the source that it names, and holds
nothing against it. Each disagreement is printed with what the brief has instead; who is right, only a reader of the pages can say. Then the
contradictions that the brief shows, and the figures of the same slots that the account does not have.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from benchmarks.account import Figure, events, figures
from benchmarks.facts import own, perfect
from dateline.compose import compose
from dateline.compose.rivals import contradictions
from dateline.knowledge.bodies.voices import GENERAL
from dateline.model import Dossier, Fact, Point
from dateline.reconcile import reconcile
from dateline.reconcile.said import anchor

CROWD = ("people", "protesters", "civilians", "residents", "passengers", None)


@dataclass(frozen=True, slots=True)
class Told:
    """One point of the brief, with the pages (by number) that give it."""

    fact: Fact
    point: Point
    pages: frozenset[str]

    @property
    def number(self) -> int:
        assert self.point.quantity is not None
        return int(anchor(self.point.quantity))

    def __str__(self) -> str:
        slot, place = self.fact.slot, self.fact.slot.place
        where = (place.name or place.text) if place else "-"
        reason = "" if self.point.standing == "live" else f", {self.point.standing}"
        return f"{slot.predicate} {slot.group} {where} {slot.aspect}: {self.point.origin.id} [{' '.join(sorted(self.pages))}]{reason}"


def told(dossier: Dossier, pages: dict[str, str]) -> list[Told]:
    """Every point of a figure that the brief tells."""
    cited = {fact for section in compose(dossier, "en").sections for sentence in section.sentences for fact in sentence.facts}
    known = dossier.claim_by_id
    return [
        Told(fact, point, frozenset(pages[known[claim].article].partition("/")[2].lstrip("0") for claim in point.claims))
        for fact in dossier.facts
        if fact.id in cited
        for point in fact.points
        if point.quantity is not None
    ]


def verdict(figure: Figure, every: list[Told], mains: dict[str, str | None]) -> str:
    """ "agrees", or in what the brief differs."""
    same = [t for t in every if t.number in figure.numbers and any(t.fact.slot.predicate == label[0] for label in figure.labels)]
    here = [t for t in same if _slot(figure, t, mains)]
    if not same:
        return "not told"
    if not here:
        return "another slot"
    paged = [t for t in here if not figure.refs or t.pages & set(figure.refs)]
    if not paged:
        return "not from that page"
    if not any(_origin(figure, t) for t in paged):
        return "another origin"
    return "agrees" if any(t.point.standing not in ("suspect", "withdrawn") for t in paged if _origin(figure, t)) else "held suspect"


def _slot(figure: Figure, one: Told, mains: dict[str, str | None]) -> bool:
    slot = one.fact.slot
    group = next((label[1] for label in figure.labels if label[0] == slot.predicate), "people")
    if group not in (slot.group, slot.aspect) and not (group == "people" and slot.group in CROWD):
        return False
    if group == "people" and not figure.scene:
        return _place(one) == mains.get(slot.predicate)
    kind = slot.place.kind if slot.place else ""
    return not figure.scene or figure.scene in (kind, *_place(one).lower().split())


def _place(one: Told) -> str:
    place = one.fact.slot.place
    return f"{place.text} {place.name}" if place else ""


def mains(every: Iterable[Told]) -> dict[str, str | None]:
    """For each predicate the widest place that its figures are told of: that of the whole event."""
    found: dict[str, Counter[str]] = {}
    outer = [one for one in every if one.fact.slot.aspect == "total" and one.fact.slot.place]
    for one in outer:
        inside = any(
            one.fact.slot.place.within(other.fact.slot.place) and one.fact.slot.place != other.fact.slot.place  # type: ignore[union-attr, arg-type]  # both have places
            for other in outer
            if other.fact.slot.predicate == one.fact.slot.predicate
        )
        if not inside:
            found.setdefault(one.fact.slot.predicate, Counter())[_place(one)] += 1
    return {predicate: max(counted, key=lambda place: counted[place]) for predicate, counted in found.items()}


def _origin(figure: Figure, one: Told) -> bool:
    """Whether the source is the one named; the account names some by words that are nobody's name."""
    wanted, mine = figure.origin, one.point.origin.id.partition("@")[0]
    return not wanted or wanted == mine or (wanted in GENERAL and mine in GENERAL)


def compared(shared: Path, reading: str) -> Iterator[tuple[str, Dossier, list[Told], list[Figure]]]:
    accounts = events((shared / "eval" / "coverage" / "facts-dev.md").read_text(encoding="utf-8"))
    for story, pages in own(shared) if reading == "own" else perfect(shared):
        name = next(iter(pages.values())).partition("/")[0]
        heading = next((heading for heading in accounts if heading.lower().startswith(name.partition("_")[0])), None)
        if heading is not None and len(story.articles) > 1:
            dossier = replace(story, facts=reconcile(story))
            yield heading, dossier, told(dossier, pages), list(figures(accounts[heading]))


def extras(every: list[Told], account: list[Figure]) -> Iterator[Told]:
    """The figures of the account's predicates that the account does not have."""
    listed = {number for figure in account for number in figure.numbers}
    predicates = {label[0] for figure in account for label in figure.labels}
    return (one for one in every if one.number not in listed and one.fact.slot.predicate in predicates)


def report(heading: str, dossier: Dossier, every: list[Told], account: list[Figure], full: bool) -> Counter[str]:
    print(f"\n{heading}")
    where, score = mains(every), Counter[str]()
    for figure in account:
        found = verdict(figure, every, where)
        score[found] += 1
        if full or found != "agrees":
            print(f"  {found:20} {figure.words}")
        if found != "agrees":
            for one in every:
                if one.number in figure.numbers and one.fact.slot.predicate in [label[0] for label in figure.labels]:
                    print(f"  {'':20}   {one}")
    for fact in dossier.facts:
        for points in contradictions(fact):
            print(f"  in conflict: {fact.slot.key}: " + "; ".join(f"{anchor(p.quantity):g} {p.origin.id}" for p in points if p.quantity))
        for point in (point for point in fact.points if point.standing == "suspect" and point.quantity):
            print(f"  suspect: {fact.slot.key}: {anchor(point.quantity):g} {point.origin.id}, {point.reason}")
    for one in extras(every, account) if full else ():
        print(f"  ours alone: {one.number} {one}")
    return score


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--reading", choices=["perfect", "own"], default="own")
    parser.add_argument("--all", action="store_true", help="print the figures that agree, and ours alone, too")
    args = parser.parse_args()
    rows = []
    for heading, dossier, every, account in compared(args.shared, args.reading):
        rows.append((heading, report(heading, dossier, every, account, args.all)))
    print()
    for heading, score in [*rows, ("all", sum((score for _, score in rows), Counter[str]()))]:
        rest = ", ".join(f"{count} {name}" for name, count in sorted(score.items()) if name != "agrees")
        print(f"{heading:40} {score['agrees']:3} of {score.total():3} agree ({score['agrees'] / max(1, score.total()):.2f}): {rest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
