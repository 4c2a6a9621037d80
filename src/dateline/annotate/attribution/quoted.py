"""Voices that reach over their own sentence: through a quotation of several sentences, and from a line that only names who is quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.annotate.attribution.agents import agent
from dateline.annotate.attribution.closing import begun, closed, opener
from dateline.annotate.attribution.contents import OPENING, quotation_around, quoted
from dateline.annotate.attribution.phrases import Phrase, ended, name_alone, phrase_after
from dateline.annotate.attribution.voices import Scope, named, settled
from dateline.annotate.sentences.capitals import is_placed
from dateline.annotate.sentences.scan import Sentence

Read = tuple[tuple[Sentence, tuple[Scope, ...]], ...]
Span = tuple[int, int]
OFFICES = frozenset({"voice", "title"})
DONE = frozenset({"resign", "declare"})
NAME = 2, 3
"""Words of a first and last name, at least and at most."""
HARM = frozenset({"cue"})
PERSONS = frozenset({"title", "given", "surname"})


def voiced(sentences: Sequence[Sentence]) -> Read:
    """Every sentence with its own voices, each resolved by those before it in the paragraph or just before."""
    read: list[tuple[Sentence, tuple[Scope, ...]]] = []
    previous: tuple[Scope, ...] = ()
    asked = 0
    for sentence in sentences:
        found = () if sentence.role("credit") else named(sentence)
        if found:  # only then may a pronoun ask who spoke or acted before
            previous, asked = _last_voices(read[asked:], previous) or _spoke(read, sentence, found), len(read)
        read.append((sentence, settled(sentence, found, previous) if found else ()))
        _close(sentences, read)
    return tuple(read)


def _close(sentences: Sequence[Sentence], read: list[tuple[Sentence, tuple[Scope, ...]]]) -> None:
    """Gives the voice that stands before a quotation of several sentences to the last that was read, whose verb closes it, and to the first."""
    last = len(read) - 1
    ends = closed(sentences[last])
    if ends is None or any(not ends[1][0] <= scope.phrase.start < ends[1][1] for scope in read[last][1]):
        return
    mark, (start, _) = ends
    first = begun(sentences, last, start)
    phrase = opener(sentences[first], start) if first is not None else None
    if first is None or phrase is None:
        return
    opened, sentence = sentences[first], sentences[last]
    held = read[first][1]
    if not any(scope.start <= start < scope.end for scope in held):
        read[first] = opened, (*held, Scope(phrase, phrase.start, opened.end, None, content=(start, opened.end)))
    words = sentence.start, mark.start
    read[last] = sentence, (Scope(phrase, *words, mark, mark.argument, carried=True, content=words, subject=(mark.start, mark.end)),)


def _last_voices(read: Sequence[tuple[Sentence, tuple[Scope, ...]]], previous: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """The voices of the last of these sentences that has some, `previous` where none does and no paragraph begins."""
    for sentence, held in reversed(read):
        voices = held or _acting(sentence)
        if voices or sentence.starts_paragraph:
            return voices
    return previous


def _spoke(read: Sequence[tuple[Sentence, tuple[Scope, ...]]], sentence: Sentence, found: Sequence[Scope]) -> tuple[Scope, ...]:
    """Who spoke last in the paragraph before, where a pronoun says what is quoted and the sentences before it in its own name nobody (« … », he went
    on): only somebody who speaks in the article can."""
    if not all(scope.phrase.carried and scope.content and quoted(sentence, *scope.content) for scope in found):
        return ()
    starts = 0
    for before, held in reversed(read):
        if held:
            return held if starts == 1 else ()
        starts += before.starts_paragraph
        if starts > 1 or not before.lacks(PERSONS):
            return ()
    return ()


def _acting(sentence: Sentence) -> tuple[Scope, ...]:
    """Who opens a sentence in which nobody speaks, by name, or resigns or declares there: whom "he" or "she" of the next means (Mayor Ann Lee
    came to the port. She said …). The scope holds for nothing itself."""
    if sentence.field == "title":
        return ()
    phrase = phrase_after(sentence, sentence.first, 1)
    if phrase is not None and (phrase.carried or not (phrase.opens and phrase.person and phrase.named)):
        phrase = None
    elif phrase is not None:
        phrase = name_alone(sentence, phrase) if phrase.heads & OFFICES else _full_name(sentence, phrase)
    phrase = phrase or next(_done(sentence), None)
    return () if phrase is None else (Scope(phrase, sentence.end, sentence.end, None),)


def _done(sentence: Sentence) -> Iterator[Phrase]:
    """Who resigns or declares something in a sentence, by name."""
    done = (agent(sentence, act) for act in sentence.role("act") if act.argument in DONE)
    found = (scope.phrase for scope in done if scope)
    return (name_alone(sentence, phrase) for phrase in found if phrase.person and phrase.named and not phrase.carried)


def _full_name(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The first and last name that open a sentence of something done (Ann Lee won the race), no place's among them; none where harm is told: whoever
    suffers it seldom speaks next."""
    initial = len(sentence.word_text(phrase.w0)) == 1
    if not sentence.pack.settings.capitals or phrase.w0 != sentence.first or initial or not sentence.lacks(HARM):
        return None
    end = next((at for at in range(phrase.w0, phrase.w1) if not sentence.text[sentence.words[at][0]].isupper()), phrase.w1)
    own = bool(forms := sentence.pack.settings.possessive) and sentence.text.startswith(forms, sentence.words[end - 1][1])
    named = NAME[0] <= end - phrase.w0 <= NAME[1] and end < sentence.last and not any(is_placed(sentence, at) for at in range(phrase.w0, end))
    return None if own or not named or sentence.stop_between(phrase.w0, end) else ended(sentence, phrase, end)


