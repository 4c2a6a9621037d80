"""Archives of archives: WACZ, and the lists of Common Crawl; and section pages, whose headlines are links."""

import gzip
import hashlib
import json
import zipfile

import pytest
from test_collect_warc import HTML, TYPE, archive

from dateline.collect import Policy, pages, sections
from dateline.model import Outcome, Page

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")  # warcio leaves files open


def crawl(tmp_path, name="data.warc.gz", count=2):
    return archive(tmp_path / name, [(f"https://a.example/{number}", "200 OK", [TYPE], HTML) for number in range(count)])


def wacz(tmp_path, altered=False, compression=zipfile.ZIP_STORED):
    """A collection as crawlers write it: archive, index, pages, the list with hashes."""
    warc = crawl(tmp_path).read_bytes()
    resources = [{"name": "data.warc.gz", "path": "archive/data.warc.gz", "hash": f"sha256:{hashlib.sha256(warc).hexdigest()}", "bytes": len(warc)}]
    with zipfile.ZipFile(tmp_path / "c.wacz", "w", compression) as made:
        made.writestr("archive/data.warc.gz", warc[:-1] + b"x" if altered else warc)
        made.writestr("indexes/index.cdx", "a,example)/0 20220107100000 {}\n")
        made.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0", "id": "pages", "title": "All"}\n')
        made.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}))
    return tmp_path / "c.wacz"


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_pages_of_a_collection_are_those_of_its_archives(tmp_path, compression):
    found = list(pages([str(wacz(tmp_path, compression=compression))]))
    assert [page.url for page in found] == ["https://a.example/0", "https://a.example/1"]
    assert all(page.body == HTML for page in found)
    assert found[0].fetched.isoformat() == "2022-01-07T10:00:00+00:00"


def test_an_altered_archive_is_left_out_and_told(tmp_path):
    (item,) = pages([str(wacz(tmp_path, altered=True))])
    assert item.reason == "broken-wacz" and "is not what its datapackage.json says" in item.detail


def test_half_a_collection_is_told(tmp_path):
    path = wacz(tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    assert [item.reason for item in pages([str(path)])] == ["broken-wacz"]
    with zipfile.ZipFile(tmp_path / "empty.wacz", "w") as made:
        made.writestr("datapackage.json", "{}")
    assert [item.reason for item in pages([str(tmp_path / "empty.wacz")])] == ["broken-wacz"]


def test_a_list_of_archives_reads_those_that_lie_beside_it(tmp_path):
    (tmp_path / "crawl-data").mkdir()
    crawl(tmp_path / "crawl-data", "one.warc.gz")
    crawl(tmp_path, "two.warc.gz", 1)
    (tmp_path / "warc.paths.gz").write_bytes(gzip.compress(b"crawl-data/one.warc.gz\nelsewhere/two.warc.gz\n"))
    assert [page.url[-1] for page in pages([str(tmp_path / "warc.paths.gz")])] == ["0", "1", "0"]


def test_a_list_of_archives_on_the_web_is_followed(tmp_path, server):
    server.page("/crawl-data/one.warc.gz", crawl(tmp_path).read_bytes(), Content_Type="application/octet-stream")
    server.page("/crawl-data/warc.paths.gz", gzip.compress(b"crawl-data/one.warc.gz\ncrawl-data/gone.warc.gz\n"), Content_Type="application/gzip")
    found = list(pages([server.url("/crawl-data/warc.paths.gz")], policy=Policy(allow=frozenset({server.host}))))
    assert [item.url if isinstance(item, Page) else item.reason for item in found] == ["https://a.example/0", "https://a.example/1", "http-404"]


def test_an_archive_larger_than_allowed_is_not_taken(tmp_path, server):
    server.page("/one.warc.gz", crawl(tmp_path).read_bytes(), Content_Type="application/octet-stream")
    policy = Policy(allow=frozenset({server.host}), archive_bytes=100)
    assert [item.reason for item in pages([server.url("/one.warc.gz")], policy=policy)] == ["too-large"]


@pytest.mark.parametrize("body", [b"", b"\x1f\x8b broken"])
def test_a_list_without_archives_is_told(tmp_path, body):
    (tmp_path / "warc.paths.gz").write_bytes(body)
    (item,) = pages([str(tmp_path / "warc.paths.gz")])
    assert isinstance(item, Outcome)


SECTION = """<!doctype html><title>Region - The Valley Post</title>
<nav><a href="/region/">All the news from the whole region</a></nav>
<main><h2><a href="/2022/01/07/bridge-closed-after-flood/">Bridge closed after flood on Friday</a></h2>
<a href="/2022/01/07/bridge-closed-after-flood/#comments">12 comments on this story so far</a>
<a href="https://www.post.example/news/48213">Школы закрыты из-за сильного мороза</a>
<a href="/a/20220107.shtml">哈萨克斯坦宣布全国进入紧急状态</a>
<h3><a href="/flood-relief-fund">Relief fund</a></h3>
<a href="/about-us-and-our-team">About</a> <a href="https://other.example/news/48213">A story of quite another site</a>
<a href="/region/?page=2">Older stories of this section here</a></main>
<footer><a href="/terms-of-use-2022">The terms of use of this site</a></footer>"""


def test_a_section_is_its_headlines():
    found = [entry.url for entry in sections.links(SECTION.encode(), "https://post.example/region/")]
    assert found == [
        "https://post.example/2022/01/07/bridge-closed-after-flood/", "https://www.post.example/news/48213", "https://post.example/a/20220107.shtml",
        "https://post.example/flood-relief-fund",
    ]  # fmt: skip


def test_a_page_of_few_links_is_no_section():
    (item,) = sections.links(b"<a href=/a-b-c-d>One headline of five words</a>", "https://post.example/")
    assert item.reason == "no-section"
