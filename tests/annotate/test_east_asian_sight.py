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


@pytest.mark.parametrize(
    ("language", "text", "counting"),
    [
        ("zh", "死亡人数由41人下修为40人。", ["superseded", "total"]),
        ("zh", "死亡人数从8人升至11人。", ["superseded", "total"]),
        ("zh", "爆炸造成8人受伤，死亡人数升至11人。", ["total", "total"]),
        ("ja", "死者は61人から64人に増えた。", ["superseded", "total"]),
        ("ko", "시신 2구가 추가로 수습돼 사망자가 9명으로 늘었다.", ["increment", "total"]),
    ],
)
def test_a_figure_left_behind_or_added(language: str, text: str, counting: list[str]) -> None:
    assert [claim.counting for claim in counted(language, text)] == counting


@pytest.mark.parametrize(
    ("text", "about"),
    [("警方已将6人逮捕。", "event"), ("警方将逮捕6人。", "plan"), ("卫生局将死亡人数更正为6人。", "event"), ("明天将有6人获释。", "plan")],
)
def test_a_word_before_an_object_tells_of_no_plan(text: str, about: str) -> None:
    assert [claim.about for claim in counted("zh", text)] == [about]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ja", "空爆で2人が死亡した。\n死者は10月7日の戦闘開始以降、3万人を超えた。", ["event", "general"]),
        ("ja", "空爆で2人が死亡した。\n3月10日の空爆以降、3人が死亡した。", ["event", "event"]),
        ("ko", "공습으로 2명이 숨졌다.\n2022년 2월 침공 이후 8천명이 숨졌다.", ["event", "general"]),
        ("zh", "空袭造成2人死亡。\n据统计，自2022年2月冲突升级以来，已有8000人死亡。", ["event", "general"]),
        ("zh", "空袭造成2人死亡。\n本轮冲突爆发以来，已有8000人死亡。", ["event", "general"]),
    ],
)
def test_the_toll_of_a_war_is_no_toll_of_one_of_its_days(language: str, text: str, told: list[str]) -> None:
    assert [claim.about for claim in counted(language, text)] == told


@pytest.mark.parametrize(
    ("text", "group", "place"),
    [
        ("부산에서 난 불로 어린이를 포함해 7명이 숨졌다.", "people", "부산에서"),
        ("부산에서 난 불로 중국인 7명이 숨졌다.", "nationals:CN", "부산에서"),
        ("부산에서 난 불로 7명이 숨졌다고 독일에 본부를 둔 인권단체가 밝혔다.", "people", "부산에서"),
    ],
)
def test_korean_objects_peoples_and_seats(text: str, group: str, place: str) -> None:
    assert [(claim.group.cls, claim.place.text) for claim in counted("ko", text) if claim.group and claim.place] == [(group, place)]


def test_those_named_before_their_number_are_in_hospital() -> None:
    assert [claim.predicate for claim in counted("ko", "부상자 12명이 병원에 입원해 있다.")] == ["hospitalised"]
    assert [claim.predicate for claim in counted("ko", "부상자 12명이 발생했다.")] == ["injured"]


def test_where_a_body_has_its_seat_is_no_part_of_its_name() -> None:
    assert origins("zh", "总部设在伦敦的权利观察协会说，已有5人死亡。") == ["权利观察协会"]


@pytest.mark.parametrize(
    ("language", "text", "origin"),
    [
        ("ja", "A国の災害管理庁(DMA)は7日、死者が31人になったと明らかにした。", "災害管理庁"),
        ("ko", "산불로 숨진 사람이 6명으로 늘었다고 재난 당국이 9일(현지시간) 밤 발표했다.", "재난 당국"),
        ("ko", "한 일간지는 보건당국을 인용해 7명이 숨졌다고 전했다.", "보건당국"),
        ("zh", "高級警司李志强傍晚見記者時稱，拘捕6人。", "高級警司李志强"),
    ],
)
def test_voices_with_what_stands_beside_them(language: str, text: str, origin: str) -> None:
    assert [name for name in origins(language, text) if origin in name] == origins(language, text) != []


def test_a_statement_goes_on_behind_a_semicolon() -> None:
    assert origins("zh", "据市应急管理局通报，3人遇难；2名伤者正在医院接受治疗。") == ["市应急管理局", "市应急管理局"]
    assert origins("zh", "据市应急管理局通报，3人遇难。\n2名伤者正在医院接受治疗。") == ["市应急管理局", "-"]


