"""Whether two names sound alike: by the distance of their sounds, and by what the learnt spellings say of their letters."""

from __future__ import annotations

from math import ceil

from dateline.knowledge.names.distance import how, likeness
from dateline.knowledge.names.kinds import kinded
from dateline.knowledge.names.sounds import Word, script, skeleton, spoken
from dateline.knowledge.names.strain import EASY, strain
from dateline.model import Signal

SAME = 0.8
"""A score from which two names are taken for one thing."""
LOUDEST = 0.96
"""The score of two names that sound the same; no sounds give more."""
SHORT = 0.09
"""How much more alike names of two consonants or fewer must be."""
LONG = 4
"""Sounds that a surname must have to stand for the full name."""
HARD = 1.1
"""The strain (nats a letter) above which letters speak against two words being one."""
FOR, AGAINST = 0.25, 0.4
"""How much a nat below or above adds to the likeness of the sounds, or takes from it."""
REACH = 0.15
"""How far below what is needed a likeness may lie for the letters to be asked."""
SURE = 0.9
"""How far on the way from what is needed to 1 a likeness lies that the letters are not asked about."""
USUAL = 0.35
"""What the strain of such names mostly is."""
USUAL_GAIN = FOR * (EASY - USUAL)
"""What is added to their likeness."""

Words = tuple[Word, ...]
Scripts = tuple[str, str]


def agreement(one: Word, other: Word, scripts: Scripts, need: float) -> float:
    """How alike two words are, 0..1 and a little over: the likeness of their sounds, corrected by the strain of their letters."""
    near, usual = likeness(one.said, other.said, scripts), how(scripts).need
    return near if near < usual - REACH else corrected(near, need, one.raw, other.raw, scripts)


def corrected(near: float, need: float, one: str, other: str, scripts: Scripts) -> float:
    """The likeness of two words' sounds, as the strain of their letters bears it out; 0 where it no longer is what is needed."""
    if above(near, how(scripts).need) > SURE:
        return near + USUAL_GAIN
    most = HARD + (near - need) / AGAINST if near >= need else EASY - (need - near) / FOR
    if (most := ceil(100 * most) / 100) <= 0:
        return 0.0
    far = strain(one, other, scripts, most)
    if far is None:
        return near
    return near + FOR * max(0.0, EASY - far) - AGAINST * max(0.0, far - HARD) if far < most else 0.0


def above(near: float, need: float) -> float:
    """How far on the way from what is needed to 1 a likeness lies; below 0 where it does not suffice."""
    return (near - need) / (1 - need)


def sound(a: str, b: str) -> Signal | None:
    """Words that sound alike, in any order; a surname alone for the full name, where it is long enough."""
    x, y = kinded(a).rest, kinded(b).rest
    scripts = (script(x), script(y))
    one, other = spoken(x), spoken(y)
    if not one or not other:
        return None
    left, right = _whole(one), _whole(other)
    need = needed(how(scripts).need, max(len(skeleton(left.said)), len(skeleton(right.said))))
    whole = agreement(left, right, scripts, need)
    if whole >= need:
        return Signal(name="sound", value=scaled(whole, need), reason=f"{_told(one)} ~ {_told(other)}: {whole:.2f}")
    return _partly(one, other, scripts, need)


def _whole(words: Words) -> Word:
    return Word("".join(word.raw for word in words), "".join(word.said for word in words))


def _told(words: Words) -> str:
    return "-".join(word.said for word in words)


def _partly(one: Words, other: Words, scripts: Scripts, need: float) -> Signal | None:
    if len(one) > len(other):
        one, other, scripts = other, one, (scripts[1], scripts[0])
    best = [max((agreement(word, against, scripts, need), at) for at, against in enumerate(other)) for word in one]
    worst = min(score for score, _ in best)
    if len(one) == len(other):
        alike = len({at for _, at in best}) == len(one) and worst >= need
        return Signal(name="sound", value=0.85, reason=f"{_told(one)} ~ {_told(other)}") if alike else None
    if len(one) > 1 and worst >= need:
        return Signal(name="short form", value=0.82, reason=f"{_told(one)} in {_told(other)}")
    last = agreement(one[0], other[-1], scripts, need) if len(one) == 1 else 0.0
    if last >= need and len(one[0].said) >= LONG:
        return Signal(name="surname", value=0.8, reason=f"{one[0].said} ~ {other[-1].said}: {last:.2f}")
    return None


def scaled(likeness_: float, need: float) -> float:
    """A likeness from what is needed to 1, as a score from SAME to LOUDEST."""
    return SAME + (LOUDEST - SAME) * min(1.0, above(likeness_, need)) if need < 1 else SAME


def needed(usual: float, consonants: int) -> float:
    """How alike two names must be that have no more consonants than this."""
    return usual + (SHORT if consonants <= 2 else 0.0)
