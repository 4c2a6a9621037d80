"""Addresses as pages print them, which need not be any."""

from __future__ import annotations

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


def absolute(base: str, link: str) -> str | None:
    """`link` as seen from `base`, or None where it is no address."""
    try:
        return urljoin(base, link)
    except ValueError:
        return None
