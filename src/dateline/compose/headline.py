"""The brief's title: an article's where one is written in the reader's language, else composed from the first figure or act."""

from __future__ import annotations

from dateline.compose import figures
from dateline.compose.desk import Desk
from dateline.model import Article, Sentence


def title(desk: Desk, first: tuple[Sentence, ...]) -> str:
    """The newest title that is in the reader's language and of an original; else the first highlight without its source."""
    own = [article for article in _originals(desk) if article.title and _same_language(article, desk.tongue.code)]
    if own:
        return max(own, key=lambda article: (article.published.start.isoformat() if article.published else "", article.id)).title
    for fact in sorted(filter(figures.is_figure, desk.dossier.facts), key=figures.rank):
        sentence = desk.write(figures.headline, fact)
        if sentence:
            return sentence.text
    return first[0].text if first else desk.tongue.say("title-plain")


def _originals(desk: Desk) -> list[Article]:
    copies = {copy for family in desk.dossier.story.families for copy in family.copies if copy != family.original}
    return [article for article in desk.dossier.articles if article.id not in copies]


def _same_language(article: Article, code: str) -> bool:
    return article.language.partition("-")[0] == code.partition("-")[0]
