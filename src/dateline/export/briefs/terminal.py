"""A brief as text for a terminal: wrapped to its width, footnotes for sources; plain in a pipe."""

from __future__ import annotations

import shutil
import unicodedata

from dateline.compose.tongue import load
from dateline.export.briefs.cited import cited, numbered
from dateline.model import Brief, Dossier

_NARROWEST, _WIDEST = 40, 100
_BOLD, _DIM, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def terminal(brief: Brief, dossier: Dossier, width: int | None = None, colour: bool = False) -> str:
    """The brief as text ending in a newline. `width` in columns (the terminal's own where not given); `colour` adds bold and dim.

    Each line ends with the numbers of the sources it cites, [1]; the sources section is where they are told.
    """
    columns = max(_NARROWEST, min(_WIDEST, width or shutil.get_terminal_size((80, 24)).columns))
    numbers = {article.id: number for number, article in enumerate(numbered(brief, dossier), start=1)}
    lines = [*_title(brief, columns, colour)]
    for section in brief.sections:
        lines += ["", _styled(section.title.upper(), _BOLD, colour)]
        for sentence in section.sentences:
            notes = sorted({numbers[entry.article.id] for entry in cited(sentence, dossier) if entry.article.id in numbers})
            marks = "".join(f"[{note}]" for note in notes)
            bullet = f"{marks} " if section.name == "sources" and marks else "• "
            text = sentence.text if section.name == "sources" else f"{sentence.text} {marks}".rstrip()
            lines += wrapped(bullet + text, columns, " " * measure(bullet))
    if brief.dropped:
        lines += ["", *wrapped(load(brief.language).say("dropped", n=brief.dropped, count=str(brief.dropped)), columns, "")]
    return "\n".join(lines) + "\n"


def _title(brief: Brief, columns: int, colour: bool) -> list[str]:
    tongue = load(brief.language)
    day = [_styled(tongue.say("as-of", day=tongue.instant(brief.as_of)), _DIM, colour)] if brief.as_of else []
    return [*(_styled(line, _BOLD, colour) for line in wrapped(brief.title, columns, "")), *day]


def _styled(text: str, style: str, colour: bool) -> str:
    return f"{style}{text}{_OFF}" if colour else text


def measure(text: str) -> int:
    """The columns a text takes: wide characters (CJK) two, combining and directional marks none."""
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) == "Cf" else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def wrapped(text: str, columns: int, indent: str) -> list[str]:
    """Lines no wider than `columns`, broken at spaces and between wide characters; lines after the first begin with `indent`."""
    lines, line = [], ""
    for part in _parts(text):
        if measure(line) + measure(part.rstrip()) > columns and line.strip():
            lines.append(line.rstrip())
            line = indent + part.lstrip()
        else:
            line += part
    return [*lines, line.rstrip()]


def _parts(text: str) -> list[str]:
    """Pieces between which a line may break; a mark of punctuation stays with what it follows."""
    parts: list[str] = [""]
    for character in text:
        wide = unicodedata.east_asian_width(character) in "WF"
        opens = wide and unicodedata.category(character) == "Ps"
        closes = unicodedata.category(character) in ("Pe", "Pf", "Po")
        if parts[-1].endswith(" ") and character != " " or (wide and not closes and parts[-1] and not _opening(parts[-1])) or opens:
            parts.append(character)
        else:
            parts[-1] += character
    return parts


def _opening(part: str) -> bool:
    return unicodedata.category(part[-1]) in ("Ps", "Pi")
