"""Quantities in a text: numbers with their bounds, units and kind, as intervals that keep the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.annotate.numerals import STARTS, Lexed, PackLike, lex, plain, read
from dateline.annotate.quantities.bounds import bound, complementary, inverted, span_of_two
from dateline.annotate.quantities.kinds import OLDEST, classify, worth_reading
from dateline.annotate.quantities.span import Core, QuantitySpan
from dateline.annotate.quantities.units import measure
from dateline.annotate.times.frame import Expression
from dateline.annotate.times.recognise import recognise
from dateline.model.quantity import Quantity

BRACKETS = {"(": ")", "（": "）"}
JOINTS = frozenset({"and", "or", "range"})
"""Roles of a word that joins two numbers of one kind; in some languages "and" may join the ends of a range."""
ASIDE = 120
"""Characters of an aside between two dashes, at most."""
THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
COUNTED = re.compile(r" [^\W\d_]{4}")
NONE = frozenset({"never", "one-of"})
"""Words that hold a number and are none."""
CLOSING_DASH = re.compile(r"\A[^-\u2013.;]*\w[-\u2013](?=[\s,.;:)]|$)")


def find(text: str, pack: PackLike) -> tuple[QuantitySpan, ...]:
    """All quantities in a text, in order, never overlapping; also what only looks like one, with its kind, so that it can be refused by name."""
    lexed = lex(text, pack)
    cores = list(_cores(lexed))
    return tuple(_spans(lexed, _bounded(lexed, _ranges(lexed, list(_said_once(lexed, cores))))))


def _cores(lexed: Lexed) -> Iterator[Core]:
    """Numbers with their units, and the dates between them."""
    index, last = 0, len(lexed.tokens) - 1
    times = iter(recognise(lexed))
    time = next(times, None)
    while index < last:
        while time is not None and time.next <= index:
            time = next(times, None)
        if time is not None and time.atoms[0].first <= index < time.next:
            if _has_figures(lexed, time):
                yield _date(lexed, time)
            index = time.next
            continue
        token = lexed.tokens[index]
        if not token.raw and STARTS.isdisjoint(token.roles):
            index += 1
            continue
        core = _number(lexed, index, time.atoms[0].first if time else last)
        if core is None:
            index += 1
        else:
            yield core
            index = max(core.next, index + 1)


def _has_figures(lexed: Lexed, time: Expression) -> bool:
    return any(token.raw or "card" in token.roles for token in lexed.tokens[time.atoms[0].first : time.next])


def _date(lexed: Lexed, time: Expression) -> Core:
    first = time.atoms[0].first
    start = lexed.tokens[first].start
    kind = "year" if time.fields.keys() == {"year"} else "date"
    low = time.fields.get("year") if kind == "year" else None
    return Core(start, time.end, first, time.next, low, low, start, time.end, kind=kind)


def _number(lexed: Lexed, index: int, stop: int) -> Core | None:
    token = lexed.tokens[index]
    if not NONE.isdisjoint(token.roles):
        return None
    if token.raw and token.value is None:
        return Core(token.start, token.end, index, index + 1, None, None, token.start, token.end, kind="model")
    value = read(lexed, index)
    if value is None or value.next > stop > index or not worth_reading(lexed, value):
        return None
    core = Core.of(value)
    core.stop = stop
    _negative(lexed, core)
    core = measure(lexed, core)
    if core.kind == "count" and THOUSANDS.fullmatch(lexed.text, core.core_start, core.core_end) and COUNTED.match(lexed.text, core.core_end):
        core.low = core.high = int(lexed.text[core.core_start : core.core_end].replace(",", ""))  # 6,300 personas: nobody counts 6.3 people
    return core


def _negative(lexed: Lexed, core: Core) -> None:
    """-5: a hyphen or a minus written together with the figures, and with nothing before it."""
    at = core.start - 1
    if at == 1 and lexed.folded[0] in "-\u2212" and lexed.folded[1] == " ":
        at = 0  # "- 5" at the very beginning
    if at < 0 or lexed.folded[at] not in "-\u2212\u2013" or (at and not lexed.folded[at - 1].isspace() and lexed.folded[at - 1] not in "([<>=:"):
        return
    if core.low is None or core.low != core.high or not lexed.folded[core.start].isdigit() or core.first == 0 or _opens_aside(lexed, core):
        return
    core.low = core.high = -core.low
    core.start = core.core_start = at
    core.first -= lexed.tokens[core.first - 1].start == at


def _opens_aside(lexed: Lexed, core: Core) -> bool:
    """Whether the hyphen before figures is a dash that another closes behind a word (12 in all -9 in Lima and 3 in Cusco-, said …)."""
    line = lexed.folded[core.end : core.end + ASIDE].partition("\n")[0]
    return CLOSING_DASH.search(line) is not None


def _said_once(lexed: Lexed, cores: list[Core]) -> Iterator[Core]:
    """A number written out and again in figures in brackets, or the other way round, is one (fifteen (15) people)."""
    said: Core | None = None
    for core in cores:
        if said is not None:
            between, closing = lexed.text[said.end : core.start].strip(), lexed.text[core.end : core.end + 1]
            if between in BRACKETS and closing == BRACKETS[between] and said.low == core.low == core.high == said.high and said.kind == core.kind:
                said.end, said.next = core.end + 1, core.next
                continue
            if not between and _several(said) and core.value is not None and core.value.vague:
                core.start, core.core_start, core.first = said.start, said.core_start, said.first
            else:
                yield said
        said = core
    if said is not None:
        yield said


def _several(core: Core) -> bool:
    """A few, which before hundreds or dozens say no more than those (plusieurs centaines)."""
    return core.value is not None and core.value.vague and core.kind == "count" and core.high is not None and core.high < 10


def _ranges(lexed: Lexed, cores: list[Core]) -> list[Core]:
    """Two numbers with a word for "to" between become one."""
    out: list[Core] = []
    for core in cores:
        joint = span_of_two(lexed, out[-1], core) if out else None
        if joint is not None:
            out[-1] = joint
        else:
            out.append(core)
    return out


def _bounded(lexed: Lexed, cores: list[Core]) -> list[Core]:
    for index, core in enumerate(cores):
        floor = cores[index - 1].end if index else 0
        ceiling = cores[index + 1].start if index + 1 < len(cores) else len(lexed.text)
        if core.kind != "date":
            bound(lexed, core, floor, ceiling)
            inverted(lexed, core, floor)
        classify(lexed, core)
        if index and cores[index - 1].kind == "phone" and lexed.text[floor : core.start] in (" ", "-") and core.kind == "count":
            core.kind = "phone"
    _ages(lexed, cores)
    _sections(lexed, cores)
    return _closed(lexed, cores)


def _ages(lexed: Lexed, cores: list[Core]) -> None:
    """14, 16 and 18 years old: the first are ages too."""
    for core, after in reversed(list(pairwise(cores))):
        between = lexed.tokens[core.next : after.first]
        joins = len(between) == 1 and bool(between[0].roles.keys() & JOINTS) and lexed.text[core.end : after.start].count(" ") == 2
        joins = joins or (after.kind == "age" and lexed.text[core.end : after.start] == ", ")
        if joins and core.kind == "count" and not core.bounded and (after.kind == "age" or after.unit == "year") and (core.low or 0) <= OLDEST:
            core.kind = "age"
    for first, core, last in zip(cores, cores[1:], cores[2:], strict=False):
        if first.kind == "age" and lexed.text[first.end : core.start] == ", " and core.kind == last.kind == "count" and (last.low or 0) <= OLDEST:
            joint = lexed.tokens[core.next : last.first]
            if len(joint) == 1 and bool(joint[0].roles.keys() & JOINTS) and lexed.text[core.end : last.start].count(" ") == 2:
                core.kind = last.kind = "age"


def _sections(lexed: Lexed, cores: list[Core]) -> None:
    """Under articles 109, 219 and 238: what goes on with the number of a section, by a comma or a bare "and", is one too."""
    for first, core in pairwise(cores):
        between = lexed.tokens[first.next : core.first]
        gap = lexed.text[first.end : core.start]
        joint = len(between) == 1 and bool(between[0].roles.keys() & JOINTS) and gap.count(" ") == 2 and gap[0] == " "
        if (
            (joint or gap == ", ")
            and first.kind == "section"
            and core.kind == "count"
            and not core.bounded
            and not core.counter
            and lexed.text[core.core_start].isdigit()
        ):
            core.kind = "section"


def _closed(lexed: Lexed, cores: list[Core]) -> list[Core]:
    out: list[Core] = []
    for core in cores:
        joint = complementary(lexed, out[-1], core) if out else None
        if joint is not None:
            out[-1] = joint
        else:
            out.append(core)
    return out


def _spans(lexed: Lexed, cores: list[Core]) -> Iterator[QuantitySpan]:
    done = 0
    for core in cores:
        start = max(core.start, done)
        if start > core.core_start:
            continue
        low = None if core.low is None else plain(core.low)
        high = None if core.high is None else plain(core.high)
        quantity = Quantity(low=low, high=high, approx=core.approx, text=lexed.text[start : core.end], unit=core.unit)
        yield QuantitySpan(start, core.end, quantity, core.core_start, core.core_end, core.kind, _indefinite(lexed, core))
        done = core.end


def _indefinite(lexed: Lexed, core: Core) -> bool:
    """Whether the number is a bare one that is also the article."""
    if core.low != 1 or core.high != 1 or core.bounded or core.kind != "count" or core.value is None or core.value.form != "words":
        return False
    value = core.value
    return value.next - value.first == 1 and "indefinite" in lexed.tokens[value.first].roles
