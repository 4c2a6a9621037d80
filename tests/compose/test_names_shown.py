"""Who is shown to say a thing, where its words name nobody; what of an article's words says nothing."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import KZ, article, claim, exactly

from dateline.compose.names import balanced, origin

TEXT = "The institute counted 14 dead; the institute gave no names. Rescuers in the region, the alliance and Karlygash Group agreed."


@pytest.mark.parametrize(
    ("voice", "kind", "shown"),
    [
        ("institute", "body", "Morning Post"),  # a noun that the page writes small: no name
        ("the alliance", "unnamed", "Morning Post"),  # points at somebody
        ("the ministry", "body", "Morning Post"),
        ("Watchers “Net", "body", "Morning Post"),  # cut inside a quotation
        ("Karlygash Group", "body", "Karlygash Group"),
        ("rescue workers", "unnamed", "rescue workers"),
    ],
)
def test_a_voice_that_only_points_gives_way_to_its_outlet(voice: str, kind: str, shown: str) -> None:
    page = article(TEXT)
    told = claim(page, "14 dead", "killed", exactly(14), by=voice, kind=kind, place=KZ)
    assert origin([(told, page)], "en").text == shown


def test_a_quotation_is_whole_when_its_marks_close() -> None:
    assert balanced("they called it “calm” today") and balanced('a "calm" day')
    assert not balanced("they called it “calm") and not balanced('a "calm day')
