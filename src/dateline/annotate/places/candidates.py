"""The places that a sentence can be about: those that can be an event's, the whole country, several countries."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.places.elsewhere import STRANGERS
from dateline.annotate.places.event_places import event_places
from dateline.annotate.places.leading import led
from dateline.annotate.places.place_lists import with_elsewhere
from dateline.annotate.places.setting import Setting
from dateline.annotate.places.spoken_for import country_spoken_for
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.model import Place

WIDER = frozenset({"beyond", "nationwide", "around", "quarter"})
OF = 5
"""Characters between a word for a province and its name behind it, at most (in the province of)."""
GUESTS = STRANGERS - {"passengers"}


def all_places(sentence: Sentence, scopes: Sequence[Scope], setting: Setting) -> list[Named]:
    """The places that can be an event's, in order; words for the whole country ("nationwide") name the article's, wider ones none."""
    if not sentence.places and sentence.lacks(WIDER):
        return []
    if setting.found is None or setting.found[0] is not sentence or setting.found[1] != tuple(scopes):
        setting.found = sentence, tuple(scopes), _found(sentence, scopes, setting)
    return setting.found[2]


def _found(sentence: Sentence, scopes: Sequence[Scope], setting: Setting) -> list[Named]:
    items = list(_without_causes(sentence, list(event_places(sentence, scopes))))
    guests = _guests(sentence, items, setting)
    named = with_elsewhere(sentence, [item for item in items if item.start not in guests])
    written = [item.place.kind for item in sentence.places if not item.adjective]
    around = [mark for mark in sentence.role("around") if not mark.has("division")] if written and set(written) == {"country"} else []
    wide = [
        Named(mark.start, mark.end, _beyond(sentence, mark))
        for mark in (*sentence.role("beyond"), *around)
        if not mark.has("world") and not _named(sentence, mark)
    ]
    wide += [
        Named(mark.start, mark.end, whole)
        for mark in sentence.role("nationwide")
        if (whole := _whole_country(sentence, named, mark, setting, scopes))
    ]
    wide += [Named(mark.start, mark.end, part) for mark in sentence.role("around") if (part := _division(sentence, named, mark, setting))]
    wide += [Named(mark.start, mark.end, _beyond(sentence, mark)) for mark in _quarters(sentence, named)]
    if not wide:
        return named
    clear = [item for item in wide if not any(item.start < other.end and other.start < item.end for other in sentence.places)]
    return sorted([*named, *clear], key=lambda item: item.start)


def _without_causes(sentence: Sentence, items: Sequence[Named]) -> Sequence[Named]:
    """The places without those that an event is called after which is only the cause (在西藏，20人因尼泊尔地震遇难), where another place is named."""
    causes = {mark.w1 for mark in sentence.role("cause")} if len(items) > 1 else set()
    if not causes:
        return items
    events = {mark.w0 for mark in sentence.role("event")}
    spans = [sentence.word_span(item.start, item.end) for item in items]
    left = [item for item, (first, last) in zip(items, spans, strict=True) if first not in causes or last not in events]
    return left or items


def _quarters(sentence: Sentence, named: Sequence[Named]) -> list[Mark]:
    """The parts of the land without a name that are told of behind a town (利马12人，中部3人): no place's own, right behind or before it."""
    marks = sentence.role("quarter")
    towns = [item.end for item in named if item.place.kind != "country"]
    beside = [(item.start, item.end) for item in sentence.places]
    own = [mark for mark in marks if any(0 <= mark.start - end <= 1 or 0 <= start - mark.end <= OF for start, end in beside)]
    return [mark for mark in marks if mark not in own and any(end <= mark.start for end in towns)]


def _named(sentence: Sentence, mark: Mark) -> bool:
    """Whether a form is only part of a body's name (Europa Press)."""
    return any(other.start <= mark.start and mark.end <= other.end and other.w1 - other.w0 > mark.w1 - mark.w0 for other in sentence.role("voice"))


