"""Captions and credits of a page's pictures."""

from __future__ import annotations

import re

from dateline.extract.assemble import Parts
from dateline.extract.furniture import bracketed, caption_of
from dateline.extract.keep import Kept
from dateline.extract.markup import IN_FIGURE, bits, roles
from dateline.extract.tree import Element, Line
from dateline.languages.page_words import page_words
from dateline.model import Caption

REACH = 12
MOST = 40
LONGEST = 600


def captions(parts: Parts, kept: Kept) -> tuple[Caption, ...]:
    """Those in figures beside the body, those that lines of the body turned out to be; each once, in the order of the page."""
    if not kept.body:
        return tuple(kept.captions)
    words = page_words()
    taken = set(kept.body) | set(kept.lede)
    start, end = max(0, kept.body[0] - REACH), kept.body[-1] + REACH
    found: dict[str, Caption] = {caption.text or caption.credit or "": caption for caption in kept.captions}
    figures: dict[int, list[Line]] = {}
    for index, line in enumerate(parts.tree.lines[start:end], start):
        figure = figure_of(line)
        if index in taken or line.size > LONGEST:
            continue
        if figure is not None:
            figures.setdefault(figure.index, []).append(line)
        elif kept.body[0] < index < kept.body[-1]:
            alone = caption_of(line.text, words, in_figure=False)
            if alone is not None:
                found.setdefault(alone.text or alone.credit or "", alone)
    for lines in figures.values():
        caption = of_lines(lines)
        if caption is not None and len(found) < MOST:
            found.setdefault(caption.text or caption.credit or "", caption)
    return tuple(caption for caption in map(_closed, found.values()) if caption.text or caption.credit)


def _closed(caption: Caption) -> Caption:
    """Without the brackets that were parted from what they held: the credit of `The bridge (Photo: Jane Roe)` in an element of its own."""
    text, credit = _OPENED.sub("", caption.text), caption.credit
    if credit and credit.count(")") > credit.count("("):
        credit = " ".join(credit.replace(")", " ", 1).split())
    return Caption(text=text, credit=credit)


_OPENED = re.compile(r"\s*[(（\[【]\s*$")


def figure_of(line: Line) -> Element | None:
    """The figure, or the element marked as caption, that holds a line."""
    best = None
    if not (line.element.held & IN_FIGURE or _marked(line.element) or (line.element.parent is not None and _marked(line.element.parent))):
        return None
    for distance, element in enumerate(line.element.up()):
        if distance > 6 or element.tag == "blockquote":
            break
        if element.tag == "figure":
            return element
        if element.tag == "figcaption" or (distance < 2 and _marked(element)):
            best = element
    return best


def _marked(element: Element) -> bool:
    return "caption" in element.mark or bool(element.own & _LEGEND) or ("credit" in element.mark and "caption" in roles(element.mark))


_CREDITED, SIGNED = frozenset({"credit"}), 20
"""A caption of more characters than these is one though it ends with who took the picture, set against the name."""
_LEGEND = bits("legend")


def of_lines(lines: list[Line]) -> Caption | None:
    """One caption of a figure's lines: the credit is the line, or the line's end, that says so."""
    words = page_words()
    texts, credit = [], None
    for line in lines:
        found = caption_of(line.text, words) or bracketed(line.text)
        if found is not None:
            credit = credit or found.credit
            texts += [found.text] if found.text else []
        elif any("credit" in element.mark for distance, element in enumerate(line.element.up()) if distance < 2):
            credit = credit or line.text
        elif not words.roles(line.text) - (_CREDITED if line.size > SIGNED else frozenset()):
            texts.append(line.text)
    text = " ".join(dict.fromkeys(texts))
    return Caption(text=text, credit=credit) if text or credit else None
