"""Voices of one sentence that hold for a part of it each: one for a whole and one for a part, or one behind every figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.annotate.attribution.phrases import name_alone, phrase_after
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence

if TYPE_CHECKING:
    from dateline.annotate.attribution.voices import Scope

NOUN = 2
"""Words between a figure and the words for its voice, at most."""
VOICES = frozenset({"voice", "title"})


def parted(sentence: Sentence, found: Sequence[Scope]) -> Iterator[Scope]:
    """The scopes, cut where words for a part begin behind the voice of the whole and before that of the part (359 died, police said, among them, the
    ministry said, 34 tourists)."""
    for scope in found:
        mark = next((mark for mark in sentence.role("subset") if _parts(sentence, mark, found)), None) if len(found) > 1 else None
        if mark is None or scope.relay:
            yield scope
        elif scope.phrase.start >= mark.start:
            yield _within(scope, max(scope.start, mark.start), scope.end)
        else:
            yield _within(scope, scope.start, min(scope.end, _before(sentence, mark)))


def _parts(sentence: Sentence, mark: Mark, found: Sequence[Scope]) -> bool:
    """Whether figures and voices stand on both sides of words for a part, a stop before them, and no clause begins before the part's own voice."""
    apart = mark.w0 in sentence.stops and mark.w0 > sentence.first
    ends = min((joint.start for joint in sentence.role("barrier") if joint.w0 >= mark.w1 and joint.w0 in sentence.stops), default=sentence.end)
    sides = {scope.phrase.start >= mark.start for scope in found if not scope.relay and not ends <= scope.phrase.start}
    counted = {number.start >= mark.start for number in sentence.numbers}
    return apart and sides == counted == {False, True}


def _before(sentence: Sentence, mark: Mark) -> int:
    return sentence.words[mark.w0 - 1][1]


def _within(scope: Scope, start: int, end: int) -> Scope:
    """The scope, and what is said in it, between two offsets."""
    said = (max(scope.content[0], start), min(scope.content[1], end)) if scope.content else None
    return scope.but(start=start, end=end, content=said if said and said[0] < said[1] else None)


def gapped(sentence: Sentence, found: Sequence[Scope]) -> Iterator[Scope]:
    """The scopes, with that of another voice behind a stop, whose verb is left out as it is the first one's: nothing but a preposition stands between
    it and the figure that ends its clause (police spoke of 12 dead, the union of 30)."""
    for scope in found:
        said = scope.cue is not None and scope.cue.role == "say" and not scope.relay and scope.phrase.end <= scope.cue.start
        other = next(_left_out(sentence, scope), None) if said and sentence.pack.spaced else None
        if other is None:
            yield scope
            continue
        stop = next(index for index in sorted(sentence.stops) if sentence.words[index][0] > other.start)
        yield _within(scope, scope.start, sentence.words[stop - 1][1])
        yield other


def _left_out(sentence: Sentence, scope: Scope) -> Iterator[Scope]:
    """The scopes of those whose verb of saying is left out behind a figure."""
    after = scope.cue.w1 if scope.cue is not None else sentence.last
    for number in sentence.numbers:
        first = next((index for index in range(number.w0 - 1, after, -1) if index in sentence.stops), None)
        if first is None or sentence.stops[first] not in ("comma", "semicolon") or not _ends(sentence, number):
            continue
        before = [other for other in sentence.numbers if after <= other.w0 < first]
        if not before or _told(sentence, first, number.w0):
            continue
        found = phrase_after(sentence, first, 1)
        phrase = name_alone(sentence, found) if found is not None and found.heads & VOICES and not found.carried else None
        if phrase is not None and phrase.w0 - first <= 1 and phrase.w1 <= number.w0 <= phrase.w1 + NOUN:
            yield scope.but(phrase=phrase, start=before[-1].end, end=number.end, content=None)  # its noun is the first one's


def _ends(sentence: Sentence, number: Number) -> bool:
    """Whether a figure with no unit of its own ends its clause."""
    return number.quantity.unit is None and (number.w1 >= sentence.last or number.w1 in sentence.stops)


def _told(sentence: Sentence, left: int, right: int) -> bool:
    """Whether words [left, right) tell what somebody did, said or suffered."""
    return any(left <= mark.w0 < right and mark.role in ("say", "cue", "act", "according", "copula", "passive") for mark in sentence.marks)


def by_turns(sentence: Sentence, found: Sequence[Scope]) -> Iterator[Scope]:
    """The scopes, cut where every figure has its voice right behind it (40,000 according to the union, 12,500 according to the police): the later
    voice holds from the earlier one on. An agency only passes on what the others say."""
    turns = sorted((scope for scope in found if _behind_figures(sentence, scope)), key=lambda scope: scope.phrase.start)
    ends = {one.phrase.start: two.phrase.start for one, two in pairwise(turns) if _counted(sentence, one.phrase.end, two) and _closes(sentence, two)}
    begins = {two: one for one, two in ends.items()}
    for scope in found:
        at = scope.phrase.start
        first = next((one.phrase.end for one in turns if one.phrase.start == begins.get(at)), scope.start)
        own = _within(scope, max(scope.start, first), min(scope.end, scope.phrase.end) if at in ends else scope.end)
        yield own.but(content=None) if at in begins else own


