"""Reconciling measured apart from reading: the careful reader's claims (or our own reading of the pages) → facts → `evaluate.py facts`.

    python benchmarks/facts.py [--shared ../shared] [--reading perfect|own] [--out FILE]

With `perfect`, claims.jsonl of the coverage set is turned into the nouns that a perfect reading would give: quantity, group, place, voice and
day as the reader noted them, resolved by `dateline.knowledge`; slots, origins and standings are never looked at.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dateline.knowledge import bodies, places
from dateline.model import Article, Claim, Dossier, Group, Interval, Place, Quantity, Reading, Story, Voice, days, story_id
from dateline.model.predicates import PREDICATES
from dateline.reconcile import assignments, reconcile

Row = dict[str, Any]

GROUPS = {
    "protesters": "protesters", "subway passengers": "passengers", "foreigners": "foreigners", "women": "women", "men": "men",
    "children": "children", "minors": "children", "security forces": "security_forces", "civilians": "civilians", "journalists": "journalists",
    "refugees": "refugees", "Palestinian refugees": "refugees", "troops": "soldiers", "rescuers": "rescuers", "firefighters": "firefighters",
    "police": "police", "IRGC members": "soldiers", "Russian citizens": "nationals:RU", "Chinese citizens": "nationals:CN", "Syrians": "nationals:SY",
    "Iranians": "nationals:IR",
}  # fmt: skip
"""What the reader's words for who is counted are among our classes; anything else is people, a single name a person of his own."""
KINDS = ("people", "people incl. police", "people incl. security forces", "nationals of each country", "unidentified dead", "missing-person reports")
STATES = {
    "critical": "critical",
    "intensive care": "critical",
    "serious": "serious",
    "minor": "minor",
    "executed": "executed",
    "last week": "last week",
}
STANCES = {"disputed": "disputed", "unconfirmed": "unconfirmed", "alleged": "alleged"}


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def interval(text: str | None) -> Interval | None:
    """A gold date ("2020-08-04", "a/b", or the month "2022-12") as whole days; None for anything coarser."""
    try:
        ends = [day for part in (text or "").split("/") for day in _days_of(part[:10])]
    except ValueError:
        return None
    return days(ends[0], ends[-1])


def _days_of(text: str) -> tuple[date, date]:
    """The first and the last day of a date or of a month."""
    if len(text) == len("2022-12"):
        first = date.fromisoformat(f"{text}-01")
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    return date.fromisoformat(text), date.fromisoformat(text)


def article(page: Row) -> Article:
    host = page["url"].split("/")[2] if "//" in page["url"] else page["url"]
    return Article(
        page=page["id"], url=page["url"], name=page["id"], outlet=host.removeprefix("www."), language=page["language"], title=page["title"] or "",
        text=page["text"], published=interval(page["published"]),
    )  # fmt: skip


def place(text: str | None, language: str) -> Place | None:
    """The place a name resolves to; as written where the gazetteer has none."""
    if not text:
        return None
    found = next((places.resolve((mention,))[0] for mention in places.find(text, language) if mention.text == text), None)
    return found or Place(text=text)


def group(row: Row) -> Group:
    counted, note = row["counted"] or "people", row["note"] or ""
    state = STATES.get(note)
    if counted == "missing-person reports":
        return Group(cls="things", text=counted, narrower="reports")
    if counted == "unidentified dead":
        return Group(cls="people", text=counted, narrower="unidentified")
    if counted in GROUPS:
        return Group(cls=GROUPS[counted], text=counted, narrower=state)
    return Group(cls="people", text=counted, narrower=state if counted in KINDS else counted)


def voices(row: Row, source: Article, seat: tuple[str | None, str | None]) -> tuple[Voice, ...]:
    chain = [*reversed(row["via"] or []), row["origin"]] if isinstance(row["via"], list) else [row["via"], row["origin"]]
    return tuple(voice(name, source, seat) for name in chain if name) if row["origin"] else ()


def voice(name: str, source: Article, seat: tuple[str | None, str | None]) -> Voice:
    entity = bodies.resolve_voice(name, source.language, *seat) or titled(name, source, seat)
    kind = "outlet" if (entity or "").startswith("outlet:") else "body" if entity else "unnamed" if name.islower() else "person"
    return Voice(text=name, kind=kind, entity=entity)


def titled(name: str, source: Article, seat: tuple[str | None, str | None]) -> str | None:
    """The office that stands right before or after a person's name in the page: a perfect reading knows it."""
    start = source.text.find(name)
    if start < 0:
        return None
    before, after = source.text[max(0, start - 40) : start], source.text[start + len(name) : start + len(name) + 60]
    near = [before.replace("。", ".").rsplit(".", 1)[-1].rsplit(",", 1)[-1], after.replace("。", ".").split(".", 1)[0] if after[:1] in ",(（" else ""]
    return next((entity for text in near if (entity := bodies.resolve_voice(text, source.language, *seat))), None)


