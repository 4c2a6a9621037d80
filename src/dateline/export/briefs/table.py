"""The table behind a chart: every figure, its origin, its day, how it stands."""

from __future__ import annotations

from html import escape

from dateline.compose.desk import Desk
from dateline.compose.figures import figure_of, origin_of
from dateline.compose.tongue import Tongue
from dateline.export.briefs.chart import key, movement, thinned
from dateline.model import Dossier, Fact, Series


def table(fact: Fact, dossier: Dossier, tongue: Tongue) -> str:
    """All points of a fact in the order of time; a figure that the guard refuses is left out."""
    desk = Desk(dossier=dossier, tongue=tongue, capitals=False)
    order = {origin: number for number, origin in enumerate(movement(fact))}
    head = "".join(f'<th scope="col">{escape(tongue.say(name))}</th>' for name in ("day", "origin", "figure", "standing"))
    rows = "".join(_row(fact, number, desk, order.get(point.origin.id)) for number, point in enumerate(fact.points))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def course_table(series: Series, tongue: Tongue) -> str:
    """The measurements of a series, of many the lowest and highest of each stretch: as many as its chart draws."""
    unit = f" ({series.unit})" if series.unit else ""
    head = f'<th scope="col">UTC</th><th scope="col">{escape(series.name + unit)}</th>'
    rows = "".join(f"<tr><td>{sample.at:%Y-%m-%d %H:%M}</td><td>{sample.value:g}</td></tr>" for sample in thinned(series.samples))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(fact: Fact, place: int, desk: Desk, number: int | None) -> str:
    point = fact.points[place]
    figure, origin = desk.write(figure_of, point), desk.write(origin_of, fact, point.origin.id)
    if figure is None or origin is None:
        return ""
    day = desk.tongue.day(point.as_of) if point.as_of else "–"
    mark = key(number) if number is not None else ""
    standing = "earlier" if point.standing == "live" and not point.current else point.standing
    cells = (escape(day), mark + escape(origin.text), escape(figure.text), escape(desk.tongue.say(f"standing-{standing}")))
    return f'<tr data-n="{place}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
