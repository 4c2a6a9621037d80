"""The export command."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from dateline.cli import options
from dateline.cli.keeping import opened
from dateline.cli.output import emit, fail, flush, replaced, report, stream
from dateline.collect import pages
from dateline.export import atom, csl, geojson, hxl, ninjs, prov, rss, tables
from dateline.model import Dossier, Page
from dateline.pipeline import Run, brief, run
from dateline.store import Store

KINDS = ("articles", "claims", "facts", "figures", "stories")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What an export is to hold, and how."""

    inputs: tuple[str, ...]
    style: str
    what: tables.What
    story: str | None
    language: str
    link: str
    since: datetime | None
    until: datetime | None
    output: Path | None
    data: Path | None


WRITERS: dict[str, Callable[[Iterable[Dossier], Asked], Iterator[str]]] = {
    "csv": lambda dossiers, asked: tables.csv_(dossiers, asked.what),
    "jsonl": lambda dossiers, asked: tables.jsonl(dossiers, asked.what),
    "csl": lambda dossiers, asked: csl.csl(dossiers),
    "geojson": lambda dossiers, asked: geojson.geojson(dossiers),
    "ninjs": lambda dossiers, asked: ninjs.ninjs(dossiers),
    "hxl": lambda dossiers, asked: hxl.hxl(dossiers),
    "prov": lambda dossiers, asked: iter([prov.prov(dossiers)]),
    "atom": lambda dossiers, asked: atom.atom(dossiers, lambda dossier: brief(dossier, asked.language), asked.link),
    "rss": lambda dossiers, asked: rss.rss(dossiers, lambda dossier: brief(dossier, asked.language), asked.link),
}


@click.command()
@options.inputs
@click.option("-f", "--format", "style", type=click.Choice([*WRITERS, "parquet"]), default="jsonl", show_default=True, help="How to write it.")
@click.option("--what", type=click.Choice(KINDS), default="figures", show_default=True, help="What a row of csv, jsonl or parquet is.")
@click.option("--story", metavar="ID", help="Only this story.")
@click.option("--since", type=options.Moment(), help="Stories with an article from this day or time on.")
@click.option("--until", type=options.Moment(end=True), help="Stories that began before this day's end, or this time.")
@options.written_in("The language of titles and highlights (rss, atom).")
@click.option("--link", metavar="URL", default="", help="The portal's address, for links (rss, atom).")
@options.wikidata
@options.output
@options.data
def export(**given: Any) -> None:
    """Articles, claims, facts, figures or stories: of the pages named, else of the store."""
    asked = Asked(**given)
    if asked.inputs:
        result = run(pages(asked.inputs, sys.stdin.buffer if sys.stdin else None))
        _write(_chosen(result.dossiers, asked), asked)
        raise SystemExit(_report(result))
    with opened(asked.data, there=True) as store:
        _write(_chosen(_kept(store, asked), asked), asked)


def _report(result: Run) -> int:
    return report(result.failures, len(result.articles))


def _kept(store: Store, asked: Asked) -> Iterator[Dossier]:
    """Dossiers of the store, one at a time."""
    if asked.story:
        dossier = store.dossier(asked.story)
        if dossier is None:
            fail(f"there is no story {asked.story} in {store.directory}; see `dateline export --what stories`")
        yield dossier
        return
    for story in store.stories():
        dossier = store.dossier(story.id)
        if dossier:
            yield dossier


def _chosen(dossiers: Iterable[Dossier], asked: Asked) -> Iterator[Dossier]:
    for dossier in dossiers:
        if (asked.story or dossier.story.id) == dossier.story.id and _within(dossier, asked):
            yield dossier


def _within(dossier: Dossier, asked: Asked) -> bool:
    if not (asked.since or asked.until):
        return True
    times = [article.published.start for article in dossier.articles if article.published]
    late = not asked.since or any(time >= asked.since for time in times)
    return bool(times) and late and (not asked.until or min(times) < asked.until)


def _write(dossiers: Iterator[Dossier], asked: Asked) -> None:
    if asked.style == "parquet":
        _parquet(dossiers, asked)
        return
    stream(WRITERS[asked.style](dossiers, asked), asked.output)


def _parquet(dossiers: Iterator[Dossier], asked: Asked) -> None:
    from dateline.export.parquet import parquet

    if asked.output is None:
        raise click.UsageError("Parquet is no text; name a file with --output")
    try:
        with replaced(asked.output) as file:
            parquet(dossiers, asked.what, file)
    except ModuleNotFoundError as error:
        fail(f"writing Parquet needs {error.name}; pip install 'dateline[parquet]'")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@click.option("--story", metavar="ID", help="Only the pages of this story.")
@options.data
def archive(file: Path, story: str | None, data: Path | None) -> None:
    """The untouched pages of the store, with their times of capture, as one WARC file (.warc.gz)."""
    from dateline.export.warc import warc

    with opened(data, there=True) as store:
        try:
            with replaced(file) as stream:
                count = warc(_pages(store, story), stream)
        except ModuleNotFoundError as error:
            fail(f"writing WARC needs {error.name}; pip install 'dateline[warc]'")
    emit(f"{file}: {count} pages")
    flush()


def _pages(store: Store, story: str | None) -> Iterator[Page]:
    found = store.dossier(story) if story else None
    if story and found is None:
        fail(f"there is no story {story} in {store.directory}; see `dateline export --what stories`")
    keys = [article.page for article in found.articles] if found else store.page_ids()
    yield from (page for page in map(store.page, keys) if page)
