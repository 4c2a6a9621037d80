"""Commands that read pages and keep nothing: brief, read, claims, facts, stories."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from msgspec import structs

from dateline.cli import options
from dateline.cli.explaining import explained
from dateline.cli.output import NOTHING, emit, emit_json, fail, flush, progress, report, rows, write
from dateline.cluster import Encode
from dateline.collect import pages
from dateline.export import rows as tables
from dateline.model import Article, Claim, Dossier, Outcome, Page, Reading, Series
from dateline.pipeline import Run, as_of, beside, run
from dateline.pipeline import brief as compose
from dateline.pipeline import read as read_page

BRIEF_FORMATS = ("text", "md", "json", "html")


def _pages(inputs: tuple[str, ...]) -> Iterator[Page | Outcome]:
    return pages(options.given(inputs), sys.stdin.buffer if sys.stdin else None)


def _run(inputs: tuple[str, ...], encode: Encode | None = None) -> Run:
    with progress("reading") as shown:
        return run(_pages(inputs), progress=shown, encode=encode)


def _end(result: Run) -> None:
    raise SystemExit(report(result.failures, len(result.articles)))


@click.command(name="read")
@options.inputs
@click.option("-f", "--format", "style", type=click.Choice(["json", "jsonl"]), help="One JSON list, or a line for each page as it is read.")
@click.option("--explain", is_flag=True, help="For each field, where it was taken from and why.")
def read(inputs: tuple[str, ...], style: str | None, explain: bool) -> None:
    """Each page: the article and its claims, in JSON.

    INPUT is a file, a folder, a URL, a feed, a sitemap, JSON Lines, WARC, or - for stdin.
    """
    tally = _Tally()
    found = tally.over(_pages(inputs))
    if explain:
        for article, reading in found:
            for line in explained(article, reading):
                emit(line)
            emit("")
        flush()
    else:
        rows(({"article": article, "reading": reading} for article, reading in found), style or "jsonl")
    raise SystemExit(report(tally.failures, tally.read))


class _Tally:
    """Reads pages one after the other, and remembers what could not be read."""

    def __init__(self) -> None:
        self.read, self.failures = 0, list[Outcome]()

    def over(self, found: Iterable[Page | Outcome]) -> Iterator[tuple[Article, Reading]]:
        for page in found:
            result = page if isinstance(page, Outcome) else read_page(page)
            if isinstance(result, Outcome):
                self.failures.append(result)
            else:
                self.read += 1
                yield result


@click.command()
@options.inputs
@click.option("-f", "--format", "style", type=click.Choice(["jsonl", "json", "text"]), default="text", show_default=True, help="How to print.")
@click.option(
    "--explain", is_flag=True, help="The signals behind each claim, and how each sentence with a figure was read: what was refused, and why."
)
def claims(inputs: tuple[str, ...], style: str, explain: bool) -> None:
    """What each page says happened: one claim a line, with the words that say it."""
    tally = _Tally()
    read_pages = tally.over(_pages(inputs))
    found = ((article, claim) for article, reading in read_pages for claim in reading.claims)
    if explain:
        for article, reading in read_pages:
            _explain_claims(article, reading)
        flush()
    elif style == "text":
        for article, claim in found:
            emit(_claim_line(article, claim))
        flush()
    else:
        rows((tables.claim_row(article, claim) for article, claim in found), style)
    raise SystemExit(report(tally.failures, tally.read))


def _claim_line(article: Article, claim: Claim) -> str:
    row = tables.claim_row(article, claim)
    figure = _range(row["low"], row["high"], row["unit"], row["approx"])
    said = " ← ".join(reversed(row["voices"])) or article.outlet
    parts = [claim.predicate, figure, row["group"] or row["topic"] or "", row["place"] or "", row["date"] or "", f"[{said}]", claim.stance]
    marks = [mark for mark in (claim.evidence, None if claim.about == "event" else claim.about) if mark]
    return "  ".join(part for part in (*parts, *marks) if part) + f"\n    “{claim.quote}”  {row['article']}"


def _range(low: float | None, high: float | None, unit: str | None, approx: bool) -> str:
    if low is None and high is None:
        return ""
    shown = f"{low:,}" if low == high else f"≥ {low:,}" if high is None else f"≤ {high:,}" if low is None else f"{low:,}–{high:,}"
    return ("≈ " if approx else "") + shown + (f" {unit}" if unit else "")


def _explain_claims(article: Article, reading: Reading) -> None:
    from dateline.annotate.explain import explain

    for claim in reading.claims:
        emit(_claim_line(article, claim))
        _signals(claim)
    for sentence in explain(article):
        emit(f"  {sentence.field} {sentence.start}–{sentence.end}: {sentence.text}")
        emit("      " + " · ".join(f"{words} ({role}{':' + argument if argument else ''})" for words, role, argument in sentence.marks))
        for binding in sentence.bindings:
            outcome = f"refused: {binding.refused}" if binding.refused else f"{binding.cue}, at {binding.price}"
            emit(f"      “{binding.text}”, {binding.noun}: {outcome}")


def _signals(claim: Claim) -> None:
    for signal in claim.signals:
        emit(f"      {signal.value:+.2f} {signal.name}" + (f": {signal.reason}" if signal.reason else ""))


@click.command()
@options.inputs
@click.option("-f", "--format", "style", type=click.Choice(["jsonl", "json"]), default="jsonl", show_default=True, help="How to print.")
@click.option("--figures", is_flag=True, help="One line for each fact in place of one for each of its claims.")
def facts(inputs: tuple[str, ...], style: str, figures: bool) -> None:
    """Claims reconciled: each with its slot, its origin, and whether it still stands."""
    result = _run(inputs)
    if figures:
        rows((tables.figure_row(dossier, fact) for dossier in result.dossiers for fact in dossier.facts), style)
    else:
        rows((row for dossier in result.dossiers for row in tables.fact_rows(dossier)), style)
    _end(result)


@click.command()
@options.inputs
@click.option("-f", "--format", "style", type=click.Choice(["jsonl", "json", "text"]), default="text", show_default=True, help="How to print.")
@click.option("--explain", nargs=2, metavar="A B", help="Why two articles (by id, URL or end of URL) are, or are not, in one story.")
@click.option("--encoder", metavar="MODEL", help="A sentence-transformers model that you have (a folder), as one more channel.")
def stories(inputs: tuple[str, ...], style: str, explain: tuple[str, str] | None, encoder: str | None) -> None:
    """Which pages are about one event; copies of one text are marked."""
    result = _run(inputs, _encoder(encoder) if encoder else None)
    if explain:
        _why(result, *explain)
    elif style == "text":
        for dossier in result.dossiers:
            _story(dossier)
        flush()
    else:
        rows((row for dossier in result.dossiers for row in tables.story_rows(dossier)), style)
    _end(result)


def _encoder(model: str) -> Encode:
    from dateline.pipeline.neural import NoEncoderError, load

    try:
        return load(model)
    except NoEncoderError as error:
        fail(str(error))


def _story(dossier: Dossier) -> None:
    from dateline.cluster import key_terms, phases, topics
    from dateline.knowledge.topics import label

    emit(f"{dossier.story.id}  {len(dossier.articles)} articles, {len(dossier.facts)} facts")
    about = [label(topic, "en") for topic in topics(dossier.articles)]
    about += key_terms(tuple(zip(dossier.articles, dossier.readings, strict=True)), dossier.articles[0].language)
    if about:
        emit("  " + " · ".join(about))
    for phase in phases(dossier.articles):
        emit(f"  {phase.first} to {phase.last}: {len(phase.articles)} articles")
    for row in tables.story_rows(dossier):
        emit(f"  {row['published'] or '?':10}  {row['language']:3}  {row['outlet']}: {row['title']}" + ("  (copy)" if row["copy_of"] else ""))


def _why(result: Run, one: str, other: str) -> None:
    from dateline.cluster import explain

    first, second = (_find(result, name) for name in (one, other))
    together = any({first[0].id, second[0].id} <= set(dossier.story.articles) for dossier in result.dossiers)
    emit("one story" if together else "two stories")
    for signal in explain(first, second):
        emit(f"  {signal.value:8.3f}  {signal.name}" + (f": {signal.reason}" if signal.reason else ""))
    flush()


def _find(result: Run, name: str) -> tuple[Article, Reading]:
    pairs = zip(result.articles, result.readings, strict=True)
    found = next((pair for pair in pairs if name in (pair[0].id, pair[0].name, pair[0].url) or pair[0].url.endswith(name)), None)
    return found or fail(f"no article {name!r} among the {len(result.articles)} read; give its id, its URL or the end of its URL")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What `brief` is to tell, and how."""

    inputs: tuple[str, ...]
    style: str
    output: Path | None
    language: str
    number: int | None
    every: bool
    explain: str | None
    moment: datetime | None
    since: datetime | None
    signal: tuple[tuple[Series, ...], ...]


