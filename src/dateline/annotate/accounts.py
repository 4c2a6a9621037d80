"""Whose account a figure stands in, where the account is named first: according to a new toll issued on Saturday by the head of the region."""

from __future__ import annotations

from dateline.annotate.marks import Mark
from dateline.annotate.phrases import Phrase, phrase_after, stops
from dateline.annotate.scan import Sentence

BEFORE, BEHIND = 4, 8
"""Words between "according to" and the noun of an account (a new and provisional), and between it and who gave it (released on Monday)."""


def account(sentence: Sentence, at: int) -> Mark | None:
    """The noun of an account (toll, figures, statement) that the phrase beginning at word index `at` is about."""
    nouns = [*sentence.role("account"), *(mark for mark in sentence.role("cue") if mark.has("reach"))]
    near = [mark for mark in nouns if 0 <= mark.w0 - at <= BEFORE and not any(stops(sentence, index) for index in range(at, mark.w1))]
    return min(near, key=lambda mark: mark.w0, default=None)


def issuer(sentence: Sentence, at: int) -> Phrase | None:
    """Who gave the account named at word index `at`: the first voice behind a word for whose it is ("by", "of")."""
    noun = account(sentence, at)
    if noun is None:
        return None
    for mark in sorted(sentence.role("author"), key=lambda mark: mark.w0):
        if not 0 <= mark.w0 - noun.w1 <= BEHIND or mark.w1 >= sentence.last:
            continue
        if any(stops(sentence, index) for index in range(noun.w1, mark.w1 + 1)):
            return None
        phrase = phrase_after(sentence, mark.w1, 1)
        if phrase is not None and phrase.w0 - mark.w1 <= 1 and _speaks(phrase):
            return phrase
    return None


def _speaks(phrase: Phrase) -> bool:
    return not phrase.carried and bool(phrase.heads & {"voice", "title"} or phrase.named)
