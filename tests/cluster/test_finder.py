"""The finder of forms, by what the words of a text begin to spell."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cluster.bridges import found_in, place_row
from dateline.cluster.finder import Finder, Form
from dateline.knowledge.lexicon import place_patterns

LETTERS = "ab é中国 "
PATTERNS = st.text(LETTERS, min_size=1, max_size=7).filter(lambda text: text.strip() != "" and _is_of_one_kind(text))


def _is_of_one_kind(text):
    """Not a word of letters before a wide one: of a hundred thousand names in the tables one is so, and it is not looked for."""
    wide = [any(char in "中国" for char in word) for word in text.split()]
    return not any(wide) or wide[0]


def _stands(name):
    """A pattern as the tables have it: wide, or at least a word long and begun by a blank."""
    words = " ".join(name.split())
    return words if any(char in "中国" for char in words) else f" {words} "


def plainly(patterns, text):
    """Every pattern that stands at a place of the text, looked for one by one."""
    return sorted({(pattern, form.id) for pattern, form in patterns if pattern in text})


@settings(deadline=None)
@given(st.lists(st.tuples(PATTERNS, st.sampled_from([0, 99]))), st.lists(PATTERNS), st.lists(st.text("abé中国", min_size=1, max_size=6), max_size=12))
def test_what_is_found_word_by_word_is_what_stands_in_the_text(places, concepts, words):
    lines = sorted({f"{_stands(name)}\t{ending}\tX{ending}" for name, ending in places})
    rows = [(_stands(name), Form("#" + name, None, 0)) for name in concepts]
    finder, text = Finder(lines, rows), f" {' '.join(words)} "
    spots = [(at, spot) for at, spot in enumerate(finder.spot(word, frozenset()) for word in words) if spot]
    found = {
        (hit.pattern, hit.form.id)
        for hits in (finder.hits(lambda at, size: words[at : at + size], spots), finder.wide_hits(text, frozenset()))
        for hit in hits
    }
    every = rows + [(line.split("\t")[0], Form("@" + line.split("\t")[2], None, 0)) for line in lines]
    assert sorted(found) == plainly(every, text)


def test_the_table_is_sorted_and_whole():
    lines = [line for line in place_patterns() if line]
    assert lines == sorted(set(lines)) and len(lines) > 50_000
    assert all(line.count("\t") == 2 for line in lines)


def test_a_place_is_found_at_the_beginning_of_its_word():
    assert found_in(" talks in kazakhstan ended ", "en")["@KZ"] == 1
    assert found_in(" казахстане ", "ru")["@KZ"] == found_in(" 在哈萨克斯坦的会谈 ", "zh")["@KZ"] == 1
    assert "@KZ" not in found_in(" xkazakhstan ", "en")
    assert found_in(" the new york mayor in new delhi ", "en")["@IN"] == 1


def test_a_row_says_how_long_an_ending_may_be():
    assert place_row("kazakhstan", "KZ") == " kazakhstan\t6\tKZ"
    assert place_row("哈萨克斯坦", "KZ") == "哈萨克斯坦\t99\tKZ"
