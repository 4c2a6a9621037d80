"""Where a phrase may end: what cannot stand inside a name, and what stands between a verb and its subject."""

from __future__ import annotations

from dateline.annotate.attribution.offices import before_bracket, credited
from dateline.annotate.sentences.scan import Sentence
from dateline.languages.numbers import fold

HEADS = frozenset({"voice", "title", "back", "group", "surname", "given", "person"})
CUTS = frozenset(
    {"say", "according", "relay", "that", "barrier", "island", "cue", "copula", "passive", "in", "negation", "stance", "no-evidence", "act", "trim"}
    | {"aside", "thereof"}
)
HARD = frozenset({"say", "according", "barrier", "island", "cue", "that"})
GIVEN = frozenset({"trim", "say", "account", "particle"})
FINITE = frozenset({"stance", "hearsay", "about"})
"""What verbs tell, and nothing within a name."""
SMALL = 3
"""Letters of an article, at most."""
SETTING = 6
"""Words of where and in what something was said, at most."""
OWNED = 12
"""Words of whose an account is, at most (a survey by NAME of the University of …,)."""
NOTHING: frozenset[str] = frozenset()
PHRASE_ENDS = (*",，;。.:：—–", " - ")


def scale(sentence: Sentence) -> int:
    """How many of the sentence's words make about one word."""
    return 1 if sentence.pack.spaced else 2


def stops(sentence: Sentence, index: int) -> bool:
    """Punctuation before this word that ends a phrase; brackets and quotation marks inside a name don't, but a dash behind them does."""
    kind = sentence.stops.get(index)
    return kind is not None and (
        kind not in ("bracket", "quote") or credited(sentence, index) or any(mark in sentence.gap(index) for mark in PHRASE_ENDS)
    )


def over_trim(sentence: Sentence, index: int) -> int:
    """Behind what a source gave, when and how, which is no part of what it says (根据卫生部的统计，…; 据电视台8日晚报道，…): in a script without
    blanks, up to a stop; else where (как сообщили в мэрии на брифинге, …), up to a comma."""
    if sentence.pack.spaced:
        return _over_setting(sentence, index)
    end = index
    while end < sentence.last and (end == index or end not in sentence.stops):
        hour = end - 1 in sentence.timed and end not in sentence.roles_at  # 8日晚
        if not hour and end not in sentence.timed and GIVEN.isdisjoint(sentence.roles_at.get(end, NOTHING)):
            return index
        end += 1
    return end if end < sentence.last else index


def _over_setting(sentence: Sentence, index: int) -> int:
    """The comma behind a few words that a preposition opens, in which nothing happens; the index itself where there is none."""
    if sentence.stops.get(index) == "dash":  # организаторов — местного отделения — …
        return next((at for at in range(index + 1, min(index + SETTING, sentence.last)) if sentence.stops.get(at) == "dash"), index)
    roles = sentence.roles_at.get(index, NOTHING) if index not in sentence.stops else NOTHING
    longest = SETTING if {"in", "trim"} & roles else OWNED if "author" in roles else 0
    comma = next((at for at in range(index + 1, min(index + longest, sentence.last)) if sentence.stops.get(at) == "comma"), None)
    if comma is None:
        return index
    return index if any(index <= mark.w0 < comma and mark.role in ("say", "cue", "act", "that") for mark in sentence.marks) else comma


def back_over(sentence: Sentence, at: int, skip: int) -> int | None:
    """Over adverbs, times, and a short aside between commas (", however,") between a verb and its subject."""
    end = at
    for _ in range(skip * scale(sentence) + 1):
        if end <= sentence.first:
            return None
        end = before_bracket(sentence, end)
        if stops(sentence, end) and (end != at or any(char in ",，،" for char in sentence.gap(end))):
            over = _over_aside(sentence, end)
            if over is None:
                return None
            end = over
        if not cuts(sentence, end - 1):
            return end
        if _hard(sentence, end - 1):
            return None
        end = _before_adverb(sentence, end)
    return None


