"""Figures of another event, told apart by words and bare years and not by a time of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.model.claim import About

CLAUSE = 3.0
NEXT = 4
"""Words between two figures of one event at most."""
OPENED = 3
"""Words from a comma to "since" at most, where it opens what is so long ago (, the worst attack since)."""
APART = frozenset({"say", "according", "counting", "since", "carry"})
CLOCK = re.compile(r" [A-Z]{3}\b")
"""A zone behind four figures of a clock."""
YEAR = re.compile(r"(?<![\d.,])(?:19|20|۱۹|۲۰|١٩|٢٠)\d\d(?![\d.,]\d|\d)")


def years(sentence: Sentence, start: int, end: int) -> Iterator[re.Match[str]]:
    """The figures in [start, end) that read as years, but those of a clock (as of 1930 GMT)."""
    clocks = [(time.start, time.end) for time in sentence.times if time.interval.precision == "minute"]
    for found in YEAR.finditer(sentence.text, start, end):
        if not any(begin <= found.start() < stop and CLOCK.match(sentence.text, found.end()) for begin, stop in clocks):
            yield found


def years_after(draft: Draft) -> bool:
    """Whether a figure is that of the event from which years are measured: in what is told of it behind "years after" (three years after the
    disaster at the mine, which left 19 dead), or right in it (two years after 40 people drowned)."""
    sentence = draft.sentence
    first = sentence.word_span(draft.start, draft.end)[0]
    ends = [(mark.w1, mark.has("told")) for mark in sentence.role("since") if mark.has("long")]
    ends += [(sentence.word_span(time.start, time.end)[1], False) for time in sentence.times if time.ahead and time.loose]
    near = [(end, told) for end, told in ends if end <= first and not sentence.stop_between(end, first, "semicolon", "colon", "dash")]
    return any(
        _told_of_it(sentence, end, first) or (not told and end not in sentence.stops and not sentence.stop_between(end, first)) for end, told in near
    )


def _told_of_it(sentence: Sentence, after: int, first: int) -> bool:
    """Whether a relative clause begins behind the word index `after` and goes on, without another comma, to the word index `first`."""
    opens = [mark for mark in sentence.role("island", "barrier", "that") if after < mark.w0 <= first and _parted(sentence, mark)]
    return any(not sentence.stop_between(mark.w1, first) for mark in opens)


def _parted(sentence: Sentence, mark: Mark) -> bool:
    """Behind a comma, or behind one and a preposition (…, bei dem …); where verbs close their clauses no comma need stand before it (که)."""
    if mark.role == "that":
        return sentence.pack.phrases.attribution.final and sentence.pack.spaced
    led = any(other.w1 == mark.w0 and other.w0 in sentence.stops for other in sentence.role("in", "distribute", "trim"))
    return mark.w0 in sentence.stops or led or mark.role == "island" and mark.get("price") == "1"


def bare_year(draft: Draft, before: int) -> bool:
    """Whether a bygone year without a word for "in" stands before a figure in its clause (1999 waren dort 40 Menschen gestorben), or any right before
    the clause that tells of it (the deadliest since 2004, when 600 died)."""
    sentence = draft.sentence
    first = sentence.word_span(draft.start, draft.end)[0]
    for found in years(sentence, sentence.start, draft.start):
        if int(found.group()) < before and _tells_when(sentence, sentence.word_span(found.start(), found.end())[1], first):
            return True
        known = [(item.start, item.end) for item in sentence.times] + [(item.start, item.end) for item in sentence.numbers]
        if int(found.group()) >= before or any(start < found.end() and found.start() < end for start, end in known):
            continue
        at = sentence.word_span(found.start(), found.end())
        if (
            not sentence.stop_between(at[1], first)
            and at[1] not in sentence.stops
            and (at[0] == sentence.first or sentence.stops.get(at[0], "semicolon") == "semicolon")
        ):
            return not _named(sentence, at[0])
    return False


def _tells_when(sentence: Sentence, after: int, first: int) -> bool:
    """Whether a clause that tells when begins behind a year and a comma, a word for year between at most, and goes on to the word index `first`."""
    opens = (mark for mark in sentence.role("barrier") if mark.has("owns") and 0 <= mark.w0 - after <= 1 and mark.w0 in sentence.stops)
    return any(mark.w1 <= first and not sentence.stop_between(mark.w1, first) for mark in opens)


def _named(sentence: Sentence, word: int) -> bool:
    """Whether a name stands right before a year, which belongs to it (Expo 2020), where only names have capitals."""
    if word == sentence.first or sentence.pack.phrases.noun.capital or not sentence.pack.settings.capitals:
        return False
    return word - 1 != sentence.first and sentence.text[sentence.words[word - 1][0]].isupper()


def goes_on(figures: Sequence[Draft], told: Sequence[About]) -> Iterator[tuple[int, About]]:
    """The figures of this event as read that stand right behind one of another event, or of many, and go on with it (in 2014 it left 304 dead and 9
    hurt; every year 40 die and 300 are hurt), with what they are told of: nothing between the two parts their clauses, names a time or says who
    else tells."""
    about: About = "event"
    for index, draft in enumerate(figures):
        led = about if told[index] == "event" and index and next_to(figures[index - 1], draft) else "event"
        about = told[index] if told[index] in ("past event", "general") else led
        if about != told[index] == "event":
            yield index, about


def closes_since(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a comma between two words closes what the sentence, or another comma, opened before "since" or "years after": what was so long ago (the
    storm, the worst since one that killed 40, | left 12 dead; three years after a blast killed 40, | a court convicted four)."""
    opened = [mark.w0 for mark in sentence.role("since") if mark.w1 <= left]
    closed = sentence.stop_between(left, right, "comma")
    commas = {index for index, kind in sentence.stops.items() if kind == "comma"} | {sentence.first}
    return closed and any(index in commas for at in opened for index in range(at - OPENED, at + 1))


def next_to(last: Draft, draft: Draft) -> bool:
    """Whether a figure goes on with the one before it in its sentence: nothing between the two parts their clauses, names a time or a voice."""
    sentence = draft.sentence
    left, right = sentence.word_span(last.start, last.end)[1], sentence.word_span(draft.start, draft.end)[0]
    if last.sentence is not sentence or not 0 <= right - left <= NEXT * (1 if sentence.pack.spaced else 2):
        return False
    hard = ("colon", "bracket", "quote") if right == left else ("semicolon", "colon", "bracket", "quote")  # 19 died; 40 were hurt
    if sentence.stop_between(left, right, *hard) or closes_since(sentence, left, right) or any(left <= word < right for word in sentence.timed):
        return False
    inside = (mark for mark in sentence.marks if left <= mark.w0 < right)
    return not any(mark.role in APART or mark.role == "barrier" and float(mark.get("price") or 0) >= CLAUSE for mark in inside)
