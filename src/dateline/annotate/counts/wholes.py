"""Figures that stand beside another: the whole of which the next is a part (of the 90 hurt, 12 …), and a rival count by another voice
(3,000 marched according to the police; 10,000 according to the organisers)."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.annotate.counts.doers import speaker_behind
from dateline.annotate.counts.groups import Head, head_of, is_people
from dateline.annotate.counts.nameless import is_said_of_one
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.marks import COMMAS
from dateline.languages.numbers import fold
from dateline.model import Group

LEAD = 7
ADVERBS = 6
"""Characters of adverbs between the mark of a whole and its part at most."""
VERB = 2
RELATIVE = 3
"""Words between a relative pronoun and the verb of its clause at most."""
VOICED = 3
SAID = 4
"""Words between a verb of saying and its figure, at most; a range may begin with its last (spricht | von 12 bis 14)."""


def article(sentence: Sentence, number: Number) -> bool:
    """Whether a number is a bare one that is also the article (un, ein)."""
    one = number.quantity.low == number.quantity.high == 1
    return one and "indefinite" in sentence.pack.numbers.forms.get(fold(sentence.text[number.start : number.core_end]), {})


def whole_mark(sentence: Sentence, number: Number) -> Mark | None:
    """The mark right before a number that makes it the whole of the next figure (of the 90 injured, …)."""
    exact = number.quantity.exact and not number.quantity.approx  # no whole: des dizaines
    marks = (mark for mark in sentence.role("whole") if exact and mark.w1 == number.w0 and mark.get("side") != "after")
    return next((mark for mark in marks if not mark.has("opens") or mark.w0 == sentence.first or mark.w0 in sentence.stops), None)


def one_toll(number: Number, cue: Mark) -> bool:
    """Whether the number is the article of a word for a toll (un bilan, un nouveau bilan), which counts nobody."""
    return number.quantity.low == number.quantity.high == 1 and 0 <= cue.w0 - number.w1 <= 1


def only_its_noun(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a cue may count a number: a whole counts only what its own noun says (of the 180 passengers, 12 died)."""
    mark = whole_mark(sentence, number)
    if mark is None or (cue.w1 == mark.w0 and cue.w1 not in sentence.stops):
        return True
    verb = cue.w0 > number.w1 and not {"trim", "passive", "copula"}.isdisjoint(sentence.roles_at.get(number.w1, ()))
    return 0 <= cue.w0 - number.w1 <= 1 and not verb and not sentence.stop_between(number.w1, cue.w0)


