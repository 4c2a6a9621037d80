"""The time of a clause: when it happened, and up to when it was counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from dateline.annotate.attribution.ends import over_trim
from dateline.annotate.attribution.voices import Scope
from dateline.annotate.bygone import next_to
from dateline.annotate.counts.courts import of_the_deed
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.inputs import Timed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Claim, Interval

REACH = 14.0
COMMAS = ",，、،"
"""What parts the time that closes what is told from who tells it (40 were killed on Monday, police said)."""
FAR = 1000.0
"""The price of a time that is not the claim's, however near."""
LEADING = 0.4
"""A time that opens a sentence holds for more of it than one that follows."""
OPENING = 0.9
"""A time at the very head of a sentence holds to its end: at most this part of the reach."""
WIDE = timedelta(days=4)
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
YEARS = timedelta(days=300)
MONTH = timedelta(days=9), timedelta(days=32)
FARTHEST = 20
"""Words between a figure and the only time of its sentence, at most."""
ACCOUNT = 2
"""Characters between the day of an account and whose it is, at most: a blank, a comma, a word for from."""
THAN = 2
"""Words between "fewer" and the time of what a figure is compared with, at most (fewer | than in)."""
BEGUN = 9
"""Words between "since" and the day of what began."""


def times_of(draft: Draft, scopes: Sequence[Scope], before: Timed | None) -> tuple[Timed | None, Timed | None]:
    """(happened, as of): the nearest time of each kind within the clause. A time that only says when somebody spoke is an as-of.
    `before` is the last time of the paragraph, for a clause that has none."""
    happened: list[tuple[float, Timed]] = []
    counted: list[tuple[float, Timed]] = []
    for time in draft.sentence.times:
        price = _price(draft, time)
        if (
            time.loose
            or _no_moment(draft, time)
            or _in_topic(draft, time)
            or _of_what_came_later(draft, time)
            or _bounds(draft, time)
            or (of_report(draft.sentence, time) and draft.counting != "superseded")
            or time.interval.end - time.interval.start > WIDE
            or price > REACH * draft.sentence.pack.phrases.prices.word
        ):
            continue
        (counted if time.as_of or _of_speaking(draft, time, scopes) else happened).append((price, time))
    found = _cheapest(happened), _cheapest(counted)
    if found != (None, None):
        return found
    long = beside(draft)
    if long is not None and (before is None or not long.interval.start <= before.interval.start < long.interval.end):
        return long, None  # a month or a year of its own: the day of the paragraph is not the clause's
    return None if _earlier(draft) or _measure(draft) or _in_own_month(draft, before) else before, None


def _in_own_month(draft: Draft, day: Timed | None) -> bool:
    """Whether a clause names a month of its own, in which the day of the paragraph is not (last month 15 had died)."""
    month = month_beside(draft) if day is not None else None
    return month is not None and day is not None and not month.interval.start <= day.interval.start < month.interval.end


def _measure(draft: Draft) -> bool:
    """Whether a draft is an act of those in charge: what it answers to came before, and the day of that is not its own."""
    return draft.cue is not None and draft.cue.role == "act" and draft.predicate == "declare"


def _no_moment(draft: Draft, time: Timed) -> bool:
    return _not_yet(draft, time) or _of_thing(draft.sentence, time) or _of_who_speaks(draft, time) or _of_next_act(draft, time)


def _of_next_act(draft: Draft, time: Timed) -> bool:
    """Whether a time stands behind an act that stands behind this one (the curfew imposed from Sunday was lifted on Monday)."""
    if draft.quantity is not None or draft.content is not None or not draft.sentence.pack.spaced:
        return False
    return any(draft.end <= mark.start < time.start for mark in draft.sentence.role("act"))


def _of_who_speaks(draft: Draft, time: Timed) -> bool:
    """Whether a time tells of who speaks, in a relative clause behind what is said (…, wrote the mayor, who took office in April 2019)."""
    if draft.content is None or draft.scope is None or time.start < max(draft.content[1], draft.scope.phrase.end):
        return False
    return any(draft.scope.phrase.end <= mark.start < time.start for mark in draft.sentence.role("island"))


def _not_yet(draft: Draft, time: Timed) -> bool:
    """Whether a time lies ahead of the article, in a sentence without a word for a plan: it is measured from another moment (five days later)."""
    return time.ahead and draft.quantity is not None and not any(mark.argument == "plan" for mark in draft.sentence.role("about"))


