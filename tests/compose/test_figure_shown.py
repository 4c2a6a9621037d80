"""Which number a line shows where its sources differ."""

from __future__ import annotations

import msgspec
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on

from dateline.compose import compose
from dateline.reconcile import reconcile


def test_the_figure_of_the_named_origin_is_shown_not_a_range_with_an_outlets_own():
    ministry = article("The Interior Ministry of Kazakhstan said 48 people were killed.", outlet="Post", published=on(6))
    outlet = article("In Kazakhstan 86 people were killed.", outlet="Herald", published=on(6))
    fields = {"cls": "people", "place": KZ}
    made = dossier(
        (ministry, [claim(ministry, "48 people were killed", "killed", exactly(48), by="The Interior Ministry of Kazakhstan",
                          entity="office:interior_ministry@KZ", **fields)]),
        (outlet, [claim(outlet, "86 people were killed", "killed", exactly(86), **fields)]),
    )  # fmt: skip
    brief = compose(msgspec.structs.replace(made, facts=reconcile(made)), "en")
    first = brief.sections[0].sentences[0].text
    assert brief.dropped == 0 and "48 to 86" not in first and ("48 people" in first or "86 people" in first)
