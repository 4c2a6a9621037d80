"""The words that make a figure a part of another: which number each of them is of, alone or through the list it stands in."""

from __future__ import annotations

from functools import lru_cache

from dateline.annotate.counts.binding import LIST_COMMA, Bound
from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.counts.singled import behind
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages import load

NEXT_TO = 1.0
PART_REACH = 5.0
KIN = frozenset({"relatives", "families"})
SUBJECT = 9
"""Words between people and their predicate, at most."""
PREDICATING = frozenset({"cue", "say", "act", "that", "island", "barrier"})


def subset_mark(sentence: Sentence, bound: Bound) -> Mark | None:
    """A mark that makes this number a part: right before it, or right behind its noun, and nearer to it than to another number."""
    return next((mark for mark in sentence.role("subset") if _owner(sentence, mark) is bound.number), None)


def _owner(sentence: Sentence, mark: Mark) -> Number | None:
    """The number that a mark makes a part: the nearest on a side where the mark can stand."""
    near: list[tuple[float, int, Number]] = []
    single = behind(sentence, mark)
    for number in sentence.numbers:
        if any(mark.w1 <= other.w0 < number.w0 for other in _closing(sentence)) or _names_none(sentence, mark, number):
            continue
        if _told_anew(sentence, mark, number):
            continue
        if _of_another_clause(sentence, mark, number):
            continue
        if mark.w1 <= number.w0 and mark.get("side", "after") in ("after", "both"):
            stopped = 1.0 if mark.get("side") == "both" and sentence.stop_between(mark.w1, number.w0) else 0.0
            opened = sentence.pack.phrases.prices.comma if sentence.stops.get(mark.w1) == "comma" and number.w0 > mark.w1 else 0.0
            near.append((sentence.between(mark.w1, number.w0) + stopped - opened, 0, number))
        elif number.w1 <= mark.w0 and mark.get("side", "before") in ("before", "both") and single is None and not _tells_of(sentence, number, mark):
            near.append((min(sentence.between(number.w1, mark.w0), _to_predicate(sentence, number, mark)) + 0.5, 1, number))
    best = min(near, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] <= PART_REACH * sentence.pack.phrases.prices.word else None


