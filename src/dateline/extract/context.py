"""Signals of a line's company: what the lines around it, and those of the elements that hold them, came to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from dateline.extract.company import NOWHERE, Company, levels_of
from dateline.extract.evidence import Evidence
from dateline.extract.signals import family, signal
from dateline.extract.tree import Element, Line
from dateline.languages.page_words import ROLES, PageWords

_LEVELS = (0.1, 0.3, 0.5, 0.7, 0.9)
_SIDES = (0.15, 0.5, 0.85)
_SHARES = (0.02, 0.1, 0.3, 0.6, 0.85)
_DONE = (0.001, 0.05, 0.3, 0.7, 0.95, 0.999)
_GAPS = (2, 3, 5, 9, 17)
_STEPS = (0, 2, 4, 8, 15)
_KIND_SIZES = (30, 100)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "summary", "legend"})
_GROUPS = dict.fromkeys(_HEADINGS, 0) | {"p": 1, "li": 2, "td": 2, "dd": 2}
_OTHER_GROUP = 3

_PAIRS = tuple(f"{before}{after}" for before in range(4) for after in range(4))
_KINDS = tuple(f"{group}{linked}{size}" for group in ("h", "p", "li", "div") for linked in ("", "-linked") for size in range(3))
_SPANS = ("span:before", "span:before1", "span:in", "span:after1", "span:after")


def _by_kind(names: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """A family of signals for each kind of line."""
    return tuple(family(f"{kind}/{name}" for name in names) for kind in _KINDS)


_SIDES_OF = family(f"sides:{pair}" for pair in _PAIRS)
_SPAN_OF = family(f"span:{pair}" for pair in _PAIRS)
_AROUND = family(f"around:{place}" for place in range(6))
_KIND_PAIR = _by_kind([f"sides:{pair}" for pair in _PAIRS])
_KIND_AROUND = _by_kind([f"around:{place}" for place in range(6)])
_KIND_SPAN = _by_kind(_SPANS)
_SUMS = tuple(family(f"{name}:{place}" for place in range(7)) for name in ("parent", "grandparent", "kin", "siblings", "holder-kin"))
_KIND_PARENT = _by_kind([f"parent:{place}" for place in range(7)])
_KIND_HOLDER_KIN = _by_kind([f"holder-kin:{place}" for place in range(7)])
_SHARE = family(f"share:{place}" for place in range(6))
_HOLDER_SHARE = family(f"holder-share:{place}" for place in range(6))
_GAP = tuple(family(f"gap:{before}{after}" for after in range(6)) for before in range(6))
_KIND_GAP = _by_kind([f"gap:{place}" for place in range(6)])
_KIND_DONE = _by_kind([f"done:{place}" for place in range(7)])
_KIND_UNIT = _by_kind([f"unit:{pair}" for pair in _PAIRS])
_KIND_UNIT_LINKS = _by_kind([f"unit-links:{place}" for place in range(6)])
_MAIN_IN = family(f"main:in{depth}" for depth in range(4))
_MAIN_BESIDE, _MAIN_OUT = family(("main:beside", "main:out"))
_NO_TITLE, _BEFORE_TITLE, _AT_TITLE, _AFTER_TITLE = family(("title:none", "title:before", "title:after1", "title:after"))
_STEPS_FROM_TITLE = family(f"title:step{place}" for place in range(6))
_REPEATED = signal("repeated")
_UNDER_NOTHING, _UNDER_HEADING = family(("under:nothing", "under:heading"))
_UNDER = {role: signal("under:" + role) for role in sorted(ROLES)}
_NAMES_SITE = family(f"names-site/{span}" for span in _SPANS)
_TOLD, _NONE_TOLD, _LITTLE_TOLD, _SHORT_BETWEEN, _SHORT_OUTSIDE, _BEFORE_TOLD, _AFTER_TOLD, _BETWEEN_TOLD = family(
    f"told:{name}" for name in ("yes", "none", "little", "short-in", "short-out", "before", "after", "between")
)
TOLD_LEAST = 600
"""Characters of lines that the declared body holds, from which on what it doesn't hold counts against a line."""
TELLING = 20
"""Characters from which on a line is looked for in the declared body, and the site's name in a line."""


def of_company(company: Company, title: int | None, words: PageWords, evidence: Evidence) -> list[tuple[int, list[int]]]:
    """The indices of the lines that something near is like a body for, each with its signals of context.

    `title` is the index of the line that is the headline, where one is; `evidence` what the page's data say.
    """
    near = company.near()
    under = _headings(company, words, near[-1] + 1 if near else 0)
    told = _told(company, near, evidence) if evidence.told else {}
    found = []
    for index in near:
        line = company.lines[index]
        kind = kind_of(line, company.sizes[index])
        span = _of_span(company, index)
        numbers = _of_neighbours(company, index, kind)
        numbers += _of_holders(company, index, kind)
        numbers += _of_distance(company, index, kind)
        numbers += (_KIND_SPAN[kind][span], place(company, line), under[index], *_of_title(index, title), *told.get(index, ()))
        if company.texts[line.text] > 1:
            numbers.append(_REPEATED)
        if line.size > TELLING and evidence.names_site(line.text):
            numbers.append(_NAMES_SITE[span])
        found.append((index, numbers))
    return found


