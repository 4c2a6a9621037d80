"""Places named in a text: every name that stands as a word of its own, the longest first, with the words beside it that make it a site."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal
from unicodedata import combining

from dateline.knowledge.endings import endings
from dateline.knowledge.lexicon import expected
from dateline.knowledge.places import sites
from dateline.knowledge.places.called import KANA, points_of_compass
from dateline.knowledge.places.gazetteer import country, entries, parents
from dateline.knowledge.places.names import accented, adjectives, borrowed, candidates, homonyms, matcher, names, openers, ordinary
from dateline.knowledge.places.patterns import Matcher
from dateline.knowledge.scripts import CASED, SPACED, base, fold, scripts_of
from dateline.knowledge.tables import names_by_language, rows
from dateline.model import Noun

ENDED = frozenset({"Arab"})
"""Scripts in which a name and the feminine of another are one word."""
INITIALS = 4
"""Letters of a name in capitals that may be initials at most."""
Form = Literal["name", "adjective"]
ALEF = "\N{ARABIC LETTER ALEF}"
INDEFINITE = "\N{ARABIC FATHATAN}"
"""The ending of an Arabic noun without article: the name of a country never has it, one of its people (سوريا with it: a Syrian) does."""
SURE = 1_000_000
"""Inhabitants from which a city's name is taken for the city even where it stands beside another capitalised word."""
_BEFORE = re.compile(r"(^|[.!?:;»”\"\n(]\s*|\w,?\s)([^\W\d_a-zа-я]\w*[.]?)[ ]$")
_AFTER = re.compile(r" [^\W\d_]\w*")
_JOINED = re.compile(r"(?:^|[^\w-])([^\W\d_]{3,})-$")
_OPENS = re.compile(r"(?:^|[.!?:;»”“„\"\n(–])\s*\Z")
SHORT = 3
"""Characters looked back over to where a sentence begins."""
LONG_WORD = 30
"""Characters of a word before a hyphen, and what parts it from the text, at most."""


class PlaceMention(Noun, frozen=True, kw_only=True):
    """text[start:end] names one of `candidates` (ids). An adjective or the name of a people ("Kazakh") points to its country."""

    start: int
    end: int
    text: str
    candidates: tuple[str, ...]
    form: Form = "name"


def find(text: str, language: str) -> tuple[PlaceMention, ...]:
    """Every place named in `text`, in order, none overlapping another; the longest name wins. `language` is a BCP 47 code."""
    code = base(language)
    hits = [hit for script in scripts_of(language) for hit in _hits(text, code, script)]
    hits.sort(key=lambda hit: (hit.start, -hit.end, _rank(hit)))
    found: list[PlaceMention] = []
    for hit in hits:
        if not found or hit.start >= found[-1].end:
            found.append(hit)
    begun = {mention.start: mention for mention in found}
    ended = {mention.end for mention in found}
    named = [mention for mention in found if not _is_person(text, mention, code, begun) and not _are_initials(text, mention)]
    named = [mention for mention in named if not _ends_longer_name(text, mention, ended) and not _sided(text, mention.start, code)]
    named = _at_home(named, code) if homonyms(code) else named
    places = [_sited(text, mention, code) for mention in named]
    return tuple(mention for at, mention in enumerate(places) if at + 1 == len(places) or mention.end <= places[at + 1].start)


def _at_home(named: list[PlaceMention], language: str) -> list[PlaceMention]:
    """The places but those whose name is an ordinary word, where nothing else names their country or what lies in it (سيول without Korea)."""
    doubtful = {mention for mention in named if fold(mention.text, scripts_of(language)[0]).lower() in homonyms(language)}
    sure = {country(id_) for mention in named if mention not in doubtful for id_ in mention.candidates} if doubtful else set()
    return [mention for mention in named if mention not in doubtful or any(country(id_) in sure for id_ in mention.candidates)]


@cache
def _sides(language: str) -> tuple[str, ...]:
    return tuple(word for code, listed in rows("sides.tsv") if code == language for word in listed.split(","))


def _sided(text: str, start: int, language: str) -> bool:
    """Whether a name only tells whose side somebody takes (pro-Russian, 亲北京)."""
    return bool(_sides(language)) and text[max(0, start - 5) : start].lower().endswith(_sides(language))


