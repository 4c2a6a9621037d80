"""Why two articles are, or are not, of one story."""

from __future__ import annotations

from dateline.cluster.channels import Frequencies, Weighed, features
from dateline.cluster.sketch import Sketch
from dateline.cluster.weights import contributions
from dateline.model import Article, Reading, Signal

MOST_NAMED = 8


def explain(one: tuple[Article, Reading], other: tuple[Article, Reading]) -> tuple[Signal, ...]:
    """What each signal adds to the log-odds that two articles are of one story, the strongest first, with what was found in both."""
    frequencies = Frequencies()
    sketches = [Sketch(article) for article, _ in (one, other)]
    for sketch in sketches:
        frequencies.count(sketch)
    first, second = (Weighed(sketch, frequencies) for sketch in sketches)
    found = features(first, second)
    return contributions(found, sketches[0].language == sketches[1].language, reasons(first, second))


def reasons(one: Weighed, other: Weighed) -> dict[str, str]:
    """What two texts share in each channel, as words."""
    pairs = {
        "words": (one.words, other.words),
        "title": (one.title, other.title),
        "translated words": (one.pivots, other.pivots),
        "places": (one.places, other.places),
        "concepts": (one.concepts, other.concepts),
        "numbers": (one.figures, other.figures),
        "names": (one.evidence, other.evidence),
    }
    return {
        name: ", ".join(sorted((key for key in first if key in second), key=lambda key: -first[key])[:MOST_NAMED])
        for name, (first, second) in pairs.items()
    }
