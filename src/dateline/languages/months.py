"""What every language calls the months and the halves of the day: those of the packs' calendars, and for all other languages those of months.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from dateline.languages.loader import calendars
from dateline.languages.numbers import TableError

MONTHS = Path(__file__).parent / "months.tsv"


@cache
def names() -> Mapping[str, Mapping[str, int]]:
    """Language code → its names of months, case folded → 1 to 12. A pack's calendar stands for its language. Raises TableError for a faulty row."""
    found = {code: {form: int(key) for form, key in forms.items() if key.isdecimal()} for code, forms in _table(MONTHS).items()}
    for code, calendar in calendars().items():
        own = {form: roles["month"] for form, roles in calendar.forms.items() if "month" in roles and not form.isdigit() and len(form) > 1}
        found[code] = {**found.get(code, {}), **own}
    return MappingProxyType({code: MappingProxyType(forms) for code, forms in found.items()})


@cache
def shared() -> Mapping[str, int]:
    """The names that mean the same month in every language that has them."""
    found: dict[str, int] = {}
    for forms in names().values():
        for form, month in forms.items():
            found[form] = month if found.get(form, month) == month else 0
    return MappingProxyType({form: month for form, month in found.items() if month})


def month(name: str, language: str) -> int | None:
    """1 to 12 for a month's name as it is printed: what `language` calls so, else what all languages agree on; None for any other word."""
    folded = name.casefold().rstrip(".")
    own = names().get(language.partition("-")[0], {})
    return own.get(folded) or shared().get(folded)


@cache
def halves() -> frozenset[tuple[str, str]]:
    """(form, `am-before`, `am-after`, `pm-before` or `pm-after`: the half of the day it names, and on which side of the clock time it stands)."""
    return frozenset((form, key) for forms in _table(MONTHS).values() for form, key in forms.items() if key in HALVES)


HALVES = ("am-before", "am-after", "pm-before", "pm-after")


def _table(path: Path) -> dict[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not raw or raw.startswith("#"):
            continue
        code, key, forms = [*raw.split("\t"), "", ""][:3]
        if not (forms.strip() and (key in HALVES or key.isdecimal() and 1 <= int(key) <= 12)):
            raise TableError(path, line, f"{key!r} of {code!r}", f"write `code ⇥ 1 to 12, or one of {', '.join(HALVES)} ⇥ form | form`")
        found.setdefault(code, {}).update((form.strip(), key) for form in forms.split("|"))
    return dict(found)
