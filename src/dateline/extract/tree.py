"""One walk over the parsed page: its lines of text, the elements that hold them, and what the markup says on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "svg", "canvas", "select", "option", "button", "input", "textarea", "object", "embed",
    "audio", "video", "map", "datalist", "head", "math", "nav", "frameset", "noframes", "applet", "progress", "meter", "dialog",
})  # fmt: skip
_INLINE = frozenset({
    "a", "span", "b", "i", "em", "strong", "u", "s", "font", "small", "big", "sub", "sup", "abbr", "acronym", "cite", "code", "mark", "q", "time",
    "label", "ins", "del", "strike", "tt", "kbd", "samp", "var", "bdi", "bdo", "nobr", "wbr", "data", "ruby", "rb", "rt", "rp", "img", "picture",
    "source", "dfn", "o:p", "center_", "amp-img", "st1:city", "st1:place", "blink", "tbody_",
})  # fmt: skip
_BLOCK, _SKIP, _PLAIN, _LINK, _HEAVY, _BREAK = range(6)
_KINDS = dict.fromkeys(_INLINE, _PLAIN) | dict.fromkeys(_SKIPPED, _SKIP)
_KINDS |= {"a": _LINK, "b": _HEAVY, "strong": _HEAVY, "br": _BREAK, "-comment": _SKIP, "-doctype": _SKIP, "!doctype": _SKIP}
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CJK = "\u2e80-\u2fdf\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_CJK_SPACE = re.compile(rf"(?<=[{_CJK}])[ \u3000]+(?=[{_CJK}])")
_CJK_PAIR = re.compile(rf"(?<=[{_CJK}])(?=[{_CJK}])")
_BROKEN_CJK = re.compile(rf"(?<=[{_CJK}])[ \t\u00a0]*[\r\n]+\s*(?=[{_CJK}])")


class Element:
    """A block element: its tag, its class and id in one lower-case string, and where it stands."""

    __slots__ = ("children", "depth", "first", "hidden", "index", "itemprop", "last", "mark", "parent", "tag")

    def __init__(self, index: int, parent: Element | None, tag: str, first: int = 0) -> None:
        self.index, self.parent, self.tag, self.first = index, parent, tag, first
        self.mark = self.itemprop = ""
        self.last = self.children = 0
        self.depth: int = parent.depth + 1 if parent else 0
        self.hidden: bool = parent.hidden if parent else False

    def up(self) -> Iterator[Element]:
        """This element and all that hold it, nearest first."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent


class Line:
    """Text between two block boundaries (or two `<br>`). `linked` and `bold` count its characters inside links and bold type."""

    __slots__ = ("anchors", "bold", "breaks", "element", "linked", "size", "text")

    def __init__(self, text: str, element: Element, linked: int, bold: int, anchors: int, breaks: int) -> None:
        self.text, self.element, self.linked, self.bold, self.anchors, self.breaks = text, element, linked, bold, anchors, breaks
        self.size = len(text)


class Tree:
    """All that one walk found. `lines` are in the order of the page."""

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
    if "\n" in text:
        text = _BROKEN_CJK.sub("", text)
    text = " ".join(_INVISIBLE.sub("", text).split())
    return _unspaced(text) if " " in text else text


def _unspaced(text: str) -> str:
    spaced = len(_CJK_SPACE.findall(text))
    return _CJK_SPACE.sub("", text) if spaced > 3 and spaced * 2 > len(_CJK_PAIR.findall(text)) else text


class Walker:
    """Walks the tree without recursion. Text gathers in `buffer` until a block element or a `<br>` ends the line."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.here = Element(0, None, "html")
        self.tree.elements.append(self.here)
        self.buffer: list[str] = []
        self.linked = self.bold = self.anchors = self.breaks = self.in_link = self.in_bold = 0

    def walk(self, root: Any) -> Tree:
        node, stack, buffer = root, [], self.buffer
        while node is not None:
            tag = node.tag
            if tag == "-text":
                text = node.text_content
                if buffer or not text.isspace():
                    buffer.append(text)
            elif (kind := _KINDS.get(tag, _BLOCK)) != _SKIP:
                child = node.first_child
                if kind != _PLAIN:
                    self.open(kind, tag, node)
                if child is not None:
                    stack.append((node, kind))
                    node = child
                    continue
                self.close(kind)
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
            self.close(kind)
        return None

    def open(self, kind: int, tag: str, node: Any) -> None:
        if kind == _LINK:
            self.in_link += 1
            self.anchors += 1
            self.linked -= sum(map(len, self.buffer))
        elif kind == _HEAVY:
            self.in_bold += 1
            self.bold -= sum(map(len, self.buffer))
        else:
            if self.buffer:
                self.flush()
            if kind == _BREAK:
                self.breaks += 1
            else:
                self.open_block(tag, node.attributes)

    def open_block(self, tag: str, attributes: dict[str, str | None]) -> None:
        parent = self.here
        parent.children += 1
        element = self.here = Element(len(self.tree.elements), parent, tag, len(self.tree.lines))
        if attributes:
            read_attributes(element, attributes)
        self.tree.elements.append(element)

    def close(self, kind: int) -> None:
        if kind == _LINK:
            self.in_link -= 1
            self.linked += sum(map(len, self.buffer))
        elif kind == _HEAVY:
            self.in_bold -= 1
            self.bold += sum(map(len, self.buffer))
        elif kind == _BLOCK:
            if self.buffer:
                self.flush()
            self.here.last = len(self.tree.lines)
            self.here = self.here.parent or self.here

    def flush(self) -> None:
        """Ends the line that was being read."""
        raw = "".join(self.buffer)
        self.buffer.clear()
        length = len(raw)
        linked = self.linked + length if self.in_link else self.linked
        bold = self.bold + length if self.in_bold else self.bold
        self.linked = self.bold = 0
        text = tidy(raw)
        if text:
            share = len(text) / length
            line = Line(text, self.here, min(len(text), int(linked * share + 0.5)), int(bold * share + 0.5), self.anchors, self.breaks)
            self.tree.lines.append(line)
            self.anchors = self.breaks = 0


def read_attributes(element: Element, attributes: dict[str, str | None]) -> None:
    get = attributes.get
    element.mark = f"{get('class') or ''} {get('id') or ''} {get('data-testid') or ''}".lower()
    element.itemprop = get("itemprop") or get("property") or ""
    style = get("style")
    element.hidden = element.hidden or "hidden" in attributes or (style is not None and "display:none" in style.replace(" ", ""))


def grow(parser: LexborHTMLParser) -> Tree:
    """The lines of the page's body."""
    return Walker().walk(parser.body or parser.root)
