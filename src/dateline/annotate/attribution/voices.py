"""Who says so: spans of scope, each with its voice, and the chain that holds at a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dateline.annotate.attribution.accounts import drawn_up, issuer, of_body, with_body
from dateline.annotate.attribution.closing import behind_verb, is_participle
from dateline.annotate.attribution.contents import DASHES, byline
from dateline.annotate.attribution.ends import over_trim, scale, stops
from dateline.annotate.attribution.headed import by_office, introducing, lone, quoted_name, speaks
from dateline.annotate.attribution.joint import by_own_account
from dateline.annotate.attribution.parted import by_turns, gapped, of_its_own, opposed, parted
from dateline.annotate.attribution.passed_on import quoted_by, relayed_by
from dateline.annotate.attribution.phrases import Phrase, phrase_after, phrase_before, tallied
from dateline.annotate.attribution.reach import own_clause, reach_of, substance
from dateline.annotate.attribution.scenes import free
from dateline.annotate.attribution.second import second
from dateline.annotate.attribution.subjects import subject_of
from dateline.annotate.attribution.told import alone
from dateline.annotate.attribution.unsaid import compared, governed, impersonal, in_name, takes_lives, undergone_by, unquoted
from dateline.annotate.sentences.marks import Mark, Piece
from dateline.annotate.sentences.scan import Sentence
from dateline.languages import Pack

PASSED = 8
SPEAKING = frozenset({"say", "according", "relay", "origin", "account"})
COLONS = (":", "：")


class Scope(Piece, frozen=True, gc=False):
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
    depth: int = 0
    subject: tuple[int, int] | None = None

    def holds(self, start: int, end: int) -> bool:
        apart = start >= self.phrase.end or self.phrase.start >= end or self._inserted(start, end)
        return self.start <= start and end <= self.end and apart

    def _inserted(self, start: int, end: int) -> bool:
        """Whether the voice stands within what it says by itself (the official toll), or put in (300 were, according to police, held;
        in hospital, the mayor said, are 12), or has left out its verb (police told of 12 dead, the union of 30)."""
        if self.cue is None or self.cue.role == "origin" or self.cue.end < self.start <= self.phrase.start:
            return self.cue is not None
        return self.cue.role in ("according", "say") and start < min(self.cue.start, self.phrase.start) and max(self.cue.end, self.phrase.end) <= end


def scopes(sentence: Sentence, previous: Sequence[Scope], unresolved: bool = False) -> tuple[Scope, ...]:
    """The voices of one sentence, in order. `previous` are those of the sentence before, for what is carried on. A pronoun that stands for
    nobody known is left out, unless `unresolved` ones are asked for."""
    return settled(sentence, named(sentence), previous, unresolved)


def named(sentence: Sentence) -> list[Scope]:
    """The voices of one sentence as they stand in it, in order: who a pronoun stands for is not settled yet."""
    if _silent(sentence):
        return []
    found: list[Scope] = [*_according(sentence), *_colon(sentence), *_signed(sentence)]
    taken = [scope.phrase for scope in found]
    for mark in sentence.role("say"):
        if (
            any(scope.phrase.w0 <= mark.w0 < scope.phrase.w1 or _leads_to(scope, mark) for scope in found)
            or in_name(sentence, mark)
            or impersonal(sentence, mark)
            or undergone_by(sentence, mark)
            or governed(sentence, mark)
            or byline(sentence, mark)
            or takes_lives(sentence, mark)
        ):
            continue
        before = _said_before(sentence, mark) if is_participle(sentence, mark) else None
        for scope in (before,) if before else _said(sentence, mark, taken):
            found.append(scope)
            taken.extend(() if before else (scope.phrase,))  # whom a participle tells of says what the last verb closes, too
    found.extend(_relays(sentence, taken))
    found.extend(_drawn_up(sentence, found))
    found.extend(_official(sentence, found))
    return sorted(found, key=lambda scope: scope.phrase.start)


def settled(sentence: Sentence, found: Sequence[Scope], previous: Sequence[Scope], unresolved: bool = False) -> tuple[Scope, ...]:
    """The voices `found` in a sentence, each pronoun with whom it stands for, each voice with what it holds for beside the others."""
    resolved: list[Scope] = []
    for one in found:
        kept = _resolved(one, (*previous, *resolved), unresolved, sentence.pack)
        resolved.extend([kept] if kept else [])
    bounded = tuple(_bounded([_passing_on(one, resolved) for one in resolved], sentence))
    return tuple(gapped(sentence, tuple(of_its_own(sentence, tuple(opposed(sentence, tuple(by_turns(sentence, tuple(parted(sentence, bounded))))))))))


def _passing_on(scope: Scope, others: Sequence[Scope]) -> Scope:
    """An outlet behind what somebody else says there (the bridge is safe, wrote the mayor, AGENCY reported) only passes it on."""
    if not scope.phrase.agency or scope.relay or scope.cue is None or scope.cue.role != "say" or scope.content is None:
        return scope
    start, end = scope.content
    if end > scope.phrase.start:
        return scope
    voices = (one for one in others if one is not scope and not one.relay and one.cue is not None and not one.phrase.agency)
    told = any(start <= one.cue.start < end and start <= one.phrase.start < end for one in voices if one.cue)
    return scope.but(relay=True) if told else scope


def _leads_to(scope: Scope, mark: Mark) -> bool:
    """Whether a form stands between "according to" and its voice: the noun of an account (a recent report from NAME)."""
    return scope.cue is not None and scope.cue.role == "according" and scope.cue.w1 <= mark.w0 < scope.phrase.w0


def _silent(sentence: Sentence) -> bool:
    """Whether nothing in the sentence can name a voice: no form that does, no colon, and no headline that may be signed."""
    return sentence.field != "title" and sentence.lacks(SPEAKING) and not any(sentence.text.find(colon, *sentence.span) >= 0 for colon in COLONS)


def _resolved(scope: Scope, previous: Sequence[Scope], unresolved: bool, pack: Pack) -> Scope | None:
    """A pronoun stands for the last voice of the sentence before; so does a bare "the minister" where that voice says who."""
    phrase = scope.phrase
    outlet = next((one for one in reversed(previous) if one.phrase.agency), None) if phrase.agency and "back" in phrase.heads else None
    speakers = (one for one in reversed(previous) if not one.relay and not one.phrase.agency and (one.phrase.person or not phrase.person))
    known = (one for one in speakers if phrase.carried or phrase.person or not (one.phrase.nameless or one.phrase.heads == {"bare"}))
    speaker = outlet or next(known, None)  # "the ministry" is nobody without a name
    if phrase.carried:
        return scope.but(phrase=speaker.phrase, carried=True, subject=(phrase.start, phrase.end)) if speaker else scope if unresolved else None
    more = pack.spaced and not pack.phrases.noun.article and phrase.w1 - phrase.w0 > 1  # министр регионального развития: no bare "the minister"
    if "back" in phrase.heads and not more and not phrase.named and speaker and len(speaker.phrase.text) > len(phrase.text):
        return scope.but(phrase=speaker.phrase, carried=True, subject=(phrase.start, phrase.end))
    return scope


# --- according to NAME


def _according(sentence: Sentence) -> Iterator[Scope]:
    cited = [mark for mark in sentence.role("according") if mark.has("cites")]
    for mark in sentence.role("according"):
        if _relative_behind(sentence, mark) or (mark.has("quoting") and not _passed_on(sentence, mark)):
            continue
        phrase = _named_by(sentence, mark)
        asked = _told_by(sentence, phrase) if phrase and mark.get("side") != "after" else None
        phrase = of_body(sentence, phrase) if phrase and not asked and mark.get("side") != "after" else phrase
        if phrase and asked:
            yield Scope(phrase, *_whole(sentence, mark), cue=mark, relay=True)
            phrase = asked
        citing = phrase_before(sentence, mark.w0, 1) if mark in cited else None
        if citing and citing.agency:
            yield Scope(citing, *_whole(sentence, mark), cue=mark, relay=True)
        if phrase:
            depth = sum(1 for other in cited if other.start <= mark.start) if mark in cited else 0
            held = _whole(sentence, mark)
            content = (
                _told(sentence, phrase)
                if mark.has("quoting")
                else None
                if depth or mark.has("tally")
                else _beside(sentence, held, min(mark.w0, phrase.w0), max(mark.w1, over_trim(sentence, phrase.w1)))
            )
            yield Scope(phrase, *held, cue=mark, relay=mark.has("relay"), stance=mark.get("stance"), depth=depth, content=content)


def _relative_behind(sentence: Sentence, mark: Mark) -> bool:
    """Whether a relative pronoun, where it is no article, stands behind "according to": whose account it is was told before (согласно которым)."""
    return mark.w1 not in sentence.stops and "island" in sentence.roles_at.get(mark.w1, ()) and not second(sentence)


def _told_by(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Who told an agency, behind it and a preposition (как сообщили агентству в полиции)."""
    if not phrase.agency or stops(sentence, phrase.w1) or not any(mark.w0 == phrase.w1 for mark in sentence.role("in")):
        return None
    speaker = phrase_after(sentence, phrase.w1, 1)
    return speaker if speaker and not speaker.agency and speaker.heads & {"voice", "title"} else None


