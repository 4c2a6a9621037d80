"""The store from the command line: bulk reading, checking, dropping, saving; and what is said where a thing cannot be done."""

from __future__ import annotations

import json
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import group, options
from dateline.cli.serving import _shown as shown_host
from dateline.store import Store
from dateline.store.harvesting import Source
from dateline.web.server import Server

TEXT = (
    "A flood on the river of Almaty killed {0} people, police said on {1}. Another 30 people were injured.\n\n"
    "Crews worked through the night to keep the water from the power station beside the bridge. Rain fell over the valley until noon, "
    "and the roads along the bank were closed.\n\nThe river authority said that the dam had held. An inquiry has been opened."
)


def row(key: str, day: int, killed: int) -> dict[str, str]:
    fields = {"id": key, "url": f"https://{key}.example/story", "outlet": key.title(), "language": "en", "published": f"2022-01-{day:02}"}
    return fields | {"title": f"Flood in Almaty kills {killed}", "text": TEXT.format(killed, "Wednesday")}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    path = tmp_path / "pages.jsonl"
    path.write_text("".join(json.dumps(row(*told)) + "\n" for told in (("one", 5, 12), ("two", 6, 14))), "utf-8")
    return path


def go(*args: object, code: int = 0) -> Result:
    result = CliRunner(env={"DATELINE_HOME": None, "DATELINE_DATABASE": None}).invoke(group, [str(arg) for arg in args])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def missing(monkeypatch: pytest.MonkeyPatch, *modules: str) -> None:
    """As on a machine where these are not installed."""
    for name in modules:
        monkeypatch.setitem(sys.modules, name, None)


@pytest.fixture
def kept(pages: Path, tmp_path: Path) -> Path:
    data = tmp_path / "data"
    go("process", pages, "--data", data)
    return data


def test_claims_are_shown_with_figure_voice_and_words(pages: Path) -> None:
    shown = go("claims", pages).stdout.splitlines()
    at = shown.index("killed  12  people  Almaty  2022-01-05  [police]  reported")
    assert shown[at + 1] == "    “killed 12 people”  one"
    assert any(line.startswith("injured  30  people  Almaty") and "[One]" in line for line in shown), "where nobody is named, the outlet"


def test_a_claim_is_explained_by_its_signals_and_its_sentence(pages: Path) -> None:
    shown = go("claims", pages, "--explain").stdout.splitlines()
    at = shown.index("    “killed 12 people”  one")
    assert shown[at + 1].startswith("      +1.00 distance: ") and "      +1.00 place: clause" in shown
    sentence = shown.index("  text 0–74: A flood on the river of Almaty killed 12 people, police said on Wednesday.")
    assert "killed (cue:killed)" in shown[sentence + 1] and "“12”, people “people”: killed" in shown[sentence + 2]


def test_stories_are_shown_with_their_subjects_and_articles(pages: Path) -> None:
    shown = go("stories", pages).stdout.splitlines()
    assert "2 articles, 3 facts" in shown[0] and " · " in shown[1]
    assert shown[2:] == ["  2022-01-05  en   One: Flood in Almaty kills 12", "  2022-01-06  en   Two: Flood in Almaty kills 14  (copy)"]


