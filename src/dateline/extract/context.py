"""Signals of a line's company: what the lines around it, and those of the elements that hold them, came to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from dateline.extract.company import NOWHERE, Company, Whole, buckets
from dateline.extract.evidence import Evidence
from dateline.extract.signals import SILENT, signal
from dateline.extract.signals import family as family_of
from dateline.extract.tree import Element
from dateline.languages.page_words import ROLES, PageWords

_LEVELS = np.array((0.1, 0.3, 0.5, 0.7, 0.9))
_SIDES = np.array((0.15, 0.5, 0.85))
_SHARES = np.array((0.02, 0.1, 0.3, 0.6, 0.85))
_DONE = np.array((0.001, 0.05, 0.3, 0.7, 0.95, 0.999))
_GAPS = np.array((2, 3, 5, 9, 17))
_STEPS = np.array((0, 2, 4, 8, 15))
_KIND_SIZES = np.array((30, 100))
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "summary", "legend"})
_GROUPS = dict.fromkeys(_HEADINGS, 0) | {"p": 1, "li": 2, "td": 2, "dd": 2}
_OTHER_GROUP = 3

_PAIRS = tuple(f"{before}{after}" for before in range(4) for after in range(4))
_KINDS = tuple(f"{group}{linked}{size}" for group in ("h", "p", "li", "div") for linked in ("", "-linked") for size in range(3))
_SPANS = ("span:before", "span:before1", "span:in", "span:after1", "span:after")


def family(names: Iterable[str]) -> Whole:
    """The numbers of some signals, as an array."""
    return np.array(family_of(names), int)


def _by_kind(names: Sequence[str]) -> Whole:
    """A family of signals for each kind of line."""
    return np.array([family(f"{kind}/{name}" for name in names) for kind in _KINDS])


_SIDES_OF = family(f"sides:{pair}" for pair in _PAIRS)
_SPAN_OF = family(f"span:{pair}" for pair in _PAIRS)
_AROUND = family(f"around:{place}" for place in range(6))
_KIND_PAIR = _by_kind([f"sides:{pair}" for pair in _PAIRS])
_KIND_AROUND = _by_kind([f"around:{place}" for place in range(6)])
_KIND_SPAN = _by_kind(_SPANS)
_SUMS = np.array([family(f"{name}:{place}" for place in range(7)) for name in ("parent", "grandparent", "kin", "siblings", "holder-kin")])
_KIND_PARENT = _by_kind([f"parent:{place}" for place in range(7)])
_KIND_HOLDER_KIN = _by_kind([f"holder-kin:{place}" for place in range(7)])
_SHARE = family(f"share:{place}" for place in range(6))
_HOLDER_SHARE = family(f"holder-share:{place}" for place in range(6))
_GAP = np.array([family(f"gap:{before}{after}" for after in range(6)) for before in range(6)])
_KIND_GAP = _by_kind([f"gap:{place}" for place in range(6)])
_KIND_DONE = _by_kind([f"done:{place}" for place in range(7)])
_KIND_UNIT = _by_kind([f"unit:{pair}" for pair in _PAIRS])
_KIND_UNIT_LINKS = _by_kind([f"unit-links:{place}" for place in range(6)])
_MAIN_IN = family_of(f"main:in{depth}" for depth in range(4))
_MAIN_BESIDE, _MAIN_OUT = family_of(("main:beside", "main:out"))
_NO_TITLE = signal("title:none")
_ABOUT = np.array((0, 4))
_ABOUT_TITLE = family(("title:before", "title:after1", "title:after"))
_STEPS_FROM_TITLE = family(f"title:step{place}" for place in range(6))
_REPEATED = signal("repeated")
_UNDER_NOTHING, _UNDER_HEADING = family_of(("under:nothing", "under:heading"))
_UNDER = {role: signal("under:" + role) for role in sorted(ROLES)}
_NAMES_SITE = family(f"names-site/{span}" for span in _SPANS)
_TOLD, _NONE_TOLD, _LITTLE_TOLD, _SHORT_BETWEEN, _SHORT_OUTSIDE, _BEFORE_TOLD, _AFTER_TOLD, _BETWEEN_TOLD = family_of(
    f"told:{name}" for name in ("yes", "none", "little", "short-in", "short-out", "before", "after", "between")
)
TOLD_LEAST = 600
"""Characters of lines that the declared body holds, from which on what it doesn't hold counts against a line."""
TELLING = 20
"""Characters from which on a line is looked for in the declared body, and the site's name in a line."""


