"""What comes in: encodings, article JSON, and bytes that are refused."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import FETCHED, GOLDEN, page

from dateline.extract import extract
from dateline.extract.decode import decode
from dateline.extract.moments import of_machine
from dateline.extract.tree import tidy
from dateline.extract.visible import find
from dateline.model import ARTICLE_JSON, Article, Outcome

SAMPLES = {
    "gb18030": "救援人员周二上午抵达这座山村，当地消防部门负责人在现场对媒体表示，大部分的居民是安全的，中国的专家也在这里了。",
    "big5hkscs": "救援人員週二上午抵達這座山村，當地消防部門負責人在現場對媒體表示，大部分的居民是安全的，專家也在這裡了。",
    "cp932": "救助隊は火曜日の午前、山あいの村に到着し、地元の消防によると行方不明者はいないということです。",
    "cp1251": "Спасатели добрались до горного села во вторник утром, сообщила региональная пожарная служба.",
    "cp949": "구조대는 화요일 오전 산골 마을에 도착했으며 실종자는 없다고 지역 소방 당국이 밝혔다.",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_bytes_that_name_no_encoding_are_read(name: str) -> None:
    assert decode((SAMPLES[name] * 3).encode(name))[0] == SAMPLES[name] * 3


@pytest.mark.parametrize("name", SAMPLES)
def test_a_wrong_declaration_yields_to_valid_utf8(name: str) -> None:
    body = f'<meta charset="{name}">{SAMPLES[name]}'.encode()
    assert decode(body) == (body.decode(), "utf-8")


def test_a_declared_label_is_read_as_browsers_read_it() -> None:
    assert decode('<meta charset="gb2312">镕'.encode("gb18030"))[0].endswith("镕")


@given(st.binary(max_size=400))
def test_decoding_never_raises(body: bytes) -> None:
    assert isinstance(decode(body)[0], str)


def test_article_json_is_kept_verbatim() -> None:
    text = "  First line.\n\nSecond  line. "
    given = {"id": 7, "url": "https://a.example/x", "title": None, "text": text, "published": "2022-01-06", "language": "en", "outlet": "A"}
    found = extract(page(json.dumps(given), ARTICLE_JSON))
    assert isinstance(found, Article)
    assert (found.text, found.title, found.name, found.outlet) == (text, "", "7", "A")
    assert [text[block.start : block.end] for block in found.blocks] == ["  First line.", "Second  line. "]
    assert found.published is not None and (found.published.iso, found.published.precision) == ("2022-01-06", "day")


@pytest.mark.parametrize("body", [b"[1]", b"{", b'{"text": "", "title": ""}', b"\xff"])
def test_article_json_that_says_nothing_is_an_outcome(body: bytes) -> None:
    assert isinstance(extract(page(body, ARTICLE_JSON)), Outcome)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"  \n ", "no-text"),
        (b"<p>x</p>" * 2_500_000, "too-large"),
        (b"<div>" * 100_000, "too-deep"),
        (b"<div>" * 100_000 + b"text" + b"</div>" * 100_000, "too-deep"),
        (b"</div>" * 100_000 + b"<header>" * 50_000 + b"text" + b"</header>" * 50_000, "too-deep"),
        (b"<p>A word.</p>" * 200_000, "too-large"),
        (b"<div " + b" ".join(b"a%d=1" % n for n in range(30_000)) + b">x", "too-deep"),
    ],
)
def test_what_is_refused_is_refused_quickly(body: bytes, reason: str) -> None:
    started = time.monotonic()
    found = extract(page(body))
    assert isinstance(found, Outcome) and found.reason == reason and found.detail
    assert time.monotonic() - started < 5


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=12)), max_size=6), st.sampled_from(sorted(GOLDEN.glob("*"))))
def test_a_damaged_page_is_an_article_or_an_outcome(damage: list[tuple[int, bytes]], path: object) -> None:
    body = bytearray(path.read_bytes())  # type: ignore[attr-defined]
    for place, junk in damage:
        body[place % len(body) : place % len(body) + len(junk)] = junk
    found = extract(page(bytes(body), "text/plain" if str(path).endswith(".txt") else "text/html"))
    assert isinstance(found, Outcome) or all(found.text[block.start : block.end] for block in found.blocks)


@pytest.mark.parametrize(
    ("text", "start", "precision"),
    [
        ("2022-01-07 00:00:00.0", "2022-01-07T00:00:00+00:00", "day"),
        ("2022-01-07T10:15:30+06:00", "2022-01-07T04:15:00+00:00", "minute"),
        ("Thu, 06 Jan 2022 10:15:00 +0600", "2022-01-06T04:15:00+00:00", "minute"),
        ("1641464100", "2022-01-06T10:15:00+00:00", "minute"),
    ],
)
def test_machine_moments(text: str, start: str, precision: str) -> None:
    found = of_machine(text, FETCHED)
    assert found is not None and (found.start.isoformat(), found.precision) == (start, precision)


@pytest.mark.parametrize("text", ["2095-01-01", "1066-10-14", "tomorrow", "", "2022-13-40"])
def test_no_moment_is_invented(text: str) -> None:
    assert of_machine(text, FETCHED) is None


@pytest.mark.parametrize(
    ("text", "language", "start"),
    [
        ("Published Nov 18, 2019 at 4:07 PM", "en", "2019-11-18T16:07:00+00:00"),
        ("29-12-2011 16:28", "pl", "2011-12-29T16:28:00+00:00"),
        ("7 января 2022, 14:05", "ru", "2022-01-07T14:05:00+00:00"),
        ("2012年01月12日16:23", "zh", "2012-01-12T16:23:00+00:00"),
    ],
)
def test_visible_dates(text: str, language: str, start: str) -> None:
    assert [seen.when.start.isoformat() for seen in find(text, language, FETCHED)] == [start]


@given(st.text(max_size=80))
def test_tidy_is_one_line_and_settled(text: str) -> None:
    once = tidy(text)
    assert "\n" not in once and once == once.strip()
