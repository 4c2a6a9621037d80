"""The search for faults that no test sees calls tests as pytest would: each with every set of parameters, and one that fails is one."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

import mutants


def module() -> ModuleType:
    made = ModuleType("made")

    @pytest.mark.parametrize("low", [1, 2])
    @pytest.mark.parametrize(("high", "name"), [(3, "three"), (4, "four"), (5, "five")])
    def test_several(low: int, high: int, name: str) -> None:
        assert low < high < 5, name

    def test_one() -> None:
        pytest.fail("told")

    def test_none() -> None:
        with pytest.raises(ValueError):
            int("x")

    made.test_several, made.test_one, made.test_none, made.helper = test_several, test_one, test_none, print  # type: ignore[attr-defined]  # a module made here
    return made


def test_every_set_of_parameters_is_called_once() -> None:
    found = [given for test, given in mutants._tests(module()) if test.__name__ == "test_several"]
    assert sorted((given["low"], given["high"], given["name"]) for given in found) == sorted(
        (low, high, name) for low in (1, 2) for high, name in ((3, "three"), (4, "four"), (5, "five"))
    )
    assert len(list(mutants._tests(module()))) == 8


def test_a_test_passes_or_fails_as_with_pytest() -> None:
    passed = [mutants._passes(test, given) for test, given in mutants._tests(module())]
    assert passed.count(False) == 3, "a bound that does not hold, twice, and a failure that is told"


def test_types_that_are_never_evaluated_are_no_place_for_a_fault() -> None:
    notes = mutants.annotations("def told(many: int | None = 3) -> list[int]:\n    return [many or 0]\n")
    assert sorted(notes) == [((1, 15), (1, 25)), ((1, 34), (1, 43))]
