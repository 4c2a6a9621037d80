"""Who or what a number counts: the noun of its own phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dateline.annotate.counts.kinds import last_of_kinds
from dateline.annotate.counts.nameless import (
    CLOSING,
    closes_name,
    has_its_own,
    in_brackets,
    is_age,
    is_collective,
    is_definite,
    is_difference,
    is_name,
    is_postposed,
    is_private,
    is_ratio,
    is_said_of_one,
    is_year,
    one_of_its_noun,
    shares_article,
)
from dateline.annotate.counts.subjects import acts_upon, alone
from dateline.annotate.sentences.marks import Mark, Number, Piece
from dateline.annotate.sentences.particles import is_oblique, tells
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold
from dateline.model.groups import PARENTS, inside

LONG_TAIL, DESCRIBED = 4, 2
OPENING = tuple("“«„「『(（")
HYPHENS = "-‐‑"
HARD = ("comma", "semicolon", "bracket", "quote")
HeadKind = Literal["people", "thing", "unknown", "none", "rejected"]
SEEN = frozenset({"unit", "group", "person", "not-people", "cue", "topic", "event", "act", "voice"})
REJECTING = frozenset({"not-people", "topic", "event"})
PEOPLED = frozenset({"unit", "group", "person"})


class Head(Piece, frozen=True, gc=False):
    """The noun of a number. `w1` is the word index where its phrase ends, `w0` where it begins; `role` is perpetrator or victim."""

    kind: HeadKind
    group: str | None
    mark: Mark | None
    w0: int
    w1: int
    perpetrator: bool = False
    narrower: str | None = None
    single: bool = False
    """One of something: "a" and "one" are the same word in many languages, so an unlisted noun is no person."""


def is_people(group: str) -> bool:
    """Whether a class counts persons."""
    return inside(group, "people") or group.partition(":")[0] not in PARENTS


def head_of(sentence: Sentence, number: Number) -> Head:
    """The noun that the number counts, or why there is none. Many rules ask: it is sought once."""
    head: Head = sentence.heads.get(number) or _head_of(sentence, number)
    sentence.heads[number] = head
    return head


def _head_of(sentence: Sentence, number: Number) -> Head:
    if number.quantity.unit is not None or is_difference(sentence, number) or is_said_of_one(sentence, number):
        return Head("rejected", None, None, number.w0, number.w1)
    if shared := _of_whole(sentence, number) or _one_noun(sentence, number):
        return head_of(sentence, shared).but(w0=number.w0)
    side = sentence.pack.phrases.noun.side
    unlisted = _described_by(sentence, number) or alone(sentence, number) is not None or shares_article(sentence, number)
    after = (_unknown if unlisted else _after)(sentence, number) if side in ("after", "both") else None
    uncounted = is_private(sentence, number) or is_ratio(sentence, number)
    if uncounted or compounded(sentence, number) or closes_name(sentence, number) or in_brackets(sentence, number):
        return Head("rejected", None, None, number.w0, number.w1)
    if after and after.kind == "rejected" and (counted := _classed_before(sentence, number, after)):
        return counted
    if single := one_of_its_noun(sentence, number):
        return Head("people", single.argument or single.get("group") or None, single, single.w0, number.w1)
    if after and after.kind in ("people", "thing", "rejected"):
        return after if after.group not in (None, "people") or after.kind != "people" else _narrowed(sentence, number, after)
    led = _led(sentence, number) if after is None or after.group is None else None
    if led:
        return led
    before = _before(sentence, number) if side in ("before", "both") else _fronted(sentence, number) if after is None else None
    if before is None and is_collective(sentence, number):
        return Head("people", None, None, number.w0, number.w1)
    if before is None and (after is None or after.kind == "unknown") and is_definite(sentence, number):
        return Head("rejected", None, None, number.w0, number.w1)
    bare = before is None and after is None
    if bare and (is_age(sentence, number) or is_year(number) or is_name(sentence, number) or is_postposed(sentence, number)):
        return Head("rejected", None, None, number.w0, number.w1)
    return before or after or Head("none", None, None, number.w0, number.w1)


def _classed_before(sentence: Sentence, number: Number, after: Head) -> Head | None:
    """In a script without blanks: a thing right before its number, and only its counter behind (倒塌房屋57间)."""
    if sentence.pack.spaced or after.mark is None or after.mark.w0 != number.w1:
        return None
    thing = next((mark for mark in sentence.role("group") if mark.w1 == number.w0 and not is_people(mark.argument)), None)
    return Head("thing", thing.argument, thing, thing.w0, after.w1) if thing else None


def _of_whole(sentence: Sentence, number: Number) -> Number | None:
    """The whole right behind a number that is a part of it: both have one noun (23 of 31 provinces)."""
    mark = next((mark for mark in sentence.role("whole") if mark.w0 == number.w1 and mark.get("side") != "after"), None)
    return next((other for other in sentence.numbers if mark and other.w0 == mark.w1 and other.start >= number.end), None)


def _one_noun(sentence: Sentence, number: Number) -> Number | None:
    """A vague number right behind this one, joined by a bare conjunction, with the noun of both (hundreds or thousands of phones)."""
    if number.quantity.exact and not number.quantity.approx:
        return None
    joints = [mark for mark in sentence.role("barrier") if mark.w0 == number.w1 and mark.get("price") == "1" and mark.w0 not in sentence.stops]
    return next((other for other in sentence.numbers for joint in joints if other.w0 == joint.w1 and other.quantity.approx), None)


def _led(sentence: Sentence, number: Number) -> Head | None:
    """A noun that has its number behind it (a crew of 14)."""
    mark = next((mark for mark in sentence.role("group", "unit") if mark.has("before") and mark.w1 == number.w0), None)
    return Head("people", mark.argument or None, mark, mark.w0, number.w1) if mark else None


def compounded(sentence: Sentence, number: Number) -> bool:
    """The first part of an adjective (11-month, 15-köpfig, 31yearold); case endings are shorter."""
    tail = sentence.text[number.core_end : number.core_end + LONG_TAIL + 1]
    known = number.w1 in sentence.roles_at and sentence.words[number.w1 - 1][1] == sentence.words[number.w1][0]  # 14قتيلا: two words
    glued = tail[:1].isalpha() and tail.isalpha() and sentence.text[number.core_end - 1].isdigit() and not known
    return sentence.pack.spaced and len(tail) > LONG_TAIL and (glued or (tail[0] in HYPHENS and tail[1:].isalpha()))


def _narrowed(sentence: Sentence, number: Number, head: Head) -> Head:
    """A bare unit (29人) with its group right before the number (女性29人)."""
    if sentence.pack.phrases.noun.side != "both":
        return head
    before = _before(sentence, number)
    if before is None or before.kind != "people" or before.mark is None:
        return head
    if has_its_own(sentence, before.mark) or acts_upon(sentence, before.mark, number, head.mark):
        return head
    return Head("people", before.group, before.mark, before.w0, head.w1, before.perpetrator)


def _after(sentence: Sentence, number: Number) -> Head | None:
    gap = sentence.pack.phrases.noun.gap
    far = gap if sentence.pack.spaced else 2 * gap
    marks = [m for m in sentence.marks if number.w1 <= m.w0 <= number.w1 + far and m.start >= number.core_end]
    best: Head | None = None
    at, awaited = number.w1, False
    near = min(number.w1 + _opens_quote(sentence, number), sentence.last)
    for mark in marks:
        if sentence.stop_between(near, mark.w0) or mark.w0 > at + (far if awaited else gap) or _noun_before(sentence, number.w1, mark):
            break
        if (
            _number_between(sentence, number, mark)
            or (mark.role in CLOSING and not _one_thing(number, mark, marks))
            or mark.w0 in sentence.joined
            or mark.w0 in sentence.governed
            or _one_of_them(sentence, mark, marks)
        ):
            break
        if best and (_begins_another(sentence, best, mark) or _numbered_next(sentence, mark)):
            break  # seven others, among them a child; 12명이 발생했다
        if _says_nothing(sentence, best, mark):
            continue
        if sentence.pack.phrases.noun.compounds and mark.role in REJECTING and any(o.w0 == mark.w1 and o.role in PEOPLED for o in marks):
            continue
        step = None if _whose(sentence, best, mark) else _step(mark, number, best)
        if step is None and any(o.w0 == mark.w0 and (o.role in PEOPLED or o.role == "not-people") for o in marks):
            continue
        if step is None:
            break
        if step.kind == "rejected" and best and (mark.w0 > best.w1 or _owner(sentence, best) or _cause(sentence, best, mark)):
            break
        step = _classified(sentence, step, mark, marks)
        best, at, awaited = step, mark.w1, mark.role == "unit" and mark.has("noun")
        if step.kind == "rejected":
            break
    best = _described(sentence, number, best, marks) if best else None
    if best and best.kind == "people" and _noun_behind(sentence, best):
        return Head("rejected", None, best.mark, number.w0, best.w1)
    return best or _unknown(sentence, number)


def _one_of_them(sentence: Sentence, mark: Mark, marks: list[Mark]) -> bool:
    """Whether a mark of a part has one person behind it (أصيب 4 بينهم طفل: the child is one of them; but 5'i çocuk: five are)."""
    return mark.role == "subset" and bool(sentence.pack.phrases.noun.definite) and any(one.role == "person" and one.w0 == mark.w1 for one in marks)


def _noun_before(sentence: Sentence, left: int, mark: Mark) -> bool:
    """Where every noun has a capital: whether one that no form knows stands between a number and a mark (eines Lastwagens … Helfer)."""
    if not sentence.pack.phrases.noun.capital:
        return False
    between = [index for index in range(left, mark.w0) if sentence.text[sentence.words[index][0]].isupper()]
    placed = [(named.start, named.end) for named in sentence.places]
    return any(
        index not in sentence.roles_at and index not in sentence.numbered and not any(a <= sentence.words[index][0] < b for a, b in placed)
        for index in between
    )


def _cause(sentence: Sentence, best: Head, mark: Mark) -> bool:
    """In a script without blanks: what happens, right behind a counter of people (3人が地震で死亡): it counts no events."""
    return not sentence.pack.spaced and mark.role == "event" and best.kind == "people" and best.group is None


def _numbered_next(sentence: Sentence, noun: Mark) -> bool:
    """Where nouns stand on both sides of their numbers: whether a noun has its own number right behind it (남성 56명 외국인은 20명)."""
    both = sentence.pack.phrases.noun.side == "both" and noun.role in ("group", "person")
    ending = sentence.text[noun.start + len(noun.entry.form.rstrip("*")) : noun.end]
    own = not ending or ending in sentence.pack.settings.particles  # no predicate (학생이고)
    return both and own and any(other.w0 == noun.w1 and noun.w1 not in sentence.stops for other in sentence.numbers)


def _opens_quote(sentence: Sentence, number: Number) -> bool:
    """Whether nothing but a quotation mark that opens stands between a number and its noun (26 “bandits”), or a bracket around it alone (37
    (tourists) died)."""
    stop, said = sentence.stops.get(number.w1), sentence.text[number.core_end : sentence.end].lstrip()[:1]
    return said in OPENING and (stop == "quote" or (stop == "bracket" and sentence.stops.get(number.w1 + 1) == "bracket"))


def _described_by(sentence: Sentence, number: Number) -> bool:
    """Whether an unlisted noun stands right behind the number, and the people named behind it only tell of what kind it is (un autobús de
    pasajeros)."""
    of = number.w1 + 1
    if not sentence.pack.spaced or of + 1 >= sentence.last or sentence.roles_at.get(number.w1) or sentence.stop_between(number.w1, of + 1):
        return False
    return "of" in sentence.pack.numbers.forms.get(fold(sentence.word_text(of)), {}) and not PEOPLED.isdisjoint(sentence.roles_at.get(of + 1, ()))


def _described(sentence: Sentence, number: Number, best: Head, marks: Sequence[Mark]) -> Head:
    """In a script without blanks: a noun that only stands in what describes those counted, who follow its particle (数十名申请领养儿童的人)."""
    if sentence.pack.spaced or best.kind != "people":
        return best
    unit = next((mark for mark in marks if mark.role == "unit" and mark.has("noun") and mark.w0 == number.w1), None)
    if unit is None or best.mark is None or best.mark.w0 - unit.w1 < DESCRIBED:
        return best
    particle = next((mark for mark in sentence.role("particle") if mark.w0 == best.mark.w1), None)
    noun = next((mark for mark in sentence.role("group", "unit", "person") if particle and mark.w0 == particle.w1 and mark is not best.mark), None)
    return Head("people", noun.argument or None, noun, number.w0, noun.w1) if noun else best


def _classified(sentence: Sentence, step: Head, mark: Mark, marks: Sequence[Mark]) -> Head:
    """In a script without blanks: a thing's counter with the thing right behind it (三间民房)."""
    if step.kind != "rejected" or mark.role != "not-people" or sentence.pack.spaced:
        return step
    thing = next((other for other in marks if other.w0 == mark.w1 and other.role == "group" and not is_people(other.argument)), None)
    return Head("thing", thing.argument, thing, step.w0, thing.w1) if thing else step


def _whose(sentence: Sentence, best: Head | None, mark: Mark) -> bool:
    """Whether people behind people only tell whose they are (12 детей мигрантов: children)."""
    people = mark.role == "group" and is_people(mark.argument) and mark.argument != "nationals"
    return people and best is not None and best.group is not None and _owner(sentence, best)


def _owner(sentence: Sentence, head: Head) -> bool:
    """Whether a thing behind people is what they belong to (40 сотрудников больницы): where nouns in a row are no compounds."""
    noun = sentence.pack.phrases.noun
    bare = noun.side == "after" or bool(noun.definite)
    return head.kind == "people" and sentence.pack.spaced and bare and not noun.compounds


def _one_thing(number: Number, mark: Mark, marks: Sequence[Mark]) -> bool:
    """One of what is also said of people (one gathering); or people who are called by what befell them (600名灾民)."""
    single = number.quantity.low == number.quantity.high == 1
    here = [other for other in marks if other.w0 == mark.w0 and other.w1 == mark.w1]
    return any((single and other.role == "not-people") or (mark.has("noun") and other.role == "group") for other in here)


def _noun_behind(sentence: Sentence, head: Head) -> bool:
    """A thing's name one word behind the person's in one compound (ten passenger airline flights)."""
    if head.mark is None or sentence.pack.phrases.noun.side != "after" or not sentence.pack.phrases.noun.compounds:
        return False
    behind = [mark for mark in sentence.role("not-people") if mark.w0 == head.w1 + 1 and not sentence.stop_between(head.w1, mark.w0)]
    return bool(behind) and not any(mark.w0 == head.w1 for mark in sentence.marks)


def _step(mark: Mark, number: Number, best: Head | None) -> Head | None:
    """What the next mark in the phrase makes of the head; None where it ends the phrase."""
    if mark.role in REJECTING:
        return Head("rejected", None, mark, number.w0, mark.w1)
    if mark.role == "unit":
        return best.but(w1=mark.w1) if best else Head("people", None, mark, number.w0, mark.w1)
    if mark.role in ("group", "person"):
        group = mark.argument or mark.get("group") or _group_there(mark, best)
        if best and best.group and mark.w0 > best.w1:
            return None
        if best and best.group and group == "nationals":
            return best.but(w1=mark.w1, narrower=best.narrower or group)  # soldats français
        kind: HeadKind = "people" if group is None or is_people(group) else "thing"
        narrower = best.group if best and best.group and best.group != group else None
        return Head(kind, group, mark, number.w0, mark.w1, mark.get("role") == "perpetrator", narrower)
    return None


def _group_there(mark: Mark, best: Head | None) -> str | None:
    """The class that another row of the same form gave."""
    there = best.mark if best else None
    return best.group if best and there and there.start == mark.start else None


def _number_between(sentence: Sentence, number: Number, mark: Mark) -> bool:
    """Another number before a noun; an age tells of the noun alone (一名11个月大的婴儿; ein 44 Jahre alter Arbeiter)."""
    between = (other for other in sentence.numbers if other is not number and number.end <= other.start < mark.start)
    return any(other.quantity.unit is None for other in between)


def _ended(sentence: Sentence, best: Head) -> bool:
    """Whether a counter has a particle that ends its phrase (12명이 | 발생했다), and not that of an owner (12명의 승객)."""
    settings, word = sentence.pack.settings, sentence.word_text(best.w1 - 1)
    counter = best.mark is not None and best.mark.role == "unit" and len(word) > 1 and sentence.pack.spaced
    return counter and word.endswith(settings.particles) and not word.endswith(settings.possessive)


def _begins_another(sentence: Sentence, best: Head, mark: Mark) -> bool:
    """Whether a part is named behind those counted, or a thing behind a counter whose particle ends its phrase."""
    return (mark.role == "subset" and mark.w1 >= best.w1) or (mark.role in REJECTING and _ended(sentence, best))


def _says_nothing(sentence: Sentence, best: Head | None, mark: Mark) -> bool:
    """Whether a mark behind a number neither tells what it counts nor ends its phrase."""
    if mark.has("adjective") and best is None and mark.w0 - 1 not in sentence.numbered:
        return True  # un helicóptero militar
    return mark.role not in SEEN or (mark.role == "not-people" and mark.get("side") == "after") or _age(sentence, best, mark)


def _age(sentence: Sentence, best: Head | None, mark: Mark) -> bool:
    """In a script without blanks: whether a measure, or a counter behind figures that count nothing, follows the counter of people: it tells how
    old they are (一名10岁男孩; 一名11个月大的婴儿)."""
    if sentence.pack.spaced or best is None or best.kind != "people" or best.group is not None or mark.role != "not-people":
        return False
    if any(number.quantity.unit is not None and number.start < mark.start and mark.end <= number.end for number in sentence.numbers):
        return True
    return mark.w0 - 1 not in sentence.numbered and sentence.word_text(mark.w0 - 1).isdecimal()


def _before(sentence: Sentence, number: Number) -> Head | None:
    if sentence.text[sentence.words[number.w0][0]] in sentence.pack.settings.joiners and sentence.words[number.w0][0] < number.start:
        return None  # امرأة و4 …: another phrase begins
    for mark in reversed(sentence.marks):
        if mark.w1 > number.w0 or mark.role not in ("group", "person", "not-people"):
            continue
        if mark.w1 < number.w0 - 1 or sentence.stop_between(mark.w1, number.w0) or _happens(sentence, mark.w1, number.w0):
            return None
        if any(mark.w1 <= said.w0 < number.w0 for said in sentence.role("say", "that", "title")):
            return None  # 家属说三人…, 유족 대표는 3명이 …: who speaks is not who is counted
        adjective = "nationals" in (mark.argument, mark.get("group"))
        if (adjective or sentence.pack.phrases.noun.definite) and any(
            cue.w0 == number.w1 and cue.w0 not in sentence.stops and cue.w0 not in sentence.joined for cue in sentence.role("cue")
        ):
            return None  # الحرب الإسرائيلية 62 قتيلا, قوات الجيش 9 جثث: what stands before the number is none of those counted
        if is_oblique(sentence, mark.w1 - 1) or tells(sentence, mark.w0, mark.w1):
            return None  # 어린이를 포함해 83명: an object is none of what is counted
        behind = any(0 <= mark.w0 - other.w1 <= 1 and mark.w0 not in sentence.stops for other in sentence.numbers)
        if mark.role == "not-people" or (behind and not _numbered_next(sentence, mark)):
            return None
        group = mark.argument or mark.get("group")
        kind: HeadKind = "people" if not group or is_people(group) else "thing"
        if kind == "people" and last_of_kinds(sentence, mark, number):
            return Head(kind, None, None, number.w0, number.w1)
        return Head(kind, group or None, mark, mark.w0, number.w1, mark.get("role") == "perpetrator")
    return None


def _happens(sentence: Sentence, left: int, right: int) -> bool:
    """Whether another clause's verb or noun of what happened stands between a noun and a number (مقتل شخص وإصابة 3: three others)."""
    return sentence.pack.spaced and any(left <= mark.w0 < right and not mark.has("noun") for mark in sentence.role("cue"))


def _fronted(sentence: Sentence, number: Number) -> Head | None:
    """A kind of people that opens its clause, with only the cue or a part's mark up to its number (Иностранцев среди погибших 26; women — 29)."""
    for mark in reversed(sentence.role("group")):
        if mark.w1 > number.w0 or any(mark.w1 <= other.w0 < number.w0 for other in sentence.numbers):
            continue
        led = next((joint.w0 for joint in sentence.role("among") if joint.w1 == mark.w0 and mark.w0 not in sentence.stops), mark.w0)
        opens = led == sentence.first or led in sentence.stops  # среди полицейских — 29 пострадавших
        between = [m for m in sentence.marks if mark.w1 <= m.w0 < number.w0]
        covered = sum(m.w1 - m.w0 for m in between if m.role in ("subset", "cue", "copula", "state") and not m.has("active"))
        did = mark.w1 == number.w0 and sentence.pack.phrases.attribution.final and number.w0 not in sentence.stops
        if did or not opens or number.w0 - mark.w1 > covered or not is_people(mark.argument) or sentence.stop_between(mark.w1, number.w0, *HARD):
            return None
        return Head("people", mark.argument, mark, mark.w0, number.w1)
    return None


def _unknown(sentence: Sentence, number: Number) -> Head | None:
    """An unlisted word right after the number: it may or may not be a person."""
    index = number.w1
    if index >= sentence.last or index in sentence.stops or (sentence.pack.spaced and index in sentence.timed):
        return None
    if index in sentence.roles_at or any(other.w0 <= index < other.w1 for other in sentence.numbers):
        return None
    return Head("unknown", None, None, number.w0, index + 1, single=number.quantity.low == number.quantity.high == 1)
