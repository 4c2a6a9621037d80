"""The place of a clause: its own, the sentence's, the one before, the dateline's, the headline's, the article's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.annotate.drafts import Draft
from dateline.annotate.inputs import Named, World, country_of
from dateline.annotate.marks import Mark
from dateline.annotate.place_lists import by_town, with_others
from dateline.annotate.scan import Sentence
from dateline.annotate.senders import sends
from dateline.annotate.shares import of_part
from dateline.annotate.voices import Scope
from dateline.knowledge import places
from dateline.model import Place

CLAUSE = 14.0
ALIKE, SEVERAL = 2, 3
"""An article that names so many countries nearly as often as its first, half as often at least, is at home in none of them."""
APPOSED = 40
TITLE = 16
NAME = 10
WORDY = ("cue", "act", "say", "in", "unit", "particle", "negation")
"""What never stands inside the name of a body."""
SOON = 2
"""Ends of lines, two a paragraph, behind which what is named is no more told of what stands before them."""
WIDER = frozenset({"beyond", "nationwide"})
BODIES = frozenset({"body", "office"})
EVENTFUL = ("cue", "act", "event", "level")


@dataclass
class Setting:
    """Where the article is: what the dateline and the headline say, the first place of an event in the text, and the last of the paragraph.

    `wide`: the headline tells of several countries, so that no one of them can be taken for granted. `nation` is the id of the country that the
    article is at home in, whether it names it or not; `told`, where its text first names the country or what lies in it.
    """

    dateline: Place | None = None
    title: Place | None = None
    first: Place | None = None
    last: Place | None = None
    country: Place | None = None
    wide: bool = False
    nation: str | None = None
    told: int = 0


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
    if _unlisted(draft):
        return None, ""
    named = [item for item in all_places(draft.sentence, scopes, setting) if not sends(draft, item)]
    sources = {
        "clause": lambda: _own(draft, named) or _nearest(draft, named),
        "sentence": lambda: _leading(draft, named),
        "previous": lambda: _country_that_says_so(draft, scopes) or (None if _sum_of_all(draft) else setting.last),
        "title": lambda: setting.title,
        "dateline": lambda: None if setting.wide else setting.dateline,
        "article": lambda: None if setting.wide else setting.first,
        "voice": lambda: _of_voice(draft, scopes) or _known(draft, setting),
    }
    for source in draft.sentence.pack.phrases.place.order:
        place = sources[source]()
        if place is not None:
            return place, source
    return None, ""


def _unlisted(draft: Draft) -> bool:
    """Whether a figure behind a dash goes with a name behind a preposition that no list knows (in Oruro 40, in the Voronezh one — five)."""
    sentence = draft.sentence
    number = next((number for number in sentence.numbers if number.w0 == draft.at), None)
    if number is None or sentence.stops.get(number.w0) != "dash" or number.w0 - 1 <= sentence.first:
        return False
    start = sentence.words[number.w0 - 1][0]
    name = sentence.text[start].isupper() and any(mark.w1 == number.w0 - 1 for mark in sentence.role("in"))
    return name and not any(item.start <= start < item.end for item in sentence.places)


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
    wide = [Named(mark.start, mark.end, _beyond(sentence, mark)) for mark in (*sentence.role("beyond"), *around)]
    wide += [Named(mark.start, mark.end, whole) for mark in sentence.role("nationwide") if (whole := _whole_country(sentence, named, mark, setting))]
    if not wide:
        return named
    clear = [item for item in wide if not any(item.start < other.end and other.start < item.end for other in named)]
    return sorted([*named, *clear], key=lambda item: item.start)


def _of_guests(sentence: Sentence, named: Named, setting: Setting) -> bool:
    """In a script without blanks: a country other than the article's right before people or a body tells whose they are (希腊救援队)."""
    if sentence.pack.spaced or named.place.kind != "country" or named.place.id == setting.nation:
        return False
    return any(mark.start == named.end for mark in sentence.role("group", "voice"))


def _whole_country(sentence: Sentence, named: Sequence[Named], mark: Mark, setting: Setting) -> Place | None:
    """The country that "the whole country" means: the one named last before it in its sentence, else the article's."""
    before = [item.place for item in named if item.end <= mark.start and item.place.kind == "country"]
    if before or setting.country is not None or setting.nation is None:
        return before[-1] if before else setting.country
    return places.place(setting.nation, sentence.text[mark.start : mark.end])


def _several_countries(place: Place) -> bool:
    return place.id is not None and bool(places.members(place.id))


def _inside(narrow: Place, wide: Place) -> bool:
    """Whether a place is another or lies in it; a region of several countries holds what lies in them."""
    return narrow.within(wide) or (narrow.id is not None and wide.id is not None and places.holds(wide.id, narrow.id))


