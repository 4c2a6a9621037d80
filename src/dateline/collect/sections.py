"""Section pages → the articles that they link to: for sites that offer no feed and no sitemap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline.collect.entries import Entry
from dateline.model import Outcome

FEWEST, MOST = 3, 200
"""A page with fewer links to articles is no section; of more, the first are taken."""
WORDS, JOINED = 4, 8
"""Words, or characters of a script without blanks, that a link needs to be a headline."""
_APART = "nav, footer, aside, [role=navigation], [role=contentinfo]"
_HEAD = ("h1", "h2", "h3", "h4", "article")
_SLUG = re.compile(r"(?:[^/-]+-){2,}[^/-]+|\d{4,}|[^/]+\.s?html?$")


def links(body: bytes, name: str) -> Iterator[Entry | Outcome]:
    """What a page's headlines link to on its own site, each address once, in the page's order. `name` is the page's address."""
    tree = LexborHTMLParser(body)
    for node in tree.css(_APART):
        node.decompose()
    found: dict[str, Entry] = {}
    for node in tree.css("a[href]"):
        url = urldefrag(urljoin(name, (node.attributes.get("href") or "").strip()))[0]
        title = " ".join(node.text(separator=" ").split())
        if _is_article(url, name) and _is_headline(node, title):
            found.setdefault(url, Entry(url, title=title))
    if len(found) < FEWEST:
        detail = f"{name} links to fewer than {FEWEST} articles that can be told from its menus; find the site's feed and add that"
        yield Outcome(stage="collect", item=name, reason="no-section", detail=detail)
        return
    yield from list(found.values())[:MOST]


def _is_article(url: str, page: str) -> bool:
    """Whether an address is of the page's own site, and has a path such as articles have: a slug, a number, a file."""
    there, here = urlsplit(url), urlsplit(page)
    if there.scheme not in ("http", "https") or _site(there.hostname) != _site(here.hostname):
        return False
    return there.path.rstrip("/") != here.path.rstrip("/") and bool(_SLUG.search(there.path.rstrip("/").rpartition("/")[2] + _query(there.query)))


def _query(query: str) -> str:
    """The number of an article that stands in the query."""
    return f"/{query}" if re.search(r"\d{4,}", query) else ""


def _site(host: str | None) -> str:
    return (host or "").removeprefix("www.")


def _is_headline(node: LexborNode, title: str) -> bool:
    """Whether a link's words are as many as a headline's; half of them do inside a heading."""
    joined = sum(1 for char in title if "\u0e00" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff" or "\u3040" <= char <= "\u9fff")
    size = max(len(title.split()) / WORDS, joined / JOINED)
    return size >= 1 or (size >= 0.5 and _in_heading(node))


def _in_heading(node: LexborNode) -> bool:
    place: LexborNode | None = node
    for _ in range(4):
        if place is None:
            return False
        if place.tag in _HEAD or (place is node and node.css_first("h1, h2, h3, h4")):
            return True
        place = place.parent
    return False
