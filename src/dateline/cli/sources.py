"""Commands that bring the news in: source, harvest."""

from __future__ import annotations

import re
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from dateline.cli import options
from dateline.cli.keeping import opened
from dateline.cli.output import NOTHING, OK, PARTLY, emit, fail, flush, progress, write
from dateline.model import Outcome
from dateline.store import Source, Store, StoreError

if TYPE_CHECKING:
    from dateline.pipeline.harvest import Manners
    from dateline.store.outlets import Record

allow = click.option("--allow", multiple=True, metavar="HOST", help="A host that may be reached although its address is private (also HOST:PORT).")


@click.group()
def source() -> None:
    """Feeds and sitemaps to harvest."""


@source.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@allow
@options.data
def add(urls: tuple[str, ...], allow: tuple[str, ...], data: Path | None) -> None:
    """Add feeds or sitemaps. Of any other page, the feeds that it declares, else its site's sitemaps."""
    from dateline.collect import Policy
    from dateline.collect.discovery import discover
    from dateline.collect.http import Fetcher

    failed = 0
    with opened(data) as store, Fetcher(Policy().allowing(frozenset(allow))) as fetcher:
        for url in urls:
            found = discover(fetcher, url)
            if isinstance(found, Outcome):
                click.echo(f"dateline: {found.detail}", err=True)
                failed += 1
                continue
            for item in found:
                _add(store, item.url, item.kind, item.title)
    flush()
    raise SystemExit(OK if not failed else NOTHING if failed == len(urls) else PARTLY)


def _add(store: Store, url: str, kind: str, title: str) -> None:
    now = datetime.now(UTC)
    new = store.put_source(Source(url=url, kind=kind, title=title, due=now, added=now))
    emit(f"{'added' if new else 'known'}  {kind:8} {url}  {title}")


@source.command(name="list")
@click.option("-f", "--format", "style", type=click.Choice(["text", "opml"]), default="text", show_default=True, help="How to print.")
@options.data
def list_(style: str, data: Path | None) -> None:
    """The sources, in the order in which they were added."""
    with opened(data) as store:
        if style == "opml":
            from dateline.export.opml import opml

            write(opml(store.sources()), None)
            return
        for item in store.sources():
            trouble = f"  ({item.failures} failures, again {item.due:%Y-%m-%d %H:%M} UTC)" if item.failures else ""
            emit(f"{item.kind:8} {item.url}  {item.title}{trouble}")
    flush()


@source.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@options.data
def remove(urls: tuple[str, ...], data: Path | None) -> None:
    """Forget sources. What came from them stays."""
    with opened(data) as store:
        unknown = [url for url in urls if not store.remove_source(url)]
    if unknown:
        fail(f"no source {unknown[0]}; see dateline source list")


@source.command()
@click.argument("domain", required=False)
@click.option("--name", multiple=True, metavar="[LANGUAGE=]NAME", help="Its name, in a language (ru=Имя) or in all; may be given several times.")
@click.option("--country", default="", metavar="CODE", help="Where it writes from: KZ, FR …")
@click.option("--language", default="", metavar="CODE", help="What it mainly writes in; the language of its first name, if it is not said.")
@click.option("--agency", is_flag=True, help="Others print what it writes.")
@click.option("--rights", default="", help="Under what terms its texts may be used: CC-BY-4.0 …")
@click.option("--feed", multiple=True, metavar="URL", help="A list of its pages, for source add DOMAIN; may be given several times.")
@click.option("--from", "file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Take records from TOML or JSON Lines.")
@click.option("--remove", is_flag=True, help="Forget the outlet.")
@options.data
def outlet(domain: str | None, file: Path | None, remove: bool, data: Path | None, **said: Any) -> None:
    """Say what an outlet is; without DOMAIN, list those that you said. What you say goes before what Dateline knows."""
    from dateline.store.outlets import read_records

    with opened(data) as store:
        try:
            if file:
                store.put_outlets(read_records(file))
            elif domain and remove and not store.remove_outlet(domain):
                fail(f"no outlet {domain} was said; see dateline source outlet")
            elif domain and not remove:
                store.put_outlets([_record(domain, said)])
            for record in store.outlets():
                emit(msgspec.json.encode(record).decode())
        except StoreError as error:
            fail(str(error))
    flush()


def _record(domain: str, said: dict[str, Any]) -> Record:
    from dateline.store.outlets import Record

    ways = [name.partition("=") if "=" in name else ("*", "=", name) for name in said["name"]]
    kept = {field: said[field] for field in ("country", "language", "agency", "rights")}
    try:
        return Record(domain=domain, name={code: called for code, _, called in ways}, feeds=said["feed"], **kept)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


class Every(click.ParamType):
    """A duration: 90s, 10m, 2h, 1d; as seconds."""

    name = "duration"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        match = re.fullmatch(r"(\d+)([smhd])", str(value))
        if not match or int(match[1]) == 0:
            self.fail(f"{value!r} is not a duration; write 10m, 2h or 1d", param, ctx)
        return int(match[1]) * {"s": 1, "m": 60, "h": 3600, "d": 86400}[match[2]]


@click.command()
@click.option("--every", type=Every(), metavar="TIME", help="Again and again, with so much time between the beginnings of two rounds (10m, 2h).")
@click.option("--pause", type=click.FloatRange(0), default=1.0, show_default=True, help="Seconds between two requests to one host.")
@allow
@options.data
def harvest(every: int | None, pause: float, allow: tuple[str, ...], data: Path | None) -> None:
    """Fetch what the sources name and is new, and read it into the store. A round that was broken off goes on where it was."""
    from dateline.pipeline.harvest import Manners

    with opened(data) as store:
        if not store.sources():
            fail("there are no sources; add one with dateline source add URL")
        counts = _round(store, Manners(pause=pause, every=0.9 * (every or 0)), frozenset(allow))
        while every:
            time.sleep(every - time.monotonic() % every)
            counts = _round(store, Manners(pause=pause, every=0.9 * (every or 0)), frozenset(allow))
    failed = sum(number for name, number in counts.items() if name.startswith("source: ") and name not in ("source: read", "source: unchanged"))
    raise SystemExit(OK if not failed else NOTHING if failed == sum(counts.values()) else PARTLY)


def _round(store: Store, manners: Manners, allowed: frozenset[str]) -> Counter[str]:
    from dateline.collect import Policy
    from dateline.collect.http import Fetcher
    from dateline.pipeline.harvest import harvest as once

    with Fetcher(Policy().allowing(allowed)) as fetcher, progress("harvesting") as shown:
        counts = once(store, fetcher, manners, shown)
    emit(", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "nothing new")
    flush()
    return counts