def _guests(sentence: Sentence, items: Sequence[Named], setting: Setting) -> set[int]:
    """Where the names begin that only tell whose people they are; in a script without blanks those of a list that ends so, too
    (美国、中国和比利时游客)."""
    found: set[int] = set()
    behind: Named | None = None
    for item in reversed(items):
        listed = behind is not None and behind.start in found and not sentence.pack.spaced and _joined(sentence, item.end, behind.start)
        if listed or _of_guests(sentence, item, setting):
            found.add(item.start)
        behind = item
    return found


def _joined(sentence: Sentence, start: int, end: int) -> bool:
    return any((mark.start, mark.end) == (start, end) for mark in sentence.role("barrier") if mark.get("price") == "1")


def _of_guests(sentence: Sentence, named: Named, setting: Setting) -> bool:
    """In a script without blanks, or where no adjective is made of a name: a country other than the article's right before people or a body tells
    whose they are (希腊救援队, 그리스 구조대원), and so does any place before those who are told by where they come from (福建游客)."""
    if sentence.pack.spaced and not _bare(sentence, named):
        # an island of southern Africa is one, and nothing that happened there was in all of it
        return bool(places.members(named.place.id or "")) and sentence.field == "text" and led(sentence, named, "in", "distribute") is None
    behind = named.end + sentence.pack.spaced
    if any(mark.start == behind and mark.argument in GUESTS for mark in sentence.role("group")):
        return True
    abroad = named.place.kind == "country" and named.place.id != setting.nation
    return abroad and any(mark.start == behind for mark in sentence.role("group", "voice"))


def _bare(sentence: Sentence, named: Named) -> bool:
    """Whether a name stands without the particle that else is written together with it (그리스, not 그리스에서)."""
    particles = sentence.pack.settings.particles if sentence.pack.settings.subjects else ()
    return bool(particles) and not sentence.text.endswith(particles, named.start, named.end)


def _whole_country(sentence: Sentence, named: Sequence[Named], mark: Mark, setting: Setting, scopes: Sequence[Scope]) -> Place | None:
    """The country that "the whole country" means: the one named last before it in its sentence or around what is, else that of the office which
    speaks of it, else the article's."""
    before = [item.place for item in named if item.end <= mark.start]
    own = country_spoken_for(sentence, scopes, setting.scenes) if not before else None
    if own is not None:
        return own
    around = next((up for item in reversed(before) if item.kind != "country" and (up := places.country(item.id or ""))), setting.nation)
    nation = next((item for item in reversed(before) if item.kind == "country"), None)
    if nation is None and around != setting.nation and around is not None:
        return places.place(around, sentence.text[mark.start : mark.end])  # in North Kivu, in the east of the country
    if nation is not None or setting.country is not None or setting.nation is None:
        return nation or setting.country
    return places.place(setting.nation, sentence.text[mark.start : mark.end])


def _division(sentence: Sentence, named: Sequence[Named], mark: Mark, setting: Setting) -> Place | None:
    """The state or the province that "the whole state" means: the one around the town, or the one, named last before it; none where its name stands
    behind (in the province of …)."""
    if (
        not mark.has("division")
        or any(0 <= item.start - mark.end <= OF for item in sentence.places)
        or sentence.text[mark.end : mark.end + 1] in "'’"
    ):
        return None
    last = next((item.place for item in reversed(named) if item.end <= mark.start), None) or setting.last or setting.title or setting.first
    if last is None or last.kind == "country":
        return None
    inner = [up for up in (last.id, *last.parents) if up is not None and up != places.country(up)]
    region = next((up for up in inner if up != last.id or last.kind == "region"), None)
    return places.place(region, sentence.text[mark.start : mark.end]) if region is not None else None


def _beyond(sentence: Sentence, mark: Mark) -> Place:
    """Several countries, as the page writes them: a place that is no other."""
    text = sentence.text[mark.start : mark.end]
    return Place(text=text, name=text, kind="region")
