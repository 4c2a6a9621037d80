"""An HTML page → its article."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from dateline.extract import body, byline, dates, declared, decode, drawn, evidence, headline, kept_article, origin
from dateline.extract.assemble import Parts
from dateline.extract.declared import Declared
from dateline.extract.guard import oversize
from dateline.extract.tree import Tree
from dateline.extract.unseen import silence
from dateline.extract.walk import grow, parse
from dateline.languages.page_words import page_words
from dateline.model import Article, Choice, Outcome, Page


def charset(page: Page) -> str | None:
    """What the server said the bytes are written in."""
    for name, value in page.headers:
        if name.lower() == "content-type" and "charset=" in value.lower():
            return value.lower().partition("charset=")[2].split(";")[0].strip("\"' ")
    return None


def from_html(page: Page) -> Article | Outcome:
    """The article of an HTML page, or the Outcome that says why it holds none."""
    parser = parse(decode.as_utf8(page.body, charset(page)))
    said = declared.read(parser, page.final_url or page.url)
    found = read(page, parser, said)
    if isinstance(found, Article) and found.published is None:
        found = _dated(page, parser, said) or found
    shown = _shown(found)
    whole = drawn.drawn(parser, said, shown) if shown < drawn.SHORT else None
    if whole is None:
        return found
    parser = parse(whole)
    again = read(page, parser, declared.read(parser, page.final_url or page.url))
    return from_scripts(again) if isinstance(again, Article) and len(again.text) > shown else found


def _dated(page: Page, parser: Any, said: Declared) -> Article | Outcome | None:
    """The article of a page that names no moment, with what its scripts say of it under its headline; None where they say nothing."""
    data = drawn.data_of(parser, said)
    if not data:
        return None
    said.article = {**data, **said.article}
    return read(page, parser, said)


def _shown(found: Article | Outcome) -> int:
    """Characters of text that a page shows as its article; as many as settle it where what is sold is not to be looked for elsewhere."""
    if isinstance(found, Article):
        return drawn.SHORT if found.paywalled else len(found.text)
    return 0 if found.reason in ("not-an-article", "error-page") else drawn.SHORT


def from_scripts(found: Article) -> Article:
    """An article that only the page's scripts hold, with that told of its text."""
    told = "the page shows no article by itself; its scripts hold this one under its headline"
    choices = (Choice(field="text", source="script data", reason=told) if choice.field == "text" else choice for choice in found.choices)
    return msgspec.structs.replace(found, choices=tuple(choices))


def read(page: Page, parser: Any, said: Declared) -> Article | Outcome:
    """The article of a parsed page that declares what `said` holds."""
    silence(parser, said.swept.apart)
    said.swept.apart = []
    tree = grow(parser)
    detail = oversize([line.size for line in tree.lines])
    if detail:
        return Outcome(stage="extract", item=page.id, reason="too-large", detail=detail)
    line = headline.find_title_line(tree, said)
    scores = body.scores(tree, line, page_words(), evidence.of_page(said))
    parts = Parts(page=page, tree=tree, declared=said, title_line=line, title=headline.choose(tree, said, line), scores=scores)
    parts.links = links(parser) if names_original(tree) else []
    return kept_article.make(parts, byline.find(parts), dates.find(parts, parser), origin.find(parts))


def names_original(tree: Tree) -> bool:
    """Whether a short line calls its link the original."""
    forms, longest = _originals()
    labels = "\n".join([line.text for line in tree.lines if line.anchors and line.size <= longest]).casefold().split("\n")
    return not forms.isdisjoint([label.strip(" :[]()") for label in labels])


@cache
def _originals() -> tuple[frozenset[str], int]:
    """The packs' whole forms for the original and the page of the source; how long a line of one can be, with what stands around it."""
    forms = frozenset(form for form, role in page_words().whole.items() if role in ("original", "source-page"))
    return forms, max(map(len, forms), default=0) + 8


def links(parser: Any) -> list[tuple[str, str]]:
    """(words, address) of the short links whose words may call another page the original."""
    found = []
    for node in parser.css('a[href^="http"]'):
        text = node.text(deep=True)
        if text and len(text) < 60:
            found.append((" ".join(text.split()), node.attributes.get("href") or ""))
    return found