def spoken_of(read: Read) -> tuple[tuple[Scope, ...], ...]:
    """For each sentence the voices lent to it: of a quotation that another sentence attributes, and of a line before it that ends in a colon."""
    paragraphs = _paragraphs(read)
    lent: dict[int, tuple[Scope, ...]] = {}
    for number, (first, last) in enumerate(paragraphs):
        span = range(*paragraphs[number - 1]) if number else range(0)
        before = tuple((read[at][0], read[at][1] or lent.get(at, ())) for at in span)
        label = _label(before)
        for index in range(first, last):
            sentence, held = read[index]
            if held:
                continue
            scope = label or _quoting(read[first:last], sentence, before)
            lent[index] = (scope,) if scope else ()
    for index, (sentence, held) in enumerate(read):
        if held and _points_back(sentence):
            lent.update((at, _backward(held, read[at][0], said=at == index - 1)) for at in _told_before(read, index))
        elif held and index and not sentence.starts_paragraph and not read[index - 1][1] and _only_says(sentence, held[-1]):
            lent[index - 1] = _backward(held, read[index - 1][0], said=True)
    return tuple(lent.get(index, ()) for index in range(len(read)))


def _points_back(sentence: Sentence) -> bool:
    """Whether the sentence says of the one before it who said so; a mere "this" does right before the verb of saying that it opens with."""
    said = [mark.w0 for mark in sentence.role("say")]
    return any(not mark.has("leads") or (mark.w0 == sentence.first and mark.w1 in said) for mark in sentence.role("thereof"))


def _only_says(sentence: Sentence, scope: Scope) -> bool:
    """Where the verb ends its sentence: whether one is nothing but a voice, perhaps a time, and a verb of saying (内務省が7日、明らかにした。)."""
    cue, phrase = scope.cue, scope.phrase
    if not sentence.pack.phrases.attribution.final or cue is None or cue.role != "say" or scope.carried or phrase.w0 != sentence.first:
        return False
    little = {index for mark in sentence.role("trim") for index in range(mark.w0, mark.w1)} | sentence.timed
    plain = all(index in little for index in range(phrase.w1, cue.w0))
    return plain and cue.w1 >= sentence.last - 1 and not sentence.numbers


def _told_before(read: Read, index: int) -> Iterator[int]:
    """The sentences that "this" points at: those before it in the paragraph, or the paragraph before, up to one that names its own voice."""
    for at in range(index - 1, -1, -1):
        sentence, held = read[at]
        if held:
            return
        yield at
        if sentence.starts_paragraph:
            return


def _backward(held: tuple[Scope, ...], sentence: Sentence, said: bool) -> tuple[Scope, ...]:
    """The voices of the sentence behind, for this one: what stands right before it is what they said."""
    whole = (sentence.start, sentence.end)
    return tuple(scope.but(start=sentence.start, end=sentence.end, carried=True, content=whole if said and _says(scope) else None) for scope in held)


def _says(scope: Scope) -> bool:
    """Whether a voice is that of a plain verb of saying."""
    return scope.kind == "say" and scope.cue is not None and scope.cue.role == "say"


def _paragraphs(read: Read) -> list[Span]:
    starts = [index for index, (sentence, _) in enumerate(read) if sentence.starts_paragraph or index == 0]
    return list(pairwise((*starts, len(read))))


def _label(before: Read) -> Scope | None:
    """The voice of a line that is nothing but a name and a colon."""
    if len(before) != 1 or len(before[0][1]) != 1:
        return None
    (sentence, (scope,)) = before[0]
    alone = scope.cue is None and not scope.carried and scope.start == scope.end == sentence.end
    return scope.but(start=0, end=len(sentence.text), carried=True, content=None) if alone else None


def _quoting(paragraph: Read, sentence: Sentence, before: Read) -> Scope | None:
    """Who speaks in a sentence that lies in a quotation and names nobody: who says the rest of it, or the quotation before; where quotations
    are the whole paragraph, who spoke last before it."""
    span = _around(sentence)
    if span is None:
        return None
    said = list(_rest(paragraph, span)) or list(_earlier(paragraph, span)) or (_last(before) if _only_quoted(paragraph) else [])
    start, end = max(span[0], sentence.start), min(span[1] + 1, sentence.end)
    return said[0].but(start=start, end=sentence.end, carried=True, content=(start, end), kind="say") if said else None


def _around(sentence: Sentence) -> Span | None:
    """The quotation that the sentence begins in, or opens with."""
    return quotation_around(sentence, sentence.words[sentence.first][0])


def _rest(paragraph: Read, span: Span) -> Iterator[Scope]:
    """The voices of sentences that lie partly in the same quotation and say who speaks in it."""
    for sentence, held in paragraph:
        for scope in held:
            outside = not span[0] <= scope.phrase.start < span[1]
            if sentence.start < span[1] and span[0] < sentence.end and outside and not scope.relay and scope.start < span[1] and span[0] < scope.end:
                yield scope


def _earlier(paragraph: Read, span: Span) -> Iterator[Scope]:
    """The last voice of the paragraph before a quotation."""
    for _, held in reversed([item for item in paragraph if item[0].start < span[0]]):
        yield from (scope for scope in reversed(held) if not scope.relay)


def _last(before: Read) -> list[Scope]:
    return next(([scope for scope in reversed(held) if not scope.relay][:1] for _, held in reversed(before) if held), [])


def _only_quoted(paragraph: Read) -> bool:
    """Whether a paragraph opens with a quotation and no voice is named in it."""
    sentence = paragraph[0][0]
    return sentence.text[sentence.start] in OPENING and not any(held for _, held in paragraph)
