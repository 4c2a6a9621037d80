"""Times against the development data in `eval/reading`: the share of expressions placed on the right days, by language, worst first.

    python benchmarks/times.py --shared ../shared [--lang en] [--errors 20]

Scored is every expression of the gold that names days (a date, a stretch of days, a date with a clock time): right when a span of ours overlaps it
and begins and ends on its days. A single day must be exact; of a stretch ("early March", "the past two weeks"), whose edges are a matter of
convention, the shared days must be 0.6 of all that either covers. Recognizers leave the last day (month, year) of "from A to B" out, news do not:
either is right. Where the gold of duckling lies in the future without a word for it (a bare weekday, a month and a day without a year), the past
reading is what news means: the same day a week, a month or a year earlier ("first Tuesday of October": that Tuesday of the year before) is right too,
and only that where it is the nearest past one. Recognizers give both readings; either is right. Clock times and durations alone, recurring times,
holidays (Easter, Independence Day) and office shorthand (EOM), numbered weeks and working days, seasons (their bounds are a matter of convention),
open ends without a day, "now", and stretches of hours are not scored. Nor is what no news holds (UNNEWSLIKE: commands to an assistant, queries and
file names, figures parted by blanks, a lone abbreviation), what only the story can place (ANAPHORIC: "that weekend"), a bare "the week", and gold
that contradicts its words (the last of "two upcoming weeks", a point that is a stretch). All are counted and printed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from dateline.annotate import times
from dateline.annotate.times import TimeSpan
from dateline.languages import codes, load
from dateline.model.time import Interval, minute

AGREEMENT = 0.6
DAYLIKE = ("datetimeV2.date", "datetimeV2.datetime", "datetimeV2.daterange", "datetimeV2.datetimerange")
NAMED_DAYS = re.compile(
    r"easter|christmas|independence|thanksgiving|black friday|patrick|new year|hallow|pascua|navidad|independencia|"
    r"noche ?buena|reyes|no[eë]l|p[aâ]ques|toussaint|"
    r"weihnacht|ostern|oster|pfingst|heilig|karfreitag|karsam|silvester|neujahr|natal|p[aá]scoa|carnaval|natale|pasqua|"
    r"capodanno|ferragosto|des morts|ano nuevo|bayram|y[ıi]lba[sş]|"
    r"martin luther|labou?r day|memorial|mother|father|valentin|earth day|ramadan|d[ií]a de|d[ií]a del|dia d[oaei]|f[eê]te|"
    r"jour d|tag de|クリスマス|感謝祭|祭|の日|元日|元旦|"
    r"节|節|크리스마스|추수|절\b|أعياد|عيد|g[uü]n[uü]|natal|thanks|groundhog|columbus|veteran|inaugura|juneteenth|mlk|eod|eom|eoy|bom|boy\b",
    re.IGNORECASE,
)
"""Holidays and office shorthand, in the cases' languages: which cases are of named days, that the packs don't resolve."""
WEEK_NUMBER = re.compile(
    r"\b(?:week|semana|semaine|woche|settimana|hafta)s? (?:number )?\d|第\d+周|\d+\. ?hafta|"
    r"W\d\d|business day|d[ií]as? (?:laborables?|[uú]tei?s|h[aá]bil(?:es)?)|iş gün|営業日|工作日|ouvr|arbeitstag",
    re.IGNORECASE,
)
UNNEWSLIKE = (
    ("assistant command", re.compile(r"cortana|كورتانا|小娜|\bset ooo\b", re.IGNORECASE)),
    ("query or file name", re.compile(r"www\.|\.xlsx|^\W*[<>=]=? ?\d{4}|greater than \d{4}|^-\d{8}-$|^-[\d-]+-$", re.IGNORECASE)),
    ("figures parted by blanks", re.compile(r"(?:^|[^\d/.-])(?:\d{1,2} \d{1,2}|\d{4} \d{1,2} \d{1,2}|\d{1,2} \d{1,2} \d{2,4})[.,]?(?: \D|$)")),
    ("lone abbreviation", re.compile(r"^(?:sat|sun|lu|ma|mié|me|je|ve|sa)\.?$", re.IGNORECASE)),
    ("two figures for a year", re.compile(r"(?:of|april|july?|juillet|julio,) ['’]?\d\d$|first 12\b|juillet \d\d,", re.IGNORECASE)),
    ("spelled year", re.compile(r"nineteen (?:seventy|eighty|ninety)|dix neuf soixante", re.IGNORECASE)),
    ("reign of an emperor", re.compile(r"神龙|康熙|雍正")),
    ("last of so many", re.compile(r"upcoming (?:2|two)|(?:2|two) upcoming", re.IGNORECASE)),
    ("counted fridays", re.compile(r"\w+days (?:back|from now)|closest mon", re.IGNORECASE)),
)
"""What news cannot contain, or what its gold cannot mean: tried on the whole text."""
ANAPHORIC = re.compile(
    r"\W*(?:that (?:week|weekend|day|month|year)|(?:the )?same (?:week|day|month|year)|mism[oa] (?:semana|mes|año|día)|(?:le )?lendemain|"
    r"un jour apr[eè]s|the day after|le jour suivant|mesmo \w+|mesma \w+)\W*",
    re.IGNORECASE,
)
"""Times that only the story can place, not the day of the article."""
BARE = re.compile(r"\W*(?:the |for the |la |el |le |en )?(?:day|week|fortnight|month|year|season|semana|mes|año|semaine)\W*", re.IGNORECASE)
HOURS = re.compile(
    r"\W*(?:in|within|en|next|los|la|próxim[ao]|último|في|之后|之前|还剩|within the)?\W*(?:\d+|half an|cinco|five)?\W*"
    r"(?:hours?|h|min(?:ute)?s?|hora|minuto|دقائق|الساعة القادمة|小时|分钟)\W*",
    re.IGNORECASE,
)
"""Stretches of hours and minutes, which name no day."""
Days = tuple[date | None, date | None]


class Gold(NamedTuple):
    """Where an expression stands, and the first and last days that it may mean; None is an open end."""

    start: int
    end: int
    readings: tuple[Days, ...]


class Case(NamedTuple):
    id: str
    lang: str
    source: str
    text: str
    reference: Interval
    gold: tuple[Gold, ...]
    skip: str


def cases(shared: Path) -> Iterator[Case]:
    """Every case of both sets, those out of scope with the reason in `skip`."""
    folder = shared / "eval" / "reading"
    with (folder / "numbers-dates-recognizers.jsonl").open(encoding="utf-8") as lines:
        yield from (_recognizers(row) for row in map(json.loads, lines) if row["model"] == "DateTimeModel")
    with (folder / "numbers-dates-duckling.jsonl").open(encoding="utf-8") as lines:
        yield from (_duckling(row) for row in map(json.loads, lines) if row["dim"] == "Time")


# --- Recognizers


def _recognizers(row: dict[str, Any]) -> Case:
    results = row["gold"]["results"]
    gold = tuple(made for result in results if (made := _result(result, row["text"])) is not None)
    skip = _unnewslike(row["text"]) or ("" if gold else "no day in the gold")
    if not row["date"]:
        skip = skip or "no reference"
    reference = minute(_moment(row["date"] or "2016-11-07T00:00:00"))
    return Case(row["id"], row["lang"], "recognizers", row["text"], reference, gold, skip)


def _unnewslike(text: str) -> str:
    return next((reason for reason, pattern in UNNEWSLIKE if pattern.search(text)), "")


def _result(result: dict[str, Any], text: str) -> Gold | None:
    if result.get("type") not in DAYLIKE or not isinstance(result.get("resolution"), dict) or "start" not in result:
        return None
    readings = tuple(days for value in result["resolution"]["values"] if (days := _value(value)) is not None)
    said = text[result["start"] : result["end"] + 1]
    if any(pattern.search(said) for pattern in (NAMED_DAYS, WEEK_NUMBER)) or any(p.fullmatch(said) for p in (ANAPHORIC, BARE, HOURS)):
        return None
    if not readings or any("W" in str(value.get("timex", ""))[:2] for value in result["resolution"]["values"]):
        return None
    if re.search(r"(^|-)(SP|SU|FA|WI)$", str(result["resolution"]["values"][0].get("timex", ""))):
        return None
    return Gold(result["start"], result["end"] + 1, readings)


def _value(value: dict[str, Any]) -> Days | None:
    if "value" in value:
        day = _day(value["value"])
        return None if day is None else (day, day)
    start, end = _moment_or_none(value.get("start")), _moment_or_none(value.get("end"))
    if start is None and end is None:
        return None
    last = None
    if end is not None:
        last = (end - timedelta(seconds=1)).date() if end != start else end.date()
    return (start.date() if start else None), last


def _day(text: str) -> date | None:
    moment = _moment_or_none(text)
    return moment.date() if moment else None


def _moment_or_none(text: str | None) -> datetime | None:
    try:
        return _moment(text.replace(" ", "T")) if text else None
    except ValueError:
        return None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# --- duckling


def _duckling(row: dict[str, Any]) -> Case:
    gold, text, skip = row["gold"], row["text"], ""
    moments = [moment for said in gold.get("datetimes", []) if (moment := _moment_or_none(said)) is not None]
    reference = minute(_moment(row["date"]))
    if "Holiday" in gold["expr"]:
        skip = "holiday"
    elif gold.get("grain") in ("second", "minute", "hour"):
        skip = "clock time or hours"
    elif not moments or gold.get("form") == "open":
        skip = "open end"
    elif any(pattern.fullmatch(text) for pattern in (ANAPHORIC, BARE, HOURS)):
        skip = "no day in the gold"
    elif NAMED_DAYS.search(text):
        skip = "holiday"
    elif row["lang"] == "zh" and len(moments) > 1 and text[-1] in "前后後":
        skip = "gold makes a stretch of a point"
    skip = skip or _unnewslike(text)
    readings: tuple[Days, ...] = ()
    if not skip:
        readings = _readings(moments, gold, reference.start.date()) + _ranked_weekday(text, row["lang"], moments[0].date(), reference.start.date())
    return Case(row["id"], row["lang"], "duckling", text, reference, (Gold(0, len(text), readings),) if readings else (), skip)


def _readings(moments: list[datetime], gold: dict[str, Any], today: date) -> tuple[Days, ...]:
    first = moments[0].date()
    last = (moments[1] - timedelta(seconds=1)).date() if len(moments) > 1 else _grain_end(first, gold["grain"])
    readings: list[Days] = [(first, last)]
    if first > today:
        readings += [(_earlier(first, *step), _earlier(last, *step)) for step in ((7, 0), (0, 1), (0, 12)) if _earlier(first, *step) <= today]
        if gold["grain"] == "day" and len(moments) == 1:
            readings += (
                [(first - timedelta(days=14), last - timedelta(days=14))] if first - timedelta(days=14) <= today < first - timedelta(days=7) else []
            )
    return tuple(readings)


def _ranked_weekday(text: str, lang: str, day: date, today: date) -> tuple[Days, ...]:
    """The past reading of "first Tuesday of October": that weekday of the month a year earlier, not the day of the same number."""
    forms = load(lang).calendar.forms if lang in codes() else {}
    if day <= today or not any(forms.get(word, {}).get("weekday") == day.isoweekday() for word in text.lower().split()):
        return ()
    first = date(day.year - 1, day.month, 1)
    ranked = first + timedelta(days=(day.isoweekday() - first.isoweekday()) % 7 + (day.day - 1) // 7 * 7)
    return ((ranked, ranked),) if ranked.month == first.month and ranked <= today else ()


def _grain_end(first: date, grain: str) -> date:
    if grain == "week":
        return first + timedelta(days=6)
    if grain in ("month", "quarter", "year"):
        months = {"month": 1, "quarter": 3, "year": 12}[grain]
        return _earlier(first, 0, -months) - timedelta(days=1)
    return first


def _earlier(day: date, days: int, months: int) -> date:
    if days:
        return day - timedelta(days=days)
    index = day.year * 12 + day.month - 1 - months
    for length in (day.day, 30, 29, 28):
        try:
            return date(index // 12, index % 12 + 1, length)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


# --- scoring


def right(gold: Gold, found: tuple[TimeSpan, ...]) -> bool:
    """Whether a span of ours overlaps the gold and names its days."""
    return any(_names(span, reading) for span in found if span.start < gold.end and gold.start < span.end for reading in gold.readings)


def _names(span: TimeSpan, reading: Days) -> bool:
    first, last = span.interval.first_day, span.interval.last_day
    if reading[0] is None or reading[1] is None:
        edges = (first, last, first - timedelta(days=1), last + timedelta(days=1))
        return any(edge in edges for edge in reading if edge is not None)
    if first == reading[0] and (last == reading[1] or _to_its_end(span, reading[1] + timedelta(days=1))):
        return True
    if span.interval.precision in ("hour", "minute", "part of day", "second") and first == reading[0] and (reading[1] - reading[0]).days <= 1:
        return True
    return reading[0] != reading[1] and _agree(first, last, reading[0], reading[1]) >= AGREEMENT


def _agree(first: date, last: date, low: date, high: date) -> float:
    """The days both stretches share, as a part of the days that either covers."""
    shared = (min(last, high) - max(first, low)).days + 1
    return max(0, shared) / ((max(last, high) - min(first, low)).days + 1)


def _to_its_end(span: TimeSpan, end: date) -> bool:
    """Whether ours ends with the day, month or year that the gold, which leaves out the last of "from A to B", begins to leave out."""
    last = span.interval.last_day
    if span.interval.precision in ("month", "year"):
        same_month = span.interval.precision == "year" or last.month == end.month
        return end <= last and last.year == end.year and same_month
    return last == end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--lang")
    parser.add_argument("--errors", type=int, default=0)
    report(parser.parse_args())


def scores(shared: Path) -> dict[str, float]:
    """The share of cases read rightly, by language; prints the table."""
    counted = report(argparse.Namespace(shared=shared, lang=None, errors=0))
    return {lang: _share(counter, ("recognizers", "duckling"))[0] for lang, counter in sorted(counted.items())}


def report(options: argparse.Namespace) -> dict[str, Counter[str]]:
    """Print the table, and some errors where asked; gives what was counted, by language."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    skipped, shown = Counter[str](), 0
    for case in cases(options.shared):
        if case.lang not in codes() or (options.lang and case.lang != options.lang):
            continue
        if case.skip:
            skipped[case.skip] += 1
            continue
        found = times.find(case.text, load(case.lang), case.reference)
        for gold in case.gold:
            good = right(gold, found)
            counted[case.lang][case.source + (" right" if good else " wrong")] += 1
            shape = "day" if any(first == last for first, last in gold.readings) else "stretch"
            counted[case.lang][shape + (" right" if good else " wrong")] += 1
            if not good and shown < options.errors:
                shown += 1
                _show(case, gold, found)
    _table(counted)
    print("not scored:", ", ".join(f"{reason} {count}" for reason, count in skipped.most_common()))
    return counted


