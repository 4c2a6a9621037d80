"""A page saved as text → its article."""

from __future__ import annotations

from dateline.extract import body, decode
from dateline.extract.assemble import joined
from dateline.extract.tree import Element, Line, Tree, tidy
from dateline.languages import detect
from dateline.languages.page_words import page_words
from dateline.model import Article, Outcome, Page


def from_text(page: Page) -> Article | Outcome:
    text, _ = decode.decode(page.body)
    seen: set[str] = set()
    lines = []
    for raw in text.splitlines():
        line = tidy(raw)
        if line and line not in seen and len(line) > 30 and not page_words().roles(line):
            seen.add(line)
            lines.append(line)
    if not lines:
        return Outcome(stage="extract", item=page.id, reason="not-an-article", detail="No line of this text reads as prose.")
    whole, blocks = joined((line, "paragraph") for line in lines[1:] or lines)
    return Article(page=page.id, url=page.url, outlet="", language=detect(whole), title=lines[0], text=whole, blocks=blocks)
