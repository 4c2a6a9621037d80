"""Who told an agency what it passes on: beside its name, behind it, or left out (заявил ТАСС представитель …; a déclaré à l'AFP un habitant)."""

from __future__ import annotations

from dateline.annotate.attribution.addressees import led_by, left_out, somebody
from dateline.annotate.attribution.clauses import VOICED
from dateline.annotate.attribution.ends import stops
from dateline.annotate.attribution.phrases import Phrase, ended, phrase_after
from dateline.annotate.sentences.marks import Mark, Piece
from dateline.annotate.sentences.scan import Sentence


class Unit(Piece, frozen=True, gc=False):
    """A verb of saying with its subject: words [w0, w1)."""

    phrase: Phrase
    w0: int
    w1: int
    inverted: bool
    told: Phrase | None = None


def past_agency(sentence: Sentence, unit: Unit) -> Unit:
    """An agency named right behind the verb, then an office: told to the agency, said by the office (заявил ТАСС представитель …)."""
    told_it = _to_outlet(sentence, unit)
    if told_it is not None:
        return told_it
    phrase = unit.phrase
    heads = [mark for mark in sentence.role("voice", "title") if phrase.w0 <= mark.w0 and mark.w1 <= phrase.w1]
    agency = next((mark for mark in heads if mark.w0 == phrase.w0 and (mark.argument == "agency" or mark.has("media"))), None)
    office = next(
        (mark for mark in heads if agency and mark.w0 >= agency.w1 and (mark.role == "title" or mark.argument in ("office", "body", "unnamed"))), None
    )
    if unit.inverted and agency is not None and office is None and agency.w1 >= phrase.w1:
        return _within(sentence, unit)
    office = office or _beside_agency(sentence, phrase, agency)
    if not unit.inverted or agency is None or office is None:
        return unit
    speaker = phrase.but(start=office.start, w0=office.w0, agency=False, text=sentence.text[office.start : phrase.end])
    return unit.but(phrase=speaker, told=_up_to(sentence, phrase, agency))


def _to_outlet(sentence: Sentence, unit: Unit) -> Unit | None:
    """Where the verb stands second: somebody, and behind an article the outlet told, to the end of the phrase (sagte Bürgermeister NAME | der
    Deutschen Presse-Agentur). Behind one bare word for a speaker it may be whose that is."""
    phrase = unit.phrase
    articles = [mark for mark in sentence.role("determiner") if mark.has("told") and phrase.w0 < mark.w0 and mark.w1 < phrase.w1]
    if not articles or not sentence.pack.phrases.attribution.second:
        return None
    own, first = articles[-1], articles[-1].w1
    outlets = [mark for mark in sentence.role("voice") if mark.argument == "agency" or mark.has("media")]
    named = any(first <= mark.w0 <= first + 1 and mark.w1 <= phrase.w1 for mark in outlets) or sentence.stops.get(first) == "quote"
    bare = any(mark.w1 == own.w0 and mark.w0 - phrase.w0 <= 1 for mark in sentence.role("voice") if mark.argument == "office")
    if not named or (bare and not any(mark.argument == "agency" and first <= mark.w0 < phrase.w1 for mark in outlets)):
        return None
    start = sentence.words[first][0] - (sentence.stops.get(first) == "quote")
    told = phrase.but(start=start, w0=first, agency=True, text=sentence.text[start : phrase.end])
    return unit.but(phrase=ended(sentence, phrase, own.w0), told=told)


def _beside_agency(sentence: Sentence, phrase: Phrase, agency: Mark | None) -> Mark | None:
    """Somebody without an office right behind an agency in quotation marks, told of beside it (рассказала «Порту» | соседка)."""
    if agency is None or sentence.stops.get(agency.w1) != "quote":
        return None
    return next((mark for mark in sentence.role("person", "group", "voice") if mark.w0 == agency.w1 and mark.w1 <= phrase.w1), None)


def _within(sentence: Sentence, unit: Unit) -> Unit:
    """Told to an agency, and behind a preposition the body that told it (сообщили ТАСС в пресс-службе …)."""
    place = next((mark for mark in sentence.role("in") if mark.w0 == unit.phrase.w1 and not stops(sentence, mark.w0)), None)
    speaker = phrase_after(sentence, place.w1, 1) if place else _teller(sentence, unit)
    told = unit.phrase.but(agency=True)
    to = led_by(sentence, unit.w0, told.w0)
    if to and (speaker is None or not speaker.heads & VOICED):
        ends = told.w1 >= sentence.last or stops(sentence, told.w1)
        speaker = left_out(sentence, unit.w0, told.w0) if ends else somebody(sentence, told.w1)
        return unit.but(phrase=speaker, w1=max(unit.w1, speaker.w1), told=told) if speaker else unit
    if speaker is None or not speaker.heads & VOICED:
        return unit
    return unit.but(phrase=speaker, w1=speaker.w1, told=told)


def _teller(sentence: Sentence, unit: Unit) -> Phrase | None:
    """Who told an agency that stands behind a preposition of its own (a déclaré à l'AFP | un habitant)."""
    to = any(mark.w1 <= unit.phrase.w0 <= mark.w1 + 1 for mark in sentence.role("in", "whither") if mark.w0 >= unit.w0)
    teller = phrase_after(sentence, unit.phrase.w1, 1) if to and unit.phrase.w1 < sentence.last and not stops(sentence, unit.phrase.w1) else None
    return teller if teller and not teller.agency else None


def alone(sentence: Sentence, told: Phrase) -> Phrase:
    """The agency that was told without words in lower case behind it, which say where or what (told AFP | from the scene); a word that none
    knows before another name belongs to both (CNN affiliate WUSA)."""
    agency = next((mark for mark in sentence.role("voice") if mark.argument == "agency" and told.w0 <= mark.w0 and mark.w1 < told.w1), None)
    if agency is None or not sentence.word_text(agency.w1).islower() or any(mark.w0 == agency.w1 for mark in sentence.role("barrier")):
        return told
    if agency.w1 not in sentence.roles_at and agency.w1 + 1 < told.w1 and sentence.word_text(agency.w1 + 1)[0].isupper():
        return told
    return _up_to(sentence, told, agency)


def _up_to(sentence: Sentence, phrase: Phrase, agency: Mark) -> Phrase:
    """A phrase up to the agency in it, that was told."""
    return phrase.but(end=agency.end, w1=agency.w1, agency=True, text=sentence.text[phrase.start : agency.end])
