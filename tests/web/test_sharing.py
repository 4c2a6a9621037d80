"""Passing a page on: links that last, a QR code of this portal's pages and of nothing else."""

import xml.etree.ElementTree as ET
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from fastapi.testclient import TestClient

from dateline.web.sharing import TARGETS


def test_a_story_says_how_it_is_passed_on(client, told):
    text = client.get(f"/story/{told.story.id}", params={"in": "en"}).text
    lasting = f"http://testserver/story/{told.story.id}"
    assert f'<link rel="canonical" href="{lasting}">' in text
    assert f'<meta property="og:url" content="{lasting}">' in text
    assert text.count('rel="noopener noreferrer nofollow"') == len(TARGETS)


@pytest.mark.parametrize("name", ["Telegram", "微博"])
def test_a_title_cannot_add_to_an_address(name):
    pattern = dict(TARGETS)[name]
    address = pattern.format(url=quote("https://desk.example/story/1?a=b&c", safe=""), title=quote('A & B="#?', safe=""))
    asked = parse_qs(urlsplit(address).query)
    assert asked["url"] == ["https://desk.example/story/1?a=b&c"]
    assert sorted(asked) == sorted(["url", "text" if name == "Telegram" else "title"])


def test_a_code_is_a_drawing_without_anything_that_runs(client):
    answer = client.get("/qr.svg", params={"path": "/story/abc?in=zh"})
    assert answer.headers["content-type"] == "image/svg+xml"
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(answer.content).iter()}
    assert tags <= {"svg", "path", "g", "rect"}


@pytest.mark.parametrize("path", ["https://evil.example/", "//evil.example", "/\\evil.example", "story", "/" + "x" * 400, "/a\nb"])
def test_a_code_of_another_place_is_refused(client: TestClient, path):
    assert client.get("/qr.svg", params={"path": path}).status_code == 400
