"""Text → tokens: digit runs, and the words and signs that a pack's tables know. One pass; everything else in the text is passed over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, islice
from typing import Any, Final, Protocol

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.annotate.numerals.digits import read_run
from dateline.annotate.numerals.symbols import SIGNS
from dateline.languages.calendar import Calendar
from dateline.languages.numbers import MARKS, Numbers, fold

Roles = dict[str, Any]
BLANK_SIGNS = "-\u2010\u2011'’‘ʼ`\u00a0\u202f\u2009\u200c\u200d\n\t\r"
NARROW = "\u200c"
"""Joins two words in Persian, and is often left out."""
BLANKS = dict.fromkeys(map(ord, BLANK_SIGNS), " ")
# Bounded repeats: a hostile run of thousands groups costs no more than its length.
# Every way to begin is a sign, of which a pattern sees at once that a blank is none.
DIGITS = (
    r"[.٫](?<![\w.,٫][.٫])\d+(?![\w.])|,(?<!\S,)\d+(?![\w.,])"
    r"|\d(?:\d{0,2}(?:[\u0020\u00a0\u2009\u202f]\d{3}){1,5}(?![\d])(?:[.,]\d{1,9}(?!\d))?|\d*(?:[.,'’٬٫]\d+)*)"
)
DEGREE = "\u00b0"  # begins a unit (°C) or ends an ordinal (1°): the packs say which
SIGN_CLASS = "[" + re.escape("".join(sign for sign in SIGNS if len(sign) == 1)) + DEGREE + "]"
SPACED = re.compile(rf"([^\W\d_]+|{DIGITS}|{SIGN_CLASS})")
MARKED = re.compile(rf"((?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0670\u0640\u0900-\u0903\u093a-\u094f])+|{DIGITS}|{SIGN_CLASS})")
DIGIT_RUN = re.compile(DIGITS)
DIGIT = re.compile(r"\d")
WIDE_GROUPS = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")  # the wide comma parts thousands only among wide figures
TENTHS = re.compile(r"\d{1,3},\d{1,2}")
NEXT_WORD = re.compile(r"[\s-]?([^\W\d_]+(?:['’][^\W\d_]+)*)")
LATIN = re.compile(r"[a-z]")
HYPHENS = frozenset("-\u2010\u2011")
NOTHING: Roles = {}
MEMORY = 60_000
NUMBERED = frozenset({"card", "mult", "ord"})
LONGEST_FUSED = 100
LONGEST_FORM = 200  # characters of a form of several words, its marks included


class PackLike(Protocol):
    """What `find` needs of a language pack."""

    @property
    def code(self) -> str: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def calendar(self) -> Calendar: ...


class Token(msgspec.Struct, frozen=True, eq=False, gc=False):
    """`roles` are the readings of a known word; a digit run has none but its `value` (None where it is no number, as 1.2.3) and `raw` form."""

    start: int
    end: int
    roles: Roles
    value: Any = None
    raw: str = ""


class Lexed:
    """A text with its tokens, in order, none overlapping; a closing empty token stands after the last.

    `values` are the numbers already read, by the token they begin at, `times` the expressions of time once they are recognised.
    """

    __slots__ = ("calendar", "folded", "numbers", "text", "times", "tokens", "values")

    def __init__(self, text: str, folded: str, tokens: tuple[Token, ...], numbers: Numbers, calendar: Calendar):
        self.text: Final = text
        self.folded: Final = folded
        self.tokens: Final = tokens
        self.numbers: Final = numbers
        self.calendar: Final = calendar
        self.values: Final[dict[int, Any]] = {}
        self.times: Any = None


class _Tails:
    """The longer forms that may begin `at` characters into a word: one pattern, the longest first, with their roles."""

    __slots__ = ("at", "pattern", "roles")

    def __init__(self, pattern: re.Pattern[str], roles: Mapping[str, Roles], at: int = 0):
        self.pattern: Final = pattern
        self.roles: Final = roles
        self.at: Final = at

    def match(self, spaced: str, start: int, *, marked: bool) -> tuple[str, int] | None:
        """One of the forms at `start`, and where it ends; in a text that is `marked`, under its vowel marks too (أحدَ عشرَ)."""
        first = start + self.at
        bare = self.pattern.match(MARKS.sub("", spaced[first : first + LONGEST_FORM])) if marked else None
        if bare:
            return bare[0], _under_marks(spaced, first, bare.end())
        match = self.pattern.match(spaced, first)  # a mark may be a form's own, too (هـ)
        return (match[0], match.end()) if match else None


class _Found:
    """What a word is: pieces with their offsets, and the longer forms that may begin at the last piece."""

    __slots__ = ("pieces", "tails")

    def __init__(self, pieces: tuple[tuple[int, int, Roles], ...], tails: tuple[_Tails, ...]):
        self.pieces: Final = pieces
        self.tails: Final = tails


FIGURES = _Found((), ())
"""Stands for a run of figures in the memory of words."""


class _Memory(dict[str, _Found | None]):
    """What each word is, found when it is first asked for; None for most words. Figures are told, but not kept: there is no end to them."""

    def __init__(self, resolve: Callable[[str], _Found | None]) -> None:
        super().__init__()
        self._resolve = resolve

    def __missing__(self, word: str) -> _Found | None:
        if not word.isalpha() and DIGIT.search(word):
            return FIGURES
        if len(self) > MEMORY:
            self.clear()
        found = self[word] = self._resolve(word)
        return found


class Vocabulary:
    """The forms of numbers.tsv and calendar.tsv of one pack, compiled for finding."""

    def __init__(self, numbers: Numbers, calendar: Calendar):
        self.forms = _merge(numbers.forms, calendar.forms)
        self.forms |= {form.replace(NARROW, ""): roles for form, roles in self.forms.items() if NARROW in form}
        self.marks = (numbers.setting("group", ","), numbers.setting("decimal", "."))
        self.spaced = numbers.setting("words", "space") == "space"
        self._memory = _Memory(self._remember)
        self._heads: dict[str, _Tails] = {}
        self._stems = {form[:-1]: roles for form, roles in self.forms.items() if form.endswith("*") and " " not in form}
        self._proclitics = sorted((f for f, roles in self.forms.items() if "proclitic" in roles), key=len, reverse=True)
        self._atoms = self._number_atoms() if numbers.setting("fused") else None
        self._longest_atom = max(map(len, self._atoms or ()), default=0)
        self._edges = tuple(atom for atom in self._atoms or () if self.forms[atom].keys() & NUMBERED)
        self._fill_heads()
        plain = sorted(form for form in self.forms if not form.endswith("*"))
        self._plain = plain
        self._latin = frozenset(form for form in plain if LATIN.match(form))
        self._automaton = None if self.spaced else AhoCorasick(plain, matchkind=MatchKind.LeftmostLongest)

    def _fill_heads(self) -> None:
        longer: dict[str, dict[str, Roles]] = {}
        for form, roles in self.forms.items():
            spaced = form.translate(BLANKS)
            head = re.match(rf"[^\W\d_]+|{DEGREE}", MARKS.sub("", spaced))
            if head and spaced != head[0]:
                longer.setdefault(head[0], {})[spaced] = roles
        self._heads = {head: _tails(forms) for head, forms in longer.items()}

    def _number_atoms(self) -> frozenset[str]:
        atoms = (form for form, roles in self.forms.items() if form.isalpha() and roles.keys() & {"card", "mult", "and", "ord"})
        return frozenset(form for form in atoms if len(form) > 2 or "mult" not in self.forms[form])

    def tokens(self, text: str, folded: str) -> list[Token]:
        """The tokens of a text, in order."""
        return self._by_words(text, folded) if self._automaton is None else self._by_letters(text, folded)

    def _by_words(self, text: str, folded: str) -> list[Token]:
        out: list[Token] = []
        append, memory, spaced, done = out.append, self._memory, _spaced(folded), 0
        marked = MARKS.search(folded) is not None
        pattern = MARKED if marked else SPACED
        pieces = pattern.split(folded)  # gap, word, gap, word, …
        starts, words = islice(accumulate(map(len, pieces)), 0, None, 2), pieces[1::2]
        for start, word, found in zip(starts, words, map(memory.__getitem__, words), strict=False):
            if found is None or start < done:  # most words are nothing here
                continue
            if found is FIGURES:
                out.extend(self._digits(word, start, folded))
            elif word not in HYPHENS or _before_digit(folded, start + len(word)):
                if found.tails:
                    done = self._emit(out, found, (spaced, marked), start)
                else:
                    for a, b, roles in found.pieces:
                        append(Token(start + a, start + b, roles))
        return out

    def _remember(self, word: str) -> _Found | None:
        return self._resolve(word if word.isascii() else MARKS.sub("", word), len(word))

    def _resolve(self, word: str, length: int) -> _Found | None:
        roles, tails = self._plain_roles(word), ((self._heads[word],) if word in self._heads else ())
        if roles:
            return _Found(((0, length, roles),), tails)
        fused = self._fused(word) if self._atoms else ()
        if fused:
            return _Found(fused, tails)
        found = self._after_proclitic(word, length)
        if found is None:
            return _Found((), tails) if tails else None
        return _Found(found.pieces, (*tails, *found.tails))

    def _plain_roles(self, word: str) -> Roles:
        roles = self.forms.get(word)
        if roles is None and self._stems:
            cut = next((word[:size] for size in range(len(word), 1, -1) if word[:size] in self._stems), None)
            roles = self._stems[cut] if cut else None
        return roles or SIGNS.get(word, NOTHING)

    def _after_proclitic(self, word: str, length: int) -> _Found | None:
        for clitic in self._proclitics:
            if word.startswith(clitic) and len(word) - len(clitic) >= 2:
                rest = word[len(clitic) :]
                roles, tails = self._plain_roles(rest), ((self._heads[rest],) if rest in self._heads else ())
                if roles or tails:
                    return self._with_proclitic(clitic, roles, tails, length)
        return None

    def _with_proclitic(self, clitic: str, roles: Roles, tails: tuple[_Tails, ...], length: int) -> _Found:
        """A clitic that joins ("and") is a token of its own; an article melts into the word."""
        size, own = len(clitic), self.forms[clitic]
        moved = tuple(_Tails(tail.pattern, tail.roles, size) for tail in tails)
        if "and" in own:
            return _Found(((0, size, own), (size, length, roles)) if roles else ((0, size, own),), moved)
        return _Found(((0, length, roles),) if roles else (), moved)

    def _fused(self, word: str) -> tuple[tuple[int, int, Roles], ...]:
        """A word made of number words only, as its parts, the longest first (centottanta: cent, ottanta); () where it is not, or where a mere "and"
        opens or ends it (eventi is no "and twenty")."""
        if self._atoms is None or len(word) > LONGEST_FUSED or not (word.startswith(self._edges) and word.endswith(self._edges)):
            return ()
        rest: dict[int, tuple[tuple[int, int, Roles], ...]] = {len(word): ()}  # from the end: what every offset can be cut into
        for at in range(len(word) - 1, -1, -1):
            for end in range(min(len(word), at + self._longest_atom), at, -1):
                if end in rest and word[at:end] in self._atoms:
                    rest[at] = ((at, end, self.forms[word[at:end]]), *rest[end])
                    break
        found = rest.get(0, ())
        return found if found and all(piece[2].keys() & NUMBERED for piece in (found[0], found[-1])) else ()

    def _emit(self, out: list[Token], found: _Found, text: tuple[str, bool], start: int) -> int:
        """Append the tokens of a word, or of the longest form that it begins; return where the next may start. `text`: and whether it has marks."""
        spaced, marked = text
        for tail in found.tails:
            at = tail.at
            if (match := tail.match(spaced, start, marked=marked)) is None:
                continue
            said, end = match
            roles = _roles_of(tail.roles, said)
            if "first" in roles or ("one-of" in roles and self._numbered(spaced, end)):
                break
            out.extend([Token(start + a, start + b, own) for a, b, own in found.pieces if b <= at])
            out.append(Token(start + at, end, roles))
            return end
        out.extend([Token(start + a, start + b, roles) for a, b, roles in found.pieces])
        return 0

    def _numbered(self, spaced: str, end: int) -> bool:
        """Whether a number stands right behind a form (one of the five)."""
        word = NEXT_WORD.match(spaced, end)
        return spaced[end + 1 : end + 2].isdigit() or (word is not None and "card" in self._plain_roles(word[1]))

    def _digits(self, raw: str, start: int, folded: str) -> list[Token]:
        """The numbers in a run; after a sign for money a comma before three figures parts thousands everywhere, "1,45 million" has no thousands."""
        group, decimal = self.marks
        if "," in decimal and folded[max(0, start - 2) : start].strip()[-1:] in tuple("$£€¥"):
            group += ","
        elif "," not in decimal and TENTHS.fullmatch(raw) and self._multiplied(folded, start + len(raw)):
            decimal += ","
        return [Token(start + a, start + b, NOTHING, value, raw[a:b]) for a, b, value in read_run(raw, group, decimal)]

    def _multiplied(self, folded: str, end: int) -> bool:
        """Whether a word that multiplies (million) stands behind a run of figures."""
        word = NEXT_WORD.match(folded, end)
        return word is not None and "mult" in self._plain_roles(word[1])

    def _by_letters(self, text: str, folded: str) -> list[Token]:
        assert self._automaton is not None
        out = []
        for start, end in _digit_runs(folded):
            out.extend(self._digits(folded[start:end], start, folded))
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            form = self._plain[index]
            if form in HYPHENS and not _before_digit(folded, end):
                continue
            if form not in self._latin or _alone(folded, start, end):
                out.append(Token(start, end, self.forms[form]))
        out.sort(key=_start)
        return out


def _digit_runs(folded: str) -> Iterator[tuple[int, int]]:
    """The spans that DIGIT_RUN finds: it is tried only where a digit stands, or the mark before one."""
    at, digit = 0, DIGIT.search(folded)
    while digit is not None:
        first = digit.start()
        match = DIGIT_RUN.match(folded, first - 1) if first > at and folded[first - 1] in ".,٫" else None
        match = match or DIGIT_RUN.match(folded, first)
        if match is not None:
            yield match.span()
        at = match.end() if match is not None else first + 1
        digit = DIGIT.search(folded, at)


def _start(token: Token) -> int:
    return token.start


def _spaced(text: str) -> str:
    """The text with a blank for every sign that parts words; of the same length."""
    for sign in BLANK_SIGNS:
        if sign in text:
            text = text.replace(sign, " ")
    return text


def _under_marks(spaced: str, at: int, letters: int) -> int:
    """Where so many characters end that begin at an offset, the marks between and behind them not counted."""
    while letters or MARKS.match(spaced, at):
        letters -= MARKS.match(spaced, at) is None
        at += 1
    return at


def _tails(forms: Mapping[str, Roles]) -> _Tails:
    """One pattern for many forms: the longest wins, and no letter may follow one that ends in a letter."""
    shapes = []
    for form in sorted(forms, key=len, reverse=True):
        behind = r"[^\W\d_]*" if form.endswith("*") else r"(?![^\W\d_])" if form[-1].isalpha() else ""
        shapes.append(re.escape(form.removesuffix("*")) + behind)
    return _Tails(re.compile("|".join(shapes)), forms)


def _roles_of(forms: Mapping[str, Roles], said: str) -> Roles:
    """The roles of a form as found; of a stem, those of the longest that it begins with."""
    bare = MARKS.sub("", said)
    roles = forms.get(said) or forms.get(bare)
    if roles is not None:
        return roles
    stems = (form for form in sorted(forms, key=len, reverse=True) if form.endswith("*") and bare.startswith(MARKS.sub("", form[:-1])))
    return forms[next(stems)]


def _before_digit(folded: str, end: int) -> bool:
    """Whether a hyphen stands before figures, or between blanks; between words it only joins them."""
    if folded[end - 2 : end - 1] == " " == folded[end : end + 1]:
        return True
    return folded[end : end + 4].lstrip(" $€£¥")[:1].isdigit()


def _alone(folded: str, start: int, end: int) -> bool:
    return not any(LATIN.match(side or " ") for side in (folded[start - 1 : start], folded[end : end + 1]))


def _merge(*tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Roles]:
    merged: dict[str, dict[str, Any]] = {}
    for table in (*tables, SIGNS):
        for form, roles in table.items():
            merged.setdefault(form, {}).update({role: value for role, value in roles.items() if role not in merged.get(form, ())})
    return dict(merged)


@lru_cache(maxsize=64)
def vocabulary(numbers: Numbers, calendar: Calendar) -> Vocabulary:
    """The compiled vocabulary of a pack; the tables compare by identity."""
    return Vocabulary(numbers, calendar)


@lru_cache(maxsize=8)
def _lex(text: str, numbers: Numbers, calendar: Calendar) -> Lexed:
    folded = fold(WIDE_GROUPS.sub(",", text) if "，" in text else text)
    tokens = vocabulary(numbers, calendar).tokens(text, folded)
    return Lexed(text, folded, (*tokens, Token(len(text) + 9, len(text) + 9, NOTHING)), numbers, calendar)


def lex(text: str, pack: PackLike) -> Lexed:
    """The tokens of a text in the language of `pack`. Remembers the last few texts, as times and quantities are read from the same one."""
    return _lex(text, pack.numbers, pack.calendar)


JOINING = " -\u2010\u2011\u00a0\u202f\u2009\u200c\u200d'’\u0640\u064b\u064c\u064d"


def joined(lexed: Lexed, left: int, right: int) -> bool:
    """Whether nothing but blanks, a hyphen or vowel signs stands between two offsets, left ≤ right."""
    width = right - left
    if width == 0:
        return True
    if width > 3:
        return False
    gap = lexed.folded[left:right]
    return gap == " " or not gap.strip(JOINING)
