"""What is read as a quantity, and what only looks like one."""

from __future__ import annotations

import pytest

from dateline.annotate import quantities
from dateline.languages import load

READ = [
    # code, text, core as written, low, high, approx, kind
    ("en", "At least 26 people were held.", "26", 26, None, False, "count"),
    ("en", "Up to 400 fled and fewer than 30 stayed.", "400", None, 400, False, "count"),
    ("en", "Some 2,000 marched.", "2,000", 2000, 2000, True, "count"),
    ("en", "A hundred and twenty thousand fled.", "A hundred and twenty thousand", 120000, 120000, False, "count"),
    ("en", "Three hundred and two hundred fled.", "Three hundred", 300, 300, False, "count"),
    ("ar", "يتراوح العدد بين 18 ألفا و20 ألفا.", "18 ألفا و20 ألفا", 18000, 20000, False, "count"),
    ("ar", "نزح مليون و20 ألف شخص.", "مليون و20 ألف", 1020000, 1020000, False, "count"),
    ("en", "More than 100 shops closed.", "100", 101, None, False, "count"),
    ("en", "Dozens of thousands came.", "Dozens of thousands", 20000, 99999, True, "count"),
    ("en", "A dozen were hurt.", "A dozen", 12, 12, True, "count"),
    ("en", "Between 10 and 15 houses burned.", "10 and 15", 10, 15, False, "count"),
    ("en", "A row of 10–15 tents stood there.", "10–15", 10, 15, False, "count"),
    ("en", "Two hundred and five men signed.", "Two hundred and five", 205, 205, False, "count"),
    ("en", "Half a million homes lost power.", "Half a million", 500000, 500000, False, "count"),
    ("en", "Two-thirds of the seats are gone.", "Two-thirds", 66.666666666667, 66.666666666667, False, "percent"),
    ("en", "It rose by 1.2 percent.", "1.2", 1.2, 1.2, False, "percent"),
    ("en", "The bill is $2.5 billion.", "2.5 billion", 2500000000, 2500000000, False, "money"),
    ("en", "No one was hurt.", "No one", 0, 0, False, "count"),
    ("en", "More than 100 and fewer than 300 voted.", "100 and fewer than 300", 101, 299, False, "count"),
    ("en", "Two hundred dozens were sold.", "Two hundred dozens", 2400, 2400, False, "count"),
    ("en", "It took more than half of the seats.", "half", 50, None, False, "percent"),
    ("fr", "Plus de la moitié des sièges.", "la moitié", 50, None, False, "percent"),
    ("ru", "Свыше тысячи домов без света.", "тысячи", 1001, None, False, "count"),
    ("ru", "Тысячи домов без света.", "Тысячи", 2000, 9999, True, "count"),
    ("ru", "В десяти тысячах домов нет света.", "десяти тысячах", 10000, 10000, False, "count"),
    ("uk", "Понад тисячі будинків без світла.", "тисячі", 1001, None, False, "count"),
    ("zh", "至少26名船员失踪。", "26", 26, None, False, "count"),
    ("zh", "約1.2萬人撤離。", "1.2萬", 12000, 12000, True, "count"),
    ("zh", "有100多人被困。", "100多", 101, None, False, "count"),
    ("zh", "数十人受伤。", "数十", 20, 99, True, "count"),
    ("zh", "逾百人被捕。", "百", 101, None, False, "count"),
    ("zh", "十几名学生获救。", "十几", 11, 19, True, "count"),
    ("zh", "两亿元的工程", "两亿", 200000000, 200000000, False, "money"),
    ("zh", "五分之一的船只", "五分之一", 20, 20, False, "percent"),
    ("zh", "10至15人到场。", "10至15", 10, 15, False, "count"),
    ("zh", "二十六人到场。", "二十六", 26, 26, False, "count"),
    ("zh", "两三名工人", "两三", 2, 3, False, "count"),
    ("ru", "Не менее 26 рыбаков спасены.", "26", 26, None, False, "count"),
    ("ru", "Выделено 12 млн рублей.", "12 млн", 12000000, 12000000, False, "money"),
    ("ru", "Пришло человек 20.", "20", 20, 20, True, "count"),
    ("ru", "Собрали от 10 до 15 подписей.", "10 до 15", 10, 15, False, "count"),
    ("ru", "Двадцать шесть домов сгорели.", "Двадцать шесть", 26, 26, False, "count"),
    ("ru", "Эвакуировали десятки тысяч жителей.", "десятки тысяч", 20000, 99999, True, "count"),
    ("es", "Hubo 26 personas como mínimo.", "26", 26, None, False, "count"),
    ("es", "Llegaron 1.200 barcos.", "1.200", 1200, 1200, False, "count"),
    ("es", "Decenas de miles de vecinos salieron.", "Decenas de miles", 20000, 99999, True, "count"),
    ("fr", "Quelque 3 mille maisons, soit quatre-vingt-dix-sept rues.", "quatre-vingt-dix-sept", 97, 97, False, "count"),
    ("fr", "Au moins 1 200 bateaux.", "1 200", 1200, None, False, "count"),
    ("ar", "نقل 31 بحارا على الأقل.", "31", 31, None, False, "count"),
    ("ar", "وصل ٢٦ قاربا.", "٢٦", 26, 26, False, "count"),
    ("ar", "ما لا يقل عن خمسة وعشرين قاربا.", "خمسة وعشرين", 25, None, False, "count"),
    ("de", "Zweihundertfünfundzwanzig Boote kamen.", "Zweihundertfünfundzwanzig", 225, 225, False, "count"),
    ("it", "Sono duecentocinquanta barche.", "duecentocinquanta", 250, 250, False, "count"),
    ("pt", "Foram mais de 1.200 barcos.", "1.200", 1201, None, False, "count"),
    ("uk", "Щонайменше 26 човнів.", "26", 26, None, False, "count"),
    ("tr", "En az 26 tekne battı.", "26", 26, None, False, "count"),
    ("fa", "دست کم ۲۶ قایق رسید.", "۲۶", 26, None, False, "count"),
    ("ja", "少なくとも26人が避難した。", "26", 26, None, False, "count"),
    ("ko", "최소 26명이 대피했다.", "26", 26, None, False, "count"),
    ("kk", "Кемінде 26 қайық келді.", "26", 26, None, False, "count"),
]
REFUSED = [
    ("en", "The fair opened in 2014.", "2014", "year"),
    ("en", "The mayor, aged 56, resigned.", "56", "age"),
    ("en", "Mary Hill, 56, resigned.", "56", "age"),
    ("en", "A 26-year-old sailor", "26", "age"),
    ("en", "The Boeing 737 landed.", "737", "model"),
    ("en", "At the G20 summit", "20", "model"),
    ("en", "They won 3-1 at home.", "3", "score"),
    ("en", "Section 12 of the act", "12", "section"),
    ("en", "On 7 January the gate opened.", "7 January", "date"),
    ("en", "She came third.", "third", "ordinal"),
    ("zh", "第三天", "第三", "ordinal"),
    ("zh", "现年56岁的船长", "56", "age"),
    ("ru", "26-летний рыбак", "26", "age"),
    ("ru", "В 2014 году открыли мост.", "2014 году", "year"),
    ("fr", "le 7 janvier 2022", "7 janvier 2022", "date"),
    ("fr", "Le covid 19 recule.", "19", "section"),
    ("ar", "مرضى كوفيد-19 في القرية", "19", "section"),
    ("ar", "مرضى (كوفيد – 19) في القرية", "19", "section"),
    ("fa", "بیماران کووید ۱۹ در شهر", "۱۹", "section"),
    ("ko", "코로나19 환자", "19", "section"),
]


