"""Days that a page shows: in every language, in figures of either order, published or changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import page

from dateline.extract import extract
from dateline.extract.visible import find
from dateline.languages.months import month, names
from dateline.languages.numbers import TableError
from dateline.model import Article

TEXT = "".join(f"<p>Rescuers reached the {place} on Tuesday morning, hours after the river broke its banks, the fire service said.</p>" for place in
               ("village", "old mill", "upper valley", "railway bridge"))  # fmt: skip
TITLE = "<h1>River floods village</h1>"


def read(above: str = "", below: str = "", after: str = "", head: str = "", url: str = "https://courier.example/weather/floods") -> Article:
    found = extract(page(f"<html><head>{head}</head><body>{above}{TITLE}{below}{TEXT}{after}</body></html>", url=url))
    assert isinstance(found, Article)
    return found


def day(found: Article) -> str:
    assert found.published is not None
    return found.published.iso


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("tisdag 14 maj 2024", "sv", "2024-05-14"),
        ("14 maja 2024, 7:30", "pl", "2024-05-14"),
        ("14 Μαΐου 2024", "el", "2024-05-14"),
        ("marți, 14 septembrie 2021", "ro", "2021-09-14"),
        ("14 de març 2021", "ca", "2021-03-14"),
        ("14 กันยายน 2564", "th", "2021-09-14"),
        ("ngày 14 tháng 9, 2021", "vi", "2021-09-14"),
        ("१४ सितंबर 2021", "hi", "2021-09-14"),
        ("14 أيلول/سبتمبر 2021", "ar", "2021-09-14"),
        ("الثلاثاء 12 كانون الثاني/يناير 2021", "ar", "2021-01-12"),
        ("12 كانون الثاني 2021", "ar", "2021-01-12"),
        ("2021. szeptember 14.", "hu", "2021-09-14"),
        ("2021 m. rugsėjo 14 d.", "lt", "2021-09-14"),
        ("Foreign deskMay 14, 2024", "en", "2024-05-14"),
        ("Zone 3May 14, 2024, 05:30 PM", "en", "2024-05-14"),
        ("Valley 09:31 May 14, 2024", "en", "2024-05-14"),
        ("14.05.2024-19:20", "de", "2024-05-14"),
    ],
)  # fmt: skip
def test_days_are_read_in_languages_without_a_calendar_and_where_texts_ran_together(text: str, language: str, iso: str) -> None:
    assert [seen.when.iso for seen in find(text, language, None)] == [iso]


@pytest.mark.parametrize("text", ["races of 2024/5/11-12", "page 12 of 2024", "14 Mayhem 2024", "rooms 3May 14", "5 people in May 2024"])
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert not list(find(text, "en", None))


def test_a_month_that_two_languages_call_differently_is_its_own_languages() -> None:
    assert (month("listopada", "pl"), month("listopada", "hr"), month("listopada", "en")) == (11, 10, None)
    assert all(set(forms.values()) <= set(range(1, 13)) for forms in names().values())


def test_a_faulty_row_of_months_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.languages import months

    path = tmp_path / "months.tsv"
    path.write_text("xx\t13\tfoo\n", "utf-8")
    with pytest.raises(TableError, match="1 to 12"):
        months._table(path)


def test_a_line_that_tells_only_of_a_change_gives_both_days_and_says_so() -> None:
    found = read(below="<div>Updated on May 14, 2024</div>")
    assert day(found) == "2024-05-14" and found.modified is not None
    assert ("published", "the page names only when it was changed last") in [(said.field, said.reason) for said in found.choices]


def test_published_and_updated_in_one_line_are_told_apart() -> None:
    for line in (
        "Published 12 May 2024 Updated 14 May 2024",
        "Eva Mala | 12 May 2024 - Updated: 14 May 2024",
        "Updated 14 May 2024 | Published 12 May 2024",
    ):
        found = read(below=f"<div>{line}</div>")
        assert found.modified is not None
        assert (day(found), found.modified.iso) == ("2024-05-12", "2024-05-14"), line


def test_days_of_posts_captions_and_other_articles_are_not_the_articles() -> None:
    post = "<blockquote>— Valley News (@valley) May 9, 2024</blockquote>"
    caption = "<div>The mayor, Petra Novak, speaks to reporters of the river's last flood in the upper valley on April 19, 2023, in Oakham.</div>"
    teaser = '<div><a href="/x">Another village asks who will pay for its walls</a></div><div>May 2, 2024</div>'
    assert read(below=caption, after=post + teaser).published is None
    assert day(read(below=caption + "<div>Eva Mala, May 14, 2024</div>", after=post + teaser)) == "2024-05-14"


def test_seven_one_is_read_as_the_page_writes_its_days() -> None:
    shown = "<div>Posted on 05/04/2024</div>"
    assert day(read(below=shown)) == "2024-05-04"
    assert day(read(below=shown, after="<div>25/03/2024</div>")) == "2024-04-05"
    assert day(read(below=shown, url="https://courier.example/2024/04/05/floods")) == "2024-04-05"
    assert day(read(below=shown, url="https://courier.co.uk/weather/floods")) == "2024-04-05"
    assert day(read(below=shown, head='<meta property="og:locale" content="en_IN">')) == "2024-04-05"
    assert day(read(below=shown, head='<meta property="og:locale" content="en_US">')) == "2024-05-04"


def test_an_instant_that_counts_seconds_sets_right_a_clock_time_with_a_false_zone() -> None:
    head = '<meta name="cxenseparse:recs:publishtime" content="2024-05-14T10:01:00.000Z"><meta name="epoch-publish-date" content="1715648460000">'
    found = read(head=head)
    assert found.published is not None and found.published.start.isoformat() == "2024-05-14T01:01:00+00:00"


def test_a_live_page_is_dated_by_itself_and_not_by_its_entries() -> None:
    entries = ",".join(
        f'{{"@type": "BlogPosting", "headline": "Entry {n}", "datePublished": "2024-05-1{n}T10:00:00Z", "articleBody": "x"}}' for n in (4, 3)
    )
    data = f'{{"@type": "LiveBlogPosting", "headline": "River floods village", "liveBlogUpdate": [{entries}]}}'
    head = f'<script type="application/ld+json">{data}</script>'
    found = read(head=head + '<meta property="article:published_time" content="2024-05-12T08:00:00Z">')
    assert day(found) == "2024-05-12"


def test_of_several_declared_articles_the_page_is_the_one_its_title_names() -> None:
    other = '{"@type": "NewsArticle", "headline": "Another river rises too", "datePublished": "2024-05-01", "author": "Eva Mala"}'
    own = '{"@type": "NewsArticle", "headline": "River floods village", "datePublished": "2024-05-14"}'
    found = read(head=f'<title>River floods village - Courier</title><script type="application/ld+json">[{other},{own}]</script>')
    assert day(found) == "2024-05-14"


@pytest.mark.parametrize(
    ("text", "language", "clock"),
    [
        ("14 Μαΐου 2024 9:02 μ.μ.", "el", "21:02"),
        ("14 Μαΐου 2024 9:02 πμ", "el", "09:02"),
        ("14 maj 2024, 7:15 e pasdites", "sq", "19:15"),
        ("14 thg 5 2024, 7:15 chiều", "vi", "19:15"),
        ("2024. május 14. du. 4:30", "hu", "16:30"),
        ("14 मई 2024 शाम 6:05", "hi", "18:05"),
    ],
)
def test_halves_of_the_day_are_read_in_languages_without_a_calendar(text: str, language: str, clock: str) -> None:
    assert [seen.when.start.strftime("%H:%M") for seen in find(text, language, None)] == [clock]


@pytest.mark.parametrize(
    ("above", "below", "after"),
    [
        ("", "", "<aside><p>Weather</p><p>More</p></aside>" * 8 + "<p>Published on 14 May 2024</p>"),
        ("", "", "<p>Harbour</p>" * 12 + "<div>This entry was posted on 14 May 2024 by Ada in the desk of weather and is filed under rivers.</div>"),
        ("", "<time datetime='2024-05-21T09:00:00Z'>Published on 14 May 2024</time>", ""),
        ("", "<div><span>desk</span><span class='updated'>2024-05-21T09:30:01+00:00</span><span>14 May 2024</span>| Weather</div>", ""),
        ("<p>03.05.2024</p>", "<div class='post-meta'><a href='/d'>14.05.2024</a> <a href='/w'>by the desk of weather, rivers and all</a></div>", ""),
    ],
)  # fmt: skip
def test_the_day_is_what_the_page_tells_its_readers(above: str, below: str, after: str) -> None:
    assert day(read(above, below, after))[:10] == "2024-05-14"


def test_a_moment_of_an_element_that_shows_the_same_day_stands() -> None:
    found = read(below="<time datetime='2024-05-14T23:30:00Z'>Published on 15 May 2024</time>").published
    assert found is not None
    assert (found.precision, found.start.hour) == ("minute", 23)


def test_two_days_elsewhere_on_a_page_are_none_and_a_comments_hour_is_its_own() -> None:
    others = "<p>Harbour</p>" * 12 + "<p>Published on 14 May 2024</p><p>Published on 15 May 2024</p>"
    assert read(after=others).published is None
    comment = "<div class='comment-meta'>Jo, 14 May 2024 at 15:28</div>"
    assert day(read(below="<p>14 May 2024</p>", after=comment)) == "2024-05-14"
