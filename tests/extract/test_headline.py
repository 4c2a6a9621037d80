"""Which of a page's headings and declared titles is its headline."""

from __future__ import annotations

from pages import page

from dateline.extract import extract
from dateline.extract.headline import kicked
from dateline.model import Article

TEXT = "".join(f"<p>Rescuers reached the {place} on Tuesday morning, hours after the river broke its banks, the fire service said.</p>" for place in
               ("village", "old mill", "upper valley", "railway bridge"))  # fmt: skip


def title(head: str, body: str) -> str:
    found = extract(page(f"<html><head>{head}</head><body><article>{body}{TEXT}</article></body></html>"))
    assert isinstance(found, Article)
    return found.title


def test_the_last_step_of_a_breadcrumb_is_no_headline() -> None:
    head = '<title>Flood: what we know | Courier</title><meta property="og:title" content="River swallows half of a village">'
    way = '<ul class="breadcrumb"><li><a href="/">Home</a></li><li class="breadcrumb__item"><h1>Flood: what we know</h1></li></ul>'
    assert title(head, way + "<h2>River swallows half of a village</h2>") == "River swallows half of a village"
    assert title("<title>Flood: what we know | Courier</title>", way) == "Flood: what we know"


def test_a_class_on_the_whole_page_says_nothing_of_its_heading() -> None:
    found = extract(page(f'<html><body class="has-breadcrumb"><main class="breadcrumbs-on"><h1>River floods village</h1>{TEXT}</main></body></html>'))
    assert isinstance(found, Article) and found.title == "River floods village"


def test_the_kicker_in_the_heading_is_left_out_where_the_page_declares_the_rest() -> None:
    heading = "<h1><span>Spring storms</span> <span>River swallows half of a village</span></h1>"
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm season in the valley"}</script>'
    head = data + '<title>Storm season in the valley | Courier</title><meta property="og:title" content="River swallows half of a village">'
    assert title(head, heading) == "River swallows half of a village"


def test_two_kickers_before_the_same_words_are_no_part_of_them() -> None:
    declared = "Climate: “We saw the water come too late”"
    head = f'<meta property="og:title" content="{declared}"><title>{declared} - Courier</title>'
    assert title(head, "<h1>Flood in the valley - “We saw the water come too late”</h1>") == "“We saw the water come too late”"


def test_one_kicker_in_two_spellings_stays() -> None:
    head = '<meta property="og:title" content="The valley\'s mayors have failed us: there is another way to build">'
    assert title(head, "<h1>The valley mayors have failed us: there is another way to build</h1>").startswith("The valley")


def test_a_kicker_is_what_leads_to_a_headline_of_some_length() -> None:
    assert kicked("Storm season: River swallows half of a village") == ("Storm season", "River swallows half of a village")
    assert kicked("River swallows half of a village: photos") == ("", "")
    assert kicked(": River swallows half of a village") == ("", "")


def test_readers_heading_counts_where_all_the_declared_ones_differ() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Flood photos: inside the drowned village"}</script>'
    head = data + '<title>Flood photos: inside the drowned village | Courier</title><meta property="og:title" content="They woke to water">'
    assert title(head, "<h1>Rescuers find every villager alive after the river broke its banks</h1>").startswith("Rescuers find")
    assert title(head, "<h2>Rescuers find every villager alive after the river broke its banks</h2>").startswith("Flood photos")


def test_a_heading_on_two_lines_is_whole_where_the_page_declares_both() -> None:
    heading = "<h1>River swallows half<br>of a village</h1>"
    assert title("<title>River swallows half of a village | Courier</title>", heading) == "River swallows half of a village"
    assert title("<title>River swallows half | Courier</title>", heading) == "River swallows half"


def test_a_headline_cut_off_with_dots_counts_nothing() -> None:
    head = '<title>River swallows half… | Courier</title><meta property="og:title" content="River swallows half of…">'
    assert title(head, "<h1>River swallows half of a village</h1>") == "River swallows half of a village"
    assert title('<meta property="og:title" content="And then the river came…">', "<h2>Half a village</h2>") == "And then the river came…"


def test_of_two_spellings_the_one_with_small_letters_is_taken() -> None:
    head = '<meta property="og:title" content="River swallows half of Oakham">'
    assert title(head, "<h1>RIVER SWALLOWS HALF OF OAKHAM</h1>") == "River swallows half of Oakham"


