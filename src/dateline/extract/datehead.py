"""Datelines of scripts that set no spaces, and of Korean: agency, place, day and the word for a dispatch run together, or stand in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.extract.agencies import is_source, known, outlets
from dateline.extract.headline import flat
from dateline.extract.names import people
from dateline.extract.visible import marks
from dateline.knowledge import places
from dateline.languages.page_words import page_words

Head = tuple[str, str | None, int, tuple[str, ...]]
"""Place, agency, characters taken, reporters."""
REACH = 40
_BRACKET = re.compile(rf"\s*[(（\[【]\s*(?P<inner>[^\s()（）\[\]【】][^()（）\[\]【】\n]{{0,{REACH}}}[^\s()（）\[\]【】])\s*[)）\]】]\s*")
_EQUALS = re.compile(r"(?<!\s)\s*[=＝]\s*")
_SIGNED = re.compile(r"(?P<names>[^=\n]{2,30}?)\s*=\s*")
_SET_OFF = re.compile(r"(?P<place>[^\W\d_]{1,12})\s?[(（]\s*(?P<source>[^()（）\n]{2,24}?)\s*[)）]\s*(?:[—―–－]{1,2}|--?)\s*")
"""`Place（Agency）——`."""
SOURCES, PLACES, NAMES = range(9, 1, -1), range(6, 1, -1), range(2, 5)
"""How many characters the name of a source, of a place and of a reporter may have, in the order in which they are tried."""


def of_head(text: str) -> Head | None:
    """The dateline at a paragraph's head; None where there is none."""
    if not any("\u3040" <= letter <= "\u9fff" or "가" <= letter <= "힣" for letter in text[:REACH]):
        return None
    bracket = _BRACKET.match(text)
    if bracket is None:
        return _set_off(text) or _run_together(text) or _undated(text)
    inner, end = bracket["inner"], bracket.end()
    return _parted(inner, text, end) or _reported(inner, end) or _by_job(inner, end)


def _set_off(text: str) -> Head | None:
    """A known place with a known source in brackets behind it, before a dash."""
    found = _SET_OFF.match(text)
    source = re.sub(_day(), "", found["source"]).strip() if found is not None else ""
    if found is None or not is_source(source) or not _is_place(found["place"]):
        return None
    return found["place"], source, found.end(), ()


@cache
def _forms(role: str) -> tuple[str, ...]:
    """The packs' whole forms of a role in scripts without spaces, the longest first."""
    found = (form for form, said in page_words().whole.items() if said == role and form > "\u2e80")
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _day() -> str:
    """`1月6日`, `6日`: a day with the marks that the packs' calendars set behind its numbers."""
    return rf"(?:\d{{1,2}}(?:{marks('month-mark')}))?\d{{1,2}}(?:{marks('day-mark')})"


def _behind_day(form: str) -> str:
    """A form without the mark of the day that it begins with."""
    return re.sub(rf"^(?:{marks('day-mark')})", "", form)


@cache
def _dispatch() -> re.Pattern[str]:
    """What leads from a dateline on into the text: `1月6日电`, with the reporters in brackets behind it."""
    ends = "|".join(map(_behind_day, _forms("dateline-end"))) or "(?!)"
    head = rf"(?P<head>[^\s，。！？：；“\d]{{2,24}})\s?{_day()}[^\s，。！？：；“]{{0,3}}?"
    return re.compile(rf"{head}(?:{ends})(?:\s?[(（](?P<by>[^()（）]{{2,24}})[)）])?[\s：:]*")


def _run_together(text: str) -> Head | None:
    found = _dispatch().match(text)
    if found is None:
        return None
    head = found["head"]
    for lead in _forms("dateline-lead"):
        head = head.removeprefix(lead)
    source, rest = _source(head)
    name, place = _reporter(rest)
    if not source and not _is_place(place):
        place = _behind_unknown(place)
        if not place:
            return None
    by = tuple(people(found["by"])) if found["by"] else ()
    return place, source or None, found.end(), (*name, *by)


@cache
def _report() -> re.Pattern[str]:
    """`本报讯（记者林一）`: whose report it is, the word for one, and the reporters in brackets behind it, or a colon."""
    ends = "|".join(dict.fromkeys(map(_behind_day, _forms("dateline-end")))) or "(?!)"
    return re.compile(rf"(?P<head>[^\s，。！？：；、“(（\d]{{2,12}}?)(?:{ends})(?:\s?[(（](?P<by>[^()（）]{{3,40}})[)）][\s：:]*|[：:]\s*)")


