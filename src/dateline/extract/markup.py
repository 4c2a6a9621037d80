"""What class and id attributes say of an element, by the vocabulary in markup.tsv."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

_TOKEN = re.compile(r"[a-z]+")


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """token → the roles it hints at. Raises ValueError for a line that is not `token ⇥ role`."""
    table: dict[str, tuple[str, ...]] = {}
    text = resources.files("dateline.extract").joinpath("markup.tsv").read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            token, tab, role = line.partition("\t")
            if not tab or not _TOKEN.fullmatch(token) or not role:
                raise ValueError(f"markup.tsv:{number}: a line is `token ⇥ role`, the token in letters a–z")
            table[token] = (*table.get(token, ()), role)
    return table


@lru_cache(maxsize=20_000)
def roles(mark: str) -> frozenset[str]:
    """The roles that the tokens of a class-and-id string hint at."""
    words = vocabulary()
    return frozenset(role for token in _TOKEN.findall(mark) for role in words.get(token, ()))
