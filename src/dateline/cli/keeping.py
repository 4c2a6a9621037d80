"""Commands on the store: process, load, search, verify, retain, backup, restore."""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from dateline.cli import options
from dateline.cli.output import NOTHING, USAGE, emit, fail, flush, progress, report, rows
from dateline.collect import pages
from dateline.export import rows as tables
from dateline.pipeline import process as process_pages
from dateline.store import Choose, Hit, QueryError, Snippet, Store, StoreError, StoryHit
from dateline.store.engine import default_directory, is_there, telling
from dateline.store.outlets import learn_from

if TYPE_CHECKING:
    from dateline.pipeline.engines import Crew
    from dateline.pipeline.processing import Tally


@contextmanager
def opened(data: Path | None, *, there: bool = False) -> Iterator[Store]:
    """The store of a data directory; where it cannot be opened, or fails while it is used, an error that says what to do. What only looks at a
    store wants it `there`: an empty one is not made."""
    if there and not is_there(data or default_directory()):
        fail(f"there is no store in {data or default_directory()}; dateline process PAGES makes one, --data names another")
    try:
        with Store.open(data) as store, telling(store.engine):
            yield store
    except StoreError as error:
        fail(str(error))


ENGINES = ("local", "processes", "dask")


@click.command()
@options.inputs
@click.option("--engine", type=click.Choice(ENGINES), default="local", show_default=True, help="Read in this process, in several, or on Dask.")
@click.option("--workers", type=click.IntRange(1), help="How many processes; one for each core, if it is not said.")
@click.option("--scheduler", metavar="ADDRESS", help="The Dask cluster to read on; one of this machine's own processes, if it is not said.")
@click.option(
    "--parquet", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="Write what is read as Parquet, for dateline load."
)
@options.data
def process(inputs: tuple[str, ...], engine: str, workers: int | None, scheduler: str | None, parquet: Path | None, data: Path | None) -> None:
    """Read pages into the store. A page that is there already is passed over; a run that was broken off can be run again."""
    given, crew = options.given(inputs), _crew(engine, workers, scheduler)
    if parquet:
        learn_from(data or default_directory())
        _spread(given, parquet, crew)
        return
    from dateline.pipeline.engines import Here, local, reading

    found = pages(given, sys.stdin.buffer if sys.stdin else None)
    with _collecting_seldom(), opened(data) as store, progress("processing") as shown:
        _told(process_pages(store, found, shown, local if crew is Here else reading(crew), crew))


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """As workers do: the collector walks the tables of every language each time, and finds next to nothing. Only here, as the command owns its
    process: a library function leaves that to who calls it."""
    from dateline.pipeline.engines import SELDOM

    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _crew(engine: str, workers: int | None, scheduler: str | None) -> Callable[[], Crew]:
    """Who reads; made when the work begins."""
    from dateline.pipeline.engines import Here, Processes

    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler needs --engine dask")
    if engine == "dask":
        try:
            from dateline.pipeline.dask import Dask, installed

            installed()
        except ModuleNotFoundError as error:
            fail(f"--engine dask needs {error.name}; pip install 'dateline[dask]'")
        return lambda: Dask(workers, scheduler)
    return Here if engine == "local" else lambda: Processes(workers)


