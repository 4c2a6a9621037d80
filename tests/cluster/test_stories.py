from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cluster.linking import table

from dateline.cluster import Stream, cluster, derive, explain
from dateline.cluster.settle import NEVER, average_link
from dateline.cluster.terms import FEWEST
from dateline.model import Article, Link, Reading, day

BRIDGE = {
    "en": "A suspension bridge collapsed in Guwahati, India, on Sunday. Police said at least 41 people were killed and 88 injured.",
    "ru": "В индийском городе Гувахати обрушился подвесной мост. По данным полиции, погиб 41 человек, 88 пострадали.",
    "zh": "印度古瓦哈提一座吊桥周日坍塌，警方称至少41人死亡，88人受伤。",
    "es": "Un puente colgante se derrumbó el domingo en Guwahati, India. La policía informó de 41 muertos y 88 heridos.",
}
VOTE = {
    "en": "Voters in Estonia elected a new parliament on Sunday. The Reform Party of Kaja Kallas won 37 seats.",
    "fr": "Élections législatives en Estonie : le Parti de la réforme de Kaja Kallas remporte 37 sièges au parlement.",
    "ru": "На парламентских выборах в Эстонии победила Партия реформ Каи Каллас, получившая 37 мест.",
}


def pair(name: str, text: str, language: str = "en", when: int = 4) -> tuple[Article, Reading]:
    found = Article(page=name, url="", outlet="", name=name, language=language, title="", text=text, published=day(date(2023, 6, when)))
    return found, Reading(article=found.id, revision=found.revision)


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Article, Reading]]:
    first = [pair(f"bridge-{language}", text, language) for language, text in BRIDGE.items()]
    return first + [pair(f"vote-{language}", text, language) for language, text in VOTE.items()]


def named(pairs: list[tuple[Article, Reading]], links: list[Link] | None = None) -> set[frozenset[str]]:
    names = {article.id: article.page for article, _ in pairs}
    return {frozenset(names[key] for key in story.articles) for story in cluster(pairs, links or [])}


def test_two_events_in_five_languages_are_two_stories(pairs: list[tuple[Article, Reading]]) -> None:
    assert named(pairs) == {frozenset(f"bridge-{code}" for code in BRIDGE), frozenset(f"vote-{code}" for code in VOTE)}


def test_what_a_user_puts_apart_stays_apart(pairs: list[tuple[Article, Reading]]) -> None:
    ids = {article.page: article.id for article, _ in pairs}
    apart = Link(article=ids["bridge-ru"], to=ids["bridge-en"], verdict="apart", by="user")
    assert not any({"bridge-ru", "bridge-en"} <= story for story in named(pairs, [apart]))


def test_what_a_user_puts_together_stays_together(pairs: list[tuple[Article, Reading]]) -> None:
    ids = {article.page: article.id for article, _ in pairs}
    together = Link(article=ids["vote-fr"], to=ids["bridge-en"], verdict="same story", by="user")
    assert any({"vote-fr", "bridge-en"} <= story for story in named(pairs, [together]))


def test_a_later_decision_of_a_user_replaces_the_earlier() -> None:
    apart = Link(article="b", to="a", verdict="apart", by="user")
    together = Link(article="a", to="b", verdict="same story", by="user")
    assert len(derive(["a", "b"], [together, apart])) == 2
    assert len(derive(["a", "b"], [apart, together])) == 1


def test_each_article_is_in_one_story_and_ids_come_from_the_first(pairs: list[tuple[Article, Reading]]) -> None:
    stories = cluster(pairs)
    every = [key for story in stories for key in story.articles]
    assert sorted(every) == sorted(article.id for article, _ in pairs)
    assert len({story.id for story in stories}) == len(stories)


def test_what_is_alike_in_kind_alone_speaks_against_one_story() -> None:
    """Two championships of one week, told in two languages, at different places with nobody in common."""
    swim = "Norway opened the world championship in Oslo with a win; the government welcomed the champion home. The coach praised the opening."
    chess = "Чемпион Перу выиграл чемпионат мира в Лиме; правительство Перу поздравило чемпиона. Открытие чемпионата прошло на стадионе."
    one, other = pair("Norway opens its championship with a win", swim), pair("Чемпионат мира в Лиме открыт победой", chess, "ru")
    against = {signal.name: signal.value for signal in explain(one, other)}
    assert against["nothing shared"] < 0
    same_place = pair("Чемпионат мира в Осло открыт победой", chess.replace("Лиме", "Осло").replace("Перу", "Норвегии"), "ru")
    assert "nothing shared" not in {signal.name for signal in explain(one, same_place)}


