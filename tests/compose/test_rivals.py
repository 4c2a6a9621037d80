"""Which contradictions a brief tells: the present one and those before, and none that a later count has settled."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.compose import compose
from dateline.compose.rivals import contradictions
from dateline.model import Article, Claim, Interval, days
from dateline.reconcile import reconcile

Page = tuple[Article, list[Claim]]
BODIES = {"Interior Ministry": "office:interior_ministry@KZ", "Health Ministry": "office:health_ministry@KZ", "army": "office:army@KZ"}


def page(who: str, number: int, published: Interval, predicate: str = "killed") -> Page:
    text = f"{number} people were {predicate}, the {who} of Kazakhstan said."
    source = article(text, outlet=f"{who} {published.iso}", published=published)
    fields: dict[str, Any] = {"cls": "people", "place": KZ, "by": who, "entity": BODIES[who]}
    return source, [claim(source, f"{number} people were {predicate}", predicate, exactly(number), **fields)]


def disputed(*pages: Page) -> list[str]:
    made = dossier(*pages)
    brief = compose(msgspec.structs.replace(made, facts=reconcile(made)), "en")
    return [sentence.text for section in brief.sections if section.name == "disputed" for sentence in section.sentences]


APART = page("Interior Ministry", 18, on(6)), page("army", 40, on(6))


def test_a_contradiction_of_the_day_names_both_sides():
    (line,) = disputed(*APART)
    assert "18" in line and "40" in line and "contradict" in line


def test_a_contradiction_is_told_when_one_side_has_gone_on_counting():
    (line,) = disputed(*APART, page("army", 90, on(20)))
    assert "18" in line and "40" in line and "90" not in line


def test_what_a_third_body_has_overtaken_is_settled():
    assert disputed(*APART, page("Health Ministry", 225, on(20))) == []


def test_one_that_is_disputed_alone_stands_beside_the_figure_it_speaks_against():
    pages = [page("Interior Ministry", 60, on(3), "missing"), page("Health Ministry", 25, on(9), "missing"), page("army", 280, on(17), "missing")]
    lines = disputed(*pages)
    assert len(lines) == 1 and "25" in lines[0] and "280" in lines[0] and "60" not in lines[0]


def test_last_week_s_count_stands_beside_no_later_figure():
    pages = [page("Interior Ministry", 60, on(3), "missing"), page("Health Ministry", 25, on(9), "missing"), page("army", 280, on(17), "missing")]
    (fact,) = [fact for fact in reconcile(dossier(*pages)) if fact.slot.predicate == "missing"]
    assert [point.quantity for group in contradictions(fact) for point in group] == [exactly(25), exactly(280)]
    week = days(date(2022, 1, 4), date(2022, 1, 9))
    points = tuple(msgspec.structs.replace(point, as_of=week) if point.quantity == exactly(25) else point for point in fact.points)
    assert all(point.quantity != exactly(25) for group in contradictions(msgspec.structs.replace(fact, points=points)) for point in group)
