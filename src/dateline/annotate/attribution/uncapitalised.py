"""Names in a script without capitals: the few words that no form knows before an office between commas, or at the head of what they say."""

from __future__ import annotations

from functools import lru_cache

from dateline.annotate.attribution.contents import quotation_around
from dateline.annotate.attribution.phrases import Phrase, ended, phrase_after
from dateline.annotate.sentences.capitals import is_placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.languages import load

NAMING = frozenset({"given", "surname", "title", "particle"})
LEADING = frozenset({"trim", "barrier"})
PREPOSITIONS = frozenset({"distribute", "according", "in", "whither", "copula"})
NAMED = 2, 8
"""Signs of a name in a script without blanks, at least and at most."""
NAME = 4
"""Words of a person's name at most."""


def office_at_head(sentence: Sentence, mark: Mark) -> Phrase | None:
    """NAME, an office, … SAY, in a script without capitals: the office between the first commas of the sentence, with the name before it."""
    opened = first_comma(sentence)
    office = phrase_after(sentence, opened, 0) if opened is not None and opened < mark.w0 else None
    if office is None or office.w0 != opened:
        return None
    named = with_name(sentence, office, opened)
    return named if named is not None and (named.named or sentence.stops.get(office.w1) == "comma") else None


def name_at_head(sentence: Sentence, mark: Mark, first: int) -> Phrase | None:
    """NAME, told to or speaking of whatever, SAY: content, where the verb ends its clause: a few words that no form knows at the head of the clause
    that begins at word index `first`, up to the verb, a comma or an aside."""
    if sentence.pack.settings.capitals or not sentence.pack.spaced or mark.argument != "say" or not _opens_content(sentence, mark):
        return None
    while first < mark.w0 and sentence.roles_at.get(first, set()) & LEADING:
        first += 1
    ends = [aside.w0 for aside in sentence.role("aside")] + [index for index, kind in sentence.stops.items() if kind in ("comma", "dash")]
    end = min([at for at in ends if first < at < mark.w0] or [mark.w0])
    while end > first and (last := sentence.roles_at.get(end - 1, set())) and last <= LEADING:
        end -= 1
    if not 0 < end - first <= NAME or any(not _plain(sentence, index) for index in range(first, end)):
        return None
    start, stop = sentence.words[first][0], sentence.words[end - 1][1]
    return Phrase(start, stop, first, end, frozenset({"bare"}), True, sentence.text[start:stop], opens=True, person=True)


def _opens_content(sentence: Sentence, mark: Mark) -> bool:
    """Whether what is said stands behind a verb of saying: a colon, a quotation or a word for that."""
    return sentence.stops.get(mark.w1) in ("colon", "quote") or any(that.w0 == mark.w1 for that in sentence.role("that"))


def _plain(sentence: Sentence, index: int) -> bool:
    known = sentence.roles_at.get(index, set()) - NAMING
    return not known and index not in sentence.numbered and index not in sentence.timed and not is_placed(sentence, index)


def with_name(sentence: Sentence, office: Phrase, opened: int | None) -> Phrase | None:
    """In a script without capitals: an office between commas with the words before it, few and in no form, which are its holder's name."""
    if sentence.pack.settings.capitals or not sentence.pack.spaced or opened is None or not office.heads & {"voice", "title"}:
        return None
    before = [index for index in sentence.stops if index < opened]
    first = max([sentence.first, *before])
    plain = all(_plain(sentence, index) for index in range(first, opened))
    if not 0 < opened - first <= NAME or not plain:
        return office
    start = sentence.words[first][0]
    return office.but(start=start, w0=first, named=True, opens=True, text=sentence.text[start : office.end])


def first_comma(sentence: Sentence) -> int | None:
    """The word behind the first comma or dash of a sentence."""
    return next((index for index, kind in sorted(sentence.stops.items()) if kind in ("comma", "dash")), None)


def bare_subject(sentence: Sentence, mark: Mark, phrase: Phrase) -> Phrase | None:
    """A phrase behind a verb without what is said; where verbs come first, words that no list knows end with the place they begin with (وأكدت قطر |
    رفضها), else what is said or a preposition ends them; behind a verb of demanding or denying they are a noun with its article at most
    (يطالب المحامون | بوقف التنفيذ)."""
    around = quotation_around(sentence, phrase.start)
    if around is not None and around[0] >= mark.end - 1 and around[1] > phrase.end + 2:
        return None
    first = sentence.pack.phrases.attribution.order[0] == "after"
    if first and any(index not in sentence.timed and index not in sentence.roles_at for index in range(mark.w1, phrase.w0)):
        return _named_office(sentence, mark, phrase)  # أكد احترام النقابة: what is the body's is told of
    if phrase.heads != {"bare"} or phrase.w1 == phrase.w0 + 1 or sentence.pack.phrases.attribution.order[0] != "after":
        return phrase
    place = next((index for index in range(phrase.w0, phrase.w1) if not is_placed(sentence, index)), phrase.w1)
    if place > phrase.w0:
        return ended(sentence, phrase, place)
    if mark.argument == "say":
        return phrase if phrase.w1 >= sentence.last or phrase.w1 in sentence.stops or _ends_subject(sentence, phrase.w1) else None
    definite = sentence.pack.phrases.noun.definite
    return ended(sentence, phrase, phrase.w0 + 1) if definite and phrase.text.startswith(definite) else None


