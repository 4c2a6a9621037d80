"""What stands around a report: date lines at its head, tags, section, original, rights, paywall, each with its reason."""

from __future__ import annotations

from pages import page

from dateline.extract import extract
from dateline.model import Article

TEXT = "".join(f"<p>Rescuers reached the {place} on Tuesday morning, hours after the river broke its banks, the fire service said.</p>" for place in
               ("village", "old mill", "upper valley", "railway bridge"))  # fmt: skip


def read(head: str = "", above: str = "", below: str = "", url: str = "https://courier.example/weather/local/floods") -> Article:
    found = extract(page(f"<html><head>{head}</head><body><h1>River floods village</h1>{above}{TEXT}{below}</body></html>", url=url))
    assert isinstance(found, Article)
    return found


def reason(found: Article, field: str) -> str | None:
    return next((said.source for said in found.choices if said.field == field), None)


def test_a_line_of_date_and_desk_above_the_text_is_no_part_of_it() -> None:
    found = read(above="<p>Tuesday, May 14, 2024 | From our own desk</p>")
    assert found.text.startswith("Rescuers") and found.published is not None and found.published.iso == "2024-05-14"


def test_the_dates_that_head_a_chronicle_stay() -> None:
    sentence = "Rescuers reached village number {} in the valley after the river broke its banks, and found nobody missing there."
    days = "".join(f"<p><b>{number} May 2024, the upper valley and its mills</b></p><p>{sentence.format(number)}</p>" for number in range(2, 8))
    found = extract(page(f"<html><body><article><h1>River floods village</h1>{days}</article></body></html>"))
    assert isinstance(found, Article) and "2 May 2024" in found.text and "7 May 2024" in found.text


def test_a_path_on_disk_names_no_section() -> None:
    assert read().section == "weather"
    assert read(url="file:///archive/weather/local/floods.html").section is None


def test_links_marked_as_tags_are_tags_apart() -> None:
    found = read(below='<div>Tagged <a rel="tag" href="/1">Upper valley</a> <a rel="tag" href="/2">Floods</a></div>')
    assert found.tags == ("Upper valley", "Floods")


def test_a_page_whose_own_address_lies_on_another_site_is_a_copy() -> None:
    copied = read('<link rel="canonical" href="https://www.harbour-wire.example/2024/floods">')
    assert copied.original_url == "https://www.harbour-wire.example/2024/floods" and reason(copied, "original_url") == "link canonical"
    edition = read('<link rel="canonical" href="https://news.courier.example/2024/floods">')
    assert edition.original_url is None


def test_what_says_that_readers_pay() -> None:
    parts = '{"@type": "NewsArticle", "hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": "http://schema.org/False"}]}'
    found = read(f'<script type="application/ld+json">{parts}</script>')
    assert found.paywalled and reason(found, "paywalled") == "json-ld isAccessibleForFree"
    assert read('<meta name="article:content_tier" content="metered">').paywalled
    free = read('<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": true}</script>')
    assert not free.paywalled and reason(free, "paywalled") is None


def test_a_declared_notice_of_rights_is_the_last_resort_and_says_so() -> None:
    found = read('<script type="application/ld+json">{"@type": "NewsArticle", "copyrightNotice": "Valley Courier 2024"}</script>')
    assert (found.rights, reason(found, "rights")) == ("Valley Courier 2024", "json-ld copyrightNotice")
    assert reason(read(below="<p>© 2024 Valley Courier. All rights reserved.</p>"), "rights") == "line"


def test_a_dateline_has_its_reason() -> None:
    body = TEXT.replace("Rescuers", "OAKHAM, May 14 (AP) — Rescuers", 1)
    found = extract(page(f"<html><body><h1>River floods village</h1>{body}</body></html>"))
    assert isinstance(found, Article) and (found.dateline, reason(found, "dateline")) == ("OAKHAM", "first paragraph")


def test_a_lesser_heading_right_below_the_headline_is_the_lede() -> None:
    found = read(above="<h2>Nobody is missing, the fire service says</h2><div>By Eva Mala</div>")
    assert found.lede == "Nobody is missing, the fire service says" and found.text.startswith("Rescuers")
    found = read(above="<h4>Nobody is missing, the fire service says<br>The bridge to the mill is gone</h4><div>By Eva Mala</div>")
    assert found.lede.endswith("The bridge to the mill is gone") and found.text.startswith("Rescuers")


def test_a_heading_that_repeats_dates_or_is_one_of_several_is_none() -> None:
    assert read(above="<h2>River floods village</h2>").lede == ""
    assert read(above="<h2>Valley Courier, Oakham, May 14, 2024</h2>").lede == ""
    assert read(above="<h2>What we know of the river's flood</h2><p>Little.</p><h2>What the mayor of Oakham says</h2>").lede == ""


