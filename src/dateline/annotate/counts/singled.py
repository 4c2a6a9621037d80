"""Parts of a figure that no number tells: one person, or the two of a dual (seven died, among them a child)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.counts.groups import head_of
from dateline.annotate.counts.persons import joined_to, start_of, with_joined
from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Group, Quantity, Signal

BETWEEN = 1


def singled_out(sentence: Sentence, before: Sequence[Draft], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """One draft for each person right behind a mark of a part, or joined to the number there, of the last figure before the mark that is larger."""
    for mark in sentence.role("subset"):
        person = behind(sentence, mark)
        persons = with_joined(sentence, person) if person else _beside_number(sentence, mark)
        whole = _whole(sentence, mark, before, drafts) if persons else None
        for one in persons if whole else ():
            told = any(mark.w1 <= draft.at <= one.w0 and size(draft.quantity) == _many(one) for draft in drafts)
            if whole and (size(whole.quantity) or 0) > _many(one) and not told:
                yield _part(sentence, mark, one, whole)


def behind(sentence: Sentence, mark: Mark) -> Mark | None:
    """The person right behind a mark of a part, with no number of its own. In a script without blanks a bare noun does not say that it is one
    (包括妇女)."""
    if mark.get("side", "after") == "before" or mark.w1 in sentence.stops or not sentence.pack.spaced:
        return None
    for person in sentence.role("person"):
        start = start_of(sentence, person)
        near = start is not None and start >= mark.end and 0 <= sentence.word_span(start, person.end)[0] - mark.w1 <= BETWEEN
        counted = sentence.pack.phrases.noun.side != "after" and any(number.w0 == person.w1 for number in sentence.numbers)
        if near and not counted and not any(mark.end <= number.start < person.start and number.start != start for number in sentence.numbers):
            return person
    return None


def _beside_number(sentence: Sentence, mark: Mark) -> tuple[Mark, ...]:
    """Those who are joined to the number right behind a mark of a part (including two women | and a child)."""
    if mark.get("side", "after") == "before" or mark.w1 in sentence.stops or not sentence.pack.spaced:
        return ()
    number = next((number for number in sentence.numbers if 0 <= number.w0 - mark.w1 <= BETWEEN), None)
    found = joined_to(sentence, head_of(sentence, number).w1) if number else ()
    own = {other.w0 for other in sentence.numbers}
    return tuple(one for one in found if start_of(sentence, one) is not None and one.w1 not in own)


def _whole(sentence: Sentence, mark: Mark, before: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    earlier = [draft for draft in drafts if draft.at < mark.w0 and draft.quantity and draft.counting != "subset"]
    if not earlier and mark.w0 - sentence.first <= BETWEEN:
        earlier = [draft for draft in before if draft.quantity and draft.counting != "subset"]
    fitting = [draft for draft in earlier if mark.argument in ("*", draft.predicate)]
    if not fitting and mark.argument != "*":
        fitting = [draft for draft in before if draft.predicate == mark.argument and draft.counting != "subset"]
    return fitting[-1] if fitting else None


def _many(person: Mark) -> int:
    return int(person.get("many") or 1)


def _part(sentence: Sentence, mark: Mark, person: Mark, whole: Draft) -> Draft:
    text = sentence.text[person.start : person.end]
    return Draft(
        sentence, mark.start, person.end, whole.predicate, person.w0,
        quantity=Quantity(low=_many(person), high=_many(person), text=text),
        group=Group(cls=person.argument or person.get("group") or "people", text=text),
        cue=mark, counting="subset", above=whole, relation="subset",
        signals=(Signal(name="part", value=0.8, reason=mark.entry.form),),
    )  # fmt: skip
