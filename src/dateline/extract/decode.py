"""Bytes → text, whatever the page says of its encoding."""

from __future__ import annotations

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([a-zA-Z0-9_.:-]+)""", re.I)
_XML = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([a-zA-Z0-9_.:-]+)""")
_HIGH = re.compile(rb"[\x80-\xff]+")
_WIDER = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252",
    "us-ascii": "cp1252", "big5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-9": "cp1254", "windows-874": "cp874", "tis-620": "cp874", "x-euc-jp": "euc_jp",
}  # fmt: skip
"""What pages that name the first are in fact written in, as browsers read them (WHATWG Encoding Standard)."""
_GUESSES = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "cp1256", "cp1253", "cp1250", "cp1254", "cp1252")
_LETTERS: dict[str, re.Pattern[str]] = {
    "gb18030": re.compile("[的一是了在人有中大国年日报道]"),
    "big5hkscs": re.compile("[的一是了在人有中大國年日報導]"),
    "cp932": re.compile("[ぁ-んァ-ン]"),
    "euc_jp": re.compile("[ぁ-んァ-ン]"),
    "cp949": re.compile("[이다는에의을를가한고지로서기]"),
    "cp1251": re.compile("[оеаинтсрвлк]"),
    "koi8_r": re.compile("[оеаинтсрвлк]"),
    "cp1256": re.compile("[\u0627\u0644\u064a\u0645\u0646\u0631\u062a]"),
    "cp1253": re.compile("[αοιετσνρ]"),
    "cp1250": re.compile("[ąćęłńóśźżáčďěíňřšťůýž]"),
    "cp1254": re.compile("[çğışöüİ]"),
    "cp1252": re.compile("[àâäçèéêëíîïñóôöùúûüß’“”–—]"),
}
"""Letters that are frequent in what is written in an encoding. Used only where a page names none that fits its bytes."""


def as_utf8(body: bytes, header: str | None = None) -> bytes:
    """The text of `body` in UTF-8, as a parser takes it: the very bytes where they are that already. `header` as in `decode`."""
    if not body.startswith(tuple(mark for mark, _ in _BOMS)) and _of_wide(body) is None and _is_utf8(body):
        return body
    return decode(body, header)[0].encode("utf-8", "ignore")


def _is_utf8(body: bytes) -> bool:
    """Read piece by piece: a text as long as the page would be made for nothing."""
    view, at = memoryview(body), 0
    try:
        while at < len(body):
            at += codecs.utf_8_decode(view[at : at + _PIECE], "strict", at + _PIECE >= len(body))[1]
    except UnicodeDecodeError:
        return False
    return at > 0


_PIECE = 32_768


def decode(body: bytes, header: str | None = None) -> tuple[str, str]:
    """The text of `body` and the encoding it was read in. Never raises: what cannot be read becomes U+FFFD.

    `header` is the charset a server sent. Order: byte-order mark; UTF-16 whose bytes show it; UTF-8 wherever the bytes are valid UTF-8; what
    the page or server declares, if the bytes fit it and no other fits far better; else the encoding whose frequent letters they give most of.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace").lstrip("\ufeff"), name
    wide = _of_wide(body)
    if wide is not None:
        return body.decode(wide, "replace"), wide
    text = _of_utf8(body)
    if text is not None:
        return text, "utf-8"
    sample = _sample(body)
    guess = max(_GUESSES, key=lambda name: _fitness(sample, name))
    for name in _declared(body, header):
        text = None if _belied(sample, name, guess) else _try(body, name)
        if text is not None:
            return text, name
    return body.decode(guess, "replace"), guess


def _of_wide(body: bytes) -> str | None:
    """UTF-16 without a byte-order mark: most of the first bytes in odd (or even) places are zero, as markup has it; else None."""
    head = body[:400]
    if len(head) < 40 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0) * 2 / len(head), head[1::2].count(0) * 2 / len(head)
    return "utf-16-le" if odd > 0.7 and even < 0.1 else "utf-16-be" if even > 0.7 and odd < 0.1 else None


def _belied(sample: bytes, name: str, guess: str) -> bool:
    """Whether the bytes are so much likelier in the encoding `guess` that the declared one is a mistake."""
    return name != guess and name in _LETTERS and len(_HIGH.sub(b"", sample)) <= len(sample) - FEWEST and _gap(sample, name, guess) > MARGIN


def _gap(sample: bytes, name: str, guess: str) -> float:
    return _fitness(sample, guess) - _fitness(sample, name)


FEWEST = 60
"""Bytes beyond ASCII from which a declared encoding can be belied."""
MARGIN = 0.5
"""How much better the other encoding must fit."""


def _of_utf8(body: bytes) -> str | None:
    """The text of valid UTF-8, or of UTF-8 broken in fewer than one of a hundred of its multi-byte places (a cut character, a stray byte)."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
        return text if text.count("\ufffd") * 100 < sum(1 for _ in _HIGH.finditer(body)) else None


def _declared(body: bytes, header: str | None) -> list[str]:
    head = body[:8192]
    named = [header or ""] + [found.decode("ascii") for pattern in (_DECLARED, _XML) for found in pattern.findall(head)]
    names = []
    for name in named:
        name = _WIDER.get(name.strip().lower(), name.strip().lower())
        if name and name not in names and "utf" not in name:
            names.append(name)
    return names


def _try(body: bytes, name: str) -> str | None:
    """The text, where the codec exists and reads nearly all of the bytes as text that is not controls."""
    try:
        text = body.decode(name, "replace")
    except (LookupError, UnicodeError, ValueError, AttributeError, TypeError):
        return None
    high = sum(1 for _ in _HIGH.finditer(body)) or 1
    return text if isinstance(text, str) and text.count("\ufffd") * 20 < high else None


def _sample(body: bytes) -> bytes:
    """The part of the page by which encodings are compared: from its first byte beyond ASCII on."""
    found = _HIGH.search(body)
    start = max(0, found.start() - 1) if found else 0
    return body[start : start + 30_000]


def _fitness(sample: bytes, name: str) -> float:
    """How well an encoding fits: its frequent letters less its signs, its broken characters and, in Latin ones, words without an ASCII letter."""
    high = _NOT_ASCII.sub("", sample.decode(name, "replace"))
    good = len(_LETTERS[name].findall(high)) * (_RARE if name in _WIDE else 1)
    bad = high.count("\ufffd") * 5 + len(_SIGNS.findall(high)) + 3 * len(_MIXED.findall(high))
    if name in _LATIN:
        bad += sum(len(found) for found in _RUN.findall(sample))
    return (good - 2 * bad) / (len(high) or 1)


_LATIN = frozenset({"cp1250", "cp1252", "cp1254"})
_RUN = re.compile(rb"[\xc0-\xff]{4,}")
_NOT_ASCII = re.compile(r"[\x00-\x7f]+")
_SIGNS = re.compile(r"[\x80-\xbf\u02c0-\u036f\u2030-\u2bff\ue000-\uf8ff\uff61-\uff9f]")
_MIXED = re.compile("[a-zß-ÿа-яё][A-ZÀ-ÞА-Я]")
_WIDE = frozenset({"gb18030", "big5hkscs", "cp949", "cp932", "euc_jp"})
_RARE = 3
"""Frequent letters are so many times rarer where there are thousands of letters."""
