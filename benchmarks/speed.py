"""`make bench`: speed as ratios, every row measured in this run, on this machine, in CPU seconds of one process.

    python benchmarks/speed.py [--rounds 3] [--json FILE]

The pages are the bundled demonstration's, so that anyone can repeat it. Extraction is held against trafilatura, readability and resiliparse and
against parsing alone; annotating against cutting the same text into words with spaCy's blank tokenizers (jieba for Chinese) where they are
installed; the whole way from bytes to claims against trafilatura's fast mode alone, which gives no claims.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from benchmarks.extraction import extract as our_extract
from benchmarks.extraction import peers
from dateline.annotate import annotate
from dateline.extract import extract
from dateline.model import Article, Page

NOW = datetime.now(UTC)
Work = Callable[[], Any]


def demo_pages() -> list[Page]:
    folder = files("dateline.demo").joinpath("pages")
    return [Page(url=f"https://demo.example/{f.name}", body=f.read_bytes(), fetched=NOW) for f in sorted(folder.iterdir(), key=lambda f: f.name)]


def seconds(work: Work, rounds: int) -> float:
    """The median of the CPU time of some rounds, after one that is not counted."""
    work()
    spent = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        spent.append(time.process_time() - started)
    return statistics.median(spent)


def extraction(pages: list[Page], rounds: int) -> dict[str, float]:
    """Pages a second of each extractor."""
    extractors = {"dateline": our_extract, **peers(["trafilatura", "readability", "resiliparse"])}
    return {name: len(pages) / seconds(lambda f=f: [f(page.body, page.url) for page in pages], rounds) for name, f in extractors.items()}


def tokenizer(language: str) -> Callable[[str], Any] | None:
    """What a user would cut words with, where it is installed."""
    try:
        if language == "zh":
            import jieba

            return jieba.lcut
        import spacy

        return spacy.blank(language)
    except ImportError:
        return None


def annotating(articles: list[Article], rounds: int) -> dict[str, tuple[float, float | None]]:
    """By language: thousands of characters a second, and the ratio to a tokenizer alone on the same text."""
    result = {}
    for language in sorted({article.language for article in articles}):
        own = [article for article in articles if article.language == language]
        size = sum(len(article.text) for article in own) / 1000
        ours = seconds(lambda own=own: [annotate(article) for article in own], rounds)
        cut = tokenizer(language.partition("-")[0])
        theirs = seconds(lambda own=own, cut=cut: [cut(article.text) for article in own], rounds) if cut else None
        result[language] = (size / ours, theirs / ours if theirs else None)
    return result


def whole_way(pages: list[Page], rounds: int) -> float:
    """Pages a second from bytes to claims."""

    def work() -> None:
        for page in pages:
            article = extract(page)
            if isinstance(article, Article):
                annotate(article)

    return len(pages) / seconds(work, rounds)


def measure(rounds: int) -> dict[str, Any]:
    pages = demo_pages()
    articles = [article for page in pages if isinstance(article := extract(page), Article)]
    return {
        "pages": len(pages),
        "extraction": extraction(pages, rounds),
        "annotate": annotating(articles, rounds),
        "whole way": whole_way(pages, rounds),
    }


def show(figures: dict[str, Any]) -> None:
    ours = figures["extraction"]["dateline"]
    print(f"{figures['pages']} pages\n\n| extractor | pages/s of CPU | Dateline is … times as fast |\n|---|---|---|")
    for name, rate in figures["extraction"].items():
        print(f"| {name} | {rate:.0f} | {ours / rate:.1f} |")
    print("\n| language | annotate, 1,000 characters/s | share of a tokenizer's rate |\n|---|---|---|")
    for language, (rate, ratio) in sorted(figures["annotate"].items(), key=lambda item: item[1][0]):
        print(f"| {language} | {rate:.0f} | {f'{ratio:.2f}' if ratio else 'tokenizer not installed'} |")
    against = figures["extraction"].get("trafilatura:fast") or figures["extraction"].get("trafilatura")
    ratio = f", {figures['whole way'] / against:.2f} × trafilatura alone" if against else ""
    print(f"\nThe whole way, bytes to claims: {figures['whole way']:.0f} pages/s{ratio}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    figures = measure(args.rounds)
    show(figures)
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
