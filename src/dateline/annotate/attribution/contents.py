"""The words said: a span trimmed to what belongs to it, with its quotation marks and brackets whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence

PAIRS = {"“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "(": ")", "（": "）", "【": "】", "‘": "’"}
OPENING = '“«„「『"'
CLOSING = '”»“」』"'
EDGES = ",，、،;；:： \n—–-"
PAIRED = re.compile(f"[{re.escape(''.join({*PAIRS, *PAIRS.values()}))}]")
OPENED = re.compile(f"[{OPENING}]")
QUOTING = re.compile(f"[{OPENING}{CLOSING}]|'(?=')")
DASHES = "—–―"
BRACKETS = {**PAIRS, "〔": "〕", "[": "]", "［": "］"}
TITLED = "《》"
LONGEST_NAME = 40
"""Characters of a name in quotation marks, with the mark that opens it."""
AUTHORS = tuple(",!?…，！？")
"""What stands before the dash that opens the author's words within a quotation."""
HYPHENS = " - ", " -"
LONGEST_INSERTED = 12
"""Words of the author's own between dashes within a quotation, at most."""
WITHIN = ",，.。!！?？…،؟;； "


def trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The span with the quotation marks around it, without a mark or bracket whose partner stands outside it."""
    text = sentence.text
    while start < end and text[start] in EDGES:
        start += 1
    before = start
    while before > sentence.start and text[before - 1] == " ":
        before -= 1
    if before > sentence.start and text[before - 1] in OPENING:
        start = before - 1
    end = _closed(text, start, end, sentence.end)
    end = _open_end(text, start, end)
    start = _open_start(text, start, end)
    end = _before_joint(sentence, start, end)
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def _before_joint(sentence: Sentence, start: int, end: int) -> int:
    """Before a bare conjunction that the span ends with: what it joins is told by somebody else, or is another statement."""
    last = start + len(sentence.text[start:end].rstrip(EDGES))
    return next((mark.start for mark in sentence.role("barrier") if mark.get("price") == "1" and mark.end == last and mark.start > start), end)


def _closed(text: str, start: int, end: int, limit: int) -> int:
    """Over the mark that closes a quotation left open, past the stop inside it."""
    if not _unclosed(text[start:end]):
        return end
    at = end
    while at < limit and text[at] in WITHIN:
        at += 1
    return at + 1 if at < limit and text[at] in CLOSING else end


def _unclosed(said: str) -> bool:
    return bool(_lonely(said)) or said.count('"') % 2 == 1


def _lonely(said: str) -> list[int]:
    """Offsets of marks and brackets that open and never close."""
    open_at: list[tuple[int, str]] = []
    for found in PAIRED.finditer(said):
        offset, char = found.start(), found[0]
        if open_at and char == open_at[-1][1]:
            open_at.pop()
        elif char in PAIRS and not (char == "‘" and offset and said[offset - 1].isalnum()):
            open_at.append((offset, PAIRS[char]))
    return [offset for offset, closing in open_at if closing != "’"]


def _open_end(text: str, start: int, end: int) -> int:
    """Before a bracket or mark at the very end that closes nothing in the span (the whole sentence stood in brackets)."""
    closers = set(PAIRS.values()) - {"“", "’"}
    while end > start and text[end - 1] in closers and text[start : end - 1].count(text[end - 1]) >= _openers(text[start : end - 1], text[end - 1]):
        end -= 1
    return end


def _openers(said: str, closer: str) -> int:
    return sum(said.count(opener) for opener, closing in PAIRS.items() if closing == closer)


def _open_start(text: str, start: int, end: int) -> int:
    """Behind a mark at the very start that never closes."""
    while start < end and 0 in _lonely(text[start:end]) and text[start] not in OPENING:
        start += 1
    return start


def quoted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a quotation mark stands in the span."""
    said = sentence.text[start:end]
    return "''" in said or any(char in OPENING or char in CLOSING for char in said)


def whole(sentence: Sentence, start: int, end: int) -> bool:
    """Whether every quotation in the span is complete."""
    return not _unclosed(sentence.text[start:end])


