"""Tokens → one number: 12 million, two hundred and five, 二十六万, двадцать шесть, dozens of thousands, 十几, 100多."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, cast

from dateline.annotate.numerals.fractions import Fractions
from dateline.annotate.numerals.lexer import Lexed, Roles, Token, joined
from dateline.annotate.numerals.value import Value
from dateline.languages.numbers import natural_room

STARTS = frozenset(("card", "one-bounded", "mult", "dozen", "vague", "few", "frac", "ord", "ordinal-prefix", "article", "minus", "none"))
BOUNDING = frozenset(("at-least", "more-than", "at-most", "less-than", "nearly", "about"))
SHORT = "kmк"  # one letter for a thousand or a million: only when written together with the figures


def read(lexed: Lexed, index: int) -> Value | None:
    """The longest number that begins at a token; None where none does. Each token of a text is read once."""
    token = lexed.tokens[index]
    if (token.value is None) if token.raw else STARTS.isdisjoint(token.roles):
        return None
    if index not in lexed.values:
        lexed.values[index] = _Composer(lexed, index, read).read()
    return cast("Value | None", lexed.values[index])


class _Composer(Fractions):
    """Reads one number, token by token. It lives for a single call."""

    def read(self) -> Value | None:
        first = self.tokens[self.at].roles
        if "none" in first:
            return self._value(0, 0, self.at + 1, none=True)
        if "ordinal-prefix" in first:
            self.ordinal = True
            self._skip()
        elif "minus" in first and self._adjacent(self.at + 1):
            self.negative = True
            self._skip()
        self._open()
        share = self._fraction() if "ord" in first and "frac" in first else None
        if share is not None:
            return share
        self._one_bounded(first)
        while self._step():
            pass
        return self._close()

    def _one_bounded(self, roles: Roles) -> None:
        """свыше тысячи: a form that alone says several is one after a word that bounds."""
        value = roles.get("one-bounded")
        before = self.tokens[self.at - 1] if self.at else None
        if value is None or before is None or BOUNDING.isdisjoint(before.roles) or not joined(self.lexed, before.end, self.start):
            return
        self.total.add(value, natural_room(value))
        self._take()

    def _skip(self) -> None:
        self.end = self.tokens[self.at].end
        self.at += 1

    def _open(self) -> None:
        """ "a hundred", "a dozen": the article counts as one, where a multiplier follows."""
        if "article" in self.tokens[self.at].roles and "card" not in self.tokens[self.at].roles and self._adjacent(self.at + 1):
            after = self.tokens[self.at + 1].roles
            if "mult" in after or "dozen" in after:
                self.total.add(1, 1)
                self._skip()

    def _step(self) -> bool:
        """Take the next token into the number, if it can be."""
        token = self.tokens[self.at]
        if self.at > self.first and not joined(self.lexed, self.end, token.start):
            return False
        if token.raw:
            return self._digit_run(token)
        roles = token.roles
        if not roles:
            return False
        return self._multiplier(roles) or self._vague(roles) or self._card(roles, token) or self._glue(roles) or self._ending(roles)

    def _take(self, words: bool = True) -> bool:
        if words:
            self.words = True
        self._skip()
        return True

    def _digit_run(self, token: Token) -> bool:
        if token.value is None or (self.total and not self._digits_fit(token)):
            return False
        if not self.total.add(token.value, 1, digits=True):
            return False
        self.digits = True
        return self._take(words=False)

    def _digits_fit(self, token: Token) -> bool:
        """Digits after a multiplier: 3万5000, 2 million 300 thousand, 3 mil 500; never "2 million 300 wounded"."""
        if self.digits and self.total.last_factor == 1000 and len(token.raw) == 3 and token.raw.isdecimal() and token.raw[0] != "0":
            return True
        if self._thousand_goes_on(token):
            return True
        after = self.tokens[self.at + 1]
        return self.end == token.start or self.total.after_and or (self._adjacent(self.at + 1) and "mult" in after.roles)

    def _thousand_goes_on(self, token: Token) -> bool:
        """Whether the language goes on in figures behind the word for a thousand (mil 336; 11 mil 57)."""
        if not self.lexed.numbers.setting("thousand-figures") or self.tokens[self.at - 1].raw:
            return False
        items = self.total.items
        thousand = self.total.last_factor == 1000 or (self.words and len(items) == 1 and items[0].low == 1000)
        return thousand and token.raw.isdecimal() and len(token.raw) <= 3 and token.raw[0] != "0"

    def _multiplier(self, roles: Roles) -> bool:
        factor = roles.get("mult") or roles.get("dozen")
        if factor is None or self.more and factor <= self.total.room or self.ordinal and not self.total and factor > 100:
            return False
        if not self.total and "vague" in roles:
            return self._vague(roles)
        glued = self.end == self.tokens[self.at].start
        if self.digits and not self.words and "cents" in roles and self.total.items[-1].low >= 10:
            return False
        token = self.tokens[self.at]
        if token.end - token.start == 1 and self.lexed.folded[token.start] in SHORT and not (glued and self.digits):
            return False
        if not self.total.multiply(factor, whole="dozen" in roles and len(self.total.items) == 1):
            return False
        self.approx |= "dozen" in roles and self.total.ones
        return self._take()

    def _vague(self, roles: Roles) -> bool:
        if "few" in roles and not self.total and self._multiplied_next():
            self.vague = self.approx = True
            return self.total.add_few(*roles["few"]) and self._take()
        if "vague" in roles and not self.total:
            self.vague = self.approx = True
            return self.total.add_span(*roles["vague"]) and self._take() and self._of_multiplier()
        if "few" in roles and not (self.total and "plus" in roles) and self.total.add_few(*roles["few"]):
            self.vague = self.approx = True
            return self._take()
        return False

    def _multiplied_next(self) -> bool:
        return self._adjacent(self.at + 1) and "mult" in self.tokens[self.at + 1].roles

    def _of_multiplier(self) -> bool:
        """ "dozens of thousands": the word between is passed over."""
        here = self.tokens[self.at].roles
        if ("of" in here or "article" in here) and joined(self.lexed, self.end, self.tokens[self.at].start) and self._adjacent(self.at + 1):
            after = self.tokens[self.at + 1].roles
            if "mult" in after or "dozen" in after:
                self._skip()
        return True

    def _card(self, roles: Roles, token: Token) -> bool:
        if "card" not in roles or self.more:
            return False
        value, room = roles["card"]
        if not self.total.add(value, room, glued=self.end == token.start):
            return False
        return self._take()

    def _glue(self, roles: Roles) -> bool:
        """ "and" between two parts; 多 after a number; a fraction's tail; a decimal point in words."""
        if "and" in roles and self.total and not self.total.bare_digits:
            return self._joining()
        if "and-half" in roles and self.total and self.total.add_half(roles["and-half"]):
            return self._take()
        if "point" in roles and self.total:
            return self._point()
        if roles.get("plus") in ("after", "both") and self.total.takes_more and not self.more:
            self.more = True
            return self._take()
        return False

    def _joining(self) -> bool:
        """An "and" belongs to the number only if what follows fits under what stands before."""
        if not self._adjacent(self.at + 1):
            return False
        after = self.tokens[self.at + 1]
        card = after.roles.get("card")
        if "frac" in after.roles and not after.roles.keys() & {"card", "ord"} and isinstance(self.total.items[-1].low, int):
            self.total.add_fraction(Fraction(1) / Fraction(after.roles["frac"]))
            self.at += 1
            return self._take()
        number = after.roles.get("ord")
        value = card[0] if card else number
        if after.raw and self.total.multiplied and isinstance(after.value, int):
            value = after.value
        if value is None:
            value = after.roles.get("mult") if self.total.room > after.roles.get("mult", 10**30) else None
        if not value or not self.total.fits_and(value) or self._rival(value):
            return False
        self.total.after_and = True
        self._skip()
        return True

    def _rival(self, value: Any) -> bool:
        """3 hundred and 2 hundred: two numbers, as the second has a multiplier that does not fit under the first."""
        at = self.at + 2
        if self.total.room in (10, 20) and value < self.total.room:
            return False  # forty and two thousand: tens and their unit
        factor = self.tokens[at].roles.get("mult") if self.total.multiplied and at < len(self.tokens) and self._adjacent(at) else None
        last = self.total.last_factor
        return factor is not None and (factor == last or not self.total.reversed and factor > last >= 1000)

    def _point(self) -> bool:
        """three point one four: digits one by one."""
        figures, at, end = "", self.at + 1, self.tokens[self.at].end
        while at < len(self.tokens) and joined(self.lexed, end, self.tokens[at].start) and "card" in self.tokens[at].roles:
            own, after = self.tokens[at].roles["card"][0], self.tokens[at + 1].roles if at + 1 < len(self.tokens) else {}
            if 0 <= own <= 9 and (after.get("card", (10,))[0] <= 9 or after.get("mult", 0) >= 1000):  # … point five million: the digit alone
                figures, end, at = figures + str(own), self.tokens[at].end, at + 1
                continue
            part = read(self.lexed, at)
            if part is None or not isinstance(part.low, int) or part.low != part.high or part.ordinal or (figures and part.low > 9):
                break
            figures, end, at = figures + str(part.low), part.end, part.next
        if not figures:
            return False
        self.total.add_decimals(figures)
        self.words, self.end, self.at = True, end, at
        return True

    def _ending(self, roles: Roles) -> bool:
        """An ordinal word or suffix closes a number."""
        if (
            "ord" in roles
            and (not self.ordinal or self._after_tens())
            and not self.digits
            and self.total.add(roles["ord"], max(natural_room(roles["ord"]), 10 if roles["ord"] == 10 else 1))
        ):
            self.ordinal = True
            self._take()
            return self._ordinal_goes_on()
        elif "ordinal-suffix" in roles and self.total and not self.ordinal and self._glued_suffix():
            self.ordinal = True
            self._take(words=False)
        return False

    def _ordinal_goes_on(self) -> bool:
        """décimo segundo, الخامس والعشرون: an ordinal of two words."""
        after = self.tokens[self.at].roles
        return (self.total.reversed and "and" in after) or (self._after_tens() and "ord" in after)

    def _after_tens(self) -> bool:
        return self.ordinal and bool(self.total) and self.total.room >= 10 and self.total.items[-1].low >= 10

    def _glued_suffix(self) -> bool:
        """1st, 3-й: written together with the figures."""
        gap = self.lexed.text[self.end : self.tokens[self.at].start]
        return self.digits and gap in ("", "-", "\u2011", "'", "’")

    def _close(self) -> Value | None:
        fraction = self._fraction()
        if fraction is not None:
            return fraction
        if not self.total:
            return None
        self.total.close(self.words)
        low: Any
        high: Any
        low, high = self.total.ends(self.approx)
        if self.more:
            low, high = low + 1, None
        if self.negative:
            low, high = (None if high is None else -high), -low
        return self._value(low, high, self.at)
