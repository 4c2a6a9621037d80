"""A round of benchmarks/chaos_portal.py, and that it would see what it looks for: lost, doubled and signed out, and answers without a word."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from benchmarks import chaos, chaos_portal

from dateline.store import Store
from dateline.store.notes import Note

SCRIPT = """
import random, sys, tempfile
from pathlib import Path
from benchmarks import chaos, chaos_portal
with tempfile.TemporaryDirectory() as name:
    archive = Path(name, "pages.warc.gz")
    with archive.open("wb") as stream:
        chaos.warc(map(chaos.page, range(chaos.ARTICLES)), stream)
    place = chaos.Place(Path(name, "data"), None, archive, archive)
    chaos_portal.KEPT[0] = chaos_portal.passwords.kept(chaos_portal.PASSWORD)
    wrong, answers = chaos_portal.a_round(place, "kill -9 the portal", random.Random(1), chaos._reference(place))
    sys.exit("; ".join(wrong) or (0 if answers["200"] and answers["303"] else "nobody read or wrote"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")
def test_a_portal_that_is_killed_while_it_is_used_loses_nothing():
    pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'dateline[warc]'")
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, cwd=Path(__file__).parents[2], timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_lost_or_doubled_is_seen(tmp_path):
    there = chaos.Place(tmp_path, None, tmp_path, tmp_path)
    with Store.open(tmp_path) as store:
        ann = store.add_user("ann")
        for minute, number in enumerate((1, 1, 2)):
            at = chaos.steady() + timedelta(minutes=minute)
            store.put_note(Note(kind="story", about="", article="a", author=ann.id, text=f"note {number}", at=at))
    seen = {"notes": {"note 1": True, "note 2": False, "note 3": True, "note 4": False}, "watches": {}}
    assert chaos_portal.kept(there, seen) == ["notes: 'note 3' is lost", "notes: 'note 1' is there 2 times"]


@pytest.mark.parametrize(
    ("status", "text", "fine"),
    [(200, "", True), (303, "", True), (500, "Internal Server Error", False), (503, "", False), (403, "", False), (503, chaos_portal.AWAY, True)],
)
def test_an_answer_without_a_word_is_seen(status, text, fine):
    seen = chaos_portal.Seen()
    answer = httpx.Response(status, text=text, headers={"retry-after": "30"}, request=httpx.Request("GET", "http://localhost/"))
    seen.look(answer)
    assert (seen.wrong == []) is fine


def test_a_connection_that_fails_while_the_portal_lives_is_seen():
    portal = chaos_portal.Portal(chaos.Place(Path(), None, Path(), Path()), 1)
    portal.dead = [[0.0, 10.0], [20.0, 21.0]]
    seen = json.loads(json.dumps({"failed": [5.0, 20.2, 15.0], "wrong": []}))
    assert chaos_portal.judged(seen, portal) == ["1 connections failed while the portal lived"]
