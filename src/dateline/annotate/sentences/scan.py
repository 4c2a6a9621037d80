"""One pass over a field: its words, the pack's forms in them, numbers, times and places, cut into sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from dateline.annotate.sentences.addresses import addresses
from dateline.annotate.sentences.covers import Cover, Slices
from dateline.annotate.sentences.datelines import undated
from dateline.annotate.sentences.forms import by_place, in_sense, marks_of, parted
from dateline.annotate.sentences.inputs import Counted, Named, Timed, World, find_numbers, find_times, unlisted_dateline
from dateline.annotate.sentences.lands import of_lands
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.peoples import peoples
from dateline.annotate.sentences.saints import lengthened
from dateline.annotate.sentences.sentence import PUNCTUATION, Sentence, Span
from dateline.annotate.sentences.short_names import short_names
from dateline.annotate.sentences.towns import of_neighbours, towns
from dateline.knowledge.places import points_of_compass
from dateline.languages import Pack
from dateline.model import Article, Place
from dateline.model.article import Field

HIDES_NUMBERS = frozenset({"trim", "voice", "group", "title", "negation", "void", "subset", "say", "according", "act", "topic", "beyond"})
HIDES_ARTICLES = frozenset({"cue", "counting"})
"""An "a" inside one of these is no count (in a critical condition), but that of "another" is."""
SMALL = frozenset(
    {"that", "say", "according", "relay", "carry", "negation", "barrier", "unit", "cue", "passive", "copula", "trim", "island", "back", "subset"}
)
JOINTS = frozenset({"barrier", "particle", "whole", "unit", "in", "by", "negation", "trim"})
PEOPLED = frozenset({"group", "unit", "person"})
NOUNS = frozenset({"group", "unit", "person", "cue", "not-people"})
OWN = (("CN",), ("TW",), ("JP",))
LONGEST = 24
"""Characters of a title or a voice at most."""
BRIEF = 2
"""Letters of a name that may as well be a little word, at most."""
ARTICLE = 3
"""Letters of an article before a hyphen in a name, at most (Al-, El-)."""


def scan(article: Article, field: Field, pack: Pack, world: World) -> tuple[Sentence, ...]:
    """The sentences of a field with all that was found in them."""
    text = article.field(field)
    if not text.strip():
        return ()
    words = pack.words(text)
    starts = [start for start, _ in words]
    timed = tuple(undated(text, find_times(text, pack, article.published))) if field == "text" else find_times(text, pack, article.published)
    numbers = find_numbers(text, pack)
    marks = in_sense(pack.code, marks_of(pack, text, words, starts, numbers), f"{article.title} {article.text}")
    if apart := parted(pack, text, words, starts, timed):
        marks = sorted([*marks, *apart], key=by_place)
    timed = _without_births(_without_names(timed, world.places[field]), marks)
    found = _Found(text, pack, words, starts, marks, timed, world.places[field], unlisted_dateline(article))
    return tuple(_sentences(field, found, numbers))


def _without_names(timed: Sequence[Timed], places: Sequence[Named]) -> tuple[Timed, ...]:
    """The times but those that are only part of a place's name (Сент-Луис)."""
    names = Cover(places)
    return tuple(time for time in timed if (named := names.around(time.start, time.end)) is None or named.end - named.start == time.end - time.start)


def _without_births(timed: tuple[Timed, ...], marks: Sequence[Mark]) -> tuple[Timed, ...]:
    """The times but those right beside a word for being born (1970 года рождения), or one that only compares with them (较去年同期)."""
    born = [mark for mark in marks if mark.role == "void" and mark.has("born")]
    return tuple(time for time in timed if not any(mark.start - 1 <= time.end and time.start <= mark.end + 1 for mark in born))


@dataclass(frozen=True)
class _Found:
    text: str
    pack: Pack
    words: Sequence[Span]
    starts: list[int]
    marks: list[Mark]
    times: tuple[Timed, ...]
    places: tuple[Named, ...]
    dateline: str = ""


