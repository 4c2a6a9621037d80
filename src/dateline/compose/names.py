"""What places, bodies and topics are called in the reader's language; a name no table has stays as the article writes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from msgspec.structs import replace

from dateline.compose.evidence import Evidence
from dateline.compose.evidence import names as writes
from dateline.compose.pieces import Name
from dateline.knowledge import bodies, places
from dateline.knowledge.bodies import offices
from dateline.knowledge.bodies.voices import GENERAL
from dateline.knowledge.places.gazetteer import entries
from dateline.model import Article, Claim, Place, Voice

COUNTRY = 2
"""The length of a country's id."""
SMALL = 3
"""The most letters of a word that only joins two names."""
HEADS = frozenset({"office:governor", "office:mayor"})
"""Who speaks for a region's or a town's authorities."""


def place(place: Place, language: str) -> Name:
    """A place's display name; as written where it resolves to nothing."""
    shown = places.name(place.id, language) if place.id else ""
    return Name(text=shown or place.text or place.name, written=place.text, entity=place.id)


def holds(region: Place | None, place: Place | None) -> bool:
    """Whether a region of several countries holds a place."""
    return bool(region and place and region.id and place.id) and places.holds(str(region and region.id), str(place and place.id))


def one_country(place: Place, other: Place) -> bool:
    """Whether two places are in one country, or are it; False where that is not known of both."""
    return bool(place.id and other.id) and places.country(place.id or "") == places.country(other.id or "") is not None


def listed(place: Place, language: str, written_in: Iterable[str]) -> list[Name]:
    """The display names of a list of places that resolves to none of them ("Mozambique and Malawi"); empty where the words are no such list."""
    if place.id:
        return []
    for code in dict.fromkeys(written_in):
        found = places.find(place.text, code)
        if len(found) > 1 and _only_places(place.text, code):
            shown = [(mention.text, one.id) for mention, one in zip(found, places.resolve(found), strict=True)]
            return (
                [Name(text=places.name(id, language) or text, written=text, entity=id) for text, id in shown if id]
                if all(dict(shown).values())
                else []
            )
    return []


def country(code: str, language: str) -> Name:
    """The display name of a country that a class of people is narrowed by ("nationals:KZ")."""
    return Name(text=places.name(code, language) or code, entity=code)


def home_country(claims: Iterable[Claim]) -> str | None:
    """The country in which most of a story's claims lie."""
    counted = Counter(code for claim in claims if claim.place and claim.place.id and (code := places.country(claim.place.id)))
    return min(counted, key=lambda code: (-counted[code], code), default=None)


def seat_is_told(voice: Voice, entity: str, language: str, home: str | None, scenes: frozenset[str] = frozenset()) -> bool:
    """Whether an office's seat is more than a guess: its words name a place, or it lies in the one country of which it speaks.

    `scenes` are the countries of what it tells (the story's where it names none): of another country's dead the story's own authorities
    are a guess.
    """
    office, _, seat = entity.partition("@")
    if not seat or offices.seat(office.removeprefix("office:")) or _candidates(voice.text, language):
        return True
    return {places.country(seat)} == set(scenes or {home})


