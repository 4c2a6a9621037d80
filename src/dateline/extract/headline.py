"""The headline: one of what the page shows and what its metadata call it, without the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.extract.declared import Declared
from dateline.extract.tree import Line, Tree
from dateline.languages.page_words import page_words

PART = re.compile(
    r"(?=[\s|\-:_｜ㅣ│])"  # what one of them begins with: tried before all of them
    r"(?:\s+[|\-–—·•»«:/_~]+\s+|\s*(?:[|_｜ㅣ│]|--+|::+)\s*|(?<=[^\x00-\x7f])-(?=[^\x00-\x7f]))"
)
_COLON = re.compile("[:：]")
_KICKER = re.compile(r"\s*[:：]\s+|\s+[-–—|]\s+")
KICKED = 12
"""Letters of a headline from which on what stands before it is taken for its kicker."""
LONGER = 1.5
"""How many times a headline's length its kicker may have; what is longer is a headline, and what follows it is its end."""
ALIKE = 0.3
"""Agreement up to which two kickers are two, not one in two spellings."""
_NOISE = re.compile(r"[\W_]+")
LONGEST = 300
_QUOTES = "\"'“”‘’«»„「『【《〈(（¿¡- "
_LEFT = " :：|"
"""What a kicker in an element of its own leaves at a heading's beginning."""
WORTH = {"h1": 1.2, "json-ld": 1.2, "meta og:title": 1.3, "meta twitter:title": 0.0, "title": 0.2, "meta": 0.2}
"""What each source's vote counts. Sources that agree add up: a page that prints what it declares outvotes a variant for search engines."""


_WHOLES = frozenset({"html", "body", "main", "article"})
"""Elements that may hold a whole page: what their class says, it says of more than a line."""
H1 = 2.0
"""The level of an h1; what a line in none counts at most is less."""
OF_SITE = 0.2
"""What a heading counts that is the site's own name: less than any that names the page."""
_LEVELS = {"h1": H1, "h2": 1.0, "h3": 0.6}


class Candidate(NamedTuple):
    text: str
    source: str
    worth: float


def flat(text: str) -> str:
    """Letters and digits only, case folded: for comparing headlines."""
    return text.encode("ascii").translate(_LOWER, _SIGNS).decode("ascii") if text.isascii() else _flat(text)


_LOWER = bytes(range(256)).lower()
_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum())
_SIGNS_IN_LINES = _SIGNS.replace(b"\n", b"")


def flats(texts: Iterable[str]) -> list[str]:
    """`flat` of each of some texts without line breaks, by one look at all of those in ASCII."""
    listed = list(texts)
    whole = "\n".join([text for text in listed if text.isascii()]).encode("ascii")
    plain = iter(whole.translate(_LOWER, _SIGNS_IN_LINES).decode("ascii").split("\n"))
    return [next(plain) if text.isascii() else _flat(text) for text in listed]


@lru_cache(maxsize=4_096)
def _flat(text: str) -> str:
    """That of a text not all in ASCII, whose signs in ASCII are most of all and are taken out as bytes."""
    bare = text.encode("utf-8", "surrogatepass").translate(_LOWER, _SIGNS).decode("utf-8", "surrogatepass")
    return (bare if bare.isalnum() else _NOISE.sub("", bare)).casefold()


def find_title_line(tree: Tree, declared: Declared) -> int | None:
    """The index of the line that is the headline: an h1, or a line that the page's title names."""
    named, sites = [name for name in dict.fromkeys(names_of(declared)) if name], site_names(declared)
    starts = frozenset(name[:2] for name in named)
    best, best_score = None, 0.0
    for index, line in enumerate(tree.lines):
        if 3 < line.size <= LONGEST:
            level = _level(line)
            if level < H1:
                if best_score > H1:
                    continue
                begins = "" if level else line.text[:BEGINNING].lstrip(_QUOTES)[:2].casefold()
                if begins not in starts and (begins.isalnum() or (begins and flat(line.text[:BEGINNING])[:2] not in starts)):
                    continue
            score = _title_score(line, level, named)
            if level == H1 and _names_site(line.text, sites, named):
                score = OF_SITE
            if score > best_score:
                best, best_score = index, score
    dated = None if best_score >= H1 / 4 else _dated_heading(tree.lines)
    return best if dated is None else dated


