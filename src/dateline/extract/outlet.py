"""The outlet: what a line calls the source, what the page's data call the site, what the page shows as its own name, else its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.extract.assemble import Parts
from dateline.extract.headline import PART, flat
from dateline.extract.urls import shown_host, site, undisguised
from dateline.extract.visible import find as find_dates
from dateline.knowledge import bodies
from dateline.languages.page_words import PageWords, lower, page_words

LONGEST = 60
SHOWN_LONGEST = 40
"""Characters above which what stands in a title, a logo or a rights line is no name."""
ENOUGH, SURE = 1.0, 2.0
"""What the places that show a name must count for it to be believed, and to be believed before a source that a line prints."""
NEAR_HEAD = 8
"""Lines at the page's head in which a name that stands there gains, and lines below the headline in which a source may be printed."""
NEAR_FOOT = 25
_TAGLINE = re.compile(r"\s+[|｜]\s+|[,;]?\s+https?://")
"""What parts a site's name from what it says of itself, or from its address."""
_YEARS = r"(?:\d{4}(?:\s*[-–—/,]\s*\d{4})?)?"
_OWNER = re.compile(rf"(?:[©ⓒ]|\(c\)|(?<!\w)copyright)[\s:,©ⓒ]*{_YEARS}[\s,.:–—-]*(?:by\s+)?(?P<name>[^\d©ⓒ|,.;:。，]{{2,40}})", re.I)
_SIGN = re.compile(r"\([cC]\)|[cC][oO][pP][yY][rR]")
"""What stands in every notice without ©."""
_BEFORE = re.compile(r"(?P<name>[^\d©|,.;:。，]{2,40}?)\s*©")
_OTHERS = re.compile(r"\s*[+＋/|｜、,，]\s*")
_CELLS = re.compile(r"\s+|[|｜]")
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7a3]")


class Named(NamedTuple):
    """The outlet's name, where it stands, and why it was believed."""

    name: str
    source: str
    reason: str
    worth: float = 0.0


class Evidence(NamedTuple):
    """One place of the page where the outlet's name may stand, and what that place counts."""

    name: str
    source: str
    worth: float


def outlet(parts: Parts) -> Named:
    """The outlet that a page is of, as `named` finds it; a name that is known as another's, with the page's own address beside it."""
    found = named(parts)
    host = site(parts.page.final_url or parts.page.url)
    if found.source in ("line", "host") or not host or not is_borrowed(found.name, host):
        return found
    return found._replace(
        name=f"{found.name} ({shown_host(host)})", reason=f"{found.reason}; the outlet of that name has other addresses than this one"
    )


def is_borrowed(name: str, host: str) -> bool:
    """Whether a name is, or looks like, that of an outlet whose known addresses are others than this host."""
    spellings = {name} if name.isascii() else {name, undisguised(name)}
    owners = [owner for spelling in spellings if (owner := bodies.called(spelling, "")) is not None and owner.domains]
    return bool(owners) and bodies.outlet(host) not in owners


def named(parts: Parts) -> Named:
    """The first of: the site's name in the page's data, a name that several places of the page show, a source printed with the date, any name shown,
    the host. A site that prints another's name as its source is still the one whose page it is."""
    own = declared_site(parts)
    if own is not None:
        return own
    shown = evidence(parts)
    own, printed = attested(parts, shown), printed_source(parts)
    if printed and (own is None or own.worth < SURE):
        return Named(_shortened(printed, shown), "line", "printed as the source in the line of the date")
    return own or of_host(parts.declared.site)


def of_host(host: str) -> Named:
    """A page that names no outlet: the one known by its address, else the address."""
    known = bodies.outlet(host) if host else None
    if known is None:
        return Named(shown_host(host), "host", "the page names no outlet; this is its address")
    return Named(known.name, "host", "the page names no outlet; its address is this one's")


def declared_site(parts: Parts) -> Named | None:
    """The site's name, or the publisher's, in the page's meta tags, JSON-LD or microdata."""
    declared = parts.declared
    for value in (
        *declared.metas("og:site_name", "sitename"),
        *declared.node("publisher", "sourceOrganization"),
        *declared.items("publisher"),
        *declared.metas("application-name", "dc.publisher", "publisher"),
    ):
        name = _TAGLINE.split(value.text)[0].strip()
        if 0 < len(name) <= LONGEST and not name.startswith("http"):
            return Named(name, value.source, "the page's data name the site or its publisher", SURE)
    return None


def _shortened(printed: str, shown: list[Evidence]) -> str:
    """A printed source without what stands after the site's own name (a desk, "and agencies")."""
    own = [one.name for one in shown if len(one.name) > 1 and printed.startswith(one.name)]
    return max(own, key=len, default=printed)


def printed_source(parts: Parts) -> str | None:
    """`Source: X` in a line that also prints the date, beside the headline."""
    words = page_words()
    start = parts.title_line if parts.title_line is not None else 0
    for line in parts.tree.lines[start : start + NEAR_HEAD]:
        if line.size > 120 or not any(True for _ in find_dates(line.text, parts.language, None)):
            continue
        found = source_in(line.text, words)
        if found:
            return found
    return None


def source_in(text: str, words: PageWords) -> str | None:
    """What follows "Source:" in a line, up to the next word that says what it is ("reporter", "font size") or the next cell."""
    folded = lower(text)
    if len(folded) != len(text):
        return None
    for _, end, _ in sorted(words.matches_anywhere(folded, ("source-prefix",)), key=lambda found: -found[1]):
        rest = text[end:].lstrip(" :：-–—|\u3000")
        if rest.startswith(("http://", "https://", "www.")):
            continue
        marks = [start for start, _, _ in words.matches_anywhere(lower(rest), ("byline-prefix", "editor-prefix", "print", "share", "views"))]
        name = _OTHERS.split(_CELLS.split(rest[: min(marks, default=len(rest))])[0] if _CJK.search(rest) else rest)[0].strip(" :：-–—")
        if 1 < len(name) <= SHOWN_LONGEST and (not words.said(name) or _is_known_agency(name, words)):
            return name
    return None


