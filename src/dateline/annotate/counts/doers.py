"""Numbers of those who do something: they did it, they speak, or they have lost somebody."""

from __future__ import annotations

from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold
from dateline.model.groups import inside

SUBJECTS = ("article", "indefinite", "person", "group", "unit", "carry", "not-people", "event", "voice")
"""What the clause behind a verb of saying begins with."""
SPEAKER = 2
"""Words (characters, where words are not parted) between a number, or its noun, and the verb of saying of those counted, at most: a noun that no
form knows and an adverb."""
UPON = frozenset({"killed", "kidnapped", "detained", "rescued"})
"""What somebody does to others, and to no part of himself (broke a leg)."""
HARM = frozenset({"killed", "injured", "kidnapped"})
"""What those before a verb do where they are not its topic, in a script without blanks (not 数百名孩童关在学校)."""
PEOPLED = ("group", "unit", "person", "title", "object")
LEADS = ("barrier", "in", "whence")
"""What leads from a verb to another phrase than its object."""
BEHIND = 2
"""Words between people and a word for the doer behind them, at most: their noun that no form knows."""
SOON = 5
"""Characters between a particle of the doer and the sign of a passive behind it, at most (に | 刺され)."""
DOERS = 2
"""Words between a number and the verb of which those counted are the subject, at most: their noun and an adverb."""


