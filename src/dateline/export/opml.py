"""Sources as OPML 2.0, which feed readers take in."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from dateline.export.rss import xml
from dateline.store import Source


def opml(sources: Iterable[Source], title: str = "Dateline") -> str:
    """One outline for each source: feeds with their address as xmlUrl; a sitemap as a link."""
    outlines = "".join(f"<outline {_attributes(source)}/>\n" for source in sources)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>{xml(title)}</title></head><body>\n{outlines}</body></opml>\n'


def _attributes(source: Source) -> str:
    name = source.title or source.url
    said = {"text": name, "title": name} | ({"type": "rss", "xmlUrl": source.url} if source.kind == "feed" else {"type": "link", "url": source.url})
    return " ".join(f"{key}={quoteattr(xml(value, escaped=False))}" for key, value in said.items())
