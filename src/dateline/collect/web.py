"""URLs → pages: a page is a page, a feed or a sitemap gives the pages that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING

from dateline.collect import feeds, kinds
from dateline.collect.feeds import Entry
from dateline.model import Outcome, Page

if TYPE_CHECKING:
    from dateline.collect.http import Answer, Fetcher

DEPTH = 2
"""How far lists of lists are followed: OPML → feed, sitemap index → sitemap."""


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
        answer = self._get(url)
        if isinstance(answer, Outcome):
            yield answer
            return
        kind = kinds.by_media_type(answer.media_type, answer.body[:4096])
        if kind in ("feed", "sitemap", "opml") and depth > 0:
            reader = {"feed": feeds.links, "sitemap": feeds.sitemap, "opml": feeds.opml}[kind]
            yield from self.all(reader(answer.body, answer.final_url), depth - 1)
        else:
            yield page(answer, kind)

    def all(self, entries: Iterable[Entry | Outcome], depth: int = DEPTH) -> Iterator[Page | Outcome]:
        """The pages of a list, in its order."""
        for entry in entries:
            if isinstance(entry, Outcome):
                yield entry
            else:
                yield from self.pages(entry.url, depth if entry.nested else 0)

    def _get(self, url: str) -> Answer | Outcome:
        if self._fetcher is None:
            self._fetcher = self._open()
        return self._fetcher.get(url, limit=self._fetcher.policy.feed_bytes)


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
