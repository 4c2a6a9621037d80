"""Rows of a chosen kind as Parquet, with pyarrow (an extra)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from dateline.export.rows import Row
from dateline.export.tables import COLUMNS, What, rows
from dateline.model import Dossier

if TYPE_CHECKING:
    import pyarrow

GROUP = 10_000
_NUMBERS = frozenset({"low", "high", "conservative", "confidence"})
_WHOLE = frozenset({"start", "end", "independent"})
_LISTS = frozenset({"byline", "agencies", "voices"})


def schema(what: What) -> pyarrow.Schema:
    """The columns of a kind of row, in the order that CSV has: text, but for numbers, counts, lists and yes or no."""
    import pyarrow as pa

    def kind(name: str) -> pyarrow.DataType:
        if name in _NUMBERS:
            return pa.float64()
        if name in _WHOLE or (name == "claims" and what == "figures"):
            return pa.int64()
        return pa.list_(pa.string()) if name in _LISTS else pa.bool_() if name == "approx" else pa.string()

    return pa.schema([(name, kind(name)) for name in COLUMNS[what]])


def parquet(dossiers: Iterable[Dossier], what: What, stream: BinaryIO) -> int:
    """Write the rows of every dossier; gives how many. Raises ModuleNotFoundError where pyarrow is not installed."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    columns, found, count = schema(what), iter(rows(dossiers, what)), 0
    with ParquetWriter(stream, columns, compression="zstd") as writer:
        while group := list(islice(found, GROUP)):
            writer.write_table(pa.Table.from_pylist([_row(row, columns.names) for row in group], columns))
            count += len(group)
    return count


def _row(row: Row, names: Iterable[str]) -> Row:
    """The columns of a row; whole numbers as the column has them."""
    return {name: float(row[name]) if name in _NUMBERS and row[name] is not None else row[name] for name in names}
