"""The same way, kept: pages → store. May be killed at any point, and run again: what was confirmed stays, nothing is done twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from dateline import __version__
from dateline.model import Dossier, Fact, Naming, Outcome, Page, Story, digest, to_json
from dateline.pipeline.changes import Before, changes
from dateline.pipeline.engines import Crew, Engine, Here, Item, Result, local
from dateline.pipeline.reckoning import Due, reckoned
from dateline.pipeline.run import BENIGN, Progress
from dateline.pipeline.stages import Pair, gather
from dateline.pipeline.watching import look
from dateline.store import Store
from dateline.store.corrections import Correction

BATCH = 50
"""Pages confirmed together."""
BULK = 500
"""Pages confirmed together that were read before."""
WHOLE = 5000
"""Up to so many articles, stories are always made from all of them."""
REACH = timedelta(days=14)
"""Beyond so many articles: how far from the new ones in time others are looked at. Their stories come whole, however long they run."""

T = TypeVar("T")


@dataclass
class Tally:
    """What became of the pages, counted: "article", "known", or the reason of an outcome. `failures` are the outcomes a person should know of."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Outcome] = field(default_factory=list)
    stories: int = 0

    def end(self, outcome: Outcome | None) -> None:
        """Count one page: an article where there is no outcome that says why not."""
        self.counts[outcome.reason if outcome else "article"] += 1
        if outcome and outcome.reason not in BENIGN:
            self.failures.append(outcome)


def process(store: Store, pages: Iterable[Item], progress: Progress | None = None, engine: Engine = local, hire: Callable[[], Crew] = Here) -> Tally:
    """Read pages into a store, then bring its stories and facts up to date. `engine` is who reads, `hire` gives those who reconcile."""
    tally = Tally()
    known = store.known_pages()
    take(store, engine(item for item in pages if not _met(item, known, tally)), BATCH, tally, progress)
    tally.stories = settle(store, progress, hire)
    return tally


def load(store: Store, files: Iterable[Path], progress: Progress | None = None, hire: Callable[[], Crew] = Here) -> Tally:
    """Take parts that `spread` has made into a store, in bulk, then bring its stories and facts up to date. `hire` gives those who reconcile."""
    from dateline.pipeline.parts import read

    tally = Tally()
    known = store.known_pages()
    results = (pair for file in files for pair in read(file) if not _met(pair[0], known, tally))
    take(store, results, BULK, tally, progress)
    tally.stories = settle(store, progress, hire)
    return tally


def take(
    store: Store, results: Iterable[tuple[Item, Result]], size: int = BATCH, tally: Tally | None = None, progress: Progress | None = None
) -> Tally:
    """Keep what comes of pages, so many confirmed together; stories are left as they are."""
    tally = tally or Tally()
    for items in _batches(results, size):
        with store.batch():
            ends = keep_all(store, items)
        for end in ends:
            tally.end(end)
        if progress:
            progress("read", tally.counts.total())
    return tally


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch


def _met(item: Item, known: set[str], tally: Tally) -> bool:
    """Whether a page is in the store already, or has come before; it is counted then."""
    if isinstance(item, Outcome):
        return False
    if item.id in known:
        tally.counts["known"] += 1
        return True
    known.add(item.id)
    return False


def keep(store: Store, item: Item, result: Result) -> Outcome | None:
    """Keep one page and what was read in it; the outcome, kept too, where no new article comes of it. To be called in a batch."""
    return keep_all(store, [(item, result)])[0]


def keep_all(store: Store, items: Sequence[tuple[Item, Result]]) -> list[Outcome | None]:
    """Keep pages and what was read in them; for each the outcome, kept too, where no new article comes of it. To be called in a batch."""
    keys = {number: item.id for number, (item, _) in enumerate(items) if isinstance(item, Page)}
    new = store.put_pages([item for item, _ in items if isinstance(item, Page)])
    pairs = [result for _, result in items if not isinstance(result, Outcome)]
    fresh = store.put_articles([article for article, _ in pairs])
    store.put_readings([reading for article, reading in pairs if article.revision in fresh])
    store.index_all([pair for pair in pairs if pair[0].revision in fresh])
    ends: list[Outcome | None] = []
    for number, (item, result) in enumerate(items):
        outcome = _end(item, result, fresh)
        if keys.get(number) and keys[number] not in new and not isinstance(result, Outcome):
            store.forget_outcomes(keys[number])
        if outcome:
            store.put_outcome(outcome, keys.get(number))
        ends.append(outcome)
    return ends


