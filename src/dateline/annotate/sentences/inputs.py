"""What the reading takes from the rooms beside it: numbers, times, places, bodies. One place to adapt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, lru_cache

import msgspec

from dateline.annotate import quantities, times
from dateline.annotate.sentences.namesakes import persons
from dateline.annotate.sentences.whose import counter_only, named_forces, of_counted, of_forces, of_nationals, of_noun, of_people, strikes
from dateline.knowledge import bodies, places
from dateline.knowledge.places.gazetteer import entries, is_seat
from dateline.languages import Entry, Pack, load
from dateline.model import FIELDS, Article, Interval, Place, Quantity
from dateline.model.article import Field

SEAT = 40
"""Characters looked at before a place for the words that make it a seat."""
KNOWN, AT_HOME = 150_000, 6
"""Inhabitants from which a place is known abroad; weight of the places of an article's country from which it is surely at home there."""
TOLD = 5
"""Weight of the places of an article under which they do not tell its country against a dateline that no list knows."""
COLON = re.compile(r"([^\W\d_][^:\n.,\d()]{2,28}?)(?: ?\([^()\n]{2,24}\))?:\s")
LITTLE = 2
"""Letters of a small word inside a town's name, at most (Rio de Janeiro)."""
TOWN = 4
"""Words of a town's name in a dateline, at most."""
DATELINE = 2
"""The weight of the dateline's place, that of a name in the text."""
LOOSE = frozenset({"since", "recurring", "duration"})
AHEAD = timedelta(days=60)
"""Farther ahead than this nothing is told to have happened: "eight years after" is measured from something else than the article."""
INITIALS = 4
"""Letters of a name that may be initials at most."""
BESIDE = 40
"""Characters looked at before a name."""
MANY_YEARS = timedelta(days=4 * 365)
COUNTED = frozenset({"count", "percent", "money"})


