"""Figures that stand beside a word for a toll, a weekday or another count, and are none of it."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = day(date(2024, 3, 14))


def read(text: str, language: str) -> list[Claim]:
    page = Article(page="p", url="u", name="n", outlet="post.example", language=language, title="", text=text, published=PUBLISHED)
    return list(annotate(page).claims)


def counted(text: str, language: str) -> set[tuple[str, float | None, str]]:
    """Predicate, lower end and counting of each figure."""
    return {(c.predicate, c.quantity.low, c.counting) for c in read(text, language) if c.quantity}


def acts(text: str, language: str) -> list[str]:
    return [c.predicate for c in read(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The fire service, which keeps the death toll, also said 23 people were in tents.", set()),
        ("en", "The death toll, officials said, was 23 people.", {("killed", 23, "total")}),
        ("en", "Crews continue to search for the bodies of another 41 people.", {("missing", 41, "increment")}),
        ("pt", "Cinco pessoas foram presas na terça-feira, 27.", {("detained", 5, "total")}),
        ("pt", "Foram presas 27 pessoas na terça-feira.", {("detained", 27, "total")}),
        ("es", "El balance es de 142 muertos, más 94 desaparecidos.", {("killed", 142, "total"), ("missing", 94, "total")}),
        ("fr", "Le ministère a enregistré 320 arrestations à la suite de la mort d'un garçon.", {("detained", 320, "total"), ("killed", 1, "total")}),
        ("fr", "Jean est mort à Lyon, victime d'un tir policier.", set()),
        ("ja", "4万9767世帯(18万4161人)が避難した。", {("displaced", 184161, "total")}),
        ("zh", "12名伤者经抢救无效死亡。", {("killed", 12, "total")}),
        ("ar", "تم تسجيل 29 وفاة بإقليم الحوز، و19 وفاة بإقليم تارودانت.", {("killed", 29, "total"), ("killed", 19, "total")}),
        (
            "ar",
            "سجلت 632 وفاة و329 إصابة، من بينها 51 إصابة خطيرة.",
            {("killed", 632, "total"), ("injured", 329, "total"), ("injured", 51, "subset")},
        ),
        ("es", "Ya son 201 los muertos y 530 los heridos.", {("killed", 201, "total"), ("injured", 530, "total")}),
        ("fr", "Aucun nouveau décès n'a été enregistré.", set()),
        ("fr", "Aucun décès n'a été enregistré.", {("killed", 0, "total")}),
        ("es", "Murieron tres personas más.", {("killed", 3, "increment")}),
        ("es", "Sube la cifra de muertos por la rotura de una presa.", set()),
    ],
)
def test_a_figure_is_only_of_what_counts_it(language: str, text: str, found: set[tuple[str, float | None, str]]) -> None:
    assert counted(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("ru", "Это самая крупная авария с 2004 года, когда погибли 60 человек.", "past event"),
        ("es", "Es el peor desde 2004, cuando murieron 60 personas.", "past event"),
        ("ru", "60 человек погибли, когда обрушилась стена.", "event"),
    ],
)
def test_a_year_right_before_the_clause_that_tells_of_it_is_that_of_another_event(language: str, text: str, about: str) -> None:
    assert [c.about for c in read(text, language)] == [about]


@pytest.mark.parametrize(("text", "place"), [("北非摩洛哥有12人死亡。", "MA"), ("北非有12人死亡。", "015")])
def test_a_part_of_the_world_only_describes_the_country_behind_it(text: str, place: str) -> None:
    assert [c.place and c.place.id for c in read(text, "zh")] == [place]


def test_a_body_s_own_name_settles_whose_it_is() -> None:
    text = "The quake struck 72 kilometres from Marrakesh, the US Geological Survey reported."
    assert [voice.entity for claim in read(text, "en") for voice in claim.voices] == ["body:usgs"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Власти объявили в регионе трехдневный траур.", ["declare"]),
        ("ru", "Власти объявили, что в регионе будет траур.", ["declare", "say"]),
        ("en", "The authorities announced a new night-time curfew.", ["declare"]),
    ],
)
def test_what_is_declared_is_no_statement_beside_the_act(language: str, text: str, found: list[str]) -> None:
    assert acts(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("ar", "وتعدّ ولاية الحوز الأكثر تضرّراً، حيث سقط 129 قتيلاً، تليها ولاية تارودانت، التي سقط فيها 45 قتيلاً.", ["Al Haouz", "Taroudant"]),
        ("es", "La más afectada es Lima, con 39 fallecidos, seguida de Cusco (27 víctimas mortales).", ["Lima", "Cusco"]),
        ("en", "In Lima 39 people died in a blast followed by a fire in Cusco.", ["Lima"]),
    ],
)
def test_the_place_that_follows_is_the_next_figure_s(language: str, text: str, where: list[str]) -> None:
    assert [c.place.name if c.place else "" for c in read(text, language) if c.quantity] == where


@pytest.mark.parametrize(
    ("language", "text", "voices"),
    [
        ("en", "Train Collision in Eastern India Claims 233 Lives.", []),
        ("en", "The minister claims 12 people died.", ["The minister"]),
        ("zh", "据路透社报道，当地时间2号晚，印度东部奥迪沙邦（旧称奥里萨邦）发生事故，已致120人死亡。", ["路透社"]),
        ("zh", "据早前消息，这起事故造成50人死亡。", []),
    ],
)
def test_what_takes_lives_or_was_called_otherwise_is_no_voice(language: str, text: str, voices: list[str]) -> None:
    assert [voice.text for claim in read(text, language) if claim.quantity for voice in claim.voices] == voices


def test_what_is_expected_to_be_reached_is_no_toll() -> None:
    text = "وقال مدير جهاز الإطفاء إن حصيلة الضحايا تبلغ 288 قتيلاً، متوقعاً وصولها إلى 380 ضحية."
    assert {(c.quantity.low, c.about) for c in read(text, "ar") if c.quantity} == {(288, "event"), (380, "plan")}
