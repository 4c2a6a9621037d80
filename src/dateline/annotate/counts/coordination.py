"""Figures side by side in one list, each with its own place or its own kind of people before it, that share what happened to one of them.

Only where a noun may stand before its number: there the verb behind the last (富山県では37人、新潟県では49人が負傷した; 서울 30명, 부산 20명이
다쳤다) and the noun before the first (けが人は男性16人、女性18人) hold for the whole list.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dateline.annotate.counts.binding import Bound
from dateline.annotate.counts.groups import head_of
from dateline.annotate.counts.states import group_of
from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.marks import Piece
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Signal

JOINTS = " 、,，・"
OPENING = tuple(":：(（")
PARTICLE = 3
"""Characters between a place and its number at most."""
SMALL = frozenset({"trim", "in", "particle", "distribute", "barrier", "among"})


class _Item(Piece, frozen=True, gc=False):
    """A number with what stands before it: `kind` is that of a place or of people; characters [start, end)."""

    bound: Bound
    kind: str
    start: int
    end: int


def coordinated(sentence: Sentence, bounds: Sequence[Bound], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with those of their list's other figures, which nothing else counts."""
    found = list(drafts)
    if sentence.pack.phrases.noun.side != "both" or len(bounds) < 2 or not found:
        return found
    items = [item for bound in bounds if (item := _item(sentence, bound)) is not None]
    for item in items:  # 死亡9例(上海6例,天津3例)
        whole = next((draft for draft in found if draft.cue is not None and 0 <= item.start - 1 - draft.end <= 1), None)
        opens = item.kind == "place" and item.start > sentence.start and sentence.text[item.start - 1] in OPENING
        if whole is not None and opens and _of(found, item) is None and item.bound.cue is None:
            found.append(_like(sentence, whole, item))
    steps = [(left, right) for left, right in pairwise(items) if left.kind == right.kind and _joined(sentence, left, right)]
    for near, item in [*steps, *((right, left) for left, right in reversed(steps))]:
        draft = _of(found, near)
        if draft is not None and draft.cue is not None and _of(found, item) is None and item.bound.cue is None:
            found.append(_like(sentence, draft, item))
    return sorted(found, key=lambda draft: draft.at)


