"""The last look at a body's lines: what a line's own words rule out, what stands twice, the lede, and headings between paragraphs."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from dateline.extract.apart import article_alone
from dateline.extract.dateline import dateline_of
from dateline.extract.declared import Declared
from dateline.extract.furniture import caption_of, credited
from dateline.extract.headline import flat
from dateline.extract.leftovers import (
    INVITATIONS,
    LISTS,
    below_lists,
    is_buttons,
    is_excerpt,
    marked_apart,
    says_twice,
    without_farewell,
    without_signature,
)
from dateline.extract.markup import IN_FIGURE, bits, roles
from dateline.extract.notes import is_address, is_republished
from dateline.extract.outlet import source_in
from dateline.extract.posts import posts_within
from dateline.extract.remains import is_code
from dateline.extract.signals import breadth, size_of
from dateline.extract.tree import Line, Tree
from dateline.extract.units import within
from dateline.extract.unseen import shown
from dateline.extract.visible import find as find_dates
from dateline.languages.page_words import PageWords
from dateline.model import Caption

OUT = frozenset({
    "advertisement", "share", "comments", "newsletter", "cookie", "login", "app-banner", "print", "follow", "listen", "reading-time", "views",
    "contact", "tags-prefix", "keywords-prefix", "original", "breadcrumb", "rolling", "subscribe", "paywall", "gallery", "editor-prefix",
    "error-page",
})  # fmt: skip
"""What a whole short line may say of itself that keeps it out of a body, whatever its company."""
SHORT = 70
_SIGNED = frozenset({"byline-prefix", "editor-prefix", "byline-role"})
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HEADING_LONGEST = 120
_LEDE = range(25, 700)
STOP = re.compile("[.!?。！？…:：][\"'”’»」』）)]*$")


class Kept(NamedTuple):
    """Indices of the lines of the lede and of the body; captions found on the way."""

    lede: list[int]
    body: list[int]
    captions: list[Caption]


def sift(tree: Tree, chosen: list[int], title: int | None, declared: Declared, words: PageWords) -> Kept:
    """What is left of the chosen lines, in their order."""
    headline = _opening(tree.lines[title].text) if title is not None else ""
    seen: set[str] = set()
    body, captions = [], []
    second = False
    alone = article_alone(tree, chosen, title, words)
    heads = _headings(tree, alone, title)
    own = shown(tree, _with_heading(tree, sorted({*alone, *heads}), title))
    cells = within(tree, own, _is_heading, lambda line: ruled_out(line, words)) | posts_within(tree, own)
    for index in sorted({*own, *cells}):
        line = tree.lines[index]
        if index in cells:
            body.append(index)
            continue
        key = _opening(line.text)
        if key == headline:
            continue
        if key in seen and (line.size > (80 if line.text.isascii() else 40) or line.element.tag in HEADINGS or (second and _again(line))):
            second = second or bool(body) and key == _opening(tree.lines[body[0]].text)
            continue
        if body and line.size > LONG and _repeats(line, [tree.lines[place].text for place in body]):
            continue
        seen.add(key)
        caption = caption_at(line, words) or (credited(line) if body and index != own[-1] else None)
        if caption is not None:
            captions.append(caption)
        elif not ruled_out(line, words) and not (body and (_goes_on(tree, index, words) or is_excerpt(line, tree.lines[index - 1]))):
            body.append(index)
    body = [index for index in body if heads.get(index, index) in body]
    body = without_signature(tree, without_farewell(tree, sorted({*body} - below_lists(tree, body, words)), words), words)
    lede = lede_of(tree, body, title, declared)
    return Kept(lede, [index for index in body if index not in lede], captions)


def _opening(text: str) -> str:
    """The first 200 letters and digits, by which a line is known as a copy of another."""
    return flat(text[:300])[:200]


def _again(line: Line) -> bool:
    """Whether a line that stands on a page twice, where the body has begun anew, is a sentence of a second view, and no refrain."""
    return line.size > (40 if line.text.isascii() else 10) and STOP.search(line.text) is not None


LONG = 300
"""Characters from which on a line may hold a whole body once more."""


def _repeats(line: Line, before: list[str]) -> bool:
    """Whether a line begins as the body does and holds most of it: a second copy in one piece."""
    own, first = flat(line.text), flat(before[0])
    return own.startswith(first[:60]) and sum(len(flat(text)) for text in before if flat(text)[:60] in own) * 2 > len(own)


def _goes_on(tree: Tree, index: int, words: PageWords) -> bool:
    """Whether a line goes on with what furniture right above it in the same element began: an invitation below its heading."""
    line, above = tree.lines[index], tree.lines[index - 1]
    if line.size > FURNITURE_LONGEST or above.size > SHORT or line.element.parent not in (above.element.parent, above.element):
        return False
    return bool(words.roles(line.text) & words.roles(above.text) & INVITES)


INVITES = frozenset({"newsletter", "subscribe", "app-banner", "follow", "paywall"})
FURNITURE_LONGEST = 200


def caption_at(line: Line, words: PageWords) -> Caption | None:
    """The line as a picture's caption: one that ends in a credit, or any in a `figcaption`."""
    if line.size >= 400:
        return None
    figure = line.element.held & IN_FIGURE
    found = caption_of(line.text, words, bool(figure or line.element.near & _CAPTIONS)) if in_figure(line) else None
    if found is not None or not (figure or line.element.near & _CAPTIONS):
        return found
    held = _NAMED_CAPTION.search(line.element.mark) or any(
        element.own & _LEGEND or element.tag == "figcaption" for element in islice(line.element.up(), 3)
    )
    return Caption(text=line.text) if held else None