def _end(item: Item, result: Result, fresh: set[str]) -> Outcome | None:
    """Why no new article comes of a page; each fresh revision is taken by the first page that has it."""
    if isinstance(item, Outcome):
        return item
    if isinstance(result, Outcome):
        return result
    revision = result[0].revision
    if revision in fresh:
        fresh.remove(revision)
        return None
    detail = f"{item.url}: the same text is already there from another page"
    return Outcome(stage="extract", item=item.url, reason="duplicate", detail=detail)


def settle(store: Store, progress: Progress | None = None, hire: Callable[[], Crew] = Here) -> int:
    """Make stories and facts follow from the articles and decisions in the store, and tell those who watch; gives how many stories changed.
    Twice is once. `hire` gives those who reconcile, a story a piece of work.

    In a large store only what may belong with the articles that came since the last time is looked at. One process settles at a time; others wait.
    """
    with store.alone("settle"):
        changed = _settle(store, progress, hire)
    look(store)
    return changed


def _settle(store: Store, progress: Progress | None, hire: Callable[[], Crew]) -> int:
    fresh, marks = store.unsettled()
    pairs = {article.id: (article, reading) for article, reading in _concerned(store, fresh)}
    gathering = gather(pairs.values(), store.links(by_people=True))
    before, changed, namings, fixes = store.story_inputs(pairs.keys()), 0, store.namings(), store.unsettled_corrections()
    due = [one for story in gathering.stories if (one := _due(story, [pairs[key] for key in story.articles], namings)).inputs != before.get(story.id)]
    store.replace_machine_links([link for link in gathering.links if link.by == "dateline"], pairs.keys())
    for changed, (one, facts) in enumerate(reckoned(due, hire), 1):
        _keep_facts(store, one, facts, fixes)
        if progress:
            progress("reconcile", changed)
    store.drop_stories(sorted(before.keys() - {story.id for story in gathering.stories}))
    store.set_marks(marks)
    return changed


def renew(store: Store, story: Story, pairs: Sequence[Pair], known: tuple[str | None, Iterable[Naming], Collection[Correction]]) -> bool:
    """Reconcile a story anew where it rests on something else than before, and log what that changed; whether it did.

    `known`: what it was last made from, all decisions on names, and the corrections that came since.
    """
    inputs, namings, fixes = known
    due = _due(story, pairs, namings)
    if due.inputs == inputs:
        return False
    for one, facts in reckoned([due], Here):
        _keep_facts(store, one, facts, fixes)
    return True


def _due(story: Story, pairs: Sequence[Pair], namings: Iterable[Naming]) -> Due:
    """A story with all that its facts follow from."""
    told = _touching(namings, pairs)
    inputs = digest(__version__, to_json(story), *(to_json(pair) for pair in pairs), *map(to_json, told))
    articles, readings = tuple(article for article, _ in pairs), tuple(reading for _, reading in pairs)
    return Due(Dossier(story=story, articles=articles, readings=readings, namings=told), inputs)


def _keep_facts(store: Store, due: Due, facts: tuple[Fact, ...] | None, fixes: Collection[Correction]) -> None:
    """Keep a story and its facts, and log what that changed. Where nobody could reckon them it stays without, to be tried again."""
    story, inputs = due.dossier.story, due.inputs
    with store.batch():
        if facts is None:
            detail = f"story {story.id}: the process that reconciles it dies each time; please report it with its pages"
            store.put_outcome(Outcome(stage="reconcile", item=story.id, reason="fault", detail=detail))
            facts, inputs = (), ""
        dossier = replace(due.dossier, facts=facts)
        before = Before(story=store.story(story.id), facts=store.facts_before(story.articles), corrected=fixes)
        store.put_changes(changes(before, dossier))
        store.put_dossier(dossier, inputs)


def _touching(namings: Iterable[Naming], pairs: Sequence[Pair]) -> tuple[Naming, ...]:
    """The decisions on names that some voice of a story carries."""
    voices = {
        text.casefold() for _, reading in pairs for claim in reading.claims for voice in claim.voices for text in (voice.text, voice.entity or "")
    }
    return tuple(one for one in namings if any(name.casefold() in text for name in (one.left, one.right) for text in voices))


def _concerned(store: Store, fresh: set[str]) -> Iterable[Pair]:
    if store.counts()["articles"] <= WHOLE:
        return store.all_pairs()
    return store.pairs(store.neighbourhood(fresh, REACH)) if fresh else []
