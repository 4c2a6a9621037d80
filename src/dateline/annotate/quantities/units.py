"""What a number measures: percent, money, a unit, or what is counted."""

from __future__ import annotations

from fractions import Fraction

from dateline.annotate.numerals import Lexed, Value, joined, read
from dateline.annotate.numerals.symbols import SIGNS
from dateline.annotate.quantities.span import Core

TENTHS = frozenset(("m", "km"))
COUNTING_ON = frozenset(("mult", "counter", "unit", "cents", "card", "currency", "percent"))
POINTS: dict[str, Fraction | int] = {"tenth": 10, "permille": Fraction(1, 10)}


def measure(lexed: Lexed, core: Core) -> Core:
    """The core with the unit that stands beside it."""
    if core.value is not None and core.value.ordinal:
        core.kind = "ordinal"
        return core
    _fraction(core)
    if not (_before(lexed, core) or core.value is not None and core.value.none):
        _after(lexed, core)
    return core


def _fraction(core: Core) -> None:
    """A fraction without a unit is a share: a fifth is 20 %."""
    if core.value is not None and core.value.fraction:
        core.low, core.high = core.low * 100, core.high * 100
        core.kind, core.unit = "percent", "percent"


def _before(lexed: Lexed, core: Core) -> bool:
    """$26, USD 26, 百分之五."""
    if core.first == 0:
        return False
    token = lexed.tokens[core.first - 1]
    near = joined(lexed, token.end, lexed.tokens[core.first].start)
    if not near:
        return False
    if "percent-before" in token.roles:
        core.kind = core.unit = "percent"
        core.start, core.first = token.start, core.first - 1
        return True
    leads = "currency-leads" in token.roles or _is_sign(lexed, core.first - 1)
    if "currency" in token.roles and leads and not _belongs_left(lexed, core.first - 1):
        core.kind, core.unit = "money", token.roles["currency"]
        core.start, core.first = token.start, core.first - 1
        _same_money(lexed, core)
        return True
    return False


def _is_sign(lexed: Lexed, index: int) -> bool:
    """A sign or a code stands before its number; a currency's name does not: "won 3", but ₩3, KRW 3, Rs 3."""
    said = lexed.text[lexed.tokens[index].start : lexed.tokens[index].end]
    short = len(said) <= 2 and said.isascii()
    return not said.isalpha() or said.isupper() or short or lexed.folded[lexed.tokens[index].start : lexed.tokens[index].end] in SIGNS


def _belongs_left(lexed: Lexed, index: int) -> bool:
    """Whether the currency follows a number of its own: "20 euros 15 people"."""
    if index == 0:
        return False
    before = lexed.tokens[index - 1]
    return joined(lexed, before.end, lexed.tokens[index].start) and (bool(before.raw) or bool(before.roles.keys() & {"card", "mult"}))


def _scale_behind(lexed: Lexed, core: Core) -> None:
    """75 USD million: the multiplier behind the currency."""
    token = lexed.tokens[core.next]
    factor = token.roles.get("mult", 0)
    plain = core.value is not None and core.value.form == "digits" and core.low is not None and core.low < 1000
    if plain and factor >= 1_000_000 and joined(lexed, core.end, token.start):
        core.low, core.high = core.low * factor, core.high * factor
        core.end, core.core_end, core.next = token.end, token.end, core.next + 1


def _same_money(lexed: Lexed, core: Core) -> None:
    """$10 dollars, US$ 5 USD: said twice."""
    token = lexed.tokens[core.next]
    if "currency" in token.roles and not lexed.text[core.end : token.start].strip() and "-" not in lexed.text[core.end : token.start]:
        core.end, core.next = token.end, core.next + 1


def _after(lexed: Lexed, core: Core) -> None:
    at = core.next
    token = lexed.tokens[at]
    if not joined(lexed, core.end, token.start):
        return
    if "of" in token.roles and token.roles.keys().isdisjoint({"unit", "currency"}) and core.value is not None and core.value.form != "digits":
        token, at = lexed.tokens[at + 1] if at + 1 < len(lexed.tokens) else token, at + 1
        if not lexed.tokens[at].roles.keys() & {"currency", "unit"} or not joined(lexed, lexed.tokens[at - 1].end, token.start):
            return
    if at >= core.stop and "percent" not in token.roles:
        return
    _take(lexed, core, at)


