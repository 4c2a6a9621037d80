"""Moments that a page shows to its readers: in time elements, in its title, in the lines around the headline and the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property
from typing import Any, NamedTuple

from dateline.extract.assemble import Parts, is_embed
from dateline.extract.dayorder import order_of
from dateline.extract.headline import PART
from dateline.extract.keep import HEADINGS
from dateline.extract.markup import bits
from dateline.extract.moments import of_machine
from dateline.extract.tree import Line
from dateline.extract.visible import Seen
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import page_words
from dateline.model import Interval

REACH, BELOW = 12, 10
SHARE, LINKED_SHARE = 5, 3
"""A line is about a date where the date takes more than this part of its cell: a fifth, in a link a third of it."""
LINE_LONGEST, BODY_LONGEST, TEASER = 200, 80, 20
OPENING, SHORTEST = 40, 60
"""Characters in which a date in brackets opens a text, and of a line that says no more than when its page was published."""
OTHERS = frozenset({"comments", "related", "rolling"})
"""What a line below the body may say of what follows it."""
HEAD = 4
"""Lines below the headline in which a page says when and by whom."""
LABEL = 5
"""Letters from which on a word with a capital opens a part of a line, whatever stands before it."""
CLOSE = 4
"""Characters between a date and the word behind it that says what it is of."""
_CELL = re.compile(r"[|•·｜]|\s/\s")
_ENDED = re.compile("(?<!\\dh)(?<!\\d h)[.!?。！？…][\"'”’»」』）)]*$")
"""A sentence's end, and not the stop of a clock's hours."""


A_ZONE = timedelta(days=1)
"""How far apart the day that an element shows and its moment may be for their zones alone; what is further apart is the element's own change."""
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?")
"""A moment for machines, whose letters a line shows for they are hidden by its page's style alone."""
_IN_ROW, _COMMENT = bits("byline", "date"), bits("comment")


class Dated(NamedTuple):
    """One moment, where it comes from and why it was believed."""

    when: Interval
    source: str
    reason: str


class Said(NamedTuple):
    """A moment in a line, and what the line's words call it: `published`, `updated` or nothing."""

    when: Interval
    role: str


