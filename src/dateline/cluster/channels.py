"""What two articles have in common, channel by channel: the features of the model in weights.json."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from dateline.cluster.sketch import Sketch
from dateline.cluster.sounds import alike
from dateline.knowledge.lexicon import expected

PRIOR = 200.0
LONG_GAP = 60.0
MOST_COMPARED = 16
SOUNDS_ALIKE = 0.72
CLASSES = 6.0
STAMPED = 5
SHORT, LONG = 100.0, 2000.0
Vector = dict[str, float]


class Frequencies:
    """In how many articles of the window each term of each channel occurs."""

    def __init__(self) -> None:
        self.total = 0
        self.by_language: Counter[str] = Counter()
        self.counts: dict[str, int] = {}
        self.moments: Counter[str] = Counter()

    def count(self, sketch: Sketch, sign: int = 1) -> None:
        """Take an article in (or out, with sign -1)."""
        self.total += sign
        self.by_language[sketch.language] += sign
        self.moments[sketch.moment] += sign
        counts = self.counts
        for key in sketch.keys:
            counts[key] = counts.get(key, 0) + sign

    def day(self, sketch: Sketch) -> float | None:
        """When an article was published, in days since 1970. A minute that many pages of one outlet bear is their template's, and says nothing."""
        return None if sketch.moment and self.moments[sketch.moment] >= STAMPED else sketch.day

    def rarity(self, total: int, sign: str = "", table: str = "") -> Rarity:
        """Inverse document frequency among `total` articles, of the terms of the channel whose keys begin with `sign`.

        What general news (the table of expected shares) says of a term counts like PRIOR articles seen before the first.
        """
        return Rarity(self.counts, math.log(total + PRIOR), sign, expected(table) if table else {})


class Rarity(NamedTuple):
    """How rare terms are: `whole` less the logarithm of the articles that have them."""

    counts: dict[str, int]
    whole: float
    sign: str
    general: dict[str, float]

    def of(self, term: str) -> float:
        return max(0.0, self.whole - math.log(self.counts.get(self.sign + term, 0) + PRIOR * self.general.get(term, 0.0) + 1.0))

    def table(self, terms: Iterable[str], keys: Iterable[str]) -> Vector:
        """The rarity of each term, whose key in the counts is given beside it."""
        whole, log, count, share = self.whole, math.log, self.counts.get, self.general.get
        found = {term: whole - log(count(key, 0) + PRIOR * share(term, 0.0) + 1.0) for term, key in zip(terms, keys, strict=False)}
        return found if min(found.values(), default=0.0) >= 0.0 else {term: max(0.0, rarity) for term, rarity in found.items()}


class Weighed:
    """A sketch's terms as unit vectors by rarity at one moment. Rarities drift slowly: the stream weighs again when its window has doubled."""

    __slots__ = (
        "_pivots",
        "_translating",
        "by_initial",
        "concepts",
        "day",
        "evidence",
        "figures",
        "named",
        "places",
        "rare_names",
        "sketch",
        "title",
        "words",
    )

    def __init__(self, sketch: Sketch, frequencies: Frequencies) -> None:
        overall = frequencies.rarity(frequencies.total, "", "concepts")
        own = frequencies.rarity(frequencies.by_language[sketch.language], sketch.language + ":", sketch.language.split("-")[0])
        self.sketch = sketch
        self.day = frequencies.day(sketch)
        rare = own.table(sketch.words, sketch.keys)
        self.named = unit(sketch.named, rare)
        self.words = unit(sketch.words, rare)
        self.title = unit(dict.fromkeys(sketch.title, 1.0), rare)
        self.places = unit(sketch.places, overall.table(sketch.places, sketch.places))
        self.concepts = unit(sketch.concepts, overall.table(sketch.concepts, sketch.concepts))
        self._translating: Rarity | None = frequencies.rarity(frequencies.total, ">", "en")
        self._pivots: Vector = {}
        by_sound = frequencies.rarity(frequencies.total, "~")
        names = {token: by_sound.of(code) for token, code in sketch.names.items()}
        self.evidence = names
        self.rare_names = sorted(names, key=names.__getitem__, reverse=True)[:MOST_COMPARED]
        self.by_initial: dict[str, list[str]] = {}
        for name in self.rare_names:
            self.by_initial.setdefault(sketch.names[name][0], []).append(name)
        by_value = frequencies.rarity(frequencies.total, "=")
        self.figures = {number: by_value.of(number) * (0.3 if len(number) == 1 else 1.0) for number in sketch.numbers}

    @property
    def pivots(self) -> Vector:
        """The translated words; weighed when a text of another language is first compared."""
        if self._translating is not None:
            terms = self.sketch.pivots
            self._pivots = unit(terms, self._translating.table(terms, [">" + term for term in terms]))
            self._translating = None
        return self._pivots


def unit(raw: Vector, rare: Vector) -> Vector:
    """A vector of length 1: weights times rarity."""
    weighed = {term: weight * rare[term] for term, weight in raw.items()}
    norm = math.sqrt(sum([value * value for value in weighed.values()]))
    return {term: value / norm for term, value in weighed.items()} if norm else {}


