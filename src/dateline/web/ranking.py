"""Which stories lead the front page: the published rule (docs/portal.md).

A story weighs as much as it has independent origins, and one more; the weight halves with every HALF that lie between its last news and the newest
of the stories it is weighed against. A copy of a text is no news. So the same library always has the same front page, and an archive of an old
year has the front page of that year.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from dateline.model import Dossier, Fact, Noun
from dateline.model.predicates import PEOPLE

HALF = timedelta(days=3)


class Standing(Noun, frozen=True, kw_only=True):
    """What a story's place among others is decided by. `latest`: when its last article that is no copy was published, None where none is dated."""

    story: str
    origins: int
    articles: int
    latest: datetime | None = None

    def weight(self, newest: datetime | None) -> float:
        """(origins + 1) · ½^(age / HALF). A story without a date is as old as it can be."""
        if self.latest is None or newest is None:
            return 0.0
        return float((self.origins + 1) * 0.5 ** ((newest - self.latest) / HALF))

    def rank(self, newest: datetime | None) -> tuple[float, int, int, str]:
        """Sorts: the weightiest first, then the one of more origins, then of more articles."""
        return (-self.weight(newest), -self.origins, -self.articles, self.story)


def standing(dossier: Dossier) -> Standing:
    """A story's standing."""
    copies = {copy for family in dossier.story.families for copy in family.copies if copy != family.original}
    times = [article.published.start for article in dossier.articles if article.published and article.id not in copies]
    origins = independent_origins(dossier.facts)
    return Standing(story=dossier.story.id, origins=origins, articles=len(dossier.articles), latest=max(times, default=None))


def independent_origins(facts: tuple[Fact, ...]) -> int:
    """How many different origins speak of people counted in the story; an outlet's own word is none."""
    points = (point for fact in facts if fact.slot.predicate in PEOPLE for point in fact.points)
    return len({point.origin.id for point in points if not point.origin.is_outlet})
