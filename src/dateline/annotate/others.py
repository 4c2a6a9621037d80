"""Figures of another event that is told beside this one: what is like it, what it came days after, and what happened before its day."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from dateline.annotate.bygone import closes_since
from dateline.annotate.drafts import Draft
from dateline.annotate.places.event_places import nested
from dateline.annotate.sentences.inputs import Timed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.annotate.when import month_beside
from dateline.languages import load
from dateline.model import Claim, Interval

HARM = frozenset({"killed", "injured", "kidnapped"})
HARMED = HARM | {"hospitalised", "missing", "rescued"}
MOST = frozenset({"most"})
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
    if any(_likened(sentence, event) for event in events) or _came_after(draft) or _measured_from(draft):
        return True
    when = when or (month_beside(draft) if own is not None else None)  # last month a train …: the one derailed today is another
    if own is None or when is None or when.loose or when.as_of or when.interval.end > own.start:
        return False
    if when.interval.end - when.interval.start >= LONG:
        return True
    return any(_brought_in(sentence, event) for event in events)


def _measured_from(draft: Draft) -> bool:
    """Whether a figure is of the last event as bad as the article's: behind a superlative, "since" and an article that makes one of what follows (the
    worst since a quake killed 40). What a war's beginning is told with has no such article (the worst since the war began killed 40)."""
    sentence = draft.sentence
    if sentence.lacks(MOST):
        return False
    ones = [(mark.w0, mark.w1) for mark in sentence.role("indefinite")] + [(one.w0, one.w1) for one in sentence.numbers if one.quantity.high == 1]
    marks = [mark for mark in sentence.role("since") if mark.end <= draft.start and any(mark.w1 in edges for edges in ones)]
    worst = min(mark.w0 for mark in sentence.role("most"))
    marks = [mark for mark in marks if worst < mark.w0 and not sentence.stop_between(mark.w1, draft.at, *PARTING)]
    return bool(marks) and not closes_since(sentence, marks[-1].w1, draft.at)


def own_day(draft: Draft, claim: Claim) -> Interval | None:
    """The day of an article's event, where a claim of it tells of harm done on that day, and not of who was found or how many they are by then."""
    cue = draft.cue
    if claim.predicate not in HARM or claim.about != "event" or claim.time is None or draft.quantity is None or cue is None:
        return None
    counted = cue.has("body") or cue.has("reach") or claim.counting in ("increment", "superseded", "withdrawn")
    later = any(mark.has("next") or mark.has("long") for mark in draft.sentence.role("since"))
    return None if counted or later or claim.time.end - claim.time.start > DAYS else claim.time


def day_of_event(draft: Draft, claim: Claim, first: Claim | None) -> Interval | None:
    """The day of the article's event, as the claim of its harm that named one `first` tells it, for a figure of its harm in a sentence that names no
    time, speaks of "the" event (in the blast, bu kazada) and tells of no other place: one that spreads over days or a land has no one day, nor is
    one told as new the article's."""
    sentence = draft.sentence
    if first is None or sentence.times or claim.time is not None or claim.as_of is not None or claim.about != "event":
        return claim.time
    if claim.place is not None and first.place is not None and not nested(claim.place, first.place):
        return None
    events = [mark for mark in sentence.role("event") if _beside(draft, mark)]
    counted = draft.predicate in HARMED and draft.quantity is not None and draft.counting in ("total", "subset") and sentence.field == "text"
    if sentence.starts_paragraph and not _has_articles(sentence.pack.code):
        return None  # whether an event that opens a paragraph is new nobody tells there
    other = any(mark.has("wide") or _likened(sentence, mark) or _brought_in(sentence, mark) for mark in events)
    return first.time if events and counted and not other else None


@lru_cache(maxsize=64)
def _has_articles(code: str) -> bool:
    return any(entry.role == "indefinite" for entry in load(code).words_table)


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
    ends = [mark.w1 for mark in sentence.role("indefinite")]
    ends += [number.w1 for number in sentence.numbers if number.quantity.high == 1]  # an article that is the number, too
    opened = any(0 <= event.w0 - end <= BESIDE and not sentence.stop_between(end, event.w0) for end in ends)
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
            verbs = [
                verb.w1 for verb in sentence.role("occurs", "event") if verb.role == "occurs" or (verb.w1 - verb.w0 > 1 and sentence.pack.spaced)
            ]
            harmed = [cue.w1 for cue in sentence.role("cue") if cue.has("active") and cue.argument in HARM and cue.w1 <= begin]
            counted = [number.w0 for number in sentence.numbers if number.w1 <= begin]
            if any(0 <= begin - at <= LATER for at in verbs) or any(0 <= number - at <= LATER for at in harmed for number in counted):
                return True
    return False
