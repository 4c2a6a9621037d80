"""A store of its own for each test, and the server that misbehaves."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "collect"))

from bad_server import BadServer

from dateline.store import Store


@pytest.fixture
def server():
    bad = BadServer()
    yield bad
    bad.close()


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "data") as opened:
        yield opened
