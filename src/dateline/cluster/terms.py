"""What of an article is compared: words, and what needs no language (numbers, names by their sound)."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
WIDE = re.compile(r"[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")


def words(text: str) -> list[str]:
    """Case-folded words; runs of scripts without spaces become overlapping pairs of characters."""
    found: list[str] = []
    for match in WORD.finditer(text):
        token = match.group().casefold()
        if WIDE.search(token):
            for run in WIDE.findall(token):
                found.extend(run[i : i + 2] for i in range(max(1, len(run) - 1)))
        else:
            found.append(token)
    return found


@lru_cache(maxsize=200_000)
def sound(token: str) -> str:
    """The consonants of a token in ASCII, for comparing names across scripts."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bcdfghjklmnpqrstvwxz]", "", anyascii(token).lower()))
