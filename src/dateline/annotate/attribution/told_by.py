"""Figures of those who only speak: two officials say that five people died, and nobody counts the two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.drafts import Draft

NEAR, SIGNS = 1, 3
"""Words from a number to those who speak, at most; signs, in a script without blanks (3 | 人の | 当局者)."""


def without_speakers(drafts: Iterable[Draft], scopes: Sequence[Scope]) -> tuple[Draft, ...]:
    """The figures but those whose people are a voice of their sentence, which tells of another number behind it."""
    return tuple(draft for draft in drafts if not any(_speaks(draft, scope) for scope in scopes))


def _speaks(draft: Draft, scope: Scope) -> bool:
    """Whether the number of a figure stands right before the words of a voice, and another number between these and what happened
    (üç yetkili 12 kişinin öldüğünü söyledi)."""
    sentence, phrase, cue = draft.sentence, scope.phrase, draft.cue
    number = next((number for number in sentence.numbers if number.w0 == draft.at), None)
    if number is None or cue is None or scope.cue is None or sentence.stop_between(number.w1, phrase.w0):
        return False
    if not 0 <= phrase.w0 - number.w1 <= (NEAR if sentence.pack.spaced else SIGNS):
        return False
    return any(phrase.w1 <= other.w0 and other.end <= cue.start for other in sentence.numbers)
