"""The closed table of topics that narrow an act, a measure or a level."""

from __future__ import annotations

TOPICS = frozenset({
    "state_of_emergency", "curfew", "ban_on_gatherings", "price_cap", "lockdown", "mourning", "martial_law", "evacuation_order", "ban",
    "sanctions", "ceasefire", "internet", "power", "water", "transport", "airport", "government_buildings", "city", "country", "square",
    "oil_output", "output", "banks", "schools", "constitutional_order", "terrorism_blame", "foreign_blame", "investigation", "aid",
    "peacekeeping", "resignation", "internet_connectivity", "population", "wages", "fuel_price", "damage", "rainfall", "water_level",
    "temperature", "wind", "election", "compensation", "state_of_disaster",
})  # fmt: skip
