"""What else of a voice's words belongs to it: an office that no list knows before whose it is, a conjunction inside a name."""

from __future__ import annotations

from dateline.annotate.scan import Sentence

WORDS = 3
"""Words of an office that no list knows, at most (il coordinatore umanitario | dell'Onu)."""
SMALL = 3
"""Letters of an article at most."""
FIRM = frozenset(
    {"say", "according", "cue", "act", "that", "barrier", "island", "negation", "account", "event", "unit", "copula", "passive", "topic"}
)


def whose(sentence: Sentence, begin: int, first: int) -> int:
    """Where a phrase begins that a head at word index `first` closes with "of" (the humanitarian coordinator | of the UN): with the words in lower
    case before that, which reach back to `begin`; `first` where they are none."""
    if not sentence.pack.spaced or sentence.pack.phrases.noun.capital:
        return first
    joint = next((mark.w0 for mark in sentence.role("author") if mark.has("of") and mark.w1 == first and mark.w0 not in sentence.stops), None)
    joint = first if joint is None and sentence.pack.phrases.attribution.final else joint  # there, whose it is stands before it without a word
    start = begin + (len(sentence.word_text(begin)) <= SMALL)
    if joint is None or not start < joint <= start + WORDS or any(index in sentence.stops for index in range(start + 1, first)):
        return first
    plain = all(sentence.text[sentence.words[index][0]].islower() and _bare(sentence, index) for index in range(start, joint))
    return start if plain else first


def _bare(sentence: Sentence, index: int) -> bool:
    taken = index in sentence.numbered or index in sentence.timed
    return not taken and FIRM.isdisjoint(sentence.roles_at.get(index, frozenset()))


def within_name(sentence: Sentence, begin: int, at: int) -> bool:
    """Whether a bare conjunction at word index `at` stands within a name: capitals right on both sides of it, and small words in the phrase
    before them (Centro para Democracia e Direitos Humanos)."""
    if not sentence.pack.settings.capitals or sentence.pack.phrases.noun.capital or not begin + 1 < at < sentence.last - 1:
        return False
    joint = any(mark.w0 == at and mark.w1 == at + 1 and mark.get("price") == "1" for mark in sentence.role("barrier"))
    if not joint or at in sentence.stops or at + 1 in sentence.stops:
        return False
    left, right = (sentence.words[index] for index in (at - 1, at + 1))
    led = sentence.text[sentence.words[at - 2][0]].islower() and sentence.text[sentence.words[begin][0] : left[1]].count(" ") >= 2
    return led and sentence.text[left[0]].isupper() and sentence.text[right[0]].isupper() and not _said(sentence, begin, at)


def _said(sentence: Sentence, begin: int, at: int) -> bool:
    """A title or an office among the words tells of a person, and a name behind the conjunction is another's."""
    return any(mark.role in ("title", "given", "surname") and begin <= mark.w0 < at for mark in sentence.marks)
