"""The phrase that names a voice: cut out of a clause by what can stand in one and what cannot."""

from __future__ import annotations

from dateline.annotate.attribution.contents import in_title, opened_before, whole_name
from dateline.annotate.attribution.ends import HEADS, NOTHING, article, back_over, begins_noun, cuts, ends_noun, scale, stops
from dateline.annotate.attribution.kinds import definite, is_agency, is_nameless, is_person, like_a_name
from dateline.annotate.attribution.offices import at_infinitive, described, description, holder, whose, within_name
from dateline.annotate.sentences.capitals import behind_seat, capitals, is_placed, known_before, past_owner, past_seat, placed
from dateline.annotate.sentences.marks import Mark, Piece
from dateline.annotate.sentences.particles import bare_end, ends_topic, undergoes
from dateline.annotate.sentences.scan import Sentence

FIRM = frozenset({"cue", "act", "say", "topic", "level", "event", "unit", "negation", "about", "particle", "not-people"})
COMMAS = frozenset({",", "،", "，"})
PARTING = frozenset({"whole", "subset", "distribute"})
COUNTED = frozenset({"group", "person"})
SMALL = frozenset({"trim", "carry", "back", "unsaid", "passive", "in"})
LONGEST = 12
DESCRIBED = 2
"""Words between a preposition and the word for a town at most (from the northern town of)."""
SEAT, NOT_WHERE = 10, frozenset({"cue", "act", "say", "that", "island", "barrier", "event", "voice"})
"""Words of where a voice sits, at most, and what is none of them."""
BODY = 6
"""Characters between a body's place and its noun, at most, in a script without blanks (北京市质量监督局)."""
AWAY, LONGEST_NOUN, LAST_NOUN, TALLY, FULL, FEW = 2, 3, 2, 5, 14, 3


class Phrase(Piece, frozen=True, gc=False):
    """A candidate for a voice: characters [start, end), words [w0, w1). `heads` are the roles that make it one, `agency` that it is an outlet.

    `opens`: nothing but small words stands between it and the stop before it. `carried`: it is only a pronoun for the last voice.
    `nameless`: a common noun for anybody ("officials", "reports").
    """

    start: int
    end: int
    w0: int
    w1: int
    heads: frozenset[str]
    named: bool
    text: str = ""
    carried: bool = False
    opens: bool = False
    agency: bool = False
    person: bool = False
    nameless: bool = False


def phrase_before(sentence: Sentence, at: int, skip: int = 4, past: bool = False) -> Phrase | None:
    """The nearest phrase that ends at word index `at` or up to `skip` words before it, within the clause; `past` the stop right before `at`."""
    end = at if past and at > sentence.first and not cuts(sentence, at - 1) else None if past else back_over(sentence, at, skip)
    if end is None or (not sentence.pack.spaced and any(mark.w1 == end for mark in sentence.role("by"))):
        return None
    begin = end
    while begin > sentence.first and end - begin < LONGEST * scale(sentence) and not cuts(sentence, begin - 1):
        if begin < end and (stops(sentence, begin) or ends_topic(sentence, begin - 1) or _set_apart(sentence, begin)):
            break
        begin -= 1
    begin -= sentence.first < begin < end and begin not in sentence.stops and article(sentence, begin - 1)
    begin = _seated(sentence, behind_seat(sentence, _past_place(sentence, begin, end), end), end)
    return _with_partner(sentence, _phrase(sentence, begin, end, beside=at), begin)


def _set_apart(sentence: Sentence, at: int) -> bool:
    """In a script without blanks: whether a word for who did it stands before word index `at`, or, in a headline, a blank between its clauses
    (失踪者人数刚刚被 | 官方证实; 渡轮沉没 | 官方证实…)."""
    if sentence.pack.spaced:
        return False
    left, right = sentence.words[at - 1][1], sentence.words[at][0]
    parted = sentence.field == "title" and sentence.text[left:right].isspace() and not sentence.text[left - 1].isascii()
    return parted or any(mark.w1 == at for mark in sentence.role("by"))


