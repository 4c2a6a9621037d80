from dateline.cluster.settle import average_link, strangers

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
