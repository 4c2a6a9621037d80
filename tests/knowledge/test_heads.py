"""Who heads a state, and who only bears the title."""

from __future__ import annotations

import pytest

from dateline.knowledge import bodies


@pytest.mark.parametrize(
    ("words", "language", "entity"),
    [
        ("the president", "en", "office:president@BY"),
        ("the president of the United States", "en", "office:president@US"),
        ("the President of the Republic of Kenya", "en", "office:president@KE"),
        ("President of the European Commission", "en", "body:european_commission"),
        ("the president of the chamber of commerce", "en", None),
        ("Vice President Dora Lind", "en", None),
        ("le président de la République", "fr", "office:president@BY"),
        ("Anton Weiss, vice-président de la Ligue", "fr", None),
        ("el presidente de México", "es", "office:president@MX"),
        ("el presidente de la asociación de vecinos", "es", None),
        ("o presidente da federação", "pt", None),
        ("il presidente della Repubblica", "it", "office:president@BY"),
        ("der Präsident der Ukraine", "de", "office:president@UA"),
        ("总检察院刑事检控局局长沙拉巴耶夫", "zh", "office:prosecutor@BY"),
        ("der Präsident des Bauernverbandes", "de", None),
        ("президент Украины", "ru", "office:president@UA"),
        ("президент ассоциации перевозчиков", "ru", None),
        ("вице-президент Дора Линд", "ru", None),
        ("副总统林德", "zh", None),
    ],
)
def test_a_title_is_a_head_of_state_s_where_it_is_of_a_state(words: str, language: str, entity: str | None) -> None:
    assert bodies.resolve_voice(words, language, "BY") == entity


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the former president, Dora Lind", "en"),
        ("former Belarusian interior minister Anton Weiss", "en"),
        ("l'ancien ministre de l'Intérieur Anton Weiss", "fr"),
        ("Ex-Präsidentin Dora Lind", "de"),
        ("бывший министр обороны Антон Вайс", "ru"),
        ("الرئيس السابق", "ar"),
        ("الرئيس البيلاروسي السابق", "ar"),
        ("前总统林德", "zh"),
        ("전 대통령", "ko"),
    ],
)
def test_who_held_an_office_once_speaks_for_it_no_more(words: str, language: str) -> None:
    assert bodies.resolve_voice(words, language, "BY") is None


def test_a_word_that_only_ends_like_former_says_nothing() -> None:
    assert bodies.resolve_voice("此前总统林德", "zh", "BY") == "office:president@BY"
    assert bodies.resolve_voice("오전 대통령", "ko", "BY") == "office:president@BY"
    assert bodies.resolve_voice("Essex Police", "en", "GB") == bodies.resolve_voice("the police of Essex", "en", "GB")
