"""At least, up to, about, between: the words beside a number that open or blur it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.annotate.numerals import Lexed, Roles, Token, Value, joined
from dateline.annotate.quantities.span import Core

BOUNDS = ("at-least", "more-than", "at-most", "less-than", "nearly", "about", "exactly")
STOPS = frozenset('.,;:!?…()[]«»“”"。，；：！？、،؛؟\n')
REACH = 40
COUNTABLE = ("count", "percent", "money")


def span_of_two(lexed: Lexed, left: Core, right: Core) -> Core | None:
    """10–15, 10 to 15, 10至15人, from 10 to 15, between 10 and 15, two or three; None where the two stay apart."""
    if not _can_join(left, right):
        return None
    if left.next == right.first:
        return _hyphened(lexed, left, right)
    middle = lexed.tokens[left.next]
    if left.next + 1 != right.first:
        return None
    if not (joined(lexed, left.end, middle.start) and joined(lexed, middle.end, right.start)):
        return None
    closing = _closing(lexed, right) if middle.roles.keys() & {"and", "range", "dash"} else 0
    if not closing and not _opens(lexed, left, right, middle.roles):
        return None
    joint = _join(lexed, left, right)
    if joint is not None and closing:
        joint.end, joint.next = lexed.tokens[closing - 1].end, closing
    return joint


def _closing(lexed: Lexed, right: Core) -> int:
    """The token after a closing "between" (之间), past what is counted; 0 where there is none."""
    for at in (right.next, right.next + 1):
        if at < len(lexed.tokens) and joined(lexed, lexed.tokens[at - 1].end, lexed.tokens[at].start) and "between-after" in lexed.tokens[at].roles:
            return at + 1
    return 0


def _hyphened(lexed: Lexed, left: Core, right: Core) -> Core | None:
    """три-четыре: two words with a hyphen."""
    gap = lexed.text[left.end : right.start].strip()
    near = gap in ("-", "\u2010", "\u2011") and left.low < right.low <= left.low * 3 + 1
    return _join(lexed, left, right) if near else None


def _can_join(left: Core, right: Core) -> bool:
    same = left.kind == right.kind or left.kind == "count"
    exact = left.low is not None and left.low == left.high and right.low is not None and right.low == right.high
    return same and exact and not left.bounded and not (left.value and left.value.none) and right.kind not in ("date", "year", "model", "ordinal")


def _opens(lexed: Lexed, left: Core, right: Core, middle: Roles) -> bool:
    before = _roles_before(lexed, left)
    if "between" in before:
        return bool(middle.keys() & {"and", "range", "dash"})
    if "or" in middle:
        return bool(_scaled(left, right)[0] < right.low)
    if "from" in before:
        return "range" in middle and not _moves(lexed, left.first - 1)
    if "dash" in middle:
        return lexed.text[left.end : right.start].strip() != "-" or not _inside_code(lexed, left, right)
    return middle.get("range") == "strong" and "at-most" not in before


def _roles_before(lexed: Lexed, core: Core) -> Roles:
    """Those of the token right before a number."""
    if not core.first:
        return {}
    token = lexed.tokens[core.first - 1]
    return token.roles if joined(lexed, token.end, core.start) else {}


def _inside_code(lexed: Lexed, left: Core, right: Core) -> bool:
    """Figures with further hyphens beside them are a code: 555-12-34."""
    return lexed.text[left.start - 1 : left.start] == "-" or lexed.text[right.end : right.end + 1] == "-"


def _moves(lexed: Lexed, index: int) -> bool:
    """ "rose from 18 to 26" is a movement and no range."""
    for back in range(index - 1, max(index - 4, -1), -1):
        token = lexed.tokens[back]
        if lexed.tokens[index].start - token.end > REACH:
            return False
        if "move" in token.roles:
            return True
    return False


def _scaled(left: Core, right: Core) -> tuple[Any, Any]:
    """10 to 15 million: the first takes the multiplier of the second."""
    low, high = left.low, right.low
    if left.value is None or right.value is None or left.value.factor != 1 or right.value.factor == 1:
        return low, high
    scaled = low * right.value.factor
    return (scaled, high) if scaled <= high else (low, high)


def _join(lexed: Lexed, left: Core, right: Core) -> Core | None:
    low, high = _scaled(left, right)
    if low > high:
        return None
    start, first = left.start, left.first
    before = lexed.tokens[first - 1] if first else None
    if before is not None and before.roles.keys() & {"between", "from"} and joined(lexed, before.end, left.start):
        start, first = before.start, first - 1
    joint = Core(start, right.end, first, right.next, low, high, left.core_start, right.core_end, kind=right.kind, unit=right.unit, value=right.value)
    joint.counter, joint.bounded = right.counter, True
    return joint


# --- bounds


def bound(lexed: Lexed, core: Core, floor: int, ceiling: int) -> None:
    """Take the words before and after that bound the number into its ends and its span, between `floor` and `ceiling`."""
    while _one_before(lexed, core, floor):
        pass
    if core.low is None and core.high is None:
        return
    _one_after(lexed, core, ceiling)


def _one_before(lexed: Lexed, core: Core, floor: int) -> bool:
    first = _before_other(lexed, core)
    if first == 0:
        return False
    token = lexed.tokens[first - 1]
    if token.start < floor or not joined(lexed, token.end, lexed.tokens[first].start):
        return False
    name = _name(token.roles, ("before", "both")) or _behind_and(lexed, token) or ("more-than" if over_round(lexed, core.value) else None)
    if name is None or (name == "at-most" and "range" in token.roles and _reached(lexed, first - 1)):
        return False
    core.start, core.first = _past_conjunction(lexed, token), first - 1
    _apply(core, name)
    return True


def _reached(lexed: Lexed, index: int) -> bool:
    """Whether a verb of change stands right before "up to": what it rose to is the figure (aumentó hasta seis)."""
    verb = lexed.tokens[index - 1] if index else None
    return verb is not None and "move" in verb.roles and joined(lexed, verb.end, lexed.tokens[index].start)


def _before_other(lexed: Lexed, core: Core) -> int:
    """The first token of a number, or of a word for others right before it (at least another 30; al menos otras 30)."""
    token = lexed.tokens[core.first - 1] if core.first else None
    return core.first - 1 if token is not None and "other" in token.roles and joined(lexed, token.end, core.start) else core.first


def _behind_and(lexed: Lexed, token: Token) -> str | None:
    """The bound that is left of a longer one where its conjunction joins two figures (12 dead and over 200 hurt; и более 200)."""
    word, _, rest = lexed.folded[token.start : token.end].partition(" ")
    joins = rest and lexed.numbers.forms.get(word, {}).keys() & {"and", "or", "range"}
    return _name(lexed.numbers.forms.get(rest, {}), ("before", "both")) if joins else None


def _past_conjunction(lexed: Lexed, token: Token) -> int:
    """Where a bound begins that is listed with the "and" or "or" before it (y menos de)."""
    word, _, rest = lexed.folded[token.start : token.end].partition(" ")
    joins = rest and (lexed.numbers.forms.get(word, {}).keys() & {"and", "or"} or _behind_and(lexed, token))
    return token.start + len(word) + 1 if joins else token.start


def over_round(lexed: Lexed, value: Value | None) -> bool:
    """Whether a number is a multiplier alone (百), written together with the word before it (过百)."""
    if value is None or value.next - value.first != 1 or not value.first or lexed.tokens[value.first - 1].end != value.start:
        return False
    roles = lexed.tokens[value.first].roles
    return "mult" in roles and "card" not in roles and "more-than-round" in lexed.tokens[value.first - 1].roles


def _name(roles: Mapping[str, Any], sides: tuple[str, str]) -> str | None:
    return None if roles.keys().isdisjoint(BOUNDS) else next((name for name in BOUNDS if roles.get(name) in sides), None)


def _one_after(lexed: Lexed, core: Core, ceiling: int) -> None:
    """26 or more; 31 قتيلاً على الأقل: a few words may stand between, no stop and no other number."""
    at = core.next
    while at < len(lexed.tokens) - 1:
        token = lexed.tokens[at]
        if token.end > ceiling or token.start - core.end > REACH:
            return
        gap = lexed.text[core.end : token.start]
        if not STOPS.isdisjoint(gap):
            return
        name = _name(token.roles, ("after", "both"))
        if "and" in lexed.tokens[at - 1].roles and at > core.next:
            return
        if name is not None and not (_opens_next(lexed, at, ceiling) and (joined(lexed, core.end, token.start) or _behind_and(lexed, token))):
            if _reaches(lexed, core, at, name, ceiling):
                core.end, core.next = token.end, at + 1
                _apply(core, name)
            return
        if name is not None:
            return
        at += 1


def _reaches(lexed: Lexed, core: Core, at: int, name: str, ceiling: int) -> bool:
    token = lexed.tokens[at]
    gap = lexed.text[core.end : token.start].strip()
    if joined(lexed, core.end, token.start):
        return True
    counted = at == core.next + 1 and "counter" in lexed.tokens[core.next].roles
    if token.roles[name] != "both" or lexed.numbers.setting("words") == "none":
        return counted and joined(lexed, core.end, lexed.tokens[core.next].start) and joined(lexed, lexed.tokens[core.next].end, token.start)
    after = lexed.text[token.end : token.end + 2].strip()
    return gap.count(" ") <= 3 and not (after[:1].isdigit()) and not _opens_next(lexed, at, ceiling)


def _opens_next(lexed: Lexed, at: int, ceiling: int) -> bool:
    """Whether the words bound the number after them instead."""
    follows, last = lexed.tokens[at + 1], at
    if "other" in follows.roles and joined(lexed, lexed.tokens[at].end, follows.start) and at + 2 < len(lexed.tokens):
        follows, last = lexed.tokens[at + 2], at + 1
    return joined(lexed, lexed.tokens[last].end, follows.start) and follows.start <= ceiling + 1 and (bool(follows.raw) or "card" in follows.roles)


def _apply(core: Core, name: str) -> None:
    core.bounded = True
    step = 1 if core.kind == "count" or core.kind == "money" and core.low == core.high else 0
    low, high = core.low, core.high
    if name == "at-least":
        core.high = None
    elif name == "more-than":
        core.low, core.high = _above(low, step), None
    elif name == "at-most":
        core.low, core.high = None, high
    elif name == "less-than":
        core.low, core.high = None, _below(high, step)
    elif name in ("nearly", "about"):
        core.approx = True


def _above(low: Any, step: int) -> Any:
    return low + step if isinstance(low, int) else low


def _below(high: Any, step: int) -> Any:
    return high - step if isinstance(high, int) else high


def complementary(lexed: Lexed, left: Core, right: Core) -> Core | None:
    """more than 100 and fewer than 300: two bounds that close an interval."""
    between = lexed.tokens[left.next : right.first]
    if len(between) > 1 or left.kind != right.kind or (between and not between[0].roles.keys() & {"and", "range"}):
        return None
    opens = lexed.tokens[right.first].start
    gap = lexed.folded[left.end : between[0].start] + lexed.folded[between[0].end : opens] if between else lexed.folded[left.end : opens]
    if len(gap.strip(" ,，、;")) > (1 if lexed.numbers.setting("words") == "none" else 0):
        return None
    low, high = (left.low, right.high) if left.high is None and right.low is None else (right.low, left.high)
    if low is None or high is None or low > high or (left.low is None) == (right.low is None) or (left.high is None) == (right.high is None):
        return None
    return Core(
        left.start,
        right.end,
        left.first,
        right.next,
        low,
        high,
        left.core_start,
        right.core_end,
        kind=left.kind,
        unit=left.unit,
        value=right.value,
        bounded=True,
    )


def inverted(lexed: Lexed, core: Core, floor: int) -> None:
    """«человек 20»: what is counted stands before its number, which makes it approximate."""
    if not lexed.numbers.setting("inverted-about") or core.kind != "count" or core.bounded or core.first == 0 or core.counter:
        return
    token = lexed.tokens[core.first - 1]
    if token.roles.get("counter") == "person" and (floor == 0 or lexed.text[floor : token.start].strip()) and joined(lexed, token.end, core.start):
        core.approx, core.start = True, token.start