class Sight:
    """A page as its dates are looked for: `zone` (minutes east of UTC) reads clock times that name none."""

    def __init__(self, parts: Parts, parser: Any, zone: int | None) -> None:
        self.parts, self.parser, self.zone = parts, parser, zone

    def dates(self, text: str) -> list[Seen]:
        """The dates of a text; `7/1/2022` in the order that the page writes dates in."""
        return list(find_dates(text, self.parts.language, self.parts.page.fetched, self.zone, lambda: order_of(self.parts)))

    def published(self) -> Iterator[Dated]:
        """The likeliest first: time elements, a part of the title, lines that call themselves published, other lines about a date."""
        yield from self._elements()
        yield from self._in_title()
        yield from self.lines()

    def lines(self) -> Iterator[Dated]:
        """What lines alone show of the publication: those that call themselves so before the others."""
        yield from (Dated(one.when, "line", "a line beside the headline says so in words") for one in self.said if one.role == "published")
        yield from (Dated(one.when, "line", "a date beside the headline") for one in self.said if not one.role)

    def elsewhere(self) -> Dated | None:
        """The one day that lines anywhere on the page call that of the publication, or that opens the text in brackets; None where several do."""
        words, lines, chosen = page_words(), self.parts.tree.lines, self.parts.chosen
        opening = lines[chosen[0]].text[:OPENING] if chosen else ""
        for seen in self.dates(opening)[:1] if opening[:1] == "(" else ():
            if seen.start == 1 and opening[seen.end : seen.end + 1] == ")":
                return Dated(seen.when, "first paragraph", "a date in brackets opens the text")
        named = (line for line in lines if words.prefix(line.text[:LINE_LONGEST], "published-prefix") is not None)
        told = (line.text[:LINE_LONGEST] for line in named if (line.size <= SHORTEST or _is_told(line.text)) and not _is_quoted(line))
        found = {seen.when.first_day: seen.when for text in told for seen in self.dates(text)[:1] if seen.start <= OPENING}
        when = next(iter(found.values()), None)
        return Dated(when, "line", "the one line of the page that says so in words") if when is not None and len(found) == 1 else None

    def changed(self) -> Dated | None:
        """The last change as a line beside the headline tells it; None where none does."""
        found = next((one for one in self.said if one.role == "updated"), None)
        return Dated(found.when, "line", "a line beside the headline calls it the last change") if found else None

    def _elements(self) -> Iterator[Dated]:
        latest, lines = self.parts.page.fetched, self.parts.tree.lines
        nodes = self.parts.declared.stamps[:30]
        near = "\n".join(lines[index].text for index in self.near if not _is_quoted(lines[index])) if nodes else ""
        for node in nodes:
            attributes = node.attributes
            value = attributes.get("datetime") or attributes.get("content") or attributes.get("title") or ""
            text = " ".join((node.text(deep=True) or "").split())[:80]
            if text and text not in near and "datePublished" not in (attributes.get("itemprop") or ""):
                continue
            when = of_machine(value, latest, self.zone)
            shown = next(iter(self.dates(text)), None) if when is None or page_words().prefix(text, "published-prefix") else None
            if shown is not None and (when is None or abs(shown.when.first_day - when.first_day) > A_ZONE):
                yield Dated(shown.when, "time element", "what a time element beside the headline shows")
            elif when is not None:
                yield Dated(when, "time element", "a time element beside the headline")

    def _in_title(self) -> Iterator[Dated]:
        """A date that is a whole part of the page's title (`Headline | Site | 28.04.2023`)."""
        for piece in PART.split(self.parts.declared.title)[1:]:
            for seen in self.dates(piece):
                if seen.end - seen.start >= len(piece.strip()) - 2:
                    yield Dated(seen.when, "title", "a date that is a part of the page's title by itself")

    @cached_property
    def near(self) -> list[int]:
        """Indices of lines where a date of publication may stand, the likeliest first."""
        return near_indices(self.parts)

    @cached_property
    def said(self) -> list[Said]:
        """The moments that lines are about, in the order of `near`."""
        body, found = set(self.parts.chosen), list[Said]()
        last = max(body, default=len(self.parts.tree.lines))
        for index in self.near:
            line = self.parts.tree.lines[index]
            longest = BODY_LONGEST if index in body and not self._heads(index) else LINE_LONGEST
            seen = self._of_line(line.text[:LINE_LONGEST]) if line.size <= longest or _is_told(line.text) else []
            if seen and not _is_quoted(line) and (index <= last or not self._is_teasers(index)):
                found += _said(line, seen)
        return found

    def _of_line(self, text: str) -> list[Seen]:
        """The dates of a line; those for its readers alone where it has one for machines beside them."""
        stamped = _STAMP.search(text) is not None
        return (stamped and self.dates(_STAMP.sub(lambda found: "|" * len(found.group()), text))) or self.dates(text)

    def _heads(self, index: int) -> bool:
        """Whether a line right below the headline is no sentence: what a page says of its article, though it was taken for its first line."""
        title = self.parts.title_line
        return title is not None and title < index <= title + HEAD and _ENDED.search(self.parts.tree.lines[index].text) is None

    def _is_teasers(self, index: int) -> bool:
        """Whether a line below the body stands beside another article's linked headline."""
        lines = self.parts.tree.lines
        return any(line.linked * 2 > line.size > TEASER for line in lines[index - 1 : index + 2])


def near_indices(parts: Parts) -> list[int]:
    """Indices of lines where a date of publication may stand, the likeliest first."""
    chosen, count = parts.chosen, len(parts.tree.lines)
    start = parts.title_line if parts.title_line is not None else (chosen[0] if chosen else 0)
    first, last = (chosen[0], chosen[-1]) if chosen else (start, start)
    below = range(start, min(count, max(first, start) + REACH))
    above = range(max(0, min(start, first) - REACH), start)
    end = _end(parts, last)
    near = dict.fromkeys([*below, *reversed(above), *range(last, min(count, last + BELOW))])
    return [index for index in near if index < end]