def _is_known_agency(name: str, words: PageWords) -> bool:
    """Whether a name that is nobody's in a byline is a known outlet's: an agency may be a source."""
    return words.said(name) == "not-a-person" and bodies.called(name, "") is not None


def attested(parts: Parts, shown: list[Evidence]) -> Named | None:
    """The name that most of the page's places agree on: its title's end, its logo, the link to its front page, its rights notice, its address."""
    best, best_worth = None, 0.0
    for one in shown:
        worth = sum(other.worth for other in _agreeing(one, shown)) + _support(one.name, parts)
        if worth > best_worth:
            best, best_worth = one, worth
    if best is None or best_worth < ENOUGH:
        return None
    sources = list(dict.fromkeys(other.source for other in _agreeing(best, shown)))
    return Named(best.name, " + ".join(sources), "the page shows this name as its own", best_worth)


def _agreeing(one: Evidence, shown: list[Evidence]) -> Iterator[Evidence]:
    """The evidence for one name: that of the same letters, each source once; the owner in a rights notice may be longer."""
    own, seen = flat(one.name), set()
    for other in shown:
        same = flat(other.name) == own or (other.source == "rights" and own in flat(other.name))
        if same and other.source not in seen:
            seen.add(other.source)
            yield other


def _support(name: str, parts: Parts) -> float:
    """What the page's first and last lines and its address add."""
    own, lines = flat(name), parts.tree.lines
    title = parts.title_line if parts.title_line is not None else NEAR_HEAD
    head = any(own in flat(line.text) for line in lines[: min(NEAR_HEAD, title)] if line.size < 200)
    foot = any(own in flat(line.text) for line in lines[-4:] if line.size < 300)
    host = flat(parts.declared.site)
    return 0.5 * head + 0.5 * foot + (1.0 if len(own) > 3 and own in host else 0.0)


def evidence(parts: Parts) -> list[Evidence]:
    """Every name that the page may show as its own, without words of the page's furniture and without the headline."""
    words, head = page_words(), flat(parts.title.text)
    found = [*title_ends(parts), *(Evidence(name, "front-page link", 1.5) for name in parts.declared.own_names), *_rights(parts, words)]
    return [one for one in found if _is_name(one.name, words) and flat(one.name) != head]


def _is_name(name: str, words: PageWords) -> bool:
    return len(flat(name)) > 1 and len(name) <= SHOWN_LONGEST and words.said(name) is None and not flat(name).isdigit() and not _is_phrase(name)


def _is_phrase(name: str) -> bool:
    """Whether it says something of a name that it only comes to later: so many words in small letters lead to the first with a capital."""
    small = [word[0].islower() for word in name.split()]
    return False in small and small.index(False) >= LEADING


LEADING = 3


def title_ends(parts: Parts) -> Iterator[Evidence]:
    """The parts of the page's `<title>` that are not the headline: the outermost counts most, the more where the headline is the rest."""
    whole, head = flat(parts.declared.title), flat(parts.title.text)
    pieces = [piece for piece in (piece.strip() for piece in PART.split(parts.declared.title)) if piece]
    rest = [piece for piece in pieces if flat(piece) not in head]
    exact = len(head) > 5 and (whole.startswith(head) or whole.endswith(head))
    if len(pieces) < 2 or not rest:
        return
    first = rest[0] == pieces[0] and (whole.endswith(head) or (head not in whole and len(rest[0]) <= SHOWN_LONGEST))
    outer = rest[0] if first else rest[-1]
    for piece in rest:
        yield Evidence(_undated(piece, parts.language), "title", (1.6 if exact else 1.0) if piece == outer else 0.5)


def _undated(piece: str, language: str) -> str:
    """A part of a title without the day behind a comma in it: `The Courier, 4 May 2019`."""
    seen = next(iter(find_dates(piece, language, None)), None) if "," in piece else None
    return piece[: seen.start].rstrip(" ,") if seen is not None and seen.start and piece[: seen.start].rstrip().endswith(",") else piece


def _rights(parts: Parts, words: PageWords) -> Iterator[Evidence]:
    """The owner that a line of the page's end names after (or before) the copyright sign, and the copyright the page declares."""
    lines = [line.text for line in reversed(parts.tree.lines[-NEAR_FOOT:]) if line.size < 300]
    for text in (*lines, *(value.text for value in parts.declared.metas("copyright", "dc.rights"))):
        signed = "©" in text
        owners = _OWNER.search(text) if signed or _SIGN.search(text) else None, _BEFORE.search(text) if signed else None
        for found in filter(None, owners):
            name = owner(found["name"], words)
            if name:
                yield Evidence(name, "rights", 0.8)


def owner(text: str, words: PageWords) -> str:
    """A name from a rights notice without the notice's own words."""
    folded = text.casefold()
    starts = [start for start, _, _ in words.matches_anywhere(folded, ("rights",)) if start] if len(folded) == len(text) else []
    return text[: min(starts, default=len(text))].strip(" \"'«»“”„-–—·.")


def of_text(lines: list[str]) -> str:
    """The owner that a page saved as text names in its copyright line, else ""."""
    words = page_words()
    for text in reversed(lines):
        found = _OWNER.search(text) if len(text) < 300 else None
        name = owner(found["name"], words) if found else ""
        if name and _is_name(name, words):
            return name
    return ""
