"""Some died at the scene and some in hospital: those in hospital are none of the hurt."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Nine people died at the scene and three more in hospital.", [("killed", 9), ("killed", 3)]),
        ("en", "Nine people died at the scene and three remain in hospital.", [("killed", 9), ("hospitalised", 3)]),
        ("en", "Nine people died at the scene, with three others in hospital.", [("killed", 9), ("hospitalised", 3)]),
        ("es", "Nueve personas murieron en el acto y otras tres en el hospital.", [("killed", 9), ("killed", 3)]),
        ("es", "Nueve personas murieron en el acto y tres están en el hospital.", [("killed", 9), ("hospitalised", 3)]),
        ("fr", "Neuf personnes sont mortes sur le coup et trois autres à l'hôpital.", [("killed", 9), ("killed", 3)]),
        ("de", "Neun Menschen starben noch am Unfallort, drei weitere im Krankenhaus.", [("killed", 9), ("killed", 3)]),
        ("de", "Neun Menschen starben am Unfallort, drei liegen im Krankenhaus.", [("killed", 9), ("hospitalised", 3)]),
        ("ru", "Девять человек погибли на месте, еще трое — в больнице.", [("killed", 9), ("killed", 3)]),
        ("ru", "Девять человек погибли на месте, трое госпитализированы.", [("killed", 9), ("hospitalised", 3)]),
        ("it", "Nove persone sono morte sul colpo e tre in ospedale.", [("killed", 9), ("killed", 3)]),
        ("pt", "Nove pessoas morreram no local e três no hospital.", [("killed", 9), ("killed", 3)]),
        ("uk", "Дев'ятеро людей загинули на місці, ще троє — у лікарні.", [("killed", 9), ("killed", 3)]),
        ("tr", "Dokuz kişi olay yerinde, üç kişi kaldırıldığı hastanede hayatını kaybetti.", [("killed", 9), ("killed", 3)]),
        ("tr", "Dokuz kişi olay yerinde öldü, üç kişi hastanede tedavi görüyor.", [("killed", 9), ("hospitalised", 3)]),
        ("tr", "Olay yerinde dokuz kişi, hastanede üç kişi öldü.", [("killed", 9), ("killed", 3)]),
        ("kk", "Оқиға орнында 9 адам, ауруханада 3 адам қайтыс болды.", [("killed", 9), ("killed", 3)]),
        ("tr", "Yaralanan 12 kişiden üçü hastanede hayatını kaybetti.", [("injured", 12), ("killed", 3)]),
    ],
)
def test_who_died_in_hospital(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    article = Article(page="p", url="https://a.example/7", outlet="A", title="", text=text, language=language)
    assert [(claim.predicate, claim.quantity.low) for claim in annotate(article).claims if claim.quantity] == expected
