"""The operator's outlets: read, kept, known to this process and to those that read for it, and carried by a backup."""

import json
from datetime import UTC, datetime

import pytest

from dateline.compose import names
from dateline.extract import extract
from dateline.knowledge import bodies
from dateline.knowledge.bodies import outlets
from dateline.model import Page
from dateline.store import Store
from dateline.store.backup import backup, restore
from dateline.store.engine import StoreError
from dateline.store.outlets import Record, read_records

POST = Record(domain="post.example", name={"en": "The Valley Post", "ru": "Вестник долины"}, country="KZ", rights="CC-BY-4.0")
PAGE = (
    b"<!doctype html><html lang=en><head><title>Bridge closed after the flood</title></head><article><h1>Bridge closed after the flood</h1>"
    + b"<p>The bridge over the river was closed on Friday after the flood, the police said. Nobody was hurt, and traffic takes the old road.</p>" * 3
    + b"</article></html>"
)


def at(url, body=PAGE):
    return Page(url=url, body=body, fetched=datetime(2022, 1, 7, tzinfo=UTC))


@pytest.fixture(autouse=True)
def forgotten():
    yield
    outlets.learn(())


@pytest.fixture
def plain(tmp_path):
    with Store.open(tmp_path / "data", f"sqlite:///{tmp_path / 'one.db'}") as store:
        yield store


def test_what_was_said_is_kept_and_known(plain):
    plain.put_outlets([POST, Record(domain="other.example", name={"*": "Other"}, agency=True)])
    assert [record.domain for record in plain.outlets()] == ["other.example", "post.example"]
    known = bodies.outlet("www.news.post.example")
    assert (known.id, known.home, known.rights, known.named("ru"), known.named("zh")) == (
        "outlet:post.example", "KZ", "CC-BY-4.0", "Вестник долины", "The Valley Post",
    )  # fmt: skip
    assert bodies.name("outlet:post.example", "ru") == "Вестник долины"
    assert plain.remove_outlet("post.example") and not plain.remove_outlet("post.example")
    assert bodies.outlet("post.example") is None


def test_a_record_goes_before_the_reviewed_one(plain):
    plain.put_outlets([Record(domain="reuters.com", name={"*": "Reuters, ours"})])
    assert bodies.outlet("reuters.com").name == "Reuters, ours"
    plain.remove_outlet("reuters.com")
    assert bodies.outlet("reuters.com").agency


def test_a_page_that_names_no_outlet_has_that_of_its_address(plain):
    assert extract(at("https://www.post.example/1")).outlet == "post.example"
    plain.put_outlets([POST])
    article = extract(at("https://www.post.example/1"))
    assert article.outlet == "The Valley Post"
    assert any(choice.field == "outlet" and choice.source == "host" for choice in article.choices)
    assert names.outlet(article, "ru").text == "Вестник долины"


def test_who_prints_another_s_name_is_not_renamed(plain):
    plain.put_outlets([POST])
    printed = PAGE.replace(b"<head>", b"<head><meta property='og:site_name' content='Some Aggregator'>")
    assert names.outlet(extract(at("https://post.example/1", printed)), "ru").text == "Some Aggregator"


def test_toml_and_lines_say_the_same(tmp_path):
    (tmp_path / "a.toml").write_text(
        '["post.example"]\nname = {en = "The Valley Post", ru = "Вестник долины"}\ncountry = "KZ"\nrights = "CC-BY-4.0"\n', "utf-8"
    )
    row = {"domain": "post.example", "name": POST.name, "country": "KZ", "rights": "CC-BY-4.0"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n\n", "utf-8")
    assert read_records(tmp_path / "a.toml") == read_records(tmp_path / "a.jsonl") == (POST,)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{", "a.jsonl:1"),
        ('{"domain": "post.example"}', "name"),
        ('{"domain": "https://post.example/", "name": {"en": "x"}}', "write post.example"),
        ('{"domain": "post.example", "name": {"en": ""}}', "write the name by language"),
        ('{"domain": "post.example", "name": {"en": "x"}, "country": "Kazakhstan"}', "two capitals"),
        ('{"domain": "post.example", "name": {"en": "x"}, "feeds": ["/feed"]}', "https://"),
        ('{"domain": "post.example", "name": {"en": "x"}, "colour": "red"}', "colour"),
    ],
)
def test_what_is_no_record_is_told_with_its_line(tmp_path, row, told):
    (tmp_path / "a.jsonl").write_text(row, "utf-8")
    with pytest.raises(StoreError, match="a.jsonl:1") as error:
        read_records(tmp_path / "a.jsonl")
    assert told in str(error.value)


def test_a_backup_carries_them(plain, tmp_path):
    plain.put_outlets([POST])
    backup(plain, tmp_path / "b.tar")
    with Store.open(tmp_path / "other", f"sqlite:///{tmp_path / 'two.db'}") as other:
        assert other.outlets() == ()
        restore(other, tmp_path / "b.tar")
        assert other.outlets() == (POST,)
    assert bodies.outlet("post.example").name == "The Valley Post"
