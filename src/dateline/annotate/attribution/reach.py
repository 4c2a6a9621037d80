"""How far a verb of saying holds, and what is said with it."""

from __future__ import annotations

from dateline.annotate.attribution.contents import CLOSING, inserted, opens_quotation, quotation_around
from dateline.annotate.attribution.ends import NOTHING, scale
from dateline.annotate.attribution.told import Unit
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

REFUSING = frozenset({"deny", "condemn"})
TAKING = frozenset({"urge", "request", "accuse", "promise", "condemn"})
"""Kinds of saying that have what they say, or whom they say it of, behind their verb."""
NEGATING = frozenset({"negation", "unsaid"})
OPENING = 2
"""Words between a semicolon and the voice whose clause begins there, at most."""
LONGEST_ASIDE, LONGEST_ADDRESSEE, LONGEST_SETTING = 4, 7, 12
"""Words between a verb of saying and what opens its content, at most: where a word for that may open a relative clause, where they are said to
somebody, and where it opens nothing else."""
TELLERS = frozenset({"agency", "unnamed"})
PIECES = frozenset({"comma", "bracket"})
LEADING = frozenset({"that", "trim", "according"})
AFFIXES = 2
"""Words between a quotation and the verb behind it, at most, where they are particles."""
SHORT = 6
"""Words before a voice put in near the head of a sentence, at most."""
SETTING = frozenset({"trim", "particle", "account", "in"})
VERBS = frozenset({"passive", "copula", "that"})
HAPPENING = frozenset({"say", "cue", "act", "negation", "topic"})


def reach_of(sentence: Sentence, unit: Unit, mark: Mark) -> tuple[int, int, tuple[int, int] | None]:
    """The characters a verb of saying holds for, and what is said."""
    if (around := _around(sentence, mark)) is not None:
        return (sentence.start, sentence.end, around)
    after = _after_unit(sentence, unit, mark)
    quoted = _behind_quotation(sentence, unit)
    leads = mark.has("shares") or unit.w0 - sentence.first <= 1 or not (quoted or substance(sentence, sentence.first, unit.w0))
    final = sentence.pack.phrases.attribution.final and not sentence.pack.spaced and after not in sentence.stops  # …と発表し | ました
    tail = (sentence.words[after][0], sentence.end) if after < sentence.last and not final else None
    head = (sentence.start, sentence.words[unit.w0 - 1][1]) if unit.w0 > sentence.first else None
    opened = sentence.stops.get(mark.w0) == "comma" or _led(sentence, unit)
    behind = unit.inverted and opened and mark.w0 not in sentence.joined
    takes = mark.argument in TAKING and not unit.inverted and after < sentence.last and after not in sentence.stops
    joined = any(other.w1 == mark.w0 for other in sentence.role("barrier"))
    leads = (
        leads
        or (takes and (joined or not quoted) and sentence.pack.spaced)
        or (sentence.pack.spaced and any(that.w0 == unit.w1 and unit.w1 not in sentence.stops for that in sentence.role("that")))
    )
    if not leads and head and (_parenthetical(sentence, unit, after) or quoted or behind):
        end = sentence.end if inserted(sentence, mark.w0) else _semicolon(sentence, unit)
        if tail and not sentence.pack.spaced and not quoted and substance(sentence, after, sentence.last):
            return (sentence.words[unit.w0][0], end, tail)  # where words are not parted, X说， leads what follows
        if tail and not quoted and _mere_setting(sentence, unit, after):
            return (sentence.start, end, tail)
        return (sentence.start, end, _clause_before(sentence, unit))
    if behind and head and unit.w0 - sentence.first <= SHORT and _led_on(sentence, unit):
        return (sentence.start, sentence.end, (sentence.start, sentence.end))
    if tail is None and (between := _between(sentence, unit, mark)):
        return (sentence.words[unit.w0][0], sentence.end, between)
    if tail is None:
        return (_semicolon_before(sentence, unit), sentence.end, _clause_before(sentence, unit) if head else None)
    return (sentence.words[unit.w0][0], _end_of_refusal(sentence, mark), tail)


def _around(sentence: Sentence, mark: Mark) -> tuple[int, int] | None:
    """What of a quotation lies in the sentence, where the author's own words stand within it between dashes."""
    around = quotation_around(sentence, mark.start) if sentence.pack.phrases.attribution.inverts and inserted(sentence, mark.w0) else None
    return (max(around[0], sentence.start), min(around[1] + 1, sentence.end)) if around else None


