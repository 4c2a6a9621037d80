"""Particles that a language writes together with its nouns (보건부는)."""

from __future__ import annotations

from dateline.annotate.scan import Sentence


def is_subject(sentence: Sentence, index: int) -> bool:
    """Whether a word has the particle that ends a phrase written together with it, and not that of an owner (보건부는; not 정부의)."""
    start, end = sentence.words[index]
    return bare_end(sentence, index) < end and not sentence.text.endswith(sentence.pack.settings.possessive, start, end)


def bare_end(sentence: Sentence, index: int) -> int:
    """Where a word ends without the particle written together with it."""
    start, end = sentence.words[index]
    own = next((own for own in sentence.pack.settings.particles if sentence.text.endswith(own, start + 2, end)), "")
    return end - len(own)
