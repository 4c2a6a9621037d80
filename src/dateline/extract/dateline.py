"""The dateline at the head of a report: where it was written, on which day, and the agency and the reporters it credits.

`ALMATY, Jan 6 (Agency) - `, `МОСКВА, 6 янв — Агентство. `, `Тула. 17 января. АГЕНТСТВО - `, `Berlin (dpa) - `, `(Agency) -- `, `NAGPUR: `.
Those of scripts without spaces are read in `datehead`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.extract import datehead
from dateline.extract.agencies import is_source
from dateline.extract.furniture import weekdays
from dateline.extract.headline import flat
from dateline.extract.names import people
from dateline.knowledge import places
from dateline.languages.months import month
from dateline.languages.page_words import page_words

HEAD = 130
"""Characters of a paragraph within which its dateline ends."""
WORDS, REGION_LONGEST, AGENCY_LONGEST = 5, 24, 34
KNOWN = 20_000
"""Inhabitants from which on a place's name, in small letters and with no day or agency beside it, is believed."""
LARGE = 100_000
"""Those from which on a colon behind a name in capitals alone makes it a dateline: it may be a kicker (`POLICE: `)."""
_END = re.compile(r"(?:\.|(?<!\s))\s*(?:—|―{1,2}|--+)\s*|\.[-–]\s*|(?<!\s)\s+[-–=·]\s+|(?<=[)）])\s*[-–=]\s*")
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{2,60})[)）\]]")
_CLOSED = re.compile(r"[)）]\.?\s+")
_NAME = r"[^\W\d_][^\s\d,.()—–]{2,14}"
_DAYS = (
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s*(?:de\s+)?(?P<m>{_NAME})"),
    re.compile(rf"(?P<m>{_NAME})\.?\s+(?P<d>\d{{1,2}})(?!\d)"),
)
_FIGURES = re.compile(r"(?<!\d)\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?(?!\d)")
_YEAR = re.compile(r"^[,.\s]*(?:de\s+)?(?:19|20)\d\d\b")
_COMMA = re.compile(r"(?<!\s)(?:\s*[,،;/|]\s*|\s+[-–]\s+)")
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s+|(?<=\d)\.\s+")
_STOPPED = re.compile(r"(?P<place>[^\W\d_]{3,}(?:[\s/-][^\W\d_]{3,}){0,2})(?P<mark>[.:])\s+(?=\S)")
_DOMAIN = re.compile(r"\w{2,}\.\w{2,}")
_CREDIT = re.compile(r"(?P<credit>[^.:!?\n]{2,70})[.:]\s+")
_OPENING = re.compile("[\"'“„«‘»(\\[]*[^\\W\\d_a-zà-ÿа-яёα-ω]|[\"'“„«‘»(]*\\d")
_SCRIPTS = (("Ѐ", "ԯ", "Cyrl"), ("\u0600", "ۿ", "Arab"), ("ऀ", "ॿ", "Deva"), ("가", "힣", "Hang"))


class Dateline(NamedTuple):
    """Where a report was written ("" where only an agency is named), the agency, the reporters, and how many characters all that takes."""

    place: str
    agency: str | None
    length: int
    names: tuple[str, ...] = ()


NONE = Dateline("", None, 0)


class _Parts(NamedTuple):
    """What stands before a dateline's end."""

    place: str
    agency: str | None
    names: tuple[str, ...]
    dated: bool


def dateline_of(text: str) -> Dateline | None:
    """The dateline that opens a paragraph; None for a dash inside a sentence, and for anything that one of its parts doesn't fit."""
    found = datehead.of_head(text)
    if found is not None:
        return Dateline(*found)
    first = _parted(text, 0)
    if first is None or first.place:
        return first
    behind = _parted(text, first.length)
    if behind is not None and behind.place:
        return behind._replace(agency=behind.agency or first.agency)
    return first


def _parted(text: str, begin: int) -> Dateline | None:
    """The dateline between `begin` and the first mark that ends one; its length counts from the text's beginning."""
    for start, end in _ends(text[begin : begin + HEAD + 2]):
        parts = _parse(text[begin : begin + start])
        if parts is not None and _holds(parts, text[begin + start : begin + end], text[begin + end : begin + end + HEAD]):
            return _credited(parts, text, begin + end)
    return None


