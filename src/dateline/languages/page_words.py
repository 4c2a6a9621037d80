"""The words around an article, in every language at once: what a line of a page that is no part of the body says of itself.

A pack's `page.tsv` holds `form ⇥ role`. A form is matched against a whole line with case and outer punctuation folded; `form*` matches
a line's beginning, `*form*` any part of a short line, `*form` its end. All packs are read together, because a page's furniture is often
in another language than its article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

ROLES = frozenset({
    "advertisement", "related", "share", "comments", "newsletter", "cookie", "login", "subscribe", "app-banner", "print", "follow",
    "byline-prefix", "credit-prefix", "credit", "rights", "published-prefix", "updated-prefix", "tags-prefix", "keywords-prefix",
    "source-prefix", "original", "breadcrumb", "rolling", "listen", "reading-time", "paywall", "gallery", "error-page", "caption-prefix",
    "source-page", "live", "views", "by-joiner", "by-place", "byline-role", "editor-prefix", "contact", "not-a-person", "empty",
    "dateline-end", "dateline-lead", "own-report",
})  # fmt: skip
"""What a form may say; the closed list that the loader holds every pack to."""

LONGEST = 240
"""Lines of more characters than this are prose: only whole forms of rights notices are looked for in them."""

TELLING, STEM = 18, 8
"""Letters of a form that no sentence of news begins with, and how many of them it is sought by."""
NONE: frozenset[str] = frozenset()
MOST_KNOWN = 8_192
"""Lines whose roles are remembered: more than any page has in its reading."""
_EDGE = (
    " \t\u00a0\u3000!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡§«»·¿‐‑–—‘’‚“”„†•…‹›،؛؟۔।"
    "、。〈〉《》「」『』【】〔〕〖〗・！（），．：；？［］｛｝～｜／＂＇＃＋－＊→►▶■●◆▪★☆"
)
"""Punctuation and signs that are folded away at a line's ends."""


class PageWordsError(ValueError):
    """A line of a `page.tsv` that says nothing, twice or what no role knows."""


class _Open(NamedTuple):
    """A form with stars: the letters, whether it may begin and end inside a line, its role."""

    form: str
    left: bool
    right: bool
    role: str

    @property
    def pattern(self) -> str:
        """What is looked for in folded lines that stand between line breaks: the breaks belong to forms that reach to them."""
        return ("" if self.left else "\n") + self.form + ("" if self.right else "\n")


