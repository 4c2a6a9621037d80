"""What stands around an article and reads like its lines: rows of buttons, invitations, lists below a heading, desks, signatures, second views."""

from __future__ import annotations

import pytest
from pages import page

from dateline.extract import extract
from dateline.extract.dateline import dateline_of
from dateline.extract.furniture import caption_of
from dateline.extract.leftovers import is_buttons, says_twice
from dateline.languages.page_words import page_words
from dateline.model import Article

PLACES = ("village", "old mill", "upper valley", "railway bridge")
TEXT = "".join(
    f"<p>Rescuers reached the {place} on Tuesday morning, hours after the river broke its banks, the fire service said.</p>" for place in PLACES
)
END = "Nobody was missing by the evening, the mayor told reporters outside the school that serves as a shelter."


def read(below: str, above: str = "", body: str = TEXT) -> Article:
    found = extract(page(f"<html><body><div class='story'><h1>River floods village</h1>{above}{body}<p>{END}</p>{below}</div></body></html>"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    "row",
    [
        "Share: Facebook WhatsApp Print",
        "Partilhar: Facebook WhatsApp Imprimir",
        "シェア ツイート ブックマーク",
        "分享 LINE 列印 A+",
        "Facebook Twitter | Email",
    ],
)
def test_a_row_of_buttons_is_one(row: str) -> None:
    assert is_buttons(row, page_words())


@pytest.mark.parametrize(
    "line", ["Facebook and Twitter fined", "Share prices fall", "Facebook", "Print, share, repeat: a life.", "Facebook Twitter Bulgaria"]
)
def test_words_of_buttons_in_a_line_make_no_row(line: str) -> None:
    assert not is_buttons(line, page_words())


@pytest.mark.parametrize(
    "line",
    [
        "Found a typo in this text? Mark it with the mouse and press Ctrl+Enter, please.",
        "Нашли неточность в тексте? Выделите её мышью и нажмите Ctrl+Enter, мы проверим.",
        "Знайшли помилку? Позначте її та натисніть Ctrl+Enter, ми виправимо.",
    ],
)
def test_a_notice_of_two_such_words_is_no_sentence_of_the_article(line: str) -> None:
    assert says_twice(line, page_words())
    assert read(f"<p>{line}</p>").text.endswith(END)


def test_one_such_word_in_a_sentence_rules_nothing_out() -> None:
    line = "Found a typo in the ballot paper? The court will not repeat the vote for that alone, said its president."
    assert not says_twice(line, page_words()) and line in read("", body=f"{TEXT}<p>{line}</p>").text


def test_a_list_below_its_heading_at_the_end_is_no_part_of_the_text() -> None:
    assert read("<p>Other stories</p><p>School board to vote</p><p>High water 05:40 3.2 m</p>").text.endswith(END)


def test_short_lines_below_a_heading_of_its_own_stay() -> None:
    assert read("<h3>What is closed</h3><p>The school until Friday</p><p>The mill road</p>").text.endswith("The mill road")


def test_a_sentence_below_a_list_keeps_what_stands_before_it() -> None:
    sentence = "The dam above the village held, and its gates were opened by hand shortly before midnight, the operator said."
    assert read(f"<p>{sentence}</p>", body=f"{TEXT}<p>{END}</p>").text.endswith(sentence)


def test_an_aside_among_paragraphs_is_no_paragraph() -> None:
    teaser = "Ten rivers that rose this week"
    body = TEXT.replace("<p>Rescuers reached the upper", f"<aside class='inline-related'><p>{teaser}</p></aside><p>Rescuers reached the upper")
    assert teaser in body and teaser not in read("", body=body).text


def test_a_name_and_a_place_at_the_end_sign_the_article() -> None:
    places = ("посёлка", "старой мельницы", "верхней долины", "железнодорожного моста")
    text = "".join(
        f"<p>Спасатели добрались до {place} утром во вторник, через несколько часов после паводка, сообщили в МЧС.</p>" for place in places
    )
    below = "<p>Марина Кольцова, Самара</p><p>Нашли опечатку? Выделите её и нажмите Ctrl+Enter.</p>"
    found = extract(page(f"<html><body><div><h1>Река затопила посёлок</h1>{text}{below}</div></body></html>"))
    assert isinstance(found, Article) and found.byline == ("Марина Кольцова",) and found.text.endswith("сообщили в МЧС.")


def test_a_desk_at_the_end_is_no_part_of_the_text() -> None:
    assert read("<p>Соб. инф.</p>").text.endswith(END)


def test_a_date_with_the_desk_behind_a_bar_is_no_paragraph() -> None:
    assert read("", above="<p>Redação | 14 de Maio de 2024, 8h30</p>").text.startswith("Rescuers reached the village")


def test_a_line_that_says_when_and_by_whom_is_no_paragraph() -> None:
    assert read("", above="<p>Publié le mardi 14 mai 2024 par Élodie Vasseur.</p>").text.startswith("Rescuers reached the village")


def test_a_notice_of_rights_that_ends_as_sentences_do_is_out() -> None:
    assert read("<p>Copyright 2024 The Valley Courier. Nothing on this site may be printed elsewhere.</p>").text.endswith(END)


def test_a_second_view_is_left_out_with_its_short_sentences() -> None:
    first = "市消防局表示，士林一棟公寓昨天晚間發生氣爆，三名住戶輕傷送醫，整條巷子的電力中斷到今天清晨才恢復，附近居民一度疏散。"
    short, last = "瓦斯公司派員關閉整條巷子的管線。", "起火的原因還在調查當中，市府表示三天內會公布初步的結果，並且檢查附近所有老舊的公寓大樓。"
    view = "".join(f"<p>{text}</p>" for text in (first, short, last))
    found = extract(page(f"<html><body><h1>士林公寓氣爆 三人輕傷</h1><div class='m'>{view}</div><div class='pc'>{view}</div></body></html>"))
    assert isinstance(found, Article) and found.text.count(short) == 1


def test_a_refrain_stays() -> None:
    refrain = "And then the siren sounded over the valley again."
    found = read("", body=TEXT.replace("<p>Rescuers", f"<p>{refrain}</p><p>Rescuers", 3))
    assert found.text.count(refrain) == 3


def test_a_paragraph_that_ends_in_the_photographers_name_is_a_caption() -> None:
    picture = "Ferries wait in the harbour of the old town. (Ministry of Transport)"
    found = read("", body=f"{TEXT}<p>{picture}</p>")
    assert picture not in found.text and found.captions[0].credit == "Ministry of Transport"


def test_a_caption_loses_the_bracket_that_markup_parted_from_its_credit() -> None:
    figure = "<figure><figcaption><p>The weir at Ostrava on Monday (</p><p>Photo: Jane Roe)</p></figcaption></figure>"
    found = read("", body=TEXT.replace("<p>Rescuers", f"{figure}<p>Rescuers", 1))
    assert [(caption.text, caption.credit) for caption in found.captions] == [("The weir at Ostrava on Monday", "Jane Roe")]


def test_what_an_agency_signs_in_brackets_stays() -> None:
    line = "Ferries wait in the harbour of the old town until the wind drops. (Agence France-Presse)"
    assert line in read("", body=f"{TEXT}<p>{line}</p>").text


def test_a_credit_before_its_caption_is_parted_from_it() -> None:
    found = caption_of("Foto: Archivo El Correo. Vecinos cruzan el puente antes de la crecida", page_words())
    assert found is not None and (found.credit, found.text) == ("Archivo El Correo", "Vecinos cruzan el puente antes de la crecida")


def test_a_hyphened_place_in_capitals_opens_a_report() -> None:
    found = dateline_of("CLERMONT-FERRAND -- Farmers blocked the road to the airport")
    assert found is not None and found.place == "CLERMONT-FERRAND"


def test_a_description_of_a_few_characters_is_the_lede() -> None:
    text = "".join(
        f"<p>市消防局表示，{place}昨天晚間發生氣爆，三名住戶輕傷送醫，整條巷子的電力中斷到今天清晨才恢復。</p>" for place in ("士林", "北投", "內湖")
    )
    head = "<h1 itemprop='headline'>台北三處公寓氣爆 九人輕傷</h1><p itemprop='description'>市府宣布檢查所有老舊大樓</p>"
    found = extract(page(f"<html><body>{head}<div itemprop='articleBody'>{text}</div></body></html>"))
    assert isinstance(found, Article) and found.lede == "市府宣布檢查所有老舊大樓"


def test_a_paragraph_called_standfirst_right_below_the_headline_needs_no_stop_to_be_the_lede() -> None:
    found = read("", above="<div class='standfirst'><p>Army sends boats to the upper valley</p></div>")
    assert found.lede == "Army sends boats to the upper valley" and found.text.startswith("Rescuers")


def test_what_asks_something_of_the_reader_does_not_end_a_body() -> None:
    asks = "<p>Thank you for your vote, it has been counted today.</p><p>Like this story? Share it with a friend or two of yours!</p><p>* * *</p>"
    assert read(asks).text.endswith(END)
    quoted = "“Follow us on the dike, we told them, and nobody followed,” said the mayor of the village."
    assert read(f"<p>{quoted}</p>").text.endswith(quoted)


@pytest.mark.parametrize(
    ("begins", "kept"), [("<a>3</a>The", "The"), ("<a>12</a>«Мы", "«Мы"), ("<a>20th</a>", "20th"), ("<a>5G</a> towers", "5G towers")]
)
def test_how_many_comments_a_paragraph_has_is_not_of_its_text(begins: str, kept: str) -> None:
    line = "stood on the quay of the old mill on Tuesday, and nobody could say how they had come there, the fire service said."
    assert f"{kept} {line}" in read("", body=f"<p>{begins} {line}</p>{TEXT}").text.split("\n\n")


def test_the_beginning_of_another_story_below_its_headline_is_no_text() -> None:
    opening = "The council of the upper valley met for the first time since the storm and promised to open the school […]"
    other = f"<h2><a href='/council'>Council promises to open the school</a></h2><p>{opening}</p>"
    assert "The council" not in read(other).text
    quoted = f"<h2>What the council said</h2><p>“{opening}”, it says in the paper. The mayor has not read it, she told reporters.</p>"
    assert "The council" in read(quoted).text


def test_what_follows_the_editors_line_below_a_body_is_no_text_of_it() -> None:
    other = "<p>Ferries on the coast stopped on Monday night as the storm moved north, the harbour office in the town said.</p>"
    assert read(f"<p>Editor: Petra Novak</p><blockquote>{other * 2}</blockquote>").text.endswith(END)
    assert "Ferries" in read("", above=f"<p>Editor: Petra Novak</p>{other}").text
    assert "Ferries" in read(f"<p>Edited by hand, the film of the night was shown in the school.</p>{other}").text


def test_teasers_of_other_stories_behind_the_body_are_no_text_of_it() -> None:
    other = "<p>Ferries on the coast stopped on Monday night as the storm moved north, the harbour office in the town said.</p>"
    assert read(f"<div class='b-teasers'><h4>Ferries stopped</h4>{other}{other.replace('Monday', 'Friday')}</div>").text.endswith(END)
    assert read("", above=f"<div class='teaser'>{other}</div>", body=TEXT).text.count("Ferries") == 1
    assert "Ferries" in read(f"<div class='not-there-teasing'>{other}</div>").text


def test_a_first_line_that_says_by_whom_a_report_is_stays_out_of_its_text() -> None:
    assert read("", above="<p>By Petra Novak</p>").text.startswith("Rescuers")
    assert read("", above="<p>By the river the first houses stood empty.</p>").text.startswith("By the river")


def test_a_paragraph_that_begins_as_an_invitation_is_none_of_the_articles() -> None:
    asked = (
        "If you enjoyed this article, we have a proposition for you: members get all that we write, every week, without a wall, and more of it, too."
    )
    found = read("", body=f"{TEXT}<p>{asked} {asked}</p>")
    assert "proposition" not in found.text and found.text.endswith(END)
    told = "Members who enjoyed this article of faith, she said, have a proposition for the valley: they want the dam, and want it now, all of them."
    assert told in read("", body=f"{TEXT}<p>{told}</p>").text


def test_numbered_notices_of_rights_at_the_end_are_no_text() -> None:
    rights = "<p>1、凡本网注明来源的作品，未经本网授权不得转载、摘编。</p><p>2、如因作品内容需要同本网联系的，请在30日内进行。</p>"
    assert read(rights).text.endswith(END)
    steps = "<p>1. Turn off the power before the water comes.</p><p>2. Leave the house by the upper door and take nothing along.</p>"
    assert "upper door" in read(steps).text