def _spread(inputs: tuple[str, ...], folder: Path, crew: Callable[[], Crew]) -> None:
    try:
        from dateline.pipeline.spread import spread

        with crew() as hired, progress("reading") as shown:
            counts = spread(inputs, folder, hired, shown)
    except ModuleNotFoundError as error:
        fail(f"--parquet needs {error.name}; pip install 'dateline[parquet]'")
    emit(", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "nothing")
    flush()


@click.command()
@click.argument("parts", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="PART…")
@options.data
def load(parts: tuple[Path, ...], data: Path | None) -> None:
    """Take into the store, in bulk, what process --parquet has read: files, or folders of them. A page that is there already is passed over."""
    from dateline.pipeline.processing import load as load_parts

    files = [file for part in parts for file in (sorted(part.glob("*.parquet")) if part.is_dir() else [part])]
    with opened(data) as store, progress("loading") as shown:
        try:
            _told(load_parts(store, files, shown))
        except ModuleNotFoundError as error:
            fail(f"reading Parquet needs {error.name}; pip install 'dateline[parquet]'")


def _told(tally: Tally) -> NoReturn:
    """Print what became of the pages, and end."""
    emit(", ".join(f"{number} {name}" for name, number in sorted(tally.counts.items())) or "nothing")
    flush()
    raise SystemExit(report(tally.failures, tally.counts["article"] + tally.counts["known"] + tally.counts["duplicate"]))


class _Question(click.Command):
    """Takes -word as NOT word, as a search box does."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        plain = [part for arg in args for part in (["NOT", arg[1:]] if re.match(r"-[^\W\d_]{2}", arg) else [arg])]
        return super().parse_args(ctx, plain)


@click.command(cls=_Question)
@click.argument("question", nargs=-1, required=True)
@options.narrowing
@click.option("--story", "as_stories", is_flag=True, help="Stories in place of articles.")
@click.option("--newest", is_flag=True, help="The last published first, in place of the best.")
@click.option("-f", "--format", "style", type=click.Choice(["text", "jsonl", "json"]), default="text", show_default=True, help="How to print.")
@options.data
def search(question: tuple[str, ...], as_stories: bool, newest: bool, style: str, data: Path | None, **narrowed: Any) -> None:
    """Find articles or stories in the store.

    QUESTION is words, "phrases", AND, OR, NOT (or -), (brackets), beginnings (protest*), fields (outlet: language: place: source: predicate:) and
    figures (killed>=10).
    """
    asked, choose, sort = " ".join(question), Choose(**narrowed), "newest" if newest else "best"
    with opened(data, there=True) as store:
        try:
            found = store.search_stories(asked, choose, sort) if as_stories else store.search(asked, choose, sort)
        except QueryError as error:
            fail(str(error), USAGE)
    if not found:
        fail("nothing found; try fewer words, or a beginning (protest*)", NOTHING)
    _print(found, style)


def _print(found: tuple[Hit, ...] | tuple[StoryHit, ...], style: str) -> None:
    if style != "text":
        rows((_row(item) for item in found), style)
        return
    for item in found:
        if isinstance(item, StoryHit):
            emit(f"{item.story.id}  {len(item.story.articles)} articles, {len(item.hits)} found")
            _lines(item.hits[0], "  ")
        else:
            _lines(item, "")
    flush()


def _lines(hit: Hit, indent: str) -> None:
    article = hit.article
    when = article.published.iso if article.published else "?"
    emit(f"{indent}{when}  {article.outlet}: {article.title}\n{indent}    {_marked(hit.snippet)}\n{indent}    {article.url}")


def _marked(snippet: Snippet) -> str:
    """The snippet with what was asked in bold on a terminal, in [brackets] in a pipe."""
    before, after = ("\x1b[1m", "\x1b[0m") if sys.stdout.isatty() else ("[", "]")
    shown, position = "", 0
    for start, end in snippet.marks:
        shown += snippet.text[position:start] + before + snippet.text[start:end] + after
        position = end
    return shown + snippet.text[position:]


def _row(item: Hit | StoryHit) -> dict[str, object]:
    if isinstance(item, StoryHit):
        return {"story": item.story.id, "articles": len(item.story.articles), "hits": [_row(hit) for hit in item.hits]}
    article = item.article
    return {
        "article": tables.article_name(article), "story": item.story, "title": article.title, "outlet": article.outlet,
        "language": article.language, "published": article.published.iso if article.published else None, "url": article.url,
        "snippet": item.snippet.text, "marks": item.snippet.marks,
    }  # fmt: skip


@click.command()
@options.data
def verify(data: Path | None) -> None:
    """Check the chain from every fact back to the bytes. Prints what is broken; nothing where all holds."""
    from dateline.pipeline.verify import verify as broken_links

    found = 0
    with opened(data, there=True) as store:
        for broken in broken_links(store):
            found += 1
            emit(f"{broken.kind} {broken.item}: {broken.detail}")
        counts = store.counts()
    flush()
    checked = f"{counts['pages']} pages, {counts['articles']} articles, {counts['claims']} claims, {counts['facts']} facts"
    if found:
        fail(f"{found} broken among {checked}")
    click.echo(f"dateline: {checked}: all hold", err=True)


@click.command()
@click.option("--days", type=click.IntRange(1), required=True, help="Drop the bytes of pages that were captured longer ago.")
@click.option("--dry-run", is_flag=True, help="Only say how much that is.")
@options.data
def retain(days: int, dry_run: bool, data: Path | None) -> None:
    """Drop the bytes of old pages. Their addresses, times and hashes stay, and so do articles, claims, stories and facts."""
    before = datetime.now(UTC) - timedelta(days=days)
    with opened(data, there=True) as store:
        count, size = store.old_pages(before)
        if not dry_run:
            store.drop_bytes(before)
    emit(f"{count} pages, {size:,} bytes before compression, {'would be' if dry_run else 'were'} dropped")
    flush()


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options.data
def backup(file: Path, data: Path | None) -> None:
    """Write the whole store, pages and all, into one FILE. It can be restored into SQLite or PostgreSQL."""
    from dateline.store.backup import backup as write_backup

    with opened(data, there=True) as store:
        counts = _or_fail(lambda: write_backup(store, file))
    emit(f"{file}: {counts['pages']} pages, {counts['articles']} articles, {counts['stories']} stories")
    flush()


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@options.data
def restore(file: Path, data: Path | None) -> None:
    """Fill an empty store from a backup FILE."""
    from dateline.store.backup import restore as read_backup

    with opened(data) as store:
        counts = _or_fail(lambda: read_backup(store, file))
    emit(f"{counts['pages']} pages, {counts['articles']} articles, {counts['stories']} stories")
    flush()


def _or_fail(step: Callable[[], dict[str, int]]) -> dict[str, int]:
    try:
        return step()
    except StoreError as error:
        fail(str(error))
