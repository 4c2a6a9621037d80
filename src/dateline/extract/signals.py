"""Named signals of a line: what its words, its markup and its place say for or against its being part of an article's body.

Every signal has a name, which the weights are kept under, and a number (its place in `NUMBERS`), which is all that reading a page handles.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from dateline.extract.markup import HELD, MARKS, of_bits
from dateline.extract.tree import Element, Line, Tree
from dateline.languages.page_words import ROLES, PageWords

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
_STOPS = ".!?。！？…؟।։"
_CLOSERS = "\"'”’»」』）)]"
_COMMA_SIGNS = ",;:،、，；："
_ASCII_COMMAS = 3
_BARS = "|>/»›·•"
_ASCII_BARS = 3
_BULLETS = frozenset("•·»›>|*→▶►■●◆▪-–—+#@")
_SIGN = re.compile(r"[0-9|>/»›·•\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]")
"""A digit or a bar: what a line must have to show a clock time, a year or bars."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\b(19|20)\d\d\b|\d{4}年")
CJK_WIDTH = 2.2

SIZES = (3, 8, 15, 25, 40, 60, 90, 140, 220, 400)
LINKS = (0.01, 0.15, 0.35, 0.7)
_TAGS = {
    "p": "p", "h1": "h1", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4", "li": "li", "td": "td", "th": "td", "blockquote": "quote",
    "figcaption": "caption", "dd": "dd", "dt": "dd", "div": "div", "section": "div", "article": "article", "pre": "p", "caption": "caption",
    "summary": "summary", "address": "address", "footer": "footer", "header": "header", "form": "form", "aside": "aside", "legend": "form",
    "figure": "caption", "body": "body", "main": "article", "center": "div", "nav": "footer",
}  # fmt: skip

NUMBERS: dict[str, int] = {}
"""name → number of every signal there is, this module's and those of `context`."""


def signal(name: str) -> int:
    """The number of a signal, which is given on first asking."""
    return NUMBERS.setdefault(name, len(NUMBERS))


SILENT = signal("")
"""Stands where a signal could and does not: it has no weight and no name."""


def family(names: Iterable[str]) -> tuple[int, ...]:
    return tuple(map(signal, names))


def names_of(numbers: Iterable[int]) -> list[str]:
    known = tuple(NUMBERS)
    return [known[number] for number in numbers if number != SILENT]


def bucket(value: float, edges: tuple[float, ...]) -> int:
    """How many of the edges a value has reached."""
    return bisect_right(edges, value)


_SIZE_LINK = tuple(family(f"size{s}/links{k}" for k in range(len(LINKS) + 1)) for s in range(len(SIZES) + 1))
_END = tuple(family(f"end:{name}/{length}" for length in ("short", "middle", "long")) for name in ("open", "stop", "comma"))
_SAYS = {role: signal("says:" + role) for role in sorted(ROLES)}
_SAYS_LONG = {role: signal("says/long:" + role) for role in sorted(ROLES)}
_AT, _AT_LONG, _COPYRIGHT, _LABEL_LINK = family(("at", "at/long", "copyright", "label/linked"))
_COMMAS = family(f"commas{n}" for n in range(6))
_ANCHORS = family(("anchors1", "anchors2", "anchors2", "anchors4"))
_BREAKS = family(("break1", "break2"))
_BOLD, _UPPER, _SHORT_CLOCK, _LONG_CLOCK, _BULLET, _MANY_BARS, _WORDLESS = family(
    ("bold", "upper", "clock", "clock/long", "bullet", "bars", "wordless")
)
_HIDDEN = signal("hidden")
_TAG = {tag: signal("tag:" + name) for tag, name in _TAGS.items()}
_OTHER_TAG = signal("tag:other")
_IN = {name: signal(name) for name in HELD}
_NEAR = {role: signal("near:" + role) for role in MARKS}
_FAR = {role: signal("far:" + role) for role in MARKS}