def dot(one: Vector, other: Vector) -> float:
    """Cosine of two unit vectors. The sum is exact, so that it does not depend on the order of a set."""
    shared = one.keys() & other.keys()
    return math.fsum([one[term] * other[term] for term in shared]) if shared else 0.0


def shared_names(one: Weighed, other: Weighed) -> tuple[float, float]:
    """Rarity of the names that two texts share by sound, and their share of the smaller side's."""
    small, large = (one, other) if len(one.rare_names) <= len(other.rare_names) else (other, one)
    whole = sum(small.evidence[name] for name in small.rare_names)
    if one.sketch.language == other.sketch.language:
        found = sum(small.evidence[name] for name in small.rare_names if name in large.evidence)
    else:
        found = sum(small.evidence[name] * strength(name, large.by_initial.get(small.sketch.names[name][0], ())) for name in small.rare_names)
    return found, found / whole if whole else 0.0


def strength(name: str, others: Iterable[str]) -> float:
    """How surely one of the others is this name, 0 to 1."""
    best = max((1.0 if name == other else alike(name, other) for other in others), default=0.0)
    return (best - 0.5) * 2 if best > SOUNDS_ALIKE else 0.0


def shared_syllables(one: Sketch, other: Sketch) -> float:
    """Names of an alphabet found among the syllables of a Chinese text: the surprise (nats) at finding codes so long by chance."""
    if bool(one.syllables) == bool(other.syllables):
        return 0.0
    chinese, other = (one, other) if one.syllables else (other, one)
    nasal, plain = chinese.syllables.replace("n", "N"), chinese.syllables.replace("n", "")
    chance = math.log(2.0 * (len(plain) + 1))
    codes = {code for code in other.names.values() if len(code) >= 3 and (code in nasal or code in plain)}
    return sum(max(0.0, len(code) * math.log(CLASSES) - chance) for code in codes)


def features(one: Weighed, other: Weighed) -> Vector:
    """The named signals of a pair. Those of absent information (no place named, no date) are 1 where it is absent."""
    first, second = one.sketch, other.sketch
    same = first.language == second.language
    found = within(one, other) if same else across(one, other)
    found["places"] = dot(one.places, other.places)
    found["no places"] = float(not one.places or not other.places)
    found["concepts"] = dot(one.concepts, other.concepts)
    found["no concepts"] = float(not one.concepts or not other.concepts)
    found["places and concepts"] = found["places"] * found["concepts"]
    evidence, share = shared_names(one, other)
    found["names"], found["names share"] = math.log1p(evidence), share
    found.update(figures(one, other))
    found["nothing shared"] = float(not same and nothing_shared(found))
    found.update(time_apart(one.day, other.day))
    found.update(dates(first, second))
    found["short"] = shortness(min(first.size, second.size))
    found["always"] = 1.0
    return found


def nothing_shared(found: Vector) -> bool:
    """Whether two texts that name places share none, and no name or number either: then they may be alike in kind alone."""
    return not (found["places"] or found["no places"] or found["names share"] or found["numbers share"])


def within(one: Weighed, other: Weighed) -> Vector:
    """Signals of two texts in one language."""
    return {"words": dot(one.words, other.words), "title": dot(one.title, other.title), "named": dot(one.named, other.named)}


def across(one: Weighed, other: Weighed) -> Vector:
    """Signals of two texts in different languages."""
    translated = dot(one.pivots, other.pivots)
    untranslated = float(not one.pivots or not other.pivots)
    return {"translated words": translated, "untranslated": untranslated, "syllables": math.log1p(shared_syllables(one.sketch, other.sketch))}


def figures(one: Weighed, other: Weighed) -> Vector:
    """Signals of the numbers written in both."""
    shared = one.figures.keys() & other.figures.keys()
    small = min(len(one.figures), len(other.figures))
    rarity = sum(one.figures[number] for number in shared)
    return {"numbers": math.log1p(rarity), "numbers share": len(shared) / small if small else 0.0, "numbers differ": float(small > 0 and not shared)}


def time_apart(one: float | None, other: float | None) -> Vector:
    """Signals of the times of publication, in days."""
    if one is None or other is None:
        return {"undated": 1.0}
    gap = abs(one - other)
    return {"days apart": math.log1p(min(gap, LONG_GAP)), "long apart": float(gap > LONG_GAP)}


def dates(one: Sketch, other: Sketch) -> Vector:
    """Signals of the days and years that both texts write out."""
    shared, years = bool(one.dates & other.dates), bool(one.years & other.years)
    return {
        "dates": float(shared),
        "dates differ": float(bool(one.dates and other.dates) and not shared),
        "years": float(years),
        "years differ": float(bool(one.years and other.years) and not years),
    }


def shortness(size: int) -> float:
    """How short a text is, from 0 (an article of LONG letters) to 1 (a headline)."""
    return min(1.0, max(0.0, math.log(LONG / max(size, 1)) / math.log(LONG / SHORT)))
