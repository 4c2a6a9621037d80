"""Who wrote it: names of people, from what the page declares and what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dateline.extract.assemble import Parts
from dateline.extract.declared import Declared, Value, clean, types_of
from dateline.extract.headline import site_names
from dateline.extract.names import is_single_name, people, unprefixed
from dateline.extract.tree import tidy
from dateline.languages.page_words import page_words

METAS = (
    "author",
    "article:author",
    "parsely-author",
    "cxenseparse:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "og:author",
    "article:author_name",
)
MARKUP = '[itemprop~="author"], [rel~="author"], [class*="byline"], [class*="author"], [class*="Byline"], [class*="Author"]'
REACH = 14
"""How many lines below the headline (or past the body's end) a byline may stand."""
LONGEST = 140


class Byline(NamedTuple):
    names: tuple[str, ...]
    source: str
    reason: str


def find(parts: Parts, parser: Any) -> Byline:
    """The first of: people whom JSON-LD or meta tags name, people in elements marked as byline near the headline, lines that begin with "By"."""
    sites = site_names(parts.declared)
    for value in _declared(parts.declared):
        names = people(value.text, sites, parts.language)
        if names:
            return Byline(_all_declared(parts, value, sites, names), value.source, "the page's data name the author")
    for text in _marked(parts, parser):
        names = people(text, sites, parts.language)
        if names:
            return Byline(tuple(names), "markup", "an element marked as byline near the headline")
    for text in _lines(parts):
        names = people(text, sites, parts.language)
        if names:
            return Byline(tuple(names), "line", "a line near the headline begins as bylines do")
    single = _single(parts.declared)
    if single:
        return Byline(single, "json-ld author", "the page's data name a person by one word")
    return Byline(_bodies(parts.declared), "declared author", "the page's data credit no person but this body")


def _declared(declared: Declared) -> Iterator[Value]:
    yield from declared.node("author", "creator")
    for value in declared.metas(*METAS):
        if not value.text.startswith("http"):
            yield value


def _all_declared(parts: Parts, value: Value, sites: set[str], names: list[str]) -> tuple[str, ...]:
    """All the people whom the same source names, in their order."""
    found = list(names)
    for other in _declared(parts.declared):
        if other.source == value.source:
            found += [name for name in people(other.text, sites, parts.language) if name not in found]
    return tuple(found)


def _bodies(declared: Declared) -> tuple[str, ...]:
    """What the page's data credit where they name no person: an agency, a desk, the outlet itself."""
    for value in _declared(declared):
        name = unprefixed(value.text)
        if 1 < len(name) <= 50 and "@" not in name and not name.startswith(("http", "@", "www.")) and not name.isdigit():
            return (name,)
    return ()


def _marked(parts: Parts, parser: Any) -> Iterator[str]:
    """Texts of elements that markup calls author or byline, those nearest to the headline first."""
    near = near_lines(parts)
    seen: list[tuple[int, str]] = []
    for node in parser.css(MARKUP)[:40]:
        if "comment" in (node.attributes.get("class") or ""):
            continue
        text = tidy(clean(node.text(deep=True, separator=" "))[:400])
        if 3 < len(text) <= LONGEST and text not in [one for _, one in seen]:
            place = _place(text, near)
            if place is not None:
                seen.append((place, text))
    yield from (text for _, text in sorted(seen, key=lambda one: one[0]))


def _place(text: str, near: list[tuple[int, str]]) -> int | None:
    head = text[:25]
    return next((distance for distance, line in near if head in line or (len(line) > 5 and line in text)), None)


def near_lines(parts: Parts) -> list[tuple[int, str]]:
    """(distance, text) of the lines where a byline may stand: just above and below the headline, around the body's first and last lines."""
    lines, chosen = parts.tree.lines, parts.chosen
    first = parts.title_line if parts.title_line is not None else (chosen[0] if chosen else 0)
    ends = (chosen[-1] if chosen else first, chosen[0] if chosen else first)
    found = [(abs(index - first), lines[index].text) for index in range(max(0, first - 4), min(len(lines), max(first, ends[1]) + REACH))]
    found += [(100 + index - ends[0], lines[index].text) for index in range(max(0, ends[0] - 2), min(len(lines), ends[0] + 6))]
    return sorted(found)


def _lines(parts: Parts) -> Iterator[str]:
    words = page_words()
    for _, text in near_lines(parts):
        if len(text) <= LONGEST and "byline-prefix" in words.roles(text):
            rest = words.prefix(text.strip("（(【[）)】] "), "byline-prefix")
            if rest:
                yield rest


def _single(declared: Declared) -> tuple[str, ...]:
    authors = declared.article.get("author")
    people_nodes = [node for node in (authors if isinstance(authors, list) else [authors]) if isinstance(node, dict) and "person" in types_of(node)]
    names = (clean(str(node.get("name") or "")) for node in people_nodes)
    return tuple(name for name in names if is_single_name(name))
