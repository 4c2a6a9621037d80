"""What sentences of an agency's make, written down before they were read, asked for in English, Spanish and Portuguese: each rule with what it must
leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blad.example/9", outlet="Blad", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


def figures(language: str, text: str) -> list[tuple[str, object]]:
    return [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "All but four of the 90 missing were found by nightfall.", []),
        ("en", "The wave drowned all but two of the 15 sailors.", []),
        ("en", "The wave drowned two of the 15 sailors.", [("killed", 2)]),
        ("es", "Todos salvo cuatro de los 25 rehenes fueron liberados.", []),
        ("es", "Todos menos cuatro de los 90 desaparecidos aparecieron con vida.", []),
        ("pt", "Todos menos quatro dos 25 tripulantes foram resgatados.", []),
        ("pt", "Quatro dos 25 tripulantes foram resgatados.", [("rescued", 4)]),
    ],
)
def test_all_but_some_counts_nobody(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "One of the six climbers died.", [("killed", 1)]),
        ("en", "One of the 14 people injured has died.", [("killed", 1), ("injured", 14)]),
        ("en", "He was one of the six people killed in the attack.", [("killed", 6)]),
        ("en", "One of the climbers spoke of six dead.", [("killed", 6)]),
        ("es", "Una de las 14 personas heridas murió.", [("killed", 1), ("injured", 14)]),
        ("es", "Cuatro de las 14 personas heridas en el choque han muerto.", [("killed", 4), ("injured", 14)]),
        ("es", "Cuatro de los 14 pasajeros murieron en el choque.", [("killed", 4)]),
        ("es", "Es una de las seis personas detenidas.", [("detained", 6)]),
        ("pt", "Um dos seis turistas morreu.", [("killed", 1)]),
        ("pt", "Quatro das 14 pessoas feridas no acidente morreram.", [("killed", 4), ("injured", 14)]),
        ("fr", "Un des six passagers est mort.", [("killed", 1)]),
        ("de", "Einer der sechs Touristen starb.", [("killed", 1)]),
        ("ru", "Один из шести туристов погиб.", [("killed", 1)]),
    ],
)
def test_one_of_a_number_is_no_more_than_one(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "None of the 80 passengers was hurt.", [("injured", 0)]),
        ("en", "None of the injuries is serious.", []),
        ("en", "None of the missing has been found.", []),
        ("es", "No hay ningún herido.", [("injured", 0)]),
        ("es", "Ninguno de los heridos está grave.", []),
        ("pt", "Nenhum dos 80 passageiros ficou ferido.", [("injured", 0)]),
        ("pt", "Não houve nenhum morto.", [("killed", 0)]),
    ],
)
def test_none_of_a_number(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "It is the worst flood since a dam burst, killing 70.", ["past event"]),
        ("en", "The storm, the worst since a flood killed 70 people, left 15 dead.", ["past event", "event"]),
        ("en", "The deadliest attack since the war began killed 70 people.", ["event"]),
        ("es", "Es el peor accidente desde que un tren mató a 70 personas.", ["past event"]),
        ("es", "Es el peor accidente desde 1998 y mató a 70 personas.", ["event"]),
        ("pt", "É o pior acidente desde que um trem matou 70 pessoas.", ["past event"]),
    ],
)
def test_what_the_worst_is_measured_from_is_another_event(language: str, text: str, wanted: list[str]) -> None:
    assert [claim.about for claim in counted(language, text)] == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Rebajan de 19 a 17 los muertos por el tornado."),
        ("es", "El Gobierno redujo de 19 a 17 el número de muertos."),
        ("pt", "O governo reduziu de 19 para 17 o número de mortos."),
        ("fr", "La préfecture a ramené de 19 à 17 le nombre de morts."),
    ],
)
def test_a_toll_moves_before_it_is_named(language: str, text: str) -> None:
    assert [(claim.quantity.low, claim.counting) for claim in counted(language, text) if claim.quantity] == [(19, "superseded"), (17, "total")]
    assert figures("es", "De 17 a 19 personas murieron.") == [("killed", 17)]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Entre los muertos hay cuatro alemanes y un danés.", None),
        ("en", "The dead included four Chinese nationals and two Filipinos.", None),
        ("en", "Four people died on two Greek islands.", "Greece"),
        ("pt", "Entre os mortos estão quatro alemães e um dinamarquês.", None),
    ],
)
def test_whose_people_died_is_not_where(language: str, text: str, place: str | None) -> None:
    assert {claim.place.name if claim.place else None for claim in counted(language, text)} == {place}


def test_who_says_so_is_not_what_a_part_is_called() -> None:
    (claim,) = counted("en", "Four of them were hurt, police said.")
    assert claim.group and claim.group.cls == "people" and claim.voices[-1].text == "police"
    (claim,) = counted("en", "Four of the dead were police.")
    assert claim.group and claim.group.cls == "police"


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Israel killed nine militants in an airstrike in Syria.", "Syria"),
        ("en", "The U.S. military killed nine militants in a raid in Syria.", "Syria"),
        ("en", "Saudi Arabia executed 30 men, among them some who were convicted in Yemen.", "Saudi Arabia"),
        ("es", "Estados Unidos mató a nueve milicianos en un bombardeo en Siria.", "Syria"),
        ("pt", "Israel matou nove milicianos num ataque na Síria.", "Syria"),
        ("pt", "O Brasil prendeu nove pessoas numa operação em Manaus.", "Manaus"),
    ],
)
def test_who_strikes_elsewhere_is_not_where(language: str, text: str, place: str) -> None:
    assert {claim.place.name for claim in counted(language, text) if claim.place} == {place}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Gunmen abducted 40 pupils, but nine have since been freed.", [("kidnapped", 40), ("released", 9)]),
        ("es", "Secuestraron a 40 estudiantes, pero nueve ya han sido liberados.", [("kidnapped", 40), ("released", 9)]),
        ("pt", "Sequestraram 40 estudantes, mas nove já foram libertados.", [("kidnapped", 40), ("released", 9)]),
        ("en", "The quake destroyed 30 houses and damaged 900 others.", [("destroyed", 30), ("damaged", 900)]),
        ("es", "El sismo destruyó 30 viviendas y dañó otras 900.", [("destroyed", 30), ("damaged", 900)]),
        ("pt", "O sismo destruiu 30 casas e danificou outras 900.", [("destroyed", 30), ("damaged", 900)]),
        ("en", "The quake destroyed 30 houses and injured nine others.", [("destroyed", 30), ("injured", 9)]),
        ("es", "Fueron destruidas 30 casas y 900 personas desalojadas.", [("destroyed", 30), ("displaced", 900)]),
        ("pt", "Um morto e seis feridos em colisão entre dois furgões.", [("killed", 1), ("injured", 6)]),
        ("pt", "O tribunal condenou nove pessoas.", [("charged", 9)]),
        ("pt", "O governo condenou nove ataques.", []),
        ("pt", "A polícia prendeu 45 manifestantes e libertou 30.", [("detained", 45), ("released", 30)]),
        ("en", "The band met 45 fans and released 30 songs.", []),
        ("en", "The storm knocked out power to 40,000 customers.", [("affected", 40_000)]),
        ("es", "El temporal dejó sin luz a 40.000 usuarios.", [("affected", 40_000)]),
        ("en", "The firm has 40,000 customers.", []),
    ],
)
def test_a_noun_left_out_is_the_one_before(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The crash was in Lima. Of the dead, nine were from Mexico and three from Guatemala.", "Lima"),
        ("es", "El choque ocurrió en Lima. Nueve de los muertos eran de México y tres de Guatemala.", "Lima"),
        ("pt", "O choque foi em Lisboa. Nove dos mortos eram de Angola e três de Moçambique.", "Lisbon"),
        ("en", "The floods killed 20 people. Of the dead, nine were in Mexico.", "Mexico"),
    ],
)
def test_what_land_they_were_from_is_not_where(language: str, text: str, place: str) -> None:
    assert {claim.place.name for claim in counted(language, text) if claim.counting == "subset" and claim.place} == {place}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Treinta muertos en las carreteras en Semana Santa, seis menos que en 2022", ["event"]),
        ("en", "Thirty people died on the roads over Easter, six fewer than in 2022.", ["event"]),
        ("es", "Treinta personas murieron en las carreteras en 2022.", ["past event"]),
        ("pt", "Uma bomba matou seis pessoas, um dia depois de outro atentado ter feito 20 mortos.", ["event", "past event"]),
        ("pt", "Se a barragem ceder, 20 mil pessoas terão de ser retiradas.", ["plan"]),
    ],
)
def test_what_is_compared_with_is_of_another_time(language: str, text: str, wanted: list[str]) -> None:
    assert [claim.about for claim in counted(language, text)] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Russia and Ukraine exchanged 95 prisoners of war.", [("released", 95)]),
        ("en", "The two leaders exchanged 95 gifts.", []),
        ("es", "Unas 300 familias perdieron sus casas.", [("displaced", 300)]),
        ("pt", "O surto já infectou 78 pessoas, 22 das quais foram hospitalizadas.", [("infected", 78), ("hospitalised", 22)]),
        ("en", "The fire forced 4,000 people from their homes.", [("displaced", 4000)]),
        ("en", "The union said 80,000 joined the march; the government said 22,000.", [("attending", 80_000), ("attending", 22_000)]),
    ],
)
def test_what_happened_in_more_words(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures(language, text) == wanted


def origins(language: str, text: str) -> list[str]:
    return [claim.voices[-1].text if claim.voices else "" for claim in counted(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Police said that 90 people died, but doctors speak of more than 150.", ["Police", "doctors"]),
        ("es", "Hay 90 muertos, según la policía, aunque los médicos hablan de más de 150.", ["policía", "médicos"]),
        ("en", "The number of dead, police said, is 90.", ["police"]),
        ("pt", "Segundo a polícia, participaram 30 mil pessoas, 50 mil segundo os organizadores.", ["polícia", "os organizadores"]),
        ("pt", "O sismo durou 40 segundos e fez 12 mortos.", [""]),
    ],
)
def test_a_figure_is_of_who_speaks_right_before_it(language: str, text: str, wanted: list[str]) -> None:
    assert origins(language, text) == wanted


def spoken(language: str, text: str) -> list[str]:
    source = Article(page="p", url="https://blad.example/9", outlet="Blad", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim.voices[-1].text for claim in annotate(source).claims if claim.predicate == "say" and claim.voices]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Sobre Mendoza dijo el alcalde que no habrá acuerdo.", ["alcalde"]),
        ("pt", "Sobre Mendonça disse o prefeito que não haverá acordo.", ["prefeito"]),
        ("es", "Mendoza dijo que no habrá acuerdo.", ["Mendoza"]),
        ("es", "«No habrá acuerdo», dijo sobre Mendoza.", []),
    ],
)
def test_who_is_spoken_of_does_not_speak(language: str, text: str, wanted: list[str]) -> None:
    assert spoken(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Un hombre mató a cinco alumnos y a una maestra.", [("killed", 5), ("killed", 1)]),
        ("es", "Un hombre mató a cinco alumnos y disparó a una maestra.", [("killed", 5)]),
        ("en", "Three Germans and a Dane were among the dead.", [("killed", 3)]),
        ("en", "Nineteen firefighters arrived and a pilot was among the dead.", []),
    ],
)
def test_a_list_goes_on_with_one_more(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Hallaron 14 cuerpos y 31 desaparecidos.", [("killed", 14), ("missing", 31)]),
        ("en", "There are 14 bodies and 31 missing.", [("killed", 14), ("missing", 31)]),
        ("en", "They found the bodies of 14 missing miners.", [("killed", 14)]),
        ("fr", "On compte 14 corps et 31 disparus.", [("killed", 14), ("missing", 31)]),
    ],
)
def test_the_missing_are_no_bodies(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures(language, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The flood killed 15 people, most of them children under 5.", [("killed", 15)]),
        ("The flood killed up to 5 children.", [("killed", None)]),
    ],
)
def test_under_five_is_an_age(text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures("en", text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("pt", "A polícia lançou gás contra 300 manifestantes e deteve 26.", [("event", "total"), ("event", "total")]),
        ("pt", "Foram detidas 45 pessoas, contra 30 no ano anterior.", [("event", "total"), ("past event", "superseded")]),
        ("en", "Three years after a blast killed 40 people, a court convicted four officials.", [("past event", "total"), ("event", "total")]),
    ],
)
def test_what_it_is_set_against(language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(claim.about, claim.counting) for claim in counted(language, text)] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Voters in 12 states went to the polls; two people died in clashes.", []),
        ("pt", "O tribunal condenou nove pessoas pelo atentado.", []),
        ("pt", "O governo condenou nove ataques.", ["governo"]),
        ("en", "The report states that two people died.", ["report"]),
    ],
)
def test_what_is_counted_is_not_said(language: str, text: str, wanted: list[str]) -> None:
    source = Article(page="p", url="https://blad.example/9", outlet="Blad", language=language, title="", text=text, published=day(PUBLISHED))
    assert sorted({voice.text for claim in annotate(source).claims for voice in claim.voices}) == wanted
