"""What places, bodies and topics are called in the reader's language; a name no table has stays as the article writes it."""

from __future__ import annotations

from functools import lru_cache

from dateline.compose.evidence import Evidence
from dateline.compose.pieces import Name
from dateline.knowledge import bodies, places
from dateline.model import Origin, Place


def place(place: Place, language: str) -> Name:
    """A place's display name; as written where it resolves to nothing."""
    shown = places.name(place.id, language) if place.id else ""
    return Name(text=shown or place.name or place.text, written=place.text, entity=place.id)


def origin(origin: Origin, language: str) -> Name:
    """An origin's name: the entity's in the reader's language, else as an article writes it."""
    return Name(text=_body(origin.entity, language) or origin.name, written=origin.name, entity=origin.entity)


def _body(entity: str | None, language: str) -> str:
    return (bodies.name(entity, language) or "") if entity is not None else ""


def supported(name: Name, evidence: Evidence) -> bool:
    """Whether a cited span writes the name, or it is the display name of an entity that a cited span resolves to."""
    if any(name.text in text for text in evidence.texts):
        return True
    return name.entity is not None and name.entity in evidence.entities


@lru_cache(maxsize=4096)
def named(words: str, language: str) -> bool:
    """Whether words of the language name a place that knowledge has."""
    return bool(words.strip()) and bool(places.find(words, language))
