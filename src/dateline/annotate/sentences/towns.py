"""Towns that no list knows: named behind a word for a town, beside a place that they lie near, opening a sentence, or by the dateline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Protocol

from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark
from dateline.languages import Pack
from dateline.model import Place

Span = tuple[int, int]
LONGEST = 5
"""Words of a town's name, small ones among them."""
SMALL = 4
"""Letters of a small word inside a name, or before it, at most (Santa Rosa de Osos; à, di)."""
APPOSED = 7
"""Words between a town's comma and the word for "near" (a town of 3,000 some 200 km | north of)."""
ADDRESS = 6
"""Words from a town's name to the region it lies in, at most (in the south-western province of)."""
OTHERS = frozenset({"voice", "group", "title", "person", "say", "cue", "act", "unit", "given", "surname", "carry", "topic"})
"""What begins with one of these is no town's name."""
COUNTED = frozenset({"cue", "group", "unit"})
"""What a number counts, right behind it."""
TELLING = frozenset({"cue", "say", "act"})


class Found(Protocol):
    """What was found in a field's text."""

    @property
    def text(self) -> str: ...
    @property
    def pack(self) -> Pack: ...
    @property
    def words(self) -> Sequence[Span]: ...
    @property
    def marks(self) -> Sequence[Mark]: ...
    @property
    def dateline(self) -> str: ...


class _Text:
    """A field's text with what is needed to find names in it. `taken` are characters that cannot be a town's."""

    def __init__(self, text: str, pack: Pack, words: Sequence[Span], marks: Sequence[Mark], known: Sequence[Span]) -> None:
        self.text, self.pack, self.words, self.marks, self.known = text, pack, words, marks, known

    @cached_property
    def taken(self) -> frozenset[int]:
        spans = chain(self.known, ((mark.start, mark.end) for mark in self.marks if mark.role in OTHERS))
        return frozenset[int]().union(*(range(start, end) for start, end in spans))

    @cached_property
    def headed(self) -> bool:
        """Whether so many words have a capital that it is the way of headlines, and shows no name."""
        first = [self.text[start] for start, end in self.words if end - start > SMALL]
        return 2 * sum(map(str.isupper, first)) > len(first)

    def forward(self, at: int) -> int | None:
        """The word index behind a name that begins at word index `at`: capitals, and small words between two of them."""
        end, index = None, at
        if not self.text[self.words[at][0]].isupper():
            return None
        while index < min(at + LONGEST, len(self.words)):
            start, stop = self.words[index]
            if (index > at and self.text[self.words[index - 1][1] : start] not in (" ", "-", "'", "’")) or start in self.taken:
                break
            if self.text[start].isupper():
                end = index + 1
            elif stop - start > SMALL:
                break
            index += 1
        return None if end is not None and self.text[self.words[end - 1][1] : self.words[end - 1][1] + 1] == "-" else end

    def owner(self, at: int) -> int | None:
        """Where a place ends that owns what begins at word index `at` (in Norway's Marsh County)."""
        start = self.words[at][0]
        ends = (start - len(own) - 1 for own in self.pack.settings.possessive if self.text.endswith(f"{own} ", 0, start))
        return next((end for end in ends if end in self.ends), None)

    @cached_property
    def ends(self) -> frozenset[int]:
        return frozenset(end for _, end in self.known)

    @cached_property
    def nouns(self) -> dict[int, int]:
        """Where a noun that a number counts ends → where it begins; of those that end together, the longest."""
        return {mark.end: mark.start for mark in reversed(self.marks) if mark.role in COUNTED}

    def backward(self, comma: int) -> int | None:
        """The word index where a name begins that a comma before word index `comma` closes; a small word in lower case stands before it."""
        for at in range(max(0, comma - LONGEST), comma):
            start, stop = self.words[at - 1] if at else (0, 0)
            led = at > 0 and stop - start <= SMALL and self.text[start].islower() and self.text[stop : self.words[at][0]] in (" ", "'", "’")
            if led and self.text[self.words[at][0]].isupper() and self.forward(at) == comma:
                return at
        return None


