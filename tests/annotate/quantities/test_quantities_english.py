"""Quantities as English news writes them: shares, numbers said twice, money before its number, words written as one."""

from __future__ import annotations

import pytest

from dateline.annotate import quantities
from dateline.languages import load


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A fifth of voters stayed home.", [("A fifth", 20, "percent")]),
        ("A fifth person died.", [("fifth", 5, "ordinal")]),
        ("Fifteen (15) sailors drowned.", [("Fifteen (15)", 15, "count")]),
        ("Police held 12 (11 men).", [("12", 12, "count"), ("11", 11, "count")]),
        ("It costs rupees 42 a kilo.", [("rupees 42", 42, "money")]),
        ("On the thirtyfirst floor.", [("thirtyfirst", 31, "ordinal")]),
        ("The 10 mm of rain fell.", [("10 mm", 10, "unit:mm")]),
        ("Fever killed 2,35 million cattle.", [("2,35 million", 2_350_000, "count")]),
        ("Rows 3,45 were empty.", [("3", 3, "count"), ("45", 45, "count")]),
    ],
)
def test_english_quantities(text: str, wanted: list[tuple[str, float, str]]) -> None:
    assert [(text[span.start : span.end], span.quantity.low, span.kind) for span in quantities.find(text, load("en"))] == wanted
