"""Parquet files → pages, with pyarrow (an extra)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from dateline.collect import lines
from dateline.model import Outcome, Page

BATCH = 64
"""Rows held at once."""
BODIES = ("body", "html", "content")
"""Columns that hold a page's bytes, or its HTML as text; the first that is there is read."""


def read(path: Path) -> Iterator[Page | Outcome]:
    """Each row as a page, in the file's order: of a column of pages (`url` with `body`, `html` or `content`, and where they are there `final_url`,
    `fetched`, `media_type`), else as an article like a line of JSON Lines (`text`, with `title`, `url`, `published` …).
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        yield refused(path, "no-parquet", f"{path}: reading Parquet needs pyarrow; pip install 'dateline[parquet]'")
        return
    done = 0
    try:
        with ParquetFile(path) as file:
            body = next((name for name in BODIES if name in file.schema_arrow.names), None)
            for batch in file.iter_batches(BATCH):
                for row in batch.to_pylist():
                    done += 1
                    yield _page(row, body, f"{path}#{done}") if body else lines.article(_json(row), f"{path}#{done}")
    except (ArrowException, OSError) as error:
        yield refused(path, "broken-parquet", f"{path} breaks off after {done} rows ({str(error).splitlines()[0]}); write the file again")


def _page(row: dict[str, Any], column: str, where: str) -> Page | Outcome:
    body = row[column]
    if not body or not isinstance(body, str | bytes):
        return Outcome(stage="collect", item=str(row.get("url") or where), reason="empty", detail=f"{where} has no {column} that is text or bytes")
    return Page(
        url=str(row.get("url") or where),
        body=body.encode("utf-8", "replace") if isinstance(body, str) else body,
        fetched=_fetched(row.get("fetched")),
        final_url=_text(row.get("final_url")) or None,
        media_type=_text(row.get("media_type")) or "text/html",
        headers=_headers(row.get("headers")),
    )


def _text(said: Any) -> str:
    return said if isinstance(said, str) else ""


def _headers(said: Any) -> tuple[tuple[str, str], ...]:
    """The headers that a row keeps as JSON; none where it holds something else."""
    try:
        return msgspec.json.decode(said or "[]", type=tuple[tuple[str, str], ...])
    except (msgspec.DecodeError, TypeError):
        return ()


def _fetched(said: Any) -> datetime:
    """The time of capture that a row gives, else now."""
    if isinstance(said, str):
        try:
            said = datetime.fromisoformat(said)
        except ValueError:
            said = None
    if not isinstance(said, datetime):
        return datetime.now(UTC)
    return (said if said.tzinfo else said.replace(tzinfo=UTC)).astimezone(UTC)


def _json(row: dict[str, Any]) -> bytes:
    """A row as a line of JSON Lines; times as ISO 8601."""
    return msgspec.json.encode({name: value for name, value in row.items() if isinstance(value, str | datetime | int | float | list)})


def refused(path: Path, reason: str, detail: str) -> Outcome:
    return Outcome(stage="collect", item=str(path), reason=reason, detail=detail)
