"""Rules that texts never looked at before asked for: each with a sentence of its own and one that it must leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/7", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


def figures(language: str, text: str) -> list[tuple[str, object]]:
    return [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("zh", "卫生部门从上海调派60名医生赶赴兰州。", "兰州"),
        ("zh", "救援总队从湖北、湖南等地调派900名队员增援贵州。", "贵州"),
        ("zh", "救援总队在兰州调派60名队员。", "兰州"),
    ],
)
def test_those_sent_are_where_they_are_sent_to(language: str, text: str, place: str) -> None:
    assert [claim.place.text for claim in counted(language, text) if claim.place] == [place]


@pytest.mark.parametrize(
    ("text", "counting"),
    [
        ("滑坡已造成8人死亡，另有5人失踪。", ["total", "total"]),
        ("滑坡已造成8人死亡，另有5人死亡的消息待核实。", ["total", "increment"]),
        ("滑坡已造成8人死亡，又有5人死亡。", ["total", "increment"]),
    ],
)
def test_apart_from_others_adds_nothing_to_them(text: str, counting: list[str]) -> None:
    assert [claim.counting for claim in counted("zh", text)] == counting


@pytest.mark.parametrize(
    ("text", "day_"),
    [
        ("据应急部门消息，截至12日18时，山区“3·9”强烈地震共计造成该县境内共136人遇难。", 12),
        ("据应急部门消息，山区在截至12日18时的“3·9”强烈地震的救援工作当中共计发现该县境内共136人遇难。", None),
    ],
)
def test_an_as_of_holds_for_the_clause_that_it_opens(text: str, day_: int | None) -> None:
    assert [claim.as_of.first_day.day if claim.as_of else None for claim in counted("zh", text)] == [day_]


@pytest.mark.parametrize(
    ("text", "group"),
    [("目前尚无香港居民伤亡。", {"nationals:HK"}), ("事故没有造成人员伤亡。", {"people"}), ("没有儿童伤亡。", {"children"})],
)
def test_none_of_some_is_not_none_at_all(text: str, group: set[str]) -> None:
    found = counted("zh", text)
    assert found and {claim.group.cls for claim in found if claim.group} == group


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("사망자 가운데 남성이 31명이며 외국인은 12명이다.", ["men", "foreigners"]),
        ("사망자 중 4명은 부산 지역 학생이고 2명은 교사다.", ["students", "teachers"]),
    ],
)
def test_a_noun_with_its_own_number_counts_no_other(text: str, groups: list[str]) -> None:
    assert sorted(claim.group.cls for claim in counted("ko", text) if claim.group) == sorted(groups)


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("남해지방해양경찰청에 따르면 어선이 뒤집혀 3명이 숨졌다.", ["남해지방해양경찰청"]),
        ("요르단 보건부는 정부 청사에서 5명이 사망했다고 발표했다.", ["요르단 보건부"]),
        ("이에 따르면 어선이 뒤집혀 3명이 숨졌다.", []),
    ],
)
def test_who_says_so_ends_with_its_particle(text: str, origins: list[str]) -> None:
    assert [claim.voices[-1].text for claim in counted("ko", text) if claim.voices] == origins


def test_a_little_more_than_a_number_is_more_than_it() -> None:
    assert figures("ko", "군인 300여명이 숨졌다.") == [("killed", 301)]
    assert figures("ja", "住民120人余りが死亡した。") == [("killed", 121)]
    assert figures("ko", "군인 300명이 숨졌다.") == [("killed", 300)]


def test_a_sentence_with_a_verb_of_its_own_is_no_part_of_the_figure_before() -> None:
    assert figures("ko", "화재로 40명이 숨졌다. 경찰은 선원 6명을 불러 물었다.") == [("killed", 40)]
    assert figures("en", "Forty people died in the fire. Six children.") == [("killed", 40), ("killed", 6)]


@pytest.mark.parametrize(
    ("text", "low", "origin"),
    [
        ("شهردار اهواز مرگ شش کارگر را تایید کرد.", 6, "شهردار اهواز"),
        ("وزارت بهداشت لبنان از کشته شدن نه نفر خبر داد.", 9, "وزارت بهداشت لبنان"),
        ("خبرگزاری مهر به نقل از فرماندار نوشت که سه نفر کشته شدند.", 3, "فرماندار"),
        ("به گفته رضا کاظمی، سه نفر کشته شدند.", 3, "رضا کاظمی"),
        ("پلیس دو مرد را که فرار کرده بودند بازداشت کرد.", 2, None),
    ],
)
def test_a_persian_object_is_no_subject(text: str, low: int, origin: str | None) -> None:
    found = counted("fa", text)
    assert [(claim.quantity.low, claim.voices[-1].text if claim.voices else None) for claim in found if claim.quantity] == [(low, origin)]
    assert all(claim.group and claim.group.cls != "police" for claim in found)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("tr", "Depremde 9 bin 57 kişi öldü.", [("killed", 9057)]),
        ("kk", "Су тасқынынан 4 мың 12 адам көшірілді.", [("displaced", 4012)]),
        ("ru", "Эвакуированы 9 тысяч 57 человек.", [("displaced", 9057)]),
        ("ru", "Эвакуированы 9 тысяч, 57 человек ранены.", [("displaced", 9000), ("injured", 57)]),
        ("kk", "Олардың ішінде 35 мыңы бала болған 80 мың адам көшірілді.", [("displaced", 80000)]),
    ],
)
def test_figures_go_on_behind_the_word_for_a_thousand(language: str, text: str, found: list[tuple[str, object]]) -> None:
    read = figures(language, text)
    assert all(figure in read for figure in found)


def test_a_year_of_the_solar_calendar_is_no_count() -> None:
    assert figures("fa", "در سیل سال ۱۳۹۶ بیش از ۴۰ نفر کشته شدند.") == [("killed", 41)]
    assert [claim.about for claim in counted("fa", "در سیل سال ۱۳۹۶ بیش از ۴۰ نفر کشته شدند.")] == ["past event"]
    assert figures("fa", "در سیل ۱۳۹۶ نفر کشته شدند.") == [("killed", 1396)]


def test_a_verb_that_stands_before_who_speaks() -> None:
    assert [claim.voices[-1].text for claim in counted("kk", "Өрттен 5 адам қаза тапты, деп хабарлады полиция.")] == ["полиция"]
    assert [claim.voices[-1].text for claim in counted("kk", "Полиция өрттен 5 адам қаза тапты деп хабарлады.")] == ["Полиция"]


def test_a_paragraph_begins_with_no_place_of_the_one_before() -> None:
    first = "成都市发生火灾，3人死亡。"
    assert [claim.place.text for claim in counted("zh", f"{first}火灾还造成5人受伤。") if claim.place] == ["成都市", "成都市"]
    found = counted("zh", f"云南省发生地震，20人死亡。\n\n{first}\n\n另据统计，共有9人受伤。")
    assert [claim.place.id for claim in found if claim.place] == ["CN-YN", "gn1815286", "CN"]  # no more is told of it than what holds both


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("甘肃舟曲发生泥石流，6人死亡。", "舟曲"),
        ("湖北监利水域一艘客船沉没，6人死亡。", "监利"),
        ("甘肃大型仓库发生火灾，6人死亡。", "甘肃"),
        ("一艘开往上海的渡轮在青岛沉没，6人死亡。", "青岛"),
        ("青岛轮船公司的渡轮在上海沉没，6人死亡。", "上海"),
        ("渡轮在上海沉没，6名青岛游客死亡。", "上海"),
        ("土耳其和邻国叙利亚发生地震，6人死亡。", "土耳其和邻国叙利亚"),
    ],
)
def test_the_scene_of_a_chinese_clause(text: str, place: str) -> None:
    assert [claim.place.text if claim.place else None for claim in counted("zh", text)] == [place]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("死者は、広島県で14人、岡山県で6人となっています。", [("広島県", 14), ("岡山県", 6)]),
        ("広島市で5人、岡山市で3人が土砂崩れで死亡しました。", [("広島市", 5), ("岡山市", 3)]),
        ("広島市で5人が集まり、岡山市で3人が死亡しました。", [("岡山市", 3)]),
    ],
)
def test_a_list_by_town(text: str, found: list[tuple[str, int]]) -> None:
    assert [(claim.place.text if claim.place else None, claim.quantity.low) for claim in counted("ja", text) if claim.quantity] == found


def test_a_forecast_is_no_toll() -> None:
    assert [claim.about for claim in counted("zh", "官员警告，死亡人数可能升至300人。")] == ["plan"]
    assert [claim.about for claim in counted("zh", "官员说，死亡人数升至300人。")] == ["event"]


def test_who_left_hospital_is_not_hurt_again() -> None:
    assert figures("zh", "受伤者中，重伤12人，已有3人出院。") == [("injured", 12)]


@pytest.mark.parametrize(
    ("language", "text", "as_of"),
    [
        ("ja", "県によりますと、13日午後2時現在、17人が死亡しました。", 13),
        ("ko", "소방당국에 따르면 13일 오후 4시 현재 17명이 숨졌다.", 13),
        ("ja", "13日午後2時、17人が死亡しました。", None),
    ],
)
def test_the_word_for_now_behind_a_time_says_up_to_when(language: str, text: str, as_of: int | None) -> None:
    assert [claim.as_of.first_day.day if claim.as_of else None for claim in counted(language, text)] == [as_of]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("噴火で、長野県警は13日、4人の死亡を確認したと発表した。", "長野県警"),
        ("噴火で長野県警の2人が死亡したと新聞が発表した。", "新聞"),
    ],
)
def test_a_topic_in_the_middle_speaks(text: str, origin: str | None) -> None:
    assert [claim.voices[-1].text if claim.voices else None for claim in counted("ja", text)] == [origin]


def test_what_they_died_of_is_not_what_is_counted() -> None:
    assert figures("ja", "3人が地震で死亡した。") == [("killed", 3)]
    assert figures("ja", "昨年は3件の事故で死亡した人はいない。") == [("killed", 0)]


def test_whom_an_outlet_cites_in_korean() -> None:
    found = counted("ko", "로이터 통신은 12명이 숨졌다고 레바논 보건부를 인용해 보도했다.")
    assert [[voice.text for voice in claim.voices] for claim in found] == [["로이터 통신", "레바논 보건부"]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("В Омской области погибли 19 человек, в Зареченской — пять.", ["Омской области", None]),
        ("В Омской области погибли 19 человек, в Москве — пять.", ["Омской области", "Москве"]),
        ("В Москве на судне «Норвегия» погибли 19 человек.", ["Москве"]),
        ("В Норвегии погибли 19 человек.", ["Норвегии"]),
    ],
)
def test_what_no_list_knows_is_no_other_place(text: str, places: list[str | None]) -> None:
    assert [claim.place.text if claim.place else None for claim in counted("ru", text)] == places


@pytest.mark.parametrize(
    ("language", "text", "groups"),
    [
        ("ru", "Среди пожарных — двое погибших.", ["firefighters"]),
        ("uk", "Серед пожежників — двоє загиблих.", ["firefighters"]),
        ("ru", "Среди пожарных нет паники, двое погибших опознаны.", ["people"]),
    ],
)
def test_those_among_whom_they_are_counted(language: str, text: str, groups: list[str]) -> None:
    assert [claim.group.cls for claim in counted(language, text) if claim.group and claim.predicate == "killed"] == groups


def test_another_event_is_not_where_this_one_was() -> None:
    found = counted("zh", "成都市发生火灾，3人死亡。2009年，一场火灾造成15人死亡。2010年，昆明一场火灾造成16人死亡。")
    assert [(claim.about, claim.place.text if claim.place else None) for claim in found] == [
        ("event", "成都市"),
        ("past event", None),
        ("past event", "昆明"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "A quay collapsed on Tuesday, killing nine.\n\nLast week three people died on the same quay.", ("2024-03-04", "2024-03-11")),
        ("ru", "На прошлой неделе на причале погибли трое рабочих.", ("2024-03-04", "2024-03-11")),
        ("en", "Since last week three people have died on the quay.", None),
    ],
)
def test_last_week_is_the_time_of_what_happened_then(language: str, text: str, days: tuple[str, str] | None) -> None:
    time = counted(language, text)[-1].time
    assert (time and (time.start.date().isoformat(), time.end.date().isoformat())) == days


@pytest.mark.parametrize(
    ("text", "group"),
    [("Погибших иностранцев нет.", "foreigners"), ("Пострадавших граждан Перу нет.", "nationals:PE"), ("Пострадавших нет.", "people")],
)
def test_of_whom_there_are_none(text: str, group: str) -> None:
    assert [(claim.group.cls, claim.quantity.low) for claim in counted("ru", text) if claim.group and claim.quantity] == [(group, 0)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ko", "여객선 전복…탑승자 96명, 12명 사망 확인", [("killed", 12)]),
        ("zh", "渡轮上有96人，12人死亡。", [("killed", 12)]),
        ("ko", "서울에서 30명, 부산에서 20명이 다쳤다.", [("injured", 30), ("injured", 20)]),
        ("en", "Nine men and three women were killed on the quay.", [("killed", 9), ("killed", 3)]),
    ],
)
def test_all_that_were_there_are_not_those_to_whom_it_happened(language: str, text: str, wanted: list[tuple[str, int]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "counting"),
    [
        ("zh", "船长在爆炸中死亡，另有33人受伤。", "total"),
        ("en", "The captain was killed and five others were injured.", "total"),
        ("en", "Another five sailors were injured.", "increment"),
    ],
)
def test_others_than_one_who_died_are_no_growth(language: str, text: str, counting: str) -> None:
    assert [claim.counting for claim in counted(language, text) if claim.predicate == "injured"] == [counting]
