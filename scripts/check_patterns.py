"""Fails where a regular expression of ours can take more than quadratic time on a hostile text.

    python scripts/check_patterns.py

Every pattern is taken as it is compiled, so those made of a pack's words are seen too: all modules are imported, all packs are loaded, and a page of
each language is read. regexploit then looks in each for repetitions that can share the same characters. It does not see repetitions kept apart by
a character that they take too ("a.*b.*c.*d"), nor the factor that a search adds by beginning anew at each place: the fuzzers' bounds stand for those.
"""

from __future__ import annotations

import importlib
import linecache  # noqa: F401 - these four compile patterns of their own when they are first imported, which must not happen while recording
import pkgutil
import re
import re._compiler as compiler  # type: ignore[import-not-found]  # a private module, without stubs
import sys
import tokenize  # noqa: F401
import traceback  # noqa: F401
from collections.abc import Callable
from pathlib import Path
from typing import Any

QUADRATIC = 2
"""How many repetitions may share characters: two cost the square of a text's length."""
OURS = f"{Path(__file__).resolve().parent.parent / 'src' / 'dateline'}/"
MACHINERY = (re.__file__.rpartition("/")[0], compiler.__file__, __file__)

Where = str
Patterns = dict[tuple[str, int], Where]


def main() -> None:
    patterns = recorded(use_everything)
    faults = [f"{where}: {fault}: {pattern[:160]}" for (pattern, flags), where in patterns.items() for fault in blow_ups(pattern, flags)]
    print(*faults, f"{len(patterns)} patterns, {len(faults)} that can blow up", sep="\n")
    sys.exit(1 if faults else 0)


def recorded(work: Callable[[], None]) -> Patterns:
    """Each pattern that our own code compiles while some work is done, and where."""
    found: Patterns = {}
    compile_it = compiler.compile

    def note(pattern: Any, flags: int = 0) -> Any:
        where = caller()
        if where.startswith(OURS) and isinstance(pattern, str):
            found.setdefault((pattern, int(flags)), where.removeprefix(OURS))
        return compile_it(pattern, flags)

    compiler.compile = note
    try:
        work()
    finally:
        compiler.compile = compile_it
    return found


def caller() -> Where:
    """The file and line that asked `re` for a pattern."""
    frame = sys._getframe(1)
    while frame.f_back and frame.f_code.co_filename.startswith(MACHINERY):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def use_everything() -> None:
    """Imports every module, loads every pack, and reads a demonstration page of each language."""
    import dateline
    from dateline.languages import codes, load

    import_everything()
    for code in codes():
        load(code)
    for _ in dateline.read(*one_page_a_language()):
        pass


def import_everything() -> None:
    """Imports our modules; those of an optional extra that is not installed are passed over."""
    import dateline

    for module in pkgutil.walk_packages(dateline.__path__, "dateline."):
        if ".migrations" in module.name or module.name.endswith("__main__"):
            continue
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as missing:
            if (missing.name or "").startswith("dateline"):
                raise


def one_page_a_language() -> list[Path]:
    pages = sorted(Path(OURS).glob("demo/pages/*.html"))
    return list({page.name.split("-")[1]: page for page in pages}.values())


def blow_ups(pattern: str, flags: int) -> list[str]:
    """What in a pattern takes more than quadratic time, with a text that shows it."""
    from regexploit.ast.sre import SreOpParser
    from regexploit.redos import find

    found = find(SreOpParser().parse_sre(pattern, flags))
    return [f"{fault.starriness} repetitions share {fault.example()[:80]}" for fault in found if fault.starriness > QUADRATIC]


if __name__ == "__main__":
    main()
