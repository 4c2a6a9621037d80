"""The pack's forms and the bodies in a text, as marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dateline.annotate.sentences.covers import Cover
from dateline.annotate.sentences.inputs import BodySpan, Counted, Timed, find_bodies
from dateline.annotate.sentences.marks import Mark
from dateline.languages import Hit, Pack, load

Span = tuple[int, int]
WORD = re.compile(r"\w+")
REACH = 3
"""Words of a form before the time that parts it, at most."""
FRAME = 25
"""Words between the two parts of a verb at most."""
ENDS = ".!?;:\n"
INSIDE = (".", ":")
"""What stands within a number (17.000) or a time (17:30) ends no clause."""
BLANKS = " \u00a0\u2009-‐‑"
"""Between two words these part no clause."""
SMALL = 3
"""Letters of the preposition or article before a time, at most (on Monday, el lunes, am Montag)."""


def marks_of(pack: Pack, text: str, words: tuple[Span, ...], starts: list[int], numbers: Sequence[Counted]) -> list[Mark]:
    """Every form found with each of its rows, and every body, in order of their starts, the longer first."""
    marks: list[Mark] = []
    hits = pack.lexicon.find(text, words)
    spaced = pack.spaced
    for hit in _before_bounds(pack, text, words, hits, numbers) if spaced else _beside_numbers(pack, text, hits, numbers):
        last = hit.word + hit.length if spaced else bisect_left(starts, hit.end)
        for entry in hit.entries:
            marks.append(Mark(entry, hit.start, hit.end, hit.word, last, entry.role, entry.argument))
    marks = _with_second_parts(pack.code, text, words, marks)
    bodies = list(_bodies(pack, text, marks))
    cover = Cover(bodies)
    marks = [mark for mark in marks if mark.role not in ("act", "topic") or not _names(cover, mark)]
    for body in bodies:
        first, last = max(bisect_right(starts, body.start) - 1, 0), bisect_left(starts, body.end)
        marks.append(Mark(body.entry, body.start, body.end, first, last, body.entry.role, body.entry.argument))
    marks.sort(key=by_place)
    return marks


def in_sense(code: str, marks: list[Mark], whole: str) -> list[Mark]:
    """The marks, of a form that means another thing where the article has a word of that, `whole`, the one that fits (mineurs: of a mine)."""
    if not _has(code, "where") or not any(mark.has("where") for mark in marks):
        return marks
    words = {word.casefold() for word in WORD.findall(whole)}
    fits = {mark for mark in marks if mark.has("where") and not words.isdisjoint(mark.get("where").split(","))}
    taken = {(mark.start, mark.end, mark.role) for mark in fits}
    return [mark for mark in marks if mark in fits or not (mark.has("where") or (mark.start, mark.end, mark.role) in taken)]


def _with_second_parts(code: str, text: str, words: Sequence[Span], marks: list[Mark]) -> list[Mark]:
    """The marks, each verb in two parts at its second part; where a longer form holds that, it is another verb's."""
    if not _has(code, "with") or not any(mark.has("with") for mark in marks):
        return marks
    joints = frozenset(mark.start for mark in marks if mark.role == "barrier")
    taken = {index for mark in marks if mark.w1 - mark.w0 > 1 for index in range(mark.w0, mark.w1)}
    found = [kept for mark in marks for kept in (_closed(text, words, mark, joints) if mark.has("with") else (mark,))]
    frames = {mark.start for mark in found if mark.role == "stance" and mark.has("with")}
    found = [mark for mark in found if mark.role != "about" or mark.start not in frames]  # soll … getötet haben: it tells what was
    return [mark for mark in found if not mark.has("with") or mark.role == "stance" or not taken.intersection(range(mark.w0, mark.w1))]


@lru_cache(maxsize=64)
def _has(code: str, feature: str) -> bool:
    """Whether any form of a language has a feature: "with", of verbs in two parts; "where", of what means another thing elsewhere."""
    return any(feature in entry.features for entry in load(code).words_table)


def _closed(text: str, words: Sequence[Span], mark: Mark, joints: frozenset[int]) -> Iterator[Mark]:
    """A verb in two parts (nahm … fest) where the second closes its clause, before a stop or a conjunction: there stands what happened. Where it
    does not, the first alone says nothing."""
    particle = mark.get("with").split("_")
    for index in range(mark.w1, min(mark.w1 + FRAME, len(words) - len(particle) + 1)):
        between = text[words[index - 1][1] : words[index][0]]
        if between not in INSIDE and any(char in ENDS for char in between):
            return
        last = index + len(particle) - 1
        said = [text[start:end].lower() for start, end in words[index : last + 1]]
        closes = last + 1 >= len(words) or words[last + 1][0] in joints or text[words[last][1] : words[last + 1][0]].strip(BLANKS) != ""
        if said == particle and closes and mark.role == "say":
            yield mark  # whose subject stands beside the first part
            return
        if said == particle and closes and mark.role == "stance":
            if len(particle) == 1 and not text[words[index - 1][0]].islower():
                return  # soll Platz haben: no participle
            yield Mark(mark.entry, mark.start, words[last][1], mark.w0, last + 1, mark.role, mark.argument)  # it holds for all between
            return
        if said == particle and closes:
            yield Mark(mark.entry, words[index][0], words[last][1], index, last + 1, mark.role, mark.argument)
            return


