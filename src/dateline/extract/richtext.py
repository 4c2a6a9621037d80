"""Text as systems store it (strings, HTML, lists of paragraphs, the trees that editors make) → its parts as HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from dateline.extract.keep import STOP
from dateline.extract.markup import roles

LONGEST = 400_000
"""Characters of one string that are read."""
PROSE = 40
"""Letters that a sentence has under a key that doesn't say that it holds text."""
_DEPTH, _WIDE = 14, 3_000
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_NOISE = re.compile(r"[\W_]+")
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,400}>")
_BOX = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|section|figure|figcaption|blockquote|table|tr|td)\b[^<>]{0,400}>")
_TEXTS = frozenset(
    {"text", "html", "content", "contents", "value", "body", "paragraph", "paragraphs", "p", "markup", "source", "data", "children", "items"}
)
"""Words of keys under which the parts of a text stand."""
OTHERS = frozenset({
    "ad", "byline", "caption", "comment", "cookie", "embed", "login", "nav", "newsletter", "popup", "related", "share", "tags",
})  # fmt: skip
"""What a key or a kind may say of a part that is no text of this article."""
_SUMMARIES = frozenset({"excerpt", "summary", "description", "abstract", "teaser", "preview", "seo", "alt", "transcript"})
TITLES = frozenset({"title", "titles", "headline", "headlines", "heading"})
_ADDRESSES = frozenset({"url", "urls", "href", "link", "permalink", "slug", "canonical", "uri", "path"})
_KINDS = ("type", "_type", "nodeType", "__typename", "kind", "tagName", "tag")
_INLINE = frozenset({"text", "span", "a", "b", "i", "em", "strong", "u", "link", "hyperlink", "sub", "sup", "mark", "br"})
_INSIDE = ("children", "content", "nodes")
"""Keys under which a tree's paragraph holds its pieces."""


KEY = 60
"""Characters of a key or a kind that are read: what is longer is none, and no cache should hold it."""


def words(name: str) -> frozenset[str]:
    """The words of a key or a kind (`contentHtml`), in lower case."""
    return _words(name[:KEY])


@lru_cache(maxsize=4_096)
def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name))


def is_other(name: str) -> bool:
    """Whether a key or a kind says that what it is of is no text of the article."""
    return _is_other(name[:KEY])


@lru_cache(maxsize=4_096)
def _is_other(name: str) -> bool:
    if any(map(str.isdecimal, name)):  # a number's or a record's own name
        return False
    return bool(words(name) & _SUMMARIES or roles(" ".join(words(name))) & OTHERS)


def is_apart(kind: str) -> bool:
    """Whether a part's kind says that it is no text; `tag` is what parsers call every element."""
    return kind != "tag" and is_other(kind)


def told(block: str) -> int:
    """How many letters of a part of a text are of paragraphs that end as sentences do."""
    pieces = (_TAG.sub("", piece).strip() for piece in _BOX.split(block[:LONGEST]))
    return sum(len(_NOISE.sub("", piece)) for piece in pieces if STOP.search(piece))


def blocks(value: Any, key: str, depth: int = 0) -> Iterator[str]:
    """The parts of a stored text as HTML, in order."""
    if isinstance(value, str):
        if words(key) & _TEXTS or _is_prose(value):
            yield from _paragraphs(value)
    elif depth > _DEPTH:
        return
    elif isinstance(value, list):
        yield from _listed(value[:_WIDE], key, depth)
    elif isinstance(value, dict) and not is_apart(_kind(value)) and not (depth and is_teaser(value)):
        for name, part in value.items():
            if not is_other(name) and isinstance(part, str | list | dict) and not (isinstance(part, str) and name in _KINDS):
                yield from blocks(part, name, depth + 1)


def is_teaser(part: dict[str, Any]) -> bool:
    """Whether an object is another page's: it has a headline and an address."""
    keys = [words(key) for key, value in part.items() if isinstance(value, str | dict) and value]
    return any(one & TITLES for one in keys) and any(one & _ADDRESSES for one in keys)


def _listed(parts: list[Any], key: str, depth: int) -> Iterator[str]:
    if key in _INSIDE and any(map(_is_piece, parts)) and all(isinstance(part, str | dict) for part in parts):
        yield _tagged("".join(map(_piece, parts)))
        return
    for part in parts:
        yield from blocks(part, key, depth + 1)


def _is_prose(text: str) -> bool:
    return len(text) > PROSE and told(text) > PROSE


def _kind(part: dict[str, Any]) -> str:
    return next((part[key] for key in _KINDS if isinstance(part.get(key), str)), "")


def _is_piece(part: Any) -> bool:
    """Whether a part of a list is a piece of one paragraph: the leaf of a tree."""
    if isinstance(part, str):
        return True
    if not isinstance(part, dict):
        return False
    kind = _kind(part).lower()
    return isinstance(_own(part), str) and (kind in _INLINE or not kind)


def _own(part: dict[str, Any]) -> Any:
    return next((part[key] for key in ("text", "value", "data") if key in part), None)


def _piece(part: Any, depth: int = 0) -> str:
    """The text of a piece, and of what it holds."""
    if isinstance(part, str):
        return part
    if not isinstance(part, dict) or depth > _DEPTH or is_apart(_kind(part)):
        return ""
    text = _own(part)
    if isinstance(text, str) and text:
        return text
    inner: list[Any] = next((part[key] for key in _INSIDE if isinstance(part.get(key), list)), [])
    return "".join(_piece(one, depth + 1) for one in inner[:_WIDE])


def _paragraphs(text: str) -> Iterator[str]:
    if len(text) > LONGEST or (" " not in text and text.isascii()):
        return
    if _TAG.search(text):
        yield text if _BOX.search(text) else f"<p>{text}</p>"
    else:
        yield from (_tagged(piece) for piece in text.split("\n") if piece.strip())


def _tagged(text: str) -> str:
    return f"<p>{html.escape(html.unescape(text), quote=False)}</p>"
