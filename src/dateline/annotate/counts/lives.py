"""Those of whom a sentence says that they live, and are none of the dead or the missing; or that they have left hospital, and are healed."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.counts.groups import Head
from dateline.annotate.counts.relatives import verb_of
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.particles import goes_on
from dateline.annotate.sentences.scan import Sentence

BESIDE = 1
HURT = frozenset({"injured", "hospitalised"})
HOME = frozenset({"sent-home"})
FATES = {"missing": frozenset({"killed", "rescued"}), "injured": frozenset({"killed"})}
"""What may become of those who are missing or hurt."""
LATER = FATES | {
    "hospitalised": frozenset({"killed"}),
    "infected": frozenset({"killed"}),
    "rescued": frozenset({"killed"}),
    "displaced": frozenset({"killed", "rescued"}),
    "attending": frozenset({"killed", "injured", "infected", "affected", "detained"}),
    "detained": frozenset({"released", "killed"}),
    "kidnapped": frozenset({"released", "rescued", "killed"}),
}
"""What may become of people of whom something else only tells who they are (two men arrested there were freed)."""
HELD = {"detained": frozenset({"released"}), "kidnapped": frozenset({"released", "rescued"})}
"""What may become of some of those held."""
FATE = 12
"""Words from those counted to what became of them, at most."""
LED = 2
"""Words between what the missing were found to be and their number, at most."""
PARTING = frozenset(
    {"negation", "barrier", "person", "group", "say", "that", "island", "act", "cue", "stance", "about", "according", "casualties", "among", "subset"}
    | {"whole", "bound"}
)
UNKNOWN = {"missing": 1, "injured": 0}
"""Words that no table knows between those counted and what became of them, at most, but for a noun behind its adjective (two missing climbers)."""
BLANKLESS = 3
"""Characters between a number and the word, in a script without blanks."""


def lives(sentence: Sentence, number: Number, head: Head) -> bool:
    """Whether a word for living on stands beside a number with its noun, on either side of it (two survived; выжили двое; 2人生还)."""
    reach = BESIDE if sentence.pack.spaced else BLANKLESS
    end = max(head.w1, number.w1)
    for mark in sentence.role("survival"):
        behind = 0 <= mark.w0 - end <= reach and not sentence.stop_between(end, mark.w0)
        before = 0 <= number.w0 - mark.w1 <= reach and not sentence.stop_between(mark.w1, number.w0)
        if behind or before:
            return True
    return False


def sent_home(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether the clause of a number of hurt people goes on, or began, with their leaving hospital (خرج 187 مصابا من المستشفى)."""
    if cue.argument not in HURT or sentence.lacks(HOME):
        return False
    for mark in sentence.role("sent-home"):
        left, right = (number.w1, mark.w0) if mark.w0 >= number.w1 else (mark.w1, number.w0)
        crossed = any(left <= other.w0 < right for other in sentence.numbers)
        if left <= right and not crossed and not sentence.stop_between(left, right):
            return True
    return False


