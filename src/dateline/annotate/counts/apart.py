"""Numbers that what happened near them is not told of: an age, a number with a noun or a verb of its own, one that others only speak of."""

from __future__ import annotations

import re

from dateline.annotate.counts.groups import Head, head_of, is_people
from dateline.annotate.counts.wholes import article
from dateline.annotate.drafts import size
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model.predicates import PEOPLE

CLAUSE = 3.0
"""What a conjunction that opens a clause costs, at least."""
OF_OTHERS = 2
"""Words between a word for bodies and their number, at most (the bodies of | the other | three)."""
OWN_NOUN = 3
"""Words between a number and a noun that may still be its own, at most."""
DESCRIBED = 6
"""Words that tell of people between them and their verb, at most."""
OWN_CLAUSE = 2
"""Words behind people that say something of them, at least."""
HELD = frozenset({"kidnapped", "detained", "missing"})
HARMED = frozenset({"killed", "injured"})
FREE = frozenset({"released", "rescued"})
SENT = frozenset({"deployed", "displaced", "hospitalised", "rescued"})
LAST_DAY = 31
OPENED = re.compile(r"[,،:] ?[\"“«„]")
"""A comma and a quotation mark that opens."""
BRACKETS = "(（", ")）"
SCENE = 6
"""Words between a verb of saying and where it was said, at most."""


