"""Golden pages read as wholes: every field, every block, against golden_pages.toml."""

from __future__ import annotations

import tomllib
from datetime import timedelta, timezone
from typing import Any

import pytest
from pages import GOLDEN, article, read

from dateline.extract.decode import decode
from dateline.model import Article, Interval, Outcome

EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((GOLDEN.parent / "golden_pages.toml").read_text("utf-8"))
READ = sorted(name for name, page in EXPECTED.items() if "refused" not in page)
HOST = "courier.example"
PLAIN = {"byline": (), "lede": "", "section": None, "rights": None, "dateline": None, "keywords": (), "paywalled": False}
"""What a field holds where the page says nothing of it."""


def moment(found: Interval | None) -> str | None:
    """A day as 2024-05-14, a minute as 2024-05-14T09:30+02:00, in the zone it was meant in."""
    if found is None or found.precision == "day":
        return found.first_day.isoformat() if found else None
    return found.start.astimezone(timezone(timedelta(minutes=found.offset))).isoformat(timespec="minutes")


def test_every_golden_page_says_why_it_exists() -> None:
    for path in GOLDEN.glob("*.html"):
        assert "<!-- Why: " in decode(path.read_bytes())[0][:300], path.name


def test_every_page_of_the_table_is_there() -> None:
    assert set(EXPECTED) <= {path.name for path in GOLDEN.iterdir()}


@pytest.mark.parametrize("name", sorted(set(EXPECTED) - set(READ)))
def test_a_page_that_is_no_article_is_said_to_be_none(name: str) -> None:
    found = read(name)
    assert isinstance(found, Outcome) and (found.reason, bool(found.detail)) == (EXPECTED[name]["refused"], True)


@pytest.mark.parametrize("name", READ)
def test_the_text_is_the_body_and_nothing_else(name: str) -> None:
    found, begins = article(name), EXPECTED[name]["begins"]
    blocks = [found.text[block.start : block.end] for block in found.blocks]
    assert [text[: len(begin)] for text, begin in zip(blocks, begins, strict=False)] == begins and len(blocks) == len(begins)
    assert "\n\n".join(blocks) == found.text
    assert [block.kind for block in found.blocks] == EXPECTED[name].get("kinds", ["paragraph"] * len(begins))


@pytest.mark.parametrize("name", READ)
def test_every_field_is_what_the_page_says_and_nothing_where_it_says_nothing(name: str) -> None:
    found, wanted = article(name), EXPECTED[name]
    assert (found.language, found.title, found.outlet) == (wanted["language"], wanted["title"], wanted.get("outlet", HOST))
    assert (moment(found.published), moment(found.modified)) == (wanted.get("published"), wanted.get("modified"))
    assert {field: getattr(found, field) for field in PLAIN} == PLAIN | {field: plain(wanted[field]) for field in PLAIN if field in wanted}
    assert [[caption.text, caption.credit or ""] for caption in found.captions] == wanted.get("captions", [])


def plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@pytest.mark.parametrize("name", [name for name in READ if "times" in EXPECTED[name]])
def test_every_entry_has_its_time(name: str) -> None:
    times = [block.time.start.isoformat()[:16] + "Z" for block in article(name).blocks if block.time]
    assert times == EXPECTED[name]["times"]


def test_letters_that_were_lost_are_told_and_not_guessed() -> None:
    found = article("bad_letters_fr.html")
    reason = next(choice.reason for choice in found.choices if choice.field == "text")
    assert "letters were lost" in reason and "dÃ©truit" in found.text


def test_nothing_is_told_of_letters_that_are_whole() -> None:
    found = read("split_body.html")
    assert isinstance(found, Article) and not any("lost" in choice.reason for choice in found.choices)
