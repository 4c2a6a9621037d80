"""What a page declares of itself to machines: JSON-LD, meta tags and links, microdata. Every value keeps its source's name."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

import msgspec

from dateline.extract.swept import Swept, sweep
from dateline.extract.urls import host, site
from dateline.languages.page_words import page_words

ARTICLE_TYPES = frozenset({
    "newsarticle", "article", "reportagenewsarticle", "blogposting", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle",
    "liveblogposting", "reviewnewsarticle", "advertisercontentarticle", "satiricalarticle", "techarticle", "report", "posting", "scholarlyarticle",
    "socialmediaposting", "askpublicnewsarticle", "review", "recipe", "howto",
})  # fmt: skip
PAGE_TYPES = frozenset({"webpage", "itempage", "aboutpage", "videoobject", "mediagallery", "imagegallery", "collectionpage", "faqpage"})
_MOST_NODES = 4_000
_MOST_VALUES, _LONGEST_VALUE, _LONGEST_TITLE = 100, 20_000, 2_000
"""Of one meta tag's name, how many are read; of a value and of the page's title, how many characters."""
_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$")
_TAG = re.compile(r"<[^<>]{1,300}>")
_SAVED = re.compile(rb"<!--\s*saved from url=\(\d+\)(https?://[^\s\"'<>]{4,500})", re.I)
_LOGO = 'a[href="/"], a[rel~="home"], [class*="logo"] img[alt], img[class*="logo"][alt], [id*="logo"] img[alt], img[src*="logo"][alt]'
_LOGO_WORD = re.compile(r"\s*\blogo\b", re.I)
_NAME_LONGEST = 40
_NOISE = re.compile(r"[\W_]+")
_HEAD = 30
"""Letters and digits of a headline by which it is found in the page's title."""
_CONTROL = re.compile(r"[\x00-\x1f]+")


class Value(NamedTuple):
    """A text and where it stands ("json-ld headline", "meta og:title")."""

    text: str
    source: str


class Declared:
    """All values by field, the most trustworthy source first."""

    def __init__(self, meta: dict[str, list[str]], nodes: list[dict[str, Any]], links: dict[str, str]) -> None:
        self.meta, self.nodes, self.links = meta, nodes, links
        self.lang = self.title = self.url = self.host = ""
        self.article = main_node(nodes)
        self.parser: Any = None
        self.swept = Swept()
        self.known_as: frozenset[str] | None = None
        self.headlines: tuple[Any, ...] | None = None

    @property
    def site(self) -> str:
        """The host's name without "www.", of the page's own address or of the one it calls its own; "" where no address is known."""
        own = (self.url, self.links.get("canonical") or "", *(value.text for value in self.metas("og:url")))
        return next((site(address) for address in own if address.startswith("http")), "")

    @cached_property
    def own_names(self) -> tuple[str, ...]:
        """What stands where pages print their own name: the link to the front page, the logo. Not looked for where a meta tag names the site."""
        if self.parser is None or next(self.metas("og:site_name"), None):
            return ()
        words, found = page_words(), []
        for node in self.parser.css(_LOGO)[:12]:
            alt = node if node.tag == "img" else node.css_first("img[alt]")
            texts = (node.text(deep=True) if node.tag != "img" else "", (alt.attributes.get("alt") or "") if alt is not None else "")
            found += [
                text
                for text in (_LOGO_WORD.sub("", clean(one)).strip() for one in texts)
                if 1 < len(text) <= _NAME_LONGEST and words.said(text) is None
            ]
        return tuple(dict.fromkeys(found))

    def items(self, *names: str) -> Iterator[Value]:
        """Texts of microdata: of each element with that `itemprop` its content, else the name inside it, else its own text."""
        for name in names:
            for node in self.swept.properties.get(name, ())[:8]:
                text = item_text(node)
                if text:
                    yield Value(text, f"microdata {name}")

    @property
    def stamps(self) -> list[Any]:
        """The elements that markup calls moments, in the order of the page."""
        return self.swept.stamps

    def metas(self, *names: str) -> Iterator[Value]:
        for name in names:
            for text in self.meta.get(name, ()):
                if text.strip():
                    yield Value(clean(text), f"meta {name}")

    def node(self, *keys: str) -> Iterator[Value]:
        """Texts of the article's JSON-LD node; of an object, its name or URL."""
        for key in keys:
            for text in texts_of(self.article.get(key)) if self.article else ():
                yield Value(text, f"json-ld {key}")


def clean(text: str) -> str:
    """Without entities, tags and runs of white space."""
    for _ in range(2):
        text = html.unescape(text) if "&" in text else text
    return " ".join((_TAG.sub(" ", text) if "<" in text else text).split())


def item_text(node: Any) -> str:
    """What an element of microdata says: its content, or that of the name it holds, or its words."""
    inner = node.css_first('[itemprop~="name"]') or node
    for one in (inner, node):
        said = one.attributes.get("content") or one.attributes.get("datetime")
        if said:
            return clean(said)
    return clean((inner.text(deep=True, separator=" ") or "")[:300])


def texts_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield clean(value)
    elif isinstance(value, list):
        for part in value[:50]:
            yield from texts_of(part)
    elif isinstance(value, dict):
        name = value.get("name") or value.get("@value") or value.get("headline")
        if isinstance(name, str | list):
            yield from texts_of(name)


