"""Numbers bound to what happened: each to the nearest compatible cue, at a price, the cheapest pairs first.

The method is a greedy assignment over priced pairs: the price is the distance in words times the cue's reach, plus what lies between (punctuation,
conjunctions, other cues and numbers), plus a surcharge for a side on which the cue seldom has its number and for a cue that another number has taken.
"""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, replace

from dateline.annotate.counts.bars import barred
from dateline.annotate.counts.elided import elided
from dateline.annotate.counts.enclosed import enclosed
from dateline.annotate.counts.final_verbs import framed
from dateline.annotate.counts.groups import Head, head_of
from dateline.annotate.counts.in_turn import in_turn
from dateline.annotate.counts.relatives import over_relative, verb_of
from dateline.annotate.counts.sourced import behind_source, by_sources
from dateline.annotate.counts.wholes import of_the_part, partitive, resumed
from dateline.annotate.places.place_lists import by_town
from dateline.annotate.sentences.marks import Mark, Number, Piece
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Signal
from dateline.model.predicates import PEOPLE, THINGS

MIXED = "the dead and the hurt in one figure"
UNKNOWN_NOUN = 2.0
NO_NOUN = 0.5
OVER_COMMA = 1.0
LIST_STEP = 0.5
NAME = 3
"""Words of a place in a list at most."""
TOLD = 2.0
COUNTS = 3
"""Words of people between a word for a count and what happened to them, at most (the number of coal miners | killed)."""
OTHERS = 0.3
RELATIVE = 3.0
"""What it costs at most to be counted by the verb of one's own relative clause."""
OVER = ("comma", "colon", "semicolon", "dash")
LIST_COMMA = "、"
ABOARD = frozenset({"passengers", "crew", "drivers", "prisoners", "patients", "militants"})
SENT = frozenset({"rescuers", "firefighters", "soldiers", "peacekeepers", "security_forces", "police", "health_workers", "volunteers", "aid_workers"})
"""Groups of whom an arrival is a deployment."""
LOST = "men", "killed"
"""What an army lost, though they are called men alone."""
NEVER_SENT = frozenset(
    {"children", "elderly", "families", "residents", "passengers", "drivers", "patients", "prisoners", "hostages", "refugees", "migrants", "tourists"}
)
"""Groups that are sent somewhere without being deployed."""
COMMAS = frozenset(",，、،")


class Bound(Piece, frozen=True, gc=False):
    """A number and the cue it was bound to. `refused` tells why a number beside the point has none; `unbound`, what keeps the cues from any other."""

    number: Number
    head: Head
    cue: Mark | None
    price: float = 0.0
    refused: str = ""


@dataclass(frozen=True)
class _Pair:
    number: int
    cue: int
    price: float


def bind(sentence: Sentence) -> tuple[Bound, ...]:
    """Every number of the sentence with its cue, or why it has none, in order."""
    if not sentence.numbers:
        return ()
    heads, cues = _candidates(sentence)
    inner = enclosed(sentence)
    free = [head.but(kind="rejected") if n in inner else head for n, head in enumerate(heads)]
    chosen = _assign(sentence, free, cues) if cues else {}
    chosen = _without_agents(sentence, heads, chosen)
    chosen |= {n: replace(chosen[whole], price=sentence.pack.phrases.prices.limit) for n, whole in inner.items() if whole in chosen}
    return tuple(_bound(sentence.numbers[i], heads[i], chosen.get(i), cues) for i in range(len(heads)))


def _candidates(sentence: Sentence) -> tuple[list[Head], list[Mark]]:
    """The nouns of a sentence's numbers, and all that may count them: of two cues alike the narrower first."""
    cues = sorted(sentence.role("cue", "casualties"), key=lambda cue: (cue.start, not cue.has("only")))
    return list(elided(sentence, [head_of(sentence, number) for number in sentence.numbers], cues)), cues


def unbound(sentence: Sentence, number: Number) -> tuple[tuple[str, str], ...]:
    """Why each cue of a sentence does not count one of its numbers: (the cue as written, why), the nearest first."""
    heads, cues = _candidates(sentence)
    n = sentence.numbers.index(number)
    near = sorted(cues, key=lambda cue: max(cue.start - number.end, number.start - cue.end))
    return tuple((sentence.text[cue.start : cue.end], bar(sentence, n, heads, cue) or "too far, or it counts another number") for cue in near)


