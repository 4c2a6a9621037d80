"""Laws: what is written is read back; ranges are ordered; no text makes `find` fail, overlap or leave the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotate import quantities, times
from dateline.languages import codes, load
from dateline.model.time import day

MIXTURE = (
    "26 1,200 1.200 12 000 三 十 万 亿 多 几 两 至 百分之 % $ € - – / : . , ( ) at least more"
    " than to and a of dozen thousand last week January 7 2022 Friday pm не менее от до человек тысяч года в пятницу al menos de a miles"
    " y medio على الأقل و من ألف 31 ٢٦ 年 月 日 點 半 上 下 週 前 以上 約 명 이상 개월 전 Prozent "
)
PIECES = st.sampled_from(MIXTURE.split())
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join))
REFERENCE = day(date(2022, 1, 8))
NAMES = {
    "en": ",",
    "de": ".",
    "es": ".",
    "pt": ".",
    "it": ".",
    "tr": ".",
    "ru": " ",
    "uk": " ",
    "kk": " ",
    "fr": "\u202f",
    "zh": ",",
    "ja": ",",
    "ko": ",",
    "ar": ",",
    "fa": ",",
}


@pytest.mark.parametrize("code", sorted(NAMES))
@settings(max_examples=25, deadline=None)
@given(number=st.integers(10, 999_999_999).filter(lambda n: not 1000 <= n <= 2200))
def test_a_number_written_with_its_thousands_is_read_back(code: str, number: int) -> None:
    written = f"{number:,}".replace(",", NAMES[code])
    found = quantities.find(f"– {written} –", load(code))
    assert [s.quantity.low for s in found] == [number]


@pytest.mark.parametrize("code", codes())
@settings(max_examples=40, deadline=None)
@given(text=TEXTS)
def test_find_never_fails_overlaps_or_leaves_the_text(code: str, text: str) -> None:
    pack, done = load(code), 0
    for span in quantities.find(text, pack):
        assert done <= span.start <= span.core_start < span.core_end <= span.end <= len(text)
        low, high = span.quantity.low, span.quantity.high
        assert low is None or high is None or low <= high
        assert span.quantity.text == text[span.start : span.end]
        done = span.end
    done = 0
    for time in times.find(text, pack, REFERENCE):
        assert done <= time.start < time.end <= len(text)
        assert time.interval.start < time.interval.end
        done = time.end


@settings(max_examples=60, deadline=None)
@given(low=st.integers(1, 900), step=st.integers(1, 99))
def test_a_range_is_ordered(low: int, step: int) -> None:
    (span,) = quantities.find(f"between {low} and {low + step} tents", load("en"))
    assert (span.quantity.low, span.quantity.high) == (low, low + step)


def test_a_hostile_text_takes_linear_time() -> None:
    """Each of these doubles back where a pattern with nested repeats would. The bound is on steps: they end at all."""
    for text in ("0 " * 20_000, "000 " * 20_000, "1.1" * 20_000, "十" * 20_000, "ein" * 20_000, "- " * 20_000, "monday " * 5_000, "1," * 20_000):
        for code in ("en", "zh", "de"):
            quantities.find(text, load(code))
            times.find(text, load(code), REFERENCE)
