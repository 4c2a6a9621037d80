"""Commands on measured series: signal add, list, remove."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli import options
from dateline.cli.keeping import opened
from dateline.cli.output import NOTHING, emit, fail, flush
from dateline.model import Series
from dateline.store import Store


@click.group()
def signal() -> None:
    """Measured series, such as internet connectivity or a price, laid beside a story."""


@signal.command()
@click.argument("story")
@click.argument("file", type=options.Measured())
@options.data
def add(story: str, file: tuple[Series, ...], data: Path | None) -> None:
    """Lay the series of FILE beside STORY (its id, as `dateline search --story` gives it).

    FILE is CSV with a head line, time,value,name,unit,source, or a JSON list of such objects.
    """
    with opened(data) as store:
        key = _known(store, story)
        for series in file:
            store.put_series(key, series)
            emit(_line(series))
    flush()


@signal.command(name="list")
@click.argument("story")
@options.data
def list_(story: str, data: Path | None) -> None:
    """The series beside a story."""
    with opened(data) as store:
        for series in store.series(_known(store, story)):
            emit(_line(series))
    flush()


@signal.command()
@click.argument("story")
@click.argument("series", metavar="SERIES")
@options.data
def remove(story: str, series: str, data: Path | None) -> None:
    """Take a series (its id, as `list` gives it) from a story."""
    with opened(data) as store:
        if not store.drop_series(_known(store, story), series):
            fail(f"the story has no series {series!r}; `dateline signal list {story}` gives their ids", NOTHING)


def _known(store: Store, story: str) -> str:
    """The id of a story, or of the story that an article is in."""
    key = story if store.story(story) else store.story_of(story)
    return key or fail(f"no story {story!r} in {store.directory}; `dateline search --story WORDS` gives their ids", NOTHING)


def _line(series: Series) -> str:
    first, last = series.samples[0].at, series.samples[-1].at
    return f"{series.id}  {series.name} — {series.source}: {len(series.samples)} from {first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M} UTC"
