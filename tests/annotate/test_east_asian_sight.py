"""Rules that Chinese, Japanese and Korean pages never looked at before asked for, each with a sentence of its own and one it must leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/9", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


def origins(language: str, text: str) -> list[str]:
    return [claim.voices[-1].text if claim.voices else "-" for claim in counted(language, text)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("山下有一名9岁女孩遇难。", "children"),
        ("一名62岁的矿工死亡。", "miners"),
        ("事故造成一名7个月大的婴儿死亡。", "children"),
        ("事故造成3名乘客死亡。", "passengers"),
    ],
)
def test_an_age_stands_between_a_counter_and_its_noun(text: str, group: str) -> None:
    assert [claim.group.cls for claim in counted("zh", text) if claim.group] == [group]


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("zh", "此前的2019年5月，邻县一座旅馆倒塌，造成21人死亡、8人受伤。", ["past event", "past event"]),
        ("zh", "2019年的旅馆倒塌事故造成21人死亡，今年3月12日又有2人死亡。", ["past event", "event"]),
        ("en", "In 2009 a ferry sank off the coast, killing 74 people and injuring 12.", ["past event", "past event"]),
        ("en", "Twelve died there in 2009, and on Tuesday 30 were hurt.", ["past event", "event"]),
    ],
)
def test_what_goes_on_with_another_event_is_of_it(language: str, text: str, about: list[str]) -> None:
    assert [claim.about for claim in counted(language, text)] == about


@pytest.mark.parametrize(
    ("text", "day_"),
    [("葵涌一座工廠昨日（13日）凌晨失火，2人死亡。", 13), ("葵涌一座工廠昨凌晨失火，2人死亡。", 13), ("葵涌一座工廠凌晨失火，2人死亡。", 14)],
)
def test_a_part_of_a_day_belongs_to_the_day_in_brackets_before_it(text: str, day_: int) -> None:
    assert [claim.time.first_day.day for claim in counted("zh-Hant", text) if claim.time] == [day_]


@pytest.mark.parametrize(
    ("language", "text", "origin"),
    [
        ("ja", "宮城県は13日、県内で6人が死亡したと発表した。", "宮城県"),
        ("ja", "国際支援団「北の灯」は同日、6人が死亡したと訴えた。", "国際支援団「北の灯」"),
        ("ja", "宮城県では13日、県内で6人が死亡したと消防が発表した。", "消防"),
        ("ko", "유족 대표는 지난주 3명이 숨졌다고 비판했다.", "유족 대표"),
        ("ko", "보안국장은 모두 7명을 체포했다고 대통령에게 보고했다.", "보안국장"),
        ("zh", "联邦南部行政大臣阿里汉说，已有3人死亡。", "联邦南部行政大臣阿里汉"),
    ],
)
def test_who_no_list_knows_speaks_where_the_topic_stands(language: str, text: str, origin: str) -> None:
    assert origins(language, text) == [origin]


def places(language: str, text: str) -> list[tuple[str, object, str]]:
    told = [claim for claim in counted(language, text) if claim.quantity]
    return [(claim.predicate, claim.quantity and claim.quantity.low, claim.place.text if claim.place else "-") for claim in told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ja", "香川県では14人、徳島県では22人が負傷した。", [("injured", 14, "香川県"), ("injured", 22, "徳島県")]),
        ("ja", "死者は香川県5人、徳島県2人。", [("killed", 5, "香川県"), ("killed", 2, "徳島県")]),
        ("ja", "香川県では14人が避難し、徳島県では22人が負傷した。", [("displaced", 14, "香川県"), ("injured", 22, "徳島県")]),
        ("ko", "대구 14명, 부산 22명이 다쳤다.", [("injured", 14, "대구"), ("injured", 22, "부산")]),
        ("ko", "사망자는 전남 6명, 경북 2명이다.", [("killed", 6, "전남"), ("killed", 2, "경북")]),
        ("zh", "郑州市3人、新乡市5人遇难。", [("killed", 3, "郑州市"), ("killed", 5, "新乡市")]),
    ],
)
def test_a_list_shares_what_happened(language: str, text: str, told: list[tuple[str, object, str]]) -> None:
    assert places(language, text) == told


@pytest.mark.parametrize(
    ("text", "groups"),
    [("けが人は男性16人、女性18人だった。", ["men", "women"]), ("男性16人が死亡、女性18人がけがをした。", ["men", "women"])],
)
def test_a_list_shares_its_noun(text: str, groups: list[str]) -> None:
    assert [claim.group.cls for claim in counted("ja", text) if claim.group] == groups


def test_a_name_inside_a_longer_word_in_katakana_is_no_place() -> None:
    assert places("ja", "ハロウィーンの夜、3人が死亡した。") == [("killed", 3, "-")]
    assert places("ja", "ウィーンで3人が死亡した。") == [("killed", 3, "ウィーン")]
