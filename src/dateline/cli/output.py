"""What commands share: printing, progress, errors and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

import click

from dateline.model import Outcome, to_json

OK, NOTHING, USAGE, PARTLY = 0, 1, 2, 3
SHOWN = 10
"""How many failures are told one by one."""


def fail(message: str, code: int = NOTHING) -> NoReturn:
    """Say what is wrong on stderr, and end."""
    click.echo(f"dateline: {message}", err=True)
    raise SystemExit(code)


def emit(line: str) -> None:
    """Print one line on stdout."""
    _out(line + "\n")


def _out(text: str) -> None:
    """Where the reader has gone (a closed pipe), end quietly, as a Unix program does."""
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        _leave()


def flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _leave()


def _leave() -> NoReturn:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(128 + 13)


def emit_json(row: Mapping[str, Any]) -> None:
    """One row of JSON Lines, at once."""
    emit(to_json(row).decode())


def write(text: str, path: Path | None) -> None:
    """Text to a file, or to stdout, ending in one line break."""
    stream([text.rstrip("\n") + "\n"], path)


def stream(parts: Iterable[str], path: Path | None) -> None:
    """Parts of a text to stdout as they come, or to a file, which is replaced whole or not at all."""
    if path is None:
        for part in parts:
            _out(part)
        flush()
        return
    with replaced(path) as file:
        file.writelines(part.encode("utf-8") for part in parts)


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A file to write bytes to, which takes the place of `path` only when all is written."""
    device = path.exists() and not path.is_file()  # a pipe, /dev/null: written to, never replaced
    beside = path if device else path.with_name(f".{path.name}.writing")
    try:
        with beside.open("wb") as file:
            yield file
        if not device:
            beside.replace(path)
    except OSError as error:
        fail(f"{path} cannot be written ({error.strerror}); choose another file")
    finally:
        if not device:
            beside.unlink(missing_ok=True)


def report(failures: Sequence[Outcome], read: int) -> int:
    """Tell what could not be read, and give the exit code: 0 all was, 1 nothing, 3 some."""
    for outcome in failures[:SHOWN]:
        click.echo(f"dateline: {outcome.detail or f'{outcome.item}: {outcome.reason}'}", err=True)
    if len(failures) > SHOWN:
        click.echo(f"dateline: and {len(failures) - SHOWN} more that could not be read", err=True)
    if not read:
        return NOTHING
    return PARTLY if failures else OK


@contextmanager
def progress(label: str) -> Iterator[Callable[[str, int], None] | None]:
    """A progress line on stderr; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed:,.0f}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label)
        yield lambda stage, done: bar.update(task, description=f"{label}: {stage}", completed=done)


def rows(chosen: Iterable[Mapping[str, Any]], style: str) -> None:
    """Print rows as they come (jsonl), or as one JSON list."""
    if style == "jsonl":
        for row in chosen:
            emit_json(row)
        flush()
    else:
        emit(to_json(list(chosen)).decode())
