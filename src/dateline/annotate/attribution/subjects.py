"""Whose verb of saying it is: NAME SAY content; content, SAY NAME; over asides, relative clauses and joined verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.annotate.attribution.addressees import addressed, behind_addressee, behind_aside, right_behind
from dateline.annotate.attribution.beside import (
    acts_itself,
    closes,
    governor,
    of_relative,
    only_among,
    only_where_said,
    plain_subject,
    spoken_of,
    told_to,
    where_said,
)
from dateline.annotate.attribution.clauses import VOICED, antecedent, over_clause, told_of_it
from dateline.annotate.attribution.closing import behind_source, own_clause_start, parted_subject, told_by_clause
from dateline.annotate.attribution.contents import OPENING, by_author, in_quotation, opens_quotation
from dateline.annotate.attribution.headed import nominal
from dateline.annotate.attribution.joint import introduced, of_closing, with_others
from dateline.annotate.attribution.phrases import Phrase, joined, name_alone, only_where, phrase_after, phrase_before
from dateline.annotate.attribution.scenes import before_place, before_scene, by_statement, edge, free, of_body_behind
from dateline.annotate.attribution.second import opens_clause, second, subject_after
from dateline.annotate.attribution.told import Unit, past_agency
from dateline.annotate.attribution.topical import by_subject, by_topic, to_last_head, unlisted_topic
from dateline.annotate.attribution.uncapitalised import (
    apposed,
    bare_subject,
    behind_auxiliary,
    first_comma,
    name_at_head,
    named_before,
    named_behind,
    office_at_head,
    with_name,
)
from dateline.annotate.sentences.capitals import is_placed, placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.particles import goes_on, is_own_subject
from dateline.annotate.sentences.scan import Sentence

QUOTES = frozenset({"quote", "quoted"})
TOLD = 5
HEAD = 3
"""Words of when and where before the subject at a sentence's head, at most."""


