"""One walk over the parsed page."""

from __future__ import annotations

import re
import sys
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from dateline.extract.tree import Element, Line, Tree, tidy

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
_BLOCKS = (
    "html", "body", "div", "p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "aside", "header", "footer",
    "form", "figure", "figcaption", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "dl", "dt", "dd", "center",
    "address", "details", "summary", "fieldset", "legend", "hr", "menu", "search", "hgroup",
)  # fmt: skip
"""Tags of blocks whose names are kept: those that most pages are built of."""
_STATIC = 256
"""Lexbor numbers the tags of HTML below this; others get numbers that hold for one page only."""


def _numbered() -> tuple[list[int], list[str]]:
    """What nodes are to the walk by Lexbor's number of their tag, and their tags' names: reading a name from a node makes a string each time."""
    kinds, names = [_BLOCK] * _STATIC, [""] * _STATIC
    page = LexborHTMLParser("<body>text<!-- comment -->")
    samples = [page.create_node(tag) for tag in (*_KINDS, *_BLOCKS) if tag[0].isalpha()]
    text = page.body.first_child if page.body is not None else None
    for node in (*samples, text, text.next if text is not None else None):
        if node is not None and node.tag_id < _STATIC:
            kinds[node.tag_id] = _KINDS.get(node.tag or "", _BLOCK)
            names[node.tag_id] = sys.intern(node.tag or "")
    return kinds, names


_kinds_by_number, _names_by_number = _numbered()


def parse(html: bytes) -> LexborHTMLParser:
    """The page, which is UTF-8."""
    return LexborHTMLParser(html)


class Walker:
    """Walks the tree without recursion. Text gathers in `buffer` until a block element or a `<br>` ends the line.

    `blocks` are the block elements open now; the first `made` of them hold a line already and are Elements, the others still parser's nodes.
    """

    __slots__ = (
        "anchors", "blocks", "bold", "breaks", "buffer", "elements", "gathered", "in_bold", "in_link", "linked", "lines", "made", "tree",
    )  # fmt: skip

    def __init__(self) -> None:
        self.tree = Tree()
        self.elements, self.lines = self.tree.elements, self.tree.lines
        root = Element(0, None, "html")
        self.elements.append(root)
        self.blocks: list[Any] = [root]
        self.made = 1
        self.buffer: list[str] = []
        self.linked = self.bold = self.anchors = self.breaks = self.in_link = self.in_bold = self.gathered = 0

    def walk(self, root: Any) -> Tree:
        node, stack, buffer, kinds, blocks = root, list[tuple[Any, int]](), self.buffer, _kinds_by_number, self.blocks
        while node is not None:
            number = node.tag_id
            kind = kinds[number] if number < _STATIC else _KINDS.get(node.tag, _BLOCK)
            if kind == _TEXT:
                text = node.text_content
                if buffer or not text.isspace():
                    buffer.append(text)
                    self.gathered += len(text)
            elif kind != _SKIP:
                child = node.first_child
                if kind == _BLOCK:
                    if buffer:
                        self.flush()
                    if child is not None:
                        blocks.append(node)
                elif kind != _PLAIN:
                    self.enter(kind, child)
                if child is not None:
                    stack.append((node, kind))
                    node = child
                    continue
            after = node.next
            node = self.climb(stack) if after is None and stack else after
        if buffer:
            self.flush()
        return self.tree

    def enter(self, kind: int, child: Any) -> None:
        """Opens an element that is neither plain nor a block; one without a child is never left."""
        if kind == _LINK:
            self.anchors += 1
            if child is not None:
                self.in_link += 1
                self.linked -= self.gathered
        elif kind == _BREAK:
            if self.buffer:
                self.flush()
            self.breaks += 1
        elif child is not None:
            self.in_bold += 1
            self.bold -= self.gathered

    def climb(self, stack: list[tuple[Any, int]]) -> Any:
        """Leaves elements up to the first with a node behind it; that node, or None at the page's end."""
        after, buffer, blocks = None, self.buffer, self.blocks
        while after is None and stack:
            node, kind = stack.pop()
            if kind == _BLOCK:
                if buffer:
                    self.flush()
                block = blocks.pop()
                if block.__class__ is Element:
                    self.made -= 1
                    block.last = len(self.lines)
            elif kind == _LINK:
                self.in_link -= 1
                self.linked += self.gathered
            elif kind == _HEAVY:
                self.in_bold -= 1
                self.bold += self.gathered
            after = node.next
        return after

    def here(self) -> Element:
        """The innermost open block, as an Element: made when the first line in it is read, so that empty boxes cost nothing."""
        blocks, elements, first, names = self.blocks, self.elements, len(self.lines), _names_by_number
        parent, index = blocks[self.made - 1], len(elements)
        for place in range(self.made, len(blocks)):
            node = blocks[place]
            number = node.tag_id
            tag = (names[number] if number < _STATIC else "") or node.tag
            blocks[place] = parent = Element(index, parent, tag, first, node.attributes)
            elements.append(parent)
            index += 1
        self.made = len(blocks)
        return parent

    def flush(self) -> None:
        """Ends the line that was being read."""
        buffer = self.buffer
        raw = buffer[0] if len(buffer) == 1 else joined(buffer)
        buffer.clear()
        length = self.gathered
        linked = self.linked + length if self.in_link else self.linked
        bold = self.bold + length if self.in_bold else self.bold
        self.linked = self.bold = self.gathered = 0
        text = tidy(raw)
        if text:
            if linked or bold:
                share = len(text) / length
                linked, bold = min(len(text), int(linked * share + 0.5)), int(bold * share + 0.5)
                if text[0].isdecimal() and linked:
                    text, linked = uncounted(text, linked)
            element = self.blocks[-1] if self.made == len(self.blocks) else self.here()
            self.lines.append(Line(text, element, linked, bold, self.anchors, self.breaks))
            self.anchors = self.breaks = 0


def joined(pieces: list[str]) -> str:
    """The pieces of a line, parted where one element's words run into the next one's: a word in small letters, then a capital. Pages set such
    elements apart by style alone (`<span>Jane Roe</span><span>May 4</span>`)."""
    spots = [place for place in range(1, len(pieces)) if pieces[place][:1].isupper() and pieces[place - 1][-WORD:].islower()]
    if not spots:
        return "".join(pieces)
    cut = set(spots)
    return "".join(f" {piece}" if place in cut and _ends_word(pieces[place - 1]) else piece for place, piece in enumerate(pieces))


WORD = 3
"""Letters in small type before a capital that end a word: fewer are of names like McKay."""


def _ends_word(piece: str) -> bool:
    return len(piece) >= WORD and piece[-WORD:].isalpha()


def uncounted(text: str, linked: int) -> tuple[str, int]:
    """A line, and how much of it is linked, without the number of its comments before it: `3The flood …`."""
    found = _COUNTED.match(text)
    if found is None or found.end() > linked or not found["first"].isupper():
        return text, linked
    return text[found.end() :], linked - found.end()


_COUNTED = re.compile(r"\d{1,3}(?=[«“\"]?(?P<first>[^\W\d_])[^\W\d_]+\s)")
"""Digits set against a word, as in no language's text."""


def grow(parser: LexborHTMLParser) -> Tree:
    """The lines of the page's body."""
    return Walker().walk(parser.body or parser.root)
