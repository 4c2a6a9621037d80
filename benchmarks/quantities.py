"""Numbers and quantities against the development data in `eval/reading`: the share of cases read exactly, by language, worst first.

    python benchmarks/quantities.py --shared ../shared [--lang en] [--errors 20]

A case is right when every number of the gold is found with its value and its span (the number, or the number with its bounds and unit), and no
other quantity is found beside them. Not scored, as news does not hold them or a reader of news must not take them for quantities; each is
counted and printed: arithmetic (powers, "e" notation, operators, hexadecimal), numbers spelled figure by figure, fractions of fractions,
thousandths and the like, half of an equation ("equal to 20"), ordinals used as numbers of a range, kitchen measures, small change in words,
what UNNEWSLIKE lists (network addresses, "percent of 10", shop discounts, "10G", 十几万, whose range here is that of the published
table of vague words), and cases whose gold contradicts itself. A one that is also
the article (un, une, 一) is flagged by the reader and no fault beside the gold; nor is nobody, which is none for a reader of news.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from dateline.annotate import quantities
from dateline.annotate.quantities import QuantitySpan
from dateline.languages import codes, load

NONE = ("date", "year", "model", "section", "phone", "score")
ARITHMETIC = re.compile(r"\^|[0-9]e[+-]?[0-9]|0x|[*=÷×]|[0-9]\s*/\s*-|--|\\|<a0>", re.IGNORECASE)
DUCKLING_SCALE = {"%": 1}


class Gold(NamedTuple):
    """What must be found: where, and its ends; low or high None is an open end."""

    start: int
    end: int
    low: Fraction | None
    high: Fraction | None


class Case(NamedTuple):
    id: str
    lang: str
    task: str
    text: str
    gold: tuple[Gold, ...]
    skip: str


def cases(shared: Path) -> Iterator[Case]:
    """Every case of both sets, those out of scope with the reason in `skip`."""
    folder = shared / "eval" / "reading"
    for row in _rows(folder / "numbers-dates-recognizers.jsonl"):
        if row["model"] in ("NumberModel", "NumberRangeModel", "PercentModel", "CurrencyModel"):
            yield _recognizers(row)
    for row in _rows(folder / "numbers-dates-duckling.jsonl"):
        if row["dim"] in ("Numeral", "Ordinal", "AmountOfMoney", "Distance", "Quantity", "Temperature"):
            yield _duckling(row)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


# --- Recognizers


def _recognizers(row: dict[str, Any]) -> Case:
    text, task = row["text"], row["model"].removesuffix("Model").lower()
    gold, skip = (
        [],
        "arithmetic"
        if ARITHMETIC.search(unicodedata.normalize("NFKC", text))
        else "compound fraction"
        if MIXED.search(text)
        else "spaces inside words"
        if SPACED_OUT.search(text)
        else _unnewslike(text),
    )
    for result in row["gold"]["results"]:
        resolution = result.get("resolution") or {}
        skip = skip or _out_of_scope(result, resolution, task)
        ends = _ends(str(resolution.get("value", "")), task)
        if ends is None:
            skip = skip or "gold without a value"
            continue
        said = result["text"]
        start = result["start"] if "start" in result else text.lower().find(result["text"].lower().strip())
        if _plain(text[start : start + len(said)]) != _plain(said):
            skip = skip or "gold contradicts itself"
        gold.append(Gold(start, start + len(result["text"]), *ends))
    return Case(row["id"], row["lang"], task, text, tuple(gold), skip)


SPACED_OUT = re.compile(r"[\u4e00-\u9fff] +[\u4e00-\u9fff]|[\u4e00-\u9fff] +分|\d \. \d")
MIXED = re.compile(r"\d +\d+/\d+|[と又].{1,8}分[のの之]|\w+分之? *[負负マ]|分[の之][百千万].*百")
ZERO_FIRST = re.compile(r"(?:cero|zero|zéro|null|nul|ноль) \w", re.IGNORECASE)
DIVISION = re.compile(r"\b(?:على|من|sobre|over|sur|sobre)\b")


EQUATION = re.compile(
    r"(?:equal to|igual a|[ée]gal à|يساوي|等于) ?\d+ (?:or|o|ou|او|أو)|[\d٠-٩] (?:or|o|ou|او|أو) (?:equal|igual|[ée]gal|يساوي)|"
    r"(?:at least|au moins|على الأقل|plus de|اكثر من|يساوي) (?:or|ou|او|أو) ",
    re.IGNORECASE,
)
RANKS = re.compile(r"th\b.*th\b|第.+第|العاشر|cima\b")
UNNEWSLIKE = (
    ("network address", re.compile(r"^\d+(?:\.\d+){3}$")),
    ("percent of a number", re.compile(r"^(?:per ?cents?|pourcent) (?:of|des) |^بالمائة \d", re.IGNORECASE)),
    ("bare letter of scale", re.compile(r"^[-\s]*[\d.,]+ ?[GMklc]$")),
    (
        "fifths and the like after a number",
        re.compile(r"أخماس|أرباع| خمس(?: ?؟)?$|^خمس$|و خمسين|و ثلث|veinticincoavos|treintaicincoavos|veintiunavos|dos quintos|tres quintas"),
    ),
    ("shop discount", re.compile(r"半折|[对對]折|十折|五五折")),
    ("vague by another table", re.compile(r"[几幾][万萬]")),
    ("gold leaves out a range", re.compile(r"二三十")),
    ("lone figure for cheques", re.compile(r"^[壹貳贰拾]$")),
    ("crore said in French", re.compile(r"(?:un|six|trois) crore")),
)
"""What news cannot contain, tried on the whole text."""


def _unnewslike(text: str) -> str:
    return next((reason for reason, pattern in UNNEWSLIKE if pattern.search(text)), "")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower().strip()


def _out_of_scope(result: dict[str, Any], resolution: dict[str, Any], task: str) -> str:
    value, said = str(resolution.get("value", "")), result["text"]
    if not said.strip():
        return "gold contradicts itself"
    number = _number(value.rstrip("%"))
    if (
        number is not None
        and 0 < number < 1
        and not re.search(r"\d", said)
        and number.limit_denominator(10**6).denominator > 10
        and task in ("number", "percent")
    ):
        return "compound fraction"
    if number is not None and 0 < number < 1 and DIVISION.search(said) and task == "number":
        return "spelled division"
    if resolution.get("subtype") == "power":
        return "arithmetic"
    if resolution.get("subtype") == "fraction" and not re.fullmatch(r"\W*\w+\W+\w+\W*|\w+", said):
        return "compound fraction"
    if task == "numberrange" and (re.fullmatch(r"\[([^,]+),\1\]", value) or EQUATION.search(said)):
        return "equation"
    if task == "numberrange" and RANKS.search(said):
        return "ordinals as numbers"
    if re.fullmatch(r"-?\d+\.\d+", said) and number is not None and number != Fraction(said):
        return "gold contradicts itself"
    if re.search(r"E\+|e\+", value):
        return "arithmetic"
    return ""


def _ends(value: str, task: str) -> tuple[Fraction | None, Fraction | None] | None:
    if task == "numberrange":
        match = re.fullmatch(r"([\[(])([^,]*),([^,]*)([\])])", value)
        if not match:
            return None
        low, high = _number(match[2]), _number(match[3])
        if low is not None and match[1] == "(" and low.denominator == 1:
            low += 1
        if high is not None and match[4] == ")" and high.denominator == 1 and low is None:
            high -= 1
        return low, high
    number = _number(value.rstrip("%"))
    return None if number is None else (number, number)


def _number(text: str) -> Fraction | None:
    text = text.replace("_", "").strip()
    if re.fullmatch(r"-?\d+,\d+", text):
        text = text.replace(",", ".")
    try:
        return Fraction(text)
    except ValueError:
        return None


# --- duckling


def _duckling(row: dict[str, Any]) -> Case:
    text, dim, expr = row["text"], row["dim"], row["gold"]["expr"]
    figures = [_number(n) for n in re.findall(r"(?<![\w.])-?[\d_]+(?:\.[\d_]+)?(?:e-?\d+)?", expr)]
    values = [n for n in figures if n is not None]
    kind = expr.split()[0]
    skip = "arithmetic" if ARITHMETIC.search(text) else ""
    if dim == "Quantity" and re.search(r"Cup|Bowl|Dish|Pint|Tablespoon|Teaspoon|Basket|Catty", expr):
        skip = skip or "kitchen measure"
    if dim == "Quantity" and "Gram" in expr and not re.search(r"gram|грам|g\b|克|جرام|гр|ग्राम|г\b", text.lower()):
        skip = skip or "unit converted in the gold"
    if re.search(r"Gram", expr) and values and re.search(r"kg|kilo|кг|كيلو|公斤|千克|mg|milli|мил|мг|ملي|毫克|ملج|কি|килог", text.lower()):
        skip = skip or "unit converted in the gold"
    if dim == "Distance" and kind == "simple" and len(re.findall(r"\d+|[^\W\d]{3,}", text)) > 3:
        skip = skip or "sum of units"
    if dim == "AmountOfMoney" and kind == "simple" and values and values[0].denominator != 1 and not re.search(r"[.,٫]\d", text):
        skip = skip or "cents without a word"
    skip = skip or _unnewslike(text) or _small_change(row)
    if dim == "Numeral" and ZERO_FIRST.match(text):
        skip = skip or "figure by figure"
    ends: tuple[Fraction | None, Fraction | None]
    if not values:
        return Case(row["id"], row["lang"], dim.lower(), text, (), skip or "gold without a value")
    if kind == "between" and len(values) >= 2:
        ends = values[0], values[1]
    elif kind == "above":
        ends = values[0], None
    elif kind == "under":
        ends = None, values[0]
    else:
        ends = values[0], values[0]
    left = len(text) - len(text.lstrip())
    if dim == "Quantity":
        text = re.split(r" (?:of|de|d'|di|von|van) | со? ", text)[0]
    return Case(row["id"], row["lang"], dim.lower(), text, (Gold(left, len(text.rstrip()), *ends),), skip)


def _small_change(row: dict[str, Any]) -> str:
    """Hundredths and tenths of a coin without their sum in whole ones: 两毛五."""
    found = row["lang"] == "zh" and row["dim"] == "AmountOfMoney" and re.search(r"[分角毛仙毫]|蚊.零", row["text"])
    return "small change" if found else ""


# --- scoring


def right(case: Case, found: tuple[QuantitySpan, ...]) -> bool:
    """Every gold number found with value and span, and no quantity beside them."""
    open_gold = list(case.gold)
    for span in found:
        match = next((gold for gold in open_gold if _same(case, gold, span) or _inside_time(gold, span)), None)
        if match is not None:
            open_gold = [gold for gold in open_gold if gold != match and not _inside_time(gold, span)]
        elif _claims(case, span):
            return False
    return not open_gold


def _inside_time(gold: Gold, span: QuantitySpan) -> bool:
    """A number inside a date or a year is read by `times`; it is no quantity."""
    return span.kind in ("date", "year", "age") and span.start <= gold.start and gold.end <= span.end


def _same(case: Case, gold: Gold, span: QuantitySpan) -> bool:
    if not (
        _spans_alike(case, gold, span.start, span.end)
        or _spans_alike(case, gold, span.start, span.core_end)
        or _spans_alike(case, gold, span.core_start, span.end)
        or _spans_alike(case, gold, span.core_start, span.core_end)
    ):
        return False
    low, high = span.quantity.low, span.quantity.high
    if case.task in ("ordinal",) and span.kind not in ("ordinal", "count", "date"):
        return False
    scales = (1, Fraction(1, 100)) if span.kind == "percent" else (1,)
    if span.quantity.approx and case.task in ("number", "numeral") and gold.low == gold.high and low is not None and low != high:
        return gold.low is not None and low is not None and low <= gold.low <= (high if high is not None else gold.low)
    if case.task in ("number", "numeral", "currency", "percent") and gold.low == gold.high and gold.low is not None and (low is None or high is None):
        step = 1 if span.kind in ("count", "money") else 0
        return any(end is not None and any(Fraction(str(end)) * scale - gold.low in (0, step, -step) for scale in scales) for end in (low, high))
    slack = 1 if case.task in ("amountofmoney", "distance", "quantity", "numberrange") else 0
    return any(_close(low, gold.low, scale, slack) and _close(high, gold.high, scale, slack) for scale in scales)


def _spans_alike(case: Case, gold: Gold, start: int, end: int) -> bool:
    """The same characters but for blanks, signs and a closing stop."""
    edge = " .,!?;:\"'()。，-–$€£¥%％'’个個" if case.task not in ("number", "numeral") else " .,!?;:。，个個"
    return case.text[start:end].strip(edge).lower() == case.text[gold.start : gold.end].strip(edge).lower() and abs(start - gold.start) <= 3


def _close(mine: Any, gold: Fraction | None, scale: Fraction | int, slack: int) -> bool:
    if mine is None or gold is None:
        return mine is None and gold is None
    value = Fraction(str(mine)) * scale
    if abs(value - gold) <= abs(gold) * Fraction(1, 10**9):
        return True
    return slack == 1 and value.denominator == 1 and abs(value - gold) == 1  # "under 5" is 5 there, 4 here


def _claims(case: Case, span: QuantitySpan) -> bool:
    """Whether a quantity beside the gold is a fault in this task."""
    if case.task in ("currency", "amountofmoney"):
        return span.kind == "money"
    if case.task == "percent":
        return span.kind == "percent"
    if case.task == "numberrange":
        return span.quantity.low != span.quantity.high and not span.quantity.approx
    return span.kind == "count" and not span.quantity.approx and not span.indefinite and span.quantity.high != 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--lang")
    parser.add_argument("--task")
    parser.add_argument("--errors", type=int, default=0)
    report(parser.parse_args())


def scores(shared: Path) -> dict[str, float]:
    """The share of cases read rightly, by language; prints the table."""
    counted = report(argparse.Namespace(shared=shared, lang=None, task=None, errors=0))
    return {lang: _share(counter, sorted({key.rsplit(" ", 1)[0] for key in counter}))[0] for lang, counter in sorted(counted.items())}


def report(options: argparse.Namespace) -> dict[str, Counter[str]]:
    """Print the table, and some errors where asked; gives what was counted, by language."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    skipped, shown = Counter[str](), 0
    for case in cases(options.shared):
        if case.lang not in codes() or (options.lang and case.lang != options.lang) or (options.task and case.task != options.task):
            continue
        if case.skip:
            skipped[case.skip] += 1
            continue
        found = quantities.find(case.text, load(case.lang))
        good = right(case, found)
        counted[case.lang][case.task + (" right" if good else " wrong")] += 1
        if not good and shown < options.errors:
            shown += 1
            _show(case, found)
    _table(counted)
    print("not scored:", ", ".join(f"{reason} {count}" for reason, count in skipped.most_common()))
    return counted


