"""The phrase that names a voice: cut out of a clause by what can stand in one and what cannot."""

from __future__ import annotations

from typing import NamedTuple

from dateline.annotate.marks import Mark
from dateline.annotate.scan import Sentence

HEADS = frozenset({"voice", "title", "back", "group", "surname", "given", "person"})
CUTS = frozenset(
    {"say", "according", "relay", "that", "barrier", "island", "cue", "copula", "passive", "in", "negation", "stance", "no-evidence", "act", "trim"}
)
LONGEST = 12
BRACKETS = "()（）[]"


class Phrase(NamedTuple):
    """A candidate for a voice: characters [start, end), words [w0, w1). `heads` are the roles that make it one; `carried`: it is only a pronoun."""

    start: int
    end: int
    w0: int
    w1: int
    heads: frozenset[str]
    named: bool
    carried: bool = False
    text: str = ""


def phrase_before(sentence: Sentence, at: int, skip: int = 4) -> Phrase | None:
    """The nearest phrase that ends at word index `at` or up to `skip` words before it, within the clause."""
    end = _back_over(sentence, at, skip)
    if end is None:
        return None
    begin = end
    while begin > sentence.first and end - begin < LONGEST * _scale(sentence) and not _cut(sentence, begin - 1) and not _stop(sentence, begin):
        begin -= 1
    return _phrase(sentence, begin, end)


def phrase_after(sentence: Sentence, at: int, skip: int = 3) -> Phrase | None:
    """The nearest phrase that begins at word index `at` or up to `skip` words after it, within the clause."""
    begin = at
    limit = min(sentence.last, at + skip * _scale(sentence))
    while begin < limit and (_cut(sentence, begin, opening=True)):
        if _stop(sentence, begin) and begin > at:
            return None
        begin += 1
    end = begin
    while end < sentence.last and end - begin < LONGEST * _scale(sentence) and not _cut(sentence, end) and (end == begin or not _stop(sentence, end)):
        end += 1
    return _phrase(sentence, begin, end)


def _scale(sentence: Sentence) -> int:
    return 1 if sentence.pack.spaced else 2


def _back_over(sentence: Sentence, at: int, skip: int) -> int | None:
    """Over adverbs and times between a verb and its subject."""
    end = at
    for _ in range(skip * _scale(sentence) + 1):
        if end <= sentence.first or (_stop(sentence, end) and end != at):
            return None
        if not _cut(sentence, end - 1):
            return end
        if _hard(sentence, end - 1):
            return None
        end -= 1
    return None


def _hard(sentence: Sentence, index: int) -> bool:
    hard = ("say", "according", "barrier", "island", "cue", "that")
    return any(mark.w0 <= index < mark.w1 and mark.role in hard for mark in sentence.marks) or _in(sentence.numbers, index, sentence)


def _stop(sentence: Sentence, index: int) -> bool:
    """Punctuation before this word that ends a phrase; brackets and quotation marks inside a name don't."""
    kind = sentence.stops.get(index)
    if kind is None:
        return False
    if kind in ("bracket", "quote") and not any(char in ",，;。.:：" for char in sentence.gap(index)):
        return False
    return True


def _cut(sentence: Sentence, index: int, opening: bool = False) -> bool:
    """Whether this word cannot stand inside a name: another role, a number, a time."""
    start, end = sentence.words[index]
    for mark in sentence.marks:
        if mark.w0 <= index < mark.w1 and mark.role in CUTS and not _also_head(sentence, index):
            return True
    if any(time.start <= start < time.end for time in sentence.times):
        return True
    return _in(sentence.numbers, index, sentence)


def _also_head(sentence: Sentence, index: int) -> bool:
    return any(mark.w0 <= index < mark.w1 and mark.role in HEADS for mark in sentence.marks)


def _in(items: tuple, index: int, sentence: Sentence) -> bool:  # type: ignore[type-arg]
    start = sentence.words[index][0]
    return any(item.start <= start < item.end for item in items)


def _phrase(sentence: Sentence, begin: int, end: int) -> Phrase | None:
    """The phrase from its first head (a name, an office, a body) on, if it has one."""
    marks = [mark for mark in sentence.marks if begin <= mark.w0 and mark.w1 <= end]
    carried = next((mark for mark in marks if mark.role == "carry"), None)
    heads = frozenset(mark.role for mark in marks if mark.role in HEADS)
    names = capitals(sentence, begin, end)
    if not heads and not names:
        return _only_name(sentence, begin, end) if not carried else _made(sentence, carried.w0, carried.w1, frozenset(), False, True)
    first = min([mark.w0 for mark in marks if mark.role in HEADS] + names[:1])
    first = _with_place(sentence, begin, first)
    return _made(sentence, first, end, heads, bool(names))


def _with_place(sentence: Sentence, begin: int, first: int) -> int:
    """A place's name that leads the phrase belongs to it (Lebanon's Ministry of Health; 黎巴嫩卫生部长)."""
    for named in sentence.places:
        if any(begin <= index < first and sentence.words[index][0] == named.start for index in range(begin, first)):
            return next(index for index in range(begin, first) if sentence.words[index][0] == named.start)
    return first if sentence.pack.spaced else begin


def _only_name(sentence: Sentence, begin: int, end: int) -> Phrase | None:
    """In a script without capitals a short phrase right beside a verb of saying may be a bare name."""
    if sentence.pack.settings.capitals or end <= begin:
        return None
    longest = 4 if sentence.pack.spaced else 6
    if end - begin > longest or (not sentence.pack.spaced and end - begin < 2):
        return None
    return _made(sentence, begin, end, frozenset({"bare"}), False)


def _made(sentence: Sentence, w0: int, w1: int, heads: frozenset[str], named: bool, carried: bool = False) -> Phrase | None:
    if w0 >= w1:
        return None
    start, end = sentence.words[w0][0], sentence.words[w1 - 1][1]
    if end < sentence.end and sentence.text[end] in ")）" and any(char in "(（" for char in sentence.text[start:end]):
        end += 1
    return Phrase(start, end, w0, w1, heads, named, carried, sentence.text[start:end])


def capitals(sentence: Sentence, begin: int, end: int) -> list[int]:
    """Word indices of what a capital letter shows to be a name; the sentence's first word counts only if it is listed nowhere and the next is a name."""
    if not sentence.pack.settings.capitals:
        return [mark.w0 for mark in sentence.marks if mark.role in ("surname", "given") and begin <= mark.w0 and mark.w1 <= end]
    found = []
    for index in range(begin, end):
        char = sentence.text[sentence.words[index][0]]
        if char.isupper() and not (index == sentence.first and _ordinary(sentence, index)):
            found.append(index)
    return found


def _ordinary(sentence: Sentence, index: int) -> bool:
    """A capital at the head of a sentence says nothing, unless the word is an acronym or the next word has one too."""
    word = sentence.word_text(index)
    if len(word) > 1 and word.isupper():
        return False
    following = index + 1
    if following < sentence.last and following not in sentence.stops and sentence.text[sentence.words[following][0]].isupper():
        return any(mark.w0 == index for mark in sentence.marks)
    return True


def covers(mark: Mark, phrase: Phrase) -> bool:
    return phrase.start <= mark.start and mark.end <= phrase.end
