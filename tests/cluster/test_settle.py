import math
from datetime import date

from tests.cluster.linking import table

from dateline.cluster import Stream
from dateline.cluster.settle import Questions, average_link, strangers
from dateline.model import Article, Reading, day

ONE, OTHER = [f"a{n}" for n in range(6)], [f"b{n}" for n in range(6)]


def always(_one: object, _other: object) -> bool:
    return True


def score(home: float, away: float) -> object:
    return lambda one, other: home if one[0] == other[0] else away


def test_groups_with_closer_relations_at_home_are_strangers() -> None:
    assert strangers(ONE, OTHER, score(9.0, 4.0), always)
    assert not strangers(ONE, OTHER, score(9.0, 8.0), always)


def test_one_near_copy_at_home_makes_no_strangers() -> None:
    def near(one: str, other: str) -> float:
        if one[0] == other[0] and int(one[1]) // 2 == int(other[1]) // 2:
            return 12.0  # each has a copy in its own group
        return 6.0

    assert not strangers(ONE, OTHER, near, always)


def test_too_few_tell_nothing() -> None:
    assert not strangers(ONE[:4], OTHER[:4], score(9.0, 4.0), always)
    assert not strangers(ONE, OTHER, score(9.0, 4.0), lambda one, other: one[0][0] == other[0][0])


def test_average_link_keeps_strangers_apart_that_it_would_have_joined() -> None:
    groups, near = [[key] for key in (*ONE, *OTHER)], score(9.0, 4.5)
    assert len(average_link(groups, table(groups, near), 1.0)) == 1
    assert len(average_link(groups, table(groups, near), 1.0, Questions(lambda one, other: strangers(one, other, near, always)))) == 2


def test_of_groups_written_at_once_more_likeness_is_asked() -> None:
    groups, near = [[key] for key in (*ONE[:3], *OTHER[:3])], score(9.0, 4.0)
    assert len(average_link(groups, table(groups, near), 1.0)) == 1
    assert len(average_link(groups, table(groups, near), 1.0, Questions(at_once=always))) == 2
    assert len(average_link(groups, table(groups, score(9.0, 5.0)), 1.0, Questions(at_once=always))) == 1


def test_written_at_once_are_groups_of_one_language_and_around_one_day() -> None:
    stream, keys = Stream(), {}
    for language, when in (("en", 4), ("en", 5), ("en", 9), ("es", 4), ("en", None)):
        text, published = f"A dam broke: {language} {when}.", day(date(2023, 6, when)) if when else None
        found = Article(page=f"{language}-{when}", url="", outlet="", name=text, language=language, title="", text=text, published=published)
        stream.add(found, Reading(article=found.id, revision=found.revision))
        keys[language, when] = [found.id]
    assert stream.at_once(keys["en", 4], keys["en", 5])
    assert not any(stream.at_once(keys["en", 4], keys[other]) for other in (("en", 9), ("es", 4), ("en", None)))


def spans(first: tuple[float, float], second: tuple[float, float]) -> Questions:
    """Questions that only know when the groups of ONE and of OTHER were written: all but the last of each on its first day."""
    return Questions(published=lambda key: (first if key[0] == "a" else second)[key[1] == "1"])


def test_after_a_lull_longer_than_either_has_run_two_like_events_stay_two() -> None:
    groups, near = [[key] for key in (*ONE[:2], *OTHER[:2])], score(9.0, 5.0)
    assert len(average_link(groups, table(groups, near), 1.0, spans((0.0, 1.0), (3.0, 4.0)))) == 1
    assert len(average_link(groups, table(groups, near), 1.0, spans((0.0, 1.0), (15.0, 16.0)))) == 2
    assert len(average_link(groups, table(groups, score(12.0, 10.0)), 1.0, spans((0.0, 1.0), (15.0, 16.0)))) == 1


def test_a_story_that_has_run_for_weeks_may_rest_for_as_long() -> None:
    groups, near = [[key] for key in (*ONE[:2], *OTHER[:2])], score(9.0, 5.0)
    assert len(average_link(groups, table(groups, near), 1.0, spans((0.0, 30.0), (45.0, 46.0)))) == 1


def test_what_was_written_close_together_is_joined_first() -> None:
    days = {"a0": 0.0, "a1": 0.0, "b0": 18.0, "b1": 18.0}
    tests = Questions(published=days.__getitem__)

    def nearer_in_words(one: str, other: str) -> float:
        return 5.0 if one[0] == other[0] else 8.0

    found = average_link([[key] for key in days], table([[key] for key in days], nearer_in_words), 1.0, tests)
    assert sorted(map(sorted, found)) == [["a0", "a1"], ["b0", "b1"]]


def test_only_times_of_publication_are_asked_for() -> None:
    stream, keys = Stream(), []
    for number, text in enumerate(("3 May 2020. A mill burned.", "4 May 2020. A mill has burned down.", "A dam broke.")):
        published = day(date(2023, 6, 4)) if number == 2 else None
        found = Article(page=str(number), url="", outlet="", name=text, language="en", title="", text=text, published=published)
        stream.add(found, Reading(article=found.id, revision=found.revision))
        keys.append(found.id)
    assert [math.isnan(stream.published(key)) for key in keys] == [True, True, False]
    assert stream.published(keys[2]) == stream.sketches[keys[2]].when


def test_a_time_that_fewer_than_half_know_makes_no_lull() -> None:
    days = {"a0": 0.0, "a1": 0.0, "b0": 18.0, "b1": math.nan, "b2": math.nan}
    groups = [["a0", "a1"], ["b0", "b1", "b2"]]
    assert len(average_link(groups, table(groups, score(9.0, 8.0)), 1.0, Questions(published=days.__getitem__))) == 1
    assert len(average_link(groups, table(groups, score(9.0, 8.0)), 1.0, Questions(published=lambda key: days[key[0] + "0"]))) == 2