def of_company(company: Company, title: int | None, words: PageWords, evidence: Evidence) -> Whole:
    """The signals of context of the lines that something near is like a body for (`company.near`): a row for each kind of signal, a column a line.

    `title` is the index of the line that is the headline, where one is; `evidence` what the page's data say. SILENT stands where there is no signal.
    """
    near = company.near.tolist()
    if not near:
        return np.zeros((1, 0), int)
    kinds, spans = _kinds(company), _spans(company)
    under = _headings(company, words, near[-1] + 1)
    told = _told(company, near, evidence) if evidence.told else {}
    return np.array(
        (
            *_of_neighbours(company, kinds),
            *_of_holders(company, kinds),
            *_of_distance(company, kinds),
            _of_kinds(_KIND_SPAN, kinds, spans),
            _places(company),
            np.array([under[index] for index in near]),
            *_of_title(company.near, title),
            np.array([told.get(index, SILENT) for index in near]) if told else _silence(near),
            *_of_texts(company, spans, evidence),
        )
    )


def _silence(near: Sequence[int]) -> Whole:
    return np.full(len(near), SILENT)


def _of_texts(company: Company, spans: Whole, evidence: Evidence) -> tuple[Whole, Whole]:
    """What a line's text has in common with the page: it stands there twice, or names the site."""
    texts = [company.lines[index].text for index in company.near.tolist()]
    copies, named = company.repeated(), evidence.naming(texts, TELLING)
    again = np.where([text in copies for text in texts], _REPEATED, SILENT) if copies else _silence(texts)
    return again, np.where(named, _NAMES_SITE[spans], SILENT) if named else _silence(texts)


def _kinds(company: Company) -> Whole:
    """Tag and length of each line near in one number: what a line is like before its company is asked."""
    lines = [company.lines[index] for index in company.near.tolist()]
    groups = [_GROUPS.get(line.element.tag, _OTHER_GROUP) * 6 + (3 if line.linked * 2 > line.size else 0) for line in lines]
    return np.array(groups, int) + buckets(company.sizes[company.near], _KIND_SIZES)


def _places(company: Company) -> Whole:
    """The signals of where the lines near stand to the main element."""
    held = company.elements[company.near].tolist()
    known = {index: _place(company.tree.elements[index], company.main) for index in dict.fromkeys(held)}
    return np.array([known[index] for index in held])


def _place(element: Element, main: Element) -> int:
    if main is NOWHERE:
        return _MAIN_BESIDE
    here = element
    while here.depth > main.depth and here.parent is not None:
        here = here.parent
    if here is main:
        return _MAIN_IN[min(3, element.depth - main.depth)]
    above = main.parent
    return _MAIN_BESIDE if above is not None and (here is above or here.parent is above) else _MAIN_OUT


def _of_kinds(table: Whole, kinds: Whole, numbers: Whole) -> Whole:
    """The signals that a family by kinds has for some lines."""
    return table.take(kinds * table.shape[1] + numbers)


AROUND, REACH = 4, 6
"""How many lines on either side are averaged, and among how many the likeliest is sought."""
_STEPS_AROUND = np.array([step for step in range(-AROUND, AROUND + 1) if step])[:, None]
_BEFORE, _BEHIND = np.arange(-REACH, 0)[:, None], np.arange(1, REACH + 1)[:, None]


def _of_neighbours(company: Company, kinds: Whole) -> tuple[Whole, ...]:
    near, count = company.near, len(company.lines)
    chances = np.concatenate((np.zeros(REACH), company.chances, np.zeros(REACH)))
    at = near + REACH
    others = np.minimum(near, AROUND) + np.minimum(count - 1 - near, AROUND)
    mean = buckets(chances[at + _STEPS_AROUND].sum(0) / np.maximum(others, 1), _LEVELS)
    sides = buckets(chances[at - 1], _SIDES) * 4 + buckets(chances[at + 1], _SIDES)
    span = buckets(chances[at + _BEFORE].max(0), _SIDES) * 4 + buckets(chances[at + _BEHIND].max(0), _SIDES)
    by_kind = _of_kinds(_KIND_PAIR, kinds, sides), _of_kinds(_KIND_AROUND, kinds, mean)
    return _SIDES_OF[sides], _AROUND[mean], _SPAN_OF[span], *by_kind