class PageWords:
    """Forms of all packs, ready to be looked up."""

    def __init__(self, forms: dict[str, str]) -> None:
        self.whole = {form: role for form, role in forms.items() if "*" not in form}
        self._parts = [_Open(form.strip("*"), form.startswith("*"), form.endswith("*"), role) for form, role in forms.items() if "*" in form]
        self._known: dict[str, tuple[frozenset[str], str | None]] = {}
        self._opening: dict[tuple[str, str], list[_Open]] = {}
        for part in self._parts:
            self._opening.setdefault((part.role, part.form[0]), []).append(part)
        self._telling: dict[str, list[_Open]] = {}
        for part in self._parts:
            if part.right and not part.left and len(part.form) >= TELLING:
                self._telling.setdefault(part.form[:STEM], []).append(part)
        self._by_roles: dict[tuple[str, ...], tuple[AhoCorasick | None, list[str]]] = {}
        self._automaton = AhoCorasick([part.pattern for part in self._parts], matchkind=MatchKind.Standard) if self._parts else None

    def roles(self, line: str) -> frozenset[str]:
        """The roles that a line's words give it; none for a line of prose."""
        found = self._known.get(line)
        return (found or self._read([line], [fold(line) if len(line) <= LONGEST else ""])[0])[0]

    def learn(self, lines: Iterable[str]) -> None:
        """Finds the roles of many lines by one search: each is asked for more than once while a page is read.

        They are lines as `tree.tidy` leaves them: no line break in them, no white space but single blanks.
        """
        unknown = [line for line in lines if line not in self._known]
        folded = lower("\n".join([line if len(line) <= LONGEST else "" for line in unknown])).split("\n")
        self._read(unknown, [line.strip(_EDGE) for line in folded] if unknown else [])

    def _read(self, lines: list[str], folded: list[str]) -> list[tuple[frozenset[str], str | None]]:
        """What lines say, with their folded forms at hand: the roles of each, and the role of it as a whole form."""
        opened = self._open_roles(folded)
        found = [(opened.get(place, NONE), whole) for place, whole in enumerate(map(self.whole.get, folded))]
        found = [(roles | {whole}, whole) if whole is not None else (roles, None) for roles, whole in found]
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known.update(zip(lines, found, strict=True))
        return found

    def _open_roles(self, folded: list[str]) -> dict[int, frozenset[str]]:
        """By their places, the roles of the lines that open forms match."""
        starts = list(accumulate((len(line) + 1 for line in folded), initial=0))
        found: dict[int, frozenset[str]] = {}
        for start, _, role in self._hits("\n".join(folded)):
            place = bisect_right(starts, start) - 1
            found[place] = found.get(place, NONE) | {role}
        return found

    def _hits(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, role) of every open form in folded lines that are parted by line breaks, where its stars allow."""
        if self._automaton is None or not text:
            return
        text = f"\n{text}\n"
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            _, left, right, role = self._parts[index]
            start, end = start + (not left), end - (not right)
            if _bounded(text, start, end):
                yield start - 1, end - 1, role

    def said(self, line: str) -> str | None:
        """The role of the line as a whole form, else None."""
        known = self._known.get(line)
        if known is not None:
            return known[1]
        return self.whole.get(fold(line)) if len(line) <= LONGEST else None

    def matches(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, role) of every open form that matches the folded line where its stars allow."""
        return self._hits(folded)

    def matches_anywhere(self, folded: str, roles: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
        """(start, end, role) of the open forms of `roles` wherever they stand in the folded line, starred there or not."""
        automaton, said = self._of_roles(roles)
        for index, start, end in automaton.find_matches_as_indexes(folded, overlapping=True) if automaton is not None and folded else ():
            if _bounded(folded, start, end):
                yield start, end, said[index]

    def _of_roles(self, roles: tuple[str, ...]) -> tuple[AhoCorasick | None, list[str]]:
        """The open forms of some roles alone, and the role of each: few of all, and looked for in whole paragraphs."""
        if roles not in self._by_roles:
            parts = [(part.form, part.role) for part in self._parts if part.role in roles]
            automaton = AhoCorasick([form for form, _ in parts], matchkind=MatchKind.Standard) if parts else None
            self._by_roles[roles] = automaton, [role for _, role in parts]
        return self._by_roles[roles]

    def without(self, line: str, role: str) -> str:
        """A line's own words beside the forms of `role`, which are cut out of it."""
        folded = line.casefold()
        cut = {place for start, end, _ in self.matches_anywhere(folded, (role,)) for place in range(start, end)}
        return "".join(letter for place, letter in enumerate(folded) if place not in cut).strip() if len(folded) == len(line) else ""

    def prefix(self, line: str, role: str) -> str | None:
        """What follows the longest form of `role` that `line` begins with, or None where it begins with none."""
        text = lower(line)
        forms = [part for part in self._opening.get((role, text[:1]), ()) if text.startswith(part.form)]
        ends = [end for part in forms for end in (len(part.form),) if (part.right or end == len(text)) and _bounded(text, 0, end)]
        return line[max(ends) :].lstrip(" :：-–—|\u3000.") if ends else None

    def tells(self, line: str) -> str | None:
        """The role of a form of many letters (TELLING), written for a line's beginning, that a line, even a paragraph, begins with; or None."""
        known = self._telling.get(lower(line[:STEM]))
        text = lower(line[:LONGEST]) if known else ""
        return next((part.role for part in known or () if text.startswith(part.form) and _bounded(text, 0, len(part.form))), None)


def _bounded(text: str, start: int, end: int) -> bool:
    """Not inside a word, for scripts that part words by spaces."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_spaced(text[start]) and before.isalpha() and _spaced(before)) and not (_spaced(text[end - 1]) and after.isalpha() and _spaced(after))


def _spaced(letter: str) -> bool:
    return letter.isalpha() and letter < "\u0e00"


def fold(line: str) -> str:
    """A line as forms are written: case folded, without punctuation at its ends, one space between words."""
    return " ".join(lower(line).strip(_EDGE).split())


def lower(line: str) -> str:
    """Case folded; the dotted capital of Turkish as the one letter it is, and not as two."""
    return (line.replace("İ", "i") if "İ" in line else line).casefold()


def parse(text: str, where: str) -> dict[str, str]:
    """form → role of one `page.tsv`. Raises PageWordsError for a line without a known role or a form that stands twice."""
    forms: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        form, _, role = line.partition("\t")
        _check(form, role, forms, f"{where}:{number}")
        forms[form] = role
    return forms


def _check(form: str, role: str, forms: dict[str, str], where: str) -> None:
    if role not in ROLES:
        raise PageWordsError(f"{where}: {role!r} is no role of a page's words; the roles are {', '.join(sorted(ROLES))}")
    if not form.strip("* "):
        raise PageWordsError(f"{where}: a form is missing before the tab")
    if form in forms:
        raise PageWordsError(f"{where}: {form!r} stands twice")
    if fold(form.strip("*")) != form.strip("*") and not form.endswith("*"):
        raise PageWordsError(f"{where}: {form!r} can't match; forms are written {fold(form.strip('*'))!r}")


def tables() -> Iterator[tuple[str, Traversable]]:
    """(language, file) of every pack that has a `page.tsv`."""
    for folder in sorted(resources.files("dateline.languages").iterdir(), key=lambda entry: entry.name):
        file = folder / "page.tsv"
        if folder.is_dir() and file.is_file():
            yield folder.name, file


@cache
def page_words() -> PageWords:
    """The forms of every pack. Where two packs give a form different roles, the first pack by code wins."""
    forms: dict[str, str] = {}
    for code, file in tables():
        for form, role in parse(file.read_text("utf-8"), f"{code}/page.tsv").items():
            forms.setdefault(form, role)
    return PageWords(forms)