def of_its_own(sentence: Sentence, found: Sequence[Scope]) -> Iterator[Scope]:
    """The scopes; words for a source behind a stop, with a bare figure right behind them that ends the clause, hold for no figure before them (12
    people died, according to the union 30; погибли 12 человек, по данным профсоюза — 30)."""
    for scope in found:
        cue = scope.cue
        led = cue is not None and cue.role == "according" and sentence.first < cue.w0 < scope.phrase.w0 and _stopped(sentence, cue)
        behind = (number for number in sentence.numbers if scope.phrase.w1 <= number.w0 <= scope.phrase.w1 + 1)
        bare = led and any(_ends(sentence, number) and not _sourced(sentence, number) for number in behind)
        before = max((number.end for number in sentence.numbers if cue is not None and number.end <= cue.start), default=scope.start)
        yield _within(scope, max(scope.start, before), scope.end) if bare else scope  # its noun is the first one's


def _sourced(sentence: Sentence, number: Number) -> bool:
    """Whether a source of its own stands right behind a figure."""
    return any(mark.w0 == number.w1 and mark.get("side") != "after" for mark in sentence.role("according", "origin"))


def _stopped(sentence: Sentence, mark: Mark) -> bool:
    """Whether a stop stands before a mark, or before the conjunction that leads it."""
    return mark.w0 in sentence.stops or any(one.w1 == mark.w0 and one.w0 in sentence.stops for one in sentence.role("barrier"))


def opposed(sentence: Sentence, found: Sequence[Scope]) -> Iterator[Scope]:
    """The scopes, cut between two voices of which the first stands before its figure: neither passes on what the other says (according to the
    organisers 200,000 marched, 45,000 according to the police; according to the union 9, according to the police 4)."""
    plain = sorted((scope for scope in found if _plain(scope)), key=lambda scope: scope.phrase.start)
    cuts = {(one.phrase.start, two.phrase.start): at for one, two in pairwise(plain) if (at := _between(sentence, one, two)) is not None}
    ends, begins = {one: at for (one, _), at in cuts.items()}, {two: at for (_, two), at in cuts.items()}
    for scope in found:
        first, last = begins.get(scope.phrase.start), ends.get(scope.phrase.start)
        cut = _within(scope, scope.start if first is None else first, scope.end if last is None else last)
        trails = first is not None and scope.cue is not None and first < scope.cue.start
        yield cut.but(content=None) if trails else cut


def _between(sentence: Sentence, one: Scope, two: Scope) -> int | None:
    """Where the part of the second of two voices begins, each with a figure: at its own words, or at the figure before them."""
    if one.cue is None or two.cue is None or sentence.role("say", "subset") or not sentence.pack.spaced:
        return None
    numbers = [number for number in sentence.numbers if number.quantity.unit is None]
    if any(number.end <= one.cue.start for number in numbers):
        return None
    between = [number for number in numbers if one.phrase.end <= number.start and number.end <= two.cue.start]
    if between and two.cue.w0 in sentence.stops and any(number.start >= two.phrase.end for number in numbers):
        return two.cue.start
    if len(between) < 2 or not _closes(sentence, two) or two.cue.w0 - between[-1].w1 > NOUN:
        return None
    own = between[-1]
    joint = next((mark for mark in sentence.role("barrier") if mark.w1 == own.w0 and mark.get("price") == "1"), None)
    if joint is None and sentence.stops.get(own.w0) != "comma":
        return None
    return own.start if joint is None else joint.start


def _plain(scope: Scope) -> bool:
    """Whether a voice stands behind "according to", and passes nothing on."""
    cue = scope.cue
    return cue is not None and cue.role == "according" and cue.start < scope.phrase.start and not (scope.relay or scope.phrase.agency or scope.depth)


def _behind_figures(sentence: Sentence, scope: Scope) -> bool:
    """Whether a voice stands behind "according to", and that behind a figure; or words that say whose it is, right behind one of several."""
    own = scope.cue is not None and scope.cue.role == "origin" and any(number.start == scope.start for number in sentence.numbers)
    return (_plain(scope) or own) and sentence.pack.spaced and _counted(sentence, sentence.start, scope)


def _closes(sentence: Sentence, scope: Scope) -> bool:
    """Whether a voice ends its clause, or what happened to all follows at once: no verb behind it is that of both figures (between 9, police say, and
    12, says the union, marched)."""
    at = scope.phrase.w1
    return at >= sentence.last or at in sentence.stops or any(mark.w0 == at for mark in sentence.role("cue"))


def _counted(sentence: Sentence, start: int, scope: Scope) -> bool:
    """Whether a figure of no measure stands between a character and the "according to" of a voice, and nobody says anything between."""
    end = scope.cue.start if scope.cue is not None else start
    said = any(start <= mark.start and mark.end <= end for mark in sentence.role("say"))
    return not said and any(start <= number.start and number.end <= end and number.quantity.unit is None for number in sentence.numbers)
