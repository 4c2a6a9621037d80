"""People of several kinds that one number counts together."""

from __future__ import annotations

from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.particles import is_oblique
from dateline.annotate.sentences.scan import Sentence


def last_of_kinds(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether people before a number are the last of several kinds that a word for "and others" closes (女性や子どもら8人, 관리, 언론인 등 3명):
    those counted are of all kinds."""
    closes = any(mark.w1 <= other.w0 and other.w1 <= number.w0 for other in sentence.role("others", "several"))
    if not closes:
        return False
    first = mark.w0
    while (wide := next((other.w0 for other in sentence.role("group", "person") if other.w1 == first > other.w0), None)) is not None:
        first = wide  # 工人家属
    joints = {joint.w1 for joint in sentence.role("barrier", "several") if joint.get("price") == "1" or joint.get("side") == "after"}
    return first > sentence.first and (sentence.stops.get(first) == "comma" or first in joints or is_oblique(sentence, first - 1))
