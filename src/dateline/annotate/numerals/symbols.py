"""Signs that mean the same in every language. Words belong in the packs."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from unicodedata import numeric

_MONEY = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "CNY", "₽": "RUB", "₸": "KZT", "₴": "UAH", "₺": "TRY", "₩": "KRW", "₹": "INR", "₪": "ILS",
    "₫": "VND", "₱": "PHP", "฿": "THB", "₦": "NGN", "₾": "GEL", "₼": "AZN", "₮": "MNT", "৳": "BDT", "₲": "PYG", "₭": "LAK", "元": "CNY", "﷼": "IRR",
}  # fmt: skip
_CODES = (
    "usd eur gbp jpy cny rmb rub kzt uah try krw inr ils vnd php thb ngn gel azn brl mxn ars clp cop "
    "pen chf sek nok dkk pln czk huf ron bgn aud cad nzd hkd sgd twd myr idr pkr lkr irr iqd syp lbp "
    "sar aed qar kwd egp zar kes tjs uzs kgs byn amd mdl ghs etb mad dzd tnd mnt"
)
_DOLLARS = {
    "us$": "USD", "us $": "USD", "u$s": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
    "hk$": "HKD", "nt$": "TWD", "r$": "BRL", "rm": "MYR",
}  # fmt: skip
SIGNS: dict[str, dict[str, Any]] = {
    **{sign: {"currency": code} for sign, code in _MONEY.items()},
    **{code: {"currency": "CNY" if code == "rmb" else code.upper()} for code in _CODES.split() if code not in ("try", "pen", "all", "php")},
    **dict.fromkeys("%٪﹪", {"percent": "percent"}),
    "‰": {"percent": "permille"},
    **dict.fromkeys(("°c", "° c", "℃"), {"unit": "°c"}),
    **dict.fromkeys(("°f", "° f", "℉"), {"unit": "°f"}),
    **dict.fromkeys("-–—−~～〜‐‑", {"dash": "-"}),
    "+": {"sign": "+"},
    "k": {"mult": 1000},
    **{f"{code}$": {"currency": code.upper()} for code in ("usd", "cad", "aud", "nzd", "hkd", "sgd", "mxn", "twd")},
    **{short: {"currency": code} for short, code in _DOLLARS.items()},
    **dict.fromkeys("#№", {"section": "before"}),
    **dict.fromkeys("<＜", {"less-than": "before"}),
    **dict.fromkeys(">＞", {"more-than": "before"}),
    "≥": {"at-least": "before"},
    "≤": {"at-most": "before"},
    **dict.fromkeys("≈≃∼", {"about": "before"}),
    "/": {"slash": "-"},
    ":": {"colon": "-"},
    "~": {"dash": "-", "about": "before"},
    **{sign: {"frac": 1 / Fraction(numeric(sign)).limit_denominator(10)} for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"},
}  # fmt: skip
