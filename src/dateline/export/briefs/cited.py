"""What a sentence rests on, looked up: the original words, their outlet and link. Every format shows the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Article, Brief, Claim, Dossier, Sentence


@dataclass(frozen=True, slots=True)
class Cited:
    """One claim behind a sentence, with the article that says it."""

    claim: Claim
    article: Article

    @property
    def words(self) -> str:
        return self.claim.quote

    @property
    def link(self) -> str:
        """The article's own address; "" where it has none that a reader could open."""
        url = self.article.canonical_url or self.article.url
        return url if url.startswith(("http://", "https://")) else ""


def cited(sentence: Sentence, dossier: Dossier) -> Iterator[Cited]:
    """The claims of a sentence in the order in which it cites them, the same words of one article once."""
    seen: set[tuple[str, str]] = set()
    for id_ in sentence.claims:
        claim = dossier.claim_by_id.get(id_)
        article = dossier.article_by_id.get(claim.article) if claim else None
        if claim is None or article is None or (article.id, claim.quote) in seen:
            continue
        seen.add((article.id, claim.quote))
        yield Cited(claim=claim, article=article)


def sources(sentences: tuple[Sentence, ...], dossier: Dossier) -> list[Article]:
    """The articles that sentences cite, each once, in order of citation: what footnotes number."""
    found: dict[str, Article] = {}
    for sentence in sentences:
        for entry in cited(sentence, dossier):
            found.setdefault(entry.article.id, entry.article)
    return list(found.values())


def numbered(brief: Brief, dossier: Dossier) -> list[Article]:
    """The articles in the order of their numbers: as the sources section lists them, then any others cited."""
    listed = next((section.sentences for section in brief.sections if section.name == "sources"), ())
    first = [entry.article for sentence in listed for entry in list(cited(sentence, dossier))[:1]]
    everything = tuple(sentence for section in brief.sections for sentence in section.sentences)
    return list({article.id: article for article in (*first, *sources(everything, dossier))}.values())
