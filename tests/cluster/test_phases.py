from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dateline.cluster import phases
from dateline.cluster.phases import SILENCE
from dateline.model import Article, day, days

START = date(2021, 3, 1)


def article(number: int, after: int) -> Article:
    return Article(page=str(number), url="", outlet="", name=str(number), language="en", title="", text="", published=day(START + timedelta(after)))


def test_a_story_that_falls_silent_and_wakes_has_two_phases() -> None:
    found = phases([article(number, after) for number, after in enumerate([0, 1, 3, 30, 32])])
    assert [(phase.first, phase.last, len(phase.articles)) for phase in found] == [
        (START, START + timedelta(3), 3),
        (START + timedelta(30), START + timedelta(32), 2),
    ]


def test_a_short_story_and_one_without_days_have_none() -> None:
    assert phases([article(1, 0), article(2, 7)]) == ()
    vague = Article(page="m", url="", outlet="", name="m", language="en", title="", text="", published=days(START, date(2021, 3, 31), "month"))
    assert phases([vague]) == ()


@given(st.lists(st.integers(0, 200), max_size=20))
def test_each_article_is_in_one_phase_and_phases_are_far_apart(days_after: list[int]) -> None:
    articles = [article(number, after) for number, after in enumerate(days_after)]
    found = phases(articles)
    assert not found or sorted(key for phase in found for key in phase.articles) == sorted(one.id for one in articles)
    assert all(after.first - before.last > SILENCE for before, after in zip(found, found[1:], strict=False))
