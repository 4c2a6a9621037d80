"""GeoNames' codes of regions to those of ISO."""

from __future__ import annotations

import collections
import re

from gazetteer.common import LANGUAGES, fold, letters
from gazetteer.sources import Sources

SETTLED = {("UA", "12"): "UA-30", ("UA", "13"): "UA-32"}
"""Codes whose names alone don't tell a city from the region around it."""


def region_codes(sources: Sources, names: dict[str, dict[str, str]]) -> dict[tuple[str, str], str]:
    """(country, GeoNames first-level code) → ISO 3166-2 code, where codes or names are the same, last without words like Province."""
    found: dict[tuple[str, str], str] = dict(SETTLED)
    for how, languages in ((letters, ("en",)), (letters, LANGUAGES), (fold, LANGUAGES)):
        wanted: dict[str, dict[str, str]] = collections.defaultdict(dict)
        for code, by_language in names.items():
            for name in (by_language[one] for one in languages if one in by_language and code not in found.values()):
                wanted[code[:2]].setdefault(how(name), code)
        for row in sources.admin1():
            country, _, code = row["code"].partition(".")
            if (country, code) not in found and (match := region_code(country, code, how(row["name"]), wanted[country], names)):
                found[country, code] = match
    return found


def region_code(country: str, code: str, name: str, wanted: dict[str, str], names: dict[str, dict[str, str]]) -> str | None:
    alike = f"{country}-{code}" if country in ("US", "CH", "BE", "GB") else ""
    return alike if alike in names else wanted.get(name) or near(name, wanted)


def near(name: str, among: dict[str, str]) -> str | None:
    """The one region whose consonants are the same."""

    def skeleton(text: str) -> str:
        return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyhw]", "", text))

    hits = {code for other, code in among.items() if len(skeleton(name)) > 2 and skeleton(other) == skeleton(name)}
    return hits.pop() if len(hits) == 1 else None
