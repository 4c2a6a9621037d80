"""One round of a harvest: ask the sources, fetch what is new, read it, keep it. Killed at any point, the next round goes on from there."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from dateline.collect import feeds, kinds, sections, sitemaps, web
from dateline.collect.entries import Entry
from dateline.collect.http import Answer, Fetcher, refusal, retry_after
from dateline.collect.polite import by_host
from dateline.model import Outcome, Page
from dateline.pipeline.processing import keep, settle
from dateline.pipeline.run import Progress
from dateline.pipeline.stages import read
from dateline.store import Source, Store, Waiting
from dateline.store.harvesting import LONGEST, is_due

TRIES = 5
"""How often an address is tried before it has failed."""
TRANSIENT = frozenset({"timeout", "unreachable", "bad-answer", *(f"http-{status}" for status in (408, 425, 429, 500, 502, 503, 504))})
FIRST_WAIT = timedelta(minutes=1)
READ = "read "
MARGIN = timedelta(days=1)
"""How long after a sitemap says that it was changed it may show what is new: clocks differ, and caches are old."""
HOSTS = 2
"""So many times the hosts that are fetched from at once are taken hold of; the others are for other harvesters."""


@dataclass(frozen=True, kw_only=True)
class Manners:
    """How politely to fetch: seconds between two requests to one host (more where robots.txt asks for it), how many hosts at once,
    and how long a source is left alone after it was asked (seconds). `reach`: pages that a sitemap dates from before are not fetched."""

    pause: float = 1.0
    longest_pause: float = 30.0
    hosts: int = 8
    every: float = 0.0
    reach: timedelta = timedelta(days=14)
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))


def harvest(store: Store, fetcher: Fetcher, manners: Manners | None = None, progress: Progress | None = None) -> Counter[str]:
    """One round over every source and every address that is due.

    Gives what became of them: "article" or a reason for each address, "source: …" for each source.
    """
    manners = manners or Manners()
    counts: Counter[str] = Counter()
    for source, asked in _asked(store, fetcher, manners):
        counts[f"source: {_listed(store, source, asked, manners)}"] += 1
    for done, (waiting, answer) in enumerate(_fetched(store, fetcher, manners), 1):
        counts[_keep(store, waiting, answer, manners.now())] += 1
        if progress:
            progress("fetched", done)
    settle(store, progress)
    return counts


@dataclass(frozen=True)
class Asked:
    """What a source answered, and what it names. `index`: it is a sitemap of sitemaps, which were asked too."""

    answer: Answer | Outcome
    entries: tuple[Entry | Outcome, ...] = ()
    index: bool = False


def _asked(store: Store, fetcher: Fetcher, manners: Manners) -> Iterator[tuple[Source, Asked]]:
    """Every source that is due, asked only for what has changed."""

    def ask(source: Source) -> Asked:
        known = {"if-none-match": source.etag, "if-modified-since": None if _read_before(source) else source.modified}
        answer = fetcher.fetch(source.url, {name: value for name, value in known.items() if value}, fetcher.policy.feed_bytes)
        answer = answer if isinstance(answer, Outcome) else sitemaps.unpacked(answer, fetcher.policy.feed_bytes)
        if isinstance(answer, Outcome) or answer.status == 304 or refusal(answer):
            return Asked(answer)
        return _read(source, answer, fetcher, manners)

    with store.held(host for host, _ in _due_sources(store, manners)) as ours:
        jobs = [job for job in _due_sources(store, manners) if job[0] in ours]
        yield from by_host(jobs, ask, lambda source: _pause(fetcher, manners, source.url), manners.hosts)


def _read(source: Source, answer: Answer, fetcher: Fetcher, manners: Manners) -> Asked:
    """What a source names. Of a sitemap, and of those that an index names, what is new enough; the lists of an index are asked for as politely."""
    if source.kind == "section":
        return Asked(answer, tuple(sections.links(answer.body, answer.final_url)))
    if kinds.by_media_type(answer.media_type, answer.body[:4096]) != "sitemap":
        return Asked(answer, tuple(feeds.links(answer.body, answer.final_url)))

    def get(url: str) -> Answer | Outcome:
        time.sleep(_pause(fetcher, manners, url))
        return fetcher.get(url, limit=fetcher.policy.feed_bytes)

    since, before = manners.now() - manners.reach, _read_before(source)
    follow = sitemaps.Follow(get, since, max(since, before - MARGIN) if before else None)
    return Asked(answer, tuple(follow.pages(answer.body, answer.final_url)), sitemaps.is_index(answer.body))


def _read_before(source: Source) -> datetime | None:
    """When the sitemaps of an index were last read: kept where other sources keep what they say of themselves."""
    said = source.modified or ""
    return datetime.fromisoformat(said.removeprefix(READ)) if said.startswith(READ) else None


def _due_sources(store: Store, manners: Manners) -> list[tuple[str, Source]]:
    now, rest = manners.now(), timedelta(seconds=manners.every)
    due = (source for source in store.sources() if not source.paused and is_due(source.due, now, LONGEST if source.failures else rest))
    return [(urlsplit(source.url).netloc.lower(), source) for source in due]


def _fetched(store: Store, fetcher: Fetcher, manners: Manners) -> Iterator[tuple[Waiting, Answer | Outcome]]:
    """Every address that is due, fetched; hosts that another harvester is at are left to it."""
    done = False
    while not done:
        with store.held(store.waiting_hosts(manners.now()), HOSTS * manners.hosts) as ours:
            jobs = [(item.host, item) for item in store.waiting(manners.now(), hosts=ours)]  # what is left now that the hosts are ours
            yield from by_host(jobs, lambda item: fetcher.fetch(item.url), lambda item: _pause(fetcher, manners, item.url), manners.hosts)
            done = not jobs
            time.sleep(max((_pause(fetcher, manners, item.url) for _, item in jobs), default=0.0))  # the next to hold a host begins after its pause


def _pause(fetcher: Fetcher, manners: Manners, url: str) -> float:
    asked = fetcher.robots.known_delay(url) or 0.0
    return max(manners.pause, min(asked, manners.longest_pause))


def _listed(store: Store, source: Source, asked: Asked, manners: Manners) -> str:
    """Queue what a source names and remember how to ask it next time, in one transaction. Gives what became of it."""
    now, answer = manners.now(), asked.answer
    failure = answer if isinstance(answer, Outcome) else refusal(answer)
    if failure or isinstance(answer, Outcome):
        with store.batch():
            store.update_source(replace(source, asked=now, failures=source.failures + 1, due=_later(answer, source.failures, now)))
            store.put_outcome(failure or answer)  # type: ignore[arg-type]
        return failure.reason if failure else ""
    said = (None, f"{READ}{now.isoformat()}") if asked.index else (answer.headers.get("etag"), answer.headers.get("last-modified"))
    etag, modified = said if answer.status != 304 else (source.etag, source.modified)
    with store.batch():
        store.enqueue([entry.url for entry in asked.entries if isinstance(entry, Entry) and not entry.nested], source.url, now)
        store.update_source(replace(source, asked=now, failures=0, etag=etag, modified=modified, due=now + timedelta(seconds=manners.every)))
        for outcome in (entry for entry in asked.entries if isinstance(entry, Outcome)):
            store.put_outcome(outcome)
    return "unchanged" if answer.status == 304 else "read"


def _keep(store: Store, waiting: Waiting, answer: Answer | Outcome, now: datetime) -> str:
    """What becomes of one address, confirmed in one transaction with what came from it."""
    failure = answer if isinstance(answer, Outcome) else refusal(answer)
    page = failure or web.page(answer, kinds.by_media_type(answer.media_type, answer.body[:4096]))  # type: ignore[union-attr,arg-type]
    result = read(page) if isinstance(page, Page) else page
    with store.batch():
        if isinstance(page, Page):
            outcome = keep(store, page, result)
            reason = outcome.reason if outcome else "article"
        elif page.reason in TRANSIENT and waiting.tries + 1 < TRIES:
            store.postpone(waiting.url, _later(answer, waiting.tries, now), page.reason)
            return "postponed"
        else:
            store.put_outcome(page)
            reason = page.reason
        store.finish(waiting.url, reason)
    return reason


def _later(answer: Answer | Outcome, failures: int, now: datetime) -> datetime:
    """Twice as long after each failure, or as long as the server asks, if that is longer."""
    doubled = FIRST_WAIT * 2 ** min(failures, 12)
    asked = timedelta(seconds=(0.0 if isinstance(answer, Outcome) else retry_after(answer)) or 0.0)
    return now + min(max(doubled, asked), LONGEST)
