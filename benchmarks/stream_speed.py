"""How many articles a second the stream takes on one core, and how much memory it holds, on made-up articles.

    python benchmarks/stream_speed.py [--articles 20000] [--window 100000]

Every fifth article begins an event of its own names, place and figures; the next four tell of it in other words.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from datetime import UTC, datetime, timedelta

from dateline.cluster import Stream
from dateline.model import Article, Reading, minute

START = datetime(2024, 1, 1, tzinfo=UTC)
WORDS_A_TEXT = 180
EVENT_WORDS = 25


def vocabulary(chance: random.Random, size: int) -> list[str]:
    return ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(4, 10))) for _ in range(size)]


def made(number: int, words: list[str], chance: random.Random) -> Article:
    """One article: common words by Zipf's law, among them those of its event."""
    event = random.Random(number // 5)
    own = [event.choice(words) for _ in range(EVENT_WORDS)] + [event.choice(words).capitalize() for _ in range(6)]
    common = [words[min(len(words) - 1, int(chance.paretovariate(0.9)))] for _ in range(WORDS_A_TEXT)]
    text = " ".join(chance.sample(common + own + [str(event.randint(10, 900))], len(common) + len(own) + 1))
    when = minute(START + timedelta(minutes=number // 4))
    return Article(page=str(number), url=f"https://a.example/{number}", outlet="a", language="en", title=" ".join(own[:6]), text=text, published=when)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--window", type=int, default=100_000)
    options = parser.parse_args()
    chance = random.Random(3)
    words, stream = vocabulary(chance, 60_000), Stream(window=options.window)
    articles, begun, spent = options.articles, 0, 0.0
    for number in range(articles):
        article = made(number, words, chance)
        started = time.process_time()
        stream.add(article, Reading(article=article.id, revision=article.revision))
        spent += time.process_time() - started
        if (number + 1) % 1000 == 0:
            megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{number + 1} articles: {1000 / spent:.0f} a second, {megabytes:.0f} MB, {len(stream.members) - begun} stories begun", flush=True)
            begun, spent = len(stream.members), 0.0


if __name__ == "__main__":
    main()
