"""Datelines: of every script and agency's habit, and what only looks like one."""

from __future__ import annotations

import re

import pytest
from pages import page

from dateline.extract import agencies, byline, datehead, dateline, extract
from dateline.extract.dateline import dateline_of
from dateline.languages.page_words import page_words
from dateline.model import Article


@pytest.mark.parametrize(
    ("text", "place", "agency", "names"),
    [
        ("ALMATY, Jan 6 (Reuters) - Water rose again.", "ALMATY", "Reuters", ()),
        ("TOKYO, Aug. 20 (Kyodo) -- Water rose again.", "TOKYO", "Kyodo", ()),
        ("KUANTAN, Nov 22 — Water rose again.", "KUANTAN", None, ()),
        ("SPRINGFIELD, Ill. (AP) — Water rose again.", "SPRINGFIELD, Ill", "AP", ()),
        ("ST. LOUIS — Water rose again.", "ST. LOUIS", None, ()),
        ("HAMBURG. Water rose again.", "HAMBURG", None, ()),
        ("OSTRAVA DOLNA — Water rose again.", "OSTRAVA DOLNA", None, ()),
        ("MINSK (Valley News / Sputnik - 29th April, 2020) Water rose again.", "MINSK", "Sputnik", ()),
        ("(Reuters) - Water rose again.", "", "Reuters", ()),
        ("Boston CNN — Water rose again.", "Boston", "CNN", ()),
        ("(ANSA) - TORINO, 06 GEN - L'acqua sale.", "TORINO", "ANSA", ()),
        ("Sevilla, 6 ene (EFE).- El agua sube.", "Sevilla", "EFE", ()),
        ("Lyon, 6 janv 2022 (AFP) - L'eau monte.", "Lyon", "AFP", ()),
        ("Hamburg (dpa) - Das Wasser steigt.", "Hamburg", "dpa", ()),
        ("Dresden/Prag - Das Wasser steigt.", "Dresden/Prag", None, ()),
        ("Kraków, 6 stycznia (PAP) - Woda rośnie.", "Kraków", "PAP", ()),
        ("КАЗАНЬ, 6 янв — РИА Новости. Вода поднялась.", "КАЗАНЬ", "РИА Новости", ()),
        ("КАЗАНЬ, 6 янв - РИА Новости, Пётр Новак. Вода поднялась.", "КАЗАНЬ", "РИА Новости", ("Пётр Новак",)),
        ("Казань. 6 января. ИНТЕРФАКС-ПОВОЛЖЬЕ - Вода поднялась.", "Казань", "ИНТЕРФАКС-ПОВОЛЖЬЕ", ()),
        ("Казань, Январь 06 (Речной Край, Ева Мала) – Вода поднялась.", "Казань", "Речной Край", ("Ева Мала",)),
        ("КАЗАНЬ. 6 января. КАЗИНФОРМ – Вода поднялась.", "КАЗАНЬ", "КАЗИНФОРМ", ()),
        ("ΠΑΤΡΑ.--", "ΠΑΤΡΑ", None, ()),
        ("القاهرة - رويترز: ارتفع الماء.", "القاهرة", "رويترز", ()),
        ("新华社武汉1月6日电 河水上涨。", "武汉", "新华社", ()),
        ("据新华社武汉1月6日电 河水上涨。", "武汉", "新华社", ()),
        ("松江晨报武汉1月6日电（记者 林大川）河水上涨。", "武汉", None, ("林大川",)),
        ("中新网武汉1月6日电 (记者 林大川)河水上涨。", "武汉", "中新网", ("林大川",)),
        ("本报武汉1月6日讯（记者林大川、王小明）河水上涨。", "武汉", None, ("林大川", "王小明")),
        ("（中央社記者林大川高雄7日電）河水上漲。", "高雄", "中央社", ("林大川",)),
        ("【パリ＝山本太郎】川の水が上がった。", "パリ", None, ("山本太郎",)),
        ("【1月6日 AFP】川の水が上がった。", "", "AFP", ()),
        ("曼谷（美联社）——河水上涨。", "曼谷", "美联社", ()),
        ("东京（共同社1月6日）—河水上涨。", "东京", "共同社", ()),
        ("（曼谷美联社）河水上涨。", "曼谷", "美联社", ()),
        ("バンコク（AP）――川の水が上がった。", "バンコク", "AP", ()),
        ("부산 (로이터) - 강물이 불었다.", "부산", "로이터", ()),
        ("(부산=연합뉴스) 김강산 기자 = 강물이 불었다.", "부산", "연합뉴스", ("김강산",)),
        ("[물빛일보 김강산 기자] 강물이 불었다.", "", None, ("김강산",)),
        ("[부산=김강산 기자] 강물이 불었다.", "부산", None, ("김강산",)),
        ("松江晨报讯(记者 林大川)河水上涨。", "", None, ("林大川",)),
        ("本报讯（记者林大川 通讯员王小明）河水上涨。", "", None, ("林大川", "王小明")),
        ("中新网消息：河水上涨。", "", "中新网", ()),
        ("LAHORE: Water rose again.", "LAHORE", None, ()),
        ("القاهرة: ارتفع الماء.", "القاهرة", None, ()),
    ],
)
def test_place_agency_and_reporters_of_datelines(text: str, place: str, agency: str | None, names: tuple[str, ...]) -> None:
    found = dateline_of(text)
    assert found is not None
    assert (found.place, found.agency, found.names) == (place, agency, names)
    assert not text[found.length :] or text[found.length :].split()[0] in {
        "Water", "L'acqua", "El", "L'eau", "Das", "Woda", "Вода", "ارتفع", "河水上涨。", "河水上漲。", "川の水が上がった。", "강물이",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Two villages — an old one and a new one — were flooded.",
        "Hamburg – das ist die Stadt am Fluss.",
        "Video - Das Wasser steigt.",
        "NASA — the space agency — sent pictures.",
        "BREAKING NEWS — Water rose again.",
        "STOP. Water rose again.",
        "POLICE: Water rose again.",
        "LAHORE: the city by the river",
        "السبب: ارتفع الماء.",
        "القاهرة. ارتفع الماء.",
        "[단독] 강물이 불었다.",
        "小道消息：河水上涨。",
        "UPDATE 2 - Water rose again.",
        "COURIER.EXAMPLE - Water rose again.",
        "Ева Мала (Eva Mala) — мэр города.",
        "RIVERBOAT (A Tribute Show) Boats come on Friday.",
        "By Eva Mala — Water rose again.",
        "2022年1月6日电影上映，河水上涨。",
        "昨日，记者从武汉1月6日电影节获悉，河水上涨。",
        "Reuters reporters — three of them — saw the water.",
    ],
)
def test_what_only_looks_like_a_dateline_stays_in_the_text(text: str) -> None:
    assert dateline_of(text) is None


