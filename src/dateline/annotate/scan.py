"""One pass over a field: its words, the pack's forms in them, numbers, times and places, cut into sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from dateline.annotate.covers import Cover, Slices
from dateline.annotate.forms import marks_of
from dateline.annotate.inputs import Counted, Named, Timed, World, find_numbers, find_times
from dateline.annotate.marks import Mark, Number
from dateline.languages import Pack
from dateline.model import Article, Place
from dateline.model.article import Field

Span = tuple[int, int]
HIDES_NUMBERS = frozenset({"trim", "voice", "group", "title", "negation", "void", "subset", "say", "according", "act", "topic", "beyond"})
PUNCTUATION: Mapping[str, str] = {
    ",": "comma", "،": "comma", "，": "comma", "、": "comma", ";": "semicolon", "；": "semicolon", "؛": "semicolon", ":": "colon", "：": "colon",
    "(": "bracket", ")": "bracket", "（": "bracket", "）": "bracket", "[": "bracket", "]": "bracket", "【": "bracket", "】": "bracket",
    "—": "dash", "–": "dash", "“": "quote", "”": "quote", "«": "quote", "»": "quote", '"': "quote", "„": "quote", "「": "quote", "」": "quote",
    "『": "quote", "』": "quote", ".": "semicolon", "。": "semicolon", "!": "semicolon", "?": "semicolon", "？": "semicolon", "！": "semicolon",
    "؟": "semicolon", "\n": "semicolon", "▲": "semicolon", "▼": "semicolon", "|": "semicolon", "…": "comma",
}  # fmt: skip
SMALL = frozenset(
    {"that", "say", "according", "relay", "carry", "negation", "barrier", "unit", "cue", "passive", "copula", "trim", "island", "back", "subset"}
)
NOUNS = frozenset({"group", "unit", "person", "cue", "not-people"})
ASIDE = frozenset({"according", "say", "stance", "relay", "trim"})
OWN = (("CN",), ("TW",), ("JP",))
LONGEST = 24
"""Characters of a title or a voice at most."""
STOPS = frozenset({"comma", "semicolon", "colon", "bracket", "dash", "quote"})


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of a field. All offsets are into the field's whole text, word indices into `words` of the whole field."""

    field: Field
    text: str
    pack: Pack
    words: Sequence[Span]
    span: Span
    first: int
    last: int
    marks: tuple[Mark, ...]
    numbers: tuple[Number, ...]
    times: tuple[Timed, ...]
    places: tuple[Named, ...]
    starts_paragraph: bool

    @property
    def start(self) -> int:
        return self.span[0]

    @property
    def end(self) -> int:
        return self.span[1]

    @cached_property
    def by_role(self) -> dict[str, list[Mark]]:
        table: dict[str, list[Mark]] = {}
        for mark in self.marks:
            table.setdefault(mark.role, []).append(mark)
        return table

    def role(self, *names: str) -> list[Mark]:
        """Marks of these roles, in order."""
        found = self._asked.get(names)
        if found is None:
            held = [name for name in names if name in self.by_role]
            found = [mark for mark in self.marks if mark.role in held] if len(held) > 1 else self.by_role[held[0]] if held else []
            self._asked[names] = found
        return found

    @cached_property
    def roles_at(self) -> dict[int, set[str]]:
        """Word index → the roles of the marks that hold the word; words without a mark are left out."""
        table: dict[int, set[str]] = {}
        for mark in self.marks:
            for index in range(mark.w0, mark.w1):
                table.setdefault(index, set()).add(mark.role)
        return table

    @cached_property
    def timed(self) -> frozenset[int]:
        """The words that begin inside a time."""
        return frozenset(index for time in self.times for index in self._begun(time.start, time.end))

    @cached_property
    def numbered(self) -> frozenset[int]:
        """The words that begin inside a number."""
        return frozenset(index for number in self.numbers for index in self._begun(number.start, number.end))

    def _begun(self, start: int, end: int) -> range:
        """The words of the sentence that begin in [start, end)."""
        first, last = (bisect_left(self.words, (at, -1), self.first, self.last) for at in (start, end))
        return range(first, last)

    def lacks(self, roles: frozenset[str]) -> bool:
        """Whether no mark of the sentence has any of these roles: a quick look before a costly one."""
        return roles.isdisjoint(self.by_role)

    @cached_property
    def _asked(self) -> dict[tuple[str, ...], list[Mark]]:
        """What was asked for before."""
        return {}

    @cached_property
    def stops(self) -> dict[int, str]:
        """Word index → the kind of punctuation that stands right before that word."""
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
        if gap.strip() == "." and index < self.last and self.pack.spaced and self._abbreviated(index):
            return ""
        return _weightiest(gap)

    def _abbreviated(self, index: int) -> bool:
        """Whether the full stop before a word belongs to the word before it (Mr. Lee, J. Lee) or ends nothing (lower case follows)."""
        before = self.word_text(index - 1) if index > self.first else ""
        return len(before) == 1 or f"{before}." in self.pack.settings.abbreviations or not self.text[self.words[index][0]].isupper()

    @cached_property
    def asides(self) -> tuple[tuple[int, int], ...]:
        """Word spans between two commas that only say who said it, how surely, or which one is meant: a number reaches over them."""
        commas = [index for index, kind in self.stops.items() if kind in ("comma", "dash")]
        found = []
        for left, right in pairwise(commas):
            inside = [mark for mark in self.marks if left <= mark.w0 < right]
            opens = any(mark.role == "island" and (mark.w0 == left or self._governs(left, mark)) for mark in inside)
            quiet = not any(mark.role in ("cue", "act") for mark in inside)
            says = quiet and any(mark.role in ASIDE for mark in inside)
            part = quiet and right - left <= 8 and any(mark.role == "subset" for mark in inside) and not any(mark.role == "say" for mark in inside)
            if opens or part or (says and not any(left <= number.w0 < right for number in self.numbers)):
                found.append((left, right))
        return (*found, *self._brackets(), *self._parts())

    def _parts(self) -> Iterator[tuple[int, int]]:
        """Word spans of parts with commas of their own, up to the verb (six people, including two officers, a nurse and a guard, were hurt)."""
        commas = [index for index, kind in self.stops.items() if kind == "comma"]
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

    @cached_property
    def _costs(self) -> list[float]:
        """Prefix sums: what lies before each word index of the sentence, in the prices of the pack."""
        prices = self.pack.phrases.prices
        local = [0.0] * (self.last - self.first + 2)
        for index, kind in self.stops.items():
            local[index - self.first] += getattr(prices, kind)
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

    @cached_property
    def joined(self) -> frozenset[int]:
        """Words that begin with a conjunction written as one with them (Arabic wa-), as far as the pack's forms show it."""
        return self._led_by(self.pack.settings.joiners)

    @cached_property
    def governed(self) -> frozenset[int]:
        """Words that begin with a preposition written as one with them (Arabic bi-), as far as the pack's forms show it."""
        return self._led_by(self.pack.settings.prepositions)

    def _led_by(self, letters: str) -> frozenset[int]:
        if not letters:
            return frozenset()
        return frozenset(mark.w0 for mark in self.marks if self.text[mark.start] in letters and mark.entry.form[0] != self.text[mark.start])

    def between(self, left: int, right: int) -> float:
        """What it costs to go from the end of a span (word index `left`, exclusive end) to the start of the next (`right`)."""
        if right < left:
            return 0.0
        aside = sum(self._path(*span) - 1.0 for span in self.over(left, right)) if self.asides else 0.0
        return self._path(left, right) - max(aside, 0.0)

    def _path(self, left: int, right: int) -> float:
        costs = self._costs
        return costs[right - self.first] - costs[left - self.first - 1 if left > self.first else 0] + (right - left) * self.pack.phrases.prices.word

    def stop_between(self, left: int, right: int, *kinds: str) -> bool:
        """Whether punctuation (of these kinds, or any) stands before one of the words left..right."""
        wanted = kinds or STOPS
        return any(self.stops.get(index) in wanted for index in range(left, right + 1))

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


