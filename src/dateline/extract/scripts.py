"""The values that a page's scripts are given: JSON scripts, literals in code, the rows of a stream. What scripts draw a page from stands there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from dateline.extract.declared import loads

MOST, LEAST = 4_000_000, 200
"""Characters of all a page's scripts that are read; of one, under which it holds no article."""
TRIES, WORK = 400, 3
"""How many literals are tried in one script, and how often its characters may be read in all: no page makes this slow."""
DEEP = 100_000
"""Characters that a literal nested too deeply counts for."""
LAXEST, DEEPEST = 400_000, 100
"""Characters and levels of an object in the laxer form; reading one costs SLOWER times what JSON does."""
SLOWER = 8
_OPENING = re.compile(r"(?:[=(]|\breturn)\s{0,9}(?=[{\[\"])")
"""What stands before a literal in code: `x = {`, `push([`, `parse("`, `return {`."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[{}\[\],:]|[^\s"\'{}\[\],:][^"\'{}\[\],:]*|\s+', re.S)
_PLAIN = re.compile(r"true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_ROW = re.compile(rb"([0-9a-f]*):(?:T([0-9a-f]+),)?")
_DECODER = json.JSONDecoder(strict=False)


def values(parser: Any) -> Iterator[Any]:
    """Each value of lists and objects that the scripts of a parsed page hold, JSON-LD left out; references to a stream's texts are followed."""
    left, stream = MOST, list[str]()
    for script in parser.css("script:not([src]):not([type*='ld+json'])"):
        text = script.text() or ""
        left -= len(text)
        if left < 0:
            break
        if "json" in (script.attributes.get("type") or ""):
            yield tabled(loads(text))
        elif len(text) > LEAST:
            for value in literals(text):
                stream += _piece(value)
                yield value
    yield from rows("".join(stream))


def _piece(value: Any) -> list[str]:
    """The text of a push to a stream of rows: `push([1, "5:{…}"])`."""
    return [value[1]] if isinstance(value, list) and len(value) == 2 and isinstance(value[1], str) and isinstance(value[0], int) else []


def literals(text: str) -> Iterator[Any]:
    """The lists and objects written out in code, as JSON or in its laxer form, or as JSON in a string."""
    at, left = 0, WORK * len(text)
    for _ in range(TRIES):
        found = _OPENING.search(text, at)
        if found is None or left < 0:
            return
        value, at, spent = _literal(text, found.end())
        left -= spent
        if isinstance(value, str) and value[:1] in ("{", "["):
            value = loads(value)
        if isinstance(value, dict | list):
            yield value


def _literal(text: str, start: int) -> tuple[Any, int, int]:
    """(the value of a literal, or None; where to read on; how many characters were read for it)."""
    try:
        value, end = _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        spent = error.pos - start
        value, end, more = _lax(text, start) if text[start] == "{" else (None, start + 1, 0)
        return value, end, spent + more
    except RecursionError:
        return None, start + 1, DEEP
    return value, end, end - start


def _lax(text: str, start: int) -> tuple[Any, int, int]:
    """An object whose keys have no quotes; what is no literal in it counts as null."""
    pieces, depth, end = list[str](), 0, start
    for found in _TOKEN.finditer(text, start, start + LAXEST):
        token = found[0]
        if found.start() != end or depth > DEEPEST:
            break
        end = found.end()
        depth += (token in "{[") - (token in "}]")
        pieces.append(token if token in "{}[],:" else _strict(token, text[end : end + 1] == ":"))
        if depth == 0:
            break
    spent = SLOWER * (end - start)
    try:
        return (_DECODER.decode("".join(pieces)) if depth == 0 else None), end, spent
    except (json.JSONDecodeError, RecursionError):
        return None, start + 1, spent


def _strict(token: str, is_key: bool) -> str:
    """A token of code as JSON has it."""
    if token[0] == '"' or token.isspace():
        return token
    if token[0] == "'":
        return '"' + token[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'
    word = token.strip()
    if is_key:
        return json.dumps(word)
    return word if _PLAIN.fullmatch(word) else {"!0": "true", "!1": "false"}.get(word, "null")


def tabled(value: Any) -> Any:
    """A list in which objects name other entries by number, with what they name in their places, a few steps deep; any other value as it is."""
    if not isinstance(value, list) or not any(_is_references(part, len(value)) for part in value[:_FIRST]):
        return value
    table = Table(value)
    return [table.written_out(part, 0) for part in value if _is_references(part, len(value))]


def _is_references(part: Any, count: int) -> bool:
    return isinstance(part, dict) and len(part) > 2 and all(type(number) is int and -9 < number < count for number in part.values())


class Table:
    """Entries that name one another by number; no more than `_WRITTEN` parts are written out of one."""

    def __init__(self, entries: list[Any]) -> None:
        self.entries, self.left = entries, _WRITTEN

    def written_out(self, part: Any, depth: int) -> Any:
        self.left -= 1
        if depth > _STEPS or self.left < 0:
            return None
        if isinstance(part, dict):
            return {key: self.written_out(self.entry(number), depth + 1) for key, number in list(part.items())[:_WIDE]}
        return [self.written_out(self.entry(number), depth + 1) for number in part[:_WIDE]] if isinstance(part, list) else part

    def entry(self, number: Any) -> Any:
        return self.entries[number] if type(number) is int and 0 <= number < len(self.entries) else None


_FIRST, _STEPS, _WIDE, _WRITTEN = 200, 7, 100, 100_000


def rows(stream: str) -> Iterator[Any]:
    """The values of a stream of rows: `number:JSON`, one a line, or `number:Tsize,text`, sizes in bytes; `$number` stands for such a text."""
    data, at, texts, found = stream.encode("utf-8", "replace"), 0, dict[str, str](), list[Any]()
    while (row := _ROW.match(data, at)) is not None:
        end = data.find(b"\n", row.end())
        end = len(data) if end < 0 else end
        if row[2]:
            at = row.end() + int(row[2][:7], 16)
            texts["$" + row[1].decode()] = data[row.end() : at].decode("utf-8", "replace")
            continue
        if data[row.end() : row.end() + 1] in (b"[", b"{"):
            found.append(loads(data[row.end() : end].decode("utf-8", "replace")))
        at = end + 1
    found += [loads(text) for text in texts.values() if text[:1] in ("{", "[")]
    for value in found:
        yield _filled(value, texts, 0)


def _filled(value: Any, texts: dict[str, str], depth: int) -> Any:
    """A value with the texts that stand elsewhere in the stream in their places."""
    if isinstance(value, str):
        return texts.get(value, value)
    if depth < _NESTED and isinstance(value, dict):
        return {key: _filled(part, texts, depth + 1) for key, part in value.items()}
    return [_filled(part, texts, depth + 1) for part in value] if depth < _NESTED and isinstance(value, list) else value


_NESTED = 60
