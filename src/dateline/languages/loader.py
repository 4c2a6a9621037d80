"""Reading a pack's folder, strictly: an error names the file, the line, and what to do."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from dateline.languages.calendar import Calendar, load_calendar
from dateline.languages.lexicon import Entry
from dateline.languages.pack import Pack
from dateline.languages.roles import COUNTED, ROLES
from dateline.languages.settings import Phrases, Settings

HERE = Path(__file__).parent
REQUIRED = ("pack.toml", "words.tsv", "phrases.toml", "numbers.tsv", "calendar.tsv", "cases.jsonl", "SOURCES.md")

S = TypeVar("S", Settings, Phrases)


class PackError(ValueError):
    """A pack that cannot be read: `path:line: what is wrong; what to do`."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str):
        super().__init__(f"{path.parent.name}/{path.name}:{line}: {problem}; {remedy}")


@lru_cache(maxsize=1)
def codes() -> tuple[str, ...]:
    """The codes of the packs there are, sorted."""
    return tuple(sorted(path.parent.name for path in HERE.glob("*/pack.toml")))


def load(code: str) -> Pack:
    """The pack of a BCP 47 code ("zh-Hant" → zh), read once. Raises LookupError where there is none, PackError where it is faulty."""
    return _load(code.partition("-")[0].lower())


@lru_cache(maxsize=64)
def _load(code: str) -> Pack:
    if code not in codes():
        raise LookupError(f"no language pack for {code!r}; there are: {', '.join(codes())}")
    return read_pack(HERE / code)


def read_pack(folder: Path) -> Pack:
    """A pack from any folder, uncached: what `load` does after finding it."""
    settings = read_settings(folder)
    phrases = _toml(folder / "phrases.toml", Phrases)
    words = (*read_words(folder / "words.tsv"), *read_words(folder / "names.tsv"))
    return Pack(folder, settings, phrases, words, _folds(folder / "folds.tsv"), _hooks(folder))


def read_settings(folder: Path) -> Settings:
    """A pack's pack.toml alone, uncached."""
    settings = _toml(folder / "pack.toml", Settings)
    if settings.code != folder.name:
        raise PackError(folder / "pack.toml", 1, f"code is {settings.code!r}", f"name the folder's own code, {folder.name!r}")
    return settings


@lru_cache(maxsize=1)
def calendars() -> Mapping[str, Calendar]:
    """The calendar of every pack that has one, by code. For who reads dates in all languages at once: no pack is read whole."""
    return MappingProxyType({code: load_calendar(HERE / code) for code in codes() if (HERE / code / "calendar.tsv").is_file()})


def missing(folder: Path) -> tuple[str, ...]:
    """The files every pack must have that this one has not."""
    return tuple(name for name in REQUIRED if not (folder / name).exists())


def _toml(path: Path, kind: type[S]) -> S:
    if not path.exists():
        raise PackError(path, 0, "is missing", "write it as docs/languages.md says")
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), kind)
    except tomllib.TOMLDecodeError as error:
        raise PackError(path, 0, str(error), "mend the TOML") from error
    except msgspec.ValidationError as error:
        raise PackError(path, 0, str(error), f"the fields are those of {kind.__name__} in languages/settings.py") from error


def read_words(path: Path) -> tuple[Entry, ...]:
    """The rows of a words.tsv: form ⇥ role[:argument] ⇥ features. Raises PackError at the first faulty line; a missing file has no rows."""
    if not path.exists():
        return ()
    seen: dict[tuple[str, str], int] = {}
    rows = []
    for line, cells in _rows(path):
        entry = _entry(path, line, cells)
        key = entry.form.casefold(), f"{entry.role}:{entry.argument} {entry.get('with')}"
        if key in seen:
            raise PackError(path, line, f"{entry.form!r} is {cells[1]} on line {seen[key]} already", "keep one of the two")
        seen[key] = line
        rows.append(entry)
    return tuple(rows)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            if len(cells) not in (2, 3):
                raise PackError(path, number, f"{len(cells)} columns", "write form ⇥ role ⇥ features (features may be left out), parted by tabs")
            yield number, cells


def _entry(path: Path, line: int, cells: list[str]) -> Entry:
    form, (name, _, argument) = cells[0], cells[1].partition(":")
    role = ROLES.get(name)
    if role is None:
        raise PackError(path, line, f"no role {name!r}", f"use one of {', '.join(sorted(ROLES))}")
    if not form.strip("*"):
        raise PackError(path, line, "the form is empty", "write at least one letter")
    if (role.argument is None) != (not argument):
        raise PackError(path, line, f"{cells[1]!r}", f"{name} takes {'no argument' if role.argument is None else 'an argument after a colon'}")
    if role.argument and argument not in role.argument:
        raise PackError(path, line, f"{name} cannot be {argument!r}", f"use one of {', '.join(sorted(role.argument))}")
    return Entry(form, name, argument, _features(path, line, name, cells[2] if len(cells) == 3 else ""), line)


def _features(path: Path, line: int, name: str, cell: str) -> Mapping[str, str]:
    features = {}
    for item in cell.split():
        key, _, value = item.partition("=")
        if key not in ROLES[name].features:
            raise PackError(path, line, f"{name} has no feature {key!r}", f"use one of {', '.join(sorted(ROLES[name].features))}")
        features[key] = value or "1"
    _checked(path, line, features)
    return features


def _checked(path: Path, line: int, features: Mapping[str, str]) -> None:
    if features.get("side", "both") not in ("before", "after", "both"):
        raise PackError(path, line, f"side={features['side']}", "use before, after or both")
    for key in ("reach", "price"):
        if key in features and features[key] != "sentence" and not features[key].replace(".", "", 1).isdigit():
            raise PackError(path, line, f"{key}={features[key]}", "write a number")
    alt = features.get("alt")
    if alt and (alt.partition("@")[0] not in COUNTED or not alt.partition("@")[2].isdigit()):
        raise PackError(path, line, f"alt={alt}", "write predicate@number, the number from which the other predicate holds")


def _folds(path: Path) -> Mapping[int, str]:
    """folds.tsv: one character ⇥ the one it is read as."""
    if not path.exists():
        return {}
    folds = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            left, _, right = line.partition("\t")
            if len(left) != 1 or len(right) != 1:
                raise PackError(path, number, f"{line!r}", "write one character, a tab, one character")
            folds[ord(left)] = right
    return folds


def _hooks(folder: Path) -> Mapping[str, Callable[..., Any]]:
    if not (folder / "hooks.py").exists() or folder.parent != HERE:
        return {}
    module = importlib.import_module(f"dateline.languages.{folder.name}.hooks")
    return {name: value for name, value in vars(module).items() if callable(value) and not name.startswith("_")}
