"""Names of towns that are somebody's, or a storm's: no places."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import article

from dateline.annotate import annotate
from dateline.model import Article


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A fire broke out at the home of Alaska governor Sarah Palin. Palin said two people were hurt.", "US-AK"),
        ("en", "Storms killed 4 people in Hastings. Mayor Ann Hastings spoke. Hastings was flooded.", "gn2647356"),
        ("pt", "Furacão Julia deixa 20 mortos na Venezuela.", "VE"),
        ("en", "Storm Florence killed 4 people in Malawi.", "MW"),
        ("en", "The flood in Florence killed 4 people.", "gn3176959"),
        ("de", "Bei einem Brand in der Stadt Trier starben vier Menschen. Die Polizei Trier ermittelt.", "gn2821164"),
    ],
)
def test_a_town_is_a_town_only_where_its_name_is_nobodys(language: str, text: str, place: str) -> None:
    counted = [claim for claim in annotate(article(text, language=language)).claims if claim.quantity]
    assert counted
    assert {claim.place.id for claim in counted if claim.place} == {place}


def test_a_noun_before_a_relative_clause_is_no_town() -> None:
    text = "Israel reagierte mit Luftangriffen, bei denen nach Angaben der Kliniken 44 Menschen getötet wurden."
    read = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language="de")
    assert {claim.place.name for claim in annotate(read).claims if claim.place} <= {"Israel"}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Le président de la République Paul Hollande a parlé à Reims, où l'incendie a fait 12 morts.", "gn2984114"),
        ("en", "Minister Michael Jordan said 12 people died in a fire in Lima.", "gn3936456"),
        ("en", "The Minister of Police Jordan Hale said 12 people died in a fire in Lima.", "gn3936456"),
        ("en", "The president said 12 people died in Jordan.", "JO"),
    ],
)
def test_a_country_behind_a_title_and_a_name_is_somebodys(language: str, text: str, place: str) -> None:
    counted = [claim for claim in annotate(article(text, language=language)).claims if claim.quantity]
    assert {claim.place.id for claim in counted if claim.place} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ровно 9 человек погибли при взрыве в Казани.", "gn551487"),
        ("Ровно год назад в Казани погибли 9 человек.", "gn551487"),
        ("Ровно: 9 человек погибли.", "gn695594"),
    ],
)
def test_a_word_for_how_exact_a_number_is_opens_a_sentence_and_is_no_town(text: str, place: str) -> None:
    counted = [claim for claim in annotate(article(text, language="ru")).claims if claim.quantity]
    assert counted
    assert {claim.place.id for claim in counted if claim.place} == {place}
