"""Counted people against the development data in `eval/reading`: Chinese emergencies (CEC) and English reports of attacks (MUC-4).

    python benchmarks/counts.py --shared ../shared [--errors 20]

Chinese: a claim is right when it says killed or injured (in hospital counts as injured) as the gold does, with the gold's ends, and its
span overlaps that of the gold's event. More than N may be N or N + 1; where the gold is vague, any range that overlaps is right. A gold
figure is found once. Neither way count: a claim that says a figure of the gold's page again; one on a figure of another type of the gold
(poisoned, trapped, arrested), in hospital, or a part of a figure (two of them children), for which the gold has no type; one that touches no
event of the annotators. A bound may stand outside the gold's span; figures misread as none (more than
a hundred) are left out. Claims about past events count: the gold keys every event of a page.

English: the texts are upper-case throughout and read as they stand but for lines broken inside a paragraph; the gold gives no spans. Over
each page the different numbers of
killed, of two or more, are compared as sets: right is a number that both have. Single named victims and victims without a number
("priests") are left out; where a page's gold has the latter, no number read there is held against it. Only incidents of the task are
keyed: true counts of wars and of old events are wrong here.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from dateline.annotate import annotate
from dateline.model import Article, Claim, Interval, Quantity, day

FILES = {"counts-cec-zh": "zh", "counts-muc4-en": "en"}
PREDICATES = ("killed", "injured")
WRAPPED = re.compile(r"(?<!\n)\n(?!\s)")
TYPES = {"KILLED": ("killed",), "INJURED": ("injured", "hospitalised")}


class Score(NamedTuple):
    """Counts: right, read and wanted figures."""

    right: int = 0
    read: int = 0
    wanted: int = 0

    def plus(self, other: Score) -> Score:
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.read + self.wanted) if self.read + self.wanted else 0.0

    def __str__(self) -> str:
        precision, recall = self.right / max(self.read, 1), self.right / max(self.wanted, 1)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {self.f1:.3f}  ({self.wanted} wanted, {self.read} read)"


class Page(NamedTuple):
    """An article, what was read in it, and its gold: figures, and the spans of annotated events."""

    article: Article
    claims: tuple[Claim, ...]
    gold: list[dict[str, Any]]
    events: list[tuple[int, int]]


def pages(path: Path, code: str) -> Iterator[Page]:
    """Every page of a file, read."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = row["text"] if code == "zh" else WRAPPED.sub(" ", row["text"])
            published = _day(row["date"]) if code == "zh" else None
            article = Article(
                page=row["id"], url=f"https://{code}.example/{row['id']}", outlet="", language=code, title="", text=text, published=published
            )
            yield Page(article, annotate(article).claims, row["gold"]["mentions"], [tuple(event["span"]) for event in row["gold"].get("events", ())])


def _day(text: str | None) -> Interval | None:
    """The day of a date that may lack zeros or have other words behind it."""
    found = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", text or "")
    try:
        return day(date(*(int(part) for part in found.groups()))) if found else None
    except ValueError:
        return None


# --- with spans


def spanned(page: Page) -> tuple[Score, list[Claim], list[dict[str, Any]]]:
    """One page's counts, the claims that are wrong, and the gold that was missed."""
    wanted = [item for item in page.gold if item["type"] in TYPES and item["hi"] != 0]
    beside = [item for item in page.gold if item not in wanted]
    left, wrong = list(wanted), []
    for claim in page.claims:
        if claim.predicate not in (*PREDICATES, "hospitalised") or claim.quantity is None or not claim.quantity.high and claim.quantity.low == 0:
            continue
        match = next((item for item in left if _typed(item, claim) and _valued(item, claim.quantity) and _overlaps(item, claim)), None)
        if match:
            left.remove(match)
        elif (
            claim.predicate in PREDICATES
            and claim.counting != "subset"
            and _keyed(claim, page.events)
            and not _again(claim, wanted)
            and not any(_overlaps(item, claim) for item in beside)
        ):
            wrong.append(claim)
    right = len(wanted) - len(left)
    return Score(right, right + len(wrong), len(wanted)), wrong, left


def _keyed(claim: Claim, events: Sequence[tuple[int, int]]) -> bool:
    """Whether the annotators looked at what the claim is about: it touches an event of theirs."""
    return any(claim.start < end and start < claim.end for start, end in events)


def _again(claim: Claim, wanted: Sequence[dict[str, Any]]) -> bool:
    return claim.quantity is not None and any(_typed(item, claim) and _valued(item, claim.quantity) for item in wanted)


def _typed(item: dict[str, Any], claim: Claim) -> bool:
    return claim.predicate in TYPES[item["type"]]


def _overlaps(item: dict[str, Any], claim: Claim) -> bool:
    start, end = item["event_span"]
    return bool(claim.start < end and start < claim.end)


def _valued(item: dict[str, Any], quantity: Quantity) -> bool:
    low, high = item["lo"], item["hi"]
    if item["kind"] == "vague":
        return (quantity.low or 0) <= (high or low) and low <= (quantity.high or quantity.low or 0)
    if item["kind"] == "exact":
        return bool(quantity.low == low and quantity.high in (high, None))
    return quantity.low is not None and quantity.low - low in (0, 1)


# --- without spans


def unspanned(page: Page) -> Score:
    """One page's counts over the different numbers of killed."""
    items = [item for item in page.gold if item["type"] == "KILLED"]
    wanted = {_number(item["lo"], item["hi"]) for item in items if item["kind"] != "plural"} - {0, 1}
    quantities = [claim.quantity for claim in page.claims if claim.predicate == "killed" and claim.about == "event" and claim.quantity]
    read = {_number(quantity.low, quantity.high) for quantity in quantities} - {0, 1}
    if any(item["kind"] == "plural" for item in items):
        read &= wanted
    return Score(len(read & wanted), len(read), len(wanted))


def _number(low: float | None, high: float | None) -> float:
    return low if low is not None else high if high is not None else 0


def measure(shared: Path, name: str, errors: int = 0) -> Score:
    """The counts over one file; prints the first errors."""
    total = Score()
    for page in pages(shared / "eval" / "reading" / f"{name}.jsonl", FILES[name]):
        if name != "counts-cec-zh":
            total = total.plus(unspanned(page))
            continue
        found, wrong, left = spanned(page)
        total = total.plus(found)
        _show(page, wrong, left, errors)
    return total


def _show(page: Page, wrong: Sequence[Claim], left: Sequence[dict[str, Any]], errors: int) -> None:
    for claim in wrong[:errors]:
        print("wrong ", claim.predicate, claim.quantity and (claim.quantity.low, claim.quantity.high), claim.quote)
    for item in left[:errors]:
        start, end = item["event_span"]
        print("missed", item["type"], item["lo"], item["hi"], page.article.text[max(0, start - 20) : end + 15].replace("\n", " "))


def scores(shared: Path) -> dict[str, float]:
    """F1 by file: counts-cec-zh, and counts-muc4-en (killed)."""
    return {name: measure(shared, name).f1 for name in FILES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    for name in FILES:
        print(f"{name:16} {measure(args.shared, name, args.errors)}")


if __name__ == "__main__":
    main()
