"""When it was published and changed: declared moments, `<time>` elements, the lines around the headline, the URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from dateline.extract.assemble import Parts, is_embed
from dateline.extract.declared import Declared, Value
from dateline.extract.headline import PART
from dateline.extract.moments import of_machine, plausible
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import page_words
from dateline.model import Interval, day

PUBLISHED = (
    "article:published_time", "og:published_time", "article:published", "datepublished", "parsely-pub-date", "publish-date", "pubdate",
    "publication_date", "publishdate", "date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "cxenseparse:recs:publishtime",
    "sailthru.date", "article.published", "cxenseparse:publishtime", "originalpublicationdate", "article_date_original", "date_published",
    "published_time", "bt:pubdate", "timestamp", "og:article:published_time", "last-published", "article.created", "rnews:datepublished",
    "mediator_published_time", "og:release_date", "ptime", "pdate", "displaydate", "weibo: article:create_at", "weibo:article:create_at",
    "article:published:time", "dc.date.created",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article.updated",
    "article:modified", "updated_time", "revised", "og:article:modified_time", "og:modified_time", "mediator_modified_time",
    "article:modified:time",
)  # fmt: skip
_URL = re.compile(r"/(?P<y>(?:19|20)\d\d)[-/_.]?(?P<m>0[1-9]|1[0-2]|[1-9])[-/_.]?(?P<d>0[1-9]|[12]\d|3[01])(?=\D|$)")
_JAVA = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d \S+) (\d{4})$")
"""`Fri Apr 28 19:20:36 CEST 2023`: what some systems print where others print ISO 8601."""
REACH, BELOW = 12, 10
SHARE = 5
"""A line beside the headline is about a date where the date takes more than this part of it."""


class Dated(NamedTuple):
    """One moment, where it comes from and why it was believed."""

    when: Interval
    source: str
    reason: str


def find(parts: Parts, parser: Any) -> tuple[Dated | None, Dated | None]:
    """(published, modified)."""
    declared, latest = parts.declared, parts.page.fetched
    changed = next(_machine([*declared.node("dateModified"), *declared.metas(*MODIFIED), *declared.items("dateModified")], latest), None)
    firm = next(_machine([*declared.node("datePublished", "dateCreated"), *declared.metas(*PUBLISHED)], latest, _zone(changed)), None)
    published = firm or next(_shown(parts, parser, changed), None) or _of_url(declared, latest)
    if published is not None and published.when.precision == "day":
        published = _with_clock(published, parts, parser, changed)
    elif firm is not None and published is not None and published.when.offset == 0:
        published = _localised(published, parts, parser, changed)
    if published is None and changed is not None:
        published = Dated(changed.when, changed.source, "the page names only when it was changed last")
    return published, changed if changed and published and changed.when.start >= published.when.start else None


def _machine(values: list[Value], latest: Any, zone: int | None = None) -> Iterator[Dated]:
    """Declared moments; those without a zone are read in `zone`, that of the page's other moments."""
    for value in values:
        when = None if _JAVA.match(value.text) else of_machine(value.text, latest, zone)
        if when is None and len(value.text) < 60:
            when = next((seen.when for seen in find_dates(_JAVA.sub(r"\2 \1 \4 \3", value.text), "en", latest, zone)), None)
        if when is not None:
            yield Dated(when, value.source, "declared by the page" + (", a date without a clock time" if when.precision == "day" else ""))


def _zone(changed: Dated | None) -> int | None:
    return changed.when.offset if changed is not None and changed.when.precision == "minute" else None


def _shown(parts: Parts, parser: Any, changed: Dated | None) -> Iterator[Dated]:
    """Moments that the page shows: in time elements, then in the lines around the headline and the body's ends."""
    yield from _elements(parts, parser, changed)
    yield from _in_title(parts, changed)
    yield from _lines(parts, changed)


def _elements(parts: Parts, parser: Any, changed: Dated | None) -> Iterator[Dated]:
    latest = parts.page.fetched
    near = "\n".join(parts.tree.lines[index].text for index in near_indices(parts))
    for node in parser.css("time, [itemprop='datePublished'], abbr.published")[:30]:
        attributes = node.attributes
        value = attributes.get("datetime") or attributes.get("content") or attributes.get("title") or ""
        text = " ".join((node.text(deep=True) or "").split())[:80]
        if text and text not in near and "datePublished" not in (attributes.get("itemprop") or ""):
            continue
        when = of_machine(value, latest, _zone(changed)) or next(
            (seen.when for seen in find_dates(text, parts.language, latest, _zone(changed))), None
        )
        if when is not None:
            yield Dated(when, "time element", "a time element beside the headline")


def _in_title(parts: Parts, changed: Dated | None) -> Iterator[Dated]:
    """A date that is a whole part of the page's title (`Headline | Site | 28.04.2023`)."""
    for piece in PART.split(parts.declared.title)[1:]:
        for seen in find_dates(piece, parts.language, parts.page.fetched, _zone(changed)):
            if seen.end - seen.start >= len(piece.strip()) - 2:
                yield Dated(seen.when, "title", "a date that is a part of the page's title by itself")


