"""Places side by side in one list (Osaka, Kobe and Kyoto)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.annotate.places.leading import leads, led
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.languages.marks import COMMAS
from dateline.model import Place

SUFFIX = re.compile(r"^['’][^\W\d_]{1,5}(?=[ ,])")
"""An ending that an apostrophe parts from a name (Bursa'da ve Konya'da)."""
ADDRESS = 40
"""Characters between a town and what it lies in, at most."""
BEHIND = 2
"""Characters between a place and words for others beside it, at most."""
LIST = 8
"""Characters between two places of one list at most."""


def with_others(sentence: Sentence, item: Named, named: Sequence[Named]) -> Place:
    """A place, or the list it stands in (Osaka, Kobe and Kyoto): as written, and of what holds them all the narrowest."""
    at = last = named.index(item)
    while last + 1 < len(named) and joined(sentence, named[last], named[last + 1]):
        last += 1
    while at > 0 and joined(sentence, named[at - 1], named[at]):
        at -= 1
    listed = [one.place for one in named[at : last + 1]]
    if len(listed) < 2:
        return item.place
    text = sentence.text[named[at].start : named[last].end]
    shared = next((one for one in listed[0].parents if all(one in other.parents for other in listed)), None)
    return Place(text=text, id=shared, name=text, kind="country" if shared and shared == places.country(shared) else "region")


def with_elsewhere(sentence: Sentence, named: Sequence[Named]) -> list[Named]:
    """The places, those with words for others behind them as what holds them all (in Minsk and other cities: in the country)."""
    found = list(named)
    for mark in sentence.role("elsewhere"):
        last = next((item for item in found if 0 <= mark.start - item.end <= BEHIND and item.place.kind != "country"), None)
        last = last or _before_unlisted(sentence, found, mark)
        if last is None:
            continue
        index = first = found.index(last)
        while first > 0 and joined(sentence, found[first - 1], found[first]):
            first -= 1
        place = _around(sentence.text[found[first].start : mark.end], [item.place for item in found[first : index + 1]])
        found[first : index + 1] = [Named(found[first].start, mark.end, place)]
    return found


def _before_unlisted(sentence: Sentence, found: Sequence[Named], mark: Mark) -> Named | None:
    """In a script without blanks: the last place before words for others, where a conjunction joins an unlisted name to it (科伦坡及某地等地)."""
    before = [item for item in found if item.end <= mark.start and item.place.kind != "country"] if not sentence.pack.spaced else []
    if not before:
        return None
    joints = (other for other in sentence.role("barrier") if other.get("price") == "1" and before[-1].end <= other.start < mark.start)
    counted = any(before[-1].end <= number.start < mark.start and number.quantity.unit is None for number in sentence.numbers)
    return (
        before[-1]
        if any(joints) and not sentence.stop_between(*_words_between(sentence, before[-1], mark), "semicolon", "colon") and not counted
        else None
    )


def _words_between(sentence: Sentence, item: Named, mark: Mark) -> tuple[int, int]:
    return sentence.word_span(item.start, item.end)[1], mark.w0


def _around(text: str, listed: Sequence[Place]) -> Place:
    """What holds places and more beside them, as it is written: of several the narrowest, of one its country."""
    shared = next((one for one in listed[0].parents if all(one in other.parents for other in listed)), None) if len(listed) > 1 else None
    countries = {places.country(one.id) if one.id else next((up for up in one.parents if up == places.country(up)), None) for one in listed}
    id_ = shared or (countries.pop() if len(countries) == 1 else None)
    return Place(text=text, id=id_, name=text, kind="country" if id_ and id_ == places.country(id_) else "region")


def joined(sentence: Sentence, left: Named, right: Named) -> bool:
    """Two places with nothing but a comma or a bare conjunction between them, and the preposition of both (en Lima y en Cusco); in a script without
    blanks two countries with nothing (尼泊尔印度)."""
    if left.end == right.start and not sentence.pack.spaced and not left.adjective and not right.adjective:
        return left.place.kind == right.place.kind == "country"
    joints = [mark for mark in sentence.role("barrier") if left.end <= mark.start and mark.end <= right.start]
    prep = next((mark for mark in sentence.role("in") if joints and leads(sentence, mark, right) and left.end < mark.start), None)
    end = prep.start if prep is not None and led(sentence, left, "in") is not None and not _numbered(sentence, right) else right.start
    bare = SUFFIX.sub("", _without_portion(sentence, left.end, end))
    for mark in joints:
        bare = bare.replace(sentence.text[mark.start : mark.end], "") if mark.get("price") == "1" else bare
    clings = bool(bare.strip()) and bare.strip() in sentence.pack.settings.joiners  # الصين والهند
    return left.end < end and len(bare) <= LIST and (clings or not bare.strip(" ,،、，")) and bool(joints or bare.strip())


def _without_portion(sentence: Sentence, start: int, end: int) -> str:
    """What stands between two places, without words for a part of the second (Nepal and parts of India)."""
    between = sentence.text[start:end]
    for mark in sentence.role("portion"):
        if start <= mark.start and mark.end <= end:
            joiner = sentence.text[mark.start : mark.end].removesuffix(mark.entry.form)
            between = between.replace(sentence.text[mark.start : mark.end], joiner)
    return between


def _numbered(sentence: Sentence, named: Named) -> bool:
    """Whether a number stands right behind a place, or a dash or a bracket parts it: the place is the number's own."""
    end = next((number.start for number in sentence.numbers if number.start >= named.end), None)
    return end is not None and sentence.text[named.end : end].strip(" ,(—–-") == ""