def beside_part(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether the number is only the whole of a part right beside it, so that nothing behind the two counts it (19 of 43 passengers died;
    43人中19人死亡): the noun of what happened may still be its own (19 of 43 injured have died)."""
    if cue.has("noun") and 0 <= cue.w0 - head.w1 <= 1:
        return False
    if (part := _part_before(sentence, number)) is not None:
        if of_the_whole(sentence, part, cue):
            return False
        return cue.w0 != head.w1 or head.kind != "none" or _bare(sentence, number)
    if _part_behind(sentence, number, head, cue):
        return True
    parts = (other for other in sentence.numbers if whole_before(sentence, other) is number and cue.start >= other.start)
    return any(not _of_a_kind(sentence, other, head) for other in parts)


def of_the_whole(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether what happened tells of all those of whom a number is a part, right behind them: a relative clause, a participle behind a comma (9 из
    24 человек, погибших …, – дети), or one before the verb of the part (three of the 12 people injured have died)."""
    at = _behind_whole(sentence, number)
    if at is None or cue.w0 < at:
        return False
    if any(mark.w0 == at and mark.w1 <= cue.w0 <= mark.w1 + RELATIVE for mark in sentence.role("island")):
        return not any(at <= mark.w0 < cue.w0 for mark in sentence.role("cue", "say")) and not sentence.stop_between(at + 1, cue.w0)
    if cue.w0 == at and sentence.stops.get(at) == "comma":
        return True
    breaks = [one.w0 for ones in (sentence.numbers, sentence.role("barrier")) for one in ones if one.w0 >= cue.w1]
    verbs = (mark for mark in sentence.role("cue", "passive", "copula") if cue.w1 <= mark.w0 < min([sentence.last, *breaks]))
    describes = cue.has("active") or cue.has("participle") or _participle(sentence, cue)
    return cue.w0 == at and describes and any(_finite(mark) for mark in verbs)


def _participle(sentence: Sentence, cue: Mark) -> bool:
    """Where adjectives stand behind their noun: whether what happened is told right behind people by one word that has no verb's ending, and another
    verb or word for what happened stands behind it (tres de las 12 personas heridas en el incendio murieron; eran menores)."""
    noun = sentence.pack.phrases.noun
    people = any(mark.w1 == cue.w0 for mark in sentence.role("unit", "group", "person"))
    plain = cue.w1 - cue.w0 == 1 and not sentence.text[cue.start : cue.end].endswith(noun.verbs)
    later = any(other.w0 >= cue.w1 and not other.has("noun") for other in sentence.role("cue", "passive", "copula"))
    return people and plain and later and sentence.pack.spaced and bool(noun.verbs) and not noun.compounds


def of_the_part(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether what happened is the verb of a part, behind what tells of the whole (three of the 12 people who were injured | have died)."""
    whole = [other for other in sentence.role("cue") if other.w1 <= cue.w0 and of_the_whole(sentence, number, other)]
    between = [one.w0 for ones in (sentence.numbers, sentence.role("cue", "say", "barrier")) for one in ones if one.w0 < cue.w0]
    if not whole or any(whole[-1].w1 <= at for at in between):
        return False
    return _finite(cue) or any(mark.w1 == cue.w0 for mark in sentence.role("passive", "copula"))


def _behind_whole(sentence: Sentence, number: Number) -> int | None:
    """Where the noun of the whole ends of which a number is said to be a part (three of the 12 people |)."""
    whole = next((other for other in sentence.numbers if other.start >= number.end), None) if sentence.pack.spaced else None
    return head_of(sentence, whole).w1 if whole is not None and _part_before(sentence, whole) is number else None


def _finite(mark: Mark) -> bool:
    """Whether a mark is a verb with a subject, and no participle that may only describe."""
    return mark.role != "cue" or not any(mark.has(name) for name in ("active", "noun", "reach", "participle"))


def _part_behind(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a comma, a bare number and "of whom" follow people right behind them, and what happened stands behind that (48 people, 45 of whom
    were saved)."""
    if not sentence.pack.spaced or sentence.stops.get(head.w1) != "comma":
        return False
    part = next((other for other in sentence.numbers if other.w0 == head.w1), None)
    marks = (mark for mark in sentence.role("subset") if part is not None and mark.w0 == part.w1 and mark.get("side") == "before")
    return any(cue.w0 >= mark.w1 for mark in marks)


def _of_a_kind(sentence: Sentence, part: Number, whole: Head) -> bool:
    """Whether a part behind its mark is of a kind of its own, and so only says who some of those before it are (24 people including four children
    died; but of 43 passengers, 19 died)."""
    kind = head_of(sentence, part)
    marked = any(mark.get("side") == "after" and mark.w1 == part.w0 and mark.w0 == whole.w1 for mark in sentence.role("subset"))
    return marked and kind.kind == "people" and kind.group is not None and kind.group != whole.group


def _bare(sentence: Sentence, number: Number) -> bool:
    """Whether the word before a whole holds no article, so that a verb follows it and not its noun (19 sur 43 sont morts; 6 de los 9 detenidos)."""
    return any(mark.w1 == number.w0 and mark.has("opens") for mark in sentence.role("whole"))


def _part_before(sentence: Sentence, number: Number) -> Number | None:
    """The smaller number right before "of" and this one, with no more than its own noun between."""
    mark = next(
        (mark for mark in sentence.role("whole") if mark.w1 == number.w0 and mark.get("side") != "after" and mark.w0 not in sentence.stops), None
    )
    if mark is None:
        return None
    part = next((other for other in reversed(sentence.numbers) if other.end <= mark.start), None)
    if part is None or mark.w0 not in (part.w1, head_of(sentence, part).w1) or is_said_of_one(sentence, part):
        return None
    if mark.w0 > part.w1 and article(sentence, part) and head_of(sentence, part).kind == "unknown":
        return None  # a balance of 90 hurt
    return part if (part.quantity.low or 0) <= (number.quantity.low or number.quantity.high or 0) else None


def whole_before(sentence: Sentence, number: Number) -> Number | None:
    """The number right before a mark that makes this one its part (43人中19人, 43 yolcudan 19)."""
    reach = 1 if sentence.pack.spaced else ADVERBS
    for mark in sentence.role("subset", "whole"):
        if mark.get("side") != "after" or not 0 <= number.w0 - mark.w1 <= reach or number.start < mark.end:
            continue
        whole = next((other for other in reversed(sentence.numbers) if other.end <= mark.start), None)
        if whole is not None and whole.w1 <= mark.w0 <= head_of(sentence, whole).w1 <= mark.w1 and _one_clause(sentence, whole, number):
            return whole
    return None


def _one_clause(sentence: Sentence, whole: Number, number: Number) -> bool:
    """Whether nothing stands between a whole and its part but, in a script without blanks, a comma (98人中，41人遇难)."""
    if sentence.pack.spaced:
        return not sentence.stop_between(whole.w1, number.w0)
    between = any(whole.end <= other.start and other.end <= number.start for other in sentence.numbers)
    return not between and not sentence.stop_between(whole.w1, number.w0, "semicolon", "colon", "bracket")


def part_mark(sentence: Sentence, number: Number, drafts: Sequence[Draft]) -> Mark | None:
    """The mark of the whole right before this number, a few words and a comma off (of the 90 injured, 12 are children; ölen 18
    kişiden 9'u), where it was counted."""
    before = [other for other in sentence.numbers if other.end <= number.start]
    if not before:
        return None
    whole = before[-1]
    if whole_before(sentence, number) is whole and any(draft.at == whole.w0 for draft in drafts):
        return next((mark for mark in sentence.role("whole") if mark.get("side") == "after" and whole.w1 <= mark.w0 < number.w0), None)
    mark = whole_mark(sentence, whole)
    near = (
        mark is not None
        and any(draft.at == whole.w0 if draft.sentence is sentence else _again(draft, whole) for draft in drafts)
        and number.w0 - whole.w1 <= LEAD
        and not sentence.stop_between(whole.w1, number.w0, "semicolon", "colon")
    )
    return mark if near else None


def _again(draft: Draft, whole: Number) -> bool:
    """Whether a number repeats a figure of the sentence before (of the 79, twelve are women)."""
    return draft.quantity is not None and draft.counting == "total" and draft.quantity.low == whole.quantity.low == whole.quantity.high


def owns(sentence: Sentence, number: Number, mark: Mark, cue: Mark, sure: bool) -> bool:
    """Whether a part has a cue of its own: one near it (`sure`), or right behind its mark (seven of the injured remain in hospital); the noun
    of its whole is none."""
    if mark.role == "whole":
        return sure and cue.start >= number.end
    ends = {number.w1, *(unit.w1 for unit in sentence.role("unit") if unit.w0 == number.w1)}
    return sure or (mark.w0 in ends and 0 <= cue.w0 - mark.w1 <= VERB and not sentence.stop_between(mark.w1, cue.w0))


def partitive(sentence: Sentence, number: Number, head: Head) -> Head:
    """A number right before the mark of its whole counts people (ten of those arrested were freed)."""
    marks = [mark for mark in sentence.role("subset", "whole") if mark.w0 == number.w1 and not mark.has("opens")]
    part = head.kind == "none" and any(mark.get("side") != "after" and (mark.role == "subset" or _of_people(sentence, mark)) for mark in marks)
    return head.but(kind="people") if part else head


def _of_people(sentence: Sentence, mark: Mark) -> bool:
    """Whether people, or what happened to them, are named right behind the mark of a whole, or a number."""
    roles = ("unit", "group", "person", "cue")
    near = any(0 <= other.w0 - mark.w1 <= 1 for other in sentence.role(*roles))
    return near or any(other.w0 == mark.w1 for other in sentence.numbers)


def of_one_whole(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Figures behind the name of their whole count its people, the first and those it goes on with (乘客中有3人死亡，12人受伤)."""
    kept: list[Draft] = []
    led: Group | None = None
    for draft in sorted(drafts, key=lambda draft: draft.start):
        named = _named_whole(sentence, draft)
        goes_on = led is not None and _goes_on(sentence, kept[-1], draft)
        led = (
            (Group(cls=named.argument, text=sentence.text[named.start : named.end]) if _bare_people(draft) else draft.group)
            if named
            else led
            if goes_on
            else None
        )
        kept.append(draft.but(group=led) if led else draft)
    return kept


def _bare_people(draft: Draft) -> bool:
    return draft.quantity is not None and draft.relation is None and (draft.group is None or draft.group.cls == "people")


def _named_whole(sentence: Sentence, draft: Draft) -> Mark | None:
    """The kind of people right before the mark of a whole that the figure right behind it is of."""
    for mark in sentence.role("whole", "subset"):
        if mark.get("side") == "after" and 0 <= draft.at - mark.w1 <= 1:
            return next((group for group in sentence.role("group") if group.w1 == mark.w0 and is_people(group.argument)), None)
    return None


def _goes_on(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    """Whether a figure of people without a kind follows another, parted from it by no more than a comma, and with a verb of its own."""
    own = draft.cue is not None and draft.cue.start >= before.end and draft.predicate != before.predicate
    between = sentence.text[before.end : draft.start].strip()
    near = len(between) == 1 and between in COMMAS
    return _bare_people(draft) and own and near and not any(before.end <= mark.start < draft.end for mark in sentence.role("group", "person"))


def leaves_relative(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether the number stands in a relative clause between commas and the cue outside it (a boat, which carried 60 people, sank)."""
    for left, right in sentence.asides:
        opens = any(mark.w0 in (left, left + 1) for mark in sentence.role("island"))
        if opens and left <= number.w0 < right and not left <= cue.w0 < right:
            return True
    return False


def resumed(sentence: Sentence, left: int, cue: Mark) -> int | None:
    """The word at which the verb goes on behind an aside between commas that opens right behind the noun (22 men, trapped by fire, were hurt)."""
    listed = _behind_parts(sentence, left)
    if listed is not None:
        return listed
    if sentence.stops.get(left) != "comma":
        return None
    closing = next((index for index in range(left + 1, cue.w0 + 1) if sentence.stops.get(index)), None)
    if closing is None or sentence.stops[closing] != "comma" or closing - left < 2:
        return None
    verbs = {index for mark in sentence.role("passive", "copula", "trim", "hearsay") for index in range(mark.w0, mark.w1)}
    if not all(index in verbs for index in range(closing, cue.w0)):
        return None
    inside = any(left <= mark.w0 < closing for mark in sentence.role("cue", "act", "group", "unit", "person", "barrier", "say"))
    return None if inside or any(left <= other.w0 < closing for other in sentence.numbers) else closing


def _behind_parts(sentence: Sentence, left: int) -> int | None:
    """The word behind parts that no comma sets off from their whole (24 personnes dont quatre enfants et deux femmes | sont mortes)."""
    mark = next((mark for mark in sentence.role("subset") if mark.w0 == left and mark.get("side") == "after"), None)
    at = mark.w1 if mark is not None and sentence.pack.spaced else left
    for number in sentence.numbers:
        joint = any(one.w0 == at and one.w1 == number.w0 and one.get("price") == "1" for one in sentence.role("barrier"))
        kind = head_of(sentence, number) if at > left and (number.w0 == at or joint) and number.w1 > at else None
        if kind is not None and (kind.kind != "people" or kind.group is None):
            return None
        at = kind.w1 if kind is not None else at
    return at if mark is not None and at > mark.w1 else None


def rival(sentence: Sentence, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """The figure before that a bare number beside a voice of its own puts otherwise (…, and 40,000 according to the organisers)."""
    if not drafts or drafts[-1].relation == "subset" or drafts[-1].quantity is None or article(sentence, number):
        return None
    if _speaks(sentence, number) or speaker_behind(sentence, number):
        return None
    voiced = any(0 <= mark.w0 - number.w1 <= 1 or _leads(sentence, mark, number) for mark in sentence.role("according")) or (
        any(-1 <= number.w0 - mark.w1 <= SAID and drafts[-1].end <= mark.start for mark in sentence.role("say"))
        and not _goes_further(sentence, number)
    )
    cues = [mark for mark in sentence.role("cue") if drafts[-1].end <= mark.start]
    return drafts[-1] if voiced and not cues else None


def _leads(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether "according to" stands a few words before a number that ends its clause, with its noun (…, 40 according to X; according to Y, 50)."""
    head = head_of(sentence, number)
    told = head.kind == "people" and head.w1 < sentence.last and head.w1 not in sentence.stops and sentence.pack.spaced
    return 0 < number.w0 - mark.w1 <= VOICED and not (told and head.w1 not in sentence.joined)


def _goes_further(sentence: Sentence, number: Number) -> bool:
    """Whether a number with its noun stands in a clause that a word opens (police said that …), and the clause goes on: it tells something else of
    those counted (that 40 people live there)."""
    at = head_of(sentence, number).w1
    opened = any(0 < number.w0 - mark.w0 <= SAID for mark in sentence.role("that"))
    return opened and at < sentence.last and at not in sentence.stops


def _speaks(sentence: Sentence, number: Number) -> bool:
    """Whether one person is named right behind a verb of saying: who says so (said one man)."""
    one = number.quantity.low == number.quantity.high == 1
    return one and any(mark.w1 == number.w0 and number.w0 not in sentence.stops for mark in sentence.role("say"))


def puts(sentence: Sentence, number: Number) -> bool:
    """Whether a verb that only gives figures (puts the toll at) has the number right behind it, and nothing happens in the sentence."""
    verbs = [mark for mark in sentence.role("say") if mark.get("only") == "figures"]
    if not verbs:
        return False
    noun = next((mark.w1 for mark in sentence.role("unit", "group") if mark.w0 == number.w1), None)
    noun = next(
        (mark.w1 for mark in sentence.role("group") if any(mark.w0 == joint.w1 and joint.w0 == noun for joint in sentence.role("barrier"))), noun
    )
    if noun is not None and noun < sentence.last and noun not in sentence.stops:
        return False  # put 400 people on the bridge
    return not sentence.role("cue") and any(0 <= number.w0 - mark.w1 <= VERB and not sentence.stop_between(mark.w1, number.w0) for mark in verbs)
