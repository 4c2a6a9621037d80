"""Reports of missing persons are counted, and are no people."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def missing(text: str, language: str) -> list[tuple[float | None, str | None, str]]:
    """Of each count of missing: its low end, what is counted, and the class."""
    read = annotate(Article(page="p", url="", name="n", outlet="Post", language=language, title="", text=text))
    return [
        (claim.quantity.low, claim.group.narrower, claim.group.cls)
        for claim in read.claims
        if claim.predicate == "missing" and claim.quantity and claim.group
    ]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "The town has had 412 missing person reports so far.", 412),
        ("en", "By noon 412 reports of missing persons had come in.", 412),
        ("zh", "截至中午,市政府共接到412份失踪报告。", 412),
        ("ko", "시는 정오까지 실종 신고 412건을 받았다.", 412),
        ("ko", "실종 신고는 정오까지 412건이 들어왔다.", 412),
        ("ru", "К полудню поступило 412 заявлений о пропаже людей.", 412),
        ("es", "Hasta el mediodía hubo 412 denuncias de desaparición.", 412),
        ("fr", "La mairie a reçu 412 signalements de disparition.", 412),
    ],
)
def test_reports_are_no_people(language: str, text: str, number: int) -> None:
    assert missing(text, language) == [(number, "reports", "things")]


def test_people_beside_reports_stay_people() -> None:
    assert missing("Police said 30 people are missing; 412 missing person reports were filed.", "en") == [
        (30, None, "people"),
        (412, "reports", "things"),
    ]


def test_reports_take_no_number_that_something_else_counts() -> None:
    assert missing("Reports of missing persons came in after 412 people were killed.", "en") == []
    assert missing("Reports of missing persons came in, and 412 homes were checked.", "en") == []


@pytest.mark.parametrize(
    ("text", "who"), [("The city government has 412 missing person reports.", "city government"), ("So far 412 missing person reports came.", "")]
)
def test_who_has_the_reports_tells_their_number(text: str, who: str) -> None:
    read = annotate(Article(page="p", url="", name="n", outlet="Post", language="en", title="", text=text))
    (claim,) = [claim for claim in read.claims if claim.predicate == "missing"]
    assert (claim.origin.text if claim.origin else "").endswith(who) and bool(claim.origin) == bool(who)
