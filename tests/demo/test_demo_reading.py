"""The whole way over the bundled pages, held to floors: `scripts/demo_score.py` shows every difference. Raise a floor when the program is better."""

from __future__ import annotations

import importlib.util
import sys
from typing import Any

import pytest
from demokit import ROOT

PEOPLE = {"en": 0.75, "zh": 0.80, "ru": 0.65, "es": 0.70, "ar": 0.65}
"""F1 of counted people, by language."""
FIELDS = {"title": 0.98, "published": 0.85, "language": 0.85}
STORIES = (0.90, 0.80)
"""B-cubed precision and recall."""


@pytest.fixture(scope="module")
def script() -> Any:
    spec = importlib.util.spec_from_file_location("demo_score", ROOT / "scripts" / "demo_score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["demo_score"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def result(script: Any) -> Any:
    return script.score([])


@pytest.mark.parametrize("language", PEOPLE)
def test_people_are_counted(result: Any, language: str) -> None:
    precision, recall, both = result.f1(language)
    assert both >= PEOPLE[language], (
        precision,
        recall,
        [what for what in result.differences if what[0] in ("missed", "invented") and f"-{language}-" in what[1]],
    )


@pytest.mark.parametrize("name", FIELDS)
def test_fields_are_read(result: Any, name: str) -> None:
    right, wrong = result.traits[name, True], result.traits[name, False]
    assert right / (right + wrong) >= FIELDS[name], [what for what in result.differences if what[2].startswith(name)]


def test_pages_of_one_event_are_one_story(script: Any, result: Any) -> None:
    precision, recall = script.stories(result)
    assert precision >= STORIES[0] and recall >= STORIES[1], [what for what in result.differences if what[0] == "stories"]


def test_unrelated_news_counts_nobody(result: Any) -> None:
    assert [what for what in result.differences if what[0] == "invented" and what[1].startswith("ot-en")] == []


def test_front_pages_are_no_articles(result: Any) -> None:
    assert {what[1] for what in result.differences if what[2].startswith("no article")} <= {"no-02-404.html"}
