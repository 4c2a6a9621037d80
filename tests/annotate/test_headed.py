"""What stands before the colon of a headline: who says it, or what it is about."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


def voices(title: str, language: str) -> list[list[str]]:
    article = Article(page="p", url="https://herald.example/7", outlet="Herald", language=language, title=title, text="")
    return [[voice.text for voice in claim.voices] for claim in annotate(article).claims if claim.predicate == "killed"]


@pytest.mark.parametrize(
    ("title", "language", "read"),
    [
        ("Поисковые отряды распущены: 14 погибших", "ru", [[]]),
        ("МЧС: под лавиной погибли 6 человек", "ru", [["МЧС"]]),
        ("Rescue workers in Quito exhausted: 12 dead", "en", [[]]),
        ("Bomberos de Quito: 12 muertos", "es", [["Bomberos de Quito"]]),
    ],
)
def test_who_stands_right_before_the_colon_says_what_follows(title: str, language: str, read: list[list[str]]) -> None:
    assert voices(title, language) == read


@pytest.mark.parametrize(
    ("text", "voice", "said"),
    [
        ("根据卫生部的统计，已有12人死亡。", "卫生部", "已有12人死亡"),
        ("据警方的消息，3人被捕。", "警方", "3人被捕"),
        ("据官方数据，超过600人被捕。", "官方数据", "超过600人被捕"),
    ],
)
def test_what_a_source_gave_is_no_part_of_what_it_says(text: str, voice: str, said: str) -> None:
    article = Article(page="p", url="https://herald.example/8", outlet="Herald", language="zh", title="", text=text)
    told = [claim for claim in annotate(article).claims if claim.predicate == "say"]
    assert [(claim.voices[-1].text, claim.quote) for claim in told] == [(voice, said)]


@pytest.mark.parametrize(
    ("text", "language", "voice"),
    [
        (
            "“The guards shut the gate,” said Dora Lind, deputy head of Lanterna, “they had clubs. Dozens of visitors were injured.”",
            "en",
            "Dora Lind",
        ),
        (
            "«Les gardes ont fermé», dit Dora Lind, de Lanterna, «ils avaient des bâtons. Des dizaines de visiteurs ont été blessés».",
            "fr",
            "Dora Lind",
        ),
    ],
)
def test_who_is_put_into_a_quotation_speaks_to_its_end(text: str, language: str, voice: str) -> None:
    article = Article(page="p", url="https://herald.example/6", outlet="Herald", language=language, title="", text=text)
    assert [claim.voices[-1].text.startswith(voice) for claim in annotate(article).claims if claim.predicate == "injured"] == [True]


def test_that_somebody_said_so_is_no_statement_of_who_passes_it_on() -> None:
    text = "В порту задержаны более трёх тысяч человек.\nОб этом сообщила пресс-секретарь МВД Дора Линд, передаёт Интерфакс."
    article = Article(page="p", url="https://herald.example/5", outlet="Herald", language="ru", title="", text=text)
    claims = annotate(article).claims
    assert [claim.predicate for claim in claims] == ["detained"]
    assert "МВД" in claims[0].voices[-1].text