def towns(found: Found, listed: Sequence[Named], taken: Sequence[Span]) -> Iterator[Named]:
    """Unlisted towns of a text in a script with capitals, with what they lie in where it is named behind them. `listed` are the places that lists
    know, `taken` the characters of times and numbers."""
    if not found.pack.settings.capitals or not found.pack.spaced:
        return
    text, words = found.text, found.words
    source = _Text(text, found.pack, words, found.marks, [*((named.start, named.end) for named in listed), *taken])
    around = {named.start: named for named in listed if not named.adjective}
    seen: set[int] = set()
    for at, end in chain(_divisions(source), _named(source, found.dateline), _beside(source), _housed(source, around), _bracketed(source, around)):
        if at not in seen:
            seen.add(at)
            start, stop = words[at][0], words[end - 1][1]
            wide = _in_brackets(source, end, around) or _address(source, end, around) or _owner(source, at, around)
            parents = (wide.place.id, *wide.place.parents) if wide and wide.place.id else ()
            yield Named(start, stop, Place(text=text[start:stop], name=text[start:stop], kind="city", parents=parents))


def _housed(source: _Text, around: Mapping[int, Named]) -> Iterator[tuple[int, int]]:
    """Behind a preposition of place and before the region or the country that it lies in (near Nobol in the province of …, a Nobol, Ecuador)."""
    for mark in source.marks if not source.pack.phrases.noun.capital and not source.headed else ():
        if mark.role not in ("in", "beside") or mark.w1 >= len(source.words) or source.words[mark.w1][0] - mark.end > 1:
            continue
        end = source.forward(mark.w1)
        if end is not None and _address(source, end, around) is not None:
            yield mark.w1, end


def _bracketed(source: _Text, around: Mapping[int, Named]) -> Iterator[tuple[int, int]]:
    """Behind a preposition and before the place that it lies in, in brackets (el incendio de Nobol (Guayas))."""
    for mark in source.marks if not source.headed else ():
        if mark.role in ("in", "whence") and mark.w1 < len(source.words) and source.words[mark.w1][0] - mark.end == 1:
            end = source.forward(mark.w1)
            if end is not None and _in_brackets(source, end, around) is not None:
                yield mark.w1, end


def _in_brackets(source: _Text, end: int, around: Mapping[int, Named]) -> Named | None:
    """The place alone in brackets behind a name that ends before word index `end`."""
    start = source.words[end - 1][1]
    wide = around.get(start + 2) if source.text[start : start + 2] == " (" else None
    return wide if wide is not None and source.text[wide.end : wide.end + 1] == ")" else None


def _owner(source: _Text, at: int, around: Mapping[int, Named]) -> Named | None:
    """The place that owns a name that begins at word index `at` (Norway's Marsh County)."""
    end = source.owner(at)
    return next((one for one in around.values() if one.end == end), None)


def _address(source: _Text, end: int, around: Mapping[int, Named]) -> Named | None:
    """The region or the country behind a name that ends before word index `end`: parted from it by a comma, or by little words one of which is a
    preposition of place."""
    for index in range(end, min(end + ADDRESS, len(source.words))):
        start = source.words[index][0]
        if start in around:
            between = source.text[source.words[end - 1][1] : start]
            led = _plain(between) and _led(source, end, index)
            wide = around[start].place.kind in ("region", "country")
            return around[start] if (wide and between == ", ") or (led and (wide or between[0] == ",")) else None
    return None


def _led(source: _Text, end: int, index: int) -> bool:
    """Whether a preposition of place stands in word indices [end, index), and no conjunction, which would set another place beside the name."""
    inside = [mark for mark in source.marks if end <= mark.w0 < index]
    first = source.text[source.words[end - 1][1]] == "," or any(mark.w0 == end for mark in inside)  # at Hindu temples in India: no town
    return first and any(mark.role in ("in", "beside") for mark in inside) and not any(mark.role == "barrier" for mark in inside)


def _plain(between: str) -> bool:
    """Whether a text is words in lower case, behind a comma at most."""
    words = between.removeprefix(",").split()
    return bool(words) and all(word.replace("'", "").replace("’", "").isalpha() and word.islower() for word in words)


def _named(source: _Text, dateline: str) -> Iterator[tuple[int, int]]:
    """Behind a word for a town; behind a preposition, where it opens its sentence up to a comma, or names the dateline."""
    for mark in source.marks:
        if mark.role not in ("town", "in") or mark.get("side") == "after" or mark.w1 >= len(source.words):
            continue
        end = source.forward(mark.w1)
        if end is None:
            continue
        start, stop = source.words[mark.w1][0], source.words[end - 1][1]
        begun = next((at for at in range(mark.w0, mark.w1) if source.text[source.words[at][0]].isupper()), None) if mark.role == "town" else None
        if begun is not None and _inner(source, source.words[begun][0]):
            yield begun, end  # Cidade de Deus is no town called Deus
        elif mark.role == "town" or source.text[start:stop] == dateline or _opens(source, mark, stop) or _item(source, mark, stop):
            yield mark.w1, end


