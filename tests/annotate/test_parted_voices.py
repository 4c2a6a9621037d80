"""Two voices of one sentence, one for a whole and one for a part of it."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def told(language: str, text: str) -> list[tuple[object, str]]:
    article = Article(page="p", url="https://herald.example/12", outlet="Herald", language=language, title="", text=text)
    return [(claim.quantity.low, ">".join(voice.text for voice in claim.voices)) for claim in annotate(article).claims if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The toll stood at 61, according to police, including 14 tourists, according to the consulate.", ["police", "consulate"]),
        ("en", "Police said 61 people had died, of whom, the consulate said, 14 were tourists.", ["Police", "consulate"]),
        ("de", "Die Zahl der Toten lag laut Polizei bei 61, darunter waren laut Konsulat 14 Touristen.", ["Polizei", "Konsulat"]),
        ("fr", "Selon la police, 61 personnes sont mortes, dont 14 touristes selon le consulat.", ["police", "consulat"]),
        ("ru", "По данным полиции, погиб 61 человек, в том числе, по данным консульства, 14 туристов.", ["полиции", "консульства"]),
        ("en", "At least 61 people died, including 14 tourists, police said.", ["police", "police"]),
    ],
)
def test_each_voice_holds_for_its_own(language: str, text: str, wanted: list[str]) -> None:
    assert [(61, wanted[0]), (14, wanted[1])] == told(language, text)


def test_a_voice_of_another_clause_takes_no_part() -> None:
    text = "Police said 61 people died, including 14 tourists, and the consulate said 20 were hurt."
    assert told("en", text) == [(61, "Police"), (14, "Police"), (20, "consulate")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Five men, thought to be members of the Front, killed 12 people.", [(12, "")]),
        ("Police said men believed to be members of a local group called Free Dale killed 12 people.", [(12, "Police")]),
        ("The group called the attack, which killed 12 people, a crime.", [(12, "The group")]),
    ],
)
def test_who_somebody_is_thought_to_be_says_nothing(text: str, wanted: list[tuple[object, str]]) -> None:
    assert told("en", text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Selon la mairie, 70 000 personnes ont défilé, 9 000 selon la gendarmerie.", [(70_000, "mairie"), (9_000, "gendarmerie")]),
        ("es", "Según los sindicatos marcharon 70.000 personas, y 9.000 según la policía.", [(70_000, "sindicatos"), (9_000, "policía")]),
        ("en", "According to organisers 70,000 people marched, 9,000 according to police.", [(70_000, "organisers"), (9_000, "police")]),
        ("ru", "По данным профсоюза, вышли 70 тысяч человек, по данным полиции — 9 тысяч.", [(70_000, "профсоюза"), (9_000, "полиции")]),
        ("en", "According to Reuters, 12 people died, according to officials.", [(12, "Reuters>officials")]),
    ],
)
def test_of_two_voices_set_against_one_another_neither_passes_on_the_other(language: str, text: str, wanted: list[tuple[object, str]]) -> None:
    assert told(language, text) == wanted


def test_a_range_is_a_figure_of_the_second_voice_too() -> None:
    text = "Der Verein meldet 9.000 Demonstranten, die Polizei spricht von 4.000 bis 5.000."
    assert told("de", text) == [(9000, "Verein"), (4000, "Polizei")]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ru", "Погибли 14 человек, по данным профсоюза — 40.", [(14, []), (40, ["профсоюза"])]),
        ("ru", "Погибли 14 человек, по данным профсоюза.", [(14, ["профсоюза"])]),
        ("ru", "Погибли 14 человек, по данным профсоюза, 40 ранены.", [(14, ["профсоюза"]), (40, ["профсоюза"])]),
        ("fr", "L'attaque a fait 14 morts, selon des habitants 40.", [(14, []), (40, ["habitants"])]),
        ("it", "Tutti tranne tre dei 90 passeggeri sono morti.", []),
        ("de", "Alle bis auf drei der 90 Passagiere starben.", []),
        ("fr", "Tous sauf trois des 90 passagers sont morts.", []),
    ],
)
def test_a_source_with_a_bare_figure_behind_it_holds_for_that_alone(language: str, text: str, wanted: list[tuple[int, list[str]]]) -> None:
    read = Article(page="p", url="https://a.example/1", outlet="A", title="", text=text, language=language)
    told = [claim for claim in annotate(read).claims if claim.quantity is not None]
    assert [(claim.quantity.low, [voice.text for voice in claim.voices]) for claim in told if claim.quantity] == wanted
