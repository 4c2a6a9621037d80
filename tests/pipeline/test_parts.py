"""What was read, as Parquet: loaded in bulk it makes the store that reading page by page makes, whoever read it."""

import json

import pytest
from test_process import ALL, snapshot
from test_run import PAGES, line

from dateline.collect import pages as collect
from dateline.model import Outcome
from dateline.pipeline import process
from dateline.pipeline.engines import Here, Processes, local
from dateline.store import Store

pytest.importorskip("pyarrow", reason="needs pyarrow: pip install 'dateline[parquet]'")

from dateline.pipeline import parts
from dateline.pipeline.processing import load
from dateline.pipeline.spread import shares, spread


def test_a_part_gives_back_what_was_written(tmp_path):
    results = list(local(ALL))
    counts = parts.write(tmp_path / "a.parquet", results)
    assert list(parts.read(tmp_path / "a.parquet")) == results
    assert counts["article"] == 3 and counts.total() == len(ALL)
    assert [path.name for path in tmp_path.iterdir()] == ["a.parquet"]


def test_a_store_loaded_in_bulk_is_the_store_read_page_by_page(store, tmp_path):
    process(store, ALL)
    parts.write(tmp_path / "a.parquet", local(ALL))
    with Store.open(tmp_path / "other") as other:
        assert load(other, [tmp_path / "a.parquet"]).counts["article"] == 3
        assert snapshot(other)[:3] == snapshot(store)[:3]
        assert load(other, [tmp_path / "a.parquet"]).counts["known"] >= 3
        assert snapshot(other)[:3] == snapshot(store)[:3]


def test_a_part_can_be_read_anew_from_its_bytes(tmp_path):
    parts.write(tmp_path / "a.parquet", local(PAGES))
    assert list(collect([str(tmp_path / "a.parquet")])) == list(PAGES)


def test_half_a_part_is_told(tmp_path, store):
    parts.write(tmp_path / "a.parquet", local(PAGES))
    whole = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(whole[: len(whole) // 2])
    assert load(store, [tmp_path / "a.parquet"]).counts == {"broken-parquet": 1}


def test_a_reading_of_another_page_is_not_believed(tmp_path, store):
    (_, first), (_, second), *_ = local(PAGES)
    parts.write(tmp_path / "a.parquet", [(PAGES[0], second), (PAGES[1], first)])
    assert load(store, [tmp_path / "a.parquet"]).counts == {"fault": 2}
    assert store.counts()["articles"] == 0


@pytest.fixture
def folder(tmp_path):
    """A folder with an archive of lines, and single pages."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "many.jsonl").write_bytes(b"\n".join(page.body for page in PAGES))
    told = "<p>The bridge over the river was closed on Friday after the flood, the police said. Nobody was hurt.</p>" * 3
    (tmp_path / "in" / "one.html").write_text(f"<html lang=en><title>Bridge closed</title><article><h1>Bridge closed</h1>{told}</article>")
    return tmp_path / "in"


@pytest.mark.parametrize("crew", [Here, lambda: Processes(1)])
def test_each_worker_goes_from_a_file_to_a_part(folder, tmp_path, store, crew):
    with crew() as hired:
        assert spread([str(folder)], tmp_path / "out", hired) == {"article": 4}
        assert spread([str(folder)], tmp_path / "out", hired) == {"known part": 2}
    assert load(store, sorted((tmp_path / "out").iterdir())).counts == {"article": 4}
    (folder / "many.jsonl").write_bytes(line("five", 5, "Another", "Nobody was hurt in Almaty, police said.").body)
    assert [share.part.exists() for share in shares([str(folder)], tmp_path / "out")] == [False, True]


def test_tables_of_others_are_read(tmp_path):
    """Rows with HTML, rows with text, a row with neither."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"url": ["https://a.example/1", "https://a.example/2"], "html": ["<p>Мост", None]}), tmp_path / "a.parquet")
    first, second = collect([str(tmp_path / "a.parquet")])
    assert (first.url, first.body.decode(), first.media_type) == ("https://a.example/1", "<p>Мост", "text/html")
    assert isinstance(second, Outcome) and second.reason == "empty"
    pq.write_table(pa.table({"title": ["Bridge", None], "text": ["The bridge was closed.", None]}), tmp_path / "b.parquet")
    first, second = collect([str(tmp_path / "b.parquet")])
    assert json.loads(first.body) == {"title": "Bridge", "text": "The bridge was closed."}
    assert second.reason == "bad-line"
    (tmp_path / "c.parquet").write_bytes(b"PAR1 but no more")
    assert [item.reason for item in collect([str(tmp_path / "c.parquet")])] == ["broken-parquet"]
