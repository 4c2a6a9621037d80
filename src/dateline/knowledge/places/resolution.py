"""Which of the places of one name is meant: prominence, and the other places of the article."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from dateline.knowledge.places.gazetteer import country, entries, is_seat, parents, shown
from dateline.knowledge.places.matcher import PlaceMention
from dateline.knowledge.scripts import fold
from dateline.model import Noun, Place
from dateline.model.claim import PlaceKind

BESIDE = 4.0
"""What another mention of the candidate's country adds, in powers of ten of inhabitants."""
OFTEN = 2.0
"""What ten times as many names of it add: of two countries an article tells of, the one it tells more of."""
NEAR_BY = 1.0
"""The same for a mention that has namesakes elsewhere, but hardly means them (Madrid)."""
CLEAR = 2.5
"""By how much the likeliest country of a mention must go before the next to be hardly in doubt."""
FORMER = 2.5
"""What a capital loses under a name that is another place's own: what it is called in English is not that (Victoria, for Hong Kong)."""
OTHER = 1.5
"""What another city loses so (Petrópolis, for Saint Petersburg)."""
LITTLE = 50_000
"""Inhabitants under which a town named alone is no sign of its country."""
NEXT = 1
"""Characters between a region and the town in it that is written behind it, at most."""
WIDE_FIRST = re.compile("[\u3040-\u9fff\uac00-\ud7a3]")
ALIKE = 0.4
"""How like two spellings of one name are at least."""
BASE: dict[PlaceKind, float] = {"country": 9.5, "region": -0.5, "city": 0.0, "site": 3.0}


class Context(Noun, frozen=True, kw_only=True):
    """What is known of an article before its places are: countries (ISO codes) of its outlet, story or dateline."""

    countries: tuple[str, ...] = ()


NOWHERE = Context()
NOTHING: Counter[str] = Counter()


def resolve(mentions: Sequence[PlaceMention], context: Context = NOWHERE) -> tuple[Place, ...]:
    """One place for each mention, in the same order."""
    settled = _settled(mentions) + Counter(context.countries)
    likely = _likely(mentions) if any(len(mention.candidates) > 1 for mention in mentions) else {}
    behind = (*mentions[1:], None)[: len(mentions)]
    return tuple(_place(one, _before_town(one, after) or _best(one, settled, likely)) for one, after in zip(mentions, behind, strict=True))


def _before_town(mention: PlaceMention, after: PlaceMention | None) -> str | None:
    """The region of a name in a script that writes addresses from the wide to the narrow, where what lies in it stands right behind (千葉 船橋, 경기
    광주): it is not the city of that name."""
    if after is None or len(mention.candidates) < 2 or not 0 <= after.start - mention.end <= NEXT or not WIDE_FIRST.match(mention.text):
        return None
    regions = [id_ for id_ in mention.candidates if id_ in entries() and entries()[id_].kind == "region"]
    return next((id_ for id_ in regions if any(id_ in parents(town) and not is_seat(town, id_) for town in after.candidates)), None)


def _best(mention: PlaceMention, settled: Counter[str], likely: Mapping[str, set[str]]) -> str:
    """The candidate that says most for itself; most names have only one."""
    if len(mention.candidates) == 1:
        return mention.candidates[0]
    return max(mention.candidates, key=lambda id_: (_score(id_, mention, settled) + _near_by(id_, mention, likely), id_))


def _settled(mentions: Sequence[PlaceMention]) -> Counter[str]:
    """How many names point to a country beyond doubt: their candidates lie in it alone. One little town alone does not speak for its own, which a
    street or a family may be called like (rue Erlanger)."""
    names: dict[str, set[str]] = {}
    for mention in mentions:
        countries = {country(id_) for id_ in mention.candidates}
        if len(countries) == 1 and (only := countries.pop()):
            names.setdefault(only, set()).update({mention.text} if all(map(_little, mention.candidates)) else {mention.text, ""})
    return Counter({only: len(called - {""}) for only, called in names.items() if len(called) > 1})


def _little(id_: str) -> bool:
    entry = entries().get(id_.partition("/")[0])
    return entry is not None and entry.kind == "city" and not entry.capital and entry.people < LITTLE


def _likely(mentions: Sequence[PlaceMention]) -> dict[str, set[str]]:
    """Countries that mentions of several candidates point to all but beyond doubt, each with the names that do."""
    found: dict[str, set[str]] = {}
    for mention in (mention for mention in mentions if len(mention.candidates) > 1):
        sizes: dict[str, float] = {}
        for id_ in mention.candidates:
            where, size = country(id_) or "", _score(id_, mention, NOTHING)
            sizes[where] = max(size, sizes.get(where, size))
        first, second, *_ = (*sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])), ("", 0.0))
        if len(sizes) > 1 and first[0] and first[1] - second[1] >= CLEAR:
            found.setdefault(first[0], set()).add(mention.text)
    return found


def _near_by(id_: str, mention: PlaceMention, likely: Mapping[str, set[str]]) -> float:
    """No name speaks for its own candidates."""
    return NEAR_BY if likely and likely.get(country(id_) or "", set()) - {mention.text} else 0.0


def _score(id_: str, mention: PlaceMention, settled: Counter[str]) -> float:
    entry = entries().get(id_.partition("/")[0])
    if entry is None:
        return BASE["site"]
    size = 0.0 if entry.kind == "country" else math.log10(entry.people + 10)
    named = settled[country(id_) or ""]
    beside = BESIDE + OFTEN * math.log10(named) if named else 0.0
    former = (FORMER if entry.capital else OTHER) if entry.kind == "city" and _of_another(id_, mention) else 0.0
    doubled = _doubled(id_, mention) if entry.kind == "region" else 0.0
    return BASE[entry.kind] + size + 2.0 * entry.capital + beside - former - doubled


def _of_another(id_: str, mention: PlaceMention) -> bool:
    """Whether the name as written is what another candidate is called, and this one is not."""
    written = mention.text.casefold()
    called = [other for other in mention.candidates if shown(other, "en").casefold() == written] if len(mention.candidates) > 1 else []
    return bool(called) and id_ not in called


def _doubled(id_: str, mention: PlaceMention) -> float:
    """A region named like a city inside it: the city is meant, unless words beside it say otherwise, or the name is only the region's own (Bahia)."""
    return 2.5 if any(is_seat(other, id_) and not (_of_another(other, mention) and _unlike(other, mention)) for other in mention.candidates) else 0.0


def _unlike(city: str, mention: PlaceMention) -> bool:
    """Whether no word of what a city is called is like a name: it is no other spelling of it (as Chittagong is of Chattogram)."""
    own, name = fold(shown(city, "en"), "Latn").casefold(), fold(mention.text, "Latn").casefold()
    return not any(word[0] == name[0] and SequenceMatcher(None, word, name).ratio() > ALIKE for word in own.split())


def _place(mention: PlaceMention, id_: str) -> Place:
    return place(id_, mention.text)


def place(id_: str, text: str = "") -> Place:
    """The noun for an id; `text` as an article writes it."""
    entry = entries().get(id_)
    kind: PlaceKind = entry.kind if entry else "site"  # "gn276781/port" has no entry of its own
    return Place(text=text or shown(id_, "en"), id=id_, name=shown(id_, "en"), kind=kind, parents=parents(id_))
