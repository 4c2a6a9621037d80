"""The page that scripts would draw: where a page shows no article, the one that its scripts are given under the page's own headline, as HTML."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from dateline.extract.declared import Declared, clean
from dateline.extract.headline import LONGEST, flat, likeness, names_of
from dateline.extract.keep import STOP
from dateline.extract.markup import roles
from dateline.extract.moments import of_machine
from dateline.extract.scripts import values

SHORT, LEAST, MOST = 600, 400, 400_000
"""Characters of text under which a page may be one that scripts draw; letters that an article in its scripts must have; characters that are read."""
SHARE = 2
"""How many times the page's own text an article in its scripts must be: a page that shows the same is read as it is."""
ALIKE, NAMED = 0.6, 8
"""How like the page's headline an object's own must be, and the letters (CJK counted double) that it must have."""
_NODES, _DEPTH, _WIDE = 100_000, 12, 3_000
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,400}>")
_BOX = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|section|figure|figcaption|blockquote|table|tr|td)\b[^<>]{0,400}>")
_BODIES = frozenset({
    "text", "html", "content", "contents", "value", "body", "paragraph", "paragraphs", "children", "nodes", "elements", "blocks", "items", "data",
    "spans", "components", "sections", "story", "article",
})  # fmt: skip
"""Words of keys under which the parts of a text stand."""
_OTHERS = frozenset({"ad", "caption", "comment", "cookie", "embed", "login", "nav", "newsletter", "popup", "related", "share", "sidebar", "tags"})
"""What a key or a kind may say of a part that is no text of this article."""
_SLOT = re.compile(r"(?:\$\$|%%|##|\{\{|\[\[)[\w .:-]{1,60}(?:\$\$|%%|##|\}\}|\]\])")
"""What a text holds in the place of what else is drawn there."""
_LEDE, _ABOUT, _BY = ("subtitle", "subheadline", "standfirst", "lede", "dek"), ("summary", "description"), ("author", "byline", "writer", "reporter")
_FIRST = re.compile(r"^(?:date_?)?(?:first_?)?(?:publi|posted|release|deploy|display|created)", re.I)
_LAST = re.compile(r"^(?:date_?|last_?)?(?:modif|updat|re_?deploy|re_?publi|revis|edited)", re.I)
_INLINE = frozenset({"text", "span"})
_PAGE = """<!doctype html><html lang="{lang}">{head}<body><main><article><h1>{title}</h1>{lede}
<div itemprop="articleBody" class="article-body">{body}</div></article></main></body></html>"""


class Stored(NamedTuple):
    """An article as a page's scripts hold it: the object with its headline, and its text as HTML."""

    title: str
    node: dict[str, Any]
    body: str
    letters: int


def drawn(parser: Any, declared: Declared, shown: int) -> bytes | None:
    """The page (HTML, UTF-8) with the article that its scripts hold; None where they hold none much longer than the `shown` characters of text."""
    names = [name for name in names_of(declared) if _length(name) >= NAMED]
    found = max(_stored(parser, names), key=lambda one: one.letters, default=None) if names else None
    if found is None or found.letters < max(LEAST, SHARE * shown):
        return None
    head = (parser.head.html if parser.head is not None else None) or "<head></head>"
    lede = _text(found.node, _LEDE)
    page = _PAGE.format(
        lang=html.escape(declared.lang),
        head=head.replace("</head>", _data(found) + "</head>"),
        title=html.escape(found.title),
        lede=f'<p class="standfirst">{html.escape(lede)}</p>' if lede else "",
        body=_SLOT.sub(" ", found.body),
    )
    return page.encode("utf-8", "replace")


def _length(name: str) -> int:
    return sum(1 if letter < "\u2e80" else 2 for letter in name)


def _stored(parser: Any, names: list[str]) -> Iterator[Stored]:
    """The objects with the page's headline and a text; those that have the headline in an object of their own only where no other has it itself."""
    waiting: list[tuple[Any, int]] = [(value, 0) for value in values(parser)]
    inner, left = list[Stored](), _NODES
    while waiting and left:
        value, depth = waiting.pop()
        left -= 1
        if isinstance(value, dict):
            found = _article(value, names, inner)
            if found is not None:
                yield found
        parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        waiting += [(part, depth + 1) for part in parts[:_WIDE] if isinstance(part, dict | list)] if depth < 5 * _DEPTH else []
    yield from inner


