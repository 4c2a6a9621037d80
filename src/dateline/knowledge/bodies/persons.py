"""Places in a voice's words that are part of a person's name (the defence minister, Aden Duale): they say nothing of whose office it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.knowledge.places import PlaceMention, country
from dateline.knowledge.places import name as place_name
from dateline.knowledge.scripts import CASED, base, scripts_of
from dateline.knowledge.tables import rows

DOTS = "·・•‧"
SMALL = 3
"""Letters of a preposition or an article at most."""
WORD = re.compile(r"[^\W\d_][\w-]*[.]?")
OWNED = re.compile(r"['’](?:s\b|\B)")
"""What ends the name of an owner before what is owned (Jordan's King Abdullah)."""
Span = tuple[int, int]


def of_persons(text: str, language: str, mentions: Sequence[PlaceMention], offices: Sequence[Span]) -> frozenset[int]:
    """Where the mentions begin that are part of a person's name. `offices`: the spans of the offices that the words name."""
    named = [mention for mention in mentions if mention.form == "name"]
    return frozenset(one.start for one in named if _dotted(text, one) or _is_name(text, base(language), one, mentions, offices))


def _dotted(text: str, one: PlaceMention) -> bool:
    """Whether a dot joins it to the other part of a name written by its sound (以色列·卡茨)."""
    return text[one.start - 1 : one.start] in tuple(DOTS) or text[one.end : one.end + 1] in tuple(DOTS)


def _is_name(text: str, code: str, one: PlaceMention, mentions: Sequence[PlaceMention], offices: Sequence[Span]) -> bool:
    script = scripts_of(code)[0]
    if script in CASED:
        return _in_capitals(text, code, one, mentions, offices)
    if script == "Arab":
        return _behind_definite(text, code, one, offices)
    return script == "Hani" and any(end <= one.start for _, end in offices) and not any(one.end <= start for start, _ in offices)


# --- where names have capitals


def _in_capitals(text: str, code: str, one: PlaceMention, mentions: Sequence[PlaceMention], offices: Sequence[Span]) -> bool:
    """Whether another capitalised word stands beside it that is no place, and neither a preposition before them nor an office right behind."""
    start, end = _run(text, one, offices)
    others = [word for word in WORD.finditer(text, start, end) if not any(m.start <= word.start() < m.end for m in mentions)]
    if not (others or _strangers(mentions, start, end)) or _owns(text, end, offices) or _led(text, start, offices):
        return False
    return not (one.start == start and any(text[right:start] == " " for _, right in offices) and _follows_office(text, code, one, len(others)))


def _strangers(mentions: Sequence[PlaceMention], start: int, end: int) -> bool:
    """Whether the words are the names of two places in different countries: together they are no place (Jordan Lima)."""
    homes = [{country(id_) for id_ in mention.candidates} for mention in mentions if start <= mention.start < end and mention.form == "name"]
    return len(homes) > 1 and not set.intersection(*homes)


def _run(text: str, one: PlaceMention, offices: Sequence[Span]) -> Span:
    """The capitalised words in a row that it stands among, up to an office and an owner's ending."""
    words = [(word.start(), word.end()) for word in WORD.finditer(text)]
    free = [span for span in words if text[span[0]].isupper() and not any(left < span[1] and span[0] < right for left, right in offices)]
    start, end = one.start, one.end
    for left, right in reversed(free):
        if right < start and text[right:start] == " ":
            start = left
    for left, right in free:
        if left > end and text[end:left] == " ":
            end = right
    return start, end


def _owns(text: str, end: int, offices: Sequence[Span]) -> bool:
    """Whether an office stands right behind (Greater Manchester | Police), or an owner's ending does."""
    return OWNED.match(text, end) is not None or any(left - end == 1 and text[end] == " " for left, _ in offices)


def _led(text: str, start: int, offices: Sequence[Span]) -> bool:
    """Whether a small word stands right before (police in South Yorkshire)."""
    before = text[:start].rstrip(" ")
    word = re.search(r"\w+['’]?$", before)
    inside = word is not None and any(left < len(before) <= right for left, right in offices)
    return word is not None and not inside and word[0][0].islower() and len(word[0]) <= SMALL and len(before) < start or before.endswith(("'", "’"))


def _follows_office(text: str, code: str, one: PlaceMention, others: int) -> bool:
    """Whether whose it is stands behind an office in this language, before the name of its holder (мэр Москвы | Иван Зорин)."""
    table = _ways().get(code, {})
    if "after" in table:
        return others >= int(table["after"])
    if "indeclinable" not in table:
        return False
    word, listed = text[one.start : one.end].lower(), {key: tuple(value.split("|")) for key, value in table.items()}
    shown = {(place_name(id_, code) or "").lower() for id_ in one.candidates}
    if word.endswith(listed["indeclinable"]) or any(word == name[:-1] for name in shown):
        return True
    return word not in shown and word.endswith(listed["declined"])


# --- Arabic


def _behind_definite(text: str, code: str, one: PlaceMention, offices: Sequence[Span]) -> bool:
    """Whether it stands right behind an office that has its article, which nothing owns, and another word follows or stands between (وزير الدفاع عدن
    دوالي): of an office without one it would be whose it is (وزير دفاع لبنان)."""
    article = _ways().get(code, {}).get("article")
    before = [span for span in offices if span[1] < one.start]
    if article is None or not before:
        return False
    left, right = before[-1]
    between, last = text[right : one.start].split(), text[left:right].split()[-1]
    named = text[one.end : one.end + 1] == " " if not between else len(between) == 1 and len(between[0]) > SMALL
    return last.startswith(article) and named and text[right] == " " and not any(word.startswith(article) for word in between)


@cache
def _ways() -> dict[str, dict[str, str]]:
    return {code: dict(cell.split("=", 1) for cell in cells) for code, *cells in rows("holders.tsv")}