def ward_of_next(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a hospital behind a comma is only where those of the number right behind it are (olay yerinde 3 kişi, hastanede 2 kişi öldü)."""
    apart = cue.has("ward") and number.end <= cue.start and cue.w0 in sentence.stops
    return apart and any(other.w0 == cue.w1 for other in sentence.numbers)


def fate_of(sentence: Sentence, end: int, cue: Mark) -> Mark | None:
    """What became of those whom a noun for the missing or the hurt counts, where the verb of its clause says so, behind those counted (which end at
    word index `end`) with nobody else between: 실종자 3명이 숨진 채 발견됐다, 3名失踪者获救."""
    fates = FATES.get(cue.argument, frozenset())
    start = max(end, cue.w1)
    if not fates or not cue.has("noun") or _owns(sentence, start):
        return None
    told = (mark for mark in sentence.role("cue") if mark.w0 >= start and not mark.has("noun"))
    fate = next((mark for mark in told if mark.argument not in (cue.argument, "hospitalised")), None)
    if fate is None or fate.argument not in fates or fate.has("reach") or fate.w0 - start > FATE or sentence.stop_between(start - 1, fate.w0):
        return None
    if fate.argument == "rescued" and not (fate.has("active") or fate.has("fixed")):
        return None  # 구조 작업: the work of saving them
    parting = [number.w0 for number in sentence.numbers] + [mark.w0 for mark in sentence.role("negation", "barrier", "person", "group", "say")]
    return None if any(start <= at < fate.w0 for at in parting) or any(number.w0 == fate.w1 for number in sentence.numbers) else fate


def found(sentence: Sentence, number: Number, head: Head, cue: Mark) -> Mark | None:
    """What the missing of a number were found to be, dead or alive, in the same clause: behind them (two missing climbers were found dead) or right
    before them (hallan sin vida a dos montañistas desaparecidos); and of the hurt behind them that they died (deux blessés ont succombé)."""
    describes = _describes(sentence, number, head, cue)
    after = (LATER if describes else FATES).get(cue.argument)
    if after is None or cue.has("reach"):
        return None
    fates = [mark for mark in sentence.role("cue") if mark.argument in after and not mark.has("reach")]
    fates = [mark for mark in fates if not _is_noun(sentence, mark)] if describes else fates
    end = max(number.w1, head.w1, cue.w1)
    end = next((mark.w1 for mark in sentence.role("group", "unit", "person") if mark.w0 == end and end not in sentence.stops), end)
    before = _found_before(sentence, min(number.w0, cue.w0), fates) if cue.argument == "missing" else None
    behind = _found_behind(sentence, end, fates)
    spaced = sentence.pack.spaced
    described = cue.argument == "missing" and 0 <= cue.w0 - number.w1 <= (0 if spaced else 1)
    limit = FATE if describes else (UNKNOWN[cue.argument] + described) * (1 if spaced else BLANKLESS)
    return behind if behind is not None and _unknown(sentence, end, behind.w0) <= limit else before


def _describes(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a cue only describes the people counted: right behind them, as participles are, or as the verb of their relative clause."""
    if head.kind != "people" or cue.has("noun") or cue.has("state") or not sentence.pack.spaced or sentence.pack.phrases.attribution.final:
        return False
    return (number.w1 < head.w1 == cue.w0 and cue.w0 not in sentence.stops) or verb_of(sentence, head, cue)


def _is_noun(sentence: Sentence, fate: Mark) -> bool:
    """Whether what became of people is told by a noun, which is of others (the protests over | the death of a student)."""
    verb = fate.has("singular") or fate.has("body") or any(0 <= fate.w0 - mark.w1 <= 1 for mark in sentence.role("passive", "copula"))
    return not verb or fate.get("side") == "after" or any(mark.w1 == fate.w0 for mark in sentence.role("article", "indefinite"))


def _unknown(sentence: Sentence, left: int, right: int) -> int:
    """How many words between two no table knows."""
    return sum(at not in sentence.roles_at and at not in sentence.timed for at in range(left, right))


def set_free(sentence: Sentence, end: int, predicate: str) -> Mark | None:
    """The word for being released or saved behind a part, which ends at word index `end`, of those held or abducted (30 of the 80 were freed)."""
    freed = HELD.get(predicate, frozenset())
    return _found_behind(sentence, end, [mark for mark in sentence.role("cue") if mark.argument in freed]) if freed else None


def _found_behind(sentence: Sentence, start: int, fates: Sequence[Mark]) -> Mark | None:
    fate = next((mark for mark in fates if mark.w0 >= start), None)
    if fate is None or fate.w0 - start > FATE or sentence.stop_between(start, fate.w0) or (_owns(sentence, start) and not fate.has("body")):
        return None
    passive = any(0 <= fate.w0 - mark.w1 <= 1 for mark in sentence.role("passive"))
    if (fate.has("active") and not passive) or (fate.has("noun") and not fate.has("body")):
        return None
    parted = any(start <= mark.w0 < fate.w0 for mark in sentence.marks if mark.role in PARTING)
    parted = parted or any(index in sentence.joined for index in range(start, fate.w0 + 1))
    return None if parted or any(start <= number.w0 <= fate.w1 for number in sentence.numbers) else fate


def _found_before(sentence: Sentence, at: int, fates: Sequence[Mark]) -> Mark | None:
    fate = next((mark for mark in reversed(fates) if mark.w1 <= at), None)
    if fate is None or at - fate.w1 > LED or sentence.stop_between(fate.w1, at) or any(0 <= fate.w0 - one.w1 <= LED for one in sentence.numbers):
        return None
    between = range(fate.w1, at)
    parted = any(mark.w0 in between for mark in sentence.marks if mark.role in PARTING)
    return None if parted or not all(index in sentence.roles_at for index in between) else fate


def _owns(sentence: Sentence, at: int) -> bool:
    """Whether those who end at word index `at` own what stands behind them (실종자 3명의 가족, 失踪者的家属)."""
    particle = any(mark.w0 == at for mark in sentence.role("particle"))
    return particle or goes_on(sentence, sentence.words[at - 1][1]) or sentence.word_text(at - 1).endswith(sentence.pack.settings.possessive)
