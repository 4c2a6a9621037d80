"""Lists that stand among an article's paragraphs are its text, however short their items; lists of what stands around it are not."""

from __future__ import annotations

from test_leftovers import TEXT, read

SHELTERS = "<ul><li>Town hall</li><li>Gym of the primary school</li><li>Rowing club</li></ul>"


def test_a_list_between_paragraphs_is_text_with_the_heading_before_it() -> None:
    text = read("", body=f"{TEXT}<h2>Open shelters</h2>{SHELTERS}").text
    assert "Town hall" in text
    assert "Rowing club" in text
    assert text.index("Open shelters") < text.index("Town hall")


def test_a_list_that_the_last_paragraph_announces_is_text() -> None:
    assert "Rowing club" in read(f"<p>The fire service asks those who live near the bank to sleep in one of these until Friday:</p>{SHELTERS}").text


def test_a_list_of_links_or_one_marked_as_related_is_not() -> None:
    linked = "<ul><li><a href='/a'>Storm on the coast</a></li><li><a href='/b'>Ferries stopped</a></li></ul>"
    marked = "<ul class='related'><li>Storm on the coast</li><li>Ferries stopped</li></ul>"
    for around in (linked, marked):
        assert "Storm" not in read("", body=TEXT + around).text


def test_a_list_elsewhere_than_the_paragraphs_is_not() -> None:
    assert "Town hall" not in read("", body=f"{TEXT}<div>{SHELTERS}</div>").text
    assert "Town hall" not in read(SHELTERS).text


def test_a_heading_stands_above_its_paragraph_whatever_was_left_out_before_it() -> None:
    left_out = "<p><a href='/more'>Everything on the storms of this spring in our dossier</a></p>"
    picture = "<figure><img src='/a.jpg'><figcaption>The bridge. Photo: Eva Mala</figcaption></figure>"
    text = read("", body=f"{TEXT}{left_out}<h2>Who pays for it</h2>{picture}").text
    assert text.index("Who pays for it") < text.index("Nobody was missing")
    assert "Everything on the storms" not in text


def test_a_body_goes_on_behind_the_posts_that_it_shows() -> None:
    post = "<blockquote class='twitter-tweet'><p>The bridge is closed until further notice.</p>— Leeds Roads May 14, 2024</blockquote>"
    last = "<p>In the end the water fell by two metres within one night, which surprised everyone.</p>"
    assert "fell by two metres" in read(f"{post}{last}").text
