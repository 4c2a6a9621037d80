"""Texts of languages that share letters with one a pack reads are told apart from it."""

from __future__ import annotations

import pytest

from dateline.languages import detect


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("sv", "Två vagnar lämnade spåret nära bron på måndagen, och sex resenärer fördes till sjukhus."),
        ("fi", "Kaksi vaunua suistui raiteilta sillan lähellä, ja kuusi matkustajaa vietiin sairaalaan."),
        ("vi", "Hai toa tàu đã trật bánh gần cây cầu, sáu hành khách đã được đưa đến bệnh viện."),
        ("ro", "Două vagoane au deraiat lângă pod, iar şase călători au ajuns la spital, a anunţat poliţia."),
        ("az", "İki vaqon körpünün yaxınlığında relsdən çıxıb, altı sərnişin xəstəxanaya aparılıb."),
        ("ky", "Көпүрөнүн жанында эки вагон рельстен чыгып кетип, алты жүргүнчү ооруканага жеткирилди."),
        ("be", "Каля моста сышлі з рэек два вагоны, шасцярых пасажыраў даставілі ў бальніцу."),
        ("de", "Zwei Wagen sprangen nahe der Brücke aus den Gleisen, sechs Fahrgäste kamen später ins Krankenhaus."),
        ("kk", "Көпір маңында екі вагон рельстен шығып кетіп, алты жолаушы ауруханаға жеткізілді."),
    ],
)
def test_a_neighbour_is_not_taken_for_a_language_that_is_read(code: str, text: str) -> None:
    assert detect(text) == code