def _beyond(sentence: Sentence, mark: Mark) -> Place:
    """Several countries, as the page writes them: a place that is no other."""
    text = sentence.text[mark.start : mark.end]
    return Place(text=text, name=text, kind="region")


def event_places(sentence: Sentence, scopes: Sequence[Scope]) -> Iterator[Named]:
    """The places that can be an event's: not inside a voice's name, not of a people or a seat, and of two that lie in one another the narrower."""
    kept: list[Named] = []
    void: Named | None = None
    for named in sentence.places:
        inside = any(scope.phrase.start <= named.start < scope.phrase.end for scope in scopes) or _of_people(sentence, named)
        if named.adjective or inside or _of_body(sentence, named) or _titled(sentence, named) or _given(sentence, named):
            continue
        if _whose(sentence, named):
            continue
        if _void(sentence, named) or (void and _chained(sentence, void, named)):
            void = named
            while kept and _one_address(sentence, kept[-1], named):
                named = kept.pop()
            continue
        if kept and _inside(kept[-1].place, named.place) and _describes(sentence, kept[-1], named):
            continue
        if kept and named.start - kept[-1].end <= 5:
            if _inside(kept[-1].place, named.place):
                continue
            if _inside(named.place, kept[-1].place):
                kept.pop()
        kept.append(named)
    yield from kept


def _whose(sentence: Sentence, named: Named) -> bool:
    """In a script without blanks: right behind a counter that a noun follows a place tells whose those counted are (28名土耳其司机)."""
    return not sentence.pack.spaced and any(mark.end == named.start and mark.has("noun") for mark in sentence.role("unit"))


def _one_address(sentence: Sentence, wide: Named, named: Named) -> bool:
    """In a script without blanks: a place right before another belongs to its address (the province, the city, the county)."""
    return not sentence.pack.spaced and wide.end == named.start


def _describes(sentence: Sentence, narrow: Named, wide: Named) -> bool:
    """Whether a wider place behind a comma only tells where the place before it lies (Lyon, capital of the region of …)."""
    near = 0 < wide.start - narrow.end <= APPOSED and sentence.text[narrow.end] == ","
    return near and not any(narrow.end <= mark.start < wide.start for mark in sentence.role("cue", "act", "say"))


def _of_people(sentence: Sentence, named: Named) -> bool:
    """Part of what people are called (Chinese citizens), or right behind it (гражданок России)."""
    for mark in sentence.marks:
        if mark.role == "group" and mark.argument == "nationals" and 0 <= named.start - mark.end <= 1:
            return True
        if mark.start <= named.start and named.end <= mark.end and mark.end - mark.start > named.end - named.start:
            return True
    return False


def _titled(sentence: Sentence, named: Named) -> bool:
    """The last word of a short name in quotation marks (the party "Another Norway")."""
    before = sentence.text[max(sentence.start, named.start - TITLE) : named.start].rstrip()
    word = before[max(map(before.rfind, ' «“"「『„')) :]
    closed = sentence.text[named.end : named.end + 1] in tuple('»”"」』“')
    if closed and sentence.text[max(0, named.start - 1) : named.start] in tuple('«“"「『„'):
        return True  # the ship "Norway"
    return closed and len(word) > 1 and word[0] in '«“"「『„' and word[1].isupper() and word[1:].isalpha()


def _given(sentence: Sentence, named: Named) -> bool:
    """A name between a title and another name is somebody's first (President Vladimir …)."""
    last = sentence.text[named.end : named.end + 2]
    return last[:1] == " " and last[1:].isupper() and any(mark.end + 1 == named.start for mark in sentence.role("title"))


def _of_body(sentence: Sentence, named: Named) -> bool:
    """A country right behind a body of its own (МЧС России): it tells whose the body is, not where anything happened."""
    if named.place.kind != "country" or not sentence.pack.spaced:
        return False
    return any(mark.argument in BODIES and sentence.text[mark.end : named.start] == " " for mark in sentence.role("voice"))


def _chained(sentence: Sentence, void: Named, named: Named) -> bool:
    """Joined by no more than a conjunction to a place that does not count."""
    between = [mark for mark in sentence.marks if void.end <= mark.start < named.start]
    if not between and sentence.text[void.end : named.start] == " ":
        return False  # в соседней с Турцией Сирии
    return named.start - void.end <= 6 and all(mark.role == "barrier" for mark in between)


def _void(sentence: Sentence, named: Named) -> bool:
    for mark in sentence.role("void-place"):
        if mark.has("sent"):
            continue
        if mark.has("name") and _opens_name(sentence, named, mark):
            return True
        side = mark.get("side", "after")
        behind = side in ("before", "both") and 0 <= mark.start - named.end <= 1
        if side in ("after", "both") and 0 <= named.start - mark.end <= 5 or (behind and not _numbered(sentence, named.end, mark.start)):
            return True
    return False


