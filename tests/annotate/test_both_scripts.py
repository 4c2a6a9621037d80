"""Chinese is read alike in both scripts, and what gives way to a number in scripts without blanks."""

from __future__ import annotations

import json
from datetime import date

import pytest

from dateline.annotate import annotate, quantities
from dateline.languages import load
from dateline.languages.loader import HERE
from dateline.model import Article, Claim, day

TEXTS = [json.loads(line)["text"] for line in (HERE / "zh" / "cases.jsonl").read_text("utf-8").splitlines()]
SHARED = "千后里面云台系只了"
"""Signs of both scripts that the older one also writes otherwise in some words."""
OLD = {ord(new): chr(old) for old, new in load("zh").folds.items() if new not in SHARED}


def read(text: str, language: str = "zh") -> tuple[Claim, ...]:
    article = Article(page="p", url="https://a.example/1", outlet="", language=language, title="", text=text, published=day(date(2024, 3, 14)))
    return annotate(article).claims


def said(claim: Claim) -> tuple[object, ...]:
    quantity = (claim.quantity.low, claim.quantity.high, claim.quantity.approx) if claim.quantity else None
    return claim.predicate, claim.start, claim.end, quantity, claim.group.cls if claim.group else None, claim.counting, claim.about, claim.stance


@pytest.mark.parametrize("text", TEXTS[::3])
def test_a_sentence_says_the_same_in_the_older_script(text: str) -> None:
    counted = [said(claim) for claim in read(text) if claim.quantity]
    assert [said(claim) for claim in read(text.translate(OLD)) if claim.quantity] == counted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("两人均在车祸中丧生。", [("killed", 2, 2)]),
        ("5人生还，3人遇难。", [("killed", 3, 3)]),
        ("警方指数百人被捕。", [("detained", 200, 999)]),
        ("他被一名男子打伤。", []),
        ("13名女工被浓烟熏死。", [("killed", 13, 13)]),
        ("车上有41人，28人死亡。", [("killed", 28, 28)]),
        ("42人已出院，没有新增死亡。", []),
    ],
)
def test_what_is_counted(text: str, wanted: list[tuple[str, int, int]]) -> None:
    found = [(claim.predicate, claim.quantity.low, claim.quantity.high) for claim in read(text) if claim.quantity and claim.quantity.high != 0]
    assert found == wanted


def test_a_list_closed_by_its_number() -> None:
    claims = [claim for claim in read("袭击炸死市长、议会副议长、两名助手等7人。") if claim.quantity]
    assert 7 in [claim.quantity.low for claim in claims if claim.quantity]


def test_parts_that_sum_up_are_parts() -> None:
    claims = [claim for claim in read("3男2女共5人受伤。") if claim.quantity]
    assert [(claim.quantity.low, claim.counting) for claim in claims if claim.quantity] == [(3, "subset"), (2, "subset"), (5, "total")]


@pytest.mark.parametrize(
    ("text", "low"),
    [("三块五", 3.5), ("一米八五", 1.85), ("三成半", 35), ("五打", 60), ("四萬萬", 400_000_000), ("過百人", 101), ("三分一", 33.3333333333333)],
)
def test_numbers_of_daily_chinese(text: str, low: float) -> None:
    found = quantities.find(text, load("zh"))
    assert found
    assert float(found[0].quantity.low or 0) == pytest.approx(low)


@pytest.mark.parametrize("text", ["회사 이사회에 사람을 보냈다.", "그렇지만 억류가 이어졌다.", "재난 당국 대변인은 말했다.", "백혈병은 낫는다."])
def test_korean_syllables_within_words_are_no_numbers(text: str) -> None:
    assert [span for span in quantities.find(text, load("ko")) if span.kind == "count"] == []


def test_a_korean_voice_has_no_particle() -> None:
    claim = next(claim for claim in read("경찰은 주민 3명이 숨졌다고 밝혔다.", "ko") if claim.quantity)
    assert claim.origin is not None
    assert claim.origin.text == "경찰"