def named_behind(sentence: Sentence, mark: Mark) -> Phrase | None:
    """SAY NAME [, an office,] that …, where verbs come first and names have no capitals: two to four words that no form knows right behind the verb,
    the office of whose name it is, if any, and right behind them the word for that."""
    if sentence.pack.settings.capitals or sentence.pack.phrases.attribution.order[0] != "after" or mark.argument != "say":
        return None
    end = mark.w1
    while end < sentence.last and end - mark.w1 < NAME and end not in sentence.stops and _in_name(sentence, end, end > mark.w1):
        end += 1
    if end - mark.w1 < 2:
        return None
    closing, heads = end, frozenset({"bare"})
    if not _that(sentence, end):
        office = phrase_after(sentence, end, 0) if end < sentence.last else None
        if office is None or office.w0 != end or not office.heads & {"voice", "title"} or office.agency:
            return None
        closing, heads = office.w1, office.heads
    if not _that(sentence, closing) or sentence.stops.get(end, "comma") != "comma" or (end in sentence.stops) != (closing in sentence.stops):
        return None
    start, stop = sentence.words[mark.w1][0], sentence.words[closing - 1][1]
    return Phrase(start, stop, mark.w1, closing, heads, True, sentence.text[start:stop], opens=True, person=True)


def _in_name(sentence: Sentence, index: int, inner: bool) -> bool:
    """Whether a word may stand in a name: one that no form knows, or behind the first one an adverb with an article (العلي)."""
    article = inner and sentence.word_text(index).startswith(sentence.pack.phrases.noun.definite or " ")
    return _plain(sentence, index) or (article and sentence.roles_at.get(index, set()) == {"trim"} and index not in sentence.timed)


def _that(sentence: Sentence, index: int) -> bool:
    """Whether a word opens what is said, and is no preposition too (عن)."""
    roles = sentence.roles_at.get(index, set())
    return "that" in roles and not roles & PREPOSITIONS


def _named_office(sentence: Sentence, mark: Mark, phrase: Phrase) -> Phrase | None:
    """SAY NAME the office, where names have no capitals and no comma parts them (صرح سمير حداد المتحدث باسم الشرطة أن …): plain words right behind
    the verb, two or more, then an office of a person with its article, and behind it what is said."""
    definite = sentence.pack.phrases.noun.definite
    words = range(mark.w1, phrase.w0)
    named = bool(definite) and (phrase.text.startswith(definite) or any(one.w0 in words for one in sentence.role("given", "surname")))
    office = named and any(one.w0 == phrase.w0 for one in sentence.role("title"))
    if not office or not 2 <= len(words) <= NAME or not all(_plain(sentence, index) and index not in sentence.stops for index in words):
        return None
    closed = phrase.w1 >= sentence.last or phrase.w1 in sentence.stops or _ends_subject(sentence, phrase.w1)
    start = sentence.words[mark.w1][0]
    return phrase.but(start=start, w0=mark.w1, named=True, person=True, text=sentence.text[start : phrase.end]) if closed else None


def _ends_subject(sentence: Sentence, index: int) -> bool:
    """Whether a word opens what is said, or when, where and to what agency it was."""
    return index in sentence.timed or bool(sentence.roles_at.get(index, set()) & {"that", "in", "trim", "relay"})


def behind_auxiliary(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether words that no list knows are between an auxiliary that opens its clause and its verb, where that comes first (وكان برغستروم قد ندد)."""
    if sentence.pack.phrases.attribution.order[0] != "after":
        return False
    opened = (sentence.first, *sentence.stops, *sentence.joined)
    return any(one.w1 == phrase.w0 and one.w0 in opened for one in sentence.role("passive"))


def apposed(sentence: Sentence, phrase: Phrase) -> int | None:
    """The end of a name between commas behind an office, in a script without capitals (وزير الخارجية، سامر برغستروم،): a few plain words."""
    if sentence.pack.settings.capitals or not sentence.pack.spaced or phrase.named or not phrase.heads & {"voice", "title"}:
        return None
    end = next((index for index in range(phrase.w1 + 1, min(phrase.w1 + NAME, sentence.last)) if index in sentence.stops), None)
    if sentence.stops.get(phrase.w1) != "comma" or end is None or sentence.stops[end] != "comma" or end - phrase.w1 < 2:
        return None
    return end if all(_plain(sentence, index) for index in range(phrase.w1, end)) else None


def named_before(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """In a script without blanks: whether words that no list knows, from the head of a clause right up to its verb, stand behind an office or a body
    earlier in the article: the name of whoever holds it (…，前总统林德…。林德否认…)."""
    if sentence.pack.spaced or not phrase.opens or phrase.w1 != mark.w0 or not NAMED[0] <= phrase.w1 - phrase.w0 <= NAMED[1]:
        return False
    before = sentence.text[: sentence.start]
    at = before.find(phrase.text)
    while at > 0:
        if any(before.endswith(office, 0, at) for office in _offices(sentence.pack.code)):
            return True
        at = before.find(phrase.text, at + 1)
    return False


@lru_cache(maxsize=64)
def _offices(code: str) -> tuple[str, ...]:
    return tuple({entry.form for entry in load(code).words_table if entry.role == "title"})
