"""Files and folders → pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dateline.collect import kinds, lines, mail, parquet, sitemaps, wacz, warc
from dateline.collect.policy import MEGABYTE
from dateline.model import MAIL, Outcome, Page

LIMIT = 20 * MEGABYTE
"""The largest single page taken from a file, in bytes."""


@dataclass(frozen=True)
class Listing:
    """A document that names pages: a feed, a sitemap, OPML, a list of archives."""

    kind: kinds.Kind
    name: str
    body: bytes


Opened = Iterator[Page | Outcome | Listing]

ARCHIVES: dict[kinds.Kind, Callable[[Path], Iterator[Page | Outcome]]] = {"warc": warc.read, "wacz": wacz.read, "parquet": parquet.read}
_MEDIA = {"html": "text/html", "text": "text/plain", "mail": MAIL}


def walk(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in the order of its path; hidden files, styles, scripts and pictures are passed over."""
    for path in sorted(folder.rglob("*"), key=lambda path: path.parts):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and kinds.by_name(path.name) != "other":
            yield path


def read(path: Path) -> Opened:
    """What one file holds. Raises OSError where it cannot be opened."""
    with path.open("rb") as stream:
        start = stream.read(4096)
    kind = kinds.by_name(path.name) or kinds.by_content(start)
    if path.name.lower().endswith(".xml.gz"):
        yield from _packed(path)
        return
    if kind == "mbox":
        with path.open("rb") as stream:
            yield from _mailbox(stream, str(path))
    elif kind == "lines":
        with path.open("rb") as stream:
            yield from lines.read(stream, str(path))
    elif kind in ARCHIVES:
        yield from ARCHIVES[kind](path)
    elif path.stat().st_size > LIMIT:
        yield _refused(str(path), "too-large", f"{path} is larger than {LIMIT:,} bytes; is it one page? Give JSON Lines or WARC for many")
    else:
        yield from from_bytes(path.read_bytes(), str(path), path.resolve().as_uri(), kind)


def _packed(path: Path) -> Opened:
    """A sitemap, or another list, that is kept gzipped."""
    body = sitemaps.unzipped(path.read_bytes(), LIMIT)
    if body is None:
        yield _refused(str(path), "too-large", f"{path} is gzip that is broken, or of more than {LIMIT:,} bytes; unpack it")
    else:
        yield from from_bytes(body, str(path), path.resolve().as_uri())


def from_bytes(body: bytes, name: str, url: str = "", kind: kinds.Kind | None = None) -> Opened:
    """What bytes hold, by `kind` or by how they begin. `name` is what errors call them, `url` the page's address ("" from stdin)."""
    kind = kind or kinds.by_content(body[:4096])
    if not body.strip():
        told = "standard input is empty; pipe a page into it, or name a file" if name == "-" else f"{name} is empty; save the page again"
        yield _refused(name, "empty", told)
    elif kind in ("feed", "sitemap", "opml", "paths"):
        yield Listing(kind, name, body)
    elif kind == "json" or (kind == "lines" and not lines.is_object(body.lstrip().partition(b"\n")[0])):
        yield from _json(body, name)
    elif kind == "lines":
        yield from lines.read(iter(body.splitlines(keepends=True)), name)
    elif kind == "mbox":
        yield from _mailbox(body.splitlines(keepends=True), name)
    elif kind in _MEDIA:
        yield Page(url=url, body=body, fetched=datetime.now(UTC), media_type=_MEDIA[kind])
    else:
        yield _unread(name, kind)


def _mailbox(lines: Iterable[bytes], name: str) -> Opened:
    """Each message of a mailbox is a page."""
    number = 0
    for number, body in enumerate(mail.messages(lines), 1):
        if len(body) > LIMIT:
            yield _refused(f"{name}#{number}", "too-large", f"message {number} of {name} is larger than {LIMIT:,} bytes")
        else:
            yield Page(url=f"{Path(name).resolve().as_uri()}#{number}", body=body, fetched=datetime.now(UTC), media_type=MAIL)
    if not number:
        yield _refused(name, "empty", f"{name} holds no message; a mailbox begins with a line `From …`")


def _json(body: bytes, name: str) -> Opened:
    """A JSON document: a feed, one article, or a list of them."""
    if b"jsonfeed.org/version" in body[:4096]:
        yield Listing("feed", name, body)
    else:
        yield from lines.document(body, name)


def _unread(name: str, kind: kinds.Kind) -> Outcome:
    if kind == "pdf":
        return _refused(name, "pdf", f"{name} is a PDF; save its text as .txt")
    return _refused(name, "not-a-page", f"{name} is not HTML, text, mail, JSON Lines, a feed or WARC; save the page as HTML or text")


def unopened(path: Path, error: OSError) -> Outcome:
    """Why a path gave nothing, and what to do."""
    if isinstance(error, FileNotFoundError):
        return _refused(str(path), "not-found", f"there is no file or folder {path}; check the name, or write a URL with https://")
    return _refused(str(path), "unreadable", f"{path} cannot be opened ({error.strerror or error}); check its permissions")


def _refused(item: str, reason: str, detail: str) -> Outcome:
    return Outcome(stage="collect", item=item, reason=reason, detail=detail)
