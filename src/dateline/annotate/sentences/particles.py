"""Particles that a language writes together with its nouns (보건부는)."""

from __future__ import annotations

from functools import lru_cache

from dateline.annotate.sentences.scan import Sentence
from dateline.languages import load

BRACKETS = {"(": ")", "（": "）"}
LONGEST = 24
"""Characters in brackets behind a name at most."""


def is_subject(sentence: Sentence, index: int) -> bool:
    """Whether a word has the particle that ends a phrase written together with it, and not that of an owner (보건부는; not 정부의)."""
    start, end = sentence.words[index]
    return bare_end(sentence, index) < end and not sentence.text.endswith(sentence.pack.settings.possessive, start, end)


def bare_end(sentence: Sentence, index: int) -> int:
    """Where a word ends without the particle written together with it; a word of one sign only where it is a voice's (측은)."""
    start, end = sentence.words[index]
    own = next((own for own in sentence.pack.settings.particles if sentence.text.endswith(own, start + 1, end)), "")
    short = end - len(own) == start + 1 and sentence.text[start] not in _short_voices(sentence.pack.code)
    return end if short else end - len(own)


@lru_cache(maxsize=64)
def _short_voices(code: str) -> frozenset[str]:
    """The forms of one sign that can be a voice, or end one."""
    return frozenset(entry.form for entry in load(code).words_table if entry.role == "voice" and len(entry.form) == 1)


def is_oblique(sentence: Sentence, index: int) -> bool:
    """Whether a word has a particle of those with whom or to whom something is done: it is no subject (대통령에게, 경찰과)."""
    start, end = sentence.words[index]
    oblique = sentence.pack.settings.oblique if sentence.pack.spaced else ()
    return bool(oblique) and sentence.text.endswith(oblique, start + 2, end)


def goes_on(sentence: Sentence, end: int) -> bool:
    """In a script without blanks: whether the particle behind a phrase makes it no subject (ボコ・ハラムの犯行 | である)."""
    return not sentence.pack.spaced and bool(sentence.pack.settings.oblique) and sentence.text.startswith(sentence.pack.settings.oblique, end)


def tells(sentence: Sentence, w0: int, w1: int) -> bool:
    """Whether people are the topic of a sentence and one who says what follows (住民は5人が死亡したと話した): they are not counted."""
    voiced = any(voice.w0 <= w0 < voice.w1 for voice in sentence.role("voice", "title"))
    start, end = sentence.words[w0][0], sentence.words[w1 - 1][1]
    return voiced and is_topic(sentence, start, end) and any(said.w0 > w1 for said in sentence.role("say"))


def undergoes(sentence: Sentence, end: int) -> bool:
    """Whether the particle of its last word makes a phrase no subject; one that is cited may be an object (로이터통신을 인용해)."""
    return is_oblique(sentence, end - 1) and not any(mark.w0 == end for mark in sentence.role("according"))


def is_topic(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the particle of a topic stands behind a form, or behind what a bracket adds to it (管理庁(AFAD)は), or ends it as one word (경찰은)."""
    topics = sentence.pack.settings.topics
    if sentence.pack.spaced:
        return sentence.text.endswith(topics, start, end)
    closed = sentence.text.find(BRACKETS[sentence.text[end]], end, end + LONGEST) if sentence.text[end : end + 1] in BRACKETS else -1
    return sentence.text.startswith(topics, closed + 1 if closed > 0 else end)


def is_own_subject(sentence: Sentence, end: int, verb: int) -> bool:
    """Whether the particle of a subject, and nothing else, parts a phrase from the verb that begins at `verb`, whatever stands at the sentence's head
    (政府軍が空爆し5人が死亡したと | 保健省が発表した; … 숨졌다고 | 보건부가 밝혔다)."""
    return sentence.text[end:verb].rstrip() in sentence.pack.settings.subjects


def ends_topic(sentence: Sentence, index: int) -> bool:
    """Whether a word ends with the particle of a topic that is written together with it."""
    start, end = sentence.words[index]
    topics = sentence.pack.settings.topics
    return sentence.pack.spaced and bool(topics) and sentence.text.endswith(topics, start + 2, end)


def topic_at(sentence: Sentence, first: int, last: int) -> int | None:
    """The word index where the topic that begins at `first` ends, before its particle where that is a word of its own: no later than `last`."""
    topics = sentence.pack.settings.topics
    for index in range(first, last if topics else first):
        if index > first and sentence.stops.get(index) in ("comma", "semicolon", "colon"):
            return None
        start, end = sentence.words[index]
        if sentence.pack.spaced and sentence.text.endswith(topics, start + 2, end):
            return index + 1
        if not sentence.pack.spaced and sentence.text[start:end] in topics:
            return index
    return None
