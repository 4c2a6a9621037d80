"""The closed table of group classes: who or what a figure counts, and which class lies inside which."""

from __future__ import annotations

PARENTS: dict[str, str | None] = {
    "people": None,
    "civilians": "people",
    "protesters": "people",
    "militants": "people",
    "security_forces": "people",
    "police": "security_forces",
    "soldiers": "security_forces",
    "peacekeepers": "soldiers",
    "firefighters": "people",
    "rescuers": "people",
    "children": "people",
    "women": "people",
    "men": "people",
    "elderly": "people",
    "foreigners": "people",
    "nationals": "people",
    "residents": "people",
    "families": "people",
    "households": None,
    "journalists": "people",
    "health_workers": "people",
    "aid_workers": "people",
    "staff": "people",
    "officials": "people",
    "students": "people",
    "teachers": "people",
    "passengers": "people",
    "crew": "people",
    "drivers": "people",
    "prisoners": "people",
    "hostages": "people",
    "refugees": "people",
    "migrants": "people",
    "tourists": "people",
    "pilgrims": "people",
    "worshippers": "people",
    "spectators": "people",
    "workers": "people",
    "miners": "workers",
    "fishermen": "people",
    "farmers": "people",
    "volunteers": "people",
    "relatives": "people",
    "patients": "people",
    "opposition": "people",
    "buildings": None,
    "houses": "buildings",
    "vehicles": None,
    "aircraft": None,
    "ships": None,
    "weapons": None,
    "things": None,
}
"""class → the class it lies inside. `nationals` is narrowed by a country ("nationals:KZ")."""


def inside(group: str, other: str) -> bool:
    """Whether `group` is `other` or lies inside it."""
    base = group.partition(":")[0]
    if group == other or base == other:
        return True
    parent = PARENTS.get(base)
    return parent is not None and inside(parent, other)
