"""The published rules of reconciling: every threshold has its name and its reason here, and docs/facts.md prints them."""

from __future__ import annotations

from datetime import timedelta

TOLERANCE = 0.10
"""How far the ends of an approximate quantity ("about", "some") give way when two are compared, as a share of the end."""

ROUNDING = 0.25
"""The most that a round figure ("about 2,000") may have been rounded by, as a share of it: within that it contradicts no other."""

WINDOW = timedelta(days=2)
"""Two origins are rivals only while their as-of times lie no further apart than this."""

TELLINGS = 8
"""So many tellings of one figure by one origin, the oldest, are compared in time with another's."""

NEIGHBOURS = 12
"""With so many figures of others that follow it in time a figure is compared for contradiction; of one article twice as many, the oldest, are."""

STALE_AFTER = timedelta(days=1)
"""A figure is stale when its origin had replaced it at least this long before it was printed as current."""

MOVING = 1.1
"""Two origins whose figures differ by no more than this factor, and stand in different articles, are one count on the move, not a conflict."""

FALL_WITHIN = timedelta(days=7)
"""A count that cannot fall contradicts a higher one of another origin that is no older than this."""

VAGUE = 3
"""A quantity whose ends differ by this factor or more ("several", "hundreds") contradicts nothing but what stands beside it."""

BOUNDS_FACTOR = 1.25
"""Two lower bounds ("at least") of two origins in one article are rivals when they differ by more than this factor."""

PART_FACTOR = 8.0
"""Of two figures in one article that differ by more than this factor the smaller is a part, not a rival."""

STOCK_FACTOR = 2.0
"""Two stocks (missing, in hospital) given at one time contradict one another when they differ by more than this factor."""

APART_FACTOR = 2.0
"""Two totals of two named origins for the very same time contradict one another when they differ by more than this factor, and nobody tells a
figure between them."""

RISE_WITHIN = timedelta(days=14)
"""Those still missing, once they have begun to be found, contradict a much smaller number of another origin that is no older than this."""

SUPPORT_WITHIN = timedelta(days=14)
"""How near in time another origin's figure must lie to side with one of two that contradict one another."""

COINCIDENCE = 0.5
"""Two nested scopes are one when at least this share of the figures of the rarer one stand, at about the same time, in the other."""

CHANCE_BELOW = 10
CHANCE_AMONG = 4
"""A figure so small says nothing of two scopes being one where the wider of them is told with so many different figures: two of them agree by
chance (two dead in a town, on a day when the country's dead were 5, 10, 22 or, a week before, two)."""

ONLY_SCENE = 0.8
"""The share of the figures told of places in a country that must be told of one city before figures that only their surroundings put in the country
are that city's."""

INTERLEAVED = 8
"""So often must the figures of two nested scopes, in the order of time, change from one to the other and back to be one course."""

STRAY = 0.125
"""What share of the steps of a series told under two names of one crowd may fall, before they are held to be two."""

SITE_FIGURES = 2
"""A site (a port, a square) is one scope with the place it lies in when so many figures are told of both: it is where the event was."""

STRAYS = 5
"""A place is a misreading of another only if that other has at least so many times its claims."""

SAME_FIGURE_WITHIN = timedelta(days=2)
"""How far apart two reports of one figure may lie and still be the same figure said again."""

THOUSANDS = 1000
"""A figure is suspected of having lost its thousands when this many times it is what the others say."""

MISCONVERTED = 4.0
"""A sum of money whose own conversion is off by more than this factor does not fit it: no rate moved so far."""

DIGITS = 3
"""Two figures with so many digits, the same ones, that differ by a power of ten are one figure misprinted."""

ECHOES = 3
"""In so many articles the very figure must be told of the wider scope before a narrower one that bears it is suspected."""

BESIDE = 100
"""Characters between two counts of one article within which "another" may only carry on the list."""

BREATH = 24
"""Characters between two counts of one article within which they are told in one breath ("154 dead, about 120 gravely hurt")."""

TELLING = 10
"""Smaller figures are too common for one who takes his back to speak for another's."""
