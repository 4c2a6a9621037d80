"""Which text is kept: what the lines of a page have in common, what its data tell, posts and tables within, runs without holes."""

from __future__ import annotations

from dateline.extract import body, evidence
from dateline.extract.company import ALONE, Company
from dateline.extract.declared import Declared
from dateline.extract.declared import read as declared_of
from dateline.extract.markup import roles
from dateline.extract.posts import posts_within
from dateline.extract.tree import Tree
from dateline.extract.walk import grow, parse

_RIVER = "The river rose two metres in one night, the mayor said, and the lower town was cleared before dawn."
_BRIDGE = "Engineers will look at the old bridge once the water has gone, and nobody may cross it before then."


def _tree(inner: str) -> Tree:
    return grow(parse(f"<html><body>{inner}</body></html>"))


def _declared(head: str) -> Declared:
    return declared_of(parse(f"<html><head>{head}</head><body></body></html>"), "https://www.harbourpost.example/a")


def _company(inner: str, logits: list[float]) -> Company:
    tree = _tree(inner)
    return Company(tree, logits, [float(line.size) for line in tree.lines])


def test_words_of_furniture_are_known_inside_longer_ones_and_those_of_bodies_are_not() -> None:
    assert "comment" in roles("commentstextcontainer") and "caption" in roles("articlefirstimagecaption")
    assert not roles("xyzcontentxyz")


def test_paragraphs_in_boxes_of_one_kind_stand_for_each_other() -> None:
    boxes = "".join(f"<div class='story'><div class='box'><p>{text}</p></div></div>" for text in (_RIVER, _BRIDGE, _RIVER))
    company = _company(boxes, [3.0, -1.0, 3.0])
    parent, *_, holder_kin = company.levels(*company.shared())[:, 1].tolist()
    assert parent == ALONE and holder_kin == 5


def test_distances_to_likely_lines_and_the_body_before_a_line() -> None:
    company = _company("".join(f"<p>{_RIVER} {number}</p>" for number in range(5)), [-4.0, 3.0, -4.0, -4.0, 3.0])
    since, until = (distance.tolist() for distance in company.distances())
    assert since[2:4] == [1, 2] and until[2:4] == [2, 1]
    assert since[0] >= 5 and company.done.tolist() == sorted(company.done.tolist())


def test_the_unit_of_an_entry_is_its_list_and_what_stands_around_it() -> None:
    company = _company(f"<div><p>{_RIVER}</p><ul><li>Boats</li><li>Pumps</li></ul><p>{_BRIDGE}</p></div>", [3.0, -1.0, -1.0, 3.0])
    before, after, linked = (values[1] for values in company.units())
    assert before > 0.9 and after > 0.9 and linked == 0


def test_a_declared_body_tells_its_lines_and_no_others() -> None:
    long = f"{_RIVER} {_BRIDGE} " * 3
    said = evidence.of_page(
        _declared(f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x", "articleBody": "{long}"}}</script>')
    )
    assert said.tells(_RIVER.upper()) and not said.tells("Sign up for the letter that we send each morning.")
    short = evidence.of_page(_declared('<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "Too short."}</script>'))
    assert short.told == ""


def test_a_site_is_named_by_its_name_or_its_address() -> None:
    said = evidence.of_page(_declared('<meta property="og:site_name" content="Harbour Post">'))
    texts = ["Support the Harbour Post with a gift", "Write to news@HarbourPost.example", "A post in the harbour was painted", "Harbour Post"]
    assert said.naming(texts, 20) == [True, True, False, False]
    assert said.naming(texts[2:3], 20) == []


def test_posts_between_paragraphs_are_parts_of_the_body_and_those_far_below_are_not() -> None:
    post = "<blockquote class='twitter-tweet'><p>The water is in our kitchen.</p></blockquote>"
    filler = "".join("<p>Weather</p>" for _ in range(60))
    tree = _tree(f"<p>{_RIVER}</p>{post}<p>{_BRIDGE}</p>{filler}{post}")
    assert posts_within(tree, [0, 2]) == {1}
    assert posts_within(tree, []) == set()


def test_a_run_has_no_holes_but_for_links_and_hopeless_lines() -> None:
    tree = _tree(f"<div><p>{_RIVER}</p><p>And the mill?</p><p><a href='/x'>Read about the mill</a></p><p>Share</p><p>{_BRIDGE}</p></div>")
    assert body.without_holes(tree, [0, 4], [3.0, -1.0, -1.0, -4.0, 3.0], None) == [0, 1, 4]


def test_a_page_with_low_scores_as_a_whole_is_read_leniently_and_one_with_high_ones_is_not() -> None:
    tree = _tree("<div>" + "".join(f"<p>{_RIVER} {number}</p>" for number in range(4)) + "</div>")
    assert body.unsure(tree, [0], [0.4, -0.5, -0.5, -0.5], None) == [0, 1, 2, 3]
    assert body.unsure(tree, [0, 1, 2], [2.0, 2.0, 2.0, -0.5], None) == []
