"""Dateline's extractor as the comparison scripts call it."""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from dateline.extract import extract as read
from dateline.extract.headline import flat
from dateline.model import Article, Interval, Page

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
NOW = datetime.now(UTC)


def extract(html: bytes, url: str | None) -> dict[str, Any]:
    """What the evaluation asks for: text (lede, dateline and body), title, authors, date, language."""
    found = read(Page(url=url or "", body=html, fetched=NOW))
    if not isinstance(found, Article):
        return {}
    text = "\n".join(part for part in (found.lede, found.dateline, found.text) if part)
    return {"text": text, "title": found.title, "authors": list(found.byline), "date": _iso(found.published), "language": found.language}


def _iso(moment: Interval | None) -> str | None:
    if moment is None:
        return None
    if moment.precision == "day":
        return moment.first_day.isoformat()
    return moment.start.astimezone(timezone(timedelta(minutes=moment.offset))).isoformat()


def main() -> None:
    """Compares extractors on any folder of pages: `python benchmarks/extraction.py FOLDER [--peers trafilatura,readability,resiliparse]`.

    FOLDER holds `index.jsonl`, a line a page: {"file": "x.html", "url": …, "text": …, "title": …}; `text` is what a person calls the
    article, files may be gzipped. Or it is a checkout of the Article Extraction Benchmark (see benchmarks/README.md), read as it is. Prints
    F1 by word (CJK by character), headlines right, and pages a second of CPU.
    """
    parser = argparse.ArgumentParser(description=main.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peers", default="trafilatura,readability,resiliparse")
    args = parser.parse_args()
    pages = folder_pages(args.folder)
    print(f"{len(pages)} pages, text F1 by word, the same headline, pages a second of CPU")
    for name, extractor in {"dateline": extract, **peers(args.peers.split(","))}.items():
        print(f"{name:12} {compare(extractor, pages)}")


def folder_pages(folder: Path) -> list[tuple[dict[str, Any], bytes]]:
    """(what is known of it, its bytes) of each page of a folder. Ends with a sentence where the folder is of neither form."""
    index, truth = folder / "index.jsonl", folder / "ground-truth.json"
    if index.is_file():
        rows = [json.loads(line) for line in index.read_text("utf-8").splitlines() if line.strip()]
    elif truth.is_file():
        known = json.loads(truth.read_text("utf-8"))
        rows = [{"file": f"html/{key}.html.gz", "url": page.get("url"), "text": page["articleBody"]} for key, page in known.items()]
    else:
        raise SystemExit(f"{folder} holds neither index.jsonl nor ground-truth.json; see benchmarks/README.md for the two forms")
    return [(row, unpacked(folder / row["file"])) for row in rows]


def unpacked(path: Path) -> bytes:
    body = path.read_bytes()
    return gzip.decompress(body) if path.suffix == ".gz" else body


Extractor = Callable[[bytes, str | None], dict[str, Any]]


def peers(names: list[str]) -> dict[str, Extractor]:
    """The peers that are installed; the others are named and left out."""
    found: dict[str, Extractor] = {}
    for name in names:
        try:
            found[name] = PEERS[name]()
        except ImportError:
            print(f"{name} is not installed (pip install 'dateline[bench]')")
    return found


def _trafilatura() -> Extractor:
    import trafilatura

    return lambda html, url: {"text": trafilatura.extract(html, url=url, fast=True, include_comments=False)}


def _readability() -> Extractor:
    from readability import Document
    from selectolax.lexbor import LexborHTMLParser

    def read_one(html: bytes, _: str | None) -> dict[str, Any]:
        document = Document(html.decode("utf-8", "replace"))
        return {"text": LexborHTMLParser(document.summary()).text(separator=" "), "title": document.short_title()}

    return read_one


def _resiliparse() -> Extractor:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return lambda html, _: {"text": extract_plain_text(bytes_to_str(html, detect_encoding(html)), main_content=True)}


PEERS: dict[str, Callable[[], Extractor]] = {"trafilatura": _trafilatura, "readability": _readability, "resiliparse": _resiliparse}


def compare(extractor: Extractor, pages: list[tuple[dict[str, Any], bytes]]) -> str:
    """One line of figures for one extractor."""
    started = time.process_time()
    answers = [extractor(html, row.get("url")) for row, html in pages]
    spent = time.process_time() - started
    scores = [f1(row["text"], said.get("text") or "") for (row, _), said in zip(pages, answers, strict=True)]
    titles = [flat(row["title"]) == flat(said.get("title") or "") for (row, _), said in zip(pages, answers, strict=True) if row.get("title")]
    right = f"{sum(titles) / len(titles):.3f}" if titles else "-"
    return f"F1 {sum(scores) / len(scores):.3f}  title {right}  {len(pages) / spent:.0f} pages/s"


def f1(wanted: str, said: str) -> float:
    a, b = (Counter(WORD.findall(text.casefold())) for text in (wanted, said))
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else float(not a and not b)


if __name__ == "__main__":
    main()