def taken(text: str, own: frozenset[str] = frozenset()) -> tuple[Dateline, str]:
    """(the dateline of a first paragraph, NONE where it has none; the paragraph without it). `own` are the folded names of the outlet itself, which
    credits itself as it would an agency: `Place - Outlet: `, `PLACE, Jan 6 — Outlet. `."""
    found = _behind_own(text, own) or dateline_of(text) or NONE
    credit = _CREDIT.match(text, found.length)
    if credit is None or not own:
        return found, text[found.length :].lstrip()
    place, dash, name = credit["credit"].rpartition(" - ")
    place, dash, name = (place, dash, name) if dash else credit["credit"].rpartition(" – ")
    if found.length and flat(credit["credit"]) in own:
        found = found._replace(length=credit.end())
    elif not found.length and flat(name) in own and _may_be_place(place.strip(), False):
        found = Dateline(place.strip(), None, credit.end())
    return found, text[found.length :].lstrip()


def _behind_own(text: str, own: frozenset[str]) -> Dateline | None:
    """The dateline behind the outlet's own name: `Outlet, Place - `."""
    name, comma, _ = text[:HEAD].partition(",")
    if not comma or flat(name) not in own or _inhabitants(name):
        return None
    start = len(text) - len(text[len(name) + 1 :].lstrip())
    found = dateline_of(text[start:])
    return found._replace(length=start + found.length) if found is not None else None


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """The spans in the head that may end a dateline: dashes outside brackets, then the first closing bracket."""
    head = text[:HEAD]
    for found in _END.finditer(head):
        before = head[: found.start()]
        if found.start() > 1 and sum(map(before.count, "(（[")) == sum(map(before.count, ")）]")):
            yield found.span()
    closed = _CLOSED.search(head)
    if closed is not None:
        yield closed.start() + 1, closed.end()
    stopped = _STOPPED.match(head)
    if stopped is not None and (stopped["place"].isupper() or stopped["mark"] == ":" and _uncased(stopped["place"])):
        yield stopped.end("place"), stopped.end()


def _uncased(text: str) -> bool:
    """Whether a text is of a script without capitals."""
    return text.lower() == text.upper()


def _parse(head: str) -> _Parts | None:
    """The parts of what stands before a dateline's end; None where one of them is none of a dateline's."""
    inner = [_around_day(found[1]) for found in _BRACKETS.finditer(head)]
    before, after, dated = _around_day(_BRACKETS.sub(" , ", head))
    where, *beside = _STOP.split(before)
    places_ = [part for one in _listed(where) for part in _agency_apart(one)]
    credits = [*(part for one in (*beside, after) for part in _listed(one))]
    while places_ and is_source(places_[-1]):
        credits.insert(0, places_.pop())
    if any(not _may_be_place(part, index > 0) for index, part in enumerate(places_)):
        return None
    credits += [part for *texts, _ in inner for text in texts for part in _listed(_known_of(text))]
    return _with_credits(_printed(head, places_), credits, dated or any(is_day for *_, is_day in inner))


def _known_of(text: str) -> str:
    """Of several sources parted by slashes those that are known, where one is; any other text as it is."""
    sources = [part.strip() for part in text.split("/")]
    known = [part for part in sources if is_source(part)]
    return ", ".join(known) if len(sources) > 1 and known else text


def _with_credits(place: str, credits: list[str], dated: bool) -> _Parts | None:
    """The agency and the reporters among what stands beside the place: the agency that is known, else the first of all."""
    agency = next((part for part in credits if is_source(part)), credits[0] if credits else None)
    rest = [part for part in credits if part != agency and not is_source(part)]
    if agency is not None and (len(agency) > AGENCY_LONGEST or not agency[0].isupper() and not is_source(agency) or any(map(str.isdigit, agency))):
        return None
    names = [name for part in rest for name in people(part)]
    return None if len(names) < len(rest) and not is_source(agency or "") else _Parts(place, agency, tuple(dict.fromkeys(names)), dated)


