"""What stands around a body and has a field of its own: captions and credits, bylines, rights, tags, keywords, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dateline.extract.agencies import is_source
from dateline.extract.tree import Line
from dateline.languages import calendars
from dateline.languages.page_words import PageWords, fold
from dateline.model import Caption

_BRACKETED = re.compile(r"[(（\[【]\s*([^()（）\[\]【】]{2,60})\s*[)）\]】][.。]?$")
_LIST = re.compile(r"\s{2,}|[,，、،;；؛|/•·]\s*|\t")
CREDIT_LONGEST = 90
CAPTION_LONGEST = 600


def caption_of(text: str, words: PageWords, in_figure: bool = True) -> Caption | None:
    """The line as a caption with its credit, or None where it is none: it ends in a credit or names one with its words. What a line outside of a
    figure calls its source is the text's."""
    if len(text) > CAPTION_LONGEST or (not in_figure and "source-prefix" in words.roles(text) and words.prefix(text, "source-prefix")):
        return None
    return _by_prefix(text, words) or _by_bracket(text, words) or _by_tail(text, words) or (_by_sign(text) if in_figure else None)


def _by_prefix(text: str, words: PageWords) -> Caption | None:
    folded = text.casefold()
    if len(folded) != len(text) or _MARK.search(text) is None:
        return None
    for start, end, role in sorted(words.matches_anywhere(folded, ("credit-prefix", "credit"))):
        credit = text[end:].strip(" :：-–—|/／.。)）\u3000")
        split = _SAID.match(credit) if start == 0 and role == "credit-prefix" and _parted(text, start, end) else None
        if split is not None:
            return Caption(text=split["text"], credit=split["credit"])
        if start == 0 and role == "credit" and text[end - 1].isalnum():
            continue
        if 0 < len(credit) <= CREDIT_LONGEST and _parted(text, start, end):
            return Caption(text=text[:start].rstrip(" (（|/／-–—,，\u3000"), credit=credit)
    return None


_SAID = re.compile(r"(?P<credit>[^.。:]{3,60}[^\W\d_]{3})[.。]\s*(?P<text>[^\W\d_a-z].{14,})$")
"""A credit, and the caption that follows it: `Archive of the Courier. The bridge before the flood`."""


def credited(line: Line) -> Caption | None:
    """A short paragraph whose sentence is followed by a name in brackets, that of who took the picture; not the known agency of a report."""
    found = _CREDITED.search(line.text) if line.size < CREDITED_LONGEST and line.linked == 0 else None
    if found is None or is_source(found["who"]) or not (" " in found["who"] or len(found["who"]) > 4 and found["who"] > "\u2e80"):
        return None
    return Caption(text=line.text[: found.start() + 1], credit=found["who"])


def bracketed(text: str) -> Caption | None:
    """What stands in a figure: a sentence, and in brackets behind it a name, that of who took the picture or of whom it is from."""
    found = _CREDITED.search(text)
    return Caption(text=text[: found.start("who") - 1].rstrip(), credit=found["who"]) if found is not None else None


_CREDITED = re.compile(r"[.。][\"'”’]?\s?[(（](?P<who>(?![a-z])[^\W\d_][^()（）.。!?:：，,;\d]{3,50})[)）]$")
CREDITED_LONGEST = 200


def _parted(text: str, start: int, end: int) -> bool:
    """Whether a credit's words begin the line or follow punctuation, and a mark follows them: not words inside a sentence."""
    return (start == 0 or not text[:start].rstrip()[-1].isalnum()) and _MARK.fullmatch(text[end - 1 : end + 1].strip(" ")[-1:]) is not None


_MARK = re.compile("[:：/／©]")
"""What follows a credit's words."""


def _by_bracket(text: str, words: PageWords) -> Caption | None:
    found = _BRACKETED.search(text)
    if found is None or not found.start():
        return None
    said = words.roles(text[found.start() :]) | words.roles(found.group(1))
    if not said & {"credit", "credit-prefix"}:
        return None
    return Caption(text=text[: found.start()].rstrip(), credit=found.group(1).strip())


def _by_sign(text: str) -> Caption | None:
    """A caption with the sign of rights before who took the picture: `The bridge. © Jane Roe`."""
    found = _SIGNED.search(text)
    return Caption(text=text[: found.start()].rstrip(" (（|/-–—"), credit=found["who"].strip(" )）")) if found is not None and found.start() else None


_SIGNED = re.compile(r"\s*©\s?(?P<who>[^©.]{2,60})$")


def _by_tail(text: str, words: PageWords) -> Caption | None:
    """A caption whose last words, after its full stop, say who took the picture: `现场。张三摄`."""
    head, stop, tail = text.rpartition("。")
    if not stop or not 1 < len(tail.strip()) <= TAIL_LONGEST or "credit" not in words.roles(tail):
        return None
    return Caption(text=head + stop, credit=_without_verb(tail.strip(), words))


def _without_verb(tail: str, words: PageWords) -> str:
    """The name in a credit that ends in the word for taking a picture: `张三 摄`."""
    starts = [start for start, end, role in words.matches(tail) if role == "credit" and end == len(tail) and start and end - start <= VERB]
    return tail[: min(starts)].strip(" /／|｜") if starts else tail


VERB = 2
TAIL_LONGEST = 24


def listed(text: str) -> list[str]:
    """The entries of a list that a line prints: parted by two spaces, commas or bars."""
    return [part for part in (piece.strip(" #.。\u3000") for piece in _LIST.split(text)) if part]


def keywords(entries: Iterable[str], words: PageWords) -> tuple[str, ...]:
    """Declared keywords without boilerplate, weekdays, numbers and repeats, in their order."""
    kept: dict[str, str] = {}
    for entry in entries:
        folded = fold(entry)
        known = words.whole.get(folded, "not-a-person") != "not-a-person"
        if folded and not known and folded not in weekdays() and not folded.isdigit() and len(folded) < 80:
            kept.setdefault(folded, entry.strip())
    return tuple(kept.values())


@cache
def weekdays() -> frozenset[str]:
    """The packs' names of weekdays, folded."""
    return frozenset(form for calendar in calendars().values() for form, roles in calendar.forms.items() if "weekday" in roles)
