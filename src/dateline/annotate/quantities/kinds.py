"""What looks like a quantity and is none: years, ages, scores, sections, telephone numbers, names of models."""

from __future__ import annotations

import re

from dateline.annotate.numerals import Lexed, Roles, Value, joined
from dateline.annotate.quantities.bounds import over_round
from dateline.annotate.quantities.span import Core

APPOSITION = re.compile(r"[^\W\d_]{2,}\)?, $")
SCORE = re.compile(r"\d{1,2} ?[-–:] ?\d{1,2}$")
YOUNGEST, OLDEST = 5, 119
LONGEST_COUNT = 6  # figures in a row, ungrouped: news write a larger count with marks or a word
BESIDE = frozenset(
    ("unit", "currency", "percent", "counter", "plus", "period", "at-least", "more-than", "at-most", "less-than", "about", "nearly", "exactly",
     "between", "between-after", "range", "copula", "parts", "minus", "age", "percent-before")
)  # fmt: skip
MEASURED = frozenset(("unit", "currency", "percent"))


def worth_reading(lexed: Lexed, value: Value) -> bool:
    """Whether a number in a script without spaces is one at all: a lone figure in words needs what it counts behind it, or nothing around it."""
    if value.next - value.first == 1 and "dozen" in lexed.tokens[value.first].roles and lexed.numbers.setting("words") == "none":
        return False
    if lexed.numbers.setting("words") != "none" or value.form != "words" or value.ordinal or value.fraction or value.none or value.approx:
        return _vague_few(lexed, value)
    if lexed.numbers.setting("whole-words") and not _whole(lexed, value):
        return False
    if lexed.numbers.setting("whole-words") and not lexed.text[: value.start].strip() and not lexed.text[value.end :].strip():
        return True
    if _opened(lexed, value) or over_round(lexed, value):
        return True
    roles = lexed.tokens[value.next].roles if joined(lexed, value.end, lexed.tokens[value.next].start) else {}
    if value.next - value.first == 1 and roles.keys().isdisjoint(MEASURED) and _lone(lexed.tokens[value.first].roles):
        return False
    if value.next - value.first > 1 and value.low is not None and (value.low >= 10 or value.low != value.high or value.low != int(value.low)):
        return True
    if not roles.keys().isdisjoint(MEASURED | {"counter", "plus", "period", "at-least", "about"}):
        return True
    return _stands_alone(lexed, value)


def _lone(roles: Roles) -> bool:
    """A figure for cheques, or a bare hundred or thousand: a part of words more often than a number."""
    return "formal" in roles or ("mult" in roles and "card" not in roles and roles["mult"] != 10)


def _whole(lexed: Lexed, value: Value) -> bool:
    """Whether a number in words stands apart, but for known words written together with it (명, 약)."""
    before, after = lexed.tokens[value.first - 1] if value.first else None, lexed.tokens[value.next]
    led = before is not None and before.end == value.start and any(before.roles.get(role) in ("before", "both", "-") for role in BESIDE)
    if value.next - value.first > 1 and all("formal" in token.roles for token in lexed.tokens[value.first : value.next]):
        return False
    multiplied = any("mult" in token.roles for token in lexed.tokens[value.first + 1 : value.next])
    followed = multiplied or (after.start == value.end and not after.roles.keys().isdisjoint(BESIDE))
    return (led or not lexed.text[value.start - 1 : value.start].isalpha()) and (followed or not lexed.text[value.end : value.end + 1].isalpha())


def _vague_few(lexed: Lexed, value: Value) -> bool:
    """A bare 数 or 几 is nothing."""
    if not value.vague or value.next - value.first > 1 or "few" not in lexed.tokens[value.first].roles or "vague" in lexed.tokens[value.first].roles:
        return True
    roles = lexed.tokens[value.next].roles if value.end == lexed.tokens[value.next].start else {}
    return bool(roles.keys() & {"counter", "unit", "period", "currency"})


