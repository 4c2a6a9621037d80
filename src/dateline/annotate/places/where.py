"""The place of a clause: its own, the sentence's, the one before, the dateline's, the headline's, the article's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.drafts import Draft
from dateline.annotate.places.elsewhere import CARED_FOR, STRANGERS, cares
from dateline.annotate.places.event_places import event_places, given, inside, void
from dateline.annotate.places.place_lists import address, by_town, named_number, opening, set_abroad, several, with_others
from dateline.annotate.places.senders import sends
from dateline.annotate.places.shares import of_part, shares_out
from dateline.annotate.sentences.inputs import Named, World, country_of
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.model import Place

CLAUSE, NEAR = 14.0, 9.0
ALIKE, SEVERAL = 2, 3
"""An article that names so many countries nearly as often as its first, half as often at least, is at home in none of them."""
SOON = 2
"""Ends of lines, two a paragraph, behind which what is named is no more told of what stands before them."""
OWN = frozenset({"clause", "sentence"})
OPENS = 2.0
"""The price of a conjunction that opens a clause of its own, at least."""
WHOLE = frozenset({"title", "dateline", "article"})
WIDER = frozenset({"beyond", "nationwide"})
GUESTS = STRANGERS - {"passengers"}
EVENTFUL = frozenset({"cue", "act", "event", "level"})


@dataclass
class Setting:
    """Where the article is: what the dateline and the headline say, the first place of an event in the text, and the last of the paragraph.

    `wide`: the headline tells of several countries, so that no one of them can be taken for granted. `nation` is the id of the country that the
    article is at home in, whether it names it or not; `told`, where its text first names the country or what lies in it. `spot` is where the first
    figure of the text was counted (`opened`: there was one), where its own sentence says so; `scattered`: there are events elsewhere, too.
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

    def narrowed(self, place: Place | None) -> Place | None:
        """A place that the whole article is about, or the one spot inside it where its first figure was counted."""
        return self.spot if place is not None and self.spot is not None and not self.scattered and inside(self.spot, place) else place

    def open_with(self, place: Place | None, source: str) -> None:
        """The first figure of the text was counted here: as long as nothing else happens beside it, so is what follows."""
        if not self.opened:
            self.opened, self.spot = True, place if source in OWN and place is not None and place.kind != "country" else None
            self.whole = place if source in WHOLE and place is not None and place.kind == "country" else None

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


def place_of(draft: Draft, scopes: Sequence[Scope], setting: Setting) -> tuple[Place | None, str]:
    """The place and where it was found: clause, sentence, previous, title, dateline, article or voice."""
    if _unlisted(draft) or _worldwide(draft):
        return None, ""
    named = [item for item in all_places(draft.sentence, scopes, setting) if not sends(draft, item) and not _brought_to(draft, item)]
    sources = {
        "clause": lambda: _own(draft, named) or _nearest(draft, named),
        "sentence": lambda: _leading(draft, named),
        "previous": lambda: _country_that_says_so(draft, scopes) or (None if _sum_of_all(draft) else setting.last),
        "title": lambda: setting.narrowed(setting.title),
        "dateline": lambda: None if setting.wide else setting.narrowed(setting.dateline),
        "article": lambda: None if setting.wide else setting.narrowed(setting.told_of),
        "voice": lambda: _of_voice(draft, scopes, setting.country is None) or _known(draft, setting),
    }
    for source in draft.sentence.pack.phrases.place.order:
        place = sources[source]()
        local = _of_local_voice(draft, scopes, place) if source in WHOLE else None
        if place is not None:
            return (local, "voice") if local is not None else (place, source)
    return None, ""


def _brought_to(draft: Draft, named: Named) -> bool:
    return draft.predicate != CARED_FOR and cares(draft.sentence, named)


def _unlisted(draft: Draft) -> bool:
    """Whether a figure behind a dash goes with a name behind a preposition that no list knows (in Oruro 40, in the Voronezh one — five)."""
    sentence = draft.sentence
    number = next((number for number in sentence.numbers if number.w0 == draft.at), None)
    if number is None or sentence.stops.get(number.w0) != "dash" or number.w0 - 1 <= sentence.first:
        return False
    start = sentence.words[number.w0 - 1][0]
    name = sentence.text[start].isupper() and any(mark.w1 == number.w0 - 1 for mark in sentence.role("in"))
    return name and not any(item.start <= start < item.end for item in sentence.places)


def _worldwide(draft: Draft) -> bool:
    """Whether words for the whole world stand in a figure's clause."""
    sentence = draft.sentence
    first, last = sentence.word_span(draft.start, draft.end)
    marks = [mark for mark in sentence.role("beyond") if mark.has("world")]
    return any(not sentence.stop_between(*((last, mark.w0) if mark.w0 >= last else (mark.w1, first)), "semicolon", "colon") for mark in marks)


