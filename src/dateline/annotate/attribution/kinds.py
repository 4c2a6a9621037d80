"""What kind of voice a phrase is, by the forms in it: a person, an outlet, anybody of a kind."""

from __future__ import annotations

from dateline.annotate.attribution.ends import HEADS
from dateline.annotate.sentences.capitals import is_placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge.names.chinese import split


def is_person(marks: list[Mark], named: bool, definite: bool) -> bool:
    """Somebody who may be "he" or "she": an office, or a name that is no body's; one with an article (the Post) is."""
    voices = {"body" if mark.has("entity") else mark.argument for mark in marks if mark.role == "voice"}
    roles = {mark.role for mark in marks}
    known = "title" in roles or bool(voices & {"office", "person"})
    return known or (not definite and (bool(roles & {"given", "surname"}) or (named and not voices)))


def definite(sentence: Sentence, first: int) -> bool:
    """Whether an article stands right before the phrase that begins at word index `first`."""
    return any(mark.w1 == first for mark in sentence.role("article"))


def is_nameless(marks: list[Mark]) -> bool:
    """Words for anybody of a kind, with no office, outlet or body beside them."""
    voices = [mark for mark in marks if mark.role in HEADS]
    return bool(voices) and all(mark.argument == "unnamed" and not mark.has("entity") for mark in voices)


def is_agency(marks: list[Mark]) -> bool:
    """An outlet or agency, with no office or other body beside it."""
    kinds = {mark.argument for mark in marks if mark.role == "voice"}
    return "agency" in kinds and not any(mark.role == "title" for mark in marks) and kinds <= {"agency", "body"}


def like_a_name(sentence: Sentence, begin: int, end: int, beside: int) -> bool:
    """Whether a bare phrase beside a form that is a noun as well (公告) begins with a family name, as a person's does, or with a place."""
    forms = (mark for mark in sentence.role("say", "according") if mark.w0 == beside or mark.w1 == begin)
    noun = any(mark.has("named") for mark in forms)
    return not noun or is_placed(sentence, begin) or split(sentence.text[sentence.words[begin][0] : sentence.words[end - 1][1]]) is not None
