"""A brief's title tells no figure that has been replaced or taken back since."""

from typing import Any

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.compose import compose
from dateline.model import Article, Claim
from dateline.reconcile import reconcile

Page = tuple[Article, list[Claim]]


def page(number: int, day: int, title: str, counting: str = "total") -> Page:
    text = f"{number} people were killed, the Interior Ministry of Kazakhstan said."
    source = article(text, outlet=f"Post of {day}", published=on(day), title=title)
    fields: dict[str, Any] = {"cls": "people", "place": KZ, "by": "Interior Ministry", "entity": "office:interior_ministry@KZ", "counting": counting}
    return source, [claim(source, f"{number} people were killed", "killed", exactly(number), **fields)]


def titled(*pages: Page) -> str:
    made = dossier(*pages)
    return compose(msgspec.structs.replace(made, facts=reconcile(made)), "en").title


FIRST, LOWERED = page(1359, 3, "1,359 dead in Kazakhstan"), page(1338, 4, "")


@pytest.mark.parametrize("earlier", ["Landslide in Kazakhstan", "Search goes on in Kazakhstan after 4 days"])
def test_an_earlier_title_without_the_replaced_figure_is_shown(earlier: str) -> None:
    withdrawn = page(1359, 3, "1,359 dead in Kazakhstan", counting="withdrawn")
    assert titled(page(12, 2, earlier), withdrawn, LOWERED) == earlier


def test_a_title_whose_figure_holds_is_shown() -> None:
    assert titled(FIRST) == "1,359 dead in Kazakhstan"


def test_where_every_title_tells_a_replaced_figure_the_present_one_is_told() -> None:
    withdrawn = page(1359, 3, "1,359 dead in Kazakhstan", counting="withdrawn")
    told = titled(withdrawn, LOWERED)
    assert "1,338" in told and "1,359" not in told


def test_a_title_that_a_rising_toll_has_left_behind_is_passed_over() -> None:
    dawn = article("84 people were killed, Red Crescent said.", outlet="Dawn", published=on(3), title="84 dead in Kazakhstan")
    told = (
        dawn,
        [claim(dawn, "84 people were killed", "killed", exactly(84), cls="people", place=KZ, by="Red Crescent", entity="body:red_crescent")],
    )
    assert titled(told, page(171, 9, "")).startswith("Kazakhstan")
    assert titled(told, page(84, 9, "")) == "84 dead in Kazakhstan"
