"""Who speaks behind those who are told, where verbs of saying readily stand before their subjects (dijo a la prensa el alcalde)."""

from __future__ import annotations

from dateline.annotate.attribution.ends import article, cuts
from dateline.annotate.attribution.phrases import Phrase, ended, phrase_after
from dateline.annotate.attribution.scenes import edge
from dateline.annotate.sentences.capitals import placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

REACH = 8
"""Words from a verb of saying to who speaks, behind those who are told, at most."""
NOUN = 4
"""Words of a noun that tells of somebody, at most."""
TOLD = frozenset({"say", "cue", "act", "that", "island"})
ARTICLE = 3
"""Letters of an article, at most."""
JOINING = frozenset({"author", "whence", "whither", "distribute", "barrier", "in"})
"""What stands between a noun and whose it is."""


def right_behind(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The office or body right behind a verb of saying, with no preposition between (…, informaron fuentes oficiales)."""
    attribution = sentence.pack.phrases.attribution
    if not (attribution.inverts or attribution.second) or mark.w1 >= sentence.last or mark.w1 in sentence.stops:
        return None
    found = phrase_after(sentence, mark.w1, 1)
    near = found is not None and found.w0 - mark.w1 <= 1 and not found.agency and bool(found.heads & {"voice", "title"})
    if found is not None and attribution.second:  # condemned the | stance of the government: no office at its head
        near = near and mark.argument == "say" and (_heads(sentence, found.w0) or _begins(sentence, mark.w1))
    return found if near and not _led(sentence, mark.w1) else None


def behind_addressee(sentence: Sentence, mark: Mark) -> tuple[Phrase, Phrase | None] | None:
    """(who speaks, the agency that was told) behind a verb that closes what is said, and a preposition with those who are told."""
    if not sentence.pack.phrases.attribution.inverts or mark.w0 not in sentence.stops or not _led(sentence, mark.w1):
        return None
    told = phrase_after(sentence, mark.w1, 1)
    if told is None or told.w0 - mark.w1 > 2:
        return None
    start = told.w0 + 1
    for index in range(start, min(mark.w1 + REACH, sentence.last)):
        if index in sentence.stops and sentence.stops[index] != "quote":
            return None
        if _heads(sentence, index) or _name_behind(sentence, told, index):
            speaker = phrase_after(sentence, index, 0)
            agency = ended(sentence, told, index - article(sentence, index - 1)) if told.agency else None
            return (speaker, agency) if speaker is not None else None
    return None


def behind_aside(sentence: Sentence, mark: Mark) -> Phrase | None:
    """Who closes a clause behind an aside between commas that stands right behind a verb of saying (lo scrive, in una nota, NAME)."""
    if not sentence.pack.phrases.attribution.inverts or sentence.stops.get(mark.w1) != "comma":
        return None
    end = next((index for index in range(mark.w1 + 1, min(mark.w1 + REACH, sentence.last)) if index in sentence.stops), None)
    if end is None or sentence.stops[end] != "comma" or any(mark.w1 <= one.w0 <= end and one.role in TOLD for one in sentence.marks):
        return None
    found = phrase_after(sentence, end, 1)
    known = found is not None and (found.named or bool(found.heads & {"voice", "title"})) and not placed(sentence, found.w0, found.w1)
    closes = found is not None and found.w0 - end <= ARTICLE and (found.w1 >= sentence.last or found.w1 in sentence.stops)
    return found if known and closes else None


def addressed(sentence: Sentence, mark: Mark, phrase: Phrase) -> bool:
    """Whether a phrase right behind a verb is who was told, by the preposition before it, which is no article or has the word for that behind it,
    where the verb opens no clause: its subject stands before it (una vecina cuenta a NAME que …)."""
    at = edge(sentence, mark)
    if not sentence.pack.phrases.attribution.inverts or at == sentence.first or at in sentence.stops or at in sentence.joined:
        return False
    sure = any(that.w0 == phrase.w1 for that in sentence.role("that")) or len(sentence.word_text(mark.w1)) > 1  # al, aux, all'; a may be an article
    return phrase.w0 - mark.w1 <= 1 and _led(sentence, mark.w1) and sure


def led_by(sentence: Sentence, verb: int, index: int) -> bool:
    """Whether nothing but a preposition of those who are told, and an article, stands between a verb of saying and a word."""
    return any(mark.w0 > verb and index - 1 <= mark.w1 <= index for mark in sentence.role("whither"))


def somebody(sentence: Sentence, index: int) -> Phrase | None:
    """Somebody of whom only a noun behind "one" tells, listed or not, up to a stop or a preposition (…, a dit à l'AFP | un infirmier)."""
    end = index + 1
    while end < sentence.last and end not in sentence.stops and end - index <= NOUN and not cuts(sentence, end):
        end += 1
    if not article(sentence, index) or index in sentence.stops or end == index + 1:
        return None
    start, stop = sentence.words[index + 1][0], sentence.words[end - 1][1]
    return Phrase(start, stop, index + 1, end, frozenset({"bare"}), False, sentence.text[start:stop], person=True, nameless=True)


def left_out(sentence: Sentence, verb: int, index: int) -> Phrase:
    """The subject that a verb of saying leaves out, told to whom begins at a word (…, disse ao AGENCY): the voice before."""
    return Phrase(sentence.words[verb][0], sentence.words[index - 1][1], verb, index, frozenset(), False, carried=True)


def _led(sentence: Sentence, index: int) -> bool:
    """Whether a word is a preposition that those who are told stand behind."""
    return any(mark.w0 == index for mark in sentence.role("whither"))


def _begins(sentence: Sentence, index: int) -> bool:
    """Whether a word for an office or a body, its article with it, begins at a word (teilten | die Behörden)."""
    return any(mark.w0 == index for mark in sentence.role("voice", "title"))


def _heads(sentence: Sentence, index: int) -> bool:
    """Whether an office or a body begins at a word, right behind an article."""
    begins = any(mark.w0 == index for mark in sentence.role("voice", "title", "person"))
    small = sentence.roles_at.get(index - 1, set()).isdisjoint(JOINING) and len(sentence.word_text(index - 1)) <= ARTICLE
    return begins and (small or index - 1 in sentence.numbered)


def _name_behind(sentence: Sentence, told: Phrase, index: int) -> bool:
    """Whether a name begins at a word: right behind an agency, or of two words behind one with no preposition."""
    if not sentence.text[sentence.words[index][0]].isupper() or placed(sentence, index, index + 1):
        return False
    agency = any(mark.w1 == index and mark.argument == "agency" for mark in sentence.role("voice")) and told.w0 < index
    first, last = sentence.words[index - 1][0], sentence.words[min(index + 1, sentence.last - 1)][0]
    plain = sentence.text[first].islower() and JOINING.isdisjoint(sentence.roles_at.get(index - 1, set()))
    return agency or (plain and sentence.text[last].isupper())
