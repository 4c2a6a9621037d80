"""What the index answers is what comparing a name with its candidates answers."""

from __future__ import annotations

import functools
import math
import pathlib
import re

import pytest

from dateline.knowledge.names import SAME, NameIndex, known, same
from dateline.knowledge.names.distance import beats, how, likeness
from dateline.knowledge.names.heard import heard, likeness_of, said
from dateline.knowledge.names.letters import letters
from dateline.knowledge.names.sounding import corrected
from dateline.knowledge.names.sounds import branching, skeleton
from dateline.knowledge.names.strain import GAP, strain
from dateline.knowledge.tables import rows

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
        liked = likeness_of(heard(one), heard(other))
        assert liked is not None
        near, _ = liked
        if skeleton(one.whole) == skeleton(other.whole):
            assert near == pytest.approx(likeness(one.whole, other.whole, (one.script, other.script)))
        else:
            assert near == how((one.script, other.script)).need


def test_strain_is_the_cheapest_of_all_alignments() -> None:
    """Against every alignment there is, gone through without a table of rows."""
    for a, b, pair in (("tokaev", "токаев", ("Latn", "Cyrl")), ("alma", "ألما", ("Latn", "Arab")), ("shushin", "шучинь", ("Latn", "Cyrl"))):
        one, other = letters(a, pair[0]), letters(b, pair[1])
        longer = max(len(one), len(other)) - 1
        assert strain(a, b, pair, 99.0) == pytest.approx(_cheapest(one, other, _costs(pair)) / longer)
        assert strain(a, b, pair, 0.01) == 0.01 and strain(b, a, pair[::-1], 99.0) == strain(a, b, pair, 99.0)


def _costs(pair: tuple[str, str]) -> dict[tuple[str, str], float]:
    return {(a, b): float(cost) for one, other, a, b, cost in rows("alignments.tsv.gz") if (one, other) == pair}


def _cheapest(one: str, other: str, costs: dict[tuple[str, str], float]) -> float:
    @functools.cache
    def rest(i: int, j: int) -> float:
        if (i, j) == (len(one), len(other)):
            return 0.0
        steps = [(m, n) for m in range(4) for n in range(4) if m + n and i + m <= len(one) and j + n <= len(other)]
        priced = [(m, n, costs.get((one[i : i + m], other[j : j + n]), GAP if m + n == 1 else math.inf)) for m, n in steps]
        return min((cost + rest(i + m, j + n) for m, n, cost in priced if cost < math.inf), default=math.inf)

    return rest(0, 0)


def test_letters_that_do_not_bear_sounds_out_leave_nothing_of_the_likeness() -> None:
    need = how(("Latn", "Cyrl")).need
    assert corrected(need + 0.01, need, "tokaev", "токаев", ("Latn", "Cyrl")) > need
    assert corrected(need + 0.01, need, "tokaev", "щюэхжц", ("Latn", "Cyrl")) == 0.0
    assert corrected(need - 0.2, need, "tokaev", "токаев", ("Latn", "Cyrl")) == 0.0


def test_ids_of_the_tables_agree_or_tell_apart_bodies_first() -> None:
    town, body = frozenset({"gn1"}), frozenset({"body:a"})
    assert known.agreed(town, town | {"gn2"}) == known.TOLD and known.agreed(town, frozenset({"gn2"})) == known.TOLD_APART
    assert known.agreed(town, body) is None and known.agreed(town, frozenset()) is None
    assert known.agreed(town | body, town | {"outlet:b"}) == known.TOLD_APART


@pytest.mark.parametrize(("listed", "asked"), [("Sakaiminato", "Сакай-Мінато"), ("Fada-N'Gourma", "Фада-Нгурма")])
def test_a_name_written_in_one_word_or_two_is_found_by_how_it_sounds(listed: str, asked: str) -> None:
    match = NameIndex([(listed, "it"), ("Petrov", "another")]).match(asked)
    assert match is not None and match.entity == "it"


def test_of_many_names_with_the_same_consonants_the_one_that_sounds_alike_is_found() -> None:
    vowels = ("a", "o", "u", "e", "i")
    crowd = [(f"S{x}m{y}r{z}d", f"{x}{y}{z}") for x in vowels for y in vowels for z in vowels]
    match = NameIndex(crowd).match("Сумарод")
    assert match is not None and match.entity == "uao"


def test_a_branching_pattern_knows_all_its_forms_and_no_others() -> None:
    pattern = re.compile(branching(["a", "an", "ang", "bo"]))
    assert all(pattern.fullmatch(form) for form in ("a", "an", "ang", "bo"))
    assert not any(pattern.fullmatch(form) for form in ("", "b", "ng", "boa", "na"))
