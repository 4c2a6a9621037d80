"""Words and names across languages: tables built by scripts/build_lexicon.py and written by hand. See SOURCES.md for their licences."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


def rows(name: str) -> Iterator[list[str]]:
    """The columns of each line of a table; nothing where the table has not been built."""
    path = FOLDER / name
    if not path.exists():
        return
    data = path.read_bytes()
    for line in (gzip.decompress(data) if name.endswith(".gz") else data).decode().splitlines():
        if line and not line.startswith("# "):
            yield line.split("\t")


@cache
def simplified() -> dict[int, str]:
    """Traditional Chinese characters and their simplified forms, for str.translate."""
    return {ord(one): other for one, other in rows("hant.tsv.gz")}


@cache
def pivots() -> dict[str, dict[str, tuple[tuple[str, float], ...]]]:
    """By language: a stem and the English stems it translates to, with their probabilities."""
    table: dict[str, dict[str, tuple[tuple[str, float], ...]]] = defaultdict(dict)
    for language, word, found in rows("pivots.tsv.gz"):
        pairs = (item.rsplit(":", 1) for item in found.split())
        table[language][word] = tuple((target, float(p)) for target, p in pairs)
    return table


@cache
def place_names() -> dict[str, str]:
    """Folded names of countries (id: ISO 3166 code) and large cities (id: country code, ".", GeoNames id) in all languages."""
    return dict(rows("places.tsv.gz"))


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
