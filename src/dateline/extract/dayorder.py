"""Whether a page writes the day or the month first in 7/1/2022: by its other dates and its address before its language's habit."""

from __future__ import annotations

import re

from dateline.extract.assemble import Parts
from dateline.extract.urls import host
from dateline.extract.visible import NUMBERS, order

DATED_URL = re.compile(r"/(?P<y>(?:19|20)\d\d)[-/_.]?(?P<m>0[1-9]|1[0-2]|[1-9])[-/_.]?(?P<d>0[1-9]|[12]\d|3[01])(?=\D|$)")
SHORT = 60
"""Characters of a line that may be no more than a date and what belongs to it."""
_MONTH_FIRST = frozenset({"us", "ph", "ca"})
_FOR_ALL = frozenset({"ai", "cc", "co", "fm", "gg", "io", "ly", "me", "to", "tv", "ws"})
"""Domains of countries that anyone in the world buys: they say nothing of where a site is at home."""


def order_of(parts: Parts) -> str:
    """ "dmy", "mdy" or "ymd" for the dates in figures that a page shows."""
    usual = order(parts.language)
    return _of_figures(parts) or ("dmy" if usual == "mdy" and _is_abroad(parts) else usual)


def _of_figures(parts: Parts) -> str:
    """The order that a date with a day above the twelfth shows, or one that names the same day as the page's address; "" where none does."""
    address = DATED_URL.search(parts.declared.url)
    named = (int(address["m"]), int(address["d"])) if address else (0, 0)
    for line in parts.tree.lines:
        for found in NUMBERS.finditer(line.text) if line.size <= SHORT else ():
            first, second = int(found["a"]), int(found["b"])
            if first != second and (first > 12 >= second or (second, first) == named):
                return "dmy"
            if first != second and (second > 12 >= first or (first, second) == named):
                return "mdy"
    return ""


def _is_abroad(parts: Parts) -> bool:
    """Whether the page's address or its declared locale is of a country that writes the language day first."""
    ending = host(parts.declared.url).rpartition(".")[2]
    if len(ending) == 2:
        return ending not in _MONTH_FIRST | _FOR_ALL
    locales = (parts.declared.lang, *(value.text for value in parts.declared.metas("og:locale")))
    regions = {region.lower() for locale in locales for region in re.split("[-_]", locale)[1:2] if len(region) == 2}
    return bool(regions) and not regions & _MONTH_FIRST
