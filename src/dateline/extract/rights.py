"""Rights notices, tags and keywords, the paywall's mark, and the page an article was taken from."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extract.assemble import Parts
from dateline.extract.declared import Declared, clean
from dateline.extract.furniture import keywords, listed
from dateline.extract.tree import Line
from dateline.extract.urls import absolute, host
from dateline.languages.page_words import PageWords, page_words

LONGEST = 400
REACH_HEAD, MOST_LINKS = 8, 300
REACH = 40
"""How many lines past the body's end a notice or a list of tags may stand."""


def after_body(parts: Parts) -> list[Line]:
    """The lines around the body's end, and those just above its beginning."""
    lines, chosen = parts.tree.lines, parts.chosen
    if not chosen:
        return []
    return [*lines[max(0, chosen[-1] - 3) : chosen[-1] + REACH], *lines[max(0, chosen[0] - 12) : chosen[0] + 1]]


def rights(parts: Parts) -> str | None:
    """The notice that stands nearest to the body's end, else the page's last, else what the page declares."""
    words = page_words()
    for line in [*after_body(parts), *reversed(parts.tree.lines[-30:])]:
        if line.size <= LONGEST and "rights" in words.roles(line.text[:230]):
            return line.text
    return next((value.text for value in parts.declared.metas("copyright", "dc.rights", "dcterms.rights", "rights")), None)


def labelled(parts: Parts, role: str) -> list[str]:
    """The entries of lines that begin as `role` says, with those of the lines below that are links and no more."""
    words, lines, found = page_words(), after_body(parts), []
    for index, line in enumerate(lines):
        rest = words.prefix(line.text, role) if line.size < 300 and role in words.roles(line.text) else None
        if rest is not None:
            found += listed(rest) or [other.text for other in _links(lines[index + 1 : index + 12])]
            if found:
                break
    return found


def _links(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        if line.linked * 10 < line.size * 8 or line.size > 40:
            return
        yield line


def declared_keywords(declared: Declared) -> list[str]:
    values = [*declared.node("keywords"), *declared.metas("news_keywords", "keywords", "parsely-tags", "sailthru.tags")]
    source = values[0].source if values else ""
    return [entry for value in values if value.source == source for entry in listed(value.text)]


def all_keywords(parts: Parts, words: PageWords) -> tuple[str, ...]:
    return keywords([*declared_keywords(parts.declared), *labelled(parts, "keywords-prefix")], words)[:40]


def all_tags(parts: Parts, words: PageWords) -> tuple[str, ...]:
    declared = [value.text for value in parts.declared.metas("article:tag")]
    return keywords([*declared, *labelled(parts, "tags-prefix")], words)[:40]


def paywalled(parts: Parts, words: PageWords) -> bool:
    """The page's data say that it is not free, or a line at the body's end asks to pay for the rest."""
    free = (str(parts.declared.article.get("isAccessibleForFree")), *(value.text for value in parts.declared.items("isAccessibleForFree")))
    if any(text.lower() == "false" for text in free):
        return True
    if any(
        value.text.lower() in ("locked", "metered", "premium", "subscriber") for value in parts.declared.metas("article:content_tier", "content_tier")
    ):
        return True
    return any("paywall" in words.roles(line.text) for line in after_body(parts)[:12])


def named_links(parts: Parts, words: PageWords) -> list[tuple[str, str]]:
    """(words, address) of the links in the lines around the headline, where one of their cells calls its link the original."""
    start = parts.title_line or 0
    near = parts.tree.lines[max(0, start - 4) : start + REACH_HEAD]
    cells = (cell for line in near if line.anchors and line.size <= 160 for cell in line.text.split())
    if not any(words.roles(cell) & {"original", "source-page"} for cell in cells):
        return []
    links = parts.declared.parser.css('a[href^="http"]') if parts.declared.parser is not None else []
    return [(clean(node.text(deep=True) or ""), node.attributes.get("href") or "") for node in links[:MOST_LINKS]]


def original(parts: Parts, words: PageWords) -> str | None:
    """The address a line calls the original, where it lies on another host."""
    for text, address in parts.links or named_links(parts, words):
        says = words.roles(text)
        if says & {"original", "source-page"} or (words.said(text) == "original"):
            whole = absolute(parts.declared.url, address)
            if whole is not None and host(whole) not in ("", parts.declared.host):
                return whole
    return next((value.text for value in parts.declared.metas("original-source", "syndication-source") if value.text.startswith("http")), None)
