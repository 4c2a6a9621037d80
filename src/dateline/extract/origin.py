"""Where an article comes from: its outlet, its section, its own address and that of the original."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from dateline.extract.assemble import Parts
from dateline.extract.declared import Value
from dateline.extract.headline import flat, site_names
from dateline.extract.outlet import Named, outlet
from dateline.extract.tree import Line
from dateline.extract.urls import absolute, registered, site, split
from dateline.knowledge import bodies
from dateline.languages.page_words import PageWords, page_words

_SEGMENT = re.compile(r"[a-z][a-z-]{2,24}")
_CRUMB = re.compile(r"\s*[>›»/|→-]\s*")
_RUN_TOGETHER = re.compile(r",(?=\S)")
"""Where sections are listed, and not one named `Business, Finance`."""
_NO_SECTION = frozenset({
    "article", "articles", "story", "stories", "content", "contents", "post", "posts", "blog", "blogs", "archive", "archives", "index", "page",
    "pages", "node", "view", "detail", "details", "item", "items", "print", "html", "permalink", "show", "news",
})  # fmt: skip
"""First segments by which systems file pages of every section."""
LONGEST = 60


class Origin(NamedTuple):
    """Each value with the name of its source."""

    outlet: Named
    section: tuple[str, str] | None
    canonical: Value | None


def find(parts: Parts) -> Origin:
    return Origin(outlet(parts), section(parts), canonical(parts))


def section(parts: Parts) -> tuple[str, str] | None:
    declared = parts.declared
    for value in (
        *declared.metas("article:section", "og:section", "parsely-section", "cxenseparse:section", "section"),
        *declared.node("articleSection"),
        *declared.items("articleSection"),
    ):
        name = _RUN_TOGETHER.split(value.text)[0].strip()
        if name and not name.startswith("http") and len(name) <= LONGEST:
            return name, value.source
    return _crumb(parts) or _shown_crumb(parts) or _of_path(declared.url)


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


def _shown_crumb(parts: Parts) -> tuple[str, str] | None:
    """The first step below the front page of the way that the page shows above its body: in one line with signs between, or a line a step."""
    words, lines = page_words(), parts.tree.lines
    end = parts.title_line if parts.title_line is not None else (parts.chosen[0] if parts.chosen else 0)
    crumbs = [line for line in lines[max(0, end - ABOVE) : end] if line.anchors and line.size <= CRUMB_LONGEST and _is_crumb(line, words)]
    steps = [_LABEL.sub("", step.strip()) for line in crumbs[-MOST_STEPS:] for step in _CRUMB.split(line.text)]
    known = {flat(parts.title.text), "", *site_names(parts.declared)}
    inner = [step for step in steps if flat(step) not in known and not words.roles(step) and 1 < len(step) <= STEP_LONGEST]
    return (inner[0], "breadcrumb") if inner and len(steps) > 1 else None


def _is_crumb(line: Line, words: PageWords) -> bool:
    """Whether markup calls a line a breadcrumb, or it begins with the front page's name and goes on with signs between its links."""
    if any("crumb" in element.mark for element in islice(line.element.up(), 4)):
        return True
    steps = _ARROW.split(line.text)
    return len(steps) > 1 and line.anchors > 1 and "breadcrumb" in words.roles(steps[0])


ABOVE, CRUMB_LONGEST, MOST_STEPS, STEP_LONGEST = 16, 200, 6, 30
_ARROW = re.compile(r"\s*[>›»→/]\s*")
_LABEL = re.compile(r"^[^:：]{2,30}[:：]\s*")


def _item_name(item: dict[str, object]) -> str:
    inner = item.get("item")
    name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
    return str(name or "").strip()


def _of_path(url: str) -> tuple[str, str] | None:
    """The first segment of a path of several, where it is a word."""
    segments = [segment for segment in split(url).path.split("/") if segment] if url.startswith("http") else []
    if len(segments) > 2 and _SEGMENT.fullmatch(segments[0]) and len(segments[0]) > 3 and segments[0] not in _NO_SECTION:
        return segments[0], "url"
    return None


def canonical(parts: Parts) -> Value | None:
    """The address the page calls its own; not the site's front page, nor another site's page: whoever calls that their own would be read as
    a new version of it."""
    declared = parts.declared
    tagged = Value(declared.links["canonical"], "link canonical") if declared.links.get("canonical") else None
    link = tagged or next(declared.metas("og:url"), None)
    if not link:
        return Value(declared.url, "saved page") if declared.url.startswith("http") and not parts.page.url.startswith("http") else None
    whole = absolute(declared.url, link.text)
    if whole is None or (split(whole).path in ("", "/") and split(declared.url).path not in ("", "/") and not split(whole).query):
        return None
    own = site(parts.page.final_url or parts.page.url)
    return Value(whole, link.source) if whole.startswith(("http://", "https://")) and (not own or _same_owner(site(whole), own)) else None


def _same_owner(first: str, second: str) -> bool:
    """Whether two hosts are of one site: under one name that was registered, or known as one outlet's."""
    if registered(first) == registered(second):
        return True
    known = bodies.outlet(first)
    return known is not None and known == bodies.outlet(second)
