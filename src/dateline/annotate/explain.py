"""Why an article was read as it was: of each sentence what was recognised, which numbers were bound to what, and what was refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.annotate.counts.binding import MIXED, Bound, bind, unbound
from dateline.annotate.counts.counted import counted
from dateline.annotate.drafts import Draft
from dateline.annotate.reading import pack_of
from dateline.annotate.sentences.inputs import survey
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence, scan
from dateline.model import FIELDS, Article
from dateline.model.article import Field


@dataclass(frozen=True)
class Binding:
    """A number of a sentence. `cue` is the form that it was bound to and `price` what that cost, in words;
    `refused` tells why nothing is claimed of it."""

    text: str
    noun: str
    cue: str = ""
    price: float = 0.0
    refused: str = ""


@dataclass(frozen=True)
class SentenceReading:
    """One sentence: `marks` are (words as written, role, argument) of the forms recognised in it."""

    field: Field
    start: int
    end: int
    text: str
    marks: tuple[tuple[str, str, str], ...]
    bindings: tuple[Binding, ...]


def explain(article: Article) -> tuple[SentenceReading, ...]:
    """How each sentence of an article that names a number or what happened to people was read, in order. A pure function of the article."""
    pack = pack_of(article)
    if pack is None:
        return ()
    world = survey(article, pack.code)
    found: list[SentenceReading] = []
    for name in FIELDS:
        if name == "lede" and article.lede in article.text:
            continue
        before: tuple[Draft, ...] = ()
        for sentence in scan(article, name, pack, world):
            drafts = () if sentence.role("credit") else counted(sentence, before)
            if sentence.numbers or sentence.role("cue"):
                found.append(_reading(sentence, drafts))
            before = drafts or before
    return tuple(found)


def _reading(sentence: Sentence, drafts: tuple[Draft, ...]) -> SentenceReading:
    marks = tuple((sentence.text[mark.start : mark.end], mark.role, mark.argument) for mark in sentence.marks)
    bindings = (*_bindings(sentence, drafts), *_idle(sentence, drafts))
    return SentenceReading(sentence.field, sentence.start, sentence.end, sentence.text[sentence.start : sentence.end].strip(), marks, bindings)


def _bindings(sentence: Sentence, drafts: tuple[Draft, ...]) -> Iterator[Binding]:
    """Every number, with its cue or why it has none."""
    for bound in bind(sentence):
        draft = next((draft for draft in drafts if draft.at == bound.number.w0 and draft.quantity), None)
        text, noun = sentence.text[bound.number.start : bound.number.end], _noun(sentence, bound)
        if draft is None:
            yield Binding(text, noun, refused=_refused(sentence, bound))
        else:
            cue = f"{draft.cue.entry.form} → {draft.predicate}" if draft.cue else f"inherits {draft.predicate}"
            yield Binding(text, noun, cue, round(bound.price, 1))


def _noun(sentence: Sentence, bound: Bound) -> str:
    mark = bound.head.mark
    words = f" “{sentence.text[mark.start : mark.end]}”" if mark else ""
    return bound.head.kind + words


def _refused(sentence: Sentence, bound: Bound) -> str:
    if sentence.role("credit"):
        return "a line that is no prose"
    if bound.number.quantity.unit is not None:
        return f"measured in {bound.number.quantity.unit}"
    if bound.refused == MIXED:
        return MIXED
    if bound.head.kind == "rejected":
        return "counts no people here: a thing, an age, a year or a name"
    if bound.cue is not None:
        return "denied, or those who did it"
    reasons = dict(reversed(unbound(sentence, bound.number)))  # a cue as written: the reason of the nearest
    return "; ".join(f"not “{cue}”: {why}" for cue, why in reversed(reasons.items())) or "nothing that happens to people in the sentence"


def _idle(sentence: Sentence, drafts: tuple[Draft, ...]) -> Iterator[Binding]:
    """What happened, in words that no number, person or negation took; and what was counted without a number."""
    taken = {draft.cue.start for draft in drafts if draft.cue}
    for draft in drafts:
        if draft.cue and draft.quantity and not any(number.w0 == draft.at for number in sentence.numbers):
            yield Binding(sentence.text[draft.start : draft.end], "no number", f"{draft.cue.entry.form} → {draft.predicate}")
    for mark in sentence.role("cue"):
        if mark.start not in taken:
            yield Binding(sentence.text[mark.start : mark.end], "no number", refused=_unused(mark))


def _unused(mark: Mark) -> str:
    return "only negated" if mark.has("zero") else "no number, no single person and no negation within reach"
