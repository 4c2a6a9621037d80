"""Where verbs end their clause: who is aboard is not who died, and figures of one list share their verb."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ko", "버스에는 승객 38명이 타고 있었으며 4명이 숨지고 11명이 병원으로 옮겨졌다.", [("killed", 4), ("hospitalised", 11)]),
        ("ko", "학생 3명과 교사 2명이 숨지고 11명이 다쳤다.", [("killed", 3), ("killed", 2), ("injured", 11)]),
        ("ko", "서울에서 3명, 부산에서 2명이 숨졌다.", [("killed", 3), ("killed", 2)]),
        ("ko", "부상자 11명 중 4명이 위독하다.", [("injured", 11), ("injured", 4)]),
        ("tr", "Teknede 38 yolcu bulunuyordu 4 kişi öldü.", [("killed", 4)]),
        ("tr", "3 öğrenci ve 2 öğretmen öldü, 11 kişi yaralandı.", [("killed", 3), ("killed", 2), ("injured", 11)]),
        ("fa", "۳۸ نفر سوار بودند و ۴ نفر کشته شدند.", [("killed", 4)]),
        ("fa", "۳ دانش‌آموز و ۲ معلم کشته شدند.", [("killed", 3), ("killed", 2)]),
        ("kk", "Көлікте 38 оқушы болған 4 адам қаза тапты.", [("killed", 4)]),
        ("ja", "38人が乗っていたが4人が死亡した。", [("killed", 4)]),
        ("ja", "生徒3人と教師2人が死亡し、11人がけがをした。", [("killed", 3), ("killed", 2), ("injured", 11)]),
        ("zh", "3人落水2人死亡。", [("killed", 2)]),
        ("zh", "城关镇3人、石桥乡2人遇难。", [("killed", 3), ("killed", 2)]),
        ("zh", "一对夫妇在火灾中死亡。", [("killed", 2)]),
    ],
)
def test_whose_verb_it_is(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    article = Article(page="p", url="https://a.example/9", outlet="A", title="", text=text, language=language)
    assert [(claim.predicate, claim.quantity.low) for claim in annotate(article).claims if claim.quantity] == expected


def test_a_number_and_what_counts_people_are_no_place() -> None:
    article = Article(page="p", url="https://a.example/9", outlet="A", title="", text="遇难者中有1名护士和1名学生。", language="zh")
    assert {claim.place for claim in annotate(article).claims} == {None}
