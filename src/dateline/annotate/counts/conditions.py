"""Conditions in which a number cannot be what a cue counts, however near: denials, clauses of their own, names, ages, crowds of a few."""

from __future__ import annotations

from dateline.annotate.counts.apart import has_its_own, verb_behind
from dateline.annotate.counts.doers import says_first, says_last, speaker_behind
from dateline.annotate.counts.final_verbs import no_one
from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.counts.lives import lives
from dateline.annotate.counts.wholes import article
from dateline.annotate.drafts import size
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold

DONE = frozenset({"killed", "injured", "kidnapped"})
PAIR = 2
CROWD = 10
"""Fewer people than this take part in something; they are no crowd."""
KATAKANA = "ァー"
OWNED = 4
"""Words from "none of" to the number of whom it is told, at most."""
RIGHT_BY = 1
PARTING = ("comma", "semicolon", "colon", "bracket", "dash")
"""Stops but quotation marks, which part nothing (“one or two people” are missing and 37 were hurt)."""
NEAR_BY = 6
DENIED = 1
"""Characters between what happened and a negation behind it, in a script without blanks: a particle (けがはなかった)."""
MULTITUDE = 500_000
NEVER_NONE = frozenset({"rescued", "released", "displaced"})
"""Where nobody is of them, that is told of others: no more were saved, none of the suspects is on the run."""
SINGLY = frozenset({"injured", "kidnapped", "rescued", "missing"})
"""What happens to no multitude at once: such figures are figures of speech."""


