"""Addresses as pages print them, which need not be any."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit

_NONE = SplitResult("", "", "", "", "")


def split(url: str) -> SplitResult:
    """The parts of an address; all empty for what is none."""
    try:
        return urlsplit(url)
    except ValueError:
        return _NONE


@lru_cache(maxsize=256)
def host(url: str) -> str:
    """The host's name in lower case, or ""."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def site(url: str) -> str:
    """The host without the label that only says which service answers ("www.", "m.", "amp.")."""
    name = host(url)
    label, _, rest = name.partition(".")
    return rest if label in ("www", "m", "amp", "mobile") and "." in rest else name


SECOND = frozenset({"ac", "co", "com", "edu", "go", "gov", "info", "net", "ne", "or", "org"})
"""Labels below a country's that its registry sells names under."""


def registered(name: str) -> str:
    """The part of a host's name that somebody registered, as well as its labels tell."""
    labels = name.split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in SECOND else labels[-2:])


def shown_host(name: str) -> str:
    """A host as readers should see it: a label whose letters are of several scripts, or that only looks Latin, in its ASCII form (IDNA)."""
    return ".".join(_plain(label) if not label.isascii() and _deceives(label) else label for label in name.split("."))


def _deceives(label: str) -> bool:
    """Whether a label could be taken for another: the sense of Unicode Technical Standard 39, for the scripts that look like Latin."""
    scripts = {unicodedata.name(sign, "").partition(" ")[0] for sign in label if sign.isalpha()}
    return len(scripts & _ALIKE) > 1 or (scripts <= _ALIKE - {"LATIN"} and set(label) <= _LOOK_LATIN)


def _plain(label: str) -> str:
    try:
        return label.encode("idna").decode("ascii")
    except UnicodeError:
        return "xn--" + label.encode("punycode").decode("ascii")


_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
_LOOK_LATIN = frozenset("аеорсухіјѕһԁԛԝґѵԍӏҽοναικρτυχգոսհօց0123456789-")
"""Letters of other scripts that are drawn as Latin ones are."""


def undisguised(name: str) -> str:
    """A name as it looks: letters of other scripts that are drawn as Latin ones, wide letters and unseen signs are what they are taken for."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", name) if unicodedata.category(sign) != "Cf")
    return seen.translate(_AS_LATIN)


_AS_LATIN = str.maketrans(
    "аеорсухіјѕһԁԛԝѵӏοναικρτυАВЕКМНОРСТУХІЈЅԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwvlovaikptuABEKMHOPCTYXIJSQWABEZHIKMNOPTYX",
)


def absolute(base: str, link: str) -> str | None:
    """`link` as seen from `base`, or None where it is no address."""
    try:
        return urljoin(base, link)
    except ValueError:
        return None
