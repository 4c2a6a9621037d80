"""Pages as they are packed: by Zstandard, gzip of an earlier version read as well, and no more of them than there is said to be."""

import gzip
import io
import tarfile
import tracemalloc
import zlib

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from made import keep, make

from dateline.pipeline.verify import verify
from dateline.store import BlobError, Store, StoreError
from dateline.store.backup import backup, restore
from dateline.store.packed import pack, unpack

HUGE, MOST = 60_000_000, 6_000_000


def as_before(store):
    """What an earlier version kept: each page as gzip, under that ending."""
    for path in list(store.blobs.folder.glob("??/*.zst")):
        path.with_suffix(".gz").write_bytes(gzip.compress(zstandard.decompress(path.read_bytes()), 6, mtime=0))
        path.unlink()


def packed(body):
    return next(pack([body]))


def endings(store):
    return {path.suffix for path in store.blobs.folder.glob("??/*")}


@given(st.binary(max_size=2000))
def test_what_is_packed_comes_back(body):
    assert unpack(packed(body), len(body)) == unpack(gzip.compress(body), len(body)) == body


@settings(max_examples=200)
@given(st.binary(min_size=1, max_size=300), st.sampled_from([packed, gzip.compress]), st.data())
def test_what_is_torn_or_has_something_behind_it_is_no_pack(body, packing, data):
    whole = packing(body)
    torn = data.draw(st.one_of(st.integers(0, len(whole) - 1).map(lambda end: whole[:end]), st.just(whole + b"x")))
    with pytest.raises(ValueError):
        unpack(torn, 1000)


def test_news_takes_less_room_than_it_did():
    body = "".join(f"<p>Report {number}: the bridge over river {number % 7} was closed at {number % 24}:00.</p>" for number in range(2000)).encode()
    assert len(packed(body)) < len(gzip.compress(body, 6))


def bomb(form):
    if form == "gzip":
        stream = zlib.compressobj(9, zlib.DEFLATED, 31)
        return b"".join([*(stream.compress(bytes(1_000_000)) for _ in range(HUGE // 1_000_000)), stream.flush()])
    written = io.BytesIO()
    size = HUGE if form == "stated" else -1
    with zstandard.ZstdCompressor().stream_writer(written, size=size, closefd=False) as stream:
        for _ in range(HUGE // 1_000_000):
            stream.write(bytes(1_000_000))
    return written.getvalue()


@pytest.mark.parametrize("form", ["gzip", "stated", "unstated"])
def test_a_bomb_among_the_pages_is_not_held(tmp_path, form):
    with Store.open(tmp_path) as store:
        keep(store, make())
        (sha256,) = store.blobs
        store.blobs.path(sha256).write_bytes(bomb(form))
        tracemalloc.start()
        try:
            with pytest.raises(BlobError, match="broken"):
                store.page(store.page_ids()[0])
            assert tracemalloc.get_traced_memory()[1] < MOST
        finally:
            tracemalloc.stop()
        assert [one.kind for one in verify(store)][:1] == ["page"]


def test_a_frame_that_lies_about_its_size_is_not_believed():
    told = bytearray(packed(bytes(300)))
    assert told[4:5] == b"\x60" and told[5:7] == (300 - 256).to_bytes(2, "little")  # RFC 8878 § 3.1.1: two bytes of size, 256 less than it is
    told[5:7] = (10).to_bytes(2, "little")
    with pytest.raises(ValueError):
        unpack(bytes(told), 266)


def test_a_store_of_an_earlier_version_stays_as_it_is(store, tmp_path):
    made = [make(number, f"Text {number} 全文") for number in (1, 2, 3)]
    for one in made[:2]:
        keep(store, one)
    as_before(store)
    held = {path: path.read_bytes() for path in store.blobs.folder.glob("??/*.gz")}
    keep(store, made[2])
    store.put_pages([made[0][0]])
    assert endings(store) == {".gz", ".zst"} and len(list(store.blobs)) == 3 == len(list(store.blobs.folder.glob("??/*")))
    assert {path: path.read_bytes() for path in held} == held
    assert {store.page(page.id) for page, *_ in made} == {page for page, *_ in made} and not list(verify(store))
    backup(store, tmp_path / "b.tar")
    with tarfile.open(tmp_path / "b.tar") as tar:
        assert sorted(name.rpartition(".")[2] for name in tar.getnames() if name.startswith("pages/")) == ["gz", "gz", "zst"]
    with Store.open(tmp_path / "to", f"sqlite:///{tmp_path / 'to.db'}") as other:
        restore(other, tmp_path / "b.tar")
        assert endings(other) == {".zst"} and {other.page(page.id) for page, *_ in made} == {page for page, *_ in made}
        assert not list(verify(other))


def test_old_pages_leave_as_warc(tmp_path):
    pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'dateline[warc]'")
    from dateline.export.warc import warc

    with Store.open(tmp_path / "data") as store:
        page = make()[0]
        store.put_page(page)
        as_before(store)
        assert endings(store) == {".gz"}
        written = io.BytesIO()
        assert warc([store.page(key) for key in store.page_ids()], written) == 1
    assert page.body in gzip.decompress(written.getvalue())


def test_what_is_dropped_is_gone_in_either_form(tmp_path):
    with Store.open(tmp_path) as store:
        page = make()[0]
        store.put_page(page)
        as_before(store)
        (sha256,) = store.blobs
        assert store.blobs.drop(sha256) and not store.blobs.drop(sha256) and not list(store.blobs)


def test_a_bomb_in_a_backup_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("dateline.store.backup.LARGEST", 1_000_000)
    with Store.open(tmp_path / "from") as store:
        backup(store, tmp_path / "b.tar")
    with tarfile.open(tmp_path / "b.tar", "a") as tar:
        info = tarfile.TarInfo("pages/" + "a" * 64 + ".zst")
        data = bomb("stated")
        info.size = len(data)
        tar.addfile(info, io.BytesIO(data))
    with Store.open(tmp_path / "to") as other:
        with pytest.raises(StoreError, match="1,000,000 bytes"):
            restore(other, tmp_path / "b.tar")
        assert not list(other.blobs)
