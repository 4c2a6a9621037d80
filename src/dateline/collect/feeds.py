"""Feeds and OPML → the addresses that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import fastfeedparser
from selectolax.lexbor import LexborHTMLParser

from dateline.collect.entries import Entry, whole
from dateline.collect.sitemaps import GZIP, unzipped
from dateline.model import Outcome


@dataclass(frozen=True)
class Feed:
    """A feed: RSS, Atom, RDF or JSON Feed."""

    title: str
    language: str
    entries: tuple[Entry, ...]


def parse(body: bytes, name: str) -> Feed | Outcome:
    """A feed's entries, each address once, in the feed's order. `name` (its URL, or its file) makes relative addresses whole."""
    try:
        parsed = fastfeedparser.parse(body, include_content=False, include_tags=False, include_media=False, include_enclosures=False)
    except Exception as error:  # the parser raises whatever its XML library raises
        return _bad(name, f"{name} is not a feed that can be read ({error}); open it in a browser to see what it is")
    seen: dict[str, Entry] = {}
    for item in parsed.entries:
        url = whole(name, str(item.get("link") or item.get("id") or ""))
        if url:
            seen.setdefault(url, Entry(url, str(item.get("title") or ""), str(item.get("published") or "")))
    about = parsed.get("feed") or {}
    return Feed(str(about.get("title") or ""), str(about.get("language") or ""), tuple(seen.values()))


def links(body: bytes, name: str) -> Iterator[Entry | Outcome]:
    """A feed's entries; an Outcome where there is none, or where it cannot be read."""
    feed = parse(body, name)
    if isinstance(feed, Outcome):
        yield feed
    elif not feed.entries:
        yield _bad(name, f"{name} is a feed without entries; try again later")
    else:
        yield from feed.entries


def opml(body: bytes, name: str) -> Iterator[Entry | Outcome]:
    """The feeds that an OPML file lists, in its order."""
    tree = LexborHTMLParser(body.decode("utf-8", "replace"))
    urls: dict[str, Entry] = {}
    for node in tree.css("outline"):
        url = whole(name, node.attributes.get("xmlurl") or "")
        if url:
            urls.setdefault(url, Entry(url, node.attributes.get("title") or node.attributes.get("text") or "", nested=True))
    yield from urls.values()
    if not urls:
        yield _bad(name, f"{name} is OPML that lists no feeds (outlines with xmlUrl)")


ARCHIVES = "https://data.commoncrawl.org/"
"""Where the archives lie that a list of Common Crawl names by their paths alone."""
LONGEST_LIST = 50_000_000
"""Bytes of a list of archives; Common Crawl's are of some 15 million."""


def archives(body: bytes, name: str) -> Iterator[Entry | Outcome]:
    """The archives that a list of paths names (`warc.paths`, gzipped or not), a line each."""
    base = f"{urlsplit(name).scheme}://{urlsplit(name).netloc}/" if urlsplit(name).scheme in ("http", "https") else ARCHIVES
    plain = unzipped(body, LONGEST_LIST) if body.startswith(GZIP) else body
    if plain is None:
        yield _bad(name, f"{name} is gzip that is broken, or of more than {LONGEST_LIST:,} bytes; fetch it again")
        return
    text = plain.decode("utf-8", "replace")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    yield from (Entry(urljoin(base, line), title=line, nested=True) for line in lines)
    if not lines:
        yield _bad(name, f"{name} is a list of archives that names none")


def _bad(name: str, detail: str) -> Outcome:
    return Outcome(stage="collect", item=name, reason="bad-feed", detail=detail)