def _take(lexed: Lexed, core: Core, at: int) -> None:
    token, roles = lexed.tokens[at], lexed.tokens[at].roles
    if "percent" in roles and not (roles["percent"] == "tenth" and core.low is not None and core.low > 10):
        factor = POINTS.get(roles["percent"], 1) if core.kind != "percent" or roles["percent"] != "percent" else Fraction(1, 100)
        core.low = Fraction(core.low) * factor if core.low is not None else None
        core.high = Fraction(core.high) * factor if core.high is not None else None
        core.kind = core.unit = "percent"
        if roles["percent"] == "point":
            core.kind, core.unit = "unit:point", "point"
    elif "currency" in roles and core.kind == "count" and not (token.end - token.start == 1 and "section" in roles):
        core.kind, core.unit = "money", roles["currency"]
    elif "unit" in roles and core.kind == "count" and _unit_fits(lexed, core, at):
        core.kind, core.unit = f"unit:{roles['unit']}", roles["unit"]
    elif "cents" in roles and core.kind == "count" and core.low is not None and lexed.numbers.setting("words") != "none":
        core.kind, core.unit = "money", "cent"
        core.low, core.high = core.low * roles["cents"], (core.high * roles["cents"] if core.high is not None else None)
    elif "counter" in roles:
        core.counter = roles["counter"]
        return
    else:
        return
    core.end, core.next = token.end, at + 1
    if roles.get("percent") == "tenth":
        _half_tenth(lexed, core)
    if core.unit in TENTHS or core.kind == "money":
        _tail(lexed, core)
    if core.kind == "money":
        _scale_behind(lexed, core)
        _same_money(lexed, core)
        _cents(lexed, core)


def _half_tenth(lexed: Lexed, core: Core) -> None:
    """三成半: three tenths and a half of one."""
    token = lexed.tokens[core.next]
    if "and-half" in token.roles and token.start == core.end and core.low is not None and core.low == core.high:
        core.low = core.high = Fraction(core.low) + 5
        core.end, core.next = token.end, core.next + 1


def _tail(lexed: Lexed, core: Core) -> None:
    """一米八, 三块五, 三块零四: figures right behind the unit, with nothing that they count, are its decimals."""
    if not lexed.numbers.setting("short-tail") or core.value is None or core.value.form != "words" or core.low is None or core.low != core.high:
        return
    figures, at = "", core.next
    while len(figures) < 2 and lexed.tokens[at].start == (lexed.tokens[at - 1].end if figures else core.end):
        card = lexed.tokens[at].roles.get("card")
        if card is None or card[0] > 9:
            break
        figures, at = figures + str(card[0]), at + 1
    if figures and int(figures) and not _counts_on(lexed, at):
        core.low = core.high = Fraction(core.low) + Fraction(int(figures), 10 ** len(figures))
        core.end = core.core_end = lexed.tokens[at - 1].end
        core.next = at


def _counts_on(lexed: Lexed, at: int) -> bool:
    """Whether what stands before a token is a number of its own: it multiplies or counts it."""
    token = lexed.tokens[at]
    return token.start == lexed.tokens[at - 1].end and not token.roles.keys().isdisjoint(COUNTING_ON)


def _unit_fits(lexed: Lexed, core: Core, at: int) -> bool:
    """A unit of one Latin letter must be written together or stand alone after figures."""
    token = lexed.tokens[at]
    return token.end - token.start > 1 or core.value is None or core.value.form != "words" or not lexed.folded[token.start].isascii()


def _bare_cents(lexed: Lexed, core: Core, small: Value) -> bool:
    """15 dollars 50: two figures between the currency and a stop."""
    figures = small.form == "digits" and small.end - small.start == 2 and small.exact and small.low is not None and 10 <= small.low < 100
    single = core.low is not None and core.low == core.high and core.low == int(core.low)
    return bool(figures and single and lexed.text[small.end : small.end + 2].strip() in ("", ".", ",", "。", ")"))


def _cents(lexed: Lexed, core: Core) -> None:
    """13 dollars and 45 cents; 五元三角二分."""
    for _ in range(2):
        at = core.next
        if lexed.tokens[at].roles.keys() & {"and", "point"} and joined(lexed, core.end, lexed.tokens[at].start):
            at += 1
        if at >= len(lexed.tokens) - 1 or not joined(lexed, lexed.tokens[at - 1].end, lexed.tokens[at].start):
            return
        small = read(lexed, at)
        if small is not None and _bare_cents(lexed, core, small):
            core.low = core.high = Fraction(core.low) + Fraction(small.low) / 100
            core.end, core.core_end, core.next = small.end, small.end, small.next
            return
        if small is None or not small.exact or not 0 < small.low < 100 or core.low is None or core.low != core.high:
            return
        mark = lexed.tokens[small.next]
        if "cents" not in mark.roles or not joined(lexed, small.end, mark.start):
            return
        core.low = core.high = Fraction(core.low) + Fraction(small.low) * mark.roles["cents"] / 100
        core.end = core.core_end = mark.end
        core.next = small.next + 1