def origin(told: Iterable[tuple[Claim, Article]], language: str, entity: str | None = None, home: str | None = None) -> Name:
    """Who says it, in the reader's language: the entity's name where one of the voices resolves to it, else words of an article.

    `entity` is what the reconciled origin resolves to, where the story knows better than an article alone. Of several written names
    the one most used in the reader's language is taken, else the one most used at all.
    """
    told = [(replace(claim, voices=()) if article.outlet and _nameless(claim, article, language) else claim, article) for claim, article in told]
    told = [pair for pair in told if pair[0].voices] or told
    voices = Counter((_said_by(claim, article), article.language) for claim, article in told)
    written = {_said_by(claim, article): article for claim, article in told}
    placed = [(claim.place, article, claim) for claim, article in told if claim.place and claim.place.id]
    scenes = frozenset(code for place, article, claim in placed if _sets_scene(place, article, claim) and (code := places.country(place.id or "")))
    home = home if scenes or not (placed or any(_of_several(claim, article) for claim, article in told)) else None
    by_use = [key for key, _ in sorted(voices.items(), key=lambda entry: (-entry[1], entry[0][0].text))]
    meanings = [(voice, written_in, entity) for voice, written_in in by_use]  # who the story knows it to be goes before an agency that passed it on
    meanings += [(voice, written_in, voice.entity) for voice, written_in in by_use if voice.entity != entity]
    for voice, written_in, meant in meanings:
        named = meant is not None and (names_it(voice, meant, written_in) or points_at(voice, meant, written[voice]))
        if meant is None or not named or not seat_is_told(voice, meant, written_in, home, scenes):
            continue
        if shown := bodies.name(_as_said(voice, meant, written_in), language):
            return Name(text=shown, written=voice.text, entity=meant)
    if unseated := next((name for voice, written_in in by_use if (name := _unseated(voice, written_in, language))), None):
        return unseated
    own = {key: count for key, count in voices.items() if _base(key[1]) == _base(language)} or voices
    best = min(own, key=lambda key: (-own[key], len(key[0].text), key[0].text))[0]
    return Name(text=best.name or best.text, written=best.text)


def _as_said(voice: Voice, entity: str, language: str) -> str:
    """The entity by which a voice is called: a region's or a town's "authorities" are shown as such, though its governor or mayor speaks for
    them."""
    office, _, seat = entity.partition("@")
    said = {mention.entity for mention in bodies.find(voice.text, language) if mention.kind == "office"}
    plain = bool(said) and said <= GENERAL and office not in GENERAL
    return f"office:authorities@{seat}" if plain and office in HEADS and seat else entity


def unresolved(claim: Claim) -> bool:
    """Whether the one who says a claim is known by the article's words alone."""
    return claim.origin is not None and claim.origin.entity is None


def _sets_scene(place: Place, article: Article, claim: Claim) -> bool:
    """Whether a place's country is that of the article, not one it names in passing: in the headline, in the claim's paragraph, or twice."""
    country, near = places.country(place.id or ""), f"{article.title}\n{_paragraph(claim, article)}"
    return country in _countries(near, article.language) or _countries(article.text, article.language).count(country) > 1


def _of_several(claim: Claim, article: Article) -> bool:
    """Whether a claim of no one place stands among several countries: its authorities may be those of each."""
    return claim.place is None and len({*_countries(_paragraph(claim, article), article.language)} - {None}) > 1


def _paragraph(claim: Claim, article: Article) -> str:
    text = article.field(claim.field)
    return text[text.rfind("\n", 0, claim.start) + 1 :].partition("\n")[0]


@lru_cache(maxsize=1024)
def _countries(text: str, language: str) -> tuple[str | None, ...]:
    """The country of each place that a text names."""
    return tuple(places.country(one.id) for one in places.resolve(places.find(text, language)) if one.id)


def _nameless(claim: Claim, article: Article, language: str) -> bool:
    """Whether a reader of the language is told nobody's name by a voice: it only points, or is common words of another language."""
    foreign = _base(article.language) != _base(language)
    return _points_only(claim, article) or (foreign and claim.origin is not None and _common_words(claim.origin, article.language))


def _common_words(voice: Voice, language: str) -> bool:
    """Whether a voice is several words without a capital after the first ("the power company"), and no body or office that knowledge has."""
    rest = voice.text.split()[1:]
    small = bool(rest) and voice.text.lower() != voice.text.upper() and all(word == word.lower() for word in rest) and voice.kind != "outlet"
    return small and voice.entity is None and not bodies.find(voice.text, language) and not places.find(voice.text, language)


def _unseated(voice: Voice, written_in: str, language: str) -> Name | None:
    """An office by its kind alone ("authorities"), where the words are no more than that; "authorities" of whomever (of three countries) in
    words of another language too."""
    found = bodies.find(voice.text, written_in)
    only = found[0] if len(found) == 1 else None
    foreign = only is not None and only.entity in GENERAL and _base(written_in) != _base(language)
    kind = only.entity if only and (foreign or only.text.casefold() == voice.text.casefold()) else None
    shown = bodies.name(kind, language) if kind and kind.startswith("office:") else None
    return Name(text=shown, written=voice.text, entity=kind) if shown else None