def _with_partner(sentence: Sentence, phrase: Phrase | None, begin: int) -> Phrase | None:
    """With the name that opens the clause and is joined to this one by a bare conjunction (Norway and its neighbours said)."""
    joint = next((mark for mark in sentence.role("barrier") if mark.w1 == begin and mark.get("price") == "1"), None)
    if phrase is None or phrase.carried or joint is None or begin in sentence.stops or joint.w0 in sentence.stops or joint.w0 == sentence.first:
        return phrase
    partner = phrase_before(sentence, joint.w0, 0)
    if partner is None or not partner.opens or partner.carried or partner.w1 != joint.w0 or partner.w1 - partner.w0 > 6:
        return phrase
    return phrase.but(
        start=partner.start, w0=partner.w0, opens=True, named=phrase.named or partner.named, text=sentence.text[partner.start : phrase.end]
    )


def _seated(sentence: Sentence, begin: int, end: int) -> int:
    """A place alone before the verb belongs to the voice it follows ("officials in Quito said")."""
    if begin < end and is_placed(sentence, end - 1) and (far := _far_seated(sentence, begin)) is not None:
        return far
    if begin >= end or not all(is_placed(sentence, index) for index in range(begin, end)):
        return begin
    first = begin
    while first - 1 > sentence.first and (is_placed(sentence, first - 1) or any(mark.w0 == first - 1 for mark in sentence.role("barrier"))):
        first -= 1
    if not any(mark.w1 == first for mark in sentence.role("in")) or first in sentence.stops or stops(sentence, first - 1):
        return begin
    last = first - 1
    while last > sentence.first and last not in sentence.stops and is_placed(sentence, last - 1):
        last -= 1  # the police of Ontario in Toronto
    return description(sentence, min((mark.w0 for mark in sentence.role("voice", "group") if mark.w1 in (first - 1, last)), default=begin))


def _far_seated(sentence: Sentence, begin: int) -> int | None:
    """Where a voice opens its sentence, of which nothing but where it sits stands before word index `begin` (officials in the port of NAME in
    western NAME)."""
    for mark in reversed(sentence.role("voice", "group")):
        led = mark.w0 - sentence.first <= 1 and mark.w1 not in sentence.stops and any(one.w0 == mark.w1 for one in sentence.role("in"))
        if led and mark.w1 < begin <= mark.w1 + SEAT and not sentence.stop_between(mark.w1, begin):
            told = any(mark.w1 <= one.w0 < begin and one.role in NOT_WHERE for one in sentence.marks)
            return None if told or sentence.numbered.intersection(range(mark.w1, begin)) else description(sentence, mark.w0)
    return None


def phrase_after(sentence: Sentence, at: int, skip: int = 3) -> Phrase | None:
    """The nearest phrase that begins at word index `at` or up to `skip` words after it, within the clause."""
    begin = at
    limit = min(sentence.last, at + skip * scale(sentence) + _timed(sentence, at) + _where_and_how(sentence, at))
    while begin < limit and cuts(sentence, begin):
        if (stops(sentence, begin) and begin > at) or any(mark.w0 == begin and mark.role in ("that", "say", "cue") for mark in sentence.marks):
            return None
        begin += 1
    end = begin
    while end < sentence.last and end - begin < LONGEST * scale(sentence) and (end == begin or not stops(sentence, end)):
        if (cuts(sentence, end) and not within_name(sentence, begin, end)) or at_infinitive(sentence, end):
            break
        if ends_noun(sentence, begin, end) or begins_noun(sentence, begin, end):
            break
        end += 1
    end = _without_particle(sentence, begin, end)
    found = _phrase(sentence, begin, end)
    if found is None and sentence.pack.spaced and begin < end <= begin + AWAY < sentence.last - 1 and not stops(sentence, end) and end - at <= skip:
        return phrase_after(sentence, end, skip)  # said on television the spokesman: small words of when and where
    if found is None or only_where(sentence, found) or (begin > at and found.heads == {"bare"} and sentence.pack.settings.capitals):
        return None
    if begin > at and not found.named and found.heads <= COUNTED and any(number.w1 == begin for number in sentence.numbers):
        return None  # put 28 civilians: those counted say nothing
    return _apposed(sentence, _with_holder(sentence, found))


