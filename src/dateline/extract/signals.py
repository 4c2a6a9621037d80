"""Named signals of a line: what its words, its markup and its place say for or against its being part of an article's body."""

from __future__ import annotations

import re
from bisect import bisect_right

from dateline.extract.markup import roles, vocabulary
from dateline.extract.tree import Element, Line, Tree
from dateline.languages.page_words import ROLES, PageWords

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
_STOP = re.compile("[.!?。！？…؟।։][\"'”’»」』）)\\]]*$")
_COMMA = re.compile("[,،、，;；:：]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\b(19|20)\d\d\b|\d{4}年")
_BULLET = re.compile(r"^[•·»›>|*→▶►■●◆▪\-–—+#@]")
_BAR = re.compile(r"[|>»›/·•]")
CJK_WIDTH = 2.2

SIZES = (3, 8, 15, 25, 40, 60, 90, 140, 220, 400)
LINKS = (0.01, 0.15, 0.35, 0.7)
_TAGS = {
    "p": "p", "h1": "h1", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4", "li": "li", "td": "td", "th": "td", "blockquote": "quote",
    "figcaption": "caption", "dd": "dd", "dt": "dd", "div": "div", "section": "div", "article": "article", "pre": "p", "caption": "caption",
    "summary": "summary", "address": "address", "footer": "footer", "header": "header", "form": "form", "aside": "aside", "legend": "form",
    "figure": "caption", "body": "body", "main": "article", "center": "div", "nav": "footer",
}  # fmt: skip
_HOLDERS = {
    "article": "article", "main": "main", "aside": "aside", "footer": "footer", "header": "header", "figure": "figure", "form": "form",
    "ul": "list", "ol": "list", "table": "table", "blockquote": "quote", "dl": "list", "details": "details", "figcaption": "figure",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "address": "address",
}  # fmt: skip


def bucket(value: float, edges: tuple[float, ...]) -> int:
    """How many of the edges a value has reached."""
    return bisect_right(edges, value)


_SIZE_LINK = tuple(tuple(f"size{s}/links{k}" for k in range(len(LINKS) + 1)) for s in range(len(SIZES) + 1))
_END = tuple(tuple(f"end:{name}/{length}" for length in ("short", "middle", "long")) for name in ("open", "stop", "comma"))
_SAYS = {role: "says:" + role for role in ROLES}
_MARKS = {role for names in vocabulary().values() for role in names}
_NEAR = {role: "near:" + role for role in _MARKS}
_FAR = {role: "far:" + role for role in _MARKS}
_COMMAS = tuple(f"commas{n}" for n in range(6))


def breadth(tree: Tree) -> float:
    """How many letters a character of this page's non-Latin lines stands for: 2.2 where it is written in CJK, else 1."""
    if not tree.breadth:
        sample = "".join(line.text for line in tree.lines if line.size > 15 and not line.text.isascii())[:4_000]
        tree.breadth = CJK_WIDTH if len(_CJK.findall(sample)) * 3 > len(sample) > 0 else 1.0
    return tree.breadth


def size_of(line: Line, width: float) -> float:
    return line.size if width == 1.0 or line.text.isascii() else line.size * width


class Holders:
    """What an element is inside of: tags that matter, and the roles of its own and its nearest holders' marks, and of those further out."""

    __slots__ = ("far", "held", "marks", "near")

    held: frozenset[str]
    far: frozenset[str]

    def __init__(self, element: Element, above: Holders | None, marks: tuple[frozenset[str], frozenset[str], frozenset[str]]) -> None:
        self.marks = marks
        self.near = marks[0] | marks[1] | marks[2]
        tag = _HOLDERS.get(element.tag)
        self.held = above.held if above else frozenset()
        if tag or element.itemprop:
            own = {"in:" + tag} if tag else set()
            if element.itemprop:
                own.add("itemprop:body" if "articlebody" in element.itemprop.lower() else "itemprop:other")
            self.held = self.held | own
        self.far = above.far | above.marks[2] if above else frozenset()


_NO_ROLES: frozenset[str] = frozenset()


def holders_of(element: Element, known: dict[int, Holders]) -> Holders:
    """The holders of an element, by way of those of its parent (`known`, which is filled)."""
    chain = []
    for here in element.up():
        if here.index in known or here.depth < 2:
            break
        chain.append(here)
    above = known.get(here.index)
    for here in reversed(chain):
        own = roles(here.mark) if here.mark else _NO_ROLES
        above = known[here.index] = Holders(here, above, (own, above.marks[0], above.marks[1]) if above else (own, _NO_ROLES, _NO_ROLES))
    return above or Holders(element, None, (_NO_ROLES, _NO_ROLES, _NO_ROLES))


def of_element(element: Element, known: dict[int, Holders]) -> list[str]:
    """The signals that all lines of one element share."""
    holders = holders_of(element, known)
    found = ["tag:" + _TAGS.get(element.tag, "other"), *holders.held]
    found += [_NEAR[role] for role in holders.near]
    found += [_FAR[role] for role in holders.far]
    if element.hidden:
        found.append("hidden")
    return found


def of_line(line: Line, width: float, words: PageWords) -> list[str]:
    """The signals of a line's own words."""
    text = line.text
    size = size_of(line, width)
    share = line.linked / line.size
    length = 0 if size < 40 else 1 if size < 120 else 2
    found = [_SIZE_LINK[bucket(size, SIZES)][bucket(share, LINKS)], _END[_ending(text)][length]]
    if size < 240:
        if size < 130:
            found += [_SAYS[role] for role in words.roles(text)]
        _add_shape(line, found)
    if size > 30:
        found.append(_COMMAS[min(5, len(_COMMA.findall(text)))])
    return found


def _ending(text: str) -> int:
    return 1 if _STOP.search(text) else 2 if _COMMA.match(text[-1]) else 0


def _add_shape(line: Line, found: list[str]) -> None:
    text = line.text
    if line.bold and line.bold * 10 > line.size * 8:
        found.append("bold")
    if text.isupper():
        found.append("upper")
    if _CLOCK.search(text):
        found.append("clock" if line.size < 60 else "clock/long")
    if _BULLET.match(text):
        found.append("bullet")
    if len(_BAR.findall(text)) > 1:
        found.append("bars")
    if line.anchors:
        found.append("anchors1" if line.anchors == 1 else "anchors2" if line.anchors < 4 else "anchors4")
    if line.breaks:
        found.append("break1" if line.breaks == 1 else "break2")
    if text.upper() == text and text.lower() == text and not any(map(str.isalpha, text)):
        found.append("wordless")
