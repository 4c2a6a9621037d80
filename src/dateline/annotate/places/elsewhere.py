"""Places that a sentence names and where nothing happened: where people come from, the ends of a road, where somebody spoke."""

from __future__ import annotations

import re

from dateline.annotate.places.leading import told_in
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places

STRANGERS = frozenset({"nationals", "foreigners", "tourists", "migrants", "refugees", "passengers"})
"""Those told by where they come from, in languages whose word for "from" means "of", too."""
LEAN = 3
"""Words between a verb of saying and where it was said, at most (told reporters in …)."""
SPEECH = frozenset({"say"})
CARED_FOR = "hospitalised"
NAME = 3
"""Words of a name at the end of a road, at most."""
ROADS = frozenset("-–—")
JOINT = 4
"""Characters of a dash between two names, with the blanks around it and the first letter behind."""


def hails(sentence: Sentence, named: Named) -> bool:
    """Whether a place stands behind people and a word for "from" (migrants from Sudan), or a country behind a copula or a number and that (nine were
    from Mexico and three from Peru): it tells where they come from. Who is from a town may have died there."""
    mark = _led(sentence, named, "whence")
    if mark is None or mark.w0 in sentence.stops:
        return False
    counted = [number.w1 for number in sentence.numbers if number.w1 <= mark.w0]
    copulas = {joint.w1 for joint in sentence.role("copula") if counted and joint.w0 >= counted[0]}
    told = any(one.w0 in copulas for one in sentence.role("whence") if one.w0 <= mark.w0)
    if named.place.kind == "country" and (mark.w0 in copulas or (mark.w0 in counted and (told or not mark.has("strangers")))):
        return True
    before = [other for other in sentence.role("group", "person", "unit") if other.w1 == mark.w0]
    return any(not mark.has("strangers") or (other.role == "group" and other.argument in STRANGERS) for other in before)


def on_street(sentence: Sentence, named: Named) -> bool:
    """Whether a street is called after a place (rue de Lyon à Paris)."""
    return any(mark.has("street") and 0 <= named.start - mark.end <= 1 for mark in sentence.role("void-place"))


def on_the_road(sentence: Sentence, named: Named) -> bool:
    """Whether a place is one end of a road (from Lima to Cusco, рейс Москва — Баку)."""
    if _half_known(sentence, named):
        return True
    at = sentence.places.index(named)
    pairs = zip(sentence.places[max(0, at - 1) : at + 1], sentence.places[max(1, at) : at + 2], strict=False)
    return any(_road(sentence, left, right) for left, right in pairs if not left.adjective and not right.adjective)


def _half_known(sentence: Sentence, named: Named) -> bool:
    """Whether the other end of a road is a name that no list knows (from Minova to Goma)."""
    if _goes_on_behind_dash(sentence, named):
        return True
    to, out = _led(sentence, named, "whither"), _led(sentence, named, "whence")
    if to is not None:
        begins = (mark.w1 for mark in sentence.role("whence", "void-place") if 0 < to.w0 - mark.w1 <= NAME and not mark.has("street"))
        return any(_is_name(sentence, w1, to.w0) for w1 in begins)
    if out is None:
        return False
    end = sentence.word_span(named.start, named.end)[1]
    goes = next((mark for mark in sentence.role("whither") if mark.w0 == end and mark.w1 < sentence.last), None)
    return goes is not None and _is_name(sentence, goes.w1, goes.w1 + 1)


def _goes_on_behind_dash(sentence: Sentence, named: Named) -> bool:
    """Whether a dash joins a place to a name that no list knows (on the Lima – Santa Clotilde road), and no preposition of place leads it."""
    joint = re.match(r" ?[-–—] ?(?=\w)", sentence.text[named.end : named.end + JOINT])
    opens = named.start == sentence.start and " " in (joint[0] if joint else "")  # Lima - …: a dateline
    if joint is None or named.place.kind != "city" or opens or _led(sentence, named, "in") is not None:
        return False
    w1 = sentence.word_span(named.start, named.end)[1]
    if w1 >= sentence.last or sentence.words[w1][0] != named.end + joint.end() or not sentence.text[sentence.words[w1][0]].isupper():
        return False
    return not sentence.roles_at.get(w1) and sentence.stops.get(sentence.word_span(named.start, named.end)[0]) is None


def _is_name(sentence: Sentence, w0: int, w1: int) -> bool:
    """Whether each of these words has a capital and no stop before it."""
    return all(sentence.text[sentence.words[index][0]].isupper() and index not in sentence.stops for index in range(w0, w1))


def _road(sentence: Sentence, left: Named, right: Named) -> bool:
    if left.place.within(right.place) or right.place.within(left.place) or on_street(sentence, left):
        return False
    between = sentence.text[left.end : right.start].strip()
    if between in ROADS:
        return left.place.kind == right.place.kind == "city"
    mark = _led(sentence, right, "whither")
    joined = mark is not None and not sentence.text[left.end : mark.start].strip()
    return joined and _led(sentence, left, "whence") is not None


