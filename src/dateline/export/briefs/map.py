"""A map of where a story's key figures are counted: vector, from data that ships, with a list behind it.

Equirectangular, true to scale in its own middle latitude. A city is a dot, a region a ring at its largest city, a country is tinted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, radians

from dateline.knowledge import places
from dateline.knowledge.places.borders import Point, Ring, outline, outlines

WIDTH, HEIGHT = 640, 360
LEAST = 16.0
"""Degrees of longitude that a map shows at least: a city needs its surroundings to be found."""
MARGIN = 1.35
FINEST, COARSEST = 2.4, 60.0
"""Pixels between two points of an outline, and across an island, that are drawn; of what lies outside the picture."""
LETTER, WIDE = 6.4, 11.5
"""Pixels of a letter at the size of the labels; of a CJK character."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A numbered place: `kind` is "city", "region" or "country"; `x`, `y` are pixels."""

    number: int
    id: str
    name: str
    kind: str
    x: float
    y: float


class View:
    """Degrees to pixels, about the places that are to be seen; longitudes run on across the 180th meridian."""

    def __init__(self, seen: Sequence[Point]) -> None:
        self.seam = _seam([x for x, _ in seen])
        xs, ys = [self.turned(x) for x, _ in seen], [y for _, y in seen]
        self.middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
        self.squeeze = max(cos(radians(self.middle[1])), 0.2)
        wide = max((max(xs) - min(xs)) * MARGIN, (max(ys) - min(ys)) * MARGIN * WIDTH / HEIGHT / self.squeeze, LEAST)
        self.scale = WIDTH / min(wide, 360.0)

    def turned(self, longitude: float) -> float:
        """The longitude counted eastward from the seam."""
        return (longitude - self.seam) % 360.0

    def pixels(self, longitude: float, latitude: float) -> Point:
        """Where a turned longitude and a latitude are drawn."""
        return WIDTH / 2 + (longitude - self.middle[0]) * self.scale, HEIGHT / 2 - (latitude - self.middle[1]) * self.scale / self.squeeze


def _seam(longitudes: list[float]) -> float:
    """The middle of the widest stretch of longitude without a place: there the map is cut open."""
    ordered = sorted(x % 360.0 for x in longitudes)
    gaps = [((after - before) % 360.0 or 360.0, before) for before, after in zip(ordered, [*ordered[1:], ordered[0]], strict=True)]
    widest, before = max(gaps)
    return before + widest / 2


def pinned(ids: Iterable[str], language: str) -> tuple[View, tuple[Pin, ...]] | None:
    """The places (gazetteer ids) that can be drawn, numbered in their order, and the view that holds them; None where none can."""
    known = [(id_, extent) for id_ in dict.fromkeys(ids) if (extent := _extent(id_))]
    if not known:
        return None
    view = View([point for _, extent in known for point in extent])
    return view, tuple(_placed(number, id_, extent, view, language) for number, (id_, extent) in enumerate(known, start=1))