def near_indices(parts: Parts) -> list[int]:
    """Indices of lines where a date of publication may stand, the likeliest first."""
    chosen, count = parts.chosen, len(parts.tree.lines)
    start = parts.title_line if parts.title_line is not None else (chosen[0] if chosen else 0)
    first, last = (chosen[0], chosen[-1]) if chosen else (start, start)
    below = range(start, min(count, max(first, start) + REACH))
    above = range(max(0, min(start, first) - REACH), start)
    end = _end(parts, last)
    near = dict.fromkeys([*below, *reversed(above), *range(last, min(count, last + BELOW))])
    return [index for index in near if index < end and not is_embed(parts.tree.lines[index])]


def _end(parts: Parts, last: int) -> int:
    """The index of the first line below the body that says that readers' comments or other articles follow: their dates are not the article's."""
    lines, words = parts.tree.lines, page_words()
    below = range(last + 1, min(len(lines), last + REACH + BELOW))
    return next((index for index in below if words.roles(lines[index].text) & OTHERS), len(lines))


OTHERS = frozenset({"comments", "related", "rolling"})


def _lines(parts: Parts, changed: Dated | None) -> Iterator[Dated]:
    words = page_words()
    body = set(parts.chosen)
    plain: list[Dated] = []
    for index in near_indices(parts):
        text = parts.tree.lines[index].text
        if len(text) > 200 or (index in body and len(text) > 80):
            continue
        says = words.roles(text)
        for seen in find_dates(text, parts.language, parts.page.fetched, _zone(changed)):
            if "published-prefix" in says and "updated-prefix" not in says:
                yield Dated(seen.when, "line", "a line beside the headline says so in words")
            elif (seen.end - seen.start) * SHARE > len(text) if "updated-prefix" not in says else _before_update(text, seen.start):
                plain.append(Dated(seen.when, "line", "a date beside the headline"))
    yield from plain


def _before_update(text: str, start: int) -> bool:
    """Whether a date stands in its line before the words that say when the page was changed."""
    folded = text.casefold()
    places = [first for first, _, _ in page_words().matches_anywhere(folded, ("updated-prefix",))]
    return len(folded) == len(text) and bool(places) and start < min(places)


def _of_url(declared: Declared, latest: Any) -> Dated | None:
    for address in (declared.links.get("canonical") or "", declared.url, next((v.text for v in declared.metas("og:url")), "")):
        found = _URL.search(address)
        if found:
            try:
                when = day(date(int(found["y"]), int(found["m"]), int(found["d"])))
            except ValueError:
                continue
            if plausible(when, latest):
                return Dated(when, "url", "the address names the day")
    return None


def _with_clock(known: Dated, parts: Parts, parser: Any, changed: Dated | None) -> Dated:
    """The same day with the clock time that the page shows for it, where it shows one."""
    for other in _shown(parts, parser, changed):
        if other.when.precision == "minute" and other.when.first_day == known.when.first_day:
            return Dated(other.when, f"{known.source} + {other.source}", f"{known.reason}; {other.reason} gives the clock time")
    return known


def _localised(known: Dated, parts: Parts, parser: Any, changed: Dated | None) -> Dated:
    """A moment declared in UTC, in the zone in which the page shows it: the difference of its clock times, or of its days, to the declared one."""
    shown = [*_lines(parts, changed), *filter(None, [_of_url(parts.declared, None)])]
    for other in shown:
        if other.when.precision == "minute" and other.when.offset and abs((other.when.start - known.when.start).total_seconds()) < 120:
            return Dated(_moved(known.when, other.when.offset), known.source, f"{known.reason} in UTC; the page shows it with its zone")
        apart = round((other.when.start - known.when.start).total_seconds() / 60)
        if other.when.precision == "minute" and other.when.offset == 0 and apart and abs(apart) <= 14 * 60 and apart % 15 == 0:
            return Dated(_moved(known.when, apart), known.source, f"{known.reason} in UTC; the page shows it {apart / 60:+g} hours, its own zone")
    for other in shown:
        offset = _day_offset(known.when, other.when)
        if other.when.precision == "day" and offset:
            return Dated(_moved(known.when, offset), known.source, f"{known.reason} in UTC; the page shows the day before or after: its own zone's")
    return known


def _moved(when: Interval, offset: int) -> Interval:
    return Interval(start=when.start, end=when.end, precision=when.precision, offset=offset)


def _day_offset(when: Interval, shown: Interval) -> int:
    """The least shift, in whole hours given as minutes, that puts a moment on the day shown; 0 where none does within twelve hours."""
    for hours in range(1, 13):
        for minutes in (-60 * hours, 60 * hours):
            if _moved(when, minutes).first_day == shown.first_day and when.first_day != shown.first_day:
                return minutes
    return 0
