"""Whose troops or strikes these are, or which capital speaks, does not say where they killed."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Kenyan troops killed seven people.", None),
        ("en", "A Turkish air strike killed seven people.", None),
        ("en", "Kenyan troops killed seven people in Kismayo.", "Kismayo"),
        ("en", "Kenyan police detained seven people.", "Kenya"),
        ("es", "Tropas rusas mataron a siete civiles.", None),
        ("fr", "Une frappe turque a fait sept morts.", None),
        ("ru", "Турецкие войска убили семь человек.", None),
        ("uk", "Російські війська вбили сімох людей.", None),
        ("ar", "قتل جنود إثيوبيون سبعة أشخاص.", None),
        ("ar", "قتلت القوات الإثيوبية سبعة أشخاص.", None),
        ("ar", "قتل 12 جنديا ليبيا.", None),
        ("ar", "قتل 12 جنديا في ليبيا.", "Libya"),
        ("zh", "土耳其空袭造成7人死亡。", None),
        ("en", "Nairobi says seven people were killed.", None),
        ("en", "Nairobi police say seven people were killed.", "Nairobi"),
        ("en", "Seven people were killed in Nairobi, police said.", "Nairobi"),
        ("ar", "أكدت نيروبي أن سبعة أشخاص قتلوا.", None),
        ("fa", "سه نفر کشته شدند، اما نایروبی می‌گوید آنها غیرنظامی نبودند.", None),
        ("zh", "土耳其火灾造成7人死亡。", "Türkiye"),
        ("en", "Seven people were killed in Turkey's air strike.", None),
        ("en", "Seven people were killed in Turkey's floods.", "Türkiye"),
        ("ru", "В результате удара Кении по Кисмайо погибли семь человек.", "Kismayo"),
        ("ru", "Обстрел Кении: погибли семь человек.", "Kenya"),
    ],
)
def test_where_forces_killed(language: str, text: str, place: str | None) -> None:
    article = Article(page="p", url="https://a.example/3", outlet="A", title="", text=text, language=language)
    assert {claim.place.name if claim.place else None for claim in annotate(article).claims if claim.quantity} == {place}
