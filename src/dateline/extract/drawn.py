"""The page that scripts would draw: where a page shows no article, the one that its scripts are given under the page's own headline, as HTML."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from dateline.extract.declared import Declared, clean, loads
from dateline.extract.headline import LONGEST, flat, likeness, names_of
from dateline.extract.moments import of_machine
from dateline.extract.richtext import TITLES, blocks, is_other, told, words
from dateline.extract.scripts import values

SHORT, LEAST, MOST = 300, 250, 400_000
"""Characters of text under which a page may be one that scripts draw; letters that an article in its scripts must have; characters taken of one."""
SHARE = 2
"""How many times the page's own text an article in its scripts must be: a page that shows the same is read as it is."""
ALIKE, NAMED = 0.6, 8
"""How like the page's headline an object's own must be, and the letters (CJK counted double) that it must have."""
SHARED, OPENING = 0.4, 5_000
"""The part of a headline's words that the first characters of its text must have."""
NESTED = 0.5
"""What a text counts whose headline stands further out than in its own object."""
_NODES, _DEPTH, _WIDE, _READ = 100_000, 60, 3_000, 2_000_000
_SLOT = re.compile(r"(?:\$\$|%%|##|\{\{|\[\[)[\w .:-]{1,60}(?:\$\$|%%|##|\}\}|\]\])")
"""What a text holds in the place of what else is drawn there."""
_LEDE, _ABOUT, _BY = ("subtitle", "subheadline", "standfirst", "lede", "dek"), ("summary", "description"), ("author", "byline", "writer", "reporter")
_FIRST = re.compile(r"^(?:date_?)?(?:first_?)?(?:publi|posted|release|deploy|display|created)", re.I)
_LAST = re.compile(r"^(?:date_?|last_?)?(?:modif|updat|re_?deploy|re_?publi|revis|edited)", re.I)
_WORD = re.compile(r"[^\W\d_\u2e80-\u9fff\uac00-\ud7a3]+")
_PAGE = """<!doctype html><html lang="{lang}">{head}<body><main><article><h1>{title}</h1>{lede}
<div itemprop="articleBody" class="article-body">{body}</div></article></main></body></html>"""


class Stored(NamedTuple):
    """An article as a page's scripts hold it: its headline, the object that holds that, the text as HTML, and what that is worth: its
    letters, fewer where its headline stands further out or says what it doesn't."""

    title: str
    node: dict[str, Any]
    body: str
    worth: float


def drawn(parser: Any, declared: Declared, shown: int) -> bytes | None:
    """The page (HTML, UTF-8) with the article that its scripts hold; None where they hold none much longer than the `shown` characters of text."""
    names = [name for name in names_of(declared) if _length(name) >= NAMED]
    inner_first = reversed(list(Search(names).stored(parser)) if names else [])
    found = max(inner_first, key=lambda one: one.worth, default=None)
    if found is None or found.worth < SHARE * shown:
        return None
    found = found if _is_written(found.title) else found._replace(title=_called(declared))
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


def data_of(parser: Any, declared: Declared) -> dict[str, Any]:
    """What the page's scripts say of the article under its very headline, as JSON-LD: when it was published, at least; {} where they don't."""
    names = [name for name in names_of(declared) if _length(name) >= NAMED]
    for node, (title, _), own in Search(names, _same).objects(parser) if names else ():
        if own and _moment(node, _FIRST):
            return _described(node, title)
    return {}


def _called(declared: Declared) -> str:
    """The headline that a page declares."""
    return next((value.text for value in declared.metas("og:title", "twitter:title")), declared.title)


def _length(name: str) -> int:
    return len(name) + (0 if name.isascii() else sum(letter >= "\u2e80" for letter in name))


Named = tuple[str, dict[str, Any]]
"""A headline and the object that holds it."""