@click.command()
@options.inputs
@click.option("-f", "--format", "style", type=click.Choice(BRIEF_FORMATS), default="text", show_default=True, help="How to write it.")
@options.output
@options.written_in("The language to write in (see `dateline languages`).")
@click.option("--story", "number", type=click.IntRange(1), metavar="N", help="The N-th largest story in place of the largest.")
@click.option("--all", "every", is_flag=True, help="Every story, the largest first.")
@click.option("--explain", metavar="FACT", help="How a fact (its id, or its slot) was reconciled, in place of the brief.")
@click.option("--as-of", "moment", type=options.Moment(end=True), help="The account as it stood at this day's end, or at this time.")
@click.option("--since", type=options.Moment(end=True), help="Tell what changed after this day's end, or this time.")
@click.option("--signal", type=options.Measured(), multiple=True, metavar="FILE", help="Lay a measured series beside it.")
def brief(**given: Any) -> None:
    """One account of what pages say: figures with their range, their origins and who disagrees; every sentence cites."""
    asked = Asked(**given)
    series = [series for file in asked.signal for series in file]
    result = _run(asked.inputs)
    dossiers = _as_of(result.dossiers, asked.moment)
    if not dossiers:
        report(result.outcomes, 0)
        fail("nothing to tell: no article could be read" + (f" from before {asked.moment.isoformat()}" if asked.moment else ""), NOTHING)
    chosen = [beside(dossier, series) for dossier in (dossiers if asked.every else [_nth(dossiers, asked.number or 1)])]
    if asked.explain:
        _explain_fact(chosen if asked.number else dossiers, asked)
    else:
        write("\n".join(_written(dossier, asked) for dossier in chosen), asked.output)
        _others(len(dossiers), asked)
    flush()
    _end(result)


