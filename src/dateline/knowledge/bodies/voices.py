"""Who a voice is: words of a text → an entity id that is equal across languages, or None."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.knowledge import places
from dateline.knowledge.bodies import offices, organisations
from dateline.knowledge.bodies.former import once
from dateline.knowledge.bodies.heads import HEADS, of_a_state
from dateline.knowledge.bodies.offices import Office
from dateline.knowledge.bodies.organisations import Body
from dateline.knowledge.bodies.persons import of_persons
from dateline.knowledge.places.gazetteer import entries
from dateline.knowledge.scripts import base, scripts_of
from dateline.knowledge.tables import names_by_language, rows
from dateline.knowledge.termlist import Found, Lexicon
from dateline.model import Noun


class BodyMention(Noun, frozen=True, kw_only=True):
    """text[start:end] names `entity`: "body:…", "outlet:…", or an office's type ("office:interior_ministry"), whose country is not said here."""

    start: int
    end: int
    text: str
    entity: str
    kind: str


@lru_cache(maxsize=16)
def find(text: str, language: str) -> tuple[BodyMention, ...]:
    """Every body, outlet and office named in `text`, in order, none overlapping another; the longest name wins."""
    found = [_body(text, hit) for hit in organisations.lexicon(language).find(text) if not _common(text[hit.start : hit.end], hit.what)]
    found += [_office(text, hit) for hit in offices.lexicon(language).find(text)]
    found += [_national(text, hit) for hit in national(language).find(text)]
    found.sort(key=lambda mention: (mention.start, -mention.end, mention.kind == "office"))
    kept: list[BodyMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _common(said: str, body: Body) -> bool:
    """Whether words that are an outlet's name stand there as common nouns: no capital behind the article (El país sudamericano, le monde entier)."""
    rest = said.partition(" ")[2]
    return body.kind in ("outlet", "agency") and rest == rest.lower() != rest.upper()


def _body(text: str, hit: Found[Body]) -> BodyMention:
    return BodyMention(start=hit.start, end=hit.end, text=text[hit.start : hit.end], entity=hit.what.id, kind=hit.what.kind)


def _office(text: str, hit: Found[Office]) -> BodyMention:
    return BodyMention(start=hit.start, end=hit.end, text=text[hit.start : hit.end], entity=f"office:{hit.what.id}", kind="office")


def _national(text: str, hit: Found[str]) -> BodyMention:
    return BodyMention(start=hit.start, end=hit.end, text=text[hit.start : hit.end], entity=hit.what, kind="national")


_places = lru_cache(maxsize=16)(places.find)
"""As `places.find`: a voice's few words are looked at from several sides, one after the other."""
UNSPACED = frozenset({"zh", "ja"})
NAMED_ON = 2
"""Words with capitals behind a place, to the end, at least, that make it part of a longer name."""


class Where(NamedTuple):
    country: str | None
    city: str | None
    said: bool


def resolve_voice(text: str, language: str, country: str | None, city: str | None = None, region: str | None = None) -> str | None:
    """The entity that `text` (a voice's words) names, in an article about `country` (ISO 3166-1) and, where one is settled, `city` and `region`
    (ids of places; the region that it names most is its governor's, whatever city lies elsewhere).

    A spokesman or head of a body is that body. None where the words don't settle it, or give an office that is none (`borne`: a former minister).
    """
    mentions = _speaking(text, language)
    held = _held(mentions)
    borne = not held and bool(_held(find(text, language)))
    if not held and not borne:
        held = _held(_speaking(_without_adjectives(text, language, mentions), language))
    spokesmen = set() if borne else {hit.what for hit in people(language).find(text)}
    if (own := _own(mentions) or _styled(mentions)) is not None:
        return own
    if held:
        chief = _chief(held)
        if chief in GENERAL_IDS and _of_named_body(text, language, held):
            return None
        if offices.level(chief) == "said":
            return _sent(chief, text, language)
        named_in = [mention for mention in mentions if mention.kind != "office"]
        home = region or city if offices.level(chief) == "region" else None if offices.national(chief, text, language) else city
        known = spokesmen or _led_by(chief, text, language)
        return _seat(chief, _where(text, language, country, home, known, named_in, offices.level(chief) == "near"))
    named = {mention.entity for mention in mentions if mention.kind != "office"} or spokesmen
    return named.pop() if len(named) == 1 else None if named else _city(text.strip(), language, country)


def _of_named_body(text: str, language: str, held: Sequence[BodyMention]) -> bool:
    """Whether officials are those of a body that is only called after a place behind them (an official at Kuwait Friendship Hospital)."""
    behind = (place for place in _places(text, language) if place.start > held[0].end and place.form == "name")
    named_on = (text[place.end :].split() for place in behind if text[place.end : place.end + 1] == " ")
    return any(len(words) >= NAMED_ON and all(word[0].isupper() for word in words) for words in named_on)


def _speaking(text: str, language: str) -> tuple[BodyMention, ...]:
    """What `find` finds, without the title of a head of state where who bears it heads something else, and the offices that somebody held once."""
    found = find(text, language)
    if not any(mention.kind == "office" for mention in found):
        return found
    named = _places(text, language)
    placed = [place.start for place in named]
    now = (mention for mention in found if mention.kind != "office" or not once(text, mention.start, mention.end, language, named))
    return tuple(
        mention
        for mention in now
        if mention.entity.removeprefix("office:") not in HEADS or of_a_state(text, mention.start, mention.end, language, placed)
    )


def _sent(office: str, text: str, language: str) -> str | None:
    """An embassy is that of the country that sends it, never of the one it stands in (the Russian embassy in Seoul); None where only that is said."""
    host = _hosts().get(base(language))
    mentions = _places(text, language)
    resolved = zip(mentions, places.resolve(mentions), strict=True)
    senders = [place.id for mention, place in resolved if place.kind == "country" and not (host and host.search(text[: mention.start]))]
    sender = senders[0] if senders else _short(text, language)
    return f"office:{office}@{sender}" if sender else None


def _short(text: str, language: str) -> str | None:
    """The country that one character before an office's name stands for, at the very beginning (俄外交部, 美警方)."""
    listed = _shorts().get(base(language), {})
    return listed.get(text[:1]) if find(text[1:].lstrip(), language)[:1] and find(text[1:].lstrip(), language)[0].start == 0 else None


@cache
def _shorts() -> dict[str, dict[str, str]]:
    return {code: dict(cell.split("=") for cell in cells) for code, *cells in rows("short_countries.tsv")}


@cache
def _hosts() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(rf"(?:^|\b|\s)(?:{'|'.join(map(re.escape, words))})\s?$", re.I) for code, *words in rows("embassy_hosts.tsv")}


