"""Whom a figure counts where its own words leave it out: the group of which its origin gives the very number elsewhere."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly, on

from dateline.model import Article, Claim, Signal
from dateline.reconcile import reconcile

MINISTRY, POLICE = "office:interior_ministry@KZ", "office:police@KZ"
Told = tuple[Article, list[Claim]]


def hurt(name: str, many: float = 748, cls: str | None = None, by: str | None = MINISTRY, **fields: object) -> Told:
    source = article(f"{name}: {many} were hurt, the office said.", outlet=name, published=on(int(str(fields.pop("day", 6)))))
    voice = {"by": "office", "entity": by} if by else {}
    predicate = str(fields.pop("predicate", "injured"))
    return source, [claim(source, f"{many} were hurt", predicate, exactly(many), cls=cls, place=KZ, **voice, **fields)]


def keys(*told: Told) -> list[str]:
    return sorted(fact.slot.key for fact in reconcile(dossier(*told)))


def test_a_bare_figure_is_of_the_group_that_its_origin_tells_it_of() -> None:
    assert keys(hurt("Post"), hurt("Mail", cls="people"), hurt("Times", cls="police")) == ["injured/police/KZ/total"]


@pytest.mark.parametrize(
    "other",
    [
        hurt("Times", cls="police", by=POLICE), hurt("Times", cls="police", by=None), hurt("Times", cls="police", day=20),
        hurt("Times", cls="police", many=749), hurt("Times", cls="police", predicate="killed"), hurt("Times", cls="police", counting="increment"),
    ],
)  # fmt: skip
def test_another_origin_time_number_or_count_lends_no_group(other: Told) -> None:
    assert "injured/people/KZ/total" in keys(hurt("Post"), other)


def test_who_is_said_to_be_hurt_is_nobody_else() -> None:
    assert "injured/miners/KZ/total" in keys(hurt("Post", cls="miners"), hurt("Times", cls="police"))
    assert "injured/students/KZ/total" in keys(hurt("Post", cls="students"), hurt("Times", cls="police"))


def test_a_round_figure_may_be_of_anybody() -> None:
    assert "injured/people/KZ/total" in keys(hurt("Post", many=700), hurt("Times", many=700, cls="police"))


def test_of_two_groups_one_inside_the_other_the_wider_is_meant_and_of_two_apart_neither() -> None:
    assert "injured/people/KZ/total" not in keys(hurt("Post"), hurt("Times", cls="police"), hurt("Mail", cls="security_forces"))
    assert "injured/people/KZ/total" in keys(hurt("Post"), hurt("Times", cls="police"), hurt("Mail", cls="children"))


def test_an_article_that_tells_the_figure_of_both_means_both() -> None:
    source = article("All in all 748 were hurt, and 748 officers, the office said.")
    voice = {"by": "office", "entity": MINISTRY, "place": KZ}
    both = [
        claim(source, "748 were hurt", "injured", exactly(748), **voice),
        claim(source, "748 officers", "injured", exactly(748), cls="police", **voice),
    ]
    assert "injured/people/KZ/total" in keys((source, both))


def test_a_crowd_is_no_narrower_group() -> None:
    assert keys(hurt("Post", cls="people"), hurt("Mail", cls="people"), hurt("Times", cls="protesters")) == ["injured/people/KZ/total"]


def test_a_sum_without_a_place_of_its_own_is_of_the_wider_place_that_others_tell_it_of() -> None:
    def sum_(name: str, place: object, reason: str) -> Told:
        source = article(f"{name}: damage of 175 million, the office said.", outlet=name)
        signals = (Signal(name="place", value=0.8, reason=reason),)
        many = exactly(175_000_000, unit="EUR")
        return source, [claim(source, "damage of 175", "amount", many, topic="damage", place=place, by="office", entity=MINISTRY, signals=signals)]

    assert keys(sum_("Post", ALMATY, "title"), sum_("Mail", KZ, "clause")) == ["amount/-/KZ/damage/EUR"]
    assert len(keys(sum_("Post", ALMATY, "clause"), sum_("Mail", KZ, "clause"))) == 2


def test_things_and_parts_are_grouped_by_nobody() -> None:
    things = hurt("Post", predicate="damaged"), hurt("Times", predicate="damaged", cls="houses")
    assert keys(*things) == ["damaged/-/KZ/total", "damaged/houses/KZ/total"]
    whole, part = hurt("Post", many=900), hurt("Mail", counting="subset")
    assert "injured/people/KZ/part:748-748" in keys(whole, part, hurt("Times", cls="police"))