def _of_thing(sentence: Sentence, time: Timed) -> bool:
    """Whether a bare part of a day only tells what the noun behind it is (the midday meal, the evening shift), which is no event."""
    first, last = sentence.word_span(time.start, time.end)
    spaced = sentence.pack.spaced and last - first == 1 and time.interval.end - time.interval.start < DAY
    if not spaced or last >= sentence.last or last in sentence.stops or sentence.text[time.start : time.end][0].isdigit():
        return False
    led = any(mark.w1 == first for mark in sentence.role("in", "trim")) and not any(mark.w1 == first for mark in sentence.role("article"))
    plain = not sentence.roles_at.get(last) and last not in sentence.timed and last not in sentence.numbered
    return plain and not led and sentence.text[sentence.words[last][0]].islower()


def of_report(sentence: Sentence, time: Timed) -> bool:
    """A time that only says of when an earlier report is (last Friday's report was 185): it is no other figure's."""
    return any(mark.has("report") and 0 <= mark.start - time.end <= 1 for mark in sentence.role("counting"))


def _in_topic(draft: Draft, time: Timed) -> bool:
    """A time that only says what is decided (an overnight curfew)."""
    return any(mark.start <= time.start and time.end <= mark.end for mark in draft.sentence.role("topic"))


def _of_what_came_later(draft: Draft, time: Timed) -> bool:
    """A time of the event that this clause came before (they left on Thursday, eight days after he had asked for them)."""
    whole = time.interval.end - time.interval.start >= YEARS  # in 2002, after a fire broke out: all of it was in that year
    return not whole and any(time.end <= mark.start for mark in _openings(draft))


def _bounds(draft: Draft, time: Timed) -> bool:
    """Whether a time is that of what a count began with (since the start of the war on 7 October): no day of what is counted. Within a clause
    that tells of what began it is (the worst since the sinking that in 2014 left 304 dead)."""
    sentence = draft.sentence
    first, last = sentence.word_span(time.start, time.end)
    if time.as_of:
        return False
    told = [mark.end for mark in sentence.role("island") if mark.end <= min(time.start, draft.start)]
    marks = [mark for mark in sentence.role("since") if mark.end <= time.start and first - mark.w1 <= BEGUN and mark.get("side") != "after"]
    behind = [mark for mark in sentence.role("since") if 0 <= mark.w0 - last <= BEGUN and mark.get("side") == "after"]
    if any(not sentence.stop_between(last, mark.w0) for mark in behind) or any(0 <= first - mark.w1 <= THAN for mark in sentence.role("fewer")):
        return True  # 30 died, six fewer than in 2023
    against = (mark.w1 for mark in sentence.role("counting") if mark.has("near") and mark.argument == "superseded" and mark.w0 > draft.at)
    if any(number.w0 == at < first for at in against for number in sentence.numbers):
        return True  # 45 were held, against 30 in 2023
    if any(mark.end <= end for mark in marks for end in told):
        return False
    return any(not sentence.stop_between(mark.w1, first, "semicolon", "colon", "bracket") for mark in marks)


def _openings(draft: Draft) -> list[Mark]:
    """The words before a draft that say that its clause came earlier than the rest of its sentence."""
    start = draft.sentence.word_span(draft.start, draft.end)[0]
    barriers = draft.sentence.role("barrier")
    return [mark for mark in barriers if mark.has("earlier") and mark.end <= draft.start and not draft.sentence.stop_between(mark.w1, start)]


def _earlier(draft: Draft) -> bool:
    """A clause that says what came before its sentence's own event ("after the government lifted …") takes no day from the paragraph."""
    return bool(_openings(draft))


def beside(draft: Draft) -> Timed | None:
    """The nearest time of the clause, however long it lasts; one that only bounds ("since 2014") is none, nor is a season without a year."""
    limit = REACH * draft.sentence.pack.phrases.prices.word
    held = (time for time in draft.sentence.times if not time.loose and not _no_moment(draft, time))
    times = (time for time in held if not _of_what_came_later(draft, time) and not _bounds(draft, time))
    clear = [time for time in times if _placed(draft.sentence.text, time)]
    return _cheapest([(price, time) for time in clear if (price := _price(draft, time)) <= limit])


def nearest(draft: Draft) -> Timed | None:
    """The nearest time of the clause, of whatever kind and however long."""
    limit = REACH * draft.sentence.pack.phrases.prices.word
    return _cheapest([(price, time) for time in draft.sentence.times if (price := _price(draft, time)) <= limit])


def month_beside(draft: Draft) -> Timed | None:
    """The nearest time of the clause that is a month or a third of one, where it names no day (in September; fin décembre; nel maggio scorso)."""
    limit = REACH * draft.sentence.pack.phrases.prices.word
    near = [(price, time) for time in draft.sentence.times if not time.loose and not _bounds(draft, time) and (price := _price(draft, time)) <= limit]
    if any(time.interval.end - time.interval.start <= WIDE for _, time in near):
        return None
    return _cheapest([(price, time) for price, time in near if MONTH[0] <= time.interval.end - time.interval.start <= MONTH[1]])


