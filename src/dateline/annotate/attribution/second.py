"""Languages whose verb stands second (German, Dutch): what opens the clause is the subject whole, or the subject stands behind the verb."""

from __future__ import annotations

from dateline.annotate.attribution.ends import stops
from dateline.annotate.attribution.phrases import Phrase, phrase_after
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

NOUNS = frozenset({"voice", "title", "group", "back", "given", "surname", "person", "carry", "unit"})
NEAR = 4


def second(sentence: Sentence) -> bool:
    """Whether the language puts its verb second."""
    return sentence.pack.phrases.attribution.second


def opens_clause(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """Whether the phrase before a verb fills its clause up to the verb: a determiner or a name opens it, not a preposition or an adverb
    ("Nach der Wahl sagte …" has its subject behind the verb)."""
    first = _clause(sentence, mark.w0)
    return first >= phrase.w0 or _nominal(sentence, first)


def undergone(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb's form is the participle that closes a passive clause (wurde zur Sperrzone erklärt), or the infinitive that closes one with an
    auxiliary for what is to come (es soll die Piloten vor Böen warnen)."""
    first = _clause(sentence, mark.w0)
    closes = mark.w1 >= sentence.last or mark.w1 in sentence.stops
    planned = (other for other in sentence.role("about") if closes and other.argument == "plan")
    return any(first <= other.w0 < mark.w0 for other in (*sentence.role("passive"), *planned)) and mark.w0 > first + 1


def subject_after(sentence: Sentence, at: int) -> Phrase | None:
    """The subject right behind a verb: after times and adverbs, a determiner or a name opens it."""
    phrase = phrase_after(sentence, at)
    if phrase is None:
        return None
    first = next((index for index in range(at, phrase.w0 + 1) if index == phrase.w0 or _nominal(sentence, index) or not _small(sentence, index)), at)
    return phrase if first - at <= NEAR and (first == phrase.w0 or _nominal(sentence, first)) else None


def _clause(sentence: Sentence, at: int) -> int:
    """Where the clause of a verb begins, behind the word that subordinates it (wie, dass)."""
    first = at
    while first > sentence.first and not stops(sentence, first):
        first -= 1
    opening = next((mark for mark in sentence.role("that") if mark.w0 == first), None)
    return opening.w1 if opening else first


def _nominal(sentence: Sentence, index: int) -> bool:
    roles = {mark.role for mark in sentence.marks if mark.w0 == index}
    if roles & (NOUNS | {"determiner"}) or any(number.w0 == index for number in sentence.numbers):
        return True
    return index > sentence.first and not roles and sentence.text[sentence.words[index][0]].isupper()


def _small(sentence: Sentence, index: int) -> bool:
    """A word that may stand between a verb and its subject: an adverb, a time."""
    start = sentence.words[index][0]
    small = any(mark.w0 <= index < mark.w1 and mark.role in ("trim", "in") for mark in sentence.marks)
    return small or any(time.start <= start < time.end for time in sentence.times)