class Search:
    """Looks through the values of scripts for objects whose nearest headline is `like` one of `names` (folded), 1 being the same; reads no more than
    its budgets allow."""

    def __init__(self, names: list[str], like: Callable[[str, str], float] = likeness) -> None:
        self.names, self.like, self.nodes, self.packed, self.read = names, like, _NODES, MOST, _READ

    def stored(self, parser: Any) -> Iterator[Stored]:
        """The texts found, those of outer objects before those of inner ones."""
        for node, named, own in self.objects(parser):
            yield from self.texts(node, named, 1.0 if own else NESTED)

    def objects(self, parser: Any) -> Iterator[tuple[dict[str, Any], Named, bool]]:
        """The objects below a headline, each with that and whether the headline is its own."""
        for value in values(parser):
            waiting: list[tuple[Any, Named | None, int]] = [(value, None, 0)]
            while waiting and self.nodes > 0 and self.read > 0:
                here, above, depth = waiting.pop()
                self.nodes -= 1
                if isinstance(here, str):
                    here = self.unpacked(here)
                if isinstance(here, dict):
                    title = self.title(here)
                    above = (title, here) if title else None if title is None else above
                    if above is not None:
                        yield here, above, bool(title)
                if depth < _DEPTH:
                    waiting += [(part, above, depth + 1) for part in _inner(here)]

    def title(self, node: dict[str, Any]) -> str | None:
        """The headline of an object, if it is the page's; "" where it has none, None where it has another."""
        texts = [(key, clean(text)) for key, text in _headings(node) if 4 < len(text) <= LONGEST]
        folded = ((own, text) for _, text in texts if _length(own := flat(text)) >= NAMED)
        likes = ((max(self.like(own, name) for name in self.names), text) for own, text in folded)
        like, text = max(likes, key=itemgetter(0), default=(0.0, ""))
        if like > ALIKE:
            return text
        return None if any("headline" in words(key) or key == "title" for key, _ in texts) else ""

    def unpacked(self, text: str) -> Any:
        self.packed -= len(text)
        return loads(text) if self.packed > 0 else None

    def texts(self, node: dict[str, Any], named: Named, worth: float) -> Iterator[Stored]:
        """Each part of an object that holds enough text, and a text of what the headline speaks of."""
        for key, value in list(node.items())[:_MANY]:
            if isinstance(value, str | list | dict) and not is_other(key) and self.read > 0:
                found = gathered(value, key)
                letters, body = sum(map(told, found)), "\n".join(found)
                self.read -= len(body)
                share = shared(named[0], body) if letters >= LEAST else 0.0
                if share >= SHARED:
                    yield Stored(*named, body[:MOST], letters * worth * share * share)


def _inner(value: Any) -> list[Any]:
    """What an object or a list holds that holds more: lists, objects, and strings that are JSON again."""
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [part for part in parts[:_WIDE] if isinstance(part, dict | list) or _is_packed(part)]


def _is_packed(part: Any) -> bool:
    return isinstance(part, str) and len(part) > LEAST and part[0] in "{["


def gathered(value: Any, key: str) -> list[str]:
    """The parts of a stored text, up to as many characters as are taken of one: a text that names another many times is no longer."""
    found, left = list[str](), MOST
    for block in islice(blocks(value, key), _WIDE):
        left -= len(block)
        if left < 0:
            break
        found.append(block)
    return found


def shared(title: str, text: str) -> float:
    """The part of a headline's words that the beginning of a text has, by the words' own beginnings."""
    text = text[:OPENING].casefold()
    pieces = [word[:5] for word in _WORD.findall(title.casefold()) if len(word) > 3] or [title[at : at + 2] for at in range(len(title) - 1)]
    return sum(piece in text for piece in pieces) / max(1, len(pieces))


def _same(own: str, name: str) -> float:
    return own == name


def _is_written(text: str) -> bool:
    """Whether a text is in words, and no address or name of a file."""
    return " " in text.strip() or not text.isascii()


def _headings(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(key, text) of what may be an object's headline: its strings, and those called titles in the objects that it holds."""
    for key, part in list(node.items())[:_MANY]:
        if isinstance(part, str):
            yield key, part
        elif isinstance(part, dict):
            titled = words(key) & TITLES
            yield from ((key, text) for name, text in list(part.items())[:_MANY] if isinstance(text, str) and (titled or words(name) & TITLES))


_MANY = 200


def _data(found: Stored) -> str:
    """What the object says of the article beside its text, in a script of JSON-LD."""
    whole = json.dumps(_described(found.node, found.title), ensure_ascii=False)
    return '<script type="application/ld+json">' + whole.replace("</", "<\\/") + "</script>"


def _described(node: dict[str, Any], title: str) -> dict[str, Any]:
    """What an object says of an article beside its text, as JSON-LD."""
    said: dict[str, Any] = {"@type": "NewsArticle", "headline": title}
    said |= {key: value for key, value in (("datePublished", _moment(node, _FIRST)), ("dateModified", _moment(node, _LAST))) if value}
    lede = _text(node, _ABOUT)
    by = [name for key, value in node.items() if any(word in key.lower() for word in _BY) for name in _names(value)]
    return said | ({"description": lede} if lede else {}) | ({"author": [{"@type": "Person", "name": name} for name in by]} if by else {})


def _text(node: dict[str, Any], ends: tuple[str, ...]) -> str:
    """The text of an object under the first key that ends in one of these words, or ""."""
    return next((clean(text) for word in ends for key, text in node.items() if key.lower().endswith(word) and isinstance(text, str) and text), "")


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
