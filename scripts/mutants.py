"""Mutation testing: small faults put into the source one at a time; a test must fail for each. What survives is listed.

The faults are cosmic-ray's: a comparison, a sum, a number, an "and" changed, a condition turned round. The places are drawn by seed, so many a
module, and one fault for each place. Each runs in a process of its own, in memory: no file of the checkout is changed.

    python scripts/mutants.py reconcile --each 15 --seed 1
    python scripts/mutants.py reconcile --module conflict --each 0        every place of one module
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib.util
import inspect
import os
import random
import resource
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec, SourceFileLoader
from itertools import product
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
SECONDS = 15
"""Of processor time, after which a fault that makes the tests run on and on counts as found."""

LEFT_OUT = ("RemoveDecorator", "NoOp", "Variable", "_Eq_Is", "_NotEq_Is", "_Is_Eq", "_Is_NotEq", "_IsNot_Eq", "_IsNot_NotEq")
"""Faults that are none, or none that a test should tell: a cache taken away; "is" for "==", which the interpreter's own tables decide."""


@dataclass(frozen=True)
class Target:
    """What is tested: the modules (a package or one module) and the tests that are to find faults in them, without laws that draw at random."""

    modules: str
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()


TARGETS = {
    "reconcile": Target("dateline/reconcile", ("tests/reconcile",), ("tests/reconcile/test_laws.py", "tests/reconcile/test_succession.py")),
    "guard": Target("dateline/compose/guard.py", ("tests/compose",)),
}


@dataclass(frozen=True, order=True)
class Mutant:
    """One fault: the module's path, where it stands (line, column), and cosmic-ray's operator with its count of the occurrence."""

    path: Path
    place: tuple[int, int]
    operator: str
    occurrence: int

    @property
    def module(self) -> str:
        parts = self.path.relative_to(SOURCE).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def code(self) -> str:
        from cosmic_ray.mutating import mutate_code
        from cosmic_ray.plugins import get_operator

        return str(mutate_code(self.path.read_text(encoding="utf-8"), get_operator(self.operator)(), self.occurrence))

    def __str__(self) -> str:
        line = self.code().splitlines()[self.place[0] - 1].strip()
        return f"{self.path.relative_to(ROOT)}:{self.place[0]}:{self.place[1]} {self.operator.rpartition('/')[2]}: {line}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every fault that can be put into a module, in the order of its places."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    text = path.read_text(encoding="utf-8")
    nodes, notes = list(ast_nodes(get_ast(text))), annotations(text)
    for name in operator_names():
        if any(part in name for part in LEFT_OUT):
            continue
        operator = get_operator(name)()
        places = (place for node in nodes for place, _ in operator.mutation_positions(node))
        for occurrence, place in enumerate(places):
            if not any(start <= place < end for start, end in notes):
                yield Mutant(path, place, name, occurrence)