@lru_cache(maxsize=4096)
def _weightiest(gap: str) -> str:
    """The kind of punctuation in a gap that parts the most; "" where there is none."""
    kinds = [PUNCTUATION[char] for char in gap if char in PUNCTUATION]
    if " - " in gap:
        kinds.append("dash")
    return next((kind for kind in ("semicolon", "colon", "bracket", "quote", "dash", "comma") if kind in kinds), "")


def scan(article: Article, field: Field, pack: Pack, world: World) -> tuple[Sentence, ...]:
    """The sentences of a field with all that was found in them."""
    text = article.field(field)
    if not text.strip():
        return ()
    words = pack.words(text)
    starts = [start for start, _ in words]
    timed = find_times(text, pack, article.published)
    numbers = find_numbers(text, pack)
    found = _Found(text, pack, words, starts, marks_of(pack, text, words, starts, numbers), timed, world.places[field])
    return tuple(_sentences(field, found, numbers))


@dataclass(frozen=True)
class _Found:
    text: str
    pack: Pack
    words: Sequence[Span]
    starts: list[int]
    marks: list[Mark]
    times: tuple[Timed, ...]
    places: tuple[Named, ...]


def _sentences(field: Field, found: _Found, quantities: Sequence[Counted]) -> Iterator[Sentence]:
    times = Cover(found.times)
    hiding = Cover([mark for mark in found.marks if mark.role in HIDES_NUMBERS or _hides_article(mark)])
    small = Cover([mark for mark in found.marks if mark.role in SMALL])
    counted = [item for item in quantities if not times.around(item.start, item.end) and not _hidden(hiding, item)]
    numbers = [_number(found, item) for item in counted]
    cover = Cover(counted)
    spans = [*((time.start, time.end) for time in found.times), *((item.start, item.end) for item in counted)]
    taken = {at for span in spans for at in range(*span)}
    marks = [mark for mark in found.marks if mark.role != "void" and (mark.start not in taken or not _covered(times, cover, mark))]
    places = [named for named in found.places if not small.around(named.start, named.end) and not times.around(named.start, named.end)]
    if not found.pack.spaced:
        heads = Slices([mark for mark in found.marks if mark.role in ("title", "voice")])
        places = [named for named in places if not _crossed(heads, named) and not _sounded(found, named, places)]
    places = sorted([*places, *_suffixed(found, places)], key=lambda named: named.start)
    by_mark, by_number, by_time, by_place = Slices(marks), Slices(numbers), Slices(found.times), Slices(places)
    previous = 0
    for span in found.pack.sentences(found.text):
        first, last = bisect_left(found.starts, span[0]), bisect_left(found.starts, span[1])
        if first < last:
            opens = "\n" in found.text[previous : span[0]] or previous == 0
            yield Sentence(
                field, found.text, found.pack, found.words, span, first, last,
                by_mark.within(span), by_number.within(span), by_time.within(span), by_place.within(span), opens,
            )  # fmt: skip
        previous = span[1]


