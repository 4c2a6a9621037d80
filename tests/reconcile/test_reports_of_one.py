"""One origin's figure with all its tellings, by how much two differ, and what is remembered from one account to the next."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import heard, on

from dateline.reconcile.memory import Memory
from dateline.reconcile.reports import Report, factor, reports


def one(*counting: str) -> Report:
    """The report of one figure, told so many times."""
    (found,) = reports(heard(30, source=f"paper {number}", when=on(5 + number), counting=how) for number, how in enumerate(counting))
    return found


@pytest.mark.parametrize(
    ("counting", "outdated"),
    [
        (("total", "superseded"), True),
        (("superseded",), True),
        (("total", "total"), False),
        (("subset", "withdrawn"), False),
        (("increment", "withdrawn"), False),
        (("withdrawn",), False),
    ],
)
def test_a_figure_is_outdated_where_somebody_tells_it_as_an_earlier_one(counting: tuple[str, ...], outdated: bool) -> None:
    assert one(*counting).outdated is outdated


def test_a_figure_is_a_part_or_a_misprint_only_once_it_was_found_to_be_one() -> None:
    fresh = one("total")
    assert (fresh.part, fresh.suspected, fresh.replaced) == (False, "", None)


@pytest.mark.parametrize(
    ("numbers", "exceeds"), [((5, 20), 4), ((20, 5), 4), ((7, 7), 1), ((0.5, 2), 4), ((0, 20), float("inf")), ((-5, 20), float("inf"))]
)
def test_by_how_much_the_larger_of_two_figures_exceeds_the_smaller(numbers: tuple[float, float], exceeds: float) -> None:
    first, second = (reports([heard(number)])[0] for number in numbers)
    assert factor(first, second) == exceeds


def test_what_has_no_number_exceeds_nothing() -> None:
    number, none = (reports([heard(many)])[0] for many in (20, None))
    assert factor(number, none) == factor(none, number) == 1


def pair(last: int) -> tuple[int, int]:
    """Equal ones, each a thing of its own."""
    return 1, last


def test_an_equal_value_of_the_account_before_is_the_very_one_for_two_accounts_running() -> None:
    memory, first = Memory(), pair(2)
    assert memory.same("key", first) is first
    memory.turn()
    assert memory.same("key", pair(2)) is first
    memory.turn()
    assert memory.same("key", pair(2)) is first, "what was taken again is there for the next"
    memory.turn()
    other = pair(3)
    assert memory.same("key", other) is other, "another value is none of before"
    assert memory.same("elsewhere", other) is other
    memory.turn()
    memory.turn()
    again = pair(3)
    assert memory.same("key", again) is again, "what one account did not ask for the next does not find"


def test_a_piece_is_made_again_only_where_what_it_is_made_of_has_changed() -> None:
    memory, made = Memory(), []

    def piece(*inputs: int) -> tuple[int, ...]:
        made.append(inputs)
        return inputs

    for inputs in ((1, 2), (1, 2), (1, 3), (1, 3)):
        assert memory.kept("key", piece, *inputs) == inputs
        memory.turn()
    assert made == [(1, 2), (1, 3)]
