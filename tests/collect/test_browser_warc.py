"""WARC as crawlers that drive Chromium write it: request and response, HTTP/2, decoded bodies whose headers say otherwise, brotli, revisits."""

import gzip
import hashlib
import json
from base64 import b32encode

import pytest

from dateline.collect import pages
from dateline.model import Outcome, Page

pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'dateline[warc]'")

HTML = ("<!doctype html><html><title>Мост</title><body>" + "<p>Мост закрыт после наводнения.</p>" * 40 + "</body></html>").encode()
URL = "https://post.example/bridge"


def record(kind, url, block, **headers):
    """One record, gzipped on its own, as these crawlers write them."""
    named = {
        "WARC-Type": kind, "WARC-Target-URI": url, "WARC-Date": "2022-01-07T10:00:00.123456Z",
        "WARC-Record-ID": f"<urn:uuid:{hashlib.md5(block + kind.encode()).hexdigest()}>",
        "WARC-Block-Digest": f"sha256:{hashlib.sha256(block).hexdigest()}", "WARC-Page-ID": "e1a5",
        "Content-Type": f"application/http; msgtype={kind}", **{name.replace("_", "-"): value for name, value in headers.items()},
        "Content-Length": str(len(block)),
    }  # fmt: skip
    head = "WARC/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in named.items() if value)
    return gzip.compress(head.encode() + b"\r\n" + block + b"\r\n\r\n")


def http(body, status="200 OK", protocol="HTTP/1.1", **headers):
    lines = {"content-type": "text/html; charset=utf-8", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return f"{protocol} {status}\r\n".encode() + "".join(f"{name}: {value}\r\n" for name, value in lines.items()).encode() + b"\r\n" + body


def response(body=HTML, url=URL, protocol="h2", **headers):
    return record("response", url, http(body, **headers), WARC_Protocol=protocol, WARC_Resource_Type="document")


def collected(tmp_path, *records):
    (tmp_path / "crawl.warc.gz").write_bytes(b"".join(records))
    return list(pages([str(tmp_path / "crawl.warc.gz")]))


def test_a_pair_of_request_and_response_is_one_page(tmp_path):
    info = record("warcinfo", "", b"software: a crawler\r\n", Content_Type="application/warc-fields")
    asked = record("request", URL, b"GET /bridge HTTP/1.1\r\nhost: post.example\r\naccept-language: ru\r\n\r\n", WARC_Protocol="h2")
    (page,) = collected(tmp_path, info, response(), asked)
    assert (page.url, page.body, page.media_type) == (URL, HTML, "text/html")
    assert page.fetched.isoformat().startswith("2022-01-07T10:00:00")


@pytest.mark.parametrize("protocol", ["HTTP/1.1", "HTTP/2", "HTTP/2.0", "HTTP/3", "HTTP/1.0"])
@pytest.mark.parametrize("status", ["200 OK", "200 ", "200"])
def test_the_line_of_status_may_be_of_any_protocol(tmp_path, protocol, status):
    block = http(HTML, status=status, protocol=protocol)
    (page,) = collected(tmp_path, record("response", URL, block, WARC_Protocol="h2"))
    assert page.body == HTML


CHUNKED = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (HTML[:99], HTML[99:])) + b"0\r\n\r\n"
LEFT_OVER = {
    "chunked, but whole": (HTML, {"transfer_encoding": "chunked"}),
    "chunked, as it was": (CHUNKED, {"transfer_encoding": "chunked"}),
    "chunked and gzipped, as it was": (gzip.compress(HTML), {"transfer_encoding": "chunked", "content_encoding": "gzip"}),
    "gzip, but decoded": (HTML, {"content_encoding": "gzip"}),
    "gzip, as it was": (gzip.compress(HTML), {"content_encoding": "gzip"}),
    "brotli, but decoded": (HTML, {"content_encoding": "br"}),
    "the headers as they were, put aside": (HTML, {"x_orig_content_encoding": "br", "x_orig_transfer_encoding": "chunked"}),
    "the length that travelled": (HTML, {"content_length": "312", "content_encoding": "gzip"}),
    "zstd, but decoded": (HTML, {"content_encoding": "zstd"}),
}  # fmt: skip


