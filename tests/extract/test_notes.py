"""What stands at a body's ends and says something of the report: sources, initials, addresses, where it was published first, its author."""

from __future__ import annotations

import pytest
from pages import page

from dateline.extract.agencies import of_lines
from dateline.extract.clock import home_offset
from dateline.extract.dateline import dateline_of
from dateline.extract.furniture import caption_of
from dateline.extract.kept_article import is_bio
from dateline.extract.names import people
from dateline.extract.notes import is_address, is_note, is_republished
from dateline.extract.page_html import from_html
from dateline.languages.page_words import fold, page_words
from dateline.model import Article

WORDS = page_words()


@pytest.mark.parametrize(
    "text", ["jr/kb", "(M.K.)", "A.Q. avec AFP", "Con información de EFE", "Źródło: PAP", "Source: https://courier.example/a/1.html"]
)
def test_a_line_of_source_initials_or_address_is_a_note(text: str) -> None:
    assert is_note(text, WORDS)


@pytest.mark.parametrize("text", ["The bridge will reopen on Monday.", "Two people died", "He told Reuters", "USA/UK trade", "NATO"])
def test_a_line_of_the_report_is_no_note(text: str) -> None:
    assert not is_note(text, WORDS)


def test_an_address_alone_is_one_and_a_sentence_that_has_one_is_not() -> None:
    assert is_address("desk@courier.example") and not is_address("Write to desk@courier.example by noon.")


def test_where_an_article_was_first_published_is_told_in_a_sentence() -> None:
    assert is_republished("This article was first published by the Valley Courier.", WORDS)
    assert not is_republished("Sources said the ship had left the port before noon on Friday.", WORDS)


def test_agencies_are_read_out_of_notes_and_not_out_of_sentences() -> None:
    assert list(of_lines(["Com informações da Reuters"])) == ["Reuters"]
    assert list(of_lines(["Sources told Reuters"])) == []


def test_a_line_that_begins_with_the_authors_whole_name_tells_of_the_author() -> None:
    assert is_bio("Jane Roe covers the courts for the Valley Courier.", ("Jane Roe",))
    assert not is_bio("Mayor Jane Roe said the bridge was safe.", ("Jane Roe",))


@pytest.mark.parametrize(("text", "names"), [("晨报记者林一川", ["林一川"]), ("编辑：林一川", []), ("林一川 王小明", ["林一川", "王小明"])])
def test_jobs_set_against_names_are_no_part_of_them_and_editors_no_authors(text: str, names: list[str]) -> None:
    assert people(text, (), "zh") == names


def test_what_a_speaker_says_is_no_credit() -> None:
    assert caption_of("REPORTER: They left with what they could carry. The buses came at nine.", WORDS) is None


def test_a_korean_dateline_is_known_by_its_form() -> None:
    found = dateline_of("(가온=누리통신) 김하늘 기자 = 산사태로 도로가 끊겼다")
    assert found is not None and (found.place, found.agency, found.names) == ("가온", "누리통신", ("김하늘",))


def test_clock_times_take_the_one_zone_of_their_language_with_its_summer() -> None:
    from datetime import date

    assert [home_offset(code, day) for code, day in (("ko", date(2024, 7, 1)), ("pl", date(2024, 7, 1)), ("pl", date(2024, 1, 1)))] == [540, 120, 60]
    assert home_offset("en", date(2024, 7, 1)) is None


def test_the_dotted_capital_of_turkish_is_one_letter() -> None:
    assert fold("İLGİLİ HABERLER") == "ilgili haberler"


def _read(inner: str) -> Article:
    text = "<p>" + "</p><p>".join(f"The river rose by {number} metres on Tuesday and the lower town was cleared." for number in range(2, 7)) + "</p>"
    found = from_html(page(f"<html lang=en><title>River floods village in the north</title><body>{inner.replace('TEXT', text)}</body></html>"))
    assert isinstance(found, Article)
    return found


def test_a_first_paragraph_with_a_drop_cap_is_no_caption() -> None:
    found = _read(
        "<h1>River floods village in the north</h1><p class='has-drop-cap'>A wall gave way on Monday, and forty people fled their homes.</p>TEXT"
    )
    assert found.text.startswith("A wall gave way") and not found.captions


def test_sections_of_one_article_built_like_its_headline_stay() -> None:
    head = "<div class='head'><h1>River floods village in the north</h1></div>TEXT<div class='head'><h2>What comes next</h2></div>"
    found = _read(head + "<p>Engineers will look at the wall on Friday, and the school stays closed until then, the mayor said.</p>")
    assert "Engineers will look at the wall" in found.text


def test_the_way_from_the_front_page_names_the_section() -> None:
    way = "<div><a href='/'>Home</a> › <a href='/n'>Region</a> › River floods village in the north</div>"
    assert _read(way + "<h1>River floods village in the north</h1>TEXT").section == "Region"
