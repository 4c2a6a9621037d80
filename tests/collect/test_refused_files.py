"""Files that hold no page that can be read: each says why, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline.collect import files
from dateline.collect.inputs import pages
from dateline.model import Outcome, Page


def only(found: Iterable[object]) -> Outcome:
    (one,) = found
    assert isinstance(one, Outcome)
    return one


def kept(folder: Path, name: str, body: bytes) -> Path:
    path = folder / name
    path.write_bytes(body)
    return path


@pytest.mark.parametrize(("name", "body", "reason", "told"), [
    ("paper.pdf", b"%PDF-1.7 \x00\x01", "pdf", ".txt"), ("photo.bin", b"\x00\x01\x02\xff" * 40, "not-a-page", "HTML"),
    ("news.mbox", b"\n\n", "empty", "From"),
])  # fmt: skip
def test_what_is_no_page_says_what_to_save_instead(tmp_path: Path, name: str, body: bytes, reason: str, told: str) -> None:
    found = only(files.read(kept(tmp_path, name, body)))
    assert (found.stage, found.reason) == ("collect", reason) and told in found.detail and name in found.detail


def test_a_file_too_large_for_a_page_is_not_read_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 100)
    assert only(files.read(kept(tmp_path, "page.html", b"<p>" + b"a" * 200))).reason == "too-large"
    (page,) = files.read(kept(tmp_path, "short.html", b"<p>The river rose."))
    assert isinstance(page, Page)


def test_a_message_too_large_is_refused_and_the_next_one_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 200)
    long, short = b"From a@one.example Tue May  7 10:00:00 2024\nSubject: Long\n\n" + b"x" * 400, b"\n\nFrom b@one.example Tue May  7 11:00:00 2024\n"
    found = list(files.read(kept(tmp_path, "news.mbox", long + short + b"Subject: Short\n\nThe river rose.\n")))
    assert [getattr(one, "reason", "page") for one in found] == ["too-large", "page"] and "message 1" in str(found[0])


def test_what_is_not_there_or_cannot_be_opened_is_said(tmp_path: Path) -> None:
    assert only(pages([str(tmp_path / "nowhere.html")])).reason == "not-found"
    denied = files.unopened(Path("page.html"), PermissionError(13, "Permission denied"))
    assert denied.reason == "unreadable" and "Permission denied" in denied.detail


def test_without_anything_piped_in_there_is_no_input() -> None:
    assert only(pages(["-"])).reason in ("no-input", "empty")