def over_years(draft: Draft) -> bool:
    """Whether several years are named in the clause of a figure (over the past two decades): it is of many events."""
    limit = REACH * draft.sentence.pack.phrases.prices.word
    return any(time.years and _price(draft, time) <= limit for time in draft.sentence.times)


def _placed(text: str, time: Timed) -> bool:
    """No longer than some days, of years' length, or said with a figure."""
    length = time.interval.end - time.interval.start
    return length <= WEEK or length >= YEARS or any(char.isdigit() for char in text[time.start : time.end])


def _cheapest(found: Sequence[tuple[float, Timed]]) -> Timed | None:
    return min(found, key=lambda item: (item[0], -item[1].start))[1] if found else None


def _of_speaking(draft: Draft, time: Timed, scopes: Sequence[Scope]) -> bool:
    """Beside the verb of saying, and not between it and the claim's own words; of a statement, whatever stands outside the words said."""
    sentence = draft.sentence
    if draft.content is not None:
        return not draft.content[0] <= time.start < draft.content[1]
    for scope in scopes:
        cue = scope.cue
        if cue is not None and _of_account(sentence, scope, time):
            return True
        if cue is None or cue.role != "say" or scope.carried:
            continue
        edges = min(cue.start, scope.phrase.start), max(cue.end, scope.phrase.end)
        behind = 0 <= time.start - edges[1] <= 5 and (sentence.pack.spaced or sentence.pack.phrases.attribution.final)  # 警方说，周日…: what is told
        behind &= not sentence.text.startswith(tuple(sentence.pack.settings.possessive), time.end)  # say last Sunday's quake killed …: the quake's
        if edges[0] <= time.start < edges[1] or behind or 0 <= edges[0] - time.end <= 2:
            closes = draft.end <= time.start and time.end <= edges[0] and draft.sentence.text[time.end] in COMMAS
            return not closes and not (draft.start <= time.start < draft.end)
    return False


def _of_account(sentence: Sentence, scope: Scope, time: Timed) -> bool:
    """Whether a time stands beside a voice and "according to", on the side away from what is told: it is that of the account (10일 경찰에 따르면 …,
    据警方25日通报，…, 记者5日从警方获悉，…; segundo o boletim divulgado hoje)."""
    cue, pack = scope.cue, sentence.pack
    if cue is None or cue.role != "according":
        return False
    if pack.spaced and not pack.phrases.attribution.final:
        return _published(sentence, scope, time)
    if cue.get("side") == "after":
        return 0 <= scope.phrase.start - time.end <= ACCOUNT
    first, last = sentence.word_span(time.start, time.end)
    return scope.phrase.w1 <= first and last <= over_trim(sentence, scope.phrase.w1)


def _published(sentence: Sentence, scope: Scope, time: Timed) -> bool:
    """Whether the voice is that of an account (bulletin, toll), and nothing but small words stand between it and a time behind it, one of them no
    word for in or on: a participle by which something comes out (publicado, diffuso)."""
    cue, first = scope.cue, sentence.word_span(time.start, time.end)[0]
    between = range(scope.phrase.w1, first)
    if cue is None or not any(cue.end <= mark.start < time.start for mark in sentence.role("account")):
        return False
    roles = [sentence.roles_at.get(index, ()) for index in between]
    return all("trim" in one or "in" in one for one in roles) and any("in" not in one for one in roles)


def _price(draft: Draft, time: Timed) -> float:
    sentence = draft.sentence
    words, own = sentence.word_span(time.start, time.end), sentence.word_span(draft.start, draft.end)
    if words[0] >= words[1] or own[0] >= own[1] or of_the_deed(draft, time) or _of_who_they_are(draft, time):
        return FAR
    if draft.start <= time.start < draft.end:
        return 0.0
    if time.start >= draft.end:
        if draft.quantity is not None and _of_next_verb(draft, time):
            return FAR
        price = sentence.between(own[1], words[0])
        return min(price, REACH) if _only_one(sentence, time, own[1], words[0]) else price
    price = sentence.between(words[1], own[0]) * LEADING
    return min(price, OPENING * REACH * sentence.pack.phrases.prices.word) if _opens(sentence, time, words[0]) else price


def _of_who_they_are(draft: Draft, time: Timed) -> bool:
    """Whether a time stands between what only tells who those counted are and what became of them (two men arrested on Friday | were released)."""
    cue = draft.cue
    if draft.quantity is None or cue is None or not draft.start <= time.start < cue.start or not draft.sentence.pack.spaced:
        return False
    told = (mark for mark in draft.sentence.role("cue") if draft.at < mark.w0 and mark.end <= time.start)
    return any(mark.argument != draft.predicate and mark.end <= cue.start for mark in told)


