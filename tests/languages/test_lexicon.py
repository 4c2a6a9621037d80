"""Forms are found longest first, with their stems, clitics and folds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.languages import Entry, Lexicon, load
from dateline.languages.boundaries import word_spans
from dateline.languages.settings import Settings

SPACED = Settings(code="xx", name="x", english="X", script="Latn", proclitics=("wa",))
TOGETHER = Settings(code="zh", name="x", english="X", script="Hans", words="character")


def found(forms: list[str], text: str, settings: Settings = SPACED) -> list[tuple[str, str]]:
    lexicon = Lexicon([Entry(form, "void", "", {}) for form in forms], settings, {})
    return [(text[hit.start : hit.end], hit.entries[0].form) for hit in lexicon.find(text, word_spans(text, settings))]


def test_the_longest_form_wins() -> None:
    assert found(["death", "death toll"], "The Death toll rose") == [("Death toll", "death toll")]


def test_a_star_stands_for_any_ending_of_its_word() -> None:
    assert found(["kill* peopl*"], "killing people fast") == [("killing people", "kill* peopl*")]


def test_a_form_does_not_reach_over_a_full_stop() -> None:
    assert found(["security forces"], "for security. Forces came") == []


def test_a_clitic_may_stand_before_a_form() -> None:
    assert found(["said"], "wasaid so") == [("wasaid", "said")]


def test_without_blanks_forms_are_found_anywhere() -> None:
    assert found(["死亡", "死"], "五人死亡,一人死", TOGETHER) == [("死亡", "死亡"), ("死", "死")]


@given(st.text(max_size=200), st.sampled_from(["en", "zh", "ru", "ar", "ja"]))
def test_spans_of_words_and_sentences_are_ordered_and_inside(text: str, code: str) -> None:
    pack = load(code)
    for spans in (pack.sentences(text), pack.words(text)):
        ends = [edge for span in spans for edge in span]
        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(max_size=120))
def test_hits_never_overlap(text: str) -> None:
    for code in ("en", "zh"):
        pack = load(code)
        hits = pack.lexicon.find(text, pack.words(text))
        assert all(left.end <= right.start for left, right in zip(hits, hits[1:], strict=False))
