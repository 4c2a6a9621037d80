"""A phrase that speaks, as a voice: its kind, and the entity it resolves to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dateline.annotate.attribution.phrases import Phrase
from dateline.annotate.attribution.voices import Scope
from dateline.annotate.sentences.inputs import World, entity_of
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import bodies
from dateline.languages import Pack, load
from dateline.model import Voice
from dateline.model.article import Field
from dateline.model.claim import VoiceKind

OPEN = frozenset({"office:president"})
"""Offices whose word a body's own head has too (its president)."""


def voice_of(scope: Scope, field: Field, pack: Pack, world: World) -> Voice:
    """The voice of a scope, as written, with the entity that joins it to the same voice elsewhere."""
    phrase = scope.phrase
    return Voice(
        text=phrase.text,
        name=_base(scope, pack),
        kind=_kind(scope),
        entity=_head(_meant(scope), pack, world),
        field=field,
        start=phrase.start,
        end=phrase.end,
    )


def in_full(scope: Scope, sentence: Sentence) -> Scope:
    """With the word right before it that says that its office was held once (the former | president Ivan Zorin)."""
    phrase = scope.phrase
    start = bodies.begin(sentence.text, phrase.start, sentence.pack.code)
    if start == phrase.start or sentence.text[phrase.start : phrase.end] != phrase.text:
        return scope
    return scope.but(phrase=phrase.but(start=start, text=sentence.text[start : phrase.end]))


def _meant(scope: Scope) -> str:
    """The words that the entity is sought by: those written, or those that an adverb stands for (officially: the authorities), beside the country's
    adjective where one is written (nach ukrainischen Angaben: ukrainischen Behörden)."""
    if scope.cue is None or not scope.cue.has("as"):
        return scope.phrase.text
    land = f"{scope.phrase.text.split()[0]} " if scope.cue.has("land") else ""
    return land + scope.cue.get("as")


def _head(text: str, pack: Pack, world: World) -> str | None:
    """The entity of a voice's words; in a script without blanks that of a body behind a particle, which is described before it (隶属于A的B)."""
    tails = (text.rpartition(form)[2] for form in _particles(pack.code) if form in text) if not pack.spaced else ()
    described = (entity for tail in tails if (entity := entity_of(tail, pack, world)) and entity.startswith("body:"))
    return next(described, None) or entity_of(text, pack, world)


@lru_cache(maxsize=64)
def _particles(code: str) -> tuple[str, ...]:
    return tuple(entry.form for entry in load(code).words_table if entry.role == "particle")


def _base(scope: Scope, pack: Pack) -> str:
    """The name in its base form, where the voice stands in an oblique case and the pack knows better."""
    hook = pack.hooks.get("base_form")
    if hook is None or scope.cue is None or scope.cue.role not in ("according", "relay"):
        return ""
    name = str(hook(scope.phrase.text))
    return name if name != scope.phrase.text else ""


def _kind(scope: Scope) -> VoiceKind:
    heads = scope.phrase.heads
    if scope.relay:
        return "agency"
    if scope.phrase.named and "voice" not in heads:
        return "person"
    return "body" if "voice" in heads and not scope.phrase.nameless else "unnamed"


def pointed_at(sentence: Sentence, phrase: Phrase, before: str | None, holder: str | None = None) -> str | None:
    """The organisation that an office in `phrase` belongs to, where words in it point back ("the group's secretary general"): the last one
    named before it in the sentence, else the last before the sentence (`before`); where only a word for whose it is does ("its chair"), the
    last that spoke (`holder`)."""
    if owned(sentence, phrase):
        return holder or before
    inside = [mark for mark in sentence.marks if phrase.start <= mark.start and mark.end <= phrase.end]
    points = any(mark.role in ("back", "carry") for mark in inside) and any(mark.role == "title" for mark in inside)
    if not points:
        return None
    named = [mark.get("entity") for mark in sentence.role("voice") if mark.end <= phrase.start and _is_body(mark)]
    return named[-1] if named else before


def settled(sentence: Sentence, phrase: Phrase, entity: str | None) -> bool:
    """Whether a voice's own words say who it is, and no word before them that it is somebody's named before."""
    return entity is not None and not (entity.partition("@")[0] in OPEN and owned(sentence, phrase))


def owned(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an office is somebody's named before, by the word right before it or that it begins with (its chair)."""
    owner = any(mark.has("owner") and phrase.w0 in (mark.w0, mark.w1) for mark in sentence.role("article"))
    return owner and any(mark.argument == "office" or mark.role == "title" for mark in sentence.marks if phrase.w0 <= mark.w0 < phrase.w1)


def spoken_body(held: Sequence[Scope], pack: Pack, world: World) -> str | None:
    """The body that a sentence's last speaker speaks for; None where a person speaks or nobody known."""
    voices = (voice_of(scope, "text", pack, world) for scope in reversed(held) if "voice" in scope.phrase.heads and not scope.relay)
    return next((voice.entity for voice in voices if voice.entity and voice.kind == "body"), None)


def last_body(sentence: Sentence) -> str | None:
    """The last organisation that a sentence names."""
    return next((mark.get("entity") for mark in reversed(sentence.role("voice")) if _is_body(mark)), None)


def _is_body(mark: Mark) -> bool:
    return mark.get("entity").startswith("body:")