def _bound(number: Number, head: Head, pair: _Pair | None, cues: list[Mark]) -> Bound:
    if pair is None:
        return Bound(number, head, None, refused="not people" if head.kind == "rejected" else "")
    cue = cues[pair.cue]
    return Bound(number, head, None, refused=MIXED) if cue.role == "casualties" else Bound(number, head, cue, pair.price)


def _assign(sentence: Sentence, heads: list[Head], cues: list[Mark]) -> dict[int, _Pair]:
    prices = sentence.pack.phrases.prices
    used: Counter[tuple[int, int]] = Counter()
    chosen: dict[int, _Pair] = {}
    heap = [(price, sentence.numbers[n].start, cues[c].start, n, c, 0) for n, c, price in _pairs(sentence, heads, cues)]
    heapq.heapify(heap)
    while heap:
        price, at, cue_at, n, c, seen = heapq.heappop(heap)
        if n in chosen:
            continue
        spot = cues[c].w0, cues[c].w1
        if used[spot] > seen:
            heapq.heappush(heap, (price + (used[spot] - seen) * prices.used * _reach(cues[c]), at, cue_at, n, c, used[spot]))
            continue
        if price <= prices.limit:
            chosen[n] = _Pair(n, c, price)
            used[spot] += 1
    return chosen


def _pairs(sentence: Sentence, heads: list[Head], cues: list[Mark]) -> list[tuple[int, int, float]]:
    found = []
    ends = _list_ends(sentence, heads)
    for n, head in enumerate(heads):
        for c, cue in enumerate(cues):
            if not bar(sentence, n, heads, cue):
                price = min(_price(sentence, sentence.numbers[n], head, cue), _listed_price(sentence, n, ends, heads, cue))
                known = _is_told(sentence, sentence.numbers[n], head, cue) or framed(sentence, sentence.numbers[n], head, cue)
                known = known or in_turn(sentence, sentence.numbers[n], cue) or of_the_part(sentence, sentence.numbers[n], cue)
                known = known or _led_again(sentence, n, heads, cue)
                price = min(price, TOLD) if known else price
                if price <= sentence.pack.phrases.prices.limit + 1:
                    found.append((n, c, price))
    return found


def bar(sentence: Sentence, n: int, heads: list[Head], cue: Mark) -> str:
    """Why a cue cannot count a number, in words; empty where it can."""
    number, head = sentence.numbers[n], heads[n]
    if not compatible(partitive(sentence, number, head), cue):
        return "not told of what its noun is"
    if why := barred(sentence, number, head, cue):
        return why
    if _of_the_next(sentence, n, heads, cue):
        return "it is told of the next number"
    loose = head.kind == "unknown" and not sentence.pack.phrases.noun.bare and cue.w0 != number.w1
    return "its noun is no kind of people that is known" if loose else ""


def _led_again(sentence: Sentence, n: int, heads: list[Head], cue: Mark) -> bool:
    """Whether a number goes on what a verb began right before it, the preposition said again (mató a cuatro alumnos y | a una maestra)."""
    if n == 0 or not sentence.pack.spaced or heads[n].kind != "people":
        return False
    before, led = sentence.numbers[n - 1], sentence.numbers[n].w0 - 1
    joined = any(mark.w0 == heads[n - 1].w1 and mark.w1 == led and mark.get("price") == "1" for mark in sentence.role("barrier"))
    same = joined and sentence.word_text(led) == sentence.word_text(before.w0 - 1)
    return same and cue.w1 in (before.w0, before.w0 - 1) and cue.has("active") and not sentence.stop_between(cue.w1, led + 1)


def _of_the_next(sentence: Sentence, n: int, heads: list[Head], cue: Mark) -> bool:
    """Whether what happened stands right behind the next number, a comma apart, which counts people and no kind of them, as this one does: no
    list, but all that were there and those of them to whom it happened (181 people, 28 dead; 86人仅4人获救). Figures that name their places are
    lists."""
    if n + 1 >= len(heads) or not 0 <= cue.w0 - heads[n + 1].w1 <= 1:
        return False
    left, right = sentence.words[heads[n].w1 - 1][1], sentence.numbers[n + 1].start
    alike = all(head.kind == "people" and head.group is None for head in heads[n : n + 2])
    return alike and (sentence.text[left:right].strip() in COMMAS if left < right else not sentence.pack.spaced)


