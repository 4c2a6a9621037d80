"""What a body's last lines say of the report and not of the news: its source, the initials of who wrote it, an address."""

from __future__ import annotations

import re

from dateline.extract.agencies import of_lines
from dateline.languages.page_words import PageWords

LONGEST = 80
LABEL = 24
"""Letters of a label and its colon: `Source: Agency`."""
_STOP = re.compile("[.!?。！？…][\"'”’»」』）)]*$")
_INITIALS = re.compile(r"[(\[/]?(?:[^\W\d_]{1,4}\.?|[^\W\d_]\.\s?[^\W\d_]\.)(?:\s?[/,|]\s?[^\W\d_]{1,4}\.?){0,3}[)\]/]?")
INITIALS_LONGEST = 16
_ADDRESS = re.compile(r"(?:[^\W\d_]{2,16}(?:\s[^\W\d_]{2,16}){0,2}\s?[:：]\s*)?(?:https?://\S+|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60})+)")


def is_note(text: str, words: PageWords) -> bool:
    """Whether a body's last line names a source, initials or an address, and no more."""
    return len(text) <= LONGEST and (is_address(text) or _is_initials(text) or _names_source(text, words))


def is_republished(text: str, words: PageWords) -> bool:
    """Whether a line says, in a sentence, where its article was published first: it begins with a source's form of several words."""
    if len(text) > REPUBLISHED_LONGEST or "source-prefix" not in words.roles(text):
        return False
    rest = words.prefix(text, "source-prefix")
    form = text[: len(text) - len(rest)] if rest else ""
    return len(form) * (3 if form > "\u2e80" else 1) >= SENTENCE_FORM and not any(sign in text[: LABEL + 1] for sign in ":：")


REPUBLISHED_LONGEST, SENTENCE_FORM = 240, 18
"""Characters of a line that tells where its article is from, and letters (a CJK character counts for three) of the form it begins with."""


def is_address(text: str) -> bool:
    """Whether a line is an address of the web or of a person, with at most a label before it."""
    return _ADDRESS.fullmatch(text.strip(" ()[]<>")) is not None


def _is_initials(text: str) -> bool:
    """`jr/kb`, `(M.K.)`: letters of names, parted as initials are; one word alone only in brackets or with its stops."""
    parted = any(sign in text for sign in "/.([") and not text.isupper() or text.count(".") > 1
    return len(text) <= INITIALS_LONGEST and text < "\u2e80" and parted and _INITIALS.fullmatch(text.strip()) is not None


def _names_source(text: str, words: PageWords) -> bool:
    if _STOP.search(text):
        return False
    labelled = any(0 <= text.find(sign) <= LABEL for sign in ":：") and words.prefix(text, "source-prefix")
    return bool(labelled) or any(True for _ in of_lines([text]))
