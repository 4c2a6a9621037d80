"""Rows as Parquet, read back by pyarrow: what CSV and JSON Lines say, with numbers as numbers."""

import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="needs pyarrow: pip install 'dateline[parquet]'")
sys.path.insert(0, str(Path(__file__).parent.parent / "pipeline"))

from pyarrow.parquet import read_table
from test_run import PAGES

from dateline.export import tables
from dateline.export.parquet import parquet
from dateline.pipeline import run


@pytest.mark.parametrize("what", sorted(tables.COLUMNS))
def test_the_rows_are_those_of_json_lines(tmp_path, what):
    dossiers = run(PAGES).dossiers
    with (tmp_path / "x.parquet").open("wb") as stream:
        count = parquet(dossiers, what, stream)
    table = read_table(tmp_path / "x.parquet")
    assert table.column_names == list(tables.COLUMNS[what])
    wanted = [json.loads(line) for line in tables.jsonl(dossiers, what)]
    assert count == table.num_rows == len(wanted) > 0
    assert table.to_pylist() == [{name: row[name] for name in table.column_names} for row in wanted]
