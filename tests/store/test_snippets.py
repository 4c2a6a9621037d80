"""Looking for letters finds what cutting the whole text finds."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.store.snippets import MOST_MARKS, _by_cutting, _by_looking, spans
from dateline.store.words import cut, cut_from, folded, phrase

LETTERS = "aAbeéÉßﬁ½İı ,.“”'’_-\u0301жйЖЙقعُ\u200d连接東がパﾊﾟ한ᄒ१िที่ΣςοK"  # of every kind that folds in a way of its own
texts = st.text(st.sampled_from(LETTERS), max_size=40)


@settings(max_examples=600)
@given(texts, st.lists(st.text(st.sampled_from(LETTERS + "*"), max_size=5), max_size=3))
@example("Ab ab_ab ab", ["ab"])
@example("连接连接东", ["连*", "接"])
@example("한국 한", ["한*"])
def test_the_two_ways_find_the_same(text, questions):
    wanted = [words for asked in questions if (words := phrase(asked))]
    wanted += [[*words[:-1], words[-1] + "*"] for words in wanted[:1] if not words[-1].endswith("*")]
    flat = folded(text)
    if flat is not None:
        assert len(flat) == len(text)
        assert sorted(set(_by_looking(text, flat, wanted))) == sorted(set(_by_cutting(text, wanted)))


@settings(max_examples=400)
@given(texts)
def test_a_text_that_folds_evenly_holds_its_words_as_they_are_folded(text):
    flat, words = folded(text), list(cut(text))
    if flat is None:
        return
    for number, (word, start, end) in enumerate(words):
        assert list(cut_from(text, start)) == words[number:]
        assert flat[start:end] == word
    begun = {start for _, start, _ in words}
    assert all(not list(cut_from(text, place)) for place in range(len(text)) if place not in begun)


def test_news_in_many_scripts_folds_evenly():
    for text in (
        "“The résumé”, he said: 12,5 % – naïve Œuvre.",
        "Ёлка й Й — «дом»",
        "内政部表示，阿拉木图至少26人死亡。",
        "قالت وزارة الداخلية",
        "한국 정부는 말했다",
    ):
        assert folded(text) is not None


def test_marked_letters_are_still_found():
    for text, asked in (("Die Straße war zu", "strasse"), ("la re\u0301publique", "république"), ("مُحَمَّد قال", "محمد"), ("दिल्ली में", "दिल्ली")):
        assert [text[start:end] for start, end in spans(text, [phrase(asked)])] == [text.split()[1 if asked in ("strasse", "république") else 0]]


def test_no_more_is_marked_than_is_weighed():
    text = "ab " * 2 * MOST_MARKS
    assert spans(text, [["ab"]]) == spans(text[: 3 * MOST_MARKS], [["ab"]]) and len(spans(text, [["ab"]])) == MOST_MARKS
