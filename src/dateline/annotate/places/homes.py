"""In a script without blanks: places that only tell where somebody lives or a company sits, beside a name (神戸市の田中一郎さん(40),
佐藤次郎容疑者(30)=奈良市三条町=, 「大和交通」(奈良県橿原市)のバス)."""

from __future__ import annotations

import re

from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.scan import Sentence

LONGEST = 26
"""Characters from a place to the title behind a name, at most: the rest of the address, a trade, the name and how it is read."""
DASHED = re.compile(r"[=＝][^=＝、。,\n]{0,8}$"), re.compile(r"[^=＝。\n]{0,16}[=＝]")
"""What stands before and behind a place between two signs behind a name."""
BRACKETED = re.compile(r"[(（][^()（）、。\n]{0,8}$"), re.compile(r"[^()（）\n]{0,12}[)）]")
BEFORE = 10
"""Characters before a place that are looked at, at most."""
VERBAL = ("cue", "act", "say", "event", "in", "unit", "according")
"""What no address, trade or name holds."""


def at_home(sentence: Sentence, named: Named) -> bool:
    """Whether a place is somebody's home or a company's seat, and so no place of what happened."""
    if sentence.pack.spaced:
        return False
    return _of_name(sentence, named) or _between_signs(sentence, named) or _in_brackets(sentence, named)


def _of_name(sentence: Sentence, named: Named) -> bool:
    """Whether a name with its title stands behind a place, and nothing between that could be a verb's, nor a particle but an owner's."""
    marks = (mark for mark in sentence.marks if mark.role == "title" or mark.get("role") == "perpetrator")
    title = next((mark for mark in marks if named.end < mark.start <= named.end + LONGEST), None)
    if title is None or any(named.end <= number.start < title.start for number in sentence.numbers):
        return False
    between = sentence.text[named.end : title.start]
    owned = any(own in between for own in sentence.pack.settings.possessive) or "、" in between
    verbal = any(named.end <= mark.start < title.start for mark in sentence.role(*VERBAL))
    particles = any(named.end <= mark.start < title.start for mark in sentence.role("trim"))
    return owned and between.count("、") <= 1 and "。" not in between and not verbal and not particles


def _between_signs(sentence: Sentence, named: Named) -> bool:
    """Whether a place stands in an address between two signs, behind a name (…さん(30)=奈良市三条町=)."""
    return _stands_in(sentence, named, *DASHED) is not None


def _in_brackets(sentence: Sentence, named: Named) -> bool:
    """Whether a place stands in brackets that an owner's particle follows (「大和交通」(奈良県橿原市)のバス; but 公園(奈良市)で)."""
    end = _stands_in(sentence, named, *BRACKETED)
    return end is not None and sentence.text.startswith(sentence.pack.settings.possessive, end)


def _stands_in(sentence: Sentence, named: Named, opens: re.Pattern[str], closes: re.Pattern[str]) -> int | None:
    """Where what a place stands in ends; None where it stands in nothing of the kind."""
    before = sentence.text[max(sentence.start, named.start - BEFORE) : named.start]
    behind = closes.match(sentence.text, named.end, sentence.end)
    return behind.end() if behind is not None and opens.search(before) else None