def _led_on(sentence: Sentence, unit: Unit) -> bool:
    """Whether a comma behind a voice put in near the head of a sentence leads on to what it says, and no word for that does (el puerto, según dijo el
    alcalde tras la reunión, reabrirá): said whole."""
    if any(that.w0 == unit.w1 for that in sentence.role("that")) or _only_who(sentence, unit):
        return False
    return any(kind == "comma" and unit.w1 <= index < sentence.last - 1 for index, kind in sentence.stops.items())


def _only_who(sentence: Sentence, unit: Unit) -> bool:
    """Whether what stands behind the comma that follows a voice, to the end, only says who that is (…, sagte NAME, der Sprecher der Klinik)."""
    stops = [index for index in sentence.stops if unit.w1 <= index < sentence.last]
    behind = [mark for mark in sentence.marks if mark.w0 >= unit.w1]
    headed = any(mark.role in ("voice", "title") for mark in behind)
    parted = stops[:1] == [unit.w1] and sentence.stops[unit.w1] == "comma" and all(sentence.stops[index] == "quote" for index in stops[1:])
    return parted and headed and HAPPENING.isdisjoint(mark.role for mark in behind) and not any(mark.role in VERBS for mark in behind)


def _between(sentence: Sentence, unit: Unit, mark: Mark) -> tuple[int, int] | None:
    """Where the verb ends its sentence and the subject opens it: what stands between them, without when it was said and the particles on either side
    (市長は13日、港を閉鎖すると | 述べた)."""
    first, last = unit.phrase.w1, mark.w0
    if not sentence.pack.phrases.attribution.final or unit.phrase.carried or unit.inverted:
        return None
    while first < last and (first in sentence.timed or not SETTING.isdisjoint(sentence.roles_at.get(first, NOTHING))):
        first += 1
    while last > first and "particle" in sentence.roles_at.get(last - 1, NOTHING):
        last -= 1
    spans = (quotation_around(sentence, sentence.words[at][0]) for at in range(last - 1, max(last - 1 - AFFIXES, first), -1))
    quoted = next((span for span in spans if span), None)
    if quoted and quoted[0] > sentence.words[first][0]:
        return quoted
    long = last - first > LONGEST_ASIDE * scale(sentence) / 2
    return (sentence.words[first][0], sentence.words[last - 1][1]) if long else None


def own_clause(sentence: Sentence, mark: Mark, start: int, end: int) -> int:
    """Where a voice that leads ends, at a semicolon with a clause behind it that opens with no number and no word that goes on: its own subject
    does something there (residents told of looting; the guard arrested 12 people)."""
    index = next((index for index, kind in sorted(sentence.stops.items()) if kind == "semicolon" and mark.w1 < index < sentence.last), None)
    if index is None or end <= sentence.words[index - 1][1] or start > sentence.words[index][0] or not sentence.pack.spaced:
        return end
    goes_on = any(index <= number.w0 <= index + 2 for number in sentence.numbers) or not sentence.pack.settings.capitals
    led = any(index <= other.w0 <= index + 1 for other in sentence.role("that", "carry", "negation", "subset", "island"))
    acts = any(other.w0 > index and other.has("active") for other in sentence.role("cue"))
    counts = any(number.w0 > index for number in sentence.numbers)
    return end if goes_on or led or not acts or not counts else sentence.words[index - 1][1]


def _end_of_refusal(sentence: Sentence, mark: Mark) -> int:
    """Where a verb of denying or condemning that opens no clause of its own stops holding: at a comma before words for what came earlier (rejected
    the plan, a day after 35 people were killed), which the outlet tells."""
    opened = any(0 <= that.w0 - mark.w1 <= LONGEST_ASIDE for that in sentence.role("that"))
    if mark.argument not in REFUSING or opened or not sentence.pack.spaced:
        return sentence.end
    before = [other.w0 for other in sentence.role("barrier") if other.has("earlier") and other.w0 > mark.w1]
    stop = next((index for index, kind in sentence.stops.items() if kind == "comma" and any(0 <= at - index <= 2 for at in before)), None)
    return sentence.end if stop is None or stop <= mark.w1 else sentence.words[stop - 1][1]


