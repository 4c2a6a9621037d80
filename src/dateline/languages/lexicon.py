"""Finding a pack's forms in a text, in one pass, longest first."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.languages.boundaries import MARKS, WORD
from dateline.languages.numbers import Folds
from dateline.languages.settings import Settings

Span = tuple[int, int]
MEMORY = 100_000
"""Words remembered at most."""
NARROW = "\u200c"
"""Joins the words of one in Persian: it breaks no line and is no wider than nothing."""
GAP = frozenset(" \u00a0\u202f-‐‑'’ʼ\u200c.&/")
MARK_TABLE = {ord(mark): None for mark in map(chr, (*range(0x64B, 0x660), 0x670, 0x640, *range(0x591, 0x5C8)))}
assert MARKS


class Entry(msgspec.Struct, frozen=True, eq=False, gc=False):
    """One row of words.tsv: what the form is (`role`), what narrows that (`argument`), and its features."""

    form: str
    role: str
    argument: str
    features: Mapping[str, str]
    line: int = 0

    def get(self, name: str, default: str = "") -> str:
        return self.features.get(name, default)


class Hit(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A form found: the span in the text, the first word's index and how many words it takes, and every row of that form."""

    start: int
    end: int
    word: int
    length: int
    entries: tuple[Entry, ...]


class _Node:
    __slots__ = ("children", "entries")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.entries: tuple[Entry, ...] = ()


