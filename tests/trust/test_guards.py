"""The list of guards is what the source holds, and what the documents say; scripts/guards.py takes them out."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import guards  # noqa: E402

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


def test_a_module_is_read_without_its_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the process of a test imports is the changed source, and no file is touched."""
    path = guards.SOURCE / "collect/decoding.py"
    before = path.read_bytes()
    monkeypatch.setenv(guards.CHANGE, json.dumps(["collect/decoding.py", "STEP = 65_536", "STEP = 7"]))
    found = guards.Finder().find_spec("dateline.collect.decoding", [str(path.parent)])
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    assert module.STEP == 7 and path.read_bytes() == before
    assert guards.Finder().find_spec("dateline.collect.guard", [str(path.parent)]) is None