def _of_next_verb(draft: Draft, time: Timed) -> bool:
    """Where the verb ends its clause: whether a time behind it is the next clause's, as this one has its own
    (어제 2명이 숨진 데 이어 오늘 1명이 …)."""
    sentence = draft.sentence
    if not sentence.pack.phrases.attribution.final or draft.cue is None or draft.cue.end < draft.end:
        return False
    return any(one.end <= draft.start and not one.loose for one in sentence.times if one is not time)


def _only_one(sentence: Sentence, time: Timed, left: int, right: int) -> bool:
    """Whether no stop parts a figure from the only time of its sentence (were killed when a wall of the old market on the square fell on Monday), nor
    another figure's verb."""
    others = [one for one in sentence.times if one is not time and not _part_of_day(sentence, one, time)]
    if others or time.loose or right - left > FARTHEST or not sentence.pack.spaced or _stopped(sentence, left, right):
        return False
    return not any(left <= mark.w0 < right and mark.role in ("cue", "say", "island", "that") for mark in sentence.marks)


def _part_of_day(sentence: Sentence, part: Timed, day: Timed) -> bool:
    """Whether a time is a bare part of a day, in a sentence that names the day itself (during evening prayers on Monday)."""
    first, last = sentence.word_span(part.start, part.end)
    return last - first == 1 and part.interval.end - part.interval.start < DAY <= day.interval.end - day.interval.start


def _stopped(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a stop stands before one of the words left..right, other than the comma of an address (in Lyon, France, on Monday)."""
    spots = [sentence.word_span(item.start, item.end) for item in sentence.places]
    inside = {one[1] for one, other in pairwise(spots) if 0 <= other[0] - one[1] <= 1 and sentence.stops.get(one[1]) == "comma"}
    return any(index in sentence.stops and index not in inside for index in range(left, right + 1))


def shared(drafts: Sequence[Draft], told: Sequence[Interval | None]) -> Iterator[tuple[int, Interval]]:
    """By index, the moments of figures without one that the next figure of their sentence, which goes on with them, has behind both (4 were killed
    and 6 hurt when the wall fell on Monday). `told` are the moments that the figures have so far."""
    known = dict(enumerate(told))
    for index in range(len(drafts) - 2, -1, -1):
        after, draft = known[index + 1], drafts[index]
        behind = any(time.interval == after and time.start >= drafts[index + 1].end for time in draft.sentence.times)
        same = draft.predicate != "charged" or drafts[index + 1].predicate == "charged"  # found guilty of the murder of two in 2010
        same = same and (drafts[index + 1].counting != "superseded" or draft.counting == "superseded")  # 45, against 30 in 2023
        if known[index] is None and after is not None and behind and same and next_to(draft, drafts[index + 1]):
            known[index] = after
            yield index, after


def _opens(sentence: Sentence, time: Timed, first: int) -> bool:
    """Whether a time opens its sentence, or, as an "as of", a clause of it (据…消息，截至周五，…); in a script without blanks whatever time it is
    (记者获悉，3日凌晨，…)."""
    if first == sentence.first or (sentence.pack.spaced and any(one.w0 == sentence.first and one.w1 == first for one in sentence.role("in", "trim"))):
        return True
    if (
        time.as_of
        and not sentence.pack.spaced
        and any(not sentence.stop_between(one.w1, first) for one in sentence.role("according") if one.w1 <= first)
    ):
        return True  # 根据消防署截至5日9时的统计，…
    opened = first in sentence.stops or any(mark.w1 == first and mark.w0 in sentence.stops for mark in sentence.role("trim", "in"))
    return opened and (time.as_of or not sentence.pack.spaced)


def within_year(time: Timed | None, published: Interval | None) -> bool:
    """Whether a time is the whole year that an article is of (the worst disaster this year): no time of what it tells."""
    return time is not None and published is not None and time.interval.end - time.interval.start >= YEARS and time.interval.end > published.start


def date_of(claim: Claim, published: Interval | None) -> Interval | None:
    """The days a claim is about: its as-of, else its time; for a figure without either, the day of publication and the one before it
    (a report of day D counts up to D or D - 1). A figure of an event of the last days holds from the event to publication."""
    if claim.as_of is not None:
        return claim.as_of
    if published is None:
        return claim.time
    if claim.time is None:
        return Interval(start=published.start - DAY, end=published.end, precision="day", offset=published.offset)
    if claim.quantity is not None and claim.time.end <= published.end and published.end - claim.time.start <= 3 * DAY:
        return Interval(start=claim.time.start, end=published.end, precision="day", offset=claim.time.offset)
    return claim.time
