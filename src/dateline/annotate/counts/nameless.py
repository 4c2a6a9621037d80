"""Numbers that count nothing: an age, a year, the last word of a name, one of two that make a share."""

from __future__ import annotations

from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold

BEHIND_MARK = " \n»”\"'’)"
"""What may stand behind the mark that ends a question."""
OLDEST, GROWN = 115, 18
SHORT_NAME = 12
LEAD = 3
CLOSING_QUOTES = tuple("”»」』")
MIDDLE_DOTS = tuple("·・•‧")
PEOPLED = frozenset({"unit", "group", "person"})
LONG_WORD = 4
"""Letters of a word that is no preposition or article alone."""
DIFFERENCE = frozenset({"fewer"})
FEWER = 1
"""Words between a number and the word for fewer, at most: its noun (100 Tote weniger)."""
CLOSING = frozenset({"barrier", "island", "say", "cue", "copula", "passive", "in", "according", "that"})


def is_age(sentence: Sentence, number: Number) -> bool:
    """A bare number between commas behind a name (Ana Ruiz, 9, was hurt; Bo Lind, also 19, died), or no more than some right behind children (most of
    them children under five)."""
    low = number.quantity.low
    if low is None and (number.quantity.high or OLDEST) < GROWN:
        young = (mark.w1 for mark in sentence.role("group") if mark.argument == "children")
        return any(end in (number.w0, number.w0 - 1) and not sentence.stop_between(end, number.w0) for end in young)
    if not sentence.pack.settings.capitals or low is None or low > OLDEST or number.w0 <= sentence.first:
        return False
    first, last = _row(sentence, number)
    at = first - any(mark.w1 == first for mark in sentence.role("trim"))
    between = sentence.stops.get(at) == "comma" and (sentence.stops.get(last) == "comma" or last >= sentence.last)
    if last > number.w1 or first < number.w0:
        return (
            between
            and at > sentence.first
            and (
                any(mark.w1 == at and mark.role in PEOPLED for mark in sentence.marks)
                or any(0 <= at - other.w1 <= LEAD for other in sentence.numbers)
            )
        )
    return between and at > sentence.first and (sentence.text[sentence.words[at - 1][0]].isupper() or _single_before(sentence, at))


def in_brackets(sentence: Sentence, number: Number) -> bool:
    """Where there are no capitals: a bare number alone in brackets behind a word that is no place and nothing that happens is somebody's age
    (A씨(68)가 숨지고; but 서울(5), 死亡(5))."""
    low, text = number.quantity.low, sentence.text
    if sentence.pack.settings.capitals or low is None or low > OLDEST or not number.quantity.exact or number.start <= sentence.start:
        return False
    opens, closes = text[number.start - 1], text[number.core_end : number.core_end + 1]
    before = text[sentence.start : number.start - 1].rstrip()
    if opens not in "(（" or closes not in (")", "）") or not before[-1:].isalpha():
        return False
    end = sentence.start + len(before)
    named = any(item.end == end for item in sentence.places)
    return not named and not any(mark.end == end for mark in sentence.role("cue", "casualties"))


def _row(sentence: Sentence, number: Number) -> tuple[int, int]:
    """The words of the bare numbers joined to this one (two brothers, 17 and 22, …)."""
    first, last = number.w0, number.w1
    for other in sentence.numbers:
        if any(mark.w0 == last and mark.w1 == other.w0 and mark.get("price") == "1" for mark in sentence.role("barrier")):
            last = other.w1
        if any(mark.w0 == other.w1 and mark.w1 == first and mark.get("price") == "1" for mark in sentence.role("barrier")):
            first = other.w0
    return first, last


def _single_before(sentence: Sentence, at: int) -> bool:
    """A word for one person ends right before a word index (a farmer, 52, …)."""
    return any(mark.w1 == at and (mark.role == "person" or mark.has("one")) for mark in sentence.marks)


def is_name(sentence: Sentence, number: Number) -> bool:
    """A bare number that closes a quotation, or a day as an event's name (the “3·10” accident)."""
    behind = sentence.text[number.end : number.end + 2]
    return behind[:1] in CLOSING_QUOTES or (behind[:1] in MIDDLE_DOTS and behind[1:].isdigit())


def closes_name(sentence: Sentence, number: Number) -> bool:
    """The last word of a short name in quotation marks (the "big three" killers), or figures written on a word (قناة العربية24)."""
    if _written_on(sentence, number):
        return True
    before = sentence.text[max(number.start - SHORT_NAME, sentence.start) : number.start]
    return sentence.text[number.core_end : number.core_end + 1] in ('"', "”") and any(mark in before for mark in '"“')


