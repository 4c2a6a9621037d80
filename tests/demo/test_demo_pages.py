"""The bundled pages are whole, listed, and say what expected.jsonl says they say."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from typing import Any, get_args

import pytest
from demokit import DEMO, PAGES, ROOT, charset, fold, source

from dateline.model import Claim
from dateline.model.claim import About, Counting, Role, Stance
from dateline.model.groups import PARENTS
from dateline.model.predicates import ACTS, PEOPLE, PREDICATES
from dateline.model.topics import TOPICS

Rows = dict[str, dict[str, Any]]
HOST = re.compile(r"(?:https?:)?//([^/\"'\s<>]+)")
ALLOWED = {"schema.org", "ogp.me", "www.w3.org"}
CLOSED = {"role": get_args(Role), "about": get_args(About), "counting": get_args(Counting), "stance": get_args(Stance), "evidence": ("none offered",)}
KEYS = {"predicate", "low", "high", "group", "quote", "origin", "place", "date", "approx", "unit", "topic", "via", "note", *CLOSED}


def articles(rows: Rows) -> list[dict[str, Any]]:
    return [row for row in rows.values() if row.get("article", True)]


def claims(rows: Rows) -> list[tuple[str, dict[str, Any]]]:
    return [(row["file"], claim) for row in articles(rows) for claim in row["claims"]]


def test_there_is_enough(rows: Rows) -> None:
    stories = Counter(row["story"] for row in articles(rows))
    assert len(PAGES) >= 44
    assert stories["kazakhstan-2022"] >= 26
    assert stories["tonga-2022"] >= 6
    assert stories["ana-2022"] >= 6
    assert sum(1 for story in stories if story.startswith("other-")) >= 6
    assert sum(1 for row in rows.values() if not row.get("article", True)) >= 2
    assert len({row["language"].partition("-")[0] for row in articles(rows)}) >= 8
    assert len({charset(path.read_bytes()) for path in PAGES}) >= 6


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_decodes_and_shows_its_title(path: Any, rows: Rows, texts: dict[str, str]) -> None:
    assert "\ufffd" not in source(path)
    row = rows[path.name]
    assert len(texts[path.name]) > 150
    if row.get("article", True):
        assert fold(row["title"]) in texts[path.name]


def test_every_page_is_listed(rows: Rows) -> None:
    names = {path.name for path in PAGES}
    listed = set(re.findall(r"^\| (\S+\.html) \|", (DEMO / "README.md").read_text("utf-8"), flags=re.M))
    assert names == listed == set(rows)


def test_every_readme_row_says_what_for() -> None:
    for line in (DEMO / "README.md").read_text("utf-8").splitlines():
        if ".html" in line and line.startswith("|"):
            assert len(line.rsplit("|", 2)[1].strip()) > 40, line


def test_every_quote_is_on_its_page(rows: Rows, texts: dict[str, str]) -> None:
    missing = [(file, claim["quote"]) for file, claim in claims(rows) if fold(claim["quote"]) not in texts[file]]
    assert not missing


def test_every_origin_and_place_is_on_its_page(rows: Rows, texts: dict[str, str]) -> None:
    for key in ("origin", "place", "via"):
        missing = [(file, claim[key]) for file, claim in claims(rows) if claim.get(key) and fold(claim[key]).casefold() not in texts[file].casefold()]
        assert not missing, key


def test_the_values_are_of_the_closed_tables(rows: Rows) -> None:
    for file, claim in claims(rows):
        assert set(claim) <= KEYS, (file, claim)
        assert claim["predicate"] in PREDICATES, (file, claim)
        assert claim["group"] is None or claim["group"] in PARENTS, (file, claim)
        assert claim.get("topic") is None or claim["topic"] in TOPICS, (file, claim)
        for key, allowed in CLOSED.items():
            assert claim.get(key) is None or claim[key] in allowed, (file, claim)
    assert {"low", "high"} <= KEYS and "predicate" in Claim.__struct_fields__


def test_the_numbers_are_intervals(rows: Rows) -> None:
    for file, claim in claims(rows):
        low, high = claim["low"], claim["high"]
        acts = claim["predicate"] in ACTS or claim["predicate"] == "withdrawn"
        assert acts or low is not None or high is not None, (file, claim)
        assert low is None or high is None or low <= high, (file, claim)
        assert claim["predicate"] not in PEOPLE or not isinstance(low, float), (file, claim)


def test_no_outlet_is_real() -> None:
    for path in PAGES:
        hosts = {host.partition(":")[0].lower() for host in HOST.findall(source(path))}
        real = {host for host in hosts if "." in host and not host.endswith(".example") and host not in ALLOWED}
        assert not real, (path.name, real)


def test_copies_carry_the_claims_of_their_original(rows: Rows) -> None:
    copies = [row for row in articles(rows) if "copy_of" in row]
    assert len(copies) >= 5
    for row in copies:
        original = {claim["quote"] for claim in rows[row["copy_of"]]["claims"]}
        assert len(original & {claim["quote"] for claim in row["claims"]}) >= 0.6 * len(original)


def test_the_folder_is_what_the_script_makes() -> None:
    path = ROOT / "scripts" / "demo_pages.py"
    spec = importlib.util.spec_from_file_location("demo_pages", path)
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    made = script.build()
    assert [path.name for path, data in made.items() if not path.exists() or path.read_bytes() != data] == []
    assert {path.name for path in made if path.suffix == ".html"} == {path.name for path in PAGES}
