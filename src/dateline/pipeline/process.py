"""The same way, kept: pages → store. May be killed at any point, and run again: what was confirmed stays, nothing is done twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from dateline import __version__
from dateline.model import Outcome, Page, digest, to_json
from dateline.pipeline.run import BENIGN, Progress
from dateline.pipeline.stages import Pair, account, gather, read
from dateline.store import Store

BATCH = 50
"""Pages confirmed together."""

Item = Page | Outcome


@dataclass
class Tally:
    """What became of the pages, counted: "article", "known", or the reason of an outcome. `failures` are the outcomes a person should know of."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Outcome] = field(default_factory=list)
    stories: int = 0

    def add(self, outcome: Outcome) -> None:
        self.counts[outcome.reason] += 1
        if outcome.reason not in BENIGN:
            self.failures.append(outcome)


def process(store: Store, pages: Iterable[Item], progress: Progress | None = None) -> Tally:
    """Read pages into a store, then bring its stories and facts up to date."""
    progress = progress or (lambda stage, done: None)
    tally, done = Tally(), 0
    known = store.known_pages()
    for items in _batches(pages, BATCH):
        with store.batch():
            for item in items:
                _keep(store, item, known, tally)
        done += len(items)
        progress("read", done)
    tally.stories = settle(store, progress)
    return tally


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch


def _keep(store: Store, item: Item, known: set[str], tally: Tally) -> None:
    if isinstance(item, Outcome):
        store.put_outcome(item)
        tally.add(item)
    elif item.id in known:
        tally.counts["known"] += 1
    else:
        known.add(item.id)
        _read(store, item, tally)


def _read(store: Store, page: Page, tally: Tally) -> None:
    outcome = read_into(store, page)
    if outcome is None:
        tally.counts["article"] += 1
    else:
        tally.add(outcome)


def read_into(store: Store, page: Page) -> Outcome | None:
    """Keep one page and what is read in it; the outcome, kept too, where no new article comes of it. To be called in a batch."""
    again = not store.put_page(page)
    result = read(page)
    if isinstance(result, Outcome):
        store.put_outcome(result, page.id)
        return result
    if again:
        store.forget_outcomes(page.id)
    return keep_pair(store, result, page)


def keep_pair(store: Store, pair: Pair, page: Page) -> Outcome | None:
    """Keep one article and its reading, findable. Where the same revision came from another page already, the outcome that says so."""
    article, reading = pair
    if not store.put_article(article):
        detail = f"{page.url}: the same text is already there from another page"
        outcome = Outcome(stage="extract", item=page.url, reason="duplicate", detail=detail)
        store.put_outcome(outcome, page.id)
        return outcome
    store.put_reading(reading)
    store.index_words(article, reading)
    return None


def settle(store: Store, progress: Progress | None = None) -> int:
    """Make stories and facts follow from the articles and decisions in the store; gives how many stories changed. Twice is once."""
    pairs = {article.id: (article, reading) for article, reading in store.all_pairs()}
    gathering = gather(pairs.values(), store.links(by_people=True))
    before, changed = store.story_inputs(), 0
    store.replace_machine_links([link for link in gathering.links if link.by == "dateline"])
    for story in gathering.stories:
        chosen = [pairs[key] for key in story.articles]
        inputs = digest(__version__, to_json(story), *(to_json(pair) for pair in chosen))
        if before.get(story.id) != inputs:
            store.put_dossier(account(story, chosen), inputs)
            changed += 1
            if progress:
                progress("reconcile", changed)
    store.drop_stories(sorted(before.keys() - {story.id for story in gathering.stories}))
    return changed