def parts_listed(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with what stands behind a part in its list made a part of the same whole (부상자 중 19명은 중상, 63명은 경상이다)."""
    found: list[Draft] = []
    for draft in drafts:
        part = found[-1] if found else None
        goes_on = part is not None and part.counting == "subset" and part.above is not None and _next_part(sentence, part, draft)
        found.append(draft.but(counting="subset", above=part.above, relation="subset") if part is not None and goes_on else draft)
    return found


def under_mark(sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The drafts, with all that stands behind a mark of parts made parts of what was counted before it, as long as they add up to no more than that:
    where words are not parted it opens a list to the end of its sentence (28人死亡、20人失联。其中甲县22人死亡、10人失联，乙县3人死亡)."""
    more = {mark.w1 for mark in sentence.role("counting") if mark.argument == "increment"}
    marks = [] if sentence.pack.spaced else [mark for mark in sentence.role("subset") if mark.argument == "*" and mark.get("side") == "after"]
    found = list(drafts)
    for mark in marks[:1]:
        wholes = [draft for draft in (*before, *drafts) if draft.counting == "total" and (draft.sentence is not sentence or draft.at < mark.w0)]
        spent: dict[str, float] = {}
        end = _closed(sentence, mark.start)
        for index, draft in enumerate(found):
            whole = next((one for one in reversed(wholes) if one.predicate == draft.predicate), None)
            many = size(draft.quantity) or 0
            if draft.at < mark.w1 or draft.start >= end or whole is None or draft.at in more or draft.counting not in ("total", "subset"):
                continue
            spent[draft.predicate] = spent.get(draft.predicate, 0) + many
            if draft.counting == "total" and spent[draft.predicate] <= (size(whole.quantity) or 0) and many < (size(whole.quantity) or 0):
                found[index] = draft.but(counting="subset", above=whole, relation="subset")
    return found


def under_places(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with a list of places and their figures made parts of the larger figure of the same before it, that a bracket or a colon opens (9
    cases (6 in Lima, 2 in Cusco)) or a word for parts (524 cases, of which 346 in Aleppo, 72 in Homs), where they add up to no more."""
    found: list[Draft] = []
    whole: Draft | None = None
    left, end = 0.0, sentence.end
    for draft in sorted(drafts, key=lambda draft: draft.at):
        found.append(draft)
        many, place = size(draft.quantity), _own_place(sentence, draft)
        part = draft.counting == "subset" and draft.above is not None
        if many is None or draft.counting not in ("total", "subset") or not (part or place is not None):
            continue
        said = any(found[-2].at < mark.w0 < draft.at for mark in sentence.role("say", "according")) if len(found) > 1 else False
        if whole is None or draft.start >= end or said:  # another voice has a list of its own
            whole = draft.above if part or place is None else _opened(sentence, found[:-1], draft, place)
            left, end = (size(whole.quantity) or 0 if whole else 0), _closed(sentence, draft.start)
        if whole is None or whole.sentence is not sentence or draft.predicate != whole.predicate or many > left:
            whole = None
            continue
        left -= many
        found[-1] = draft.but(counting="subset", above=whole, relation="subset")
    return sorted(found, key=lambda draft: draft.start)


def _own_place(sentence: Sentence, draft: Draft) -> int | None:
    """Where a figure with a place of its own begins with it: right before the number, or a word behind the number and its noun."""
    number = next((one for one in sentence.numbers if one.w0 == draft.at), None)
    if number is None:
        return None
    end = sentence.words[head_of(sentence, number).w1 - 1][1]
    led = next((mark.end for mark in sentence.role("in", "distribute") if 0 <= mark.start - end <= 1), None)
    if led is not None and any(0 <= named.start - led <= 1 for named in sentence.places):
        return number.start
    return next((named.start for named in sentence.places if 0 <= number.start - named.end <= 1), None)


def _opened(sentence: Sentence, earlier: Sequence[Draft], draft: Draft, place: int) -> Draft | None:
    """The last figure of the same, where the bracket or the colon that opens a list stands between it and the first place of that."""
    last = next((one for one in reversed(earlier) if one.predicate == draft.predicate and one.counting != "subset"), None)
    if last is None or sentence.text[last.end : place].rstrip()[-1:] not in OPENING:
        return None
    return last if not any(last.end <= number.start < place for number in sentence.numbers) else None


def _closed(sentence: Sentence, at: int) -> int:
    """Where the bracket closes that a character of a sentence stands in, or the sentence ends."""
    text, start = sentence.text, sentence.start
    inside = max(text.rfind(mark, start, at) for mark in "(（") > max(text.rfind(mark, start, at) for mark in ")）")
    closing = [found for mark in ")）" if (found := text.find(mark, at, sentence.end)) >= 0]
    return min(closing) if inside and closing else sentence.end


def _next_part(sentence: Sentence, part: Draft, draft: Draft) -> bool:
    """Whether no more than a list's comma parts a figure of the same kind from a part, and it is none larger than their whole."""
    between = sentence.text[part.end : draft.start]
    alike = draft.counting == "total" and draft.predicate == part.predicate and draft.cue is not None and sentence.pack.phrases.noun.side == "both"
    whole, number = size(part.above.quantity) if part.above else None, size(draft.quantity)
    return alike and between.strip() != "" and not between.strip(JOINTS) and whole is not None and number is not None and number < whole


def _of(drafts: Sequence[Draft], item: _Item) -> Draft | None:
    return next((draft for draft in drafts if draft.at == item.bound.number.w0), None)


def _item(sentence: Sentence, bound: Bound) -> _Item | None:
    """A number of people behind a place, or behind their kind."""
    number, mark = bound.number, bound.head.mark
    if bound.head.kind not in ("people", "none") or bound.refused == "not people" or number.quantity.unit is not None:
        return None
    end = max(number.end, sentence.words[bound.head.w1 - 1][1]) if bound.head.kind == "people" else number.end
    if mark is not None and bound.head.group and mark.end <= number.start:
        return _Item(bound, "people", mark.start, end)
    place = next((named for named in sentence.places if _before(sentence, named.end, number.start)), None)
    return _Item(bound, "place", place.start, end) if place and bound.head.kind == "people" else None


def _before(sentence: Sentence, left: int, right: int) -> bool:
    """Whether no more than a blank or a particle stands between a place and a number."""
    between = sentence.text[left:right]
    return 0 <= right - left <= PARTICLE and (not between.strip() or _small(sentence, left, right))


def _small(sentence: Sentence, left: int, right: int) -> bool:
    """Whether every word between two characters is a particle or the like."""
    first, last = sentence.word_span(left, right)
    topics = sentence.pack.settings.topics
    return all(sentence.word_text(at) in topics or not SMALL.isdisjoint(sentence.roles_at.get(at, ())) for at in range(first, last))


def _joined(sentence: Sentence, left: _Item, right: _Item) -> bool:
    """Whether a list's comma, or a bare conjunction, and at most a particle stand between two items."""
    between = sentence.text[left.end : right.start] if left.end <= right.start else "."
    bare = between.strip(JOINTS)
    return bool(between.strip()) and len(bare) <= PARTICLE and (not bare or _small(sentence, left.end, right.start))


def _like(sentence: Sentence, draft: Draft, item: _Item) -> Draft:
    """What happened to the one of a list, said of another."""
    number, own = item.bound.number, item.bound.head.group
    return draft.but(
        start=item.start,
        end=item.end,
        at=number.w0,
        quantity=number.quantity,
        group=group_of(sentence, item.bound, draft.cue) if own else draft.group,
        signals=(Signal(name="list", value=0.8, reason="side by side with a figure of its kind"),),
    )