def read(parser: Any, url: str = "") -> Declared:
    """Everything the parsed page declares. `url` is where it was found."""
    swept = sweep(parser)
    meta: dict[str, list[str]] = {}
    for attributes in swept.metas:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or attributes.get("http-equiv")
        content = attributes.get("content")
        values = meta.setdefault(name.lower(), []) if name and content else None
        if values is not None and content and len(values) < _MOST_VALUES:
            values.append(content[:_LONGEST_VALUE])
    declared = Declared(meta, json_ld(swept.scripts), _links(swept))
    title = parser.css_first("title")
    declared.lang, declared.title = _lang(parser), clean((title.text() or "")[:_LONGEST_TITLE]) if title is not None else ""
    declared.url = url if url.startswith("http") else saved_from(parser) or url
    declared.host, declared.parser, declared.swept = host(declared.url), parser, swept
    if sum(bool(types_of(node) & ARTICLE_TYPES) for node in declared.nodes) > 1:
        titles = (declared.title, *(value.text for value in declared.metas("og:title", "twitter:title")))
        declared.article = main_node(declared.nodes, _NOISE.sub("", " ".join(titles)).casefold())
    return declared


def saved_from(parser: Any) -> str:
    """The address that browsers write at the head of a page they save, or ""."""
    found = _SAVED.search((parser.raw_html or b"")[:4000])
    return found[1].decode("utf-8", "replace") if found else ""


def _links(swept: Swept) -> dict[str, str]:
    found: dict[str, str] = {}
    for attributes in swept.links:
        found.setdefault((attributes.get("rel") or "").lower(), attributes.get("href") or "")
    return found


def _lang(parser: Any) -> str:
    node = parser.root
    attributes = node.attributes if node is not None else {}
    return (attributes.get("lang") or attributes.get("xml:lang") or "").strip()


def json_ld(scripts: list[Any]) -> list[dict[str, Any]]:
    """Every object of every readable JSON-LD script, outer before inner."""
    nodes: list[dict[str, Any]] = []
    for script in scripts:
        _gather(loads(script.text() or ""), nodes)
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    return [{**node, **_resolved(node, known)} if known and types_of(node) & ARTICLE_TYPES else node for node in nodes]


_NAMING = ("author", "creator", "publisher", "sourceOrganization")


def _resolved(node: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What an article names by reference (`{"@id": …}`), with the nodes meant in their places."""
    found = {key: node[key] if isinstance(node[key], list) else [node[key]] for key in _NAMING if key in node}
    return {key: [_meant(value, known) for value in values[:50]] for key, values in found.items() if any(isinstance(value, dict) for value in values)}


def _meant(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    named = isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str)
    return known.get(value["@id"], value) if named else value


def loads(text: str) -> Any:
    """JSON as publishers write it: in comments, with raw line breaks in strings, with a comma too many. None where nothing helps."""
    if len(text) > 3_000_000:
        return None
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return _loads_broken(text)


def _loads_broken(text: str) -> Any:
    text = _CONTROL.sub(" ", _COMMENT.sub("", _COMMENT.sub("", text)))
    for repaired in (text, re.sub(r",\s*([}\]])", r"\1", text), re.sub(r"}\s*{", "},{", f"[{text}]"), text.replace("\\'", "'")):
        try:
            return json.loads(repaired, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


_PAIR = re.compile(r'"(headline|datePublished|dateModified|@type)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"')


def _salvaged(text: str) -> dict[str, str] | None:
    """The first of each plain key of an article, out of JSON that nothing repairs; None where it names no article type."""
    kinds = [kind for key, kind in _PAIR.findall(text) if key == "@type" and kind.lower() in ARTICLE_TYPES]
    if not kinds:
        return None
    found = {"@type": kinds[0]}
    for key, value in _PAIR.findall(text):
        found.setdefault(key, value)
    return found


def _gather(value: Any, nodes: list[dict[str, Any]]) -> None:
    waiting = [value]
    while waiting and len(nodes) < _MOST_NODES:
        here = waiting.pop(0)
        if isinstance(here, list):
            waiting = here[:200] + waiting
        elif isinstance(here, dict):
            nodes.append(here)
            waiting += [part for key, part in here.items() if isinstance(part, dict | list) and key in _INNER]


_INNER = frozenset({"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "isPartOf"})


def types_of(node: dict[str, Any]) -> set[str]:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {str(name).rsplit("/", 1)[-1].lower() for name in kinds if isinstance(name, str)}


def main_node(nodes: list[dict[str, Any]], named: str = "") -> dict[str, Any]:
    """The node of the page's article: an article type before a page type, one with a headline and a date before one without, and of two such the
    one whose headline the page's titles (`named`, letters and digits only) repeat: others are of articles that the page lists."""

    def worth(node: dict[str, Any]) -> float:
        kinds = types_of(node)
        base = 4 if kinds & ARTICLE_TYPES else 1 if kinds & PAGE_TYPES else 0
        head = _NOISE.sub("", str(node.get("headline") or "")).casefold()[:_HEAD]
        return base and base + sum(key in node for key in ("headline", "datePublished", "author", "articleBody")) / 2 + (
            len(head) > 8 and head in named
        )

    best = max(nodes, key=worth, default={})
    return best if worth(best) >= 1 else {}
