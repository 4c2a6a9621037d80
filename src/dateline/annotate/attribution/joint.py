"""Subjects of two parts: a body and so many others with it (X and four other groups said), somebody without a listed office and a name between
commas (its chair, NAME, said); and a subject before an aside that says in what it spoke (X in a joint letter said)."""

from __future__ import annotations

from dateline.annotate.attribution.ends import CUTS, HARD, scale, stops
from dateline.annotate.attribution.phrases import Phrase, ended, joined, name_alone, phrase_after, phrase_before
from dateline.annotate.attribution.second import opens_clause, second, subject_after
from dateline.annotate.sentences.capitals import capitals, placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

OTHERS, ASIDE, OPENING, VERB = 6, 5, 5, 3
"""Words of the others with a body, of an aside before a verb, of what opens a clause before a name between commas, and from words for whose own
account it is to the subject behind its verb, at most."""
BARRING = HARD | {"act", "in", "negation", "copula", "passive", "relay"}
UNLIKE = CUTS - {"in", "trim"} | {"topic", "event", "voice", "title"}
"""What a common noun that no list has as an office does not hold."""


def with_others(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The body and the others with it, before a verb of saying, over an aside (X and two other groups in a joint letter said)."""
    end = before_aside(sentence, mark.w0)
    joint = next((one for one in reversed(sentence.role("barrier", "others")) if _joins(one) and one.w1 <= end), None)
    if joint is None or joint.w0 <= sentence.first or not _others(sentence, joint.w1, end):
        return None
    partner = phrase_before(sentence, joint.w0, 0)
    if partner is None or partner.carried or not partner.opens or partner.w1 != joint.w0:
        return None
    if not partner.heads & {"voice", "title"} and (not partner.named or placed(sentence, partner.w0, partner.w1)):
        return None
    counted = max(number.w1 for number in sentence.numbers if joint.w1 <= number.w0 < end)
    return joined(sentence, partner, next((index for index in range(counted, end) if "trim" in sentence.roles_at.get(index, ())), end))


def _joins(mark: Mark) -> bool:
    """A bare conjunction, or a word that closes a list before the number of all in it (X等四个团体)."""
    return mark.role == "others" or mark.get("price") == "1"


def _others(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the words are others that are only counted, with nothing in between that happened or was said."""
    near = end - begin <= OTHERS * scale(sentence) and any(begin <= number.w0 < end for number in sentence.numbers)
    parted = any(index in sentence.stops for index in range(begin, end))
    return near and not parted and not any(begin <= one.w0 < end and one.role in BARRING for one in sentence.marks)


def before_aside(sentence: Sentence, at: int) -> int:
    """The word index before an aside of a preposition and some words that name nobody, right before `at` (in a joint letter); `at` where none is."""
    opening = next((one for one in reversed(sentence.role("in")) if one.w1 < at), None)
    if opening is None or at - opening.w0 > ASIDE * scale(sentence) or any(stops(sentence, index) for index in range(opening.w0, at + 1)):
        return at
    inside = [one for one in sentence.marks if opening.w1 <= one.w0 < at]
    heads = any(one.role in ("voice", "title", "group") and one.w0 <= opening.w1 for one in inside)
    return at if heads or any(one.role in BARRING - {"in"} for one in inside) else opening.w0


def introduced(sentence: Sentence, mark: Mark) -> Phrase | None:
    """Some words that open a clause, and a name between commas behind them, right before a verb (Its chair, NAME, said)."""
    name = phrase_before(sentence, mark.w0, past=True)
    if name is None or not _bare_name(sentence, name):
        return None
    first = name.w0
    while first > sentence.first and (first == name.w0 or not stops(sentence, first)):
        first -= 1
    first = next((one.w1 for one in sentence.role("that") if one.w0 == first), first)
    if not 2 <= name.w0 - first <= OPENING or not _common(sentence, first, name.w0):
        return None
    return ended(sentence, joined(sentence, name.but(start=sentence.words[first][0], w0=first, opens=True), name.w1), name.w1)


def _bare_name(sentence: Sentence, name: Phrase) -> bool:
    """Whether a phrase is two capitals or more behind a comma, and no place."""
    words = capitals(sentence, name.w0, name.w1)
    bare = sentence.stops.get(name.w0) == "comma" and not name.heads & {"voice", "title", "group"} and not name.carried
    return bare and len(words) >= 2 and words[0] == name.w0 and not placed(sentence, name.w0, name.w1)


def _common(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the words are a common noun with what opens it: small letters but for the first, no time, nothing said or done."""
    if any(index in sentence.timed or index in sentence.numbered for index in range(begin, end)) or sentence.stops.get(end) != "comma":
        return False
    if any(sentence.text[sentence.words[index][0]].isupper() for index in range(begin + 1, end)) and not sentence.pack.phrases.noun.capital:
        return False
    return not any(begin <= one.w0 < end and (one.role in UNLIKE or (one.w0 == begin and one.role in ("in", "trim"))) for one in sentence.marks)


def by_own_account(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The subject of the clause that says itself whose account it is (die Polizei nahm nach eigenen Angaben …): before the words, else behind the
    verb that follows them."""
    first = max([sentence.first, *(index for index in sentence.stops if sentence.first < index <= mark.w0)])
    ahead = (phrase_after(sentence, at, 1) for at in dict.fromkeys((first, sentence.first)) if at < mark.w0)
    behind = (phrase_after(sentence, at, 1) for at in range(mark.w1, min(mark.w1 + VERB, sentence.last)))
    for found, limit in [(one, mark.w0) for one in ahead] + [(one, sentence.last) for one in behind]:
        if found and found.w1 <= limit and not found.carried and found.heads & {"voice", "title"}:
            return name_alone(sentence, found)
    return None


def of_closing(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The subject of a verb that closes its clause: beside the auxiliary that stands second in it (die Polizei hat am Montag | gemeldet)."""
    helper = next((one for one in reversed(sentence.role("auxiliary")) if one.w1 <= mark.w0), None)
    if not second(sentence) or helper is None or any(stops(sentence, index) for index in range(helper.w1, mark.w0 + 1)):
        return None
    before = phrase_before(sentence, helper.w0, 0) if helper.w0 > sentence.first else None
    if before is not None and before.w1 == helper.w0 and opens_clause(sentence, before, helper):
        return before
    return subject_after(sentence, helper.w1)
