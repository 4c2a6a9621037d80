"""Which statements can be told: whole sentences of somebody, not asides, torn pieces or the same thing twice."""

from __future__ import annotations

from functools import cache

from dateline.compose import names
from dateline.languages import codes, load, marks
from dateline.languages.marks import QUOTES, STOPS
from dateline.model import Article, Claim, Voice

SHORTEST = 5
"""Words that reported speech holds at least, to say something by itself."""
LONGEST_VOICE = 9
"""A voice of more words that resolves to nobody is a clause taken for one."""
WORD = 4
"""Shorter words do not show that two statements are one."""
ALIKE = 0.5
_ENDS = STOPS + "\n"
PAUSES = marks.PAUSES + "\n"
_QUOTES = QUOTES + "' "


def whole(claim: Claim, words: str, article: Article) -> bool:
    """Whether a statement is somebody's and long enough to say something by itself; a quotation may be short."""
    if not names.balanced(words) or _is_name(words) or _nobody(claim.voices[-1], article.language):
        return False
    if claim.speech == "direct":
        return True
    long_enough = len(words.split()) >= SHORTEST if " " in words.strip() else len(words) >= 2 * SHORTEST
    return long_enough and not _torn(claim, article)


def alike(words: str, other: str) -> bool:
    """Whether two statements of one voice share half of their telling words, or one holds the other."""
    if words in other or other in words:
        return True
    one, two = _telling(words), _telling(other)
    return bool(one and two) and len(one & two) >= ALIKE * min(len(one), len(two))


def _telling(words: str) -> set[str]:
    return {word.strip(PAUSES + _QUOTES).casefold() for word in words.replace("-", " ").split() if len(word) >= WORD}


def _is_name(words: str) -> bool:
    """Whether nothing but capitalised words stands there: a name and a title, nothing said."""
    told = words.split()
    return len(told) > 1 and all(word[:1].isupper() for word in told)


def _nobody(voice: Voice, language: str) -> bool:
    """Whether a voice is a clause that was taken for one, or a town, which says nothing."""
    return len(voice.text.split()) > LONGEST_VOICE or (voice.entity is None and names.is_town(voice.text, language))


def _torn(claim: Claim, article: Article) -> bool:
    """Whether reported speech is a piece of its sentence.

    It breaks off before its voice or in the middle, follows a bare preposition, or begins as no sentence does.
    """
    voice, text = claim.voices[-1], article.field(claim.field)
    if claim.content is None or voice.field != claim.field:
        return False
    start, end = claim.content
    if voice.start >= end:
        return not closes(text, end, PAUSES)
    if voice.start < start:
        unfinished = _word_after(text, start) in _forms("unfinished", article.language)
        return unfinished or not closes(text, end, _ENDS) or _word_before(text, start) in _forms("in", article.language)
    return False


def closes(text: str, end: int, marks: str) -> bool:
    """Whether the words end at a mark, theirs or the next; the end of the text is one."""
    last, rest = text[:end].rstrip(_QUOTES)[-1:], text[end:].lstrip(_QUOTES)[:1]
    return not rest or rest in marks or last in marks


def _word_before(text: str, start: int) -> str:
    before = text[:start].rstrip(" ")
    return before.rsplit(" ", 1)[-1].casefold() if before and before[-1:] not in PAUSES else ""


def _word_after(text: str, start: int) -> str:
    return text[start:].split(maxsplit=1)[0].strip(PAUSES + _QUOTES).casefold() if text[start:].strip() else ""


@cache
def _forms(role: str, language: str) -> frozenset[str]:
    """The words of a language that have a role."""
    code = language.partition("-")[0]
    return frozenset(entry.form for entry in load(code).words_table if entry.role == role) if code in codes() else frozenset()
