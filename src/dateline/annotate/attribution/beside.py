"""Who stands beside a verb of saying and does not speak: who is spoken of or to, only belongs to others, or is part of another's description."""

from __future__ import annotations

from dateline.annotate.attribution.clauses import VOICED
from dateline.annotate.attribution.phrases import Phrase, phrase_after
from dateline.annotate.attribution.second import second
from dateline.annotate.sentences.capitals import placed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

ARTICLE = 3
"""Letters of an article, at most."""
NAMED = 3
"""Words of a name, at most."""
TELLING = frozenset({"say", "cue", "act", "that", "island", "according", "passive", "copula", "auxiliary", "barrier"})

APOSTROPHES = "'’"
MODAL = frozenset({"unsaid", "about"})
NEVER = TELLING | {"carry", "in", "unsaid", "tidings", "account"}


def governor(sentence: Sentence, phrase: Phrase) -> Phrase:
    """The office or body that opens the clause, where people right before the verb stand behind "of" and only tell what it does (the agency in charge
    of the transport of thousands of pupils said)."""
    led = any(mark.w1 == phrase.w0 and mark.w0 not in sentence.stops for mark in sentence.role("author"))
    if phrase.carried or phrase.heads != {"group"} or not led:
        return phrase
    first = max((index for index in sentence.stops if index <= phrase.w0), default=sentence.first)
    head = next((mark for mark in sentence.role("voice") if 0 <= mark.w0 - first <= 1 and mark.argument in ("body", "office")), None)
    if head is None or head.w1 >= phrase.w0 or any(head.w1 <= mark.w0 < phrase.w0 and mark.role in TELLING for mark in sentence.marks):
        return phrase
    text = sentence.text[head.start : head.end]
    return phrase.but(start=head.start, end=head.end, w0=head.w0, w1=head.w1, text=text, heads=frozenset({"voice"}), named=False, opens=True)


def where_said(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a preposition of place stands right before a phrase behind a verb: it is where somebody spoke (admitted on Friday in parliament)."""
    return any(mark.w1 == phrase.w0 for mark in sentence.role("in"))


def only_where_said(sentence: Sentence, mark: Mark, phrase: Phrase) -> bool:
    """Whether a phrase behind a verb is what somebody spoke on or of (posted on Instagram, adding …), and no office: it says nothing."""
    topic = any(one.w0 <= phrase.w0 and phrase.w1 <= one.w1 for one in sentence.role("topic"))
    return topic and phrase.w0 > mark.w1 and not phrase.heads & VOICED


def spoken_of(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a preposition right before a phrase, or its article, says that it is spoken of, or to (sobre NAME dijo; explicó ante los medios)."""
    small = sentence.pack.phrases.attribution.inverts and len(sentence.word_text(phrase.w0 - 1)) <= ARTICLE
    return any(one.has("about") and one.w1 in (phrase.w0, phrase.w0 - small) for one in sentence.role("trim"))


def only_among(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase stands right behind a word for parts: it only tells who belongs (a firm with many customers, including A and B, said)."""
    return any(one.w1 == phrase.w0 for one in sentence.role("subset"))


def told_to(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a preposition written as one word with it makes a phrase those who were told (قال لمراسل …)."""
    return phrase.w0 in sentence.governed and not phrase.carried


def closes(sentence: Sentence, behind: Phrase | None) -> bool:
    """Whether the name of somebody, of a word or two, ends the sentence (…, сообщил в четверг её муж ИМЯ)."""
    whole = behind is not None and behind.named and behind.w1 == sentence.last and behind.w1 - behind.w0 <= NAMED
    return whole and behind is not None and not where_said(sentence, behind) and not placed(sentence, behind.w0, behind.w1)


def acts_itself(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an auxiliary stands right behind a phrase behind a verb, where subjects come first: the phrase is the subject of what is said (said the
    mayor was safe)."""
    attribution = sentence.pack.phrases.attribution
    first = attribution.order == ("before", "after") and not (attribution.inverts or attribution.second)
    modal = any(
        phrase.w0 < at and sentence.roles_at.get(at, MODAL) <= MODAL for at in {one.w0 for one in sentence.role("unsaid") if one.w0 <= phrase.w1}
    )
    return first and phrase.w1 not in sentence.stops and (modal or any(one.w0 == phrase.w1 for one in sentence.role("passive", "copula")))


def plain_subject(sentence: Sentence, mark: Mark) -> Phrase | None:
    """The few words between the head of a clause and its verb, listed or not, where what is said shows by its own subject and auxiliary that they are
    the verb's subject (protest groups say | the rules are harsh)."""
    behind = phrase_after(sentence, mark.w1, 0) if mark.w1 < sentence.last and mark.w1 not in sentence.stops else None
    if behind is None or behind.w0 > mark.w1 + 1 or mark.w0 in sentence.stops or not acts_itself(sentence, behind):
        return None
    heads = [one.w1 for one in sentence.role("barrier", "that", "island") if one.w1 <= mark.w0]
    first = max([sentence.first, *(index for index in sentence.stops if index < mark.w0), *heads])
    opens = first in (sentence.first, *heads) or sentence.stops.get(first) == "semicolon" or first in sentence.numbered
    first += any(one.w0 == first for one in sentence.role("article"))
    words = range(first, mark.w0)
    told = any(one.w0 in words and one.role in NEVER for one in sentence.marks) or any(
        char in sentence.text[sentence.words[first][0] : mark.start] for char in APOSTROPHES
    )
    small = all("trim" in sentence.roles_at.get(at, ()) for at in words)
    if not opens or not 0 < len(words) <= NAMED or told or small:
        return None
    last = next((at for at in words[1:] if "trim" in sentence.roles_at.get(at, ())), mark.w0)  # the firm | has already said
    start, end = sentence.words[first][0], sentence.words[last - 1][1]
    return Phrase(start, end, first, last, frozenset({"bare"}), False, sentence.text[start:end], opens=True, nameless=True)


def of_relative(sentence: Sentence, mark: Mark) -> bool:
    """Whether a relative pronoun right before a verb is its subject, where subjects come first (research that suggests …): nobody behind it is."""
    first = sentence.pack.phrases.attribution.order == ("before", "after") and not sentence.pack.phrases.attribution.inverts
    led = any(one.w1 == mark.w0 and mark.w0 not in sentence.stops for one in sentence.role("island", "that"))
    return first and not second(sentence) and led
