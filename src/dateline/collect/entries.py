"""What lists of pages hold: feeds, sitemaps, sections, OPML."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit


@dataclass(frozen=True)
class Entry:
    """An address that a list names. `published` is as the list writes it; `nested` where the address is itself a list."""

    url: str
    title: str = ""
    published: str = ""
    nested: bool = False


def whole(base: str, url: str) -> str:
    """An address made whole against the list's own, "" where it is not one of the web's."""
    url = url.strip()
    try:
        if url and urlsplit(base).scheme in ("http", "https"):
            url = urljoin(base, url)
    except ValueError:  # brackets that are no IPv6 address
        return ""
    return url if url.lower().startswith(("http://", "https://")) else ""
