"""Sitemaps, news sitemaps and indexes of them (sitemaps.org 0.9; Google's news extension) → the addresses of pages, with their dates."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline.collect import kinds
from dateline.collect.entries import Entry, whole
from dateline.model import Outcome

if TYPE_CHECKING:
    from dateline.collect.http import Answer

MOST = 50
"""Sitemaps that are read of one index, the last changed first."""
UNDATED = 6
"""Of these, so many that say not when they were changed: they may have to be read each time."""
LEVELS = 3
"""Indexes of indexes: how deep they are followed."""
_DATES = ("publication_date", "lastmod")
"""Elements that date a page, the one that says it best first."""
GZIP = b"\x1f\x8b"


def links(body: bytes, name: str) -> Iterator[Entry | Outcome]:
    """The addresses of a sitemap, or of an index (those are nested), in its order, each with its date and title as they stand there."""
    tree = LexborHTMLParser(body.decode("utf-8", "replace").replace("<![CDATA[", "").replace("]]>", ""))
    found = False
    for node in tree.css("sitemap, url"):
        place = node.css_first("loc")
        url = whole(name, place.text(strip=True) if place else "")
        if url:
            found = True
            said = _said(node)
            published = next((said[date] for date in _DATES if date in said), "")
            yield Entry(url, said.get("title", ""), published, nested=node.tag == "sitemap")
    if not found:
        yield Outcome(stage="collect", item=name, reason="bad-feed", detail=f"{name} is a sitemap without addresses; check that it is whole")


def _said(node: LexborNode) -> dict[str, str]:
    """What the elements of an entry say, by their names without prefix; the first of each."""
    said: dict[str, str] = {}
    for inner in node.traverse():
        name = (inner.tag or "").rpartition(":")[2]
        if name in (*_DATES, "title"):
            said.setdefault(name, " ".join(inner.text(deep=False).split()))
    return said


def moment(entry: Entry) -> datetime | None:
    """When an entry says that it is of; a day is its last second, so that nothing of that day is older. None where no time can be read."""
    text = entry.published.strip()
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= 10:
        found = found.replace(hour=23, minute=59, second=59)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Follow:
    """How an index is followed: `get` asks for a list; pages older than `since` are left, and lists that were not `changed` after a time; other hosts
    are not asked."""

    get: Callable[[str], Answer | Outcome]
    since: datetime | None = None
    changed: datetime | None = None

    def pages(self, body: bytes, name: str) -> Iterator[Entry | Outcome]:
        """The pages that a sitemap names, and those of the sitemaps that an index names: at most MOST of them are asked for."""
        left = [MOST]
        yield from self._read(body, name, left, LEVELS)

    def _read(self, body: bytes, name: str, left: list[int], levels: int) -> Iterator[Entry | Outcome]:
        entries = list(links(body, name))
        yield from (entry for entry in entries if isinstance(entry, Outcome) or (not entry.nested and _after(entry, self.since)))
        lists = [entry for entry in entries if isinstance(entry, Entry) and entry.nested and _after(entry, self.changed or self.since)]
        for entry in latest(lists) if levels > 1 else ():
            if left[0] <= 0:
                return
            left[0] -= 1
            yield from self._one(entry, name, left, levels - 1)

    def _one(self, entry: Entry, index: str, left: list[int], levels: int) -> Iterator[Entry | Outcome]:
        if urlsplit(entry.url).netloc != urlsplit(index).netloc:
            detail = f"{index} names a sitemap of another host, {entry.url}; add that as a source of its own"
            yield Outcome(stage="collect", item=entry.url, reason="other-host", detail=detail)
            return
        answer = self.get(entry.url)
        answer = answer if isinstance(answer, Outcome) else unpacked(answer)
        if isinstance(answer, Outcome):
            yield answer
        elif kinds.by_media_type(answer.media_type, answer.body[:4096]) != "sitemap":
            detail = f"{index} names {entry.url} as a sitemap, which it is not; it is not read"
            yield Outcome(stage="collect", item=entry.url, reason="bad-feed", detail=detail)
        else:
            yield from self._read(answer.body, answer.final_url, left, levels)


def _after(entry: Entry, since: datetime | None) -> bool:
    when = moment(entry)
    return since is None or when is None or when >= since


def latest(lists: list[Entry]) -> list[Entry]:
    """The sitemaps of an index, the last changed first; a few without a date after them, from both ends inwards: sites add new ones at
    either end."""
    dated = sorted((entry for entry in lists if moment(entry)), key=lambda entry: moment(entry) or datetime.min.replace(tzinfo=UTC), reverse=True)
    others = [entry for entry in lists if not moment(entry)]
    inwards = [others[number // 2 if number % 2 == 0 else -1 - number // 2] for number in range(len(others))]
    return dated + inwards[:UNDATED]


def is_index(body: bytes) -> bool:
    """Whether a sitemap is an index of sitemaps."""
    return b"<sitemapindex" in body[:4096].lower() or b":sitemapindex" in body[:4096].lower()


def unpacked(answer: Answer, limit: int = 50_000_000) -> Answer | Outcome:
    """A list that is kept gzipped (`sitemap.xml.gz`), unzipped; any other answer as it is. An Outcome where it is broken, or larger than `limit`."""
    if not answer.body.startswith(GZIP):
        return answer
    body = unzipped(answer.body, limit)
    if body is not None:
        return replace(answer, body=body)
    detail = f"{answer.url} is gzip that is broken, or of more than {limit:,} bytes; it is not read"
    return Outcome(stage="collect", item=answer.url, reason="bad-feed", detail=detail)


def unzipped(body: bytes, limit: int) -> bytes | None:
    """None where the bytes are no whole gzip, or hold more than `limit`."""
    stream = zlib.decompressobj(31)
    try:
        found = stream.decompress(body, limit)
    except zlib.error:
        return None
    return found if stream.eof else None
