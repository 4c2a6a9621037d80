"""`make demo`: reads, tells, and does nothing twice."""

from __future__ import annotations

import importlib.util
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest
from demokit import DEMO, ROOT

FEW = ("kz-en-14-withdrawn.html", "kz-zh-06-chehui.html", "kz-ru-06-oshibka.html", "no-02-404.html")


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, with four of the bundled pages and a data directory of its own."""
    spec = importlib.util.spec_from_file_location("demo_script", ROOT / "scripts" / "demo.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path / "package" / "demo" / "pages"
    folder.mkdir(parents=True)
    for name in FEW:
        shutil.copy(DEMO / "pages" / name, folder)

    @contextmanager
    def few() -> Iterator[Path]:
        yield folder

    monkeypatch.setattr(module, "bundled", few)
    monkeypatch.setattr(module, "DATA", tmp_path / "data")
    monkeypatch.setattr("sys.argv", ["demo.py", "--serve", "no"])
    return module


def test_it_tells_and_ends(script: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_DATABASE", "postgresql://nobody@127.0.0.1:1/none")
    assert script.main() == 0
    told = capsys.readouterr().out
    assert "7,939" in told
    assert "Try next" in told
    assert (script.DATA / script.STAMP).exists()


def test_a_second_run_finds_everything_there(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main() == 0
    mark = script.DATA / "kept"
    mark.touch()
    first = capsys.readouterr().out
    assert script.main() == 0
    assert mark.exists()
    assert capsys.readouterr().out.partition("─")[0] == first.partition("─")[0]


def test_a_changed_program_begins_anew(script: ModuleType) -> None:
    assert script.main() == 0
    mark = script.DATA / "kept"
    mark.touch()
    with script.bundled() as folder:
        (folder / FEW[0]).write_bytes((folder / FEW[0]).read_bytes() + b"\n")
        (folder / "new.html").write_bytes(b"<p>nothing")
    assert script.main() == 0
    assert not mark.exists()


def test_a_taken_port_is_not_free(script: ModuleType) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert not script.free(taken.getsockname()[1])