def test_a_dateline_in_a_paragraph_of_its_own_leaves_no_empty_block() -> None:
    body = "".join(
        f"<p>Rescuers reached the {place} on Tuesday morning, hours after the river broke its banks.</p>" for place in ("village", "mill", "bridge")
    )
    found = extract(page(f"<html><body><h1>River floods village</h1><p>Boston CNN —</p>{body}</body></html>"))
    assert isinstance(found, Article)
    assert (found.dateline, found.agencies) == ("Boston", ("CNN",))
    assert found.text.startswith("Rescuers") and all(block.end > block.start for block in found.blocks)


def test_reporters_of_a_dateline_are_the_byline_where_the_page_names_no_other() -> None:
    text = "本报武汉1月6日讯（记者林大川）" + "河水上涨，消防部门说没有人失踪，救援人员星期二上午到达村庄。" * 3
    found = extract(page(f"<html><head><meta charset='utf-8'></head><body><h1>河水漫过村庄</h1><p>{text}</p><p>{text[20:]}</p></body></html>"))
    assert isinstance(found, Article)
    assert (found.dateline, found.byline) == ("武汉", ("林大川",))
    assert ("byline", "dateline") in [(choice.field, choice.source) for choice in found.choices]


def test_an_agencys_short_name_is_no_word_of_another_language() -> None:
    assert agencies.is_agency("AP") and agencies.is_agency("Mehr") and agencies.is_agency("REUTERS")
    assert agencies.is_agency("A.P.") and not agencies.is_agency("A — P")
    assert not agencies.is_agency("Ap") and not agencies.is_agency("mehr") and not agencies.is_agency("Map")


def test_words_of_chinese_datelines_are_in_the_pack() -> None:
    assert {"dateline-end", "dateline-lead", "own-report"} <= set(page_words().whole.values())


def test_no_repetition_sends_the_reader_astray() -> None:
    found = dateline_of("(AP) - " * 2000 + "Water rose again.")
    assert found is not None and (found.place, found.agency, found.length) == ("", "AP", len("(AP) - "))
    assert dateline_of("北京1月6日" * 2000) is None and dateline_of("AB" + " " * 9000 + "— Water") is None


@pytest.mark.parametrize("pattern", [byline._CELLS, datehead._EQUALS, dateline._END, dateline._COMMA])
def test_a_long_run_of_spaces_is_walked_over_once(pattern: re.Pattern[str]) -> None:
    """With a pattern that begins anew at every space of a run this test would not end."""
    assert pattern.search("(a" + " " * 100_000 + "b") is None


@pytest.mark.parametrize("pattern", [datehead._BRACKET, datehead._SIGNED])
def test_a_long_run_of_spaces_at_a_head_is_walked_over_once(pattern: re.Pattern[str]) -> None:
    assert pattern.match("(a" + " " * 100_000 + "b") is None
