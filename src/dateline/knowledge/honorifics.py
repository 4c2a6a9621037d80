"""Words of address before a name (Mr, Mme, السيد): `honorifics.tsv`."""

from __future__ import annotations

from functools import cache

from dateline.knowledge.tables import rows


@cache
def honorifics() -> frozenset[str]:
    """The words of address of all languages, without case: before a name they are hardly anything else in another."""
    return frozenset(word.casefold() for _, words in rows("honorifics.tsv") for word in words.split(","))


def without(name: str) -> str:
    """A name without the word of address before it ("M. Elahi" → "Elahi"); as it is where it has none, or is nothing else."""
    first, _, rest = name.strip().partition(" ")
    return rest.strip() if rest.strip() and first.rstrip(".").casefold() in honorifics() else name