def _show(case: Case, gold: Gold, found: tuple[TimeSpan, ...]) -> None:
    want = [f"{first}/{last}" for first, last in gold.readings]
    mine = [(case.text[s.start : s.end], s.interval.iso, s.interval.precision, s.kind) for s in found]
    print(f"{case.lang} {case.source} {case.reference.start:%Y-%m-%d %a} {case.text!r}")
    print(f"    gold {case.text[gold.start : gold.end]!r} {want}\n    mine {mine}")


def _table(scores: dict[str, Counter[str]]) -> None:
    print("lang   all     n   recognizers      duckling      single days      stretches")
    for lang, counter in sorted(scores.items(), key=lambda item: _share(item[1], ("recognizers", "duckling"))[0]):
        share, total = _share(counter, ("recognizers", "duckling"))
        cells = " ".join(f"{_share(counter, (s,))[0]:6.3f} ({_share(counter, (s,))[1]:3})" for s in ("recognizers", "duckling", "day", "stretch"))
        print(f"{lang:4} {share:.3f} {total:5}  {cells}")


def _share(counter: Counter[str], sources: tuple[str, ...]) -> tuple[float, int]:
    good = sum(counter[f"{source} right"] for source in sources)
    total = good + sum(counter[f"{source} wrong"] for source in sources)
    return (good / total if total else 0.0), total


if __name__ == "__main__":
    main()
