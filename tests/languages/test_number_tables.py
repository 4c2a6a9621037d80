"""The strict loaders of numbers.tsv and calendar.tsv, and the page of vague words that follows from them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.languages import codes, load
from dateline.languages.calendar import load_calendar
from dateline.languages.numbers import TableError, fold, load_numbers

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("code", codes())
def test_every_pack_counts_and_dates(code: str) -> None:
    pack = load(code)
    roles = {role for readings in pack.numbers.forms.values() for role in readings}
    assert {"card", "mult", "vague", "at-least", "more-than", "about", "percent", "currency", "unit"} <= roles
    dates = list(pack.calendar.forms.values())
    assert {r["weekday"] for r in dates if "weekday" in r} == set(range(1, 8))
    assert {r["month"] for r in dates if "month" in r} == set(range(1, 13)) or any("month-mark" in r for r in dates)
    assert {r["day"] for r in dates if "day" in r} >= {-1, 0, 1}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("card\tseven\tseven", "numbers.tsv:1: value 'seven'"),
        ("cart\t7\tseven", "numbers.tsv:1: no role 'cart'"),
        ("card\t7", "numbers.tsv:1: 2 columns"),
        ("card\t7\tseven | ", "numbers.tsv:1: an empty form"),
        ("# ok\ncard\t7\tseven\ncard\t8\tseven", "numbers.tsv:3: 'seven' is already a card"),
        ("setting\tdigits\tyes", "numbers.tsv:1: no setting 'digits'"),
        ("vague\tmyriads\tmyriads", "numbers.tsv:1: value 'myriads'"),
    ],
)
def test_a_faulty_row_is_named_with_its_line(tmp_path: Path, row: str, said: str) -> None:
    (tmp_path / "numbers.tsv").write_text(row + "\n", "utf-8")
    with pytest.raises(TableError, match=".") as caught:
        load_numbers(tmp_path)
    assert said in str(caught.value)


def test_a_missing_table_and_a_missing_setting_say_so(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="is missing"):
        load_calendar(tmp_path)
    (tmp_path / "calendar.tsv").write_text("weekday\t1\tmonday\n", "utf-8")
    with pytest.raises(TableError, match="order"):
        load_calendar(tmp_path)


def test_folding_keeps_the_length() -> None:
    for text in ("İSTANBUL'da", "２６％", "أربعة", "ЁЛКА", "ﬁ ß ǅ"):
        assert len(fold(text)) == len(text)


def test_the_page_of_vague_words_follows_the_data() -> None:
    assert subprocess.run([sys.executable, ROOT / "scripts" / "vague_words.py", "--check"], check=False).returncode == 0
