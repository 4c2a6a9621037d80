"""Live blogs: the time of each entry."""

from __future__ import annotations

from dateline.extract.assemble import Parts
from dateline.extract.declared import types_of
from dateline.extract.headline import flat
from dateline.extract.moments import of_machine
from dateline.model import Interval

FEWEST = 3
_HEAD = 40


def entry_times(parts: Parts, body: list[int]) -> dict[int, Interval]:
    """For the number of each piece of the body that begins an entry, the entry's time; {} for what is no live blog.

    Taken from `liveBlogUpdate` of the page's JSON-LD, whose headlines and texts are looked for among the pieces.
    """
    updates = parts.declared.article.get("liveBlogUpdate")
    if "liveblogposting" not in types_of(parts.declared.article) or not isinstance(updates, list) or len(updates) < FEWEST:
        return {}
    heads: dict[str, Interval] = {}
    for update in updates[:500]:
        if isinstance(update, dict):
            when = of_machine(str(update.get("datePublished") or ""), parts.page.fetched)
            for key in ("headline", "articleBody"):
                head = flat(str(update.get(key) or ""))[:_HEAD]
                if when is not None and len(head) > 8:
                    heads.setdefault(head, when)
    return _matched(parts, body, heads)


def _matched(parts: Parts, body: list[int], heads: dict[str, Interval]) -> dict[int, Interval]:
    found: dict[int, Interval] = {}
    for number, index in enumerate(body):
        own = flat(parts.tree.lines[index].text)[:_HEAD]
        when = heads.get(own)
        if when is not None and when not in found.values():
            found[number] = when
    return found
