"""Whose office it is: a voice's entity as the whole story knows it, where its article alone could not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from msgspec.structs import replace

from dateline.knowledge import bodies, honorifics, places
from dateline.knowledge.bodies import offices
from dateline.knowledge.bodies.voices import GENERAL
from dateline.knowledge.names import SAME, same
from dateline.model import Article, Claim, Dossier, Place, Voice
from dateline.reconcile.slots import several

AUTHORITIES = "office:authorities"
LOCAL = frozenset({"local", "near", "region"})
NO_STATES = frozenset({"near", "region"})
"""Levels of offices that no state as a whole has: whose words name the story's country alone are those of its city or region."""
HEADS = frozenset({"mayor", "governor"})
"""Whose word that of the authorities of a city or a region is taken for."""
MOST = 0.5
"""The share of a story's placed claims that must lie in one city before an office that names none is that city's."""

CJK = "\u3040"
"""The first sign of the scripts without blanks between words."""
DOTS = "\u00b7\u2027\u2219\u2022\u30fb"
"""What stands between the parts of a foreign name in those scripts."""
LEAST = 3
"""Letters of a family name at least."""
SCENE = 0.08
"""The share of a story's placed claims from which a country is one that the story is told of."""


_country = lru_cache(maxsize=65536)(places.country)