@pytest.mark.parametrize("way", LEFT_OVER)
def test_what_headers_say_that_no_longer_is_so(tmp_path, way):
    body, headers = LEFT_OVER[way]
    (page,) = collected(tmp_path, response(body, **headers))
    assert page.body == HTML


def test_brotli_as_it_was(tmp_path):
    brotli = pytest.importorskip("brotli", reason="needs brotli: pip install brotli")
    (page,) = collected(tmp_path, response(brotli.compress(HTML), content_encoding="br"))
    assert page.body == HTML


def test_what_a_crawler_notes_beside_pages_is_no_page(tmp_path):
    noted = json.dumps({"pageid": "e1a5", "url": URL, "urls": {URL: {"status": 200, "mime": "text/html"}}}).encode()
    beside = [
        record("resource", f"urn:pageinfo:{URL}", noted, Content_Type="application/json"),
        record("resource", f"urn:text:{URL}", b"The bridge was closed.", Content_Type="text/plain"),
        record("resource", f"urn:view:{URL}", b"\x89PNG", Content_Type="image/png"),
        record("metadata", URL, b"via: https://post.example/\r\n", Content_Type="application/warc-fields"),
        response(b'{"a": 1}', "https://post.example/api", content_type="application/json"),
        response(b"body{}", "https://post.example/a.css", content_type="text/css"),
        record("response", "https://post.example/old", http(b"", "301 ", location="/bridge")),
    ]
    assert [page.url for page in collected(tmp_path, *beside, response())] == [URL]


def test_a_page_that_was_seen_before_is_not_taken_twice(tmp_path):
    digest = "sha1:" + b32encode(hashlib.sha1(HTML).digest()).decode()
    profile = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    again = record(
        "revisit", URL + "?again", http(b""), WARC_Profile=profile, WARC_Payload_Digest=digest, WARC_Refers_To_Target_URI=URL,
        WARC_Refers_To_Date="2022-01-07T10:00:00Z",
    )  # fmt: skip
    assert [page.url for page in collected(tmp_path, response(), again)] == [URL]


def test_a_page_given_by_javascript_is_a_resource(tmp_path):
    """What the browser shows in the end, kept as a resource under the page's own address."""
    (page,) = collected(tmp_path, record("resource", URL, HTML, Content_Type="text/html"))
    assert (page.url, page.body) == (URL, HTML)


def test_half_a_body_that_the_crawler_cut_is_kept_as_it_is(tmp_path):
    (page,) = collected(tmp_path, record("response", URL, http(HTML[:200]), WARC_Truncated="length"))
    assert isinstance(page, Page) and page.body == HTML[:200]


def test_an_archive_torn_within_a_gzipped_record_says_so(tmp_path):
    whole, torn = response(), response(url="https://post.example/two")
    found = collected(tmp_path, whole, torn[: len(torn) // 2])
    assert [page.url for page in found if isinstance(page, Page)] == [URL]
    assert [item.reason for item in found if isinstance(item, Outcome)] == ["broken-warc"]


def test_an_encoding_that_cannot_be_undone_is_told(tmp_path):
    (item,) = collected(tmp_path, response(b"\x28\xb5\x2f\xfd" + bytes(range(200, 255)) * 9, content_encoding="zstd"))
    assert item.reason == "bad-answer" and "zstd" in item.detail


def test_a_bomb_in_an_archive_is_not_held(tmp_path):
    (item,) = collected(tmp_path, response(gzip.compress(b" " * 60_000_000, 1), content_encoding="gzip"))
    assert item.reason == "too-large"
