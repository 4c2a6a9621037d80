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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Four of the 30 people injured in the crash have died.", [("injured", 30, "total"), ("killed", 4, "total")]),
        ("Four of the 30 people who attended the wedding were arrested.", [("detained", 4, "total")]),
        ("Seven of the 20 men arrested were charged.", [("detained", 20, "total"), ("charged", 7, "total")]),
        ("Four of the 30 passengers died after they were taken to hospital.", [("killed", 4, "total")]),
    ],
)
def test_a_clause_right_behind_a_whole_tells_of_it_and_the_verb_of_the_part(text: str, found: list[Counted]) -> None:
    assert sorted(counted(text, "en")) == sorted(found)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "She drove into eight children and was arrested.", []),
        ("es", "El conductor atropelló a ocho niños y fue detenido.", []),
        ("en", "Eight children were hurt and a driver was killed.", [("injured", 8, "total"), ("killed", 1, "total")]),
        ("en", "Eight children and a driver were killed.", [("killed", 8, "total"), ("killed", 1, "total")]),
    ],
)
def test_a_verb_for_one_is_not_said_of_several(language: str, text: str, found: list[Counted]) -> None:
    assert sorted(counted(text, language)) == sorted(found)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Gunmen shot dead five guards and took 40 hostages.", [("killed", 5, "total"), ("kidnapped", 40, "total")]),
        ("fr", "Les hommes ont tué cinq gardes et pris 40 otages.", [("killed", 5, "total"), ("kidnapped", 40, "total")]),
        ("ru", "Боевики убили пятерых охранников и взяли 40 заложников.", [("killed", 5, "total"), ("kidnapped", 40, "total")]),
        ("en", "The raid killed 90 people and took over 40 hostages.", [("killed", 90, "total"), ("kidnapped", 41, "total")]),
        ("en", "They freed two hostages and took 40 photographs.", [("released", 2, "total")]),
    ],
)
def test_who_takes_hostages_kidnaps_them(language: str, text: str, found: list[Counted]) -> None:
    assert sorted(counted(text, language)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Turkish drone killed a civilian near the border.", [("killed", 1, "civilians")]),
        ("A civilian ship was hit and burned.", []),
    ],
)
def test_an_adjective_before_a_thing_is_no_person(text: str, found: list[tuple[str, int, str]]) -> None:
    source = Article(page="p", url="https://blatt.example/2", outlet="Blatt", language="en", title="", text=text)
    assert [(c.predicate, c.quantity.low, c.group.cls) for c in annotate(source).claims if c.quantity and c.group] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A court cleared five men over the bombing that killed 20 people.", [("killed", 20, "total")]),
        ("Twelve people died in the storm that injured 40 people.", [("killed", 12, "total"), ("injured", 40, "total")]),
        ("The army killed nine rebels and lost two soldiers.", [("killed", 9, "total"), ("killed", 2, "total")]),
        ("Two of the missing hikers have been accounted for.", []),
        ("The storm left 40,000 people without power.", [("affected", 40_000, "total")]),
    ],
)
def test_what_another_noun_did_is_not_done_to_those_before_it(text: str, found: list[Counted]) -> None:
    assert sorted(counted(text, "en")) == sorted(found)
