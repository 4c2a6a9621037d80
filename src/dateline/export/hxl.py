"""Figures as a table with HXL hashtags (HXL 1.1), for humanitarian tools."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.export.tables import safe
from dateline.knowledge import places
from dateline.model import Dossier, Fact
from dateline.model.predicates import PEOPLE

COLUMNS = (
    ("Story", "#event+id"), ("Figure", "#indicator+code"), ("Group", "#population+group"), ("Country", "#country+code"), ("Place", "#loc+name"),
    ("Place id", "#loc+code"), ("Latitude", "#geo+lat"), ("Longitude", "#geo+lon"), ("At least", "#affected+num+min"),
    ("At most", "#affected+num+max"), ("Conservative", "#affected+num"), ("As of", "#date+asof"), ("Status", "#status"),
    ("Independent origins", "#meta+num+origins"), ("Origins", "#meta+source"), ("Pages", "#meta+url"),
)  # fmt: skip


def hxl(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """CSV with a row of headings, a row of hashtags, and a row for each figure that counts people. Lists are joined by " | "."""
    yield _line(heading for heading, _ in COLUMNS)
    yield _line(tag for _, tag in COLUMNS)
    for dossier in dossiers:
        for fact in dossier.facts:
            if fact.slot.predicate in PEOPLE and fact.value is not None:
                yield _line(safe(cell) for cell in _cells(dossier, fact))


def _cells(dossier: Dossier, fact: Fact) -> tuple[Any, ...]:
    place, value = fact.slot.place, fact.value
    key = place.id if place else None
    point = (places.coordinates(key) if key else None) or ("", "")
    claimed = [dossier.claim_by_id[claim] for claim in fact.claims if claim in dossier.claim_by_id]
    urls = dict.fromkeys(dossier.article_by_id[claim.article].url for claim in claimed)
    return (
        dossier.story.id, fact.slot.predicate, fact.slot.group, places.country(key) if key else None, (place.name or place.text) if place else None,
        key, *point, value.low if value else None, value.high if value else None, fact.conservative, fact.as_of.iso if fact.as_of else None,
        fact.status, fact.independent, " | ".join(dict.fromkeys(given.origin.name for given in fact.points)), " | ".join(urls),
    )  # fmt: skip


def _line(cells: Iterable[Any]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()
