"""Counts that no number says: one person to whom something happened, and those who were with a number of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.annotate.counts.conditions import accused
from dateline.annotate.counts.doers import followed, is_subject_form
from dateline.annotate.counts.groups import compounded, head_of
from dateline.annotate.counts.persons import beginning, conjoined, joints, listed, start_of
from dateline.annotate.counts.wholes import article, resumed
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import Numbers, fold
from dateline.model import Group, Quantity, Signal
from dateline.model.predicates import PEOPLE

HELPERS = frozenset({"firefighters", "rescuers"})
"""Groups that take part in nothing but their work, which they are sent to."""
NEAR = 5.0
DYING = 12
BREAKING = frozenset({"person", "group", "unit", "say", "barrier", "island", "negation", "that"})
"""What ends a clause about one person, or brings in another."""
THINGS = frozenset({"forces", "event", "not-people"})
"""Roles of nouns that are no persons."""
HUNDRED = 100
ELEVEN = 11
LONGEST_BOUND = 24
SHORTEST = 3
"""Letters of a noun that differs from another in its last alone, at least."""


def implicit(sentence: Sentence, used: set[int]) -> Iterator[Draft]:
    """ "A man was killed": one person beside a cue that no number has taken; who died in hospital is dead."""
    taken: set[int] = set()
    for cue in sorted(sentence.role("cue"), key=lambda cue: cue.argument != "killed"):
        if not cue.has("singular") or cue.argument not in PEOPLE:
            continue
        person = _person(sentence, cue)
        if cue.start in used and not (person and _listed(sentence, person[1])):
            continue
        for mark in listed(sentence, person[1]) if person and not _denied(sentence, cue) else ():
            if mark.start not in taken and not _tells_itself(sentence, mark, cue):
                taken.add(mark.start)
                yield _one(sentence, died_of_it(sentence, cue), beginning(sentence, mark), mark)


def _tells_itself(sentence: Sentence, person: Mark, cue: Mark) -> bool:
    """Whether a noun for people tells itself what befell them, other than what a cue tells (a dead man and جريحان, two wounded)."""
    return any(other.end == person.end and other.start >= cue.end and other.argument != cue.argument for other in sentence.role("cue"))


def died_of_it(sentence: Sentence, cue: Mark) -> Mark:
    """What became of one who was hurt, where the same clause goes on behind a comma to say so (an officer, hurt by a shot, has died); in a script
    without blanks without one (一人头部中弹当场死亡)."""
    if cue.argument not in ("injured", "hospitalised"):
        return cue
    if not sentence.pack.spaced:
        return _died_at_once(sentence, cue)
    dead = [mark for mark in sentence.role("cue") if mark.argument == "killed" and mark.has("singular") and mark.w0 > cue.w1]
    if not dead or dead[0].w0 - cue.w1 > DYING or not any(0 <= dead[0].w0 - index <= 2 for index in sentence.stops):
        return cue
    between = [other for other in sentence.marks if cue.w1 <= other.w0 < dead[0].w0 and other.role in BREAKING]
    counted = [number for number in sentence.numbers if cue.w1 <= number.w0 <= dead[0].w1 + 2 and number.quantity.high != 1]
    return cue if between or counted else dead[0]


def _died_at_once(sentence: Sentence, cue: Mark) -> Mark:
    dead = next((mark for mark in sentence.role("cue") if mark.argument == "killed" and mark.w0 >= cue.w1 and not mark.has("reach")), None)
    if dead is None or dead.w0 - cue.w1 > DYING or sentence.stop_between(cue.w1, dead.w0, "semicolon", "colon", "bracket", "quote"):
        return cue
    between = any(cue.w1 <= other.w0 < dead.w0 and other.role in BREAKING for other in sentence.marks)
    counted = any(cue.w1 <= number.w0 <= dead.w1 for number in sentence.numbers)
    return cue if between or counted else dead


def _listed(sentence: Sentence, person: Mark) -> bool:
    """One person joined by a bare conjunction to a number that shares the cue (a woman and two children were killed)."""
    if any(number.w0 == left for number in sentence.numbers for left in joints(sentence, listed(sentence, person)[-1].w1)):
        return True
    before = (number for number in sentence.numbers if number.end <= person.start and not _its_feminine(sentence, number, person))
    return any(person.w0 in joints(sentence, head_of(sentence, number).w1) for number in before)


def _person(sentence: Sentence, cue: Mark) -> tuple[int, Mark] | None:
    """The one person nearest to the cue: (where its phrase starts, its mark)."""
    best: tuple[float, int, Mark] | None = None
    for mark in sentence.marks:
        if not (mark.role == "person" or mark.role in ("group", "unit") and mark.has("one")) or _numbered(sentence, mark) and not mark.has("alone"):
            continue
        if mark.get("role") == "perpetrator" and mark.end <= cue.start and cue.has("active"):
            continue
        start = start_of(sentence, mark)
        if start is None or (mark.has("alone") and not _acted_on(sentence, mark)) or _several(sentence, mark):
            continue
        if cue.end <= start and any(cue.end <= by.start and by.end <= start and start - by.end <= 1 for by in sentence.role("by")):
            continue
        counted = mark.w1 + (mark.w1 in sentence.numbered)
        if followed(sentence, counted, cue) or is_subject_form(sentence, mark.w0, cue):
            continue
        if _parted(sentence, mark, cue) or _describes(sentence, mark) or accused(sentence, mark.end, cue) or _who_did(sentence, mark, cue):
            continue
        if (cue.has("close") and mark.w0 - cue.w1 > 1) or _of_known_ones(sentence, cue, mark):
            continue  # what happened behind its people describes others (死亡した事件の容疑者)
        price = sentence.between(mark.w1, cue.w0) if mark.w1 <= cue.w0 else sentence.between(cue.w1, mark.w0)
        again = resumed(sentence, mark.w1, cue) if mark.w1 <= cue.w0 and sentence.pack.spaced else None
        price = price if again is None else min(price, sentence.between(again, cue.w0) + 1)  # an officer, NAME, was killed
        if cue.get("side", "both") not in ("both", "before" if mark.w1 <= cue.w0 else "after"):
            if cue.has("fixed"):
                continue
            price += sentence.pack.phrases.prices.side
        if price <= NEAR * sentence.pack.phrases.prices.word and (best is None or price < best[0]):
            best = price, start, mark
    return best[1:] if best else None


def _several(sentence: Sentence, person: Mark) -> bool:
    """Whether a word beside a person makes it more than one, of no number (多くの女性, 妇女们, 女性など)."""
    behind = any(mark.w0 == person.w1 and (mark.role == "others" or mark.get("side") == "after") for mark in sentence.role("several", "others"))
    return behind or any(mark.w1 == person.w0 and mark.get("side") != "after" for mark in sentence.role("several"))


def _parted(sentence: Sentence, mark: Mark, cue: Mark) -> bool:
    """Another clause begins between the person and what happened."""
    left, right = (mark.end, cue.start) if mark.end <= cue.start else (cue.end, mark.start)
    parting = [other for other in sentence.role("say", "that", "barrier", "island", "act", "carry", "aside") if left <= other.start < right]
    return any(other.w1 != mark.w0 or not _joins(sentence, other, mark) for other in parting)


def _of_known_ones(sentence: Sentence, cue: Mark, person: Mark) -> bool:
    """Whether a cue with an article written as one with it is a noun for those told of already, and the person not right behind it another (وعالج
    المصابين أمس رجل)."""
    article = sentence.pack.phrases.noun.definite
    defined = bool(article) and sentence.text[cue.start : cue.end].lstrip(sentence.pack.settings.joiners).startswith(article)
    return defined and person.w0 > cue.w1 and not cue.entry.form.startswith(article)


def _who_did(sentence: Sentence, person: Mark, cue: Mark) -> bool:
    """In a script without blanks: a person whom a clause with its own object describes (枪杀店主的男子: the man who shot the owner)."""
    if sentence.pack.spaced or not cue.has("active") or person.start < cue.end:
        return False
    return any(mark.w1 == person.w0 and mark.w0 > cue.w1 for mark in sentence.role("particle"))


def _joins(sentence: Sentence, joint: Mark, person: Mark) -> bool:
    """Whether a bare conjunction adds a person, with no cue of its own, to those that a number counts (two nurses and a driver)."""
    own = any(0 <= cue.w0 - person.w1 <= 1 for cue in sentence.role("cue"))
    counted = any(head_of(sentence, number).w1 == joint.w0 for number in sentence.numbers if number.end <= joint.start)
    return joint.role == "barrier" and joint.get("price") == "1" and counted and not own and joint.w0 not in sentence.stops


def _describes(sentence: Sentence, mark: Mark) -> bool:
    """A people's name, or what may be an adjective, before a noun that is no person, be it listed or not (a Ukrainian drone, a civilian ship)."""
    adjective = mark.argument == "nationals" or mark.has("adjective")
    if not sentence.pack.phrases.noun.compounds or not adjective or mark.w1 >= sentence.last or mark.w1 in sentence.stops:
        return False
    behind = {other.role for other in sentence.marks if other.w0 <= mark.w1 < other.w1}
    return not behind or not behind.isdisjoint(THINGS)


