"""The subject of a verb of saying over a relative clause: NAME, who …, SAY; NAME that … SAY."""

from __future__ import annotations

from dateline.annotate.attribution.phrases import Phrase, phrase_after, phrase_before
from dateline.annotate.attribution.scenes import edge
from dateline.annotate.attribution.second import second
from dateline.annotate.sentences.capitals import placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

VOICED = frozenset({"voice", "title", "given", "surname", "person"})


def over_clause(sentence: Sentence, mark: Mark) -> Phrase | None:
    """NAME, who …, SAY: the name before a relative clause between commas; NAME that … SAY."""
    if sentence.stops.get(edge(sentence, mark)) != "comma":
        return _over_relative(sentence, mark)
    starts = [at for island in sentence.role("island") if island.w0 < mark.w0 for at in (island.w0, island.w0 - 1)]
    opened = [at for at in starts if sentence.stops.get(at) == "comma"]
    found = phrase_before(sentence, opened[0], past=True) if opened else None
    if found is None or found.heads & VOICED:
        return found
    behind = _behind(sentence, mark)
    place = not found.opens or any(one.w0 in opened for one in sentence.role("there"))
    return None if behind is not None and (not found.named or (place and _closes(sentence, behind))) else found


def _behind(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The office that stands right behind a verb (the boat, which was full, sank, said the harbour's manager)."""
    phrase = phrase_after(sentence, mark.w1, 0) if mark.w1 < sentence.last and mark.w1 not in sentence.stops else None
    return phrase if phrase is not None and phrase.w0 - mark.w1 <= 1 and phrase.heads & VOICED else None


def _closes(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a sentence ends, or a stop stands, behind a phrase: a name before a relative clause that opens no clause, or with a word for where
    behind it, is then a place or thing told of (a fire in NAME, where three died, said the mayor; but NAME, who fled, said the mayor was safe)."""
    return phrase.w1 >= sentence.last or phrase.w1 in sentence.stops


def _over_relative(sentence: Sentence, mark: Mark) -> Phrase | None:
    """NAME that … SAY: the name right before a relative clause that no stop parts from the verb."""
    for opened in reversed(sentence.role("island", "that")):
        if opened.w1 < mark.w0 and not sentence.stop_between(opened.w0, mark.w0):
            said = any(opened.w0 <= other.w0 < mark.w0 for other in sentence.role("say"))
            name = None if said else phrase_before(sentence, opened.w0, 0)
            return name if name and name.opens and not name.carried and name.w1 == opened.w0 and name.heads - {"bare"} else None
    return None


def antecedent(sentence: Sentence, mark: Mark) -> Phrase | None:
    """Who stands right before the relative pronoun that is a verb's subject, where verbs of saying readily stand before theirs (NAME, quien dijo que
    …); of what is NAME's only the name."""
    at = edge(sentence, mark)
    pronoun = next((one for one in sentence.role("island") if one.w1 == at and at not in sentence.stops), None)
    if pronoun is None or mark.argument != "say" or not sentence.pack.phrases.attribution.inverts or pronoun.w0 == sentence.first:
        return None
    name = phrase_before(sentence, pronoun.w0, 0, past=True)
    beside = sentence.role("barrier", "in")  # of LA VOZ and the POST, who said: of both; on the site of the ministry, which says: where it was told
    if name is None or name.carried or name.w1 != pronoun.w0 or any(one.w1 in (name.w0, name.w0 - 1) for one in beside):
        return None
    if name.heads & VOICED:
        return name
    first = name.w1
    while first > name.w0 and sentence.text[sentence.words[first - 1][0]].isupper():
        first -= 1
    if first == name.w1 or placed(sentence, first, name.w1):
        return None
    start = sentence.words[first][0]
    return name.but(start=start, w0=first, text=sentence.text[start : name.end])


def told_of_it(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb stands in a relative clause behind a comma, whose subject is named before it (…, said Lind, que también destacó …)."""
    at = edge(sentence, mark)
    return not second(sentence) and any(one.w1 == at and one.w0 in sentence.stops and at not in sentence.stops for one in sentence.role("island"))
