"""A voice that the particle of a sentence's topic or subject shows, whether a list knows it or not."""

from __future__ import annotations

from dateline.annotate.attribution.contents import in_quotation, whole_name
from dateline.annotate.attribution.ends import NOTHING, scale
from dateline.annotate.attribution.phrases import FIRM, Phrase, closed, ended, phrase_before
from dateline.annotate.sentences.capitals import capitals
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.particles import bare_end, is_oblique, is_subject, is_topic, topic_at
from dateline.annotate.sentences.scan import Sentence

LONGEST = 10
"""Words of a topic at most."""
SHORTEST = 2
"""Its characters at least, in a script without blanks."""
ENDS_NONE = frozenset({"trim", "in", "particle"})
NO_NAME = FIRM | {"according"}


def unlisted_topic(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """The words at the head of a clause that the particle of its topic ends, where no list knows them and nothing is counted or told among them
    (石川県は4日、…と発表した; 유족 대표는 … 말했다)."""
    return _topic(sentence, first, last) or _place_behind(sentence, first, last)


def _place_behind(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """In a script without blanks: a place that is the topic behind the first comma (地震で、石川県は…と発表した)."""
    comma = next((index for index, kind in sorted(sentence.stops.items()) if kind == "comma" and first < index < last), None)
    if sentence.pack.spaced or comma is None:
        return None
    found = _topic(sentence, comma, last)
    named = found is not None and any((item.start, item.end) == (found.start, found.end) for item in sentence.places)
    return found if named else None


def _topic(sentence: Sentence, first: int, last: int) -> Phrase | None:
    while first < last and "trim" in sentence.roles_at.get(first, NOTHING):
        first += 1
    end = topic_at(sentence, first, min(last, first + LONGEST * scale(sentence)))
    if end is None or not _nameable(sentence, first, end):
        return None
    roles = sentence.roles_at.get(end - 1, NOTHING)
    start = sentence.words[first][0]
    stop = whole_name(sentence, start, closed(sentence, start, bare_end(sentence, end - 1)))
    return Phrase(start, stop, first, end, frozenset({"bare"}), False, sentence.text[start:stop], carried="carry" in roles, opens=True)


def _nameable(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name may stand in these words: nothing happens, is counted or dated there, and they end in no other particle (では)."""
    if end <= first or any(index in sentence.timed or index in sentence.numbered for index in range(first, end)):
        return False
    if any(not NO_NAME.isdisjoint(sentence.roles_at.get(index, NOTHING)) for index in range(first, end)):
        return False
    return sentence.pack.spaced or (end - first >= SHORTEST and ENDS_NONE.isdisjoint(sentence.roles_at.get(end - 1, NOTHING)))


def by_topic(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The first office or body before a verb that the particle of a sentence's topic follows (噴火で、長野県警は28日、…と発表した)."""
    for head in sentence.role("voice", "title") if sentence.pack.settings.topics else ():
        if head.w1 <= mark.w0 and is_topic(sentence, head.start, head.end) and not in_quotation(sentence, head.start):
            return phrase_before(sentence, head.w1, 0)
    return None


def by_subject(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The last office or body that is a subject, with nothing told between it and the verb (… 늘었다고 시 당국이 9일 밤 발표했다)."""
    for head in reversed(sentence.role("voice", "title") if sentence.pack.settings.subjects else ()):
        marked = sentence.text.endswith(sentence.pack.settings.subjects, head.start, head.end) and head.w1 <= mark.w0
        if marked and not any(head.w1 <= other.w0 < mark.w0 for other in sentence.role("cue", "say", "act")):
            return phrase_before(sentence, head.w1, 0)
    return None


def to_last_head(sentence: Sentence, phrase: Phrase | None) -> Phrase | None:
    """A phrase without what follows its last office, body or name (경찰은 | 시위 참가자; Vali Mehmet Arslan | depremde)."""
    heads = [mark.w1 for mark in sentence.role("voice", "title") if phrase and phrase.w0 <= mark.w0 and mark.w1 <= phrase.w1]
    if sentence.pack.phrases.attribution.leads:
        return phrase
    heads = [end for end in heads if not is_oblique(sentence, end - 1)]
    heads = heads[: next((at + 1 for at, end in enumerate(heads) if is_subject(sentence, end - 1)), len(heads))]
    named = capitals(sentence, phrase.w0, phrase.w1) if phrase and sentence.pack.settings.capitals else []
    if phrase and heads and named and (owner := _owner(sentence, phrase, max(heads))):
        return owner
    last = max([*heads, *(index + 1 for index in named)]) if heads else 0
    return ended(sentence, phrase, last) if phrase and 0 < last < phrase.w1 else phrase


def _owner(sentence: Sentence, phrase: Phrase, end: int) -> Phrase | None:
    """A phrase whose last office or body owns what follows it (AFAD'ın | Twitter hesabı): the owner alone."""
    start, stop = sentence.words[end - 1]
    own = next((own for own in sentence.pack.settings.possessive if sentence.text.endswith(own, start + 2, stop)), "")
    return phrase.but(w1=end, end=stop - len(own), text=sentence.text[phrase.start : stop - len(own)]) if own else None
