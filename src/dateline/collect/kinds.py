"""What a file or an answer is, by its name and its first bytes."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["html", "text", "lines", "json", "feed", "sitemap", "opml", "warc", "wacz", "paths", "parquet", "mail", "mbox", "pdf", "other"]

_SUFFIXES: dict[str, Kind] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html", ".txt": "text", ".text": "text", ".jsonl": "lines",
    ".ndjson": "lines", ".json": "json", ".warc": "warc", ".opml": "opml", ".pdf": "pdf",
    ".eml": "mail", ".mbox": "mbox", ".mbx": "mbox", ".wacz": "wacz", ".paths": "paths", ".parquet": "parquet",
}  # fmt: skip
_OTHER = frozenset({
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".woff", ".woff2", ".ttf", ".otf",
    ".eot", ".mp3", ".mp4", ".webm", ".m4a", ".download",
})  # fmt: skip
_ROOT = re.compile(rb"<\s*(?:\w+:)?(rss|feed|rdf|urlset|sitemapindex|opml|html|!doctype\s+html|head|body)\b", re.IGNORECASE)
_ROOTS: dict[bytes, Kind] = {b"rss": "feed", b"feed": "feed", b"rdf": "feed", b"urlset": "sitemap", b"sitemapindex": "sitemap", b"opml": "opml"}
_MAIL = re.compile(rb"(?:From \S+[^\n]*\d{4}\s*\n)?(?:[A-Za-z][A-Za-z-]*:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){3}")
_TAG = re.compile(rb"<[a-zA-Z!][^<]{0,200}>")


def by_name(name: str) -> Kind | None:
    """What a file's name says, None where it says nothing (xml may be a feed, a sitemap or OPML)."""
    lower = name.lower()
    if lower.endswith((".warc.gz", ".paths.gz")):
        return "warc" if lower.endswith(".warc.gz") else "paths"
    dot = lower.rfind(".")
    suffix = lower[dot:] if dot > lower.rfind("/") else ""
    return "other" if suffix in _OTHER else _SUFFIXES.get(suffix)


def by_content(start: bytes) -> Kind:
    """What the first kilobytes look like."""
    if start.startswith(b"%PDF"):
        return "pdf"
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith(b"PAR1"):
        return "parquet"
    if _MAIL.match(start):
        return "mbox" if start.startswith(b"From ") else "mail"
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{"):
        return "feed" if b"jsonfeed.org/version" in head else "lines"
    if head.startswith(b"["):
        return "json"
    return _markup(head, start)


def _markup(head: bytes, start: bytes) -> Kind:
    root = _ROOT.search(head[:2000]) if head.startswith(b"<") else None
    if root:
        return _ROOTS.get(root.group(1).lower(), "html")
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "other"
    return "html" if head.startswith(b"<") or len(_TAG.findall(start)) > 5 else "text"


def by_media_type(media_type: str, start: bytes) -> Kind:
    """What an answer is: its first bytes decide between kinds of XML and JSON, its media type rules out images and the like."""
    major = media_type.partition("/")[0]
    if media_type == "application/pdf":
        return "pdf"
    if major in ("image", "audio", "video", "font"):
        return "other"
    kind = by_content(start)
    return "html" if kind == "text" and media_type in ("text/html", "application/xhtml+xml") else kind
