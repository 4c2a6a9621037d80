"""Numbers as they are written out, in figures with words, and by words that say several, language by language."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dateline.annotate.numerals import lex, read
from dateline.languages import load

EXACT = [
    ("en", "half a million", 500_000), ("en", "two and a half million", 2_500_000), ("en", "one and a quarter million", 1_250_000),
    ("en", "two thousand and five", 2005), ("en", "a hundred", 100), ("en", "two dozen", 24), ("en", "minus five", -5),
    ("en", "twenty-three hundred", 2300), ("en", "3 million 200 thousand", 3_200_000), ("en", "3.5k", 3500), ("en", "5m", 5_000_000),
    ("en", "no one", 0), ("en", "ten million five hundred thousand", 10_500_000), ("en", "forty and two thousand", 42_000),
    ("en", "one million and a half", 1_500_000), ("en", "nine hundred ninety-nine thousand nine hundred ninety-nine", 999_999),
    ("en", "three point five million", 3_500_000), ("en", "three point one four million", 3_140_000),
    ("en", "three point one four", Fraction(314, 100)),
    ("en", "two thirds", Fraction(2, 3)), ("en", "two hundredths", Fraction(1, 50)),
    ("zh", "二十六万三千", 263_000), ("zh", "两万五", 25_000), ("zh", "3万5000", 35_000), ("zh", "三点一四", Fraction(314, 100)), ("zh", "半百", 50),
    ("zh", "一万零五", 10_005), ("zh", "一亿三千万", 130_000_000), ("zh", "三分之二", Fraction(2, 3)), ("zh", "二〇二二", 2022),
    ("es", "dos millones y medio", 2_500_000), ("es", "3 mil 500", 3500), ("es", "medio millón", 500_000), ("es", "tres coma cinco", Fraction(7, 2)),
    ("fr", "quatre-vingt-dix", 90), ("fr", "soixante et onze", 71), ("fr", "vingt et un mille", 21_000), ("fr", "un demi-million", 500_000),
    ("fr", "un tiers", Fraction(1, 3)), ("de", "zweiundzwanzig", 22), ("de", "anderthalb Millionen", 1_500_000),
    ("de", "zweieinhalb Millionen", 2_500_000),
    ("de", "drei Komma fünf Millionen", 3_500_000), ("de", "tausendzweihundert", 1200), ("ru", "два с половиной миллиона", 2_500_000),
    ("ru", "полтора миллиона", 1_500_000), ("ru", "двадцать пять тысяч триста", 25_300), ("ar", "مئتان وخمسون ألفا", 250_000),
    ("ar", "مليون ونصف", 1_500_000), ("ar", "مئة وواحد وعشرون", 121), ("ja", "三分の二", Fraction(2, 3)), ("ja", "3万5000", 35_000),
    ("ko", "삼천오백", 3500), ("ko", "1만5천", 15_000), ("ko", "3분의 2", Fraction(2, 3)), ("tr", "iki buçuk milyon", 2_500_000),
    ("fa", "دو میلیون و نیم", 2_500_000), ("fa", "سیصد و بیست هزار", 320_000), ("pt", "vinte e três mil", 23_000), ("it", "duemilacinquecento", 2500),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "number"), EXACT, ids=lambda value: str(value)[:24])
def test_a_number_written_out_is_that_number(code: str, text: str, number: int | Fraction) -> None:
    value = read(lex(text, load(code)), 0)
    assert value is not None and Fraction(value.low) == Fraction(value.high) == number
    assert (value.start, value.end) == (0, len(text))


ORDINALS = [("en", "twenty-first", 21), ("en", "1st", 1), ("en", "one hundred twenty-fifth", 125), ("es", "décimo segundo", 12),
            ("ru", "двадцать первый", 21),
            ("ar", "الخامس والعشرون", 25)]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "number"), ORDINALS, ids=lambda value: str(value)[:24])
def test_a_rank_is_marked_as_one(code: str, text: str, number: int) -> None:
    value = read(lex(text, load(code)), 0)
    assert value is not None and value.ordinal and value.low == number and value.end == len(text)


SEVERAL = [
    ("en", "dozens of thousands", 20_000, 99_999), ("en", "several hundred", 300, 999), ("en", "a few thousand", 2000, 5999),
    ("en", "hundreds of thousands", 200_000, 999_999), ("en", "200-odd", 201, None), ("zh", "十几万", 110_000, 199_999), ("zh", "100多", 101, None),
    ("zh", "几百", 200, 999), ("zh", "数十万", 200_000, 999_999), ("zh", "十二万余", 120_001, None), ("zh", "上百", 100, 999),
    ("zh", "两三百", 200, 300),
    ("zh", "五六十", 50, 60), ("es", "decenas de miles", 20_000, 99_999), ("de", "mehrere Hundert", 300, 999),
    ("ru", "десятки тысяч", 20_000, 99_999),
    ("ru", "несколько сотен", 200, 999), ("ar", "عشرات الآلاف", 20_000, 99_999), ("ja", "数百", 200, 999), ("ko", "수십만", 200_000, 999_999),
    ("tr", "binlerce", 2000, 9999), ("fa", "صدها", 200, 999),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "low", "high"), SEVERAL, ids=lambda value: str(value)[:24])
def test_words_for_several_are_a_range(code: str, text: str, low: int, high: int | None) -> None:
    value = read(lex(text, load(code)), 0)
    assert value is not None and (value.low, value.high, value.end) == (low, high, len(text))


def test_two_numbers_side_by_side_stay_two() -> None:
    lexed = lex("three hundred and two hundred", load("en"))
    first = read(lexed, 0)
    assert first is not None and (first.low, first.end) == (300, len("three hundred"))
    second = read(lexed, first.next + 1)
    assert second is not None and second.low == 200
