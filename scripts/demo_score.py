"""Reads the bundled pages and says where the program and a careful reader (src/dateline/demo/expected.jsonl) differ.

    demo_score.py [PART OF A FILE'S NAME …] [--show fields|invented|missed|traits|stories …]

A counted claim is right when its predicate and quantity are right and it shares a number or words with the reader's quote; the same figure said
again counts neither way, and perpetrators, plans and past events must only not count for the event. Traits (origin, place, day, group, counting)
are scored on the claims that were right.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from dateline.collect import pages
from dateline.model import Article, Claim, Interval, Outcome, Page, Reading
from dateline.model.predicates import PEOPLE
from dateline.pipeline import read
from dateline.pipeline.stages import gather

DEMO = Path(__file__).resolve().parent.parent / "src" / "dateline" / "demo"
KINDS = ("fields", "invented", "missed", "traits", "stories")
Row = dict[str, Any]


@dataclass
class Score:
    """Counts by language and by trait, and every difference as (kind, page, what)."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    traits: Counter[tuple[str, bool]] = field(default_factory=Counter)
    differences: list[tuple[str, str, str]] = field(default_factory=list)
    read: list[tuple[Row, Article, Reading]] = field(default_factory=list)

    def trait(self, kind: str, name: str, page: str, got: object, want: object, right: bool, quote: str = "") -> None:
        self.traits[name, right] += 1
        if not right:
            self.differences.append((kind, page, f"{name}: {got!r}, not {want!r}" + (f"  “{quote}”" if quote else "")))

    def f1(self, language: str | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1 of counted people, in one language or all."""
        hit, lost, extra = (table[language] if language else table.total() for table in (self.found, self.missed, self.invented))
        precision, recall = hit / max(1, hit + extra), hit / max(1, hit + lost)
        return precision, recall, 2 * hit / max(1, 2 * hit + lost + extra)


def fold(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").casefold()


def score(only: list[str]) -> Score:
    """Every page (or those whose name contains one of `only`) read and held against what is expected."""
    expected = {row["file"]: row for row in map(json.loads, (DEMO / "expected.jsonl").read_text("utf-8").splitlines())}
    result = Score()
    for page in pages([str(DEMO / "pages")]):
        name = (page.url if isinstance(page, Page) else page.item).rpartition("/")[2]
        if not only or any(part in name for part in only):
            told = page if isinstance(page, Outcome) else read(page)
            one_page(result, expected[name], told)
    return result


def stories(result: Score) -> tuple[float, float]:
    """B-cubed precision and recall (Bagga and Baldwin, 1998) of the stories made of the pages that could be read."""
    gathering = gather([(article, reading) for _, article, reading in result.read])
    made = {key: number for number, story in enumerate(gathering.stories) for key in story.articles}
    told = {article.id: row for row, article, _ in result.read}
    together = Counter((made[key], row["story"]) for key, row in told.items())
    sizes, wants = Counter(made[key] for key in told), Counter(row["story"] for row in told.values())
    for key, row in sorted(told.items(), key=lambda item: made[item[0]]):
        most = max((count, story) for (number, story), count in together.items() if number == made[key])[1]
        if row["story"] != most or together[made[key], row["story"]] < 0.5 * wants[row["story"]]:
            result.differences.append(("stories", row["file"], f"{row['story']} in a story of {sizes[made[key]]}, mostly {most}"))
    precision = sum(together[made[key], row["story"]] / sizes[made[key]] for key, row in told.items()) / max(1, len(told))
    recall = sum(together[made[key], row["story"]] / wants[row["story"]] for key, row in told.items()) / max(1, len(told))
    return precision, recall


def one_page(result: Score, row: Row, told: tuple[Article, Reading] | Outcome) -> None:
    is_article = row.get("article", True)
    refused = isinstance(told, Outcome)
    detail = told.detail if isinstance(told, Outcome) else "read as an article"
    result.trait("fields", "article" if is_article else "no article", row["file"], detail, row.get("reason", "an article"), refused != is_article)
    if is_article and not isinstance(told, Outcome):
        result.read.append((row, *told))
        fields(result, row, told[0])
        counted(result, row, told[1])
    elif is_article:
        result.missed[row["language"][:2]] += sum(1 for _ in wanted(row))


def fields(result: Score, row: Row, article: Article) -> None:
    for name, got in (("title", article.title), ("outlet", article.outlet), ("language", article.language)):
        result.trait("fields", name, row["file"], got, row[name], fold(got) == fold(row[name]))
    for name in ("published", "modified"):
        if name in row:
            interval = getattr(article, name)
            want, got = moment(row[name]), stamp(interval, row[name])
            result.trait("fields", name, row["file"], got, want, got == want)
    if "original" in row:
        result.trait("fields", "original", row["file"], article.original_url, row["original"], article.original_url == row["original"])


def moment(text: str) -> str:
    """A day as it is; a time to the minute, in UTC where its zone is known."""
    if len(text) == 10:
        return text
    when = datetime.fromisoformat(text)
    return (when.astimezone(UTC) if when.tzinfo else when).isoformat(timespec="minutes")


def stamp(interval: Interval | None, want: str) -> str | None:
    """The interval as the reader would write it: on the page's own clock where that has no zone."""
    if interval is None or interval.precision == "day":
        return interval.iso if interval else None
    if datetime.fromisoformat(want).tzinfo or len(want) == 10:
        return interval.start.isoformat(timespec="minutes")
    return (interval.start + timedelta(minutes=interval.offset)).replace(tzinfo=None).isoformat(timespec="minutes")


def people(row: Row) -> Iterator[Row]:
    return (claim for claim in row["claims"] if claim["predicate"] in PEOPLE and (claim["low"], claim["high"]) != (None, None))


def wanted(row: Row) -> Iterator[Row]:
    """What must be found: counted people of the event who are not its perpetrators."""
    return (claim for claim in people(row) if claim.get("about", "event") == "event" and claim.get("role") != "perpetrator")


def counted(result: Score, row: Row, reading: Reading) -> None:
    language = row["language"][:2]
    read_claims = [claim for claim in reading.claims if claim.predicate in PEOPLE and claim.quantity and claim.quantity.known]
    live = [claim for claim in read_claims if claim.about == "event" and claim.role != "perpetrator"]
    used: set[str] = set()
    for want in wanted(row):
        found = [claim for claim in live if same(want, claim) and touches(want, claim)]
        if not found:
            result.missed[language] += 1
            result.differences.append(("missed", row["file"], f"{want['predicate']} {want['low']}–{want['high']}  “{want['quote']}”"))
            continue
        result.found[language] += 1
        traits(result, row, want, next((claim for claim in found if claim.id not in used), found[0]))
        used |= {claim.id for claim in found}
    for claim in live:
        if claim.id not in used and not any(same(want, claim) or rounds(want, claim) for want in wanted(row)):
            invented(result, row, claim, language)


def rounds(want: Row, claim: Claim) -> bool:
    """A headline may round a figure of the body: its interval then holds the body's number."""
    low, quantity = want["low"], claim.quantity
    if claim.field != "title" or quantity is None or low is None or claim.predicate != want["predicate"]:
        return False
    return (quantity.low or 0) <= low <= (quantity.high or low)


def invented(result: Score, row: Row, claim: Claim, language: str) -> None:
    result.invented[language] += 1
    assert claim.quantity
    shown = f"{claim.field}: {claim.predicate} {claim.quantity.low}–{claim.quantity.high} {claim.group.cls if claim.group else '-'}  “{claim.quote}”"
    result.differences.append(("invented", row["file"], shown))


def same(want: Row, claim: Claim) -> bool:
    """The predicate, and the quantity as far as two careful readers would agree on it."""
    quantity = claim.quantity
    if quantity is None or claim.predicate != want["predicate"]:
        return False
    ends, said = {want["low"], want["high"]} - {None}, {quantity.low, quantity.high} - {None}
    if len(ends) == 2:
        return bool(said) and min(said) >= min(ends) * 0.4 and max(said) <= max(ends) * 1.3
    number = next(iter(ends))
    return number in said or (want["high"] is None and number - 1 in said)


def touches(want: Row, claim: Claim) -> bool:
    one, other = fold(want["quote"]), fold(claim.quote)
    shared = set(re.findall(r"\d+", one)) & set(re.findall(r"\d+", other))
    return bool(shared) or one in other or other in one or any(one[i : i + 6] in other for i in range(max(1, len(one) - 5)))


def traits(result: Score, row: Row, want: Row, claim: Claim) -> None:
    quote, page = want["quote"], row["file"]
    origin = claim.origin.text if claim.origin else None
    result.trait("traits", "origin", page, origin, want["origin"], alike(origin, want["origin"]), quote)
    if want["place"]:
        place = claim.place.text if claim.place else None
        result.trait("traits", "place", page, place, want["place"], alike(place, want["place"]), quote)
    if want["date"]:
        days = sorted({str(day) for time in (claim.time, claim.as_of) if time for day in (time.first_day, time.last_day)})
        right = any(day.startswith(part) for day in days for part in want["date"].split("/"))
        result.trait("traits", "day", page, days, want["date"], right, quote)
    group = claim.group.cls.partition(":")[0] if claim.group else None
    result.trait("traits", "group", page, group, want["group"], group == want["group"], quote)
    if "counting" in want:
        result.trait("traits", f"counting {want['counting']}", page, claim.counting, want["counting"], claim.counting == want["counting"], quote)


def alike(got: str | None, want: str | None) -> bool:
    """One name holds the other, or the first letters of a word of it (cases and suffixes differ)."""
    if not got or not want:
        return not got and not want
    one, other = fold(got), fold(want)
    stems = {word[:5] for word in re.findall(r"\w{4,}", one)} & {word[:5] for word in re.findall(r"\w{4,}", other)}
    return one in other or other in one or bool(stems)


def report(result: Score, show: list[str]) -> None:
    precision, recall = stories(result)
    for kind, page, what in sorted(result.differences):
        if kind in show:
            print(f"{kind:9}{page:30}{what}")
    print("people counted      found missed invented      P     R    F1")
    languages = sorted({*result.found, *result.missed, *result.invented})
    for name in [*languages, None]:
        hit, lost, extra = (table[name] if name else table.total() for table in (result.found, result.missed, result.invented))
        print(f"  {name or 'all':16}{hit:7}{lost:7}{extra:9}   " + " ".join(f"{value:5.2f}" for value in result.f1(name)))
    for name in sorted({name for name, _ in result.traits}):
        right, wrong = result.traits[name, True], result.traits[name, False]
        print(f"  {name:20}{right:5} of {right + wrong}")
    print(f"  stories, B-cubed     P {precision:.2f} R {recall:.2f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("only", nargs="*", metavar="PART", help="only pages whose file name contains this")
    parser.add_argument("--show", action="append", choices=KINDS, default=[], help="print every difference of this kind")
    asked = parser.parse_args()
    report(score(asked.only), asked.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
