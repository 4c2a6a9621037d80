"""Quantities in words: bounds, hedges, vague words, units, and who is counted."""

from __future__ import annotations

from dateline.compose.desk import Draft
from dateline.compose.evidence import numbers_in
from dateline.compose.pieces import Amount, Words
from dateline.model import Quantity

_VAGUE = ((10, "several"), (100, "dozens"), (1_000, "hundreds"), (10_000, "thousands"), (100_000, "tens-of-thousands"),
          (1_000_000, "hundreds-of-thousands"))  # fmt: skip

SCALES = (1, 10**3, 10**4, 10**5, 10**6, 10**7, 10**8, 10**9, 10**12)
"""What words of scale make of the digits before them (90 billion, 1.2万, 12 lakh)."""
ROUND = 100
"""What a number said in words is a multiple of, where the words are those of a round number."""


def amount(draft: Draft, quantity: Quantity, gender: str = "m") -> str:
    """The quantity in words, marked: "at least 26", "dozens", "10 to 15", with its unit. `gender` is that of what is counted ("varias")."""
    text, shown = _worded(draft, quantity, gender)
    marked = draft.marks.mark(Amount(text=text, quantity=quantity, shown=shown))
    return marked if quantity.unit is None else _with_unit(draft, quantity, marked)


def _with_unit(draft: Draft, quantity: Quantity, marked: str) -> str:
    if draft.tongue.has(f"unit-{quantity.unit}"):
        return draft.say(f"unit-{quantity.unit}", amount=marked, n=plural(quantity), bound=bound(quantity))
    unit = quantity.unit or ""
    currency = draft.tongue.currency(unit, plural(quantity))
    if currency:
        return draft.say("unit-currency", amount=marked, currency=draft.marks.mark(Words(text=currency)))
    return f"{marked} {draft.marks.mark(Words(text=unit))}"


def _worded(draft: Draft, quantity: Quantity, gender: str) -> tuple[str, tuple[float | int, ...]]:
    low, high, tongue = quantity.low, quantity.high, draft.tongue
    if vague(quantity):
        return tongue.say(f"amount-{_vague_word(quantity)}", gender=gender), ()
    if low is not None and high is not None:
        if low != high:
            return tongue.say("amount-between", low=tongue.number(low), high=tongue.number(high)), (low, high)
        return tongue.say("amount-about" if quantity.approx else "amount-exact", number=tongue.number(low)), (low,)
    if low is not None:
        shown, word = (low - 1, "amount-more") if _more(quantity) else (low, "amount-least")
        return tongue.say(word, number=tongue.number(shown)), (shown,)
    if high is not None:
        return tongue.say("amount-most", number=tongue.number(high)), (high,)
    return "", ()


def vague(quantity: Quantity) -> bool:
    """Whether the quantity was said in a vague word ("dozens"), with no number in it."""
    wide = quantity.low is not None and quantity.high is not None and quantity.low < quantity.high
    return quantity.approx and wide and bool(quantity.text) and not numbers_in(quantity.text)


def _vague_word(quantity: Quantity) -> str:
    return next((word for limit, word in _VAGUE if (quantity.low or 0) < limit), "millions")


def _more(quantity: Quantity) -> bool:
    """Whether a lower bound was said as "more than": its words hold the number below it, and not its own.

    Words without digits ("more than twenty thousand") hold it where the number below is round.
    """
    if quantity.low is None or not float(quantity.low).is_integer():
        return False
    written, low = numbers_in(quantity.text), float(quantity.low)
    if not written:
        return bool(quantity.text) and low > ROUND and (low - 1) % ROUND == 0
    return low not in written and any(abs(low - 1 - number * scale) < 0.5 for number in written for scale in SCALES)


def plural(quantity: Quantity) -> int | float:
    """The number by which the words around the quantity are inflected: the one that is written."""
    number = quantity.high if quantity.low is None or _span(quantity) else quantity.low
    if number is None:
        return 2
    return number - 1 if quantity.high is None and _more(quantity) else number


def _span(quantity: Quantity) -> bool:
    """Whether two numbers are written ("10 to 15"): the words around them go by the last."""
    return quantity.high is not None and quantity.low != quantity.high and not vague(quantity)


def bound(quantity: Quantity) -> str:
    """How a number governs the words around it: "exact", "bound" (at least, about, up to), or "vague" (dozens)."""
    if vague(quantity):
        return "vague"
    return "exact" if quantity.exact else "bound"


def counted(draft: Draft, quantity: Quantity, cls: str) -> dict[str, object]:
    """The arguments of a figure's message: who is counted with how many ("at least 26 protesters"), and the parts apart.

    `cls` is the class without its narrowing country; `gender` is that of the class's word, where the language has genders.
    """
    sort = gender(draft, cls)
    marked, how, number = amount(draft, quantity, sort), bound(quantity), plural(quantity)
    several = how == "vague" and _vague_word(quantity) == "several"
    group = draft.say(f"group-{cls}")
    who = draft.say(f"group-{cls}.counted", amount=marked, n=number, bound=how)
    joined = "joined-vague.several" if several else "joined-vague"
    if how == "vague" and draft.tongue.has(joined):
        who = draft.say(joined, amount=marked, group=group, counted=who, cls=cls)
    return {"who": who, "amount": marked, "group": group, "cls": cls, "n": number, "bound": "bound" if several else how, "gender": sort}


def gender(draft: Draft, cls: str) -> str:
    """The gender of a class's word, "m" where the language has none."""
    return draft.say(f"group-{cls}.gender") if draft.tongue.has(f"group-{cls}.gender") else "m"
