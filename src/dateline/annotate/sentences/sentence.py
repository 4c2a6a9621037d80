"""A sentence of a field with all that was found in it, and what lies between its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any, Final

from dateline.annotate.sentences.inputs import Named, Timed
from dateline.annotate.sentences.marks import Mark, Number
from dateline.languages import Pack
from dateline.model.article import Field

Span = tuple[int, int]
Held = tuple[tuple[Mark, ...], tuple[Number, ...], tuple[Timed, ...], tuple[Named, ...]]
"""What a sentence holds: its forms, numbers, times and places, each in order."""
PUNCTUATION: Mapping[str, str] = {
    ",": "comma", "،": "comma", "，": "comma", "、": "comma", ";": "semicolon", "；": "semicolon", "؛": "semicolon", ":": "colon", "：": "colon",
    "(": "bracket", ")": "bracket", "（": "bracket", "）": "bracket", "[": "bracket", "]": "bracket", "【": "bracket", "】": "bracket",
    "—": "dash", "–": "dash", "“": "quote", "”": "quote", "«": "quote", "»": "quote", '"': "quote", "„": "quote", "「": "quote", "」": "quote",
    "『": "quote", "』": "quote", ".": "semicolon", "。": "semicolon", "!": "semicolon", "?": "semicolon", "？": "semicolon", "！": "semicolon",
    "؟": "semicolon", "\n": "semicolon", "▲": "semicolon", "▼": "semicolon", "|": "semicolon", "…": "comma",
}  # fmt: skip
ASIDE = frozenset({"according", "say", "stance", "relay", "trim"})
NO_MARKS: list[Mark] = []
LONGEST_ASIDE = 12
"""Words between two dashes that hold an aside, at most."""
OPENING = tuple("“«„")
CLOSING = tuple("”»“")
SCARE = 2
"""Words between quotation marks that are a name for somebody, and nothing said, at most."""
SHORT = 4
"""Letters of a small word beside an age at most."""


class Sentence:
    """A sentence of a field. All offsets are into the field's whole text, word indices into `words` of the whole field.

    What is asked of many sentences and needed for few (stops, costs, roles by word) is found when it is first asked for, and kept; so are the
    `heads` of its numbers, as `counts.groups` finds them.
    """

    __slots__ = (
        "_asides", "_asked", "_costs", "_governed", "_joined", "_numbered", "_roles_at", "_stops", "_timed", "by_role", "end", "field", "first",
        "heads", "last", "marks", "numbers", "pack", "places", "span", "start", "starts_paragraph", "text", "times", "words",
    )  # fmt: skip

    def __init__(self, field: Field, text: str, pack: Pack, words: Sequence[Span], span: Span, own: Span, held: Held, starts_paragraph: bool):
        self.field: Final = field
        self.text: Final = text
        self.pack: Final = pack
        self.words: Final = words
        self.span: Final = span
        self.start: Final = span[0]
        self.end: Final = span[1]
        self.first: Final = own[0]
        self.last: Final = own[1]
        self.marks: Final[tuple[Mark, ...]] = held[0]
        self.numbers: Final[tuple[Number, ...]] = held[1]
        self.times: Final[tuple[Timed, ...]] = held[2]
        self.places: Final[tuple[Named, ...]] = held[3]
        self.starts_paragraph: Final = starts_paragraph
        self.by_role: Final[dict[str, list[Mark]]] = _by_role(held[0])
        self.heads: Final[dict[Number, Any]] = {}
        self._asked: dict[tuple[str, ...], list[Mark]] | None = None
        self._roles_at: dict[int, set[str]] | None = None
        self._stops: dict[int, str] | None = None
        self._costs: list[float] | None = None
        self._timed: frozenset[int] | None = None
        self._numbered: frozenset[int] | None = None
        self._joined: frozenset[int] | None = None
        self._governed: frozenset[int] | None = None
        self._asides: tuple[Span, ...] | None = None

    def role(self, name: str, *more: str) -> list[Mark]:
        """Marks of these roles, in order."""
        if not more:
            return self.by_role.get(name, NO_MARKS)
        names = (name, *more)
        held = [name for name in names if name in self.by_role]
        if len(held) < 2:
            return self.by_role[held[0]] if held else NO_MARKS
        if self._asked is None:
            self._asked = {}
        found = self._asked.get(names)
        if found is None:
            found = self._asked[names] = [mark for mark in self.marks if mark.role in held]
        return found

    @property
    def roles_at(self) -> dict[int, set[str]]:
        """Word index → the roles of the marks that hold the word; words without a mark are left out."""
        if self._roles_at is None:
            self._roles_at = self._find_roles_at()
        return self._roles_at

    def _find_roles_at(self) -> dict[int, set[str]]:
        table: dict[int, set[str]] = {}
        for mark in self.marks:
            framed = mark.role == "stance" and mark.has("with")  # soll … haben: what is between is none of it
            for index in (mark.w0, mark.w1 - 1) if framed else range(mark.w0, mark.w1):
                if index in table:
                    table[index].add(mark.role)
                else:
                    table[index] = {mark.role}
        return table

    @property
    def timed(self) -> frozenset[int]:
        """The words that begin inside a time."""
        if self._timed is None:
            self._timed = self._find_timed()
        return self._timed

    def _find_timed(self) -> frozenset[int]:
        return frozenset(index for time in self.times for index in self._begun(time.start, time.end))

    @property
    def numbered(self) -> frozenset[int]:
        """The words that begin inside a number."""
        if self._numbered is None:
            self._numbered = self._find_numbered()
        return self._numbered

    def _find_numbered(self) -> frozenset[int]:
        return frozenset(index for number in self.numbers for index in self._begun(number.start, number.end))

    def _begun(self, start: int, end: int) -> range:
        """The words of the sentence that begin in [start, end)."""
        first, last = (bisect_left(self.words, (at, -1), self.first, self.last) for at in (start, end))
        return range(first, last)

    def lacks(self, roles: frozenset[str]) -> bool:
        """Whether no mark of the sentence has any of these roles: a quick look before a costly one."""
        return roles.isdisjoint(self.by_role)

    @property
    def stops(self) -> dict[int, str]:
        """Word index → the kind of punctuation that stands right before that word."""
        if self._stops is None:
            self._stops = self._find_stops()
        return self._stops

    def _find_stops(self) -> dict[int, str]:
        found = {}
        words, text, left = self.words, self.text, self.words[self.first][1]
        for index in range(self.first + 1, self.last):
            start, end = words[index]
            if start - left > 1 or (start > left and text[left] != " "):
                kind = self.gap_kind(index)
                if kind:
                    found[index] = kind
            left = end
        closing = self.gap_kind(self.last)
        if closing:
            found[self.last] = closing
        return found

    def gap(self, index: int) -> str:
        """The characters between word `index` and the one before it, within the sentence."""
        left = self.words[index - 1][1] if index > self.first else self.start
        right = self.words[index][0] if index < self.last else self.end
        return self.text[left:right]

    def gap_kind(self, index: int) -> str:
        gap = self.gap(index)
        if gap in (" ", ""):
            return ""
        if gap == "." or (gap == ":" and index < self.last and self.text[self.words[index][0]].isdigit()):
            return ""
        if gap == "," and index < self.last and self.text[self.words[index][0]].isdecimal() and self.word_text(index - 1).isdecimal():
            return ""  # 1,054
        if gap.strip() == "." and index < self.last and self.pack.spaced and self._abbreviated(index):
            return ""
        return _weightiest(gap)

    def _abbreviated(self, index: int) -> bool:
        """Whether the full stop before a word belongs to the word before it (Mr. Lee, J. Lee) or ends nothing (lower case follows)."""
        before = self.word_text(index - 1) if index > self.first else ""
        return len(before) == 1 or f"{before}." in self.pack.settings.abbreviations or not self.text[self.words[index][0]].isupper()

    @property
    def asides(self) -> tuple[tuple[int, int], ...]:
        """Word spans between two commas that only say who said it, how surely, or which one is meant: a number reaches over them."""
        if self._asides is None:
            self._asides = self._find_asides()
        return self._asides

    def _find_asides(self) -> tuple[tuple[int, int], ...]:
        commas = [index for index, kind in self.stops.items() if kind in ("comma", "dash")]
        found = []
        for left, right in pairwise(commas):
            inside = [mark for mark in self.marks if left <= mark.w0 < right]
            opens = any(mark.role == "island" and (mark.w0 == left or self._governs(left, mark)) for mark in inside)
            quiet = not any(mark.role in ("cue", "act") for mark in inside)
            says = quiet and any(mark.role in ASIDE for mark in inside)
            part = quiet and right - left <= 8 and any(mark.role == "subset" for mark in inside) and not any(mark.role == "say" for mark in inside)
            if (
                opens
                or part
                or (quiet and self._dashed(left, right, inside))
                or (quiet and self._told_ages(left, right))
                or (says and not any(left <= number.w0 < right for number in self.numbers))
            ):
                found.append((left, right))
        return (*found, *self._brackets(), *self._parts())

    def _dashed(self, left: int, right: int, inside: Sequence[Mark]) -> bool:
        """Whether two dashes hold an aside in which nobody speaks (four people — three men and a woman — are held)."""
        pair = self.stops[left] == self.stops[right] == "dash"
        return pair and right - left <= LONGEST_ASIDE and not any(mark.role == "say" for mark in inside)

    def _told_ages(self, left: int, right: int) -> bool:
        """Whether nothing but figures, measured figures and small words stands between two word indices (, aged 33 and 39,)."""
        measured = {index for number in self.numbers if number.quantity.unit for index in range(number.w0, number.w1)}
        ages = [index for index in range(left, right) if self.word_text(index).isdecimal() and index not in self.numbered]
        figures = {*ages, *measured.intersection(range(left, right))}
        small = {index for mark in self.role("trim") for index in range(mark.w0, mark.w1)}
        return bool(figures) and all(index in figures or index in small or len(self.word_text(index)) <= SHORT for index in range(left, right))

    def _parts(self) -> Iterator[tuple[int, int]]:
        """Word spans of parts with commas or dashes of their own, up to the verb (six people, including two officers, a nurse and a guard,
        were hurt), or up to the word that closes them before their whole (包括2名议员在内的30人)."""
        for closer in (mark for mark in self.role("island") if mark.has("closes")):
            yield from ((mark.w0, closer.w1) for mark in self.role("subset")[::-1] if mark.w1 <= closer.w0)
        commas = [index for index, kind in self.stops.items() if kind in ("comma", "dash")]
        for mark in self.role("subset"):
            ends = [index for index in commas if index > mark.w1 and any(verb.w0 == index for verb in self.role("passive", "copula", "cue"))]
            listed = mark.w0 in commas and ends and any(mark.w1 < index < ends[0] for index in commas)
            if listed and not any(mark.w0 <= other.w0 < ends[0] for other in self.role("cue", "act", "say")):
                yield mark.w0, ends[0]

    def _governs(self, left: int, island: Mark) -> bool:
        """Whether only a preposition stands between a comma and the word that opens a relative clause (in which, в котором)."""
        return any(mark.w0 == left and mark.w1 == island.w0 for mark in self.role("in", "distribute"))

    def _brackets(self) -> Iterator[tuple[int, int]]:
        """Word spans in brackets in which nothing happens (5 women, 6 men)."""
        edges = [index for index, kind in self.stops.items() if kind == "bracket"]
        for left, right in pairwise(edges):
            opened = any(char in "(（" for char in self.gap(left)) and any(char in ")）" for char in self.gap(right))
            if opened and not any(left <= mark.w0 < right for mark in self.role("cue", "act", "say")):
                yield left, right

    def over(self, left: int, right: int) -> tuple[tuple[int, int], ...]:
        """The asides that lie wholly between two word indices."""
        return tuple(aside for aside in self.asides if left <= aside[0] and aside[1] <= right)

    def _find_costs(self) -> list[float]:
        """Prefix sums: what lies before each word index of the sentence, in the prices of the pack."""
        prices = self.pack.phrases.prices
        local = [0.0] * (self.last - self.first + 2)
        named = self._named_in_quotes() if self.pack.spaced else frozenset()
        for index, kind in self.stops.items():
            local[index - self.first] += 0.0 if index in named else getattr(prices, kind)
        for mark in self.role("barrier", "island"):
            default = prices.comma if mark.role == "barrier" else prices.island
            local[mark.w0 - self.first] += float(mark.get("price") or default)
        for mark in self.role("say"):
            local[mark.w0 - self.first] += prices.comma if mark.has("shares") else 0.0
        for mark in self.role("subset"):
            if mark.has("forward") or (any(0 <= mark.w0 - number.w1 <= 2 for number in self.numbers) and self.pack.spaced):
                continue  # "37 of the injured": the mark belongs to the number before it
            local[mark.w0 - self.first] += prices.island
        for index in self.joined:
            local[index - self.first] += prices.comma
        return list(accumulate(local))

    def _named_in_quotes(self) -> frozenset[int]:
        """The stops that are only the quotation marks around a word or two, which somebody else's name for people is (1,000 «rioters» were held)."""
        opening = [index for index, kind in self.stops.items() if kind == "quote" and self.gap(index).rstrip()[-1:] in OPENING]
        found: set[int] = set()
        for left in opening:
            reach = range(left + 1, min(left + SCARE, self.last) + 1)
            right = next((index for index in reach if any(mark in CLOSING for mark in self.gap(index))), None)
            if right is not None:
                found.update((left, right) if self.stops.get(right) == "quote" else (left,))
        return frozenset(found)

    @property
    def joined(self) -> frozenset[int]:
        """Words that begin with a conjunction written as one with them (Arabic wa-), as far as the pack's forms show it."""
        if self._joined is None:
            self._joined = self._led_by(self.pack.settings.joiners)
        return self._joined

    @property
    def governed(self) -> frozenset[int]:
        """Words that begin with a preposition written as one with them (Arabic bi-), as far as the pack's forms show it."""
        if self._governed is None:
            self._governed = self._led_by(self.pack.settings.prepositions)
        return self._governed

    def _led_by(self, letters: str) -> frozenset[int]:
        if not letters:
            return frozenset()
        numbers = {number.start for number in self.numbers}  # واحد: a number's own first letter
        led = (mark for mark in self.marks if self.text[mark.start] in letters and mark.start not in numbers)
        return frozenset(mark.w0 for mark in led if _prefixed(self.text, mark))

    def between(self, left: int, right: int) -> float:
        """What it costs to go from the end of a span (word index `left`, exclusive end) to the start of the next (`right`)."""
        if right < left:
            return 0.0
        aside = sum(self._path(*span) - 1.0 for span in self.over(left, right)) if self.asides else 0.0
        return self._path(left, right) - max(aside, 0.0)

    def _path(self, left: int, right: int) -> float:
        if self._costs is None:
            self._costs = self._find_costs()
        costs = self._costs
        return costs[right - self.first] - costs[left - self.first - 1 if left > self.first else 0] + (right - left) * self.pack.phrases.prices.word

    def stop_between(self, left: int, right: int, *kinds: str) -> bool:
        """Whether punctuation (of these kinds, or any) stands before one of the words left..right."""
        words, stops = range(left, right + 1), self.stops
        if not kinds:
            return not stops.keys().isdisjoint(words)
        return any(kind in kinds and index in words for index, kind in stops.items())

    def word_text(self, index: int) -> str:
        start, end = self.words[index]
        return self.text[start:end]

    def word_span(self, start: int, end: int) -> tuple[int, int]:
        """The words [first, last) of the sentence that touch characters [start, end)."""
        first = bisect_left(self.words, (start, -1))
        if first > self.first and self.words[first - 1][1] > start:
            first -= 1
        return max(first, self.first), min(bisect_left(self.words, (end, -1)), self.last)

    def said(self, start: int, end: int) -> str:
        return self.text[start:end]


def _prefixed(text: str, mark: Mark) -> bool:
    """Whether the first letter of a mark is none of its form's: another one, or the form's own first before the whole of it (ووصف, والوفيات)."""
    first, form = text[mark.start], mark.entry.form
    return form[0] != first or (form[1:2] != first and text[mark.start + 1 : mark.start + 2] == first) or form in text[mark.start + 1 : mark.end]


def _by_role(marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    table: dict[str, list[Mark]] = {}
    for mark in marks:
        held = table.get(mark.role)
        if held is None:
            table[mark.role] = [mark]
        else:
            held.append(mark)
    return table


@lru_cache(maxsize=4096)
def _weightiest(gap: str) -> str:
    """The kind of punctuation in a gap that parts the most; "" where there is none."""
    kinds = [PUNCTUATION[char] for char in gap if char in PUNCTUATION]
    if " - " in gap or "--" in gap:
        kinds.append("dash")
    return next((kind for kind in ("semicolon", "colon", "bracket", "quote", "dash", "comma") if kind in kinds), "")