def _acted_on(sentence: Sentence, mark: Mark) -> bool:
    """Right before what happened (another was hurt), or behind it where verbs come first (وأصيب آخر)."""
    if sentence.pack.phrases.attribution.order[0] == "after":  # verbs come first
        return any(other.w1 == mark.w0 and mark.w0 not in sentence.stops for other in sentence.role("cue"))
    return any(other.w0 == mark.w1 and mark.w1 not in sentence.stops for other in sentence.role("cue", "passive", "copula", "stance"))


def companions(sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """One person beside those counted (eight firefighters and a paramedic were hurt)."""
    alone = {draft.at for draft in drafts}
    for draft in drafts:
        number = next((one for one in sentence.numbers if one.w0 == draft.at), None)
        if number is None or draft.cue is None or draft.predicate not in PEOPLE or draft.counting == "subset" or _of_kinds(sentence, number):
            continue
        last = head_of(sentence, number).w1
        for mark in sentence.marks:
            single = mark.role == "person" and not mark.has("alone") or mark.role in ("group", "unit") and mark.has("one")
            start = start_of(sentence, mark) if single and not _describes(sentence, mark) else None
            if start is None or (start == mark.start and not sentence.pack.settings.joiners) or mark.w0 in alone or _taken(sentence, mark, alone):
                continue
            if _its_feminine(sentence, number, mark) or _acts_itself(sentence, draft.cue, number, mark):
                continue
            first = sentence.word_span(start, mark.end)[0]
            beside = number.w0 in conjoined(sentence, mark.w1) or first in conjoined(sentence, last)
            if beside or _written_on(sentence, number, last, mark):
                for one in (*(other for other in listed(sentence, mark) if other.start < mark.start), mark):
                    yield _one(sentence, draft.cue, beginning(sentence, one), one).but(predicate=draft.predicate)


def _acts_itself(sentence: Sentence, cue: Mark, number: Number, person: Mark) -> bool:
    """Whether a finite verb stands right behind a person named behind those counted, whose own verb stands before them (killed three, and a man is on
    the run)."""
    behind = cue.end <= number.start and number.end <= person.start and person.w1 not in sentence.stops
    return behind and any(mark.w0 == person.w1 for mark in sentence.role("passive", "copula", "auxiliary"))


def _taken(sentence: Sentence, person: Mark, counted: set[int]) -> bool:
    """Whether a number counts a person: one that is no article, or an article that is counted."""
    own = next((number for number in sentence.numbers if 0 <= person.w0 - number.w1 <= 1 and article(sentence, number)), None)
    return own.w0 in counted if own is not None else _numbered(sentence, person)


def _of_kinds(sentence: Sentence, number: Number) -> bool:
    """Whether a number is one after which nouns stand in the singular, all of a list of them (300 طفل وامرأة: children and women)."""
    return bool(sentence.pack.phrases.noun.definite) and (number.quantity.low or 0) >= HUNDRED


def _its_feminine(sentence: Sentence, number: Number, person: Mark) -> bool:
    """Whether a noun is that of those counted in its other gender, where the noun of a number from eleven on is in the singular (57 طالبا وطالبة)."""
    noun = head_of(sentence, number).mark
    if noun is None or not sentence.pack.phrases.noun.definite or (number.quantity.low or 0) < ELEVEN:
        return False
    left, right = noun.entry.form, person.entry.form
    return left != right and left[:-1] == right[:-1] and len(left) > SHORTEST


def _written_on(sentence: Sentence, number: Number, last: int, person: Mark) -> bool:
    """Whether a conjunction written as one word with it joins a person, with no cue of its own, to those counted (ضابط وثلاثة جنود)."""
    if any(0 <= cue.w0 - person.w1 <= 1 or cue.start == person.start for cue in sentence.role("cue")):
        return False
    return (person.w1 == number.w0 and joined_on(sentence, number)) or (last == person.w0 and person.w0 in sentence.joined)


def joined_on(sentence: Sentence, number: Number) -> bool:
    """Whether a number is written as one word with a conjunction before it (وثلاثة), with no stop before."""
    start = sentence.words[number.w0][0]
    return start < number.start and sentence.text[start] in sentence.pack.settings.joiners and number.w0 not in sentence.stops


def _numbered(sentence: Sentence, mark: Mark) -> bool:
    reach = sentence.pack.phrases.noun.gap + 1
    if mark.has("many") and any(number.w0 == mark.w1 and str(number.quantity.low) == mark.get("many") for number in sentence.numbers):
        return True  # جنديين اثنين
    if _counted_behind(sentence, mark):
        return True
    return any(
        0 <= mark.w0 - number.w1 <= reach
        and not (compounded(sentence, number) or _anew(sentence, number.w1, mark) or _decade(sentence, number, mark))
        for number in sentence.numbers
    )


def _counted_behind(sentence: Sentence, person: Mark) -> bool:
    """Whether a number other than one, with a word for people of its own, counts a noun right before it (여성 2명, 男性3人)."""
    if person.w1 in sentence.stops:
        return False
    several = (number for number in sentence.numbers if number.w0 == person.w1 and number.quantity.low != 1)
    return any(mark.w0 in (number.w0, number.w1) and mark.end > number.core_end for number in several for mark in sentence.role("unit"))


def _decade(sentence: Sentence, number: Number, person: Mark) -> bool:
    """Whether a round number with its word only tells of which decade of life a person right behind is (30대 여성)."""
    low = number.quantity.low
    round_one = number.quantity.exact and low is not None and 10 <= low < HUNDRED and low % 10 == 0
    return round_one and any(mark.has("decade") and mark.w0 == number.w1 and mark.w1 == person.w0 for mark in sentence.role("not-people"))


def _anew(sentence: Sentence, left: int, mark: Mark) -> bool:
    """Whether a conjunction begins another phrase between a number and a noun (two boys and a girl)."""
    joined = any(index in sentence.joined for index in range(left, mark.w0 + 1))
    return joined or any(left <= other.w0 < mark.w0 for other in sentence.role("barrier"))


def _denied(sentence: Sentence, cue: Mark) -> bool:
    """Whether what happened is said not to have: a negation near by, or a "not" right before it."""
    if cue.w0 not in sentence.stops and any(
        mark.w1 == cue.w0 and mark.get("side") != "after" and not mark.has("bare") for mark in sentence.role("unsaid")
    ):
        return True
    return any(abs(mark.w1 - cue.w0) <= 3 or abs(mark.w0 - cue.w1) <= 2 for mark in sentence.role("negation"))


def freed(sentence: Sentence) -> bool:
    """Whether those who rescue are named in the sentence: whom they free is rescued, not released."""
    return any(mark.argument in HELPERS for mark in sentence.role("group"))


def _at_least(sentence: Sentence, end: int) -> bool:
    """Whether the words behind a noun open its number upwards (شخصان على الأقل)."""
    behind = fold(sentence.text[end : end + LONGEST_BOUND]).lstrip()
    return behind.startswith(_open_ends(sentence.pack.numbers))


@cache
def _open_ends(numbers: Numbers) -> tuple[str, ...]:
    return tuple(form for form, roles in numbers.forms.items() if roles.get("at-least") in ("both", "after"))


def _one(sentence: Sentence, cue: Mark, start: int, mark: Mark) -> Draft:
    text = sentence.text[start : mark.end]
    group = mark.argument if mark.role == "group" else mark.get("group")
    many = int(mark.get("many") or 1)
    return Draft(
        sentence,
        min(start, cue.start),
        max(mark.end, cue.end),
        "rescued" if cue.argument == "released" and freed(sentence) else cue.argument,
        mark.w0,
        Quantity(low=many, high=None if _at_least(sentence, mark.end) else many, text=text),
        Group(cls=group or cue.get("group") or "people", text=sentence.text[mark.start : mark.end]),
        cue,
        signals=(Signal(name="implicit", value=0.8, reason="one person without a number"),),
    )
