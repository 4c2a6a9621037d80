"""The first lines of a brief: the leading figures, a level, what is in force."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.compose import acts, figures
from dateline.compose.desk import Desk
from dateline.model import Fact, Sentence
from dateline.model.predicates import MEASURES

GRAVEST = (
    "martial_law",
    "state_of_emergency",
    "state_of_disaster",
    "ceasefire",
    "evacuation_order",
    "lockdown",
    "price_cap",
    "sanctions",
    "mourning",
    "curfew",
)
FIGURES, LEVELS, DECISIONS = 5, 1, 2
"""How many of each stand among the highlights."""


def section(desk: Desk) -> Iterator[Sentence | None]:
    """Figures first, then a level and the decisions, in the order of time."""
    facts = desk.dossier.facts
    for fact in figures.leading(facts, FIGURES):
        yield desk.write(figures.short, fact)
    for fact in [fact for fact in facts if fact.slot.predicate in MEASURES and figures.is_figure(fact)][:LEVELS]:
        yield desk.write(figures.short, fact)
    for fact in acts.by_time(desk, _decisions(desk)):
        yield desk.write(acts.act, fact)


def _decisions(desk: Desk) -> list[Fact]:
    """The gravest decisions, each topic once: of the country before its parts, else as the most told scope has it."""
    topics: dict[str, Fact] = {}
    for fact in sorted(filter(lambda fact: _decided(desk, fact), desk.dossier.facts), key=_scope):
        topics.setdefault(fact.slot.aspect, fact)
    return sorted(topics.values(), key=lambda fact: (_gravity(fact.slot.aspect), fact.slot.key))[:DECISIONS]


def _scope(fact: Fact) -> tuple[bool, int, str]:
    part = fact.slot.place is not None and fact.slot.place.kind != "country"
    return (part, -len(fact.claims), fact.slot.key)


def _gravity(topic: str) -> int:
    return GRAVEST.index(topic) if topic in GRAVEST else len(GRAVEST)


def _decided(desk: Desk, fact: Fact) -> bool:
    """Whether a fact is a decision that the language has its own words for."""
    return fact.slot.predicate == "declare" and acts.is_act(fact) and desk.tongue.has(f"act-declare-{fact.slot.aspect}")
