"""What many articles answer is tried article by article, what few answer is looked up: the answers are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import keep, killed, make

from dateline.store import Choose, conditions
from dateline.store.index import apart
from dateline.store.words import bare, cut

QUESTIONS = (
    "bridge", "bridge road", "bridge -road", "road OR flood", "killed>=20", "killed=26", "killed<30 bridge", "outlet:a", "predicate:killed -flood",
    "(road OR killed>=30) bridge", "大桥", "language:zh OR flood", '"the bridge"', "source:police", "bridge source:police",
    'flood OR "the bridge"', '(flood OR "the road") bridge', 'road OR -"the bridge"',
)  # fmt: skip


@pytest.fixture
def filled(store):
    texts = ("The bridge was closed.", "The road to the bridge.", "A flood took the bridge and the road.", "大桥关闭。")
    voice = {"voices": ()}
    for number in range(12):
        language = "zh" if number % 4 == 3 else "en"
        keep(store, make(number, texts[number % 4], language=language, claims=[killed(20 + number, 20 + number, **voice)] if number % 3 else ()))
    return store


@pytest.mark.parametrize("narrowed", [Choose(limit=50), Choose(limit=50, language="en")])
def test_many_and_few_give_the_same(filled, monkeypatch, narrowed):
    few = {question: {hit.article.id for hit in filled.search(question, narrowed)} for question in QUESTIONS}
    for held, many in ((0, 10_000), (2, 10_000), (0, 0), (2, 0)):
        monkeypatch.setattr(conditions, "HELD", held)
        monkeypatch.setattr(conditions, "MANY", many)
        assert {question: {hit.article.id for hit in filled.search(question, narrowed)} for question in QUESTIONS} == few
    assert sum(map(len, few.values())) > 20


def test_what_many_answer_comes_newest_first(filled, monkeypatch):
    monkeypatch.setattr(conditions, "MANY", 3)
    times = [hit.article.published.start for hit in filled.search("bridge")]
    assert times == sorted(times, reverse=True) and len(times) == 9


@given(st.text())
def test_words_without_places_are_the_words(text):
    assert bare(text) == [word for word, _, _ in cut(text)]


@pytest.mark.parametrize(
    ("query", "ways"),
    [
        ("'a'", ("'a'",)),
        ("('a' | ('b' <-> 'c'))", ("'a'", "('b' <-> 'c')")),
        ("(('a' | ('b' <-> 'c')) | 'd')", ("'a' | 'd'", "('b' <-> 'c')")),
        ("('a' | ('b' <-> 'c') | ('d' <-> 'e':*))", ("'a'", "('b' <-> 'c') | ('d' <-> 'e':*)")),
        ("(('a' | ('b' <-> 'c')) & 'd')", ("(('a' | ('b' <-> 'c')) & 'd')",)),
        ("(('a' & 'b') | ('c' & ('d' <-> 'e')))", ("('a' & 'b')", "('c' & ('d' <-> 'e'))")),
        ("('it''s)|(' | ('b' <-> 'c'))", ("'it''s)|('", "('b' <-> 'c')")),
        ("('a' | 'b')", ("('a' | 'b')",)),
    ],
)
def test_words_and_phrases_are_asked_apart(query, ways):
    assert apart(query) == ways
