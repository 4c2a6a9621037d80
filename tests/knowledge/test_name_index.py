"""What the index answers is what comparing a name with its candidates answers."""

from __future__ import annotations

import pathlib
import re

import pytest

from dateline.knowledge.names import SAME, NameIndex, same
from dateline.knowledge.names.distance import beats, how, likeness
from dateline.knowledge.names.heard import heard, likeness_of, said
from dateline.knowledge.names.sounds import branching, skeleton

FILES = ("pairs.tsv", "pairs_unseen.tsv", "pairs_second.tsv")
PAIRS = [
    line.split("\t")
    for file in FILES
    for line in pathlib.Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    if line[:1] not in "#"
]


def test_what_is_found_is_the_same_and_has_its_score() -> None:
    index = NameIndex((left, f"one:{at // 3}") for at, (left, *_) in enumerate(PAIRS))
    found = [(right, match) for _, right, *_ in PAIRS if (match := index.match(right)) is not None]
    assert len(found) > 100
    assert [(name, match) for name, match in found if match.score < SAME or match.score != pytest.approx(same(name, match.name)[0])] == []


def test_short_cuts_change_no_answer() -> None:
    """Asked of one name alone, the index says what `same` says of all that have its bones; hardly any likeness is too faint for it to look."""
    asked = wrong = 0
    for left, right, *_ in PAIRS:
        index = NameIndex([(left, "it")])
        if index.candidates(right):
            asked += 1
            wrong += (index.match(right) is not None) != (same(left, right)[0] >= SAME)
    assert asked > 500 and wrong <= asked // 100


@pytest.mark.parametrize(
    ("listed", "asked"),
    [("Germany", "Германия"), ("Алматы", "Almaty"), ("ОДКБ", "集安组织"), ("Tokayev Kassym", "Касым Токаев"), ("Иван Петров", "Ivan Petrov")],
)
def test_what_the_tables_know_and_other_orders_of_words_are_found(listed: str, asked: str) -> None:
    match = NameIndex([(listed, "it"), ("Peskov", "another")]).match(asked)
    assert match is not None and match.entity == "it"


def test_two_entities_that_sound_the_same_are_nobody() -> None:
    assert NameIndex([("Zelimov", "one"), ("Zelymov", "two"), ("Petrov", "three")]).match("Зелимов") is None


def test_beats_keep_all_sounds_and_begin_with_consonants() -> None:
    assert beats("tokaev") == ("", "to", "kae", "v.") and beats("alma") == ("a", "l", "ma.")
    assert beats("") == (".",)


def test_names_of_one_skeleton_are_as_far_apart_as_their_words() -> None:
    for a, b in (("Tokayev", "Токаев"), ("Almaty", "アルマトイ"), ("Putin", "普京"), ("Navalny", "نافالني")):
        one, other = said(a), said(b)
        near, _ = likeness_of(heard(one), heard(other))
        if skeleton(one.whole) == skeleton(other.whole):
            assert near == pytest.approx(likeness(one.whole, other.whole, (one.script, other.script)))
        else:
            assert near == how((one.script, other.script)).need


def test_a_branching_pattern_knows_all_its_forms_and_no_others() -> None:
    pattern = re.compile(branching(["a", "an", "ang", "bo"]))
    assert all(pattern.fullmatch(form) for form in ("a", "an", "ang", "bo"))
    assert not any(pattern.fullmatch(form) for form in ("", "b", "ng", "boa", "na"))
