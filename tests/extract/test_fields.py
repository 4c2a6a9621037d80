"""Golden pages of what stands around an article: outlet, byline, agencies, dates, language, original."""

from __future__ import annotations

from datetime import date

import pytest
from pages import article, page

from dateline.extract import agencies, extract, solar
from dateline.extract.names import people
from dateline.extract.variant import variant
from dateline.extract.visible import find
from dateline.model import Article


def choice(found: Article, field: str) -> tuple[str, str]:
    return next((said.source, said.reason) for said in found.choices if said.field == field)


def test_an_outlet_is_read_where_the_page_shows_its_own_name() -> None:
    found = article("outlet_shown.html")
    assert (found.outlet, found.title) == ("Valley Courier", "River floods village")
    assert choice(found, "outlet")[0] == "title + front-page link + rights"


@pytest.mark.parametrize(("link", "outlet"), [("part of the Valley Network", "courier.example"), ("il Valley Courier", "il Valley Courier")])
def test_a_phrase_about_a_site_is_not_its_name(link: str, outlet: str) -> None:
    text = "<p>Rescuers reached the village on Tuesday morning, eleven hours after the river broke its banks.</p>" * 3
    found = extract(page(f"<html><body><a href='/'>{link}</a><h1>River floods village</h1>{text}</body></html>"))
    assert isinstance(found, Article) and found.outlet == outlet


def test_an_outlet_before_the_titles_colon_is_no_part_of_the_headline() -> None:
    found = article("outlet_before_title.html")
    assert (found.outlet, found.title) == ("Valley Courier", "River floods village")


def test_a_saved_page_knows_its_address() -> None:
    body = (
        b"<!-- saved from url=(0052)https://www.valley-courier.example/news/floods14.htm --><html><body><h1>River floods village</h1><p>"
        + b"Rescuers reached the village on Tuesday morning, eleven hours after the river broke its banks, the fire service said. " * 3
    )
    found = extract(page(body, url="file:///pages/floods.html"))
    assert isinstance(found, Article)
    assert (found.outlet, found.canonical_url) == ("valley-courier.example", "https://www.valley-courier.example/news/floods14.htm")


def test_the_address_is_the_last_resort_and_says_so() -> None:
    found = article("outlet_host.html")
    assert found.outlet == "courier.example"
    assert choice(found, "outlet") == ("host", "the page names no outlet; this is its address")


def test_a_source_line_gives_source_reporter_and_agency_apart() -> None:
    found = article("source_printed.html")
    assert (found.outlet, found.byline, found.agencies) == ("河谷晨报", ("林大川",), ("新华社",))
    assert found.published is not None and found.published.iso == "2024-05-14"


def test_traditional_chinese_is_told_by_its_characters() -> None:
    found = article("traditional.html")
    assert (found.language, found.outlet) == ("zh-Hant", "河谷日報")
    assert found.published is not None and (found.published.start.hour, found.published.offset) == (6, 480)
    assert variant("zh", "河水漫堤，当地消防部门说没有人失踪") == "zh"
    assert variant("ja", "當地消防部門說") == "ja"


def test_a_portal_is_not_the_outlet_it_prints_and_links_the_original() -> None:
    found = article("republished.html")
    assert found.outlet == "河畔资讯"
    assert found.original_url == "https://www.valley-courier.example/world/floods14"


def test_microdata_is_read() -> None:
    found = article("microdata.html")
    assert (found.outlet, found.section, found.byline, found.agencies) == ("Valley Courier", "Weather", ("Petra Novak",), ("Harbour Wire",))
    assert found.modified is not None and found.modified.start.isoformat() == "2024-05-14T09:05:00+00:00"


def test_json_that_nothing_repairs_still_tells_the_time() -> None:
    found = article("broken_json_ld.html")
    assert found.published is not None and found.published.start.isoformat() == "2024-05-14T07:30:00+00:00"


