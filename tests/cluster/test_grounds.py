"""Two like events of one week: each group has places, figures and names that the other has not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dateline.cluster import Stream, cluster, grounds
from dateline.cluster.grounds import OWN, Ground, apart, found
from dateline.cluster.sketch import Sketch
from dateline.cluster.vocabulary import Vocabularies, words_of
from dateline.model import Article, Reading, minute

BERGEN = (
    ("en", 5, "Ferry fire in Bergen", "A ferry burned in Bergen, Norway; captain Halvard Moen led 214 passengers ashore with his 12 sailors."),
    ("de", 6, "Fähre brennt in Bergen", "In Bergen in Norwegen brannte eine Fähre. Kapitän Halvard Moen brachte 214 Gäste mit 12 Seeleuten an Land."),
)  # fmt: skip
TROMSO = (
    ("en", 7, "Ferry fire off Tromsø", "A ferry burned near Tromsø, Norway; captain Sigrid Aune had 58 passengers taken off, 31 cars were lost."),
    ("de", 7, "Fähre brennt bei Tromsø", "Bei Tromsø in Norwegen brannte eine Fähre. Kapitänin Sigrid Aune ließ 58 Gäste holen, 31 Autos fort."),
)  # fmt: skip
Told = tuple[str, int, str, str]


def article(told: Told) -> Article:
    language, when, title, text = told
    published = minute(datetime(2024, 3, when, 9, tzinfo=UTC))
    return Article(page=title, url="", outlet="", name=title, language=language, title=title, text=text, published=published)


def standing(*groups: tuple[Told, ...]) -> list[Ground]:
    known = Vocabularies()
    made = [[Sketch(page.id, page, words_of(page, known)) for page in map(article, group)] for group in groups]
    for sketch in (one for group in made for one in group):
        known.terms.count(sketch)
    for sketch in (one for group in made for one in group):
        sketch.weigh(known.terms)
    return [Ground(group, known.terms) for group in made]


def test_like_events_with_places_figures_and_names_of_their_own_are_apart() -> None:
    one, other = standing(BERGEN, TROMSO)
    assert apart(one, other)
    assert not apart(one, one)
    assert found(one, one) == pytest.approx(1.0)


def test_one_article_has_no_ground_of_its_own() -> None:
    one, other = standing(BERGEN, TROMSO)
    assert not apart(Ground(one.group[:1], one.terms), other)


def test_what_is_too_little_to_be_known_by_tells_nothing() -> None:
    bare = tuple((language, when, "", "A ferry burned overnight.") for language, when, _, _ in BERGEN)
    one, other = standing(bare, TROMSO)
    assert found(one, other) is None
    assert not apart(one, other)


def test_names_are_not_missed_in_a_script_without_capitals() -> None:
    chinese = (("zh", 7, "挪威渡轮起火", "挪威特罗姆瑟附近一艘渡轮起火，58名乘客获救，31辆汽车烧毁。"),) * 2
    one, other = standing((*TROMSO, chinese[0]), chinese)
    assert not other.cased
    assert one.cased
    assert (found(one, other) or 0) > OWN
    assert not apart(one, other)


def test_two_fires_of_one_week_are_two_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [(page, Reading(article=page.id, revision=page.revision)) for page in map(article, (*BERGEN, *TROMSO))]
    assert [len(story.articles) for story in cluster(pairs)] == [2, 2]
    monkeypatch.setattr(grounds, "OWN", 0.0)
    assert [len(story.articles) for story in cluster(pairs)] == [4]


def test_a_story_that_goes_on_stays_one() -> None:
    later = tuple((language, 9, title, f"{text} The company paid for 31 cars." if language == "en" else text) for language, _, title, text in TROMSO)
    stream = Stream()
    for page in map(article, (*TROMSO, *later)):
        stream.add(page, Reading(article=page.id, revision=page.revision))
    assert len(stream.stories()) == 1


def test_groups_of_no_common_language_are_not_held_apart() -> None:
    """What one language writes of an event another may leave out, or write otherwise."""
    elsewhere = tuple((language, *told) for language, (_, *told) in zip(("no", "sv"), TROMSO, strict=True))
    one, other = standing(BERGEN, elsewhere)
    assert not apart(one, other)