def test_a_teaser_of_the_text_above_it_is_no_lede() -> None:
    told = "Rescuers reached the village on Tuesday morning, hours after the river broke its banks"
    assert read(above=f'<p class="lead">{told}, the fire service said.</p>').lede == ""
    assert read(above=f'<div class="lead">{told}…</div>').lede == ""
    assert read(above=f'<p class="lead">{told.replace("reached", "got to")}, said the fire service.</p>').lede != ""
    assert read(above='<p class="lead">Rescuers reached the village too late for the mayor, who had not left his house.</p>').lede != ""


def test_what_begins_like_a_byline_and_names_nobody_credits_nobody() -> None:
    for line in ("By the time the water fell", "By noon] tags: floods, valley", "By those who know the river best of all here"):
        found = read(above=f"<div>{line}</div>")
        assert (found.byline, found.agencies) == ((), ()), line


def test_a_users_name_is_no_agency_and_an_agency_is() -> None:
    handle = read('<meta name="author" content="rivergirl7">')
    assert handle.agencies == ()
    assert read('<meta name="author" content="Reuters">').agencies == ("Reuters",)


def test_sections_and_tags_that_were_run_together_are_taken_apart() -> None:
    assert read('<meta property="article:section" content="Oakham,Upper Valley,News">').section == "Oakham"
    assert read('<meta property="article:section" content="Business, Finance">').section == "Business, Finance"
    assert read('<meta property="article:tag" content="floods, Upper Valley">').tags == ("floods", "Upper Valley")
    assert read('<meta name="keywords" content="سیل،رودخانه،روستا">').keywords == ("سیل", "رودخانه", "روستا")


def test_a_path_that_files_every_page_names_no_section() -> None:
    assert read(url="https://courier.example/articles/2024/05/floods").section is None


def test_a_sites_name_is_told_from_its_tagline_and_its_address() -> None:
    assert read('<meta property="og:site_name" content="Valley Courier | News of Oakham">').outlet == "Valley Courier"
    assert read('<meta name="publisher" content="Valley Courier Ltd., https://courier.example">').outlet == "Valley Courier Ltd."


def test_the_canonical_address_says_where_it_stands() -> None:
    found = read('<meta property="og:url" content="https://courier.example/weather/floods">')
    assert (found.canonical_url, reason(found, "canonical_url")) == ("https://courier.example/weather/floods", "meta og:url")


def test_editions_of_one_site_are_no_copies() -> None:
    for own in ("https://edition.courier.example/floods", "https://sunday.courier.co.za/floods", "https://www.courier.example/2024/floods"):
        host = "courier.co.za" if ".za" in own else "www.courier.example"
        assert read(f'<link rel="canonical" href="{own}">', url=f"https://{host}/a/b/c").original_url is None


def test_an_element_called_a_caption_is_one_without_a_credit() -> None:
    found = read(above='<blockquote class="field-caption">The bridge by the mill, an hour before it gave way to the water</blockquote>')
    assert found.text.startswith("Rescuers") and found.captions[0].text.startswith("The bridge")
    photo = '<div class="captioned"><img src="bridge.jpg"></div><p>The bridge by the mill gave way to the water, the mayor said on Tuesday.</p>'
    assert read(above=photo).text.startswith("The bridge")


def test_elements_parted_by_style_alone_are_parted_in_the_line() -> None:
    found = read(above="<div><span>Petra Novak</span><span>May 14, 2024, 11:32 AM GMT+2</span></div>")
    assert found.byline == ("Petra Novak",) and found.published is not None and found.published.offset == 120
    assert "Alan McKay and Eva MacKay" in read(below="<p>Nobody but Alan Mc<b>Kay</b> and Eva Mac<b>Kay</b> saw the water come, they said.</p>").text


def test_the_outlets_own_name_before_a_place_is_no_part_of_it() -> None:
    text = TEXT.replace("<p>", "<p>VALLEY COURIER, LEEDS - ", 1)
    head = '<meta property="og:site_name" content="Valley Courier">'
    found = extract(page(f"<html><head>{head}</head><body><h1>River floods village</h1>{text}</body></html>"))
    assert isinstance(found, Article) and found.dateline == "LEEDS" and found.text.startswith("Rescuers")


def test_a_closed_live_blog_says_so_in_no_lede() -> None:
    assert read(above="<p>This blog has now closed. Our report is here.</p><div>By Eva Mala</div>").lede == ""


def test_tags_that_style_alone_parts_are_links_of_their_own() -> None:
    links = '<a href="/t/1">river floods</a><a href="/t/2">#upper valley</a>'
    assert read(below=f"<div>Tags: {links}</div>").tags == ("river floods", "upper valley")
    assert read(below=f"<div>Tags:</div><div>{links}</div>").tags == ("river floods", "upper valley")
    assert read(below='<div>Tags: <a href="/t/1">floods</a>, the <a href="/t/2">valley</a></div>').tags == ("floods", "the valley")