def _list_ends(sentence: Sentence, heads: list[Head]) -> list[int]:
    """For each number the last of the list that it begins (60 men, three boys and six women): numbers with their nouns, joined by one word."""
    ends = list(range(len(heads)))
    for n in range(len(heads) - 2, -1, -1):
        people = heads[n].kind == heads[n + 1].kind == "people"
        goes_on = ends[n + 1] > n + 1 and _by_comma(sentence, n, heads)
        if (people and (goes_on or _side_by_side(sentence, n, heads) or _each_in_its_place(sentence, n, heads))) or (
            _of_one_noun(heads, n) and (_by_towns(sentence, n, heads) or by_sources(sentence, n, heads))
        ):
            ends[n] = ends[n + 1]
    return ends


def _by_comma(sentence: Sentence, n: int, heads: list[Head]) -> bool:
    """Whether no more than a comma parts people of two kinds, where a list goes on (47 Syrians, | 43 Egyptians and twelve Libyans were saved)."""
    right = sentence.numbers[n + 1].w0
    kinds = all(head.group is not None or (head.mark is not None and head.mark.role == "person") for head in heads[n : n + 2])
    return kinds and heads[n].w1 == right and sentence.stops.get(right) == "comma" and sentence.pack.spaced


def _of_one_noun(heads: list[Head], n: int) -> bool:
    """Whether two numbers side by side count people, the first perhaps by the noun of the second (Bursa'da 12, Rize'de 9 kişi)."""
    return {heads[n].kind, heads[n + 1].kind} <= {"people", "none"}


def _side_by_side(sentence: Sentence, n: int, heads: list[Head]) -> bool:
    """Whether nothing but a joint parts a number's noun from the next number."""
    right = sentence.numbers[n + 1].w0
    return 0 <= right - heads[n].w1 <= 1 and _joined(sentence, heads[n].w1, right)


def _by_towns(sentence: Sentence, n: int, heads: list[Head]) -> bool:
    """Whether two numbers go with a town each, side by side (呉市で12人、松江市で9人が死亡)."""
    return by_town(sentence, sentence.numbers[n]) is not None and by_town(sentence, sentence.numbers[n + 1], heads[n].w1) is not None


def _each_in_its_place(sentence: Sentence, n: int, heads: list[Head]) -> bool:
    """Whether nothing but a place of its own, and a comma or a conjunction, parts a number's noun from the next (seven in Quito, two in Cuenca and
    one in Loja were killed)."""
    if not sentence.pack.spaced:
        return False
    right = sentence.numbers[n + 1].w0
    begin = next((mark.w1 for mark in sentence.role("in") if mark.w0 == heads[n].w1 and mark.w0 not in sentence.stops), right)
    end = next((mark.w0 for mark in sentence.role("barrier") if mark.w1 == right and mark.get("price") == "1"), right)
    plain = not any(begin <= mark.w0 < end and mark.role not in ("trim", "not-people", "town") for mark in sentence.marks)
    parted = end < right or sentence.stops.get(right) == "comma"
    return plain and parted and 0 < end - begin <= NAME and not sentence.stop_between(begin, end - 1)


def _joined(sentence: Sentence, left: int, right: int) -> bool:
    """Nothing but a conjunction, or the comma of lists that some scripts have."""
    return not sentence.stop_between(left, right) or sentence.gap(left) == LIST_COMMA


