"""How fast a store answers, on made-up articles: by kind of question, the median and the 95th percentile in milliseconds.

    python -m benchmarks.search_speed FOLDER [--articles 100000] [--database postgresql://…] [--rounds 30]

FOLDER is a data directory, filled to that many articles first (again with a larger number: only what is missing is added). Words are drawn by their
frequency in five languages (wordfreq, of the extra `build-data`; Kazakh, of which it has no list, from made-up words by Zipf's law), so that an index
is as long and as uneven as that of news. Times are CPU seconds of one reader on one connection, and of the process of PostgreSQL that answers it
(Linux, as root or as the server's user, with the server on this machine), of everything that `dateline search` does but its start.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

from dateline.model import Article, Claim, Mention, Page, Place, Quantity, Reading, Voice, minute
from dateline.store import Choose, Store

START = datetime(2020, 1, 1, tzinfo=UTC)
LENGTH = 180
BATCH = 2000
SHARES = {"en": 0.45, "ru": 0.2, "zh": 0.15, "ar": 0.1, "kk": 0.1}
PREDICATES = ("killed", "injured", "detained", "displaced", "missing", "deployed", "protest", "declare")
PEOPLE = {
    "Q2427838": {
        "en": "Kassym-Jomart Tokayev",
        "ru": "Касым-Жомарт Токаев",
        "zh": "托卡耶夫",
        "ar": "قاسم جومارت توكاييف",
        "kk": "Қасым-Жомарт Тоқаев",
    },
    "Q7747": {"en": "Vladimir Putin", "ru": "Владимир Путин", "zh": "普京", "ar": "فلاديمير بوتين", "kk": "Владимир Путин"},
}


@dataclass(frozen=True)
class Vocabulary:
    """Words of a language with how often they stand, summed up; `joint` stands between two."""

    words: list[str]
    weights: list[float]
    joint: str = " "

    def text(self, chance: random.Random, length: int) -> str:
        return self.joint.join(chance.choices(self.words, cum_weights=self.weights, k=length))


@cache
def vocabulary(language: str) -> Vocabulary:
    from wordfreq import get_frequency_dict

    if language == "kk":
        chance = random.Random(language)
        words = ["".join(chance.choices("аәбвгғдеёжзиіййкқлмнңоөпрстуұүфхһцшыэюя", k=chance.randint(3, 11))) for _ in range(60_000)]
        found = {word: 1 / rank for rank, word in enumerate(words, 10)}
    else:
        found = dict(islice(sorted(get_frequency_dict(language).items(), key=lambda item: -item[1]), 60_000))
    return Vocabulary(list(found), list(accumulate(found.values())), "" if language == "zh" else " ")


def corpus(start: int, stop: int) -> Iterator[tuple[Page, Article, Reading]]:
    """The articles from one number to another; each is the same in every run."""
    known = {language: vocabulary(language) for language in SHARES}
    for number in range(start, stop):
        chance = random.Random(number)
        language = chance.choices(list(SHARES), list(SHARES.values()))[0]
        yield _made(number, language, known[language], chance)


def _made(number: int, language: str, words: Vocabulary, chance: random.Random) -> tuple[Page, Article, Reading]:
    outlet = min(1999, int(chance.paretovariate(0.8)))
    named = [entity for entity in PEOPLE if chance.random() < 0.02]
    text = words.text(chance, LENGTH) + words.joint + " ".join(PEOPLE[entity][language] for entity in named)
    url = f"https://outlet{outlet}.example/{number}"
    page = Page(url=url, body=b"made up", fetched=START)
    published = minute(START + timedelta(minutes=2 * number + chance.randint(0, 600)))
    facts = {"outlet": f"Outlet {outlet}", "language": language, "title": words.text(chance, 8), "published": published}
    article = Article(page=page.id, url=url, text=text, **facts)
    mentions = tuple(Mention(field="text", start=0, end=1, kind="person", text=PEOPLE[entity][language], entity=entity) for entity in named)
    ids = {"article": article.id, "revision": article.revision}
    claims = tuple(_claim(ids, position, text, chance) for position in range(4))
    return page, article, Reading(**ids, claims=claims, mentions=mentions)


def _claim(ids: dict[str, str], position: int, text: str, chance: random.Random) -> Claim:
    place, body, number = int(chance.paretovariate(0.7)) % 30_000, int(chance.paretovariate(0.7)) % 5_000, int(chance.paretovariate(0.6)) % 100_000
    return Claim(
        **ids, field="text", start=position, end=position + 5, quote=text[position : position + 5], predicate=chance.choice(PREDICATES),
        quantity=Quantity(low=number, high=number), place=Place(text="x", id=f"geo:{place}"),
        voices=(Voice(text=f"body {body}", entity=f"body:{body}", kind="body"),),
    )  # fmt: skip


def fill(store: Store, wanted: int) -> None:
    """Add articles until there are as many as wanted. Their pages have no bytes to speak of."""
    have = store.counts()["pages"]
    made = corpus(have, wanted)
    while part := list(islice(made, BATCH)):
        with store.batch():
            store.put_pages([page for page, _, _ in part])
            store.put_articles([article for _, article, _ in part])
            store.put_readings([reading for _, _, reading in part])
            store.index_all([(article, reading) for _, article, reading in part])
        have += len(part)
        if have % 20_000 < BATCH:
            print(f"{have:,} articles", flush=True)


def questions(chance: random.Random) -> dict[str, tuple[str, Choose]]:
    """One question of each kind, its words drawn anew."""
    known = {language: vocabulary(language).words for language in ("en", "ru", "zh", "ar", "kk")}

    def word(language: str, first: int, last: int) -> str:
        fitting = [one for one in known[language][first:last] if one.isalpha() and (language != "zh" or len(one) == 2)]
        return chance.choice(fitting)

    def asked(text: str, **narrowed: Any) -> tuple[str, Choose]:
        return text, Choose(limit=20, **narrowed)

    day = START + timedelta(days=chance.randint(0, 300))
    common, middle, rare = word("en", 20, 200), word("en", 500, 5000), word("en", 10_000, 50_000)
    return {
        "rare word": asked(rare), "word": asked(middle), "common word": asked(common), "two words": asked(f"{middle} {word('en', 500, 5000)}"),
        "common words": asked(f"{common} {word('en', 20, 200)}"), "phrase": asked(f'"{word("en", 0, 50)} {middle}"'),
        "or": asked(f"{middle} OR {word('en', 500, 5000)}"), "not": asked(f"{middle} -{common}"), "beginning": asked(f"{middle[:5]}*"),
        "russian": asked(word("ru", 300, 5000)), "chinese": asked(word("zh", 100, 5000)), "arabic": asked(word("ar", 300, 5000)),
        "kazakh": asked(word("kk", 300, 5000)), "name in every language": asked(chance.choice(["Tokayev", "Putin"])),
        "outlet": asked(f'{middle} outlet:"Outlet {chance.randint(1, 300)}"'), "outlet alone": asked(f'outlet:"Outlet {chance.randint(1, 300)}"'),
        "language": asked(f"{middle} language:ru"), "time": asked(middle, since=day, until=day + timedelta(days=7)),
        "common word in a time": asked(common, since=day, until=day + timedelta(days=7)),
        "place": asked(f"{middle} place:geo:{chance.randint(1, 200)}"), "place alone": asked(f"place:geo:{chance.randint(1, 2000)}"),
        "source": asked(f"{middle} source:body:{chance.randint(1, 200)}"), "source alone": asked(f"source:body:{chance.randint(1, 2000)}"),
        "predicate": asked(f"{middle} predicate:killed"), "predicate alone": asked("predicate:declare"),
        "figure": asked(f"{middle} killed>={chance.randint(1, 50)}"), "figure alone": asked(f"killed>={chance.randint(1, 50)}"),
        "large figure": asked(f"killed>={chance.randint(2000, 50_000)}"), "exact figure": asked(f"injured={chance.randint(1, 500)}"),
        "figure and place": asked(f"killed>={chance.randint(1, 50)} place:geo:{chance.randint(1, 200)}"),
    }  # fmt: skip


def measure(store: Store, rounds: int, clock: Callable[[], float]) -> dict[str, list[float]]:
    """Milliseconds of each kind of question, one for each round after one that is not counted."""
    spent: dict[str, list[float]] = {}
    chance = random.Random(7)
    for place in ("Geneva", "Женева", "日内瓦", "جنيف"):
        store.search(place)  # names of places are loaded when a question first may be one: part of the start
    for number in range(rounds + 1):
        for kind, (question, choose) in questions(chance).items():
            started = clock()
            store.search(question, choose)
            if number:
                spent.setdefault(kind, []).append(1000 * (clock() - started))
    return spent


def busy(store: Store) -> Callable[[], float]:
    """CPU seconds of this process, and of PostgreSQL's that answers its one connection, without helpers beside it."""
    if store.engine.dialect.name == "sqlite":
        return time.process_time
    with store.reading() as connection:
        connection.exec_driver_sql("SET max_parallel_workers_per_gather = 0")
        server = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        connection.commit()
    spent = Path(f"/proc/{server}/schedstat")
    return lambda: time.process_time() + int(spent.read_text().split()[0]) / 1e9


def show(spent: dict[str, list[float]], articles: int, database: str) -> None:
    print(f"\n{articles:,} articles, {database}\n\n| question | median ms | 95th percentile |\n|---|---|---|")
    for kind, times in spent.items():
        print(f"| {kind} | {statistics.median(times):.1f} | {_p95(times):.1f} |")
    every = [time for times in spent.values() for time in times]
    print(f"| **all** | {statistics.median(every):.1f} | {_p95(every):.1f} |")


def _p95(times: list[float]) -> float:
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--database")
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--clock", choices=["cpu", "wall"], default="cpu", help="cpu where others use the machine; wall for a server elsewhere")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    url = options.database and options.database.replace("postgresql://", "postgresql+psycopg://")
    with Store.open(options.folder, url) as store:
        fill(store, options.articles)
        spent = measure(store, options.rounds, busy(store) if options.clock == "cpu" else time.perf_counter)
        show(spent, options.articles, store.engine.dialect.name)
    if options.json:
        options.json.write_text(json.dumps(spent), encoding="utf-8")


if __name__ == "__main__":
    main()
