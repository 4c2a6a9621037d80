"""Figures beside others: wholes and their parts, rival counts, relative clauses, articles that count nobody."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article

Counted = tuple[str, float | None, str]


def counted(text: str, language: str) -> list[Counted]:
    source = Article(page="p", url="https://blatt.example/2", outlet="Blatt", language=language, title="", text=text)
    return [(c.predicate, c.quantity.low, c.counting) for c in annotate(source).claims if c.quantity and c.group]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Of the 210 passengers, nine died.", [("killed", 9, "total")]),
        ("es", "De los 44 heridos, cinco son menores.", [("injured", 44, "total"), ("injured", 5, "subset")]),
        ("ar", "قتل 12 جنديا وثلاثة شرطيين.", [("killed", 12, "total"), ("killed", 3, "total")]),
        ("ar", "قتل 12 شخصا بينهم ثلاثة شرطيين.", [("killed", 12, "total"), ("killed", 3, "subset")]),
        ("fr", "Six des blessés restent hospitalisés.", [("hospitalised", 6, "subset")]),
        ("fr", "Le ferry, qui transportait 80 passagers, a coulé et sept sont morts.", [("killed", 7, "total")]),
        ("es", "Hubo tres muertos, según una fuente.", [("killed", 3, "total")]),
        ("fr", "Selon un bilan officiel, il y a huit morts.", [("killed", 8, "total")]),
        (
            "it",
            "Secondo la polizia hanno manifestato 2.000 persone; 9.000, secondo gli organizzatori.",
            [("attending", 2000, "total"), ("attending", 9000, "total")],
        ),
        ("fr", "Quinze ouvriers, pris au piège par le feu, ont été brûlés.", [("injured", 15, "total")]),
        ("de", "Es wurde eine tote Katze gefunden.", []),
    ],
)
def test_each_figure_counts_its_own(language: str, text: str, found: list[Counted]) -> None:
    assert sorted(counted(text, language)) == sorted(found)


def test_those_who_did_it_are_told_apart() -> None:
    text = "Dos atacantes y tres guardias murieron."
    source = Article(page="p", url="https://blatt.example/3", outlet="Blatt", language="es", title="", text=text)
    assert [claim.role for claim in annotate(source).claims if claim.quantity] == ["perpetrator", "victim"]


def test_a_part_belongs_to_the_last_few_sentences_only() -> None:
    near = "Murieron 20 personas. Tres de ellas eran niños."
    far = "Murieron 20 personas. El alcalde llegó. Hubo lluvia. La feria sigue. Tres de ellas tocan el violín."
    assert [claim[1] for claim in counted(near, "es")] == [20, 3]
    assert [claim[1] for claim in counted(far, "es")] == [20]
