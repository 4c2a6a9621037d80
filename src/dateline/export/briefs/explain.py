"""The whole derivation of one fact, down to the spans: what `dateline brief --explain FACT` prints."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.compose import figures
from dateline.compose.desk import Desk
from dateline.compose.tongue import load
from dateline.model import Dossier, Fact, Point, Quantity


def explain(dossier: Dossier, which: str, language: str = "en") -> str:
    """A fact's value, rule, status and wider slots; then each figure, oldest first, with its origin, its standing and the words behind it.

    `which` is a fact's id or its slot's key. Raises KeyError, naming the keys there are, where the story has no such fact.
    """
    fact = next((fact for fact in dossier.facts if which in (fact.id, fact.slot.key)), None)
    if fact is None:
        raise KeyError(f"no fact {which!r}; this story has: {', '.join(fact.slot.key for fact in dossier.facts)}")
    return "\n".join([*_head(fact), *_figures(fact, dossier, language)]) + "\n"


def _head(fact: Fact) -> Iterator[str]:
    yield f"{fact.slot.key}  [{fact.id}]"
    yield f"  value {span(fact.value)}  conservative {fact.conservative}  rule {fact.rule}{'  derived' if fact.derived else ''}"
    yield f"  status {fact.status}  independent origins {fact.independent}  as of {fact.as_of.iso if fact.as_of else '-'}"
    for key in fact.inside:
        yield f"  inside {key}"


def span(quantity: Quantity | None) -> str:
    """A quantity as an interval: "26..", "..400", "20..99 ~"."""
    if quantity is None:
        return "-"
    low, high = ("" if end is None else str(end) for end in (quantity.low, quantity.high))
    return (low if low == high else f"{low}..{high}") + (" ~" if quantity.approx else "") + (f" {quantity.unit}" if quantity.unit else "")


def _figures(fact: Fact, dossier: Dossier, language: str) -> Iterator[str]:
    desk = Desk(dossier=dossier, tongue=load(language), capitals=False)
    for point in fact.points:
        origin = desk.write(figures.origin_of, fact, point.origin.id)
        reason = f" ({point.reason})" if point.reason else ""
        mark = "*" if point.current else "-"
        day = point.as_of.iso if point.as_of else "undated"
        yield f"{mark} {day}  {span(point.quantity)}  {origin.text if origin else point.origin.name} [{point.origin.id}]  {point.standing}{reason}"
        yield from _words(point, dossier)


def _words(point: Point, dossier: Dossier) -> Iterator[str]:
    for id_ in point.claims:
        claim = dossier.claim_by_id[id_]
        article = dossier.article_by_id[claim.article]
        where = f"{article.outlet or article.url} {claim.field}[{claim.start}:{claim.end}]"
        yield f"    {where}  “{' '.join(claim.quote.split())}”"
