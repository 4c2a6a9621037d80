"""What is left among a body's lines though it stands around the article: rows of share buttons, invitations, lists of other stories."""

from __future__ import annotations

import re

from dateline.extract.agencies import of_lines
from dateline.extract.markup import EMBED, HOLDERS, bits
from dateline.extract.names import people
from dateline.extract.notes import is_note
from dateline.extract.tree import Line, Tree
from dateline.languages.page_words import LONGEST, PageWords, fold

BUTTONS = frozenset({"share", "print", "follow", "comments", "listen"})
"""Roles whose words stand side by side in one row of buttons."""
FORM = 4
"""How many words the label of a button may have."""
SIGN = 2
"""Letters of a word that may be a sign in a row of buttons: A+, A-."""
SAYS_TWICE = frozenset({"contact", "newsletter", "subscribe", "paywall", "login", "app-banner", "follow", "cookie"})
LISTS = frozenset({"related", "rolling", "comments", "gallery"})
"""What the heading of a list of other things says."""
PROSE, PROSE_CJK = 60, 30
"""Characters from which a line that ends as sentences do is one of the article's, whatever stands above it."""
_END = re.compile("[.!?。！？…][\"'”’»」』）)]*$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_MARKED = bits("related", "tags", "share", "newsletter")


def is_buttons(text: str, words: PageWords) -> bool:
    """Whether a short line is nothing but the labels of buttons, two or more: `Share: Facebook WhatsApp Print`."""
    tokens = text.split()
    if not 1 < len(tokens) <= 24 or _END.search(text):
        return False
    at = labels = 0
    while at < len(tokens):
        step = next((size for size in range(FORM, 0, -1) if words.said(" ".join(tokens[at : at + size])) in BUTTONS), 0)
        if not step and len(fold(tokens[at])) > SIGN:
            return False
        labels, at = labels + (step > 0), at + (step or 1)
    return labels > 1


def says_twice(text: str, words: PageWords) -> bool:
    """Whether two different places of a line say that it is furniture, which no one word of a sentence is trusted to."""
    if words.roles(text).isdisjoint(SAYS_TWICE):
        return False
    ends, found = -1, 0
    for start, end, role in sorted(words.matches(fold(text))):
        if role in SAYS_TWICE and start >= ends:
            ends, found = end, found + 1
    return found > 1


def is_sentence(line: Line) -> bool:
    """Whether a line is long enough for the article's, and ends as its sentences do."""
    return line.size >= (PROSE_CJK if _CJK.search(line.text) else PROSE) and _END.search(line.text) is not None


def below_lists(tree: Tree, body: list[int], words: PageWords) -> set[int]:
    """The body's lines that are entries of a list of other things at its end: below that list's heading, no sentence from there on."""
    last = next((index for index in reversed(body) if is_sentence(tree.lines[index])), len(tree.lines))
    tail = [index for index in body if index > last]
    if not tail:
        return set()
    heading = next((index for index in range(last + 1, tail[-1] + 1) if words.said(tree.lines[index].text) in LISTS), None)
    return {index for index in tail if heading is not None and index >= heading}


def is_excerpt(line: Line, above: Line) -> bool:
    """Whether a line is the beginning of another story: cut off with dots in brackets, below a heading that is a link and no more."""
    heading = above.element.tag in _TITLES and above.size >= STORY and above.linked * 10 >= above.size * 9
    return heading and _CUT_OFF.search(line.text) is not None


_CUT_OFF = re.compile(r"\[\s?(?:…|\.\.\.)\s?\]$")
STORY = 20
"""Characters from which on a linked heading may be a story's headline."""


def marked_apart(line: Line) -> bool:
    """Whether markup sets a line that is no sentence apart: its element, or the one that holds it, is called a list of tags or of other stories."""
    if _END.search(line.text) or line.element.tag in _TITLES or line.element.hinted(EMBED):
        return False
    return bool(line.element.own & _MARKED) or any(
        element.tag == "aside" and element.own & _MARKED for distance, element in enumerate(line.element.up()) if distance < 2
    )


_TITLES = frozenset(tag for tag in HOLDERS if tag[0] == "h" and tag[1:].isdigit())


def without_farewell(tree: Tree, body: list[int], words: PageWords) -> list[int]:
    """The body without the lines at its end that name a desk and no more (`Own report`), have no letter, or ask something of the reader."""
    end = len(body)
    while end > 1 and _bids_farewell(tree.lines[body[end - 1]].text, words):
        end -= 1
    return without_notices(tree, body[:end] if len(body) - end <= FAREWELLS else body, words)


def without_notices(tree: Tree, body: list[int], words: PageWords) -> list[int]:
    """The body without a numbered list at its end whose first entry speaks of rights: `1. All works on this site …`."""
    number = _number(tree.lines[body[-1]].text) if body else 0
    first = len(body) - number
    if not 1 < number <= MOST_NOTICES or first < 1 or [_number(tree.lines[index].text) for index in body[first:]] != list(range(1, number + 1)):
        return body
    return body[:first] if "rights" in words.roles(tree.lines[body[first]].text) else body


def _number(text: str) -> int:
    """The number before a line of a list, 0 for a line of none."""
    found = _NUMBERED.match(text)
    return int(found[1]) if found else 0


_NUMBERED, MOST_NOTICES = re.compile(r"[(（]?(\d{1,2})[)）.．、]"), 8
"""A number as lists have it, and how many entries a notice may have."""


def without_signature(tree: Tree, body: list[int], words: PageWords) -> list[int]:
    """The body without a first line that says by whom it is, and no more: `By Agency`."""
    first = tree.lines[body[0]].text if len(body) > 1 else ""
    rest = words.prefix(first, "byline-prefix") if len(first) <= SIGNED and not _END.search(first) else None
    return body[1:] if rest and (any(True for _ in of_lines([rest])) or people(rest) == [rest]) else body


SIGNED = 50
"""Characters up to which a body's first line may be a byline."""


def _bids_farewell(text: str, words: PageWords) -> bool:
    """Whether a line at a body's end is a desk's name, or no quotation and an invitation by a form long enough to be trusted in a sentence."""
    if words.said(text) == "not-a-person" or not any(map(str.isalnum, text)) or is_note(text, words):
        return True
    said = words.roles(text)
    if "rights" in said and _weight(text) <= NOTICE:
        return True
    if text[0] in _QUOTES or not (said & INVITATIONS or len(text) > PROSE_LINE):
        return False
    head, least = fold(text[:PROSE_LINE]), TRUSTED if len(text) <= PROSE_LINE else TRUSTED_IN_PROSE
    return any(role in INVITATIONS and _weight(head[start:end]) >= least for start, end, role in words.matches(head))


def _weight(form: str) -> int:
    """The letters of a form; a CJK character counts for several."""
    return sum(1 if letter < "\u2e80" else 3 for letter in form)


INVITATIONS = frozenset(
    {
        "related",
        "advertisement",
        "newsletter",
        "follow",
        "comments",
        "subscribe",
        "app-banner",
        "contact",
        "cookie",
        "views",
        "share",
        "login",
        "paywall",
        "print",
    }
)
"""What a page asks of its readers, or offers them."""
NOTICE = 180
"""Letters up to which a body's last line that speaks of rights is a notice."""
TRUSTED, FAREWELLS = 7, 4
"""Letters of a form that tells an invitation, and how many such lines may end a body."""
PROSE_LINE, TRUSTED_IN_PROSE = LONGEST, 20
"""Characters from which on a line is a paragraph, and letters of a form that tells an invitation at the beginning of one."""
_QUOTES = "\"“”„«»「『‘'"