@cache
def _whole() -> dict[str, re.Pattern[str]]:
    """Words that make an office the whole country's (the country's police)."""
    listed = ((code, words, r"\b" if code not in UNSPACED else "") for code, *words in rows("whole_country.tsv"))
    return {code: re.compile(f"{edge}(?:{'|'.join(map(re.escape, words))}){edge}") for code, words, edge in listed}


def _city(text: str, language: str, country: str | None) -> str | None:
    """A country's bare name is its authorities; a city that is called one speaks as its administration (首尔市), another may stand for the state."""
    mentions = _places(text, language)
    if len(mentions) != 1 or mentions[0].text != text or mentions[0].form != "name":
        return None
    place = places.resolve(mentions, places.Context(countries=(country,) if country else ()))[0]
    if place.kind == "country":
        return f"office:authorities@{place.id}"
    if not places.called_city(text, language):
        return None
    return f"office:mayor@{place.id}" if place.kind == "city" else None


def _own(mentions: tuple[BodyMention, ...]) -> str | None:
    """The office of one country that the words name by a name of its own (BNGRC), where no other office stands before it."""
    first = next((mention for mention in mentions if mention.kind in ("office", "national")), None)
    return first.entity if first and first.kind == "national" and len({m.entity for m in mentions if m.kind == "national"}) == 1 else None


def _styled(mentions: tuple[BodyMention, ...]) -> str | None:
    """A state's agency by its own name, right beside what it is (the FSB security service)."""
    pairs = ((one, other) for one in mentions for other in mentions if one.kind == STATE and other.kind == "office")
    return next((one.entity for one, other in pairs if 0 <= max(other.start - one.end, one.start - other.end) <= 1), None)


STATE = "agency_state"


def _held(mentions: tuple[BodyMention, ...]) -> list[BodyMention]:
    return [mention for mention in mentions if mention.kind == "office"]


def _without_adjectives(text: str, language: str, named: Sequence[BodyMention]) -> str:
    """The text with the adjectives of countries left out, which some languages put inside an office's name (le ministère russe de la Défense); not
    one that a body's own name holds (the US Geological Survey)."""
    for mention in reversed(_places(text, language)):
        if mention.form == "adjective" and not any(body.start <= mention.start and mention.end <= body.end for body in named):
            text = text[: mention.start].rstrip() + " " + text[mention.end :].lstrip()
    return text


def _chief(held: list[BodyMention]) -> str:
    """Of several offices the first that is not merely the wider one ("police of the interior ministry")."""
    particular = [mention for mention in held if mention.entity not in GENERAL]
    return (particular or held)[0].entity.removeprefix("office:")


GENERAL_IDS = frozenset({"government", "authorities"})
GENERAL = frozenset(f"office:{id_}" for id_ in GENERAL_IDS)
"""Wide words: another office beside them says more; of a city they mean its administration."""