def _semicolon(sentence: Sentence, unit: Unit) -> int:
    """Where the clause of a voice that stands behind what it says ends: at the next semicolon, or full stop, outside what it goes on to say."""
    marks = (index for index, kind in sentence.stops.items() if kind == "semicolon" and unit.w1 <= index < sentence.last)
    index = next((index for index in marks if not _goes_on(sentence, unit, index)), None)
    return sentence.end if index is None else sentence.words[index - 1][1]


def _goes_on(sentence: Sentence, unit: Unit, index: int) -> bool:
    """Whether a word lies in a quotation that opens behind the voice (“…,” said the mayor, “they came. Then they left”)."""
    around = quotation_around(sentence, sentence.words[index][0])
    return around is not None and around[0] >= sentence.words[unit.w1 - 1][1]


def _semicolon_before(sentence: Sentence, unit: Unit) -> int:
    """Where the clause of a voice with nothing behind it begins: at the semicolon before it, where its subject or its verb opens what follows."""
    index = max((index for index, kind in sentence.stops.items() if kind == "semicolon" and unit.w0 - OPENING <= index <= unit.w0), default=None)
    return sentence.start if index is None or not sentence.pack.spaced else sentence.words[index][0]


def _behind_quotation(sentence: Sentence, unit: Unit) -> bool:
    """Whether a quotation closes right before the unit, or a word or two before it (“…,” the mayor said)."""
    for index in range(unit.w0, max(unit.w0 - 3, sentence.first), -1):
        if index in sentence.stops:
            gap = sentence.gap(index).strip()
            verb_first = unit.inverted if index == unit.w0 else _hyphened(sentence, index, unit.w0)
            closed = verb_first and gap[:1] in (*CLOSING,) and gap[-1] in ",،，"  # "…", contó el alcalde
            return closed or gap.endswith(("''", *CLOSING)) or (gap.endswith("“") and any(char in ",.!?" for char in gap))
    return False


def _hyphened(sentence: Sentence, left: int, right: int) -> bool:
    """Whether hyphens join the words left..right: an auxiliary before its pronoun (« … », a-t-il ajouté)."""
    between = sentence.text[sentence.words[left][0] : sentence.words[right][0]]
    return between.endswith("-") and " " not in between


def _clause_before(sentence: Sentence, unit: Unit) -> tuple[int, int]:
    """What stands before the stop that the unit stands behind."""
    stop = next((index for index in range(unit.w0, max(unit.w0 - 4, sentence.first), -1) if index in sentence.stops), unit.w0)
    return sentence.start, sentence.words[stop - 1][1]


def _mere_setting(sentence: Sentence, unit: Unit, after: int) -> bool:
    """Whether nothing happens before the unit, which only says when and where, and something does behind it (in one day in the city, the
    mayor said, 40 people were held)."""
    said = {"cue", "act", "level", "copula", "passive"}
    before = any(mark.w0 < unit.w0 and mark.role in said for mark in sentence.marks)
    counts = any(number.w1 <= unit.w0 for number in sentence.numbers)
    return not before and not counts and any(mark.w0 >= after and mark.role == "cue" for mark in sentence.marks)


def _after_unit(sentence: Sentence, unit: Unit, mark: Mark) -> int:
    """The first word after the unit that is no time, adverb or complementizer."""
    if unit.inverted and mark.w0 in sentence.stops and _only_who(sentence, unit):
        return sentence.last
    if unit.inverted and sentence.stops.get(unit.w1) == "comma" and any(m.w0 == unit.w1 for m in sentence.role("island")):
        behind = next((index for index in sorted(sentence.stops) if index > unit.w1 and sentence.stops[index] == "comma"), None)
        first = sentence.pack.phrases.attribution.order[0] == "after"
        return behind if first and behind and behind < sentence.last else unit.w1  # …, said the mayor, who …: what follows tells of the voice
    if unit.inverted and mark.w0 == sentence.first + 1 and sentence.roles_at.get(sentence.first, NOTHING) & LEADING:
        comma = next((index for index, kind in sorted(sentence.stops.items()) if kind == "comma" and index >= unit.w1), sentence.last)
        if comma < min(unit.w1 + SHORT, sentence.last):
            return comma  # as the mayor told the press, …
    index = _behind_addressee(sentence, unit, mark)
    that = _behind_that(sentence, index, mark.argument == "say" and not unit.inverted)
    that = that if that > index else _over_small(sentence, unit, index)
    again = [m.w1 for m in sentence.role("that") if m.w0 == that and that not in sentence.stops and m.w1 < sentence.last]
    return max(again, default=that) if that > index else that  # إلى | أنه


