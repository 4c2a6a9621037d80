"""Words and names across languages: tables built by scripts/build_lexicon.py and written by hand. See SOURCES.md for their licences."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The lines of a table; none where the table has not been built."""
    path = FOLDER / name
    if not path.exists():
        return []
    data = path.read_bytes()
    return (gzip.decompress(data) if name.endswith(".gz") else data).decode().split("\n")


def rows(name: str) -> Iterator[list[str]]:
    """The columns of each line of a table; nothing where the table has not been built."""
    for line in lines(name):
        if line and not line.startswith("# "):
            yield line.split("\t")


@cache
def simplified() -> dict[int, str]:
    """Traditional Chinese characters and their simplified forms, for str.translate."""
    return {ord(one): other for one, other in rows("hant.tsv.gz")}


@cache
def pivots(language: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """A stem of a language and the English stems it translates to, with their probabilities; {} for a language that the table has not."""
    table: dict[str, tuple[tuple[str, float], ...]] = {}
    opening = language + "\t"
    for line in _pivot_lines():
        if line.startswith(opening):
            _, word, found = line.split("\t")
            pairs = (item.rsplit(":", 1) for item in found.split())
            table[word] = tuple((target, float(p)) for target, p in pairs)
    return table


@cache
def _pivot_lines() -> list[str]:
    return lines("pivots.tsv.gz")


def place_patterns() -> list[str]:
    """What finds countries (id: ISO 3166 code) and large cities (id: country code, ".", GeoNames id) in texts of all languages.

    Sorted lines "pattern ⇥ ending ⇥ id": the folded name or its stem, and how many letters may follow (0: none, 99: any).
    """
    return lines("places.tsv.gz")


@cache
def relatives() -> dict[str, str]:
    """A language and the one whose words serve for it too."""
    return dict(rows("relatives.tsv"))


@cache
def concept_forms() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """(concept, form as written with _ for space and * for any ending, languages it is a form of)."""
    found: list[tuple[str, str, frozenset[str]]] = []
    concept = ""
    for (line,) in rows("concepts.txt"):
        head, *forms = line.split()
        if head == "=":
            concept = forms[0]
        else:
            found.extend((concept, form, frozenset(head.split(","))) for form in forms)
    return tuple(found)


@cache
def expected(table: str) -> dict[str, float]:
    """The share of news texts, 0 to 1, in which a stem of language `table` (or, in "concepts", a place or concept) is to be expected."""
    return {term: int(count) / 100_000 for term, count in rows(f"frequencies/{table}.tsv.gz")}
