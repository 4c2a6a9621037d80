"""The time of a clause: when it happened, and up to when it was counted."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.drafts import Draft
from dateline.annotate.inputs import Timed
from dateline.annotate.voices import Scope

REACH = 12.0


def times_of(draft: Draft, scopes: Sequence[Scope]) -> tuple[Timed | None, Timed | None]:
    """(happened, as of): the nearest time of each kind within the clause. A time that only says when somebody spoke is an as-of."""
    happened: tuple[float, Timed] | None = None
    counted: tuple[float, Timed] | None = None
    for time in draft.sentence.times:
        price = _price(draft, time)
        if time.loose or price > REACH * draft.sentence.pack.phrases.prices.word:
            continue
        if time.as_of or _of_speaking(draft, time, scopes):
            counted = min(counted, (price, time), key=lambda item: item[0]) if counted else (price, time)
        else:
            happened = min(happened, (price, time), key=lambda item: item[0]) if happened else (price, time)
    return (happened[1] if happened else None), (counted[1] if counted else None)


def _of_speaking(draft: Draft, time: Timed, scopes: Sequence[Scope]) -> bool:
    """Beside the verb of saying, and not between it and the claim's own words."""
    for scope in scopes:
        cue = scope.cue
        if cue is None or cue.role != "say":
            continue
        edges = min(cue.start, scope.phrase.start), max(cue.end, scope.phrase.end)
        if edges[0] <= time.start < edges[1] or 0 <= time.start - edges[1] <= 5 or 0 <= edges[0] - time.end <= 2:
            return not (draft.start <= time.start < draft.end)
    return False


def _price(draft: Draft, time: Timed) -> float:
    sentence = draft.sentence
    words = [i for i in range(sentence.first, sentence.last) if sentence.words[i][1] > time.start and sentence.words[i][0] < time.end]
    own = [i for i in range(sentence.first, sentence.last) if sentence.words[i][1] > draft.start and sentence.words[i][0] < draft.end]
    if not words or not own:
        return REACH + 1
    if draft.start <= time.start < draft.end:
        return 0.0
    return sentence.between(own[-1] + 1, words[0]) if time.start >= draft.end else sentence.between(words[-1] + 1, own[0])
