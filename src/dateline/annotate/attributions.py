"""The attributions of an article as spans: who, and what is said; what a benchmark of attribution alone compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.annotate.attribution.accounts import account
from dateline.annotate.attribution.quoted import spoken_of
from dateline.annotate.attribution.voices import Scope, scopes
from dateline.annotate.reading import pack_of
from dateline.annotate.sentences.inputs import survey
from dateline.annotate.sentences.scan import Sentence, scan
from dateline.annotate.statements import statements
from dateline.model import Article

Span = tuple[int, int]


class Attribution(NamedTuple):
    """Character spans of an article's text: the words that name who speaks there (a pronoun too), and what is said."""

    source: Span
    content: Span


def attributions(article: Article) -> Iterator[Attribution]:
    """Every statement of the text with the words that attribute it, in order."""
    pack = pack_of(article)
    if pack is None:
        return
    world = survey(article, pack.code)
    read: list[tuple[Sentence, tuple[Scope, ...]]] = []
    previous: tuple[Scope, ...] = ()
    for sentence in scan(article, "text", pack, world):
        held = scopes(sentence, previous, unresolved=True)
        read.append((sentence, held))
        previous = held or (() if sentence.starts_paragraph else previous)
    for (sentence, held), more in zip(read, spoken_of(tuple(read)), strict=True):
        yield from _of(sentence, (*held, *more))


def _of(sentence: Sentence, held: Sequence[Scope]) -> Iterator[Attribution]:
    for draft in statements(sentence, held):
        if draft.content is not None and draft.scope is not None:
            scope = draft.scope
            yield Attribution(scope.subject or (_opening(sentence, scope), scope.phrase.end), draft.content)


def _opening(sentence: Sentence, scope: Scope) -> int:
    """Where the words for a voice begin: with those of the account it gave, where that leads to it (a report from the harbour office)."""
    if scope.cue is None or scope.cue.role != "according" or scope.phrase.w0 <= scope.cue.w1:
        return scope.phrase.start
    noun = account(sentence, scope.cue.w1)
    return sentence.words[scope.cue.w1][0] if noun is not None and noun.w1 <= scope.phrase.w0 else scope.phrase.start
