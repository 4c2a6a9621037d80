"""The server is shared with the tests of the harvest."""

import pytest
from bad_server import BadServer


@pytest.fixture
def server():
    bad = BadServer()
    yield bad
    bad.close()