def test_a_heading_that_is_the_sites_own_name_is_no_headline() -> None:
    head = '<title>River floods village | The Courier (Leeds)</title><meta property="og:site_name" content="The Courier (Leeds)">'
    assert title(head, "<h1><a href='/'>The Courier (Leeds)</a></h1><h1>River floods village</h1>") == "River floods village"
    assert title("<title>The Courier</title>", "<h1>The Courier</h1>") == "The Courier"


def test_what_a_file_is_called_is_no_headline() -> None:
    head = '<title>Floods | Courier</title><meta property="og:title" content="river-floods-village-2024">'
    assert title(head, "<h1>River floods village</h1>") == "River floods village"


def test_a_step_of_the_address_behind_a_bar_is_no_part_of_the_headline() -> None:
    head = '<title>River floods village | Weather</title><meta property="og:title" content="River floods village | Weather">'
    assert title(head, "<h1>River floods village <span>Subscribers</span></h1>") == "River floods village"
    kept = head.replace("Weather", "What we know")
    assert title(kept, "<h1>River floods village | What we know</h1>") == "River floods village | What we know"


def test_questions_above_sections_and_labels_are_no_lede() -> None:
    asked = f"<h1>River floods village</h1><h2>How high did the water rise?</h2>{TEXT}<h2>What will the village do now?</h2>{TEXT[:120]}"
    found = extract(page(f"<html><body><article>{asked}</article></body></html>"))
    assert isinstance(found, Article) and found.lede == ""
    found = extract(page(f"<html><body><article><h1>River floods village</h1><p class='lead'>More on this story:</p>{TEXT}</article></body></html>"))
    assert isinstance(found, Article) and found.lede == ""


def test_the_heading_that_a_meta_tag_gives_word_for_word_outweighs_variants_for_networks_and_search_engines() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Village flood: five things to know"}</script>'
    head = data + '<title>Village flood: five things to know | Courier</title><meta property="og:title" content="Village flood: five things to know">'
    heading = "<h1>They woke to water in the kitchen</h1>"
    assert title(head + '<meta name="sailthru.title" content="They woke to water in the kitchen">', heading) == "They woke to water in the kitchen"
    assert title(head + '<meta name="sailthru.title" content="Village flood, in photos">', heading) == "Village flood: five things to know"


def test_the_sites_name_in_its_only_h1_is_no_headline() -> None:
    logo = "<h1><a href='/'>Valley Council Online</a></h1>"
    assert (
        title("<title>River floods village - The Online Council of the Valley</title>", logo + "<h2>River floods village</h2>")
        == "River floods village"
    )
    head = '<meta name="SiteName" content="Valley Council Online"><meta name="ArticleTitle" content="River floods village">'
    assert title(head, logo + "<h2>River floods village</h2>") == "River floods village"


def test_where_all_pages_are_called_by_their_section_the_heading_above_the_day_is_the_headline() -> None:
    head, way = "<title>Reports - Valley Council</title>", "<h3>Home - Reports</h3>"
    assert title(head, way + "<h5>River floods village</h5><p>Published: 18 May 2019</p>") == "River floods village"
    named = "<h5>Reports</h5><p>Published: 18 May 2019</p><p>River floods village</p>"
    assert title("<title>River floods village - Valley Council</title>", named) == "River floods village"


def test_the_section_that_the_page_declares_is_no_part_of_its_declared_headline() -> None:
    head = '<meta property="og:title" content="River floods village - Valley News"><meta property="article:section" content="Valley News">'
    assert title(head, "<h1>They woke to water</h1>") == "River floods village"
    assert title(head.replace('Valley News"><', 'and a mill"><'), "<h1>They woke to water</h1>").startswith("River floods village - and")


def test_a_headline_that_begins_with_a_figure_or_an_abbreviation_is_found_where_no_heading_marks_it() -> None:
    for words in ("1-10 June: river floods village three times", "U.S. engineers reach flooded village"):
        found = extract(
            page(f"<html><head><title>{words} - Courier</title></head><body><h2>Latest news</h2><div><b>{words}</b></div>{TEXT}</body></html>")
        )
        assert isinstance(found, Article) and found.title == words