def _points_only(claim: Claim, article: Article) -> bool:
    """Whether a voice that resolves to nothing only points at somebody ("the ministry", "channel"), or is but a list of places.

    No reader could tell who is meant; the outlet that prints it is who says it.
    """
    voice = claim.origin
    if voice is None or voice.entity or voice.kind in ("outlet", "agency"):
        return False
    if bodies.fitting(voice.text, article.language) or not balanced(voice.text):
        return True
    return _one_common_word(voice, article) or _bare(voice, article) or _only_places(voice.text, article.language)


def _one_common_word(voice: Voice, article: Article) -> bool:
    """Whether an institution is called by a word that its article writes small too ("institute"): a noun, and no name."""
    word = voice.text.strip()
    single = voice.kind == "body" and word.isalpha() and word.lower() != word.upper()
    return single and f" {word.lower()} " in f" {article.text} "


def _bare(voice: Voice, article: Article) -> bool:
    """Whether a voice is one common noun after an article ("the alliance"): it points, or is no voice at all."""
    words = voice.text.split()
    small = bool(words) and voice.text[1:].lower() == voice.text[1:] and voice.text != voice.text.upper()
    said = voice.kind == "unnamed" or (voice.kind == "body" and writes(voice.text, article))
    return said and len(words) == 2 and len(words[0]) <= SMALL and small and not bodies.find(voice.text, article.language)


def _only_places(text: str, language: str) -> bool:
    """Whether a voice names nothing but several places, or a region by more than one word; a country or a capital speaks for its government."""
    found = places.find(text, language)
    rest = text
    for mention in sorted(found, key=lambda mention: -mention.start):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    if not found or any(len(word) > SMALL for word in rest.split()):
        return False
    return len(found) > 1 or bool(rest.strip()) or (" " in text.strip() and not any(len(code) == COUNTRY for code in found[0].candidates))


def is_town(text: str, language: str) -> bool:
    """Whether a text is nothing but the name of a city or a region that is no capital."""
    found = places.find(text, language)
    if len(found) != 1 or found[0].text != text.strip():
        return False
    place = places.resolve(found)[0]
    entry = entries().get(place.id or "")
    return place.kind != "country" and entry is not None and not entry.capital


def balanced(words: str) -> bool:
    """Whether every quotation mark that opens in the words closes in them too."""
    return all(words.count(first) == words.count(last) for first, last in ("“”", "«»", "「」", "『』")) and words.count('"') % 2 == 0


def _said_by(claim: Claim, article: Article) -> Voice:
    voice = claim.origin
    if voice is None:
        return Voice(text=article.outlet, kind="outlet", entity=_outlet_entity(article.outlet, article.language))
    return Voice(text=voice.text, name=voice.name, kind=voice.kind, entity=voice.entity)


def outlet(article: Article, language: str) -> Name:
    """An outlet's name in the reader's language, where it is known by its own; else as the article gives it."""
    known = bodies.called(article.outlet, urlsplit(article.url).hostname or "")
    if known:
        return Name(text=known.named(language), written=article.outlet, entity=known.id)
    entity = _outlet_entity(article.outlet, article.language)
    shown = bodies.name(entity, language) if entity else None
    return Name(text=shown or article.outlet, written=article.outlet, entity=entity)


@lru_cache(maxsize=4096)
def _outlet_entity(name: str, language: str) -> str | None:
    """The outlet that a name means in the article's language or in any: the whole name, nothing beside it."""
    for code in dict.fromkeys((language, "zh", "ru", "ar", "en")):
        for mention in bodies.find(name, code):
            if mention.text == name and mention.entity.startswith("outlet:"):
                return mention.entity
    return None


def _base(language: str) -> str:
    return language.partition("-")[0]


@lru_cache(maxsize=8192)
def _voice_entity(text: str, language: str, seat: str) -> str | None:
    where = places.country(seat) if seat else None
    return bodies.resolve_voice(text, language, where, seat or None)