def _end(parts: Parts, last: int) -> int:
    """The index of the first line below the body that says that readers' comments or other articles follow: their dates are not the article's."""
    lines, words = parts.tree.lines, page_words()
    below = range(last + 1, min(len(lines), last + REACH + BELOW))
    return next((index for index in below if words.roles(lines[index].text) & OTHERS or lines[index].element.own & _COMMENT), len(lines))


def _is_told(text: str) -> bool:
    """Whether a line, however long, begins with whole words that a page tells its publication by: `This entry was posted on …`."""
    rest = page_words().prefix(text[:LINE_LONGEST], "published-prefix")
    return rest is not None and text[: LINE_LONGEST - len(rest)].count(" ") >= TELLING


TELLING = 2
"""Blanks in the words that open a line, from which on they are no word that a sentence may begin with."""


def _is_quoted(line: Line) -> bool:
    """Whether a line belongs to an embedded post or a quotation, which has a date of its own."""
    quoted = any(element.tag == "blockquote" for distance, element in enumerate(line.element.up()) if distance < 4)
    return quoted or line.text[0] in "—–" or is_embed(line)


def _said(line: Line, seen: list[Seen]) -> Iterator[Said]:
    text, folded = line.text, line.text.casefold()
    words = page_words()
    whole = words.roles(text)
    found = sorted(words.matches_anywhere(folded, ("published-prefix", "updated-prefix"))) if len(folded) == len(text) else []
    marks = [mark for mark in found if _is_label(text, mark[0], mark[1])]
    for one in seen:
        role = _role(one, marks, seen, text)
        if not role and not marks:
            role = next((name for name in ("published", "updated") if f"{name}-prefix" in whole), "")
        if role or _is_about(line, one, seen):
            yield Said(one.when, role)


def is_dated(line: Line, language: str) -> bool:
    """Whether a line is about a date: no sentence and no heading, but a date with what is printed beside it."""
    if line.size > BODY_LONGEST or line.element.tag in HEADINGS or _ENDED.search(line.text):
        return False
    seen = list(find_dates(line.text, language, None))
    return any(_is_about(line, one, seen) for one in seen)


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a word opens its line or a part of it, and is none of a sentence's."""
    before = text[:start].rstrip()[-1:]
    return not before.isalpha() or before > "\u2e80" or (text[start].isupper() and end - start >= LABEL)


def _role(one: Seen, marks: list[tuple[int, int, str]], seen: list[Seen], text: str) -> str:
    """What the last word before a date calls it, else the word right behind it where no other date, and no clock time, follows that."""
    before = [role for start, _, role in marks if start < one.start]
    behind = [role for start, end, role in marks if one.end <= start < one.end + CLOSE and not _leads_on(text, end, seen)]
    return (before[-1] if before else behind[0] if behind else "").removesuffix("-prefix")


def _leads_on(text: str, end: int, seen: list[Seen]) -> bool:
    """Whether what follows a word is another date, or a clock time."""
    return any(end <= other.start for other in seen) or _FIGURE.match(text, end) is not None


_FIGURE = re.compile(r"\W{0,3}\d{1,2}[:.h]\d\d")


def _is_about(line: Line, one: Seen, seen: list[Seen]) -> bool:
    """Whether a date leads a line that is no sentence, or its cell is for a good part dates."""
    text = line.text
    start = max((mark.end() for mark in _CELL.finditer(text, 0, one.start)), default=0)
    behind = _CELL.search(text, one.end)
    end = behind.start() if behind else len(text)
    if one.start - start <= 2 and (line.linked * 2 <= line.size or line.element.own & _IN_ROW) and not _ENDED.search(text):
        return True
    dated = sum(other.end - other.start for other in seen if start <= other.start < end)
    return dated * (LINKED_SHARE if line.linked * 2 > line.size else SHARE) > end - start