def _known(draft: Draft, setting: Setting) -> Place | None:
    """The article's country, where the text names it or a place in it by the next paragraph: what comes later may be another event's."""
    sentence = draft.sentence
    unsaid = sentence.field == "text" and sentence.text.count("\n", sentence.end, max(sentence.end, setting.told)) > SOON
    return None if setting.wide or unsaid else setting.country


def _sum_of_all(draft: Draft) -> bool:
    """Whether a draft is a sum of money that opens a paragraph: it adds up what the event did, and not in the place last named."""
    return draft.predicate == "amount" and draft.sentence.starts_paragraph


def all_places(sentence: Sentence, scopes: Sequence[Scope], setting: Setting) -> list[Named]:
    """The places that can be an event's, in order; words for the whole country ("nationwide") name the article's, wider ones none."""
    if not sentence.places and sentence.lacks(WIDER):
        return []
    named = [item for item in event_places(sentence, scopes) if not _of_guests(sentence, item, setting)]
    written = [item.place.kind for item in sentence.places if not item.adjective]
    around = sentence.role("around") if written and set(written) == {"country"} else []
    wide = [
        Named(mark.start, mark.end, _beyond(sentence, mark))
        for mark in (*sentence.role("beyond"), *around)
        if not mark.has("world") and not _named(sentence, mark)
    ]
    wide += [Named(mark.start, mark.end, whole) for mark in sentence.role("nationwide") if (whole := _whole_country(sentence, named, mark, setting))]
    if not wide:
        return named
    clear = [item for item in wide if not any(item.start < other.end and other.start < item.end for other in named)]
    return sorted([*named, *clear], key=lambda item: item.start)


def _named(sentence: Sentence, mark: Mark) -> bool:
    """Whether a form is only part of a body's name (Europa Press)."""
    return any(other.start <= mark.start and mark.end <= other.end and other.w1 - other.w0 > mark.w1 - mark.w0 for other in sentence.role("voice"))


def _of_guests(sentence: Sentence, named: Named, setting: Setting) -> bool:
    """In a script without blanks: a country other than the article's right before people or a body tells whose they are (希腊救援队), and so does any
    place before those who are told by where they come from (福建游客)."""
    if sentence.pack.spaced:
        return False
    if any(mark.start == named.end and mark.argument in GUESTS for mark in sentence.role("group")):
        return True
    abroad = named.place.kind == "country" and named.place.id != setting.nation
    return abroad and any(mark.start == named.end for mark in sentence.role("group", "voice"))


def _whole_country(sentence: Sentence, named: Sequence[Named], mark: Mark, setting: Setting) -> Place | None:
    """The country that "the whole country" means: the one named last before it in its sentence, else the article's."""
    before = [item.place for item in named if item.end <= mark.start and item.place.kind == "country"]
    if before or setting.country is not None or setting.nation is None:
        return before[-1] if before else setting.country
    return places.place(setting.nation, sentence.text[mark.start : mark.end])


def _several_countries(place: Place) -> bool:
    return place.id is not None and bool(places.members(place.id))


def _beyond(sentence: Sentence, mark: Mark) -> Place:
    """Several countries, as the page writes them: a place that is no other."""
    text = sentence.text[mark.start : mark.end]
    return Place(text=text, name=text, kind="region")