def breadth(tree: Tree) -> float:
    """How many letters a character of this page's non-Latin lines stands for: 2.2 where it is written in CJK, else 1."""
    if not tree.breadth:
        sample = "".join(line.text for line in tree.lines if line.size > 15 and not line.text.isascii())[:4_000]
        tree.breadth = CJK_WIDTH if len(_CJK.findall(sample)) * 3 > len(sample) > 0 else 1.0
    return tree.breadth


def size_of(line: Line, width: float) -> float:
    return line.size if width == 1.0 or line.text.isascii() else line.size * width


Place = tuple[str, int, int, int, bool]


def place_of(element: Element) -> Place:
    """All of an element that its signals depend on."""
    return element.tag, element.held, element.near, element.far, element.hidden


@lru_cache(maxsize=20_000)
def of_place(place: Place) -> tuple[int, ...]:
    """The signals that all lines of one element share."""
    tag, held, near, far, hidden = place
    found = [_TAG.get(tag, _OTHER_TAG)]
    found += [_IN[name] for name in of_bits(held, HELD)]
    found += [_NEAR[role] for role in of_bits(near, MARKS)]
    found += [_FAR[role] for role in of_bits(far, MARKS)]
    return (*found, _HIDDEN) if hidden else tuple(found)


def of_shape(line: Line, size: float) -> tuple[int, int]:
    """The two signals every line has: its length with its share of links, and how it ends. `size` is its length in letters."""
    links = bisect_right(LINKS, line.linked / line.size) if line.linked else 0
    return _SIZE_LINK[bisect_right(SIZES, size)][links], _END[_ending(line.text)][0 if size < 40 else 1 if size < 120 else 2]


def of_words(line: Line, size: float, words: PageWords) -> list[int]:
    """The other signals of a line's own words."""
    text = line.text
    found: list[int] = []
    if size < 240:
        said = words.roles(text)
        if said:
            table = _SAYS if size < 130 else _SAYS_LONG
            found += [table[role] for role in said]
        _add_type(line, found)
        _add_signs(text, found)
    if "@" in text or "www." in text:
        found.append(_AT if size < 60 else _AT_LONG)
    if "\u00a9" in text:
        found.append(_COPYRIGHT)
    if line.linked * 2 > line.size and 0 < text.find(":") < 25:
        found.append(_LABEL_LINK)
    if size > 30:
        found.append(_COMMAS[min(5, _count(text, _COMMA_SIGNS, _ASCII_COMMAS))])
    return found


def _ending(text: str) -> int:
    if text.rstrip(_CLOSERS)[-1:] in _STOPS:
        return 1 if text.strip(_CLOSERS) else 0
    return 2 if text[-1] in _COMMA_SIGNS else 0


def _count(text: str, signs: str, ascii_signs: int) -> int:
    """How many of the signs a text has; the first `ascii_signs` of them are all that one in ASCII can have."""
    return sum(map(text.count, signs[:ascii_signs] if text.isascii() else signs))


def _add_type(line: Line, found: list[int]) -> None:
    """Bold type, capitals, links and breaks."""
    if line.bold and line.bold * 10 > line.size * 8:
        found.append(_BOLD)
    if line.text.isupper():
        found.append(_UPPER)
    if line.anchors:
        found.append(_ANCHORS[min(line.anchors, 4) - 1])
    if line.breaks:
        found.append(_BREAKS[line.breaks > 1])


def _add_signs(text: str, found: list[int]) -> None:
    """Years and clock times, bullets, bars, no letter at all."""
    sign = _SIGN.search(text)
    if sign is not None:
        if _CLOCK.search(text, sign.start()):
            found.append(_SHORT_CLOCK if len(text) < 60 else _LONG_CLOCK)
        if _count(text, _BARS, _ASCII_BARS) > 1:
            found.append(_MANY_BARS)
    first = text[0]
    if not first.isalpha():
        if first in _BULLETS:
            found.append(_BULLET)
        if not any(map(str.isalpha, text)):
            found.append(_WORDLESS)
