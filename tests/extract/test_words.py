"""Bylines, datelines, page words."""

from __future__ import annotations

import pytest

from dateline.extract.dateline import dateline_of
from dateline.extract.furniture import caption_of, keywords
from dateline.extract.names import people
from dateline.languages.page_words import PageWords, PageWordsError, fold, page_words, parse, tables


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ana Costa and Li Wei, staff writers", ["Ana Costa", "Li Wei"]),
        ("Von Petra Novak", ["Petra Novak"]),
        ("记者 林远山", ["林远山"]),
        ("Jan de Vries | The Courier", ["Jan de Vries"]),
        ("By Tim Novak", ["Tim Novak"]),
        ("By Ana de la Costa", ["Ana de la Costa"]),
        ('By Eva "Red Ink" Mala', ['Eva "Red Ink" Mala']),
        ("By the time a person is old", []),
        ("Reuters", []),
        ("https://courier.example/authors/x", []),
    ],
)
def test_people(text: str, names: list[str]) -> None:
    assert people(text, {"thecourier"}) == names


def test_a_dash_inside_a_sentence_is_no_dateline() -> None:
    assert dateline_of("The minister said — twice — that nothing had changed.") is None
    found = dateline_of("ALMATY, Kazakhstan (AP) — The airport was closed.")
    assert found is not None and (found.place, found.agency) == ("ALMATY, Kazakhstan", "AP")


def test_prose_is_no_caption() -> None:
    assert caption_of("He took a photo of the river before the bridge fell, and sent it to his brother.", page_words()) is None


def test_keywords_are_clean() -> None:
    assert keywords(["Flood", "flood", "Friday", "Advertisement", "2024"], page_words()) == ("Flood",)


def test_every_table_of_page_words_is_read_strictly() -> None:
    codes = [code for code, file in tables() if parse(file.read_text("utf-8"), code)]
    assert {"en", "zh", "ru", "es", "fr", "ar", "de"} <= set(codes)


@pytest.mark.parametrize("line", ["share this", "share this\tbutton", "*\tshare", "Share\tshare", "a\tshare\na\tprint"])
def test_a_faulty_line_is_named(line: str) -> None:
    with pytest.raises(PageWordsError, match="x:"):
        parse(line, "x")


def test_folding_settles() -> None:
    assert fold("  « Read MORE: » ") == "read more"


def test_roles_are_the_same_for_one_line_and_for_many_at_once() -> None:
    lines = [
        "Share this story",
        "By Ana Costa",
        "Photo: Li Wei",
        "Read more:",
        "The bridge was closed for the night.",
        "",
        "Follow us",
        "© 2024 The Courier",
    ]
    forms = {form: role for _, file in tables() for form, role in parse(file.read_text("utf-8"), file.name).items()}
    alone, together = PageWords(forms), PageWords(forms)
    together.learn(lines)
    assert [together.roles(line) for line in lines] == [alone.roles(line) for line in lines]
    assert together.roles("By Ana Costa") and not together.roles("The bridge was closed for the night.")


def test_a_form_stands_where_its_stars_allow() -> None:
    words = PageWords({"by*": "byline-prefix", "*photo": "credit", "*cookie*": "cookie"})
    lines = ["By the river", "Seen by many", "A fine photo", "A photo of it", "Our cookie rules", "Goodbye", "Bypass photos"]
    words.learn(lines)
    assert [sorted(words.roles(line)) for line in lines] == [["byline-prefix"], [], ["credit"], [], ["cookie"], [], []]
    assert list(words.matches("by the cookie photo")) == [(0, 2, "byline-prefix"), (7, 13, "cookie"), (14, 19, "credit")]
