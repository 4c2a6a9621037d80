"""The articles behind a brief, with their copies folded into one line."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.compose.desk import Desk, Draft
from dateline.model import Article, Sentence


def section(desk: Desk) -> Iterator[Sentence | None]:
    """One line for a text, in order of publication; its copies in the same line."""
    folded = {copy: family.original for family in desk.dossier.story.families for copy in family.copies}
    for article in desk.dossier.articles:
        if folded.get(article.id, article.id) != article.id:
            continue
        copies = [other for other in desk.dossier.articles if other.id != article.id and folded.get(other.id) == article.id]
        yield desk.write(line, article, copies)


def line(draft: Draft, article: Article, copies: list[Article]) -> str:
    """Title, outlet and day; how many copies there are and who printed them."""
    draft.cite(_claims(draft, article), articles=[article.id, *(copy.id for copy in copies)])
    title = draft.quote(article.title or article.text[:80].split("\n")[0], article)
    outlet = draft.outlet(article)
    if article.published is None:
        return draft.say("source-undated", title=title, outlet=outlet)
    day = draft.day(article.published, year=True)
    if not copies:
        return draft.say("source", title=title, outlet=outlet, day=day)
    outlets = draft.listed((draft.outlet(copy) for copy in copies), "comma")
    printed = draft.count(copy.id for copy in copies)
    return draft.say("source-copies", title=title, outlet=outlet, day=day, outlets=outlets, printed=printed, n=len(copies))


def _claims(draft: Draft, article: Article) -> list[str]:
    return [claim.id for reading in draft.desk.dossier.readings if reading.article == article.id for claim in reading.claims]
