"""Figures of another event told beside the article's own: what it came after, what is like it, what happened before its day."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, day

OWN = {
    "en": "Nineteen people were killed when a bomb went off in Oslo on Monday.",
    "es": "Diecinueve personas murieron el lunes en Lima.",
    "fr": "Dix-neuf personnes sont mortes lundi à Lyon.",
    "de": "Am Montag starben in Kiel 19 Menschen.",
    "ru": "В понедельник в Омске погибли 19 человек.",
    "ar": "قتل 19 شخصا يوم الاثنين في بغداد.",
    "zh": "周一,昆明发生事故,19人死亡。",
    "it": "Diciannove persone sono morte lunedì a Bari.",
    "pt": "Dezenove pessoas morreram na segunda-feira em Recife.",
    "uk": "У понеділок в Одесі загинули 19 людей.",
}
OTHERS = [
    ("en", "The attack came a week after an explosion at a mill killed seven people."),
    ("en", "A mine wounded 13 people there, days after a bombing killed at least 74."),
    ("en", "A blast that killed seven last Thursday was claimed by the group."),
    ("en", "Last week an attack on a mill killed 31 people."),
    ("en", "A similar fire killed seven people there."),
    ("es", "El ataque se produjo una semana después de una explosión que mató a siete personas."),
    ("es", "A principios de este mes, siete personas murieron en un incendio similar."),
    ("fr", "L'attaque survient une semaine après une explosion qui a tué sept personnes."),
    ("fr", "La semaine dernière, un autre attentat avait fait 31 morts."),
    ("de", "Der Anschlag geschah eine Woche nach einer Explosion, bei der sieben Menschen starben."),
    ("ru", "Взрыв произошёл через неделю после теракта, в котором погибли семь человек."),
    ("ru", "Неделей ранее в таком же пожаре погибли семь человек."),
    ("ar", "والأسبوع الماضي أدى هجوم آخر إلى مقتل 31 شخصا."),
    ("zh", "上周,另一起袭击造成31人死亡。"),
    ("it", "L'attentato è avvenuto una settimana dopo un'esplosione che ha ucciso sette persone."),
    ("pt", "O ataque ocorreu uma semana após uma explosão que matou sete pessoas."),
    ("uk", "Вибух стався через тиждень після теракту, в якому загинули семеро людей."),
]
OWN_STILL = [
    ("en", "Rescuers found three more bodies two days after the explosion killed 19 people."),
    ("en", "Twelve people died days after the explosion."),
    ("en", "Police said a bomb had killed 19 people on Monday."),
    ("fr", "Trois blessés sont morts deux jours après l'explosion."),
    ("zh", "爆炸造成19人死亡。"),
]


def about(language: str, text: str) -> list[str]:
    source = Article(
        page="p", url="https://post.example/33", outlet="Post", language=language, title="", text=text, published=day(datetime.date(2024, 3, 13))
    )
    return [claim.about for claim in annotate(source).claims if claim.quantity and claim.group]


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_another_event_is_no_part_of_this_one(language: str, text: str) -> None:
    own, *found = about(language, f"{OWN[language]}\n\n{text}")
    assert own == "event"
    assert found[-1] == "past event"


@pytest.mark.parametrize(("language", "text"), OWN_STILL)
def test_what_is_told_later_of_this_event_is_of_it(language: str, text: str) -> None:
    assert set(about(language, f"{OWN[language]}\n\n{text}")) == {"event"}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "I thought that some 40 people had been killed. In the end 12 people died.", ["plan", "event"]),
        ("fr", "Je pensais qu'une quarantaine de personnes étaient mortes. Douze personnes sont mortes.", ["plan", "event"]),
        ("ru", "Я думал, что погибли 40 человек. Погибли 12 человек.", ["plan", "event"]),
        ("en", "I thought of the friends I had lost; 12 people died.", ["event"]),
    ],
)
def test_what_somebody_had_only_thought_did_not_happen(language: str, text: str, wanted: list[str]) -> None:
    article = Article(page="p", url="https://herald.example/14", outlet="Herald", language=language, title="", text=text)
    assert [claim.about for claim in annotate(article).claims if claim.predicate == "killed"] == wanted
