"""When it was published and changed."""

from __future__ import annotations

from typing import Any

from dateline.extract.moments import of_machine
from dateline.model import Interval

PUBLISHED = ("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "parsely-pub-date")


def find(parts: Any) -> tuple[Interval | None, Interval | None]:
    declared, latest = parts.declared, parts.page.fetched
    first = [of_machine(value.text, latest) for value in [*declared.node("datePublished"), *declared.metas(*PUBLISHED)]]
    last = [of_machine(value.text, latest) for value in [*declared.node("dateModified"), *declared.metas("article:modified_time")]]
    return next((x for x in first if x), None), next((x for x in last if x), None)
