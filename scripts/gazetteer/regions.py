"""GeoNames' codes of regions to those of ISO."""

from __future__ import annotations

import collections
import re

from gazetteer.common import LANGUAGES, fold, letters
from gazetteer.sources import Sources

SETTLED = {
    ("UA", "12"): "UA-30", ("UA", "13"): "UA-32",
    ("RU", "29"): "RU-KEM", ("RU", "93"): "RU-ZAB", ("KZ", "07"): "KZ-27", ("KZ", "15"): "KZ-63", ("KZ", "16"): "KZ-59", ("BY", "02"): "BY-HO",
    ("CZ", "78"): "CZ-64", ("CZ", "79"): "CZ-31", ("CZ", "81"): "CZ-41", ("CZ", "85"): "CZ-80", ("CZ", "88"): "CZ-20",
    ("PL", "74"): "PL-10", ("PL", "79"): "PL-16", ("PL", "81"): "PL-20", ("FR", "75"): "FR-NAQ",
    ("DK", "18"): "DK-82", ("DK", "19"): "DK-81", ("DK", "21"): "DK-83",
    ("NO", "01"): "NO-30", ("NO", "04"): "NO-30", ("NO", "13"): "NO-30", ("NO", "17"): "NO-38", ("NO", "20"): "NO-38",
    ("NO", "05"): "NO-54", ("NO", "18"): "NO-54",
    ("FI", "10"): "FI-04", ("FI", "11"): "FI-15", ("FI", "14"): "FI-03", ("FI", "17"): "FI-14",
    ("SD", "47"): "SD-DW", ("SD", "49"): "SD-DS", ("SD", "50"): "SD-KS", ("SD", "55"): "SD-DN", ("SD", "60"): "SD-DE", ("SD", "62"): "SD-GK",
    ("IQ", "05"): "IQ-KR", ("IQ", "08"): "IQ-KR", ("IQ", "11"): "IQ-KR", ("IQ", "19"): "IQ-KR",
    ("SY", "04"): "SY-RA", ("SY", "05"): "SY-SU", ("SA", "14"): "SA-02", ("QA", "01"): "QA-DA", ("QA", "06"): "QA-RA",
    ("OM", "04"): "OM-SJ", ("OM", "12"): "OM-SS", ("AZ", "09"): "AZ-BA", ("GE", "71"): "GE-SZ",
    ("BD", "85"): "BD-A", ("NP", "4"): "NP-P4", ("MM", "18"): "MM-18", ("VN", "79"): "VN-SG", ("PH", "15"): "PH-15",
    ("ID", "PD"): "ID-PD", ("ID", "PE"): "ID-PE", ("ID", "PT"): "ID-PT", ("ET", "55"): "ET-SN", ("ET", "56"): "ET-SN", ("CL", "08"): "CL-LI",
}  # fmt: skip
"""Codes whose names alone don't tell which region they are: cities from the region around them, names in other languages, and regions that were
parted or joined since."""


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
