"""No regular expression of ours blows up on a hostile text."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

pytest.importorskip("regexploit", reason="needs regexploit: pip install regexploit")
import check_patterns  # noqa: E402


def test_every_pattern_that_is_compiled_is_safe():
    done = subprocess.run([sys.executable, ROOT / "scripts/check_patterns.py"], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.splitlines()[-1].split()[0]) > 500


def test_a_pattern_that_blows_up_is_found():
    assert check_patterns.blow_ups(r"^(\w+\s?)*$", 0)
    assert check_patterns.blow_ups(r"a.*.*.*d", 0)
    assert not check_patterns.blow_ups(r"(\d{1,3})(?:,\d{3})*", 0)


def test_only_our_own_patterns_are_recorded():
    assert check_patterns.recorded(lambda: re.compile("never compiled before: 1a")) == {}
