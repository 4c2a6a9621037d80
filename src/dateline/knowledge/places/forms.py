"""Names in the forms they take in a text: `endings.tsv` made into patterns."""

from __future__ import annotations

from functools import lru_cache

from dateline.knowledge.endings import Endings, endings

Form = tuple[str, frozenset[str]]
"""A pattern to look for, and what may follow it up to the end of its word, beside the language's suffixes."""

BARE = frozenset({""})


@lru_cache(maxsize=65536)
def forms(name: str, language: str) -> tuple[Form, ...]:
    """The patterns that find `name` (folded) in whatever case it stands in a text of `language`."""
    table = endings(language)
    if not table.declensions:
        return ((name, BARE),)
    words = name.split(" ")
    if len(words) == 1 and (joint := next((part for part in table.joints if part in name), None)):
        head, _, tail = name.partition(joint)
        stem, listed = _declension(head, table)
        return tuple((stem + ending + joint + tail, BARE) for ending in dict.fromkeys(listed))
    if len(words) == 1:
        stem, listed = _declension(name, table)
        return ((stem, _endings(language, listed, name[len(stem) :])),)
    return tuple((form, BARE) for form in _agreeing(words, table))


@lru_cache(maxsize=4096)
def _endings(language: str, listed: tuple[str, ...], nominative: str) -> frozenset[str]:
    return frozenset(listed) | {nominative + suffix for suffix in endings(language).suffixes}


def _declension(word: str, table: Endings) -> tuple[str, tuple[str, ...]]:
    for nominative, listed in table.declensions:
        if word.endswith(nominative) and len(word) - len(nominative) >= 2:
            return word[: len(word) - len(nominative)], listed
    return word, ("",)


def _agreeing(words: list[str], table: Endings) -> tuple[str, ...]:
    """All words in the same case; a word whose declension lists fewer cases stands still in the rest."""
    parts = [_declension(word, table) for word in words]
    cases = max(len(listed) for _, listed in parts)
    made = (
        " ".join(stem + (listed[case] if case < len(listed) else words[at][len(stem) :]) for at, (stem, listed) in enumerate(parts))
        for case in range(cases)
    )
    return tuple(dict.fromkeys((" ".join(words), *made)))
