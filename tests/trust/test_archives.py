"""Archives made to do harm: names that lead out of their folder, a few kilobytes that hold gigabytes, lists that lie."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.collect import feeds, files, pages, wacz, warc
from dateline.model import Outcome, Page
from dateline.store import Store, StoreError
from dateline.store.backup import backup, restore

BODY = b"<html><title>a</title><p>The bridge reopened.</p></html>"
HUGE = 48_000_000
MOST = 12_000_000
"""Bytes that may be held while an archive is read that would unpack to HUGE."""
LIMIT = 1_000_000


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "from") as store:
        backup(store, tmp_path / "b.tar")
    return tmp_path / "b.tar"


def with_members(path: Path, members: dict[str, bytes], *, links: dict[str, str] | None = None) -> Path:
    """A backup with more in it than there was."""
    made = path.with_name("evil.tar")
    with tarfile.open(path) as tar, tarfile.open(made, "w") as out:
        for member in tar:
            out.addfile(member, tar.extractfile(member))
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            out.addfile(info, io.BytesIO(data))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            out.addfile(info)
    return made


def files_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["pages/../../../out.gz", "pages//etc/out.gz", "/pages/out.gz", "../pages/out.gz", "pages/..\\..\\out.gz",
                                  "pages/" + "a" * 64 + ".gz", "dateline.db", "pages/../dateline.db"])  # fmt: skip
def test_names_in_a_backup_are_not_believed(whole: Path, tmp_path: Path, name: str) -> None:
    evil = with_members(whole, {name: gzip.compress(BODY)})
    before = files_below(tmp_path)
    with Store.open(tmp_path / "to") as store:
        restore(store, evil)
        kept = set(store.blobs)
    assert kept <= {hashlib.sha256(BODY).hexdigest()}, "under the hash of its bytes, or not at all"
    new = {one for one in files_below(tmp_path) - before if not one.startswith("to/")}
    assert not new and not (tmp_path.parent / "out.gz").exists() and not Path("/etc/out.gz").exists()
    with Store.open(tmp_path / "to") as store:
        assert store.counts()["pages"] == 0


def test_links_in_a_backup_are_not_followed(whole: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(gzip.compress(b"secret"))
    evil = with_members(whole, {}, links={"pages/x.gz": str(secret), "pages/y.gz": "/etc/passwd"})
    with Store.open(tmp_path / "to") as store:
        restore(store, evil)
        assert set(store.blobs) == set()


def test_a_backup_whose_manifest_is_a_link_is_refused(whole: Path, tmp_path: Path) -> None:
    made = tmp_path / "linked.tar"
    with tarfile.open(made, "w") as out:
        info = tarfile.TarInfo("manifest.json")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/hostname"
        out.addfile(info)
    with Store.open(tmp_path / "to") as store, pytest.raises(StoreError, match="take another"):
        restore(store, made)


def record(body: bytes, url: str = "https://a.example/x") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    lines = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-12T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    return f"{lines}Content-Type: application/http; msgtype=response\r\nContent-Length: {len(head)}\r\n\r\n".encode() + head + b"\r\n\r\n"


def packed_zeros(before: bytes, after: bytes = b"") -> bytes:
    """gzip of `before`, HUGE zeros and `after`, made without holding them."""
    stream = zlib.compressobj(1, zlib.DEFLATED, 31)
    parts = [stream.compress(before)]
    parts += [stream.compress(bytes(1_000_000)) for _ in range(HUGE // 1_000_000)]
    return b"".join([*parts, stream.compress(after), stream.flush()])


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that is measured is measured by a megabyte: what is tested is that it is measured."""
    for module, name in ((warc, "LIMIT"), (warc, "LONGEST_END"), (wacz, "LONGEST_LIST"), (feeds, "LONGEST_LIST"), (files, "LIMIT")):
        monkeypatch.setattr(module, name, LIMIT)


def held(read: Callable[[], object]) -> tuple[object, int]:
    """What came of it, and the most bytes that Python held meanwhile."""
    tracemalloc.start()
    try:
        return read(), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def bomb_warc() -> bytes:
    whole = record(BODY).replace(b"Content-Length: %d" % (len(BODY) + 44), b"Content-Length: %d" % (len(BODY) + 44 + HUGE))
    head, _, _ = whole.rpartition(b"\r\n\r\n")
    return packed_zeros(head, b"\r\n\r\n")


def test_a_record_that_unpacks_to_gigabytes_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(record(BODY)) + bomb_warc())
    assert path.stat().st_size < 1_000_000
    found, most = held(lambda: list(pages([str(path)])))
    assert most < MOST
    assert [type(one) for one in found] == [Page, Outcome] and found[1].reason in ("too-large", "broken-warc")


def test_a_collection_that_unpacks_to_gigabytes_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("archive/../../a.warc", record(BODY))
        with made.open("archive/z.warc", "w") as stream:
            stream.write(record(BODY, "https://a.example/y"))
            for _ in range(HUGE // 1_000_000):
                stream.write(bytes(1_000_000))
        with made.open("datapackage.json", "w") as stream:
            stream.write(b'{"resources": [')
            for _ in range(HUGE // 1_000_000):
                stream.write(b" " * 1_000_000)
    assert path.stat().st_size < 2_000_000
    before = files_below(tmp_path)
    found, most = held(lambda: list(pages([str(path)])))
    assert most < MOST and files_below(tmp_path) == before
    assert [one.url for one in found if isinstance(one, Page)] == ["https://a.example/x"]
    assert all(one.detail for one in found if isinstance(one, Outcome))


def test_a_list_of_archives_that_unpacks_to_gigabytes_is_refused() -> None:
    (found,), most = held(lambda: list(feeds.archives(packed_zeros(b"crawl-data/a.warc.gz\n"), "https://a.example/warc.paths.gz")))
    assert found.reason == "bad-feed" and "bytes" in found.detail and most < MOST


def test_a_sitemap_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml.gz").write_bytes(packed_zeros(b"<urlset>"))
    (found,), most = held(lambda: list(files.read(tmp_path / "sitemap.xml.gz")))
    assert found.reason == "too-large" and most < MOST


@pytest.mark.parametrize("listed", ['{"resources": "x"}', '{"resources": [1]}', "[]", '{"resources": [{"path": null}]}', "[" * 90_000, '"x"', "null"])
def test_a_list_that_is_none_is_not_believed(tmp_path: Path, listed: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as made:
        made.writestr("archive/a.warc", record(BODY))
        made.writestr("datapackage.json", listed)
    assert [type(one) for one in pages([str(tmp_path / "a.wacz")])] == [Page]


ROWS = ({"url": 5, "html": "x"}, {"url": "https://a.example", "html": 5}, {"url": "u", "html": "x", "headers": "{"}, {"html": ["x"]},
        {"html": "x", "headers": '[["a"]]'}, {"html": "x", "final_url": 7, "media_type": 9, "fetched": "soon"}, {"text": 5}, {"a": 1})  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[json.dumps(row) for row in ROWS])
def test_columns_of_another_kind_are_told(tmp_path: Path, row: dict[str, object]) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="needs pyarrow: pip install 'dateline[parquet]'")
    from pyarrow import parquet

    parquet.write_table(pyarrow.Table.from_pylist([row]), tmp_path / "a.parquet")
    (found,) = pages([str(tmp_path / "a.parquet")])
    assert isinstance(found, Outcome) and found.detail or isinstance(found.url, str) and isinstance(found.body, bytes)
