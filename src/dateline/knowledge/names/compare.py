"""Whether two names name one thing: a table of named signals, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.knowledge.names import chinese, known
from dateline.knowledge.names.distance import how, likeness
from dateline.knowledge.names.kinds import kinded
from dateline.knowledge.names.sounds import is_pinyin, script, skeleton, words
from dateline.model import Signal

SAME = 0.8
"""A score from which two names are taken for one thing."""
SHORT = 0.09
"""How much more alike names of two consonants or fewer must be."""
LONG = 4
"""Sounds that a surname must have to stand for the full name."""
_GLOSS = re.compile(r"^(.*?)[（(\[]([^()（）\[\]]+)[)）\]]\s*$")

Test = Callable[[str, str], Signal | None]


def same(a: str, b: str) -> tuple[float, tuple[Signal, ...]]:
    """How surely `a` and `b` (names as texts write them, in any scripts) name one thing, 0..1, and why.

    The first signal that settles it decides; the others are shown beside it.
    """
    scored = [_compare(x, y, gloss) for x, y, gloss in _variants(a, b)]
    return max(scored, key=lambda pair: pair[0])


def _variants(a: str, b: str) -> list[tuple[str, str, bool]]:
    """The two names and, where one has a gloss in another script, the gloss in its place."""
    left, right = _glossed(a), _glossed(b)
    return [(x, y, (x, y) != (a, b)) for x in left for y in right]


def _glossed(name: str) -> tuple[str, ...]:
    found = _GLOSS.match(name.strip())
    if found and found[1].strip() and script(found[1]) != script(found[2]):
        return found[1].strip(), found[2].strip()
    return (name.strip(),)


def _compare(a: str, b: str, gloss: bool) -> tuple[float, tuple[Signal, ...]]:
    noted = (Signal(name="gloss", value=1.0, reason=f"{a} = {b}"),) if gloss else ()
    for test in TESTS:
        signal = test(a, b)
        if signal is not None:
            return signal.value, (signal, *noted)
    return 0.0, (Signal(name="unlike", value=0.0, reason=f"{a} / {b}"), *noted)


# --- the signals, in the order in which they decide ------------------------------------------------------------------------


def _exact(a: str, b: str) -> Signal | None:
    if known.key(a) == known.key(b):
        return Signal(name="exact", value=1.0, reason="the same letters")
    return None


def _bodies(a: str, b: str) -> Signal | None:
    one, other = known.bodies(a), known.bodies(b)
    if not one or not other:
        return None
    return _told("body", one & other, one | other)


def _places(a: str, b: str) -> Signal | None:
    (one, big), (other, large) = known.places(a), known.places(b)
    if shared := one & other & (big | large):
        return _told("place", shared, shared)
    return _told("place", frozenset(), big | large) if big and large else None


def _told(name: str, shared: frozenset[str], all_: frozenset[str]) -> Signal:
    reason = ", ".join(sorted(shared or all_)[:4])
    return Signal(name=name, value=0.98, reason=reason) if shared else Signal(name=f"another {name}", value=0.02, reason=reason)


def _kinds(a: str, b: str) -> Signal | None:
    one, other = kinded(a).kinds, kinded(b).kinds
    if one == other:
        return None
    return Signal(name="another kind", value=0.05, reason=f"{', '.join(sorted(one)) or '-'} / {', '.join(sorted(other)) or '-'}")


def _initials(a: str, b: str) -> Signal | None:
    for short, long in ((a, b), (b, a)):
        letters = re.sub(r"[.\s]", "", short)
        parts = [word for word in re.split(r"[\s\-]+", long) if word[:1].isupper()]
        if 3 <= len(letters) == len(parts) and letters.isupper() and letters == "".join(word[0] for word in parts):
            return Signal(name="initials", value=0.85, reason=f"{short} = {long}")
    return None


def _chinese(a: str, b: str) -> Signal | None:
    """A Chinese name is spelt by rule: it must be spelt so, where the other name begins with its surname."""
    for han, other in ((a, b), (b, a)):
        if script(han) != "Hani":
            continue
        if script(other) == "Hani":
            return _characters(han, other)
        spelt = chinese.spellings(han).get(script(other))
        if spelt and (signal := _spelt(spelt, other)):
            return signal
    return None


def _spelt(spelt: tuple[str, str], other: str) -> Signal | None:
    said = [_letters(word) for word in other.split()]
    joined = "".join(said)
    if joined in (spelt[0] + spelt[1], spelt[1] + spelt[0]):
        return Signal(name="spelling", value=0.97, reason=" ".join(spelt))
    return Signal(name="another spelling", value=0.1, reason=" ".join(spelt)) if len(said) > 1 and spelt[0] in (said[0], said[-1]) else None


def _letters(word: str) -> str:
    return "".join(ch for ch in known.key(word) if ch.isalpha())


def _characters(a: str, b: str) -> Signal | None:
    """Two names in Chinese characters, where one is a Chinese name: other characters, another person."""
    if (chinese.split(a) or chinese.split(b)) and "·" not in a + b:
        return Signal(name="other characters", value=0.1, reason=f"{a} / {b}")
    return None


def _two_spellings(a: str, b: str) -> Signal | None:
    """A Chinese name in Latin letters and in Russian ones: one rule turns the one into the other."""
    for latin, other in ((a, b), (b, a)):
        if script(latin) == "Latn" and script(other) == "Cyrl" and len(latin.split()) > 1 and all(map(is_pinyin, latin.split() + other.split())):
            one, said = chinese.russian_of(latin.split()), _joined(other.split())
            value = 0.95 if one == said.replace("ъ", "") else 0.1
            return Signal(name="spelling" if value > SAME else "another spelling", value=value, reason=f"{one} / {said}")
    return None


def _spelt_alike(a: str, b: str) -> Signal | None:
    """Two spellings of Chinese names in one script: another syllable, another person."""
    one, other = a.split(), b.split()
    if script(a) == script(b) and len(one) > 1 and len(other) > 1 and all(map(is_pinyin, one + other)) and _joined(one) != _joined(other):
        return Signal(name="another spelling", value=0.1, reason=f"{a} / {b}")
    return None


def _joined(words_: list[str]) -> str:
    return "".join(_letters(word) for word in words_)


def _sound(a: str, b: str) -> Signal | None:
    """Words that sound alike, in any order; a surname alone for the full name, where it is long enough."""
    x, y = kinded(a).rest, kinded(b).rest
    scripts = (script(x), script(y))
    one, other = words(x), words(y)
    if not one or not other:
        return None
    whole = likeness("".join(one), "".join(other), scripts)
    consonants = max(len(skeleton("".join(said))) for said in (one, other))
    need = how(scripts).need + (SHORT if consonants <= 2 else 0.0)
    if whole >= need:
        return Signal(name="sound", value=_scaled(whole, need), reason=f"{'-'.join(one)} ~ {'-'.join(other)}: {whole:.2f}")
    return _partly(one, other, scripts, need)


def _partly(one: tuple[str, ...], other: tuple[str, ...], scripts: tuple[str, str], need: float) -> Signal | None:
    if len(one) > len(other):
        one, other, scripts = other, one, (scripts[1], scripts[0])
    best = [max((likeness(word, against, scripts), against) for against in other) for word in one]
    if len(one) == len(other):
        alike = len({against for _, against in best}) == len(one) and min(score for score, _ in best) >= need
        return Signal(name="sound", value=0.85, reason=f"{'-'.join(one)} ~ {'-'.join(other)}") if alike else None
    if len(one) > 1 and min(score for score, _ in best) >= need:
        return Signal(name="short form", value=0.82, reason=f"{'-'.join(one)} in {'-'.join(other)}")
    last = likeness(one[0], other[-1], scripts) if len(one) == 1 else 0.0
    if last >= need and len(one[0]) >= LONG:
        return Signal(name="surname", value=0.8, reason=f"{one[0]} ~ {other[-1]}: {last:.2f}")
    return None


def _scaled(likeness_: float, need: float) -> float:
    """A likeness from what is needed to 1, as a score from SAME to 0.96."""
    return SAME + (0.96 - SAME) * (likeness_ - need) / (1 - need) if need < 1 else SAME


TESTS: tuple[Test, ...] = (_exact, _bodies, _places, _kinds, _initials, _chinese, _two_spellings, _spelt_alike, _sound)
