"""A phrase that speaks, as a voice: its kind, and the entity it resolves to."""

from __future__ import annotations

from dateline.annotate.voices import Scope
from dateline.model import Voice
from dateline.model.article import Field
from dateline.model.claim import VoiceKind


def voice_of(scope: Scope, field: Field) -> Voice:
    """The voice of a scope, as written."""
    phrase = scope.phrase
    return Voice(text=phrase.text, kind=_kind(scope), field=field, start=phrase.start, end=phrase.end)


def _kind(scope: Scope) -> VoiceKind:
    heads = scope.phrase.heads
    if scope.relay:
        return "agency"
    if scope.phrase.named and "voice" not in heads:
        return "person"
    return "body" if "voice" in heads else "unnamed"