def claim(row: Row, source: Article, superseded: bool, seat: tuple[str | None, str | None]) -> Claim:
    told = interval(row["date"])
    earlier = told if told and source.published and told.end <= source.published.start else None
    quantity = Quantity(low=row["low"], high=row["high"], approx=row["approx"], text=row["quote"])
    note = row["note"] or ""
    return Claim(
        article=source.id, revision=source.revision, field=row["field"], start=row["start"], end=row["start"] + len(row["quote"]), quote=row["quote"],
        predicate=row["predicate"], quantity=quantity, group=group(row), place=place(row["place"], source.language), as_of=earlier,
        counting="superseded" if superseded else "subset" if note == "subset" else "total",
        about="past event" if "background" in note else "plan" if note == "plan" else "event",
        voices=voices(row, source, seat), stance=STANCES.get(row["hedge"], "asserted"),
    )  # fmt: skip


def superseded(row: Row, page: Iterable[Row]) -> bool:
    """Whether another claim of the page says that it takes the place of this figure."""
    mine = {str(value) for value in (row["low"], row["high"]) if value is not None}
    return any(other["predicate"] == row["predicate"] and other["updates"] and other["updates"].strip("<>=~") in mine for other in page)


def seat(claims: Iterable[Row], pages: dict[str, Article]) -> tuple[str | None, str | None]:
    """The country and the city most told of in a story."""
    countries, cities = defaultdict(int), defaultdict(int)
    for row in claims:
        where = place(row["place"], pages[row["article"]].language)
        if where and where.id:
            countries[places.country(where.id)] += 1
            if where.kind == "city":
                cities[where.id] += 1
    best = lambda counts: min(counts, key=lambda key: (-counts[key], str(key)), default=None)  # noqa: E731
    return best(countries), best(cities)


def perfect(shared: Path) -> Iterator[tuple[Dossier, dict[str, str]]]:
    """Each story's dossier, its claims as a careful reader found them, with the page id of each article."""
    folder = shared / "eval" / "coverage"
    pages = {row["id"]: article(row) for row in rows(folder / "pages.jsonl")}
    stories, told = defaultdict(list), defaultdict(list)
    for row in rows(folder / "stories.jsonl"):
        stories[row["story"]].append(row["article"])
    for row in rows(folder / "claims.jsonl"):
        if row["predicate"] in PREDICATES and (row["low"] is not None or row["high"] is not None):
            told[row["article"]].append(row)
    for ids in stories.values():
        where = seat([row for id_ in ids for row in told[id_]], pages)
        yield dossier({id_: (pages[id_], [claim(row, pages[id_], superseded(row, told[id_]), where) for row in told[id_]]) for id_ in ids})


def own(shared: Path) -> Iterator[tuple[Dossier, dict[str, str]]]:
    """Each story's dossier, its pages read by `dateline.annotate`."""
    from dateline.annotate import annotate

    folder = shared / "eval" / "coverage"
    pages = {row["id"]: article(row) for row in rows(folder / "pages.jsonl")}
    stories = defaultdict(list)
    for row in rows(folder / "stories.jsonl"):
        stories[row["story"]].append(row["article"])
    for ids in stories.values():
        yield dossier({id_: (pages[id_], list(annotate(pages[id_]).claims)) for id_ in ids})


def dossier(read: dict[str, tuple[Article, list[Claim]]]) -> tuple[Dossier, dict[str, str]]:
    order = sorted(read, key=lambda id_: (read[id_][0].published.start.isoformat() if read[id_][0].published else "", id_))
    articles = tuple(read[id_][0] for id_ in order)
    readings = tuple(Reading(article=a.id, revision=a.revision, claims=tuple(read[id_][1])) for id_, a in zip(order, articles, strict=True))
    story = Story(id=story_id(articles[0].id), articles=tuple(a.id for a in articles))
    return Dossier(story=story, articles=articles, readings=readings), {read[id_][0].id: id_ for id_ in order}


def predicted(story: Dossier, pages: dict[str, str]) -> Iterator[Row]:
    """One row for each claim, as `evaluate.py facts` takes it."""
    stands = {entry.claim: entry for entry in assignments(reconcile(story))}
    for claim in (claim for reading in story.readings for claim in reading.claims):
        entry = stands.get(claim.id)
        quantity = claim.quantity
        yield {
            "article": pages[claim.article], "field": claim.field, "start": claim.start, "end": claim.end, "quote": claim.quote,
            "predicate": claim.predicate, "low": quantity.low if quantity else None, "high": quantity.high if quantity else None,
            "voices": [voice.text for voice in claim.voices], "about": claim.about, "place": claim.place.text if claim.place else None,
            "slot": entry.slot if entry else f"none:{claim.id}", "reason": entry.reason if entry else "not entered",
            "origin_id": None if entry is None or (not claim.voices and entry.origin.is_outlet) else entry.origin.id,
            "standing": entry.standing if entry else "background",
        }  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--reading", choices=["perfect", "own"], default="perfect")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    stories = perfect(args.shared) if args.reading == "perfect" else own(args.shared)
    out = args.out or Path(tempfile.mkdtemp()) / "facts.jsonl"
    lines = (json.dumps(row, ensure_ascii=False) for story, pages in stories for row in predicted(story, pages))
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return subprocess.call([sys.executable, str(args.shared / "eval" / "coverage" / "evaluate.py"), "facts", str(out)])


if __name__ == "__main__":
    sys.exit(main())
