"""One walk over the parsed page: its lines of text, the elements that hold them, and what the markup says on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from dateline.extract.markup import HOLDERS, ITEMPROP_BODY, ITEMPROP_OTHER, mask

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "svg", "canvas", "select", "option", "button", "input", "textarea", "object", "embed",
    "audio", "video", "map", "datalist", "head", "math", "nav", "frameset", "noframes", "applet", "progress", "meter", "dialog",
})  # fmt: skip
_INLINE = frozenset({
    "a", "span", "b", "i", "em", "strong", "u", "s", "font", "small", "big", "sub", "sup", "abbr", "acronym", "cite", "code", "mark", "q", "time",
    "label", "ins", "del", "strike", "tt", "kbd", "samp", "var", "bdi", "bdo", "nobr", "wbr", "data", "ruby", "rb", "rt", "rp", "img", "picture",
    "source", "dfn", "o:p", "center_", "amp-img", "st1:city", "st1:place", "blink", "tbody_",
})  # fmt: skip
_BLOCK, _SKIP, _PLAIN, _LINK, _HEAVY, _BREAK, _TEXT = range(7)
_KINDS = dict.fromkeys(_INLINE, _PLAIN) | dict.fromkeys(_SKIPPED, _SKIP)
_KINDS |= {"a": _LINK, "b": _HEAVY, "strong": _HEAVY, "br": _BREAK, "-text": _TEXT, "-comment": _SKIP, "-doctype": _SKIP, "!doctype": _SKIP}
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_CJK = "\u2e80-\u2fdf\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_ANY_CJK = re.compile("[\u2e80-\uffef]")
_SET = _CJK + "“”‘’…—"
"""CJK characters and the punctuation that stands between them."""
_CJK_SPACE = re.compile(rf"(?<=[{_SET}])[ \u3000]+(?=[{_SET}])")
_CJK_PAIR = re.compile(rf"(?<=[{_CJK}])(?=[{_CJK}])")
_BROKEN_CJK = re.compile(rf"(?<=[{_CJK}])[ \t\u00a0]*[\r\n]+\s*(?=[{_CJK}])")


Attributes = dict[str, str | None]
_NOTHING = "", "", False


def read(attributes: Attributes) -> tuple[str, str, bool]:
    """(class, id and data-testid in one lower-case string; itemprop; whether the element is hidden)."""
    get = attributes.get
    mark, name = get("class") or "", get("id")
    if name:
        mark = f"{mark} {name}"
    if "data-testid" in attributes:
        mark = f"{mark} {get('data-testid')}"
    style = get("style")
    hidden = "hidden" in attributes or (style is not None and "display:none" in style.replace(" ", ""))
    return mark.lower(), get("itemprop") or get("property") or "", hidden


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
        self.index, self.parent, self.tag, self.first, self.last = index, parent, tag, first, 0
        held, near, far = HOLDERS.get(tag, 0), 0, 0
        self.mark, self.itemprop, self.hidden = said = read(attributes) if attributes else _NOTHING
        if said[1]:
            held |= ITEMPROP_BODY if "articlebody" in said[1].lower() else ITEMPROP_OTHER
        own = mask(said[0]) if said[0] else 0
        if parent is None:
            self.depth = 0
        else:
            self.depth = parent.depth + 1
            if parent.hidden:
                self.hidden = True
            above = parent.parent
            if above is None:
                own = 0
            else:
                near = own | parent.own | above.own
                if above.parent is not None:
                    held |= parent.held
                    far = parent.far | above.parent.own
        self.own, self.held, self.near, self.far = own, held, near, far

    def up(self) -> Iterator[Element]:
        """This element and all that hold it, nearest first."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

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