def _told_anew(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether what happened to others, a conjunction written as one with it, stands between a mark of parts and a number (بينهم طفلان وإصابة 12)."""
    cues = (cue for cue in sentence.role("cue", "casualties") if mark.w1 < cue.w0 < number.w0)
    return bool(sentence.pack.settings.joiners) and any(
        cue.w0 in sentence.joined or _holds_joiner(sentence.pack.code, cue.entry.form) for cue in cues
    )


@lru_cache(maxsize=256)
def _holds_joiner(code: str, form: str) -> bool:
    """Whether a pack's form is another of its forms with a conjunction before it (واصابة, but not وفاة)."""
    pack = load(code)
    return form[:1] in pack.settings.joiners and any(entry.form == form[1:] and entry.role == "cue" for entry in pack.words_table)


def _names_none(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether somebody without a number stands right behind a word for parts, and a comma before the number (for papers including NAME, 31,000
    marched)."""
    if mark.get("side") != "after" or mark.w1 >= number.w0 or mark.w1 in sentence.stops or not sentence.pack.spaced:
        return False
    counts = any(mark.w1 <= other.w0 < number.w0 for other in sentence.numbers)
    return not counts and sentence.stop_between(mark.w1, number.w0, "comma")


def _of_another_clause(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether a colon parts a number from words for parts behind it (48 were on board, 42 on the other: of the missing …), or a copula joins a bare
    number to the noun in them, whose own it is then (il numero certo dei feriti è otto)."""
    if not sentence.pack.spaced or mark.argument == "*":
        return False
    if number.w1 <= mark.w0:
        return sentence.stops.get(mark.w0) == "colon"
    joined = any(joint.w0 == mark.w1 and joint.w1 == number.w0 for joint in sentence.role("copula", "passive"))
    return joined and mark.get("side") == "both" and head_of(sentence, number).kind == "none"


def _to_predicate(sentence: Sentence, number: Number, mark: Mark, named: bool = True) -> float:
    """What parts people and a verb behind them from the words that make them a part (seven guards of the embassy were among the dead): no more than
    one step, where nothing else stands between the two. `named`: only for a noun of people that a form knows."""
    head = head_of(sentence, number)
    unfit = mark.argument == "*" or (named and head.kind != "people") or not sentence.pack.spaced
    left = _over_apposition(sentence, head.w1, mark.w0)
    if unfit or not 0 <= mark.w0 - left <= SUBJECT or sentence.stop_between(left + (left > head.w1), mark.w0):
        return PART_REACH * 2
    between = [other for other in sentence.marks if left <= other.w0 < mark.w0 and other.role in PREDICATING and not _adds_one(sentence, other, left)]
    counted_too = any(left <= other.w0 < mark.w0 or other.w0 == mark.w1 for other in sentence.numbers)
    return PART_REACH * 2 if between or counted_too else 1.0


def _adds_one(sentence: Sentence, joint: Mark, at: int) -> bool:
    """Whether a bare conjunction at a word index only adds one more, with no number (nineteen firefighters and a pilot were among the dead)."""
    single = any(mark.w0 == joint.w1 for mark in sentence.role("indefinite"))
    return joint.role == "barrier" and joint.get("price") == "1" and joint.w0 == at and single and at not in sentence.stops


def _over_apposition(sentence: Sentence, at: int, end: int) -> int:
    """Behind what two commas right behind people tell of who they are (two Danes, a father and his son, were among the dead)."""
    commas = [index for index in range(at, end + 1) if index in sentence.stops]
    if len(commas) != 2 or commas[0] != at or any(sentence.stops[index] != "comma" for index in commas):
        return at
    told = any(at <= mark.w0 < commas[1] and mark.role in ("cue", "say", "act", "that") for mark in sentence.marks)
    return at if told else commas[1]


def _behind_list(sentence: Sentence, number: Number) -> Mark | None:
    """The words behind a list of people that make all of it a part (two Danes, a Swede and a monk are among the dead)."""
    at = head_of(sentence, number).w1
    other = next((one for one in sentence.numbers if one.start > number.start and 0 <= one.w0 - at <= 1), None)
    if other is not None:
        return _behind_list(sentence, other) if other.w0 > at or other.w0 in sentence.stops else None
    marks = (mark for mark in sentence.role("subset") if mark.get("side") in ("before", "both"))
    return next((mark for mark in marks if _to_predicate(sentence, number, mark, named=False) < PART_REACH), None)


def _tells_of(sentence: Sentence, number: Number, mark: Mark) -> bool:
    """Whether a mark stands in a clause about those of the number, behind their noun and a comma (ocho personas, de las cuales …; 32 человека,
    большинство из них …): they are the whole."""
    head = head_of(sentence, number)
    if sentence.pack.spaced and head.w1 > number.w1 and mark.w0 == head.w1 and _names_its_own(sentence, mark):
        return True
    return head.w1 > number.w1 and sentence.pack.spaced and any(sentence.stops.get(index) == "comma" for index in range(head.w1, mark.w0 + 1))


def _names_its_own(sentence: Sentence, mark: Mark) -> bool:
    """Whether people without a number follow a mark of parts, which are its parts (19 شخصا بينهم أطفال: nineteen people, children among them)."""
    if mark.get("side") != "both" or any(number.w0 == mark.w1 for number in sentence.numbers):
        return False
    return any(other.w0 == mark.w1 and mark.w1 not in sentence.stops for other in sentence.role("group", "unit", "person"))


def shared_mark(sentence: Sentence, bound: Bound) -> Mark | None:
    """The mark of a neighbour in one list: 32 women and 63 children are among them."""
    if not bound.head.group or (bound.cue and bound.price < NEXT_TO):
        return _listed_mark(sentence, bound)
    behind_all = _behind_list(sentence, bound.number) if sentence.pack.spaced else None
    if behind_all is not None:
        return behind_all
    for other in sentence.numbers:
        gap = (bound.head.w1, other.w0)
        if other.start > bound.number.start and 0 <= gap[1] - gap[0] <= 1 * (1 if sentence.pack.spaced else 2) and not _goes_on(sentence, *gap):
            behind = next((m for m in sentence.role("subset") if 0 <= m.w0 - other.w1 <= 4 and m.get("side", "before") in ("before", "both")), None)
            return behind or _listed_mark(sentence, bound)
    return _listed_mark(sentence, bound)


def _goes_on(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a word that joins nothing stands behind a comma between people and the next number: a verb that tells of some of them (42 pupils, got
    12 of them away, where verbs come first)."""
    first = sentence.pack.phrases.attribution.order[0] == "after" and right > left and sentence.stops.get(left) == "comma"
    return first and not any(mark.w0 == left for mark in sentence.role("barrier"))


def _listed_mark(sentence: Sentence, bound: Bound) -> Mark | None:
    """The mark before the first part of a list that this number goes on: among them 19 children and three crew members."""
    earlier = [number for number in sentence.numbers if number.end <= bound.number.start] if bound.head.kind == "people" else []
    if not earlier or not 0 <= bound.number.w0 - head_of(sentence, earlier[-1]).w1 <= 1:
        return None
    if bound.cue and bound.price < NEXT_TO and not _in_one_list(sentence, earlier[-1], bound):
        return None
    return next((mark for mark in sentence.role("subset") if mark.w1 <= earlier[-1].w0 and _owner(sentence, mark) is earlier[-1]), None)


def _in_one_list(sentence: Sentence, first: Number, bound: Bound) -> bool:
    """Whether two numbers with nouns share the cue behind them: nothing but the comma of lists that some scripts have is between."""
    at = bound.number.w0
    return sentence.gap(at) == LIST_COMMA and head_of(sentence, first).w1 == at and bound.cue is not None and bound.cue.start >= bound.number.end


def closed(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether a mark and the part behind it stand in a clause that a participle closes before their whole (aralarında 5 çocuğun bulunduğu 12
    kişi); or whether the mark stands between a part and its noun, and the larger whole right behind that (8'i polis toplam 25 kişi)."""
    if mark.w0 == number.w1 and mark.get("side") == "before":
        end = next((one.w1 for one in sentence.role("group", "person") if one.w0 == mark.w1), mark.w1)
        larger = (one for one in sentence.numbers if 0 <= one.w0 - end <= 1 and head_of(sentence, one).kind == "people")
        return any((one.quantity.low or 0) > (number.quantity.high or 0) and not sentence.stop_between(end, one.w0) for one in larger)
    return mark.w1 <= number.w0 and any(number.w1 <= other.w0 < whole.w0 for other in _closing(sentence) for whole in sentence.numbers)


def _closing(sentence: Sentence) -> list[Mark]:
    return [mark for mark in sentence.role("island") if mark.has("closes")]


def kin_of(sentence: Sentence, head: Head, told: Mark) -> bool:
    """Whether people are the kin of those that a mark of parts right behind them and "of" tells of (four relatives of the dead): no part of these."""
    behind = head.group in KIN and told.w0 == head.w1 and head.w1 not in sentence.stops
    return behind and sentence.word_text(told.w0).lower() in _of(sentence.pack.code)


@lru_cache(maxsize=64)
def _of(code: str) -> frozenset[str]:
    """A pack's words for "of", which its longer forms hold."""
    return frozenset([entry.form for entry in load(code).words_table if entry.role == "author"])
