"""Attribution against the development data in `eval/reading`: who says what, in English (PolNeAR) and German news.

    python benchmarks/attribution.py --shared ../shared [--errors 20]

An attribution read is right when its source overlaps the source and its content the content of one attribution of the
gold, by at least one character each; each of the gold counts once, and a further part of what was said there, read as one
more attribution, counts neither way. Of the gold, attributions without a source or without content are left out: nothing
could be compared, and what is read there counts neither way. The gold of
PolNeAR holds attitudes too (wants, fears, plans, seems), which are no statements; `statements` are the figures over those
of its attributions whose cue has a word of saying of the pack, or whose content is quoted; reading one of the others counts
neither way there. The last two rows are over characters: the share of the characters in sources and in contents read
that the gold has in the same role, and of the gold's that are read.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dateline.annotate.attributions import Attribution, attributions
from dateline.languages import load
from dateline.model import Article

Spans = tuple[tuple[int, int], ...]
FILES = {"en": "attribution-polnear-en.jsonl", "de": "attribution-news-de.jsonl"}
QUOTES = '“”"«»„'


class Gold(NamedTuple):
    source: Spans
    content: Spans
    spoken: bool


class Score(NamedTuple):
    """Counts: right, read and wanted attributions."""

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


def cases(path: Path, code: str) -> Iterator[tuple[Article, tuple[Gold, ...]]]:
    """Every article of a file with its gold."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            article = Article(page=row["id"], url=f"https://{code}.example/{row['id']}", outlet="", language=code, title="", text=row["text"])
            yield article, tuple(_gold(item, code) for item in row["gold"]["attributions"])


def _gold(item: dict[str, Any], code: str) -> Gold:
    source, content = (_spans(item.get(name) or item.get(other)) for name, other in (("source", "speaker"), ("content", "quote")))
    cue = " ".join(part["text"] for part in _parts(item.get("cue")))
    quoted = any(char in QUOTES for part in _parts(item.get("content") or item.get("quote")) for char in part["text"])
    return Gold(source, content, quoted or _says(cue, code))


def _parts(value: Any) -> list[dict[str, Any]]:
    return [] if not value else value if isinstance(value, list) else [value]


def _spans(value: Any) -> Spans:
    return tuple((span[0], span[1]) for part in _parts(value) for span in part["spans"])


def _says(cue: str, code: str) -> bool:
    pack = load(code)
    return any(entry.role in ("say", "according") for hit in pack.lexicon.find(cue, pack.words(cue)) for entry in hit.entries)


def _overlap(spans: Spans, span: tuple[int, int]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _same(gold: Gold, read: Attribution) -> bool:
    return _overlap(gold.source, read.source) and _overlap(gold.content, read.content)


def score(read: Sequence[Attribution], gold: Sequence[Gold], spoken: bool) -> tuple[Score, list[Attribution], list[Gold]]:
    """One article's counts, with what was read wrongly and what was missed."""
    counted = [one for one in gold if one.source and one.content and (one.spoken or not spoken)]
    beside = [one for one in gold if one not in counted]
    left, wrong = list(counted), []
    for one in read:
        match = next((g for g in left if _same(g, one)), None)
        if match:
            left.remove(match)
        elif not any(_overlap(g.content or g.source, one.content) for g in beside) and not any(_same(g, one) for g in counted):
            wrong.append(one)
    right = len(counted) - len(left)
    return Score(right, right + len(wrong), len(counted)), wrong, left


def overlap(read: Sequence[Attribution], gold: Sequence[Gold]) -> tuple[Score, Score]:
    """Counts of characters: in sources, in contents."""
    sources = _characters([one.source for one in read]), _characters([span for one in gold for span in one.source])
    contents = _characters([one.content for one in read]), _characters([span for one in gold for span in one.content])
    return tuple(Score(len(a & b), len(a), len(b)) for a, b in (sources, contents))


def _characters(spans: Sequence[tuple[int, int]]) -> set[int]:
    return {offset for start, end in spans for offset in range(start, end)}


def measure(shared: Path, code: str, errors: int = 0) -> dict[str, Score]:
    """The counts over one file: attributions, statements, characters of sources and of contents."""
    total = {name: Score() for name in ("attributions", "statements", "source characters", "content characters")}
    for article, gold in cases(shared / "eval" / "reading" / FILES[code], code):
        read = tuple(attributions(article))
        found, wrong, left = score(read, gold, spoken=False)
        said, _, missed = score(read, gold, spoken=True)
        sources, contents = overlap(read, gold)
        for name, part in zip(total, (found, said, sources, contents), strict=True):
            total[name] = total[name].plus(part)
        for one in wrong[:errors]:
            print("wrong ", article.text[slice(*one.source)], "|", article.text[slice(*one.content)].replace("\n", " ")[:160])
        for item in missed[:errors]:
            print("missed", [article.text[a:b] for a, b in item.source], "|", [article.text[a:b][:120] for a, b in item.content])
    return total


def scores(shared: Path) -> dict[str, float]:
    """F1 by language and count."""
    return {f"attribution {code} {name}": found.f1 for code in FILES for name, found in measure(shared, code).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--lang", choices=tuple(FILES))
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    for code in [args.lang] if args.lang else FILES:
        for name, found in measure(args.shared, code, args.errors).items():
            print(f"{code} {name:20} {found}")


if __name__ == "__main__":
    main()
