"""In a script without blanks: a town by its short name, right behind the place that it lies in (甘肃舟曲: Zhouqu County in Gansu)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from dateline.annotate.sentences.inputs import Named
from dateline.knowledge import places
from dateline.languages import Pack, load
from dateline.model import Place

SIZES = (3, 2)
"""Characters of a short name, the longer first."""


def short_names(text: str, pack: Pack, known: Sequence[Named]) -> Iterator[Named]:
    """The places whose names stand without their last word (county, district) behind a wider place that the gazetteer has them in. A place that
    has such a short name already is left alone, and so is a country: too much lies in one."""
    begun = {named.start for named in known}
    for named in known:
        wide = named.place
        if named.adjective or wide.id is None or wide.kind == "country" or named.end in begun:
            continue
        for size in SIZES:
            short = text[named.end : named.end + size]
            found = _inside(short, pack.code, wide.id) if len(short) == size and short.isalpha() else None
            if found is not None:
                yield Named(named.end, named.end + size, Place(text=short, id=found.id, name=found.name, kind=found.kind, parents=found.parents))
                break


@lru_cache(maxsize=8192)
def _inside(short: str, code: str, wide: str) -> Place | None:
    """The place of this short name inside a wider one (its id); None where there is none."""
    for suffix in place_suffixes(code):
        mention = next(iter(places.find(short + suffix, code)), None)
        if mention is not None and mention.text == short + suffix:
            place = places.resolve([mention])[0]
            if place.id is not None and wide in place.parents:
                return place
    return None


@lru_cache(maxsize=8)
def place_suffixes(code: str) -> tuple[str, ...]:
    """What ends the names of places in a language, the longest first."""
    return tuple(sorted((entry.form for entry in load(code).words_table if entry.role == "place-suffix"), key=len, reverse=True))