def _listed(text: str) -> list[str]:
    parts = (part.strip(" .:\u00a0\u200e\u200f") for part in _COMMA.split(text))
    return [part for part in parts if part and part.casefold() not in weekdays()]


def _agency_apart(part: str) -> Iterator[str]:
    """`Valley City AGENCY` as two parts."""
    place, blank, last = part.rpartition(" ")
    if blank and not is_source(part) and is_source(last) and last.isupper() and not place.isupper():
        yield place
        yield last
    else:
        yield part


def _around_day(text: str) -> tuple[str, str, bool]:
    """What stands before and behind the day of a month that a text names, and whether it names one."""
    found = next((one for pattern in _DAYS for one in pattern.finditer(text) if month(one["m"], "") and 1 <= int(one["d"]) <= 31), None)
    found = found or _FIGURES.search(text)
    if found is None:
        return text.strip(" ,"), "", False
    return text[: found.start()].strip(" ,.-–"), _YEAR.sub("", text[found.end() :]).strip(" ,.-–"), True


def _may_be_place(part: str, further: bool) -> bool:
    """Whether a part has a place's shape: few words, each with a capital; of the second one ("Ohio", "Kazakhstan") not many letters."""
    words = part.replace("-", " ").split()
    shaped = 0 < len(words) <= WORDS and not any(map(str.isdigit, part)) and not any(mark in part for mark in '!?:;"“”')
    capital = all(not word[0].islower() for word in words if len(word) > 3)
    return shaped and capital and not words[0][0].islower() and len(part) > (1 if further else 2) and (not further or len(part) <= REGION_LONGEST)


def _printed(head: str, where: list[str]) -> str:
    """The place as the head prints it, its parts and what stands between them."""
    if not where:
        return ""
    start = head.find(where[0])
    last = head.find(where[-1], start + (len(where[0]) if len(where) > 1 else 0)) + len(where[-1])
    between = head[start:last]
    return between if "(" not in between and len(between) <= sum(map(len, where)) + 3 * len(where) else where[0]


def _holds(parts: _Parts, end: str, rest: str) -> bool:
    """Whether the parts together are a dateline: more than one of them, or a known place before what begins a sentence."""
    known = parts.agency is not None and is_source(parts.agency)
    if end[:1] in ".:" and not end.strip(".: "):
        least = KNOWN if end[0] == "." else LARGE
        return bool(_OPENING.match(rest)) and (known or _inhabitants(_COMMA.split(parts.place)[0]) >= least)
    if end[:1] in ")）" or not end.strip():
        return known or (parts.dated and parts.place.isupper())
    first, *further = _COMMA.split(parts.place)
    if not first or _DOMAIN.search(first):
        return known and not first
    sure = known or parts.dated and parts.agency is not None
    if first.isupper() and len(first) > 2:
        more = parts.dated or parts.agency is not None or bool(further) or not rest
        return more or (" " in first and not page_words().roles(first)) or _inhabitants(first) > 0
    if sure or (rest and not _OPENING.match(rest)):
        return sure
    return _inhabitants(first) >= (1 if parts.dated or parts.agency else KNOWN) or (parts.dated and " " not in first)


def _inhabitants(name: str) -> int:
    """Of the largest place that the name, whole, is the name of; 0 for none."""
    script = next((code for low, high, code in _SCRIPTS if low <= name[0] <= high), "Latn")
    if name.isupper() and "-" in name:
        name = name.title()
    return max([*places.lookup(name, script).values(), *places.lookup(name.replace(".", ""), script).values()], default=0)


def _credited(parts: _Parts, text: str, end: int) -> Dateline:
    """The dateline, with the agency and the reporters that stand behind its dash: `CITY — Agency, Jane Roe. `"""
    found = _CREDIT.match(text, end)
    first, *more = _listed(found["credit"]) or [""] if found else [""]
    if found is None or not is_source(first) or any(not people(one) for one in more):
        return Dateline(parts.place, parts.agency, end, parts.names)
    names = tuple(name for one in more for name in people(one))
    return Dateline(parts.place, first, found.end(), parts.names + names)