def _sentences(field: Field, found: _Found, quantities: Sequence[Counted]) -> Iterator[Sentence]:
    times = Cover(found.times)
    hiding = Cover([mark for mark in found.marks if mark.role in HIDES_NUMBERS or (mark.role in HIDES_ARTICLES and mark.argument != "increment")])
    small = Cover([mark for mark in found.marks if mark.role in SMALL])
    counted = [item for item in quantities if not times.around(item.start, item.end) and not _hidden(hiding, item)]
    numbers = [_number(found, item) for item in counted]
    cover = Cover(counted)
    spans = [*((time.start, time.end) for time in found.times), *((item.start, item.end) for item in counted)]
    taken = set[int]().union(*(range(*span) for span in spans))
    marks = [mark for mark in found.marks if mark.role != "void" and (mark.start not in taken or not _covered(times, cover, mark))]
    marks = [mark for mark in marks if mark.role != "about" or found.text[mark.start - 1 : mark.start] != "-"]  # contam-se: no "se" of its own
    voids = Cover([mark for mark in found.marks if mark.role == "void"])
    places = [named for named in found.places if not small.around(named.start, named.end) and not times.around(named.start, named.end)]
    places = [named for named in places if not _part(voids.around(named.start, named.end), named)]
    if found.pack.settings.proclitics:
        marks, places = _told_apart(marks, places, numbers)
    if not found.pack.spaced:
        heads = Slices([mark for mark in found.marks if mark.role in ("title", "voice")])
        places = [named for named in places if not _crossed(heads, named) and not _begins(heads, named) and not _sounded(found, named, places)]
        places.extend(list(short_names(found.text, found.pack, places)))
        marks = _outside(marks, sorted(places, key=lambda named: named.start))
    places = [_said_of(found.text, named) for named in places if not _half(found.text, named, places)] if found.pack.settings.capitals else places
    places = list(lengthened(found.text, places, marks))
    marked = replace(found, marks=marks)
    unlisted = (*towns(marked, places, spans), *addresses(marked, places, spans))
    places = of_neighbours(sorted([*places, *_suffixed(found, places), *unlisted], key=lambda named: named.start), marks)
    marks = list(of_lands(found.text, found.words, marks, places))
    if nationals := list(peoples(found.text, found.pack, found.words, marks, numbers, places)):
        marks = sorted([*marks, *nationals], key=by_place)
    of_marks, of_numbers, of_times, of_places = Slices(marks), Slices(numbers), Slices(found.times), Slices(places)
    previous = 0
    for span in found.pack.sentences(found.text):
        first, last = bisect_left(found.starts, span[0]), bisect_left(found.starts, span[1])
        if first < last:
            opens = "\n" in found.text[previous : span[0]] or previous == 0
            held = of_marks.within(span), of_numbers.within(span), of_times.within(span), of_places.within(span)
            yield Sentence(field, found.text, found.pack, found.words, span, (first, last), held, opens)
        previous = span[1]


def _half(text: str, named: Named, places: Sequence[Named]) -> bool:
    """Whether a place is the second half of a name that is none of its own (Crans-Montana); an article before a hyphen is part of no other name."""
    if text[named.start - 1 : named.start] != "-" or named.adjective:
        return False
    first = named.start - 1
    while first > 0 and text[first - 1].isalpha():
        first -= 1
    half = text[first : named.start - 1]
    longer = len(half) > ARTICLE and half[0].isupper() and not half.isupper() and half not in points_of_compass()
    return longer and not any(other.end == named.start - 1 for other in places)


def _said_of(text: str, named: Named) -> Named:
    """A place with a hyphen and a word in lower case behind it is no more than an adjective (a Norwalk-like virus, a Lima-bound flight)."""
    joined = text[named.end : named.end + 1] == "-" and text[named.end + 1 : named.end + 2].islower()
    return Named(named.start, named.end, named.place, adjective=True) if joined else named


def _outside(marks: Sequence[Mark], places: Sequence[Named]) -> list[Mark]:
    """In a script without blanks: the marks without the little words of one sign that are only part of a place's name (及 in 埃及)."""
    names = Cover([named for named in places if named.end - named.start > 1])
    return [mark for mark in marks if mark.role not in JOINTS or mark.end - mark.start > 1 or not names.around(mark.start, mark.end)]


def _part(mark: Mark | None, named: Named) -> bool:
    """Whether a name of a letter or two is only part of words that mean nothing here (To note, …)."""
    return mark is not None and named.end - named.start <= BRIEF < mark.end - mark.start


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