BEGINNING = 6
"""Characters of a line in which its first two letters or digits stand."""


def _dated_heading(lines: list[Line]) -> int | None:
    """The index of the first heading, of any level, right below which a line says in words when it was published: where no h1 is and nothing
    that the page is called, as on pages that are all called by their section."""
    words = page_words()
    pairs = enumerate(zip(lines, lines[1:], strict=False))
    return next((index for index, (line, below) in pairs if line.element.tag in _HEADINGS and "published-prefix" in words.roles(below.text)), None)


_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


def names_of(declared: Declared) -> list[str]:
    """The declared headlines, folded, each with and without the site's name."""
    sites = site_names(declared)
    texts = [candidate.text for candidate in _declared(declared)]
    bare = [without_site(text, sites, []) for text in texts]
    return [
        flat(text[:LONGEST])
        for text in dict.fromkeys([*texts, *bare, *(tail for _, tail in map(kicked, bare) if tail), *_first_part(declared.title)])
    ]


def _first_part(title: str) -> list[str]:
    """The page's title up to the last sign in it, where that is long enough for a headline: what follows may be a name of the site's."""
    parts = list(PART.finditer(title[:LONGEST]))
    return [title[: parts[-1].start()]] if parts and len(flat(title[: parts[-1].start()])) >= KICKED else []


def _title_score(line: Line, level: float, named: list[str]) -> float:
    own = flat(line.text)
    if len(own) < 4:
        return 0.0
    agreement = max((likeness(own, name) for name in named), default=0.0)
    if (level or agreement > 0.6) and _is_crumb(line):
        return agreement / 3
    if level == H1 and agreement > 0.3:
        return 2.0 + agreement
    shown = 1.0 if agreement > 0.6 else 0.0
    return shown * (agreement + level / 2) * (0.6 if line.linked * 2 > line.size else 1.0) or level / 4


def _names_site(text: str, sites: frozenset[str], named: list[str]) -> bool:
    """Whether a heading is the site's own name, and nothing that the page's data call it."""
    own = flat(text)
    return own in sites and own not in named


def _level(line: Line) -> float:
    """2 for a line in an h1, less for lesser headings, 0 for other lines."""
    element = line.element
    return _LEVELS.get(element.tag) or (_LEVELS.get(element.parent.tag, 0.0) if element.parent is not None else 0.0)


def _is_crumb(line: Line) -> bool:
    """Whether a line lies in the way from the front page, whose last step names the page as search engines should: no headline, whatever its tag."""
    return any("crumb" in element.mark for distance, element in enumerate(line.element.up()) if distance < 4 and element.tag not in _WHOLES)


def likeness(own: str, name: str) -> float:
    """1 for the same words; less for a part, or for shared runs of three letters."""
    if own in name or name in own:
        return min(len(own), len(name)) / max(len(name), len(own))
    if len(own) * 4 < len(name) or len(name) * 4 < len(own):
        return 0.0
    mine, theirs = pairs(own), pairs(name)
    both = len(mine & theirs)
    return 0.8 * both / max(1, len(mine) + len(theirs) - both)


@lru_cache(maxsize=64)
def pairs(text: str) -> set[str]:
    """The runs of three letters of a folded text."""
    return {text[at : at + 3] for at in range(len(text) - 2)}


def _declared(declared: Declared) -> tuple[Candidate, ...]:
    """What the page's data call the headline. Gathered once a page."""
    if declared.headlines is None:
        declared.headlines = tuple(_gathered(declared))
    return declared.headlines