def abreast(sentence: Sentence, first: Named, last: Named) -> bool:
    """Whether two places belong to one list: every step from the one to the other is no more than a comma or a bare conjunction."""
    between = [item for item in sentence.places if first.start <= item.start <= last.start]
    return all(joined(sentence, left, right) for left, right in pairwise(between))


def opening(sentence: Sentence, number: Number) -> int:
    """The word index where a number's phrase begins, with the words right before it on how it counts (another 47)."""
    at = number.w0
    for mark in reversed(sentence.role("counting", "bound")):
        at = mark.w0 if mark.w1 == at and at not in sentence.stops else at
    return at


def named_number(sentence: Sentence, named: Named) -> Number | None:
    """The bare number right behind a place that goes on a list, its verb and noun left out (Peru has counted 36 dead, Chile 29, Bolivia two)."""
    if not sentence.pack.spaced or named.adjective:
        return None
    number = next((one for one in sentence.numbers if sentence.text[named.end : one.start] == " "), None)
    if number is None or number.quantity.unit is not None or not any(other.end <= named.start for other in sentence.numbers):
        return None
    closed = number.w1 >= sentence.last or number.w1 in sentence.stops or any(mark.w0 == number.w1 for mark in sentence.role("barrier"))
    return number if closed else None


def by_town(sentence: Sentence, number: Number, behind: int | None = None) -> Named | None:
    """The place that a dash parts from its number (in Oruro — 12), or a bracket (Oruro (12)); in a script without blanks the place right before a
    number, or parted from it by no more than a particle (呉市で12人). With `behind`, only where no more than a comma stands between that word index
    and the place."""
    if sentence.pack.spaced:
        at = opening(sentence, number)
        dashed = behind is None and sentence.stops.get(at) == "dash" and at > sentence.first
        if not dashed and sentence.pack.phrases.attribution.final:
            return _in_case(sentence, at, behind)
        bracketed = behind is None and at > sentence.first and sentence.text[sentence.words[at - 1][1] : sentence.words[at][0]] == " ("
        end = sentence.words[at - 1][1] if dashed or bracketed else -1
        return next((item for item in sentence.places if item.end == end and not item.adjective), None)
    heads = {number.start, *(mark.start for mark in sentence.role("in", "distribute") if mark.end == number.start)}
    named = next((item for item in sentence.places if item.end in heads and not item.adjective), None)
    if named is None or behind is None:
        return named
    return named if sentence.text[sentence.words[behind - 1][1] : named.start].strip() in COMMAS else None


def _in_case(sentence: Sentence, at: int, behind: int | None) -> Named | None:
    """Where verbs end the sentence: the place in the case of "in" right before a word index (Bursa'da 12, Rize'de 9 kişi)."""
    if at <= sentence.first or at in sentence.stops:
        return None
    led = next((mark for mark in sentence.role("in") if mark.get("side") == "before" and mark.w1 == at), None)
    end = led.start if led else sentence.words[at - 1][1]
    named = next((item for item in sentence.places if end - 1 <= item.end <= end and not item.adjective), None)
    if named is None or behind is None:
        return named
    first = sentence.word_span(named.start, named.end)[0]
    return named if first == behind and sentence.stops.get(first) == "comma" else None


def address(sentence: Sentence, town: Named, around: Named) -> bool:
    """Whether a town and, behind a comma, the region or the country it is said to lie in stand side by side."""
    wide = town.place.kind == "city" and around.place.kind in ("region", "country")
    alike = places.country(town.place.id or "") == places.country(around.place.id or "")
    between = sentence.text[town.end : around.start]
    return wide and alike and between.startswith(",") and len(between) <= ADDRESS and between.lower() == between


def several(named: Sequence[Named]) -> bool:
    """Places side by side, none inside another: the next sentence cannot tell which one it is about."""
    return any(not item.place.within(named[0].place) and not named[0].place.within(item.place) for item in named[1:])


def set_abroad(sentence: Sentence, known: Sequence[Named]) -> bool:
    """Whether a paragraph opens with an event in one place of another country: what follows in it is told of that."""
    return sentence.starts_paragraph and bool(known) and bool(sentence.role("event")) and not several(known)