def _of_holders(company: Company, kinds: Whole) -> tuple[Whole, ...]:
    """What the lines came to that share an element or its class with each, and how much of the whole body that is."""
    mass, whole = company.shared()
    levels = company.levels(mass, whole)
    shares = buckets((mass - company.masses[company.near]) / (company.masses.sum() + 1.0), _SHARES)
    return (
        *(names[level] for names, level in zip(_SUMS, levels, strict=True)),
        _of_kinds(_KIND_PARENT, kinds, levels[0]),
        _of_kinds(_KIND_HOLDER_KIN, kinds, levels[4]),
        _SHARE[shares[1]],
        _HOLDER_SHARE[shares[4]],
    )


def _of_distance(company: Company, kinds: Whole) -> tuple[Whole, ...]:
    """How far likely lines are, how much of the body stands before, and what surrounds the list or table that a line is in."""
    since, until = (buckets(distance, _GAPS) for distance in company.distances())
    before, after, linked = company.units()
    return (
        _of_kinds(_GAP, since, until),
        _of_kinds(_KIND_GAP, kinds, np.minimum(since, until)),
        _of_kinds(_KIND_DONE, kinds, buckets(company.done[company.near] / (company.done[-1] or 1.0), _DONE)),
        _of_kinds(_KIND_UNIT, kinds, buckets(before, _SIDES) * 4 + buckets(after, _SIDES)),
        _of_kinds(_KIND_UNIT_LINKS, kinds, linked),
    )


def _spans(company: Company) -> Whole:
    """Whether each line near stands before (0), right before (1), among (2), right after (3) or after (4) the likeliest lines."""
    first, last = company.first, company.last
    return buckets(company.near, np.array((first - 2, first, last + 1, last + 3)))


def _of_title(near: Whole, title: int | None) -> tuple[Whole, Whole]:
    if title is None:
        return np.full(near.size, _NO_TITLE), np.full(near.size, _STEPS_FROM_TITLE[0])
    steps = near - title
    return _ABOUT_TITLE[buckets(steps, _ABOUT)], _STEPS_FROM_TITLE[buckets(steps, _STEPS)]


def _told(company: Company, near: Sequence[int], evidence: Evidence) -> dict[int, int]:
    """What the body that the page's data declare says of each line near one: holds it, stands around it, or has it nowhere."""
    lines = company.lines
    said = {index for index in near if lines[index].size >= TELLING and evidence.tells(lines[index].text)}
    full = sum(lines[index].size for index in said) > TOLD_LEAST
    if not full:
        return {index: _TOLD if index in said else _LITTLE_TOLD if said else _NONE_TOLD for index in near}
    first, last = min(said), max(said)
    return {index: _TOLD if index in said else _untold(index, first, last, lines[index].size < TELLING) for index in near}


def _untold(index: int, first: int, last: int, short: bool) -> int:
    if first < index < last:
        return _SHORT_BETWEEN if short else _BETWEEN_TOLD
    if short:
        return _SHORT_OUTSIDE
    return _BEFORE_TOLD if index < first else _AFTER_TOLD


def _headings(company: Company, words: PageWords, count: int) -> list[int]:
    """What the nearest heading-like line before each of the first `count` lines, in the same holder or above it, says of what follows."""
    found, current, depth = [], _UNDER_NOTHING, 0
    for line in company.lines[:count]:
        if line.element.depth < depth:
            current, depth = _UNDER_NOTHING, 0
        found.append(current)
        if line.size < 60 and line.linked * 2 < line.size and (line.element.tag in _HEADINGS or line.text[-1] in ":：" or line.bold * 2 > line.size):
            said = words.said(line.text) or min(words.roles(line.text), default=None)
            current, depth = (_UNDER[said] if said else _UNDER_HEADING), line.element.depth - 1
    return found