def _seat(office: str, where: Where) -> str | None:
    """The office of the place it belongs to by its level; None where no country is known. A region's own words make a country's office its own
    (the ministry of Bavaria), and who heads a country its governor."""
    level, fixed = offices.level(office), offices.seat(office)
    if fixed:
        return f"office:{office}@{fixed}"
    if where.country is None:
        return None
    if level == "capital":
        return _state(where)
    if level == "country" and where.said and where.city is not None and places.place(where.city).kind == "region":
        return f"office:{'governor' if office in HEADS else office}@{where.city}"
    if where.city is None or level == "country" or (level == "wide" and not where.said):
        return f"office:{office}@{where.country}"
    seat = seat_in(office, where.city)
    return f"office:{_head(seat) if office in GENERAL_IDS else office}@{seat}"


def seat_in(office: str, city: str) -> str:
    """Where an office that its country alone was told of sits, in a story of one city: there, or in the city's region ("region")."""
    return _region(city) if offices.level(office) == "region" else city


def _region(city: str) -> str:
    """The region that a city lies in; the city where the gazetteer knows of none."""
    return next((parent for parent in places.parents(city) if "-" in parent), city)


def _state(where: Where) -> str | None:
    """Whose side it is: of a capital or a country the state's, of another city that city's administration."""
    if not where.said:
        return None
    place = entries().get(where.city) if where.city else None
    return f"office:authorities@{where.country}" if place is None or place.capital else f"office:{_head(place.id)}@{place.id}"


def _head(place: str) -> str:
    """Whose word the government or the authorities of a city or a region are."""
    return "governor" if places.place(place).kind == "region" else "mayor"


def places_said(text: str, language: str) -> tuple[places.PlaceMention, ...]:
    """The places that a voice's words name, without those that are part of the name of who holds the office (the mayor, Sydney Cole)."""
    mentions = _places(text, language)
    if not mentions:
        return ()
    held = [(found.start, found.end) for found in find(text, language) if found.kind in ("office", "national")]
    names = of_persons(text, language, mentions, held)
    return tuple(mention for mention in mentions if mention.start not in names)


def _where(text: str, language: str, country: str | None, city: str | None, people_: set[str], named: Sequence[BodyMention], near: bool) -> Where:
    """The place the words themselves name outside the names of other bodies, else that of the person they name, else that of the article."""
    mentions = [m for m in places_said(text, language) if not any(body.start < m.end and m.start < body.end for body in named)]
    resolved = places.resolve(mentions, places.Context(countries=(country,) if country else ()))
    cities = [place.id for place in resolved if place.kind in ("city", "region") and not _strays(place.id or "", country)]
    if cities and cities[0]:
        return Where(places.country(cities[0]), cities[0], True)
    countries = [place.id for place in resolved if place.kind == "country"]
    if countries:
        return Where(countries[0], city if city and near and places.country(city) == countries[0] else None, True)
    if short := _short(text, language):
        return Where(short, None, True)
    if country is not None and (whole := _whole().get(base(language))) is not None and whole.search(text):
        return Where(country, None, False)
    homes = {entity.partition("@")[2] for entity in people_ if "@" in entity}
    return Where(homes.pop(), None, True) if len(homes) == 1 else Where(country, city, False)


KNOWN = 500_000
"""Inhabitants from which a city abroad is what its name in a voice's words means; of smaller ones it is more often a person's."""


def _strays(place: str, country: str | None) -> bool:
    """Whether a city in a voice's words is a small one of another country than the article's."""
    entry = entries().get(place)
    abroad = country is not None and places.country(place) not in (None, country)
    return bool(abroad and entry and entry.kind == "city" and not entry.capital and entry.people < KNOWN)


@cache
def national(language: str) -> Lexicon[str]:
    """Offices of one country with a name of their own → entity: BNGRC is Madagascar's disaster office wherever it is named."""
    code = base(language)
    listed = ((entity, names_by_language(columns)) for entity, *columns in rows("national.tsv"))
    return Lexicon(((name, entity) for entity, names in listed for name in (*names.get(code, ()), *names.get("*", ()))), code)


ABROAD = frozenset({*HEADS, "chancellor", "foreign_ministry"})
"""Offices whose holders the news of other countries names."""


def _led_by(office: str, text: str, language: str) -> set[str]:
    """The office of the country that the person beside its name is known to lead or to speak for, whichever the article is about."""
    if office not in ABROAD:
        return set()
    return {f"office:{office}@{hit.what}" for hit in leaders(language).find(text)}


@cache
def leaders(language: str) -> Lexicon[str]:
    """Names of people who lead a country, or speak for it abroad → the country."""
    code = base(language)
    listed = ((country, names_by_language(columns)) for country, *columns in rows("leaders.tsv"))
    return Lexicon(((name, country) for country, names in listed for script in scripts_of(code) for name in names.get(script, ())), code)


@cache
def people(language: str) -> Lexicon[str]:
    """Public figures whose office is listed: surname → entity of the office they speak for."""
    code = base(language)
    return Lexicon(((name, entity) for entity, *columns in rows("people.tsv") for name in names_by_language(columns).get(code, ())), code)
