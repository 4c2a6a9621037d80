"""IPTC Media Topics (top level), their labels in our languages, and the concepts that speak for each. See SOURCES.md."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "zh", "ru", "es", "fr", "ar")


def rows(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            yield line.split("\t")


@cache
def labels() -> dict[str, dict[str, str]]:
    """By topic id: its label by language."""
    return {key: dict(zip(LANGUAGES, names, strict=True)) for key, *names in rows("topics.tsv")}


@cache
def by_concept() -> dict[str, str]:
    """The topic of a concept of the lexicon; concepts that speak for none are left out."""
    return dict(rows("concepts.tsv"))


def label(topic: str, language: str) -> str:
    """A topic's label in a language, in English where there is none. Raises KeyError for an unknown topic."""
    names = labels()[topic]
    return names.get(language.split("-")[0], names["en"])