def _is_told(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether the number stands right behind a verb that joins it to the noun of a toll, however much tells of that between (the number of miners
    killed by the blast in the pit that … has climbed to 238)."""
    joint = next((mark for mark in sentence.role("copula") if mark.w1 == number.w0 and cue.w1 <= mark.w0), None)
    if joint is None or head.kind not in ("none", "people") or head.group is not None or not sentence.pack.spaced:
        return False
    noun = cue.has("reach") and cue.get("side") == "after" or any(0 <= cue.w0 - mark.w1 <= COUNTS for mark in sentence.role("count"))
    if not noun or sentence.stop_between(cue.w1, joint.w0, "semicolon", "colon"):
        return False
    inside = any(cue.w1 <= other.w0 < joint.w0 and _counts_people(sentence, other) for other in sentence.numbers)
    return not inside and not any(cue.w1 <= mark.w0 < joint.w0 for mark in (*sentence.role("count"), *sentence.role("say")))


def _counts_people(sentence: Sentence, number: Number) -> bool:
    """Whether a number may be a toll itself: a whole one with no measure."""
    return number.quantity.unit is None and number.quantity.low is not None and number.quantity.low == int(number.quantity.low)


def _listed_price(sentence: Sentence, n: int, ends: list[int], heads: list[Head], cue: Mark) -> float:
    """The price of a cue behind the whole list: that of the last number, and a little for every one between. Of figures with a source each it may
    stand before the list: then it is that of the first."""
    last = ends[n]
    if cue.end <= sentence.numbers[n].start and n and ends[n - 1] == last and by_sources(sentence, n - 1, heads):
        return _listed_price(sentence, n - 1, ends, heads, cue) + LIST_STEP
    if last != n and cue.end <= sentence.numbers[n].start and by_sources(sentence, n, heads):
        return _price(sentence, sentence.numbers[n], heads[n], cue)
    if last == n or cue.start < sentence.numbers[last].end:
        return sentence.pack.phrases.prices.limit + 2
    return _price(sentence, sentence.numbers[last], heads[last], cue) + LIST_STEP * (last - n)


def compatible(head: Head, cue: Mark) -> bool:
    """Whether the cue's predicate can count what the number's noun is."""
    if head.kind == "rejected" or cue.has("zero"):
        return False
    if cue.role == "casualties":
        return head.kind != "thing"
    if cue.argument in PEOPLE:
        if cue.has("only") and cue.get("only") != head.group:
            return False  # who takes hostages kidnaps them; who takes photographs does not
        taken = cue.has("life") and (head.mark is None or not head.mark.has("life"))
        if taken or (cue.argument == "deployed" and head.group in NEVER_SENT) or (cue.argument == "detained" and head.group == "prisoners"):
            return False  # a prison holds prisoners
        if cue.has("helpers") and head.group not in SENT and (head.group, cue.argument) != LOST:
            return False  # those who arrive are sent where they are helpers or troops
        if (cue.has("crowd") and head.group in ABOARD) or (cue.argument == "displaced" and head.perpetrator):
            return False  # passengers who flee are no displaced, nor are suspects on the run
        if head.kind == "unknown" and head.single:
            return False
        named = head.kind == "none" and cue.w0 == head.w1 and not cue.has("active")  # 12 accused
        return head.kind == "people" or named or (head.kind != "thing" and not cue.has("strict"))
    if cue.argument in THINGS:
        return head.kind == "thing"
    return False


def _reach(cue: Mark) -> float:
    return float(cue.get("reach") or 1)


def _price(sentence: Sentence, number: Number, head: Head, cue: Mark) -> float:
    prices = sentence.pack.phrases.prices
    if cue.start >= number.end:
        left = head.w1 if head.w1 <= cue.w0 else min(number.w1, cue.w0)
        left = behind_source(sentence, left) or left
        path, side = sentence.between(left, cue.w0), "before"
        again = resumed(sentence, left, cue) if head.kind == "people" else None
        path = path if again is None else min(path, sentence.between(again, cue.w0) + 1)
        path = min(path, RELATIVE) if verb_of(sentence, head, cue) else path
    elif (apart := over_relative(sentence, number, cue)) is not None:
        return apart
    else:
        path, side = sentence.between(cue.w1, min(head.w0, number.w0) if head.w0 >= cue.w1 else number.w0), "after"
        if any(mark.w1 == number.w0 for mark in sentence.role("others")):
            path *= OTHERS
    price = path * _reach(cue) + _crossings(sentence, number, cue)
    price += prices.side if cue.get("side", side) not in (side, "both") and not _counts_cases(sentence, number, cue) else 0
    price += _over_stop(sentence, number, cue) + _described(sentence, number, cue) if side == "after" else 0
    if head.kind == "unknown":
        price += UNKNOWN_NOUN if not (head.w1 > cue.w0 >= number.w1) else 0
    return price + (_loose(sentence, number, cue) if head.kind == "none" and path else 0)


def _counts_cases(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a noun of what happens right behind a number is what it counts, as no figure follows it (38 إصابة: 38 cases of injury) but one that has
    its own behind it (2.901 los muertos y 5.530 los heridos)."""
    if not cue.has("cases") or cue.w0 != number.w1 or cue.w0 in sentence.stops or cue.w0 in sentence.joined:
        return False
    own = {other.w0 for other in sentence.role("cue") if other.has("cases")}
    return not any(0 <= other.w0 - cue.w1 <= 1 and other.w1 not in own for other in sentence.numbers)


def _described(sentence: Sentence, number: Number, cue: Mark) -> float:
    """In a script without blanks: the surcharge for a cue that only describes those counted, a particle between (遭绑架的137名学生已获释)."""
    if sentence.pack.spaced or not any(mark.w0 == cue.w1 and mark.w1 == number.w0 for mark in sentence.role("particle")):
        return 0.0
    return sentence.pack.phrases.prices.side


def _over_stop(sentence: Sentence, number: Number, cue: Mark) -> float:
    """The surcharge for a number over a stop behind a cue that is no count's own name, no verb before its object, and no label (dead: 12)."""
    label = sentence.stops.get(cue.w1) in OVER and cue.w1 == number.w0 and (cue.w0 == sentence.first or cue.w0 in sentence.stops)
    expected = cue.get("side") == "after" or cue.has("reach") or cue.has("noun") or label
    stops = (index for index in range(cue.w1, number.w0 + 1) if sentence.stops.get(index) in OVER)
    stopped = any(sentence.gap(index) != LIST_COMMA or index == cue.w1 for index in stops)
    return sentence.pack.phrases.prices.behind if stopped and not expected else 0.0


def _loose(sentence: Sentence, number: Number, cue: Mark) -> float:
    """A number without a noun counts people by what stands beside it; over a comma it needs more."""
    left, right = (number.w1, cue.w0) if cue.start >= number.end else (cue.w1, number.w0)
    return NO_NOUN + (OVER_COMMA if _reach(cue) >= 1 and sentence.stop_between(left, right, "comma") and not sentence.over(left, right) else 0)


def _crossings(sentence: Sentence, number: Number, cue: Mark) -> float:
    prices = sentence.pack.phrases.prices
    left, right = (number.end, cue.start) if cue.start >= number.end else (cue.end, number.start)
    asides = sentence.over(*((number.w1, cue.w0) if cue.start >= number.end else (cue.w1, number.w0)))
    spots = {mark.start for mark in sentence.role("cue") if left <= mark.start and mark.end <= right and not _within(mark.w0, asides)}
    numbers = sum(1 for other in sentence.numbers if left <= other.start and other.end <= right and not _within(other.w0, asides))
    others = prices.subject if prices.subject and _other_subject(sentence, left, right) else 0.0
    return (len(spots) * prices.cue + numbers * prices.number) * max(_reach(cue), 0.5) + others


def _other_subject(sentence: Sentence, left: int, right: int) -> bool:
    """People without a number of their own, behind a comma between two offsets (9 were in the bus, the driver died)."""
    alone = (mark for mark in sentence.role("group", "person", "carry") if mark.role != "carry" or mark.get("of") == "person")
    for mark in alone:
        inside = left <= mark.start and mark.end <= right and sentence.stop_between(sentence.word_span(left, right)[0], mark.w0, "comma")
        if inside and not any(_counts(sentence, number, mark) for number in sentence.numbers):
            return True
    return False


def _counts(sentence: Sentence, number: Number, mark: Mark) -> bool:
    """Whether a number stands a few words before a noun, in one phrase with it."""
    return 0 <= mark.w0 - number.w1 <= sentence.pack.phrases.noun.gap and not sentence.stop_between(number.w1, mark.w0)


def _within(word: int, asides: tuple[tuple[int, int], ...]) -> bool:
    return any(left <= word < right for left, right in asides)


def _without_agents(sentence: Sentence, heads: list[Head], chosen: dict[int, _Pair]) -> dict[int, _Pair]:
    """Those who did it are not counted: perpetrators before an active cue that has its victims after it."""
    cues = sentence.role("cue", "casualties")
    kept = {}
    for n, pair in chosen.items():
        cue, number = cues[pair.cue], sentence.numbers[n]
        before = number.end <= cue.start and not _passive(sentence, cue)
        victims = any(p.cue == pair.cue and sentence.numbers[m].start >= cue.end for m, p in chosen.items())
        doing = cue.has("active") and (heads[n].perpetrator or (victims and cue.get("side") == "after"))
        if not (before and (doing and (victims or not cue.has("singular")) or (heads[n].perpetrator and victims))):
            kept[n] = pair
    return kept


def _passive(sentence: Sentence, cue: Mark) -> bool:
    return any(mark.w1 in (cue.w0, cue.w0 - 1) for mark in sentence.role("passive"))


def signals(bound: Bound, limit: float) -> tuple[Signal, ...]:
    """The binding as named parts of a confidence."""
    close = max(0.0, 1.0 - bound.price / (2 * limit))
    noun = {"people": 1.0, "none": 0.8, "unknown": 0.6, "thing": 1.0}.get(bound.head.kind, 0.5)
    cue = bound.cue.entry.form if bound.cue else ""
    return (
        Signal(name="distance", value=round(close, 2), reason=f"price {bound.price:.1f} to {cue!r}"),
        Signal(name="noun", value=noun, reason=bound.head.kind),
    )
