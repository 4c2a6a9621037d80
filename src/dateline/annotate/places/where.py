"""The place of a clause: its own, the sentence's, the one before, the dateline's, the headline's, the article's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.drafts import Draft
from dateline.annotate.places.candidates import all_places
from dateline.annotate.places.elsewhere import CARED_FOR, cares, government
from dateline.annotate.places.event_places import given, inside, void
from dateline.annotate.places.leading import leads, led, told_in
from dateline.annotate.places.place_lists import abreast, address, by_town, named_number, opening, with_others
from dateline.annotate.places.scene import brings_in
from dateline.annotate.places.senders import sends, strikes
from dateline.annotate.places.setting import WHOLE, Setting
from dateline.annotate.places.shares import of_part
from dateline.annotate.places.spoken_for import adds_up, country_spoken_for, counts_at_home, official, tidings
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Number
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.model import Place

CLAUSE, NEAR = 14.0, 9.0
SCENE = 3
"""Words between the preposition that opens a sentence and its place, at most (in four cities of)."""
BESIDE = frozenset({"sentence", "previous"})
"""Sources of a place that is told beside a figure, and not of it."""
AROUND = WHOLE | {"previous"}
COUNTED = 2
"""Words of the noun that a number counts and its verb, at most, before the place of it."""
WHENCE = frozenset({"whence"})
KIND = 1
"""Words for what it is behind a place's name, at most (the Rimac valley, where)."""
SOON = 2
"""Ends of lines, two a paragraph, behind which what is named is no more told of what stands before them."""
HARMED = frozenset({"killed", "injured", "missing", "rescued", "hospitalised"})
CAUSE = 10
"""Words from an event to its place, at most."""
OPENS = 2.0
"""The price of a conjunction that opens a clause of its own, at least."""


def place_of(draft: Draft, scopes: Sequence[Scope], setting: Setting) -> tuple[Place | None, str]:
    """The place and where it was found: clause, sentence, previous, title, dateline, article or voice."""
    if _unlisted(draft) or _worldwide(draft) or adds_up(draft, setting.figures):
        return None, ""
    known = all_places(draft.sentence, scopes, setting)
    found = [item for item in known if not (sends(draft, item) or strikes(draft, item) or _brought_to(draft, item))]
    named = _of_where(draft, found)
    narrowed = setting.narrowed if not (setting.opened and brings_in(draft.sentence)) else lambda place: place
    sources: dict[str, Callable[[], Place | None]] = {
        "clause": lambda: _own(draft, named) or _headlined(draft, named, setting) or _nearest(draft, named),
        "sentence": lambda: _leading(draft, named) or _of_cause(draft, named) or _region(draft, setting),
        "previous": lambda: _country_that_says_so(draft, scopes) or (None if _sum_of_all(draft) else setting.last),
        "title": lambda: narrowed(setting.title),
        "dateline": lambda: None if setting.wide else narrowed(setting.dateline),
        "article": lambda: None if setting.wide else narrowed(setting.told_of),
        "voice": lambda: _of_voice(draft, scopes, setting.country is None) or _known(draft, setting),
    }
    for source in draft.sentence.pack.phrases.place.order:
        place = sources[source]()
        local = (_of_local_voice(draft, scopes, place) if source in WHOLE else None) or _at_home(draft, scopes, setting, place, source)
        if place is not None and local is None and source in BESIDE and draft.quantity is not None:
            own = "sentence" if place is setting.section else source  # what stands under the name of a place is told of it
            return setting.again(draft.predicate, draft.quantity, place), own
        if place is not None:
            return (local, "voice") if local is not None else (place, source)
    return (None, "") if setting.wide or setting.stage is None else (setting.stage, "article")


def _brought_to(draft: Draft, named: Named) -> bool:
    return draft.predicate != CARED_FOR and cares(draft.sentence, named)


def _of_where(draft: Draft, named: Sequence[Named]) -> Sequence[Named]:
    """Of the places those that a figure may have that stands behind "where": the one right before that; else none that another "where" parts from it
    (Lima, where 40 died, and the coast, where 12 did)."""
    sentence = draft.sentence
    own = next((mark for mark in reversed(sentence.role("there")) if mark.w1 <= draft.at), None) if draft.quantity is not None else None
    if own is None or sentence.stop_between(own.w1, draft.at):
        return named
    last = next((at for at, item in enumerate(named) if 0 <= own.w0 - _words(sentence, item)[1] <= KIND), None)
    if last is not None:
        return [item for item in named[: last + 1] if item is named[last] or abreast(sentence, item, named[last])]
    return [item for item in named if not any(item.end <= mark.start and mark.end < own.start for mark in sentence.role("there"))]


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


