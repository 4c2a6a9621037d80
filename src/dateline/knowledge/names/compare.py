"""Whether two names name one thing: a table of named signals, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.knowledge import wikidata
from dateline.knowledge.names import chinese, known, korean
from dateline.knowledge.names.kinds import kinded
from dateline.knowledge.names.sounding import SAME, sound
from dateline.knowledge.names.sounds import is_pinyin, script
from dateline.knowledge.names.strain import strain
from dateline.model import Signal

_GLOSS = re.compile(r"^(.*?)[（(\[]([^()（）\[\]]+)[)）\]]\s*$")
BRACKETS = (")", "）", "]")
"""What a gloss ends with."""

Test = Callable[[str, str], Signal | None]


def same(a: str, b: str) -> tuple[float, tuple[Signal, ...]]:
    """How surely `a` and `b` (names as texts write them, in any scripts) name one thing, 0..1, and why.

    The first signal that settles it decides; the others are shown beside it.
    """
    scored = [_compare(x, y, gloss) for x, y, gloss in _variants(a, b)]
    return max(scored, key=lambda pair: pair[0])


def settled(a: str, b: str) -> float | None:
    """The score of `same`, where it does not hang on the sounds of the two names; None where it does."""
    if len(variants := _variants(a, b)) > 1:
        return same(a, b)[0]
    x, y, _ = variants[0]
    return next((found.value for test in TESTS[:-1] if (found := test(x, y)) is not None), None)


def spelt(a: str, b: str) -> float | None:
    """The score of `same` by the rules that names are spelt by, where the tables do not know both; None where it hangs on their sounds."""
    return next((found.value for test in RULES if (found := test(a, b)) is not None), None)


def sounded(a: str, b: str) -> float:
    """The score of `same` for two names that nothing but their sounds can settle."""
    found = sound(a.strip(), b.strip())
    return found.value if found is not None else 0.0


def by_others(name: str) -> bool:
    """Whether something other than our own tables, rules of spelling and its sounds may settle whom a name is of: a user's slice, a gloss."""
    return name[-1:] in BRACKETS or bool(wikidata.called(name))


def ruled(name: str) -> bool:
    """Whether a rule of spelling may settle whom a name is of."""
    return spelt_by_rule(name) or (" " in name and all(map(is_pinyin, name.split())))


def spelt_by_rule(name: str) -> bool:
    """Whether other scripts spell a name by rule: a Chinese or a Korean one in the characters of its own."""
    code = script(name)
    return (code == "Hani" and chinese.split(name) is not None) or (code == "Hang" and korean.split(name) is not None)


def signals(a: str, b: str) -> tuple[Signal, ...]:
    """Every signal that says something of two names, each by itself, in the order in which they decide: the whole table."""
    return tuple(found for x, y, _ in _variants(a, b) for test in (*TESTS, _strained) if (found := test(x, y)) is not None)


def _variants(a: str, b: str) -> list[tuple[str, str, bool]]:
    """The two names and, where one has a gloss in another script, the gloss in its place."""
    left, right = _glossed(a), _glossed(b)
    return [(x, y, (x, y) != (a, b)) for x in left for y in right]


def _glossed(name: str) -> tuple[str, ...]:
    found = _GLOSS.match(name.strip()) if name.rstrip()[-1:] in BRACKETS else None
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


def _wikidata(a: str, b: str) -> Signal | None:
    """What the user's own slice of Wikidata says; names that it has several of are left to the other signals."""
    one = wikidata.called(a)
    other = wikidata.called(b) if one else one
    if not one or not other or (one & other and len(one | other) > 1):
        return None
    return _told("wikidata", one & other, one | other)


def _bodies(a: str, b: str) -> Signal | None:
    one = known.bodies(a)
    other = known.bodies(b) if one else one
    if not one or not other:
        return None
    return _told("body", one & other, one | other)


def _places(a: str, b: str) -> Signal | None:
    one, big = known.places(a)
    if not one:
        return None
    other, large = known.places(b)
    if shared := one & other & (big | large):
        return _told("place", shared, shared)
    return _told("place", frozenset(), big | large) if big and large else None


def _told(name: str, shared: frozenset[str], all_: frozenset[str]) -> Signal:
    reason = ", ".join(sorted(shared or all_)[:4])
    told = ("", known.TOLD) if shared else ("another ", known.TOLD_APART)
    return Signal(name=told[0] + name, value=told[1], reason=reason)


def _kinds(a: str, b: str) -> Signal | None:
    one, other = kinded(a).kinds, kinded(b).kinds
    if one == other:
        return None
    return Signal(name="another kind", value=0.05, reason=f"{', '.join(sorted(one)) or '-'} / {', '.join(sorted(other)) or '-'}")


def _initials(a: str, b: str) -> Signal | None:
    for short, long in ((a, b), (b, a)):
        if not short.isupper():
            continue
        letters = re.sub(r"[.\s]", "", short)
        parts = [word for word in re.split(r"[\s\-]+", long) if word[:1].isupper()]
        if 3 <= len(letters) == len(parts) and letters == "".join(word[0] for word in parts):
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


def _korean(a: str, b: str) -> Signal | None:
    """A Korean name in hangul is spelt by rule, too: surname and given name, in either order, or it is another's."""
    for hangul, other in ((a, b), (b, a)):
        spelt = korean.patterns(hangul, script(other)) if script(hangul) == "Hang" else None
        if spelt:
            return _romanised(*spelt, [_letters(word) for word in re.split(r"[\s\-]+", other)])
    return None


def _romanised(surname: re.Pattern[str], given: re.Pattern[str], said: list[str]) -> Signal | None:
    first, rest = said[0], "".join(said[1:])
    last, front = said[-1], "".join(said[:-1])
    ways = ((first, rest), (last, front))
    if any(surname.fullmatch(one) and given.fullmatch(other) for one, other in ways):
        return Signal(name="spelling", value=0.96, reason=" ".join(said))
    if len(said) > 1 and any(surname.fullmatch(one) for one, _ in ways):
        return Signal(name="another spelling", value=0.1, reason=" ".join(said))
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


def _strained(a: str, b: str) -> Signal | None:
    """What the learnt spellings say of two names, for the table of all signals."""
    x, y = kinded(a).rest, kinded(b).rest
    far = strain(x.replace(" ", ""), y.replace(" ", ""), (script(x), script(y)))
    return Signal(name="strain", value=far, reason="nats a letter from the usual spelling") if far is not None else None


RULES: tuple[Test, ...] = (_kinds, _initials, _chinese, _korean, _two_spellings, _spelt_alike)
TESTS: tuple[Test, ...] = (_exact, _wikidata, _bodies, _places, *RULES, sound)
