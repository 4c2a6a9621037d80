"""What keeps a number from being what a cue counts, however near: each bar by the name that the explanation of a reading gives it."""

from __future__ import annotations

from collections.abc import Callable

from dateline.annotate.counts import apart, conditions, courts, doers, final_verbs, in_turn, lives, relatives, subjects, wholes
from dateline.annotate.counts.groups import Head
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence

OfNumber = Callable[[Sentence, Number, Mark], bool]
OfPeople = Callable[[Sentence, Number, Head, Mark], bool]

OF_NUMBERS: tuple[tuple[OfNumber, str], ...] = (
    (conditions.beyond_its_side, "on its other side"),
    (conditions.none_of_it, "it is denied of them"),
    (conditions.overtaken, "a clause with people of its own begins between"),
    (wholes.of_the_whole, "it is all of those of whom it happened to some"),
    (conditions.has_its_object, "it happened to what stands behind it, which is no person"),
    (apart.speaks, "who suffered it speaks of them"),
    (apart.own_verb_before, "a verb of their own stands before them"),
    (apart.told_already, "the toll has its figure already"),
    (doers.of_another, "the verb has a subject of its own"),
    (conditions.only_an_adjective, "it only describes the noun behind it"),
    (conditions.no_whole, "no whole number, or more than it ever happens to at once"),
    (conditions.called, "part of a name"),
    (conditions.behind_passive, "it happened to those before it, and another clause begins"),
    (final_verbs.behind_last_verb, "its clause has ended before"),
    (apart.opens_its_own, "it opens a clause with a number of its own"),
    (apart.over_dash, "it opens a clause behind a dash"),
    (conditions.goes_on, "a verb behind a conjunction has it"),
    (apart.of_one, "it is told of one"),
    (conditions.begins_anew, "joined to what has its own number"),
    (relatives.resumes, "the clause it describes goes on behind it"),
    (apart.of_the_dead, "bodies, of whom nothing else is told"),
    (apart.hurt_who_died, "those of the hurt who died"),
    (apart.one_who_says, "one who speaks stands before it"),
    (apart.opens_joined, "joined to what has its own number"),
    (apart.said_there, "it only tells where something was said"),
    (apart.among_them, "it is all of those among whom it happened to some"),
    (apart.let_go, "they are free, by a verb before them"),
    (lambda sentence, number, cue: courts.let_off(sentence, number, cue.argument), "a word of their clause lets them off"),
    (apart.only_who, "it only says who they are, of whom the verb behind tells more"),
    (apart.of_things, "it is said of a thing"),
    (in_turn.out_of_turn, "figures and happenings go in turn, and it is another's"),
    (apart.out_of_bracket, "in a bracket of what stands before it"),
    (lives.sent_home, "they were sent home"),
    (lives.ward_of_next, "a ward in which others were treated"),
    (conditions.none_elsewhere, "nobody, but of another clause"),
    (conditions.few, "too few for a crowd"),
    (relatives.within_relative, "it is told of others, whom a relative clause describes"),
    (wholes.leaves_relative, "a relative clause ends between"),
    (lambda _, number, cue: cue.has("reach") and wholes.one_toll(number, cue), "one toll"),
    (lambda sentence, number, cue: not wholes.only_its_noun(sentence, number, cue), "it counts only its own noun"),
    (relatives.describes, "it only describes those counted"),
    (conditions.added_to, "joined to what stands before it"),
)
"""Bars for which it is the same what the number's noun is."""

OF_PEOPLE: tuple[tuple[OfPeople, str], ...] = (
    (doers.done_by, "they did it"),
    (lambda sentence, _, head, cue: doers.acts_on(sentence, head, cue), "they did it"),
    (lambda sentence, number, _, cue: conditions.accused(sentence, number.end, cue), "they are suspected of it"),
    (conditions.who_speaks, "they say it"),
    (conditions.parted, "the whole of which a part is counted"),
    (wholes.beside_part, "the whole of which a part is counted"),
    (apart.noun_of_others, "each counts its own"),
    (lambda sentence, number, head, cue: subjects.tells_of_others(sentence, number, head.w1, cue), "they have a verb of their own"),
    (conditions.only_an_article, "an article"),
    (conditions.kin, "kin of those to whom it happened"),
    (conditions.beside_toll, "beside a toll, of another kind"),
    (conditions.at_age, "an age, an hour, a place"),
    (lambda sentence, number, head, _: apart.aged(sentence, number, head), "an age"),
    (conditions.counted_already, "it is what another number counts"),
    (final_verbs.of_next_clause, "it belongs to the next clause"),
    (conditions.of_its_own, "they do something themselves"),
    (relatives.of_what_did_it, "it tells what did it"),
    (apart.its_own_is_told, "it has its number already"),
    (apart.of_the_clause_before, "it is told in the clause before"),
    (conditions.alive, "they are alive"),
    (
        lambda sentence, number, head, cue: cue.argument == "missing" and doers.lost_ones(sentence, number, head, cue),
        "loss of others is not their own",
    ),
    (apart.toll_behind, "a toll behind a conjunction begins another clause"),
    (courts.in_the_charge, "those of whom the charge or the sentence tells"),
    (apart.given_to, "something is sent to them"),
    (apart.of_a_day, "the day of a month"),
    (apart.next_in_list, "next in a list with places of its own"),
)
"""Bars that ask for its noun."""


def barred(sentence: Sentence, number: Number, head: Head, cue: Mark) -> str:
    """What in the sentence keeps the number from being what the cue counts, in words; empty where nothing does."""
    if not conditions.taken_together(sentence, number, head, cue):
        return "they do not stand together"
    for keeps, why in OF_PEOPLE:
        if keeps(sentence, number, head, cue):
            return why
    for so, why in OF_NUMBERS:
        if so(sentence, number, cue):
            return why
    return ""