class Seats:
    """The voices of a story's claims, each with the entity that the story makes plain.

    An article read alone takes "the health ministry" for that of its outlet's country, knows no country for a bare "경찰", and leaves "the
    minister" open; other articles, and the words before it, know better.
    """

    def __init__(self, dossier: Dossier, claims: Collection[Claim]) -> None:
        self._articles = dossier.article_by_id
        told = [claim for claim in claims if claim.about == "event"]
        self._home, self._city = home_country(told), home_city(told)
        self._scenes = scenes(told)
        self._national = self._named_with_home(told) if self._city is None else frozenset()
        self._done: dict[tuple[str, str | None, str, str | None], Voice] = {}
        self._bare: dict[tuple[str, str, str | None], Voice] = {}
        self._heard = self._entities(claims)
        self._people = self._named_people(claims)
        self._mentions: dict[str, tuple[tuple[int, str], ...]] = {}

    @property
    def table(self) -> tuple[object, ...]:
        """All that the story lends to a voice, beside its own article."""
        return self._home, self._city, self._scenes, self._national, self._people

    def of(self, voice: Voice, article: str, place: Place | None = None) -> Voice:
        """The voice with its entity, seat and all; the same voice where nothing settles it.

        `place` is where what it says lies: in a story of several countries "the authorities" are those of the country they speak of.
        """
        home = self._home_of(place)
        settled = self._alone(voice, article, home)
        if settled.entity is not None:
            return settled
        key = (voice.text, article, home)
        if key not in self._bare:
            entity = self._pointed_at(voice, article) or self._same_person(voice) or self._begun(voice, article) or self._by_surname(voice, article)
            self._bare[key] = replace(voice, entity=entity) if entity else voice
        return self._bare[key]

    def speaker(self, claim: Claim) -> Voice:
        """The origin of a claim as `of` has it; an embassy of nobody that counts the nationals of one country is that country's.

        "The authorities", of several countries together, are those of no single one.
        """
        voice = self.of(claim.voices[-1], claim.article, claim.place)
        if claim.place is not None and several(claim.place) and self._of_nobody(voice, claim):
            return replace(voice, entity=AUTHORITIES)
        cls, _, country = claim.group.cls.partition(":") if claim.group else ("", "", "")
        if voice.entity is not None or cls != "nationals" or not country:
            return voice
        sent = _sent(voice.text, self._articles[claim.article].language)
        return replace(voice, entity=f"{sent}@{country}") if sent else voice

    def _of_nobody(self, voice: Voice, claim: Claim) -> bool:
        """Whether a voice is no more than the authorities, and its words name no country."""
        language = self._articles[claim.article].language
        return (voice.entity or "").partition("@")[0] in GENERAL and not places.find(voice.text, language)

    def _home_of(self, place: Place | None) -> str | None:
        """The country whose offices are meant where the words name none: that of the place, if the story is told of several; else the story's."""
        country = _country(place.id) if place and place.id else None
        return country if country in self._scenes else self._home

    def _alone(self, voice: Voice, article: str, home: str | None) -> Voice:
        """What the words say in this story, whatever stands around them."""
        source = self._articles[article]
        key = (voice.text, voice.entity, source.language if voice.entity else article, home)
        if key not in self._done:
            known = voice if voice.entity else self._resolved(voice, source, home)
            settled = seated(known, source.language, home, self._city if home == self._home else None)
            self._done[key] = self._of_the_country(settled, source.language)
        return self._done[key]

    def _named_with_home(self, claims: Iterable[Claim]) -> frozenset[str]:
        """The local offices that articles name with the story's country alone ("Peruvian police"), and nowhere with a town of it."""
        voices = ((voice, self._articles[claim.article].language) for claim in claims for voice in claim.voices if voice.entity)
        told = {(*(voice.entity or "").partition("@")[::2], voice.text, language) for voice, language in voices}
        local = [one for one in told if offices.level(one[0].removeprefix("office:")) in LOCAL and _country(one[1]) == self._home]
        named = {(office, seat) for office, seat, text, language in local if self._home and _named(self._home, text, language)}
        return frozenset({office for office, seat in named if seat == self._home} - {office for office, seat in named if seat != self._home})

    def _of_the_country(self, voice: Voice, language: str) -> Voice:
        """A local office whose words name no place, of a story told of no one city, is the country's where other articles name that."""
        office, _, seat = (voice.entity or "").partition("@")
        if office not in self._national or seat == self._home or _country(seat) != self._home or bodies.places_said(voice.text, language):
            return voice
        return replace(voice, entity=f"{office}@{self._home}")

    def _resolved(self, voice: Voice, source: Article, home: str | None) -> Voice:
        """A voice whose article named no country, in the story's; an embassy of nobody, in an outlet abroad, is its own country's."""
        entity = bodies.resolve_voice(voice.text, source.language, home)
        if entity is None:
            outlet, sent = bodies.outlet(source.outlet), _sent(voice.text, source.language)
            entity = f"{sent}@{outlet.home}" if sent and outlet and outlet.home and outlet.home != self._home else None
        return replace(voice, entity=entity) if entity else voice

    def _entities(self, claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
        """For each article the entities that speak in it."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            for voice in claim.voices:
                if voice.kind not in ("outlet", "agency") and (entity := self._alone(voice, claim.article, self._home_of(claim.place)).entity):
                    found[claim.article].add(entity)
        return {article: frozenset(entities) for article, entities in found.items()}

    def _pointed_at(self, voice: Voice, article: str) -> str | None:
        """The body that a bare word points back to: the only fitting one that speaks in the article, else the last named before it."""
        source = self._articles[article]
        pattern = bodies.fitting(voice.text, source.language)
        if pattern is None:
            return None
        speaking = {entity for entity in self._heard.get(article, ()) if bodies.fits(entity, pattern)}
        if len(speaking) == 1:
            return speaking.pop()
        named = [(at, entity) for at, entity in self._named(article) if bodies.fits(entity, pattern)]
        before = [entity for at, entity in named if voice.field == "text" and at < voice.start]
        if before:
            return before[-1]
        every = {entity for _, entity in named}
        return every.pop() if len(every) == 1 else None

    def _named(self, article: str) -> tuple[tuple[int, str], ...]:
        """Where the article names bodies and offices, its headline first (at -1)."""
        if article not in self._mentions:
            source = self._articles[article]
            head = [(-1, mention) for mention in bodies.find(source.title, source.language)]
            text = [(mention.start, mention) for mention in bodies.find(source.text, source.language)]
            seat = self._home or ""
            self._mentions[article] = tuple(
                (at, f"{mention.entity}@{seat}" if mention.kind == "office" else mention.entity)
                for at, mention in (*head, *text)
                if mention.kind != "office" or seat
            )
        return self._mentions[article]

    def _named_people(self, claims: Iterable[Claim]) -> dict[str, str]:
        """Name of a person → the one office that the story gives him."""
        found: dict[str, set[str]] = defaultdict(set)
        told = {(voice.name or voice.text, self._articles[claim.article].language, entity)
            for claim in claims for voice in claim.voices
            if (entity := self._alone(voice, claim.article, self._home_of(claim.place)).entity) and entity.startswith("office:")}  # fmt: skip
        names = {(text, language): person(text, language) for text, language, _ in told}
        for text, language, entity in told:
            if names[text, language]:
                found[names[text, language]].add(entity)
        return {name: entities.pop() for name, entities in sorted(found.items()) if len(entities) == 1}

    def _same_person(self, voice: Voice) -> str | None:
        """The office of the one person of the story whose name this is, in whatever script."""
        name = capitals(voice.name or voice.text)
        if voice.kind == "unnamed" or len(name) < 2 or (voice.kind == "body" and not _cased(name)):
            return None
        return one_office({entity for known, entity in self._people.items() if same(name, known)[0] >= SAME})

    def _by_surname(self, voice: Voice, article: str) -> str | None:
        """The office of the one person whom the article names in full and whose name this word ends ("Lind", of Anders Lind)."""
        name = capitals(honorifics.without(voice.name or voice.text))
        if len(name) < LEAST or " " in name or voice.kind == "body" or (voice.kind == "unnamed" and _cased(name)):
            return None
        text = self._articles[article].text
        ends = tuple(joint + name for joint in (" ", *DOTS))
        return one_office({entity for known, entity in self._people.items() if known.endswith(ends) and known in text})

    def _begun(self, voice: Voice, article: str) -> str | None:
        """The office of the one person of the story whose name begins as a short form says (托氏)."""
        stem = bodies.beginning(voice.text, self._articles[article].language)
        found = {entity for known, entity in self._people.items() if stem and known.startswith(stem)}
        return found.pop() if len(found) == 1 else None


def _sent(text: str, language: str) -> str | None:
    """The office that a country sends abroad (an embassy) among those that words name."""
    held = {found.entity for found in bodies.find(text, language)}
    return next((office for office in sorted(held) if offices.level(office.removeprefix("office:")) == "said"), None)


def one_office(found: set[str]) -> str | None:
    """The one of some entities; of one office told of a country and of places in it, the country's, as one person speaks for both."""
    offices_, seats_ = {entity.partition("@")[0] for entity in found}, {entity.partition("@")[2] for entity in found}
    wide = {seat for seat in seats_ if all(places.country(other) == seat for other in seats_)}
    if len(offices_) == 1 and len(wide) == 1:
        return f"{offices_.pop()}@{wide.pop()}"
    return found.pop() if len(found) == 1 else None


def person(text: str, language: str) -> str:
    """The name of a person in a voice's words: what is left without its bodies, places and small words; "" where nothing is."""
    spans = [(m.start, m.end) for m in bodies.find(text, language)] + [(m.start, m.end) for m in bodies.places_said(text, language)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[: _word_start(text, start)]}  {text[end:]}"
    left = capitals(text.strip())
    if not any(char.isalpha() for char in left):
        return ""
    whole = len(left.split()) > 1 or any(dot in left for dot in DOTS) or (len(left) in (2, 3, 4) and not left.isascii())
    return left if whole else ""


def _word_start(text: str, at: int) -> int:
    """Where the word begins that holds a place, in a script with blanks: its article goes with it (الكيني)."""
    while at and text[at - 1].isalpha() and text[at - 1] < CJK:
        at -= 1
    return at


def _cased(text: str) -> bool:
    return text.lower() != text.upper()


def capitals(text: str) -> str:
    """The longest run of capitalised words of a text; all of it where its script has no capitals."""
    if not _cased(text):
        return text.strip()
    runs: list[list[str]] = [[]]
    for word in text.split():
        if word[:1].isupper():
            runs[-1].append(word.strip(".,"))
        else:
            runs.append([])
    longest = sorted(runs, key=len)[-1]
    return " ".join(longest)


def seated(voice: Voice, language: str, home: str | None, city: str | None = None) -> Voice:
    """An office has the seat that its own words name; where they name none, that of the story.

    "The authorities" and "the government" that name no city are those of the country: no reader can tell them apart, and no page means to.
    A town's office whose words name no town is that of the city in which the story lies.
    """
    office, _, seat = (voice.entity or "").partition("@")
    kind = office.removeprefix("office:")
    country = places.country(seat) if seat else None
    if country is None or offices.seat(kind) or offices.level(kind) == "said":
        return voice
    if kind in HEADS and _only_general(voice.text, language):
        return replace(voice, entity=f"{AUTHORITIES}@{home or country}")
    named = _named(country, voice.text, language)
    if named and office in GENERAL and seat == country:
        return replace(voice, entity=f"{AUTHORITIES}@{country}")
    if named and not (offices.level(kind) in NO_STATES and seat == home):
        return voice
    if office in GENERAL:
        return replace(voice, entity=f"{AUTHORITIES}@{home or country}")
    local = offices.level(kind) in LOCAL and not offices.national(kind, voice.text, language)
    if city and home and local and (seat == country or country != home):
        return replace(voice, entity=f"{office}@{bodies.seat_in(kind, city)}")
    return replace(voice, entity=f"{office}@{home}") if home and country != home else voice


def _only_general(text: str, language: str) -> bool:
    """Whether words name no more than "the authorities", of no place: those of a city were only supposed."""
    held = {found.entity for found in bodies.find(text, language)}
    return bool(held) and held <= GENERAL and not places.find(text, language)


def _named(country: str, text: str, language: str) -> bool:
    """Whether words name a country, or a place in it."""
    return any(places.country(candidate) == country for mention in bodies.places_said(text, language) for candidate in mention.candidates)


def home_country(claims: Iterable[Claim]) -> str | None:
    """The country in which most of a story's claims lie."""
    counted = Counter(country for claim in claims if claim.place and claim.place.id and (country := _country(claim.place.id)))
    return min(counted, key=lambda country: (-counted[country], country), default=None)


def scenes(claims: Iterable[Claim]) -> frozenset[str]:
    """The countries a story is told of: each with a share of its claims that no slip explains; the story's own alone where it is told of one."""
    counted = Counter(country for claim in claims if claim.place and claim.place.id and (country := _country(claim.place.id)))
    return frozenset(country for country, count in counted.items() if count >= max(2, SCENE * counted.total()))


def home_city(claims: Iterable[Claim]) -> str | None:
    """The city in which, or in a site of which, most of a story's placed claims lie; None where they are told of several, or of a country."""
    placed = [claim.place for claim in claims if claim.place and claim.place.id]
    counted = Counter(city for place in placed if (city := _city_of(place.id, place.kind, place.parents)))
    best = min(counted, key=lambda city: (-counted[city], city), default=None)
    return best if best and counted[best] > MOST * len(placed) else None


def _city_of(id_: str | None, kind: str, parents: tuple[str, ...]) -> str | None:
    if kind == "city" or id_ is None:
        return id_
    return next((parent for parent in parents if parent.startswith("gn")), None) if kind == "site" else None
