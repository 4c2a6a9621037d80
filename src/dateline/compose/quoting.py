"""An article's words inside quotation marks of the reader's language: the marks within them take the forms that it writes inside its own."""

from __future__ import annotations

from dateline.languages.marks import COMMAS, PAIRS

_CLOSERS = {pair[0]: {other[1] for other in PAIRS if other[0] == pair[0]} for pair in PAIRS}
_BLANK = " \u00a0\u202f"
Pair = tuple[str, str]


def nested(words: str, inner: Pair, outer: Pair) -> str:
    """The words with their quotation marks as `inner`, and those within these as `outer`, by turns; unchanged where a mark has no partner.

    A comma that American usage puts before the last mark of all is left out.
    """
    pairs = _paired(words)
    if not pairs:
        return words
    shown = {at: (inner, outer)[depth % 2][end] for first, last, depth in pairs for end, at in enumerate((first, last))}
    opened = {first for first, _, _ in pairs}
    text = ""
    for at, character in enumerate(words):
        if at in opened or at not in shown:
            text += "" if text and character in _BLANK and at - 1 in opened else shown.get(at, character)
        else:
            text = text.rstrip(_BLANK + (COMMAS if not any(map(str.isalnum, words[at:])) else "")) + shown[at]
    return text


def _paired(words: str) -> list[tuple[int, int, int]]:
    """Where quotations open and close, and how deep each lies; none where one does not close."""
    open_marks: list[int] = []
    found: list[tuple[int, int, int]] = []
    for at, character in enumerate(words):
        if open_marks and character in _CLOSERS[words[open_marks[-1]]]:
            first = open_marks.pop()
            found.append((first, at, len(open_marks)))
        elif character in _CLOSERS:
            open_marks.append(at)
    return [] if open_marks else found
