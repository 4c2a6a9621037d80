"""Tolls of many events over a long stretch, told as the background of one (since 2006, so far this year, since the war began)."""

from __future__ import annotations

from datetime import datetime, timedelta

from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.inputs import Timed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.when import BEGUN, nearest

OPENING = 4
"""Characters before a time that opens its sentence, in a script without blanks, at most."""
A_YEAR, A_SEASON = timedelta(days=300), timedelta(days=100)


def over_stretch(draft: Draft, limit: datetime, published: datetime) -> bool:
    """Whether the nearest time of a figure behind the article's opening is a long stretch that began before the limit and still went on when the
    article was published (since 2006, so far this year, since the war began): its toll is that of many events. What an
    article opens with is its own."""
    sentence = draft.sentence
    if sentence.field != "text" or "\n" not in sentence.text[: sentence.start].lstrip():
        return False
    near = nearest(draft)
    if near is not None and _goes_on(near, limit, published) and _told_with(draft, near.start, near.end):
        return True
    return any(_begun(draft, near, mark) for mark in sentence.role("since") if mark.has("war"))


def _begun(draft: Draft, near: Timed | None, war: Mark) -> bool:
    """Whether a figure counts from the beginning of a war: no other time is nearer than its day, which may stand right before the words for it
    (10月7日の戦闘開始以降)."""
    if near is None:
        return _told_with(draft, war.start, war.end)
    after = draft.sentence.word_span(near.start, near.end)[1]
    return war.get("side") == "after" and 0 <= war.w0 - after <= BEGUN and _told_with(draft, near.start, war.end)


def _goes_on(time: Timed, limit: datetime, published: datetime) -> bool:
    span = time.interval
    if time.years or time.ahead or time.as_of or span.start >= limit:
        return False
    if time.loose:  # since March the outbreak itself may go on; since the start of the year, or since 2006, many have
        return span.start < published - A_YEAR or span.end - span.start >= A_SEASON
    return span.end - span.start >= A_YEAR and span.end > published


def _told_with(draft: Draft, start: int, end: int) -> bool:
    """Whether words at [start, end) hold for a figure: behind it with no stop and no superlative between (the deadliest since 2016), or at the head
    of its sentence or clause."""
    sentence = draft.sentence
    words = sentence.word_span(start, end)
    own = sentence.word_span(draft.start, draft.end)
    if start < draft.end:
        opens = words[0] <= sentence.first + (1 if sentence.pack.spaced else OPENING) or words[0] in sentence.stops
        return opens or draft.start <= start or not sentence.stop_between(words[1], own[0])
    placing = {mark.w1 for mark in sentence.role("in")}  # on that road: no clause
    measured = any(draft.end <= mark.start < start and mark.w0 not in placing for mark in sentence.role("most", "island"))
    return not measured and not sentence.stop_between(own[1], words[0])
