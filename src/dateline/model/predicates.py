"""The small, closed table of predicates."""

from __future__ import annotations

PEOPLE = (
    "killed", "injured", "hospitalised", "missing", "detained", "charged", "released", "kidnapped", "displaced", "evacuated",
    "rescued", "affected", "infected", "deployed", "withdrawn", "attending",
)  # fmt: skip
THINGS = ("damaged", "destroyed", "seized", "supplied")
MEASURES = ("share", "price", "amount", "magnitude", "duration", "level")
ACTS = (
    "protest", "clash", "attack", "seize", "regain", "declare", "lift", "resign", "dismiss", "request", "promise", "accuse", "deny",
    "condemn", "urge", "negotiate", "disrupt", "disaster",
)  # fmt: skip
SAY = "say"

STOCKS = frozenset({"missing", "hospitalised", "attending"})
"""May fall without a correction: how many there are now, not how many there have ever been."""

PREDICATES = frozenset((*PEOPLE, *THINGS, *MEASURES, *ACTS, SAY))
