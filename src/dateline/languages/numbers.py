"""What a language calls its numbers: the strict loader of a pack's numbers.tsv.

A row is `role ⇥ value ⇥ form | form | …`. Every role and what its value may be is in ROLES; anything else is an error that names file and line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

VAGUE = Path(__file__).parent / "vague.tsv"
Reader = Callable[[str], Any]
WORD = re.compile(r"[^\W\d_]+")


class Folds(dict[int, Any]):
    """A table for `str.translate` that keeps what it does not change: a character that is missing costs an exception at each look-up."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


MARKS = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_LETTERS = {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ё": "е", "İ": "i", "ı": "i", "\u3000": " "}
# Full-width signs become narrow; but not the full-width comma, which is a stop and never a mark inside a number.
_FOLDS = Folds(str.maketrans({**{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != 0xFF0C}, **_LETTERS}))


_FOLDED = re.compile(f"[{re.escape(''.join(map(chr, _FOLDS)))}]")
"""What is folded besides capitals: most texts have none of it."""


def fold(text: str) -> str:
    """The text as forms are compared: lower case, one letter for its variants, full-width signs narrow. Never changes the length, so offsets hold."""
    if text.isascii():
        return text.lower()
    small = text.replace("İ", "i").lower()  # İ alone grows when it is lowered
    return small.translate(_FOLDS) if _FOLDED.search(small) else small


class TableError(ValueError):
    """A faulty table: `folder/file:line: what is wrong; what to do`."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str):
        super().__init__(f"{path.parent.name}/{path.name}:{line}: {problem}; {remedy}")


@dataclass(frozen=True, eq=False)
class Numbers:
    """numbers.tsv, frozen. `forms` maps a folded form to its readings, role → value; `settings` are the rows of role `setting`."""

    forms: Mapping[str, Mapping[str, Any]]
    settings: Mapping[str, str]

    def setting(self, name: str, default: str = "") -> str:
        return self.settings.get(name, default)


def number(text: str) -> Any:
    """An int, or a Decimal where there is a fraction."""
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise ValueError("a number") from error
    return int(value) if value == value.to_integral_value() else value


def one_of(*names: str) -> Reader:
    """A reader that takes only these words."""

    def read(text: str) -> str:
        if text not in names:
            raise ValueError("one of " + ", ".join(names))
        return text

    return read


def matching(pattern: str, what: str) -> Reader:
    """A reader that takes only what the pattern matches whole."""
    compiled = re.compile(pattern)

    def read(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(what)
        return text

    return read


def _span(text: str) -> tuple[Any, Any]:
    low, comma, high = text.partition(",")
    if not comma or number(low) > number(high):
        raise ValueError("two numbers `low,high`, low ≤ high")
    return number(low), number(high)


@lru_cache(maxsize=4)
def vague_words(path: Path = VAGUE) -> Mapping[str, tuple[int, int]]:
    """The ranges of vague words, name → (low, high). Raises TableError at the first faulty line."""
    ranges: dict[str, tuple[int, int]] = {}
    for line, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not raw or raw.startswith("#"):
            continue
        name, low, high, *_ = [*raw.split("\t"), "", ""]
        if not (low.isdecimal() and high.isdecimal() and int(low) <= int(high)):
            raise TableError(path, line, f"range {low!r} to {high!r} of {name!r}", "write two whole numbers, the lower first")
        ranges[name] = int(low), int(high)
    return MappingProxyType(ranges)


def _vague(text: str) -> tuple[int, int]:
    """A row of vague.tsv."""
    if text not in vague_words():
        raise ValueError("a name in languages/vague.tsv: " + ", ".join(vague_words()))
    return vague_words()[text]


def _roomy(text: str) -> tuple[Any, Any]:
    """`60` or `60/20`: a value, and how much may be added after it."""
    value, slash, room = text.partition("/")
    read = number(value)
    return read, (number(room) if slash else natural_room(read))


def natural_room(value: Any) -> Any:
    """What may follow a value said in words: after 20 less than 10, after 300 less than 100, after 7 or 13 nothing."""
    if value < 20 or value != int(value):
        return 1
    room = 1
    while value % (room * 10) == 0:
        room *= 10
    return room


_blank = matching("-", "`-`")
_side = one_of("before", "after", "both")
ROLES: Mapping[str, Reader] = MappingProxyType(
    {
        "card": _roomy,  # a number of its own: seven, twenty, двести
        "mult": number,  # multiplies what stands before it: hundred, thousand, 万, млн
        "dozen": number,  # as `mult`, but "a dozen" alone is approximate
        "ord": number,  # an ordinal word: third, twentieth
        "ordinal-prefix": _blank,  # 第
        "ordinal-suffix": _blank,  # st, nd, -й
        "frac": number,  # the denominator: half, thirds, quarter
        "parts": _blank,  # 分之: the denominator stands before
        "and-half": number,  # "and a half", 半 after a multiplier
        "point": _blank,
        "minus": _blank,
        "and": _blank,  # joins the parts of one number
        "article": _blank,  # a, an: one, before a multiplier only
        "indefinite": _blank,  # un, ein, 一: a one that is also the article
        "one-bounded": number,  # тысячи, сотни: several alone, but one after "more than"
        "of": _blank,
        "none": _blank,  # nobody, no one: zero people
        "no": _blank,  # no, not one: zero of the noun that follows
        "vague": _vague,  # dozens, several
        "few": _span,  # a vague digit that takes a multiplier: 数, 几
        "plus": _side,  # 多, 余, odd: more than the number before it
        "at-least": _side,
        "more-than": _side,
        "more-than-round": _blank,  # 过: more than, before a multiplier alone (过百)
        "at-most": _side,
        "less-than": _side,
        "nearly": _side,
        "about": _side,
        "exactly": _side,
        "other": _blank,  # another, otras: may stand between a bound and its number
        "copula": _blank,  # 是: a lone figure between it and a stop is a number
        "between": _blank,
        "between-after": _blank,  # 之间
        "formal": _blank,  # a figure for cheques, a word of its own elsewhere: no number alone
        "from": _blank,
        "range": one_of("-", "strong"),  # to, and, –: between two ends; `strong` needs no opening word
        "or": _blank,
        "move": _blank,  # rose, fell: "from 18 to 26" after it is no range
        "percent": matching("percent|point|tenth|permille", "percent, point, tenth or permille"),
        "percent-before": _blank,  # 百分之
        "currency": matching("[A-Z]{3}", "an ISO 4217 code"),
        "currency-leads": _blank,  # rupees, ringgit: the name of money that may stand before its number
        "cents": number,  # hundredths of the currency before: cent 1, 角 10
        "unit": matching(r"[a-z°][a-z0-9²³/ -]*", "a unit's name"),
        "counter": one_of("person", "thing"),  # what is counted, where a number needs it: 人, 名, 명, человек
        "age": _side,
        "section": _side,
        "score": _side,
        "model": _side,
        "phone": _side,
        "never": _blank,  # words that contain a number word and are none: 一些, someone
        "one-of": _blank,  # words that are none, but one of a whole where a number follows: one of the five
        "first": _blank,  # words of which the first is read by itself, whatever shorter form hides it: one of whom
        "proclitic": _blank,  # letters written together with the next word: و, ال
    }
)
SETTINGS: Mapping[str, str] = MappingProxyType(
    {
        "words": "space|none",  # whether words stand apart
        "group": ".+",  # the marks between thousands, one after another; blanks always are
        "decimal": ".+",
        "units-first": "yes",  # five and twenty
        "thousand-figures": "yes",  # figures go on behind the word for a thousand: mil 336, 11 mil 57
        "fused": "yes",  # zweihundertfünf
        "digit-strings": "yes",  # 二〇二二
        "stems": "yes",  # a word may carry endings after an apostrophe or without
        "adjacent-range": "yes",  # 三四: three or four
        "short-tail": "yes",  # 两万五: 25,000
        "bracket-age": "yes",  # 山田(41): a bare number in brackets after a name is an age
        "whole-words": "yes",  # a number in words begins where a word begins, and only its counter may be written together with it (Korean)
        "inverted-about": "yes",  # человек 20: about 20
    }
)


def rows(path: Path) -> Iterator[tuple[int, str, str, tuple[str, ...]]]:
    """(line, role, value, forms) of each row of a table. Raises TableError at the first faulty line."""
    if not path.exists():
        raise TableError(path, 0, "is missing", "every pack needs it")
    for line, raw in enumerate(path.read_text("utf-8").split("\n"), 1):
        text = raw.rstrip("\r\n")
        if text.strip() and not text.startswith("#"):
            yield line, *_cells(path, line, text)


def _cells(path: Path, line: int, text: str) -> tuple[str, str, tuple[str, ...]]:
    cells = text.split("\t")
    if len(cells) != 3:
        raise TableError(path, line, f"{len(cells)} columns", "write role, value and forms, with one tab between them")
    role, value, forms = cells
    found = tuple(form.strip() for form in forms.split(" | "))
    if not all(found):
        raise TableError(path, line, "an empty form", "take out the extra `|`")
    return role, value, found


def gather(path: Path, roles: Mapping[str, Reader], settings: Mapping[str, str]) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """The forms and the settings of a table, each value read by its role. Raises TableError."""
    forms: dict[str, dict[str, Any]] = {}
    chosen: dict[str, str] = {}
    for line, role, value, found in rows(path):
        if role == "setting":
            chosen[value] = _setting(path, line, settings, value, found)
        else:
            _add(path, line, forms, role, _read(path, line, roles, role, value), found)
    return forms, chosen


def _read(path: Path, line: int, roles: Mapping[str, Reader], role: str, value: str) -> Any:
    if role not in roles:
        raise TableError(path, line, f"no role {role!r}", "the roles are: setting, " + ", ".join(roles))
    try:
        return roles[role](value)
    except ValueError as error:
        raise TableError(path, line, f"value {value!r} of role {role!r}", f"it must be {error}") from error


def _setting(path: Path, line: int, settings: Mapping[str, str], name: str, forms: tuple[str, ...]) -> str:
    value = " | ".join(forms)
    if name not in settings:
        raise TableError(path, line, f"no setting {name!r}", "the settings are: " + ", ".join(settings))
    if not re.fullmatch(settings[name], value):
        raise TableError(path, line, f"setting {name!r} is {value!r}", f"it must match {settings[name]}")
    return value


def _add(path: Path, line: int, forms: dict[str, dict[str, Any]], role: str, value: Any, found: tuple[str, ...]) -> None:
    for form in found:
        readings = forms.setdefault(fold(form), {})
        if role in readings:
            raise TableError(path, line, f"{form!r} is already a {role}", "keep one of the two rows")
        readings[role] = value


def freeze(forms: dict[str, dict[str, Any]]) -> Mapping[str, Mapping[str, Any]]:
    """The same, not to be changed."""
    return MappingProxyType({form: MappingProxyType(readings) for form, readings in forms.items()})


def load_numbers(folder: Path) -> Numbers:
    """The numbers of the pack in `folder`. Raises TableError, which names file and line and says what to do."""
    forms, settings = gather(folder / "numbers.tsv", ROLES, SETTINGS)
    return Numbers(freeze(forms), MappingProxyType(settings))
