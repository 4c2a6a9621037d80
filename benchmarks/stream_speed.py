"""How many articles a second the stream takes on one core, and how much memory it holds, with a window that is full and an archive behind it.

    python benchmarks/stream_speed.py [--articles 110000] [--window 100000] [--every 5000] [--archive N]

--archive N then puts so many articles behind the window that there are N in all, and goes on for twice --every: their ids, stories, families and
links, as the stream keeps them of its own, under other ids; no text is read again for that. The rate is compared with that of the full window.

What is counted is all that lies between an annotated article and its story: cutting it into words, finding copies and candidates, comparing, joining,
and the settling that follows every few hundred articles. "given" is the rate without the first of these, as if words, terms and fingerprints were
made where an article is annotated; they are made here. Reading pages and annotating them is not counted. No store is written to: the links that each
arrival makes are what a store keeps, and the stream forgets all else of an article that has left its window.

The articles are made up, as news is: 180 to 700 words by Zipf's law (real stems first, then made ones, so that new words never end), names, figures,
dates and places in them, typographic quotes in every second; half of them are alone with their event, some events have hundreds of articles spread
over days, and a fifth of those are copies, trimmed or lightly edited. CPU seconds of this process are counted; as other programs may share the
machine and its caches, a yardstick (a fixed piece of Python and numpy) is timed all along, and the rate on an idle machine estimated from it.
"""

from __future__ import annotations

import argparse
import math
import resource
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from msgspec.structs import replace

from dateline.cluster import Stream
from dateline.cluster.copies import Prints
from dateline.cluster.sketch import Sketch
from dateline.knowledge.lexicon import expected
from dateline.model import Article, Reading, minute

START = datetime(2024, 1, 1, tzinfo=UTC)
WORDS = 1_200_000
OUTLETS = 300
A_DAY = 7_000
ALONE, LARGEST = 0.5, 400
COPIED = 0.2
PLACES = (
    "Kazakhstan",
    "Paris",
    "Brazil",
    "Nairobi",
    "Japan",
    "Ukraine",
    "Lagos",
    "Germany",
    "Lima",
    "India",
    "Ankara",
    "Canada",
    "Seoul",
    "Chile",
    "Cairo",
    "Texas",
)
MONTHS = ("January", "March", "May", "July", "October")


