"""`pages`: whatever a person names on a command line, as pages in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dateline.collect import feeds, files, lines
from dateline.collect.policy import Policy
from dateline.collect.web import LISTS, Web
from dateline.model import Outcome, Page

if TYPE_CHECKING:
    from dateline.collect.http import Fetcher

Item = Page | Outcome


def pages(inputs: Sequence[str], stdin: BinaryIO | None = None, policy: Policy | None = None) -> Iterator[Item]:
    """Pages from HTML files, text files, folders, JSON Lines, feeds, sitemaps, WARC files, URLs and stdin ("-").

    Pages come in the order of the inputs, a folder's by path; each thing that could not become a page comes as an Outcome in its place.
    A feed or a sitemap gives the pages that it names. Nothing is opened before it is asked for.
    """
    with Web(lambda: _fetcher(policy)) as web:
        for name in inputs:
            yield from _one(name, stdin, web)


def _fetcher(policy: Policy | None) -> Fetcher:
    """Made for the first URL: reading files must not wait for an HTTP library."""
    from dateline.collect.http import Fetcher

    return Fetcher(policy or Policy())


def _one(name: str, stdin: BinaryIO | None, web: Web) -> Iterator[Item]:
    if name == "-":
        yield from _stdin(stdin, web)
    elif name.lower().startswith(("http://", "https://")):
        yield from web.pages(name)
    else:
        yield from _path(Path(name), web)


def _stdin(stdin: BinaryIO | None, web: Web) -> Iterator[Item]:
    if stdin is None:
        yield Outcome(stage="collect", item="-", reason="no-input", detail="nothing is piped into stdin; pipe a page in, or name a file")
        return
    first = stdin.readline()
    if first.lstrip().startswith(b"{") and lines.is_object(first):
        yield from lines.read(_prepended(first, stdin), "-")
        return
    yield from _opened(files.from_bytes(first + stdin.read(), "-"), web)


def _prepended(first: bytes, rest: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from rest


def _path(path: Path, web: Web) -> Iterator[Item]:
    try:
        if path.is_dir():
            yield from _folder(path, web)
        else:
            yield from _opened(files.read(path), web)
    except OSError as error:
        yield files.unopened(path, error)


def _folder(path: Path, web: Web) -> Iterator[Item]:
    found = False
    for file in files.walk(path):
        found = True
        yield from _path(file, web)
    if not found:
        yield Outcome(stage="collect", item=str(path), reason="empty-folder", detail=f"{path} holds no files; name another folder")


def _opened(item: files.Opened, web: Web) -> Iterator[Item]:
    """A file that is itself a list (a feed, a sitemap, OPML) gives the pages it names; the rest are pages already."""
    for thing in item:
        if isinstance(thing, files.Listing):
            yield from _listed(thing, web)
        else:
            yield thing


def _listed(listing: files.Listing, web: Web) -> Iterator[Item]:
    """What a file that is a list names. An archive of a list that lies beside it, under its path or its name, is read there."""
    for entry in LISTS[listing.kind](listing.body, listing.name):
        here = _beside(listing, entry.title) if isinstance(entry, feeds.Entry) and listing.kind == "paths" else None
        if here:
            yield from _path(here, web)
        else:
            yield from web.all([entry])


def archives(path: Path) -> Iterator[str]:
    """The archives that a list of paths names: files where they lie beside it, else their addresses."""
    listing = files.Listing("paths", str(path), path.read_bytes())
    for entry in feeds.archives(listing.body, listing.name):
        if isinstance(entry, feeds.Entry):
            yield str(_beside(listing, entry.title) or entry.url)


def _beside(listing: files.Listing, line: str) -> Path | None:
    """Where an archive that a list of paths names lies in the list's own folder."""
    folder = Path(listing.name).parent
    found = (folder / line.lstrip("/"), folder / Path(line).name)
    return next((path for path in found if path.is_file() and path.resolve().is_relative_to(folder.resolve())), None)