def _gathered(declared: Declared) -> Iterator[Candidate]:
    for value in declared.node("headline", "name"):
        yield Candidate(value.text, value.source, WORTH["json-ld"])
        break
    for value in declared.metas("og:title", "twitter:title", "title", "dc.title", "parsely-title", "sailthru.title", "articletitle"):
        yield Candidate(value.text, value.source, WORTH.get(value.source, WORTH["meta"]))
    if declared.title:
        yield Candidate(declared.title, "title", WORTH["title"])


def choose(tree: Tree, declared: Declared, line: int | None) -> Candidate:
    """The headline with its source. `line` is what `find_title_line` answered. An empty text where the page names none."""
    sites = site_names(declared)
    shown = [Candidate(_shown(tree, line, declared).lstrip(_LEFT), "h1", WORTH["h1"])] if line is not None else []
    steps = frozenset(map(flat, (*urlsplit(declared.url).path.split("/")[1:-1], *(value.text for value in declared.metas("article:section"))))) - {""}
    candidates = [Candidate(without_site(c.text, sites, shown), c.source, c.worth) for c in (*shown, *_declared(declared))]
    candidates = [c if c.source == "h1" else c._replace(text=_without_desk(c.text, steps)) for c in candidates]
    candidates = [candidate for candidate in candidates if not _is_cut(candidate.text, candidates)]
    candidates = [candidate for candidate in candidates if not _FILE.fullmatch(candidate.text)] or candidates
    heads = [candidate for candidate in candidates if candidate.source == "h1"]
    candidates += _behind_kickers(heads, candidates[len(heads) :])
    if heads and line is not None and _level(tree.lines[line]) == H1 and (_all_differ(candidates) or _repeated(candidates)):
        return candidates[0]
    votes: dict[str, float] = {}
    for candidate in candidates:
        votes[flat(candidate.text)] = votes.get(flat(candidate.text), 0.0) + candidate.worth
    return max(candidates, key=lambda c: (votes[flat(c.text)] if flat(c.text) else 0.0, not c.text.isupper()), default=Candidate("", "none", 0.0))


_FILE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}(?:\.[a-z]{3,4})?")
"""What a file or an address is called, and no headline: `floods-village-2024`."""


def _without_desk(text: str, steps: frozenset[str]) -> str:
    """A declared headline without a last part that is a step of the page's own address, or its section: `River floods village | Weather`."""
    found = list(PART.finditer(text))
    return text[: found[-1].start()] if found and found[-1].start() and flat(text[found[-1].end() :]) in steps else text


def _shown(tree: Tree, line: int, declared: Declared) -> str:
    """The heading; with the other lines of its element, where the page declares them together."""
    element = tree.lines[line].element
    whole = " ".join(one.text for one in tree.lines[element.first : element.last] if one.element is element)
    apart = whole != tree.lines[line].text and len(whole) <= LONGEST
    return whole if apart and flat(whole) in names_of(declared) else tree.lines[line].text


def _is_cut(text: str, others: list[Candidate]) -> bool:
    """Whether a headline is the beginning of a longer one, cut off with dots."""
    stem = flat(text) if text.endswith(_DOTS) else ""
    return len(stem) >= KICKED and any(len(flat(other.text)) > len(stem) and flat(other.text).startswith(stem) for other in others)


_DOTS = ("...", "…")


def _all_differ(candidates: list[Candidate]) -> bool:
    """Whether the page's heading, the headline of its JSON-LD and its og:title are three texts, none within another: those for machines are each a
    variant for one use then, and the page's title, a variant too, must not decide for one of them against what readers see."""
    told = {kind: flat(c.text) for c in reversed(candidates) for kind in _KINDS if c.source.startswith(kind)}
    return len(told) == len(_KINDS) and not any(one in other for one, other in permutations(told.values(), 2))


_KINDS = ("h1", "json-ld", "meta og:title")


def _repeated(candidates: list[Candidate]) -> bool:
    """Whether a meta tag gives the page's heading, the first of some candidates, word for word, beside the one that all sites share a page by: what
    og:title and the page's title say besides is for networks and search engines."""
    own = flat(candidates[0].text)
    return len(own) >= KICKED and any(c.source.startswith("meta ") and c.source != _KINDS[2] and flat(c.text) == own for c in candidates)