def parse(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def tidy(text: str) -> str:
    """One line, single spaces, no invisible characters; no spaces between CJK characters that a line break or letter-spacing put there."""
    if text.isascii():
        return " ".join(text.split())
    cjk = _ANY_CJK.search(text) is not None
    if cjk and "\n" in text:
        text = _BROKEN_CJK.sub("", text)
    for sign in _INVISIBLE:
        if sign in text:
            text = text.replace(sign, "")
    text = " ".join(text.split())
    return _unspaced(text) if cjk and " " in text else text


def _unspaced(text: str) -> str:
    spaced = len(_CJK_SPACE.findall(text))
    return _CJK_SPACE.sub("", text) if spaced > 3 and spaced * 2 > len(_CJK_PAIR.findall(text)) else text


_STATIC = 256
"""Lexbor numbers the tags of HTML below this; others get numbers that hold for one page only."""


def _numbered() -> list[int]:
    """What nodes are to the walk by Lexbor's number of their tag: reading a tag's name makes a string each time."""
    kinds = [_BLOCK] * _STATIC
    page = LexborHTMLParser("<body>text<!-- comment -->")
    samples = [page.create_node(tag) for tag in _KINDS if tag[0].isalpha()]
    text = page.body.first_child if page.body is not None else None
    for node in (*samples, text, text.next if text is not None else None):
        if node is not None and node.tag_id < _STATIC:
            kinds[node.tag_id] = _KINDS.get(node.tag or "", _BLOCK)
    return kinds


_kinds_by_number = _numbered()


class Walker:
    """Walks the tree without recursion. Text gathers in `buffer` until a block element or a `<br>` ends the line.

    `blocks` are the block elements open now; the first `made` of them hold a line already and are Elements, the others still parser's nodes.
    """

    def __init__(self) -> None:
        self.tree = Tree()
        root = Element(0, None, "html")
        self.tree.elements.append(root)
        self.blocks: list[Any] = [root]
        self.made = 1
        self.buffer: list[str] = []
        self.linked = self.bold = self.anchors = self.breaks = self.in_link = self.in_bold = 0

    def walk(self, root: Any) -> Tree:
        node, stack, buffer, blocks, kinds = root, [], self.buffer, self.blocks, _kinds_by_number
        while node is not None:
            number = node.tag_id
            kind = kinds[number] if number < _STATIC else _KINDS.get(node.tag, _BLOCK)
            if kind == _TEXT:
                text = node.text_content
                if buffer or not text.isspace():
                    buffer.append(text)
            elif kind == _BLOCK:
                if buffer:
                    self.flush()
                child = node.first_child
                if child is not None:
                    blocks.append(node)
                    stack.append((node, kind))
                    node = child
                    continue
            elif kind != _SKIP:
                child = self.enter(node, kind)
                if child is not None:
                    stack.append((node, kind))
                    node = child
                    continue
            node = self.onward(node, stack)
        self.flush()
        return self.tree

    def onward(self, node: Any, stack: list[tuple[Any, int]]) -> Any:
        """The next node in document order after one without (more) children, closing what ends."""
        while stack:
            after = node.next
            if after is not None:
                return after
            node, kind = stack.pop()
            if kind != _PLAIN:
                self.close(kind)
        return None

    def enter(self, node: Any, kind: int) -> Any:
        """Opens an inline element; its first child, or None."""
        child = node.first_child
        if kind == _LINK:
            self.anchors += 1
            if child is not None:
                self.in_link += 1
                self.linked -= sum(map(len, self.buffer))
        elif kind == _HEAVY:
            if child is not None:
                self.in_bold += 1
                self.bold -= sum(map(len, self.buffer))
        elif kind == _BREAK:
            if self.buffer:
                self.flush()
            self.breaks += 1
        return child

    def close(self, kind: int) -> None:
        if kind == _BLOCK:
            if self.buffer:
                self.flush()
            block = self.blocks.pop()
            if len(self.blocks) < self.made:
                self.made -= 1
                block.last = len(self.tree.lines)
        elif kind == _LINK:
            self.in_link -= 1
            self.linked += sum(map(len, self.buffer))
        elif kind == _HEAVY:
            self.in_bold -= 1
            self.bold += sum(map(len, self.buffer))

    def here(self) -> Element:
        """The innermost open block, as an Element: made when the first line in it is read, so that empty boxes cost nothing."""
        blocks, elements = self.blocks, self.tree.elements
        for place in range(self.made, len(blocks)):
            node = blocks[place]
            blocks[place] = Element(len(elements), blocks[place - 1], node.tag, len(self.tree.lines), node.attributes)
            elements.append(blocks[place])
        self.made = len(blocks)
        return blocks[-1]

    def flush(self) -> None:
        """Ends the line that was being read."""
        raw = self.buffer[0] if len(self.buffer) == 1 else "".join(self.buffer)
        self.buffer.clear()
        length = len(raw)
        linked = self.linked + length if self.in_link else self.linked
        bold = self.bold + length if self.in_bold else self.bold
        self.linked = self.bold = 0
        text = tidy(raw)
        if text:
            if linked or bold:
                share = len(text) / length
                linked, bold = min(len(text), int(linked * share + 0.5)), int(bold * share + 0.5)
            self.tree.lines.append(Line(text, self.here(), linked, bold, self.anchors, self.breaks))
            self.anchors = self.breaks = 0


def grow(parser: LexborHTMLParser) -> Tree:
    """The lines of the page's body."""
    return Walker().walk(parser.body or parser.root)