def _written_on(sentence: Sentence, number: Number) -> bool:
    """Where there are no capitals: figures right behind a word that is more than a conjunction, a preposition and an article."""
    if sentence.pack.settings.capitals or not sentence.pack.spaced:
        return False
    behind = sentence.text[number.core_end : number.core_end + 2]
    if behind[:1].isalpha() and behind[1:].isdigit():
        return True  # 4ر1: a decimal with a letter for its point, in whichever order
    if not sentence.text[number.start].isdigit():
        return False
    first = number.start
    while first > sentence.start and sentence.text[first - 1].isalpha():
        first -= 1
    return number.start - first >= LONG_WORD or (first < number.start and sentence.text[first - 1 : first].isdigit())


def is_year(number: Number) -> bool:
    """Four bare digits of our time without a noun are a year that nothing before it says is one."""
    quantity = number.quantity
    return (
        quantity.low == quantity.high
        and quantity.low is not None
        and 1950 <= quantity.low <= 2035
        and quantity.low != 2000
        and quantity.text.strip()[-4:].isdigit()
        and (quantity.approx or len(quantity.text.strip()) == 4)
    )


def is_collective(sentence: Sentence, number: Number) -> bool:
    """Whether a number in one word is one that counts people by itself (двоих отпустили)."""
    listed = sentence.pack.phrases.noun.collective
    return bool(listed) and fold(sentence.text[number.start : number.core_end]) in listed


def is_private(sentence: Sentence, number: Number) -> bool:
    """With a nought before it (call 0800 …); right behind a form that makes it no count of those concerned (mother of three, six counts of
    kidnapping and five of fraud); or an article before words on how figures count (a previous toll)."""
    if number.quantity.low == number.quantity.high == 1 and any(
        mark.w0 == number.w1 and mark.end > number.core_end for mark in sentence.role("counting")
    ):
        return not any(mark.argument == "increment" for mark in sentence.role("counting") if mark.w0 == number.w1)
    if number.quantity.low == number.quantity.high == 1 and any(mark.w0 == number.w1 for mark in sentence.role("account")):
        return True  # un bilan des pompiers: no fireman
    several = None not in (number.quantity.low, number.quantity.high) and number.quantity.low != number.quantity.high
    if several and any(0 <= time.start - number.end <= 1 for time in sentence.times):
        return True  # چند روز قبل: some days ago
    said = sentence.text[number.start : number.core_end]
    if said[:1] == "0" and len(said) > 1 and said.isdigit():
        return True
    figures = said[-1:].isdigit()
    if _with_age(sentence, number):
        return True
    private = [mark for mark in sentence.role("not-people") if mark.w1 == number.w0 and mark.get("side") in ("after", "both")]
    return any(figures or not mark.has("figures") for mark in private)


def _with_age(sentence: Sentence, number: Number) -> bool:
    """Whether a bare conjunction joins a number to figures that count nothing, or no people: to another age (between the ages of 20 and 50)."""
    for mark in sentence.role("barrier"):
        at = mark.w0 - 1
        if mark.w1 != number.w0 or mark.get("price") != "1" or at < sentence.first or at in sentence.timed or mark.w0 in sentence.stops:
            continue
        left = next((other for other in sentence.numbers if other.w1 == mark.w0), None)
        if is_private(sentence, left) if left is not None else sentence.word_text(at).isdecimal():
            return True
    return False


def is_ratio(sentence: Sentence, number: Number) -> bool:
    """One of two numbers that make a share (one in five)."""
    for mark in sentence.role("ratio"):
        first = next((other for other in sentence.numbers if other.w1 == mark.w0), None)
        second = next((other for other in sentence.numbers if other.w0 == mark.w1), None)
        bare = second is not None and _unnamed(sentence, second)
        if first and second and number in (first, second) and mark.w0 not in sentence.stops and (bare or not mark.has("bare")):
            low, high = first.quantity.low or 0, second.quantity.low or 0
            return low < high and (high <= 10 or high % 10 == 0) and low < 10
    return False


def is_difference(sentence: Sentence, number: Number) -> bool:
    """How many fewer than another figure, or than all: no count of anybody (100 fewer deaths than feared, 少106人; all but three died); nor is the
    whole of whom some are left out (all but three of the 46 died)."""
    if sentence.lacks(DIFFERENCE) and (number.quantity.low or 0) >= 0:
        return False
    part = next((mark.w0 for mark in sentence.role("whole") if mark.w1 == number.w0), None)
    out_of = (other for other in sentence.numbers if other.w1 == part and other.end <= number.start)
    return _left_out(sentence, number) or any(_left_out(sentence, other, all_but=True) for other in out_of)


def _left_out(sentence: Sentence, number: Number, all_but: bool = False) -> bool:
    """Whether a word for fewer stands beside a number, or one for all but (`all_but`: that alone), as a minus (todos menos tres) may."""
    if (number.quantity.low or 0) < 0:
        return True
    return any(
        mark.w1 == number.w0 if mark.get("side") == "before" else 0 <= mark.w0 - number.w1 <= FEWER and not sentence.stop_between(number.w1, mark.w0)
        for mark in sentence.role("fewer")
        if mark.has("all") or not all_but
    )


