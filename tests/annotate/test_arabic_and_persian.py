"""Idioms of Arabic and Persian news, and those of other languages that are told in the same way."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.model import Article

Figures = list[tuple[str, object, str, str]]


def figures(language: str, text: str) -> Figures:
    article = Article(page="p", url="https://herald.example/12", outlet="Herald", language=language, title="", text=text)
    told = [claim for claim in annotate(article).claims if claim.quantity is not None and claim.quantity.unit is None]
    return [(claim.predicate, claim.quantity.low, claim.counting, claim.about) for claim in told if claim.quantity]


def plain(language: str, text: str) -> list[tuple[str, object]]:
    return [(predicate, low) for predicate, low, _, _ in figures(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "صححت الشرطة الحصيلة السابقة، موضحة أن عدد القتلى سبعة وليس تسعة."),
        ("en", "Correcting the earlier toll, police said that seven people had died and not nine."),
        ("ru", "Погибли семь человек, а не девять, как сообщалось ранее."),
        ("de", "Sieben statt neun Menschen starben."),
    ],
)
def test_a_figure_that_is_told_not_to_be_so_is_left_behind(language: str, text: str) -> None:
    assert figures(language, text) == [("killed", 7, "total", "event"), ("killed", 9, "superseded", "event")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ارتفع إجمالي الإصابات إلى 870 والوفيات إلى 23.", [("injured", 870), ("killed", 23)]),
        ("بلغ عدد الجرحى 45 والقتلى 12.", [("injured", 45), ("killed", 12)]),
        ("سقط 870 بين قتيل وجريح ووفاة 23.", [("killed", 23)]),
        ("سجلت البلاد 23 وفاة.", [("killed", 23)]),
        ("الجرحى الثمانون أطفال من المدرسة.", []),
        ("قتل الجنود الثلاثة في كمين.", [("killed", 3)]),
    ],
)
def test_a_noun_joined_to_a_figure_has_its_own_behind_it(text: str, wanted: list[tuple[str, object]]) -> None:
    assert plain("ar", text) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ar", "خطف مسلحون 42 تلميذا، تمكن 12 منهم من الفرار.", [("kidnapped", 42)]),
        ("ar", "تمكن 12 من المختطفين من الفرار.", []),
        ("en", "Gunmen abducted 42 students; 12 of the abducted students managed to escape.", [("kidnapped", 42)]),
        ("en", "Police arrested 42 men who managed to escape.", [("detained", 42)]),
        ("fa", "مهاجمان ۴۲ مهاجر را گروگان گرفتند که ۱۲ تن از آنان موفق به فرار شدند.", [("kidnapped", 42)]),
    ],
)
def test_who_got_away_is_held_no_more(language: str, text: str, wanted: list[tuple[str, object]]) -> None:
    assert plain(language, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("۷۰ نفر در اعتراضات آبان ۹۸ کشته شدند.", [70]),
        ("در آبان ۹۸ نفر کشته شدند.", [98]),
        ("در مهر ۴۵ نفر بازداشت شدند.", [45]),
        ("۲۵ آبان ۹۸ هفت نفر کشته شدند.", [7]),
    ],
)
def test_two_figures_behind_a_solar_month_are_its_year_where_they_count_nothing(text: str, wanted: list[int]) -> None:
    assert [low for _, low in plain("fa", text)] == wanted


def stances(language: str, text: str) -> list[tuple[str, str]]:
    article = Article(page="p", url="https://herald.example/12", outlet="Herald", language=language, title="", text=text)
    return [(claim.predicate, claim.stance) for claim in annotate(article).claims if claim.quantity is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Seven people were detained on suspicion of killing two officers."),
        ("ar", "اعتقل سبعة أشخاص بتهمة قتل 12 شرطيا."),
    ],
)
def test_the_suspicion_on_which_they_are_held_is_one_and_not_that_they_are(language: str, text: str) -> None:
    assert stances(language, text) == [("detained", "asserted"), ("killed", "alleged")]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("قال سمير خوري إن السيول قتلت 12 شخصا.", "سمير خوري"),
        ("قال سمير خوري، رئيس بلدية صور، إن السيول قتلت 12 شخصا.", "سمير خوري، رئيس بلدية صور"),
        ("أفاد سمير خوري مدير مديرية الصحة بأن 12 شخصا قتلوا.", "سمير خوري مدير مديرية الصحة"),
        ("كشفت لجنة التحقيق أن 12 شخصا قتلوا.", "لجنة التحقيق"),
        ("قال محذرا الأهالي إن السيول قتلت 12 شخصا.", None),
    ],
)
def test_a_name_between_its_verb_and_the_word_for_that(text: str, voice: str | None) -> None:
    article = Article(page="p", url="https://herald.example/12", outlet="Herald", language="ar", title="", text=text)
    told = [claim for claim in annotate(article).claims if claim.quantity is not None]
    assert [claim.voices[-1].text if claim.voices else None for claim in told] == [voice]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("در سالگرد سقوط هواپیمایی که ۷۰ سرنشین آن کشته شدند، خانواده‌ها گرد هم آمدند.", ["past event"]),
        ("در سالگرد اعتراضات، ۷۰ نفر بازداشت شدند.", ["event"]),
        ("اگر سیل‌بند نبود، صدها نفر جان خود را از دست می‌دادند.", ["plan"]),
        ("۷۰ نفر کشته شدند و اگر کمک نرسد وضع بدتر می‌شود.", ["event"]),
    ],
)
def test_what_is_remembered_or_supposed_in_persian(text: str, about: list[str]) -> None:
    assert [told for _, _, _, told in figures("fa", text)] == about


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("کشتی باری با ۱۶ خدمه غرق شد؛ ۱۲ تن نجات یافتند.", [("rescued", 12)]),
        ("سه نفر غرق شدند.", [("killed", 3)]),
        ("پنج نفر از اعضای یک خانواده جان باختند.", [("killed", 5)]),
        ("شمار جان‌باختگان زلزله از ۲۴۰۰ نفر گذشت.", [("killed", 2401)]),
    ],
)
def test_what_is_counted_in_persian(text: str, wanted: list[tuple[str, object]]) -> None:
    assert plain("fa", text) == wanted
