"""The chain from every fact back to the bytes, checked link by link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Article, Dossier, Reading
from dateline.store import BlobError, Store


@dataclass(frozen=True)
class Broken:
    """One link that does not hold: what, which, and what to do."""

    kind: str
    item: str
    detail: str


def verify(store: Store) -> Iterator[Broken]:
    """Everything in a store that is not what it says it is: bytes against their hash, ids against what they are made of, quotations against their
    text, readings against their articles, stories and facts against both."""
    yield from _pages(store)
    known: set[str] = set()
    for article, reading in store.all_pairs():
        known.add(article.id)
        yield from _article(store, article)
        yield from _reading(article, reading)
    yield from _unread(store, known)
    for story in store.stories():
        dossier = store.dossier(story.id)
        if dossier:
            yield from _dossier(dossier)


def _pages(store: Store) -> Iterator[Broken]:
    for key in store.page_ids():
        try:
            page = store.page(key)
        except BlobError as error:
            yield Broken("page", key, str(error))
            continue
        if page is not None and page.id != key:
            yield Broken("page", key, "its address or bytes are not those that it was kept under; restore from a backup")


def _article(store: Store, article: Article) -> Iterator[Broken]:
    if not store.has_page(article.page):
        yield Broken("article", article.id, f"the page {article.page} that it was read from is not there; restore from a backup")
    for number, block in enumerate(article.blocks):
        if not 0 <= block.start <= block.end <= len(article.text):
            yield Broken("article", article.id, f"its block {number} lies outside of its text; please report it")


def _reading(article: Article, reading: Reading) -> Iterator[Broken]:
    if reading.revision != article.revision:
        yield Broken("reading", reading.revision, f"is not of the article's revision {article.revision}; restore from a backup")
    for claim in reading.claims:
        if article.field(claim.field)[claim.start : claim.end] != claim.quote:
            yield Broken(
                "claim", claim.id, f"its quotation is not what {article.url} says at {claim.field} {claim.start}–{claim.end}; please report it"
            )


def _unread(store: Store, known: set[str]) -> Iterator[Broken]:
    for article in store.articles():
        if article.id not in known:
            yield Broken("article", article.id, "has no reading; process its page again")


def _dossier(dossier: Dossier) -> Iterator[Broken]:
    story = dossier.story
    missing = set(story.articles) - dossier.article_by_id.keys()
    for key in sorted(missing):
        yield Broken("story", story.id, f"the article {key} is not there; run dateline process to bring stories up to date")
    for fact in dossier.facts:
        for claim in fact.claims:
            if claim not in dossier.claim_by_id:
                yield Broken("fact", fact.id, f"the claim {claim} that it rests on is not there; run dateline process to bring facts up to date")