def test_names_in_parts_and_names_beside_the_date() -> None:
    assert article("byline_in_parts.html").byline == ("Petra Novak", "Dan Jervis-Hill", "Eva Mala")
    found = article("outlet_shown.html")
    assert found.byline == ("Petra Novak",)
    assert found.published is not None and found.published.start.isoformat() == "2024-05-15T01:42:00+00:00"


@pytest.mark.parametrize(
    ("text", "language", "start", "offset"),
    [
        ("7 January 2022, 10:15 ET", "en", "2022-01-07T15:15:00+00:00", -300),
        ("July 7, 2022 at 9:05 p.m. EST", "en", "2022-07-08T01:05:00+00:00", -240),
        ("6 janvier 2022 à 06h40 et mis à jour", "fr", "2022-01-06T06:40:00+00:00", 0),
        ("14:05 мск, 7 января 2022", "ru", "2022-01-07T11:05:00+00:00", 180),
        ("2022年1月7日 北京时间14:05", "zh", "2022-01-07T06:05:00+00:00", 480),
        ("7 Jan 2022 08:15 (UTC +05:30)", "en", "2022-01-07T02:45:00+00:00", 330),
        ("7 Jan 2022 08:15 JST", "en", "2022-01-06T23:15:00+00:00", 540),
        ("6/1/2022 02:25 م (مكة المكرمة)", "ar", "2022-01-06T11:25:00+00:00", 180),
        ("2022年1月7日 午後3時20分", "ja", "2022-01-07T15:20:00+00:00", 0),
        ("۱۴۰۰/۱۰/۱۷ - ۱۴:۰۵", "fa", "2022-01-07T14:05:00+00:00", 0),
    ],
)
def test_clock_times_are_read_with_the_zone_beside_them(text: str, language: str, start: str, offset: int) -> None:
    seen = next(iter(find(text, language, None))).when
    assert (seen.start.isoformat(), seen.precision, seen.offset) == (start, "minute", offset)


def test_days_of_the_solar_calendar() -> None:
    assert solar.gregorian(1399, 4, 2) == date(2020, 6, 22)
    assert solar.gregorian(1403, 12, 30) == date(2025, 3, 20)
    with pytest.raises(ValueError, match="no such day"):
        solar.gregorian(1400, 13, 1)


@pytest.mark.parametrize(
    ("head", "credited"),
    [
        ("PARIS (AFP) — The river rose again.", ["AFP"]),
        ("МОСКВА, 6 янв — РИА Новости. Вода снова поднялась.", ["РИА Новости"]),
        ("新华社北京1月6日电 河水再次上涨。", ["新华社"]),
        ("(Reuters) - The river rose again.", ["Reuters"]),
        ("Reuters reporters saw the river rise again.", []),
        ("The river rose again, the AP reported.", []),
    ],
)
def test_an_agency_is_credited_where_datelines_stand_and_not_where_it_is_spoken_of(head: str, credited: list[str]) -> None:
    assert list(agencies.of_head([head])) == credited


def test_an_agency_is_credited_once_and_never_to_itself() -> None:
    assert agencies.credited(["AP", "The Associated Press", "AFP"], "Valley Courier", "") == ("AP", "AFP")
    assert agencies.credited(["AP"], "AP News", "apnews.com") == ()


def test_known_outlets_are_nobodys_name() -> None:
    assert people("By Petra Novak, Associated Press") == ["Petra Novak"]
    assert people("By Petra Novak in Leeds and Eva Mala for The Courier") == ["Petra Novak", "Eva Mala"]
    assert people("Von Petra Novak aus Leeds; Maria de la Cruz") == ["Petra Novak", "Maria de la Cruz"]
    assert people("探访河水上涨现场", (), "zh") == []
    assert people("기자명 김강산 기자") == ["김강산"]
    assert people("JAN DVORAK AND EVA MALA") == ["JAN DVORAK", "EVA MALA"]


