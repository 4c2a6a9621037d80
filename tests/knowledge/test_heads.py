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