class Timed(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A time found in a text. `as_of`: up to when something was counted ("as of Friday"), not when it happened; `loose`: it only bounds;
    `years`: a loose one that is all of several years (over the past two decades); `ahead`: one behind the article's own; a loose one is too
    far ahead to be measured from the article at all (eight years after)."""

    start: int
    end: int
    interval: Interval
    as_of: bool = False
    loose: bool = False
    years: bool = False
    ahead: bool = False


class Named(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A place found in a text; an adjective ("Lebanese") names none, but belongs to the voices beside it."""

    start: int
    end: int
    place: Place
    adjective: bool = False


class BodySpan(msgspec.Struct, frozen=True, eq=False, gc=False):
    """An organisation, an office or an outlet found in a text, as a row of role `voice`."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True)
class World:
    """What the gazetteer finds in an article: places by field, and the country, city and region it is mostly about (ids)."""

    places: Mapping[Field, tuple[Named, ...]]
    country: str | None
    city: str | None
    region: str | None = None


def survey(article: Article, code: str = "") -> World:
    """Every place of an article, settled together, so that the headline helps the text. Seats (based in …), as the pack `code` tells them, say
    nothing of where the article is."""
    found = {name: places.find(text, article.language) if (text := article.field(name)) else () for name in FIELDS}
    flat = [mention for name in FIELDS for mention in found[name]]
    settled = iter(places.resolve(flat))
    named = {
        name: tuple(Named(mention.start, mention.end, next(settled), mention.form != "name") for mention in found[name]) for name in FIELDS
    }  # fmt: skip
    if code and load(code).phrases.place.small:
        named = {name: tuple(item for item in items if not _only_a_name(article.field(name), item)) for name, items in named.items()}
    if code and (others := persons(article, named, code)):
        named = {name: tuple(item for item in items if article.field(name)[item.start : item.end] not in others) for name, items in named.items()}
    if code:
        named = {name: tuple(_placed(article.field(name), items, code)) for name, items in named.items()}
    seats = _seats(code) if code else None
    told = [
        item.place
        for name in FIELDS
        for item in named[name]
        if not (seats and seats.search(article.field(name)[max(0, item.start - SEAT) : item.start].lower()))
        and not (code and any(rule(article.field(name), item, code) for rule in (of_counted, of_forces, of_nationals, of_noun, of_people)))
        for _ in range(_weight(name, item))
    ]
    dateline = list(places.resolve(places.find(_as_name(article.dateline), article.language))) if article.dateline else []
    if not dateline and unlisted_dateline(article) and len(told) < TOLD:
        told = []  # the event is in a town that no list knows, and what few places are named are others
    country, city, region = _mostly([*told, *dateline[:1] * DATELINE])
    kept = {
        name: tuple(_unless_far(item, country, told, _division(article.field(name), item, code)) for item in items) for name, items in named.items()
    }
    return World(kept, country, city, region)


def _placed(text: str, items: Sequence[Named], code: str) -> Iterator[Named]:
    """The places of a text but for countries that strike elsewhere. Where nouns are written together a country whose forces are meant is as an
    adjective, and a sign that counts is none."""
    together = not load(code).spaced or bool(load(code).settings.subjects)
    for item in items:
        if not together and not strikes(text, item, code):
            yield item
        elif together and not counter_only(text, item, code):
            yield Named(item.start, item.end, item.place, adjective=True) if named_forces(text, item, code) else item


def _division(text: str, item: Named, code: str) -> bool:
    """Whether a word for a county or a district stands right behind a name (in Saran district)."""
    words = _divisions(code) if code else ()
    return bool(words) and text[item.end : item.end + 1] == " " and text.startswith(words, item.end + 1)


@lru_cache(maxsize=64)
def _divisions(code: str) -> tuple[str, ...]:
    words = [entry.form for entry in load(code).words_table if entry.role == "town" and entry.get("side") == "after"] if code else []
    return tuple(words + [word.capitalize() for word in words])


def _unless_far(item: Named, country: str | None, told: Sequence[Place], division: bool = False) -> Named:
    """A small place of another country than the article's, of which it names nothing else, is one of the same name that no list knows: it stands
    as written. A `division` of a country is named by its own papers and need not be small."""
    home = places.country(item.place.id or "")
    if item.adjective or country is None or home in (None, country) or item.place.kind == "country" or not (division or _obscure(item.place)):
        return item
    others = {place.id for place in told if places.country(place.id or "") == home} - {item.place.id}
    if others or (not division and sum(1 for place in told if places.country(place.id or "") == country) < AT_HOME):
        return item
    return Named(item.start, item.end, Place(text=item.place.text, name=item.place.text, kind=item.place.kind))


def _obscure(place: Place) -> bool:
    entry = entries().get(place.id or "")
    return entry is not None and not entry.capital and entry.people < KNOWN


@lru_cache(maxsize=64)
def _only_a_name(text: str, item: Named) -> bool:
    """Whether an adjective has a capital that no sentence begins with, where they are written small (Complexo do Alemão)."""
    if not item.adjective or not text[item.start].isupper():
        return False
    before = text[: item.start].rstrip(" \"'“”«»‘’(-–—")
    return bool(before) and before[-1] not in ".!?:\n"


@lru_cache(maxsize=64)
def _seats(code: str) -> re.Pattern[str] | None:
    """What stands right before a place that is only somebody's seat, as a pattern that ends where the place begins, for text in small letters: a
    pattern that has to look past case tries all its words at every letter."""
    forms = [entry.form for entry in load(code).words_table if entry.role == "void-place" and entry.get("side", "after") != "before"]
    words = "|".join(re.escape(form.lower()).replace(r"\*", r"\w*") for form in sorted(forms, key=len, reverse=True))
    gap = r"\W+(?:\w{1,3}\W+)?" if load(code).spaced else r"\W?"
    return re.compile(rf"(?:{words}){gap}\Z") if words else None


def _weight(name: Field, item: Named) -> int:
    """A name tells more of where an article is than an adjective does, the headline more than the text."""
    return (1 if item.adjective else 2) * (2 if name == "title" else 1)


def _mostly(found: Sequence[Place]) -> tuple[str | None, str | None, str | None]:
    """The country, the city and the region that places tell of most; a region only of that country."""
    countries = Counter(places.country(place.id) for place in found if place.id)
    cities = Counter(place.id for place in found if place.kind == "city" and place.id)
    del countries[None]
    country = _first(countries)
    regions = Counter(id_ for place in found if place.kind == "region" and (id_ := place.id) and places.country(id_) == country)
    return country, _first(cities), _first(regions)


def _first(counted: Counter[str | None] | Counter[str]) -> str | None:
    return counted.most_common(1)[0][0] if counted else None


def country_of(world: World) -> Place | None:
    """The country an article is mostly about, as the page first names it."""
    named = [item for name in FIELDS for item in world.places[name] if item.place.id is not None and item.place.id == world.country]
    return next((item.place for item in sorted(named, key=lambda item: item.adjective)), None)


def dateline_place(article: Article, world: World) -> Place | None:
    """The place of the dateline, where it names one of the country that the article is about: elsewhere is where the reporter sat.

    So does a capital that nothing but the dateline names: it is where ministries and agencies speak, and tells no more than the country. Of another
    town before news of places outside it no more is taken than what holds them all.
    """
    written = article.dateline or headed_by(article.text, article.language)
    found = places.resolve(places.find(_as_name(written), article.language)) if written else ()
    if not found:
        town = unlisted_dateline(article)
        return Place(text=town, name=town, kind="city") if town else None
    place, home = found[0], places.country(found[0].id or "")
    if world.country is not None and home != world.country:
        return None
    if _only_seat(place, world):
        return country_of(world) or (places.place(home, place.text) if home else None)
    around = _around_all(place, world)
    return place if around is None else places.place(around, place.text)


def _around_all(place: Place, world: World) -> str | None:
    """What holds a town and the places that an article names outside it, where it names the town nowhere else, or a capital, where others speak of
    what happened elsewhere, less often than them; else None."""
    named = [item.place for name, field in world.places.items() for item in field if not item.adjective and (name != "text" or item.start > 0)]
    outside = [other for other in named if other.kind != "country" and place.parents[-1:] == other.parents[-1:] and not other.within(place)]
    inside = sum(other.within(place) for other in named)
    entry = entries().get(place.id or "")
    if entry is None or entry.kind != "city" or len(outside) <= inside or (inside and not entry.capital):
        return None
    return next((up for up in place.parents if all(other.id == up or up in other.parents for other in outside)), None)


def headed_by(text: str, language: str) -> str:
    """The place and its colon that a text begins with, as papers of many countries print a dateline (LAGOS: …); "" where it does not."""
    head = COLON.match(text)
    found = places.find(_as_name(head[1]), language) if head else ()
    return head[1] if head and len(found) == 1 and (found[0].start, found[0].end) == (0, len(head[1])) else ""


def _only_seat(place: Place, world: World) -> bool:
    """Whether a place is a capital, and the text names neither it nor what lies in it."""
    entry = places.entries().get(place.id or "")
    named = (item.place for name, field in world.places.items() for item in field if name != "text" or item.start > 0)
    seat = entry is not None and (entry.capital or entry.id in _around_capitals())
    return seat and not any(other.within(place) for other in named)


@cache
def _around_capitals() -> frozenset[str]:
    """The regions that are tabled as one with the capital in them (Metro Manila)."""
    return frozenset(region for id_, entry in entries().items() if entry.capital for region in places.parents(id_) if is_seat(id_, region))


def unlisted_dateline(article: Article) -> str:
    """The town of a dateline, without its region, where it is no more than some words and no list knows it; "" otherwise."""
    town = re.split(r"[,(/–—]", article.dateline or "", maxsplit=1)[0].strip()
    plain = town[:1].isupper() and len(town.split()) <= TOWN and all(word.replace("-", "").replace("'", "").isalpha() for word in town.split())
    return town if plain and not places.find(_as_name(town), article.language) else ""


def _as_name(written: str) -> str:
    """A dateline as its town is written elsewhere (SÃO PAULO → São Paulo, RIO DE JANEIRO → Rio de Janeiro); one with small letters as it is."""
    if not written.isupper() or " " not in written:
        return written
    first, *rest = written.split(" ")
    return " ".join([first.capitalize(), *(word.lower() if len(word) <= LITTLE else word.capitalize() for word in rest)])


def find_times(text: str, pack: Pack, reference: Interval | None) -> tuple[Timed, ...]:
    """Every moment or stretch named, in order. A bare duration ("two weeks") is a quantity, no time, unless it is of several years."""
    found = times.find(text, pack, reference)
    limit = reference.end + AHEAD if reference else None
    return tuple(
        Timed(
            span.start,
            span.end,
            span.interval,
            span.kind in ("as_of", "until"),
            span.kind in LOOSE or (limit is not None and span.interval.start > limit),
            years=span.kind == "duration",
            ahead=reference is not None and span.interval.start >= reference.end,
        )
        for span in found
        if span.kind != "duration" or span.interval.end - span.interval.start >= MANY_YEARS
    )


def find_bodies(text: str, pack: Pack) -> tuple[BodySpan, ...]:
    """Organisations, offices and outlets named; where the script has capitals, a body's proper name must have one."""
    found = bodies.find(text, pack.code)
    kept = (
        m
        for m in found
        if m.kind == "office"
        or (
            _capital(m.text, pack) and not _surname(text, m.start, m.text, pack)
            if pack.settings.capitals
            else _folded(m.text, pack) not in _sayings(pack.code)
        )
    )
    return tuple(BodySpan(m.start, m.end, Entry(m.text, "voice", _kind(m.kind), {"entity": m.entity})) for m in kept)


def _capital(text: str, pack: Pack) -> bool:
    return any(char.isupper() for char in text) and _as_written(text, pack)


def _surname(text: str, start: int, name: str, pack: Pack) -> bool:
    """Whether a short name in small letters but its first stands right behind a word with a capital that the pack has not: it is a person's."""
    before = text[max(0, start - BESIDE) : start].rpartition(" ")[0].split(" ")[-1] if text[start - 1 : start] == " " else ""
    if len(name) > INITIALS or not name[1:].islower() or not before[:1].isupper() or not before.isalpha() or before.isupper():
        return False
    return not any(True for _ in pack.lexicon.find(before, ((0, len(before)),)))


@lru_cache(maxsize=64)
def _sayings(code: str) -> frozenset[str]:
    """The pack's verbs of saying, which no short name of a body is taken for in a script without capitals (أفاد is no AFAD)."""
    pack = load(code)
    return frozenset(_folded(entry.form, pack) for entry in pack.words_table if entry.role == "say" and "*" not in entry.form)


def _folded(text: str, pack: Pack) -> str:
    for written, read in pack.settings.fold:
        text = text.replace(written, read)
    return text


def _as_written(text: str, pack: Pack) -> bool:
    """Whether a short name is written as the name: initials (AU, WHO) that stand with a small letter are the body's only where they are long
    enough and no word of the language (Efe; never Au, Who)."""
    if len(text) > INITIALS or text.isupper():
        return True
    return len(text) > 2 and not pack.lexicon.find(text, ((0, len(text)),)) and not pack.numbers.forms.get(text.lower())


def _kind(kind: str) -> str:
    return {"agency": "agency", "outlet": "agency", "office": "office"}.get(kind, "body")


def entity_of(text: str, pack: Pack, world: World) -> str | None:
    """The entity a voice's words name, in an article about this country and city."""
    return _resolved(text, pack.code, world.country, world.city, world.region)


@lru_cache(maxsize=4096)
def _resolved(text: str, language: str, country: str | None, city: str | None, region: str | None) -> str | None:
    entity = bodies.resolve_voice(text, language, country, city, region)
    named = [hit for hit in bodies.find(text, language) if hit.entity == entity] if (entity or "").startswith("outlet:") else []
    return None if any(_surname(text, hit.start, hit.text, load(language)) for hit in named) else entity


class Counted(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A quantity found: [start, end) with its bounds, [core, core_end) the number alone."""

    start: int
    end: int
    quantity: Quantity
    core: int
    core_end: int


def find_numbers(text: str, pack: Pack) -> tuple[Counted, ...]:
    """Every quantity that can count something, in order."""
    found = quantities.find(text, pack)
    return tuple(
        Counted(span.start, span.end, span.quantity, span.core_start, span.core_end)
        for span in found
        if span.kind.startswith("unit:") or (span.kind in COUNTED and not _within_word(text, span.core_end, pack))
    )


def _within_word(text: str, end: int, pack: Pack) -> bool:
    """Whether a number in digits is only the beginning of a word in letters, as an age is in some languages (un 50enne)."""
    return pack.spaced and pack.settings.script == "Latn" and text[end - 1 : end].isdigit() and text[end : end + 3].isalpha()