def annotations(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where types stand that are never evaluated: a fault there is none."""
    nodes = list(ast.walk(ast.parse(text)))
    notes = [note for node in nodes for note in (getattr(node, "annotation", None), getattr(node, "returns", None)) if note]
    return [((note.lineno, note.col_offset), (note.end_lineno, note.end_col_offset)) for note in notes]


def sample(path: Path, each: int, seed: int) -> list[Mutant]:
    """One fault, drawn, for each of so many places of a module, drawn; for all of its places where `each` is 0."""
    at: dict[tuple[int, int], list[Mutant]] = defaultdict(list)
    for mutant in mutants(path):
        at[mutant.place].append(mutant)
    draw = random.Random(f"{seed} {path.name}")
    places = sorted(at) if not each or each >= len(at) else sorted(draw.sample(sorted(at), each))
    return [draw.choice(sorted(at[place])) for place in places]


class _Faulty(SourceFileLoader):
    """Loads the source with the fault in it, and leaves no trace on disk."""

    mutant: Mutant

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.mutant.code(), self.path, "exec")


class _Finder:
    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name != self._mutant.module:
            return None
        file = self._mutant.path
        loader = _Faulty(name, str(file))
        loader.mutant = self._mutant
        return importlib.util.spec_from_file_location(
            name, file, loader=loader, submodule_search_locations=[str(file.parent)] if file.name == "__init__.py" else None
        )


def passed(target: Target, module: str = "") -> bool:
    """Whether all tests of a target pass, up to the first that fails: those of the files that name `module` before the others.

    A test is called by itself, which costs less than all that pytest does around it; a file with fixtures is pytest's.
    """
    files = [path for folder in target.tests for path in sorted(Path(folder).glob("test_*.py")) if str(path) not in target.without]
    others: list[str] = []
    for path in sorted(files, key=lambda path: module not in path.read_text(encoding="utf-8")):
        found = list(_tests(importlib.import_module(".".join(path.with_suffix("").parts))))
        if any(set(inspect.signature(test).parameters) - set(given) for test, given in found):
            others.append(str(path))
        elif not all(_passes(test, given) for test, given in found):
            return False
    return not others or _by_pytest(others)


def _tests(module: ModuleType) -> Iterator[tuple[Callable[..., object], dict[str, Any]]]:
    """The tests of a file, each with every set of parameters that is written above it."""
    for name, test in vars(module).items():
        if name.startswith("test_"):
            marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
            for rows in product(*(list(_rows(*mark.args[:2])) for mark in marks)):
                yield test, {key: value for row in rows for key, value in row.items()}


def _rows(names: str | Sequence[str], values: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """The sets of parameters of one mark, named "one" or ("one", "two")."""
    for value in values:
        yield {names: value} if isinstance(names, str) else dict(zip(names, value, strict=True))


def _passes(test: Callable[..., object], given: dict[str, Any]) -> bool:
    try:
        test(**given)
    except BaseException:  # pytest's own failures are no Exceptions
        return False
    return True


def _by_pytest(files: list[str]) -> bool:
    import pytest

    return pytest.main(["-x", "-q", "-q", "--no-summary", "--assert=plain", "-p", "no:unraisableexception", *files]) == 0


def survives(mutant: Mutant, target: Target) -> bool:
    """Whether no test fails with the fault in place; looked at in a process of its own."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        sys.meta_path.insert(0, _Finder(mutant))  # type: ignore[arg-type]  # a finder by its shape
        code = 0 if passed(target, mutant.module) else 1
    finally:
        os._exit(code)


def forget(target: Target) -> None:
    """The modules under test and their tests leave memory, so that each child reads them anew; what they rest on stays, warm."""
    held = target.modules.removesuffix(".py").replace("/", ".")
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        if name.startswith(held) or Path(file).is_relative_to(ROOT / "tests"):
            del sys.modules[name]
    gc.freeze()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("target", choices=TARGETS)
    asked.add_argument("--module", nargs="*", default=[], help="only these modules, by their file's name")
    asked.add_argument("--each", type=int, default=15, help="so many places a module; 0 for all")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--floor", type=float, default=0.0, help="fails where a smaller share is found")
    return run(asked.parse_args())


def run(given: argparse.Namespace) -> int:
    os.chdir(ROOT)
    sys.path[:0] = [str(SOURCE), str(ROOT)]
    target = TARGETS[given.target]
    if not passed(target):
        print("the tests fail without any fault", file=sys.stderr)
        return 2
    forget(target)
    where = SOURCE / target.modules
    files = [path for path in (sorted(where.glob("*.py")) if where.is_dir() else [where]) if not given.module or path.stem in given.module]
    drawn, left = Counter[str](), Counter[str]()
    for mutant in (mutant for path in files for mutant in sample(path, given.each, given.seed)):
        drawn[mutant.path.stem] += 1
        if survives(mutant, target):
            left[mutant.path.stem] += 1
            print(f"survived {mutant}", flush=True)
    return told(drawn, left, given.floor)


def told(drawn: Counter[str], left: Counter[str], floor: float) -> int:
    """Prints what was found, module by module, and in all; 1 where that is under the floor."""
    print("| module | faults | found | share |\n|---|---|---|---|")
    for name in drawn:
        print(_row(name, drawn[name], drawn[name] - left[name]))
    every, found = drawn.total(), drawn.total() - left.total()
    print(_row("all", every, found))
    return 1 if every and found < floor * every else 0


def _row(name: str, every: int, found: int) -> str:
    return f"| {name} | {every} | {found} | {found / every:.0%} |"


if __name__ == "__main__":
    sys.exit(main())