def lost_ones(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a country, a town, a firm has lost so many people (lost 300 people in crashes), or an army so many of its own: none is missing; nor
    are those who lost somebody."""
    if not (cue.has("strict") and cue.has("near")):
        return False
    if number.end <= cue.start:  # who lost loved ones
        return cue.has("fixed") or any(mark.w1 == cue.w0 for mark in sentence.role("that", "island"))
    return head.kind == "people" and (head.group is None or inside(head.group, "security_forces"))


def done_by(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a number counts who did it: right behind a word for the doer (被一名男子打伤; killed by three men), right before one (iki polis
    tarafından), in the case of one (убит двумя мужчинами), or before an object that stands before its verb."""
    if cue.end <= number.start:
        return doer_behind(sentence, number) or _in_its_case(sentence, number, cue)
    if any(mark.w1 == number.w0 and mark.end <= number.start for mark in sentence.role("by")):
        return True
    if any(number.end <= mark.start and mark.w1 < cue.w0 and not sentence.stop_between(mark.w1, cue.w0) for mark in sentence.role("coverb")):
        return True
    end = max(number.w1, head.w1)
    return led(sentence, number.w0, end, cue) or followed(sentence, end, cue) or _in_its_case(sentence, number, cue) or _upon(sentence, number, cue)


def led_by(sentence: Sentence, first: int) -> bool:
    """Whether a word for the doer, or one that may be, stands right before a word."""
    marks = (*sentence.role("by"), *(mark for mark in sentence.role("agent") if mark.has("before")))
    return sentence.pack.spaced and any(mark.w1 == first for mark in marks)


def led(sentence: Sentence, first: int, end: int, cue: Mark) -> bool:
    """Whether a word that may lead the doer stands right before people whose verb is a passive behind them (wurde von zwei Männern erschossen)."""
    if not any(mark.has("before") and mark.w1 == first for mark in sentence.role("agent")) or cue.has("noun") or cue.has("reach"):
        return False
    if sentence.stop_between(end, cue.w0):
        return False  # von 30 Menschen, die festgenommen wurden
    return any(not sentence.stop_between(mark.w1, cue.w0) if mark.w1 <= cue.w0 else mark.w0 <= cue.w1 + 1 for mark in sentence.role("passive"))


def followed(sentence: Sentence, end: int, cue: Mark) -> bool:
    """Whether a word or a particle for the doer stands right behind people, before their verb (iki polis tarafından vuruldu; 2人の男に刺され)."""
    if sentence.stop_between(end, cue.w0):
        return False
    gap = BEHIND if sentence.pack.spaced else 1
    near = [mark.w0 for mark in sentence.role("agent") if mark.has("after") and 0 <= mark.w0 - end <= gap and mark.end <= cue.start]
    return any(not sentence.numbered & set(range(end, at)) for at in near) or _undergone_from(sentence, end, cue)


def _undergone_from(sentence: Sentence, end: int, cue: Mark) -> bool:
    """Whether the particle of doers ends people, or stands right behind them, and their verb is soon a passive (2명에게 살해됐다; 2人に刺され)."""
    doers, passives = sentence.pack.settings.doers, sentence.pack.settings.passives
    if sentence.pack.spaced:
        verb = sentence.text[cue.start : cue.end + 1]
        return bool(doers) and sentence.word_text(end - 1).endswith(doers) and any(sign in verb for sign in passives)
    for index in (end, end + 1):
        if index < sentence.last and sentence.word_text(index) in doers:
            behind = sentence.text[sentence.words[index][1] : sentence.words[index][1] + SOON]
            return any(sign in behind for sign in passives)
    return False


def is_subject_form(sentence: Sentence, first: int, cue: Mark) -> bool:
    """Whether a noun is in a form that is never an object, beside an active verb (убил мужчина)."""
    return cue.has("active") and any(mark.has("subject") and mark.w0 == first for mark in sentence.role("agent"))


def _in_its_case(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a numeral is in the case of those who do it, with no preposition before it, behind its verb (убит двумя мужчинами); or in that of a
    subject, which no active verb acts upon (двое застрелили)."""
    left, right = (number.w1, cue.w0) if number.end <= cue.start else (cue.w1, number.w0)
    numeral, noun = fold(sentence.word_text(number.w0)), sentence.pack.phrases.noun
    if sentence.stop_between(left, right):
        return False
    if numeral in noun.subjects:
        return cue.has("active")
    behind = numeral in noun.doers and cue.end <= number.start and not cue.has("reach")
    return behind and not any(mark.w1 == number.w0 for mark in sentence.role("in", "trim", "whence", "whither", "distribute", "author"))


def _upon(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Where particles tell who acts and upon whom: whether a subject ends between a number and the verb behind it, and an object right before the
    verb (2人の男が男性を殺害した)."""
    settings, last = sentence.pack.settings, cue.w0 - 1
    if not settings.objects or cue.argument not in UPON or number.w1 > last or sentence.stop_between(number.w1, cue.w0):
        return False
    acting = (index for index in range(number.w1 - sentence.pack.spaced, last) if sentence.word_text(index).endswith(settings.subjects))
    return any(acting) and sentence.word_text(last).endswith(settings.objects)


def acts_on(sentence: Sentence, head: Head, cue: Mark) -> bool:
    """People right before a verb that has other people right behind it did it (two men wounded five worshippers; two friends allegedly killed …;
    两名男子杀害了他)."""
    listed = head.kind == "people" and head.mark is not None
    if not cue.has("active") or not 0 <= cue.w0 - head.w1 <= (1 if listed else DOERS) or sentence.stop_between(head.w1, cue.w0):
        return False
    if any(mark.w1 == cue.w0 or mark.w0 == head.w1 for mark in sentence.role("passive", "by")):
        return False
    behind = next((other for other in sentence.numbers if other.w0 == cue.w1 and cue.w1 not in sentence.stops), None)
    if behind is not None:
        kind = head_of(sentence, behind)
        return kind.mark is not None or (listed and kind.single and kind.kind == "unknown")
    return listed and (sentence.pack.spaced or cue.argument in HARM) and _object_behind(sentence, cue)


def _object_behind(sentence: Sentence, cue: Mark) -> bool:
    """Whether a person, or a pronoun or an article of one, stands right behind a verb, and does not speak there (killed the mayor; not: killed,
    police say)."""
    at, next_ = cue.w1, cue.w1 + 1
    if at >= sentence.last or {at, next_} & (sentence.stops.keys() | sentence.timed):
        return False
    people = [mark for mark in sentence.role(*PEOPLED) if at <= mark.w0 <= next_ or (not sentence.pack.spaced and _counted_at(sentence, mark, next_))]
    if not people:
        return any(mark.w0 == at for mark in sentence.role("indefinite"))
    if people[0].w0 > at and any(mark.w0 == at for mark in sentence.role(*LEADS)):
        return False  # wounded before police came
    return not any(people[0].w1 <= said.w0 <= people[0].w1 + 1 for said in sentence.role("say"))


def _counted_at(sentence: Sentence, mark: Mark, index: int) -> bool:
    """Whether people are counted from a word index on, or right before it (绑架了 | 一名女子)."""
    return any(index - 1 <= number.w0 <= index and 0 <= mark.w0 - number.w1 <= 1 for number in sentence.numbers)


def of_another(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """The verb has a pronoun of its own for who did it (one woman believed he had injured her)."""
    if number.end > cue.start or not cue.has("active") or not sentence.pack.spaced:
        return False
    verbs = {index for mark in sentence.role("trim") for index in range(mark.w0, mark.w1)}
    at = cue.w0 - 1 if cue.w0 - 1 in verbs else cue.w0
    return any(mark.w1 == at and number.end <= mark.start for mark in sentence.role("carry"))


def doer_behind(sentence: Sentence, number: Number) -> bool:
    return sentence.pack.spaced and any(mark.w1 == number.w0 for mark in sentence.role("by"))


def speaker_behind(sentence: Sentence, number: Number) -> bool:
    """The number counts who speaks: right behind a verb of saying that stands behind a stop, or with no more than the time of saying between
    (…, informó el sábado por la noche una funcionaria)."""
    says = (mark for mark in sentence.role("say") if mark.w0 in sentence.stops and mark.w1 <= number.w0)
    return any(mark.w1 == number.w0 or _only_when(sentence, mark.end, number.start) for mark in says)


def _only_when(sentence: Sentence, start: int, end: int) -> bool:
    """Whether times fill the text between two offsets, but for one word that leads to them (on, el)."""
    times = [time for time in sentence.times if start <= time.start and time.end <= end]
    return bool(times) and len((sentence.text[start : times[0].start] + sentence.text[times[-1].end : end]).split()) <= 1


def says_first(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether those counted are who says what stands behind them: a verb of saying is right behind their noun, or an aside about them, and a subject
    or "that" behind it (three officials said 12 people died; not three people reported dead); or the verb before their number and "that" behind them
    (قال ثلاثة مسؤولين إن)."""
    end = max(number.w1, head.w1)
    if any(mark.w1 == number.w0 for mark in sentence.role("say")) and any(mark.w0 == end for mark in sentence.role("that")):
        return True
    ends = {end, *(right for left, right in sentence.asides if left == end)}
    ends |= {mark.w1 for mark in sentence.role("voice") if mark.w0 == number.w1}
    said = next((mark for mark in sentence.role("say") if mark.w0 in ends and mark.w1 < cue.w0), None)
    if said is None or not sentence.pack.spaced or (said.w0 == end and end in sentence.stops):
        return False
    begins = _past_told(sentence, said.w1)
    told = any(mark.w0 == begins for mark in sentence.role("that")) or any(other.w0 == begins for other in sentence.numbers)
    return told or (begins not in sentence.stops and any(mark.w0 == begins for mark in sentence.role(*SUBJECTS)))


def _past_told(sentence: Sentence, at: int) -> int:
    """Behind the agency that is told, and behind the time of it, with one word that leads to that (told AFP | on Monday | that)."""
    at = next((mark.w1 for mark in sentence.role("voice") if mark.w0 == at and mark.argument == "agency"), at)
    start = next((index for index in (at, at + 1) if index in sentence.timed), None)
    while start is not None and start in sentence.timed:
        start += 1
    return at if start is None else start


def says_last(sentence: Sentence, number: Number, head: Head) -> bool:
    """Whether those counted are who says what stands before them, in the last clause of a sentence (…, two officials said on Friday)."""
    if number.w0 not in sentence.stops:
        return False
    end = max(number.w1, head.w1)
    said = next((mark for mark in sentence.role("say") if mark.w0 >= end), None)
    if said is None or said.w0 - end > SPEAKER or sentence.stop_between(end, said.w0):
        return False
    return not any(end <= mark.w0 < said.w0 or mark.w0 >= said.w1 for mark in sentence.role("cue", "passive", "that"))
