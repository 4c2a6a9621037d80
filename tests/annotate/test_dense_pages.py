"""Rules that dense agency pages in Arabic, German, Persian and Italian asked for, each with a sentence of its own."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)


def counted(language: str, text: str) -> list[Claim]:
    source = Article(page="p", url="https://blatt.example/8", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.quantity and claim.group and claim.about == "event"]


def figures(language: str, text: str) -> list[tuple[str, object]]:
    return [(claim.predicate, claim.quantity.low) for claim in counted(language, text) if claim.quantity]


def origins(language: str, text: str) -> list[str]:
    return [claim.voices[-1].text if claim.voices else "" for claim in counted(language, text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Lübeck nahm die Wasserschutzpolizei gestern elf Schmuggler fest.", [("detained", 11)]),
        ("Die Beamten nahmen drei Frauen fest und durchsuchten ihre Wohnungen.", [("detained", 3)]),
        ("Die Beamten nahmen drei Frauen mit und stellten fest, dass sie unschuldig waren.", []),
        ("Bei dem Lawinenunglück kamen 19 Skifahrer um.", [("killed", 19)]),
        ("Um die Insel kamen 19 Skifahrer herum.", []),
    ],
)
def test_a_verb_in_two_parts_stands_where_its_second_closes_the_clause(text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures("de", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eine 31-Jährige wurde in Bremen getötet.", [("killed", 1)]),
        ("Zwei 17-Jährige wurden verletzt.", [("injured", 2)]),
        ("Ein 52 Jahre alter Lehrer starb in Bremen.", [("killed", 1)]),
        ("Zwei Fischer, 41 und 58 Jahre alt, starben vor Rügen.", [("killed", 2)]),
        ("Die 31-Jährige wurde bekannt als Sängerin.", []),
    ],
)
def test_people_are_told_by_their_age(text: str, wanted: list[tuple[str, object]]) -> None:
    assert figures("de", text) == wanted


def test_a_day_is_named_with_its_hours() -> None:
    found = counted("de", "Am Dienstagabend starben in Bremen vier Menschen.")
    assert [claim.time.first_day.day for claim in found if claim.time] == [12]


@pytest.mark.parametrize(
    ("language", "text", "groups"),
    [
        ("de", "Unter den Opfern sind vier Franzosen und drei Spanier.", ["nationals:FR", "nationals:ES"]),
        ("it", "Nell'esplosione sono morti due peruviani.", ["nationals:PE"]),
        ("de", "Bei dem Brand wurden zwei norwegische Matrosen verletzt.", ["crew"]),
    ],
)
def test_a_people_that_no_list_holds_is_told_by_its_country(language: str, text: str, groups: list[str]) -> None:
    assert [claim.group.cls for claim in counted(language, text) if claim.group] == groups


def test_who_was_aboard_is_no_whole_of_those_counted_before() -> None:
    text = "تم إنقاذ 61 شخصا قبالة الساحل. وكان الزورق الآخر يقل 48 مهاجرا، من بينهم ست نساء."
    assert figures("ar", text) == [("rescued", 61)]


def test_a_verb_of_saying_whose_own_first_letter_is_the_conjunction_begins_a_clause() -> None:
    text = "أعلنت وزارة الصحة أن 70 شخصا جرحوا، ووصف رئيس البلدية ما جرى بأنه كارثة."
    assert origins("ar", text) == ["وزارة الصحة"]


def test_parts_between_a_number_and_its_verb_are_single_persons_too() -> None:
    text = "قال المسعفون إن تسعة عمال، بينهم امرأة، لقوا حتفهم في انهيار المنجم."
    assert sorted(figures("ar", text)) == [("killed", 1), ("killed", 9)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Laut der Feuerwehr starben neun Menschen; 20 Menschen seien verletzt worden.", ["Feuerwehr", "Feuerwehr"]),
        ("Laut der Feuerwehr starben neun Menschen; in Kiel wurden 20 Menschen verletzt.", ["Feuerwehr", ""]),
    ],
)
def test_reported_speech_goes_on_behind_a_semicolon(text: str, wanted: list[str]) -> None:
    assert origins("de", text) == wanted


def test_by_that_account_carries_the_voice_on() -> None:
    text = "Nach Angaben der Feuerwehr starben neun Menschen. Zwölf Menschen wurden demnach verletzt."
    assert origins("de", text) == ["Feuerwehr", "Feuerwehr"]


def test_a_persian_decimal_ends_no_sentence() -> None:
    text = "وزارت کشور می‌گوید در زلزله‌ای به بزرگی ۶.۱ در خوی ۲۱ نفر زخمی شده‌اند."
    assert origins("fa", text) == ["وزارت کشور"]


def test_what_somebody_says_of_others_is_no_rival_figure() -> None:
    text = "Das Feuer tötete 21 Menschen; die Polizei stellte fest, dass 12 Menschen im Haus wohnten."
    assert figures("de", text) == [("killed", 21)]


def test_nobody_is_rescued() -> None:
    assert figures("de", "Seit Montag sei niemand mehr lebend geborgen worden.") == []


def test_the_day_of_a_dateline_is_no_day_of_what_is_told() -> None:
    dated = counted("it", "Bari, 14 mar. - Due operai sono morti nel crollo di una gru.")
    told = counted("it", "Bari, 14 mar. - Due operai sono morti martedì nel crollo di una gru.")
    assert [claim.time for claim in dated] == [None]
    assert [claim.time.first_day.day for claim in told if claim.time] == [12]


def test_about_eighty_in_italian() -> None:
    assert figures("it", "Nel tamponamento sono rimasti feriti un'ottantina di passeggeri.") == [("injured", 80)]


def test_what_others_call_people_stands_in_their_phrase() -> None:
    assert figures("fa", "به گفته پلیس ۳۰۰ نفر از «آشوبگران» بازداشت شده‌اند.") == [("detained", 300)]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("بهرام رستگار، سخنگوی آتش‌نشانی، گفت ۱۸ کارگر زخمی شدند.", "بهرام رستگار، سخنگوی آتش‌نشانی"),
        ("تبریز (ایرنا) - فرماندار شهر گفت ۱۸ کارگر زخمی شدند.", "فرماندار شهر"),
    ],
)
def test_a_name_before_its_office_in_a_script_without_capitals(text: str, origin: str) -> None:
    assert origins("fa", text) == [origin]


def test_who_opens_a_persian_clause_did_it() -> None:
    found = counted("fa", "ماموران ۱۷ «اغتشاشگر» را بازداشت کردند.")
    assert [(claim.predicate, claim.group.cls) for claim in found if claim.group] in ([("detained", "protesters")], [("detained", "people")])


def test_a_number_word_inside_another_word_is_none() -> None:
    assert figures("it", "Il lutto unisce dopo questi eventi tutte le persone colpite.") == []
    assert figures("it", "Nella frana sono morte ventisei persone.") == [("killed", 26)]


def test_what_is_done_in_order_to_something_has_not_happened() -> None:
    assert figures("de", "Die Taucher kehrten um, um eine Leiche zu suchen.") == []
    assert figures("de", "Die Taucher fanden eine Leiche.") == [("killed", 1)]


def test_an_article_with_a_thing_and_a_place_goes_on_no_list() -> None:
    assert figures("it", "Un pedone è morto nello scontro con un'automobile a Bari.") == [("killed", 1)]


def test_some_days_ago_counts_nobody() -> None:
    assert figures("fa", "دو کوهنورد چند روز قبل جان باختند.") == [("killed", 2)]


def test_a_noun_before_a_relative_clause_keeps_its_number() -> None:
    text = "Le vittime dell'alluvione che ha colpito la Sardegna sono 19."
    assert figures("it", text) == [("killed", 19)]
    assert figures("it", "Il nubifragio che ha colpito la Sardegna è costato caro.") == []


def test_a_noun_that_no_form_knows_ends_the_phrase_of_its_article() -> None:
    assert figures("de", "Aus dem Wrack eines Kutters bargen Taucher zwei Tote.") == [("killed", 2)]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("مهران صالحی، سخنگوی اورژانس، از مصدومیت ۱۴ نفر خبر داد.", "مهران صالحی، سخنگوی اورژانس"),
        ("دادستان تبریز از بازداشت ۱۳ نفر از جمله شهردار خبر داد.", "دادستان تبریز"),
    ],
)
def test_who_opens_a_persian_sentence_tells_what_its_verb_closes(text: str, origin: str) -> None:
    assert set(origins("fa", text)) == {origin}


def test_a_year_in_persian_figures_names_another_event() -> None:
    found = [claim for claim in annotate(_article("fa", "در زلزله ۱۹۹۹ ازمیت ۱۷۰ نفر کشته شدند.")).claims if claim.quantity]
    assert [claim.about for claim in found] == ["past event"]


def test_a_verb_of_saying_in_two_parts() -> None:
    text = "Die Zahl der Toten stieg auf 39. Das gab Innenministerin Rosa Weiß am Abend bekannt."
    assert origins("de", text) == ["Innenministerin Rosa Weiß"]


def test_a_figure_with_a_verb_of_its_own_goes_on_none() -> None:
    text = "Die Polizei nahm 140 Menschen fest. 17 Journalisten ausländischer Medien verloren dabei ihre Zulassung."
    assert figures("de", text) == [("detained", 140)]


def _article(language: str, text: str) -> Article:
    return Article(page="p", url="https://blatt.example/8", outlet="Blatt", language=language, title="", text=text, published=day(PUBLISHED))


def test_a_toll_that_exceeded_a_figure_is_more() -> None:
    found = counted("ar", "تجاوز عدد ضحايا الفيضان الذي ضرب الساحل مساء الاثنين 70 قتيلا.")
    assert [(claim.quantity.low, claim.quantity.high) for claim in found if claim.quantity] == [(71, None)]


def test_a_verb_behind_a_comma_counts_nobody_before_it() -> None:
    assert figures("ar", "أحرق محتجون مقار تسعة بنوك، وقتل متظاهر برصاصة.") == [("killed", 1)]


def test_what_a_body_did_is_nobodys_word() -> None:
    text = "قال مسؤول محلي إن 70 شخصا جرحوا. واعتقلت الشرطة أربعة رجال."
    assert origins("ar", text) == ["مسؤول محلي", ""]


def test_residents_of_a_city_are_its_people() -> None:
    assert figures("ar", "أدت السيول إلى نزوح 4200 من سكان المدينة.") == [("displaced", 4200)]


def test_figures_each_in_its_place_share_the_verb_behind_them() -> None:
    text = "هشت نفر در گیلان، دو نفر در سمنان و یک نفر در یزد جان باختند."
    assert figures("fa", text)[:2] == [("killed", 8), ("killed", 2)]


def test_a_clause_that_how_opens_tells_who_said_what_stands_before_it() -> None:
    text = "Nur 28 Menschen wurden gerettet, wie die norwegische Küstenwache mitteilte; in Kiel wurden zwei Tote geborgen."
    assert origins("de", text) == ["norwegische Küstenwache", ""]


def test_who_tells_something_in_hospital_is_not_counted_there() -> None:
    assert figures("de", "Ein Überlebender berichtete im Krankenhaus von der Flut.") == []
    assert figures("de", "Ein Überlebender liegt im Krankenhaus.") in ([("hospitalised", 1)], [])


def test_parts_of_things_are_no_parts_of_people() -> None:
    text = "Bei dem Unglück wurden 90 Menschen verletzt. 40 Hubschrauber flogen, 15 davon aus Kiel."
    assert figures("de", text) == [("injured", 90)]


def test_where_somebody_spoke_counts_nobody_of_whom_he_spoke() -> None:
    assert figures("de", "Ein Matrose berichtete im Krankenhaus von Kiel, an Bord seien 900 Menschen gewesen.") == []


def test_a_year_behind_a_sentence_names_another_event() -> None:
    text = "Die Kanzlerin sprach von „Trauer“. 2002 hatte ein Mann in Bremen 14 Menschen getötet."
    assert figures("de", text) == []


def test_an_event_called_by_its_place_has_its_year_behind_it() -> None:
    assert figures("it", "Il pensiero va al terremoto di Messina del 1908, che uccise 80 mila persone.") == []


def test_a_conjunction_before_a_verb_of_saying_begins_a_clause() -> None:
    text = "أعلنت وزارة الصحة أن 70 شخصا جرحوا، ووصف المرشد ما حدث بأنه كارثة."
    assert origins("ar", text) == ["وزارة الصحة"]


def test_an_adjective_of_number_behind_its_noun_counts_that() -> None:
    assert figures("ar", "قتل المحتجون حراسا في محافظات عدة.") == []
    assert figures("ar", "قتل عدة أشخاص في المحافظات.") == [("killed", 3)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال مسؤول محلي إن 70 شخصا جرحوا.\nوفي اليونان، لقي أربعة رجال مصرعهم.", ["مسؤول محلي", ""]),
        ("قال مسؤول محلي إن 70 شخصا جرحوا. ولقي أربعة رجال مصرعهم.", ["مسؤول محلي", "مسؤول محلي"]),
    ],
)
def test_a_paragraph_set_in_another_place_is_nobodys_word(text: str, wanted: list[str]) -> None:
    assert origins("ar", text) == wanted


def test_a_year_before_when_owns_what_happened_then() -> None:
    assert figures("it", "È la peggiore sciagura dal 1923, quando il terremoto uccise 90 persone.") == []


def test_this_is_told_by_who_stands_behind() -> None:
    assert origins("it", "Il bilancio è salito a 71 morti: lo comunica la polizia nazionale.") == ["polizia nazionale"]