def _opened(lexed: Lexed, value: Value) -> bool:
    before = lexed.tokens[value.first - 1] if value.first else None
    return (
        before is not None
        and before.end == value.start
        and bool(before.roles.keys() & {"at-least", "more-than", "at-most", "nearly", "about", "percent-before", "range"})
    )


def _stands_alone(lexed: Lexed, value: Value) -> bool:
    """A figure with nothing beside it, or with only a copula before it, and none of what it could count behind it."""
    before, after = lexed.tokens[value.first - 1] if value.first else None, lexed.tokens[value.next]
    said = before is not None and before.end == value.start and "copula" in before.roles
    if said and after.start == value.end and "copula" in after.roles:
        return True
    return (said or not _beside(lexed, value.start - 1)) and not _beside(lexed, value.end)


def _beside(lexed: Lexed, at: int) -> bool:
    """Whether a letter, a figure or a blank stands at an offset: then a lone figure in words is a part of something else."""
    return 0 <= at < len(lexed.text) and (lexed.text[at].isalnum() or lexed.text[at].isspace())


def classify(lexed: Lexed, core: Core) -> None:
    """Set the kind of a core that is no quantity."""
    if core.kind in ("date", "year", "model", "ordinal"):
        return
    before, after = _neighbour(lexed, core, -1), _neighbour(lexed, core, 1)
    if _age(lexed, core, before, after):
        core.kind = "age"
    elif core.kind not in ("count", "unit:year") or core.value is None or core.value.form == "words":
        return
    elif _phone(lexed, core, before):
        core.kind = "phone"
    elif _model(lexed, core, before):
        core.kind = "model"
    elif _lone_run(lexed, core) or _broken_group(lexed, core):
        core.kind = "phone"
    elif _section(before, after) and (not core.bounded or _coded(lexed, core)):
        core.kind = "section"
    elif _score(lexed, core, before):
        core.kind = "score"
    elif _year(lexed, core):
        core.kind = "year"


def _neighbour(lexed: Lexed, core: Core, step: int) -> set[str]:
    """The roles of the token right before or after, named with the side they hold."""
    index = core.first - 1 if step < 0 else core.next
    if step < 0 and index > 0 and _hyphened(lexed, index, core):
        return {role for role, side in lexed.tokens[index - 1].roles.items() if role == "section" and side in ("before", "both")}
    if not 0 <= index < len(lexed.tokens):
        return set()
    token = lexed.tokens[index]
    near = joined(lexed, token.end, core.start) if step < 0 else joined(lexed, core.end, token.start)
    if not near:
        return set()
    side = "before" if step < 0 else "after"
    return {role for role, value in token.roles.items() if value in (side, "both", "-", "person", "thing")}


def _hyphened(lexed: Lexed, index: int, core: Core) -> bool:
    """Whether the token before figures is a hyphen or a dash, with no more than blanks on either side (كوفيد-19, كوفيد – 19)."""
    dash, before = lexed.tokens[index], lexed.tokens[index - 1]
    return "dash" in dash.roles and joined(lexed, before.end, dash.start) and joined(lexed, dash.end, core.start)


def _age(lexed: Lexed, core: Core, before: set[str], after: set[str]) -> bool:
    """56 years old; Mary Hill, 56, ; (56 años)."""
    said = core.low if core.low is not None else core.high
    if core.kind not in ("count", "unit:year") or said is None or said > OLDEST:
        return False
    bracketed = lexed.text[core.start - 1 : core.start] in ("(", "（") and lexed.text[core.end : core.end + 1] in (")", "）")
    if "age" in before or "age" in after or (core.kind == "unit:year" and bracketed):
        return True
    plain = core.kind == "count" and not core.bounded and core.value is not None and core.value.form == "digits" and core.low == core.high
    return plain and said >= YOUNGEST and _apposed(lexed, core, bracketed)


