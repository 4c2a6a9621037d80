"""Files of measured series: CSV with a head line, or a JSON list of objects."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from dateline.model import Sample, Series

NEEDED = ("time", "value", "name", "source")
LARGEST = 50_000_000
"""Bytes of a file that is read."""


class SeriesError(ValueError):
    """A file that is no series: `file:line: what is wrong; what to do`."""


def read(path: Path) -> tuple[Series, ...]:
    """The series of a file, in the order of their names. Columns: time (ISO 8601; UTC where it names no zone), value, name, source, and unit if any.

    Raises SeriesError.
    """
    found: dict[tuple[str, str, str], dict[datetime, float]] = {}
    for where, row in _rows(path):
        key = (_word(row, "name", where), _word(row, "source", where), str(row.get("unit") or "").strip())
        at, value = _time(row, where), _value(row, where)
        if found.setdefault(key, {}).setdefault(at, value) != value:
            raise SeriesError(f"{where}: {key[0]} has two values for {at.isoformat()}; keep one")
    if not found:
        raise SeriesError(f"{path}: no measurement in it; each line needs {', '.join(NEEDED)} and may have unit")
    return tuple(_series(key, samples) for key, samples in sorted(found.items()))


def _series(key: tuple[str, str, str], samples: Mapping[datetime, float]) -> Series:
    name, source, unit = key
    return Series(name=name, source=source, unit=unit, samples=tuple(Sample(at=at, value=value) for at, value in sorted(samples.items())))


def _rows(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each row with where it stands."""
    text = _text(path)
    if text.lstrip().startswith(("[", "{")):
        yield from _json_rows(path, text)
        return
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _whole_head(path, reader.fieldnames or ())
        for row in reader:
            yield f"{path}:{reader.line_num}", row
    except csv.Error as error:
        raise SeriesError(f"{path}:{reader.line_num}: not CSV ({error}); save it as CSV with commas, in UTF-8") from error


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise SeriesError(f"{path} is larger than {LARGEST:,} bytes; give the days that the story covers")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SeriesError(f"{path} cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise SeriesError(f"{path} is not UTF-8 text (byte {error.start}); save it as CSV in UTF-8") from error


def _whole_head(path: Path, names: Iterable[str]) -> None:
    lacking = [name for name in NEEDED if name not in names]
    if lacking:
        raise SeriesError(f"{path}:1: no column {', '.join(lacking)}; the first line names the columns: time,value,name,unit,source")


def _json_rows(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        rows = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise SeriesError(f"{path}: not JSON ({error})") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SeriesError(f"{path}: not a list of objects with {', '.join(NEEDED)}")
    for number, row in enumerate(rows, 1):
        yield f"{path}, item {number}", row


def _word(row: Mapping[str, Any], name: str, where: str) -> str:
    word = " ".join(str(row.get(name) or "").split())
    if not word:
        raise SeriesError(f"{where}: {name} is empty")
    return word


def _time(row: Mapping[str, Any], where: str) -> datetime:
    written = _word(row, "time", where)
    try:
        if len(written) == 10:
            return datetime.combine(date.fromisoformat(written), datetime.min.time(), UTC)
        moment = datetime.fromisoformat(written)
    except ValueError as error:
        raise SeriesError(f"{where}: {written!r} is not a time; write 2022-01-07 or 2022-01-07T09:30+06:00") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _value(row: Mapping[str, Any], where: str) -> float:
    written = row.get("value")
    try:
        value = float(str(written))
    except ValueError as error:
        raise SeriesError(f"{where}: {written!r} is not a number; write 5 or 98.4") from error
    if not math.isfinite(value):
        raise SeriesError(f"{where}: {written!r} is not a number; leave the line out")
    return value
