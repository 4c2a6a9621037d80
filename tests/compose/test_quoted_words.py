"""How an article's words stand in a brief: whole sentences, marks within marks, voices that nobody can read, titles of other languages."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly, quantity

from dateline.compose import compose
from dateline.compose.acts import told
from dateline.compose.desk import Desk, Draft
from dateline.compose.foreign import unread
from dateline.compose.passages import content, passage
from dateline.compose.pieces import Name
from dateline.compose.quoting import nested
from dateline.compose.tongue import load
from dateline.model import Article, Claim, Dossier
from dateline.reconcile import reconcile

ENGLISH = (("‘", "’"), ("“", "”"))


def whole(*pairs: tuple[Article, list[Claim]]) -> Dossier:
    made = dossier(*pairs)
    return msgspec.structs.replace(made, facts=reconcile(made))


def lines(story: Dossier, section: str, language: str = "en") -> list[str]:
    return [sentence.text for part in compose(story, language).sections if part.name == section for sentence in part.sentences]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('the bridge was "mostly" open', "the bridge was ‘mostly’ open"),
        ("un pont « presque » ouvert", "un pont ‘presque’ ouvert"),
        ("大桥“基本”开放", "大桥‘基本’开放"),
        ("die „fast“ offene Brücke", "die ‘fast’ offene Brücke"),
        ("he read “all of «The Bridge» aloud”", "he read ‘all of “The Bridge” aloud’"),
        ("they named the “old quay,”", "they named the ‘old quay’"),
        ("the harbour's “gate", "the harbour's “gate"),
        ("no marks, no change", "no marks, no change"),
    ],
)
def test_marks_within_a_quotation_go_one_step_in(words: str, shown: str) -> None:
    assert nested(words, *ENGLISH) == shown


@pytest.mark.parametrize(("language", "marks"), [("en", "‘’"), ("zh", "‘’"), ("ru", "„“"), ("es", "“”"), ("fr", "“”"), ("ar", "“”")])
def test_every_language_has_its_inner_marks(language: str, marks: str) -> None:
    page = article("The mayor called it “calm” there.")
    draft = Draft(desk=Desk(dossier=dossier((page, [])), tongue=load(language)))
    assert f"{marks[0]}calm{marks[1]}" in draft.marks.plain(draft.quote("it “calm” there", page))


def test_an_accusation_is_told_in_its_whole_sentence_without_brackets() -> None:
    page = article("Rain fell. (The port office has blamed smugglers for the fire.) Nobody was hurt.")
    blamed = claim(page, "blamed smugglers for the fire", "accuse", by="The port office", speech="indirect")
    assert content(blamed, page) == "The port office has blamed smugglers for the fire"


def test_what_begins_before_its_voice_is_told_whole() -> None:
    text = "Among the others are according to him two cooks and a sailor."
    page = article(text)
    said = claim(page, "two cooks and a sailor.", "say", by="him", kind="person", content=(text.index("two"), len(text)), speech="indirect")
    assert content(said, page) == text[:-1]


def test_a_colon_opens_what_is_said_with_the_day_behind_it() -> None:
    text = "Forecasters warn: on 5 February the storm reaches the coast."
    page = article(text)
    said = claim(page, "the storm reaches the coast.", "say", by="Forecasters", content=(text.index("the storm"), len(text)), speech="indirect")
    assert content(said, page) == "on 5 February the storm reaches the coast"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("early today that the bridge is open to cars.", "the bridge is open to cars"),
        ("the fact that cars pass is good.", "the fact that cars pass is good"),
    ],
)
def test_the_day_before_that_is_no_part_of_what_is_said(words: str, told: str) -> None:
    text = f"Police said {words}"
    page = article(text)
    said = claim(page, text, "say", by="Police", content=(text.index(words), len(text)), speech="indirect")
    assert content(said, page) == told


def test_chinese_speech_is_told_without_its_verb() -> None:
    text = "市长发表讲话,称大桥将于周五开放。"
    page = article(text, language="zh")
    said = claim(page, "称大桥将于周五开放。", "say", by="市长", content=(text.index("称"), len(text)), speech="indirect")
    assert content(said, page) == "大桥将于周五开放"


def test_a_passage_is_short_and_its_quotations_close() -> None:
    page = article("The mayor said: “We wait.\nWe hope.” Then she left.")
    assert passage(claim(page, "We wait", "say"), page, 100) == ""
    assert passage(claim(page, "she left", "say"), page, 100) == "Then she left"
    assert passage(claim(page, "she left", "say"), page, 5) == ""


@pytest.mark.parametrize(
    ("text", "voice", "kind", "language", "reader", "own_words"),
    [
        ("Синоптики ждут шторм.", "Синоптики", "person", "ru", "en", True),
        ("The harbour and its crews agreed.", "The harbour and its crews", "unnamed", "en", "ru", True),
        ("Forecasters expect a storm.", "Forecasters", "person", "en", "ru", True),
        ("The quay, Baker said, is closed.", "Baker", "person", "en", "es", True),
        ("On the quay Baker said it is closed.", "Baker", "person", "en", "es", False),
        ("The NPRO said it is closed.", "NPRO", "body", "en", "ar", False),
        ("Falcon Shipping closed.", "Falcon Shipping", "body", "en", "zh", False),
        ("The harbour and its crews agreed.", "The harbour and its crews", "unnamed", "en", "en", False),
        ("消防署说没有伤亡。", "消防署", "body", "zh", "fr", True),
        ("Nach Angaben eines Senders sank am Abend vor dem Hafen eine Fähre. " * 5, "Senders", "body", "de", "en", True),
        ("Nach Angaben von Anna Seidel sank am Abend vor dem Hafen eine Fähre. " * 5, "Anna Seidel", "person", "de", "en", False),
    ],
)
def test_which_voices_stay_in_their_own_words(text: str, voice: str, kind: str, language: str, reader: str, own_words: bool) -> None:
    page = article(text, language=language)
    said = claim(page, text, "say", by=voice, kind=kind)
    source = unread(Name(text=voice, written=voice), [(said, page)], reader, load(reader).say("title-plain"))
    assert (source is page) is own_words


def test_a_voice_that_is_quoted_is_not_named_twice() -> None:
    text = "The Harbour League and its crews have blamed smugglers."
    page = article(text)
    blamed = claim(page, "blamed smugglers", "accuse", by="The Harbour League and its crews", kind="unnamed", speech="indirect")
    assert [line.replace("\u00a0", " ") for line in lines(whole((page, [blamed])), "voices", "fr")] == [
        "« The Harbour League and its crews have blamed smugglers » [anglais] — Morning Post, 6 janvier."
    ]


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Storm: two dead", "Kazakhstan : 2 personnes sont mortes"), ("The cup final in the rain", "« The cup final in the rain » [anglais]")],
)
def test_a_figure_is_the_title_only_of_a_story_about_it(title: str, shown: str) -> None:
    page = article("In Kazakhstan two people died before the match.", title=title)
    deaths = [claim(page, "two people died", "killed", exactly(2, "two"), cls="people", place=KZ)]
    if "dead" in title:
        deaths.append(msgspec.structs.replace(deaths[0], field="title", start=title.index("two"), end=len(title), quote="two dead"))
    assert compose(whole((page, deaths)), "fr").title.replace("\u00a0", " ") == shown


def test_a_place_that_no_page_of_a_figure_names_is_left_out() -> None:
    page = article("Two people died, police said.")
    story = dossier((page, [claim(page, "Two people died", "killed", exactly(2, "Two"), cls="people")]))
    fact = reconcile(story)[0]
    placed = msgspec.structs.replace(fact, slot=msgspec.structs.replace(fact.slot, place=KZ))
    assert lines(msgspec.structs.replace(story, facts=(placed,)), "figures")[0] == "2 people were killed — Morning Post, January 6."


def test_money_is_written_by_its_name() -> None:
    page = article("Damage in Kazakhstan is put at 175 million euros.")
    cost = claim(page, "175 million euros", "amount", quantity(175e6, 175e6, "175 million", unit="EUR"), topic="damage", place=KZ)
    assert lines(whole((page, [cost])), "figures", "ru")[0].startswith("Казахстан: ущерб — 175\u00a0000\u00a0000 евро — ")


def test_an_office_ends_in_its_country() -> None:
    page = article("In Kazakhstan the cabinet resigned. In Almaty the cabinet resigned.")
    claims = [
        claim(page, "In Kazakhstan the cabinet resigned", "resign", topic="resignation", place=KZ),
        claim(page, "In Almaty the cabinet resigned", "resign", topic="resignation", place=ALMATY),
    ]
    desk = Desk(dossier=whole((page, claims)), tongue=load("en"))
    assert [fact.slot.place and fact.slot.place.id for fact in told(desk)] == ["KZ"]


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("es", "Kazajistán: resultaron heridas varias mujeres"),
        ("ru", "Казахстан: пострадало несколько женщин"),
        ("ar", "كازاخستان: عدد الجرحى من النساء: عدة نساء"),
        ("zh", "哈萨克斯坦：数名女性受伤"),
    ],
)
def test_several_agrees_with_those_counted(language: str, shown: str) -> None:
    page = article("Several women were hurt in Kazakhstan.")
    hurt = claim(page, "Several women were hurt", "injured", quantity(3, 9, "Several", approx=True), cls="women", place=KZ)
    assert lines(whole((page, [hurt])), "figures", language)[0].startswith(shown)


def test_a_person_is_shown_without_the_nouns_before_the_name() -> None:
    page = article("“We wait,” director Ana Ruiz Mora said.")
    said = claim(page, "“We wait,”", "say", by="director Ana Ruiz Mora", kind="person", content=(0, 10), speech="direct")
    assert lines(dossier((page, [said])), "voices", "es") == ["Ana Ruiz Mora: «We wait» [inglés] — Morning Post, 6 de enero."]


def test_a_denial_told_in_its_sentence_is_not_put_into_the_mouth_of_who_denies() -> None:
    page = article("Fishermen say a tanker leaked; the harbour authority denies it and has sent divers.")
    denied = claim(page, "denies it and has sent divers.", "deny", by="the harbour authority", speech="indirect")
    assert lines(dossier((page, [denied])), "voices") == [
        "“Fishermen say a tanker leaked; the harbour authority denies it and has sent divers” — Morning Post, January 6."
    ]