def _hides_article(mark: Mark) -> bool:
    """Whether "a" inside the form is no count (in a critical condition); that of "another" is."""
    return mark.role in ("cue", "counting") and mark.argument != "increment"


def _hidden(hiding: Cover, item: Counted) -> bool:
    """A number that is only part of a longer form (no one, medios locales)."""
    mark = hiding.around(item.start, item.end)
    return mark is not None and mark.end - mark.start > item.end - item.start and (mark.role in HIDES_NUMBERS or _article(item))


def _article(item: Counted) -> bool:
    """One, which in many languages is an article too."""
    return item.quantity.low == item.quantity.high == 1


def _covered(times: Cover, numbers: Cover, mark: Mark) -> bool:
    """Whether a form is only part of a time or a number."""
    if times.around(mark.start, mark.end):
        return True
    item = numbers.around(mark.start, mark.end)
    return item is not None and _swallows(item, mark)


def _crossed(heads: Slices, named: Named) -> bool:
    """In a script without blanks: a place whose first sign belongs to the title before it (局长 + 沙…)."""
    return any(mark.start < named.start < mark.end < named.end for mark in heads.within((named.start - LONGEST, named.start)))


def _sounded(found: _Found, named: Named, places: Sequence[Named]) -> bool:
    """A place of two signs inside a foreign name that is written by its sound: the dot of such names beside it, or, where the place is one of
    the script's own country, a sign of such names that is no other place's."""
    if named.end - named.start > 2:
        return False
    own = found.pack.settings.sounds if named.place.parents[-1:] in OWN else ""
    beside = [at for at in (named.start - 1, named.end) if 0 <= at < len(found.text) and found.text[at] in own + "·"]
    return any(not any(other.start <= at < other.end for other in places) for at in beside)


def _suffixed(found: _Found, known: Sequence[Named]) -> Iterator[Named]:
    """In a script without blanks: a short unlisted name before a word for a town or district, where a clause begins, or behind a preposition
    or the place that it lies in."""
    suffixes = [mark for mark in found.marks if mark.role == "place-suffix"]
    if not suffixes:
        return
    ends = {mark.end for mark in found.marks if mark.role == "in"} | {time.end for time in found.times} | {named.end for named in known}
    others: list[Mark | Named] = sorted([*found.marks, *known], key=lambda other: other.start)
    begins = [other.start for other in others]
    reached = list(accumulate((other.end for other in others), max, initial=0))
    for mark in suffixes:
        taken = reached[bisect_left(begins, mark.start)]
        for size in (2, 3):
            start = mark.start - size
            clear = start >= taken
            opened = start == 0 or (start > 0 and (found.text[start - 1] in PUNCTUATION or start in ends))
            if clear and opened and found.text[start : mark.start].isalpha():
                text = found.text[start : mark.end]
                yield Named(start, mark.end, Place(text=text, name=text, kind="city"))
                break


def _swallows(item: Counted, mark: Mark) -> bool:
    """Whether a form is only part of a number or its bound; a noun between the two (28 soldiers at least) is not."""
    if not (item.start <= mark.start and mark.end <= item.end):
        return False
    return mark.start < item.core_end or mark.role not in NOUNS


def _number(found: _Found, item: Counted) -> Number:
    w0 = bisect_right(found.starts, item.start) - 1
    return Number(item.quantity, item.start, item.end, w0, max(w0 + 1, bisect_left(found.starts, item.core_end)), item.core_end)