def _told(sentence: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """What stands behind the word that opens what is said."""
    that = next((mark for mark in sentence.role("that") if phrase.w1 <= mark.w0 < sentence.last - 1), None)
    return (sentence.words[that.w1][0], sentence.end) if that else None


def _passed_on(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb of passing on stands before the word for whom it is from (نقلت … عن …)."""
    return any(0 <= mark.w0 - verb.w1 <= PASSED and verb.has("relay") for verb in sentence.role("say"))


def _named_by(sentence: Sentence, mark: Mark) -> Phrase | None:
    if mark.has("tally"):
        return tallied(sentence, mark.w1)
    if mark.has("own"):
        return by_own_account(sentence, mark)
    if mark.has("carries"):
        return Phrase(mark.start, mark.end, mark.w0, mark.w1, frozenset(), False, carried=True)
    if mark.get("side") == "after":
        owner = phrase_before(sentence, mark.w0)
        return owner if owner and (not mark.has("owned") or owner.heads & {"voice", "title"}) else None
    if sentence.stops.get(mark.w1) == "comma":
        return None
    return issuer(sentence, mark.w1) or phrase_after(sentence, mark.w1, 2)


def _official(sentence: Sentence, others: Sequence[Scope]) -> Iterator[Scope]:
    """Words that say by themselves whose figure it is (the official toll); where somebody but the media gives the figure, it is theirs."""
    speaking = [scope for scope in others if not scope.relay and not scope.phrase.agency and not _medial(sentence, scope.phrase)]
    for mark in sentence.role("origin"):
        start, end = _whole(sentence, mark)
        own = next((number.start for number in sentence.numbers[1:] if number.w1 == mark.w0), None)
        turn = own is not None and any(scope.phrase.end <= own for scope in speaking)  # 700, police say, 2,000 by the organisers' count
        start = own if own is not None and turn else start
        if turn or not any(scope.start <= mark.start < scope.end for scope in speaking):
            phrase = Phrase(mark.start, mark.end, mark.w0, mark.w1, frozenset({"voice"}), False, sentence.text[mark.start : mark.end])
            end = min([end, *(scope.phrase.start for scope in speaking if scope.phrase.start > mark.end and scope.start > mark.end)])
            yield Scope(phrase, start, end, mark, depth=1)


def _drawn_up(sentence: Sentence, others: Sequence[Scope]) -> Iterator[Scope]:
    """Who drew up the toll that a sentence gives, where nobody else speaks (the toll issued by the ministry stands at 40)."""
    phrase = drawn_up(sentence) if not others and sentence.numbers else None
    if phrase is not None:
        yield Scope(phrase, phrase.end, sentence.end, None)


def _medial(sentence: Sentence, phrase: Phrase) -> bool:
    return any(mark.has("media") for mark in sentence.role("voice") if phrase.start <= mark.start and mark.end <= phrase.end)


def _beside(sentence: Sentence, held: tuple[int, int], w0: int, w1: int) -> tuple[int, int] | None:
    """What is said beside "according to NAME": what stands before it, or after it where it leads."""
    start, end = held
    before = sentence.words[w0 - 1][1] if w0 > sentence.first else start
    after = sentence.words[w1][0] if w1 < sentence.last else end
    return (
        (start, before) if before - start > 3 * scale(sentence) and substance(sentence, sentence.first, w0) else (after, end) if after < end else None
    )


def _whole(sentence: Sentence, mark: Mark) -> tuple[int, int]:
    """The sentence, cut at the semicolons around the mark; whole where it opens with what was counted."""
    start, end = _contrasted(sentence, mark), sentence.end
    if mark.has("tally") and mark.w0 == sentence.first:
        return start, end
    for index, kind in sentence.stops.items():
        if kind == "semicolon" or (kind == "colon" and index == mark.w0):
            if index <= mark.w0:
                start = max(start, sentence.words[index][0]) if index < sentence.last else start
            elif not _goes_on(sentence, mark, index):
                end = min(end, sentence.words[index - 1][1])
    return start, end


def _contrasted(sentence: Sentence, mark: Mark) -> int:
    """Where the clause of "according to" begins: at a comma and a "but" right before it, or an "and" where another spoke before it; else with the
    sentence."""
    joints = [one for one in sentence.role("barrier") if one.w1 == mark.w0 and one.w0 in sentence.stops]
    spoken = bool(joints) and any(one.w1 <= joints[0].w0 for one in sentence.role("say", "according"))
    return next((one.start for one in joints if one.get("price") not in ("", "1") or spoken), sentence.start)


def _goes_on(sentence: Sentence, mark: Mark, index: int) -> bool:
    """Whether behind a semicolon a sentence that opens with the mark only adds a further number (according to police, five died; two more …), or
    the verb shows that the voice still speaks (laut Polizei starben fünf; zwei seien …)."""
    adds = mark.w0 == sentence.first and any(index <= number.w0 <= index + 1 for number in sentence.numbers)
    spoken = any(other.w0 >= index for other in sentence.role("hearsay"))
    return (adds or spoken) and not any(other.w0 >= index and other.role in ("say", "according", "relay") for other in sentence.marks)


def _relays(sentence: Sentence, taken: list[Phrase]) -> Iterator[Scope]:
    for mark in sentence.role("say"):
        told = free(phrase_after(sentence, mark.w1, 1), taken) if mark.has("to") else None
        if told and told.agency:
            yield Scope(alone(sentence, told), sentence.start, sentence.end, cue=mark, relay=True)
    for mark in sentence.role("relay"):
        phrase = free(phrase_before(sentence, mark.w0) if mark.get("side") == "after" else relayed_by(sentence, mark), taken)
        if phrase and phrase.agency:
            yield Scope(phrase, sentence.start, sentence.end, cue=mark, relay=True)
        quoted = free(quoted_by(sentence, mark), taken)
        if quoted:
            yield Scope(quoted, sentence.start, sentence.end, cue=mark)


# --- NAME: content


def _colon(sentence: Sentence) -> Iterator[Scope]:
    said = sentence.text[sentence.start : sentence.end]
    if not sentence.pack.phrases.attribution.colon or (":" not in said and "：" not in said):
        return
    index = next((i for i, kind in sentence.stops.items() if kind == "colon"), None)
    if index is None or any(mark.w1 <= index for mark in sentence.role("say")):
        return
    if introduced := introducing(sentence, index):
        content = sentence.words[index][0], sentence.end
        yield Scope(introduced, *content, cue=None, content=content)
        return
    if index - sentence.first > 14 * scale(sentence):
        return
    phrase = phrase_before(sentence, index, 3) or phrase_after(sentence, sentence.first, 1)
    governed = phrase is not None and (any(mark.w1 == phrase.w0 for mark in sentence.role("in")) or quoted_name(sentence, phrase))
    governed = governed or any(phrase is not None and phrase.w1 <= mark.w0 < index for mark in sentence.role("that"))  # passages like: “…”
    told = phrase is not None and any(phrase.w0 < mark.w0 < index for mark in sentence.role("offence", "cue"))  # NAME, held for theft: …
    if phrase and not governed and not told and phrase.w1 <= index and not phrase.carried and speaks(sentence, phrase) and lone(sentence, phrase):
        content = (sentence.words[index][0], sentence.end) if index < sentence.last else (sentence.end, sentence.end)
        yield Scope(phrase, *content, cue=None, content=content if index < sentence.last else None)


def _signed(sentence: Sentence) -> Iterator[Scope]:
    """A headline that closes with a dash or a colon and who says so (Five dead in Omsk fire — ministry; Five dead: ministry)."""
    if sentence.field != "title":
        return
    index = max((index for index, kind in sentence.stops.items() if kind in ("dash", "colon") and index < sentence.last), default=0)
    if not index or not any(char in (*DASHES, *COLONS, "-") for char in sentence.gap(index)):
        return
    phrase = phrase_after(sentence, index, 1)
    if phrase and phrase.w0 == index and phrase.w1 == sentence.last and phrase.heads & {"voice", "title"} and by_office(sentence, phrase):
        said = sentence.start, sentence.words[index - 1][1]
        yield Scope(phrase, *said, cue=None, relay=phrase.agency, content=said)


# --- NAME SAY content; content, SAY NAME


def _said_before(sentence: Sentence, mark: Mark) -> Scope | None:
    """What stands before a participle of saying, said by whom it tells of, right behind it (3 kişinin öldüğünü belirten | Vali Kaya, …)."""
    phrase = behind_verb(sentence, mark)
    if phrase is None or mark.w0 == sentence.first:
        return None
    said = sentence.start, sentence.words[mark.w0 - 1][1]
    return Scope(phrase, *said, mark, mark.argument, stance=mark.get("stance"), content=said)


def _said(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Iterator[Scope]:
    unit = subject_of(sentence, mark, taken)
    unit = with_body(sentence, unit) if unit is not None else None
    if unit is None or (not sentence.pack.spaced and any(other.w1 == unit.phrase.w0 for other in sentence.role("unsaid"))):
        return  # (未获警方证实: not confirmed by the police)
    if compared(sentence, mark, unit.phrase.w0):
        return
    if unquoted(sentence, mark):  # told of beside what is said, he may be meant by the next pronoun: no more
        silent = unit.phrase.person and unit.phrase.named and not unit.phrase.carried
        yield from [Scope(unit.phrase, sentence.end, sentence.end, None)] if silent else []
        return
    start, end, content = reach_of(sentence, unit, mark)
    end = own_clause(sentence, mark, start, end)
    if unit.told:
        yield Scope(unit.told, sentence.start, sentence.end, mark, relay=True)
    yield Scope(unit.phrase, start, end, mark, mark.argument, mark.has("relay"), mark.get("stance"), content=content)


def _bounded(found: list[Scope], sentence: Sentence) -> Iterator[Scope]:
    """A forward scope ends where, behind a stop, the next voice's forward scope begins."""
    for index, scope in enumerate(found):
        end = scope.end
        for later in found[index + 1 :]:
            begins = later.phrase.start
            forward = later.start >= begins or (later.cue is not None and later.start > scope.phrase.end)
            if forward and not later.relay and begins > scope.phrase.end and _parted(sentence, scope, later):
                end = min(end, _stop_before(sentence, later.phrase.w0) or begins)
        yield scope.but(end=end)


def _stop_before(sentence: Sentence, w0: int) -> int | None:
    """Where the words end before a stop that stands right before a voice, or a word or two before it."""
    index = next((index for index in (w0, w0 - 1, w0 - 2) if index in sentence.stops and index > sentence.first), None)
    return sentence.words[index - 1][1] if index else None


def _parted(sentence: Sentence, scope: Scope, later: Scope) -> bool:
    """A stop or a conjunction right before the later voice, and something said before it, other than the verb of the first."""
    w0, first = later.phrase.w0, scope.phrase.w1
    if scope.cue is not None and first <= scope.cue.w0 and scope.cue.w1 <= w0:
        first = scope.cue.w1
    leads = {w0, w0 - 1} | ({later.cue.w0} if later.cue is not None and later.cue.w1 <= w0 else set())
    joined = any(mark.w1 in leads for mark in sentence.role("barrier")) or any(index in sentence.stops for index in (w0, w0 - 1, w0 - 2))
    return joined and substance(sentence, first, w0)


# --- the chain at a place


def chain(found: Sequence[Scope], start: int, end: int) -> tuple[Scope, ...]:
    """The scopes that hold for [start, end), from the outlet inwards: relays first, then the farther before the nearer."""
    holding = [scope for scope in found if scope.holds(start, end)]
    ranked = sorted(holding, key=lambda scope: (not (scope.relay or scope.phrase.agency), scope.depth, -_distance(scope, start, end)))
    return tuple(scope for scope, after in zip_longest(ranked, ranked[1:]) if after is None or after.phrase.text != scope.phrase.text)


def _distance(scope: Scope, start: int, end: int) -> int:
    return start - scope.phrase.end if scope.phrase.end <= start else scope.phrase.start - end
