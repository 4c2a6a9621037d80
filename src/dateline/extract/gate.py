"""Whether a page holds an article at all: front pages, galleries, error pages and walls are said to be none, with the reason."""

from __future__ import annotations

from dateline.extract.assemble import Parts
from dateline.extract.declared import ARTICLE_TYPES, clean, types_of
from dateline.extract.headline import flat, site_names
from dateline.extract.keep import Kept
from dateline.extract.legible import DETAIL, REFUSED, lost
from dateline.extract.listing import FEWEST, is_listing
from dateline.extract.urls import split
from dateline.languages.page_words import page_words
from dateline.model import Outcome

LEAST = 80
"""Characters (CJK counted 2.2) of body without which a page must say by other means that it is an article."""
FRONT_LINKS = 40
FEW = 600
"""Characters under which any line of a page may say that it is an error page."""

ENTRANCES = frozenset({"login", "subscribe"})
"""What a headline may say that is no article's."""


def refusal(parts: Parts, kept: Kept) -> Outcome | None:
    lines = [parts.tree.lines[index] for index in (*kept.lede, *kept.body)]
    size = sum(line.size if line.text.isascii() else line.size * 2 for line in lines)
    share = lost("\n".join(line.text for line in lines or parts.tree.lines))
    if share >= REFUSED:
        return _none(parts, "unreadable", DETAIL.format(share))
    if size < (LEAST if _is_declared(parts) else 1500) and _is_error(parts, [line.text for line in lines]):
        return _none(parts, "error-page", "Its headline or its few words are those of an error page.")
    if size < FEW and not _is_declared(parts) and page_words().said(parts.title.text) in ENTRANCES:
        return _none(parts, "not-an-article", "Its headline is that of a form to sign in.")
    if not _declares_one(parts) and is_listing(parts.tree, [*kept.lede, *kept.body]):
        return _none(parts, "not-an-article", "It lists other articles: each of its sentences stands below a linked headline of its own.")
    if _declares_none(parts):
        return _none(parts, "not-an-article", "Its data call it a gallery or a list, and name no article.")
    if (not lines and not body_text(parts)) or (0 < size < LEAST and not _is_declared(parts)):
        return _none(parts, "not-an-article", "No part of the page reads as an article's body.")
    if _is_front(parts, size):
        return _none(parts, "not-an-article", "Its address is that of a front page, and links to other pages outweigh its text.")
    return None


def _is_error(parts: Parts, lines: list[str]) -> bool:
    """Whether the headline or the page's title says so, or, on a page of few words that doesn't declare an article, any of its lines."""
    words = page_words()
    heads = [parts.title.text[:200], parts.declared.title[:200]]
    if not _is_declared(parts) and sum(map(len, lines)) < FEW:
        heads += lines
    return any("error-page" in words.roles(head) for head in heads)


def body_text(parts: Parts) -> list[str]:
    """The paragraphs of an article's body that stands in the page's data only (pages that scripts fill)."""
    text = str(parts.declared.article.get("articleBody") or "")
    return [part for part in (clean(piece) for piece in text.split("\n")) if part] if len(text) > LEAST else []


def _is_declared(parts: Parts) -> bool:
    return bool(types_of(parts.declared.article) & ARTICLE_TYPES) or any(v.text.lower() == "article" for v in parts.declared.metas("og:type"))


def _declares_one(parts: Parts) -> bool:
    """Whether the page calls itself an article, and not a list of several: its data name one article, or a live blog with its entries."""
    named = [types_of(node) & ARTICLE_TYPES for node in parts.declared.nodes if "headline" in node]
    live = any("liveblogposting" in types for types in named)
    return _is_declared(parts) and (live or sum(map(bool, named)) < FEWEST)


NO_ARTICLE = frozenset({"imagegallery", "mediagallery", "collectionpage", "searchresultspage", "profilepage"})


def _declares_none(parts: Parts) -> bool:
    """Whether the page's data say what it is, and that it is no article."""
    types = [types_of(node) for node in parts.declared.nodes]
    return not _is_declared(parts) and any(kinds & NO_ARTICLE for kinds in types) and not any(kinds & ARTICLE_TYPES for kinds in types)


def _is_front(parts: Parts, size: float) -> bool:
    address = split(parts.declared.url)
    front = address.path.strip("/") in ("", "index.html", "index.php", "home") and not address.query
    return front and size < 500 and not _is_declared(parts) and _untitled(parts) and _linked(parts) > FRONT_LINKS


def _linked(parts: Parts) -> int:
    """How many of the page's lines are links for the most part."""
    return sum(1 for line in parts.tree.lines if line.linked * 2 > line.size)


def _untitled(parts: Parts) -> bool:
    """No headline of its own: none at all, or the site's name."""
    return parts.title_line is None or flat(parts.title.text) in site_names(parts.declared)


def _none(parts: Parts, reason: str, detail: str) -> Outcome:
    return Outcome(stage="extract", item=parts.page.id, reason=reason, detail=detail)
