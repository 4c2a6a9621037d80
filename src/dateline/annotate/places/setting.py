"""Where an article is, as far as its headline, its dateline and the sentences read so far tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.places.event_places import inside, nested
from dateline.annotate.sentences.inputs import Named, World, country_of
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.model import Place, Quantity

ALIKE, SEVERAL = 2, 3
"""An article that names so many countries nearly as often as its first, half as often at least, is at home in none of them."""
TELLING = 10
"""A number from which on the same one, told twice, is one figure."""
OWN = frozenset({"clause", "sentence"})
WHOLE = frozenset({"title", "dateline", "article"})


@dataclass
class Setting:
    """Where the article is: what the dateline and the headline say, the first place of an event in the text, and the last of the paragraph.

    `wide`: the headline tells of several countries, so that no one of them can be taken for granted. `nation` is the id of the country that the
    article is at home in, whether it names it or not; `told`, where its text first names the country or what lies in it. `spot` is where the first
    figure of the text was counted (`opened`: there was one), where its own sentence says so; or where a sentence sets the article's event
    (`staged`): of no event that spreads over a land (`spread`); `scattered`: there are events elsewhere, too, of all those `seen`. `others` are the
    sentences that bring another event in, `section` is the place that heads the paragraph, `near` says that the headline's is only near. `listed`
    are the ids of places that the headline lists side by side, `scenes` of the countries that anything was told to happen in so far. `stage` is
    where the first sentence set something that no word tells as an event. `counted` is where the first figure of the sentence being read was;
    `figures`, where each was told of first; `found` are the places of the sentence asked for last.
    """

    dateline: Place | None = None
    title: Place | None = None
    first: Place | None = None
    last: Place | None = None
    country: Place | None = None
    wide: bool = False
    nation: str | None = None
    told: int = 0
    opened: bool = False
    spot: Place | None = None
    whole: Place | None = None
    scattered: bool = False
    near: bool = False
    section: Place | None = None
    staged: bool = False
    spread: bool = False
    seen: list[Place] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)
    stage: Place | None = None
    listed: frozenset[str] = frozenset()
    scenes: set[str] = field(default_factory=set)
    counted: Place | None = None
    figures: dict[tuple[str, object, object], Place] = field(default_factory=dict)
    found: tuple[Sentence, tuple[Scope, ...], list[Named]] | None = None

    def again(self, predicate: str, quantity: Quantity, place: Place) -> Place:
        """Where a figure was told of before, if that holds the place that its sentence only names beside it."""
        before = self.figures.get((predicate, quantity.low, quantity.high)) if (quantity.low or quantity.high or 0) >= TELLING else None
        return before if before is not None and place.id != before.id and inside(place, before) else place

    def keep(self, predicate: str, quantity: Quantity, place: Place | None, source: str) -> None:
        """Where a figure of the text was told of, for when it is told again, and for what follows its sentence."""
        if place is not None:
            self.figures.setdefault((predicate, quantity.low, quantity.high), place)
            self.counted = self.counted or (place if source in OWN else None)

    def around(self, place: Place) -> Place:
        """The place of what follows a sentence: the one its first figure was counted in, where that holds the one it names."""
        return self.counted if self.counted is not None and inside(place, self.counted) else place

    def narrowed(self, place: Place | None) -> Place | None:
        """A place that the whole article is about, or the one spot inside it where its first figure was counted."""
        if place is None or self.spot is None or self.scattered or (self.spread and self.staged):
            return place
        beside = self.near and place is self.title and self.spot.parents[-1:] == place.parents[-1:]
        return self.spot if beside or inside(self.spot, place) else place

    def open_with(self, place: Place | None, source: str) -> None:
        """The first figure of the text was counted here: as long as nothing else happens beside it, so is what follows."""
        if not self.opened:
            told = place if source in OWN and place is not None and place.kind != "country" else None
            self.opened, self.spot, self.staged = True, self.spot if source not in OWN else told, source not in OWN
            self.whole = place if source in WHOLE and place is not None and place.kind == "country" else None

    def play_in(self, scene: Place | None, told: Sequence[Place]) -> None:
        """A sentence of the text tells of events in places (`told`), and sets the article's in one: so it is unless it was told of another."""
        self.seen.extend(told)
        if scene is not None and (self.spot is None or inside(scene, self.spot)):
            self.spot, self.staged = scene, True
        self.scattered = self.spot is not None and not all(nested(place, self.spot) for place in self.seen)

    @property
    def told_of(self) -> Place | None:
        """The first place of an event in the text, or the country around it where the first figure was counted."""
        return self.whole if self.first is not None and self.whole is not None and inside(self.first, self.whole) else self.first


def setting_of(world: World, dateline: Place | None) -> Setting:
    """Where an article is before anything of it is read."""
    nation = _nation(world)
    return Setting(dateline=dateline, country=country_of(world) if nation else None, nation=nation, told=_told(world))


def _told(world: World) -> int:
    """Where the text first names the article's country, or a place in it; 0 where the headline or the lede does."""
    first = {name: [item.start for item in found if places.country(item.place.id or "") == world.country] for name, found in world.places.items()}
    return 0 if first.get("title") or first.get("lede") else min(first.get("text") or [0])


def _nation(world: World) -> str | None:
    """The country that an article is at home in: the one it names most; None where it tells of several alike."""
    named = [item for field in world.places.values() for item in field]
    counted = Counter(country for item in named for country in [places.country(item.place.id or "")] * (1 if item.adjective else 2) if country)
    alike = [country for country, count in counted.items() if ALIKE * count >= counted[world.country or ""]]
    return world.country if len(alike) < SEVERAL else None
