"""What somebody says: statements, denials, demands, accusations, promises, each with its speaker and the words said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.drafts import Draft
from dateline.annotate.scan import Sentence
from dateline.annotate.voices import CLOSING, OPENING, Scope
from dateline.model import Signal

SHORTEST = 3


def statements(sentence: Sentence, scopes: Sequence[Scope]) -> Iterator[Draft]:
    """One draft for each voice that says something here."""
    for scope in scopes:
        span = _span(sentence, scope)
        if span is None:
            continue
        start, end = span
        content = scope.content if scope.content and _length(sentence, *scope.content) >= SHORTEST else None
        if scope.kind != "say" and scope.cue is not None:
            start, end = min(start, scope.cue.start), max(end, scope.cue.end)
        direct = sentence.text[start] in OPENING
        yield Draft(
            sentence,
            start,
            end,
            scope.kind,
            _word(sentence, start),
            role="other",
            speech="direct" if direct else "indirect",
            content=content and (start, end),
            scope=scope,
            cue=scope.cue,
            topic=_topic(sentence, start, end),
            signals=(Signal(name="speech", value=0.8, reason=scope.cue.entry.form if scope.cue else "colon"),),
        )


def _span(sentence: Sentence, scope: Scope) -> tuple[int, int] | None:
    """What is said; where a denial or an accusation says too little, the words of denying themselves."""
    if scope.relay or scope.content is None and scope.kind == "say":
        return None
    start, end = _trimmed(sentence, *scope.content) if scope.content else (0, 0)
    if scope.kind != "say" and scope.cue and _length(sentence, start, end) < SHORTEST:
        return min(scope.cue.start, start or scope.cue.start), max(scope.cue.end, end)
    return (start, end) if _length(sentence, start, end) >= SHORTEST else None


def _trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    text = sentence.text
    if start > sentence.start and text[start - 1] in OPENING:
        start -= 1
    if end < sentence.end and text[end] in CLOSING:
        end += 1
    while end > start and text[end - 1] in ",，، ":
        end -= 1
    return start, end


def _length(sentence: Sentence, start: int, end: int) -> int:
    return sum(1 for index in range(sentence.first, sentence.last) if start <= sentence.words[index][0] < end)


def _word(sentence: Sentence, start: int) -> int:
    return next((index for index in range(sentence.first, sentence.last) if sentence.words[index][0] >= start), sentence.first)


def _topic(sentence: Sentence, start: int, end: int) -> str | None:
    return next((mark.argument for mark in sentence.role("topic") if start <= mark.start < end and mark.argument.endswith("blame")), None)
