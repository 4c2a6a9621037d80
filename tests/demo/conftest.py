"""What expected.jsonl says, and what the pages show, once a session."""

from __future__ import annotations

import json
from typing import Any

import pytest
from demokit import DEMO, PAGES, visible


@pytest.fixture(scope="session")
def rows() -> dict[str, dict[str, Any]]:
    lines = (DEMO / "expected.jsonl").read_text("utf-8").splitlines()
    return {row["file"]: row for row in map(json.loads, lines)}


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    return {path.name: visible(path) for path in PAGES}