@pytest.mark.parametrize(
    ("language", "text", "predicates"),
    [
        ("zh", "9名伤员正在当地人民医院接受治疗。", ["hospitalised"]),
        ("zh", "9名伤员当中无人死亡，家属正在接受治疗。", ["injured"]),
        ("ko", "미군 부상자가 8명이라며 이들을 외국으로 후송했다고 밝혔다.", ["injured"]),
    ],
)
def test_the_hurt_are_in_hospital_where_their_clause_says_so(language: str, text: str, predicates: list[str]) -> None:
    assert [claim.predicate for claim in counted(language, text) if claim.quantity and claim.quantity.low] == predicates


@pytest.mark.parametrize(
    ("text", "about"),
    [("地震造成15人受伤，预计伤亡人数还将上升。", "event"), ("预计地震造成15人受伤。", "plan"), ("15人受伤，是全球今年最严重的事故。", "event")],
)
def test_what_another_clause_expects_is_no_figure_of_this(text: str, about: str) -> None:
    assert [claim.about for claim in counted("zh", text)] == [about]


def test_little_words_inside_a_name_and_places_inside_a_title() -> None:
    assert [claim.group.cls for claim in counted("zh", "警方逮捕九名埃及籍男子。") if claim.group] == ["men"]
    assert [place for _, _, place in places("zh", "成都一家工厂违反《上海市消防条例》，3人被捕。")] == ["成都"]


@pytest.mark.parametrize(("text", "day_"), [("지난 11일 폭발로 3명이 숨졌다.", 11), ("지난 3일간 폭발로 3명이 숨졌다.", None)])
def test_last_with_a_number_is_a_day_of_the_month(text: str, day_: int | None) -> None:
    assert [claim.time.first_day.day if claim.time else None for claim in counted("ko", text)] == [day_]


@pytest.mark.parametrize(
    ("language", "text", "day_"),
    [
        ("zh", "2月21日20时，矿井透水，当晚9人遇难。", 21),
        ("zh", "矿井透水，当晚9人遇难。", 14),
        ("zh-Hant", "警方昨出動，拘捕9人。", 13),
    ],
)
def test_that_evening_is_of_the_day_named_last(language: str, text: str, day_: int) -> None:
    assert [claim.time.first_day.day for claim in counted(language, text) if claim.time] == [day_]


@pytest.mark.parametrize(
    ("language", "text", "counting"),
    [
        ("ko", "사고로 82명이 다쳤다. 부상자 중 19명은 중상, 63명은 경상이다.", ["total", "subset", "subset"]),
        ("zh", "事故造成14人受伤，其中1人重伤、3人轻伤。", ["total", "subset", "subset"]),
        ("zh", "事故造成14人受伤，其中1人重伤，另有3人受伤。", ["total", "subset", "increment"]),
    ],
)
def test_a_list_of_parts_goes_on(language: str, text: str, counting: list[str]) -> None:
    assert [claim.counting for claim in counted(language, text)] == counting


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ja", "倒壊した家屋から3人の遺体が見つかった。", [("killed", 3)]),
        ("zh", "收容所安置约600名灾民。", [("displaced", 600)]),
        ("zh", "晚宴后7人伤势较轻。", [("injured", 7)]),
        ("zh", "警方公布三起食物中毒事件。", []),
        ("zh", "居民称实际死亡人数至少44人。", [("killed", 44)]),
    ],
)
def test_those_counted_by_what_befell_them(language: str, text: str, told: list[tuple[str, object]]) -> None:
    assert figures(language, text) == told


def figures(language: str, text: str) -> list[tuple[str, object]]:
    return [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity]


def test_one_sign_may_be_a_voice() -> None:
    assert origins("ja", "県によると、5人が死亡した。") == ["県"]


@pytest.mark.parametrize(
    ("text", "group", "origin"),
    [
        ("住民は5人が死亡したと話した。", "people", "住民"),
        ("住民は5人が死亡した。", "residents", "-"),
        ("3人が負傷し、北の旅団の犯行であることは明らかだと市長が述べた。", "people", "市長"),
    ],
)
def test_who_tells_is_not_counted(text: str, group: str, origin: str) -> None:
    assert [(claim.group.cls, claim.voices[-1].text if claim.voices else "-") for claim in counted("ja", text) if claim.group] == [(group, origin)]


@pytest.mark.parametrize(
    ("language", "text", "lows"),
    [
        ("ko", "경찰이 체포한 여성 2명이 다쳤다.", [("detained", 2)]),
        ("ja", "逮捕された男性3人が死亡した。", [("killed", 3)]),
        ("ja", "女性が死亡し、男性3人が負傷した。", [("killed", 1), ("injured", 3)]),
    ],
)
def test_a_noun_counted_by_the_number_behind_it_is_no_single_person(language: str, text: str, lows: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity] == lows