def _article(node: dict[str, Any], names: list[str], inner: list[Stored]) -> Stored | None:
    own = _title(node, names)
    title = own or next((name for part in list(node.values())[:60] if isinstance(part, dict) for name in [_title(part, names)] if name), "")
    if not title:
        return None
    body, letters = _body(node)
    found = Stored(title, node, body, letters) if letters >= LEAST else None
    if found is not None and not own:
        inner.append(found._replace(letters=letters // 2))
        return None
    return found


def _title(node: dict[str, Any], names: list[str]) -> str:
    """The text of an object that is the page's headline, or ""."""
    texts = (clean(text) for text in list(node.values())[:200] if isinstance(text, str) and 4 < len(text) <= LONGEST)
    likes = ((max(likeness(flat(text), name) for name in names), text) for text in texts if _length(flat(text)) >= NAMED)
    like, text = max(likes, key=lambda pair: pair[0], default=(0.0, ""))
    return text if like > ALIKE else ""


def _body(node: dict[str, Any]) -> tuple[str, int]:
    """(HTML, letters) of the part of an object that holds most text."""
    best, most = "", 0
    for key, value in node.items():
        if not _says(key) & _OTHERS and isinstance(value, str | list | dict):
            blocks = list(_blocks(value, key, 0))
            letters = sum(map(_told, blocks))
            if letters > most:
                best, most = "\n".join(blocks)[:MOST], letters
    return best, most


def _told(block: str) -> int:
    """How many letters of a part of a text are of paragraphs that end as sentences do."""
    pieces = (_TAG.sub("", piece).strip() for piece in _BOX.split(block[:MOST]))
    return sum(len(flat(piece)) for piece in pieces if STOP.search(piece))


def _says(name: str) -> frozenset[str]:
    return roles(" ".join(_WORD.findall(name)).lower())


def _blocks(value: Any, key: str, depth: int) -> Iterator[str]:
    """The parts of a text as HTML, in order: of strings, of lists of paragraphs, of the trees that editors make."""
    if isinstance(value, str):
        yield from _paragraphs(value)
    elif depth > _DEPTH:
        return
    elif isinstance(value, list):
        parts = value[:_WIDE]
        if parts and all(_is_inline(part, key) for part in parts):
            yield _tagged("".join(_inline(part) for part in parts), "p")
        else:
            for part in parts:
                yield from _blocks(part, key, depth + 1)
    elif isinstance(value, dict) and not _says(_kind(value)) & _OTHERS:
        for name, part in value.items():
            words = {word.lower() for word in _WORD.findall(name)}
            if words & _BODIES and not _says(name) & _OTHERS and isinstance(part, str | list | dict):
                yield from _blocks(part, name, depth + 1)


def _kind(part: dict[str, Any]) -> str:
    return next((part[key] for key in ("type", "_type", "nodeType", "__typename", "kind", "name") if isinstance(part.get(key), str)), "")


def _is_inline(part: Any, key: str) -> bool:
    """Whether a part of a list is a piece of one paragraph: text of a tree's leaf, or what holds only such."""
    if not isinstance(part, dict):
        return False
    if isinstance(part.get("text", part.get("value")), str):
        return _kind(part).lower() in _INLINE or (not _kind(part) and key in ("children", "content", "nodes"))
    inner = part.get("children", part.get("content"))
    return (
        isinstance(inner, list)
        and bool(inner)
        and all(isinstance(one, dict) and _kind(one).lower() in _INLINE for one in inner)
        and "link" in _kind(part)
    )


def _inline(part: dict[str, Any]) -> str:
    text = part.get("text", part.get("value"))
    if isinstance(text, str):
        return text
    return "".join(_inline(one) for one in part.get("children", part.get("content")) or ())


def _paragraphs(text: str) -> Iterator[str]:
    if len(text) > MOST or (" " not in text and text.isascii()):
        return
    if _TAG.search(text):
        yield text if "<p" in text or "<div" in text or "<br" in text else f"<p>{text}</p>"
    else:
        yield from (_tagged(piece, "p") for piece in text.split("\n") if piece.strip())


def _tagged(text: str, tag: str) -> str:
    return f"<{tag}>{html.escape(text, quote=False)}</{tag}>"


def _data(found: Stored) -> str:
    """What the object says of the article beside its text, as JSON-LD."""
    node, said = found.node, {"@type": "NewsArticle", "headline": found.title}
    said |= {key: value for key, value in (("datePublished", _moment(node, _FIRST)), ("dateModified", _moment(node, _LAST))) if value}
    lede = _text(node, _ABOUT)
    by = [name for key, value in node.items() if any(word in key.lower() for word in _BY) for name in _names(value)]
    whole = said | ({"description": lede} if lede else {}) | ({"author": [{"@type": "Person", "name": name} for name in by]} if by else {})
    return '<script type="application/ld+json">' + json.dumps(whole, ensure_ascii=False).replace("</", "<\\/") + "</script>"


def _text(node: dict[str, Any], words: tuple[str, ...]) -> str:
    """The text of an object under the first key that ends in one of these words, or ""."""
    return next((clean(text) for word in words for key, text in node.items() if key.lower().endswith(word) and isinstance(text, str) and text), "")


def _moment(node: dict[str, Any], key: re.Pattern[str]) -> str:
    texts = (str(value) for name, value in node.items() if key.search(name) and isinstance(value, str | int))
    return next((text for text in texts if of_machine(text) is not None), "")


def _names(value: Any) -> list[str]:
    """The names in a credit: of a list of people each one's, of an object what it calls its name."""
    if isinstance(value, list):
        return [name for part in value[:20] for name in _names(part)]
    if isinstance(value, dict):
        own = next((part for key, part in value.items() if key.lower().endswith("name") and isinstance(part, str) and part), "")
        return [clean(own)] if own else []
    return []