def names_it(voice: Voice, entity: str, language: str) -> bool:
    """Whether a voice's own words name an entity: an outlet by its whole name, an office in its seat."""
    if voice.kind == "outlet" and _outlet_entity(voice.text, language) == entity:
        return True
    if entity.startswith("office:") and "@" not in entity:
        return any(mention.entity == entity for mention in bodies.find(voice.text, language))
    found = _voice_entity(voice.text, language, entity.partition("@")[2])
    return found is not None and _office(found) == _office(entity)


def points_at(voice: Voice, entity: str, article: Article) -> bool:
    """Whether a voice was read as that of an organisation ("the group's secretary general", "its chair") which its article names."""
    told = entity.startswith("body:") or any(word[:1].islower() for word in voice.text.split())  # more than somebody's name
    return told and voice.entity == entity and entity.partition("@")[0] in _bodies(article.text, article.language)


@lru_cache(maxsize=512)
def _bodies(text: str, language: str) -> frozenset[str]:
    return frozenset(mention.entity for mention in bodies.find(text, language))


def _office(entity: str) -> str:
    """Government and authorities of one place are one."""
    office, _, seat = entity.partition("@")
    return f"office:authorities@{seat}" if office in GENERAL else entity


@lru_cache(maxsize=8192)
def _candidates(text: str, language: str) -> frozenset[str]:
    return frozenset(id for mention in places.find(text, language) for id in mention.candidates)


def _meant(place: Place, article: Article) -> bool:
    """Whether a place's words name the place they are said to resolve to (a site of it, where the id is one)."""
    found = _candidates(place.text, article.language)
    named = place.id in found or (place.id or "").rpartition("/")[0] in found or (not found and _named_in(place, article))
    return named or _holds_each(place, article)


def _holds_each(place: Place, article: Article) -> bool:
    """Whether a place's words list several places, and what they are said to resolve to holds them all ("Aktau and Zhanaozen" for their region)."""
    listed = places.resolve(places.find(place.text, article.language))
    return len(listed) > 1 and all(place.id == one.id or place.id in one.parents for one in listed)


def _named_in(place: Place, article: Article) -> bool:
    """Whether the article that says "the capital" names the place it means."""
    name = places.name(place.id, article.language) if place.id else ""
    return bool(name) and name in article.text


def supported(name: Name, evidence: Evidence) -> bool:
    """Whether a cited span writes the name, or it is the display name of what a cited span resolves to."""
    if any(name.text in text for text in evidence.texts):
        return True
    if name.entity is None:
        return any(_declined(name, claim, evidence.article(claim)) for claim in evidence.claims)
    if any(_outlet_entity(article.outlet, article.language) == name.entity for article in evidence.articles if article.outlet):
        return True
    return any(_stands(name, claim, evidence.article(claim)) for claim in evidence.claims)


def _declined(name: Name, claim: Claim, article: Article) -> bool:
    """Whether a name is the base form of a voice as its article writes it."""
    voice = claim.origin
    return voice is not None and (voice.name, voice.text) == (name.text, name.written) and writes(voice.text, article)


def _stands(name: Name, claim: Claim, article: Article) -> bool:
    place, voice = claim.place, claim.origin
    if place and place.id and name.entity in (place.id, *place.parents):
        return writes(place.text, article) and _meant(place, article)
    if place and not place.id and name.entity in _candidates(place.text, article.language):
        return writes(place.text, article)
    if claim.group and claim.group.cls.partition(":")[2] == name.entity:
        return True
    if place is None and name.entity and places.members(name.entity) and name.entity in _candidates(article.text, article.language):
        return True  # several countries together, which the article of a count without a place names
    if voice is None or name.entity is None or not writes(voice.text, article):
        return False
    return names_it(voice, name.entity, article.language) or points_at(voice, name.entity, article)


@lru_cache(maxsize=4096)
def named(words: str, language: str) -> bool:
    """Whether words of the language name a place that knowledge has."""
    return bool(words.strip()) and bool(places.find(words, language))
