"""Everything in memory: pages → stories with their facts, and one outcome for every page that became none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import UTC, datetime

from msgspec import structs

from dateline.cluster import Encode, edits
from dateline.model import Article, Brief, Dossier, Link, Outcome, Page, Reading, Series, Story
from dateline.pipeline.stages import Pair, account, arrival, gather, read

Progress = Callable[[str, int], None]
"""Called with the stage's name and how many items have left it."""

BENIGN = frozenset({"duplicate", "older-revision", "not-an-article", "error-page", "empty-folder", "known", "not-modified"})
"""Reasons for which nothing is lost: the page has been read already, or has no article to read."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """What became of some pages. Every page is one of `articles`, or has one of `outcomes`.

    Articles (the newest revision of each) are in order of publication, dossiers by size, the largest first.
    """

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    dossiers: tuple[Dossier, ...]
    outcomes: tuple[Outcome, ...]
    links: tuple[Link, ...] = ()

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """Outcomes that a person should know of."""
        return tuple(outcome for outcome in self.outcomes if outcome.reason not in BENIGN)

    def counts(self) -> Counter[str]:
        """ "article", and every reason, with how many pages it was given for."""
        return Counter({"article": len(self.articles)}) + Counter(outcome.reason for outcome in self.outcomes)


def run(pages: Iterable[Page | Outcome], decided: Iterable[Link] = (), progress: Progress | None = None, encode: Encode | None = None) -> Run:
    """The whole way, in memory. The same pages in any order give the same stories and facts. `encode`: see `dateline.pipeline.neural`."""
    pairs, outcomes = _read_all(pages, progress or (lambda stage, done: None))
    pairs.sort(key=lambda pair: arrival(pair[0]))
    gathering = gather(pairs, decided, encode)
    by_id = {article.id: (article, reading) for article, reading in pairs}
    dossiers = [account(story, [by_id[key] for key in story.articles]) for story in gathering.stories]
    return Run(
        articles=tuple(article for article, _ in pairs),
        readings=tuple(reading for _, reading in pairs),
        dossiers=tuple(sorted(dossiers, key=by_weight)),
        outcomes=tuple(outcomes),
        links=gathering.links,
    )


def _read_all(pages: Iterable[Page | Outcome], progress: Progress) -> tuple[list[Pair], list[Outcome]]:
    newest: dict[str, Pair] = {}
    outcomes: list[Outcome] = []
    seen: set[str] = set()
    for done, page in enumerate(pages, 1):
        result = page if isinstance(page, Outcome) else _repeated(page) if page.id in seen else read(page)
        if isinstance(page, Page):
            seen.add(page.id)
        if isinstance(result, Outcome):
            outcomes.append(result)
        else:
            outcomes.extend(_keep(newest, result))
        progress("read", done)
    return list(newest.values()), outcomes


def _repeated(page: Page) -> Outcome:
    return Outcome(stage="collect", item=page.url, reason="duplicate", detail=f"{page.url} was given twice, byte for byte")


def _keep(newest: dict[str, Pair], pair: Pair) -> list[Outcome]:
    """Of two revisions of one article the newer stays; the other's page has an outcome."""
    known = newest.get(pair[0].id)
    if known is None:
        newest[pair[0].id] = pair
        return []
    older, newer = sorted((known, pair), key=lambda item: _version(item[0]))
    newest[pair[0].id] = newer
    reason = "duplicate" if older[0].revision == newer[0].revision else "older-revision"
    detail = "".join(f"; its figures changed there: {', '.join(edit.taken)} → {', '.join(edit.put)}" for edit in edits((older[0], newer[0])))
    return [Outcome(stage="extract", item=older[0].url, reason=reason, detail=f"{older[0].url}: the article was read from another page{detail}")]


def _version(article: Article) -> tuple[datetime, str]:
    """Later is newer; the revision's id settles a tie, so that the order of pages does not."""
    when = article.modified or article.published
    return (when.start if when else datetime.min.replace(tzinfo=UTC), article.revision)


def by_weight(dossier: Dossier) -> tuple[int, int, float, str]:
    """Sorts stories: the most independent texts first, then the most articles, then the latest."""
    story = dossier.story
    latest = max((article.published.start.timestamp() for article in dossier.articles if article.published), default=0.0)
    return (-(len(story.articles) - copies(story)), -len(story.articles), -latest, story.id)


def copies(story: Story) -> int:
    """How many of a story's articles are copies of others in it."""
    return sum(len(set(family.copies) - {family.original}) for family in story.families)


def as_of(dossier: Dossier, moment: datetime) -> Dossier | None:
    """The story as it stood at a moment: only what had been published by then, reconciled anew. None where nothing had."""
    return among(dossier, {article.id for article in dossier.articles if article.published and article.published.start <= moment})


def among(dossier: Dossier, known: Set[str]) -> Dossier | None:
    """The story as some of its articles (ids) tell it, reconciled anew. None where it has none of them."""
    pairs = [pair for pair in zip(dossier.articles, dossier.readings, strict=True) if pair[0].id in known]
    if not pairs:
        return None
    families = tuple(family for family in dossier.story.families if {family.original, *family.copies} <= known)
    story = Story(id=dossier.story.id, articles=tuple(key for key in dossier.story.articles if key in known), families=families)
    return account(story, pairs, dossier.namings)


def beside(dossier: Dossier, series: Iterable[Series]) -> Dossier:
    """The story with measured series laid beside it."""
    return structs.replace(dossier, series=(*dossier.series, *series))


def brief(dossier: Dossier, language: str = "en", moment: datetime | None = None, since: datetime | None = None) -> Brief:
    """story → brief, in a language; with what changed `since` an earlier moment. Loaded only when it is asked for."""
    from dateline.compose import compose

    then = as_of(dossier, since) if since else None
    return compose(dossier, language, moment, then.facts if then else ())
