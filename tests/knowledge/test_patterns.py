"""Names found through their beginnings are those that a pattern for every form finds, in the same order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge.endings import declining, endings
from dateline.knowledge.places.forms import forms
from dateline.knowledge.places.names import names
from dateline.knowledge.places.patterns import Declined, Hit, Listed, Openings
from dateline.knowledge.scripts import SPACED, scripts_of

LANGUAGES = sorted(declining()) + ["kk", "fa"]


def _some(script: str) -> dict[str, str]:
    """Every fortieth name, and all short ones: those begin many others."""
    return {name: ids for at, (name, ids) in enumerate(names(script).items()) if at % 40 == 0 or len(name) <= 4}


def _nominatives(script: str) -> frozenset[str]:
    return frozenset(row[0] for language in declining() if script in scripts_of(language) for row in endings(language).declensions)


def _joints(script: str) -> frozenset[str]:
    return frozenset(joint for language in declining() if script in scripts_of(language) for joint in endings(language).joints)


def _both(language: str) -> tuple[Declined, Listed, list[str]]:
    script = scripts_of(language)[0]
    some = _some(script)
    every = [(form, name, allowed, ids) for name, ids in some.items() for form, allowed in forms(name, language)]
    return (
        Declined(Openings(some, _nominatives(script), _joints(script)), language),
        Listed(*([row[column] for row in every] for column in range(4))),
        [form for form, *_ in every],
    )


TABLES = {language: _both(language) for language in LANGUAGES}


def _apart(text: str, hits: list[Hit], language: str) -> list[Hit]:
    """Without those inside a word behind what is no prefix: nobody asks for them."""
    prefixes = endings(language).prefixes

    def before(start: int) -> str:
        first = start
        while first and text[first - 1].isalpha():
            first -= 1
        return text[first:start]

    return [hit for hit in hits if before(hit.start) in prefixes]


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_the_same_names_are_found(language: str, data: st.DataObject) -> None:
    declined, listed, written = TABLES[language]
    words = st.sampled_from(written)
    pieces = data.draw(st.lists(st.tuples(words, st.sampled_from([" ", "", ", ", "а", "و", "ال", "-", "ның "])), max_size=12))
    text = "".join(word + after for word, after in pieces)
    assert declined.found(text) == _apart(text, list(listed.found(text)), language)


def test_every_declining_language_has_spaces() -> None:
    assert all(scripts_of(language)[0] in SPACED for language in declining())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_is_found(language: str) -> None:
    declined, _, written = TABLES[language]
    missed = [form for form in written[::23] if (0, len(form)) not in {(hit.start, hit.end) for hit in declined.found(form)}]
    assert not missed
