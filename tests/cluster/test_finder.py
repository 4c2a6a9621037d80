"""The finder of forms: by the letters a text begins to spell, and by an automaton, the same."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.cluster import finder as room
from dateline.cluster.bridges import finder, place_row
from dateline.cluster.finder import Finder, Form
from dateline.knowledge.lexicon import place_patterns

LETTERS = "ab é中国 "
PATTERNS = st.text(LETTERS, min_size=1, max_size=7).filter(lambda text: text.strip() != "")


def made(places, concepts):
    lines = sorted({f"{_stands(name)}\t{ending}\tX{ending}" for name, ending in places})
    return Finder(lines, [(_stands(name), Form("#" + name, None, 0)) for name in concepts])


def _stands(pattern):
    return pattern.strip() if any(char in "中国" for char in pattern) else " " + pattern.lstrip()


@given(st.lists(st.tuples(PATTERNS, st.sampled_from([0, 3, 99]))), st.lists(PATTERNS), st.text(LETTERS, max_size=60))
def test_both_ways_find_the_same(places, concepts, text):
    few = made(places, concepts).matches(text)
    many = made(places, concepts)
    if places or concepts:
        many._texts = room.FEW
    assert [(match.end, match.start, sorted(map(repr, match.forms))) for match in few] == [
        (match.end, match.start, sorted(map(repr, match.forms))) for match in many.matches(text)
    ]


def test_the_table_is_sorted_and_whole():
    lines = [line for line in place_patterns() if line]
    assert lines == sorted(set(lines)) and len(lines) > 50_000
    assert all(line.count("\t") == 2 for line in lines)


def test_a_place_is_found_at_the_beginning_of_its_word():
    found = finder().matches(" talks in kazakhstan ended ")
    assert "@KZ" in {form.id for match in found for form in match.forms}
    assert not [match for match in finder().matches(" xkazakhstan ") if any(form.id == "@KZ" for form in match.forms)]


def test_a_row_says_how_long_an_ending_may_be():
    assert place_row("kazakhstan", "KZ") == " kazakhstan\t6\tKZ"
    assert place_row("哈萨克斯坦", "KZ") == "哈萨克斯坦\t99\tKZ"
