"""Options that several commands take."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

from dateline.model import Series

F = TypeVar("F", bound=Callable[..., Any])

inputs = click.argument("inputs", nargs=-1, metavar="INPUT…")
data = click.option("--data", type=click.Path(path_type=Path, file_okay=False), envvar="DATELINE_HOME", help="The data directory.")
output = click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")


class Written(click.ParamType):
    """A language that briefs are written in, by its code; zh-Hant is zh."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from dateline.compose import languages

        code = str(value).partition("-")[0].lower()
        if code not in languages():
            self.fail(f"briefs are not written in {value!r}; take one of {', '.join(languages())}", param, ctx)
        return code


def written_in(purpose: str) -> Callable[[F], F]:
    """--in, with what it is for."""
    return click.option("--in", "language", type=Written(), metavar="CODE", default="en", show_default=True, help=purpose)


class Moment(click.ParamType):
    """An ISO 8601 day or time as an aware moment; UTC where no zone is given. `end` takes a day's last moment."""

    name = "time"

    def __init__(self, end: bool = False) -> None:
        self.end = end

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            if len(value) == 10:
                midnight = datetime.combine(date.fromisoformat(value), datetime.min.time(), UTC)
                return midnight + timedelta(days=1, microseconds=-1) if self.end else midnight
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day or a time; write 2022-01-07 or 2022-01-07T09:30+06:00", param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Measured(click.ParamType):
    """A file of measured series, read."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Series, ...]:
        from dateline.collect.series import SeriesError, read

        if isinstance(value, tuple):
            return value
        try:
            return read(Path(value))
        except SeriesError as error:
            self.fail(str(error), param, ctx)


def narrowing(command: F) -> F:
    """--since, --until, --language, --outlet, --limit."""
    for option in (
        click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many."),
        click.option("--outlet", help="Only this outlet."),
        click.option("--language", metavar="CODE", help="Only articles in this language."),
        click.option("--until", type=Moment(end=True), help="Published up to this day or time."),
        click.option("--since", type=Moment(), help="Published from this day or time on."),
    ):
        command = option(command)
    return command


def given(inputs: tuple[str, ...]) -> tuple[str, ...]:
    """The inputs; stdin where there are none and something is piped in. Raises click.UsageError where there is nothing to read."""
    if inputs:
        return inputs
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("name pages to read: files, folders, URLs, feeds, JSON Lines, WARC, or - for stdin")
    return ("-",)


def _learn(context: click.Context, parameter: click.Parameter, file: Path | None) -> None:
    """Take the ids of a slice of Wikidata into what names and exports know."""
    if file is None:
        return
    from dateline.knowledge import wikidata as known

    try:
        with file.open(encoding="utf-8") as lines:
            known.use(known.parse(lines))
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{file}: {error}", context, parameter) from error


wikidata = click.option(
    "--wikidata", metavar="FILE", type=click.Path(path_type=Path), envvar="DATELINE_WIKIDATA", expose_value=False, callback=_learn,
    help="A slice of Wikidata of your own: its ids in what is written, its names in what is compared.",
)  # fmt: skip
