"""Why two articles are, or are not, of one story."""

from __future__ import annotations

from dateline.cluster.channels import SIGNALS, features, strength
from dateline.cluster.sketch import CONCEPTS, FIGURES, PLACES, TITLES, WORDS, Sketch
from dateline.cluster.terms import Terms
from dateline.cluster.vocabulary import Vocabularies, words_of
from dateline.cluster.weights import contributions
from dateline.model import Article, Reading, Signal

MOST_NAMED = 8
SHOWN = {"words": WORDS, "title": TITLES, "places": PLACES, "concepts": CONCEPTS, "numbers": FIGURES}


def explain(one: tuple[Article, Reading], other: tuple[Article, Reading]) -> tuple[Signal, ...]:
    """What each signal adds to the log-odds that two articles are of one story, the strongest first, with what was found in both."""
    vocabularies = Vocabularies()
    terms = vocabularies.terms
    first, second = (Sketch(article.id, article, words_of(article, vocabularies)) for article, _ in (one, other))
    for sketch in (first, second):
        terms.count(sketch)
    for sketch in (first, second):
        sketch.weigh(terms)
    found = dict(zip(SIGNALS, features(first, [second], terms)[0].tolist(), strict=True))
    return contributions(found, first.language == second.language, reasons(first, second, terms))


def reasons(one: Sketch, other: Sketch, terms: Terms) -> dict[str, str]:
    """What two texts share in each channel, as words."""
    found = {name: _shared(_channel(one, number), _channel(other, number), terms) for name, number in SHOWN.items()}
    found["translated words"] = _shared(_translated(one, terms), _translated(other, terms), terms)
    mine, theirs = ([terms.keys[number][1:] for number in sketch.rare_names.tolist()] for sketch in (one, other))
    found["names"] = ", ".join([name for name in mine if any(strength(name, given) for given in theirs)][:MOST_NAMED])
    return found


def _channel(sketch: Sketch, number: int) -> dict[int, float]:
    """The weights of a channel by term."""
    part = slice(*sketch.ends[number : number + 2])
    return dict(zip(sketch.terms[part].tolist(), sketch.weights[part].tolist(), strict=True))


def _translated(sketch: Sketch, terms: Terms) -> dict[int, float]:
    return dict(zip(sketch.bridges.tolist(), sketch.translate(terms).tolist(), strict=False))


def _shared(one: dict[int, float], other: dict[int, float], terms: Terms) -> str:
    """The keys of the weightiest terms of both, a word without its language, a number without its sign."""
    best = sorted((term for term in one if term in other), key=lambda term: -one[term])[:MOST_NAMED]
    keys = [terms.keys[term] for term in best]
    return ", ".join(key if key[0] in "@#" else key.partition(":")[2] or key[1:] for key in keys)
