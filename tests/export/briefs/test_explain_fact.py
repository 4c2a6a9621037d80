"""The derivation of a fact, down to its spans."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.unrest import story

from dateline.export.briefs import explain
from dateline.reconcile import reconcile


@pytest.fixture(scope="module")
def whole():
    made = story()
    return msgspec.structs.replace(made, facts=reconcile(made))


def test_it_goes_down_to_the_words(whole):
    text = explain(whole, "killed/security_forces/KZ/total")
    assert "value 18..  conservative 18  rule single" in text
    for article in whole.articles:
        for line in text.splitlines():
            if article.outlet in line and "[" in line:
                start, end = line.split("text[")[1].split("]")[0].split(":")
                assert f"“{article.text[int(start) : int(end)]}”" in line


def test_it_takes_the_id_too(whole):
    fact = whole.facts[0]
    assert explain(whole, fact.id) == explain(whole, fact.slot.key)


def test_an_unknown_fact_names_those_there_are(whole):
    with pytest.raises(KeyError, match="killed/protesters/KZ/total"):
        explain(whole, "killed/nobody")
