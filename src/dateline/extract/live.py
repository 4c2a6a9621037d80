"""Live blogs: the time of each entry."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from dateline.extract.assemble import Parts
from dateline.extract.declared import types_of
from dateline.extract.headline import flat
from dateline.extract.keep import is_date
from dateline.extract.markup import roles
from dateline.extract.moments import at, of_machine
from dateline.extract.tree import Line
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import page_words
from dateline.model import Interval

FEWEST = 3
"""Entries from which a page is a live blog."""
MOST = 500
_HEAD, _LEAST = 40, 12
_STAMP_LONGEST = 60
_CLOCK = re.compile(r"(?P<H>[01]?\d|2[0-3])[:.](?P<M>[0-5]\d)(?!\d)")

Times = dict[int, Interval]


class Stamp(NamedTuple):
    """The index of a line that shows when an entry was written, and when that was."""

    line: int
    when: Interval


def entry_times(parts: Parts, body: list[int]) -> Times:
    """For the number of each piece of the body that begins an entry, the entry's time; {} for what is no live blog.

    Taken from `liveBlogUpdate` of the page's JSON-LD, whose headlines and texts are looked for among the pieces; else from what stands at the head of
    each entry: `time` elements, or, where the page calls itself live, lines with a clock time.
    """
    if not body:
        return {}
    return _declared(parts, body) or _begun(_elements(parts, body), body) or _begun(_lines(parts, body), body)


def _declared(parts: Parts, body: list[int]) -> Times:
    updates = parts.declared.article.get("liveBlogUpdate")
    if "liveblogposting" not in types_of(parts.declared.article) or not isinstance(updates, list) or len(updates) < FEWEST:
        return {}
    heads: dict[str, Interval] = {}
    for update in updates[:MOST]:
        if isinstance(update, dict):
            when = of_machine(str(update.get("datePublished") or ""), parts.page.fetched)
            for key in ("headline", "articleBody"):
                head = flat(str(update.get(key) or "")[: 3 * _HEAD])[:_HEAD]
                if when is not None and len(head) > 8:
                    heads.setdefault(head, when)
    return _matched(parts, body, heads)


def _matched(parts: Parts, body: list[int], heads: dict[str, Interval]) -> Times:
    """The first piece of each entry: its text begins as the entry's headline or text does, or is the beginning of it."""
    found: Times = {}
    for number, index in enumerate(body):
        own = flat(parts.tree.lines[index].text[: 3 * _HEAD])[:_HEAD]
        when = heads.get(own)
        if when is None and _LEAST <= len(own) < _HEAD:
            when = next((time for head, time in heads.items() if head.startswith(own)), None)
        if when is not None and when not in found.values():
            found[number] = when
    return found


def _begun(stamps: list[Stamp], body: list[int]) -> Times:
    """The first piece of the body at or after each stamp and before the next; {} where fewer than three entries have one."""
    found: Times = {}
    ends = [*(stamp.line for stamp in stamps[1:]), body[-1] + 1]
    for stamp, end in zip(stamps, ends, strict=False):
        number = next((number for number, index in enumerate(body) if stamp.line <= index < end), None)
        if number is not None:
            found[number] = stamp.when
    return found if len(found) >= FEWEST else {}


def _inside(parts: Parts, body: list[int]) -> range:
    """The lines among which the body's entries have their heads."""
    title = parts.title_line if parts.title_line is not None else -1
    return range(max(title + 1, body[0] - 4), min(body[-1] + 1, body[0] + 20 * MOST))


def _elements(parts: Parts, body: list[int]) -> list[Stamp]:
    """The moments of `time` elements, each at the line that it begins or is."""
    nodes = [node for node in parts.declared.stamps if node.tag == "time" and "datetime" in node.attributes][:MOST]
    lines, place, found = _inside(parts, body), 0, list[Stamp]()
    for node in nodes if len(nodes) >= FEWEST else ():
        text = " ".join((node.text(deep=True) or "").split())
        when = of_machine(node.attributes.get("datetime") or "", parts.page.fetched)
        index = next((index for index in lines[place:] if _shows(parts.tree.lines[index], text)), None) if text and when is not None else None
        if index is not None and when is not None:
            found.append(Stamp(index, when))
            place = index - lines.start + 1
    return _kin(parts, found)


def _shows(line: Line, text: str) -> bool:
    return line.text.startswith(text) or (line.size <= _STAMP_LONGEST and text in line.text)


def _kin(parts: Parts, stamps: list[Stamp]) -> list[Stamp]:
    """The stamps that stand in the same tags equally deep, if those are enough: entries are built the same."""
    marks = [(line.element.tag, line.element.depth) for line in (parts.tree.lines[stamp.line] for stamp in stamps)]
    best, count = Counter(marks).most_common(1)[0] if marks else (None, 0)
    return [stamp for stamp, mark in zip(stamps, marks, strict=True) if mark == best] if count >= FEWEST else []


def _lines(parts: Parts, body: list[int]) -> list[Stamp]:
    """Lines that show a clock time, with its day or on the day of the page, where the page calls itself live."""
    if not _is_live(parts, body):
        return []
    words = page_words()
    shown = [index for index in _inside(parts, body) if is_date(parts.tree.lines[index].text, words)]
    dated = [Stamp(index, when) for index in shown for when in [_with_day(parts, index)] if when is not None]
    return _kin(parts, dated if len(dated) >= FEWEST else _of_one_day(parts, shown))


def _is_live(parts: Parts, body: list[int]) -> bool:
    said = page_words().roles(parts.title.text) | page_words().roles(parts.declared.title)
    held = parts.tree.lines[body[0]].element.up()
    return "live" in said or "liveblogposting" in types_of(parts.declared.article) or any("live" in roles(one.mark) for one in held if one.mark)


def _with_day(parts: Parts, index: int) -> Interval | None:
    seen = next(iter(find_dates(parts.tree.lines[index].text, parts.language, parts.page.fetched)), None)
    return seen.when if seen is not None and seen.when.precision == "minute" else None


def _of_one_day(parts: Parts, shown: list[int]) -> list[Stamp]:
    """Clock times on the day on which the page was published, if they all follow that moment and run in one direction: no midnight lies between."""
    published = parts.published
    if published is None or published.precision != "minute":
        return []
    stamps = [Stamp(index, at(published.first_day, int(found["H"]), int(found["M"]), published.offset))
              for index in shown for found in [_CLOCK.match(parts.tree.lines[index].text)] if found]  # fmt: skip
    moments = [stamp.when.start for stamp in stamps]
    ordered = moments == sorted(moments) or moments == sorted(moments, reverse=True)
    return stamps if ordered and moments and min(moments) >= published.start else []