def _rank(hit: PlaceMention) -> int:
    """Of two readings of one word: a place that is not small, the adjective, a small place."""
    return 1 if hit.form == "adjective" else 2 if all(map(_small, hit.candidates)) else 0


def _hits(text: str, language: str, script: str) -> Iterator[PlaceMention]:
    folded = fold(text, script)
    for start, end, which, ids in _whole(folded, list(_matches(folded, matcher(language, script), language, script)), script):
        ordinarily = _is_ordinary(folded[start:end], which, language, script) and text[start:end] not in accented(language)
        ordinarily = ordinarily and not any(sites.said(written, start, end, language) for written in {text, folded})
        if not ordinarily and not _joined(text, start, language) and folded[max(0, start - 1) : start + 1] not in _titles(language):
            people = _of_people(ids) if text[end : end + 1] == INDEFINITE else ()
            yield PlaceMention(start=start, end=end, text=text[start:end], candidates=people or ids, form="adjective" if people else "name")
    for start, end, _, ids in _matches(folded, adjectives(language, script), language, script):
        if folded[start:end] in openers(language, script) and not _OPENS.search(text, max(0, start - SHORT), start):
            continue
        yield PlaceMention(start=start, end=end, text=text[start:end], candidates=ids, form="adjective")


def _whole(text: str, matches: list[tuple[int, int, str, tuple[str, ...]]], script: str) -> list[tuple[int, int, str, tuple[str, ...]]]:
    """The matches; in Arabic script, of two names of one word the one that stands as it is listed, and not the feminine of another (الشرقية)."""
    if script not in ENDED:
        return matches
    listed = {match[:2] for match in matches if text.endswith(match[2], match[0], match[1])}
    return [match for match in matches if match[:2] not in listed or text.endswith(match[2], match[0], match[1])]


@cache
def _titles(language: str) -> frozenset[str]:
    """The last two signs of titles in a script without blanks: the last one begins no town (局长沙…)."""
    return frozenset(title[-2:] for code, listed in rows("titles.tsv") if code == language for title in listed.split(","))


def _of_people(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id_ for id_ in ids if id_ in entries() and entries()[id_].kind == "country")


def _matches(text: str, table: Matcher, language: str, script: str) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """(start, end, name, candidates) of each whole word or words that the table knows."""
    for start, end, name, allowed, listed in table.found(text):
        span = _span(text, start, end, allowed, language) if script in SPACED else None if _inside_another(text, start, end, script) else (start, end)
        ids = (candidates(listed, language) or borrowed(name, listed, language)) if span else ()
        if span and ids and not (_clings(text, span[0]) and _rest(text, span, name, ids, language)):
            yield *span, name, ids


def _inside_another(text: str, start: int, end: int, script: str) -> bool:
    """Whether a name in a script without blanks is only part of a longer word or of a known leader's name (佩斯 in 佩斯科夫)."""
    within = _leaders_around(text[start:end], script)
    return _inside_kana(text, start, end) or any(text.startswith(name, start - at) for name, at in within if at <= start)


@lru_cache(maxsize=4096)
def _leaders_around(place: str, script: str) -> tuple[tuple[str, int], ...]:
    """The names of leaders that hold a shorter name of a place, each with where it stands in them."""
    return tuple((name, name.index(place)) for name in _leaders(script) if len(place) < len(name) and place in name)


@cache
def _leaders(script: str) -> tuple[str, ...]:
    listed = (names_by_language(columns).get(script, ()) for _, *columns in rows("leaders.tsv"))
    return tuple(fold(name, script) for names_ in listed for name in names_)


def _inside_kana(text: str, start: int, end: int) -> bool:
    """Whether a name in katakana is only part of a longer word in them (ウィーン in ハロウィーン)."""
    before, after = text[max(0, start - 1) : start] + text[start], text[end - 1] + text[end : end + 1]
    return any(len(pair) == 2 and KANA.fullmatch(pair) is not None for pair in (before, after))