class Press:
    """Makes articles: a chunk of random numbers at a time."""

    def __init__(self, seed: int = 3) -> None:
        self.chance = np.random.default_rng(seed)
        letters = self.chance.integers(97, 118, size=(WORDS, 10), dtype=np.uint8)
        real = sorted(filter(str.isascii, expected("en")), key=lambda stem: -expected("en")[stem])
        made = [row[: 4 + row[0] % 7].tobytes().decode() for row in letters[: WORDS - len(real)]]
        self.words = [*real, *(word.capitalize() if at % 3 == 0 else word for at, word in enumerate(made))]
        rank = np.arange(len(self.words))
        shares = (
            1.0 / (rank + 2.7) / (1.0 + rank / 8000) ** 0.9
        )  # two regimes: a kernel of common words, and what is rare (Ferrer i Cancho, Solé 2001)
        self.sums = np.cumsum(shares / shares.sum())
        self.events: list[tuple[float, int, dict[str, Any]]] = []

    def draw(self, size: int, rarest: float = 0.0) -> list[str]:
        """Words by how common they are; `rarest` leaves out that share of the commonest."""
        found = np.searchsorted(self.sums, rarest + self.chance.random(size) * (1.0 - rarest - 1e-9))
        return [self.words[at] for at in found.tolist()]

    def event(self) -> dict[str, Any]:
        """What the articles of an event share."""
        chance = self.chance
        return {
            "words": self.draw(40, 0.55), "names": [word.capitalize() for word in self.draw(7, 0.8)],
            "places": chance.choice(PLACES, 2).tolist(),
            "figures": [str(number) for number in chance.integers(3, 4000, 4)],
            "day": f"{chance.integers(1, 28)} {chance.choice(MONTHS)}", "last": [],
        }  # fmt: skip

    def text(self, event: dict[str, Any]) -> list[str]:
        """Words of an article on an event: its own and common ones, mixed."""
        chance = self.chance
        size = int(np.clip(chance.lognormal(5.85, 0.45), 120, 900))
        own = [word for kind in ("words", "names", "names", "places", "figures") for word in event[kind] if chance.random() < 0.7]
        words = [*self.draw(size), *own, event["day"], *(str(number) for number in chance.integers(3, 900, 4))]
        chance.shuffle(words)
        return words

    def article(self, number: int, event: dict[str, Any]) -> Article:
        chance, copied = self.chance, event["last"] and self.chance.random() < COPIED
        words = list(event["last"][: int(len(event["last"]) * chance.uniform(0.5, 1.0))]) if copied else self.text(event)
        if copied:
            for at in chance.integers(0, len(words), len(words) // 30):
                words[at] = self.words[int(at)]
        event["last"] = words
        quote = "“{}”, it said’s. " if number % 2 else '"{}", it said. '
        sentences = [" ".join(words[at : at + 18]).capitalize() for at in range(0, len(words), 18)]
        text = sentences[0] + ". " + quote.format(sentences[1]) + ". ".join(sentences[2:])
        title = " ".join([*chance.choice(event["names"], 3), *chance.choice(event["words"], 4), *chance.choice(event["figures"], 1)])
        when = minute(START + timedelta(days=number / A_DAY))
        outlet = f"outlet{chance.integers(OUTLETS)}"
        return Article(
            page=str(number), url=f"https://{outlet}.example/{number}", outlet=outlet, language="en", title=title, text=text, published=when
        )

    def run(self) -> Iterator[Article]:
        """Articles without end: of events under way, or of new ones."""
        waiting: dict[int, list[dict[str, Any]]] = {}
        number = 0
        while True:
            due = waiting.pop(number, [])
            for event in due or [self.event()]:
                if not due and self.chance.random() > ALONE:
                    more = min(LARGEST, int(self.chance.pareto(1.1) + 1))
                    for gap in self.chance.exponential(A_DAY * min(6.0, 0.3 + more / 40), more).astype(int).tolist():
                        waiting.setdefault(number + 1 + gap, []).append(event)
                yield self.article(number, event)
            number += 1


def yardstick() -> float:
    """CPU seconds of a fixed piece of work of the stream's kind."""
    started = time.process_time()
    found: dict[str, int] = {}
    for at in range(2000):
        key = f"{at % 700}"
        found[key] = found.get(key, 0) + len(key.upper())
    values = np.arange(4000)[::-1] * 7919 % 4001
    for _ in range(12):
        np.bincount(np.unique(values[:1500]), minlength=4001)
    return time.process_time() - started


class Timed(Stream):
    """A stream that knows how long it took to make what is compared: words, terms, fingerprints."""

    reading = 0.0

    def read(self, key: str, article: Article) -> tuple[Sketch, Prints]:
        started = time.process_time()
        found = super().read(key, article)
        self.reading += time.process_time() - started
        return found


class Meter:
    """CPU seconds of a stream over some articles, and how slow the machine was meanwhile."""

    def __init__(self, stream: Timed, arrivals: Iterator[Article]) -> None:
        self.stream, self.arrivals = stream, arrivals
        self.best = min(yardstick() for _ in range(50))
        self.before = memory()
        self.number = 0

    def take(self, size: int) -> float:
        """Let so many articles arrive, and print the rates; articles a second, on an idle machine."""
        spent = measured = self.stream.reading = 0.0
        for at in range(size):
            article = next(self.arrivals)
            reading = Reading(article=article.id, revision=article.revision)
            started = time.process_time()
            self.stream.add(article, reading)
            spent += time.process_time() - started
            if at % 50 == 0:
                once = yardstick()
                measured, self.best = measured + once, min(self.best, once)
        self.number += size
        slow = measured / math.ceil(size / 50) / self.best
        rate, given = size / spent, size / (spent - self.stream.reading)
        print(
            f"{self.number:8}  {rate:6.0f} a second, {given:6.0f} given; machine {slow:.2f} x slow: {rate * slow:6.0f} idle, "
            f"{given * slow:6.0f} given; {memory() - self.before:6.0f} MB, {len(self.stream.members)} stories",
            flush=True,
        )
        return rate * slow


def memory() -> float:
    """The most that this process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def archive(stream: Stream, size: int) -> None:
    """Put articles behind the window until there are `size` in all: what the stream keeps of those that it has seen, once more under other ids."""
    order, links, families = list(stream.order), list(stream.links), list(stream.families.items())
    for time_again in range(1, 1 + (size - len(order)) // len(order)):
        again = {key: f"{time_again:x}{key}" for key in order}
        stream.order.extend(again.values())
        for key in order:
            root = again[stream.root[key]]
            stream.root[again[key]] = root
            stream.members.setdefault(root, []).append(again[key])
        stream.links.extend(replace(link, article=again[link.article], to=again[link.to]) for link in links)
        for original, copies in families:
            stream.families[again[original]] = [again[copy] for copy in copies]
            stream.original.update((again[copy], again[original]) for copy in copies)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=110_000)
    parser.add_argument("--window", type=int, default=100_000)
    parser.add_argument("--every", type=int, default=5_000)
    parser.add_argument("--archive", type=int, default=0)
    options = parser.parse_args()
    stream = Timed(window=options.window)
    meter = Meter(stream, Press().run())
    rates = [(meter.take(options.every), meter.number) for _ in range(0, options.articles, options.every)]
    full = [rate for rate, number in rates if number > options.window]
    if options.archive and full:
        archive(stream, options.archive)
        print(f"{len(stream.order):,} articles in all; {memory() - meter.before:.0f} MB", flush=True)
        behind = [meter.take(options.every) for _ in range(2)]
        print(f"with {len(stream.order):,} in the archive {sum(behind) / len(behind) / (sum(full) / len(full)):.2f} of the rate without")


if __name__ == "__main__":
    main()
