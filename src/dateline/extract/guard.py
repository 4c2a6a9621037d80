"""What is refused before it is parsed: bytes that are no text, and pages made to exhaust a parser."""

from __future__ import annotations

import re

LARGEST = 16_000_000
"""Bytes. The largest news page seen in archives is under 6 MB."""
DEEPEST = 3_000
MOST_ATTRIBUTES = 4_000
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
_TAG = re.compile(rb"<(/?)(?:div|section|article|main|aside|span|ul|ol|li|dl|dd|table|tr|td|font|b|i|em|a|blockquote|form|center|p|nav|figure)\b")
_LONG_TAG = 60_000
_SMALL = 150_000
"""Bytes in which no tag has room for more attributes than a parser reads in a second."""
_BLANK = b" \t\r\n\0"

DETAILS = {
    "pdf": "The page is a PDF, which Dateline doesn't read; save the article as HTML or text.",
    "binary": "The page is not text (an image, an archive or a program).",
    "too-large": f"The page is larger than {LARGEST // 1_000_000} MB; no news page is.",
    "too-deep": "The page's elements are nested too deeply to be a document that a person wrote.",
    "no-text": "The page is empty.",
}


def refusal(body: bytes, media_type: str = "") -> str | None:
    """A reason code of `DETAILS` why these bytes are not parsed, or None. Linear in the length of `body`."""
    if len(body) > LARGEST:
        return "too-large"
    if not body or not body[:4096].strip(_BLANK) and not body.strip(_BLANK):
        return "no-text"
    return _kind_refusal(body, media_type) or _shape_refusal(body)


def _kind_refusal(body: bytes, media_type: str) -> str | None:
    if "pdf" in media_type:
        return "pdf"
    start = body[:1024].lstrip()
    for magic, reason in _MAGIC:
        if start.startswith(magic):
            return reason
    return "binary" if media_type.startswith(("image/", "video/", "audio/", "font/")) else None


def _shape_refusal(body: bytes) -> str | None:
    """Parsers are quadratic in open elements and in attributes of one tag: both are counted first, where a page has enough tags to matter."""
    tags = body.count(b"<")
    if tags > _SUSPECT_TAGS and tags - 2 * body.count(b"</") > DEEPEST // 2 and _depth(body) > DEEPEST:
        return "too-deep"
    if len(body) < _SMALL or not _has_long_run(body):
        return None
    parts = body.split(b"<")
    if len(max(parts, key=len)) > _LONG_TAG and any(_attributes(part) > MOST_ATTRIBUTES for part in parts if len(part) > _LONG_TAG):
        return "too-deep"
    return None


def _has_long_run(body: bytes) -> bool:
    """Whether there may be a run of over `_LONG_TAG` bytes without a tag's opening: one of half that, at the places looked at."""
    half = _LONG_TAG // 2
    return any(body.find(b"<", start, start + half) < 0 for start in range(0, len(body), half))


def _attributes(tag: bytes) -> int:
    """How many attributes a tag may have; 0 for what is text."""
    inside = tag.partition(b">")[0]
    return len(re.findall(rb"[\s\"'][^\s=\"'/]", inside)) if inside[:1].isalpha() else 0


def _depth(body: bytes) -> int:
    """The most elements open at once, if nothing closes itself."""
    deepest = depth = 0
    for found in _TAG.finditer(body.lower()):
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest
