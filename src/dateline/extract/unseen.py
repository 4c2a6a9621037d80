"""Text that a page holds but does not show: what style and class keep from readers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Any

from dateline.extract.tree import UNREADABLE, Element, Tree, is_unseen

_FOR_SCREEN_READERS = re.compile(r"(?<![\w-])(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|element-invisible)(?![\w-])")
"""The classes by which common style sheets put a text out of sight."""


_DATA = ("itemprop", "property", "datetime")


def silence(parser: Any, nodes: Iterable[Any]) -> None:
    """Takes the text out of what is hidden within a paragraph: digits that readers don't see would be read into a number. What is data stays.

    What is shown in another order than it stands in becomes UNREADABLE, and a caption in an element of the text's own line a `figcaption`. `nodes`
    are the elements of the parsed page that may be any of these (`swept.Swept.apart`).
    """
    for node in nodes:
        attributes = node.attributes
        if node.tag in ("em", "span") and _CAPTION.search(attributes.get("class") or ""):
            _set_apart(parser, node)
            continue
        style = attributes.get("style") or ""
        turned = node.tag == "bdo" or "-override" in style
        if turned or (("hidden" in attributes or is_unseen(style)) and not any(name in attributes for name in _DATA)):
            for text in [child for child in node.traverse(include_text=True) if child.tag == "-text"]:
                _silenced(text, turned)


_CAPTION = re.compile(r"(?i)(?:img|image|photo|pic|picture)[_-]?desc|(?<![a-z])(?:img|image|photo)?[_-]?caption(?![a-z])")
_FIGURES = frozenset({"figure", "figcaption"})


def _set_apart(parser: Any, node: Any) -> None:
    """A caption that would be read in one line with the text around it, as an element of its own; one in a figure stays."""
    holder = node.parent
    while holder is not None and holder.tag in ("span", "em", "a"):
        holder = holder.parent
    if holder is None or holder.tag in _FIGURES or (holder.parent is not None and holder.parent.tag in _FIGURES):
        return
    node.insert_before(parser.create_node("figcaption"))
    apart = node.prev
    for child in list(node.iter(include_text=True)):
        apart.insert_child(child)
    node.decompose()


def _silenced(text: Any, turned: bool) -> None:
    if turned:
        text.replace_with(UNREADABLE)
    else:
        text.decompose()


def shown(tree: Tree, chosen: list[int]) -> list[int]:
    """The chosen lines that readers see, or can unfold. Where most of a text is hidden the page shows it by a script, and all of it stays."""
    hidden = {index for index in chosen if _is_unseen(tree.lines[index].element)}
    if not hidden or sum(tree.lines[index].size for index in hidden) * 2 > sum(tree.lines[index].size for index in chosen):
        return chosen
    return [index for index in chosen if index not in hidden]


def _is_unseen(element: Element) -> bool:
    """Whether a line's element is out of sight, and no part of a box of several lines: a button unfolds such a box."""
    if any(_for_screen_readers(holder.mark) for holder in islice(element.up(), 2)):
        return True
    if not element.hidden:
        return False
    box = next((holder for holder in element.up() if holder.hidden and not (holder.parent and holder.parent.hidden)), None)
    return box is not None and box.last - box.first < UNFOLDED


@lru_cache(maxsize=4_096)
def _for_screen_readers(mark: str) -> bool:
    return _FOR_SCREEN_READERS.search(mark) is not None


UNFOLDED = 2
"""Lines from which on a hidden box is the rest of a text."""
