"""Who says so: spans of scope, each with its voice, and the chain that holds at a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.annotate.marks import Mark
from dateline.annotate.phrases import Phrase, joined, phrase_after, phrase_before, scale
from dateline.annotate.scan import Sentence

OPENING = '“«„「『"'
CLOSING = '”»“」』"'


class Scope(NamedTuple):
    """A voice and the characters it holds for. `relay`: it only passes on what another says. `kind` is that of the verb (say, deny …);
    `content` is what is said, where a verb says it."""

    phrase: Phrase
    start: int
    end: int
    cue: Mark | None
    kind: str = "say"
    relay: bool = False
    stance: str = ""
    carried: bool = False
    content: tuple[int, int] | None = None

    def holds(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end and not (start < self.phrase.end and self.phrase.start < end)


def scopes(sentence: Sentence, previous: Sequence[Scope], quoted: Sequence[tuple[int, int]] = ()) -> tuple[Scope, ...]:
    """The voices of one sentence, in order. `previous` are those of the sentence before, for what is carried on."""
    found: list[Scope] = [*_according(sentence), *_colon(sentence)]
    taken = [scope.phrase for scope in found]
    for mark in sentence.role("say"):
        if any(phrase.w0 <= mark.w0 < phrase.w1 for phrase in taken):
            continue
        scope = _said(sentence, mark, taken)
        if scope:
            found.append(scope)
            taken.append(scope.phrase)
    found.extend(_relays(sentence, taken))
    ordered = (_resolved(scope, previous) for scope in sorted(found, key=lambda scope: scope.phrase.start))
    return tuple(_bounded([scope for scope in ordered if scope is not None], sentence))


def _resolved(scope: Scope, previous: Sequence[Scope]) -> Scope | None:
    """A pronoun stands for the last voice of the sentence before; so does a bare "the minister" where that voice says who."""
    phrase = scope.phrase
    speaker = next((before for before in reversed(previous) if not before.relay and not before.phrase.agency), None)
    if phrase.carried:
        return scope._replace(phrase=speaker.phrase, carried=True) if speaker else None
    if "back" in phrase.heads and not phrase.named and speaker and len(speaker.phrase.text) > len(phrase.text):
        return scope._replace(phrase=speaker.phrase, carried=True)
    return scope


# --- according to NAME


def _according(sentence: Sentence) -> Iterator[Scope]:
    for mark in sentence.role("according"):
        phrase = phrase_before(sentence, mark.w0) if mark.get("side") == "after" else phrase_after(sentence, mark.w1, 2)
        if phrase:
            yield Scope(phrase, *_whole(sentence, mark), cue=mark, relay=mark.has("relay"), stance=mark.get("stance"))


def _whole(sentence: Sentence, mark: Mark) -> tuple[int, int]:
    """The sentence, cut at the semicolons around the mark."""
    start, end = sentence.start, sentence.end
    for index, kind in sentence.stops.items():
        if kind == "semicolon":
            if index <= mark.w0:
                start = max(start, sentence.words[index][0]) if index < sentence.last else start
            else:
                end = min(end, sentence.words[index - 1][1])
    return start, end


def _relays(sentence: Sentence, taken: list[Phrase]) -> Iterator[Scope]:
    for mark in sentence.role("say"):
        told = phrase_after(sentence, mark.w1, 1) if mark.has("to") else None
        if told and told.agency and not any(told.start < other.end and other.start < told.end for other in taken):
            yield Scope(told, sentence.start, sentence.end, cue=mark, relay=True)
    for mark in sentence.role("relay"):
        phrase = phrase_before(sentence, mark.w0) if mark.get("side") == "after" else phrase_after(sentence, mark.w1, 2)
        if phrase and phrase.agency and not any(phrase.start < other.end and other.start < phrase.end for other in taken):
            yield Scope(phrase, sentence.start, sentence.end, cue=mark, relay=True)


# --- NAME: content


def _colon(sentence: Sentence) -> Iterator[Scope]:
    if not sentence.pack.phrases.attribution.colon:
        return
    index = next((i for i, kind in sentence.stops.items() if kind == "colon"), None)
    if index is None or index - sentence.first > 14 * scale(sentence) or any(mark.w1 <= index for mark in sentence.role("say")):
        return
    phrase = phrase_before(sentence, index, 3) or phrase_after(sentence, sentence.first, 1)
    if phrase and phrase.w1 <= index and not phrase.carried and _speaks(sentence, phrase) and _lone(sentence, phrase):
        content = (sentence.words[index][0], sentence.end) if index < sentence.last else (sentence.end, sentence.end)
        yield Scope(phrase, *content, cue=None, content=content if index < sentence.last else None)


def _speaks(sentence: Sentence, phrase: Phrase) -> bool:
    """An office or body, or a bare name: every word with a capital, and no mere place."""
    if phrase.heads & {"voice", "title"}:
        return True
    starts = [sentence.words[index][0] for index in range(phrase.w0, phrase.w1)]
    places = {index for named in sentence.places for index in starts if named.start <= index < named.end}
    return phrase.named and len(starts) <= 4 and all(sentence.text[start].isupper() for start in starts) and not places


def _lone(sentence: Sentence, phrase: Phrase) -> bool:
    """Nothing else that matters stands before the colon."""
    return phrase.w0 - sentence.first <= 3 * scale(sentence) and not any(mark.role == "cue" and mark.w0 < phrase.w1 for mark in sentence.marks)


# --- NAME SAY content; content, SAY NAME


class _Unit(NamedTuple):
    """A verb of saying with its subject: words [w0, w1)."""

    phrase: Phrase
    w0: int
    w1: int
    inverted: bool


def _said(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Scope | None:
    unit = _unit(sentence, mark, taken)
    if unit is None:
        return None
    start, end, content = _reach(sentence, unit, mark)
    return Scope(unit.phrase, start, end, mark, mark.argument, mark.has("relay"), mark.get("stance"), content=content)


def _unit(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> _Unit | None:
    order = sentence.pack.phrases.attribution.order
    before = _over_relay(sentence, _free(phrase_before(sentence, mark.w0), taken), mark)
    apposed = None if before else _apposed(sentence, mark, taken) or _over_clause(sentence, mark)
    if apposed:
        return _Unit(apposed, apposed.w0, mark.w1, False)
    closing = (mark.w0 in sentence.stops and before is None) or mark.w0 == sentence.first
    if mark.has("to"):
        return _Unit(before, before.w0, mark.w1, False) if before else None
    shared = _shared(sentence, mark, taken) if before is None else None
    if shared:
        return _Unit(shared, mark.w0, mark.w1, False)
    options = []
    for rank, side in enumerate(order):
        if side == "before" and before:
            options.append((rank * 2 + (mark.w0 - before.w1), _Unit(before, before.w0, mark.w1, False)))
        if side == "after" and (closing or rank == 0 or (not before and mark.argument == "say")):
            after = _free(phrase_after(sentence, mark.w1), taken)
            if after and (closing or rank == 0 or "after" in order):
                options.append(
                    (rank * 2 + (after.w0 - mark.w1) - (3 if closing and mark.w0 != sentence.first else 0), _Unit(after, mark.w0, after.w1, True))
                )
    if options:
        return min(options, key=lambda option: option[0])[1]
    if sentence.pack.phrases.attribution.final:
        subject = _free(phrase_after(sentence, sentence.first, 1), taken)
        if subject and subject.w1 <= mark.w0 and subject.heads & {"voice", "title"}:
            return _Unit(subject, subject.w0, mark.w1, False)
    if mark.has("omitted") or sentence.pack.phrases.attribution.carry == "always":
        phrase = Phrase(mark.start, mark.end, mark.w0, mark.w1, frozenset(), False, carried=True)
        return _Unit(phrase, mark.w0, mark.w1, True)
    return None


def _shared(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """The subject of the verb before, where this one is joined to it (X gave 41 dead and blames Y)."""
    joins = any(0 <= mark.w0 - other.w1 <= (0 if sentence.pack.spaced else 1) for other in sentence.role("barrier"))
    before = [phrase for phrase in taken if phrase.end <= mark.start and phrase.opens]
    return before[-1] if joins and before else None


def _over_relay(sentence: Sentence, phrase: Phrase | None, mark: Mark) -> Phrase | None:
    """Over "in an interview with NAME" to the subject before it; a bare name is a voice only of a verb of plain saying."""
    if phrase is None:
        return None
    if "bare" in phrase.heads and mark.argument != "say":
        return None
    relay = next((other for other in sentence.role("relay") if 0 <= phrase.w0 - other.w1 <= 1), None)
    return (phrase_before(sentence, relay.w0) or phrase) if relay else phrase


def _over_clause(sentence: Sentence, mark: Mark) -> Phrase | None:
    """NAME, who …, SAY: the name before a relative clause between commas."""
    if sentence.stops.get(mark.w0) != "comma":
        return None
    opened = [island.w0 for island in sentence.role("island") if island.w0 < mark.w0 and sentence.stops.get(island.w0) == "comma"]
    return phrase_before(sentence, opened[-1], 0) if opened else None


def _free(phrase: Phrase | None, taken: list[Phrase]) -> Phrase | None:
    return None if phrase and any(phrase.start < other.end and other.start < phrase.end for other in taken) else phrase


def _apposed(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """NAME, an office, SAY: over the comma right before the verb."""
    if sentence.stops.get(mark.w0) not in ("comma", "bracket", "quote"):
        return None
    apposition = phrase_before(sentence, mark.w0, 0)
    if apposition is None or sentence.stops.get(apposition.w0) != "comma" and not apposition.named:
        return None
    name = phrase_before(sentence, apposition.w0, 1) if sentence.stops.get(apposition.w0) == "comma" else None
    if name and name.named and not name.heads & {"group"}:
        return _free(joined(sentence, name, apposition.w1)._replace(heads=name.heads | apposition.heads), taken)
    return None


def _reach(sentence: Sentence, unit: _Unit, mark: Mark) -> tuple[int, int, tuple[int, int] | None]:
    """The characters a verb of saying holds for, and what is said."""
    after = _after_unit(sentence, unit)
    leads = unit.w0 - sentence.first <= 1 or not _substance(sentence, sentence.first, unit.w0)
    tail = (sentence.words[after][0], sentence.end) if after < sentence.last else None
    head = (sentence.start, sentence.words[unit.w0 - 1][1]) if unit.w0 > sentence.first else None
    if not leads and head and _parenthetical(sentence, unit, after):
        return (sentence.start, sentence.end, _clause_before(sentence, unit))
    if tail is None:
        return (sentence.start, sentence.end, head)
    return (sentence.words[unit.w0][0], sentence.end, tail)


def _clause_before(sentence: Sentence, unit: _Unit) -> tuple[int, int]:
    return sentence.start, sentence.words[unit.w0 - 1][1]


def _after_unit(sentence: Sentence, unit: _Unit) -> int:
    """The first word after the unit that is no time, adverb or complementizer."""
    index = unit.w1
    skipped = True
    while skipped and index < sentence.last:
        skipped = any(m.w0 <= index < m.w1 and m.role in ("that", "trim") for m in sentence.marks) or any(
            t.start <= sentence.words[index][0] < t.end for t in sentence.times
        )
        index += skipped
    return index


def _substance(sentence: Sentence, left: int, right: int) -> bool:
    return (
        any(left <= m.w0 < right and m.role in ("cue", "act", "level", "say") for m in sentence.marks)
        or any(left <= n.w0 < right for n in sentence.numbers)
        or right - left > 6 * scale(sentence)
    )


def _parenthetical(sentence: Sentence, unit: _Unit, after: int) -> bool:
    """The unit stands between commas or at the end: it speaks of what came before it."""
    near = [sentence.stops[index] for index in (unit.w0, unit.w0 - 1, unit.w0 - 2) if index in sentence.stops]
    opened = bool(near) and near[0] not in ("semicolon", "colon") and (unit.w0 in sentence.stops or unit.w0 - 1 in sentence.stops or unit.phrase.opens)
    closed = after >= sentence.last or after in sentence.stops or not _substance(sentence, after, sentence.last)
    return opened and closed


def _bounded(found: list[Scope], sentence: Sentence) -> Iterator[Scope]:
    """A forward scope ends where, behind a stop, the next voice's forward scope begins."""
    for index, scope in enumerate(found):
        end = scope.end
        for later in found[index + 1 :]:
            begins = later.phrase.start
            forward = later.start >= begins or (later.cue is not None and later.start > scope.phrase.end)
            if forward and not later.relay and begins > scope.phrase.end and _parted(sentence, scope, later):
                end = min(end, begins)
        yield scope._replace(end=end)


