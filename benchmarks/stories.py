"""How well articles are put into stories, on five sets, with one set of settings.

    python benchmarks/stories.py [--shared ../shared] [--read]

Articles arrive in order of publication where it is known (else of id). The stream sees no later article when one arrives; what has changed is
settled when all have arrived.
Readings are left empty unless --read is given: the clusterer reads titles and texts itself, so the figures do not depend on them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from dateline.cluster import Stream, arrival
from dateline.model import Article, Interval, Reading, day, days, minute

SETS = ("coverage", "itn", "ecbplus", "basil", "vnmds")
BARS = {"coverage": 0.95, "itn": 0.88, "ecbplus": 0.94, "basil": 0.98, "vnmds": 0.955}
Row = dict[str, Any]
Reader = Callable[[Article], Reading]


def rows(shared: Path, name: str) -> list[Row]:
    """Pages with their story. Raises FileNotFoundError where the set is not there."""
    if name != "coverage":
        return lines(shared / "eval" / "stories" / f"{name}.jsonl")
    story = {row["article"]: row["story"] for row in lines(shared / "eval" / "coverage" / "stories.jsonl")}
    return [row | {"story": story[row["id"]]} for row in lines(shared / "eval" / "coverage" / "pages.jsonl")]


def lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def published(text: str | None) -> Interval | None:
    """A month, a day or a minute, as precisely as it is given."""
    if not text:
        return None
    if len(text) == 7:
        first = date.fromisoformat(f"{text}-01")
        return days(first, date(first.year + first.month // 12, first.month % 12 + 1, 1), "month")
    if len(text) == 10:
        return day(date.fromisoformat(text))
    moment = datetime.fromisoformat(text)
    return minute(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def article(row: Row) -> Article:
    found = {"url": row.get("url") or "", "title": row.get("title") or "", "text": row["text"] or "", "language": row["language"]}
    return Article(page=row["id"], outlet="", name=row["id"], published=published(row.get("published")), **found)


def unread(found: Article) -> Reading:
    return Reading(article=found.id, revision=found.revision)


def said(given: Iterable[Row], read: Reader) -> dict[str, int]:
    """Each row's id with the number of the story it was put into."""
    names, stream = {}, Stream()
    articles = {row["id"]: article(row) for row in given}
    for name, found in sorted(articles.items(), key=lambda pair: arrival(pair[1])):
        names[found.id] = name
        stream.add(found, read(found))
    return {names[key]: number for number, story in enumerate(stream.stories()) for key in story.articles}


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(gold: dict[str, str], found: dict[str, int]) -> tuple[float, float, float]:
    """Precision, recall, F1 over articles (Bagga and Baldwin 1998)."""
    groups, clusters = grouped(gold), grouped(found)
    precision = sum(len(groups[gold[a]] & clusters[found[a]]) / len(clusters[found[a]]) for a in gold) / len(gold)
    recall = sum(len(groups[gold[a]] & clusters[found[a]]) / len(groups[gold[a]]) for a in gold) / len(gold)
    return precision, recall, f1(precision, recall)


def grouped(labels: dict[str, Any]) -> dict[Any, set[str]]:
    groups: dict[Any, set[str]] = defaultdict(set)
    for name, label in labels.items():
        groups[label].add(name)
    return groups


def cross_lingual(gold: dict[str, str], found: dict[str, int], language: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall, F1 over pairs of articles in different languages."""

    def pairs(labels: dict[str, Any]) -> set[tuple[str, str]]:
        every = (pair for group in grouped(labels).values() for pair in itertools.combinations(sorted(group), 2))
        return {(one, other) for one, other in every if language[one] != language[other]}

    wanted, got = pairs(gold), pairs(found)
    both = len(wanted & got)
    precision, recall = both / len(got) if got else 0.0, both / len(wanted) if wanted else 0.0
    return precision, recall, f1(precision, recall)


def measure(shared: Path, name: str, read: Reader = unread) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """B-cubed and cross-lingual pairs of one set."""
    given = rows(shared, name)
    found = said(given, read)
    gold = {row["id"]: str(row["story"]) for row in given}
    return b_cubed(gold, found), cross_lingual(gold, found, {row["id"]: row["language"] for row in given})


def scores(shared: Path) -> dict[str, float]:
    """F1 by set; cross-lingual pairs where a set has several languages."""
    result: dict[str, float] = {}
    for name in SETS:
        everyone, across = measure(shared, name)
        result[f"stories.{name}.b3"] = everyone[2]
        if name in ("coverage", "itn"):
            result[f"stories.{name}.cross"] = across[2]
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--read", action="store_true", help="annotate each article first")
    options = parser.parse_args()
    read: Reader = unread
    if options.read:
        from dateline.annotate import annotate

        read = annotate
    print(f"readings: {'annotated' if options.read else 'empty'}; one set of settings; B-cubed over articles, pairs of different languages beside it")
    for name in SETS:
        (p, r, f), (xp, xr, xf) = measure(options.shared, name, read)
        across = f"   cross-lingual P {xp:.3f} R {xr:.3f} F1 {xf:.3f}" if xp else ""
        print(f"{name:9} P {p:.3f}  R {r:.3f}  F1 {f:.3f}  (bar {BARS[name]}){across}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
