"""What an article is about, as IPTC Media Topics: the concepts it names speak for topics."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from dateline.cluster.bridges import found_in
from dateline.cluster.fold import fold, spaced
from dateline.cluster.sketch import TITLE_TIMES
from dateline.cluster.vocabulary import LEAD
from dateline.knowledge.lexicon import expected
from dateline.knowledge.topics import by_concept
from dateline.model import Article

MOST = 2
LEAST_SHARE = 0.25
UNSEEN = 0.002


def topics(articles: Iterable[Article]) -> tuple[str, ...]:
    """The one or two Media Topics of an article or of a story's articles, the surer first; () where no concept was found."""
    votes: Counter[str] = Counter()
    for article in articles:
        votes.update(weighed(article))
    whole = sum(votes.values())
    return tuple(topic for topic, vote in votes.most_common(MOST) if vote >= LEAST_SHARE * whole)


def weighed(article: Article) -> dict[str, float]:
    """A vote for each topic: its concepts by how often they occur and how rare they are in general news."""
    text = spaced(fold(article.title)) * TITLE_TIMES + spaced(fold(article.text[:LEAD]))
    general, table = expected("concepts"), by_concept()
    votes: dict[str, float] = {}
    for key, count in found_in(text, article.language).items():
        topic = table.get(key[1:]) if key[0] == "#" else None
        if topic:
            votes[topic] = votes.get(topic, 0.0) + (1 + math.log(count)) * -math.log(max(UNSEEN, general.get(key, UNSEEN)))
    return votes