def _apposed(lexed: Lexed, core: Core, bracketed: bool) -> bool:
    """A bare number between commas or in brackets, right after a name."""
    if bracketed and lexed.numbers.setting("bracket-age"):
        return True
    between = lexed.text[core.end : core.end + 1] == "," and APPOSITION.search(lexed.text, max(0, core.start - 30), core.start)
    return (bool(between) or bracketed) and _named(lexed, core)


def _named(lexed: Lexed, core: Core) -> bool:
    """Whether the word before the comma or the bracket begins with a capital; an ending behind an apostrophe is not (Ayşe Demir'i (31))."""
    word = re.search(r"([^\W\d_]+)(['’][^\W\d_]+)?[,\s(]*$", lexed.text[max(0, core.start - 30) : core.start])
    if word is None:
        return False
    name = word[2][1:] if word[2] and not word[2].islower() else word[1]  # d'Angelo
    return name[0].isupper() and not name.isupper()


def _phone(lexed: Lexed, core: Core, before: set[str]) -> bool:
    digits = core.value is not None and core.value.form == "digits"
    leading = lexed.text[core.start - 1 : core.start]
    long = core.core_end - core.core_start
    return digits and (
        "phone" in before
        or (leading == "+" and long >= 5)
        or (leading in "-" and leading != "" and lexed.text[core.core_end : core.core_end + 1] == "-")
    )


def _lone_run(lexed: Lexed, core: Core) -> bool:
    """A long row of figures that is not round and counts nothing: the number of a file, a photograph, a telephone."""
    raw = lexed.text[core.core_start : core.core_end]
    if not raw.isdecimal() or len(raw) <= LONGEST_COUNT or core.bounded or core.counter or raw.endswith("00"):
        return False
    return not (core.start == 0 and core.end == len(lexed.text))


def _broken_group(lexed: Lexed, core: Core) -> bool:
    """8 727 233 4455: figures in groups that are not all of three."""
    raw, rest = lexed.text[core.core_start : core.core_end], lexed.text[core.core_end : core.core_end + 3]
    return " " in raw and raw.replace(" ", "").isdecimal() and rest[:1] == " " and rest[1:].isdecimal()


def _coded(lexed: Lexed, core: Core) -> bool:
    """15-234: figures with a hyphen, and nothing else between."""
    return re.fullmatch(r"\d+-\d+", lexed.text[core.core_start : core.core_end]) is not None


def _model(lexed: Lexed, core: Core, before: set[str]) -> bool:
    """A letter written together with the figures, before or after: G20, S-300, 5G."""
    text, start, end = lexed.text, core.core_start, core.core_end
    if "model" in before and core.value is not None and core.value.form == "digits":
        return True
    left = text[start - 2 : start] if start >= 2 else text[:start]
    if left[-1:] and _cased(left[-1]):
        return True
    if left[-1:] in ("-", "\u2011") and len(left) == 2 and _cased(left[0]):
        return True
    return core.end == end and text[end : end + 1] != "" and _cased(text[end]) and text[end].isupper() and text[end].isascii()


def _cased(letter: str) -> bool:
    return letter.isalpha() and letter.lower() != letter.upper()


def _section(before: set[str], after: set[str]) -> bool:
    return "section" in before or "section" in after


def _score(lexed: Lexed, core: Core, before: set[str]) -> bool:
    text = lexed.text
    if "score" in before and core.high is not None and core.high < 200:
        return True
    after = re.match(r"(?: [-–:] |[-–:])(\d{1,3})(?!\d)", text[core.core_end : core.core_end + 6])
    left = re.search(r"(?<!\d)(\d{1,3})(?: [-–:] |[-–:])$", text[max(0, core.core_start - 6) : core.core_start])
    return bool(after or left) and core.low == core.high


def _year(lexed: Lexed, core: Core) -> bool:
    """Four bare figures that are not round: 2014, but not 2000 and not 2,014."""
    raw = lexed.text[core.core_start : core.core_end]
    if len(raw) != 4 or not raw.isdecimal() or core.bounded or core.low != core.high or core.kind != "count":
        return False
    return 1700 <= core.low <= 2100 and core.low % 100 != 0 and not core.counter
