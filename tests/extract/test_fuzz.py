"""A few seconds of scripts/fuzz_extract.py, with the same dice each time, and every page that it ever found a fault with."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
FINDS = sorted((Path(__file__).parent / "finds").iterdir())


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_extract", ROOT / "scripts" / "fuzz_extract.py")
    assert spec is not None and spec.loader is not None
    module = sys.modules["fuzz_extract"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("change", range(7))
def test_damaged_pages_end_as_articles_or_outcomes(fuzz: ModuleType, change: int) -> None:
    dice, pages = random.Random(change), fuzz.beginnings([])
    for _ in range(6):
        fuzz.tried(fuzz.CHANGES[change](dice, dice.choice(pages), pages)[:60_000], "text/html")


@pytest.mark.parametrize("seed", range(12))
def test_made_up_pages_end_as_articles_or_outcomes(fuzz: ModuleType, seed: int) -> None:
    body = fuzz.made_up(random.Random(seed), [])[:30_000]
    fuzz.tried(body, "text/html")
    fuzz.tried(body, "text/plain")


@pytest.mark.parametrize("path", FINDS, ids=lambda path: path.stem)
def test_what_was_found_stays_mended(fuzz: ModuleType, path: Path) -> None:
    fuzz.tried(path.read_bytes(), "text/html")
    fuzz.tried(path.read_bytes(), "text/plain")