def _before_adverb(sentence: Sentence, end: int) -> int:
    """The word index before a word, or before an adverb of several (on its part) or, in a script without blanks, a whole time, that ends at `end`."""
    adverb = min((mark.w0 for mark in sentence.role("trim") if mark.w1 == end and mark.w0 >= sentence.first), default=end - 1)
    if sentence.pack.spaced or end - 1 not in sentence.timed:
        return adverb
    begins = (sentence.word_span(time.start, time.end) for time in sentence.times)
    return min((first for first, last in begins if last == end and first >= sentence.first), default=adverb)


def _over_aside(sentence: Sentence, end: int) -> int | None:
    """The word index before an aside of at most four small words that ends at `end`."""
    start = end - 1
    while start > sentence.first and end - start <= 4 and start not in sentence.stops:
        start -= 1
    if sentence.stops.get(start) != "comma" or sentence.stops.get(end) != "comma" or end - start > 4:
        return None
    plain = not any(start <= mark.w0 < end and mark.role in HEADS | {"cue", "act"} for mark in sentence.marks)
    return start if plain and not any(sentence.text[sentence.words[i][0]].isupper() for i in range(start, end)) else None


def _hard(sentence: Sentence, index: int) -> bool:
    return index in sentence.numbered or not HARD.isdisjoint(sentence.roles_at.get(index, NOTHING))


def cuts(sentence: Sentence, index: int) -> bool:
    """Whether this word cannot stand inside a name: another role, a number, a time."""
    roles = sentence.roles_at.get(index, NOTHING)
    if "determiner" in roles and _within(sentence, index):
        return False
    if not CUTS.isdisjoint(roles) and (HEADS.isdisjoint(roles) or "relay" in roles):
        return True
    return index in sentence.timed or (index in sentence.numbered and "article" not in roles)


def ends_noun(sentence: Sentence, begin: int, index: int) -> bool:
    """Where all nouns have capitals: whether a word in small letters that no list knows stands right behind a noun of the phrase that begins at word
    index `begin`: it is the verb (laut Lauer | hofft die Stadt)."""
    if (
        not sentence.pack.phrases.noun.capital
        or index <= begin
        or index in sentence.stops
        or sentence.roles_at.get(index, NOTHING) - FINITE
        or not sentence.gap(index).isspace()
    ):
        return False
    return sentence.text[sentence.words[index][0]].islower() and sentence.text[sentence.words[index - 1][0]].isupper()


def begins_noun(sentence: Sentence, begin: int, index: int) -> bool:
    """Where verbs of saying stand before their subjects: whether a small word in no form, an article, opens another noun behind a name or a head of
    the phrase that begins at word index `begin`, or a day (según el alcalde | la situación; dijeron las fuentes oficiales | el sábado); not an
    office, which says who it is (le colonel)."""
    if (
        not sentence.pack.phrases.attribution.inverts
        or not begin < index < sentence.last - 1
        or index in sentence.stops
        or index + 1 in sentence.stops
    ):
        return False
    small, before, after = sentence.word_text(index), sentence.word_text(index - 1), sentence.word_text(index + 1)
    known = sentence.roles_at.get(index, NOTHING) - {"carry"} or sentence.roles_at.get(index + 1, NOTHING) & {"title", "voice"}
    if known or not small.islower() or len(small) > SMALL or not after[0].islower() or not sentence.gap(index + 1).isspace():
        return False
    headed = before[0].isupper() or not HEADS.isdisjoint(sentence.roles_at.get(index - 1, NOTHING))
    return headed or (index + 1 in sentence.timed and len(before) > SMALL)


def article(sentence: Sentence, index: int) -> bool:
    """Whether a number is one, which may be the article of a noun (un porte-parole)."""
    one = next((number for number in sentence.numbers if number.w0 == index and number.w1 == index + 1), None)
    return one is not None and "indefinite" in sentence.pack.numbers.forms.get(fold(sentence.word_text(index)), {})


def _within(sentence: Sentence, index: int) -> bool:
    """A determiner in the middle of a noun's phrase (der Sprecher der Stadt): right behind a noun, with no stop before it."""
    inside = any(mark.w0 == index and mark.role == "determiner" and mark.has("inside") for mark in sentence.marks)
    behind = index > sentence.first and index not in sentence.stops and sentence.text[sentence.words[index - 1][0]].isupper()
    return inside and behind
