"""Speakers of two parts, before asides, behind what they said, by their own account; and whose an office is that only points back."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day


def read(text: str, language: str) -> list[Claim]:
    page = Article(
        page="p", url="https://herald.example/3", outlet="Herald", language=language, title="", text=text, published=day(date(2024, 3, 14))
    )
    return [claim for claim in annotate(page).claims if claim.predicate != "say"]


def origins(text: str, language: str) -> list[str]:
    """Who says each figure."""
    return [claim.voices[-1].text if claim.voices else "" for claim in read(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The Harbour Medical Association and four other groups said in a joint letter that 12 people were hurt.",
         "Harbour Medical Association and four other groups"),
        ("es", "La Cruz Roja y otras tres organizaciones señalaron que 12 personas murieron.", "La Cruz Roja y otras tres organizaciones"),
        ("ru", "Профсоюз моряков и ещё две организации в общем письме заявили, что погибли 12 человек.", "Профсоюз моряков и ещё две организации"),
        ("zh", "挪威医师协会与另外两家机构发表联合声明称，至少12人死亡。", "挪威医师协会与另外两家机构"),
        ("en", "Another diver, Marta Lind, said 12 people were killed.", "Another diver, Marta Lind"),
        ("fr", "Douze personnes ont été tuées depuis le début de la grève, le 3 mars, a annoncé lundi la Croix-Rouge.", "Croix-Rouge"),
        ("de", "Präsident Anders Lind hatte am Sonntag von 12 Toten gesprochen.", "Präsident Anders Lind"),
        ("de", "Die Küstenwache hat am Montag mitgeteilt, dass 12 Menschen gestorben sind.", "Küstenwache"),
        ("de", "Die Polizei nahm nach eigenen Angaben 12 Menschen fest.", "Polizei"),
        ("de", "Nach Angaben eines örtlichen Senders wurden 12 Menschen verletzt.", "örtlichen Senders"),
        ("zh", "北岸晚报奥斯陆3月14日电（记者 林海）挪威红十字会14日说，风暴造成至少12人死亡。", "挪威红十字会"),
        ("zh", "挪威首相林德当天在全国电视讲话中宣布，风暴造成12人死亡。", "挪威首相林德"),
        ("fr", "« Nous avons vu douze morts », a déclaré à l'AFP un habitant.", "habitant"),
        ("en", "Marta Lind said in a video posted on Instagram, adding that 12 people were missing.", "Marta Lind"),
        ("en", "The state fire department, quoted by Channel Nord, put the number of injured at 12.", "fire department"),
        ("es", "La Unión de Pescadores y otros siete gremios dijeron en un comunicado que 12 personas murieron.",
         "La Unión de Pescadores y otros siete gremios"),
        ("zh", "挪威律师协会等四个团体在一份公开信中指出，今年已有12人遇害。", "挪威律师协会等四个团体"),
        ("zh", "挪威红十字会5日发表联合声明说，12人死亡。", "挪威红十字会"),
        ("zh", "据美联社援引当地红十字会的话报道，12人死亡。", "当地红十字会"),
        ("es", "\"Murieron 12 pescadores\", contó a la AFP una vecina.", "vecina"),
        ("en", "Medical officials in Oslo said 12 people were wounded.", "Medical officials in Oslo"),
    ],
)  # fmt: skip
def test_who_says_a_figure(language: str, text: str, who: str) -> None:
    said = origins(text, language)
    assert said
    assert all(one.removeprefix("Die ") == who for one in said), said


def test_one_word_of_a_full_name_speaks_where_verbs_come_first() -> None:
    text = "وصل الوزير سامر برغستروم إلى الميناء.\nوقال برغستروم في خطاب إلى السكان إن 12 شخصا لقوا حتفهم."
    assert origins(text, "ar") == ["برغستروم"]


def test_an_unknown_word_behind_a_verb_is_no_name() -> None:
    assert "برغستروم" not in origins("وقال برغستروم في خطاب إلى السكان إن 12 شخصا لقوا حتفهم.", "ar")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army shelled the town, on Monday, said Marta Lind. Later 12 people died."),
        ("de", "Die Stadt hat 12 Tote begraben."),
        ("en", "Last week, Marta Lind, 40, died with 12 people."),
    ],
)
def test_nobody_is_made_to_speak(language: str, text: str) -> None:
    assert set(origins(text, language)) <= {""}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Norwegian Human Rights Commission counted 12 dead. Its chair, Marta Lind, said 30 people were hurt."),
        ("es", "La Cruz Roja noruega contó 12 muertos. Su presidenta, Marta Lind, dijo que 30 personas resultaron heridas."),
        ("fr", "La Croix-Rouge norvégienne a recensé 12 morts. Sa présidente, Marta Lind, a déclaré que 30 personnes étaient blessées."),
    ],
)
def test_an_office_of_it_is_that_of_the_body_that_spoke_last(language: str, text: str) -> None:
    told = [(claim.voices[-1].text, claim.voices[-1].entity) for claim in read(text, language) if claim.voices]
    assert len({entity for _, entity in told}) == 1
    assert any("Lind" in words for words, _ in told)
    assert told[0][1] is not None


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Пожар начался в посёлке Ивановка, где погибли 12 человек, сообщил губернатор.", "губернатор"),
        ("en", "Visitors were caught in the flood in Bergen, which has left 12 people dead, said Mayor Marta Lind.", "Mayor Marta Lind"),
        ("en", "Marta Lind, who runs the clinic, said 12 people were hurt.", "Marta Lind"),
    ],
)
def test_a_place_before_a_relative_clause_does_not_speak_where_a_speaker_closes_the_sentence(language: str, text: str, who: str) -> None:
    assert origins(text, language) == [who]


def test_an_official_toll_behind_what_another_says_is_that_of_the_authorities_in_arabic() -> None:
    text = "قال المتمردون إن 30 شخصا قتلوا في الهجوم. والحصيلة الرسمية 12 قتيلا."
    authorities = read("أعلنت السلطات مقتل 12 شخصا.", "ar")[0].voices[-1].entity
    assert read(text, "ar")[-1].voices[-1].entity == authorities
    assert "المتمردون" not in origins(text, "ar")[-1]
