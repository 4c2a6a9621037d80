"""The same things told in every language: what happened to twelve people, who says that two died, and that it happened to nobody.

`grid.json` holds plain sentences of our own in fourteen languages, one for each common form of a predicate, a speaker, a verb of saying and a denial.
A form that a pack loses is found here before a page shows it. It is no measure of how well news is read: such sentences are the easiest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.annotate import annotate
from dateline.languages import codes
from dateline.model import Article

GRID = json.loads((Path(__file__).parent / "grid.json").read_text("utf-8"))
LANGUAGES = sorted(GRID)


class Counted(NamedTuple):
    predicate: str
    low: float | None
    high: float | None
    voiced: bool


def _counted(language: str, text: str) -> list[Counted]:
    article = Article(page="p", url="https://herald.example/9", outlet="Herald", language=language, title="", text=text)
    claims = [(claim, claim.quantity) for claim in annotate(article).claims]
    return [Counted(claim.predicate, quantity.low, quantity.high, bool(claim.voices)) for claim, quantity in claims if quantity is not None]


def test_every_language_but_one_is_there() -> None:
    assert set(codes()) - set(GRID) == {"kk"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_happened_to_twelve(language: str) -> None:
    told, predicates = GRID[language]["told"], GRID[language]["predicates"]
    wanted = {form: [(predicate, 12)] for predicate, forms in predicates.items() for form in forms}
    assert {form: [(one.predicate, one.low) for one in _counted(language, told.format(form))] for form in wanted} == wanted


@pytest.mark.parametrize("kind", ["voices", "verbs"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_says_it(language: str, kind: str) -> None:
    told, forms = GRID[language][kind]["told"], GRID[language][kind]["forms"]
    assert forms
    assert [form for form in forms if not any(one.voiced for one in _counted(language, told.format(form)))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_it_happened_to_nobody(language: str) -> None:
    wanted = GRID[language]["none"]
    assert wanted
    assert [text for predicate, text in wanted if not any(one.predicate == predicate and one.high == 0 for one in _counted(language, text))] == []
