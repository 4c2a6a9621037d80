"""One golden page for each class of noise; what it is there for stands at its head."""

from __future__ import annotations

import pytest
from pages import article, read

from dateline.model import Outcome

STORY = ("Rescuers reached the village", "We found the last family", "Two bridges are closed")
STORY_PAGES = [
    "advertisements.html", "body_twice.html", "captions.html", "comments.html", "cookie_wall.html", "midnight_date.html", "other_articles_below.html",
    "related_links.html", "byline_dateline.html", "br_paragraphs.html", "saved_as_text.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", STORY_PAGES)
def test_the_body_is_the_story_once_and_nothing_else(name: str) -> None:
    found = article(name)
    assert len(found.blocks) == 3
    assert all(found.text.count(start) == 1 for start in STORY)


@pytest.mark.parametrize("name", [*STORY_PAGES, "rtl_arabic.html", "cjk_spaces.html", "live_blog.html", "paywall.html"])
def test_blocks_are_spans_of_the_text(name: str) -> None:
    found = article(name)
    assert "\n\n".join(found.text[block.start : block.end] for block in found.blocks) == found.text
    assert all(found.text[block.start : block.end].strip() for block in found.blocks)


def test_captions_and_credits_are_apart() -> None:
    said = [(caption.text, caption.credit) for caption in article("captions.html").captions]
    assert said == [("Water stands in the main street of the village.", "Jana Kral"), ("The closed bridge on Tuesday.", "Reuters")]


def test_byline_dateline_agency_lede_section_keywords_rights_and_dates() -> None:
    found = article("byline_dateline.html")
    assert found.byline == ("Petra Novak", "Jan Dvorak", "Eva Mala")
    assert (found.dateline, found.agencies) == ("OSTRAVA DOLNA", ("AP",))
    assert found.lede == "Eleven hours on a roof: how a family was found."
    assert (found.outlet, found.section) == ("Valley Courier", "Weather")
    assert found.keywords == ("floods", "rescue")
    assert found.rights == "Copyright Valley Courier. All rights reserved."
    assert found.published is not None and found.published.start.isoformat() == "2024-05-14T07:30:00+00:00"
    assert (found.published.precision, found.published.offset) == ("minute", 120)
    assert found.modified is not None and found.modified.start.isoformat() == "2024-05-14T09:05:00+00:00"


def test_every_field_that_was_chosen_has_its_reason() -> None:
    said = {choice.field for choice in article("byline_dateline.html").choices}
    assert {"title", "text", "language", "outlet", "byline", "section", "lede", "published", "modified"} <= said


def test_a_midnight_is_a_date_whose_clock_time_is_looked_for_and_the_future_is_nothing() -> None:
    found = article("midnight_date.html")
    assert found.published is not None and found.published.precision == "minute"
    assert found.published.start.isoformat() == "2024-05-14T09:42:00+00:00"
    assert found.modified is None


def test_readers_do_not_become_authors() -> None:
    assert article("comments.html").byline == ()


def test_a_paywalled_page_says_so_and_its_offer_is_no_text() -> None:
    found = article("paywall.html")
    assert found.paywalled and "subscribe" not in found.text and "trial" not in found.text


def test_live_entries_have_their_times() -> None:
    times = [block.time.start.strftime("%H:%M") for block in article("live_blog.html").blocks if block.time]
    assert times == ["09:40", "08:10", "06:02"]


def test_chinese_page() -> None:
    found = article("cjk_spaces.html")
    assert (found.language, found.outlet, found.byline) == ("zh", "河谷信使", ("林远山",))
    assert "决堤已经过去" in found.text and found.rights == "未经授权不得转载本文"
    assert "记者" not in found.text


def test_arabic_page() -> None:
    found = article("rtl_arabic.html")
    assert (found.language, found.byline) == ("ar", ("سامر الحداد",))
    assert "اقرأ أيضا" not in found.text and len(found.blocks) == 3


def test_a_page_saved_as_text() -> None:
    found = article("saved_as_text.txt")
    assert found.title == "River floods mountain village, last family found on a roof"
    assert (found.outlet, found.section, found.dateline) == ("河谷信使", "天气", "OSTRAVA DOLNA")
    assert found.keywords == ("flood", "rescue") and found.tags == ("天气",)
    assert found.published is not None and (found.published.iso, found.published.precision) == ("2024-05-14", "day")
    assert [caption.credit for caption in found.captions] == ["Reuters"]


@pytest.mark.parametrize(("name", "reason"), [("front_page.html", "not-an-article"), ("error_page.html", "error-page")])
def test_pages_that_are_no_article_are_said_to_be_none(name: str, reason: str) -> None:
    found = read(name)
    assert isinstance(found, Outcome) and found.reason == reason and found.detail