def _with_holder(sentence: Sentence, phrase: Phrase) -> Phrase:
    """With what an office is for, and its holder's name behind that."""
    end = None if phrase.carried or not phrase.heads & {"voice", "title"} else holder(sentence, phrase.w1)
    return joined(sentence, phrase, end) if end is not None else phrase


def _without_particle(sentence: Sentence, begin: int, end: int) -> int:
    """Before the particle that joins a name to a noun for what it says (警方的消息, 警方的话)."""
    particles = sentence.role("particle")
    if not particles:
        return end
    named = max((mark.w1 for mark in sentence.role("voice", "title", "given", "surname") if mark.w1 <= end), default=end)
    ends = range(max(end - LAST_NOUN, named + 1), end + 1) if not sentence.pack.spaced else (end,)
    return next((mark.w0 for mark in particles if mark.w1 in ends and mark.w0 > begin + 1), end)


def _timed(sentence: Sentence, at: int) -> int:
    """The words of a time that stands within a word or two behind a verb: they part it from nobody (сообщили в четверг в полиции)."""
    start = sentence.words[at][0] if at < sentence.last else sentence.end
    near = next((time for time in sentence.times if start <= time.start <= sentence.words[min(at + 1, sentence.last - 1)][0]), None)
    if near is None:
        return 0
    first, last = sentence.word_span(near.start, near.end)
    return last - first


def _where_and_how(sentence: Sentence, at: int) -> int:
    """The words of an adverb of several right behind a verb (a précisé | lors d'un point presse | le gouverneur)."""
    return max((mark.w1 - mark.w0 for mark in sentence.role("trim") if mark.w0 == at and mark.w1 - mark.w0 > 1), default=0)


def only_where(sentence: Sentence, phrase: Phrase) -> bool:
    """Only a place behind a preposition, and the words for what it is (reports from the northern town of NAME): it says where, not by whom."""
    if not phrase.named or phrase.heads or not placed(sentence, phrase.w0, phrase.w1):
        return False
    first = next((mark.w0 for mark in sentence.role("town") if mark.w1 == phrase.w0), None)
    if first is not None and any(0 <= first - mark.w1 <= DESCRIBED for mark in sentence.role("in", "whence")):
        return True
    led = phrase.w0 - any(mark.w1 == phrase.w0 for mark in sentence.role("article"))
    return any(mark.w1 == led for mark in sentence.role("in", "whence"))


def tallied(sentence: Sentence, at: int) -> Phrase | None:
    """Who counted, right behind word index `at` (by the ministry's count); what was counted where nobody is named (by incomplete statistics)."""
    tally = next((mark for mark in sentence.role("voice") if mark.has("tally") and 0 <= mark.w0 - at <= TALLY * scale(sentence)), None)
    if tally is None or any(cuts(sentence, index) or stops(sentence, index) for index in range(at + 1, tally.w0)):
        return None
    owner = _phrase(sentence, at, tally.w0)
    if owner and (owner.named or "voice" in owner.heads):
        end = next((owner.end - len(own) for own in sentence.pack.settings.possessive if owner.text.endswith(own)), owner.end)
        return owner.but(end=end, text=sentence.text[owner.start : end])
    made = _made(sentence, (at, tally.w1), at, frozenset({"voice"}), False, False)
    return made.but(nameless=True) if made else None


