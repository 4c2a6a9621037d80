"""One name, all its names: so that "Tokayev" finds 托卡耶夫, whoever wrote it."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.knowledge import places
from dateline.knowledge.bodies.organisations import names as body_names
from dateline.knowledge.names.known import key
from dateline.knowledge.names.known import places as places_called
from dateline.knowledge.places.gazetteer import DISPLAY
from dateline.knowledge.tables import names_by_language, rows

Names = frozenset[str]


@lru_cache(maxsize=4096)
def other_names(name: str) -> tuple[str, ...]:
    """Names in other languages of the person, the body or the well-known place that is called `name`, in a fixed order.

    A name that ends in "*" takes endings. () for what no table lists whole: a part of a name, an ordinary word.
    """
    asked = key(name)
    found: set[str] = set()
    for names in _listed().get(asked, ()):
        found |= names
    for place in places_called(name)[1]:
        found |= _shown(place)
    return tuple(sorted(other for other in found if other.endswith("*") or key(other) != asked))


@cache
def _listed() -> dict[str, tuple[Names, ...]]:
    """People and bodies, by each of their names."""
    found: dict[str, tuple[Names, ...]] = {}
    for names in (*_people(), *_bodies()):
        for name in names:
            whole = key(name.rstrip("*"))
            found[whole] = (*found.get(whole, ()), names)
    return found


def _people() -> list[Names]:
    """The first name of each language: a row may list several people of one office, who must not be taken for one another."""
    columns = (names_by_language(listed) for _, *listed in rows("people.tsv"))
    return [frozenset(names[0] for names in by_language.values()) for by_language in columns]


def _bodies() -> list[Names]:
    return [frozenset(name for names in by_language.values() for name in names if len(name) > 2) for by_language in body_names().values()]


def _shown(place: str) -> Names:
    return frozenset(filter(None, (places.name(place, language) for language in DISPLAY)))