_CAPTIONS, _LEGEND = bits("caption"), bits("legend")
_NAMED_CAPTION = re.compile(r"caption(?:[-_]?text)?(?!\S)")
"""What the class of an element ends in that is a caption itself, and not the box of a picture with one."""


def in_figure(line: Line) -> bool:
    """Whether the markup, or a credit at its end alone, makes a line a caption."""
    if line.size < 160:
        return True
    for distance, element in enumerate(line.element.up()):
        if element.tag in ("figure", "figcaption") or (distance < 2 and "caption" in roles(element.mark)):
            return True
    return False


def ruled_out(line: Line, words: PageWords) -> bool:
    """A line of code or of links, or a short one whose words say that it is furniture, or that is nothing but a date."""
    if is_code(line.text) or (line.anchors > 1 and line.linked * 10 >= line.size * 9) or is_republished(line.text, words):
        return True
    if line.size > 2 * SHORT:
        return words.tells(line.text) in INVITATIONS - LISTS
    if (
        not any(map(str.isalnum, line.text))
        or marked_apart(line)
        or is_address(line.text)
        or is_buttons(line.text, words)
        or says_twice(line.text, words)
    ):
        return True
    if line.element.tag not in HEADINGS and is_date(line.text, words):
        return True
    if line.text[0] in "(（[【" and words.roles(line.text.strip("()（）[]【】")) & _SIGNED:
        return True
    if words.roles(line.text.partition(":")[0].rstrip()) >= {"related"}:
        return True
    says = words.roles(line.text)
    whole = words.said(line.text)
    if whole in OUT or whole in ("related", "rights", "live", "empty"):
        return True
    if "rights" in says and (line.text[0] in _RIGHTS_SIGNS or _YEAR.search(line.text[:YEAR_WITHIN])):
        return True
    if (
        line.size <= SHORT
        and words.prefix(line.text, "published-prefix")
        and any(seen.start < YEAR_WITHIN for seen in find_dates(line.text, "en", None))
    ):
        return True
    if not says or (STOP.search(line.text) and line.size > (SHORT if line.text.isascii() else SHORT // 3)):
        return False
    if says & {"published-prefix", "updated-prefix"} and line.size < 100:
        return any(True for _ in find_dates(line.text, "en", None))
    return bool(says & OUT) and line.size <= SHORT or ("related" in says and (line.linked * 2 > line.size or line.text[-1:] in ":："))


def is_date(text: str, words: PageWords) -> bool:
    """Whether a short line is a date, with its clock time or the source beside it, or a clock time alone."""
    if len(text) > DATED_LONGEST or not any(map(str.isdecimal, text)):
        return False
    if _CLOCK_ALONE.fullmatch(text):
        return True
    seen = next(iter(find_dates(text, "en", None)), None)
    if seen is None:
        return False
    rest = text[: seen.start] + text[seen.end :]
    if sum(map(str.isalpha, rest)) <= 3:
        return True
    return (
        _BAR.search(rest) is not None
        and len(rest) < 30
        and not STOP.search(text)
        or (source_in(text, words) is not None and len(rest) < 40 and not STOP.search(text))
    )


DATED_LONGEST = 60
_BAR = re.compile(r"^\s*[|•·]|[|•·]\s*[,\s\dh:.]*$")
"""What parts a date from the desk or the name beside it."""
_CLOCK_ALONE = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?", re.I)
_RIGHTS_SIGNS = "©ⓒ"
_YEAR = re.compile(r"(?:19|20)\d\d")
YEAR_WITHIN = 30
"""A line of rights is no sentence where it begins with the sign, or names its year so near its beginning."""


def _with_heading(tree: Tree, chosen: list[int], title: int | None) -> list[int]:
    """The chosen lines, and the heading or the dateline that opens them."""
    if chosen and chosen[0] and (_opens(tree, chosen[0], title) or _is_dateline(tree.lines[chosen[0] - 1])):
        return [chosen[0] - 1, *chosen]
    return chosen


def _headings(tree: Tree, chosen: list[int], title: int | None) -> dict[int, int]:
    """The headings, and lines wholly in bold, between two of the chosen lines, right above the second in the same element; the line each is above."""
    known, found = set(chosen), {}
    for before, after in zip(chosen, chosen[1:], strict=False):
        place = _above(tree, before, after)
        if place > before and place != title and place not in known and _is_heading(tree.lines[place]):
            near = {tree.lines[after].element.parent, tree.lines[after].element, *(tree.lines[before].element.parent,) * (after - before == 2)}
            if tree.lines[place].element.parent in near:
                found[place] = after
    return found


def _above(tree: Tree, before: int, after: int) -> int:
    """The index of the line above one of a body's lines, but for what stands in figures between them; `before` where there is none."""
    place = after - 1
    while place > before and tree.lines[place].element.held & IN_FIGURE:
        place -= 1
    return place


def _is_dateline(line: Line) -> bool:
    """Whether a line is a dateline and no more, in a paragraph of its own."""
    found = dateline_of(line.text) if line.size < SHORT else None
    return found is not None and found.length >= len(line.text.rstrip())


def _opens(tree: Tree, first: int, title: int | None) -> bool:
    """Whether the line right above a body's first one is its heading: below the headline, in the same element, as others follow further down."""
    above, line = tree.lines[first - 1], tree.lines[first]
    if above.element.tag not in HEADINGS or title is None or first - 1 <= title or not _is_heading(above):
        return False
    mark = above.element.tag, above.element.mark, line.element.tag
    pairs = zip(tree.lines[first + 1 :], tree.lines[first + 2 :], strict=False)
    return above.element.parent is line.element.parent and any((one.element.tag, one.element.mark, two.element.tag) == mark for one, two in pairs)


def _is_heading(line: Line) -> bool:
    heavy = line.element.tag in HEADINGS or line.bold * 10 >= line.size * 9
    return heavy and 4 < line.size <= _HEADING_LONGEST and line.linked * 2 < line.size


def lede_of(tree: Tree, body: list[int], title: int | None, declared: Declared) -> list[int]:
    """The standfirst: a line between the headline and the text that markup calls so, or that the page gives as its description."""
    if not body:
        return []
    described = [
        flat(value.text)[:60] for value in (*declared.metas("og:description", "description", "twitter:description"), *declared.node("description"))
    ]
    start = title + 1 if title is not None and title < body[0] and body[0] - title < 40 else body[0]
    for index in range(start, min(body[0] + 2, len(tree.lines))):
        line = tree.lines[index]
        if (
            int(size_of(line, breadth(tree))) in _LEDE
            and line.linked * 2 < line.size
            and not _heads_others(tree, index)
            and _leads(line, described, index in body, title is not None and index == title + 1)
            and len(body) > (index in body)
        ):
            return [index]
    return []


def _heads_others(tree: Tree, index: int) -> bool:
    """Whether a line announces what follows it, or is a question in a heading as others further down are."""
    line = tree.lines[index]
    if line.text[-1] in ":：":
        return True
    own = line.element
    below = tree.lines[index + 1 : index + SECTIONS] if own.tag in HEADINGS and line.text[-1] in _ASKS else ()
    return any(other.element.tag == own.tag and other.element.parent is own.parent and other.text[-1] in _ASKS for other in below)


_ASKS = "?？؟"
SECTIONS = 40
"""Lines below a heading among which the next of its kind would stand."""


def _leads(line: Line, described: list[str], inside: bool, next_to_title: bool) -> bool:
    named = any("lede" in roles(element.mark) for distance, element in enumerate(line.element.up()) if distance < 2)
    marked = named or line.element.tag == "h2"
    if line.element.itemprop == "description" or (named and next_to_title and line.element.tag == "p"):
        return True
    own = flat(line.text)
    told = any(len(text) > 20 and (own.startswith(text[:50]) or text.startswith(own[:50])) for text in described)
    return (marked and (told or STOP.search(line.text) is not None)) or (told and (not inside or line.element.tag != "p"))