@pytest.mark.parametrize(("code", "text", "core", "low", "high", "approx", "kind"), READ, ids=lambda value: str(value)[:24])
def test_quantities_are_intervals_that_keep_their_words(code: str, text: str, core: str, low: float, high: float, approx: bool, kind: str) -> None:
    found = {text[s.core_start : s.core_end]: s for s in quantities.find(text, load(code))}
    assert core in found, list(found)
    span = found[core]
    assert (span.quantity.low, span.quantity.high, span.quantity.approx, span.kind) == (low, high, approx, kind)
    assert text[span.start : span.end] == span.quantity.text


@pytest.mark.parametrize(("code", "text", "core", "kind"), REFUSED, ids=lambda value: str(value)[:24])
def test_what_only_looks_like_a_quantity_says_what_it_is(code: str, text: str, core: str, kind: str) -> None:
    found = {text[s.core_start : s.core_end]: s.kind for s in quantities.find(text, load(code))}
    assert found.get(core) == kind, found


def test_a_movement_is_no_range() -> None:
    found = quantities.find("The toll rose from 18 to 26.", load("en"))
    assert [(s.quantity.low, s.quantity.high) for s in found] == [(18, 18), (26, 26)]


def test_two_counts_side_by_side_stay_apart() -> None:
    found = quantities.find("12人死亡,5人受伤", load("zh"))
    assert [s.quantity.low for s in found] == [12, 5]


def test_words_that_contain_a_number_word_are_none() -> None:
    assert not [s for s in quantities.find("一些代表一直在场,多数人反对,数据不足。", load("zh")) if s.kind == "count"]


ARTICLES = [("fr", "Un bilan est attendu."), ("es", "Una nave llegó."), ("de", "Ein Boot kam."), ("zh", "一名船员获救。")]


@pytest.mark.parametrize(("code", "text"), ARTICLES)
def test_a_one_that_is_also_the_article_is_flagged(code: str, text: str) -> None:
    (span,) = quantities.find(text, load(code))
    assert span.indefinite and (span.quantity.low, span.quantity.high) == (1, 1)


def test_a_one_in_figures_or_in_a_bound_is_not_flagged() -> None:
    assert not any(span.indefinite for span in quantities.find("1 bateau, au moins un canot", load("fr")))


@pytest.mark.parametrize("text", ["Call 8 727 233 4455 today.", "The file 1837465 is closed.", "Order No. 15-234 was signed."])
def test_numbers_of_files_and_telephones_count_nothing(text: str) -> None:
    assert {span.kind for span in quantities.find(text, load("en"))} <= {"phone", "section", "date"}


def test_two_hundreds_stay_apart() -> None:
    assert [span.quantity.low for span in quantities.find("3 hundred and 2 hundred boats", load("en"))] == [300, 200]