NAMED_AFTER = frozenset({"AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PY", "SV", "UY", "VE"})
LONG = 4
"""Characters of the name of a province or a city before a place in it, at most."""
SLIGHT, KNOWN = 3, 500_000
"""A name of so few letters behind a prefix must be of a place of so many inhabitants: it is else the rest of another word."""


def _clings(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalpha()


def _rest(text: str, span: tuple[int, int], name: str, ids: tuple[str, ...], language: str) -> bool:
    """Whether what stands behind a prefix is only the rest of another word: a slight name, or less common than the whole word."""
    first = span[0]
    while first and text[first - 1].isalpha():
        first -= 1
    if _slight(name, ids):
        return not _stands(text, first if text[first : span[0]].isspace() else span[0], ids, language)
    known = expected(language)
    return known.get(text[first : span[1]], 0) > known.get(text[span[0] : span[1]], 0)


def _stands(text: str, start: int, ids: tuple[str, ...], language: str) -> bool:
    """Whether a slight name stands as its own word: behind a word for "in", or behind the name of what it lies in (在旺角, 江西都昌)."""
    if text.endswith(sites.words_in(language), 0, start):
        return True
    end = start - 1 if text[start - 1] in sites.division_words() else start
    around = (names("Hani").get(text[end - length : end]) for length in range(2, LONG + 1) if end >= length)
    return any(_holds(above, id_) for listed in around if listed for above in candidates(listed, language) for id_ in ids)


def _holds(above: str, id_: str) -> bool:
    """Whether a place lies in another; in Hong Kong and the like in the city that is its country, too."""
    return above in parents(id_) or (above != id_ and above in entries() and entries()[above].capital and parents(above) == (country(id_),))


def full(name: str) -> bool:
    """Whether a name in Chinese characters ends with the word for what it names (金水区): two other characters before it are enough."""
    return len(name) > 2 and name[-1] in sites.division_words()


def _slight(name: str, ids: tuple[str, ...]) -> bool:
    return (
        len(name) <= SLIGHT
        and not full(name)
        and all(id_ in entries() and entries()[id_].people < KNOWN and not entries()[id_].capital for id_ in ids)
    )


def _span(text: str, start: int, end: int, allowed: frozenset[str], language: str) -> tuple[int, int] | None:
    """The whole word of a match, where what clings to the pattern is allowed; None where it is part of another word."""
    table = endings(language)
    first, last = start, end
    while first and text[first - 1].isalpha():
        first -= 1
    while last < len(text) and text[last].isalpha():
        last += 1
    if _goes_on(text, first, last) or (text[last : last + 1] in table.inner and text[last + 1 : last + 2].isalpha()):
        return None
    clings = text[end:last] in allowed or (allowed == {""} and text[end:last] in table.suffixes)
    return (start, last) if clings and text[first:start] in table.prefixes else None


def _goes_on(text: str, first: int, last: int) -> bool:
    """Whether the word goes on over a combining mark, which is no letter itself (مروّع holds no مرو)."""
    over = last
    while over < len(text) and combining(text[over]):
        over += 1
    if text[last:over] == INDEFINITE and text[over : over + 1] == ALEF and not text[over + 1 : over + 2].isalpha():
        return False
    return (first > 0 and combining(text[first - 1]) > 0) or (last < over < len(text) and text[over].isalpha())


def _is_ordinary(form: str, name: str, language: str, script: str) -> bool:
    """Whether a name, or the form it stands in, is an ordinary word by the table; both are folded."""
    listed = ordinary(language)
    return any((one.lower() if script in CASED else one) in listed for one in (form, name))


def _joined(text: str, start: int, language: str) -> bool:
    """Whether one sign that is a preposition elsewhere (ب, ل) stands right before a name behind a word for a town or a region: there it belongs to
    another name (قرية بليون is no village of Lyon)."""
    first = start - 1
    if not _clings(text, start) or (first and text[first - 1].isalpha()) or text[first] not in endings(language).prefixes:
        return False
    beside = sites.beside(text, first, first + 1, language)
    return beside is not None and beside.kind in ("city", "region") and beside.end <= first


def _is_person(text: str, mention: PlaceMention, language: str, begun: Mapping[int, PlaceMention]) -> bool:
    """Whether a smaller city's name is part of a longer name in capitals (Lindsey Graham): then it is somebody's. `begun`: the places by starts;
    right before what it lies in, a city is itself (в Ельце Липецкой области)."""
    if mention.form != "name" or scripts_of(language)[0] not in CASED or text.isupper() or not all(map(_small, mention.candidates)):
        return False
    if sites.said(text, mention.start, mention.end, language):
        return False
    after = _AFTER.match(text, mention.end)
    around = begun.get(mention.end + 1)
    if around is not None and any(above in parents(id_) for above in around.candidates for id_ in mention.candidates):
        return False
    return _follows_a_name(text[max(0, mention.start - 60) : mention.start]) or bool(after and after[0][1].isupper())


def _are_initials(text: str, mention: PlaceMention) -> bool:
    """Whether a short name in capitals, within a text that is not, is some body's initials (NEMA), and no name written so (USA) or dateline."""
    short = len(mention.text) <= INITIALS and mention.text.isupper() and mention.text.isascii() and not text.isupper()
    if not short or mention.start == 0 or text[mention.start - 1] == "\n":
        return False
    return all(id_ in entries() and entries()[id_].kind == "city" for id_ in mention.candidates)


def _ends_longer_name(text: str, mention: PlaceMention, ended: Collection[int]) -> bool:
    """Whether a hyphen joins a smaller place's name to a word with a capital before it that is neither place, point of the compass nor article
    (storm Kai-Tak is not in Tak). `ended`: where places end."""
    before = _JOINED.search(text[max(0, mention.start - LONG_WORD) : mention.start]) if text[mention.start - 1 : mention.start] == "-" else None
    if before is None or not before[1][0].isupper() or mention.start - 1 in ended or before[1].lower() in _points():
        return False
    return all(id_ in entries() and entries()[id_].kind != "country" and entries()[id_].people < SURE for id_ in mention.candidates)


@cache
def _points() -> frozenset[str]:
    return frozenset(point.lower() for point in points_of_compass())


def _small(id_: str) -> bool:
    """Whether a place is a city of few people, or a region of few in one of the countries that call theirs after persons (Hidalgo, Sucre)."""
    entry = entries().get(id_)
    if entry is None or entry.capital or entry.people >= SURE:
        return False
    return entry.kind == "city" or (entry.kind == "region" and id_[:2] in NAMED_AFTER)


def _follows_a_name(before: str) -> bool:
    """Whether the word before is capitalised, and not because a sentence begins with it."""
    found = _BEFORE.search(before)
    if found and not found[2][0].isupper():  # à, où, é: small letters beyond a to z
        return False
    return bool(found and found[1].strip() and found[1].strip()[0].isalnum() and not found[1].rstrip().endswith(","))


def _of_its_name(text: str, mention: PlaceMention, language: str) -> sites.Beside | None:
    """The word for a city or a region that is the second of a name that several places have (Воронежская область is no town)."""
    first, _, rest = mention.text.partition(" ")
    if len(mention.candidates) < 2 or not rest:
        return None
    inner = sites.beside(text, mention.start, mention.start + len(first), language)
    within = inner is not None and inner.kind in ("city", "region") and mention.start < inner.start and inner.end <= mention.end
    return inner if within else None


def _sited(text: str, mention: PlaceMention, language: str) -> PlaceMention:
    """A mention of a city with the word beside it that makes it a site of the city; region and city words choose among candidates."""
    beside = sites.beside(text, mention.start, mention.end, language) if mention.form == "name" else None
    beside = beside or _of_its_name(text, mention, language)
    if beside is None:
        return mention
    if beside.kind in ("city", "region"):
        fitting = tuple(id_ for id_ in mention.candidates if id_ in entries() and entries()[id_].kind == beside.kind)
        return PlaceMention(start=mention.start, end=mention.end, text=mention.text, candidates=fitting or mention.candidates)
    start, end = min(beside.start, mention.start), max(beside.end, mention.end)
    kinds = {id_: entries()[id_].kind for id_ in mention.candidates if id_ in entries()}
    made = tuple(f"{id_}/{beside.kind}" for id_, kind in kinds.items() if kind == "city" and "country" not in kinds.values())
    return PlaceMention(start=start, end=end, text=text[start:end], candidates=made) if made else mention
