"""`source add URL`: what at an address, or near it, lists pages."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from dateline.collect import feeds, kinds, sections, sitemaps
from dateline.collect.http import Answer, Fetcher
from dateline.knowledge import bodies
from dateline.model import Outcome

_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
_PATHS = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml")


@dataclass(frozen=True)
class Found:
    """A list of pages: `kind` is feed, sitemap or section."""

    url: str
    kind: str
    title: str


def discover(fetcher: Fetcher, url: str) -> list[Found] | Outcome:
    """The list at an address; else the feeds that its outlet is known to have, or its page declares; else the sitemaps of its robots.txt; else a feed
    where sites put them; else the page itself, where it is a section.

    An Outcome where there is none.
    """
    answer = fetcher.get(url, limit=fetcher.policy.feed_bytes)
    if isinstance(answer, Outcome):
        return answer
    here = _listed(answer)
    if here:
        return [here]
    found = (
        _known(fetcher, answer.final_url)
        or _declared(fetcher, answer)
        or _sitemaps(fetcher, answer.final_url)
        or _guessed(fetcher, answer.final_url)
        or section(answer)
    )
    detail = f"{url} names no feed and no sitemap, none is where sites put them, and it is no section; find the feed's own address and add that"
    return found or Outcome(stage="collect", item=url, reason="no-feed", detail=detail)


def section(answer: Answer) -> list[Found]:
    """The page itself, where its headlines link to articles."""
    kind = kinds.by_media_type(answer.media_type, answer.body[:4096])
    first = next(sections.links(answer.body, answer.final_url)) if kind == "html" else None
    if first is None or isinstance(first, Outcome):
        return []
    title = LexborHTMLParser(answer.body).css_first("title")
    return [Found(answer.url, "section", " ".join(title.text().split()) if title else "")]


def _listed(answer: Answer) -> Found | None:
    """What an answer is, if it is a list of pages."""
    plain = sitemaps.unpacked(answer)
    if isinstance(plain, Outcome):
        return None
    answer = plain
    kind = kinds.by_media_type(answer.media_type, answer.body[:4096])
    if kind == "feed":
        feed = feeds.parse(answer.body, answer.final_url)
        return None if isinstance(feed, Outcome) else Found(answer.url, "feed", feed.title)
    return Found(answer.url, "sitemap", urlsplit(answer.final_url).netloc) if kind == "sitemap" else None


def _known(fetcher: Fetcher, url: str) -> list[Found]:
    """The feeds of the outlet's record."""
    outlet = bodies.outlet(urlsplit(url).hostname or "")
    return _looked_at(fetcher, list(outlet.feeds)) if outlet else []


def _declared(fetcher: Fetcher, answer: Answer) -> list[Found]:
    """Feeds that a page links to as its alternates, but those of comments; each is looked at."""
    tree = LexborHTMLParser(answer.body)
    urls = []
    for node in tree.css("link[rel][href]"):
        relation, kind = (node.attributes.get("rel") or "").lower().split(), (node.attributes.get("type") or "").lower()
        if "alternate" in relation and kind in _TYPES:
            urls.append(urljoin(answer.final_url, node.attributes.get("href") or ""))
    return _looked_at(fetcher, [url for url in dict.fromkeys(urls) if "/comments" not in urlsplit(url).path])


def _sitemaps(fetcher: Fetcher, url: str) -> list[Found]:
    return _looked_at(fetcher, list(fetcher.robots.sitemaps(url))[:3])


def _guessed(fetcher: Fetcher, url: str) -> list[Found]:
    """The first feed at a path where sites put them."""
    for path in _PATHS:
        found = _looked_at(fetcher, [urljoin(url, path)])
        if found:
            return found
    return []


def _looked_at(fetcher: Fetcher, urls: list[str]) -> list[Found]:
    answers = [fetcher.get(url, limit=fetcher.policy.feed_bytes) for url in urls]
    return [found for found in (_listed(answer) for answer in answers if not isinstance(answer, Outcome)) if found]