def _inner(source: _Text, start: int) -> bool:
    """Whether a word stands within a sentence."""
    return source.text[max(0, start - 2) : start].strip()[-1:].isalnum() and not source.headed


def _divisions(source: _Text) -> Iterator[tuple[int, int]]:
    """Names that a word for a county or a district ends, behind a preposition of place (in Marsh County, in the Ruru district)."""
    led = {mark.w1 for mark in source.marks if mark.role in ("in", "distribute")}
    led |= {mark.w1 for mark in source.marks if mark.role == "article" and mark.w0 in led}
    for mark in source.marks:
        at = mark.w0
        if mark.role != "town" or mark.get("side") != "after" or _goes_on(source, mark):
            continue
        while at > 0 and mark.w0 - at < LONGEST and source.text[source.words[at - 1][0]].isupper() and at not in led and _next(source, at):
            if source.owner(at) is not None:
                break
            at -= 1
        if (
            at < mark.w0
            and (at in led or source.owner(at) is not None)
            and not any(source.words[index][0] in source.taken for index in range(at, mark.w0))
        ):
            yield at, mark.w1


def _next(source: _Text, at: int) -> bool:
    """Whether nothing but a blank stands before a word."""
    return source.text[source.words[at - 1][1] : source.words[at][0]] == " "


def _goes_on(source: _Text, mark: Mark) -> bool:
    """Whether a name goes on behind a mark (the Marsh County sheriff's office is none, Marsh County Hospital)."""
    return mark.w1 < len(source.words) and _next(source, mark.w1) and source.text[source.words[mark.w1][0]].isupper()


def _item(source: _Text, mark: Mark, stop: int) -> bool:
    """Whether the preposition stands right behind a number, or the noun it counts, and the name ends an item of a list (4 em Roca Sales, 6 mortos em
    Encantado); where every noun has a capital, it may be any (zwei Tote bei Zusammenstoß)."""
    if source.pack.phrases.noun.capital:
        return False
    noun = source.nouns.get(mark.start - 1, mark.start)
    if source.ends.isdisjoint((mark.start - 1, noun - 1)):
        return False
    joined = any(other.role == "barrier" and other.get("price") == "1" and other.start == stop + 1 for other in source.marks)
    return joined or source.text[stop : stop + 1] in (*",;.)", "")


def _opens(source: _Text, mark: Mark, stop: int) -> bool:
    """Whether the preposition opens its sentence and a comma closes the name (En Nobol, dos policías …)."""
    before = source.text[max(0, mark.start - 2) : mark.start].strip()
    opened = source.text[mark.start].isupper() and (not before or before[-1] in ".!?")
    return opened and source.text[stop : stop + 1] == "," and not source.pack.phrases.noun.capital


def _beside(source: _Text) -> Iterator[tuple[int, int]]:
    """Before a comma and a word for "near" with a place behind it (Millas, près de Perpignan; Garba, a town 200 km north of Nairobi)."""
    starts = {start for start, _ in source.known}
    for mark in source.marks:
        if mark.role != "beside" or mark.w1 >= len(source.words) or source.words[mark.w1][0] not in starts:
            continue
        comma = next(
            (at for at in range(mark.w0, max(0, mark.w0 - APPOSED), -1) if "," in source.text[source.words[at - 1][1] : source.words[at][0]]), None
        )
        if comma is None or any(other.role in TELLING and comma <= other.w0 < mark.w0 for other in source.marks):
            continue
        at = source.backward(comma)
        if at is not None:
            yield at, comma


def of_neighbours(places: Sequence[Named], marks: Sequence[Mark]) -> list[Named]:
    """The places without those that only tell what the town before them lies near."""
    ends = sorted(named.end for named in places)
    near = {mark.end for mark in marks if mark.role == "beside" and _follows(ends, mark.start)}
    return [named for named in places if not near & {named.start - 1, named.start}]


def _follows(ends: Sequence[int], start: int) -> bool:
    """Whether a place ends right before a character, or a comma before it."""
    at = bisect_left(ends, start - 2)
    return at < len(ends) and ends[at] <= start