def test_authors_in_tags_of_their_own_without_the_paper_they_wrote_for() -> None:
    body = (
        "<h1>River floods village</h1>"
        + "<p>Rescuers reached the village on Tuesday, hours after the river broke its banks, the fire service said.</p>" * 3
    )
    for tag in ("article_author", "sailthru.author", "byline"):
        found = extract(page(f"<html><head><meta name='{tag}' content='Petra Novak, The Valley Herald'></head><body>{body}</body></html>"))
        assert isinstance(found, Article) and found.byline == ("Petra Novak",)


@pytest.mark.parametrize(
    ("above", "below", "byline"),
    [
        ("Petra Novak / 22.04.2020 / 06:15", "", ("Petra Novak",)),
        ("Flood report vom 22.04.2020", "", ()),
        ("", "Submitted on Mon, 04/22/2020", ()),
        ("", "责编：林大川、向小雪", ()),
    ],
)
def test_a_name_beside_the_day_above_the_headline_and_what_is_none(above: str, below: str, byline: tuple[str, ...]) -> None:
    text = "<p>Rescuers reached the village, hours after the river broke its banks in the night, the fire service said.</p>" * 3
    found = extract(
        page(f"<html><body><article><p>{above}</p><h1>Valley Flood Report vom 22.04.2020</h1><p>{below}</p>{text}</article></body></html>")
    )
    assert isinstance(found, Article) and found.byline == byline


def test_reporters_behind_their_papers_name_and_login_names() -> None:
    assert people("采写：晨报记者 林大川 向小雪", (), "zh") == ["林大川", "向小雪"]
    assert people("林大川 向小雪", (), "zh") == ["林大川", "向小雪"]
    assert people("版权声明", (), "zh") == []
    assert people("文/图 林大川", (), "zh") == ["林大川"]
    body = (
        "<h1>River floods village</h1>"
        + "<p>Rescuers reached the village on Tuesday, hours after the river broke its banks, the fire service said.</p>" * 3
    )
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "NAME"}}</script>'
    for name, byline in (("petra.novak", ()), ("valley.org", ("valley.org",))):
        found = extract(page(f"<html><head>{data.replace('NAME', name)}</head><body>{body}</body></html>"))
        assert isinstance(found, Article) and found.byline == byline


def test_desks_beside_people_are_none_of_them() -> None:
    assert people("By Petra Novak, AP Science Writers") == ["Petra Novak"]
    assert people("By Petra Novak, Courier Business", {"courier"}) == ["Petra Novak"]
    assert people("Petra Novak, City's Editors") == ["Petra Novak"]
    assert people("PETRA NOVAK, AFP Paris; Eva Mala") == ["PETRA NOVAK", "Eva Mala"]
    assert people("Von Petra Novak IN Weather") == ["Petra Novak"]
    assert people("View all posts by Petra Novak") == ["Petra Novak"]
    assert people("Autor/in: Petra Novak") == ["Petra Novak"]


def test_who_took_the_picture_did_not_write_and_whom_a_line_lets_speak_is_no_author() -> None:
    picture = "<figure><img src='/f.jpg'><figcaption>The bridge on Tuesday <span class='author'>Eva Mala</span></figcaption></figure>"
    paragraph = "<p>Rescuers reached the village on Tuesday morning, hours after the river broke its banks, the fire service said.</p>"
    found = extract(
        page(f"<html><body><article><h1>River floods village</h1>{picture}{paragraph}{paragraph.replace('village', 'mill')}</article></body></html>")
    )
    assert isinstance(found, Article) and found.byline == ()
    said = "<p>Petra Novak: And yet nobody in the valley knew how high the water would rise that night, did they?</p>"
    head = "<h1>River floods village</h1><p class='byline'>By Petra Novak</p>"
    found = extract(page(f"<html><body><article>{head}{paragraph}{paragraph.replace('village', 'mill')}{said}</article></body></html>"))
    assert isinstance(found, Article) and "And yet nobody" in found.text
