"""Rules that unseen Spanish and Portuguese news asked for: each with sentences of its own and one that it must leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/7", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group]


def figures(language: str, text: str) -> list[tuple[str, object, object]]:
    return [(claim.predicate, claim.quantity.low, claim.quantity.high) for claim in counted(language, text) if claim.quantity]


def origins(language: str, text: str) -> list[str]:
    return [claim.voices[-1].text if claim.voices else "" for claim in counted(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Murieron 7 personas y al menos otras 23 resultaron heridas."),
        ("pt", "Morreram 7 pessoas e pelo menos outras 23 ficaram feridas."),
        ("it", "Sono morte 7 persone e almeno altre 23 sono rimaste ferite."),
        ("en", "In the fire 7 people died and at least another 23 were hurt."),
    ],
)
def test_a_bound_reaches_over_others(language: str, text: str) -> None:
    assert figures(language, text) == [("killed", 7, 7), ("injured", 23, None)]


def test_at_least_another_adds_to_what_was_counted() -> None:
    assert [claim.counting for claim in counted("en", "The blast killed 20 people. At least another 5 died in hospital.")] == ["total", "increment"]
    assert figures("es", "Al menos 7 personas murieron y 23 resultaron heridas.") == [("killed", 7, None), ("injured", 23, 23)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La policía detuvo a 9 personas, siete en Lima -4 en Miraflores y tres en Barranco- y dos en Cusco.", [9, 7, 4, 3, 2]),
        ("Algunos de los detenidos se hacían pasar por agentes.", []),
        ("El choque dejó 14 heridos, algunos de ellos menores.", [14, 3]),
        ("La lancha volcó con tres fallecidos entre las 90 personas que iban a bordo.", [3]),
        ("En el tren iban 90 personas, de las que solo 30 pudieron ser rescatadas.", [30]),
        ("Los muertos tenían entre los 15 y los 35 años.", []),
        ("Un joven resultó gravemente herido al caer desde un muro.", [1]),
        ("En el barrio, 17 personas se vieron afectadas por el humo.", [17]),
        ("Otro preso murió en una riña.", [1]),
    ],
)
def test_who_is_counted(text: str, wanted: list[int]) -> None:
    assert [claim.quantity.low for claim in counted("es", text) if claim.quantity] == wanted


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("“Hubo tres muertos”, dijo a periodistas un portavoz de los bomberos.", "portavoz de los bomberos"),
        ("Hubo tres muertos, contó a la prensa el alcalde.", "alcalde"),
        ("El alcalde contó a la prensa que hubo tres muertos.", "alcalde"),
        ("Tres reos murieron en el penal, la principal cárcel de Honduras, informaron fuentes oficiales.", "fuentes oficiales"),
        ("Tres reos murieron en un incendio que se registró el lunes en la cárcel de Támara.", ""),
        ("Según reportes policiales los choques entre vecinos y agentes dejaron 20 detenidos.", "reportes policiales"),
        ("El Instituto Forense, ente que guarda los cuerpos, ha señalado que hay 35 fallecidos.", "El Instituto Forense"),
    ],
)
def test_who_says_so(text: str, voice: str) -> None:
    assert origins("es", text) == [voice]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("El incendio de Benamarel del Río (Alicante) obligó a desalojar a 80 personas.", ["Benamarel del Río"]),
        ("Por las fuertes lluvias doce personas murieron en Benamarel (Tarragona) y otras dos en Barcelona.", ["Benamarel", "Barcelona"]),
        ("Según el Gobierno, doce personas fallecieron en la provincia de El Oro, fronteriza con Perú, y dos en Guayaquil.", ["El Oro", "Guayaquil"]),
    ],
)
def test_where_it_was(text: str, places: list[str]) -> None:
    assert [claim.place.text for claim in counted("es", text) if claim.place] == places


def test_this_very_morning_is_today() -> None:
    claim = counted("es", "Esta misma mañana han sido evacuados 250 vecinos.")[0]
    assert claim.time is not None and claim.time.first_day == PUBLISHED


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("El vuelco dejó un saldo de 90 personas heridas.", [("injured", 90)]),
        ("La guerrilla dejó en libertad a once personas que habían sido secuestradas en enero.", [("released", 11)]),
        ("El grupo libera a 22 secuestrados.", [("released", 22)]),
        ("La oposición exige la liberación de los 40 detenidos.", [("detained", 40)]),
        (
            "Fallecieron ocho personas, dos mujeres y seis hombres, y quedaron lesionadas siete más.",
            [("killed", 8), ("killed", 2), ("killed", 6), ("injured", 7)],
        ),
        ("Hubo seis desapariciones, 115 bloqueos y tres marchas.", [("missing", 6)]),
        ("Los municipios afectados hasta ahora son 145.", []),
        ("El ataque dejó unos 1.400 muertos y más de 200 rehenes.", [("killed", 1400)]),
        ("El ministerio confirmó el deceso de dos de los heridos.", [("killed", 2)]),
        ("El número de muertos aumentó hasta seis personas.", [("killed", 6)]),
    ],
)
def test_what_happened_to_whom(text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(claim.predicate, claim.quantity.low) for claim in counted("es", text) if claim.quantity] == wanted


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("En la provincia de Lima el incendio del depósito dejó 12 heridos en las fiestas de San Isidro.", ["Lima"]),
        ("El incendio dejó doce heridos en San Isidro.", ["San Isidro"]),
        ("La riña dejó veinte muertos en San Miguel Totolapan.", ["San Miguel Totolapan"]),
    ],
)
def test_saints_and_their_towns(text: str, places: list[str]) -> None:
    assert [claim.place.text for claim in counted("es", text) if claim.place] == places


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A enchente deixou cinco mortes, além de seis feridos.", [("killed", 5), ("injured", 6)]),
        ("O motorista e um passageiro ficaram presos às ferragens.", []),
        ("No motim, 31 presos foram mortos e a ação terminou com quatro presos.", [("killed", 31), ("detained", 4)]),
        ("A rebelião deixou 57 mortos na manhã desta segunda-feira 11.", [("killed", 57)]),
        ("No ônibus havia 22 passageiros, e nenhum deles se feriu.", [("injured", 0)]),
        ("A polícia destacou que o cabo deixou dois filhos.", []),
        ("Mais de 6 mil pessoas estão fora de casa.", [("displaced", 6001)]),
        ("Os detentos se renderam, libertando os sete reféns.", [("released", 7)]),
    ],
)
def test_portuguese_counts(text: str, wanted: list[tuple[str, int]]) -> None:
    claims = counted("pt", text)
    assert [(claim.predicate, claim.quantity.low) for claim in claims if claim.quantity] == wanted
    assert not any(claim.about != "event" or claim.counting == "increment" for claim in claims)


def test_towns_that_only_items_of_a_list_name() -> None:
    text = "Há 12 pessoas desaparecidas: 4 em Poço Fundeiro, 6 em Vila Queimosa e 2 em Lajedinho."
    assert [claim.place.text for claim in counted("pt", text) if claim.place] == ["Poço Fundeiro", "Vila Queimosa", "Lajedinho"]


def test_an_adjective_with_a_capital_is_a_name() -> None:
    claims = counted("pt", "Dezoito pessoas morreram na operação no Complexo do Alemão, na Zona Norte do Rio de Janeiro.")
    assert claims and all(claim.place is None or claim.place.id != "DE" for claim in claims)


@pytest.mark.parametrize(
    ("text", "number"), [("Cerca de 6,300 personas huyeron de sus casas.", 6300), ("Hay 2,5 millones de damnificados.", 2_500_000)]
)
def test_thousands_and_fractions(text: str, number: int) -> None:
    assert [claim.quantity.low for claim in counted("es", text) if claim.quantity] == [number]


def test_what_only_describes_a_noun_is_nobody() -> None:
    assert counted("es", "Un helicóptero militar se estrelló y su piloto murió.") == []
    assert [claim.quantity.low for claim in counted("es", "Un militar murió en el choque.") if claim.quantity] == [1]