def _names(bodies: Cover, mark: Mark) -> bool:
    """Whether a form is only part of what a body is called (a committee of inquiry opens none)."""
    body = bodies.around(mark.start, mark.end)
    return body is not None and body.end - body.start > mark.end - mark.start


def by_place(mark: Mark) -> tuple[int, int]:
    """The order of marks: by their starts, the longer first."""
    return mark.start, -mark.end


def parted(pack: Pack, text: str, words: Sequence[Span], starts: list[int], times: Sequence[Timed]) -> list[Mark]:
    """Forms of saying, and of how a toll moves, of several words that a time parts (spoke | on Monday | of 300 dead); they take up the time.

    In a script without blanks a time stands before its verb, and parts none.
    """
    found: list[Mark] = []
    for time in times if pack.spaced else ():
        left, right = bisect_left(starts, time.start), bisect_left(starts, time.end)
        if 0 < left < right < len(words):
            small = words[left - 1][1] - words[left - 1][0] <= SMALL
            found.extend(_said_around(pack, text, words, (left - 1 if small and left > 1 else left, right)))
    return found


def _said_around(pack: Pack, text: str, words: Sequence[Span], time: Span) -> Iterator[Mark]:
    """The forms of saying that end with the word behind a time, of words [first, last), and begin before it."""
    left, right = time
    begin, cut, behind = words[max(left - REACH, 0)][0], words[left - 1][1], words[right]
    between = text[begin : words[left][0]], text[words[right - 1][1] : behind[0]]
    if between[1] != " " or not between[0].endswith(" ") or "\n" in between[0]:
        return
    joined = f"{text[begin:cut]} {text[behind[0] : behind[1]]}"
    for hit in pack.lexicon.find(joined, pack.words(joined)):
        if hit.start < cut - begin < hit.end:
            for entry in hit.entries:
                if entry.role in ("say", "copula"):
                    yield Mark(entry, begin + hit.start, behind[1], left - hit.length + 1, right + 1, entry.role, entry.argument)


def _before_bounds(pack: Pack, text: str, words: Sequence[Span], hits: Sequence[Hit], numbers: Sequence[Counted]) -> Iterator[Hit]:
    """The hits; an act whose last word is the bound of a number gives that back, where what is left is a form as well (took | over 250 hostages)."""
    bounds = {number.start for number in numbers if number.start < number.core}
    for hit in hits:
        left = hit.length - 1
        if left and words[hit.word + left][0] in bounds and all(entry.role == "act" for entry in hit.entries):
            found = pack.lexicon.find(text[: words[hit.word + left][0]], tuple(words[hit.word : hit.word + left]))
            if found and found[0].length == left:
                yield Hit(hit.start, found[0].end, hit.word, left, found[0].entries)
                continue
        yield hit


def _beside_numbers(pack: Pack, text: str, hits: Sequence[Hit], numbers: Sequence[Counted]) -> Iterator[Hit]:
    """The hits of a script without blanks; a longer word gives way to a counter behind a number, and to a number that begins inside it."""
    ends = {number.core_end for number in numbers}
    begun = {number.core: number.core_end for number in numbers}
    for hit in hits:
        kept = hit
        if hit.length > 1 and hit.start in ends:
            kept = _cut(pack, text, kept, hit.start + 1, "unit")
        for at in range(kept.start + 1, kept.end):
            if at in begun and begun[at] > kept.end:
                kept = _cut(pack, text, kept, at, "say")
                break
        yield kept


def _bodies(pack: Pack, text: str, marks: Sequence[Mark]) -> Iterator[BodySpan]:
    """The bodies named; in a script without blanks none whose last sign belongs to another word (消息报 in 消息报道)."""
    words = [] if pack.spaced else [mark for mark in marks if mark.role not in ("voice", "title") and mark.end - mark.start > 1]
    cover = Cover(words)
    for body in find_bodies(text, pack):
        mark = cover.around(body.end - 1, body.end + 1) if words else None
        if mark is None:
            yield body


def _cut(pack: Pack, text: str, hit: Hit, end: int, role: str) -> Hit:
    """In a script without blanks: a form of this role beside a number is no part of a longer word that reads as nothing (两人均 …, 指数百人 …)."""
    if any(entry.role != "void" for entry in hit.entries):
        return hit
    found = pack.lexicon.find(text[hit.start : end], tuple((at, at + 1) for at in range(end - hit.start)))
    own = found[0].entries if found and found[0].length == end - hit.start and any(entry.role == role for entry in found[0].entries) else ()
    return Hit(hit.start, end, hit.word, end - hit.start, own) if own else hit
