"""How long 10,000 claims of one story take to reconcile, in seconds of one core's time.

    python -m benchmarks.reconcile_speed [--articles 1000] [--claims 10] [--noise 0.1] [--rounds 3]

The story is drawn: a month of articles that print the growing figures of five offices, some late, some without a source, and a share
(`--noise`) of figures of nobody's. The bar of the design is a second for 10,000 claims; CPU time, so that what else runs does not count.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from datetime import date, timedelta

from dateline.model import Article, Claim, Dossier, Group, Interval, Place, Quantity, Reading, Story, Voice, day, story_id
from dateline.reconcile import Ledger, reconcile

COUNTRY = Place(text="Kazakhstan", id="KZ", name="Kazakhstan", kind="country")
CITY = Place(text="Almaty", id="gn1526384", name="Almaty", kind="city", parents=("KZ",))
OFFICES = ("health_ministry@KZ", "police@gn1526384", "interior_ministry@KZ", "mayor@gn1526384", "ombudsman@KZ")
PREDICATES = ("killed", "injured", "missing", "detained")
CLASSES = ("people", "people", "people", "protesters", "security_forces", "children")
DAYS, GROWTH, SPAN = 30, 14, 8


def figure(rng: random.Random, told: date, predicate: str, cls: str, noise: float) -> Quantity:
    """What the offices have counted by a day, or any number."""
    if rng.random() < noise:
        number = rng.randint(1, 900)
    else:
        number = ((told.toordinal() - rng.choice((0, 0, 0, 1))) % 100) * GROWTH * (PREDICATES.index(predicate) + 1) // (CLASSES.index(cls) + 1)
    high = number if rng.random() < 0.8 else None
    return Quantity(low=number, high=high, text=str(number))


def claim(rng: random.Random, source: Article, told: date, at: int, noise: float) -> Claim:
    predicate, cls, place = rng.choice(PREDICATES), rng.choice(CLASSES), rng.choice((COUNTRY, COUNTRY, CITY))
    office = rng.choice(OFFICES)
    voices = (Voice(text=office.partition("@")[0], kind="body", entity=f"office:{office}"),) if rng.random() < 0.7 else ()
    span = slice(at * (SPAN + 2), at * (SPAN + 2) + SPAN)
    return Claim(
        article=source.id, revision=source.revision, field="text", start=span.start, end=span.stop, quote=source.text[span], predicate=predicate,
        quantity=figure(rng, told, predicate, cls, noise), group=Group(cls=cls), place=place, voices=voices,
    )  # fmt: skip


def drawn(articles: int, claims: int, noise: float) -> Dossier:
    """A story of so many articles of so many claims; the same every time."""
    rng = random.Random(20220105)
    sources, readings = [], []
    for number in range(articles):
        told = date(2022, 1, 1) + timedelta(days=number * DAYS // articles)
        when: Interval = day(told)
        text = f"{number} " + "a word or two " * claims
        source = Article(page="p", url="", name=str(number), outlet=f"Paper {number % 200}", language="en", title="", text=text, published=when)
        found = tuple(claim(rng, source, told, at, noise) for at in range(claims))
        sources.append(source)
        readings.append(Reading(article=source.id, revision=source.revision, claims=found))
    story = Story(id=story_id(sources[0].id), articles=tuple(source.id for source in sources))
    return Dossier(story=story, articles=tuple(sources), readings=tuple(readings))


def without_last(dossier: Dossier) -> Dossier:
    """The story before its last article came."""
    story = Story(id=dossier.story.id, articles=dossier.story.articles[:-1])
    return Dossier(story=story, articles=dossier.articles[:-1], readings=dossier.readings[:-1])


def kept(before: Dossier) -> Ledger:
    """A ledger that has the story as it was."""
    ledger = Ledger()
    ledger.facts(before)
    return ledger


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--claims", type=int, default=10)
    parser.add_argument("--noise", type=float, default=0.1)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    reconcile(drawn(20, 5, args.noise))  # what is read once: names, places
    dossier = drawn(args.articles, args.claims, args.noise)
    before = without_last(dossier)
    for name, prepare in (("in full", Ledger), ("one article more", lambda: kept(before))):
        spent = []
        for _ in range(args.rounds):
            ledger = prepare()
            start = time.process_time()
            facts = ledger.facts(dossier)
            spent.append(time.process_time() - start)
        print(f"{args.articles * args.claims} claims, {len(facts)} facts, {name}: {min(spent):.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
