"""URLs → pages: a page is a page, a feed or a sitemap gives the pages that it names."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dateline.collect import feeds, files, kinds, sitemaps
from dateline.collect.entries import Entry
from dateline.model import Outcome, Page

if TYPE_CHECKING:
    from dateline.collect.http import Answer, Fetcher

LISTS: dict[kinds.Kind, Callable[[bytes, str], Iterator[Entry | Outcome]]] = {
    "feed": feeds.links, "sitemap": sitemaps.links, "opml": feeds.opml, "paths": feeds.archives,
}  # fmt: skip
DEPTH = 2
"""How far lists of lists are followed: OPML → feed, sitemap index → sitemap."""
LISTED = 2000
"""How many lists of one list are followed."""


class Web:
    """Opens its fetcher when the first URL asks for it, and remembers which addresses it has given."""

    def __init__(self, open_fetcher: Callable[[], Fetcher]) -> None:
        self._open = open_fetcher
        self._fetcher: Fetcher | None = None

    def __enter__(self) -> Web:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._fetcher:
            self._fetcher.close()

    def pages(self, url: str, depth: int = DEPTH) -> Iterator[Page | Outcome]:
        """The page at an address, or the pages that a list at that address names."""
        kind = kinds.by_name(urlsplit(url).path)
        if kind in files.ARCHIVES:
            yield from self._archive(url, kind)
            return
        answer = self._get(url)
        if isinstance(answer, Outcome):
            yield answer
            return
        kind = "paths" if kind == "paths" else kinds.by_media_type(answer.media_type, answer.body[:4096])
        reader = LISTS.get(kind)
        if reader and depth > 0:
            yield from self.all(reader(answer.body, answer.final_url), depth - 1)
        else:
            yield page(answer, kind)

    def all(self, entries: Iterable[Entry | Outcome], depth: int = DEPTH) -> Iterator[Page | Outcome]:
        """The pages of a list, in its order. Of the lists that it names, LISTED are followed."""
        lists = 0
        for entry in entries:
            if isinstance(entry, Outcome):
                yield entry
                continue
            lists += entry.nested
            if entry.nested and (lists > LISTED or depth <= 0):
                yield _refused(entry.url, "too-many", f"{entry.url} is a list named by lists, of which {LISTED} are followed, {DEPTH} deep; name it")
            else:
                yield from self.pages(entry.url, depth if entry.nested else 0)

    def _archive(self, url: str, kind: kinds.Kind) -> Iterator[Page | Outcome]:
        """The pages of an archive, which lies in a temporary file meanwhile."""
        with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
            path = Path(folder, PurePosixPath(urlsplit(url).path).name)
            with path.open("wb") as stream:
                answer = self._opened().save(url, stream)
            yield from [answer] if isinstance(answer, Outcome) else files.ARCHIVES[kind](path)

    def _get(self, url: str) -> Answer | Outcome:
        fetcher = self._opened()
        answer = fetcher.get(url, limit=fetcher.policy.feed_bytes)
        packed = not isinstance(answer, Outcome) and urlsplit(url).path.endswith(".xml.gz")
        return sitemaps.unpacked(answer, fetcher.policy.feed_bytes) if packed else answer  # type: ignore[arg-type]  # packed: an Answer

    def _opened(self) -> Fetcher:
        if self._fetcher is None:
            self._fetcher = self._open()
        return self._fetcher


def page(answer: Answer, kind: kinds.Kind) -> Page | Outcome:
    """An answer as a page, or why it is none."""
    if kind == "pdf":
        return _refused(answer.url, "pdf", f"{answer.url} is a PDF; save its text as .txt")
    if kind not in ("html", "text"):
        return _refused(answer.url, "not-a-page", f"{answer.url} is {answer.media_type or kind}, not a page of text")
    if not answer.body.strip():
        return _refused(answer.url, "empty", f"{answer.url} sent an empty page; try again later")
    return Page(
        url=answer.url,
        body=answer.body,
        fetched=answer.fetched,
        final_url=answer.final_url if answer.final_url != answer.url else None,
        media_type="text/plain" if kind == "text" else "text/html",
        headers=tuple(sorted(answer.headers.items())),
    )


def _refused(item: str, reason: str, detail: str) -> Outcome:
    return Outcome(stage="collect", item=item, reason=reason, detail=detail)