def _behind_kickers(shown: list[Candidate], declared: list[Candidate]) -> Iterator[Candidate]:
    """Further votes for what stands behind a kicker: all of both where the page's heading and a declared headline put different kickers before
    the same words; half of the longer one's where one of them has a kicker that the other has not."""
    for own, other in ((own, other) for own in shown for other in declared):
        (kicker, tail), (kicker2, tail2) = kicked(own.text), kicked(other.text)
        if tail and flat(tail) == flat(tail2) and likeness(flat(kicker), flat(kicker2)) < ALIKE:
            yield Candidate(tail, "h1", own.worth + other.worth)
        for long, short in ((own, other), (other, own)):
            if long.worth and _ends_with(long.text, short.text):
                yield Candidate(short.text, short.source, long.worth / 2)


def _ends_with(long: str, short: str) -> bool:
    """Whether a headline is another one behind a kicker that is no longer than it."""
    whole, tail = flat(long), flat(short)
    return KICKED <= len(tail) < len(whole) <= 2 * len(tail) and whole.endswith(tail)


def kicked(text: str) -> tuple[str, str]:
    """(kicker, headline) of `Storm in the valley: River floods village`; empty texts where no kicker leads."""
    found = _KICKER.search(text)
    if found is None:
        return "", ""
    kicker, tail = text[: found.start()].strip(), text[found.end() :].strip()
    return (kicker, tail) if 0 < len(flat(kicker)) <= LONGER * len(flat(tail)) and len(flat(tail)) >= KICKED else ("", "")


def site_names(declared: Declared) -> frozenset[str]:
    """The folded names of the site, as the page tells them. Gathered once a page."""
    if declared.known_as is None:
        declared.known_as = _site_names(declared)
    return declared.known_as


def _site_names(declared: Declared) -> frozenset[str]:
    values = [
        *declared.metas("og:site_name", "sitename", "application-name", "twitter:site", "publisher", "dc.publisher"),
        *declared.node("publisher"),
    ]
    names = (*(value.text for value in values), *declared.own_names)
    host = declared.site
    told = (flat(form) for text in names for form in (text, text.partition("(")[0]))
    return frozenset({*told, flat(host), flat(host.rsplit(".", 1)[0])} - {""})


def without_site(text: str, sites: frozenset[str], shown: list[Candidate]) -> str:
    """The headline without trailing (or leading) parts that name the site or the section the page's own heading doesn't have."""
    if len(PART.split(text)) < 2:
        return _without_label(text, sites)
    for candidate in shown:
        if flat(candidate.text) == flat(text):
            return text
        for kept in (candidate.text,):
            if len(flat(kept)) > 12 and flat(text).startswith(flat(kept)):
                return kept
    return _cut(text, sites)


def _cut(text: str, sites: frozenset[str]) -> str:
    spots = [found.span() for found in PART.finditer(text)]
    while spots:
        start, end = spots[-1]
        tail = flat(text[end:])
        if not (any(_names(tail, site) for site in sites) or "." in text[end:].strip(". ") and " " not in text[end:].strip()):
            break
        text = text[:start]
        spots.pop()
    if spots and any(_names(flat(text[: spots[0][0]]), site) for site in sites):
        text = text[spots[0][1] :]
    return _without_label(text.strip(), sites)


def _without_label(text: str, sites: frozenset[str]) -> str:
    """The headline without the site's whole name before its first colon or after its last one."""
    before, _, rest = _COLON.sub("\n", text, count=1).partition("\n")
    if rest and flat(before) in sites:
        return rest.strip()
    found = list(_COLON.finditer(text))
    return text[: found[-1].start()].strip() if found and flat(text[found[-1].end() :]) in sites else text


def _names(part: str, site: str) -> bool:
    return len(part) > 1 and (part == site or (len(site) > 3 and len(part) > 3 and (part in site or site in part) and len(part) < len(site) + 12))
