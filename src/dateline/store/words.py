"""Text cut into the words that are searched for. One cutting for texts and for questions, whatever the language, so that they always meet.

Scripts that put blanks between words are cut at them. In scripts that do not (Chinese, Japanese, Thai, Lao, Khmer, Burmese) every two
neighbours are a word, as in Lucene's CJKAnalyzer: any part of a text of two characters or more can then be found, which no dictionary's
cutting assures. Words are folded: compatibility forms, case, accents, Arabic vowel points.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

JOINED = "\u0e00-\u0edf\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
MARKS = "".join(chr(code) for code in range(0x300, 0xE00) if unicodedata.category(chr(code)) in ("Mn", "Mc"))
RUN = re.compile(f"(?P<joined>[{JOINED}]+)|(?P<spaced>[^\\W_{JOINED}](?:[{MARKS}]|[^\\W_{JOINED}])*)")
VOICED = frozenset("\u3099\u309a")

Word = tuple[str, int, int]


def cut(text: str) -> Iterator[Word]:
    """The words of a text as (folded, start, end), in order. The last character of a joined run stands alone too: one can then be found."""
    for run in RUN.finditer(text):
        if run.lastgroup == "spaced":
            yield fold(run.group()), run.start(), run.end()
        else:
            yield from _pairs(run.group(), run.start())


def bare(text: str) -> list[str]:
    """The words of a text as `cut` gives them, without their places: what an index needs, in half the time."""
    found: list[str] = []
    for joined, spaced in RUN.findall(text):
        if spaced:
            found.append(fold(spaced))
        else:
            found.extend(map(fold, map("".join, zip(joined, joined[1:], strict=False))))
            found.append(fold(joined[-1]))
    return found


def phrase(text: str) -> list[str]:
    """The words of a question, such that a text which holds the question's characters holds these in a row.

    Where the question ends in a joined run, what follows it in the text is open: a lone character there ends in "*".
    """
    runs = list(RUN.finditer(text))
    words = [word for run in runs for word, _, _ in cut(run.group())]
    if runs and runs[-1].lastgroup == "joined":
        last = words.pop()
        if len(runs[-1].group()) == 1:
            words.append(last + "*")
    return words


def _pairs(run: str, offset: int) -> Iterator[Word]:
    for index in range(len(run) - 1):
        yield fold(run[index : index + 2]), offset + index, offset + index + 2
    yield fold(run[-1]), offset + len(run) - 1, offset + len(run)


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Compatibility forms, case and accents away."""
    if word.isascii():
        return word.lower()
    bare = "".join(char for char in unicodedata.normalize("NFKD", word.casefold()) if char in VOICED or not unicodedata.combining(char))
    return unicodedata.normalize("NFKC", bare)
