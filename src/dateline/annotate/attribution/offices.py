"""What else of a voice's words belongs to it: an office that no list knows before whose it is, a conjunction inside a name."""

from __future__ import annotations

from dateline.annotate.sentences.scan import Sentence

WORDS = 3
"""Words of an office that no list knows, at most (il coordinatore umanitario | dell'Onu)."""
COMPLEMENT, NAMES = 6, 3
"""Words from a preposition behind an office to its holder's name, and of the name, at most."""
CLOSING = ")）"
SMALL = 3
"""Letters of an article at most."""
FIRM = frozenset(
    {"say", "according", "cue", "act", "that", "barrier", "island", "negation", "account", "event", "unit", "copula", "passive", "topic"}
)
OFFICE = frozenset({"voice", "title", "given", "surname"})
INFINITIVE = 3
"""Letters of what is no infinitive, by its ending, at most (mar)."""


def whose(sentence: Sentence, begin: int, first: int) -> int:
    """Where a phrase begins that a head at word index `first` closes with "of" (the humanitarian coordinator | of the UN): with the words in lower
    case before that, which reach back to `begin`; `first` where they are none."""
    if not sentence.pack.spaced or sentence.pack.phrases.noun.capital:
        return first
    joint = next((mark.w0 for mark in sentence.role("author") if mark.has("of") and mark.w1 == first and mark.w0 not in sentence.stops), None)
    joint = first if joint is None and sentence.pack.phrases.attribution.final else joint  # there, whose it is stands before it without a word
    start = begin + (len(sentence.word_text(begin)) <= SMALL)
    if joint is None or not start < joint <= start + WORDS or any(index in sentence.stops for index in range(start + 1, first)):
        return first
    plain = all(sentence.text[sentence.words[index][0]].islower() and _bare(sentence, index) for index in range(start, joint))
    return start if plain else first


def described(sentence: Sentence, begin: int, first: int) -> int:
    """Where a phrase begins whose head at word index `first` is a common noun for anybody: with the words that describe it, where these open the
    clause (Medical officials), or where nouns have capitals follow the words for "according to" (nach Angaben | eines örtlichen Senders)."""
    if not sentence.pack.spaced or not begin < first <= begin + WORDS or any(index in sentence.stops for index in range(begin + 1, first + 1)):
        return first
    nouns = sentence.pack.phrases.noun.capital
    if nouns and not any(mark.w1 in (begin, begin - 1) for mark in sentence.role("according")):
        return first
    if not nouns and not (_unnamed(sentence, first) and _opens(sentence, begin)):
        return first
    start = begin + any(mark.w0 == begin for mark in sentence.role("article")) if not nouns else begin
    small = all(_bare(sentence, index) and not sentence.roles_at.get(index) for index in range(start, first))
    lower = all(sentence.text[sentence.words[index][0]].islower() for index in range(start + (not nouns and start == begin), first))
    return start if small and lower else first


def description(sentence: Sentence, head: int) -> int:
    """Where the words that describe a common noun for anybody begin, which open the clause; `head` where there are none."""
    return min((described(sentence, begin, head) for begin in (head - 2, head - 1) if begin >= sentence.first), default=head)


def _unnamed(sentence: Sentence, first: int) -> bool:
    """Whether a word is a small one for anybody who may speak."""
    small = sentence.text[sentence.words[first][0]].islower()
    return small and any(mark.w0 == first and mark.role == "voice" and mark.argument == "unnamed" for mark in sentence.marks)


def _opens(sentence: Sentence, begin: int) -> bool:
    """Whether a word opens its clause."""
    return begin == sentence.first or begin in sentence.stops or any(mark.w1 == begin for mark in sentence.role("barrier", "that", "according"))


def _bare(sentence: Sentence, index: int) -> bool:
    taken = index in sentence.numbered or index in sentence.timed
    return not taken and FIRM.isdisjoint(sentence.roles_at.get(index, frozenset()))


