"""Every portal language has every message, and they format."""

import re

import pytest

from dateline.web.words import LANGUAGES, load, messages, preferred


def names(code: str) -> set[str]:
    return set(re.findall(r"^([a-z-]+) =", messages(code), re.M))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_lacks_no_message(code):
    assert names(code) == names("en")
    filled = dict.fromkeys(re.findall(r"\$(\w+)", messages(code)), 3)
    for name in names(code):
        assert load(code)(name, **filled)


def test_plurals_follow_the_language():
    assert load("ru")("articles-count", count=3) == "3 статьи"
    assert load("ru")("articles-count", count=5) == "5 статей"
    assert load("ar").direction == "rtl"


def test_a_missing_message_is_an_error():
    with pytest.raises(KeyError, match="no-such-message"):
        load("en")("no-such-message")


def test_the_reader_is_answered_in_a_language_the_portal_writes():
    assert preferred("zh-Hant", None) == "zh"
    assert preferred(None, "de, fr;q=0.8") == "fr"
    assert preferred("xx", None) == "en"
