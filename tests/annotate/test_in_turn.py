"""Figures told in turn (respectively), each of what happened in the same place of the list before them."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def figures(language: str, text: str) -> list[tuple[str, object, str]]:
    article = Article(page="p", url="https://herald.example/14", outlet="Herald", language=language, title="", text=text)
    return [(claim.predicate, claim.quantity.low, claim.counting) for claim in annotate(article).claims if claim.quantity]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("渡轮事故中死亡、失踪人数分别为14人和6人。", [("killed", 14, "total"), ("missing", 6, "total")]),
        ("死亡、失踪人数分别增加了14人和6人。", [("killed", 14, "increment"), ("missing", 6, "increment")]),
        ("死亡、受伤、失踪人数分别为14人和6人。", []),
        ("两镇分别有3人和5人死亡。", [("killed", 3, "total"), ("killed", 5, "total")]),
        ("分别造成3人死亡、5人受伤。", [("killed", 3, "total"), ("injured", 5, "total")]),
    ],
)
def test_figures_in_turn_belong_each_to_its_own(text: str, wanted: list[tuple[str, object, str]]) -> None:
    assert figures("zh", text) == wanted
