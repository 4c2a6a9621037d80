"""The names of all places of a script, as the tables write them, and ready to be found in a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from dateline.knowledge.endings import declining, endings
from dateline.knowledge.places import groups
from dateline.knowledge.places.called import called, merged
from dateline.knowledge.places.forms import BARE, forms
from dateline.knowledge.places.gazetteer import REMEMBERED, entries
from dateline.knowledge.places.patterns import Declined, Listed, Matcher, Openings
from dateline.knowledge.scripts import CASED, base, fold, folded, scripts_of
from dateline.knowledge.tables import columns, rows

SCRIPTS = frozenset({"Latn", "Cyrl", "Hani", "Arab", "Kana", "Hang", "Deva"})


SHORT = 5
"""Letters that a name taken from English has at least."""
LARGE = 100_000
"""Inhabitants of a region that is called by its English name in other languages, too."""
BORROWED = "+"
"""The code of rows that say which English names no other language takes so."""


@cache
def matcher(language: str, script: str) -> Matcher:
    """All names of a script, in the forms of `language`. The languages of a script share one table."""
    return Declined(_openings(script), language) if _nominatives(script) else _listed(script)


@cache
def _listed(script: str) -> Listed:
    listed = tuple(names(script))
    return Listed(listed, listed, (BARE,) * len(listed), tuple(names(script).values()))


@cache
def _openings(script: str) -> Openings:
    joints = frozenset(joint for language in declining() if script in scripts_of(language) for joint in endings(language).joints)
    return Openings(names(script), _nominatives(script), joints)


@cache
def _nominatives(script: str) -> frozenset[str]:
    """The endings that names of a script lose where any of its languages declines them; none where none does."""
    return frozenset(nominative for language in declining() if script in scripts_of(language) for nominative, _ in endings(language).declensions)


@cache
def adjectives(language: str, script: str) -> Matcher:
    """Adjectives and names of peoples; their ids are countries.

    Those in small letters are also read with a capital: a people's name (les Maliens), or a sentence's first word; where a language lists the names
    of peoples with theirs, the latter alone (`openers`).
    """
    listed = [
        (fold(word.strip(), script), country) for country, code, words in rows("adjectives.tsv") if code == language for word in words.split(",")
    ]
    if script in CASED:
        listed += [(word.capitalize(), country) for word, country in listed if word.islower()]
    made = [(form, name, allowed, ids) for name, ids in listed for form, allowed in forms(name, language)]
    return Listed([row[0] for row in made], [row[1] for row in made], [row[2] for row in made], [row[3] for row in made])


@cache
def openers(language: str, script: str) -> frozenset[str]:
    """The adjectives that only a sentence's first word is, where their capital is not theirs (Syrische Behörden, but die Deutsche Bank)."""
    listed = frozenset(fold(word.strip(), script) for _, code, words in rows("adjectives.tsv") if code == language for word in words.split(","))
    mixed = script in CASED and not all(word.islower() or word.isupper() for word in listed)
    return frozenset(word.capitalize() for word in listed if word.islower()) - listed if mixed else frozenset()


@cache
def names(script: str) -> dict[str, str]:
    """Folded name → its ids, as the table writes them."""
    found = columns(f"names.{script}.tsv.gz")  # these are folded already
    for name, ids, *_ in rows(f"names.{script}.tsv"):
        folded = fold(name, script)
        found[folded] = f"{found[folded]} {ids}" if folded in found else ids
    for name, ids in _of_groups(script):
        found[name] = f"{found[name]} {ids}" if name in found else ids
    called(found, script)
    return found


def _of_groups(script: str) -> Iterator[tuple[str, str]]:
    """Folded names of regions of several countries, each in its own language alone."""
    for id_, by_language in groups.reviewed().items():
        for language, listed in by_language.items():
            if script in scripts_of(language):
                yield from ((fold(name, script), f"{id_}:{base(language)}") for name in listed)


@lru_cache(maxsize=REMEMBERED)
def candidates(ids: str, language: str) -> tuple[str, ...]:
    """Ids that a name has in a language: "KZ:en,es gn1" → KZ only in English and Spanish, gn1 in all."""
    split = (part.partition(":") for part in ids.split(" "))
    return tuple(dict.fromkeys(id_ for id_, _, tags in split if not tags or language in tags.split(",")))


@lru_cache(maxsize=REMEMBERED)
def borrowed(name: str, ids: str, language: str) -> tuple[str, ...]:
    """The larger regions that a name is in English, for a language in which the tables say it names nothing: papers write Ituri, Zulia or Gujarat
    whether a list has that in their language or not. No name that is a word of one of these languages, nor one that a row of `BORROWED` drops."""
    if "en" not in ids or language == "en" or len(name) < SHORT or " " in name or name.lower() in _words_of_some():
        return ()
    regions = (id_ for id_ in candidates(ids, "en") if id_ in entries() and entries()[id_].kind == "region")
    return tuple(id_ for id_ in regions if "-" in id_ and entries()[id_].people >= LARGE)


@cache
def _words_of_some() -> frozenset[str]:
    dropped = (fold(name, "Latn").lower() for code, name, *_ in rows("ordinary.tsv") if code == BORROWED)
    return frozenset(dropped).union(*(ordinary(code) for code in sorted({code for code, _ in rows("ordinary.tsv.gz")}) if "Latn" in scripts_of(code)))


@cache
def ordinary(language: str) -> frozenset[str]:
    """Ordinary words of a language that are also names of places, folded and small; reviewed rows add ("drop") and take away ("keep")."""
    made = {name for code, name in rows("ordinary.tsv.gz") if code == language}
    return _spelled((made | _reviewed(language, "drop")) - _reviewed(language, "keep"), language)


@cache
def homonyms(language: str) -> frozenset[str]:
    """Ordinary words of a language, folded and small, that name a place too wherever their text tells of its country (سيول: floods, or Seoul)."""
    return _spelled(_reviewed(language, "land"), language)


@cache
def accented(language: str) -> frozenset[str]:
    """Names whose accents tell them from an ordinary word (Pará, the state, from para), as they are written."""
    return frozenset(_reviewed(language, "accent"))


def _reviewed(language: str, verdict: str) -> set[str]:
    return {name for code, name, judged, *_ in rows("ordinary.tsv") if code in (language, "*") and judged == verdict}


def _spelled(listed: set[str], language: str) -> frozenset[str]:
    folded = ((fold(name, script).lower(), script) for name in listed for script in scripts_of(language))
    return frozenset(form for name, script in folded for form in (name, *merged(name, script)))


def lookup(name: str, script: str) -> dict[str, int]:
    """The places that `name`, whole, names in any language of its script: id → inhabitants (a region never has fewer than a million)."""
    ids = names(script).get(folded(name.strip(), script)) if script in SCRIPTS else None
    if not ids:
        return {}
    if " " not in ids:
        id_ = ids.partition(":")[0]
        return {id_: _weight(id_)}
    return {id_: _weight(id_) for part in ids.split(" ") if (id_ := part.partition(":")[0])}


def _weight(id_: str) -> int:
    entry = entries().get(id_)
    if entry is None:
        return 0
    _, kind, _, _, _, people, _ = entry
    return people if kind == "city" else max(people, REGION)


REGION = 10**6
"""Inhabitants that a region never has fewer than, as a name weighs."""
