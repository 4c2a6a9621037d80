"""The published rules of reconciling: every threshold has its name and its reason here, and docs/facts.md prints them."""

from __future__ import annotations

from datetime import timedelta

TOLERANCE = 0.10
"""How far the ends of an approximate quantity ("about", "some") give way when two are compared, as a share of the end."""

WINDOW = timedelta(days=2)
"""Two origins are rivals only while their as-of times lie no further apart than this."""

STALE_AFTER = timedelta(days=1)
"""A figure is stale when its origin had replaced it at least this long before it was printed as current."""

MOVING = 1.15
"""While a count is still rising, two origins whose figures differ by no more than this factor are one count on the move, not a conflict."""

COINCIDENCE = 0.5
"""Two nested scopes are one when at least this share of the figures of the rarer one stand, at about the same time, in the other."""

SAME_FIGURE_WITHIN = timedelta(days=2)
"""How far apart two reports of one figure may lie and still be the same figure said again."""

THOUSANDS = 1000
"""A figure is suspected of having lost its thousands when this many times it is what the others say."""

PLAUSIBLE_JUMP = 20
"""A change of one origin's figure by more than this factor within `WINDOW` is shown as a suspicion."""