def test_an_encoder_that_is_not_there_is_said(pages: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    missing(monkeypatch, "sentence_transformers")
    assert "pip install" in go("stories", pages, "--encoder", tmp_path, code=1).stderr


def test_pages_are_read_by_several_processes(pages: Path, tmp_path: Path) -> None:
    assert go("process", pages, "--engine", "processes", "--workers", 1, "--data", tmp_path / "other").stdout == "2 article\n"
    assert "--scheduler needs --engine dask" in go("process", pages, "--scheduler", "tcp://nowhere:1", code=2).stderr


def test_what_is_read_as_parquet_is_taken_in_in_bulk(pages: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs pyarrow: pip install 'dateline[parquet]'")
    parts, data = tmp_path / "parts", tmp_path / "data"
    assert "2 article" in go("process", pages, "--parquet", parts, "--data", data).stdout
    assert go("load", parts, "--data", data).stdout == "2 article\n"
    assert go("load", *sorted(parts.glob("*.parquet")), "--data", data).stdout == "2 known\n"


@pytest.mark.parametrize(
    ("asked", "module", "extra"),
    [
        (("process", "PAGES", "--engine", "dask"), "distributed", "dask"),
        (("process", "PAGES", "--parquet", "OUT"), "pyarrow", "parquet"),
        (("load", "PAGES"), "pyarrow", "parquet"),
        (("export", "PAGES", "-f", "parquet", "-o", "OUT"), "pyarrow", "parquet"),
        (("archive", "OUT"), "fastwarc", "warc"),
    ],
)
def test_a_part_that_is_not_installed_is_named_with_what_installs_it(
    asked: tuple[str, ...], module: str, extra: str, pages: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(sys.modules):
        if name.startswith(
            ("dateline.pipeline.dask", "dateline.pipeline.spread", "dateline.export.parquet", "dateline.export.warc", "dateline.collect.parquet")
        ):
            monkeypatch.delitem(sys.modules, name)
    missing(monkeypatch, module, *(name for name in sys.modules if name.startswith(f"{module}.")))
    words = [{"PAGES": str(pages), "OUT": str(tmp_path / "out")}.get(word, word) for word in asked]
    said = go(*words, "--data", kept, code=1).stderr
    assert f"pip install 'dateline[{extra}]'" in said
    assert not (tmp_path / "out").is_file(), "nothing half written is left"


def test_parquet_is_no_text(pages: Path) -> None:
    assert "name a file with --output" in go("export", pages, "-f", "parquet", code=2).stderr


def test_what_holds_is_said_and_what_is_broken_is_named(kept: Path) -> None:
    said = go("verify", "--data", kept)
    assert said.stdout == "" and "2 pages, 2 articles" in said.stderr and "all hold" in said.stderr
    for blob in (path for path in kept.rglob("*") if path.is_file() and path.suffix not in (".db", ".db-wal", ".db-shm") and "pages" in path.parts):
        blob.write_bytes(b"changed")
    broken = go("verify", "--data", kept, code=1)
    assert "broken among 2 pages" in broken.stderr and broken.stdout


def test_the_bytes_of_old_pages_are_counted_then_dropped(kept: Path) -> None:
    assert go("retain", "--days", 1, "--dry-run", "--data", kept).stdout.startswith("0 pages, 0 bytes")
    assert "would be dropped" in go("retain", "--days", 1, "--dry-run", "--data", kept).stdout
    assert "were dropped" in go("retain", "--days", 1, "--data", kept).stdout


def test_a_store_is_written_into_one_file_and_back(kept: Path, tmp_path: Path) -> None:
    file, again = tmp_path / "all.backup", tmp_path / "again"
    assert go("backup", file, "--data", kept).stdout.endswith("2 pages, 2 articles, 1 stories\n")
    assert go("restore", file, "--data", again).stdout == "2 pages, 2 articles, 1 stories\n"
    exported = [sorted(go("export", "--what", "claims", "--data", where).stdout.splitlines()) for where in (kept, again)]
    assert exported[0] == exported[1] and exported[0]
    assert "empty" in go("restore", file, "--data", again, code=1).stderr, "a store that holds something is not written over"


def test_a_store_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "dateline.db").write_bytes(b"no database, however it is looked at" * 100)
    assert go("verify", "--data", tmp_path, code=1).stderr.startswith("dateline: ")


def test_a_search_shows_stories_with_their_best_article(kept: Path) -> None:
    shown = go("search", "flood", "--story", "--data", kept).stdout
    assert "2 articles, 2 found" in shown and "https://" in shown and "[" in shown
    newest = go("search", "flood", "--newest", "-f", "json", "--data", kept).stdout
    assert [found["article"] for found in json.loads(newest)] == ["two", "one"]


def exported(*args: object) -> list[dict[str, Any]]:
    return [json.loads(line) for line in go("export", *args).stdout.splitlines()]


def test_an_export_is_of_one_story_or_of_a_span_of_days(kept: Path) -> None:
    (story,) = {row["story"] for row in exported("--what", "stories", "--data", kept)}
    assert len(exported("--what", "articles", "--story", story, "--data", kept)) == 2
    assert "no story nowhere" in go("export", "--story", "nowhere", "--data", kept, code=1).stderr
    for option, day, number in (
        ("--since", "2022-01-06", 2),
        ("--since", "2022-01-07", 0),
        ("--until", "2022-01-05", 2),
        ("--until", "2022-01-04", 0),
    ):
        assert len(exported("--what", "articles", option, day, "--data", kept)) == number, (option, day)


@pytest.mark.parametrize("style", ["csl", "geojson", "ninjs", "hxl", "prov", "atom", "rss"])
def test_each_format_is_written_for_pages_and_for_a_store(style: str, pages: Path, kept: Path) -> None:
    of_pages, of_store = (go("export", *asked, "-f", style).stdout for asked in ((pages,), ("--data", kept)))
    assert "Almaty" in of_pages and "Almaty" in of_store
    if style in ("geojson", "prov"):
        json.loads(of_store)


def test_a_port_in_use_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = go("serve", "--port", port, "--data", tmp_path, code=1).stderr
    assert f"cannot listen on 127.0.0.1:{port}" in said and "choose another" in said


def test_the_address_shown_is_one_that_a_browser_opens() -> None:
    assert [shown_host(host) for host in ("0.0.0.0", "::", "::1", "news.example")] == ["127.0.0.1", "127.0.0.1", "[::1]", "news.example"]


def test_a_portal_is_served_where_it_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[tuple[str, int]] = []
    monkeypatch.setattr(Server, "run", lambda self, sockets: served.append(sockets[0].getsockname()[:2]) or sockets[0].close())
    said = go("serve", "--port", 0, "--data", tmp_path).stderr
    ((host, port),) = served
    assert host == "127.0.0.1" and f"http://127.0.0.1:{port}/" in said and "nobody has an account yet" in said


def test_nothing_to_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(Exception, match="name pages to read"):
        options.given(())


def test_a_series_and_a_moment_already_read_stay_as_they_are() -> None:
    moment = datetime(2022, 1, 7, tzinfo=UTC)
    assert options.Moment().convert(moment, None, None) is moment
    assert options.Moment().convert("2022-01-07T09:30", None, None).tzinfo is UTC
    assert options.Measured().convert((), None, None) == ()


def test_sources_are_listed_as_text_and_as_opml(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        now = datetime.now(UTC)
        store.put_source(Source(url="https://news.example/feed", kind="feed", title="Morning News", due=now, added=now))
    assert go("source", "list", "--data", tmp_path).stdout == "feed     https://news.example/feed  Morning News\n"
    assert 'xmlUrl="https://news.example/feed"' in go("source", "list", "-f", "opml", "--data", tmp_path).stdout


def test_an_outlet_that_was_never_said_cannot_be_removed(tmp_path: Path) -> None:
    assert "no outlet" in go("source", "outlet", "news.example", "--remove", "--data", tmp_path, code=1).stderr
