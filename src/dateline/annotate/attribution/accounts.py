"""Whose account a figure stands in, where the account is named first: according to a new toll issued on Saturday by the head of the region; and
whose an official without a name is: an official at the health ministry."""

from __future__ import annotations

from dateline.annotate.attribution.ends import stops
from dateline.annotate.attribution.phrases import Phrase, joined, phrase_after
from dateline.annotate.attribution.told import Unit
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

BEFORE, BEHIND = 4, 8
"""Words between "according to" and the noun of an account (a new and provisional), and between it and who gave it (released on Monday)."""
GIVEN = 3
"""Words between an account and "by" at most (du séisme établi | par)."""


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


def drawn_up(sentence: Sentence) -> Phrase | None:
    """Who gave the account that a clause is about: behind a word for "by", and no more than how it was given between (the toll issued by X is 40)."""
    noun = account(sentence, sentence.first)
    by = [mark for mark in sentence.role("author") if noun is not None and not mark.has("of") and 0 < mark.w0 - noun.w1 <= GIVEN]
    if noun is None or not by or any(stops(sentence, index) for index in range(noun.w1, by[0].w1 + 1)):
        return None
    phrase = phrase_after(sentence, by[0].w1, 1)
    stated = phrase is not None and any(mark.w0 >= phrase.w1 for mark in sentence.role("copula"))
    return phrase if phrase is not None and stated and phrase.heads & {"voice", "title"} and phrase.w0 - by[0].w1 <= 1 else None


def given(sentence: Sentence, form: Mark) -> bool:
    """Whether a form of saying is the noun of an account that somebody gave (the 2015 report by NAME)."""
    noun = any(mark.w0 == form.w0 and mark.w1 == form.w1 for mark in sentence.role("account"))
    return noun and any(mark.w0 == form.w1 and mark.w0 not in sentence.stops for mark in sentence.role("author"))


def _speaks(phrase: Phrase) -> bool:
    return not phrase.carried and bool(phrase.heads & {"voice", "title"} or phrase.named)


def with_body(sentence: Sentence, unit: Unit) -> Unit:
    """The subject of a verb of saying with the body that it belongs to, or with who of that body speaks."""
    whole = of_body(sentence, unit.phrase)
    if whole is unit.phrase and not unit.inverted:
        whole = member(sentence, unit.phrase)
    return unit if whole is unit.phrase else unit.but(phrase=whole, w0=min(unit.w0, whole.w0), w1=max(unit.w1, whole.w1))


def member(sentence: Sentence, phrase: Phrase) -> Phrase:
    """With who stands before a preposition that the body follows, and is the one who speaks (doctors at the People's Hospital said)."""
    if phrase.carried or phrase.named and "voice" not in phrase.heads or not sentence.pack.spaced or phrase.w0 - sentence.first < 2:
        return phrase
    body = any(phrase.w0 <= mark.w0 < phrase.w1 and mark.argument == "body" for mark in sentence.role("voice"))
    first = phrase.w0 - any(mark.w1 == phrase.w0 and mark.w0 == phrase.w0 - 1 for mark in sentence.role("article", "trim", "unit"))
    first -= any(mark.w1 == first and mark.w0 == first - 1 for mark in sentence.role("article"))
    at = next((mark.w0 for mark in sentence.role("in") if mark.w1 == first and mark.w0 not in sentence.stops), None)
    who = next((mark for mark in sentence.role("voice") if mark.w1 == at and mark.argument == "unnamed"), None)
    if not body or who is None or any(stops(sentence, index) for index in range(who.w1, phrase.w0 + 1)):
        return phrase
    return phrase.but(
        start=who.start, w0=who.w0, text=sentence.text[who.start : phrase.end], opens=who.w0 == sentence.first or who.w0 in sentence.stops
    )


def of_body(sentence: Sentence, phrase: Phrase) -> Phrase:
    """With the body behind a preposition that somebody without a name belongs to (an official at the health ministry)."""
    common = phrase.nameless or (not phrase.named and phrase.w1 - phrase.w0 == 1 and "voice" in phrase.heads)
    if not common or phrase.carried or phrase.w1 >= sentence.last or stops(sentence, phrase.w1):
        return phrase
    at = next((mark.w1 for mark in sentence.role("in") if mark.w0 == phrase.w1 and mark.w1 < sentence.last), None)
    if at is None or not any(mark.w0 in (at, at + 1) and mark.argument in ("body", "office") for mark in sentence.role("voice")):
        return phrase
    if any(named.start == sentence.words[at][0] for named in sentence.places):
        return phrase  # a source in Lyon told the organisation
    body = phrase_after(sentence, at, 1)
    return joined(sentence, phrase, body.w1) if body is not None and "voice" in body.heads and not body.nameless else phrase
