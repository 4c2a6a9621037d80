"""Towns that no list knows, in a script that parts its words but has no capitals: ended by a word for what they are, right behind the place that they
lie in (군산시 대야면 산월리), or behind a word for a town (روستای … , بلدة …)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.short_names import place_suffixes
from dateline.annotate.sentences.towns import OTHERS, Found, Span
from dateline.knowledge import places
from dateline.knowledge.lexicon import expected
from dateline.knowledge.scripts import fold, scripts_of
from dateline.languages import Pack
from dateline.model import Place

STEM = 5
"""Characters of a name before the word for what it names, at most."""
NARROW = "\N{ZERO WIDTH NON-JOINER}"
"""What joins the parts of a name in Persian."""
LEAST = 3
"""Characters of a name behind a word for a town, at least: shorter ones are mostly little words."""


def addresses(found: Found, listed: Sequence[Named], taken: Sequence[Span]) -> Iterator[Named]:
    """Unlisted towns of a text, each in the place that stands right before it. `listed` are the places that lists know, `taken` the characters of
    times and numbers."""
    if found.pack.settings.capitals or not found.pack.spaced:
        return
    if place_suffixes(found.pack.code):
        yield from _behind_places(found, listed)
    yield from _behind_words(found, [*((named.start, named.end) for named in listed), *taken])


def _behind_places(found: Found, listed: Sequence[Named]) -> Iterator[Named]:
    """Words that end as names of districts and villages do, one behind the other, the first behind a place."""
    text, pack = found.text, found.pack
    around: dict[int, Place] = {named.end: named.place for named in listed if not named.adjective and _whole(text[named.start : named.end], pack)}
    begun = {named.start for named in listed}
    for start, end in found.words if around else ():
        wide = around.get(start - 1)
        if wide is None or start in begun:
            continue
        name = _bare(text[start:end], pack)
        if _division(name, pack):
            place = Place(text=text[start:end], name=name, kind="city", parents=_parents(wide))
            yield Named(start, end, place)
            if name == place.text:
                around[end] = place


def _whole(name: str, pack: Pack) -> bool:
    """Whether a place stands without a particle, so that what follows may lie in it."""
    return _bare(name, pack) == name or any(places.lookup(name, script) for script in scripts_of(pack.code))


def _bare(word: str, pack: Pack) -> str:
    own = next((own for own in pack.settings.particles if word.endswith(own) and len(word) > len(own) + 1), "")
    return word.removesuffix(own)


def _division(name: str, pack: Pack) -> bool:
    """Whether a word ends as names of districts do (or is such a name that many towns have) and is no ordinary word."""
    suffix = next((suffix for suffix in place_suffixes(pack.code) if name.endswith(suffix)), "")
    stem = name.removesuffix(suffix).rstrip("0123456789")
    if not suffix or len(stem) > STEM:
        return False
    return len(suffix) > 1 if not stem else stem.isalpha() and not _ordinary(name, pack.code)


def _behind_words(found: Found, known: Sequence[Span]) -> Iterator[Named]:
    """The word behind a word for a town, where it is nothing else that is known."""
    marks = [mark for mark in found.marks if mark.role == "town" and mark.get("side") != "after" and mark.w1 < len(found.words)]
    if not marks:
        return
    taken = {at for span in known for at in range(*span)}
    taken |= {at for mark in found.marks if mark.role in OTHERS or mark.role in ("in", "beside", "barrier") for at in range(mark.start, mark.end)}
    whole: Mapping[int, int] = {mark.start: mark.end for mark in found.marks if mark.role != "town"}
    for mark in marks:
        start, end = found.words[mark.w1]
        end = next((stop for _, stop in found.words[mark.w1 :] if found.text[stop : stop + 1] != NARROW), end)
        name = found.text[start:end]
        plain = start - mark.end == 1 and start not in taken and whole.get(start, 0) < end
        if plain and len(name) >= LEAST and name.replace(NARROW, "").isalpha() and not _ordinary(name, found.pack.code):
            yield Named(start, end, Place(text=name, name=name, kind="city"))


def _parents(wide: Place) -> tuple[str, ...]:
    return (wide.id, *wide.parents) if wide.id else wide.parents


@lru_cache(maxsize=8192)
def _ordinary(name: str, code: str) -> bool:
    """Whether news uses a word often enough for it to be more than the name of a village."""
    return any(fold(name, script) in expected(code) for script in scripts_of(code))