def _parted(sentence: Sentence, scope: Scope, later: Scope) -> bool:
    """A stop or a conjunction right before the later voice, and something said before it."""
    w0 = later.phrase.w0
    joined = any(mark.w1 in (w0, w0 - 1) for mark in sentence.role("barrier")) or any(index in sentence.stops for index in (w0, w0 - 1, w0 - 2))
    return joined and _substance(sentence, scope.phrase.w1, w0)


def agent(sentence: Sentence, act: Mark) -> Scope | None:
    """Who declares, lifts, resigns: the phrase before the verb, as the voice of what it does by saying so."""
    phrase = phrase_before(sentence, act.w0, 2)
    if phrase is None or phrase.carried or not phrase.heads & {"voice", "title", "bare"} and not phrase.named:
        return None
    return Scope(phrase, sentence.start, sentence.end, None)


# --- the chain at a place


def chain(found: Sequence[Scope], start: int, end: int) -> tuple[Scope, ...]:
    """The scopes that hold for [start, end), from the outlet inwards: relays first, then the farther before the nearer."""
    holding = [scope for scope in found if scope.holds(start, end)]
    return tuple(sorted(holding, key=lambda scope: (not (scope.relay or scope.phrase.agency), -_distance(scope, start, end))))


def _distance(scope: Scope, start: int, end: int) -> int:
    return start - scope.phrase.end if scope.phrase.end <= start else scope.phrase.start - end
