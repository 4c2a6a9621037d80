"""Those counted who do something themselves: what is told behind their own verb is told of others (thousands watched rescuers trapped there)."""

from __future__ import annotations

from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold
from dateline.model.groups import inside

ROUND = 20
"""From here the plural of a round number (dozens, thousands) is a noun of its own."""
PEOPLED = ("group", "unit", "person")
NOTHING = frozenset({""})
AUXILIARY = frozenset({"trim", "passive", "copula"})
DESCRIBED = 3
"""Words between people and what happened to them, at most."""


def alone(sentence: Sentence, number: Number) -> int | None:
    """The word behind a bare plural of a round number that is no noun of it: its verb, or where verbs come first their object (thousands watched
    rescuers; شيع المئات الأطفال). None where the number may have a noun."""
    at = number.w1
    if not _round(sentence, number) or at >= sentence.last or at in sentence.stops or _of(sentence, at):
        return None
    noun = sentence.pack.phrases.noun
    if noun.definite and sentence.text.startswith(noun.definite, number.start):
        return at if number.end == number.core_end else None
    auxiliary = at + 1 < sentence.last and sentence.roles_at.get(at, NOTHING) <= AUXILIARY and at + 1 not in sentence.stops
    told = at + 1 if auxiliary else at
    return at if _verb(sentence, at) or (noun.partitive and _unlisted(sentence, told)) else None


def tells_of_others(sentence: Sentence, number: Number, behind: int, cue: Mark) -> bool:
    """Whether those counted, whose phrase ends before word index `behind`, have a verb of their own there, and what happened is said of other
    people behind it, beside whom it stands."""
    if cue.start < number.end:
        return False
    if not sentence.pack.spaced or sentence.pack.phrases.attribution.final:
        return _describes(sentence, behind, cue)
    over = next((right for left, right in sentence.asides if left == behind), None)
    at = alone(sentence, number)
    if at is None:
        at = over if over is not None else None if behind in sentence.stops else behind
        at = at if at is not None and at < cue.w0 and _verb(sentence, at) else None
    if at is None or at >= cue.w0 or _finite(sentence, at, cue):
        return False
    others = (
        mark
        for mark in sentence.role(*PEOPLED)
        if mark.w0 >= at and not any(0 <= mark.w0 - one.w1 <= 1 for one in sentence.numbers if one is not number)
    )
    return any(0 <= cue.w0 - mark.w1 <= DESCRIBED or mark.w0 == cue.w1 for mark in others)


def _describes(sentence: Sentence, behind: int, cue: Mark) -> bool:
    """Where what describes people stands before them: whether what happened has other people right behind it, and a verb or the particle of a subject
    parts it from those before (数百人悼念遇难儿童; 수천 명이 실종된 구조대원을 지켜봤다)."""
    awaited = any(mark.has("noun") and mark.w1 == behind for mark in sentence.role("unit"))
    if cue.w0 < behind + (not _subject(sentence, behind)) or awaited or cue.has("noun") or cue.w1 in sentence.stops:
        return False
    at = {cue.w1, *(mark.w1 for mark in sentence.role("particle") if mark.w0 == cue.w1)}
    at = {index + (sentence.word_text(index) in sentence.pack.settings.oblique) for index in at if index < sentence.last}
    people = [mark for mark in sentence.role("group") if mark.w0 in at and inside(mark.argument, "people")]
    return bool(people) and not any(one.w0 in at or one.w0 in (people[0].w1, people[-1].w1) for one in sentence.numbers)


def _subject(sentence: Sentence, behind: int) -> bool:
    """Whether a particle of those who do something ends the phrase before a word index."""
    word = sentence.word_text(behind - 1)
    ends = sentence.pack.settings.particles
    own = bool(ends) and len(word) > 1 and word.endswith(ends) and not word.endswith(sentence.pack.settings.possessive)
    return own or (not sentence.pack.spaced and sentence.pack.phrases.attribution.final)


def _round(sentence: Sentence, number: Number) -> bool:
    """Whether a number is no more than the plural of a round one (hundreds; not several hundred)."""
    quantity = number.quantity
    several = quantity.approx and quantity.low is not None and quantity.low >= ROUND and quantity.high != quantity.low
    said = fold(sentence.text[number.start : number.core_end])
    return several and sentence.pack.spaced and "vague" in sentence.pack.numbers.forms.get(said, {})


def _verb(sentence: Sentence, at: int) -> bool:
    """Whether a word that no form knows ends as a finite verb does in its plural."""
    endings = sentence.pack.phrases.noun.verbs
    return bool(endings) and _unlisted(sentence, at) and sentence.word_text(at).endswith(endings)


def _unlisted(sentence: Sentence, at: int) -> bool:
    start = sentence.words[at][0]
    named = any(place.start <= start < place.end for place in sentence.places)
    known = at in sentence.roles_at or at in sentence.timed or at in sentence.numbered or named
    return not known and sentence.text[start].isalpha() and not sentence.text[start].isupper()


def _of(sentence: Sentence, at: int) -> bool:
    return "of" in sentence.pack.numbers.forms.get(fold(sentence.word_text(at)), {})


def _finite(sentence: Sentence, at: int, cue: Mark) -> bool:
    """Whether what happened has a finite verb of its own, with no new clause since (hundreds protesting there were arrested)."""
    passive = any(mark.w1 in (cue.w0, cue.w0 - 1) and mark.w0 > at for mark in sentence.role("passive", "copula"))
    return passive and not any(at < mark.w0 < cue.w0 for mark in sentence.role("barrier", "island", "that"))


def acts_upon(sentence: Sentence, noun: Mark, number: Number, own: Mark | None) -> bool:
    """Whether a noun before a number is of those who act upon the people counted: the number has a word for people of its own behind a blank (Polis
    dört kişiyi yaraladı; قتل المهاجم أربعة أشخاص), or a particle says that it is the object of the noun's verb (警官が4人を射殺した)."""
    settings = sentence.pack.settings
    if not settings.objects:
        return sentence.pack.spaced and own is not None and own.start > number.core_end
    end, subject = own.end if own is not None else number.core_end, settings.topics + settings.subjects
    objective = sentence.text.startswith(settings.objects, end) or sentence.text.endswith(settings.objects, number.core_end, end)
    return objective and sentence.text.startswith(subject, noun.start + len(noun.entry.form.rstrip("*")))