def _own(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The place right behind the number's own noun and a preposition (53 in Lima; where the verb is left out, 53 — in Lima)."""
    sentence = draft.sentence
    number = next((number for number in sentence.numbers if number.w0 == draft.at), None)
    if number is None or draft.quantity is None:
        return None
    town = by_town(sentence, number)
    if town is not None and town in named:
        return with_others(sentence, town, named)
    reach = 2 if sentence.pack.spaced else 4
    for mark in sentence.role("in", "distribute"):
        gapped = mark.w0 == number.w1 and sentence.stops.get(mark.w0) == "dash"
        if gapped or (0 <= mark.w0 - number.w1 <= reach and not sentence.stop_between(number.w1, mark.w0)):
            return next((with_others(sentence, item, named) for item in named if leads(sentence, mark, item)), None)
    return None


def _headlined(draft: Draft, named: Sequence[Named], setting: Setting) -> Place | None:
    """The list of places that the headline says side by side, where a figure's sentence names them all on one side of it, and no other figure between
    them (a quake in the south of Ecuador that reached its neighbour Peru left 14 dead)."""
    told = [item for item in named if item.place.id in setting.listed and not _of_another(draft, item)]
    if not setting.listed or setting.title is None or {item.place.id for item in told} != setting.listed:
        return None
    aside = all(item.end <= draft.start for item in told) or all(item.start >= draft.end for item in told)
    between = (one for one in draft.sentence.numbers if told[0].start <= one.start < told[-1].end and one.quantity.unit is None)
    return setting.title if aside and not any(between) else None


def _nearest(draft: Draft, named: Sequence[Named]) -> Place | None:
    hung = _hung_on_scene(draft, named)
    free = [(index, item) for index, item in enumerate(named) if item not in hung and not _of_another(draft, item)]
    scored = [(price, index) for index, item in free if (price := _price(draft, item)) <= CLAUSE * _unit(draft)]
    if not scored:
        return None
    nearest = _narrower(draft, named[min(scored)[1]], [named[index] for _, index in scored])
    return with_others(draft.sentence, nearest, named) if draft.quantity is not None else nearest.place


def _hung_on_scene(draft: Draft, named: Sequence[Named]) -> list[Named]:
    """Places before a figure that only belong to a noun between it and the scene that opens the sentence (in four cities of Russia | at rallies on
    the invasion of Ukraine 30 were detained): behind it, outside it, and parted from it by no stop, figure, verb or conjunction."""
    sentence = draft.sentence
    opening = next((mark for mark in sentence.role("in") if mark.w0 == sentence.first), None)
    scene = named[0] if opening is not None and named and 0 <= _words(sentence, named[0])[0] - opening.w1 <= SCENE else None
    if scene is None or not sentence.pack.spaced or sentence.stop_between(sentence.first + 1, _words(sentence, scene)[0]):
        return []
    end = _words(sentence, scene)[1]
    hung = []
    for item in named[1:]:
        first = _words(sentence, item)[0]
        parted = sentence.stop_between(end, first) or any(end <= mark.w0 < first for mark in sentence.role("cue", "act", "barrier", "say"))
        if item.start >= draft.start or parted or any(end <= one.w0 < first for one in sentence.numbers):
            break
        hung += [] if inside(item.place, scene.place) or inside(scene.place, item.place) else [item]
    return hung


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
    if of_part(draft, named) or _of_next_clause(draft, named) or _where_from(draft, named) or _of_last_item(draft, named):
        return True
    own = named_number(sentence, named)
    if own is not None:
        return own.w0 != draft.at
    behind = (number for number in sentence.numbers if number.start >= named.end and number.w0 != draft.at)
    joints = ("—", "–", "-", "(") if sentence.pack.spaced else ("—", "–", "-", "")
    starts = (sentence.words[opening(sentence, number)][0] if sentence.pack.spaced else number.start for number in behind)
    return any(sentence.text[named.end : start].strip() in joints for start in starts)


def _of_next_clause(draft: Draft, named: Named) -> bool:
    """Whether a place behind a figure and its preposition open another clause (three died at sea, while in Cusco two …)."""
    sentence = draft.sentence
    if named.start >= draft.end and _follows(sentence, named):
        return True
    prep = led(sentence, named, "in", "distribute") if named.start >= draft.end and sentence.pack.spaced else None
    if prep is None:
        return False
    opens = (mark for mark in sentence.role("barrier") if mark.w1 == prep.w0 and float(mark.get("price") or OPENS) >= OPENS)
    return any(mark.start >= draft.end for mark in opens)


def _follows(sentence: Sentence, named: Named) -> bool:
    """Whether a place is the next of those that a sentence goes through: behind "followed by", a word for what it is between at most."""
    at = _words(sentence, named)[0]
    return any(mark.has("follows") and 0 <= at - mark.w1 <= 1 for mark in sentence.role("barrier"))


def _where_from(draft: Draft, named: Named) -> bool:
    """Whether a place behind a figure is what something came from (10,000 people hit by cold air from Canada): where it was it does not say."""
    sentence = draft.sentence
    if named.start < draft.end or sentence.lacks(WHENCE):
        return False
    mark = led(sentence, named, "whence")
    return mark is not None and not mark.has("strangers") and mark.w0 > sentence.word_span(draft.start, draft.end)[1]


def _of_last_item(draft: Draft, named: Named) -> bool:
    """Whether a place closes the item of a list before a figure that has a place of its own behind it (9 died in Lima, 3 were hurt | in Cusco)."""
    sentence = draft.sentence
    if draft.quantity is None or named.end > draft.start or not sentence.pack.spaced:
        return False
    prep = led(sentence, named, "in", "distribute")
    if prep is None or not any(0 <= prep.w0 - one.w1 <= COUNTED and one.w0 != draft.at and not one.quantity.unit for one in sentence.numbers):
        return False
    first, last = _words(sentence, draft)
    if not sentence.stop_between(_words(sentence, named)[1], first + 1, "comma", "semicolon"):
        return False
    behind = (item for item in sentence.places if item.start >= draft.end and led(sentence, item, "in") is not None)
    return any(not sentence.stop_between(last, _words(sentence, item)[0]) for item in behind)


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
    parted = not sentence.pack.spaced and last in sentence.stops  # 在海地造成4人死亡，在古巴造成2人死亡
    if behind and not (stopped or parted) and any(mark.w0 == last and leads(sentence, mark, named) for mark in sentence.role("in", "distribute")):
        return 0.5
    crossed = sum(1 for n in sentence.numbers if min(named.end, draft.end) <= n.start < max(named.start, draft.start) and n.quantity.unit is None)
    path = (
        sentence.between(last, w0) + 6.0 * crossed * _unit(draft)
        if behind
        else sentence.between(w1, first) + (crossed + _bare(draft, named)) * _unit(draft)
    )
    return path + (CLAUSE * _unit(draft) if stopped else 0.0)


def _bare(draft: Draft, named: Named) -> float:
    """What it costs a place that no preposition of place leads it: one that a figure is led to is nearer."""
    sentence = draft.sentence
    prepositions = sentence.pack.spaced and not sentence.pack.phrases.attribution.final
    return 1.0 if prepositions and led(sentence, named, "in") is None else 0.0


def _words(sentence: Sentence, item: Named | Draft) -> tuple[int, int]:
    first, last = sentence.word_span(item.start, item.end)
    return (first, last) if first < last else (sentence.first, sentence.first)


def _leading(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The last place named before the clause in its sentence."""
    before = [item for item in named if item.end <= draft.start]
    if not before:
        return _only(draft, named)
    return with_others(draft.sentence, before[-1], named) if draft.quantity is not None else before[-1].place


def _of_cause(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The place behind the one event that a figure before it is told to be of, however far off (five died on Monday when nine coaches of a train to
    Lima derailed near Cusco): the first behind the event, no other figure, event or clause of somebody's words between the three."""
    sentence = draft.sentence
    if draft.quantity is None or draft.predicate not in HARMED or not sentence.pack.spaced:
        return None
    events = [mark for mark in sentence.role("event") if mark.start >= draft.end]
    item = next((one for one in named if events and one.start > events[0].end), None)
    if item is None or events[0].has("wide") or any(mark.start < item.start for mark in events[1:]) or _of_another(draft, item):
        return None
    first, at = _words(sentence, draft)[1], _words(sentence, item)[0]
    told = (mark for mark in sentence.role("say", "since", "likened", "island") if first <= mark.w0 < (events[0].w0 if mark.role == "island" else at))
    counted = (one for one in sentence.numbers if draft.end <= one.start < item.start and _counts_people(sentence, one))
    far = at - events[0].w1 > CAUSE or not told_in(sentence, item) and sentence.stop_between(events[0].w1, at)
    return None if far or any(told) or any(counted) or sentence.stop_between(first, at, "semicolon", "quote") else item.place


def _counts_people(sentence: Sentence, number: Number) -> bool:
    """Whether a number may be one of people: no word that the pack does not know stands right behind it (nine coaches)."""
    things = number.w1 < sentence.last and number.w1 not in sentence.stops and not sentence.roles_at.get(number.w1, set()) - {"not-people"}
    return number.quantity.unit is None and number.quantity.high != 1 and not things


def _region(draft: Draft, setting: Setting) -> Place | None:
    """The region around the town that the article is in, where a figure is told of "the region" and its sentence names no place."""
    sentence = draft.sentence
    last = _words(sentence, draft)[1]
    here = next((mark for mark in sentence.role("around") if 0 <= mark.w0 - last <= 1), None)
    if sentence.places or here is None:
        return None
    town = setting.last or setting.title or setting.dateline or setting.first
    around = next((up for up in town.parents if up != places.country(up)), None) if town is not None and town.kind == "city" else None
    return places.place(around, sentence.text[here.start : here.end]) if around is not None else None


def _only(draft: Draft, named: Sequence[Named]) -> Place | None:
    """The one place that a sentence names, behind several counts (37 people died and 43 were hurt in a fire in Kemerovo)."""
    sentence = draft.sentence
    alone = len(named) == 1 or (len(named) == 2 and address(sentence, *named))
    if not alone or draft.quantity is None or _of_another(draft, named[0]):
        return None
    first, last = _words(sentence, draft)[1], _words(sentence, named[0])[0]
    if len(sentence.numbers) < 2 and (named[0].place.kind == "country" or not sentence.pack.spaced or sentence.stop_between(first, last)):
        return None
    opened = (mark for mark in sentence.role("barrier") if first <= mark.w0 < last and float(mark.get("price") or OPENS) >= OPENS)
    if any(sentence.stops.get(mark.w0) == "comma" for mark in opened):
        return None  # it is told in a clause of its own
    return None if sentence.stop_between(first, last, "semicolon", "colon", "quote") else named[0].place


def _of_voice(draft: Draft, scopes: Sequence[Scope], anywhere: bool = False) -> Place | None:
    """The place in the name of who speaks (Henan authorities); no country whose government it is, but the town or the region of its police. Where the
    article is at home in no country (`anywhere`), that too."""
    sentence = draft.sentence
    for scope in scopes:
        spoken = [item for item in sentence.places if scope.phrase.start <= item.start < scope.phrase.end and not item.adjective]
        spoken = [item for item in spoken if led(sentence, item, "beside") is None]  # the governor of the island east of Leyte
        spoken = [item for item in spoken if (item.start, item.end) != (scope.phrase.start, scope.phrase.end) or not government(sentence, item)]
        own = [item for item in spoken if not given(sentence, item) and (not void(sentence, item) or _seat_of(sentence, item, anywhere))]
        if own:
            return next((item.place for item in reversed(own) if inside(item.place, own[0].place)), own[0].place)
    return None


def _of_local_voice(draft: Draft, scopes: Sequence[Scope], around: Place | None) -> Place | None:
    """The place of who speaks, where all that is told of the event's is the country around it: a governor or a town's police count what is theirs,
    and reports from a town tell of it. A capital is where the country's own offices sit."""
    wide = around is not None and around.kind in ("country", "region") and draft.quantity is not None
    place = _of_voice(draft, [scope for scope in scopes if official(draft.sentence, scope) or tidings(draft.sentence, scope)]) if wide else None
    entry = places.entries().get(place.id or "") if place is not None else None
    local = place is not None and around is not None and (place.id is None or place.within(around)) and place.name != around.name
    return place if local and not (entry is not None and entry.capital) else None


def _at_home(draft: Draft, scopes: Sequence[Scope], setting: Setting, place: Place | None, source: str) -> Place | None:
    """The country whose office counts people without a word of where, in an article that tells of several: not what was told of before."""
    if place is None or source not in AROUND or not counts_at_home(draft):
        return None
    own = country_spoken_for(draft.sentence, scopes, setting.scenes)
    return own if own is not None and not inside(place, own) else None


def _seat_of(sentence: Sentence, named: Named, anywhere: bool = False) -> bool:
    """In a script without blanks: whether a town or a region (or a country) stands right before the body that speaks for it (加沙卫生部)."""
    local = not sentence.pack.spaced and (anywhere or named.place.kind in ("city", "region"))
    return local and any(mark.start <= named.end < mark.end for mark in sentence.role("voice"))


def _country_that_says_so(draft: Draft, scopes: Sequence[Scope]) -> Place | None:
    """The country that is its own voice: Malawi counted four dead."""
    said = {(scope.phrase.start, scope.phrase.end) for scope in scopes}
    return next((named.place for named in draft.sentence.places if (named.start, named.end) in said and named.place.kind == "country"), None)
