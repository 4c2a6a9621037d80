"""A small SVG chart of how one figure moved, by origin, and the table behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from dateline.compose.tongue import Tongue
from dateline.model import Fact, Point, Sample, Series

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 320, 120, 44, 12, 12, 20
_DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 4")
_SHAPES = ("circle", "square", "diamond", "triangle", "cross")
MOST = 5
"""Origins drawn apart; the table tells of all of them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One point of a chart: `low`..`high` is what its words allow, `open` that they leave one end open, `number` its row in the table behind it."""

    when: float
    low: float
    high: float
    open: bool
    standing: str
    number: int | None = None


def movement(fact: Fact) -> dict[str, list[Mark]]:
    """For each origin (by id) its marks in the order of time; nothing without a day or a number is drawn.

    Where there are many origins, those that the figure shown rests on come first, then those with most to tell.
    """
    shown = {point.origin.id for point in fact.points if point.current}
    series: dict[str, list[Mark]] = {}
    for number, point in enumerate(fact.points):
        mark = _mark(point, number)
        if mark:
            series.setdefault(point.origin.id, []).append(mark)
    named = sorted(series, key=lambda origin: (origin not in shown, -len(series[origin]), origin.startswith("outlet:")))
    return {origin: series[origin] for origin in named[:MOST]}


def _mark(point: Point, number: int) -> Mark | None:
    quantity, at = point.quantity, point.as_of
    if quantity is None or at is None or not quantity.known:
        return None
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    assert low is not None and high is not None
    when = at.start.timestamp() + at.offset * 60
    return Mark(when=when, low=low, high=high, open=quantity.low is None or quantity.high is None, standing=point.standing, number=number)


def worth_drawing(fact: Fact) -> bool:
    """Whether there is a movement to see: at least two different numbers."""
    values = {(mark.low, mark.high) for marks in movement(fact).values() for mark in marks}
    return len(values) >= 2


def svg(fact: Fact, tongue: Tongue, label: str) -> str:
    """The chart. Origins differ by shape and dash, so that it reads without colour; `label` is told to those who can't see it."""
    series = movement(fact)
    marks = [mark for own in series.values() for mark in own]
    scale = _Scale(marks)
    lines = "".join(_origin(own, number, scale) for number, own in enumerate(series.values()))
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(label)}" direction="ltr">'
        f"{_axis(scale, tongue)}{lines}</svg>"
    )


def course(series: Series, facts: Sequence[Fact], label: str, tongue: Tongue) -> str:
    """The chart of a measured series as a line, and on it, as marks, what was claimed on its topic."""
    measured = [Mark(when=s.at.timestamp(), low=s.value, high=s.value, open=False, standing="live") for s in thinned(series.samples)]
    claimed = [replace(mark, number=None) for fact in facts for own in movement(fact).values() for mark in own]
    scale = _Scale([*measured, *claimed])
    marks = "".join(_drawn(mark, 1, scale) for mark in claimed)
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(label)}" direction="ltr">'
        f'{_axis(scale, tongue)}<g class="origin o0"><path class="line" d="{_path(measured, scale)}"/></g><g class="origin o1">{marks}</g></svg>'
    )


