"""Rights notices, tags and keywords, the paywall's mark, and the page an article was taken from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.extract.assemble import Parts
from dateline.extract.declared import Declared, Value, clean
from dateline.extract.furniture import keywords, listed
from dateline.extract.headline import flat
from dateline.extract.tree import Line
from dateline.extract.urls import SECOND, absolute, host, site, split
from dateline.languages.page_words import PageWords, page_words

LONGEST = 400
REACH_HEAD, MOST_LINKS, MOST_ANCHORS = 8, 300, 2_000
MOST_TAGS, TAG_LONGEST = 40, 60
LABEL = 16
"""Letters that may stand between the word for tags and its colon."""
TIERS = frozenset({"locked", "metered", "premium", "subscriber", "subscribers", "paid", "restricted"})
"""What the tier of content is called for which readers pay."""
REACH = 40
"""How many lines past the body's end a notice or a list of tags may stand."""


def after_body(parts: Parts) -> list[Line]:
    """The lines around the body's end, and those just above its beginning."""
    lines, chosen = parts.tree.lines, parts.chosen
    if not chosen:
        return []
    return [*lines[max(0, chosen[-1] - 3) : chosen[-1] + REACH], *lines[max(0, chosen[0] - 12) : chosen[0] + 1]]


def rights(parts: Parts) -> Value | None:
    """The notice that stands nearest to the body's end, else the page's last, else what the page declares; with its source."""
    words = page_words()
    foot = parts.tree.lines[-FOOT:]
    for line in [*after_body(parts), *reversed(parts.tree.lines[-30:])]:
        if line.size <= LONGEST and (_is_notice(line.text, words) or (line in foot and _is_signed(line))):
            return Value(line.text, "line")
    declared = parts.declared
    noticed = (*declared.metas("copyright", "dc.rights", "dcterms.rights", "rights"), *declared.node("copyrightNotice"))
    return next((value for value in noticed if not value.text.startswith("http")), None)


def _is_notice(text: str, words: PageWords) -> bool:
    """Whether a line's first words are those of a notice; of a paragraph, only where a form of one stands in it anywhere."""
    head = text[:HEAD]
    if len(text) > HEAD and not any(True for _ in words.matches_anywhere(head.casefold(), ("rights",))):
        return False
    return "rights" in words.roles(head)


def _is_signed(line: Line) -> bool:
    """Whether a line at the page's foot is the sign and its owner, and no more."""
    return any(sign in line.text for sign in _SIGNS) and line.size <= SIGNED_LONGEST and line.linked * 2 < line.size


FOOT, SIGNED_LONGEST = 4, 100
"""The page's last lines, in which the sign of rights alone makes a notice, and the characters of one."""
_SIGNS = "©ⓒ"
HEAD = 230


def labelled(parts: Parts, role: str) -> list[str]:
    """The entries of lines that begin as `role` says, with those of the lines below that are links and no more."""
    words, lines, found = page_words(), after_body(parts), []
    for index, line in enumerate(lines):
        rest = words.prefix(line.text, role) if line.size < 300 and role in words.roles(line.text) else None
        if rest is not None:
            label, colon, entries = rest.replace("：", ":").partition(":")
            printed = entries if colon and len(label) <= LABEL else rest
            found += _apart(parts, line, printed) or listed(printed)
            found += (
                []
                if found
                else [entry for other in _links(lines[index + 1 : index + 12]) for entry in _apart(parts, other, other.text) or [other.text]]
            )
            if found:
                break
    return found


def _apart(parts: Parts, line: Line, printed: str) -> list[str]:
    return _of_links(parts.declared.parser, printed) if line.anchors > 1 else []


def _of_links(parser: Any, printed: str) -> list[str]:
    """The texts of the links that follow each other and are all that a line prints, where nothing but style parts them; else none."""
    found: list[str] = []
    whole = left = flat(printed)
    for node in parser.css("a")[:MOST_ANCHORS] if parser is not None and whole else ():
        text = clean(node.text(deep=True) or "")
        own = flat(text)
        if own and not left.startswith(own):
            found, left = [], whole
        if own and left.startswith(own):
            found, left = [*found, text.lstrip("#")], left[len(own) :]
            if not left:
                return found
    return []


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
    """Tags that meta tags declare and that the page shows: links marked as tags, else the line that begins as lists of tags do."""
    declared = [entry for value in parts.declared.metas("article:tag") for entry in listed(value.text)]
    linked = [text for node in parts.declared.swept.tagged[:MOST_TAGS] if 1 < len(text := clean(node.text(deep=True) or "")) <= TAG_LONGEST]
    return keywords([*declared, *(linked or labelled(parts, "tags-prefix"))], words)[:MOST_TAGS]


def paywalled(parts: Parts, words: PageWords) -> Value | None:
    """What says that readers pay: the page's data, or a line at the body's end that asks to pay for the rest; None where nothing does."""
    article = parts.declared.article
    inner = article.get("hasPart")
    pieces = [article, *(part for part in (inner if isinstance(inner, list) else [inner]) if isinstance(part, dict))]
    said = (Value(str(piece.get("isAccessibleForFree")), "json-ld isAccessibleForFree") for piece in pieces)
    for value in (*said, *parts.declared.items("isAccessibleForFree")):
        if value.text.lower().rpartition("/")[2] == "false":
            return value
    tiers = (
        value for value in parts.declared.metas("article:content_tier", "content_tier", "cxenseparse:pageclass:access") if value.text.lower() in TIERS
    )
    asking = (Value(line.text, "line") for line in after_body(parts)[:12] if "paywall" in words.roles(line.text))
    return next(tiers, None) or next(asking, None)


def named_links(parts: Parts, words: PageWords) -> list[tuple[str, str]]:
    """(words, address) of the links in the lines around the headline, where one of their cells calls its link the original."""
    start = parts.title_line or 0
    near = parts.tree.lines[max(0, start - 4) : start + REACH_HEAD]
    cells = [cell for line in near if line.anchors and line.size <= 160 for cell in line.text.split()]
    words.learn(cells)
    if not any(words.roles(cell) & {"original", "source-page"} for cell in cells):
        return []
    links = parts.declared.parser.css('a[href^="http"]') if parts.declared.parser is not None else []
    return [(clean(node.text(deep=True) or ""), node.attributes.get("href") or "") for node in links[:MOST_LINKS]]


def original(parts: Parts, words: PageWords) -> Value | None:
    """The address a line calls the original, or that the page declares its source or its only address, where it lies on another site."""
    for text, address in parts.links or named_links(parts, words):
        says = words.roles(text)
        if says & {"original", "source-page"} or (words.said(text) == "original"):
            whole = absolute(parts.declared.url, address)
            if whole is not None and host(whole) not in ("", parts.declared.host):
                return Value(whole, "link")
    declared = parts.declared
    sources = (*declared.metas("original-source", "syndication-source"), *declared.node("isBasedOn"), *_canonical(declared))
    return next((value for value in sources if value.text.startswith("http") and site(value.text) != site(declared.url)), None)


def _canonical(declared: Declared) -> Iterator[Value]:
    """The canonical address, where it names another site's page than the one that was read."""
    link = declared.links.get("canonical") or ""
    if site(declared.url) and split(link).path.strip("/") and _owner(site(link)) != _owner(site(declared.url)):
        yield Value(link, "link canonical")


def _owner(name: str) -> str:
    """The label of a host that its owner chose: what the editions of one site share (`news.courier.example`, `courier.co.example`)."""
    labels = name.split(".")[:-1] or [name]
    return labels[-2] if len(labels) > 1 and labels[-1] in SECOND else labels[-1]
