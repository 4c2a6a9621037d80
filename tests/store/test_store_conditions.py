"""What many articles answer is tried article by article, what few answer is looked up: the answers are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import keep, killed, make

from dateline.store import Choose, conditions
from dateline.store.index import apart
from dateline.store.query import parse
from dateline.store.search import Question
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
    for held, many, tried in ((0, 10_000, 500), (2, 10_000, 500), (0, 0, 500), (2, 0, 500), (0, 0, 0)):
        monkeypatch.setattr(conditions, "HELD", held)
        monkeypatch.setattr(conditions, "TRIED", tried)
        monkeypatch.setattr(conditions, "MANY", many)
        assert {question: {hit.article.id for hit in filled.search(question, narrowed)} for question in QUESTIONS} == few
    assert sum(map(len, few.values())) > 20


def test_what_many_answer_comes_newest_first(filled, monkeypatch):
    monkeypatch.setattr(conditions, "MANY", 3)
    times = [hit.article.published.start for hit in filled.search("bridge")]
    assert times == sorted(times, reverse=True) and len(times) == 9


def planned(store, question):
    """How the database goes about a question: its own words, the first step first in SQLite, the innermost last in PostgreSQL."""
    asked = Question(node=parse(question))
    with store.reading() as connection:
        statement = store._statement(asked, connection).compile(connection, compile_kwargs={"literal_binds": True, "render_postcompile": True})
        explain = "EXPLAIN QUERY PLAN " if store.engine.dialect.name == "sqlite" else "EXPLAIN "
        return [row[-1] for row in connection.exec_driver_sql(explain + str(statement).replace("%", "%%"))]


def looks_up(plan):
    """Whether articles are reached by their numbers or revisions, not one after the other in the order of time."""
    told = "\n".join(plan)
    return plan[0].endswith(("(revision=?)", "(rowid=?)")) or "Index Cond: (seq = ANY" in told or "Index Cond: ((revision)::text = ANY" in told


@pytest.mark.parametrize("question", ["bridge killed>=21", "killed>=21 predicate:killed language:en", "bridge killed>=21 -flood"])
def test_of_two_that_many_answer_and_few_both_the_rarer_is_looked_up(filled, monkeypatch, question):
    for name, value in (("HELD", 0), ("MANY", 4), ("TRIED", 0)):
        monkeypatch.setattr(conditions, name, value)
    assert looks_up(planned(filled, question))
    found = {hit.article.id for hit in filled.search(question)}
    monkeypatch.setattr(conditions, "SHOWN", 0)
    assert not looks_up(planned(filled, question))
    assert {hit.article.id for hit in filled.search(question)} == found


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