def _past_place(sentence: Sentence, begin: int, end: int) -> int:
    """Behind a place that stands in a phrase of its own ("in Beirut the ministry said")."""
    if not any(mark.w1 == begin for mark in sentence.role("in")):
        return begin
    first = next((named for named in sentence.places if named.start == sentence.words[begin][0]), None) if begin < end else None
    if first is None or any(mark.start < first.end < mark.end for mark in sentence.role("voice", "title")):
        return begin  # 長野県警: its last sign is the body's
    return next((index for index in range(begin, end) if sentence.words[index][0] >= first.end), begin)


def _apposed(sentence: Sentence, phrase: Phrase) -> Phrase:
    """An office, then its holder's name between commas, or the name first: both."""
    office = _office_behind(sentence, phrase)
    if office:
        return joined(sentence, phrase, office).but(heads=phrase.heads | {"voice"})
    if (phrase.named and "voice" not in phrase.heads) or phrase.nameless or sentence.stops.get(phrase.w1) != "comma":
        return phrase
    end = phrase.w1
    while (
        end < sentence.last
        and end - phrase.w1 < 5
        and (end == phrase.w1 or end not in sentence.stops)
        and sentence.text[sentence.words[end][0]].isupper()
    ):
        end += 1
    closed = end >= sentence.last or end in sentence.stops
    return joined(sentence, phrase, end) if end - phrase.w1 >= 2 and closed else phrase


def _office_behind(sentence: Sentence, phrase: Phrase) -> int | None:
    """The end of an office between commas behind a name (Ann Lee, a police spokeswoman,)."""
    if not phrase.named or "voice" in phrase.heads or sentence.stops.get(phrase.w1) != "comma" or sentence.gap(phrase.w1).strip() not in COMMAS:
        return None
    if any(mark.w0 == phrase.w1 and (mark.role == "in" or mark.has("about")) for mark in sentence.role("in", "trim")):
        return None  # as NAME said, about the court …
    end = next(
        (index for index in range(phrase.w1 + 1, min(phrase.w1 + 9, sentence.last + 1)) if index in sentence.stops or index == sentence.last), None
    )
    inside = [mark for mark in sentence.marks if end is not None and phrase.w1 <= mark.w0 and mark.w1 <= end]
    heads = any(mark.role in ("voice", "title") for mark in inside)
    return end if heads and not any(mark.role in ("say", "cue", "act", "island", "that", "according") for mark in inside) else None


def joined(sentence: Sentence, phrase: Phrase, w1: int) -> Phrase:
    """The phrase made longer, up to word index `w1`."""
    end = sentence.words[w1 - 1][1]
    return phrase.but(end=end, w1=w1, named=True, text=sentence.text[phrase.start : end])


def name_alone(sentence: Sentence, phrase: Phrase) -> Phrase:
    """The phrase without what is told behind its name or office ("the minister visited the site"): heads and capitals one word apart at most."""
    heads = {index for mark in sentence.marks if mark.role in HEADS and phrase.w0 <= mark.w0 < phrase.w1 for index in range(mark.w0, mark.w1)}
    named = {index for index in capitals(sentence, phrase.w0, phrase.w1) if not is_placed(sentence, index)}
    end = phrase.w0 + 1
    gap = scale(sentence) if sentence.pack.spaced else BODY
    for index in sorted(heads | named):
        end = index + 1 if index - end <= gap else end
    stop = closed(sentence, phrase.start, sentence.words[end - 1][1])
    return phrase.but(w1=end, end=stop, text=sentence.text[phrase.start : stop])


def ended(sentence: Sentence, phrase: Phrase, w1: int) -> Phrase:
    """The phrase made shorter, up to word index `w1`."""
    end = closed(sentence, phrase.start, bare_end(sentence, w1 - 1))
    return phrase.but(end=end, w1=w1, text=sentence.text[phrase.start : end])


