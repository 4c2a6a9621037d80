"""What a sentence leaves to those behind it: where the article, its headline and its paragraph are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.places.candidates import all_places
from dateline.annotate.places.elsewhere import cares
from dateline.annotate.places.event_places import inside, nested
from dateline.annotate.places.leading import led, told_in
from dateline.annotate.places.place_lists import joined, set_abroad, several, with_others
from dateline.annotate.places.scene import brings_in, heads, scene_of
from dateline.annotate.places.setting import SEVERAL, Setting
from dateline.annotate.places.shares import shares_out
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.model import Place

EVENTFUL = frozenset({"cue", "act", "event", "level"})


def leave(sentence: Sentence, scopes: Sequence[Scope], setting: Setting) -> None:
    """What the sentence says of where the article is. Places of other countries than the article's own tell nothing of its other clauses."""
    _leave(sentence, scopes, setting)
    setting.counted = None


def _leave(sentence: Sentence, scopes: Sequence[Scope], setting: Setting) -> None:
    if sentence.starts_paragraph and sentence.field != "title":
        setting.last = setting.section
    if heads(sentence):
        setting.last = setting.section = sentence.places[0].place
        return
    setting.spread |= any(event.has("wide") for event in sentence.role("event"))
    if sentence.field == "text" and setting.opened and setting.seen and brings_in(sentence):
        setting.others.append((sentence.start, sentence.end))
    found = [item for item in all_places(sentence, scopes, setting) if not cares(sentence, item)]
    if sentence.field != "title" and sentence.lacks(EVENTFUL):
        _set(sentence, found, setting)
        return
    wider = {mark.start for mark in sentence.role("beyond")}
    wider |= {item.start for item in found if _several_countries(item.place)}
    setting.scenes |= {country for item in found if (country := places.country(item.place.id or ""))}
    # a town that no list knows, and of which nothing tells where it lies, stands for its own sentence
    known = [item for item in found if item.place.id or item.place.parents or item.place.kind != "city"]
    named = [item for item in known if _at_home(item.place, setting) and item.start not in wider]
    abreast = len({item.place.id for item in named if item.place.kind == "country"}) >= SEVERAL
    setting.wide |= sentence.field == "title" and (abreast or (bool(wider) and not named))
    if not named and sentence.field != "title" and known and not several(known) and (set_abroad(sentence, known) or _counts(sentence)):
        setting.last = known[0].place
    if not known and sentence.field == "text" and len(found) == 1 and not sentence.numbers:
        setting.stage = setting.stage or found[0].place  # a town that no list knows, and no figure beside it
    if not named or (abreast and sentence.field == "title"):
        return
    if sentence.field == "title":
        told = [item for item in known if item.start not in wider]
        setting.listed = setting.listed or _listed(sentence, told)
        setting.title = setting.title or _of_title(sentence, named, told)
        setting.near = any(item.place == setting.title and led(sentence, item, "beside") for item in named)
    elif not shares_out(sentence, named):
        there = [item for item in named if told_in(sentence, item) or not _whence(sentence, item)] or named
        setting.last = None if several(there) else setting.around(there[0].place)
        setting.first = _all_told(setting.first, setting.last)
        setting.play_in(scene_of(sentence, named, setting.opened), [item.place for item in named])


def _set(sentence: Sentence, found: Sequence[Named], setting: Setting) -> None:
    """A sentence that no word tells an event in sets its paragraph's, where it tells of one place only that something was in it, and counts nobody
    there (most of the dead, 103, were in Lima); the article's, as long as nothing else does."""
    if any(number.quantity.unit is None and (number.w1 in sentence.stops or number.w1 >= sentence.last) for number in sentence.numbers):
        return
    there = [item for item in found if told_in(sentence, item) and not _several_countries(item.place)]
    known = [item for item in there if item.place.id or item.place.parents]
    if known and not several(known):
        setting.last = known[-1].place if inside(known[-1].place, known[0].place) else known[0].place
    one = setting.last if known else there[0].place if len(there) == 1 else None
    setting.stage = setting.stage or one


def _whence(sentence: Sentence, item: Named) -> bool:
    """Whether a place stands behind a word that only means from (a group from Lima): it is not where they were."""
    mark = led(sentence, item, "whence")
    return mark is not None and not mark.has("strangers")


def _counts(sentence: Sentence) -> bool:
    """Whether a sentence counts people or things: what follows it in its paragraph is told of where it does, abroad too."""
    return bool(sentence.numbers and sentence.role("cue"))


def _all_told(first: Place | None, last: Place | None) -> Place | None:
    """What holds the first place of an event in a text and the one told of last: of what is told without a place no more is known."""
    if first is None or last is None or nested(first, last):
        return first or last
    around = next((one for one in first.parents if one in last.parents), None)
    return places.place(around, first.text) if around is not None else first


def _several_countries(place: Place) -> bool:
    return place.id is not None and bool(places.members(place.id))


def _listed(sentence: Sentence, told: Sequence[Named]) -> frozenset[str]:
    """The ids of the places that a headline lists side by side."""
    pairs = [(left, right) for left, right in pairwise(told) if joined(sentence, left, right)]
    return frozenset(item.place.id for pair in pairs for item in pair if item.place.id)


def _of_title(sentence: Sentence, named: Sequence[Named], told: Sequence[Named]) -> Place:
    """The place of a headline: a list of places as what holds them all; of those at home no country where it names another place; of two countries,
    wherever they are (`told`), not the one that opens it and does what is told there."""
    if _listed(sentence, told):
        return with_others(sentence, next(item for item, right in pairwise(told) if joined(sentence, item, right)), told)
    narrow = next((item.place for item in named if item.place.kind != "country"), None)
    narrow = next((item.place for item in named if narrow is not None and item.place.within(narrow) and item.place.id != narrow.id), narrow)
    if narrow is not None or len(told) < 2 or told[0].place.kind != "country" or told[0].start != sentence.start:
        return narrow or named[0].place
    return told[1 if sentence.gap(sentence.word_span(told[0].start, told[0].end)[1]) == " " else 0].place


def _at_home(place: Place, setting: Setting) -> bool:
    sea = place.kind == "region" and not place.parents and place.id is not None and not places.members(place.id)
    listed = place.id in setting.listed
    return setting.country is None or place.id is None or sea or listed or place.within(setting.country)