def _opens_name(sentence: Sentence, named: Named, mark: Mark) -> bool:
    """Whether nothing but letters of one name stands between a place and the mark that ends it (西安市第一运输公司)."""
    if not 0 <= mark.start - named.end <= NAME:
        return False
    inner = any(named.end <= other.start < mark.start for other in sentence.role(*WORDY))
    return not inner and (mark.start == named.end or sentence.text[named.end : mark.start].isalpha())


def _numbered(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number begins in [start, end): what stands behind it is counted (四川3人)."""
    return any(start <= number.start < end for number in sentence.numbers)


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
    nearest = named[min(scored)[1]]
    return with_others(draft.sentence, nearest, named) if draft.quantity is not None else nearest.place


def _of_another(draft: Draft, named: Named) -> bool:
    """Whether a place has its own number: before its preposition, behind a dash (40 died in Oruro, in Potosí — 12), in a script without blanks
    right behind it."""
    sentence = draft.sentence
    if of_part(draft, named):
        return True
    behind = (number for number in sentence.numbers if number.start >= named.end and number.w0 != draft.at)
    joints = ("—", "–", "-") if sentence.pack.spaced else ("—", "–", "-", "")
    return any(sentence.text[named.end : number.start].strip() in joints for number in behind)


def _unit(draft: Draft) -> float:
    return draft.sentence.pack.phrases.prices.word


def _price(draft: Draft, named: Named) -> float:
    sentence = draft.sentence
    w0, w1 = _words(sentence, named)
    first, last = _words(sentence, draft)
    if draft.start <= named.start and named.end <= draft.end:
        return 0.0
    behind = named.start >= draft.end
    if behind and any(0 <= mark.w0 - last <= 0 and 0 <= named.start - mark.end <= 2 for mark in sentence.role("in", "distribute")):
        return 0.5
    crossed = sum(1 for n in sentence.numbers if min(named.end, draft.end) <= n.start < max(named.start, draft.start) and n.quantity.unit is None)
    path = sentence.between(last, w0) + 6.0 * crossed * _unit(draft) if behind else sentence.between(w1, first) + crossed * _unit(draft)
    stopped = behind and sentence.stop_between(last, w0, "colon", "semicolon")
    return path + (CLAUSE if stopped else 0.0)


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
    if len(named) != 1 or draft.quantity is None or len(sentence.numbers) < 2 or _of_another(draft, named[0]):
        return None
    w0, _ = _words(sentence, named[0])
    return None if sentence.stop_between(_words(sentence, draft)[1], w0, "semicolon", "colon", "quote") else named[0].place


def _of_voice(draft: Draft, scopes: Sequence[Scope]) -> Place | None:
    """The place in the name of who speaks (Henan authorities)."""
    for scope in scopes:
        for named in draft.sentence.places:
            spoken = scope.phrase.start <= named.start < scope.phrase.end and not named.adjective and not _given(draft.sentence, named)
            if spoken and not _void(draft.sentence, named):
                return named.place
    return None


def _country_that_says_so(draft: Draft, scopes: Sequence[Scope]) -> Place | None:
    """The country that is its own voice: Malawi counted four dead."""
    said = {(scope.phrase.start, scope.phrase.end) for scope in scopes}
    return next((named.place for named in draft.sentence.places if (named.start, named.end) in said and named.place.kind == "country"), None)


def leave(sentence: Sentence, scopes: Sequence[Scope], setting: Setting) -> None:
    """What the sentence says of where the article is. Places of other countries than the article's own tell nothing of its other clauses."""
    if sentence.starts_paragraph and sentence.field != "title":
        setting.last = None
    wider = {mark.start for mark in sentence.role("beyond")}
    found = all_places(sentence, scopes, setting)
    wider |= {item.start for item in found if _several_countries(item.place)}
    known = [item for item in found if item.place.id or item.place.kind != "city"]  # a town that no list knows stands for its own sentence
    named = [item for item in known if _at_home(item.place, setting) and item.start not in wider]
    abreast = len({item.place.id for item in named if item.place.kind == "country"}) >= SEVERAL
    setting.wide |= sentence.field == "title" and (abreast or (bool(wider) and not named))
    if not named or (abreast and sentence.field == "title"):
        return
    if sentence.field == "title":
        setting.title = setting.title or next((item.place for item in named if item.place.kind != "country"), named[0].place)
    elif sentence.role(*EVENTFUL):
        setting.first = setting.first or named[0].place
        setting.last = None if _several(named) else named[0].place


def _at_home(place: Place, setting: Setting) -> bool:
    return setting.country is None or place.id is None or place.within(setting.country)


def _several(named: Sequence[Named]) -> bool:
    """Places side by side, none inside another: the next sentence cannot tell which one it is about."""
    return any(not item.place.within(named[0].place) and not named[0].place.within(item.place) for item in named[1:])
