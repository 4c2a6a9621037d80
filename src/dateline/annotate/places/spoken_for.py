"""Figures whose own words name no place: of the country whose office gives them, or the sum of what several places were told to have."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.drafts import Draft
from dateline.annotate.places.event_places import inside
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Place

TELLING = 100
"""A sum smaller than this may be one by chance."""
PARTS = 3
"""A sum of so many figures at most."""
AT_HOME = frozenset({"people", "civilians", "women", "children"})
"""Those that an office counts in its own country; of soldiers, nationals and the like it may speak wherever they are."""

Figures = Mapping[tuple[str, object, object], Place]


def official(sentence: Sentence, scope: Scope) -> bool:
    """Whether an office or its holder speaks, and no body that is only called after a place."""
    heads = [*(mark for mark in sentence.role("voice") if mark.argument == "office"), *sentence.role("title")]
    return any(scope.phrase.start <= mark.start and mark.end <= scope.phrase.end for mark in heads)


def tidings(sentence: Sentence, scope: Scope) -> bool:
    """Whether what speaks is only news from somewhere (reports from the district of NAME)."""
    return any(scope.phrase.start <= mark.start and mark.end <= scope.phrase.end for mark in sentence.role("tidings"))


def country_spoken_for(sentence: Sentence, scopes: Sequence[Scope], scenes: Collection[str]) -> Place | None:
    """The one country that an office which speaks belongs to, where the article tells of events there, too (`scenes`, ids)."""
    for scope in scopes:
        if not official(sentence, scope):
            continue
        within = (item for item in sentence.places if scope.phrase.start <= item.start < scope.phrase.end)
        own = {item.place.id: item.place for item in within if item.place.kind == "country"}
        if len(own) == 1:
            return next((place for id, place in own.items() if id in scenes), None)
    return None


def counts_at_home(draft: Draft) -> bool:
    """Whether a figure counts people of no kind that may be anywhere."""
    return draft.group is not None and draft.group.cls in AT_HOME and draft.group.narrower is None


def adds_up(draft: Draft, figures: Figures) -> bool:
    """Whether a figure is to the last digit the sum of those told before it of places outside one another (in Peru 1,210 died and in Chile 432: 1,642
    in all): it is told of none of them alone."""
    quantity = draft.quantity
    if quantity is None or quantity.low is None or quantity.low < TELLING or quantity.unit is not None:
        return False
    told = [(low, place) for (predicate, low, _), place in figures.items() if predicate == draft.predicate and isinstance(low, int)]
    for count in range(2, PARTS + 1):
        parts = told[-count:]
        if len(parts) == count and sum(low for low, _ in parts) == quantity.low:
            return any(not inside(one, parts[0][1]) and not inside(parts[0][1], one) for _, one in parts[1:])
    return False
