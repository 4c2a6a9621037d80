"""WARC files, written by warcio as crawlers write them."""

import gzip
import io

import pytest

from dateline.collect import pages
from dateline.model import Outcome, Page

pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'dateline[warc]'")
writer_module = pytest.importorskip("warcio.warcwriter", reason="needs warcio: pip install warcio")
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")  # warcio leaves files open
statusline = pytest.importorskip("warcio.statusandheaders")


def archive(path, records, compressed=True):
    with path.open("wb") as stream:
        writer = writer_module.WARCWriter(stream, gzip=compressed)
        stream.flush()
        for url, status, headers, body in records:
            http = statusline.StatusAndHeaders(status, headers, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), http_headers=http, warc_headers_dict={"WARC-Date": "2022-01-07T10:00:00Z"}
            )
            writer.write_record(record)
    return path


HTML = "<html><title>Мост</title><p>Мост закрыт.</p></html>".encode()
TYPE = ("Content-Type", "text/html; charset=utf-8")


@pytest.mark.parametrize("compressed", [True, False])
def test_pages_come_with_their_url_and_time_of_capture(tmp_path, compressed):
    path = archive(
        tmp_path / ("crawl.warc.gz" if compressed else "crawl.warc"),
        [
            ("https://a.example/1", "200 OK", [TYPE], HTML),
            ("https://a.example/logo.png", "200 OK", [("Content-Type", "image/png")], b"\x89PNG"),
            ("https://a.example/old", "301 Moved", [("Location", "/1")], b""),
            ("https://a.example/gone", "404 Not Found", [TYPE], HTML),
            ("https://a.example/2", "200 OK", [TYPE, ("Content-Encoding", "gzip")], gzip.compress(HTML)),
        ],
        compressed,
    )
    items = list(pages([str(path)]))
    assert [page.url for page in items] == ["https://a.example/1", "https://a.example/2"]
    assert all(page.body == HTML for page in items)
    assert items[0].fetched.isoformat() == "2022-01-07T10:00:00+00:00"


def test_chunked_answers_are_put_together(tmp_path):
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (HTML[:20], HTML[20:])) + b"0\r\n\r\n"
    path = archive(tmp_path / "c.warc.gz", [("https://a.example/1", "200 OK", [TYPE, ("Transfer-Encoding", "chunked")], body)])
    (page,) = pages([str(path)])
    assert page.body == HTML


@pytest.mark.parametrize("compressed", [True, False])
def test_a_half_written_archive_gives_what_is_whole_and_says_so(tmp_path, compressed):
    records = [(f"https://a.example/{number}", "200 OK", [TYPE], HTML * 50) for number in range(5)]
    path = archive(tmp_path / f"half.warc{'.gz' if compressed else ''}", records, compressed)
    path.write_bytes(path.read_bytes()[:-100])
    items = list(pages([str(path)]))
    assert [page.url for page in items if isinstance(page, Page)][:4] == [url for url, *_ in records][:4]
    assert [item.reason for item in items if isinstance(item, Outcome)] == ["broken-warc"]


def test_what_is_no_archive_is_told(tmp_path):
    (tmp_path / "x.warc.gz").write_bytes(b"not an archive at all")
    (item,) = pages([str(tmp_path / "x.warc.gz")])
    assert item.reason == "broken-warc"
