"""Where an article comes from: its outlet, its section, its own address and that of the original."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.extract.assemble import Parts
from dateline.extract.outlet import Named, outlet
from dateline.extract.urls import absolute, split
from dateline.languages.page_words import page_words

_SEGMENT = re.compile(r"[a-z][a-z-]{2,24}")
_CRUMB = re.compile(r"\s*[>›»/|→-]\s*")
LONGEST = 60


class Origin(NamedTuple):
    """Each value with the name of its source."""

    outlet: Named
    section: tuple[str, str] | None
    canonical: str | None


def find(parts: Parts) -> Origin:
    return Origin(outlet(parts), section(parts), canonical(parts))


def section(parts: Parts) -> tuple[str, str] | None:
    declared = parts.declared
    for value in (
        *declared.metas("article:section", "og:section", "parsely-section", "cxenseparse:section"),
        *declared.node("articleSection"),
        *declared.items("articleSection"),
    ):
        if value.text and not value.text.startswith("http") and len(value.text) <= LONGEST:
            return value.text, value.source
    return _crumb(parts) or _of_path(declared.url)


def _crumb(parts: Parts) -> tuple[str, str] | None:
    """The last breadcrumb that is not the headline and not the home page."""
    words = page_words()
    for node in parts.declared.nodes:
        if node.get("@type") == "BreadcrumbList" and isinstance(node.get("itemListElement"), list):
            names = [name for item in node["itemListElement"] if isinstance(item, dict) for name in [_item_name(item)] if name]
            inner = [name for name in names[1:] if name != parts.title.text and not words.roles(name)]
            if inner:
                return inner[-1] if len(inner) == 1 else inner[0], "json-ld breadcrumb"
    return None


def _item_name(item: dict[str, object]) -> str:
    inner = item.get("item")
    name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
    return str(name or "").strip()


def _of_path(url: str) -> tuple[str, str] | None:
    """The first segment of a path of several, where it is a word."""
    segments = [segment for segment in split(url).path.split("/") if segment] if url.startswith("http") else []
    if len(segments) > 2 and _SEGMENT.fullmatch(segments[0]) and len(segments[0]) > 3:
        return segments[0], "url"
    return None


def canonical(parts: Parts) -> str | None:
    """The address the page calls its own; not the site's front page."""
    declared = parts.declared
    link = declared.links.get("canonical") or next((value.text for value in declared.metas("og:url")), None)
    if not link:
        return declared.url if declared.url.startswith("http") and not parts.page.url.startswith("http") else None
    whole = absolute(declared.url, link)
    if whole is None or (split(whole).path in ("", "/") and split(declared.url).path not in ("", "/") and not split(whole).query):
        return None
    return whole
