"""The list of guards is what the source holds, and what the documents say; one of them is taken out here, all by scripts/guards.py."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import guards

NAMES = [f"{guard.attack}: {guard.name}" for guard in guards.GUARDS]


@pytest.mark.parametrize("guard", guards.GUARDS, ids=NAMES)
def test_a_guard_stands_where_it_is_said_to_and_can_be_taken_out(guard: guards.Guard) -> None:
    source = (guards.SOURCE / guard.file).read_text("utf-8")
    without = guards.changed(source, guard.text, guard.other)
    assert without != source and (ROOT / guard.test).is_file()
    if guard.file.endswith(".py"):
        compile(without, guard.file, "exec")


def test_the_documents_name_each_guard() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert guards.table() in (ROOT / "docs/security.md").read_text("utf-8"), "scripts/guards.py --table prints what belongs into docs/security.md"


def test_a_guard_that_is_taken_out_is_missed_and_one_that_is_none_is_not() -> None:
    real = guards.Guard("x", "x", "collect/decoding.py", 'raise DecodingError("its compressed body breaks off")', "pass", "tests/trust/test_archives.py")
    assert "passes without it" in guards.missed(real), "no test of archives looks at that"
    by_name = {guard.name: guard for guard in guards.GUARDS}
    assert guards.missed(by_name["an archive's list is read so far"]) == ""