def _placed(number: int, id_: str, extent: Sequence[Point], view: View, language: str) -> Pin:
    """A pin in the middle of what its place covers."""
    longitude, latitude = extent[len(extent) // 2]
    x, y = view.pixels(view.turned(longitude), latitude)
    return Pin(number, id_, places.name(id_, language), _kind(id_), round(x, 1), round(y, 1))


def _kind(id_: str) -> str:
    if places.country(id_) == id_:
        return "country"
    return "region" if id_[2:3] == "-" else "city"


def _extent(id_: str) -> tuple[Point, ...]:
    """Corners and middle of a country's largest piece of land, or the point of any other place; empty where neither is known."""
    rings = list(outline(id_)) if _kind(id_) == "country" else []
    if rings:
        largest = max(rings, key=lambda ring: (ring.east - ring.west) * (ring.north - ring.south))
        middle = ((largest.west + largest.east) / 2, (largest.south + largest.north) / 2)
        return ((largest.west, largest.south), middle, (largest.east, largest.north))
    at = places.coordinates(id_)
    return ((at[1], at[0]),) if at else ()


def svg(view: View, pins: Sequence[Pin], label: str) -> str:
    """The drawing; `label` is told to those who can't see it. What each number means stands in the list behind it."""
    tinted = {pin.id for pin in pins if pin.kind == "country"}
    land = "".join(_country(code, rings, view, code in tinted) for code, rings in outlines())
    taken = [(pin.x - 9, pin.y - 9, pin.x + 9, pin.y + 9) for pin in pins]
    marks = "".join(_pin(pin, taken) for pin in reversed(pins))
    return f'<svg class="map" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(label)}" direction="ltr">{land}{marks}</svg>'


def _country(code: str, rings: Sequence[Ring], view: View, tinted: bool) -> str:
    drawn = "".join(_outline(ring, turn, view) for ring in rings for turn in (-360.0, 0.0, 360.0))
    return f'<path class="{"land about" if tinted else "land"}" d="{drawn}"/>' if drawn else ""


def _outline(ring: Ring, turn: float, view: View) -> str:
    """A ring as a path, turned by whole circles; "" where it lies outside the picture or is too small to be seen."""
    shift = view.turned(ring.west) - ring.west + turn
    left, top = view.pixels(ring.west + shift, ring.north)
    right, bottom = view.pixels(ring.east + shift, ring.south)
    if right < 0 or left > WIDTH or bottom < 0 or top > HEIGHT or max(right - left, bottom - top) < FINEST:
        return ""
    return _path(_thinned(view.pixels(x + shift, y) for x, y in ring.points))


def _path(points: Iterable[tuple[int, int]]) -> str:
    """A closed path of tenths of a pixel: where it begins, then in steps, the short way to write it."""
    (x, y), *rest = points
    parts = [f"M{x / 10:g} {y / 10:g}l"]
    for next_x, next_y in rest:
        parts.append(f"{(next_x - x) / 10:g} {(next_y - y) / 10:g} ")
        x, y = next_x, next_y
    return "".join(parts).rstrip("l ") + "z"


def _thinned(points: Iterable[Point]) -> Iterator[tuple[int, int]]:
    """Points in tenths of a pixel that lie FINEST apart, COARSEST where they can't be seen."""
    last: Point | None = None
    for x, y in points:
        seen = -FINEST <= x <= WIDTH + FINEST and -FINEST <= y <= HEIGHT + FINEST
        if last is None or abs(x - last[0]) + abs(y - last[1]) >= (FINEST if seen else COARSEST):
            last = (x, y)
            yield round(x * 10), round(y * 10)


Box = tuple[float, float, float, float]


def _pin(pin: Pin, taken: list[Box]) -> str:
    name = _name(pin, taken)
    return (
        f'<g class="pin {pin.kind}"><title>{escape(pin.name)}</title><circle cx="{pin.x}" cy="{pin.y}" r="8"/>'
        f'<text class="number" x="{pin.x}" y="{pin.y + 3.6:.1f}" text-anchor="middle">{pin.number}</text>{name}</g>'
    )


def _name(pin: Pin, taken: list[Box]) -> str:
    """The name beside its pin, right, left, above or below, where there is room; else the number must do. Room taken is added to `taken`."""
    width = sum(WIDE if ord(letter) > 0x2E80 else LETTER for letter in pin.name)
    for x, y, anchor in ((12, 4, "start"), (-12, 4, "end"), (0, -13, "middle"), (0, 21, "middle")):
        left = pin.x + x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        box = (left, pin.y + y - 10, left + width, pin.y + y + 3)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT
        if inside and not any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken):
            taken.append(box)
            return f'<text x="{pin.x + x:.1f}" y="{pin.y + y:.1f}" text-anchor="{anchor}">{escape(pin.name)}</text>'
    return ""
