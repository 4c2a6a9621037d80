"""The standfirst that no markup calls so: a lesser heading, or a sentence between the headline and the byline."""

from __future__ import annotations

from dateline.extract.assemble import Parts
from dateline.extract.dateline import dateline_of
from dateline.extract.headline import flat, pairs
from dateline.extract.keep import HEADINGS, STOP, Kept
from dateline.extract.markup import IN_FIGURE, bits
from dateline.extract.shown import is_dated
from dateline.extract.signals import breadth, size_of
from dateline.extract.tree import Line
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import page_words

REACH = 3
"""Lines between a headline and its standfirst, and behind that, that are looked at."""
LENGTHS = range(25, 300)
"""Letters (a CJK character counts for more) that a standfirst may have."""


def with_subhead(kept: Kept, parts: Parts, names: tuple[str, ...] = ()) -> Kept:
    """The body without its lede, where that is the one lesser heading between the headline and the text, on one line or several, or the one sentence
    between the headline and the line of the byline (`names`) or the date; as it is where it has a lede."""
    title, lines = parts.title_line, parts.tree.lines
    if kept.lede or title is None or not kept.body:
        return kept
    between = _above_byline(kept, parts, names)
    if between is not None and kept.body != [between]:
        return kept._replace(lede=[between], body=[index for index in kept.body if index != between])
    headings = [index for index in range(title + 1, min(title + 1 + 2 * REACH, len(lines))) if lines[index].element.tag in HEADINGS]
    if len(kept.body) <= len(headings) or len({lines[index].element.index for index in headings}) != 1:
        return kept
    if not all(_is_standfirst(parts, index) for index in headings) or headings[0] > max(kept.body[0], title + REACH):
        return kept
    return kept._replace(lede=headings, body=[index for index in kept.body if index not in headings])


def is_teaser(lede: str, text: str) -> bool:
    """Whether a lede is the text's own beginning, which stands above it once more, cut or with a few words changed: it says nothing of its own."""
    own = flat(lede.rstrip(_CUT))
    opening = flat(text[: int(len(lede) * WIDER)])
    if own[:SAME] != opening[:SAME]:
        return False
    mine = pairs(own)
    return len(mine & pairs(opening)) >= TOLD * len(mine)


SAME, WIDER, TOLD = 16, 1.4, 0.88
"""Letters with which both begin; how much longer the text's opening may tell the same; the share of a lede's runs of three letters in it."""
_CUT = " .…[]"


def _is_standfirst(parts: Parts, index: int) -> bool:
    line = parts.tree.lines[index]
    near = parts.title_line is not None and index - parts.title_line <= REACH
    dated = any(True for _ in find_dates(line.text, parts.language, None))
    plain = (
        line.linked * 2 < line.size and not dated and not page_words().roles(line.text) - _DATING and flat(line.text) not in flat(parts.title.text)
    )
    return near and plain and int(size_of(line, breadth(parts.tree))) in LENGTHS


def _above_byline(kept: Kept, parts: Parts, names: tuple[str, ...]) -> int | None:
    """The line below the headline that alone stands between it and the line with the byline or the date, the text beginning below that."""
    title, lines = parts.title_line or 0, parts.tree.lines
    start = next((index for index in kept.body if index > title + REACH), len(lines))
    below = next((index for index in range(title + 2, min(title + 2 + REACH, start)) if _is_head(lines[index], names, parts.language)), None)
    found = [index for index in range(title + 1, below or 0) if _is_sentence(parts, index) and not any(name in lines[index].text for name in names)]
    return found[0] if len(found) == 1 and not any(title < index < (below or 0) and index != found[0] for index in kept.body) else None


def _is_head(line: Line, names: tuple[str, ...], language: str) -> bool:
    """Whether a line is of the byline or the date."""
    return line.size <= HEAD_LONGEST and (any(name in line.text for name in names) or is_dated(line, language))


def _is_sentence(parts: Parts, index: int) -> bool:
    """Whether a line is a standfirst by what it says, long enough or closed by a stop, and no caption."""
    line = parts.tree.lines[index]
    width = breadth(parts.tree)
    title = parts.tree.lines[parts.title_line or 0].element
    apart = line.element.held & IN_FIGURE or line.element.near & (_CAPTIONS if line.element.parent is title.parent else _CAPTIONS | _TEASERS)
    return (
        not apart
        and dateline_of(line.text) is None
        and (size_of(line, width) >= SENTENCE or STOP.search(line.text) is not None)
        and _is_standfirst(parts, index)
    )


HEAD_LONGEST, SENTENCE = 160, 50
_DATING = frozenset({"published-prefix", "updated-prefix"})
"""What short words that lead to dates say, and begin many a sentence with."""
_CAPTIONS, _TEASERS = bits("legend", "caption", "tags", "share", "newsletter", "ad", "login", "comment", "nav"), bits("related")
