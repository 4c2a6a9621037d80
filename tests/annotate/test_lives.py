"""Those who live are none of the dead, in the sentence that counts the dead or in the next."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The crash killed 60 people. Two crew members survived."),
        ("ru", "Погибли 60 человек. Выжили двое членов экипажа."),
        ("fr", "L'accident a fait 60 morts. Deux membres d'équipage ont survécu."),
        ("de", "60 Menschen starben, zwei überlebten."),
        ("zh", "事故造成60人遇难，2名机组人员生还。"),
        ("ja", "60人が死亡し、乗員2人が生存しています。"),
    ],
)
def test_survivors_are_none_of_the_dead(language: str, text: str) -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language)
    assert [int(claim.quantity.low) for claim in annotate(article).claims if claim.quantity and claim.quantity.low] == [60]


def test_the_dead_of_the_next_sentence_are() -> None:
    article = Article(
        page="p", url="https://a.example/1", outlet="A", title="", text="The crash killed 60 people. Two crew members died.", language="en"
    )
    assert [int(claim.quantity.low) for claim in annotate(article).claims if claim.quantity and claim.quantity.low] == [60, 2]


@pytest.mark.parametrize(
    ("language", "text", "missing"),
    [
        ("en", "She said 140 people are now accounted for.", []),
        ("en", "That brought those who have been accounted for to 140 and cut the number of missing to 40.", [40]),
        ("en", "Of 140 people reported missing, 97 have been accounted for.", [140]),
        ("es", "Sabemos el paradero de 140 personas, dijo el alcalde.", []),
        ("es", "Todavía se desconoce el paradero de 140 personas.", [140]),
    ],
)
def test_whose_whereabouts_are_known_is_not_missing(language: str, text: str, missing: list[int]) -> None:
    article = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language)
    assert [claim.quantity.low for claim in annotate(article).claims if claim.quantity and claim.predicate == "missing"] == missing