def test_an_edited_page_stays_in_its_story(pairs: list[tuple[Article, Reading]]) -> None:
    stream = Stream()
    for article, reading in pairs:
        stream.add(article, reading)
    edited = pair("bridge-en", BRIDGE["en"].replace("41", "52"))
    assert edited[0].revision != pairs[0][0].revision
    assert stream.add(*edited) == ()
    assert sum(edited[0].id in story.articles for story in stream.stories()) == 1


def test_a_full_window_lets_the_oldest_go_but_keeps_its_story(pairs: list[tuple[Article, Reading]]) -> None:
    stream = Stream(window=3)
    for article, reading in pairs:
        stream.add(article, reading)
    assert len(stream.window) == 3
    assert sorted(key for story in stream.stories() for key in story.articles) == sorted(article.id for article, _ in pairs)


def test_numbers_of_terms_that_nobody_has_serve_again(pairs: list[tuple[Article, Reading]]) -> None:
    def told(enough: int) -> tuple[set[tuple[str, ...]], int]:
        stream = Stream(window=5)
        for name in range(3):
            for article, _ in pairs:
                stream.window.terms.enough = enough
                stream.add(*pair(f"{article.page} {name}", f"{article.text} Unit{name}x.", article.language))
        return {story.articles for story in stream.stories()}, len(stream.window.terms.number)

    kept, swept = told(FEWEST), told(1)
    assert swept[0] == kept[0]
    assert swept[1] < kept[1]


def test_explain_names_what_both_say(pairs: list[tuple[Article, Reading]]) -> None:
    signals = {signal.name: signal for signal in explain(pairs[0], pairs[1])}
    assert "@IN" in signals["places"].reason
    assert {"41", "88"} <= set(signals["numbers"].reason.split(", "))
    assert "#bridge" in signals["concepts"].reason


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.booleans()), max_size=20))
def test_stories_are_a_partition_whatever_the_links(drawn: list[tuple[int, int, bool]]) -> None:
    order = [str(number) for number in range(8)]
    links = [Link(article=str(one), to=str(other), verdict="same story" if same else "apart", by="user") for one, other, same in drawn]
    stories = derive(order, links)
    assert sorted(key for story in stories for key in story.articles) == order


@settings(deadline=None)
@given(st.lists(st.floats(-5, 5), min_size=15, max_size=15), st.permutations(range(6)))
def test_average_link_does_not_depend_on_order(scores: list[float], order: list[int]) -> None:
    known = {}
    for number, (one, other) in enumerate((a, b) for a in range(6) for b in range(a)):
        known[one, other] = known[other, one] = scores[number] + number * 1e-3

    def joined(numbers: list[int]) -> set[frozenset[str]]:
        groups = [[str(number)] for number in numbers]
        scores = table(groups, lambda a, b: known[int(a), int(b)])
        return {frozenset(group) for group in average_link(groups, scores, 1.0)}

    assert joined(list(range(6))) == joined(order)


def test_average_link_keeps_apart_for_good() -> None:
    score = lambda a, b: NEVER if {a, b} == {"a", "b"} else 5.0  # noqa: E731
    groups = [["a"], ["b"], ["c"]]
    assert all(not {"a", "b"} <= set(group) for group in average_link(groups, table(groups, score), 1.0))


def test_a_large_window_is_not_weighed_again(pairs: list[tuple[Article, Reading]], monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[int] = []
    monkeypatch.setattr(Stream, "weigh_again", lambda self: weighed.append(len(self.window)))
    monkeypatch.setattr("dateline.cluster.stream.LAST_WEIGHING", 2)
    stream = Stream()
    stream.next_weighing = 1
    for article, reading in pairs:
        stream.add(article, reading)
    assert len(stream.window) > 4
    assert weighed == [1, 2]
