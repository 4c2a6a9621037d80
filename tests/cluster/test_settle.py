from datetime import date

from dateline.cluster import Stream
from dateline.cluster.settle import average_link, strangers
from dateline.model import Article, Reading, day

ONE, OTHER = [f"a{n}" for n in range(6)], [f"b{n}" for n in range(6)]


def always(_one: object, _other: object) -> bool:
    return True


def score(home: float, away: float) -> object:
    return lambda one, other: home if one[0] == other[0] else away


def test_groups_with_closer_relations_at_home_are_strangers() -> None:
    assert strangers(ONE, OTHER, score(9.0, 4.0), always)
    assert not strangers(ONE, OTHER, score(9.0, 8.0), always)


def test_too_few_tell_nothing() -> None:
    assert not strangers(ONE[:4], OTHER[:4], score(9.0, 4.0), always)
    assert not strangers(ONE, OTHER, score(9.0, 4.0), lambda one, other: one[0][0] == other[0][0])


def test_average_link_keeps_strangers_apart_that_it_would_have_joined() -> None:
    groups, near = [[key] for key in (*ONE, *OTHER)], score(9.0, 4.5)
    assert len(average_link(groups, near, 1.0)) == 1
    assert len(average_link(groups, near, 1.0, lambda one, other: strangers(one, other, near, always))) == 2


def test_of_groups_written_at_once_more_likeness_is_asked() -> None:
    groups, near = [[key] for key in (*ONE[:3], *OTHER[:3])], score(9.0, 4.0)
    assert len(average_link(groups, near, 1.0)) == 1
    assert len(average_link(groups, near, 1.0, at_once=always)) == 2
    assert len(average_link(groups, score(9.0, 5.0), 1.0, at_once=always)) == 1


def test_written_at_once_are_groups_of_one_language_and_around_one_day() -> None:
    stream, keys = Stream(), {}
    for language, when in (("en", 4), ("en", 5), ("en", 9), ("es", 4), ("en", None)):
        text, published = f"A dam broke: {language} {when}.", day(date(2023, 6, when)) if when else None
        found = Article(page=f"{language}-{when}", url="", outlet="", name=text, language=language, title="", text=text, published=published)
        stream.add(found, Reading(article=found.id, revision=found.revision))
        keys[language, when] = [found.id]
    assert stream.at_once(keys["en", 4], keys["en", 5])
    assert not any(stream.at_once(keys["en", 4], keys[other]) for other in (("en", 9), ("es", 4), ("en", None)))
