"""When it was published and changed: declared moments, `<time>` elements, the lines around the headline, the URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from dateline.extract.assemble import Parts
from dateline.extract.clock import home_offset
from dateline.extract.dayorder import DATED_URL
from dateline.extract.declared import Declared, Value
from dateline.extract.moments import of_machine, plausible
from dateline.extract.shown import Dated, Sight
from dateline.extract.visible import find as find_dates
from dateline.model import Interval, day

PUBLISHED = (
    "article:published_time", "og:published_time", "article:published", "datepublished", "parsely-pub-date", "publish-date", "pubdate",
    "publication_date", "publishdate", "date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "cxenseparse:recs:publishtime",
    "sailthru.date", "article.published", "cxenseparse:publishtime", "originalpublicationdate", "article_date_original", "date_published",
    "published_time", "bt:pubdate", "timestamp", "og:article:published_time", "last-published", "article.created", "rnews:datepublished",
    "mediator_published_time", "og:release_date", "ptime", "pdate", "displaydate", "weibo: article:create_at", "weibo:article:create_at",
    "article:published:time", "dc.date.created", "epoch-publish-date", "pub_date", "published_at", "publisheddate",
    "dcterms.issued", "prism.publicationdate", "citation_publication_date", "og:pubdate",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article.updated",
    "article:modified", "updated_time", "revised", "og:article:modified_time", "og:modified_time", "mediator_modified_time",
    "article:modified:time", "article_date_updated",
)  # fmt: skip
WIDEST = 14 * 60
"""Minutes from UTC to the zone farthest from it."""
_JAVA = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d \S+) (\d{4})$")
"""`Fri Apr 28 19:20:36 CEST 2023`: what some systems print where others print ISO 8601."""


Found = tuple[Dated | None, Dated | None]


def find(parts: Parts, parser: Any) -> Found:
    """(published, modified). Clock times without a zone are read in the one zone of the page's language, where it has one, else as UTC."""
    found = _find(parts, parser, None)
    first, last = found[0] or found[1], found[1]
    if first is None or first.when.precision != "minute":
        return found
    if first.when.offset:
        return _find(parts, parser, first.when.offset) if last is not None and last.source == "line" and not last.when.offset else found
    home = home_offset(parts.language, first.when.first_day)
    if not home:
        return found
    published, changed = _find(parts, parser, home)
    return _told(found[0], published), _told(found[1], changed)


def _told(plain: Dated | None, homely: Dated | None) -> Dated | None:
    """A moment with the reason for its zone, where that is its language's."""
    if plain is None or homely is None or plain.when.start == homely.when.start:
        return homely
    return homely._replace(reason=f"{homely.reason}; no zone stands with its clock time, which is read in that of the page's language")


def _find(parts: Parts, parser: Any, home: int | None) -> Found:
    declared, latest = parts.declared, parts.page.fetched
    changed = next(_machine([*declared.node("dateModified"), *declared.metas(*MODIFIED), *declared.items("dateModified")], latest, home), None)
    zone = _zone(changed, home)
    firm = next(_machine([*declared.node("datePublished", "dateCreated"), *declared.metas(*PUBLISHED)], latest, zone), None)
    firm = _set_right(firm, [value for value in declared.metas(*PUBLISHED) if value.text.isdigit() and len(value.text) in (10, 13)], latest)
    sight = Sight(parts, parser, zone if firm is None or not firm.when.offset else firm.when.offset)
    published = firm or next(sight.published(), None) or _of_url(declared, latest) or sight.elsewhere()
    if published is not None and published.when.precision == "day":
        published = _with_clock(published, sight)
    elif firm is not None and published is not None and published.when.offset == 0:
        published = _localised(published, sight)
    changed = changed or sight.changed()
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


def _set_right(firm: Dated | None, counted: list[Value], latest: Any) -> Dated | None:
    """A moment declared in UTC that is a clock time of the page's own zone: one that counts seconds since 1970 is the same but for that zone."""
    for other in _machine(counted, latest) if firm is not None and firm.when.offset == 0 and firm.when.precision == "minute" else ():
        apart = round((firm.when.start - other.when.start).total_seconds() / 60) if firm is not None else 0
        if apart and abs(apart) <= WIDEST and apart % 15 == 0:
            return Dated(_moved(other.when, apart), other.source, "declared by the page in seconds, and with a clock time of its own zone")
    return firm


def _zone(changed: Dated | None, home: int | None) -> int | None:
    """The zone of the page's own clock: that of its last change, else its language's."""
    return changed.when.offset or home if changed is not None and changed.when.precision == "minute" else home


def _of_url(declared: Declared, latest: Any) -> Dated | None:
    for address in (declared.links.get("canonical") or "", declared.url, next((v.text for v in declared.metas("og:url")), "")):
        found = DATED_URL.search(address)
        if found:
            try:
                when = day(date(int(found["y"]), int(found["m"]), int(found["d"])))
            except ValueError:
                continue
            if plausible(when, latest):
                return Dated(when, "url", "the address names the day")
    return None


def _with_clock(known: Dated, sight: Sight) -> Dated:
    """The same day with the clock time that the page shows for it, where it shows one."""
    for other in sight.published():
        if other.when.precision == "minute" and other.when.first_day == known.when.first_day:
            return Dated(other.when, f"{known.source} + {other.source}", f"{known.reason}; {other.reason} gives the clock time")
    return known


def _localised(known: Dated, sight: Sight) -> Dated:
    """A moment declared in UTC, in the zone in which the page shows it: the difference of its clock times, or of its days, to the declared one."""
    shown = [*sight.lines(), *filter(None, [_of_url(sight.parts.declared, None)])]
    for other in shown:
        if other.when.precision == "minute" and other.when.offset and abs((other.when.start - known.when.start).total_seconds()) < 120:
            return Dated(_moved(known.when, other.when.offset), known.source, f"{known.reason} in UTC; the page shows it with its zone")
        apart = round((other.when.start - known.when.start).total_seconds() / 60)
        if other.when.precision == "minute" and other.when.offset == 0 and apart and abs(apart) <= WIDEST and apart % 15 == 0:
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