def said_there(sentence: Sentence, named: Named) -> bool:
    """Whether a place is where somebody spoke (said in Lima, сообщила из Рима, 在曼谷表示)."""
    if not sentence.pack.spaced:
        led = any(mark.end == named.start for mark in sentence.role("in"))
        return led and any(mark.start == named.end for mark in sentence.role("say"))
    mark = _led(sentence, named, "in") or _led(sentence, named, "whence")
    if mark is None:
        return False
    if mark.role == "whence" and mark.w0 == sentence.first and _says_next(sentence, named):
        return True
    said = next((other for other in reversed(sentence.role("say")) if other.w1 <= mark.w0), None)
    if said is None or mark.w0 - said.w1 > LEAN or sentence.stop_between(said.w1, mark.w0 + 1) or not _closes(sentence, named):
        return False
    if _only_told_of(sentence, said, named):
        return False
    told = any(said.w1 <= other.w0 < mark.w0 for other in sentence.role("cue", "act", "that", "event", "unit"))
    return not told and not any(said.w1 <= number.w0 < mark.w0 for number in sentence.numbers)


def government(sentence: Sentence, named: Named) -> bool:
    """Whether a capital is the subject of a verb of saying right beside it, and opens the clause or follows its verb (Kyiv said, أكدت كييف): the
    government that sits there speaks, of what was anywhere."""
    if not sentence.pack.spaced or sentence.lacks(SPEECH) or told_in(sentence, named):
        return False
    entry = places.entries().get(named.place.id or "")
    if entry is None or not entry.capital:
        return False
    sides, at = sentence.pack.phrases.attribution.order, sentence.word_span(named.start, named.end)[0]
    opens = at == sentence.first or at in sentence.stops or any(mark.w1 == at for mark in sentence.role("barrier", "that"))
    verbs = [mark for mark in sentence.role("say") if mark.argument == "say"]
    before = opens and "before" in sides and any(sentence.text[named.end : mark.start] == " " for mark in verbs if mark.start > named.end)
    return before or ("after" in sides and any(sentence.text[mark.end : named.start] == " " for mark in verbs if mark.end < named.start))


def _only_told_of(sentence: Sentence, said: Mark, named: Named) -> bool:
    """Whether a verb of saying has for its subject what is counted right before it (40 deaths have been reported in Lima): it tells where that was,
    unless what was said follows (it was reported in Lima that …)."""
    end = sentence.word_span(named.start, named.end)[1]
    if any(mark.w0 == end for mark in sentence.role("that")):
        return False
    passive = next((mark for mark in sentence.role("passive") if mark.w1 == said.w0), None)
    first = passive.w0 if passive is not None else said.w0
    return any(cue.w1 == first for cue in sentence.role("cue")) and first not in sentence.stops


def _says_next(sentence: Sentence, named: Named) -> bool:
    """Whether a verb of saying stands soon behind a place, and nothing told before it (Desde Lima se confirmó la muerte …)."""
    w1 = sentence.word_span(named.start, named.end)[1]
    said = next((mark for mark in sentence.role("say") if 0 <= mark.w0 - w1 <= LEAN), None)
    return said is not None and not sentence.stop_between(w1, said.w0) and not any(w1 <= mark.w0 < said.w0 for mark in sentence.role("cue", "act"))


def cares(sentence: Sentence, named: Named) -> bool:
    """Whether a place is where people were brought to be cared for (hospitals in Lima): it is theirs who were brought there, and no event's."""
    mark = _led(sentence, named, "void-place")
    if mark is not None and mark.has("care"):
        return True
    w0 = sentence.word_span(named.start, named.end)[0]
    brought = [cue for cue in sentence.role("cue") if cue.argument == CARED_FOR and 0 <= w0 - cue.w1 <= 1]
    return any(not sentence.stop_between(cue.w1, w0) for cue in brought)


def _closes(sentence: Sentence, named: Named) -> bool:
    """Whether nothing but a time stands behind a place up to the next stop: no more is said there (counted in Lima | no more than 19 dead)."""
    index = sentence.word_span(named.start, named.end)[1]
    little = {mark.w0 for mark in sentence.role("trim")} | sentence.timed
    while index < sentence.last and index not in sentence.stops and index in little:
        index += 1
    opened = any(mark.w0 == index for mark in sentence.role("that"))
    return index >= sentence.last or index in sentence.stops or opened


def _led(sentence: Sentence, named: Named, role: str) -> Mark | None:
    """The mark of a role right before a place, or before the article that stands before it."""
    marks = sentence.role(role)
    if not marks:
        return None
    starts = {named.start, *(mark.start for mark in sentence.role("article") if 0 <= named.start - mark.end <= 1)}
    return next((mark for mark in marks if any(0 <= start - mark.end <= 1 for start in starts)), None)