def _over_small(sentence: Sentence, unit: Unit, index: int) -> int:
    """Over the times, adverbs and prepositions right behind a unit, up to a word for that, behind which all is said; never over a negation."""
    if sentence.stops.get(index) == "colon":
        return index  # said: in the city … : all of it is said
    small = {"that", "trim"} if sentence.pack.spaced else {"that"}
    if not sentence.pack.spaced and index not in sentence.stops:  # 证实了 …
        index = next((m.w1 for m in sentence.role("particle") if m.w0 == index and m.w1 < sentence.last), index)
    while index < sentence.last and (index == unit.w1 or sentence.stops.get(index) not in ("comma", "colon", "semicolon", "quote")):
        roles = sentence.roles_at.get(index, NOTHING)
        if any(m.w0 == index for m in sentence.role("that")):
            return max(m.w1 for m in sentence.role("that") if m.w0 == index)
        if not NEGATING.isdisjoint(roles) or (small.isdisjoint(roles) and index not in sentence.timed):
            break
        index += 1
    return index


def _behind_that(sentence: Sentence, index: int, plain: bool) -> int:
    """Behind what opens the content, past an addressee before it (рассказал телеканалу, что …; قال لوكالة … إن). `plain`: behind a subject and a verb
    of plain saying."""
    that = next((mark for mark in sentence.role("that") if index <= mark.w0 <= index + LONGEST_SETTING * scale(sentence)), None)
    if that is None or any(index <= mark.w0 < that.w0 and mark.role in HAPPENING for mark in sentence.marks):
        return index
    told = (
        _aside(sentence, index, that)
        or (plain and _settings(sentence, index, that))
        or any(
            index <= mark.w0 < that.w0 <= index + LONGEST_ADDRESSEE * scale(sentence) and (mark.role == "relay" or mark.argument == "agency")
            for mark in sentence.marks
        )
    )
    parts = sum(1 for at in range(index + 1, that.w0 + 1) if at in sentence.stops)
    near = sentence.stops.get(that.w0) == "comma" and parts == 1 and index < that.w0 <= index + LONGEST_ADDRESSEE * scale(sentence)
    return that.w1 if told or near else index


def _aside(sentence: Sentence, index: int, that: Mark) -> bool:
    """Whether no more stands before what opens the content than when, and before whom or in what, it was said (anunció el martes ante la
    asamblea que …); that is longer where the language's word for that opens no relative clauses, too (قال في حديث لصحيفة … إن)."""
    timed = {at for at in range(index, that.w0) if at in sentence.timed}
    left = [at for at in range(index, that.w0) if at not in timed]
    sure = not sentence.pack.phrases.attribution.inverts and not any(index <= mark.w0 < that.w0 for mark in sentence.role("island"))
    sure = sure or any(mark.w0 == index for mark in sentence.role("whither"))  # dijo al gobernador, NAME, que …
    longest = LONGEST_SETTING if sure else LONGEST_ASIDE
    if not left or len(left) > longest * scale(sentence) or not _paired(sentence, index, that.w0, sure):
        return False
    opens = {mark.w0 for mark in sentence.role("in", "trim", "whither", "according")}
    return bool(opens & {*left[:2]}) and not any(index <= number.w0 < that.w0 for number in sentence.numbers)


def _settings(sentence: Sentence, index: int, that: Mark) -> bool:
    """Whether every piece between commas and brackets before a word for that opens with when, where or how it was said (disse nesta quarta-feira, 27,
    em audiência no Senado, que …)."""
    if not sentence.pack.phrases.attribution.inverts or any(sentence.stops.get(at, "comma") not in PIECES for at in range(index, that.w0 + 1)):
        return False
    opens = {mark.w0 for mark in sentence.role("in", "trim", "according", "demonstrative")}
    starts = [at for at in range(index, that.w0) if at == index or (at in sentence.stops and at not in sentence.timed)]
    told = any(mark.w0 == index for mark in sentence.role("whither"))
    told = told or any(index <= mark.w0 < that.w0 and mark.argument in TELLERS for mark in sentence.role("voice"))
    return that.w0 > index and not told and all(at in opens or {at, at + 1} & sentence.timed for at in starts)