def _own(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The place right behind the number's own noun and a preposition (53 in Lima; where the verb is left out, 53 — in Lima)."""
    sentence = draft.sentence
    number = next((number for number in sentence.numbers if number.w0 == draft.at), None)
    if number is None or draft.quantity is None:
        return None
    town = by_town(sentence, number)
    if town is not None and town in named:
        return town.place
    reach = 2 if sentence.pack.spaced else 4
    for mark in sentence.role("in", "distribute"):
        gapped = mark.w0 == number.w1 and sentence.stops.get(mark.w0) == "dash"
        if gapped or (0 <= mark.w0 - number.w1 <= reach and not sentence.stop_between(number.w1, mark.w0)):
            return next((with_others(sentence, item, named) for item in named if 0 <= item.start - mark.end <= 2), None)
    return None


def _nearest(draft: Draft, named: Sequence[Named]) -> Place | None:
    free = [(index, item) for index, item in enumerate(named) if not _of_another(draft, item)]
    scored = [(price, index) for index, item in free if (price := _price(draft, item)) <= CLAUSE * _unit(draft)]
    if not scored:
        return None
    nearest = _narrower(draft, named[min(scored)[1]], [named[index] for _, index in scored])
    return with_others(draft.sentence, nearest, named) if draft.quantity is not None else nearest.place


def _narrower(draft: Draft, nearest: Named, others: Sequence[Named]) -> Named:
    """The place that a figure stands next to, or one inside it on the figure's other side (in Chad eleven were killed in the province of …) or
    between its own words (the toll of the blast in Pakistan's western city of … rose to)."""
    if draft.start <= nearest.start and nearest.end <= draft.end:
        within = (item for item in others if draft.start <= item.start and item.end <= draft.end)
        narrow = (item for item in within if item.place.within(nearest.place) or (not item.place.id and nearest.place.kind != "city"))
        return next((item for item in narrow if item.place.id != nearest.place.id), nearest)
    if nearest.end > draft.start or nearest.place.kind != "country":
        return nearest
    behind = (item for item in others if item.start >= draft.end and item.place.within(nearest.place))
    return next((item for item in behind if _price(draft, item) <= _unit(draft) * NEAR), nearest)


def _of_another(draft: Draft, named: Named) -> bool:
    """Whether a place has its own number: before its preposition, behind a dash (40 died in Oruro, in Potosí — 12), in a script without blanks
    right behind it."""
    sentence = draft.sentence
    if of_part(draft, named) or _of_next_clause(draft, named):
        return True
    own = named_number(sentence, named)
    if own is not None:
        return own.w0 != draft.at
    behind = (number for number in sentence.numbers if number.start >= named.end and number.w0 != draft.at)
    joints = ("—", "–", "-") if sentence.pack.spaced else ("—", "–", "-", "")
    starts = (sentence.words[opening(sentence, number)][0] if sentence.pack.spaced else number.start for number in behind)
    return any(sentence.text[named.end : start].strip() in joints for start in starts)


def _of_next_clause(draft: Draft, named: Named) -> bool:
    """Whether a place behind a figure and its preposition open another clause (three died at sea, while in Cusco two …)."""
    sentence = draft.sentence
    prep = next((mark for mark in sentence.role("in", "distribute") if 0 <= named.start - mark.end <= 1), None)
    if prep is None or named.start < draft.end or not sentence.pack.spaced:
        return False
    opens = (mark for mark in sentence.role("barrier") if mark.w1 == prep.w0 and float(mark.get("price") or OPENS) >= OPENS)
    return any(mark.start >= draft.end for mark in opens)


def _unit(draft: Draft) -> float:
    return draft.sentence.pack.phrases.prices.word


def _price(draft: Draft, named: Named) -> float:
    sentence = draft.sentence
    w0, w1 = _words(sentence, named)
    first, last = _words(sentence, draft)
    if draft.start <= named.start and named.end <= draft.end:
        return 0.0
    behind = named.start >= draft.end
    stopped = behind and sentence.stop_between(last, w0, "colon", "semicolon")
    if behind and not stopped and any(mark.w0 == last and 0 <= named.start - mark.end <= 2 for mark in sentence.role("in", "distribute")):
        return 0.5
    crossed = sum(1 for n in sentence.numbers if min(named.end, draft.end) <= n.start < max(named.start, draft.start) and n.quantity.unit is None)
    path = sentence.between(last, w0) + 6.0 * crossed * _unit(draft) if behind else sentence.between(w1, first) + crossed * _unit(draft)
    return path + (CLAUSE * _unit(draft) if stopped else 0.0)


def _words(sentence: Sentence, item: Named | Draft) -> tuple[int, int]:
    first, last = sentence.word_span(item.start, item.end)
    return (first, last) if first < last else (sentence.first, sentence.first)


def _leading(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The last place named before the clause in its sentence."""
    before = [item for item in named if item.end <= draft.start]
    if not before:
        return _only(draft, named)
    return with_others(draft.sentence, before[-1], named) if draft.quantity is not None else before[-1].place


def _only(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The one place that a sentence names, behind several counts (37 people died and 43 were hurt in a fire in Kemerovo)."""
    sentence = draft.sentence
    alone = len(named) == 1 or (len(named) == 2 and address(sentence, *named))
    if not alone or draft.quantity is None or _of_another(draft, named[0]):
        return None
    first, last = _words(sentence, draft)[1], _words(sentence, named[0])[0]
    if len(sentence.numbers) < 2 and (named[0].place.kind == "country" or not sentence.pack.spaced or sentence.stop_between(first, last)):
        return None
    return None if sentence.stop_between(first, last, "semicolon", "colon", "quote") else named[0].place


def _of_voice(draft: Draft, scopes: Sequence[Scope], anywhere: bool = False) -> Place | None:
    """The place in the name of who speaks (Henan authorities); no country whose government it is, but the town or the region of its police. Where the
    article is at home in no country (`anywhere`), that too."""
    sentence = draft.sentence
    for scope in scopes:
        spoken = [item for item in sentence.places if scope.phrase.start <= item.start < scope.phrase.end and not item.adjective]
        own = [item for item in spoken if not given(sentence, item) and (not void(sentence, item) or _seat_of(sentence, item, anywhere))]
        if own:
            return next((item.place for item in reversed(own) if inside(item.place, own[0].place)), own[0].place)
    return None


def _of_local_voice(draft: Draft, scopes: Sequence[Scope], around: Place | None) -> Place | None:
    """The place of who speaks, where all that is told of the event's is the country around it: a governor or a town's police count what is theirs. A
    capital is where the country's own offices sit."""
    wide = around is not None and around.kind in ("country", "region") and draft.quantity is not None
    place = _of_voice(draft, [scope for scope in scopes if _official(draft.sentence, scope)]) if wide else None
    entry = places.entries().get(place.id or "") if place is not None else None
    local = place is not None and around is not None and (place.id is None or place.within(around)) and place.name != around.name
    return place if local and not (entry is not None and entry.capital) else None


def _official(sentence: Sentence, scope: Scope) -> bool:
    """Whether an office or its holder speaks, and no body that is only called after a place."""
    heads = [*(mark for mark in sentence.role("voice") if mark.argument == "office"), *sentence.role("title")]
    return any(scope.phrase.start <= mark.start and mark.end <= scope.phrase.end for mark in heads)


def _seat_of(sentence: Sentence, named: Named, anywhere: bool = False) -> bool:
    """In a script without blanks: whether a town or a region (or a country) stands right before the body that speaks for it (加沙卫生部)."""
    local = not sentence.pack.spaced and (anywhere or named.place.kind in ("city", "region"))
    return local and any(mark.start <= named.end < mark.end for mark in sentence.role("voice"))


def _country_that_says_so(draft: Draft, scopes: Sequence[Scope]) -> Place | None:
    """The country that is its own voice: Malawi counted four dead."""
    said = {(scope.phrase.start, scope.phrase.end) for scope in scopes}
    return next((named.place for named in draft.sentence.places if (named.start, named.end) in said and named.place.kind == "country"), None)


def leave(sentence: Sentence, scopes: Sequence[Scope], setting: Setting) -> None:
    """What the sentence says of where the article is. Places of other countries than the article's own tell nothing of its other clauses."""
    if sentence.starts_paragraph and sentence.field != "title":
        setting.last = None
    if sentence.field != "title" and sentence.lacks(EVENTFUL):
        return
    wider = {mark.start for mark in sentence.role("beyond")}
    found = [item for item in all_places(sentence, scopes, setting) if not cares(sentence, item)]
    wider |= {item.start for item in found if _several_countries(item.place)}
    # a town that no list knows, and of which nothing tells where it lies, stands for its own sentence
    known = [item for item in found if item.place.id or item.place.parents or item.place.kind != "city"]
    named = [item for item in known if _at_home(item.place, setting) and item.start not in wider]
    abreast = len({item.place.id for item in named if item.place.kind == "country"}) >= SEVERAL
    setting.wide |= sentence.field == "title" and (abreast or (bool(wider) and not named))
    if not named and sentence.field != "title" and set_abroad(sentence, known):
        setting.last = known[0].place
    if not named or (abreast and sentence.field == "title"):
        return
    if sentence.field == "title":
        setting.title = setting.title or _of_title(sentence, named, [item for item in known if item.start not in wider])
    elif not shares_out(sentence, named):
        setting.last = None if several(named) else named[0].place
        setting.first = setting.first or setting.last
        setting.scattered |= setting.spot is not None and not any(_nested(item.place, setting.spot) for item in named)


def _of_title(sentence: Sentence, named: Sequence[Named], told: Sequence[Named]) -> Place:
    """The place of a headline: of those at home no country where it names another place; of two countries, wherever they are (`told`), not the one
    that opens it and does what is told there."""
    narrow = next((item.place for item in named if item.place.kind != "country"), None)
    if narrow is not None or len(told) < 2 or told[0].place.kind != "country" or told[0].start != sentence.start:
        return narrow or named[0].place
    return told[1 if sentence.gap(sentence.word_span(told[0].start, told[0].end)[1]) == " " else 0].place


def _nested(one: Place, other: Place) -> bool:
    return one.name == other.name or inside(one, other) or inside(other, one)


def _at_home(place: Place, setting: Setting) -> bool:
    sea = place.kind == "region" and not place.parents and place.id is not None and not places.members(place.id)
    return setting.country is None or place.id is None or sea or place.within(setting.country)
