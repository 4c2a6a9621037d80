"""Regions of several countries: the United Nations' geographical regions (M49), as CLDR keeps and names them."""

from __future__ import annotations

from collections.abc import Iterator

import babel

from gazetteer.common import LANGUAGES
from gazetteer.sources import Sources

UNNAMED = frozenset({"001", "019", "EU", "EZ", "UN", "QO"})
"""Groups whose names are ordinary words (world), a country's name in most languages (America) or a body's: never looked for in a text."""


def members(sources: Sources) -> dict[str, tuple[str, ...]]:
    """Region → the codes it contains: countries, or narrower regions."""
    found: dict[str, tuple[str, ...]] = {}
    for group in sources.xml("supplemental/supplementalData.xml").iter("group"):
        if group.get("status") is None and group.get("type", "") not in ("001", "UN"):
            found.setdefault(group.get("type", ""), tuple(group.get("contains", "").split()))
    return found


def countries(region: str, listed: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Every country inside a region, however deep."""
    for member in listed.get(region, ()):
        if member in listed:
            yield from countries(member, listed)
        elif len(member) == 2:
            yield member


def names(region: str) -> dict[str, str]:
    """Language → the region's name."""
    every = {language: dict(babel.Locale.parse(language).territories) for language in LANGUAGES}
    return {language: listed[region] for language, listed in every.items() if region in listed}
