"""What stands next to what: the small steps that all readers of times take."""

from __future__ import annotations

from dateline.annotate.numerals import Lexed, Value, joined, read


def adjacent(lexed: Lexed, index: int) -> bool:
    """Whether the token follows the one before it with at most a blank or a hyphen between."""
    return 0 < index < len(lexed.tokens) and joined(lexed, lexed.tokens[index - 1].end, lexed.tokens[index].start)


def skip_links(lexed: Lexed, index: int, limit: int = 2) -> int:
    """Past up to `limit` small words that may stand inside an expression: of, the, 的."""
    while limit and adjacent(lexed, index) and "link" in lexed.tokens[index].roles:
        index, limit = index + 1, limit - 1
    return index


def small(lexed: Lexed, index: int, high: int, low: int = 1) -> Value | None:
    """A whole number from `low` to `high`, in figures, words or as an ordinal."""
    token = lexed.tokens[index]
    if token.raw:
        if not isinstance(token.value, int) or not low <= token.value <= high or not token.raw.isdecimal():
            return None
        after = index + 1
        if (
            adjacent(lexed, after)
            and lexed.tokens[after].roles.keys() & {"ordinal-suffix", "day-mark"}
            and not lexed.tokens[after].roles.keys() & {"month-mark"}
        ):
            glued = lexed.tokens[after].start - token.end <= 1 and lexed.text[token.end : lexed.tokens[after].start] in ("", "-")
            after += glued and "ordinal-suffix" in lexed.tokens[after].roles and "day-mark" not in lexed.tokens[after].roles
        return Value(token.start, lexed.tokens[after - 1].end, token.value, token.value, index, after, "digits")
    value = read(lexed, index)
    fits = value is not None and value.exact and isinstance(value.low, int) and low <= value.low <= high
    return value if fits and value and not value.fraction and not value.none else None


def bracketed_day(lexed: Lexed, at: int) -> Value | None:
    """The day of the month in brackets, or between commas, behind its weekday: Thursday (22); na terça-feira, 8, um ônibus."""
    token, text = lexed.tokens[at], lexed.text
    before, after = text[lexed.tokens[at - 1].end : token.start], text[token.end : token.end + 1]
    apart = before == ", " and text[token.end : token.end + 2] == ", "
    enclosed = token.raw and (apart or (before in (" (", "（", "(") and after in (")", "）")))
    return small(lexed, at, 31) if enclosed else None