def _paired(sentence: Sentence, index: int, that: int, sure: bool) -> bool:
    """Whether stops between a verb and a word for that only close asides: none, or an even number of commas."""
    found = [sentence.stops[at] for at in range(index, that + 1) if at in sentence.stops]
    return not found or (sure and not {*found} - {"comma", "bracket", "quote"} and found.count("comma") % 2 == 0)


def _behind_addressee(sentence: Sentence, unit: Unit, mark: Mark) -> int:
    """Over whom it was said to (told reporters that …): up to a stop, a time or what opens the content, near by."""
    if not mark.has("to") or not sentence.pack.spaced:
        return unit.w1
    opens = {other.w0 for other in sentence.role("that", "island")} | set(sentence.stops) | {sentence.last}
    timed = {index for index in range(unit.w1, min(unit.w1 + 7, sentence.last)) for time in sentence.times if time.start == sentence.words[index][0]}
    return next((index for index in range(unit.w1 + 1, min(unit.w1 + 8, sentence.last + 1)) if index in opens or index in timed), unit.w1)


def substance(sentence: Sentence, left: int, right: int) -> bool:
    return (
        any(left <= m.w0 < right and m.role in ("cue", "act", "level", "say") for m in sentence.marks)
        or any(left < n.w1 and n.w0 < right for n in sentence.numbers)
        or right - left > 6 * scale(sentence)
    )


def _led(sentence: Sentence, unit: Unit) -> bool:
    """Whether words for "according to what" open the clause before the verb (…، بحسب ما أفادت …)."""
    small = {index for mark in sentence.role("according", "trim") for index in range(mark.w0, mark.w1)}
    opened = next((mark.w0 for mark in sentence.role("according") if mark.w0 in sentence.stops and 0 < unit.w0 - mark.w0 <= 3), None)
    return opened is not None and all(index in small for index in range(opened, unit.w0))


def _subordinate(sentence: Sentence, unit: Unit) -> bool:
    """Whether a word that subordinates the clause opens it, and no more than an article stands before the voice (…, wie die Polizei mitteilte)."""
    return any(mark.w0 in sentence.stops and 0 <= unit.w0 - mark.w1 <= 1 for mark in sentence.role("that"))


def _parenthetical(sentence: Sentence, unit: Unit, after: int) -> bool:
    """The unit stands between commas or at the end: it speaks of what came before it. One that a conjunction opens begins a clause of its own."""
    if unit.w0 in sentence.joined:
        return False
    near = [sentence.stops[index] for index in (unit.w0, unit.w0 - 1, unit.w0 - 2) if index in sentence.stops]
    opened = (
        bool(near)
        and near[0] not in ("semicolon", "colon")
        and (unit.w0 in sentence.stops or unit.w0 - 1 in sentence.stops or unit.phrase.opens or _led(sentence, unit) or _subordinate(sentence, unit))
    )
    stopped = sentence.stops.get(unit.w1) == "semicolon" or (sentence.stops.get(unit.w1) == "comma" and sentence.pack.spaced and not unit.inverted)
    quoting = after < sentence.last and opens_quotation(sentence, after)
    ended = after >= sentence.last or (after in sentence.stops and not quoting) or stopped  # …, police said, in the worst fire of the year
    closed = ended or not (quoting or substance(sentence, after, sentence.last) or _clause(sentence, after)) or _only_meanwhile(sentence, unit, after)
    cited = any(mark.w0 == after for mark in sentence.role("according", "relay"))
    return opened and (closed or cited)


def _clause(sentence: Sentence, after: int) -> bool:
    """Whether the words behind a verb of saying are a clause, however short: they have an auxiliary (Lind said no vote had been held)."""
    return any(mark.w0 > after and mark.role in ("passive", "copula") for mark in sentence.marks)


def _only_meanwhile(sentence: Sentence, unit: Unit, after: int) -> bool:
    """Whether a clause that a conjunction opens right behind a verb tells no figure, where one stands before the voice (12 died, the minister said as
    fears of a higher toll grew)."""
    opens = any(mark.w0 == after and mark.get("price") not in ("", "1") for mark in sentence.role("barrier")) and sentence.pack.spaced
    before = any(number.w1 <= unit.w0 for number in sentence.numbers)
    return opens and before and not any(number.w0 >= after for number in sentence.numbers)
