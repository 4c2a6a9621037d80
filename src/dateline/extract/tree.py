"""What one walk over a page finds (`walk`): its lines of text, the elements that hold them, and what the markup says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.extract.markup import HOLDERS, ITEMPROP_BODY, ITEMPROP_OTHER, mask

_INVISIBLE = "\u00ad\u200b\u2060"
_INVISIBLE_WIDE = "\ufeff" + "".join(map(chr, range(0xFE00, 0xFE10)))
"""Soft hyphens, joiners that say nothing between letters; variation selectors, which choose a picture for the character before: these lie in the
range of _ANY_CJK."""
UNSEEN = re.compile(
    r"display:none|visibility:hidden|unicode-bidi:(?:bidi|isolate)-override|(?<![a-z-])opacity:0(?:\.0+)?(?![.\d])|font-size:0(?:\.0+)?(?![.\d])|(?<![a-z-])(?:max-)?height:0(?![.\d])"
    r"|(?<![a-z-])color:transparent|(?<![a-z-])color:(#?\w+);(?:.*;)?background(?:-color)?:\1(?!\w)|background(?:-color)?:(#?\w+);(?:.*;)?color:\2(?!\w)"
    r"|(?:left|top|right|text-indent|margin-left):-\d{3,}(?:px|em|rem|%)"
)
"""What a style (lower case, no spaces) says that keeps a text from readers: not shown, without size, in its ground's colour, outside
the window, or in another order than it stands in."""
_OVERRIDDEN = re.compile("[\u202d\u202e][^\u202c]*\u202c?")
"""Characters that are shown in another order than they stand in, whatever they are: "461" is seen as 164."""
UNREADABLE = "\ufffd"
_CJK = "\u2e80-\u2fdf\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_ANY_CJK = re.compile("[\u2e80-\uffef]")
_SET = _CJK + "“”‘’…—"
"""CJK characters and the punctuation that stands between them."""
_CJK_SPACE = re.compile(rf"(?<=[{_SET}])[ \u3000]+(?=[{_SET}])")
_CJK_PAIR = re.compile(rf"(?<=[{_CJK}])(?=[{_CJK}])")
_BROKEN_CJK = re.compile(rf"(?<=[{_CJK}])[ \t\u00a0]*[\r\n]\s*(?=[{_CJK}])")


Attributes = dict[str, str | None]
_NOTHING = "", "", False


def read(attributes: Attributes) -> tuple[str, str, bool]:
    """(class, id and data-testid in one lower-case string; itemprop; whether the element is hidden)."""
    get = attributes.get
    mark = get("class") or ""
    if mark and len(attributes) == 1:
        return mark.lower(), "", False
    if name := get("id"):
        mark = f"{mark} {name}"
    if "data-testid" in attributes:
        mark = f"{mark} {get('data-testid')}"
    style = get("style")
    hidden = "hidden" in attributes or (style is not None and is_unseen(style))
    return mark.lower(), get("itemprop") or get("property") or "", hidden


def is_unseen(style: str) -> bool:
    """Whether an element's own style keeps its text from readers."""
    return UNSEEN.search(style.replace(" ", "").lower()) is not None


class Element:
    """A block element that holds text: its tag, its class and id in one lower-case string, where it stands.

    `near` and `far` are what the marks of it and its two nearest holders hint at, and those further out (bits of `markup.mask`);
    `held` what it lies in (bits of `markup.HELD`). `first` and `last` bound the numbers of its lines.
    """

    index: int
    parent: Element | None
    tag: str
    first: int
    last: int
    depth: int
    mark: str
    itemprop: str
    hidden: bool
    own: int
    held: int
    near: int
    far: int
    __slots__ = ("depth", "far", "first", "held", "hidden", "index", "itemprop", "last", "mark", "near", "own", "parent", "tag")

    def __init__(self, index: int, parent: Element | None, tag: str, first: int = 0, attributes: Attributes | None = None) -> None:
        mark, itemprop, hidden = read(attributes) if attributes else _NOTHING
        held = HOLDERS.get(tag, 0)
        if itemprop:
            held |= ITEMPROP_BODY if "articlebody" in itemprop.lower() else ITEMPROP_OTHER
        own = near = far = depth = 0
        if parent is not None:
            depth = parent.depth + 1
            hidden = hidden or parent.hidden
            above = parent.parent
            if above is not None:
                own = mask(mark) if mark else 0
                near = own | parent.own | above.own
                highest = above.parent
                if highest is not None:
                    held |= parent.held
                    far = parent.far | highest.own
        self.index, self.parent, self.tag, self.first, self.last, self.depth = index, parent, tag, first, 0, depth
        self.mark, self.itemprop, self.hidden = mark, itemprop, hidden
        self.own, self.held, self.near, self.far = own, held, near, far

    def up(self) -> Iterator[Element]:
        """This element and all that hold it, nearest first."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    def hinted(self, bits: int) -> bool:
        """Whether the mark of it, or of anything that holds it but the page's own body, has one of these bits of `markup.mask`."""
        return (self.near | self.far) & bits != 0

    def holds(self, other: Element) -> bool:
        """Whether `other` is this element or lies in it."""
        here: Element | None = other
        while here is not None and here.depth > self.depth:
            here = here.parent
        return here is self


class Line:
    """Text between two block boundaries (or two `<br>`). `linked` and `bold` count its characters inside links and bold type."""

    __slots__ = ("anchors", "bold", "breaks", "element", "linked", "size", "text")

    def __init__(self, text: str, element: Element, linked: int, bold: int, anchors: int, breaks: int) -> None:
        self.text, self.element, self.linked, self.bold, self.anchors, self.breaks = text, element, linked, bold, anchors, breaks
        self.size = len(text)


class Tree:
    """All that one walk found. `lines` are in the order of the page; `elements` those that hold lines, each before what it holds."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.lines: list[Line] = []
        self.breadth = 0.0


def tidy(text: str) -> str:
    """One line, single spaces, no invisible characters; no spaces between CJK characters that a line break or letter-spacing put there.

    What is shown in another order than it stands in becomes UNREADABLE: the span would hold what no reader sees.
    """
    if text.isascii():
        return " ".join(text.split())
    cjk = _ANY_CJK.search(text) is not None
    if cjk and "\n" in text:
        text = _BROKEN_CJK.sub("", text)
    for sign in _INVISIBLE + _INVISIBLE_WIDE if cjk else _INVISIBLE:
        if sign in text:
            text = text.replace(sign, "")
    if "\u202e" in text or "\u202d" in text:
        text = _OVERRIDDEN.sub(UNREADABLE, text)
    text = " ".join(text.split())
    return _unspaced(text) if cjk and " " in text else text


def _unspaced(text: str) -> str:
    spaced = len(_CJK_SPACE.findall(text))
    return _CJK_SPACE.sub("", text) if spaced > 3 and spaced * 2 > len(_CJK_PAIR.findall(text)) else text
