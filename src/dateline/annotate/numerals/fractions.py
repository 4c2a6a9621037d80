"""Parts of a whole: half, two thirds, a fifth of, 五分之一, 3/4; and "half a million", which is a number."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from dateline.annotate.numerals.lexer import Lexed, Roles, joined
from dateline.annotate.numerals.total import Total
from dateline.annotate.numerals.value import Value

Reader = Callable[[Lexed, int], Value | None]


class Fractions:
    """The state of reading one number, and how it may end as a fraction. The base of the composer."""

    def __init__(self, lexed: Lexed, index: int, read: Reader):
        self.read_at = read
        self.lexed, self.tokens = lexed, lexed.tokens
        self.first = self.at = index
        self.total = Total(lexed.numbers)
        self.end = self.start = lexed.tokens[index].start
        self.digits = self.words = self.more = self.approx = self.vague = False
        self.ordinal = self.negative = False

    def _adjacent(self, index: int) -> bool:
        return index < len(self.tokens) and joined(self.lexed, self.tokens[index - 1].end, self.tokens[index].start)

    def _value(self, low: Any, high: Any, after: int, none: bool = False, fraction: bool = False) -> Value:
        end = self.tokens[after - 1].end if after > self.first else self.end
        form = "mixed" if self.digits and self.words else "digits" if self.digits else "words"
        approx = self.approx and not none
        return Value(self.start, end, low, high, self.first, after, form, approx, self.ordinal, fraction, none, self.vague, self.total.factor)

    def _fraction(self) -> Value | None:
        """half, two thirds, a fifth of, 五分之一, 3/4; "half a million" is a number."""
        token = self.tokens[self.at]
        if self.total and not joined(self.lexed, self.end, token.start):
            return None
        if self.total and "parts" in token.roles:
            return self._parts()
        if "slash" in token.roles and self.digits and not self.words:
            return self._slash()
        if "frac" in token.roles and not self.ordinal:
            return self._over(token.roles)
        return None

    def _parts(self) -> Value | None:
        """The denominator first: 五分之一."""
        if not self._adjacent(self.at + 1):
            return None
        above = self.read_at(self.lexed, self.at + 1)
        below = self.total.ends(False)[0]
        if above is None or above.fraction or not below or not isinstance(above.low, int):
            return None
        share = Fraction(above.low) / Fraction(below)
        return self._value(share, share, above.next, fraction=True)

    def _slash(self) -> Value | None:
        after = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        above = self.total.ends(False)[0]
        if after is None or after.start != self.tokens[self.at].end or not isinstance(after.value, int) or not isinstance(above, int):
            return None
        if not 0 < above < after.value <= 10:
            return None
        share = Fraction(above, after.value)
        return self._value(share, share, self.at + 2, fraction=True)

    def _over(self, roles: Roles) -> Value | None:
        below = roles["frac"]
        above = self.total.ends(False)[0] if self.total else 1
        if not isinstance(above, int | Decimal) or above > 100:
            return None
        at = self.at + 1
        if "ord" in roles and not (above == 1 and self._alone(at)) and not self._plural_fraction(above):
            return None
        share = Fraction(above) / Fraction(below)
        if (
            not self.total
            and self.first
            and "article" in self.tokens[self.first - 1].roles
            and joined(self.lexed, self.tokens[self.first - 1].end, self.start)
        ):
            self.start = self.tokens[self.first - 1].start
        return self._scaled(share, at) or self._value(share, share, at, fraction=True)

    def _alone(self, at: int) -> bool:
        """ "one eighth"; "a fifth" only before "of" or a stop, as "a fifth man" is an ordinal."""
        if self.total:
            return True
        before, token, end = self.tokens[self.first - 1].roles if self.first else {}, self.tokens[at], self.tokens[at - 1].end
        after = self.lexed.text[end : end + 2].strip()
        return "article" in before and (not after[:1].isalpha() or ("of" in token.roles and joined(self.lexed, end, token.start)))

    def _plural_fraction(self, above: Any) -> bool:
        return bool(self.total) and above != 1 and self.words and above < 10

    def _scaled(self, share: Fraction, at: int) -> Value | None:
        """half a million; half of a dozen."""
        for _ in range(2):
            token = self.tokens[at]
            if not joined(self.lexed, self.tokens[at - 1].end, token.start):
                return None
            factor = token.roles.get("mult") or token.roles.get("dozen")
            if factor:
                self.words = True
                value = share * factor
                return self._value(value, value, at + 1)
            if "article" not in token.roles:
                return None
            at += 1
        return None