def subject_of(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Unit | None:
    """The voice a verb of saying belongs to; none where it only describes within a relative clause (whom she called rebels)."""
    if _says_nothing(sentence, mark):
        return None
    unit = _addressing(sentence, mark, taken) or _over_content(sentence, mark, taken) or _unit(sentence, mark, taken)
    if unit and mark.get("only") in QUOTES and any(island.w1 in (unit.w0, unit.w0 - 1) for island in sentence.role("island")):
        return None
    return unit


def _says_nothing(sentence: Sentence, mark: Mark) -> bool:
    """Whether a form of a verb of saying is a noun that the number right before it counts (in 12 states), or the verb of a court with the number of
    those convicted right behind it (condenou nove pessoas)."""
    counted = any(number.w1 == mark.w0 and mark.w0 not in sentence.stops for number in sentence.numbers)
    if counted and any(one.w0 == mark.w0 for one in sentence.role("not-people")):
        return True
    convicts = any(cue.w0 == mark.w0 and cue.argument == "charged" for cue in sentence.role("cue"))
    people = {one.w0 for one in sentence.role("unit", "group", "person")} if convicts else set()
    return convicts and any(number.w0 == mark.w1 and number.w1 in people for number in sentence.numbers)


def _addressing(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Unit | None:
    """SAY to ADDRESSEE NAME: who speaks stands behind those who are told."""
    found = None if mark.has("shares") else behind_addressee(sentence, mark)
    speaker = free(found[0], taken) if found else None
    return Unit(speaker, mark.w0, speaker.w1, True, told=found[1]) if found and speaker else None


def _unit(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Unit | None:
    if mark.has("shares"):
        lead = _leading(sentence, mark, taken)
        if lead is None and mark.w0 == sentence.first:
            lead = _unsaid(mark)
        return Unit(lead, mark.w0, mark.w1, False) if lead else None
    parted = free(of_closing(sentence, mark), taken) or _over_object(sentence, mark, taken)
    if parted or mark.get("only") == "auxiliary":
        return Unit(parted, parted.w0, mark.w1, False) if parted else None
    with_them = free(with_others(sentence, mark), taken)
    before = with_them if with_them and not _speaker_behind(sentence, mark, taken) else _before(sentence, mark, taken)
    if before and sentence.pack.phrases.attribution.final:
        own = before.opens or is_own_subject(sentence, before.end, mark.start)
        head = None if own else _at_head(sentence, mark, taken)
        before = head.phrase if head and head.phrase.w1 <= before.w0 and head.phrase.heads & {"voice", "title"} else nominal(sentence, before)
    if before and (_last_words(sentence, before, mark) or (mark.w0 in sentence.stops and before.heads == {"group"})):
        before = None  # (…, six of them children, in the south,) said the mayor: those counted say nothing
    if before and ((second(sentence) and not opens_clause(sentence, before, mark)) or goes_on(sentence, before.end)):
        before = None
    told = _told_agency(sentence, before, mark)
    if told:
        return told
    apposed = None if before else _parted_by_stop(sentence, mark, taken)
    if apposed:
        return Unit(apposed, apposed.w0, mark.w1, False)
    closing = (mark.w0 in sentence.stops and before is None) or mark.w0 == sentence.first
    if mark.has("to"):
        return Unit(before, before.w0, mark.w1, False) if before else None
    shared = _shared(sentence, mark, taken) if before is None else None
    if shared:
        return Unit(shared, mark.w0, mark.w1, False)
    return _either_side(sentence, mark, before, taken, closing) or _at_head(sentence, mark, taken) or _left_out(sentence, mark)


def _either_side(sentence: Sentence, mark: Mark, before: Phrase | None, taken: list[Phrase], closing: bool) -> Unit | None:
    """The subject behind an aside, else the cheapest on either side, else the one before the relative pronoun that a verb has."""
    aside = free(behind_aside(sentence, mark), taken) if before is None else None
    if aside:
        return Unit(aside, mark.w0, aside.w1, True)
    options = list(_options(sentence, mark, before, taken, closing))
    if options:
        return past_agency(sentence, min(options, key=lambda option: option[0])[1])
    whose = antecedent(sentence, mark) or (plain_subject(sentence, mark) if before is None else None)
    return Unit(whose, whose.w0, mark.w1, False) if whose else None


def _before(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """The phrase before a verb, over a relay and over where it was said; none where it only ends a clause that the verb behind a comma closes, and
    who says it stands behind (… against the government, said on Monday the council), nor where it is only spoken of (sobre NAME dijo …)."""
    if mark.get("side") == "after" or by_author(sentence, mark.w0):
        return None
    phrase = by_statement(sentence, mark, taken) or _over_relay(sentence, free(phrase_before(sentence, mark.w0), taken), mark)
    phrase = (
        before_scene(sentence, phrase, mark, taken)
        or free(of_body_behind(sentence, phrase, mark), taken)
        or phrase
        or before_place(sentence, mark, taken)
    )
    if phrase and sentence.pack.spaced and not second(sentence) and only_where(sentence, phrase):
        return None
    if phrase and (spoken_of(sentence, phrase) or (sentence.stop_between(phrase.w1, mark.w0) and only_among(sentence, phrase))):
        return None
    phrase = governor(sentence, phrase) if phrase else None
    return None if phrase and not phrase.opens and not phrase.carried and _speaker_behind(sentence, mark, taken) else phrase


def _over_content(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Unit | None:
    """The subject at the head of a sentence that its verb ends, where what is told stands between: who is named behind that is part of it."""
    if not sentence.pack.phrases.attribution.leads or mark.has("shares"):
        return None
    before, head = free(phrase_before(sentence, mark.w0), taken), _at_head(sentence, mark, taken)
    if before is None or head is None or head.phrase.w1 > before.w0 or (before.w0 in sentence.stops and mark.w1 == sentence.last):
        return None
    told = [one.w0 for one in sentence.numbers] + [one.w0 for one in sentence.role("cue")]
    return head if any(head.phrase.w1 <= at < before.w0 for at in told) else None


def _last_words(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """Whether a phrase before a verb only closes what was said, in a quotation that it does not open (“There are 30 hurt. Pray for Us” he said)."""
    inside = phrase.end <= mark.start and in_quotation(sentence, phrase.start) and not in_quotation(sentence, mark.start)
    return inside and sentence.text[phrase.start - 1 : phrase.start + 1].strip()[:1] not in OPENING


def _told_agency(sentence: Sentence, before: Phrase | None, mark: Mark) -> Unit | None:
    """AGENCY SAY NAME, in a language that sets a comma before what is said: told to the agency, by who stands behind the verb."""
    if before is None or not before.agency or not sentence.pack.phrases.attribution.apart:
        return None
    speaker = phrase_after(sentence, mark.w1, 0) if mark.w1 < sentence.last and not sentence.stops.get(mark.w1) else None
    if speaker is None or speaker.agency or not speaker.heads & {"voice", "title"}:
        return None
    return Unit(speaker, before.w0, speaker.w1, False, told=before)


def _leading(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """The subject of the sentence: whose verb of saying stands before this one, else the voice that opens the sentence, else the nearest; behind an
    auxiliary its own (but the nurses are demanding)."""
    helper = next((other for other in sentence.role("passive", "copula") if other.w1 == mark.w0 and mark.w0 not in sentence.stops), None)
    if helper is not None:
        return free(phrase_before(sentence, helper.w0), taken)
    before = [phrase for phrase in taken if phrase.end <= mark.start]
    if before:
        return before[-1]
    opening = _opening(sentence, mark)
    return opening or phrase_before(sentence, mark.w0)


def _opening(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The voice that opens the sentence, or the last of its clauses before a verb."""
    starts = [sentence.first, *(index for index, kind in sentence.stops.items() if kind in ("comma", "dash") and index < mark.w0)]
    found = (phrase_after(sentence, start, 1) for start in reversed(starts))
    voices = [one for one in found if one and one.w1 <= mark.w0 and one.opens and (one.carried or one.named or one.heads & VOICED)]
    phrase = next((one for one in voices if not _between_commas(sentence, one)), voices[0] if voices else None)
    return name_alone(sentence, phrase) if phrase and not phrase.carried else phrase


def _between_commas(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name stands alone between two commas: it only says who somebody before it is (his deputy, NAME, …)."""
    return phrase.w0 > sentence.first and sentence.stops.get(phrase.w0) == "comma" and sentence.stops.get(phrase.w1) == "comma"


def _options(sentence: Sentence, mark: Mark, before: Phrase | None, taken: list[Phrase], closing: bool) -> Iterator[tuple[int, Unit]]:
    """The subjects on either side of the verb, each at its price: the language's order, distance, and a stop before the verb."""
    order = sentence.pack.phrases.attribution.order
    quoting = opens_quotation(sentence, mark.w1)
    for rank, side in enumerate(order):
        if side == "before" and before:
            yield rank * 2 + (mark.w0 - before.w1), Unit(before, before.w0, mark.w1, False)
        over = sentence.stops.get(mark.w1) == "semicolon"  # (they said; a number she did not give): the next clause names nobody for this one
        if (
            side == "after"
            and not quoting
            and not over
            and not told_of_it(sentence, mark)
            and not of_relative(sentence, mark)
            and (closing or rank == 0 or (not before and mark.argument == "say"))
        ):
            after = free((subject_after if second(sentence) else phrase_after)(sentence, mark.w1), taken)
            after = free(named_behind(sentence, mark), taken) or (bare_subject(sentence, mark, after) if after else None)
            after = joined(sentence, after, end) if after and (end := apposed(sentence, after)) else after
            if after and not _beside_it(sentence, mark, after):
                yield rank * 2 + (after.w0 - mark.w1) - (3 if closing and mark.w0 != sentence.first else 0), Unit(after, mark.w0, after.w1, True)


def _beside_it(sentence: Sentence, mark: Mark, phrase: Phrase) -> bool:
    """Whether a phrase behind a verb is who was told, what it was about, or where it was said."""
    told = told_to(sentence, phrase) or addressed(sentence, mark, phrase)
    return told or acts_itself(sentence, phrase) or spoken_of(sentence, phrase) or only_where_said(sentence, mark, phrase)


def _at_head(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Unit | None:
    """The subject at the head of the sentence, or of the clause behind a semicolon, where the verb ends it."""
    if not sentence.pack.phrases.attribution.final:
        return None
    first = own_clause_start(sentence, mark, behind_source(sentence))
    subject = to_last_head(sentence, free(phrase_after(sentence, first, HEAD), taken))
    subject = free(told_by_clause(sentence, subject, mark), taken) or subject
    subject = None if subject and goes_on(sentence, subject.end) else subject
    if subject is None or subject.w1 > mark.w0 or not subject.heads & {"voice", "title"}:
        carried = subject if subject is not None and subject.carried and subject.w1 <= mark.w0 else None
        subject = carried or free(by_topic(sentence, mark) or unlisted_topic(sentence, first, mark.w0) or by_subject(sentence, mark), taken)
    subject = subject or free(office_at_head(sentence, mark) or _surname_at_head(sentence, mark, first) or name_at_head(sentence, mark, first), taken)
    subject = subject or free(parted_subject(sentence, mark.w0), taken)
    return Unit(subject, subject.w0, mark.w1, False) if subject else None


def _surname_at_head(sentence: Sentence, mark: Mark, first: int) -> Phrase | None:
    """NAME, … SAY: one word at the head of a clause and a comma behind it, where the text has it with a first name before it (Soylu, …)."""
    if not sentence.pack.settings.capitals or not sentence.pack.spaced or sentence.stops.get(first + 1) != "comma" or first + 1 >= mark.w0:
        return None
    word, (start, end) = sentence.word_text(first), sentence.words[first]
    known = sentence.roles_at.get(first, set()) - {"surname", "given"} or first in sentence.timed or is_placed(sentence, first)
    named = re.finditer(rf"(\w)[\w’'-]* {re.escape(word)}(?!\w)", sentence.text[: sentence.start])
    if known or not word[0].isupper() or not any(found[1].isupper() for found in named):
        return None
    return Phrase(start, end, first, first + 1, frozenset({"bare"}), False, word, opens=True)


def _left_out(sentence: Sentence, mark: Mark) -> Unit | None:
    """No subject at all: the voice before, where the language or the verb leaves it out."""
    if not mark.has("omitted") and (sentence.pack.phrases.attribution.carry != "always" or not _opens_clause(sentence, mark)):
        return None
    if any(cue.has("reach") and 0 <= mark.w0 - cue.w1 <= TOLD for cue in sentence.role("cue")):
        return None  # an earlier toll spoke of …
    pronoun = next((one for one in sentence.role("island") if one.w1 == mark.w0 and one.w1 - one.w0 > 1), None)
    if pronoun is not None and pronoun.w0 > sentence.first:  # NAME wrote a letter in which he said: who opens the sentence, and nobody else
        own = _opening(sentence, mark)
        return Unit(own, own.w0, mark.w1, False) if own and own.w1 <= pronoun.w0 else None
    return Unit(_unsaid(mark), mark.w0, mark.w1, True)


def _opens_clause(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb opens its clause: behind a stop, a conjunction, or a small word of time or manner; behind a noun it tells of that."""
    small = sentence.roles_at.get(mark.w0 - 1, set()) & {"trim", "barrier", "that", "passive", "according", "island", "say", "unsaid"}
    return mark.w0 == sentence.first or mark.w0 in sentence.stops or mark.w0 in sentence.joined or bool(small) or mark.w0 - 1 in sentence.timed


def _unsaid(mark: Mark) -> Phrase:
    """A subject that is left out: the voice before."""
    return Phrase(mark.start, mark.end, mark.w0, mark.w1, frozenset(), False, carried=True)


def _over_object(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """The subject before an object that stands before its verb (总统将骚乱归咎于 …)."""
    coverb = next((other for other in reversed(sentence.role("coverb")) if other.w1 <= mark.w0), None)
    if coverb is None or sentence.stop_between(coverb.w1, mark.w0):
        return None
    phrase = free(phrase_before(sentence, coverb.w0, 1), taken)
    return phrase if phrase and not phrase.carried else None


def _shared(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """The subject of the verb before, where this one is joined to it (X gave 41 dead and blames Y)."""
    if sentence.stops.get(mark.w0) == "quote":
        return None  # “…, and not before”, said NAME
    joins = any(0 <= mark.w0 - other.w1 <= (0 if sentence.pack.spaced else 1) for other in sentence.role("barrier"))
    before = [phrase for phrase in taken if phrase.end <= mark.start and phrase.opens]
    return (before[-1] if before else _opening(sentence, mark)) if joins else None


def _described(sentence: Sentence, mark: Mark) -> Phrase | None:
    """NAME, whatever is told of it, SAY: a name at the head of its clause, and nothing said or done between the stops."""
    at = edge(sentence, mark)
    opened = next((index for index in range(at - 1, max(mark.w0 - 18, sentence.first), -1) if index in sentence.stops), None)
    if opened is None or sentence.stops[opened] not in ("comma", "dash", "bracket"):
        return None
    if any(other.has("cites") or other.role == "relay" for other in sentence.role("relay", "according") if opened <= other.w0 < mark.w0):
        return _cited(sentence, opened)
    told = [other for other in sentence.marks if opened <= other.w0 < mark.w0 and other.role in ("say", "cue", "act", "that", "barrier", "island")]
    relative = any(other.role in ("that", "island") for other in told) and not any(other.role in ("say", "cue", "act") for other in told)
    if any((other.role != "barrier" or other.get("price") != "1") and not relative for other in told):
        return None
    name = phrase_before(sentence, opened, past=True)
    if (
        name is None
        or not name.opens
        or only_among(sentence, name)
        or not (name.heads & {"voice", "title"} or (name.named and not placed(sentence, name.w0, name.w1)))
    ):
        return None
    return name if relative else joined(sentence, name, at)


def _cited(sentence: Sentence, opened: int) -> Phrase | None:
    """The voice before an aside of who quotes it (NAME, quoted by AGENCY, SAY)."""
    name = phrase_before(sentence, opened, past=True)
    return name if name and name.opens and (name.named or name.heads & VOICED) else None


def _over_relay(sentence: Sentence, phrase: Phrase | None, mark: Mark) -> Phrase | None:
    """Over "in an interview with NAME" to the subject before it; a bare name is a voice only of a verb of plain saying."""
    if phrase is None:
        return None
    bare = "bare" in phrase.heads and mark.argument != "say" and not (behind_auxiliary(sentence, phrase) or named_before(sentence, phrase, mark))
    if bare or phrase.text.endswith(sentence.pack.settings.possessive):
        return None
    agent = next((other for other in sentence.role("by") if other.w1 == phrase.w0 and phrase.w0 not in sentence.stops), None)
    if agent is not None and agent.w0 > sentence.first + 1 and sentence.pack.phrases.attribution.order[0] == "before":
        led = phrase_before(sentence, agent.w0 - 1, 0)  # councillors led by NAME said
        return led if led and led.heads & {"voice", "title", "group"} else None
    relay = next((other for other in sentence.role("relay") if 0 <= phrase.w0 - other.w1 <= 1), None)
    if relay:
        return phrase_before(sentence, relay.w0) or name_at_head(sentence, mark, behind_source(sentence)) or phrase
    place = next((other for other in sentence.role("in") if other.w1 == phrase.w0), None) if not sentence.pack.spaced else None
    subject = phrase_before(sentence, place.w0, 0) if place else None
    return subject if subject and subject.heads & {"voice", "title"} else phrase


def _parted_by_stop(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """A subject that a stop parts from its verb; not the last words of a quotation that another, behind the verb, says."""
    found = None if _speaker_behind(sentence, mark, taken) else _apposed(sentence, mark, taken) or over_clause(sentence, mark)
    return None if found and _last_words(sentence, found, mark) else found


def _apposed(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """NAME, an office, SAY: over the comma right before the verb."""
    if sentence.stops.get(edge(sentence, mark)) not in ("comma", "bracket", "quote", "dash"):
        return None
    described = introduced(sentence, mark) or _described(sentence, mark)
    if described:
        return free(described, taken)
    apposition = phrase_before(sentence, edge(sentence, mark), past=True)
    if apposition is None or not apposition.opens or only_among(sentence, apposition) or only_where(sentence, apposition):
        return _told_of(sentence, mark, taken)
    opened = next((index for index in (apposition.w0, apposition.w0 - 1, apposition.w0 - 2) if sentence.stops.get(index) == "comma"), None)
    name = phrase_before(sentence, opened, past=True) if opened else None
    if name and name.named and not name.heads & {"group"}:
        return free(joined(sentence, name, apposition.w1).but(heads=name.heads | apposition.heads), taken)
    return free(with_name(sentence, apposition, opened), taken) or _told_of(sentence, mark, taken)


def _speaker_behind(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> bool:
    """Whether a verb that a comma parts from what stands before it has an office or body behind it, over no more than a time (…, afirmou na
    quinta-feira a ministra): that is its subject, and not the name at the head."""
    if sentence.stops.get(mark.w0) != "comma" or mark.w1 >= sentence.last:
        return False
    attribution = sentence.pack.phrases.attribution
    if free(right_behind(sentence, mark), taken):
        return True
    if (attribution.inverts or attribution.apart) and closes(sentence, free(phrase_after(sentence, mark.w1), taken)):
        return True
    if mark.w1 not in sentence.timed:
        return False
    behind = free(phrase_after(sentence, mark.w1, 1), taken)
    if behind is None or behind.agency or where_said(sentence, behind):
        return False
    return bool(behind.heads & {"voice", "title"})


def _told_of(sentence: Sentence, mark: Mark, taken: list[Phrase]) -> Phrase | None:
    """NAME, an editor who wrote …, SAY something: the voice that opens the sentence, where none stands right behind the verb."""
    if sentence.stops.get(mark.w0) != "comma" or opens_quotation(sentence, mark.w1):
        return None
    behind = phrase_after(sentence, mark.w1, 0)
    opening = phrase_before(sentence, first, past=True) if (first := first_comma(sentence)) and first < mark.w0 else None
    inverted = behind is not None and behind.w0 == mark.w1 and (behind.named or bool(behind.heads & VOICED)) and not acts_itself(sentence, behind)
    if inverted or opening is None or not opening.opens or not (opening.named or opening.heads & VOICED):
        return None
    return free(opening, taken)