def toll_behind(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether people with a noun stand before a word for a toll, and a conjunction between: another clause begins (it carried 500 people, and the
    toll …); or any number before what happened with its own number behind its verb (cases are at 900 and deaths are at 23)."""
    joined = cue.w0 in sentence.joined or any(number.w1 <= mark.w0 < cue.w0 for mark in sentence.role("barrier"))
    if joined and number.end <= cue.start and _has_number_behind(sentence, cue):
        return True
    if head.kind != "people" or number.end > cue.start or not cue.has("reach") or cue.get("side") != "after" or not sentence.pack.spaced:
        return False
    return head.w1 > number.w1 and any(head.w1 <= mark.w0 < cue.w0 for mark in sentence.role("barrier", "island", "say"))


def _has_number_behind(sentence: Sentence, cue: Mark) -> bool:
    """Whether a copula right behind a cue joins it to a number."""
    joints = {mark.w1 for mark in sentence.role("copula") if mark.w0 == cue.w1 and cue.w1 not in sentence.stops}
    return sentence.pack.spaced and any(number.w0 in joints for number in sentence.numbers)


def of_the_dead(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a number counts bodies, of whom nothing else is told: by a counter that only those have (2具), a word for them a word or two before
    it (the bodies of 13 missing miners; no conjunction between: 12 bodies and 13 missing), or the dead right behind it (eight bodies)."""
    if cue.argument == "killed" or cue.argument not in PEOPLE:
        return False
    if any(mark.w0 == number.w1 and mark.has("dead") for mark in sentence.role("unit")):
        return True
    dead = [mark for mark in sentence.role("cue") if mark.argument == "killed"] if cue.argument in ("missing", "rescued") else []
    if cue.argument == "rescued":
        return any(mark.w0 == number.w1 and not mark.has("singular") for mark in dead) and number.w1 not in sentence.stops
    near = [mark.w1 for mark in dead if mark.has("body") and 0 <= number.w0 - mark.w1 <= OF_OTHERS]
    near = [end for end in near if not any(end <= joint.w0 < number.w0 for joint in sentence.role("barrier"))]
    return any(not sentence.stop_between(end, number.w0) for end in near)


def hurt_who_died(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a word for the hurt right behind a number tells who those are that a verb of dying before it counts, with nothing but a word for more
    between them (скончались еще двое пострадавших): they died. Not where verbs close clauses, nor where a conjunction is one with the number."""
    if cue.argument != "injured" or cue.w0 != number.w1 or not sentence.pack.spaced:
        return False
    if sentence.pack.phrases.attribution.final or sentence.pack.settings.joiners:
        return False
    more = {mark.w1: mark.w0 for mark in sentence.role("counting") if mark.argument == "increment"}
    before = more.get(number.w0, number.w0)
    return any(
        mark.w1 == before and mark.argument == "killed" and mark.has("singular") and not sentence.stop_between(mark.w1, number.w0)
        for mark in sentence.role("cue")
    )


def aged(sentence: Sentence, number: Number, head: Head) -> bool:
    """Whether a bare number is how old the one person before "of" is (a man of 60)."""
    if head.kind not in ("none", "unknown") or not sentence.pack.spaced or number.w0 in sentence.stops or number.w0 - 1 <= sentence.first:
        return False
    of = next((mark.w0 for mark in sentence.role("whole", "author") if mark.w1 == number.w0 and mark.w0 == number.w0 - 1), None)
    return any(mark.w1 == of and (mark.role == "person" or mark.has("one")) for mark in sentence.role("person", "group", "unit"))


def noun_of_others(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a number has a noun that no form knows, and the cue, a few words on, is a noun itself: each counts its own (forty experts worked to
    identify the bodies); so does one in a clause behind the cue (were hurt when two trams met), or behind from (30 people from 13 lands)."""
    noun = not any(cue.has(name) for name in ("singular", "active", "reach", "side", "state", "zero", "crowd"))
    if head.kind != "unknown" or not sentence.pack.spaced:
        return False
    if any(mark.w1 == number.w0 and not mark.has("strangers") for mark in sentence.role("whence")):
        return True
    clauses = (mark for mark in sentence.role("barrier", "island") if mark.role == "island" or float(mark.get("price") or 0) >= CLAUSE)
    return (noun and cue.w0 - number.w1 > OWN_NOUN) or any(cue.w1 <= mark.w0 < number.w0 for mark in clauses)


def own_verb_before(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a verb that no form knows stands right before a number, joined to one that has its own people (killed 40 and took 12 hostages), or
    behind a conjunction that begins a clause (injured his wife before herding 18 women out)."""
    at = number.w0 - 1
    if not sentence.pack.spaced or not cue.has("active") or cue.end > number.start or at <= cue.w1 or at in sentence.roles_at or at in sentence.stops:
        return False
    joints = [mark for mark in sentence.role("barrier") if mark.w1 == at and mark.w0 > cue.w1]
    joined = any(mark.get("price") == "1" for mark in joints)
    word = sentence.word_text(at)
    own = any(other.w0 == cue.w1 and other.end <= number.start for other in sentence.numbers)
    clause = any(float(mark.get("price") or 0) >= CLAUSE for mark in joints)
    return (clause or (joined and own)) and word.islower() and at not in sentence.timed and at not in sentence.numbered


def speaks(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether those to whom it happened, named right before a verb of saying, speak of the number behind it (those rescued said 400 had sailed)."""
    if number.start < cue.end or cue.has("reach") or cue.w1 in sentence.stops or not sentence.pack.spaced:
        return False
    return any(mark.w0 == cue.w1 for mark in sentence.role("say"))


def verb_behind(sentence: Sentence, at: int) -> bool:
    """Whether what happens, with its own verb, follows people at word index `at` in their clause, over no more than what tells of them (ten are
    missing and four nurses of the town's hospital have been killed)."""
    cues = [cue for cue in sentence.role("cue") if at <= cue.w0 <= at + DESCRIBED and not cue.has("noun") and cue.get("side") != "after"]
    if not cues or sentence.stop_between(at, cues[0].w0):
        return False
    between = [mark for mark in sentence.marks if at <= mark.w0 < cues[0].w0 and mark.role in ("say", "island", "that", "barrier", "act")]
    return not between and not any(at <= number.w0 < cues[0].w0 or number.w0 == cues[0].w1 for number in sentence.numbers)


def said_there(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether the cue only says where something was said (berichtete im Krankenhaus, an Bord seien 900 Menschen gewesen), or is what somebody
    announces behind a number, in a clause of its own (the toll rose to 290 as police announced new arrests)."""
    said = {mark.w0 for mark in sentence.role("say") if mark.w0 > number.w1} if sentence.pack.spaced else set()
    acts = (mark for mark in sentence.role("act") if mark.argument == "declare" and mark.w0 in said)
    if any(0 <= cue.w0 - act.w1 <= 1 and not sentence.stop_between(act.w1, cue.w0) for act in acts):
        return True
    if cue.argument != "hospitalised" or cue.end > number.start or not sentence.stop_between(cue.w1, number.w0):
        return False
    return any(0 <= cue.w0 - said.w1 <= SCENE and not sentence.stop_between(said.w1, cue.w0) for said in sentence.role("say"))


def opens_joined(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether what happened is one word with a conjunction, and so begins a figure of its own: a noun that has those it happened to behind it
    (45 حالة ووفاة شخص), or behind a comma a verb where verbs come first (…، وقتل متظاهر)."""
    if number.end > cue.start or cue.w0 not in sentence.joined:
        return False
    first = sentence.pack.phrases.attribution.order[0] == "after" and sentence.stops.get(cue.w0) == "comma"
    return first or cue.get("side") == "after"


def opens_its_own(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether what happened opens a clause behind a comma with the number of its own right behind it (201 were aboard, rescued were 79)."""
    if number.end > cue.start or not _opens_clause(sentence, cue) or cue.has("reach") or cue.has("noun"):
        return False
    if not sentence.pack.spaced or sentence.pack.phrases.attribution.final or cue.w1 in sentence.stops:
        return False
    return any(other.w0 == cue.w1 and other.quantity.unit is None for other in sentence.numbers)


def over_dash(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a dash between what happened and a number opens a clause: behind a word for a toll within its clause (the toll is not final – on the
    bus were 20 people), behind what has its number right before the dash (13 officers were hurt – four had to leave)."""
    dashes = [at for at in range(cue.w1, number.w0 + 1) if sentence.stops.get(at) == "dash"]
    if not dashes or cue.end > number.start or not sentence.pack.spaced or sentence.over(cue.w1, number.w0):
        return False
    if cue.has("reach"):
        return cue.w1 < dashes[0] and dashes[-1] < number.w0
    return dashes[0] == cue.w1 and has_its_own(sentence, cue)


def has_its_own(sentence: Sentence, cue: Mark) -> bool:
    """Whether a number, or its noun, stands right before what happened to those it counts (nine | dead)."""
    before = (other for other in sentence.numbers if other.w1 <= cue.w0 and not sentence.stop_between(other.w1, cue.w0))
    return any(cue.w0 in (other.w1, head_of(sentence, other).w1) for other in before)


def of_one(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether what happened follows a verb for one, which is not said of the several that a number before it counts: behind a conjunction it goes on
    with the subject of its sentence (he drove into 12 children and was arrested), behind one person it is theirs (two were shot and a woman was
    killed)."""
    if number.quantity.high == 1 or number.end > cue.start:
        return False
    verb = next((mark for mark in sentence.role("passive") if mark.has("one") and mark.w1 == cue.w0), None)
    if verb is None:
        return False
    joined = any(mark.w1 == verb.w0 and mark.get("price") == "1" for mark in sentence.role("barrier"))
    return joined or any(number.w1 <= mark.w0 and mark.w1 == verb.w0 for mark in sentence.role("person"))


def _opens_clause(sentence: Sentence, cue: Mark) -> bool:
    """Whether what happened, or the verb right before it, opens a clause behind a comma or a semicolon (…, y quedaron heridas)."""
    at = next((mark.w0 for mark in sentence.role("passive") if mark.w1 == cue.w0 and cue.w0 not in sentence.stops), cue.w0)
    if at < cue.w0 and at not in sentence.stops:
        at = next((mark.w0 for mark in sentence.role("barrier") if mark.w1 == at and mark.get("price") == "1"), at)
    return sentence.stops.get(at) in ("comma", "semicolon")


def of_the_clause_before(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether people with a noun of their own stand behind a semicolon, and what happened before it, where others are counted (630 people were
    moved out; 311 families cannot return)."""
    if head.kind != "people" or head.mark is None or not sentence.pack.spaced or cue.end > number.start:
        return False
    index = next((index for index, kind in sentence.stops.items() if kind == "semicolon" and cue.w1 <= index <= number.w0), None)
    if index is None or sentence.last - head.w1 < OWN_CLAUSE or any(mark.w0 == head.w1 for mark in sentence.role("in", "distribute", "whole")):
        return False
    return any(other.end <= cue.start and head_of(sentence, other).kind == "people" for other in sentence.numbers)


def its_own_is_told(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether what happened has its number right before it, and the number behind it counts others, or those again: hostages behind the dead; with a
    comma between more people with a noun of their own (100 dead in the west, 1,300 people not yet reached), a noun that no form knows (six
    kidnappings, 115 roadblocks), or one person, who is among them (two dead, a man and a woman)."""
    own = next((other for other in sentence.numbers if other.w1 == cue.w0 and other.end <= cue.start), None)
    if own is None or number.start < cue.end:
        return False
    spaced = sentence.pack.spaced
    if head.group == "hostages" and spaced:
        return cue.argument in HARMED
    if article(sentence, number) and not cue.has("active") and sentence.stop_between(cue.w1, number.w0, "comma", "colon"):
        return True
    if not spaced or cue.w0 in sentence.stops or not sentence.stop_between(cue.w1, number.w0, "comma"):
        return False
    if head.kind == "unknown":
        return number.w0 == cue.w1
    more = (size(number.quantity) or 0) > (size(own.quantity) or 0)
    return head.kind == "people" and head.mark is not None and not cue.has("active") and more


def out_of_bracket(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a number that opens a bracket, or goes on a list in it, is of what stands before that, and the cue stands behind it (死亡(5)、
    受伤(3); Kenya (8) and Chad (2) were killed; 사망자는 4명(경북 3명, 부산 1명), 부상자는 35명). People behind households are those of them
    (120户(350人)被转移)."""
    closes = next((at for at in range(number.end, cue.start) if sentence.text[at] in "".join(BRACKETS)), None)
    if closes is None or sentence.text[closes] in BRACKETS[0]:
        return False
    opened = max(sentence.text.rfind(char, sentence.start, number.start) for char in BRACKETS[0])
    alone = opened == number.start - 1
    things = [mark for mark in sentence.role("not-people", "group") if mark.end == opened and not (mark.argument and is_people(mark.argument))]
    if alone and any(other.w1 in (mark.w0, mark.w1) for mark in things for other in sentence.numbers):
        return False
    return opened >= 0 and (alone or any(opened < other.start and other.end <= number.start for other in sentence.numbers))


def among_them(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a number stands behind what happened and a word for among: it is all of those of whom it happened to some (four dead among the 121)."""
    return any(mark.w0 == cue.w1 and mark.w1 == number.w0 and mark.end <= number.start for mark in sentence.role("among"))


def next_in_list(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a bare number behind a conjunction goes on a figure that the verb has before it, with a place of its own (three died in Sucre (Manabí)
    and two in Quito): it is read as an item of a list."""
    if not sentence.pack.spaced or head.kind != "none" or cue.end > number.start or number.w0 - cue.w1 <= 1:
        return False
    joined = any(mark.w1 == number.w0 and mark.get("price") == "1" for mark in sentence.role("barrier"))
    placed = next((mark.end for mark in sentence.role("in") if mark.w0 == number.w1 and mark.w0 not in sentence.stops), None)
    own = any(other.end <= cue.start and head_of(sentence, other).kind == "people" for other in sentence.numbers)
    between = any(cue.w1 <= other.w0 < number.w0 for other in sentence.numbers)
    there = placed is not None and any(0 <= named.start - placed <= 1 for named in sentence.places)
    return joined and own and there and not between


def let_go(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether those who were held or lost are told of as free by a verb before their number in its clause (they freed 22 abducted; dejó en libertad
    a once personas que habían sido secuestradas)."""
    if cue.argument not in HELD or cue.start < number.end or not sentence.pack.spaced:
        return False
    verbs = [mark for mark in sentence.role("cue") if mark.argument in FREE and mark.end <= number.start]
    if not verbs or not verbs[-1].has("active") or sentence.stop_between(verbs[-1].w1, cue.w0):
        return False
    return not any(verbs[-1].w1 <= other.w0 < number.w0 for other in sentence.numbers)


def given_to(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a word for to stands right before people, behind a verb of sending: something else is sent, and they get it (sent to 300
    families); and where people are brought, before a noun that no form knows (evacuated to 24 centres)."""
    if number.start < cue.end or cue.argument not in SENT or (cue.argument != "deployed" and head.kind != "unknown"):
        return False
    leading = (mark for mark in sentence.role("whither") if not mark.has("acts") and mark.w1 not in sentence.stops)
    return any(mark.w1 == number.w0 or (head.kind == "unknown" and mark.w0 == number.w0) for mark in leading)


def of_things(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Where an adjective stands behind its noun: whether what happened is said of a thing right before it, and the number stands behind (the towns
    affected are 145)."""
    if (
        number.start < cue.end
        or cue.argument != "affected"
        or cue.has("reach")
        or cue.w0 in sentence.stops
        or not sentence.pack.phrases.attribution.inverts
    ):
        return False
    things = [mark for mark in sentence.role("not-people") if mark.w1 == cue.w0 and mark.get("side", "before") != "after"]
    return bool(things) and not any(mark.w1 == number.w0 for mark in sentence.role("among"))


def only_who(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a noun that says what happened only says who they are, of whom the verb behind it tells more (31 held | were killed)."""
    if cue.argument not in HELD or cue.w0 != number.w1 or cue.w0 in sentence.stops or not sentence.pack.spaced:
        return False
    if not any(mark.w0 == cue.w0 for mark in sentence.role("group")):
        return False
    verbs = [other for other in sentence.role("cue") if other.argument in HARMED | FREE and 0 <= other.w0 - cue.w1 <= 1 and not other.has("noun")]
    return bool(verbs) and not sentence.stop_between(cue.w1, verbs[0].w0) and not any(cue.w1 <= one.w0 <= verbs[0].w0 for one in sentence.numbers)


def of_a_day(sentence: Sentence, number: Number, head: Head, cue: Mark) -> bool:
    """Whether a bare number right behind a time is the day of a month (na manhã desta segunda-feira 29)."""
    closes = number.w1 >= sentence.last or sentence.stops.get(number.w1) == "comma"
    boxed = sentence.stops.get(number.w0) == "comma" and closes  # no sábado, 2, foram
    behind = cue.end <= number.start and number.w0 not in sentence.stops
    if head.kind != "none" or not (boxed or behind) or not sentence.pack.spaced:
        return False
    whole = size(number.quantity)
    return number.quantity.exact and whole is not None and whole <= LAST_DAY and number.w0 - 1 in sentence.timed


OFFICE = 6
"""Characters of an office between a counter and a verb of saying, at most."""


def one_who_says(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether one person, who speaks, stands before what happened to others (un agente dijo que las víctimas …; 一位官员称，…)."""
    if number.end > cue.start:
        return False
    if not sentence.pack.spaced and not sentence.pack.phrases.attribution.final:
        said = [mark for mark in sentence.role("say") if number.w1 <= mark.w0 and sentence.stop_between(mark.w1, cue.w0)]
        return any(0 <= mark.w0 - head_of(sentence, number).w1 <= OFFICE and not sentence.stop_between(number.w1, mark.w0) for mark in said)
    if not article(sentence, number):
        return False
    says = [mark for mark in sentence.role("say") if number.w1 <= mark.w0 and mark.w1 <= cue.w0 and mark.w1 not in sentence.stops]
    plain = any(not sentence.stop_between(mark.w0, cue.w0) for mark in says)  # a survivor told in hospital that …
    return plain or any(other.w0 == mark.w1 for mark in says for other in sentence.role("that"))


def told_already(sentence: Sentence, number: Number, cue: Mark) -> bool:
    """Whether a word for a toll has its figure, and a conjunction or "that" begins another clause between it and people with a noun (the toll climbed
    to 74 as divers searched for dozens of people), or a number with a noun that no form knows only tells where (the toll reached 12 in 3 hamlets); or
    somebody behind a comma speaks of people (the body that keeps the toll, said 23 people), or a quotation begins there; or a number with such a noun
    stands in a clause that only tells of the event (the toll of the attacks that hit three chapels)."""
    if not cue.has("reach") or cue.end > number.start or not sentence.pack.spaced:
        return False
    kind = head_of(sentence, number).kind
    if kind == "unknown" and any(cue.w1 <= mark.w0 < number.w0 for mark in sentence.role("island")):
        return True
    if kind == "people" and any(mark.w1 == number.w0 and sentence.stop_between(cue.w1, mark.w0) for mark in sentence.role("say")):
        return True
    if kind == "people" and any(OPENED.search(sentence.gap(at)) for at in range(cue.w1, number.w0 + 1)):
        return True
    inside = (other for other in sentence.numbers if cue.w1 <= other.w0 and other.w1 < number.w0)
    told = next((other.w1 for other in inside if head_of(sentence, other).kind in ("none", "people")), None)
    if told is None or kind not in ("people", "unknown"):
        return False
    if kind == "unknown":
        return {mark.role for mark in sentence.role("in", "whither") if mark.w1 == number.w0 and mark.w1 not in sentence.stops} == {"in"}
    opens = [mark for mark in sentence.role("barrier") if float(mark.get("price") or 0) >= CLAUSE]
    return any(told <= mark.w0 < number.w0 for mark in opens) or says_next(sentence, told, number.w0)


def says_next(sentence: Sentence, w0: int, w1: int) -> bool:
    """Whether a word that is only "that" begins between two word indices: a clause of its own."""
    marks = [mark for mark in sentence.role("that") if w0 <= mark.w0 < w1]
    return any(not {"copula", "whither", "in"} & sentence.roles_at.get(mark.w0, set()) for mark in marks)