def kind_of(line: Line, size: float) -> int:
    """Tag and length in one number: what a line is like before its company is asked."""
    group = _GROUPS.get(line.element.tag, _OTHER_GROUP)
    return group * 6 + (3 if line.linked * 2 > line.size else 0) + bisect_right(_KIND_SIZES, size)


def place(company: Company, line: Line) -> int:
    """The signal of where a line stands to the main element."""
    index = line.element.index
    if index not in company.places:
        company.places[index] = _place(line.element, company.main)
    return company.places[index]


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


def _of_neighbours(company: Company, index: int, kind: int) -> list[int]:
    chances = company.chances
    count = len(chances)
    before = chances[index - 1] if index else 0.0
    after = chances[index + 1] if index + 1 < count else 0.0
    around = chances[max(0, index - 4) : index] + chances[index + 1 : index + 5]
    mean = bisect_right(_LEVELS, sum(around) / len(around)) if around else 0
    later = max(chances[index + 1 : index + 7], default=0.0)
    earlier = max(chances[max(0, index - 6) : index], default=0.0)
    sides = bisect_right(_SIDES, before) * 4 + bisect_right(_SIDES, after)
    span = bisect_right(_SIDES, earlier) * 4 + bisect_right(_SIDES, later)
    return [_SIDES_OF[sides], _AROUND[mean], _SPAN_OF[span], _KIND_PAIR[kind][sides], _KIND_AROUND[kind][mean]]


def _of_holders(company: Company, index: int, kind: int) -> list[int]:
    """What the lines came to that share an element or its class with this one, and how much of the whole body that is."""
    value, size = company.chances[index], company.sizes[index]
    sums = company.sums_of[company.lines[index].element.index]
    own, whole = value * size, company.mass + 1.0
    levels = levels_of(sums, own, size)
    return [
        *[names[number] for names, number in zip(_SUMS, levels, strict=True)],
        _KIND_PARENT[kind][levels[0]],
        _KIND_HOLDER_KIN[kind][levels[4]],
        _SHARE[bisect_right(_SHARES, (sums[1][0] - own) / whole)],
        _HOLDER_SHARE[bisect_right(_SHARES, (sums[4][0] - own) / whole)],
    ]


def _of_distance(company: Company, index: int, kind: int) -> tuple[int, ...]:
    """How far likely lines are, how much of the body stands before, and what surrounds the list or table that a line is in."""
    since, until = bisect_right(_GAPS, company.since[index]), bisect_right(_GAPS, company.until[index])
    before, after, linked = company.unit(company.lines[index].element)
    return (
        _GAP[since][until],
        _KIND_GAP[kind][min(since, until)],
        _KIND_DONE[kind][bisect_right(_DONE, company.done[index] / (company.done[-1] or 1.0))],
        _KIND_UNIT[kind][bisect_right(_SIDES, before) * 4 + bisect_right(_SIDES, after)],
        _KIND_UNIT_LINKS[kind][linked],
    )


def _of_span(company: Company, index: int) -> int:
    if index < company.first:
        return 1 if company.first - index < 3 else 0
    if index > company.last:
        return 3 if index - company.last < 3 else 4
    return 2


def _of_title(index: int, title: int | None) -> tuple[int, int]:
    if title is None:
        return _NO_TITLE, _STEPS_FROM_TITLE[0]
    step = _STEPS_FROM_TITLE[bisect_right(_STEPS, index - title)]
    if index < title:
        return _BEFORE_TITLE, step
    return _AT_TITLE if index - title < 4 else _AFTER_TITLE, step


def _told(company: Company, near: Sequence[int], evidence: Evidence) -> dict[int, tuple[int]]:
    """What the body that the page's data declare says of each line near one: holds it, stands around it, or has it nowhere."""
    lines = company.lines
    said = {index for index in near if lines[index].size >= TELLING and evidence.tells(lines[index].text)}
    full = sum(lines[index].size for index in said) > TOLD_LEAST
    if not full:
        return {index: (_TOLD if index in said else _LITTLE_TOLD if said else _NONE_TOLD,) for index in near}
    first, last = min(said), max(said)
    return {index: (_TOLD if index in said else _untold(index, first, last, lines[index].size < TELLING),) for index in near}


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
