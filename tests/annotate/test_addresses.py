"""Towns that no list knows, in spaced scripts without capitals: ended by a word for what they are behind a place, or behind a word for a town."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def where(language: str, text: str) -> list[tuple[str, str]]:
    """Of each count the place's name and the id of what it lies in."""
    article = Article(page="p", url="https://post.example/3", outlet="Post", language=language, title="", text=text)
    places = [claim.place for claim in annotate(article).claims if claim.quantity is not None]
    return [(place.name, next(iter(place.parents), "")) if place else ("", "") for place in places]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ko", "경남 의령군 낙서면의 공장에서 불이 나 3명이 숨졌다.", ("낙서면", "x.uiryeong")),
        ("ko", "대구 북구 산격동에서 버스가 넘어져 5명이 다쳤다.", ("산격동", "gn1835329")),
        ("ko", "대구 거리에서 버스가 넘어져 5명이 다쳤다.", ("Daegu", "KR-27")),
        ("ko", "부산 연구 시설에서 가스가 새 2명이 다쳤다.", ("Busan", "KR-26")),
        ("fa", "در روستای چشمه‌ملک دو نفر کشته شدند.", ("چشمه‌ملک", "")),
        ("fa", "سیل در روستای دورافتاده دو نفر را کشت.", ("", "")),
        ("ar", "قتل خمسة أشخاص في قصف على بلدة كفرسجنة.", ("كفرسجنة", "")),
        ("ar", "قتل أربعة أشخاص في انفجار في قرية نائية.", ("", "")),
        ("ar", "أصيب ثلاثة أشخاص في مدينة كبيرة.", ("", "")),
    ],
)
def test_an_unlisted_town_is_read_where_a_word_says_so(language: str, text: str, wanted: tuple[str, str]) -> None:
    assert where(language, text) == [wanted]