@lru_cache(maxsize=16)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The quotations of a text, paragraph by paragraph, the outer of nested ones; one that a paragraph leaves open runs to its end."""
    found: list[tuple[int, int]] = []
    offset = 0
    for paragraph in text.split("\n"):
        found.extend((offset + start, offset + end) for start, end in _quoted_in(paragraph))
        offset += len(paragraph) + 1
    return tuple(found)


def _quoted_in(paragraph: str) -> list[tuple[int, int]]:
    found, opened, closing = [], -1, ""
    for match in QUOTING.finditer(paragraph):
        at, char = match.start(), match[0]
        double = char == "'"
        if opened < 0 and (char in OPENING or double):
            opened, closing = at, "''" if double else "”“" if char == "„" else PAIRS.get(char, char)
        elif opened >= 0 and (char in closing if closing != "''" else double and at > opened + 1):
            found.append((opened, at))
            opened = -1
    return [*found, (opened, len(paragraph))] if opened >= 0 and paragraph[opened] not in "\"'" else found


def inserted(sentence: Sentence, word: int) -> bool:
    """Whether a word opens the author's own words within a quotation, between dashes («…, — сказал мэр. — …»; «… – spiega il sindaco – …»)."""
    gap = sentence.gap(word)
    dash = any(char in DASHES for char in gap)
    return (dash and gap.lstrip()[:1] in AUTHORS) or ((dash or gap in HYPHENS) and _between_dashes(sentence, word))


def by_author(sentence: Sentence, word: int) -> bool:
    """Whether, where verbs of saying readily stand before their subjects, a verb opens the author's own words: put into a quotation between dashes,
    or behind the dash that ends what the paragraph opens with another (– A ponte fechou – disse o ministro)."""
    if not sentence.pack.phrases.attribution.inverts:
        return False
    told = sentence.starts_paragraph and sentence.text[sentence.start] in DASHES and word > sentence.first and sentence.stops.get(word) == "dash"
    return told or inserted(sentence, word)


def _between_dashes(sentence: Sentence, word: int) -> bool:
    """Whether, where verbs of saying readily stand before their subjects, a dash closes within some words what one opens right before a word."""
    if not sentence.pack.phrases.attribution.inverts:
        return False
    for index in range(word + 1, min(word + LONGEST_INSERTED, sentence.last) + 1):
        gap = sentence.gap(index)
        if any(char in DASHES for char in gap) or ("-" in gap and gap != "-"):
            return True
        if sentence.stops.get(index, "comma") != "comma":
            return False
    return False


def opens_quotation(sentence: Sentence, word: int) -> bool:
    """Whether a quotation opens behind a comma or colon right before a word (said, “No …)."""
    gap = sentence.gap(word) if word <= sentence.last else ""
    return any(char in ",،，:：" for char in gap) and (gap.rstrip()[-1:] in OPENING or gap.rstrip().endswith("''"))


def in_quotation(sentence: Sentence, at: int) -> bool:
    """Whether an offset stands inside a quotation: what is said there is said by whom it quotes."""
    return quotation_around(sentence, at) is not None


def quotation_around(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The quotation that an offset stands in."""
    spans = quotations(sentence.text)
    index = bisect_right(spans, (at, len(sentence.text))) - 1
    return spans[index] if index >= 0 and spans[index][0] < at < spans[index][1] else None


def whole_name(sentence: Sentence, start: int, end: int) -> int:
    """The end of a phrase, over the rest of a name in quotation marks that began within it: such a name holds any words (the monitor “Cut Off”)."""
    if not OPENED.search(sentence.text, start, end):
        return end
    around = quotation_around(sentence, end - 1)
    return around[1] + 1 if around and start < around[0] and around[1] - around[0] <= LONGEST_NAME else end


def opened_before(sentence: Sentence, w0: int, w1: int) -> bool:
    """Whether a bracket closes within words [w0, w1) that opens right before them: what it stands behind is of them (a sclerosis (MS) patient)."""
    said = sentence.text[sentence.words[w0][0] : sentence.words[w1 - 1][0]]
    return w0 > sentence.first and any(closing in said and sentence.gap(w0).endswith(opening) for opening, closing in ("()", "（）"))


def in_title(sentence: Sentence, w0: int, w1: int) -> bool:
    """Whether words [w0, w1) begin the name of a text in title marks and end within it: no part of one speaks (按照《总局关于…的通知》), a
    whole one may (据《明报》)."""
    rest = sentence.text[sentence.words[w0][0] : sentence.words[w1 - 1][1] + 1]
    return sentence.gap(w0).endswith(TITLED[0]) and TITLED[1] not in rest


def byline(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb of saying closes the bracket that opens a paragraph: who wrote it (（记者林明 屏东报道）), and no voice."""
    if not sentence.starts_paragraph:
        return False
    opened = sentence.text[sentence.start : sentence.end].lstrip()[:1]
    return opened in BRACKETS and opened not in OPENING and sentence.text[verb.end : verb.end + 1] == BRACKETS[opened]