def thinned(samples: Sequence[Sample], most: int = 200) -> list[Sample]:
    """At most about `most` samples that keep the shape: of each stretch the lowest and the highest."""
    if len(samples) <= most:
        return list(samples)
    width = -(-2 * len(samples) // most)
    stretches = [samples[start : start + width] for start in range(0, len(samples), width)]
    ends = [{min(stretch, key=lambda s: s.value), max(stretch, key=lambda s: s.value)} for stretch in stretches]
    return [sample for pair in ends for sample in sorted(pair, key=lambda s: s.at)]


def _path(marks: Sequence[Mark], scale: _Scale) -> str:
    return "M" + "L".join(f"{scale.x(mark.when):.1f} {scale.y(mark.low):.1f}" for mark in marks)


class _Scale:
    """Times and values to coordinates; the value axis holds nought, so that heights compare honestly."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.first, self.last = min(mark.when for mark in marks), max(mark.when for mark in marks)
        self.top = max(mark.high for mark in marks)
        self.bottom = min(0.0, *(mark.low for mark in marks))
        self.top = self.top if self.top > self.bottom else self.bottom + 1.0

    def x(self, when: float) -> float:
        if self.last == self.first:
            return (LEFT + WIDTH - RIGHT) / 2
        return LEFT + 6 + (when - self.first) / (self.last - self.first) * (WIDTH - LEFT - RIGHT - 12)

    def y(self, value: float) -> float:
        return HEIGHT - BOTTOM - (value - self.bottom) / (self.top - self.bottom) * (HEIGHT - TOP - BOTTOM)


def _axis(scale: _Scale, tongue: Tongue) -> str:
    base, peak = scale.y(scale.bottom), scale.y(scale.top)
    ticks = "".join(
        f'<text x="{x:.1f}" y="{HEIGHT - 5}" text-anchor="{anchor}">{escape(tongue.moment(when))}</text>'
        for x, anchor, when in _ends(scale)
    )  # fmt: skip
    return (
        f'<path class="axis" d="M{LEFT} {peak:.1f}V{base:.1f}H{WIDTH - RIGHT}"/>'
        f'<text x="{LEFT - 5}" y="{peak + 4:.1f}" text-anchor="end">{escape(tongue.number(_plain(scale.top)))}</text>'
        f'<text x="{LEFT - 5}" y="{base:.1f}" text-anchor="end">{escape(tongue.number(_plain(scale.bottom)))}</text>{ticks}'
    )


def _ends(scale: _Scale) -> tuple[tuple[float, str, float], ...]:
    if scale.first == scale.last:
        return ((scale.x(scale.first), "middle", scale.first),)
    return ((LEFT + 2, "start", scale.first), (WIDTH - RIGHT, "end", scale.last))


def _plain(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def _origin(marks: Sequence[Mark], number: int, scale: _Scale) -> str:
    """One origin's marks: a bar for a range, an arrow for an open end, a line from each to the next."""
    line = f'<path class="line" d="{_path(marks, scale)}" stroke-dasharray="{_DASHES[number]}"/>' if len(marks) > 1 else ""
    return f'<g class="origin o{number}">{line}{"".join(_drawn(mark, number, scale) for mark in marks)}</g>'


def _drawn(mark: Mark, number: int, scale: _Scale) -> str:
    x, low, high = scale.x(mark.when), scale.y(mark.low), scale.y(mark.high)
    bar = f'<path class="range" d="M{x:.1f} {low:.1f}V{high:.1f}"/>' if mark.high > mark.low else ""
    arrow = f'<path class="range" d="M{x - 3:.1f} {low - 6:.1f}l3 -4l3 4"/>' if mark.open else ""
    faded = "" if mark.standing == "live" else f" {mark.standing}"
    return f"{bar}{arrow}{shape(number, x, low, faded, mark.number)}"


def shape(number: int, x: float, y: float, faded: str = "", row: int | None = None) -> str:
    """An origin's own mark, in the chart and in the table; `row` is the table's row that tells of it."""
    attributes = f'class="mark{faded}"' + (f' data-n="{row}"' if row is not None else "")
    kind = _SHAPES[number % len(_SHAPES)]
    if kind == "circle":
        return f'<circle {attributes} cx="{x:.1f}" cy="{y:.1f}" r="3.4"/>'
    paths = {"square": "m-3 -3h6v6h-6z", "diamond": "m0 -4.4l4 4.4l-4 4.4l-4 -4.4z", "triangle": "m0 -4l4 7h-8z", "cross": "m-3.5 -3.5l7 7m0 -7l-7 7"}
    return f'<path {attributes} d="M{x:.1f} {y:.1f}{paths[kind]}"/>'


def key(number: int) -> str:
    """The mark of an origin as a little picture of its own."""
    return f'<svg class="key o{number}" viewBox="0 0 12 12" aria-hidden="true">{shape(number, 6, 6)}</svg>' if number < MOST else ""
