"""Words told apart by numbers: as Python cuts and compares them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.cluster.fold import cut
from dateline.cluster.spelling import Rows, spelt
from dateline.cluster.terms import Terms, counted, distinct
from dateline.cluster.vocabulary import Vocabulary

WORDS = st.lists(st.text("abzé中я1", min_size=1, max_size=12), max_size=30)


def numbers_of(text: str) -> tuple[list[int], list[str]]:
    raw = f" {text} ".encode()
    found, starts, ends = spelt(np.frombuffer(raw, dtype=np.uint8))
    return found.tolist(), [raw[start:end].decode() for start, end in zip(starts, ends, strict=True)]


@given(WORDS, st.integers(0, 9))
def test_two_words_have_one_number_where_they_are_one_word(words: list[str], blanks: int) -> None:
    numbers, cut_out = numbers_of(" " * blanks + "  ".join(words))
    assert cut_out == words
    assert len({*zip(numbers, words, strict=True)}) == len(set(numbers)) == len(set(words)) and 0 not in numbers


@given(st.lists(st.integers(1, 2**64 - 1), unique=True, max_size=60), st.integers(1, 2**64 - 1))
def test_rows_are_found_as_they_were_put(numbers: list[int], other: int) -> None:
    rows = Rows()
    assert [rows.put(number) for number in numbers] == list(range(len(numbers)))
    expected = [*range(len(numbers)), numbers.index(other) if other in numbers else -1]
    assert rows.find(np.array([*numbers, other], dtype=np.uint64)).tolist() == expected


def test_a_full_bucket_and_a_larger_table_lose_nothing() -> None:
    rows, numbers = Rows(), [*range(1, 40), *(at << 48 | 1 for at in range(1, 2000))]
    for number in numbers:
        rows.put(number)
    assert rows.find(np.array(numbers, dtype=np.uint64)).tolist() == list(range(len(numbers)))


@given(st.lists(st.sampled_from(["Ärger", "über", "naïve", "“so”", "Zürich", "it’s", "no", "5", "北京", "я"]), max_size=12))
def test_a_vocabulary_has_one_row_for_each_word_as_written(words: list[str]) -> None:
    vocabulary, text = Vocabulary("de", Terms()), " ".join(words)
    rows, ends = vocabulary.read([text.encode(), b"so ", b""])
    assert [vocabulary.written[row] for row in rows.tolist()] == [*text.split(), "so"] and ends == [len(words), len(words) + 1, len(words) + 1]


@given(st.text("aé 北京я.1’_-"))
def test_words_are_cut_alike_whatever_stands_around_them(text: str) -> None:
    assert cut("ascii words " * 20 + text) == ["ascii", "words"] * 20 + cut(text) or "北" in text or "京" in text


@given(st.lists(st.integers(-5, 5)))
def test_each_number_once_in_order_with_its_count(numbers: list[int]) -> None:
    given_ones = np.array(numbers, dtype=np.int32)
    once, counts = counted(given_ones)
    assert once.tolist() == distinct(given_ones).tolist() == sorted(set(numbers))
    assert counts.tolist() == [numbers.count(number) for number in sorted(set(numbers))]
