"""All there is on one story: what a brief, a page or an export is made from."""

from __future__ import annotations

from functools import cached_property

from dateline.model.article import Article
from dateline.model.base import Noun
from dateline.model.claim import Claim, Reading
from dateline.model.fact import Fact
from dateline.model.naming import Naming
from dateline.model.series import Series
from dateline.model.story import Story


class Dossier(Noun, frozen=True, kw_only=True, dict=True, gc=True):
    """A story with its articles (newest revision of each, in order of publication), their readings and the facts reconciled from them.

    `series` are measurements that a person laid beside it, `namings` what people decided on names.
    """

    story: Story
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    facts: tuple[Fact, ...] = ()
    series: tuple[Series, ...] = ()
    namings: tuple[Naming, ...] = ()

    @cached_property
    def article_by_id(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for reading in self.readings for claim in reading.claims}
