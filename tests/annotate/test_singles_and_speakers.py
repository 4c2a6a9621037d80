"""One person behind a number in a part, people counted who only speak, figures that are only compared, the agency that was told."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PARTS = {
    "en": "Five people were killed, including two women and a child.",
    "fr": "Cinq personnes, dont deux femmes et un enfant, ont été tuées.",
    "es": "Cinco personas murieron, entre ellas dos mujeres y un niño.",
    "de": "Fünf Menschen starben, darunter zwei Frauen und ein Kind.",
    "ru": "Погибли пять человек, в том числе две женщины и ребенок.",
    "ar": "قتل خمسة أشخاص بينهم امرأتان وطفل.",
}
SPEAKING = {
    "100 witnesses said two people died.": [2],
    "Three officials said 12 people died.": [12],
    "Two residents said on Monday that 12 people died.": [12],
    "Three officials, who asked not to be named, said two soldiers died.": [2],
    "Three local officials told AFP the attackers killed 12 people.": [12],
    "Three people reported missing were found dead.": [3],
}


@pytest.mark.parametrize("code", PARTS)
def test_one_person_behind_a_number_in_a_part(code: str) -> None:
    """A child joined to a number of women is a part of the dead as they are."""
    assert figures(code, PARTS[code]) == [(5, "total", "people"), (2, "subset", "women"), (1, "subset", "children")]


def test_a_couple_and_their_baby() -> None:
    """A couple is two, and their baby one more."""
    assert figures("en", "A couple and their baby were killed.") == [(2, "total", "people"), (1, "total", "children")]


@pytest.mark.parametrize("text", SPEAKING)
def test_who_speaks_is_not_counted(text: str) -> None:
    """People with a number who only say what happened to others did not suffer it."""
    assert [low for low, _, _ in figures("en", text)] == SPEAKING[text]


def test_who_speaks_behind_the_verb() -> None:
    """Where verbs come first, who speaks stands between the verb and that."""
    assert [low for low, _, _ in figures("ar", "قال ثلاثة مسؤولين إن 12 شخصا قتلوا.")] == [12]


@pytest.mark.parametrize(("code", "text"), [("tr", "Üç yetkili 12 kişinin öldüğünü söyledi."), ("ja", "3人の当局者は12人が死亡したと語った。")])
def test_who_speaks_where_verbs_come_last(code: str, text: str) -> None:
    """Where the verb of saying closes the sentence, who speaks stands before what happened."""
    assert [low for low, _, _ in figures(code, text)] == [12]


def test_who_speaks_before_that() -> None:
    """A comma may stand between a verb of saying and that."""
    assert [low for low, _, _ in figures("ru", "Три чиновника сообщили, что погибли 12 человек.")] == [12]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "So far 102 people have died, 35 more than what the state government had estimated."),
        ("es", "Murieron 12 personas, tres más de lo que había dicho el Gobierno."),
    ],
)
def test_what_is_only_compared_is_not_said(code: str, text: str) -> None:
    """Whose figure another is measured by does not speak of that."""
    assert all(not claim.voices for claim in claims(code, text))


def test_the_bound_of_a_number_compares_nothing() -> None:
    """More than 100 witnesses speak."""
    found = [claim for claim in claims("en", "More than 100 witnesses said two people died.") if claim.quantity]
    assert [[voice.text for voice in claim.voices] for claim in found] == [["witnesses"]]


def test_the_agency_that_was_told_ends_at_its_name() -> None:
    """From where it was told is no part of its name."""
    found = next(claim for claim in claims("en", "Five people were killed, a medic told AFP from the scene.") if claim.quantity)
    assert [voice.text for voice in found.voices] == ["AFP", "medic"]


def figures(code: str, text: str) -> list[tuple[object, str, str]]:
    """How many, how counted and who, of each figure."""
    return [(one.quantity.low, one.counting, one.group.cls if one.group else "") for one in claims(code, text) if one.quantity]


def claims(code: str, text: str) -> tuple[Claim, ...]:
    """The claims of a text."""
    source = Article(page="p", url="https://a.example/1", outlet="", language=code, title="", text=text, published=day(date(2024, 3, 14)))
    return annotate(source).claims


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The blaze left nine people dead and forced the evacuation of 300 residents."),
        ("en", "The blaze left nine dead and drove 300 residents from their homes."),
        ("fr", "L'incendie a fait neuf morts et entraîné l'évacuation de 300 habitants."),
        ("pt", "O incêndio deixou nove mortos e forçou a evacuação de 300 moradores."),
        ("de", "Der Brand forderte neun Tote und zwang zur Evakuierung von 300 Anwohnern."),
    ],
)
def test_the_object_of_the_next_verb_did_not_die(code: str, text: str) -> None:
    """Behind what has its number, a conjunction and a verb tell of others."""
    assert [(claim.predicate, claim.quantity.low) for claim in claims(code, text) if claim.quantity] == [("killed", 9), ("displaced", 300)]


def test_a_list_over_places_goes_on() -> None:
    """A conjunction and a number alone go on with what happened."""
    text = "The attack left nine people dead in Lima and three soldiers in Cusco."
    assert [(low, who) for low, _, who in figures("en", text)] == [(9, "people"), (3, "soldiers")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Hombres armados mataron a 18 campesinos y secuestraron al menos a 30 mujeres."),
        ("ru", "Боевики напали на деревню, убив 18 крестьян и похитив не менее 30 женщин."),
        ("fr", "Des hommes armés ont attaqué le village, tuant 18 paysans et enlevant au moins 30 femmes."),
    ],
)
def test_two_verbs_with_an_object_each(code: str, text: str) -> None:
    """Each verb, a participle too, has those behind it, over a bound."""
    found = [(claim.predicate, claim.quantity.low, claim.group.cls if claim.group else "") for claim in claims(code, text) if claim.quantity]
    assert found == [("killed", 18, "farmers"), ("kidnapped", 30, "women")]


def test_projects_are_not_executed_people() -> None:
    """A verb that has other objects counts people alone."""
    assert figures("es", "El gobierno ejecutó 12 proyectos y evacuó tres edificios.") == []


def test_each_place_has_its_own_figure_behind_it() -> None:
    """In a script without blanks a preposition behind a comma leads to the next figure's place."""
    found = [
        (claim.quantity.low, claim.place.text)
        for claim in claims("zh", "风暴在海地造成4人死亡，在古巴造成2人死亡。")
        if claim.quantity and claim.place
    ]
    assert found == [(4, "海地"), (2, "古巴")]