def _phrase(sentence: Sentence, begin: int, end: int, beside: int = -1) -> Phrase | None:
    """The phrase from its first head (a name, an office, a body) on, if it has one."""
    marks = [mark for mark in sentence.marks if begin <= mark.w0 and mark.w1 <= end]
    if any(mark.role == "particle" and mark.w1 == end for mark in marks) or (end > begin and undergoes(sentence, end)):
        return None
    carried = next((mark for mark in marks if mark.role == "carry"), None)
    last = next((mark for mark in marks if mark.role == "carry" and mark.w1 == end == beside and mark.w0 > begin), None)
    if last is not None and sentence.pack.phrases.attribution.order[0] == "before" and not sentence.pack.phrases.attribution.apart:
        return _pronoun(sentence, last, begin)  # at a friend's, like they | told you
    if carried and any(mark.argument == "agency" and carried.w0 == begin and mark.w0 == carried.w1 for mark in marks):
        return _pronoun(sentence, carried, begin)  # сказал он | ТАСС: told to the agency
    heads = frozenset(mark.role for mark in marks if mark.role in HEADS)
    names = capitals(sentence, begin, end, end if beside > end else beside)
    if not heads and not names:
        if carried:
            return _pronoun(sentence, carried, begin) if _beside(sentence, carried, end) else None
        return (_only_name(sentence, begin, end, beside) if _bare_here(sentence, begin, beside) else None) or _noun_phrase(sentence, begin, end)
    names = past_seat(sentence, names if heads else past_owner(sentence, names, end))
    first = min([mark.w0 for mark in marks if mark.role in HEADS] + names[:1])
    if any(mark.w1 == first and mark.w0 in {number.w1 for number in sentence.numbers} for mark in sentence.role("subset")):
        return None  # 8'i polis: those counted say nothing
    first = _modified(sentence, begin, _with_place(sentence, begin, first))
    first = described(sentence, begin, whose(sentence, begin, first))
    made = _made(sentence, (first, end), begin, heads, bool(names), False)
    return (
        made.but(agency=is_agency(marks), person=is_person(marks, bool(names), definite(sentence, first)), nameless=not names and is_nameless(marks))
        if made
        else None
    )


def _beside(sentence: Sentence, pronoun: Mark, end: int) -> bool:
    """Whether no more than some adverbs stand between a pronoun and the end of its phrase (they made a change to their | claim)."""
    between = [index for index in range(pronoun.w1, end) if index not in sentence.timed]
    plain = [index for index in between if sentence.roles_at.get(index, NOTHING).isdisjoint(SMALL)]
    return not sentence.pack.spaced or len(plain) <= FEW


def _pronoun(sentence: Sentence, mark: Mark, begin: int) -> Phrase | None:
    made = _made(sentence, (mark.w0, mark.w1), begin, frozenset(), False, True)
    return made.but(person=mark.get("of") == "person") if made else None


def _with_place(sentence: Sentence, begin: int, first: int) -> int:
    """A place's name that leads the phrase belongs to it (Lebanon's Ministry of Health; 黎巴嫩卫生部长)."""
    for named in sentence.places:
        for index in range(begin, first):
            if sentence.words[index][0] == named.start:
                return index
    return first if sentence.pack.spaced else _past_small(sentence, begin, first)


def _past_small(sentence: Sentence, begin: int, first: int) -> int:
    """In a script without blanks: past a counter, a particle and what stands before a blank, up to the head at the latest (一名 | 检察官)."""
    while begin < first:
        mark = next((mark for mark in sentence.role("unit", "particle") if mark.w0 == begin and mark.w1 <= first), None)
        if mark is not None:
            begin = mark.w1
        elif not sentence.text[sentence.words[begin][0]].isascii() and sentence.text[sentence.words[begin][1]].isspace():
            begin += 1
        else:
            break
    return begin


def _modified(sentence: Sentence, begin: int, first: int) -> int:
    """Adjectives that agree with the head before them belong to it, where the pack can tell them (областной минздрав)."""
    modifies = sentence.pack.hooks.get("modifies")
    while modifies and first > begin and not stops(sentence, first) and modifies(sentence.word_text(first - 1)):
        if "counting" in sentence.roles_at.get(first - 1, ()):
            break  # до этого | глава района
        first -= 1
    return first


