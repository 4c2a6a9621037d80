"""Rows of a chosen kind as JSON Lines or CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from dateline.export.rows import Row, article_row, claim_row, fact_rows, figure_row, story_rows
from dateline.model import Dossier, to_json

What = Literal["articles", "claims", "facts", "figures", "stories"]

COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": ("article", "url", "outlet", "language", "title", "published", "modified", "section", "byline", "agencies", "lede", "text", "rights"),
    "claims": (
        "article", "predicate", "low", "high", "approx", "unit", "group", "narrower", "topic", "place", "place_id", "date", "date_from",
        "time", "as_of", "voices",
        "stance", "evidence", "counting", "role", "about", "confidence", "field", "start", "end", "quote", "id", "corrected",
    ),
    "figures": (
        "story", "fact", "predicate", "group", "place", "place_id", "aspect", "low", "high", "approx", "unit", "conservative", "rule", "status",
        "independent", "as_of", "claims",
    ),
    "stories": ("story", "article", "title", "outlet", "language", "published", "url", "copy_of"),
}  # fmt: skip
COLUMNS["facts"] = ("story", "fact", "slot", "status", "origin", "origin_id", "standing", "reason", *COLUMNS["claims"])
_FORMULA = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
"""How a cell begins that some spreadsheet takes for a formula: its signs in both widths, also behind blanks and signs that are not seen."""


def rows(dossiers: Iterable[Dossier], what: What) -> Iterator[Row]:
    """The rows of every dossier, one dossier after the other."""
    for dossier in dossiers:
        yield from _rows(dossier, what)


def _rows(dossier: Dossier, what: What) -> Iterator[Row]:
    if what == "articles":
        yield from (article_row(article) for article in dossier.articles)
    elif what == "stories":
        yield from story_rows(dossier)
    elif what == "figures":
        yield from (figure_row(dossier, fact) for fact in dossier.facts)
    elif what == "facts":
        yield from fact_rows(dossier)
    else:
        for reading in dossier.readings:
            yield from (claim_row(dossier.article_by_id[reading.article], claim) for claim in reading.claims)


def jsonl(dossiers: Iterable[Dossier], what: What) -> Iterator[str]:
    """One JSON object a line."""
    return (to_json(row).decode() + "\n" for row in rows(dossiers, what))


def csv_(dossiers: Iterable[Dossier], what: What) -> Iterator[str]:
    """RFC 4180, UTF-8, one header line. Lists are joined by " > " (voices: from the outlet inwards).

    What pages say comes from outside: a text that a spreadsheet would run as a formula is given an apostrophe in front.
    """
    return table(COLUMNS[what], rows(dossiers, what))


def table(columns: Iterable[str], found: Iterable[Row]) -> Iterator[str]:
    """Rows of any kind as `csv_` writes them."""
    names = tuple(columns)
    yield _line(names)
    for row in found:
        yield _line([_cell(row[name]) for name in names])


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return safe(" > ".join(map(str, value)) if isinstance(value, list) else value)


def safe(cell: Any) -> Any:
    """A cell that a spreadsheet will not run as a formula."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _line(cells: Iterable[Any]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()
