"""Who wrote it: names of people, from what the page declares and what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from dateline.extract.agencies import is_source
from dateline.extract.assemble import Parts
from dateline.extract.declared import Declared, Value, clean, types_of
from dateline.extract.furniture import weekdays
from dateline.extract.headline import PART, flat, site_names
from dateline.extract.names import is_single_name, people, unprefixed
from dateline.extract.outlet import source_in
from dateline.extract.tree import tidy
from dateline.extract.visible import find as find_dates
from dateline.knowledge import places
from dateline.languages.page_words import fold, page_words

METAS = (
    "author",
    "article:author",
    "parsely-author",
    "cxenseparse:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "og:author",
    "article:author_name",
    "articleauthor",
    "mediator_author",
    "twitter:misc:written by",
    "sailthru.author",
    "article_author",
    "byline",
    "citation_author",
)
ABOVE = 3
"""How many lines above the headline a name beside the day may stand."""
REACH = 14
"""How many lines below the headline (or past the body's end) a byline may stand."""
LONGEST, BESIDE = 140, 6
_NO_BODY = re.compile(r"[\[\]():：|｜{}<>!?]|\.\s|(?:\S+\s+){5}\S")
"""What no body's name has: brackets, colons, a sentence's end, more than five words."""
_RUN_ON = re.compile(r"[\u3400-\u9fff\s]{5,}")
"""Chinese that may be a phrase as well as a name."""
_DIGIT = re.compile(r"\d")
_CLAUSES = re.compile("[，。]")
"""What parts clauses in Chinese and Japanese, and no names."""
_CELLS = re.compile(r"(?<!\s)\s*(?:[|·•,;/]|(?<=\s)[-–—]\s)\s*")


class Byline(NamedTuple):
    names: tuple[str, ...]
    source: str
    reason: str
    credits_body: bool = False


def find(parts: Parts) -> Byline:
    """The first of: people whom JSON-LD or meta tags name, people in elements marked as byline near the headline, lines that begin with "By"."""
    sites = site_names(parts.declared) | {flat(piece) for piece in PART.split(parts.declared.title)[1:]}
    bodies = _declared_bodies(parts.declared)
    for value in _declared(parts.declared):
        names = people(value.text, sites, parts.language)
        if names and value.text not in bodies:
            return Byline(_all_declared(parts, value, sites, names), value.source, "the page's data name the author")
    marked = _of_markup(parts, sites)
    if marked:
        return Byline(marked, "markup", "an element marked as byline near the headline")
    announced = list(_lines(parts))
    for text in announced:
        names = people(text, sites, parts.language)
        if names:
            return Byline(tuple(names), "line", "a line near the headline begins as bylines do")
    for text in _beside_dates(parts):
        names = people(text, sites, parts.language)
        if names and not _is_place(text, parts.language):
            return Byline(tuple(names), "line", "a name beside the date below the headline")
    signed = _signature(parts, sites) or _signed_with_job(parts, sites) or _signed_from_place(parts, sites)
    if signed:
        return Byline(signed, "line", "a name alone, set off at the body's end")
    single = _single(parts.declared)
    if single:
        return Byline(single, "json-ld author", "the page's data name a person by one word")
    declared = sorted(_declared(parts.declared), key=lambda value: flat(value.text) in sites)
    credited = _bodies(value.text for value in declared)
    if credited:
        return Byline(credited, "declared author", "the page's data credit no person but this body", credits_body=True)
    return Byline(_bodies(announced, shown=True), "line", "the byline credits no person but this body", credits_body=True)


def _declared(declared: Declared) -> Iterator[Value]:
    yield from declared.node("author", "creator")
    for value in declared.metas(*METAS):
        if not value.text.startswith("http"):
            yield value
    words = page_words()
    for label, name in zip(declared.metas("twitter:label1", "twitter:label2"), declared.metas("twitter:data1", "twitter:data2"), strict=False):
        if "byline-prefix" in words.roles(label.text):
            yield Value(name.text, "meta twitter:data")


def _declared_bodies(declared: Declared) -> frozenset[str]:
    """The authors whom the page's data call organisations."""
    authors = declared.article.get("author")
    nodes = (node for node in (authors if isinstance(authors, list) else [authors]) if isinstance(node, dict))
    return frozenset(clean(str(node.get("name") or "")) for node in nodes if any("organization" in kind for kind in types_of(node)))


def _all_declared(parts: Parts, value: Value, sites: frozenset[str], names: list[str]) -> tuple[str, ...]:
    """All the people whom the same source names, in their order."""
    found = list(names)
    for other in _declared(parts.declared):
        if other.source == value.source:
            found += [name for name in people(other.text, sites, parts.language) if name not in found]
    return tuple(found)


def _bodies(texts: Iterable[str], shown: bool = False) -> tuple[str, ...]:
    """What a byline credits where it names no person: an agency, a desk, the outlet itself. One that is only `shown` must look like a name."""
    for text in texts:
        name = _CELLS.split(unprefixed(text))[0].strip(" ,")
        if shown and (_NO_BODY.search(name) or name[:1].islower() or (_RUN_ON.fullmatch(name) and not is_source(name))):
            continue
        if (
            1 < len(name) <= 50
            and "@" not in name
            and not _LOGIN.fullmatch(name)
            and not name.startswith(("http", "@", "www."))
            and not name.isdigit()
        ):
            return (name,)
    return ()


_LOGIN = re.compile(r"(?=\S*_)(?=\S*\d)\S+|[a-z]{2,}[._][a-z]{5,}")
"""What somebody signs in with: letters, figures and a stroke between them, or two words in small letters with a stop or a stroke."""


def _named(text: str, inner: list[str], sites: frozenset[str], language: str) -> list[str]:
    """The people in an element's text; those of the elements inside it where the text as a whole runs their names together."""
    names = people(text, sites, language)
    apart = list(dict.fromkeys(name for part in inner for name in people(part, sites, language)))
    joined = any(page_words().whole.get(part.casefold().strip()) == "by-joiner" for part in inner)
    more = joined and len(apart) > len(names) and set(names) <= set(apart)
    return apart if apart and (more or not names or any(name != one and one in name for name in names for one in apart)) else names


def _of_markup(parts: Parts, sites: frozenset[str]) -> tuple[str, ...]:
    """The people in elements that markup calls author or byline, else in those it calls writer or reporter."""
    for nodes in (parts.declared.swept.signed[:40], _called_writers(parts.declared)):
        named = (_named(text, inner, sites, parts.language) for text, inner in _marked(parts, nodes))
        found = next(filter(None, named), None)
        if found:
            return tuple(found)
    return ()


def _marked(parts: Parts, nodes: Iterable[Any]) -> Iterator[tuple[str, list[str]]]:
    """Texts of elements that markup calls author or byline, each with those of the elements inside it; those nearest to the headline first."""
    near = near_lines(parts)
    seen: list[tuple[int, str, list[str]]] = []
    for node in nodes:
        if _OTHERS.search(node.attributes.get("class") or "") or _in_picture(node):
            continue
        text = tidy(ADDRESS.sub(" ", clean(node.text(deep=True, separator=" "))[:400]))
        if 3 < len(text) <= LONGEST and text not in [one for _, one, _ in seen]:
            place = _place(text, near)
            if place is not None:
                seen.append((place, text, [part for part in map(tidy, (node.text(deep=True, separator="\n") or "").split("\n")) if part]))
    yield from ((text, inner) for _, text, inner in sorted(seen, key=lambda one: one[0]))


def _in_picture(node: Any) -> bool:
    """Whether an element stands in a picture's caption: whom it names took the picture."""
    for _ in range(IN_CAPTION):
        node = node.parent
        if node is None or node.tag == "figcaption":
            return node is not None
    return False


IN_CAPTION = 3
"""How many elements between a caption and a name in it."""


def _called_writers(declared: Declared) -> Iterator[Any]:
    """Elements that their class calls writer, reporter, journalist: looked for only where the page's data name nobody."""
    for node in declared.parser.css(_WRITERS)[:40] if declared.parser is not None else ():
        if _WRITER.search(node.attributes.get("class") or ""):
            yield node


_OTHERS = re.compile("comment|quote")
"""What is written by others than the article: comments, and quotations in it."""
_WRITERS = '[class*="autor"], [class*="riter"], [class*="eporter"], [class*="ournalist"], [class~="by"]'
_WRITER = re.compile(r"(?<![a-z])autor|(?<![a-z])writer|[Rr]eporter|[Jj]ournalist|(?<![\w-])by(?![\w-])")


def _place(text: str, near: list[tuple[int, str]]) -> int | None:
    head = text[:25]
    return next((distance for distance, line in near if head in line or (len(line) > 5 and line in text)), None)


def near_lines(parts: Parts) -> list[tuple[int, str]]:
    """(distance, text) of the lines where a byline may stand: just above and below the headline, around the body's first and last lines."""
    lines, chosen = parts.tree.lines, parts.chosen
    first = parts.title_line if parts.title_line is not None else (chosen[0] if chosen else 0)
    ends = (chosen[-1] if chosen else first, chosen[0] if chosen else first)
    found = [(abs(index - first), lines[index].text) for index in range(max(0, first - 4), min(len(lines), max(first, ends[1]) + REACH))]
    found += [(100 + index - ends[0], lines[index].text) for index in range(max(0, ends[0] - 4), min(len(lines), ends[0] + 6))]
    return sorted(found)


def _lines(parts: Parts) -> Iterator[str]:
    words = page_words()
    for _, text in near_lines(parts):
        for cell in _cells(text, parts.language) if len(text) <= LONGEST else ():
            if "byline-prefix" in words.roles(cell):
                rest = words.prefix(cell.strip("（(【[）)】] "), "byline-prefix")
                if rest and not _CLAUSES.search(rest):
                    yield rest


def _cells(text: str, language: str) -> Iterator[str]:
    """A line, and, where it shows a date or a source, what is left of it from its first "By" on, up to the next word that says what it is."""
    if not _DIGIT.search(text):
        yield text
        return
    dated = list(find_dates(text, language, None))
    if not dated:
        yield text
    for seen in dated:
        yield from (part for part in (text[seen.end :].strip(_MARKS), _undated(text[: seen.start])) if part)
    folded, words = text.casefold(), page_words()
    if len(folded) == len(text) and not text.isascii() and (dated or source_in(text, words)):
        for start, end, _ in words.matches_anywhere(folded, ("byline-prefix",)):
            if start and text[start] > "\u2e80":
                ends = [end + stop for stop, _, _ in words.matches_anywhere(folded[end:], _NEXT)]
                yield text[start : min(ends, default=len(text))].rstrip(" :：")


_NEXT = ("print", "share", "views", "editor-prefix", "published-prefix", "updated-prefix", "source-prefix")
"""What may stand behind the names in a line that says several things."""


def _undated(text: str) -> str:
    """What stands before a date, without the weekday and the small word that lead to it: `Jane Roe on Mon, `."""
    words = text.strip(_MARKS).split()
    while words and (fold(words[-1]) in weekdays() or (len(words) > 1 and words[-1].islower() and len(words[-1]) <= SMALL)):
        words.pop()
    return " ".join(words).strip(_MARKS)


_MARKS, SMALL = " |·•,-–—/", 3


def _beside_dates(parts: Parts) -> Iterator[str]:
    """What stands as a name of a few words in one short line with the date, below or right above the headline, and is not what the page's words
    say."""
    words = page_words()
    lines, title = parts.tree.lines, parts.title_line if parts.title_line is not None else -1
    for line in (*lines[title + 1 : max(title, 0) + BESIDE], *reversed(lines[max(0, title - ABOVE) : max(0, title)])):
        for seen in find_dates(line.text, parts.language, None) if line.size <= 90 else ():
            for cell in _CELLS.split(f"{_undated(line.text[: seen.start])}|{line.text[seen.end :]}"):
                said = words.roles(cell) or any(words.said(word) for word in cell.split())
                if 5 < len(cell) <= 40 and not said and 1 < len(cell.split()) < 4:
                    yield cell


def _places(text: str, language: str) -> bool:
    return any(True for _ in places.find(text, language))


def _is_place(cell: str, language: str) -> bool:
    """Whether the better part of a cell is a known place; a person's name may have one in it."""
    return any((found.end - found.start) * 5 > len(cell) * 3 for found in places.find(cell, language))


def _signature(parts: Parts, sites: frozenset[str]) -> tuple[str, ...]:
    """The name of a person that is all of the body's last line, or of the line below it, in bold."""
    lines, chosen = parts.tree.lines, parts.chosen
    for index in range(chosen[-1], min(chosen[-1] + 2, len(lines))) if len(chosen) > 2 else ():
        line = lines[index]
        beside = lines[chosen[-2] if index == chosen[-1] else chosen[-1]].element
        if (
            line.element.parent is beside.parent
            and line.size <= 30
            and line.bold * 10 >= line.size * 9
            and line.linked == 0
            and 1 < len(line.text.split()) < 5
        ):
            names = people(line.text, sites, parts.language)
            if names == [line.text.strip()]:
                return tuple(names)
    return ()


def _signed_with_job(parts: Parts, sites: frozenset[str]) -> tuple[str, ...]:
    """The people whom the body's last line, or the line below it, names with a job beside the name, and at most an address: `Jane Roe, reporter`."""
    words, lines, chosen = page_words(), parts.tree.lines, parts.chosen
    below = range(chosen[-1] + 1, min(chosen[-1] + 2, len(lines))) if chosen else ()
    for index in (*chosen[-SIGNED_REACH:], *below) if len(chosen) > SIGNED_REACH else ():
        text = ADDRESS.sub(" ", lines[index].text[:LONGEST]).strip(" ()[]|/·,")
        job = any(words.whole.get(word) == "byline-role" for word in fold(text).split())
        if job and lines[index].size <= LONGEST and len(text) <= SIGNED_LONGEST:
            names = people(text, sites, parts.language)
            if names and sum(map(len, names)) * 3 >= len(text):
                return tuple(names)
    return ()


def _signed_from_place(parts: Parts, sites: frozenset[str]) -> tuple[str, ...]:
    """The person who is named with a place, and nothing else, in one of the body's last lines: `Jane Roe, Leeds`."""
    lines, chosen = parts.tree.lines, parts.chosen
    for index in chosen[-2 * SIGNED_REACH :] if len(chosen) > SIGNED_REACH else ():
        name, comma, place = (part.strip() for part in lines[index].text.partition(","))
        short = comma and lines[index].size <= SIGNED_LONGEST and len(name.split()) in (2, 3) and 0 < len(place.split()) < 3
        if short and people(name, sites, parts.language) == [name] and _places(place, parts.language):
            return (name,)
    return ()


ADDRESS = re.compile(r"[^\s@]{1,60}@[^\s@]{1,60}")
SIGNED_REACH, SIGNED_LONGEST = 3, 40


def _single(declared: Declared) -> tuple[str, ...]:
    authors = declared.article.get("author")
    people_nodes = [node for node in (authors if isinstance(authors, list) else [authors]) if isinstance(node, dict) and "person" in types_of(node)]
    names = (clean(str(node.get("name") or "")) for node in people_nodes)
    return tuple(name for name in names if is_single_name(name))