def alive(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether those who should be dead or missing are told of as alive."""
    if cue.argument not in ("killed", "missing"):
        return False
    return (head.mark is not None and head.mark.has("alive")) or lives(sentence, number, head)


def at_age(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """A bare number right behind a preposition behind what happened is an age, an hour, a house (died on Monday at 91); one with a noun that no
    form knows is where it happened (wounded at two shrines)."""
    if head.kind == "none" and _then(sentence, number):
        return True
    where = head.kind == "unknown" and sentence.pack.spaced
    if where and number.end <= cue.start and _both(number) and any(mark.w1 == number.w0 for mark in sentence.role("in")):
        return True
    if not (head.kind == "none" and not cue.has("active") or where) or number.start < cue.end or cue.has("reach"):
        return False
    if any(mark.get("only") == "figures" and mark.w1 <= cue.w0 for mark in sentence.role("say")):
        return False  # put the injured at 91
    if where and "between" in sentence.pack.numbers.forms.get(fold(sentence.word_text(number.w0 - 1)), {}):
        return True  # hurt in a crash between two lorries
    before = sentence.role("in", "trim") if where and number.w0 - 1 not in _joints(sentence) else sentence.role("in")
    return any(mark.w1 == number.w0 and cue.w1 <= mark.w0 and mark.w0 not in sentence.stops for mark in before)


def _both(number: Number) -> bool:
    """Whether a number is two: behind a preposition of place it tells which places, where they were named before (in beiden Städten starben 40)."""
    return number.quantity.low == number.quantity.high == PAIR


def _then(sentence: Sentence, number: Number) -> bool:
    """Whether a bare number stands between a copula and a word for when: it is an age (she was only 20 when …)."""
    told = any(mark.w1 == number.w0 for mark in sentence.role("copula"))
    return told and any(mark.w0 == number.w1 and mark.has("owns") for mark in sentence.role("barrier"))


def _joints(sentence: Sentence) -> set[int]:
    return {mark.w0 for mark in sentence.role("barrier")}


def counted_already(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """The cue is a noun with a number of its own: a dual, or what the next number counts (three guards and two injured)."""
    if any(mark.start == cue.start and mark.has("many") for mark in sentence.role("person")):
        return True
    if cue.end <= number.start and sentence.pack.spaced and sentence.pack.phrases.attribution.final and not cue.has("reach"):
        own = (other for other in sentence.numbers if other.end <= cue.start and cue.w0 not in sentence.stops)
        return any(cue.w0 in (other.w1, head_of(sentence, other).w1) for other in own)  # 7 yaralı ve 20 yıkılan bina
    if head.kind != "people" or cue.start < number.end or not sentence.pack.spaced or (cue.has("reach") and not cue.has("noun")):
        return False
    if any(mark.w0 == head.w1 for mark in sentence.role("whole")):
        return False  # 19 passengers of 43 died
    others = [other for other in sentence.numbers if other.w1 == cue.w0 and not sentence.stops.get(cue.w0)]
    return any(head.w1 < other.w0 or (head.w1 == other.w0 and sentence.stops.get(other.w0) == "comma") for other in others)


def accused(sentence: Sentence, end: int, cue: Mark) -> bool:
    """People (up to a character offset) before a word that they are suspected of what follows did it (three men suspected of killing …)."""
    marks = (mark for mark in sentence.role("stance") if mark.has("doer") and end <= mark.start and mark.end <= cue.start)
    near = RIGHT_BY + 1 if sentence.pack.spaced else NEAR_BY
    if any(mark.w1 == cue.w0 for mark in sentence.role("passive")):
        return False
    return cue.argument in DONE and any(cue.w0 - mark.w1 <= near and not sentence.stop_between(mark.w1, cue.w0) for mark in marks)


def of_its_own(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """People joined to a clause that has its own before the verb do something themselves, where a verb no form knows stands right behind
    them (ten died and thousands had to leave)."""
    begins = {number.w0, *(mark.w0 for mark in sentence.role("counting") if mark.w1 == number.w0)}
    joined = any(mark.w0 == cue.w1 and mark.w1 in begins and mark.get("price") == "1" for mark in sentence.role("barrier"))
    listed = number.w0 == cue.w1 and sentence.stops.get(cue.w1) == "comma"
    if joined and cue.w1 in sentence.stops:
        listed, joined = sentence.stops.get(cue.w1) == "comma", False
    if not (joined or listed) or not sentence.pack.spaced:
        return False
    if not any(other.end <= cue.start and not sentence.stop_between(other.w1, cue.w0, *PARTING) for other in sentence.numbers):
        return False
    at = head.w1 if head.kind == "people" else number.w1
    at = next((mark.w1 for mark in sentence.role("counting") if mark.w0 == at), at)
    if joined and head.kind == "people" and verb_behind(sentence, at):
        return True
    if listed:
        at = next((mark.w0 for mark in sentence.role("passive", "copula") if head.kind == "people" and 0 < mark.w0 - at <= 2), at)
        return at not in sentence.stops and any(mark.w0 == at for mark in sentence.role("passive", "copula"))
    return at < sentence.last and at not in sentence.stops and not known(sentence, at)


def begins_anew(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a number in one word with a conjunction (قتيل و12 جريحا) has what it counts behind it, and is not what stands before counts."""
    joined = sentence.words[number.w0][0] < number.start and sentence.text[sentence.words[number.w0][0]] in sentence.pack.settings.joiners
    return joined and cue.w1 == number.w0 and any(other.w0 == number.w1 and number.w1 not in sentence.stops for other in sentence.role("cue"))


def known(sentence: Sentence, word: int) -> bool:
    """Whether a word belongs to a form, a place, a time or a number, or is a name."""
    start, end = sentence.words[word]
    found = word in sentence.timed or word in sentence.numbered or bool(sentence.roles_at.get(word, set()) - {"passive", "copula", "whole"})
    return found or sentence.text[start].isupper() or any(item.start < end and start < item.end for item in sentence.places)


def goes_on(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a conjunction behind what has its number right before it begins with a verb that no form knows, whose object a number behind is (the
    fire left nine dead and forced 300 residents out)."""
    if cue.end > number.start or cue.has("reach") or not sentence.pack.spaced or not has_its_own(sentence, cue):
        return False
    joint = next((mark.w1 for mark in sentence.role("barrier") if cue.w1 <= mark.w0 < number.w0 and mark.get("price") == "1"), None)
    return joint is not None and any(not known(sentence, index) for index in range(joint, number.w0))


def none_elsewhere(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Nobody, but of another clause (nobody else was there, only the man who died), of those to whom it happened (none of the injured), or nearly
    nobody."""
    if number.quantity.high != 0:
        return False
    if cue.argument in NEVER_NONE or any(mark.w0 == number.w1 and mark.w1 == cue.w0 for mark in sentence.role("whole")):
        return True
    left, right = (number.w1, cue.w0) if number.end <= cue.start else (cue.w1, number.w0)
    says = any(left <= mark.w0 < right for mark in sentence.role("say", "according"))
    return number.quantity.approx or (sentence.stop_between(left, right) and not (says and sentence.over(left, right)))


def overtaken(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """In a script without blanks: between the number and a cue behind it a new clause begins that counts people of its own (41 were on board,
    28 died). Parts of the number do not begin one."""
    if sentence.pack.spaced or cue.start < number.end:
        return False
    if any(number.end <= mark.start < cue.start for mark in sentence.role("subset")):
        return False
    inside = [other for other in sentence.numbers if number.end <= other.start and other.end <= cue.start]
    return any(_new_clause(sentence, number.w1, other.w0) and head_of(sentence, other).kind in ("people", "none") for other in inside)


def parted(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """In a script without blanks: a mark of parts right behind the number makes it their whole, which nothing behind counts (98人中有41人遇难); not
    one in brackets (37人（包括3名儿童）死亡)."""
    if sentence.pack.spaced or cue.start < number.end:
        return False
    marks = (mark for mark in sentence.role("subset") if number.w1 <= mark.w0 <= head.w1 <= mark.w1 and mark.get("side") == "after")
    return any(mark.w1 <= cue.w0 and sentence.stops.get(mark.w0) != "bracket" for mark in marks)


def has_its_object(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """The cue is followed by what it happened to, which is no person (injures two people and causes the death of 200 fish); not where it is what
    the number counts (290 وفاة بإقليم …: 290 cases of death)."""
    if cue.get("side") != "after" or number.start >= cue.end or (cue.has("cases") and cue.w0 == number.w1):
        return False
    if any(mark.w0 == cue.w1 and mark.get("side") != "after" for mark in sentence.role("not-people")):
        return True
    behind = next((other for other in sentence.numbers if other.w0 == cue.w1 and other.start >= cue.end), None)
    return (
        behind is not None
        and cue.w1 not in sentence.stops
        and behind.quantity.unit is None
        and head_of(sentence, behind).kind in ("rejected", "thing")
    )


def _new_clause(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a comma stands between two words that is not the comma of lists."""
    return any(sentence.stops.get(index) == "comma" and "、" not in sentence.gap(index) for index in range(left, right + 1))


def taken_together(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """A cue with `near` stands right beside its number, one with `close` right before one that follows it. One with `noun` is itself
    what is counted (伤员): a number before it stands next to it, or its description ends with a particle."""
    if cue.start < number.end:
        return not (cue.has("near") or cue.has("close")) or _beside(sentence, number, cue)
    if not cue.has("noun") and not cue.has("near"):
        return True
    if head.w0 <= cue.w0 < head.w1:
        return True  # 3人の遺体: the noun of the number is the cue itself
    left = head.w1 if head.w1 <= cue.w0 else number.w1
    left = next((mark.w1 for mark in sentence.role("passive") if mark.w0 == left and mark.w1 <= cue.w0), left)
    described = cue.has("noun") and any(mark.w1 == cue.w0 for mark in sentence.role("particle")) and not sentence.stop_between(left, cue.w0)
    undergone = cue.has("near") and any(number.end <= mark.start < cue.start for mark in sentence.role("by"))
    return cue.w0 - left <= RIGHT_BY or described or undergone


def _beside(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Right behind the cue, but for words on how it counts (arrested a further 12), or in a list that begins there."""
    if sentence.stop_between(cue.w1, number.w0, "semicolon", "colon") or _opens_clause(sentence, cue.w1, number.w0):
        return False
    between = [other for other in sentence.numbers if cue.end <= other.start and other.end <= number.start]
    if between:
        listed = sentence.stops.get(number.w0) == "comma" or any(mark.w1 == number.w0 for mark in sentence.role("barrier"))
        return listed and _beside(sentence, between[-1], cue)
    words = sum(mark.w1 - mark.w0 for mark in sentence.role("counting", "bound") if cue.w1 <= mark.w0 and mark.w1 <= number.w0)
    return number.w0 - cue.w1 - words <= RIGHT_BY and not sentence.stop_between(cue.w1, number.w0)


def _opens_clause(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a conjunction that begins a clause stands between two words (man held after seven victims are found)."""
    return sentence.pack.spaced and any(left <= mark.w0 < right and mark.get("price") not in ("1", "0") for mark in sentence.role("barrier"))


def called(sentence: Sentence, number: Number, _cue: Mark) -> bool:
    """Figures behind a name, which they are part of (the Curve 8900)."""
    said = sentence.text[number.start : number.core_end]
    before = sentence.text[max(0, number.start - 2) : number.start]
    if said.isdecimal() and any(mark.w0 <= number.w0 and number.w1 == mark.w1 for mark in sentence.role("voice") if mark.w1 - mark.w0 > 1):
        return True  # dal 118: a service called by its number
    if said.isdecimal() and not sentence.pack.spaced and before[-1:] == "-" and before[:1].isalpha():
        return True  # 安-148客机
    if said.isdecimal() and KATAKANA[0] <= sentence.text[number.start - 1] <= KATAKANA[1] and head_of(sentence, number).kind == "none":
        return True
    if not said.isdigit() or not sentence.pack.settings.capitals or sentence.pack.phrases.noun.capital or number.w0 - 1 <= sentence.first:
        return False
    start, end = sentence.words[number.w0 - 1]
    spans = [(item.start, item.end) for items in (sentence.places, sentence.times, sentence.marks) for item in items]
    told = any(mark.w0 == number.w1 and mark.w0 not in sentence.stops for mark in sentence.role("cue"))  # Landslide Leaves 60 Dead
    plain = told or number.w0 in sentence.stops or any(left < end and start < right for left, right in spans)
    return sentence.text[start].isupper() and not plain and head_of(sentence, number).kind in ("none", "unknown")


def none_of_it(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """The cue is denied behind the number (3 people were not hurt; 42 went home, there were no deaths)."""
    if number.quantity.high == 0:
        return False  # where a language denies twice (никто не пострадал), nobody is none
    if no_one(sentence, number, cue) or (cue.w0 > number.w1 and _of_whom_none(sentence, number)):
        return True
    reach = 1 if sentence.pack.spaced else 4
    for mark in sentence.role("negation", "unsaid"):
        far = 0 if mark.role == "unsaid" else reach
        if not mark.has("bare") and number.end <= mark.start and 0 <= cue.w0 - mark.w1 <= far and mark.get("side", "before") != "after":
            return not any(mark.start <= other.start < cue.start for other in sentence.numbers)
        blank = 0 if sentence.pack.spaced else DENIED
        behind = mark.get("side") in ("after", "both") and 0 <= mark.w0 - cue.w1 <= blank and not sentence.stop_between(cue.w1, mark.w0)
        if behind and number.end <= cue.start and (sentence.stop_between(number.w1, cue.w0) or sentence.pack.phrases.attribution.final):
            return True
    return False


def _of_whom_none(sentence: Sentence, number: Number) -> bool:
    """Whether "none of" stands before a number, words for whose they are between at most (neither of the mine's two managers)."""
    nones = [(mark.w0, mark.w1) for mark in sentence.role("negation")]
    nones += [(other.w0, other.w1) for other in sentence.numbers if other.quantity.high == 0]
    opening = {mark.w0 for mark in sentence.role("whole")}
    return any(end in opening and 0 < number.w0 - end <= OWNED and not sentence.stop_between(begin + 1, number.w0) for begin, end in nones)


def only_an_article(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """A one that is also the article, with no noun of people, counts only what stands right behind it (un mort; never citing "une source")."""
    if head.kind not in ("none", "unknown") or not article(sentence, number) or any(mark.w0 == number.w1 for mark in sentence.role("subset")):
        return False
    if cue.argument == "hospitalised" and sentence.pack.phrases.attribution.final:
        return True  # bir hastaneye kaldırıldı: the article of a hospital
    return not (0 <= cue.w0 - number.w1 <= RIGHT_BY and not sentence.stop_between(number.w1, cue.w0))


def only_an_adjective(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Where every noun has a capital: one dead something that is no person's noun (eine tote Ente)."""
    if not sentence.pack.phrases.noun.capital or cue.w0 != number.w1 or cue.w1 >= sentence.last or cue.w1 in sentence.stops:
        return False
    noun = sentence.text[sentence.words[cue.w1][0]].isupper() and sentence.text[cue.start].islower()
    people = any(mark.w0 == cue.w1 and mark.role in ("group", "unit", "person") for mark in sentence.marks)
    return noun and not people and (article(sentence, number) or any(m.w0 == cue.w1 and m.role == "not-people" for m in sentence.marks))


def no_whole(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether it is no whole number, or more than it ever happens to at once."""
    whole = size(number.quantity)
    if whole is None:
        return False
    return whole != int(whole) or (whole >= MULTITUDE and cue.argument in SINGLY and not cue.has("alt"))


def kin(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether those counted are the kin of those to whom it happened (遇难者家属, 사망자 가족)."""
    if head.group != "relatives":
        return False
    if head.mark is not None and cue.has("noun") and 0 <= head.mark.w0 - cue.w1 <= 1:
        return True
    before = number.start < cue.end and cue.w0 > head.w1
    return before and "of" in sentence.pack.numbers.forms.get(fold(sentence.word_text(head.w1)), {})


def beside_toll(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether people of another kind stand behind a word for a toll, a comma apart (the toll of the war, and 3 nurses)."""
    return number.start >= cue.end and cue.has("reach") and bool(head.group) and _one_comma(sentence, cue.w1, number.w0)


def who_speaks(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether those counted are who speaks, behind what happened (…, said one official; …, two officials said) or before it."""
    if cue.end > number.start:
        return says_first(sentence, number, head, cue)
    return speaker_behind(sentence, number) or says_last(sentence, number, head)


def few(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether they are too few for a crowd."""
    return (cue.argument == "attending" or cue.has("crowd")) and (size(number.quantity) or CROWD) < CROWD


def _one_comma(sentence: Sentence, left: int, right: int) -> bool:
    """Whether one comma that no other closes stands between a word for a toll and people of another kind (the toll of the war, and 3 nurses)."""
    asides = sentence.over(left, right)
    commas = [index for index in range(left, right + 1) if sentence.stops.get(index) == "comma"]
    return sentence.pack.spaced and len([index for index in commas if not any(a <= index <= b for a, b in asides)]) == 1


def behind_passive(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Those to whom it happened stand before a passive; what follows in another clause is another matter (cars were sent after 9 calls)."""
    if number.start < cue.end or not sentence.pack.spaced or not cue.has("active"):
        return False
    if not any(mark.w1 == cue.w0 for mark in sentence.role("passive")):
        return False
    return any(cue.end <= mark.start < number.start and mark.get("price") != "1" for mark in sentence.role("barrier"))


def beyond_its_side(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """A cue with `fixed` has its number on its own side only (kills three; three kills are points), or behind a copula (those who died were 12)."""
    if not cue.has("fixed") or (cue.get("side") == "after") == (number.start >= cue.end):
        return False
    return cue.get("side") != "before" or not any(cue.w1 <= mark.w0 and mark.w1 <= number.w0 for mark in sentence.role("copula"))


def added_to(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a conjunction written as one with a number, if it is not its own first letter (واحد), adds it to what stands right before it
    (قتيل وعدد من الجرحى)."""
    if cue.w1 != number.w0 or not sentence.pack.settings.joiners:
        return False
    first = sentence.words[number.w0][0]
    return sentence.text[first] in sentence.pack.settings.joiners and not (number.start == first and number.quantity.low == 1)
