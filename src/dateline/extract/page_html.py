"""An HTML page → its article."""

from __future__ import annotations

from dateline.extract import body, byline, dates, declared, decode, headline, origin
from dateline.extract.assemble import Parts, assemble
from dateline.extract.tree import grow, parse
from dateline.languages.page_words import page_words
from dateline.model import Article, Outcome, Page


def charset(page: Page) -> str | None:
    """What the server said the bytes are written in."""
    for name, value in page.headers:
        if name.lower() == "content-type" and "charset=" in value.lower():
            return value.lower().partition("charset=")[2].split(";")[0].strip("\"' ")
    return None


def from_html(page: Page) -> Article | Outcome:
    text, _ = decode.decode(page.body, charset(page))
    parser = parse(text)
    said = declared.read(parser, page.final_url or page.url)
    tree = grow(parser)
    line = headline.find_title_line(tree, said)
    title = headline.choose(tree, said, line)
    scores = body.scores(tree, line, page_words())
    parts = Parts(page=page, tree=tree, declared=said, title_line=line, title=title, scores=scores)
    parts.bylines = byline.find(parts)
    parts.dates = dates.find(parts)
    parts.origin = origin.find(parts)
    return assemble(parts)
