"""The public benchmark of extraction reads both forms of a folder."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from benchmarks.extraction import compare, extract, folder_pages

TEXT = "The river rose again on Tuesday night, the mayor said, and two streets were closed until the morning."
PAGE = f"<html lang=en><title>River rises</title><body><article><h1>River rises</h1><p>{TEXT}</p><p>{TEXT[:40]} for hours.</p></article>".encode()
WANTED = f"{TEXT}\n{TEXT[:40]} for hours."


def test_a_folder_with_an_index(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "index.jsonl").write_text(json.dumps({"file": "a.html", "text": WANTED, "title": "River rises"}) + "\n", "utf-8")
    assert compare(extract, folder_pages(tmp_path)).startswith("F1 1.000  title 1.000")


def test_a_checkout_of_the_article_extraction_benchmark(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "x.html.gz").write_bytes(gzip.compress(PAGE))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"x": {"articleBody": WANTED, "url": "https://a.example/x"}}), "utf-8")
    assert compare(extract, folder_pages(tmp_path)).startswith("F1 1.000  title -")


def test_a_folder_of_neither_form_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="neither"):
        folder_pages(tmp_path)
