"""Figures taken back: what is called an error where it is told, or in the sentence after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Claim
from dateline.model.predicates import PEOPLE

SMALLEST = 3
"""Figures below this are told in too many ways to say which one was taken back."""


def taken_back(sentence: Sentence, figures: Sequence[Draft]) -> Iterator[Draft]:
    """The figures of a sentence; the one nearest to each word of taking back is withdrawn."""
    marks = _marks(sentence)
    able = [draft for draft in figures if draft.predicate in PEOPLE and (size(draft.quantity) or 0) >= SMALLEST]
    gone = [min(able, key=lambda draft: _far(draft, mark)) for mark in marks] if able else []
    for draft in figures:
        yield draft.but(counting="withdrawn") if draft in gone else draft


def points_at_figure(sentence: Sentence, figures: Sequence[Draft]) -> bool:
    """Whether a sentence without a figure of its own takes back one told before it ("the post was a technical error")."""
    return bool(_marks(sentence)) and not figures


def last_figure(claims: Sequence[Claim], since: int) -> int | None:
    """The last count of people among claims[since:] that can be taken back: none where it stands beside the one it replaces, which is the mistake."""
    able = [
        index
        for index in range(since, len(claims))
        if claims[index].predicate in PEOPLE and claims[index].counting == "total" and (size(claims[index].quantity) or 0) >= SMALLEST
    ]
    replaced = {claim.predicate for claim in claims[since:] if claim.counting == "superseded"}
    return able[-1] if able and claims[able[-1]].predicate not in replaced else None


def _marks(sentence: Sentence) -> list[Mark]:
    return [mark for mark in sentence.role("counting") if mark.argument == "withdrawn"]


def _far(draft: Draft, mark: Mark) -> int:
    return max(draft.start - mark.end, mark.start - draft.end, 0)
