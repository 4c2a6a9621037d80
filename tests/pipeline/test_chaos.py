"""A few rounds of benchmarks/chaos.py, one for each fault: nothing is lost, nothing doubled."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'dateline[warc]'")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")

SCRIPT = """
import random, sys, tempfile
from pathlib import Path
from benchmarks import chaos
with tempfile.TemporaryDirectory() as name:
    archive = Path(name, "pages.warc.gz")
    with archive.open("wb") as stream:
        chaos.warc(map(chaos.page, range(chaos.ARTICLES)), stream)
    place = chaos.Place(Path(name, "data"), None, archive, Path(name, "half.warc.gz"))
    wanted = chaos._reference(place)
    for number, fault in enumerate(name for name in chaos.FAULTS if name != "cut connection"):
        wrong = chaos.a_round(place, fault, random.Random(number), wanted)
        print(fault, wrong or "holds", flush=True)
"""


def test_each_fault_loses_and_doubles_nothing():
    """In a process of its own: it forks, which must not happen beside the threads of other tests."""
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=root, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    assert [line.rpartition(" ")[2] for line in done.stdout.splitlines()] == ["holds"] * 5, done.stdout
