"""The closed table of what a form can be in a language: its role, what the role is narrowed by, and the features it may carry."""

from __future__ import annotations

from typing import NamedTuple

from dateline.model.groups import PARENTS
from dateline.model.predicates import ACTS, PREDICATES
from dateline.model.topics import TOPICS

COUNTED = frozenset(PREDICATES - set(ACTS) - {"say"})
STATES = frozenset({"critical", "serious", "minor", "unidentified", "identified", "executed"})


class Role(NamedTuple):
    """`argument` are the values after the colon (None: takes none; empty: any), `features` the names allowed in the third column."""

    argument: frozenset[str] | None
    features: frozenset[str]
    meaning: str


def _role(meaning: str, features: str = "", argument: frozenset[str] | None = None) -> Role:
    return Role(argument, frozenset(features.split()) | {"note"}, meaning)


GROUPS = frozenset(PARENTS)
ANY: frozenset[str] = frozenset()
STANCES = frozenset({"reported", "alleged", "unconfirmed", "denied", "disputed"})
SPEECH = frozenset({"say", "deny", "accuse", "urge", "request", "promise", "condemn"})
BODIES = frozenset({"body", "office", "person", "agency", "unnamed"})
TIMES = frozenset({"past", "plan", "general"})

ROLES: dict[str, Role] = {
    "cue": _role(
        "says what happened to those counted; `crowd`: only where they are many (fled); `helpers`: only of those who come to help or to guard "
        "(arrived); `with`: the second part of its verb (_ for a blank), which "
        "closes the clause: there the cue stands (nahm … fest); `only`: of that class alone (took hostages); "
        "`body`: a noun for the dead, whose number follows; "
        "`ill`: hurt, or ill, beside a disease; `life`: only of lives (claims); `ward`: no verb, only where they are (in hospital); "
        "`participle`: tells who those before it are, and is no verb of a sentence (attending); `where`: as of `group`",
        "side reach alt group singular strict active zero stance about fixed state noun near close crowd helpers cases with body ill life ward only "
        "participle where",
        COUNTED,
    ),
    "state": _role("what state those counted beside it are in (unidentified)", "", STATES),
    "group": _role(
        "who or what is counted; `before`: its number follows (crew of 14); `adjective`: one person only right behind an article, as it may describe "
        "a noun (un militar, no un avión militar); `where`: only in an article that has one of these words, and there in place of what else the form "
        "means (mineurs, of a mine)",
        "one role country before adjective where", GROUPS,
    ),
    "unit": _role(
        "counts people and says no more (people, 人); `noun`: what is counted follows (名, 位); `alive`: not dead (survivors); `dead`: dead; "
        "`life`: what is taken or saved (lives); `others`: says of things, too, that they are such as were named (900 others); `crowd`: those who "
        "take part in something, a crowd beside an event that is one (participants)",
        "one noun before alive dead life others crowd",
    ),
    "not-people": _role(
        "a noun after a number that is no person: rejects it; side=after: the number right behind it instead, both: too; `figures`: only in figures; "
        "`decade`: behind a round number and before a person it tells their age (30대 여성)",
        "side figures decade",
    ),
    "reports": _role("counts reports of missing persons, which are no people"),
    "fewer": _role(
        "beside a number makes it a difference, which counts nobody (100 fewer deaths); side=before: right before it; `all`: than all (all but three "
        "of the 46), of whom as many are told of neither",
        "side all",
    ),
    "sent-home": _role("they have left hospital: the hurt of its clause are hurt no more"),
    "casualties": _role(
        "the dead and the hurt in one figure: takes its number, counts nobody; `among`: opens with that word; `others`: of whom neither is told",
        "side reach among others",
    ),
    "in-turn": _role("respectively: what is counted behind it is told in the order of what happened before it"),
    "spared": _role(
        "lets off those beside it (acquitted, cleared of): whoever was charged or held is so no more; `away`: only those abducted (got away)", "away"
    ),
    "disease": _role("the name of a disease: in its sentence what `ill` says of people is that they have it"),
    "subset": _role("makes the next (or last) number part of the one before; `forward`: after it", "side forward", frozenset({"*"}) | COUNTED),
    "whole": _role(
        "right before the number of a whole of which the next figure is a part (of the 90 hurt, 12 …); `opens`: its clause, or behind the part "
        "(19 of 43); side=after: right behind the whole",
        "opens side", frozenset({"*"}),
    ),
    "count": _role("opens a count in words: what happened, a few words on, is the noun of its number (the number of miners killed … rose to 43)"),
    "among": _role("behind what happened, before those it happened to (three dead among the marchers)"),
    "counting": _role(
        "how the number counts; `pair`: only of two figures of one toll (to 93 from 88); `near`: right before its number; `told`: an adverb, "
        "which says so only beside a verb of saying, a toll or another figure; `report`: a noun of report, its figure right behind; "
        "`timed`: a verb of saying in the tense of what has passed, which says so only behind a time (утром говорили о); "
        "`apart`: in a script without blanks it may only set those apart from others to whom something else happened; `new`: right behind the number "
        "or its noun; `daily`: the last day alone is told of (in the last 24 hours); `brings`: what was counted before it goes into the total behind",
        "side pair near told timed report apart new daily brings", frozenset({"increment", "superseded", "stock", "withdrawn", "total"}),
    ),
    "bound": _role("a bound that stands before the verb instead of the number", "", frozenset({"at-least", "more-than", "up-to"})),
    "negation": _role("none at all, before a cue; side=after: behind it, both: either", "side"),
    "claimed": _role("a noun for what others claim (allegations, rumours): behind a verb of rejecting, it is denied"),
    "tidings": _role("a noun of report: none of it is no count of none (no word of deaths)"),
    "stance": _role(
        "the distance kept to a claim; `doer`: those before it did what follows (accused of); `with`: the second part of a verb that frames what it "
        "holds for (soll … haben)",
        "side reach doer with", STANCES,
    ),
    "no-evidence": _role("the page says that no evidence is offered", "side"),
    "about": _role(
        "turns the clause away from this event; `opens`: only where it opens its own clause; `supposes`: a word for if, on which what stands "
        "before it hangs, too", "side reach opens supposes", TIMES,
    ),
    "say": _role(
        "a verb of saying; `shares`: its subject is that of its sentence (saying, adding); `side=after`: its subject stands behind it alone; "
        "`named`: its subject is an office or body, or a name that begins as names do (公告), as the word is a noun as well",
        "stance relay omitted to only shares cites with side named", SPEECH,
    ),
    "according": _role(
        "by a voice; `tally`: before its count; `carries`: has its pronoun; `own`: that of its own clause's subject (nach eigenen Angaben); "
        "`owned`: only by an office or a body; `named`: by an office or body, or a name that begins as names do",
        "side relay stance cites tally carries quoting own owned named",
    ),
    "account": _role("a noun for what holds figures (statement, bulletin): behind it stands whose it is"),
    "author": _role("stands between an account and whose it is (by, of); `of`: between an office and whose it is, too", "of"),
    "relay": _role("stands before an outlet that only passes a voice on", "side"),
    "voice": _role(
        "a noun that can be a voice; `tally`: what somebody counted; `media`: it passes on what others say; `land`: only beside a country's own",
        "tally media land side", BODIES,
    ),
    "aside": _role("opens what somebody speaks of, to or in, between a name and its verb of saying, which ends the sentence (با اشاره به …)"),
    "origin": _role(
        "says by itself whose figure it is (officially, the official toll); `as`: the words for whom; `land`: only beside a country's adjective "
        "(nach ukrainischen Angaben), and behind the word that `led` gives",
        "as land led side",
    ),
    "title": _role("stands beside a name (president, Mr)"),
    "carry": _role("carries the voice of the sentence before (he, 他); `of=person` only that of a person", "omitted of"),
    "turn": _role("opens a sentence that no voice is carried to: the outlet recalls something, or turns to another matter"),
    "since": _role(
        "opens what a count began with: a day named in it is no day of what is counted (since the start of the war on …); `long`: it names another "
        "event, years before (years after); `told`: only what is told of that in a clause of its own is of it (anniversary of); `war`: what began is "
        "long, and its toll that of many events (since the war began); `next`: days or weeks before what an event came after (days after); "
        "`side=after`: it stands behind its day (10月7日の戦闘開始以降)",
        "long told war next side",
    ),
    "occurs": _role("a verb by which an event takes place (came, se produjo)"),
    "runs": _role("says that a story runs on from day to day (the third night in a row): what is told of one day adds to that before"),
    "likened": _role("says of an event that it is like the article's, and so another (similar)"),
    "most": _role("a superlative: a time behind it measures what it is said of, and no figure before it (the deadliest since 2016)"),
    "thereof": _role(
        "points at the whole sentence before: who is named beside it says that (об этом сообщили …); `leads`: only right before a verb of saying",
        "leads",
    ),
    "back": _role("points back to a voice (the minister, the group)"),
    "act": _role("something done", "topic needs with side voice stance about reach", frozenset(ACTS)),
    "topic": _role("what an act or a measure is about", "act", TOPICS),
    "level": _role("a share or a level of a topic, or a change of it", "topic unit", COUNTED),
    "sum": _role(
        "what a sum of money beside it is: harm done (damage), or nothing that is told (*: a fund, a fine); `harm`: only of an event, told before "
        "it in the sentence, or in the field",
        "harm", frozenset({"*", "damage"}),
    ),
    "barrier": _role(
        "parts two clauses, at a price; `concedes`: what follows keeps its distance; `owns`: the time before it (in 2009, when …); "
        "`follows`: the next place of several comes",
        "price concedes earlier owns follows",
    ),
    "island": _role("opens a relative or quoted clause; `closes`: a participle that ends one before its noun (bulunduğu)", "price closes"),
    "in": _role("stands before (or after) the place of an event; `land`: also an adjective for it (off the Libyan coast)", "side land"),
    "void-place": _role(
        "the place beside it is no place of the event (based in, born in); `name`: nor one that opens the name it ends, in a script without blanks; "
        "`sent`: only of those sent from there; `care`: not of those who were brought there to be cared for; "
        "`country`: only where it is a country; `street`: it is a street called after it, and may lie in the place named next; `people`: it makes a "
        "people of a country, which says nothing of where an article is; `acts`: a verb, whose doer is no place of the event",
        "side name sent care country street people acts",
    ),
    "there": _role("points back to the place last named (where, 当地)"),
    "whence": _role(
        "a word for from: behind people it tells where they come from, before a place and a word for to where a road begins; `strangers`: it "
        "means of, too, and tells that only of foreigners, migrants, tourists, refugees and passengers",
        "strangers",
    ),
    "whither": _role(
        "a word for to, between the two ends of a road (from Lima to Cusco); `acts`: before people to whom something is done, too (envió a 300)",
        "acts",
    ),
    "nationwide": _role("the whole of the country that the article is about (across the country, 全国)"),
    "beyond": _role(
        "more than one country: what is counted there is in no single one (southern Africa, three countries); `world`: all of them, so that it is "
        "nowhere (worldwide)",
        "world",
    ),
    "around": _role(
        "the region around: where its sentence names countries alone, more than one of them (86 dead in the region); division: the state or the "
        "province around the town named last (in the whole state)",
        "division",
    ),
    "elsewhere": _role("behind a place or a list of them: others, too, so that it was in what holds them all (and other cities, and beyond, 等地)"),
    "place-suffix": _role(
        "ends the name of a place in a script without capitals (市, 县, 면); or is, whole, the name of a district of many cities (중구)"
    ),
    "portion": _role("right before a place: only some of it, which on a list of places changes nothing (Nepal and parts of India)"),
    "quarter": _role(
        "a part of the land that has no name (中部): what is told of it is in none of the towns named before it in its sentence"
    ),
    "cause": _role("stands right before what brought something about (因): where that is called after was not where it happened"),
    "town": _role(
        "a word for a town right before its name, which no list need know (the village of, municipio de); side=after: a word that ends the name of a "
        "county or a district, in which something is (in Marsh County)",
        "side",
    ),
    "saint": _role("opens names that towns share with streets, lines and days of saints (San, Santa)"),
    "feast": _role("a day or a feast right before a saint's name, which is then no town (fiestas de)"),
    "beside": _role("stands behind a town and before a place that it lies near, which is no place of the event (north of, près de)"),
    "event": _role(
        "a noun that is an event and may own a time and a place; `wide`: it spreads over days or a land (flood, protests), or there are several, so "
        "that the place told of it is not that of all its harm; `crowd`: people gather for it (rally)",
        "reach wide crowd",
    ),
    "survival": _role("says that those beside it live on: they are none of the dead (survived, 生还)"),
    "forces": _role(
        "those who act abroad, too, or what they do there: a country's adjective beside it says nothing of where that was (Israeli troops, frappe "
        "russe); `owner`: nor does the name of its owner right behind it (удар России)",
        "owner",
    ),
    "spot": _role("the scene as where people died, and not later in hospital (at the scene, sur le coup)"),
    "void": _role("reads as nothing: hides shorter forms inside it; `born`: the time right beside it, too, is of a birth or compared with", "born"),
    "given": _role("a given name"),
    "surname": _role("a family name"),
    "credit": _role("opens a photo credit or another line that is no prose"),
    "by": _role("stands right before who did it (被, 遭)"),
    "agent": _role(
        "of who did it: `after`: stands right behind them (tarafından); `before`: stands right before them where the verb behind is a passive (von); "
        "`subject`: one person in a form that is never an object (мужчина)",
        "after before subject",
    ),
    "offence": _role(
        "opens what somebody is charged with or held for (pour, wegen); `after`: closes it (疑いで): people in it are none of the accused", "after"
    ),
    "object": _role("one to whom the verb right before it does something (him, 他)"),
    "several": _role("right before people (or behind, `side=after`): more than one of them, no number told (多くの; 们)", "side"),
    "others": _role("closes a list right before the number of all in it (and others, 等7人)"),
    "distribute": _role("stands between a part and its place in a list (five in Lima, two in Cusco)"),
    "copula": _role("joins a noun and its number (deaths are now 182)"),
    "auxiliary": _role("stands second where the verb closes its clause (hat … gesagt)"),
    "passive": _role("turns an act upon those before it; `one`: the subject is one (was, fue)", "one"),
    "that": _role("opens what is said (that, que, что)"),
    "unfinished": _role("no sentence begins with it: reported words that do lean on their verb of saying (asegura haber …) or on a name (que lo …)"),
    "unsaid": _role(
        "before (or after) a verb of saying: nothing is said (not, 未); `bare`: it says no of nothing else (of, could); `than`: right before who "
        "speaks, what is said there only measures (than the state had estimated)", "side bare than",
    ),
    "coverb": _role("stands before an object that stands before its verb (将, 把)"),
    "particle": _role("a small word that no name ends with (Chinese 的)"),
    "trim": _role(
        "an adverb or another word that never stands in a name; `when`: it ends a clause that says when, no name stands right before it (…时); "
        "`about`: what is right behind it is spoken of, or to (sobre, ante), and does not speak", "when about"
    ),
    "determiner": _role(
        "opens a noun's phrase that may be a subject (der, eine); `inside`: also within a name; `told`: opens those told, too (sagte … der dpa)",
        "inside told",
    ),
    "hearsay": _role("a form of the verb that shows that another still speaks, from the sentence before (seien, hätten)"),
    "indefinite": _role("an article that makes one (a, un)"),
    "demonstrative": _role("opens a noun's phrase and is no pronoun: a form of saying right behind it is a noun (cette annonce)"),
    "article": _role(
        "opens a noun phrase (the, many): before a verb of saying it may be a voice that no list knows; `owner`: of the body named last (its)",
        "owner",
    ),
    "whose": _role("between a conjunction and people tells whose they are (her, ses, i suoi)"),
    "person": _role("one person without a number (an officer); `alone`: a pronoun (another); `many`: so many (a dual)", "group alone many"),
    "ratio": _role("between two numbers that make a share (one in five); `bare`: only where no noun follows (eight of 10)", "bare"),
}  # fmt: skip