class _Openings(dict[str, tuple[_Node, ...]]):
    """The nodes that words as first words lead to, each found when a word is first asked for."""

    def __init__(self, find: Callable[[str], tuple[_Node, ...]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> tuple[_Node, ...]:
        found = self[word] = self._find(word)
        return found


class _Characters(dict[int, int]):
    """For `str.translate`: what each character is folded to, found when it is first met; itself where that would be more or less than one."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, code: int) -> int:
        folded = self._fold(chr(code))
        found = self[code] = ord(folded) if len(folded) == 1 else code
        return found


def fold_word(word: str, settings: Settings, folds: Mapping[int, str]) -> str:
    """How forms and words are compared: NFKC, lower case, the pack's folds, and without vowel signs where the pack says so."""
    word = word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).lower()
    if folds:
        word = word.translate(folds)
    return word.translate(MARK_TABLE) if settings.strip_marks else word


class Lexicon:
    """The compiled forms of one pack. Thread-safe once made but for its memory of words seen, which only grows."""

    def __init__(self, entries: Iterable[Entry], settings: Settings, folds: Mapping[int, str]):
        self._settings = settings
        self._folds = Folds(folds)
        for left, right in settings.fold:
            self._folds[ord(left)] = right
        self._memo: dict[str, tuple[str, ...]] = {}
        self._openings = _Openings(self._opening)
        self._characters = _Characters(self.fold)
        self._root = _Node()
        self._stems: set[str] = set()
        self._stem_size = 0
        rows = tuple(entries)
        self._automaton: AhoCorasick | None = None
        if settings.words == "space":
            for entry in rows:
                self._plant(entry, entry.form)
                if NARROW in entry.form:  # often left out where it is typed: دستکم for دست‌کم
                    self._plant(entry, entry.form.replace(NARROW, ""))
        else:
            self._compile(rows)

    def fold(self, word: str) -> str:
        return fold_word(word, self._settings, self._folds)

    def find(self, text: str, words: tuple[Span, ...]) -> list[Hit]:
        """Hits in order, never overlapping: at each place the longest form."""
        return self._walk(text, words) if self._automaton is None else self._scan(text, words)

    # --- words apart: a tree of words, a stem ending in * standing for all words that begin so

    def _plant(self, entry: Entry, form: str) -> None:
        node = self._root
        for word in _form_words(form):
            star = word.endswith("*")
            key = self.fold(word.rstrip("*")) + ("*" if star else "")
            if star:
                self._stems.add(key[:-1])
                self._stem_size = max(self._stem_size, len(key) - 1)
            node = node.children.setdefault(key, _Node())
        node.entries += (entry,)

    def _keys(self, word: str) -> tuple[str, ...]:
        keys = self._memo.get(word)
        if keys is None:
            keys = self._memo[word] = tuple(self._all_keys(self.fold(word)))
        return keys

    def _all_keys(self, word: str) -> list[str]:
        keys = self._bare_keys(word)
        for clitic in self._settings.proclitics:
            if word.startswith(clitic) and len(word) - len(clitic) >= 2:
                keys += self._bare_keys(word[len(clitic) :])
        return keys

    def _bare_keys(self, word: str) -> list[str]:
        stems = self._stems
        return [word, *[word[:size] + "*" for size in range(min(len(word), self._stem_size), 0, -1) if word[:size] in stems]]

    def _walk(self, text: str, words: tuple[Span, ...]) -> list[Hit]:
        hits: list[Hit] = []
        past = 0
        said = [text[start:end] for start, end in words]
        keys, follows = self._keys, [*said[1:], ""]
        for index, states in enumerate(map(self._openings.__getitem__, said)):
            if states and index >= past:
                node = states[0]
                if len(states) == 1 and (not node.children or node.children.keys().isdisjoint(keys(follows[index]))):
                    entries, length = node.entries, 1 if node.entries else 0
                else:
                    entries, length = self._longest(text, words, index, states)
                if length:
                    past = index + length
                    hits.append(Hit(words[index][0], words[past - 1][1], index, length, entries))
        return hits

    def _opening(self, word: str) -> tuple[_Node, ...]:
        """The nodes that a word as a form's first leads to; () for most words."""
        first = self._root.children
        if len(self._openings) > MEMORY:
            self._openings.clear()
            self._memo.clear()
        return tuple(first[key] for key in self._keys(word) if key in first)

    def _longest(self, text: str, words: tuple[Span, ...], index: int, states: Sequence[_Node]) -> tuple[tuple[Entry, ...], int]:
        """The rows of the longest form that begins at a word, and how many words it takes; () and 0 where only its beginning stands there."""
        best: tuple[tuple[Entry, ...], int] = ((), 0)
        at = index
        while states:
            at += 1
            for state in states:
                if state.entries:
                    best = state.entries, at - index
                    break
            states = [state for state in states if state.children]
            if not states or at == len(words) or not _adjoin(text, words[at - 1][1], words[at][0]):
                break
            start, end = words[at]
            keys = self._keys(text[start:end])
            states = [state.children[key] for state in states for key in keys if key in state.children]
        return best

    # --- words not apart: one automaton over characters

    def _compile(self, rows: tuple[Entry, ...]) -> None:
        table: dict[str, list[Entry]] = {}
        for entry in rows:
            table.setdefault(self.fold(entry.form.rstrip("*")), []).append(entry)
        self._rows = [tuple(entries) for entries in table.values()]
        self._automaton = AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest)

    def fold_text(self, text: str) -> str:
        """The text folded character by character, so that offsets hold."""
        return text.lower() if text.isascii() else text.translate(self._characters)

    def _scan(self, text: str, words: tuple[Span, ...]) -> list[Hit]:
        assert self._automaton is not None
        starts = [start for start, _ in words]
        found = self._automaton.find_matches_as_indexes(self.fold_text(text))
        whole = (item for item in found if not _in_latin(text, item[1], item[2]))
        return [Hit(start, end, max(bisect_right(starts, start) - 1, 0), end - start, self._rows[row]) for row, start, end in whole]


def _in_latin(text: str, start: int, end: int) -> bool:
    """Whether a span begins or ends inside a run of Latin letters, in a script without blanks (AU in AUD)."""
    return any(len(pair) == 2 and pair.isascii() and pair.isalpha() for pair in (text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]))


def _form_words(form: str) -> list[str]:
    """The words of a form, a star kept on the word it ends."""
    words = []
    for match in WORD.finditer(form):
        star = form[match.end() : match.end() + 1] == "*"
        words.append(match.group() + ("*" if star else ""))
    return words


def _adjoin(text: str, end: int, start: int) -> bool:
    """Whether only a blank, a hyphen, an apostrophe or a full stop inside an abbreviation stands between two words of one form."""
    gap = text[end:start]
    if gap == " ":
        return True
    return len(gap) <= 2 and all(char in GAP for char in gap) and (gap[-1:] != "." or len(gap) == 1) and not gap.startswith(". ")
