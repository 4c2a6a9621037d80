"""The first lines of a brief: the leading figures, a level, what is in force."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.compose import acts, figures
from dateline.compose.desk import Desk
from dateline.model import Fact, Sentence
from dateline.model.predicates import MEASURES

FIGURES, LEVELS, DECISIONS = 7, 1, 3
"""How many of each stand among the highlights."""


def section(desk: Desk) -> Iterator[Sentence | None]:
    """Figures first, then a level and the decisions, in the order of time."""
    facts = desk.dossier.facts
    for fact in figures.leading(facts, FIGURES):
        yield desk.write(figures.short, fact)
    for fact in [fact for fact in facts if fact.slot.predicate in MEASURES and figures.is_figure(fact)][:LEVELS]:
        yield desk.write(figures.short, fact)
    for fact in acts.by_time(desk, [fact for fact in facts if _decided(desk, fact)])[:DECISIONS]:
        yield desk.write(acts.act, fact)


def _decided(desk: Desk, fact: Fact) -> bool:
    """Whether a fact is a decision that the language has its own words for."""
    return fact.slot.predicate == "declare" and acts.is_act(fact) and desk.tongue.has(f"act-declare-{fact.slot.aspect}")