def is_said_of_one(sentence: Sentence, number: Number) -> bool:
    """Whether one of a number is said of somebody, behind a copula (she was one of the five people killed): the five are counted."""
    of = any(mark.w0 == number.w1 and any(other.w0 == mark.w1 for other in sentence.numbers) for mark in sentence.role("whole"))
    return of and number.quantity.high == 1 and any(mark.w1 == number.w0 for mark in sentence.role("copula"))


def _unnamed(sentence: Sentence, number: Number) -> bool:
    """Nothing right behind the number tells what it counts."""
    at = number.w1
    return at >= sentence.last or at in sentence.stops or any(mark.w0 == at and mark.role in CLOSING for mark in sentence.marks)


def is_definite(sentence: Sentence, number: Number) -> bool:
    """Whether a number in words has the article of the noun before it, which it counts (المدن الثلاث)."""
    definite = sentence.pack.phrases.noun.definite
    return bool(definite) and number.quantity.exact and sentence.text.startswith(definite, number.start)


def shares_article(sentence: Sentence, number: Number) -> bool:
    """Whether a number in words shares the article of a noun right before it, so that what follows it is none of its own (الجرحى الثمانون أطفال)."""
    at = number.w0
    if at == sentence.first or at in sentence.stops or not is_definite(sentence, number):
        return False
    return sentence.word_text(at - 1).startswith(sentence.pack.phrases.noun.definite)


DOZENS = 10
"""From here a vague number is a noun of its own, which no adjective follows (عشرات)."""


def is_postposed(sentence: Sentence, number: Number) -> bool:
    """Where an adjective follows its noun and an article is one word with it: whether a vague number right behind a noun that no form knows for
    people is that noun's adjective (محافظات عدة)."""
    quantity, at = number.quantity, number.w0
    several = None not in (quantity.low, quantity.high) and quantity.low != quantity.high and (quantity.low or 0) < DOZENS
    if not sentence.pack.phrases.noun.definite or not several or at == sentence.first or at in sentence.stops or at in sentence.joined:
        return False
    return sentence.roles_at.get(at - 1, set()) <= {"not-people"} and at - 1 not in sentence.numbered


def has_its_own(sentence: Sentence, noun: Mark) -> bool:
    """Whether a noun before a number has its own before it, with no more between than what makes that a part (8'i polis 25 kişi)."""
    own = (mark for mark in sentence.role("subset") if mark.get("side") == "before" and not mark.has("forward"))
    parts = {mark.w0 for mark in own if mark.w1 == noun.w0}
    return any(other.w1 == noun.w0 or other.w1 in parts for other in sentence.numbers)


def one_of_its_noun(sentence: Sentence, number: Number) -> Mark | None:
    """Where an article is written as one with its noun: the noun of one person right before "one" in words, which only stresses it (متظاهر واحد)."""
    one = number.quantity.low == 1 and number.quantity.high in (1, None) and not sentence.text[number.start].isdigit()
    if not one or not sentence.pack.phrases.noun.definite or number.w0 in sentence.joined:
        return None
    return next((mark for mark in sentence.role("person") if mark.w1 == number.w0 and number.w0 not in sentence.stops), None)


def asked(sentence: Sentence, number: Number) -> bool:
    """Whether a vague number stands in a question, which tells nothing (چند کشته بر جای ماند؟)."""
    vague = number.quantity.approx and not any(char.isdigit() for char in number.quantity.text or "")
    return vague and sentence.text[sentence.start : sentence.end].rstrip(BEHIND_MARK)[-1:] in ("?", "؟", "？")


def sentenced(sentence: Sentence, number: Number, noun: Mark | None) -> bool:
    """Whether a number of accused stands right behind a word for putting to death: that is a court's sentence (إعدام 28 متهما)."""
    accused = noun is not None and noun.get("role") == "accused"
    return accused and any(cue.get("state") == "executed" and cue.w1 == number.w0 for cue in sentence.role("cue"))


def speaks(sentence: Sentence, number: Number, end: int, cue: Mark | None) -> bool:
    """Whether one person, whose words end at the word index `end`, is who tells of it: right behind a word for "according to" (selon un pompier, …),
    or right before a verb of saying that stands before what happened (one policeman said …)."""
    if number.quantity.low != 1 or number.quantity.high != 1:
        return False
    if any(mark.w1 == number.w0 and mark.w1 not in sentence.stops for mark in sentence.role("according")):
        return True
    told = (mark for mark in sentence.role("say") if mark.w0 == end and end not in sentence.stops)
    return cue is not None and any(mark.w1 <= cue.w0 for mark in told)
