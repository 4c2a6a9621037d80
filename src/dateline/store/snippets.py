"""Where what was asked for stands in a text, and the stretch of it that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from dateline.store.words import Word, cut, cut_from, folded

SNIPPET = 160
"""Characters of a snippet, about."""
MOST_MARKS = 300
"""Places of a text that are marked: each is weighed against the others."""


@dataclass(frozen=True)
class Snippet:
    """Part of an article's field, and which of its characters were asked for."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def snippet(source: str, wanted: Sequence[Sequence[str]]) -> Snippet:
    """The stretch of a text that holds most of what was asked, cut at blanks, with marks; its beginning where none is in it."""
    marks = spans(source, wanted)
    best = max(marks, key=lambda mark: sum(mark[0] <= other[0] < mark[0] + SNIPPET for other in marks), default=(0, 0))
    start = _blank(source, max(0, best[0] - SNIPPET // 4))
    end = _blank(source, min(len(source), start + SNIPPET), forward=True)
    shown = source[start:end].replace("\n", " ")
    inside = tuple((a - start, b - start) for a, b in marks if start <= a and b <= end)
    return _ellipsed(Snippet(shown, inside), start > 0, end < len(source))


def spans(source: str, wanted: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Where phrases (cut into words) stand in a text, in order, the first MOST_MARKS of them; those that touch are put together."""
    flat = folded(source)
    found = _by_cutting(source, wanted) if flat is None else _by_looking(source, flat, wanted)
    marks: list[tuple[int, int]] = []
    for mark in sorted(set(found)):
        if marks and mark[0] <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(marks[-1][1], mark[1]))
        else:
            marks.append(mark)
    return marks


def _by_looking(source: str, flat: str, wanted: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Looks for the letters, and cuts only what begins with them: a tenth of the work."""
    found = []
    for asked in wanted:
        opening, count, start = asked[0].removesuffix("*"), 0, -1
        while count < MOST_MARKS and (start := flat.find(opening, start + 1)) >= 0:
            row = list(islice(cut_from(source, start), len(asked)))
            if _stands(row, 0, asked):
                found.append((start, row[-1][2]))
                count += 1
    return sorted(found)[:MOST_MARKS]


def _by_cutting(source: str, wanted: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Cuts the whole text, and looks at each word: for any text."""
    words = list(cut(source))
    openings: dict[str, list[Sequence[str]]] = {}
    for asked in wanted:
        openings.setdefault(asked[0], []).append(asked)
    starred = [opening for opening in openings if opening.endswith("*")]
    found: list[tuple[int, int]] = []
    for number, (word, start, _) in enumerate(words):
        begun = openings.get(word, ()) if not starred else [one for opening in openings if _same(word, opening) for one in openings[opening]]
        found.extend((start, words[number + len(asked) - 1][2]) for asked in begun if _stands(words, number, asked))
        if len(found) >= MOST_MARKS:
            break
    return found


def _stands(words: Sequence[Word], place: int, asked: Sequence[str]) -> bool:
    """Whether a phrase stands in a text from a word on."""
    row = words[place : place + len(asked)]
    return len(row) == len(asked) and all(_same(item[0], part) for item, part in zip(row, asked, strict=True))


def _same(word: str, asked: str) -> bool:
    return word.startswith(asked[:-1]) if asked.endswith("*") else word == asked


def _blank(source: str, position: int, forward: bool = False) -> int:
    """The nearest blank within 20 characters, else the position itself (scripts without blanks)."""
    if position in (0, len(source)):
        return position
    if forward:
        found = source.find(" ", position, position + 20)
        return position if found < 0 else found
    found = source.rfind(" ", max(0, position - 20), position)
    return position if found < 0 else found + 1


def _ellipsed(cut_out: Snippet, before: bool, after: bool) -> Snippet:
    shift = 2 if before else 0
    shown = ("… " if before else "") + cut_out.text + (" …" if after else "")
    return Snippet(shown, tuple((start + shift, end + shift) for start, end in cut_out.marks))
