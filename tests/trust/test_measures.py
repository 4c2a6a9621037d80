"""What measures the tests: branches counted by package, and faults that are put in where code runs and nowhere else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import branches  # noqa: E402
import mutants  # noqa: E402


def test_branches_are_counted_by_package_worst_module_first() -> None:
    summaries = {"web/app.py": (1, 4), "web/pages.py": (6, 6), "cli/output.py": (0, 0), "store/store.py": (8, 10), "__main__.py": (0, 0)}
    found = {
        "files": {
            f"src/dateline/{name}": {"summary": {"covered_branches": taken, "num_branches": every}} for name, (taken, every) in summaries.items()
        }
    }
    told = branches.told(branches.counts(found), worst=2)
    assert told[2:] == [
        "| store | 80.0 % | 10 |", "| web | 70.0 % | 10 |", "| all | 75.0 % | 20 |", "    3 not taken: web/app.py", "    2 not taken: store/store.py",
    ]  # fmt: skip


CODE = """from __future__ import annotations
from functools import cache

@cache
def larger(one: int | None, other: int = 3) -> int | None:
    if one is None or one == other:
        return None
    return max(one + 1, other)
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    pytest.importorskip("cosmic_ray", reason="needs cosmic_ray: pip install 'dateline[mutants]'")
    path = tmp_path / "larger.py"
    path.write_text(CODE)
    return path


def test_faults_are_put_where_code_runs(module: Path) -> None:
    found = list(mutants.mutants(module))
    lines = {mutant.place[0] for mutant in found}
    assert lines == {5, 6, 8}, "the default, the condition, the sum"
    assert not any("|" in mutant.code().splitlines()[4] and "int & None" in mutant.code() for mutant in found), "types are left alone"
    assert all(mutant.code() != CODE for mutant in found)
    assert not any("Decorator" in mutant.operator or mutant.operator.endswith("_Eq_Is") for mutant in found)


def test_a_sample_is_the_same_for_the_same_seed_with_one_fault_a_place(module: Path) -> None:
    every, again = mutants.sample(module, 0, 1), mutants.sample(module, 0, 1)
    assert every == again and len({mutant.place for mutant in every}) == len(every) == len({mutant.place for mutant in mutants.mutants(module)})
    some = mutants.sample(module, 3, 1)
    assert len(some) == 3 and some == mutants.sample(module, 3, 1)
    assert any(mutants.sample(module, 3, seed) != some for seed in range(2, 9))


def test_the_share_found_is_told_and_held_to_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    drawn, left = mutants.Counter({"fold": 20, "plan": 20}), mutants.Counter({"plan": 4})
    assert mutants.told(drawn, left, 0.9) == 0
    assert "| plan | 20 | 16 | 80% |" in capsys.readouterr().out
    assert mutants.told(drawn, mutants.Counter({"plan": 5}), 0.9) == 1