def within_name(sentence: Sentence, begin: int, at: int) -> bool:
    """Whether a bare conjunction at word index `at` stands within a name: capitals right on both sides of it, and small words in the phrase
    before them (Centro para Democracia e Direitos Humanos)."""
    if not sentence.pack.settings.capitals or sentence.pack.phrases.noun.capital or not begin + 1 < at < sentence.last - 1:
        return False
    joint = any(mark.w0 == at and mark.w1 == at + 1 and mark.get("price") == "1" for mark in sentence.role("barrier"))
    if not joint or at in sentence.stops or at + 1 in sentence.stops:
        return False
    left, right = (sentence.words[index] for index in (at - 1, at + 1))
    led = (
        any(sentence.text[sentence.words[index][0]].islower() for index in range(begin + 1, at - 1))
        and sentence.text[sentence.words[begin][0] : left[1]].count(" ") >= 2
    )
    return led and sentence.text[left[0]].isupper() and sentence.text[right[0]].isupper() and not _said(sentence, begin, at)


def holder(sentence: Sentence, end: int) -> int | None:
    """The word index behind a name that follows an office ending at word index `end` and, in small letters behind a preposition, what it is for
    (the deputy head of the office | for trade | Ann Lee)."""
    led = end < sentence.last and end not in sentence.stops and any(mark.w0 == end for mark in sentence.role("in", "trim", "distribute"))
    if (
        not led
        or at_infinitive(sentence, end)
        or not (sentence.pack.settings.capitals and sentence.pack.spaced)
        or sentence.pack.phrases.noun.capital
    ):
        return None
    first = end + 1
    while first < min(end + COMPLEMENT, sentence.last) and first not in sentence.stops and sentence.text[sentence.words[first][0]].islower():
        if not _bare(sentence, first):
            return None
        first += 1
    last = first
    while last < sentence.last and last not in sentence.stops and sentence.text[sentence.words[last][0]].isupper():
        last += 1
    closed = last >= sentence.last or last in sentence.stops or any(mark.w0 == last for mark in sentence.role("that", "trim", "in"))
    places = any(named.start == sentence.words[index][0] for named in sentence.places for index in range(first, last))
    return last if end + 1 < first and 2 <= last - first <= NAMES and closed and not places else None


def at_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether a preposition stands at a word with an infinitive behind it: no more of a name, but when or why something was said (el alcalde | al
    llegar)."""
    endings = sentence.pack.phrases.attribution.infinitives
    if not endings or index + 1 >= sentence.last or index + 1 in sentence.stops or "whither" not in sentence.roles_at.get(index, frozenset()):
        return False
    word = sentence.word_text(index + 1)
    return word.islower() and word.endswith(endings) and len(word) > INFINITIVE and OFFICE.isdisjoint(sentence.roles_at.get(index + 1, frozenset()))


def _said(sentence: Sentence, begin: int, at: int) -> bool:
    """A title or an office among the words tells of a person, and a name behind the conjunction is another's; not where a body stands behind the
    title (secretário da Secretaria de Justiça | e Direitos Humanos)."""
    persons = [mark.w0 for mark in sentence.marks if mark.role in ("title", "given", "surname") and begin <= mark.w0 < at]
    bodies = [mark.w0 for mark in sentence.role("voice") if mark.argument == "body" and begin <= mark.w0 < at]
    return bool(persons) and max(persons) > max(bodies, default=-1)


def credited(sentence: Sentence, index: int) -> bool:
    """Whether a bracket closes before a word that holds who wrote the report (电（记者 林海）| …): what follows begins anew."""
    if sentence.pack.spaced or not any(char in CLOSING for char in sentence.gap(index)):
        return False
    opened = max((left for left, right in sentence.asides if right == index), default=None)
    return opened is not None and any(mark.w0 == opened and mark.argument == "journalists" for mark in sentence.role("group"))


def before_bracket(sentence: Sentence, end: int) -> int:
    """Before a day in brackets that ends at a word index (卫生部周六（11/29）表示)."""
    spans = (left for left, right in sentence.asides if right == end and sentence.stops.get(left) == "bracket")
    return next((left for left in spans if left in sentence.numbered or left in sentence.timed), end)