def _bare_here(sentence: Sentence, begin: int, beside: int) -> bool:
    """Whether a bare name may stand here: where the verb ends its sentence, only beside a word like "according to"."""
    beside_it = any(mark.w0 == beside or mark.w1 == begin for mark in sentence.role("according"))
    return beside_it or not sentence.pack.phrases.attribution.final


def _only_name(sentence: Sentence, begin: int, end: int, beside: int) -> Phrase | None:
    """In a script without capitals a short phrase right beside a verb of saying may be a bare name."""
    if sentence.pack.settings.capitals or end <= begin or any(mark.w0 == end and mark.has("when") for mark in sentence.role("trim")):
        return None
    full = begin == sentence.first and end == beside and not any(begin < index < end for index in sentence.stops)
    shortest, longest = (2, 4) if sentence.pack.spaced else (2, FULL if full else 6)
    if sentence.pack.spaced and (known_before(sentence, begin, end) or all(is_placed(sentence, index) for index in range(begin, end))):
        shortest = 1  # Washington called on …
    if sentence.pack.spaced and end != beside and any(mark.w1 == begin for mark in sentence.role("passive")):
        shortest = 1  # وكان برغستروم قد ندد
    led = any(mark.w0 == beside == end for mark in sentence.role("according"))
    if led and (sentence.pack.settings.particles or (not sentence.pack.spaced and (begin == sentence.first or begin in sentence.stops))):
        shortest = 1  # one word with its particle (기상청에 따르면), or one sign that opens the clause (県によると)
    if not like_a_name(sentence, begin, end, beside):
        return None
    barred = FIRM | PARTING if sentence.pack.spaced else FIRM | {"subset"}
    if not shortest <= end - begin <= longest or any(mark.w0 < end and begin < mark.w1 and mark.role in barred for mark in sentence.marks):
        return None
    return _made(sentence, (begin, end), begin, frozenset({"bare"}), False, False)


def _noun_phrase(sentence: Sentence, begin: int, end: int) -> Phrase | None:
    """Where the pack lists its articles, a short phrase that one opens may be a voice that no list knows (the admiral, one research firm)."""
    marks = [mark for mark in sentence.role("article") if begin <= mark.w0 and mark.w1 < end]
    if (
        not marks
        or end - marks[-1].w1 > LONGEST_NOUN
        or any(mark.w0 < end and marks[-1].w1 < mark.w1 and mark.role in FIRM for mark in sentence.marks)
    ):
        return None
    at = marks[-1].w0
    if any(mark.w1 == at for mark in sentence.role("in", "distribute")) or any(at < mark.w0 < end for mark in sentence.role("tidings")):
        return None
    joins = (
        at == sentence.first or at in sentence.stops or any(mark.w1 == at for mark in sentence.role("barrier", "that", "say", "according", "trim"))
    )
    return _made(sentence, (at, end), begin, frozenset({"bare"}), False, False) if joins else None


def _made(sentence: Sentence, words: tuple[int, int], begin: int, heads: frozenset[str], named: bool, carried: bool) -> Phrase | None:
    w0, w1 = words
    if w0 >= w1 or in_title(sentence, w0, w1):
        return None
    w0 -= opened_before(sentence, w0, w1) or (w0 > sentence.first and sentence.gap(w0) == "-" and sentence.pack.spaced)  # вице-спикер, ex-mayor
    start, end = sentence.words[w0][0], bare_end(sentence, w1 - 1)
    end = whole_name(sentence, start, closed(sentence, start, end))
    opens = begin == sentence.first or any(index in sentence.stops for index in range(begin, w0 + 1))
    return Phrase(start, end, w0, w1, heads, named, sentence.text[start:end], carried, opens)


def closed(sentence: Sentence, start: int, end: int) -> int:
    """The end of text[start:end], with the bracket right behind it that closes one opened in it."""
    return end + (end < sentence.end and sentence.text[end] in ")）" and any(char in "(（" for char in sentence.text[start:end]))
