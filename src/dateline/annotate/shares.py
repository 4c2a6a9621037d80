"""Places of a whole and of its parts: what is told of a part's place says nothing of the whole's, but that it is wider."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.drafts import Draft, size
from dateline.annotate.inputs import Named
from dateline.annotate.marks import Mark
from dateline.annotate.scan import Sentence
from dateline.knowledge import places
from dateline.model import Place


def of_part(draft: Draft, named: Named) -> bool:
    """Whether a place behind a figure is told of a part or of the next figure alone (80 died, 60 of them in Lima; 40 in …, three in Cusco)."""
    sentence = draft.sentence
    if draft.quantity is None or named.start < draft.end:
        return False
    owner = _counted_there(sentence, named)
    return owner is not None and owner != draft.at


def _counted_there(sentence: Sentence, named: Named) -> int | None:
    """The word of the bare number that a place stands right behind, with no more than its preposition between (three in Cusco)."""
    mark = _preposition(sentence, named)
    return next((number.w0 for number in sentence.numbers if mark is not None and number.w1 == mark.w0), None)


def _preposition(sentence: Sentence, named: Named) -> Mark | None:
    return next((mark for mark in sentence.role("in", "distribute") if 0 <= named.start - mark.end <= 2), None)


def widened(drafts: Sequence[Draft], told: Sequence[Place | None], home: Place | None) -> dict[int, Place | None]:
    """By index, the places of the wholes of which a part is told for a place: they are no figures of that place, nor of one in it, but of its
    country. `told` are the places that the drafts of a sentence have so far; `home` is the article's country, where it names it."""
    found: dict[int, Place | None] = {}
    for index, whole in enumerate(drafts):
        own = (told[at] for at, part in enumerate(drafts) if _share(part, whole) and _behind(part, told[at]))
        shares = [share for share in own if share is not None]
        place = told[index]
        if place is not None and any(_inside(place, share) for share in shares):
            found[index] = _around(shares, home)
    return found


def _share(part: Draft, whole: Draft) -> bool:
    if part is whole or part.predicate != whole.predicate or whole.quantity is None or part.quantity is None or part.at < whole.at:
        return False
    return part.above is whole or (part.counting == "subset" and (size(part.quantity) or 0) < (size(whole.quantity) or 0))


def _behind(part: Draft, place: Place | None) -> bool:
    """Whether a part's place is named behind its number, in its own clause, and nowhere before it in the sentence."""
    sentence = part.sentence
    spots = [item.start for item in sentence.places if place is not None and item.place.id == place.id]
    if not spots or min(spots) <= sentence.words[part.at][0]:
        return False
    return not sentence.stop_between(part.at + 1, sentence.word_span(min(spots), min(spots) + 1)[0], "comma")


def _inside(place: Place, share: Place) -> bool:
    return place.within(share) or place.name == share.name


def _around(shares: Sequence[Place], home: Place | None) -> Place | None:
    """The country around places, where they lie in one and are not it: as the article names it, or by its name in the gazetteer."""
    countries = {places.country(share.id or "") for share in shares}
    only = countries.pop() if len(countries) == 1 else None
    if only is None or any(share.id == only for share in shares):
        return None
    return home if home is not None and home.id == only else places.place(only)
