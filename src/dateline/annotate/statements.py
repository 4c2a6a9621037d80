"""What somebody says: statements, denials, demands, accusations, promises, each with its speaker and the words said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.annotate.attribution.contents import OPENING, quoted, trimmed, whole
from dateline.annotate.attribution.voices import Scope
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Signal
from dateline.model.claim import Speech

SHORTEST = 3
NEAR = 8
"""Words from the head of a clause to its verb, at most."""
AUXILIARIES = ("passive", "copula", "about", "unsaid")
CLOSING = 3
"""Signs behind a voice that closes a sentence, at most: a quotation mark, a bracket and a full stop."""
CLAIMED = 8
"""Words behind a verb of refusing among which the claim that is refused is named, at most."""


def statements(sentence: Sentence, scopes: Sequence[Scope]) -> Iterator[Draft]:
    """One draft for each voice that says something here; a verb that only gives figures or describes (`only`) needs what it is for."""
    for index, scope in enumerate(scopes):
        span = said(sentence, scope, scopes[index + 1 :])
        if span is None or _retold(sentence, scope, *span) or _denied(sentence, scope, scopes):
            continue
        start, end = _conceded(sentence, *span)
        content = (start, end) if _length(sentence, start, end) >= SHORTEST else None
        if scope.kind != "say" and scope.cue is not None:
            start, end = min(start, scope.cue.start), max(end, scope.cue.end)
        yield Draft(
            sentence, start, end, scope.kind, _word(sentence, start), role="other", speech=_speech(sentence, start),
            content=content, scope=scope, cue=scope.cue, topic=_topic(sentence, start, end),
            signals=(Signal(name="speech", value=0.8, reason=scope.cue.entry.form if scope.cue else "colon"),),
        )  # fmt: skip


def _retold(sentence: Sentence, scope: Scope, start: int, end: int) -> bool:
    """Whether a verb only says who said the sentence before (Об этом сообщила мэр на встрече), or what is passed on is no more than that
    (об этом сообщила мэр, передаёт …)."""
    first, says = _word(sentence, start), {mark.w0 for mark in sentence.role("say")}
    opening = (mark for mark in sentence.role("thereof") if mark.w0 == sentence.first)
    mine = any(scope.cue is not None and sentence.first < scope.cue.w0 and not sentence.stop_between(mark.w1, scope.cue.w0) for mark in opening)
    return mine or any(mark.w0 == first and mark.w1 in says and mark.end < end for mark in sentence.role("thereof"))


def _denied(sentence: Sentence, scope: Scope, others: Sequence[Scope]) -> bool:
    """Whether somebody else denies that it was said (refuted claims that the premier asked him to go)."""
    if scope.cue is None:
        return False
    before = (other for other in others if other.kind == "deny" and other.cue and other.cue.w1 <= scope.cue.w0)
    refusing = [other for other in before if other.cue and not sentence.stop_between(other.cue.w1, scope.cue.w0)]
    spans = ((max(other.cue.end, other.content[0]), other.content[1]) for other in refusing if other.cue and other.content)
    return any(start <= scope.cue.start and scope.cue.end <= end for start, end in spans)


def _speech(sentence: Sentence, start: int) -> Speech:
    return "direct" if sentence.text[start] in OPENING else "indirect"


def said(sentence: Sentence, scope: Scope, later: Sequence[Scope]) -> tuple[int, int] | None:
    """What is said; where a denial or an accusation says too little, the words of denying themselves."""
    if scope.relay or scope.content is None and scope.kind == "say":
        return None
    if scope.cue is not None and not sentence.start <= scope.cue.start < sentence.end:  # another sentence says whose words it is
        words = trimmed(sentence, *scope.content) if scope.content == (sentence.start, sentence.end) else (0, 0)
        return words if _length(sentence, *words) >= SHORTEST else None
    start, end = trimmed(sentence, *_cut(sentence, scope, later)) if scope.content else (0, 0)
    only = scope.cue.get("only") if scope.cue else ""
    if (
        only == "figures"
        or (scope.cue is not None and scope.cue.role == "according" and _length(sentence, start, end) < SHORTEST)
        or (
            only in ("quote", "quoted", "clause")
            and not _near_quotation(sentence, scope)
            and (only != "clause" or not _clause(sentence, scope, start, end))
        )
    ):
        return None
    if scope.kind != "say" and scope.cue and _length(sentence, start, end) < SHORTEST:
        return min(scope.cue.start, start or scope.cue.start), max(scope.cue.end, end)
    if _gapped(sentence, scope, start) or _only_denoted(sentence, scope) or _directed(sentence, scope, start) or _done(sentence, scope, end):
        return None
    dated = any(time.start <= start and end <= time.end + 1 for time in sentence.times)
    return (start, end) if _length(sentence, start, end) >= SHORTEST and not dated else None


def _gapped(sentence: Sentence, scope: Scope, start: int) -> bool:
    """Whether what follows a verb right behind it lacks its subject, which stands before the speaker (cash they said | had been handed over)."""
    cue = scope.cue
    if cue is None or cue.role != "say" or cue.w1 in sentence.stops or scope.phrase.w1 > cue.w0 or not sentence.pack.spaced:
        return False
    first = _at(sentence, start)
    if any(cue.w1 <= mark.w0 <= first for mark in sentence.role("that")):
        return False
    auxiliary = any(cue.w1 <= mark.w0 <= first for mark in sentence.role("passive", "copula"))
    plain = all(sentence.roles_at.get(index, set()) & {"trim", "passive", "copula"} for index in range(cue.w1, first))
    return auxiliary and plain and not sentence.pack.phrases.attribution.second


def _done(sentence: Sentence, scope: Scope, end: int) -> bool:
    """Whether a verb is an act, and what follows closes with what it is about (declared in the region a day of mourning): nothing more is said."""
    cue = scope.cue
    if cue is None or cue.role != "say" or any(mark.w0 == cue.w1 for mark in sentence.role("that")):
        return False
    kinds = {mark.argument for mark in sentence.role("act") if mark.start == cue.start}
    topics = (mark for mark in sentence.role("topic") if kinds and kinds & {*mark.get("act").split(",")})
    return any(cue.end <= topic.start and end - CLOSING <= topic.end <= end for topic in topics)


def _only_denoted(sentence: Sentence, scope: Scope) -> bool:
    """Whether a verb of refusing has no claim behind it that is refused, so that nothing is denied (rejected the letter)."""
    if scope.cue is None or scope.cue.get("only") != "claim":
        return False
    near = range(scope.cue.w0 - 2, min(max(scope.cue.w1, scope.phrase.w1) + CLAIMED, sentence.last))
    return not any(mark.w0 in near for mark in sentence.role("claimed", "that"))


def _directed(sentence: Sentence, scope: Scope, start: int) -> bool:
    """Whether a verb of saying has only whom or where it went behind it (wrote to the speaker; reported to the office)."""
    cue = scope.cue
    if cue is None or scope.kind != "say" or cue.role != "say" or scope.phrase.w1 > cue.w0 or not sentence.pack.spaced or cue.w1 in sentence.stops:
        return False
    led = any(mark.w0 == cue.w1 == _at(sentence, start) for mark in sentence.role("whither"))
    return led and not any(mark.w0 == cue.w1 for mark in sentence.role("that")) and sentence.pack.phrases.attribution.order == ("before", "after")


def _near_quotation(sentence: Sentence, scope: Scope) -> bool:
    """Whether a quotation opens or closes within some words of the verb."""
    if scope.cue is None:
        return False
    first, last = max(scope.cue.w0 - 4, sentence.first), min(scope.cue.w1 + 8, sentence.last)
    return quoted(sentence, sentence.words[first][0], sentence.words[last - 1][1])


def _clause(sentence: Sentence, scope: Scope, start: int, end: int) -> bool:
    """Whether what a verb with other meanings, too, is to say is a clause: it stands before the verb, a colon or a word for that opens it, or, where
    none need, it has a verb (maintains the bridge is safe; not: maintains an office)."""
    cue = scope.cue
    if cue is None or start < cue.start or cue.w1 in sentence.stops:
        return True
    first, last = _at(sentence, start), _at(sentence, end)
    if any(cue.w1 <= mark.w0 <= first for mark in sentence.role("that")) or sentence.stops.get(first) == "colon":
        return True
    attribution = sentence.pack.phrases.attribution
    bare = attribution.order == ("before", "after") and not (attribution.inverts or attribution.second or attribution.apart)
    verbs = any(first < mark.w0 < min(last, first + NEAR) and (mark.role != "unsaid" or mark.has("bare")) for mark in sentence.role(*AUXILIARIES))
    return bare and (verbs or any(mark.w0 == first for mark in sentence.role("carry")))


def _cut(sentence: Sentence, scope: Scope, later: Sequence[Scope]) -> tuple[int, int]:
    """What follows a verb ends where its scope does, where the same voice says the next thing, and before the words that close the sentence by
    naming whose report it stands in (the bridge was safe, local media reported)."""
    start, end = scope.content or (0, 0)
    if any(other.relay and start <= _opening(other) <= start + 1 and _closes(sentence, other, end) for other in later):
        return start, start  # …, the council denies, AGENCY reports
    end = min(
        [end, *(_opening(other) for other in later if other.phrase != scope.phrase and start < _opening(other) and _closes(sentence, other, end))]
    )
    if start < scope.phrase.end:
        return start, end
    again = [_begins(sentence, other) for other in later if other.cue and other.phrase == scope.phrase and _parted(sentence, start, other.cue)]
    return start, min([end, scope.end, *again])


def _begins(sentence: Sentence, scope: Scope) -> int:
    """Where the next thing that the same voice says begins: with its pronoun, and the conjunction before that (denied it as he …)."""
    start = min(scope.cue.start if scope.cue else scope.phrase.start, scope.subject[0] if scope.subject else sentence.end)
    return next((mark.start for mark in sentence.role("barrier") if 0 < start - mark.end <= 1), start)


def _opening(scope: Scope) -> int:
    """Where the words of a voice and its verb begin."""
    return min(scope.phrase.start, scope.cue.start) if scope.cue else scope.phrase.start


def _closes(sentence: Sentence, scope: Scope, end: int) -> bool:
    """Whether a voice and its verb are all that stands between a stop and the end of what another says."""
    if scope.cue is None or max(scope.phrase.end, scope.cue.end) < end - CLOSING:
        return False
    return _at(sentence, _opening(scope)) in sentence.stops


def _parted(sentence: Sentence, start: int, cue: Mark) -> bool:
    """Whether a stop or a conjunction parts a verb from what began before it: one right at the beginning of what is said is part of that. Where verbs
    come first one that shares its subject is parted without (… قائلا)."""
    first = _at(sentence, start)
    shares = cue.has("shares") and sentence.pack.phrases.attribution.order[0] == "after"
    joined = any(first <= mark.w0 < cue.w0 for mark in sentence.role("barrier"))
    return first < cue.w0 and (shares or joined or sentence.stop_between(first + 1, cue.w0))


def _conceded(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Without what the page itself adds behind a stop to keep its distance (…, though videos showed otherwise)."""
    for mark in sentence.role("barrier"):
        if mark.has("concedes") and start < mark.start < end and mark.w0 in sentence.stops and whole(sentence, start, mark.start):
            first, last = trimmed(sentence, start, mark.start)
            return (first, last) if _length(sentence, first, last) >= SHORTEST else (start, end)
    return start, end


def _length(sentence: Sentence, start: int, end: int) -> int:
    """How many words begin in a span."""
    return max(0, _at(sentence, end) - _at(sentence, start))


def _word(sentence: Sentence, start: int) -> int:
    """The first word that begins no earlier than `start`; that of the sentence where none does."""
    index = _at(sentence, start)
    return index if index < sentence.last else sentence.first


def _at(sentence: Sentence, offset: int) -> int:
    """The index of the first word of the sentence that begins no earlier than an offset; `last` where none does."""
    return bisect_left(sentence.words, (offset, -1), sentence.first, sentence.last)


def _topic(sentence: Sentence, start: int, end: int) -> str | None:
    return next((mark.argument for mark in sentence.role("topic") if start <= mark.start < end and mark.argument.endswith("blame")), None)
