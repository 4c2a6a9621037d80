"""Numbers as such: text → tokens → one number. Both `quantities` and `times` read from here."""

from dateline.annotate.numerals.compose import STARTS, read
from dateline.annotate.numerals.lexer import Lexed, PackLike, Roles, Token, joined, lex
from dateline.annotate.numerals.value import Value, plain

__all__ = ["STARTS", "Lexed", "PackLike", "Roles", "Token", "Value", "joined", "lex", "plain", "read"]
