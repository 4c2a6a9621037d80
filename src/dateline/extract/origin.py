"""Where an article comes from: its outlet, its section, its own address and that of the original."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.extract.assemble import Parts
from dateline.extract.urls import absolute, split
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import page_words

_SEGMENT = re.compile(r"[a-z][a-z-]{2,24}")
_CRUMB = re.compile(r"\s*[>›»/|→-]\s*")
LONGEST = 60


class Origin(NamedTuple):
    """Each value with the name of its source."""

    outlet: tuple[str, str]
    section: tuple[str, str] | None
    canonical: str | None


def find(parts: Parts) -> Origin:
    return Origin(outlet(parts), section(parts), canonical(parts))


def outlet(parts: Parts) -> tuple[str, str]:
    """What a line beside the date names as the source, else what the page calls its site, else the host's name."""
    declared = parts.declared
    printed = printed_source(parts)
    if printed:
        return printed, "line"
    for value in (
        *declared.metas("og:site_name"),
        *declared.node("publisher", "sourceOrganization"),
        *declared.metas("application-name", "dc.publisher"),
    ):
        if 0 < len(value.text) <= LONGEST and not value.text.startswith("http"):
            return value.text, value.source
    return declared.host.removeprefix("www."), "host"


def printed_source(parts: Parts) -> str | None:
    """`Source: X` in a line that also prints the date, beside the headline."""
    words = page_words()
    start = parts.title_line if parts.title_line is not None else 0
    for line in parts.tree.lines[start : start + 8]:
        if line.size > 120 or not any(True for _ in find_dates(line.text, parts.language, None)):
            continue
        for cell in re.split(r"\s+|[|｜]", line.text):
            rest = words.prefix(cell, "source-prefix")
            if rest and 1 < len(rest) <= 30:
                return rest
    return None


def section(parts: Parts) -> tuple[str, str] | None:
    declared = parts.declared
    for value in (*declared.metas("article:section", "og:section", "parsely-section", "cxenseparse:section"), *declared.node("articleSection")):
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
    segments = [segment for segment in split(url).path.split("/") if segment]
    if len(segments) > 2 and _SEGMENT.fullmatch(segments[0]) and len(segments[0]) > 3:
        return segments[0], "url"
    return None


def canonical(parts: Parts) -> str | None:
    """The address the page calls its own; not the site's front page."""
    declared = parts.declared
    link = declared.links.get("canonical") or next((value.text for value in declared.metas("og:url")), None)
    if not link:
        return None
    whole = absolute(declared.url, link)
    if whole is None or (split(whole).path in ("", "/") and split(declared.url).path not in ("", "/") and not split(whole).query):
        return None
    return whole
