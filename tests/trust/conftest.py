"""A store of two hostile pages, read once."""

from __future__ import annotations

from pathlib import Path

import hostile
import pytest
from click.testing import CliRunner

from dateline.cli import group


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for number in (1, 2):
        (folder / f"{number}<pwn>.html").write_text(hostile.page(number), encoding="utf-8")
    (folder / "lines.jsonl").write_text(hostile.line(3) + hostile.quiet(), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def data(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = tmp_path_factory.mktemp("kept")
    done = CliRunner().invoke(group, ["process", str(pages), "--data", str(kept)])
    assert done.exit_code == 0, done.output
    return kept