def _show(case: Case, found: tuple[QuantitySpan, ...]) -> None:
    gold = [(case.text[g.start : g.end], *(None if x is None else float(x) for x in (g.low, g.high))) for g in case.gold]
    mine = [(case.text[s.start : s.end], s.quantity.low, s.quantity.high, s.kind) for s in found]
    print(f"{case.lang} {case.task} {case.text!r}\n    gold {gold}\n    mine {mine}")


def _table(scores: dict[str, Counter[str]]) -> None:
    tasks = sorted({name.rsplit(" ", 1)[0] for counter in scores.values() for name in counter})
    print("lang   all    n  " + " ".join(f"{task[:12]:>13}" for task in tasks))
    for lang, counter in sorted(scores.items(), key=lambda item: _share(item[1], tasks)[0]):
        share, total = _share(counter, tasks)
        cells = (f"{_share(counter, [task])[0]:.2f} ({_share(counter, [task])[1]:>3})" if _share(counter, [task])[1] else "" for task in tasks)
        print(f"{lang:4} {share:.3f} {total:5}  " + " ".join(f"{cell:>13}" for cell in cells))


def _share(counter: Counter[str], tasks: list[str]) -> tuple[float, int]:
    good = sum(counter[f"{task} right"] for task in tasks)
    total = good + sum(counter[f"{task} wrong"] for task in tasks)
    return (good / total if total else 0.0), total


if __name__ == "__main__":
    main()
