"""A start with something absent or broken says what, where and what to do, without a traceback and without a password; and the rest works."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="rights and limits are those of Unix")

import degraded
from click.testing import CliRunner, Result

from dateline.cli import group
from dateline.store import engine

ROOT = Path(__file__).parents[2]
TEXT = "<html lang=en><title>River rises</title><h1>River rises</h1><p>At least 12 people were killed when the river rose in Almaty, police said.</p>"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one page, and the page."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "page.html").write_text(TEXT + "<p>The old bridge is closed, and traffic takes the new road, the mayor said on Tuesday.</p></html>")
    done = CliRunner().invoke(group, ["process", str(folder / "page.html"), "--data", str(folder / "in" / "data")])
    assert done.exit_code == 0, done.output
    return folder


def run(command: tuple[str, ...], folder: Path) -> Result:
    named = {degraded.PAGE: str(folder / "page.html"), degraded.DATA: str(folder / "in" / "data"), "pages.warc.gz": str(folder / "pages.warc.gz")}
    return CliRunner().invoke(group, [named.get(part, part) for part in command])


@pytest.mark.skipif(sys.platform != "linux", reason="takes rights away as Linux does")
@pytest.mark.parametrize("case", degraded.CASES, ids=lambda case: case.what)
def test_it_says_what_is_wrong_and_the_rest_works(case: degraded.Case, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "here"
    shutil.copytree(kept, folder)
    shutil.copy(folder / "page.html", folder / "pages.warc.gz")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_DATABASE", raising=False)
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("dateline.web.server.Server.run", lambda *_, **__: pytest.fail("the portal began"))
    for name, value in case.environment.items():
        monkeypatch.setenv(name, value)
    if case.without:
        for name in [case.without, *(name for name in sys.modules if name.startswith(f"{case.without}."))]:
            monkeypatch.setitem(sys.modules, name, None)
    with case.broken(folder / "in" / "data"):
        done = run(case.does, folder)
        still = run(case.still, folder)
    said = done.output
    assert case.says.replace(degraded.DATA, str(folder / "in" / "data")).replace("HEAD", engine.HEAD) in said, said
    assert done.exit_code == case.code and "Traceback" not in said and "secret" not in said
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert still.exit_code == 0, (still.output, still.exception)


def test_the_documents_tell_the_same() -> None:
    told = (ROOT / "docs/operating.md").read_text("utf-8")
    assert degraded.table() in told, "python tests/trust/degraded.py prints what belongs into docs/operating.md"


def test_rights_laid_down_are_taken_up_again(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o555)
    with degraded.plain_rights(), pytest.raises(PermissionError):
        (tmp_path / "shut" / "x").touch()
    if os.geteuid() == 0:
        (tmp_path / "shut" / "x").touch()
