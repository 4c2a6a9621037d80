"""What is refused before it is parsed: bytes that are no text, and pages made to exhaust a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import numpy as np

LARGEST = 16_000_000
"""Bytes. The largest news page seen in archives is under 6 MB."""
DEEPEST = 3_000
MOST_ELEMENTS = 150_000
"""The most seen on a news page is 6,000."""
MOST_ATTRIBUTES = 400
"""In one tag. The most seen on a news page is 41."""
MOST_NAMES = 8_000
"""Of attributes on one page; parsers are quadratic in them. The most seen is 245."""
MOST_LINES, LONGEST_LINE = 30_000, 1_000_000
_SUSPECT_TAGS = 6_000

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "binary"),
    (b"\xff\xd8\xff", "binary"),
    (b"GIF8", "binary"),
    (b"PK\x03\x04", "binary"),
    (b"\x1f\x8b", "binary"),
    (b"RIFF", "binary"),
    (b"\xd0\xcf\x11\xe0", "binary"),
    (b"\x7fELF", "binary"),
)
_TAG = re.compile(
    rb"<(/?)(?:div|section|article|main|aside|span|ul|ol|li|dl|dd|table|tr|td|font|b|i|em|a|blockquote|form|center|p|nav|figure|figcaption|"
    rb"header|footer|address|details|summary|dialog|fieldset|hgroup|menu|dir|listing|pre|search|button|object|applet|marquee|h[1-6])\b"
)
_SMALL = 150_000
"""Bytes in which no tag has room for more attributes than a parser reads in a second."""
_STRIDE, _PIECE, _SUSPECT_NAMES = 65_536, 1_024, 300
_TAG_OPENING = re.compile(rb"<([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(rb"[\s/]*([^\s/>=]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']*))?|[\s/]*=")
_RAW_END = {name: re.compile(rb"</" + name, re.I) for name in (b"script", b"style", b"textarea", b"title")}
"""Elements whose content has no tags."""
_RAW_OPENING = re.compile(rb"<(script|style|textarea|title)\b", re.I)
_BLANK = b" \t\r\n\0"

DETAILS = {
    "pdf": "The page is a PDF, which Dateline doesn't read; save the article as HTML or text.",
    "binary": "The page is not text (an image, an archive or a program).",
    "too-large": f"The page is larger than {LARGEST // 1_000_000} MB, or has more than {MOST_ELEMENTS:,} elements; no news page has.",
    "too-deep": "The page's elements are nested too deeply, or have too many attributes, to be a document that a person wrote.",
    "no-text": "The page is empty.",
}


def refusal(body: bytes, media_type: str = "") -> str | None:
    """A reason code of `DETAILS` why these bytes are not parsed, or None. Linear in the length of `body`."""
    if len(body) > LARGEST:
        return "too-large"
    if not body or not body[:4096].strip(_BLANK) and not body.strip(_BLANK):
        return "no-text"
    return _kind_refusal(body, media_type) or (None if media_type.startswith("text/plain") else _shape_refusal(body))


def oversize(sizes: list[int]) -> str:
    """What is wrong with a page whose lines have so many characters, for a person to read; "" where nothing is."""
    if len(sizes) > MOST_LINES:
        return f"The page has {len(sizes):,} lines of text; no news page has."
    longest = max(sizes, default=0)
    return f"A line of the page has {longest:,} characters; no news page has." if longest > LONGEST_LINE else ""


def _kind_refusal(body: bytes, media_type: str) -> str | None:
    if "pdf" in media_type:
        return "pdf"
    start = body[:1024].lstrip()
    for magic, reason in _MAGIC:
        if start.startswith(magic):
            return reason
    return "binary" if media_type.startswith(("image/", "video/", "audio/", "font/")) or _is_noise(body) else None


def _is_noise(body: bytes) -> bool:
    """Whether more of the first bytes are control characters than any text has. Zero bytes are UTF-16's, as is whatever follows its mark."""
    head = body[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls * _SHARE > len(head) >= _FEWEST and not head.startswith((b"\xff\xfe", b"\xfe\xff"))


_CONTROLS = bytes({*range(1, 32)} - {9, 10, 12, 13, 27} | {127})
_HEAD, _SHARE, _FEWEST = 2_048, 20, 200


def _shape_refusal(body: bytes) -> str | None:
    """Parsers are quadratic in open elements and in attributes of one tag: both are counted first, where a page has enough tags to matter."""
    tags = int(np.count_nonzero(np.frombuffer(body, np.uint8) == _LESS))  # an array counts what stands often faster than bytes do
    if tags > 2 * MOST_ELEMENTS:
        return "too-large"
    if tags > _SUSPECT_TAGS and _may_be_deep(body) and _depth(body) > DEEPEST:
        return "too-deep"
    return "too-deep" if len(body) > _SMALL and _may_swarm(body) and _swarms(body) else None


def _may_be_deep(body: bytes) -> bool:
    """Whether somewhere on the page many more tags were opened than closed, by counts alone: those that need no closing count too."""
    opened = 0
    for start in range(0, len(body), _STEP):
        piece = body[start : start + _STEP]
        opened = max(0, opened + piece.count(b"<") - 2 * piece.count(b"</"))
        if opened > DEEPEST // 2:
            return True
    return False


_LESS = ord("<")
_STEP = 4_096
"""Bytes in which too few tags fit for a depth to rise above `DEEPEST` and fall below half of it again."""


def _may_swarm(body: bytes) -> bool:
    """Whether pieces from all over the page name more attributes than pages have, or lie in what may be one tag of too many: a quick look."""
    names: set[bytes] = set()
    for start in range(0, len(body), _STRIDE):
        piece = body[start : start + _PIECE]
        for tag in _TAG_OPENING.finditer(piece):
            names.update(found[1] for found in _attributes(piece, tag.end()) if found[1])
        opening = _TAG_OPENING.match(body, max(0, body.rfind(b"<", max(0, start - _STRIDE), start)))
        if opening is not None and sum(1 for _ in islice(_attributes(body, opening.end()), MOST_ATTRIBUTES + 1)) > MOST_ATTRIBUTES:
            return True
    return len(names) > _SUSPECT_NAMES


def _swarms(body: bytes) -> bool:
    """Whether the page has more attributes in one tag, or more names of them, than a parser reads in a second."""
    names: set[bytes] = set()
    at = 0
    while (tag := _TAG_OPENING.search(body, at)) is not None:
        at, count = tag.end(), 0
        for found in _attributes(body, at):
            at, count = found.end(), count + 1
            names.add(found[1] or b"")
            if count > MOST_ATTRIBUTES or len(names) > MOST_NAMES:
                return True
        end = _RAW_END.get(tag[1].lower())
        if end is not None:
            closing = end.search(body, at)
            at = closing.end() if closing else len(body)
    return False


def _attributes(body: bytes, at: int) -> Iterator[re.Match[bytes]]:
    """The attributes of the tag whose name ends at `at`."""
    while (found := _ATTRIBUTE.match(body, at)) is not None:
        at = found.end()
        yield found


def _marked_up(body: bytes) -> Iterator[bytes]:
    """The page without what stands in scripts and the like, where `a<b` opens nothing."""
    at = 0
    while (opening := _RAW_OPENING.search(body, at)) is not None:
        yield body[at : opening.start()]
        closing = _RAW_END[opening[1].lower()].search(body, opening.end())
        if closing is None:
            return
        at = closing.end()
    yield body[at:]


def _depth(body: bytes) -> int:
    """The most elements open at once, if nothing closes itself."""
    deepest = depth = 0
    for found in _TAG.finditer(b"".join(_marked_up(body)).lower()):
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest
