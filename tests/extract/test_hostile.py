"""What pages do that nobody means well: digits that are no zone, shapes that exhaust a parser, patterns that run away."""

from __future__ import annotations

import pytest

from dateline.extract.visible import find


@pytest.mark.parametrize("zone", ["+72:00", "GMT+99", "UTC +14:30", "-9999"])
def test_digits_that_are_no_zone_leave_the_clock_time_without_one(zone: str) -> None:
    (seen,) = find(f"7 January 2022 10:15 {zone}", "en", None)
    assert (seen.when.start.isoformat(), seen.when.offset) == ("2022-01-07T10:15:00+00:00", 0)
