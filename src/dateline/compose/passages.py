"""Which words of an article are told: the content of a statement, or the whole sentence where a piece of it would say nothing by itself."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from dateline.compose import names
from dateline.languages import codes, load
from dateline.languages.marks import BRACKETS, CLOSING, COLONS, COMMAS, OPENING, PAUSES, SINGLE
from dateline.model import Article, Claim
from dateline.model.predicates import SAY

LONG = 320
"""The most characters of a statement that are told."""
HEAD = 3
"""More words before a voice than these, without a pause, belong to what is said (Among the others are, by his account, …)."""
AHEAD = 5
"""Words at the head of what is said among which its "that" may stand."""
EDGES = f" \n\t{COMMAS}.。"
_OPENING, _CLOSING = OPENING + SINGLE[0], CLOSING + SINGLE[1]


def content(claim: Claim, article: Article) -> str:
    """What is said: the span of the statement's content, without quotation marks that enclose all of it.

    The whole sentence for reported speech that is an act as well (blamed, condemned), that the page doubts, or that begins before its voice.
    """
    if claim.speech != "direct" and (claim.predicate != SAY or claim.evidence or _around(claim, article)):
        return passage(claim, article, LONG) or _plain(article.field(claim.field)[claim.start : claim.end])
    return _plain(_said(claim, article))


def _said(claim: Claim, article: Article) -> str:
    """The words of a statement's content, from the colon that opens it on, and without the verb of saying that they may begin with."""
    text = article.field(claim.field)
    start, end = claim.content or (claim.start, claim.end)
    voice = claim.voices[-1] if claim.voices else None
    if claim.speech != "direct" and voice is not None and voice.field == claim.field and voice.end < start:
        opens = max((text.rfind(colon, voice.end, start) for colon in COLONS), default=-1)
        start = opens + 1 if opens >= 0 and "\n" not in text[opens:start] else start
    words = text[start:end].strip(EDGES)
    verb = next((form for form in _verbs(article.language) if words.startswith(form)), "") if claim.speech != "direct" else ""
    return _behind_that(words[len(verb) :].strip(EDGES), article.language) if claim.speech != "direct" else words


def _behind_that(words: str, language: str) -> str:
    """What is said, where only the day on which it was said, and "that", stand before it (early today that the bridge is open)."""
    code = language.partition("-")[0]
    if code not in codes() or load(code).settings.words != "space":
        return words
    dated, said = load(code).calendar.forms, [found.span() for found in islice(re.finditer(r"\S+", words), AHEAD)]
    for at, (start, end) in enumerate(said[1:], 1):
        if words[start:end] in _that(code) and all(words[slice(*span)].casefold() in dated for span in said[:at]):
            return words[end:].strip(EDGES)
    return words


@cache
def _that(code: str) -> frozenset[str]:
    return frozenset(entry.form for entry in load(code).words_table if entry.role == "that")


def _plain(words: str) -> str:
    """Words without the marks that enclose all of them."""
    words = words.strip(EDGES)
    enclosed = len(words) > 2 and words[0] in _OPENING and words[-1] in _CLOSING
    if enclosed and not any(mark in words[1:-1] for mark in OPENING + CLOSING):
        words = words[1:-1].strip(EDGES)
    return words


def _around(claim: Claim, article: Article) -> bool:
    """Whether a voice stands within what it says, right before the rest of it: the rest alone is no sentence."""
    voice, text = claim.voices[-1] if claim.voices else None, article.field(claim.field)
    if voice is None or claim.content is None or voice.field != claim.field or voice.end > claim.content[0]:
        return False
    between, start = text[voice.end : claim.content[0]], _bounds(claim, article)[0]
    head = text[start : voice.start]
    return not any(map(str.isalnum, between)) and len(head.split()) > HEAD and not any(mark in head for mark in PAUSES)


def passage(claim: Claim, article: Article, most: int) -> str:
    """The whole sentence of a claim, without brackets around it; empty where it is longer than `most`, or its quotations do not close."""
    start, end = _bounds(claim, article)
    text = article.field(claim.field)
    for opening, closing in map(tuple, BRACKETS):
        closes = text.find(closing, claim.start, end)
        if text.startswith(opening, start) and closes >= 0:
            start, end = start + 1, closes
    words = text[start:end].strip(EDGES)
    return words if len(words) <= most and names.balanced(words) else ""


def sentence(claim: Claim, article: Article) -> str:
    """The sentence in which a claim stands, as the article has it."""
    start, end = _bounds(claim, article)
    return article.field(claim.field)[start:end].strip()


def _bounds(claim: Claim, article: Article) -> tuple[int, int]:
    spans = sentences(article.field(claim.field), article.language)
    return next(((start, end) for start, end in spans if start <= claim.start < end), (claim.start, claim.end))


@cache
def _verbs(language: str) -> tuple[str, ...]:
    """The verbs of saying of a language without blanks, the longest first: reported words may begin with one (称…)."""
    code = language.partition("-")[0]
    if code not in codes() or load(code).settings.words == "space":
        return ()
    return tuple(sorted((entry.form for entry in load(code).words_table if entry.role == "say"), key=lambda form: (-len(form), form)))


def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text are; none for a language without a pack."""
    code = language.partition("-")[0]
    return load(code).sentences(text) if code in codes() else ()
