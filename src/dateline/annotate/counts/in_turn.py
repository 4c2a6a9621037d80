"""Figures told in the order of what happened before them (死亡、失踪人数分别为12人和30人): each belongs to its own, and to no other."""

from __future__ import annotations

from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model.predicates import PEOPLE

IN_TURN = frozenset({"in-turn"})
PARTS = ("comma", "semicolon", "colon")


def in_turn(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether words for respectively stand between several things that happened and as many figures, and this one is of `cue`."""
    if sentence.lacks(IN_TURN):
        return False
    own = _own(sentence, number)
    return own is not None and len(own) == 1 and own[0].start <= cue.start < cue.end <= own[0].end


def out_of_turn(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether such a figure is of another than `cue`; where there are more of them than of the others it is of none."""
    if sentence.lacks(IN_TURN) or cue.argument not in PEOPLE:
        return False
    return _own(sentence, number) is not None and not in_turn(sentence, number, cue)


def _own(sentence: Sentence, number: Number) -> list[Mark] | None:
    """What happened to those of a figure told in turn: one thing, or none that is known; None where the figure is not told so."""
    for mark in sentence.role("in-turn"):
        cues, numbers = _before(sentence, mark), _behind(sentence, mark)
        if number in numbers and len(cues) > 1:
            return [cues[numbers.index(number)]] if len(cues) == len(numbers) else []
    return None


def _before(sentence: Sentence, mark: Mark) -> list[Mark]:
    """What happens in the clause before words for respectively, in order, the longest form of each."""
    found: list[Mark] = []
    for cue in sorted(sentence.role("cue"), key=lambda cue: (cue.start, -cue.end)):
        if cue.argument in PEOPLE and cue.w1 <= mark.w0 and not _parted(sentence, cue.w1, mark.w0) and (not found or cue.start >= found[-1].end):
            found.append(cue)
    return found


def _behind(sentence: Sentence, mark: Mark) -> list[Number]:
    """The numbers in the clause behind them."""
    return [number for number in sentence.numbers if number.w0 >= mark.w1 and not _parted(sentence, mark.w1, number.w0)]


def _parted(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a stop that is no comma of lists stands between two words."""
    return any(sentence.stops.get(at) in PARTS and "、" not in sentence.gap(at) for at in range(left, right + 1))
