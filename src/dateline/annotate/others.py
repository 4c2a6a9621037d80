"""Figures of another event that is told beside this one: what is like it, what it came days after, and what happened before its day."""

from __future__ import annotations

from datetime import timedelta

from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.inputs import Timed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.annotate.when import month_beside
from dateline.model import Claim, Interval

HARM = frozenset({"killed", "injured", "kidnapped"})
PARTING = ("semicolon", "colon", "dash", "quote")
DAYS = timedelta(days=4)
LONG = timedelta(days=9)
"""From here a stretch of time is a part of a month, or longer."""
BESIDE = 1
"""Words between an event's noun and what tells that it is like another, at most."""
LATER = 3
"""Words between a verb that an event took place, or what it harmed, and the words for how much later, at most."""


def of_another(draft: Draft, when: Timed | None, own: Interval | None) -> bool:
    """Whether a figure of the text is told of another event than the article's, whose harm is told of the day `own`."""
    sentence = draft.sentence
    if draft.quantity is None or draft.scope is not None or sentence.field != "text":
        return False
    events = [] if sentence.lacks(frozenset({"event"})) else [mark for mark in sentence.role("event") if _beside(draft, mark)]
    if any(_likened(sentence, event) for event in events) or _came_after(draft):
        return True
    when = when or (month_beside(draft) if own is not None else None)  # last month a train …: the one derailed today is another
    if own is None or when is None or when.loose or when.as_of or when.interval.end > own.start:
        return False
    if when.interval.end - when.interval.start >= LONG:
        return True
    return any(_brought_in(sentence, event) for event in events)


def own_day(draft: Draft, claim: Claim) -> Interval | None:
    """The day of an article's event, where a claim of it tells of harm done on that day, and not of who was found or how many they are by then."""
    cue = draft.cue
    if claim.predicate not in HARM or claim.about != "event" or claim.time is None or draft.quantity is None or cue is None:
        return None
    counted = cue.has("body") or cue.has("reach") or claim.counting in ("increment", "superseded", "withdrawn")
    later = any(mark.has("next") or mark.has("long") for mark in draft.sentence.role("since"))
    return None if counted or later or claim.time.end - claim.time.start > DAYS else claim.time


def _beside(draft: Draft, event: Mark) -> bool:
    """Whether an event is named in the clause of a figure, no other figure nearer to it."""
    sentence = draft.sentence
    left, right = sorted((event.w0, draft.at))
    between = [number for number in sentence.numbers if left < number.w0 < right and number.quantity.unit is None and number.quantity.high != 1]
    return not between and not sentence.stop_between(left, right, *PARTING)


def _likened(sentence: Sentence, event: Mark) -> bool:
    return any(0 <= event.w0 - mark.w1 <= BESIDE or mark.w0 == event.w1 for mark in sentence.role("likened") if mark.w0 not in sentence.stops)


def _brought_in(sentence: Sentence, event: Mark) -> bool:
    """Whether an event is told as one not named before (a blast, another attack, هجوم آخر, 另一起袭击)."""
    opened = any(0 <= event.w0 - mark.w1 <= BESIDE and not sentence.stop_between(mark.w1, event.w0) for mark in sentence.role("indefinite"))
    return opened or any(is_another(sentence, mark) for mark in sentence.role("counting") if mark.w1 == event.w0 or mark.w0 == event.w1)


def is_another(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word for more or other stands beside an event, of which it is said, and not of a figure (another blast, هجوم آخر)."""
    if mark.argument != "increment" or any(number.w0 == mark.w1 or number.w1 == mark.w0 for number in sentence.numbers):
        return False
    return any(event.w0 == mark.w1 or event.w1 == mark.w0 for event in sentence.role("event") if mark.w1 not in sentence.stops)


def _came_after(draft: Draft) -> bool:
    """Whether a figure is of what an event came days or weeks after (the blast came a week after one that killed eight; a bomb wounded 13, days after
    …): a verb says that the event took place, or its harm is counted before."""
    sentence = draft.sentence
    after = [(mark.w0, mark.w1) for mark in sentence.role("since") if mark.has("next")]
    after += [sentence.word_span(time.start, time.end) for time in sentence.times if time.ahead]
    for begin, end in after:
        if end <= draft.at and not sentence.stop_between(end, draft.at, *PARTING):
            verbs = [verb.w1 for verb in sentence.role("occurs", "event") if verb.role == "occurs" or verb.w1 - verb.w0 > 1]
            harmed = [cue.w1 for cue in sentence.role("cue") if cue.has("active") and cue.argument in HARM and cue.w1 <= begin]
            counted = [number.w0 for number in sentence.numbers if number.w1 <= begin]
            if any(0 <= begin - at <= LATER for at in verbs) or any(0 <= number - at <= LATER for at in harmed for number in counted):
                return True
    return False
