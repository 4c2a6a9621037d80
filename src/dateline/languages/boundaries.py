"""Where words and sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from dateline.languages.settings import Settings

MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
WORD = re.compile(f"[^\\W_][\\w{MARKS}]*")
CHARACTER = re.compile(f"[A-Za-z0-9\\u00c0-\\u024f\\u0370-\\u052f]+|[^\\W_][{MARKS}]*")
COUNTED = re.compile(f"[0-9]+[십백천만억조]*|[^\\W\\d_][\\w{MARKS}]*")
"""Where a counter is written as one with its digits (14명, 190만명), the number is a word of its own."""
ARABIC = re.compile(f"\\d+|(?:[^\\W\\d_][{MARKS}]*)+")
"""News in Arabic letters often leaves out the blank beside figures (14قتيلا, نحو50): they are words of their own."""
BEFORE_NUMBER = re.compile(r"(?<!\w)(?P<word>[^\W\d_A-Z]{2,}|[A-Z][^\W\d_A-Z]{3,})(?P<stop>\.) (?=\d[\d.,]* [^\W\d_]{3,} )")
"""A word, none but its first letter a capital, a stop, then figures and what they count."""
CLOSED = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{2,})(?P<stop>\.) (?=[^\W\d_])")
"""A word, a stop, and another word."""
LONG = 5
"""Letters of a word that is surely no abbreviation."""
STOP_FIGURE = re.compile(r"\. \d")
"""A quick look before that pattern, which tries at every word."""

FULL_STOP = re.compile("[。！？]+[”’」』）》]*(?=[0-9])")
"""A full-width stop ends a sentence before a figure too, where sentencex sees a decimal."""

BESIDE_FIGURES = {"Kore": COUNTED, "Arab": ARABIC}
Span = tuple[int, int]
MARK = re.compile(f"[{MARKS}]")
SIGNS = re.compile("([\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]+)|[A-Za-z0-9\u00c0-\u024f\u0370-\u052f]+|[^\\W_]")
"""As CHARACTER, where no mark follows a letter: signs of which each is a word are found in runs."""


def word_spans(text: str, settings: Settings) -> tuple[Span, ...]:
    """Runs of letters and digits; in a script without spaces single characters (Latin, Cyrillic and digits stay in runs)."""
    if settings.words == "character" and not MARK.search(text):
        return _signs(text)
    pattern = CHARACTER if settings.words == "character" else BESIDE_FIGURES.get(settings.script, WORD)
    return tuple(map(re.Match.span, pattern.finditer(text)))


def _signs(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    for match in SIGNS.finditer(text):
        start, end = match.span()
        if match.lastindex:
            spans.extend([(at, at + 1) for at in range(start, end)])
        else:
            spans.append((start, end))
    return tuple(spans)


def sentence_spans(text: str, settings: Settings) -> tuple[Span, ...]:
    """Sentences by sentencex within lines (a line break always ends one), mended where an abbreviation of the pack was taken for an end."""
    spans: list[Span] = []
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            found = _mended(text, [(offset + s, offset + e) for s, e in _line(line, settings)], settings)
            spans.extend(piece for span in found for piece in _parted(text, span, settings))
        offset += len(line) + 1
    return tuple(spans)


def _parted(text: str, span: Span, settings: Settings) -> list[Span]:
    """A sentence cut where a stop behind a long word in lower case stands before a number and another word (… ended. 18 people …), or behind a word
    that the pack says ends one."""
    if settings.words != "space":
        return [span]
    ends = sorted({*_before_numbers(text, span, settings), *_closed(text, span, settings)})
    return [_trim(text, *piece) for piece in pairwise((span[0], *ends, span[1]))] if ends else [span]


def _before_numbers(text: str, span: Span, settings: Settings) -> Iterator[int]:
    """Where a stop behind a long word stands before a number."""
    for match in BEFORE_NUMBER.finditer(text, *span) if STOP_FIGURE.search(text, *span) else ():
        whole = len(match["word"]) >= LONG + match["word"][0].isupper() or match["word"] in settings.closers
        if whole and f"{match['word']}." not in settings.abbreviations:
            yield match.end("stop")


def _closed(text: str, span: Span, settings: Settings) -> Iterator[int]:
    """Where a stop stands behind a word that ends a sentence though it is an abbreviation too (1300 тел. В …), before a capital."""
    for match in CLOSED.finditer(text, *span) if settings.closers and ". " in text[span[0] : span[1]] else ():
        if match["word"] in settings.closers and text[match.end()].isupper():
            yield match.end("stop")


def _line(line: str, settings: Settings) -> list[Span]:
    found = sentencex.get_sentence_boundaries(settings.code, line)
    ends = [item["end_index"] for item in found[:-1]] + ([stop.end() for stop in FULL_STOP.finditer(line)] if settings.words == "character" else [])
    edges = [0, *sorted(set(ends)), len(line)]
    return [_trim(line, left, right) for left, right in pairwise(edges) if line[left:right].strip()]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _mended(text: str, spans: list[Span], settings: Settings) -> list[Span]:
    mended: list[Span] = []
    for span in spans:
        if mended and _joins(text, mended[-1], span, settings):
            mended[-1] = (mended[-1][0], span[1])
        else:
            mended.append(span)
    return mended


def _joins(text: str, left: Span, right: Span, settings: Settings) -> bool:
    """An abbreviation of the pack ended the left one, a decimal stands over both (۵.۹), or the right one begins in lower case after a closing
    quotation."""
    if left[1] == right[0] and text[left[1] - 2 : left[1] - 1].isdecimal() and text[right[0]].isdecimal():
        return True
    words = text[max(left[0], left[1] - 24) : left[1]].split()
    last = words[-1] if words else ""
    if last in settings.abbreviations:
        return True
    return settings.capitals and last[-1:] in "”»\"'" and text[right[0]].islower()
