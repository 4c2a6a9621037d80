"""Chinese counties, districts and county-level cities by the names of the national list of divisions (GB/T 2260)."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pypinyin import lazy_pinyin

from gazetteer.common import HAN_SUFFIX, letters, simplified
from gazetteer.sources import Sources

KINDS = {"市": "city", "县": "region", "旗": "region", "区": "site"}
"""What the last character of a division's name makes it."""
UNTELLING = ("市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划")
PINYIN = {"ü": "u", "lue": "lüe"}


class Division(NamedTuple):
    """`id` is "cn" and the national code; `stem` its name without the kind's word; `above` the code of its prefecture."""

    id: str
    name: str
    stem: str
    province: str
    above: str

    @property
    def kind(self) -> str:
        return KINDS.get(self.name[-1], "region")

    @property
    def latin(self) -> str:
        return "".join(lazy_pinyin(self.stem)).replace("ü", "u").capitalize()


def divisions(sources: Sources, regions: Mapping[str, Mapping[str, str]]) -> list[Division]:
    """Prefectures and counties, in the order of their codes; those that no name tells (市辖区) are left out."""
    iso = {_stem(simplified(names["zh"])): code for code, names in regions.items() if code.startswith("CN-") and "zh" in names}
    provinces = {row["code"]: next((code for stem, code in iso.items() if row["name"].startswith(stem)), "") for row in _table(sources, "provinces")}
    found = []
    for row in (*_table(sources, "cities"), *_table(sources, "areas")):
        name, province = row["name"], provinces.get(row["provinceCode"], "")
        if (
            province
            and (len(name) > 2 or name[1:] == "县")
            and name not in ("市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划")
            and name[-1] in KINDS
        ):
            found.append(Division(f"cn{row['code']}", name, _stem(name), province, f"cn{row.get('cityCode', '')}"))
    return sorted(found)


def matched(listed: list[Division], cities: list[dict], codes: Mapping[tuple[str, str], str]) -> dict[str, int]:
    """Division → the GeoNames id of the one city of its province that is spelt so; the larger division takes it."""
    by_name: dict[tuple[str, str], set[int]] = defaultdict(set)
    for city in cities:
        if city["countrycode"] == "CN":
            province = codes.get(("CN", city["admin1code"]), "")
            for name in (city["name"], *city["alternatenames"]):
                by_name[province, letters(_bare(name))].add(city["geonameid"])
    found: dict[str, int] = {}
    for division in sorted(listed, key=lambda division: (len(division.id), division.kind != "city", division.id)):
        hits = by_name[division.province, letters(division.latin)] - set(found.values())
        if len(hits) == 1 and division.kind != "site":
            found[division.id] = hits.pop()
    return found


def _bare(name: str) -> str:
    return re.sub(r"(?i)\s+(?:city|county|district|shi|xian|qu)$", "", name)


def _stem(name: str) -> str:
    short = HAN_SUFFIX.match(name) or re.match(r"(.{2,})(?:地区|旗)$", name)
    stem = short[1] if short else name
    return re.sub(r"(?:壮族|回族|维吾尔)$", "", stem)


def _table(sources: Sources, name: str) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO(sources.divisions(name)))