def _undated(text: str) -> Head | None:
    """A head that names no day: a job in the brackets behind the word for a report, or a known source before it, tells that it is one."""
    found = _report().match(text)
    if found is None:
        return None
    head = found["head"]
    source, place = _source(head)
    by = found["by"] or ""
    signed = any(by.startswith(form) for form in _forms("byline-role"))
    if not (signed or (not by and (source or place != head) and not place)):
        return None
    return place if _is_place(place) else "", source or None, found.end(), tuple(people(by))


def _behind_unknown(head: str) -> str:
    """The known place behind the name of a source that no list has: the day and the word for a dispatch tell that it is one; "" where none is."""
    return next((head[-size:] for size in PLACES if len(head) - size >= SOURCES[-1] and _is_place(head[-size:])), "")


def _parted(inner: str, text: str, end: int) -> Head | None:
    """`(Place=Agency) Reporter = `, `【Place＝Reporter】`."""
    sides = _EQUALS.split(inner)
    place = next((side for side in sides if _is_place(side)), "")
    source = next((side for side in sides if flat(side) in known()), None)
    if len(sides) != 2:
        return None
    signed = _SIGNED.match(text, end)
    by = tuple(people(signed["names"])) if signed is not None else ()
    if signed is not None and by:
        first, second = sides
        turned = second == place or first == source
        return (second, first, signed.end(), by) if turned else (first, second, signed.end(), by)
    if not (place or source):
        return None
    return place, source, end, tuple(name for side in sides if side not in (place, source) for name in people(side))


def _reported(inner: str, end: int) -> Head | None:
    """`【6月18日 Agency】`, `（Agency reporter Name Place 7日电）`: what is left beside the day and the words for a report."""
    bare = re.sub(_day(), "", inner).strip()
    word = next((form for form in (*_forms("dateline-end"), *_forms("byline-role")) if bare.endswith(_behind_day(form))), None)
    source, rest = _source(bare.removesuffix(_behind_day(word)) if word else bare)
    if source and not rest:
        return "", source, end, ()
    behind = next((bare[-size:] for size in SOURCES if flat(bare[-size:]) in known()), "") if not source else ""
    if behind and _is_place(bare.removesuffix(behind).strip()):
        return bare.removesuffix(behind).strip(), behind, end, ()
    name, place = _reporter(rest)
    return (place, source or None, end, name) if word and _is_place(place) else None


def _by_job(inner: str, end: int) -> Head | None:
    """`[Outlet Reporter 기자]`, `[Place=Reporter 기자]`: a name with a job behind it closes the bracket."""
    word = next((form for form in _forms("byline-role") if inner.endswith(form) and "가" <= form[0] <= "힣"), None)
    before, name = _NAMED.split(inner.removesuffix(word).strip())[-2:] if word and len(_NAMED.split(inner)) > 1 else ("", "")
    if len(name) not in NAMES:
        return None
    source = before if flat(before) in known() or flat(before) in outlets() else None
    return before if _is_place(before) else "", source, end, (name,)


_NAMED = re.compile(r"\s*[=＝]\s*|\s+")


def _source(head: str) -> tuple[str, str]:
    """(agency or outlet, what follows it); an empty name for the paper's own report, and where no source is known."""
    own = next((form for form in _forms("own-report") if head.startswith(form)), "")
    if own:
        return "", head[len(own) :]
    size = next((size for size in SOURCES if flat(head[:size]) in known() or flat(head[:size]) in outlets()), 0)
    return head[:size], head[size:].strip()


def _reporter(rest: str) -> tuple[tuple[str, ...], str]:
    """The reporter and the place out of `reporter Name Place`, whatever stands before the first word; without that word all of it is the place."""
    spots = [(rest.find(form), form) for form in _forms("byline-role") if form in rest]
    if not spots:
        return (), rest
    start, form = min(spots)
    return next(_cuts(rest[start + len(form) :].strip()), ((), ""))


def _cuts(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ways to part a name from the known place behind it, the longest place first."""
    for size in PLACES:
        if len(text) - size in NAMES and _is_place(text[-size:]):
            yield (text[:-size],), text[-size:]


def _is_place(name: str) -> bool:
    return bool(name) and any(places.lookup(name, script) for script in ("Hani", "Kana", "Hang") if _written(name, script))


def _written(name: str, script: str) -> bool:
    low, high = {"Hani": ("㐀", "\u9fff"), "Kana": ("\u3040", "ヿ"), "Hang": ("가", "힣")}[script]
    return low <= name[0] <= high
