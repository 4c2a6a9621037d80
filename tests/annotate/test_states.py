"""States of those counted, and whose nationals they are."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def groups(text: str, language: str) -> dict[str, tuple[str, str | None]]:
    article = Article(page="p", url="u", name="n", outlet="post.example", language=language, title="", text=text)
    claims = annotate(article).claims
    return {str(c.quantity.low): (c.group.cls, c.group.narrower) for c in claims if c.quantity and c.group}


@pytest.mark.parametrize(
    ("text", "language", "number", "cls", "state"),
    [
        ("The fire in Lima injured 48 people, 17 of them critically.", "en", "17", "people", "critical"),
        ("The fire in Lima killed 48 people, 17 of whom have not been identified.", "en", "17", "people", "unidentified"),
        ("They found 48 bodies in the harbour, and 17 of them were not yet identified.", "en", "17", "people", "unidentified"),
        ("The court said 33 bodies had been identified and 17 had not.", "en", "33", "people", "identified"),
        ("火灾造成48人受伤,其中17人重伤。", "zh", "17", "people", "serious"),
        ("При пожаре пострадали 48 человек, 17 находятся в тяжелом состоянии.", "ru", "17", "people", "serious"),
        ("Of the 48 dead, 17 of the victims were women.", "en", "17", "women", None),
        ("Dos 48 corpos encontrados, 17 já foram identificados.", "pt", "17", "people", "identified"),
        ("A polícia confirmou a identificação de 17 mortos.", "pt", "17", "people", "identified"),
        ("Личности 17 жертв установлены.", "ru", "17", "people", "identified"),
        ("In Lima 48 miners, guards and residents are missing.", "en", "48", "people", None),
        ("A blast in Lima killed 48 soldiers and policemen.", "en", "48", "security_forces", None),
        ("A blast in Lima killed 48 soldiers and residents fled.", "en", "48", "soldiers", None),
        ("The fire killed 48 women and children.", "en", "48", "women", None),
        ("事故造成48名矿工和村民失踪。", "zh", "48", "people", None),
    ],
)
def test_a_part_keeps_the_state_that_is_told_of_it(text: str, language: str, number: str, cls: str, state: str | None) -> None:
    assert groups(text, language).get(number) == (cls, state)


def test_a_whole_keeps_none() -> None:
    assert groups("The fire in Lima injured 48 people, 17 of them critically.", "en")["48"] == ("people", None)


def test_a_state_behind_a_whole_is_its_parts() -> None:
    assert groups("12 of the 48 wounded are in critical condition.", "en") == {"12": ("people", "critical"), "48": ("people", None)}
    assert groups("Half of the 48 wounded are in critical condition.", "en") == {"48": ("people", None)}
    assert groups("The 48 wounded are in critical condition.", "en") == {"48": ("people", "critical")}


def test_nationals_have_their_country() -> None:
    assert groups("火灾造成48人死亡,其中3人为中国公民。", "zh").get("3", ("", None))[0] == "nationals:CN"