def _told_apart(marks: list[Mark], places: list[Named], numbers: Sequence[Number]) -> tuple[list[Mark], list[Named]]:
    """Marks and places, where what a people and its country are called is one word (سوريا): the people behind its number, or behind the noun of one
    (12 جنديا سوريا), else the country."""
    countries = {named.end: named for named in places if not named.adjective and named.place.kind == "country"}
    alike = [mark for mark in marks if mark.argument == "nationals" and mark.end in countries]
    alike = [mark for mark in alike if mark.start <= countries[mark.end].start]
    ends = [number.end for number in numbers]
    counted = {mark.end for mark in alike if any(0 <= mark.start - end <= 1 for end in ends)}
    nouns = {mark.end for mark in marks if mark.role in PEOPLED and mark.argument != "nationals" and any(0 <= mark.start - end <= 1 for end in ends)}
    counted |= {end for end, named in countries.items() if named.start - 1 in nouns}
    dropped = {mark for mark in alike if mark.end not in counted}
    called = [Named(named.start, named.end, named.place, adjective=True) if named.end in counted else named for named in places]
    return [mark for mark in marks if mark not in dropped], called


def _crossed(heads: Slices, named: Named) -> bool:
    """In a script without blanks: a place whose first sign belongs to the title before it (局长 + 沙…)."""
    return any(mark.start < named.start < mark.end < named.end for mark in heads.within((named.start - LONGEST, named.start)))


def _begins(heads: Slices, named: Named) -> bool:
    """In a script without blanks: a smaller place that is all but the last sign of a body's own name (哈马 in 哈马斯)."""
    if named.place.kind == "country" or named.adjective:
        return False
    return any(
        mark.role == "voice" and mark.start == named.start and mark.end == named.end + 1 for mark in heads.within((named.start, named.start + 1))
    )


def _sounded(found: _Found, named: Named, places: Sequence[Named]) -> bool:
    """A place of two signs inside a foreign name that is written by its sound: the dot of such names beside it, or, where the place is one of
    the script's own country or behind the sign, a sign of such names that is no other place's (贝拉 in 伊莎贝拉)."""
    if named.end - named.start > 2:
        return False
    foreign = named.place.parents[-1:] not in OWN
    if foreign and named.place.kind == "city" and found.text[named.start - 1 : named.start] in (*found.pack.settings.sounds,):
        return not any(other.end == named.start for other in places)
    if foreign and found.text[named.end : named.end + 1] in (*found.pack.settings.endings,):
        return True
    own = "" if foreign else found.pack.settings.sounds
    beside = [at for at in (named.start - 1, named.end) if 0 <= at < len(found.text) and found.text[at] in own + "·"]
    return any(not any(other.start <= at < other.end for other in places) for at in beside)


def _suffixed(found: _Found, known: Sequence[Named]) -> Iterator[Named]:
    """In a script without blanks: a short unlisted name before a word for a town or district, where a clause begins, or behind a preposition
    or the place that it lies in (of an address one behind the other)."""
    suffixes = [mark for mark in found.marks if mark.role == "place-suffix"]
    if not suffixes:
        return
    ends = {mark.end for mark in found.marks if mark.role == "in"} | {time.end for time in found.times}
    around = {named.end: named.place for named in known if not named.adjective}
    others: list[Mark | Named] = sorted([*found.marks, *known], key=lambda other: other.start)
    begins = [other.start for other in others]
    reached = list(accumulate((other.end for other in others), max, initial=0))
    for mark in suffixes:
        taken = reached[bisect_left(begins, mark.start)]
        for size in (2, 3):
            start = mark.start - size
            clear = start >= taken
            opened = start == 0 or (start > 0 and (found.text[start - 1] in PUNCTUATION or start in ends or start in around))
            if clear and opened and found.text[start : mark.start].isalpha():
                around[mark.end] = _within(found.text[start : mark.end], around.get(start))
                yield Named(start, mark.end, around[mark.end])
                break


def _within(name: str, wide: Place | None) -> Place:
    """An unlisted town, in the place that stands right before it."""
    parents = (*([wide.id] if wide.id else []), *wide.parents) if wide else ()
    return Place(text=name, name=name, kind="city", parents=parents)


def _swallows(item: Counted, mark: Mark) -> bool:
    """Whether a form is only part of a number or its bound; a noun between the two (28 soldiers at least) is not."""
    if not (item.start <= mark.start and mark.end <= item.end):
        return False
    if mark.argument == "increment" and mark.get("side", "before") == "before" and mark.start > item.start:
        return False  # at least another 30
    return mark.start < item.core_end or mark.role not in NOUNS


def _number(found: _Found, item: Counted) -> Number:
    w0 = bisect_right(found.starts, item.start) - 1
    return Number(item.quantity, item.start, item.end, w0, max(w0 + 1, bisect_left(found.starts, item.core_end)), item.core_end)
