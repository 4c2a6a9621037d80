import math
from datetime import date, timedelta

import numpy as np
import pytest
from tests.cluster.linking import table

from dateline.cluster.rests import Rests, longest_rests
from dateline.cluster.settle import Questions, average_link
from dateline.cluster.sketch import Sketch
from dateline.cluster.vocabulary import Vocabularies, words_of
from dateline.model import Article, day

BEGUN = date(2023, 3, 1)


def rests(*days: int | None) -> Rests:
    """Articles a0, a1 … of some days."""
    vocabularies, found = Vocabularies(), []
    for number, after in enumerate(days):
        when = None if after is None else day(BEGUN + timedelta(days=after))
        article = Article(page=f"a{number}", url="", outlet="", language="en", title="Strike", text="Miners struck again.", published=when)
        found.append(Sketch(f"a{number}", article, words_of(article, vocabularies)))
        found[-1].weigh(vocabularies.terms)
    return Rests(found, [sketch.when for sketch in found])


def test_the_longest_rest_is_that_of_the_way_between_two_days() -> None:
    found = longest_rests(np.array([0.0, 4.0, 5.0]), np.array([9.0, 1.0]))
    assert found.tolist() == [[4.0, 1.0], [4.0, 3.0], [4.0, 3.0]]


def test_what_runs_on_is_relieved_of_its_days_up_to_its_longest_rest() -> None:
    story = rests(0, 7, 14, 21, 28)
    early, late = ["a0", "a1", "a2"], ["a3", "a4"]
    assert 0.0 < story.relief(early, late) < story.between([early, late])[0][1]
    assert story.relief(early, late) == pytest.approx(story.relief(late, early))


def test_two_articles_alone_or_after_one_long_rest_are_not_relieved() -> None:
    assert rests(0, 28).relief(["a0"], ["a1"]) == 0.0
    # nothing but a rest of four weeks lies between these groups of a day
    assert rests(0, 0, 28, 28).relief(["a0", "a1"], ["a2", "a3"]) == pytest.approx(0.0)


def test_an_article_with_a_wrong_day_long_before_brings_nothing_nearer() -> None:
    assert rests(0, 500, 510).relief(["a0", "a1"], ["a2"]) == pytest.approx(0.0, abs=0.1)


def test_without_days_nothing_is_relieved() -> None:
    story = rests(None, None, 3)
    assert story.relief(["a0", "a1"], ["a2"]) == 0.0
    assert not any(map(sum, story.between([["a0", "a1"], ["a2"]])))


def test_a_story_that_runs_on_is_joined_where_one_that_rested_is_not() -> None:
    def joined(*days: int) -> int:
        known = rests(*days)

        def score(one: str, other: str) -> float:
            gap = abs(known.days[one] - known.days[other])
            return 3.0 - math.log1p(gap)

        groups = [[key] for key in known.days]
        return len(average_link(groups, table(groups, score), 0.75, Questions(rests=known)))

    assert joined(0, 4, 8, 12, 16, 20, 24, 28) == 1
    assert joined(0, 1, 2, 28, 29, 30) == 2
