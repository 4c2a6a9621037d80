"""What was read, as Parquet: a row for each page with its bytes, its article and its reading. A store loads it in bulk; it can be read anew too."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from dateline.collect.parquet import refused
from dateline.model import Article, Outcome, Page, Reading, from_json, to_json
from dateline.pipeline.engines import Item, Result

if TYPE_CHECKING:
    import pyarrow

GROUP = 1000
"""Pages of a row group: what is held in memory when a part is written or loaded."""


def schema() -> pyarrow.Schema:
    """The columns of a part. `article`, `reading`, `outcome` are nouns in their exact JSON; what stands before them is for looking through parts."""
    import pyarrow as pa

    text, time = pa.string(), pa.timestamp("us", "UTC")
    columns = {
        "url": text, "final_url": text, "fetched": time, "media_type": text, "headers": text, "body": pa.binary(), "page": text, "id": text,
        "revision": text, "outlet": text, "language": text, "title": text, "published": time, "claims": pa.int32(), "article": text, "reading": text,
        "outcome": text,
    }  # fmt: skip
    return pa.schema(list(columns.items()))


def write(path: Path, results: Iterable[tuple[Item, Result]]) -> Counter[str]:
    """Write one part, whole or not at all; gives what became of the pages, as `process` counts it."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    counts: Counter[str] = Counter()
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    stream, kind = iter(results), schema()
    try:
        with ParquetWriter(beside, kind, compression="zstd") as writer:
            while group := list(islice(stream, GROUP)):
                counts.update(result.reason if isinstance(result, Outcome) else "article" for _, result in group)
                writer.write_table(pa.Table.from_pylist([_row(*one) for one in group], kind))
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return counts


def read(path: Path) -> Iterator[tuple[Item, Result]]:
    """What `write` wrote. A part that is none, or is broken, gives an Outcome."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            for batch in file.iter_batches(
                GROUP, columns=["url", "final_url", "fetched", "media_type", "headers", "body", "article", "reading", "outcome"]
            ):
                yield from map(_result, batch.to_pylist())
    except (ArrowException, OSError, msgspec.DecodeError) as error:
        why = str(error).splitlines()[0]
        outcome = refused(path, "broken-parquet", f"{path} is no whole part ({why}); make it again with dateline process --parquet")
        yield outcome, outcome


def _row(item: Item, result: Result) -> dict[str, Any]:
    if isinstance(item, Outcome):
        row: dict[str, Any] = {"url": item.item}
    else:
        row = {
            "url": item.url, "final_url": item.final_url, "fetched": item.fetched, "media_type": item.media_type,
            "headers": msgspec.json.encode(item.headers).decode(), "body": item.body, "page": item.id,
        }  # fmt: skip
    return row | ({"outcome": to_json(result).decode()} if isinstance(result, Outcome) else _read_row(*result))


def _read_row(article: Article, reading: Reading) -> dict[str, Any]:
    return {
        "id": article.id, "revision": article.revision, "outlet": article.outlet, "language": article.language, "title": article.title,
        "published": article.published.start if article.published else None, "claims": len(reading.claims),
        "article": to_json(article).decode(), "reading": to_json(reading).decode(),
    }  # fmt: skip


def _result(row: dict[str, Any]) -> tuple[Item, Result]:
    """A page and what was read in it; where the article is of another page, the outcome that says so."""
    outcome = from_json(Outcome, row["outcome"]) if row["outcome"] else None
    if row["body"] is None:
        told = outcome or Outcome(stage="collect", item=row["url"], reason="empty", detail=f"{row['url']} has no bytes")
        return told, told
    page = _page(row)
    if outcome:
        return page, outcome
    article, reading = from_json(Article, row["article"]), from_json(Reading, row["reading"])
    if article.page != page.id or reading.revision != article.revision:
        detail = f"{page.url}: what was read is not of this page; make the part again"
        return page, Outcome(stage="extract", item=page.url, reason="fault", detail=detail)
    return page, (article, reading)


def _page(row: dict[str, Any]) -> Page:
    headers = tuple((name, value) for name, value in msgspec.json.decode(row["headers"]))
    kept = {name: row[name] for name in ("url", "body", "fetched", "final_url", "media_type")}
    return Page(headers=headers, **kept)