def _as_of(dossiers: Sequence[Dossier], moment: datetime | None) -> list[Dossier]:
    if moment is None:
        return list(dossiers)
    return [dossier for dossier in (as_of(dossier, moment) for dossier in dossiers) if dossier]


def _others(number: int, asked: Asked) -> None:
    """Say how many stories are not told."""
    if number > 1 and not asked.every and asked.number is None:
        click.echo(f"dateline: {number - 1} other stories; --story N tells another, --all tells every one", err=True)


def _nth(dossiers: list[Dossier], number: int) -> Dossier:
    if number > len(dossiers):
        fail(f"there is no story {number}; these pages hold {len(dossiers)}", 2)
    return dossiers[number - 1]


def _written(dossier: Dossier, asked: Asked) -> str:
    from dateline.export import briefs

    writers = {"text": briefs.terminal, "md": briefs.markdown, "json": briefs.json, "html": briefs.html}
    return writers[asked.style](compose(dossier, asked.language, asked.moment, asked.since), dossier)


def _explain_fact(dossiers: list[Dossier], asked: Asked) -> None:
    """The derivation of a fact: in words, or with `-f json` as rows."""
    from dateline.export import briefs

    name = asked.explain
    for dossier in dossiers:
        for fact in dossier.facts:
            if name not in (fact.id, fact.slot.key):
                continue
            if asked.style == "json":
                emit_json(tables.figure_row(dossier, fact))
                for row in tables.fact_rows(structs.replace(dossier, facts=(fact,))):
                    emit_json(row)
            else:
                write(briefs.explain(dossier, fact.id, asked.language), asked.output)
            return
    known = "\n  ".join(fact.slot.key for dossier in dossiers for fact in dossier.facts)
    fail(f"there is no fact {name!r}; these pages give\n  {known}")
