"""The standfirst as a lesser heading: what stands right below the headline and leads to the text, where no markup calls it so."""

from __future__ import annotations

from dateline.extract.assemble import Parts
from dateline.extract.headline import flat
from dateline.extract.keep import HEADINGS, Kept
from dateline.extract.signals import breadth, size_of
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import page_words

REACH = 3
"""Lines between a headline and its standfirst, and behind that, that are looked at."""
LENGTHS = range(25, 300)
"""Letters (a CJK character counts for more) that a standfirst may have."""


def with_subhead(kept: Kept, parts: Parts) -> Kept:
    """The body without the one lesser heading between the headline and the text, which is its lede; as it is where it has a lede."""
    title, lines = parts.title_line, parts.tree.lines
    if kept.lede or title is None or len(kept.body) < 2:
        return kept
    headings = [index for index in range(title + 1, min(title + 1 + 2 * REACH, len(lines))) if lines[index].element.tag in HEADINGS]
    if len(headings) != 1 or not _is_standfirst(parts, headings[0]) or headings[0] > max(kept.body[0], title + REACH):
        return kept
    return kept._replace(lede=headings, body=[index for index in kept.body if index != headings[0]])


def _is_standfirst(parts: Parts, index: int) -> bool:
    line = parts.tree.lines[index]
    near = parts.title_line is not None and index - parts.title_line <= REACH
    dated = any(True for _ in find_dates(line.text, parts.language, None))
    plain = line.linked * 2 < line.size and not dated and not page_words().roles(line.text) and flat(line.text) not in flat(parts.title.text)
    return near and plain and int(size_of(line, breadth(parts.tree))) in LENGTHS
