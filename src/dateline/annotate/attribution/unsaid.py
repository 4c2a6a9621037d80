"""Forms of verbs of saying that say nothing here: in a name, behind a preposition, done to whoever is named, put off or denied."""

from __future__ import annotations

from dateline.annotate.attribution.accounts import given
from dateline.annotate.attribution.contents import in_quotation, inserted, quoted
from dateline.annotate.attribution.second import second, undergone
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

DISTANT = frozenset({"deny", "accuse", "condemn"})
TIME_UNITS = frozenset({"month", "year", "months", "years"})
"""In what a court measures a sentence."""
BETWEEN = 2
"""Words from a word for than to those who speak, at most (than what the | state)."""
TERM = 8
"""Words from a court's verb to the length of a sentence, at most."""


def in_name(sentence: Sentence, mark: Mark) -> bool:
    """A form inside a longer name of a place or a body is no verb (the United States)."""
    length = mark.end - mark.start
    place = any(named.start <= mark.start and mark.end <= named.end and named.end - named.start > length for named in sentence.places)
    return place or any(voice.start <= mark.start and mark.end <= voice.end and voice.end - voice.start > length for voice in sentence.role("voice"))


def takes_lives(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb has a number of lives right behind it, and so says nothing (the fire claims 12 lives)."""
    behind = next((number for number in sentence.numbers if 0 <= number.w0 - mark.w1 <= 1), None)
    return behind is not None and any(unit.has("life") and unit.w0 == behind.w1 for unit in sentence.role("unit"))


def governed(sentence: Sentence, mark: Mark) -> bool:
    """Where verbs come first, a form right behind a preposition is a noun (called for the moving of the wounded)."""
    first = sentence.pack.phrases.attribution.order[0] == "after"
    return first and any(other.w1 == mark.w0 and mark.w0 not in sentence.stops for other in sentence.role("distribute"))


def compared(sentence: Sentence, mark: Mark, w0: int) -> bool:
    """Whether a word for than stands right before a verb or those who speak, from word index `w0`: what they say only measures what is told (12 died,
    three more than the state had estimated). A bound of a number is none (more than 100 witnesses said)."""
    for than in sentence.role("unsaid"):
        near = than.has("than") and 0 <= min(w0, mark.w0) - than.w1 <= BETWEEN and not sentence.stop_between(than.w1, min(w0, mark.w0))
        if near and not any(number.start <= than.start < number.end for number in sentence.numbers):
            return True
    return False


def unquoted(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb that speaks only with words quoted has no quotation in its sentence or around it, nor a word for that behind it."""
    if mark.get("only") != "quoted" or quoted(sentence, sentence.start, sentence.end) or any(that.w0 == mark.w1 for that in sentence.role("that")):
        return False
    return not in_quotation(sentence, mark.start)


def impersonal(sentence: Sentence, mark: Mark) -> bool:
    """Whether a conjunction that opens its clause and a comma are all that stands beside a verb, where subjects come first and are never left out:
    nobody is named (As mentioned before, the show will open in May)."""
    attribution = sentence.pack.phrases.attribution
    if attribution.order != ("before", "after") or attribution.inverts or attribution.second or sentence.stops.get(mark.w1) != "comma":
        return False
    at = mark.w0
    while at > sentence.first and at not in sentence.stops and "trim" in sentence.roles_at.get(at - 1, ()):
        at -= 1
    return any(one.w1 == at and (one.w0 == sentence.first or one.w0 in sentence.stops) for one in sentence.role("barrier"))


def undergone_by(sentence: Sentence, mark: Mark) -> bool:
    """Said to those before it (were warned), not said at all, no verb (the report is false), or said within a quotation."""
    if mark.argument == "say" and (_unsaid(sentence, mark) or given(sentence, mark)):
        return True
    if (
        _asked(sentence, mark)
        or _capital(sentence, mark)
        or _sentenced(sentence, mark)
        or _noun(sentence, mark)
        or _in_question(sentence, mark)
        or (mark.w0 == sentence.first and sentence.stops.get(mark.w1) == "colon")
    ):
        return True  # (Report: 12 dead)
    if in_quotation(sentence, mark.start) and not inserted(sentence, mark.w0):
        return True
    if second(sentence) and undergone(sentence, mark):
        return True
    if mark.argument in DISTANT and sentence.pack.phrases.attribution.order[0] == "after" and _relative(sentence, mark):
        return True
    if mark.has("relay") and mark.has("cites") and not any(mark.w1 <= other.w0 for other in sentence.role("that", "according")):
        return True
    if mark.has("shares"):
        return False
    little = {one.w1: one.w0 for one in sentence.role("trim") if one.w1 == mark.w0 and one.w0 not in sentence.stops}
    led = sentence.role("passive", "indefinite", "demonstrative")
    if mark.w0 not in sentence.stops and any(other.w1 in (mark.w0, little.get(mark.w0)) for other in led):
        return True
    noun = mark.w1 not in sentence.stops and any(other.w0 == mark.w1 for other in sentence.role("copula"))
    return noun and not any(other.w0 == mark.w1 for other in sentence.role("that"))


def _asked(sentence: Sentence, mark: Mark) -> bool:
    """Whether a form of asking, urging or accusing opens its sentence, or stands right behind the conjunction that does, where subjects come first:
    it was done to whoever is named behind it (Asked whether …, Lord Berg said); or a participle opens it, whose subject speaks behind
    it (Referring to the storm, …)."""
    opens = mark.w0 == sentence.first or any(one.w0 == sentence.first and one.w1 == mark.w0 for one in sentence.role("barrier"))
    attribution = sentence.pack.phrases.attribution
    said = mark.argument == "say" or sentence.stops.get(mark.w1) in ("quote", "colon")
    return opens and (not said or mark.has("shares")) and attribution.order == ("before", "after") and sentence.pack.settings.capitals


def _capital(sentence: Sentence, mark: Mark) -> bool:
    """Whether a form is a noun by its capital, where all nouns have one (ins Erzählen kommen); not at the head of a sentence or of a quotation."""
    heads = mark.w0 == sentence.first or sentence.stops.get(mark.w0) in ("colon", "quote", "dash", "bracket")
    return sentence.pack.phrases.noun.capital and not heads and sentence.text[mark.start].isupper() and sentence.field != "title"


def _sentenced(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb of condemning is a court's: people are counted right behind one that is a word for a charge as well (a condamné 14 personnes),
    or a length of time stands behind it in its clause, but not as its object (осудил двух мужчин на 12 лет)."""
    if mark.argument != "condemn":
        return False
    near = [number for number in sentence.numbers if mark.w1 <= number.w0 and not sentence.stop_between(mark.w1, number.w0)]
    if any(number.w0 > mark.w1 and number.quantity.unit in TIME_UNITS and number.w0 - mark.w1 <= TERM for number in near):
        return True
    charge = any(other.argument == "charged" and other.w0 < mark.w1 and mark.w0 < other.w1 for other in sentence.role("cue"))
    counted = {other.w0 for other in sentence.role("group", "unit")}
    return charge and any(number.w0 == mark.w1 and number.w1 in counted for number in near)


def _noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether an article right before a form, which does not open the clause, makes it a noun (for leaking the report that …); not where a pronoun
    looks like one (la acusó)."""
    led = next((one for one in sentence.role("article") if one.w1 == mark.w0 and mark.w0 not in sentence.stops), None)
    opens = led is None or led.w0 == sentence.first or led.w0 in sentence.stops
    return (not opens and not sentence.pack.phrases.attribution.inverts) or _owned(sentence, mark)


def _owned(sentence: Sentence, mark: Mark) -> bool:
    """Whether a form that is a noun as well stands between names that an article leads and a stop (before the Lind and Berg reports, …)."""
    noun = mark.w1 in sentence.stops and any(one.start == mark.start for one in sentence.role("account", "claimed", "tidings"))
    if not noun or not sentence.pack.settings.capitals or mark.w0 in sentence.stops:
        return False
    first, joints = mark.w0, {one.w0 for one in sentence.role("barrier") if one.get("price") == "1"}
    while first > sentence.first and first not in sentence.stops and _named_or_joint(sentence, first - 1, joints):
        first -= 1
    return first < mark.w0 and first > sentence.first + 1 and any(one.w1 == first for one in sentence.role("article"))


def _named_or_joint(sentence: Sentence, index: int, joints: set[int]) -> bool:
    return index in joints or sentence.text[sentence.words[index][0]].isupper()


def _in_question(sentence: Sentence, mark: Mark) -> bool:
    """Whether a form stands in the clause that tells what somebody was asked, before the comma that ends it (Asked whether he had denied it, …)."""
    opening = next((one for one in sentence.role("say") if one.w0 <= sentence.first + 1), None)
    if opening is None or opening.w0 >= mark.w0 or not _asked(sentence, opening):
        return False
    return not sentence.stop_between(opening.w1, mark.w0, "comma")


def _relative(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb opens a relative clause, whose subject stands before it (…، التي تنفي الاتهامات)."""
    return any(other.w1 == mark.w0 and mark.w0 not in sentence.stops for other in sentence.role("island"))


def _unsaid(sentence: Sentence, mark: Mark) -> bool:
    return any(
        other.w0 == mark.w1 if other.get("side") == "after" else other.w1 == mark.w0 and mark.w0 not in sentence.stops
        for other in sentence.role("unsaid")
        if sentence.text[other.start - 1 : other.start] != "."  # the F.B.I. said
    )
