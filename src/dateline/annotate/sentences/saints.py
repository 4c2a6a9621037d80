"""Towns called after saints: a longer name is another town, and what is only called after the saint is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.sentence import Sentence
from dateline.model import Place

JOINTS = frozenset(
    {"in", "whence", "whither", "distribute", "author", "town", "barrier", "beside", "void-place", "say", "that", "copula", "passive", "trim",
     "according", "by", "among", "island", "there", "saint"}
)  # fmt: skip
"""What may stand before a town's name."""
HEADS = frozenset({"voice", "title", "say", "given", "surname", "group"})
"""What begins a name or a clause of its own behind a town."""


def lengthened(text: str, places: Sequence[Named], marks: Sequence[Mark]) -> Iterator[Named]:
    """The places; a saint's name with another name right behind it is a town of both (San Miguel | Totolapan)."""
    saints = {mark.start for mark in marks if mark.role == "saint"}
    begins = {named.start for named in places} | {mark.start for mark in marks if mark.role in HEADS}
    for named in places:
        end = _second_name(text, named.end) if named.start in saints and named.end + 1 not in begins else None
        if end is None or named.adjective:
            yield named
        else:
            said = text[named.start : end]
            yield Named(named.start, end, Place(text=said, name=said, kind="city"))


def _second_name(text: str, at: int) -> int | None:
    """Where a word ends that begins with a capital, a blank behind a character."""
    if text[at : at + 1] != " " or not text[at + 1 : at + 2].isupper():
        return None
    end = at + 1
    while end < len(text) and (text[end].isalpha() or text[end] in "-'’"):
        end += 1
    return end if text[at + 2 : end].islower() else None


def of_saint(sentence: Sentence, named: Named) -> bool:
    """Whether a saint's name stands right behind a noun, with no preposition (la línea San Martín), or behind a feast (las fiestas de San Isidro)."""
    if not any(mark.start == named.start for mark in sentence.role("saint")):
        return False
    at = sentence.word_span(named.start, named.end)[0]
    if any(mark.w1 == at for mark in sentence.role("feast")):
        return True
    if at == sentence.first or at in sentence.stops or at - 1 in sentence.timed or at - 1 in sentence.numbered:
        return False
    plain = sentence.text[sentence.words[at - 1][0]].islower()
    return plain and JOINTS.isdisjoint(sentence.roles_at.get(at - 1, set()))
