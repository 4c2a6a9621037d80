"""News agencies that a page credits: in the dateline's place of its first paragraphs, in its byline, in the lines that name a source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.extract.headline import flat, flats
from dateline.extract.outlet import source_in
from dateline.knowledge.bodies import organisations
from dateline.knowledge.bodies import outlet as record
from dateline.languages.page_words import PageWords, page_words

LINE_LONGEST = 80
_NAMING = re.compile(r"[:：(（\[/|]|^\S{2,12}$|^\S+ \S{2,14}$")
"""What a line has that names a source: a colon, brackets, a bar, or no more than two words."""
HEAD = 100
"""Characters of a paragraph in which its dateline may stand."""
_LED = re.compile(r"[^\W\d_][^()\n.!?]{1,45}?[(（](?P<agency>[^\W\d_][^()（）\d]{1,28})[)）]\s*(?:—|–|--?)\s")
"""`ALMATY, Jan 6 (Agency) - `: whoever stands in brackets between a place in capitals and a dash is credited."""


@cache
def known() -> dict[str, str]:
    """The folded names of every news agency in every language, and of its chief name in that spelling."""
    return {flat(name): name for body, name in _names() if body.kind == "agency"}


def is_agency(name: str) -> bool:
    """Whether a name, written as an agency writes it, is one's: "AP" is one and "Ap" is none, for short names are words of some language too."""
    spelled = known().get(flat(name), "")
    if len(spelled) > SHORT:
        return True
    letters = name.replace(".", "").strip()
    return bool(spelled) and (letters == spelled or (letters.isupper() and letters.casefold() == spelled.casefold()))


def is_source(name: str) -> bool:
    """Whether a name is an agency's or, written as outlets write it, an outlet's."""
    own = _spelled().get(flat(name), "")
    return is_agency(name) or (bool(own) and (name.strip() == own or name.isupper()))


@cache
def _spelled() -> dict[str, str]:
    """The folded names of every known outlet and agency, each with one of its spellings."""
    return {flat(name): name for _, name in _names()}


SHORT = 5
"""Letters up to which an agency's name counts only as it is spelled, or in capitals."""


@cache
def outlets() -> frozenset[str]:
    """The folded names of every known outlet and agency: none of them is a person."""
    return frozenset(flat(name) for _, name in _names())


def _names() -> Iterator[tuple[organisations.Body, str]]:
    for body, listed in organisations.names().items():
        if body.id.startswith("outlet:"):
            for names in listed.values():
                yield from ((body, name.rstrip("*")) for name in names)


@cache
def _credited() -> re.Pattern[str]:
    """An agency at a paragraph's head: in brackets or slashes, between dashes, or the first word of a dateline that ends in a day of the month."""
    names = "|".join(map(re.escape, sorted(set(known().values()), key=len, reverse=True)))
    agency = rf"(?<![^\W\d_])(?P<{{}}>{names})"
    bracketed = rf"[(（\[【/]\s*{agency.format('in_marks')}\s*[)）\]】/]"
    dashed = rf"[—–-]\s*{agency.format('dashed')}\s*[.,:—–]"
    leading = rf"^{agency.format('leading')}[^\s\d,.，。、:：()（）]{{0,8}}\s?(?:\d{{1,2}}[^\W\d_])?\d{{1,2}}[^\W\d_]"
    opening = rf"^{agency.format('opening')}\s*[—–/-]+\s"
    return re.compile(f"{bracketed}|{dashed}|{leading}|{opening}")


def of_head(paragraphs: Iterable[str]) -> Iterator[str]:
    """The agencies that the heads of the first paragraphs credit."""
    for text in paragraphs:
        led = _LED.match(text[:HEAD])
        if led is not None and text.split(None, 1)[0].strip(",").isupper() and len(text.split(None, 1)[0]) > 2:
            yield led["agency"].strip()
            continue
        for found in _credited().finditer(text[:HEAD]):
            yield next(name for name in found.groupdict().values() if name)


def of_byline(names: Iterable[str]) -> Iterator[str]:
    """Those of a byline's names that are agencies."""
    yield from (name for name in names if is_agency(name))


def of_lines(lines: Iterable[str]) -> Iterator[str]:
    """Agencies that a line of no more than a source names: `Source: AFP`, or the agency alone in brackets."""
    words = page_words()
    for line in _with_known([line for line in lines if len(line) <= LINE_LONGEST]):
        if _NAMING.search(line):
            name = source_in(line, words) or line
            yield from (part for part in _LISTED.split(name.strip(" ()（）[]")) if is_agency(part))
        elif len(line) <= NOTE_LONGEST and not line.rstrip(_CLOSERS).endswith(_STOPS):
            yield from _of_note(line, words)


def _with_known(lines: list[str]) -> list[str]:
    """The lines with the letters of an agency's name in them, found by one search: most have none."""
    folded = "\n".join(flats(lines))
    return [lines[place] for place in sorted({folded.count("\n", 0, start) for _, start, _ in _any_known().find_matches_as_indexes(folded)})]


def _of_note(line: str, words: PageWords) -> Iterator[str]:
    """The agencies of a note without a colon: `With material from AFP`, `J.R. and AFP`, whose parts are nothing else but a name."""
    bare = line.strip(" ()（）[]")
    rest = words.prefix(bare, "source-prefix") or words.prefix(bare, "editor-prefix") or bare
    parts: list[list[str]] = [[]]
    for word in _LISTED.sub(" , ", rest).split():
        if word == "," or words.whole.get(word.casefold()) == "by-joiner":
            parts.append([])
        elif parts[-1] or rest == bare or len(word) > ARTICLE or not word.islower():
            parts[-1].append(word)
    yield from (name for name in map(" ".join, parts) if is_agency(name))


NOTE_LONGEST, ARTICLE = 50, 3
"""Characters of a note of sources, and letters of the small word (`de`, `von`) that may lead to a name in it."""
_STOPS, _CLOSERS = (".", "!", "?", "…", "。"), "\"'”’»)] "


@cache
def _any_known() -> AhoCorasick:
    """Finds the agencies' folded names in folded lines."""
    return AhoCorasick([name for name in known() if name], matchkind=MatchKind.Standard)


_LISTED = re.compile(r"\s*[,/+|，、·]\s*|\s+-\s+")


def credited(found: Iterable[str], outlet: str, host: str) -> tuple[str, ...]:
    """Each agency once, under the name found first, in the order found; without the outlet itself, known by its name or its host."""
    site = record(host) if host else None
    own = {flat(outlet), _ids().get(flat(outlet), ""), site.id if site is not None else ""}
    kept: dict[str, str] = {}
    for name in found:
        key = _ids().get(flat(name), flat(name))
        if key and key not in own:
            kept.setdefault(key, name)
    return tuple(kept.values())


@cache
def _ids() -> dict[str, str]:
    """Folded name → the id of the outlet or agency."""
    return {flat(name): body.id for body, name in _names()}
