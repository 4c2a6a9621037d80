"""The data files of this package: read once, when first asked for."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib import resources

Row = list[str]


def rows(name: str) -> Iterator[Row]:
    """The rows of a tab-separated table in `knowledge/data`, gzipped or not; lines that are empty or begin with # are left out."""
    for line in lines(name):
        yield line.split("\t")


def columns(name: str) -> dict[str, str]:
    """A large table of two columns as the one → the other."""
    whole = text(name)
    bare = "\n\n" not in whole and "\n#" not in whole and whole[:1] not in ("#", "\n")
    cells = (whole.rstrip("\n").replace("\n", "\t") if bare else "\t".join(lines(name))).split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=True))


def names_by_language(columns: list[str]) -> dict[str, tuple[str, ...]]:
    """Columns "en=a|b" as language → names."""
    split = (column.partition("=") for column in columns if column)
    return {language: tuple(names.split("|")) for language, _, names in split}


def lines(name: str) -> list[str]:
    """The rows of a table, each in one piece."""
    return [line for line in text(name).split("\n") if line and line[0] != "#"]


def text(name: str) -> str:
    """A table as it is kept."""
    raw = resources.files("dateline.knowledge").joinpath("data", name).read_bytes()
    return (gzip.decompress(raw) if name.endswith(".gz") else raw).decode()
