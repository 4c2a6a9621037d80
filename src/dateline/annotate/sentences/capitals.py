"""Names by their capitals: which words of a clause are shown to be names, and which of them are places."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.annotate.sentences.scan import Sentence

SEATS = frozenset({"void-place"})

WITHIN = re.compile(r" (?<=[^\W\d_A-Z] )([^\W\da-z_]\w+)")
"""Begins with the blank, of which a text has fewer than of letters to look behind at."""
INITIAL = re.compile(r"\.|['’][^\W\d_a-z]")
"""What follows a letter that is an initial or the head of a name."""


def placed(sentence: Sentence, w0: int, w1: int) -> bool:
    """Whether every capital of these words, but for one at the head of the sentence, is a place's."""
    return all(is_placed(sentence, index) for index in capitals(sentence, w0, w1) if index != sentence.first)


def is_placed(sentence: Sentence, index: int) -> bool:
    start, end = sentence.words[index]
    return any(named.start <= start and end <= named.end for named in sentence.places)


def capitals(sentence: Sentence, begin: int, end: int, beside: int = -1) -> list[int]:
    """Word indices of what a capital letter shows to be a name. The sentence's first word counts where its own shape or its place right
    before a verb (`beside`) shows more than the start of a sentence."""
    if not sentence.pack.settings.capitals:
        return [mark.w0 for mark in sentence.marks if mark.role in ("surname", "given") and begin <= mark.w0 and mark.w1 <= end]
    found = []
    for index in range(begin, end):
        first = index == sentence.first and _ordinary(sentence, index, beside)
        if sentence.text[sentence.words[index][0]].isupper() and not first and not _letter(sentence, index, begin, end):
            found.append(index)
    return found


def _letter(sentence: Sentence, index: int, begin: int, end: int) -> bool:
    """One letter alone is no name (on X), nor is one that opens the sentence (A Cruz Vermelha …); an initial beside another capital is part of one
    (Ahmad A), and so is one with a stop or an apostrophe of its own (J. Lind, O'Hara)."""
    start, stop = sentence.words[index]
    if INITIAL.match(sentence.text, stop):
        return False
    near = [at for at in (index - 1, index + 1) if begin <= at < end]
    return stop - start == 1 and (index == sentence.first or not any(sentence.text[sentence.words[at][0]].isupper() for at in near))


def past_owner(sentence: Sentence, names: list[int], end: int) -> list[int]:
    """Without the place of an office that was cut off before a person's name (глава департамента … Москвы Иван Зорин)."""
    behind = [index for index in names if not is_placed(sentence, index)]
    owned = sentence.pack.phrases.attribution.apart and len(behind) > 1 and behind == list(range(end - len(behind), end))
    return behind if owned and names[0] != behind[0] else names


def past_seat(sentence: Sentence, names: list[int]) -> list[int]:
    """Without the place where a body only sits (базирующийся в Лондоне | Наблюдательный совет)."""
    seat = names and is_placed(sentence, names[0]) and any(mark.w1 == names[0] for mark in sentence.role("void-place"))
    return names[1:] if seat and len(names) > 1 else names


@lru_cache(maxsize=16)
def _names(text: str) -> frozenset[str]:
    """The words that have a capital behind a word in lower case somewhere in the text."""
    return frozenset(WITHIN.findall(text))


def _ordinary(sentence: Sentence, index: int, beside: int) -> bool:
    """A capital at the head of a sentence says nothing, unless the word is an acronym, or listed nowhere and right before the verb or with
    a capital inside another sentence too, or the next word has a capital too."""
    word = sentence.word_text(index)
    if len(word) > 1 and word.isupper():
        return False
    listed = any(mark.w0 == index for mark in sentence.marks)
    if not listed and word in _names(sentence.text):
        return False
    following = index + 1
    if following < sentence.last and following not in sentence.stops and sentence.text[sentence.words[following][0]].isupper():
        return listed
    return listed or following != beside or len(word) < 3


LEAST = 3
"""Letters of a family name at least."""


def known_before(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether one word without a role, right behind its verb where verbs come first, stands in the text before: the name of somebody whom it has
    named in full (وقال روتو)."""
    if end != begin + 1 or sentence.pack.phrases.attribution.order[0] != "after" or sentence.roles_at.get(begin):
        return False
    start, stop = sentence.words[begin]
    said = any(mark.w1 == begin and mark.w0 not in sentence.governed for mark in sentence.role("say"))
    return (
        said
        and stop - start >= LEAST
        and re.search(rf"(?<=\w ){re.escape(sentence.text[start:stop])}\b", sentence.text[: sentence.start]) is not None
    )


def behind_seat(sentence: Sentence, begin: int, end: int) -> int:
    """In a script without blanks: the word index behind what tells where a body has its seat (总部在奥斯陆的 | 人权组织)."""
    if sentence.pack.spaced or sentence.lacks(SEATS):
        return begin
    seats = [mark.w1 for mark in sentence.role("void-place") if begin <= mark.w0 < end and mark.get("side") != "before"]
    named = (mark.w1 for mark in sentence.role("particle") if any(left < mark.w0 for left in seats) and mark.w1 < end)
    return max(named, default=begin)
