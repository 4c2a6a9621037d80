"""Places of a whole and of its parts: what is told of a part's place says nothing of the whole's, but that it is wider."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.drafts import Draft, size
from dateline.annotate.places.event_places import inside
from dateline.annotate.places.leading import leads
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.model import Place


def of_part(draft: Draft, named: Named) -> bool:
    """Whether a place behind a figure is told of a part or of the next figure alone (80 died, 60 of them in Lima; 40 in …, three in Cusco)."""
    sentence = draft.sentence
    if draft.quantity is None or named.start < draft.end:
        return False
    owner = _counted_there(sentence, named)
    return owner is not None and owner != draft.at


def shares_out(sentence: Sentence, named: Sequence[Named]) -> bool:
    """Whether a sentence only shares a figure out among places (three in Lima and two in Cusco): it tells of none where the event was."""
    return len({item.place.id for item in named}) > 1 and all(_counted_there(sentence, item) is not None for item in named)


def _counted_there(sentence: Sentence, named: Named) -> int | None:
    """The word of the bare number that a place stands right behind, with no more than its preposition between (three in Cusco)."""
    marks = [mark for mark in sentence.role("in", "distribute") if leads(sentence, mark, named)]
    return next((number.w0 for number in sentence.numbers for mark in marks if number.w1 == mark.w0), None)


def widened(drafts: Sequence[Draft], told: Sequence[Place | None], home: Place | None) -> dict[int, Place | None]:
    """By index, the places of the wholes of which a part is told for a place: they are no figures of that place, nor of one in it, but of its
    country; and so of those counted in the clauses behind the part (of the 80 dead 60 in Cusco, while 200 were hurt). `told` are the places that
    the drafts of a sentence have so far; `home` is the article's country, where it names it."""
    found: dict[int, Place | None] = {}
    for index, whole in enumerate(drafts):
        parts = [at for at, part in enumerate(drafts) if _share(part, whole) and not _of_one_verb(part, whole) and _its_own(part, told[at])]
        shares = [share for at in parts if (share := told[at]) is not None]
        place = told[index]
        if place is not None and any(_inside(place, share) or _elsewhere(whole, place, share) for share in shares):
            found[index] = _around(shares, home)
        for at in parts:
            found |= {later: found.get(index, place) for later in _behind_part(drafts, told, at)}
    return found


def _behind_part(drafts: Sequence[Draft], told: Sequence[Place | None], at: int) -> Iterator[int]:
    """The drafts of another kind behind a part and its place that have that place only because it was the last named."""
    part, place = drafts[at], told[at]
    spots = _spots(part.sentence, place)
    for index, later in enumerate(drafts):
        if index == at or later.sentence is not part.sentence or told[index] is None or told[index] != place or later.predicate == part.predicate:
            continue
        first, last = part.sentence.word_span(max(spots[-1], part.start), later.start)
        if spots[-1] < later.start and part.end <= later.start and part.sentence.stop_between(first, last + 1, "comma", "semicolon"):
            where = part.sentence.role("there")
            if not any(spots[-1] < mark.start < later.end for mark in where):
                yield index


def _share(part: Draft, whole: Draft) -> bool:
    if part is whole or part.predicate != whole.predicate or whole.quantity is None or part.quantity is None or part.at < whole.at:
        return False
    return part.above is whole or (part.counting == "subset" and (size(part.quantity) or 0) < (size(whole.quantity) or 0))


def _of_one_verb(part: Draft, whole: Draft) -> bool:
    """Whether one verb behind both tells of a part and its whole (24 people including four children died in Lima)."""
    return part.cue is not None and part.cue is whole.cue and part.cue.w0 > part.at and not part.cue.has("reach")


def _its_own(part: Draft, place: Place | None) -> bool:
    """Whether a part's place is named in its own clause, behind its number or between the word for a part and the number (其中首都…19人), and
    nowhere before it in the sentence."""
    sentence = part.sentence
    spots = _spots(sentence, place)
    number = sentence.words[part.at][0]
    if spots and spots[0] > number:
        return not sentence.stop_between(part.at + 1, sentence.word_span(spots[0], spots[0] + 1)[0], "comma", "dash")
    opened = [mark.end for mark in sentence.role("subset") if mark.end <= number]
    return bool(spots and opened) and opened[-1] <= spots[0]


def _spots(sentence: Sentence, place: Place | None) -> list[int]:
    """Where a sentence names a place, in order."""
    return sorted(item.start for item in sentence.places if place is not None and item.place.id == place.id)


def _inside(place: Place, share: Place) -> bool:
    return place.within(share) or place.name == share.name


def _elsewhere(whole: Draft, place: Place, share: Place) -> bool:
    """Whether a part's place lies beside the whole's, which its sentence does not name: it was only taken from what stands before."""
    return bool(place.id and share.id) and not inside(share, place) and not inside(place, share) and not _spots(whole.sentence, place)


def _around(shares: Sequence[Place], home: Place | None) -> Place | None:
    """The country around places, where they lie in it and are not it, and the article names it: else nobody said where the whole is."""
    countries = {places.country(share.id or "") for share in shares}
    return home if home is not None and countries == {home.id} and all(share.id != home.id for share in shares) else None
