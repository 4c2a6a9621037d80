"""Every language that briefs are written in: whole, grammatical where a rule can be held, each line once."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, least, on, quantity
from tests.reconcile.unrest import story

from dateline.compose import compose, figures, languages
from dateline.compose.desk import Desk
from dateline.compose.tongue import load
from dateline.model.groups import PARENTS
from dateline.model.predicates import PEOPLE, THINGS
from dateline.model.topics import TOPICS
from dateline.reconcile import reconcile

WRITTEN = languages()


@pytest.fixture(scope="module")
def whole():
    made = story()
    return msgspec.structs.replace(made, facts=reconcile(made))


def test_the_six_languages_are_written():
    assert set(WRITTEN) >= {"en", "zh", "ru", "es", "fr", "ar"}


@pytest.mark.parametrize("code", WRITTEN)
def test_a_language_has_every_message_that_english_has(code):
    lacking = load("en").names - load(code).names
    assert not lacking


@pytest.mark.parametrize("code", WRITTEN)
def test_a_language_names_every_group_predicate_and_topic(code):
    tongue = load(code)
    wanted = (
        [f"group-{cls}" for cls in PARENTS]
        + [f"figure-{p}" for p in (*PEOPLE, *THINGS)]
        + [f"slot-{p}" for p in PEOPLE]
        + [f"topic-{t}" for t in TOPICS]
    )
    assert [name for name in wanted if not tongue.has(name)] == []


@pytest.mark.parametrize("code", WRITTEN)
def test_a_brief_says_each_thing_once_and_drops_nothing(code, whole):
    brief = compose(whole, code)
    assert brief.dropped == 0
    for section in brief.sections:
        texts = [sentence.text for sentence in section.sentences]
        assert len(texts) == len(set(texts))
        assert all("  " not in text and ".." not in text and "{" not in text for text in texts)


def test_a_brief_is_the_same_each_time(whole):
    assert compose(whole, "ru") == compose(whole, "ru")


KILLED = {
    ("en", 1): "Kazakhstan: 1 police officer was killed — Morning Post, January 6.",
    ("en", 2): "Kazakhstan: 2 police officers were killed — Morning Post, January 6.",
    ("ru", 1): "Казахстан: погиб 1 полицейский — Morning Post, 6 января.",
    ("ru", 2): "Казахстан: погибли 2 полицейских — Morning Post, 6 января.",
    ("ru", 5): "Казахстан: погибло 5 полицейских — Morning Post, 6 января.",
    ("ru", 21): "Казахстан: погиб 21 полицейский — Morning Post, 6 января.",
    ("zh", 3): "哈萨克斯坦：3名警察死亡（Morning Post，1月6日）。",
    ("es", 1): "Kazajistán: murió 1 policía — Morning Post, 6 de enero.",
    ("fr", 3): "Kazakhstan\u00a0: 3 policiers sont morts — Morning Post, 6 janvier.",
    ("ar", 3): "كازاخستان: عدد القتلى من أفراد الشرطة: 3 — Morning Post، 6 يناير.",
}


@pytest.mark.parametrize(("key", "wanted"), KILLED.items(), ids=[f"{code}-{n}" for code, n in KILLED])
def test_number_and_case_agree(key, wanted):
    code, number = key
    assert figure(code, f"{number} killed in Kazakhstan", exactly(number), "police") == wanted


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("en", "Kazakhstan: dozens of women were injured — Morning Post, January 6."),
        ("ru", "Казахстан: пострадали десятки женщин — Morning Post, 6 января."),
        ("zh", "哈萨克斯坦：数十名女性受伤（Morning Post，1月6日）。"),
        ("es", "Kazajistán: resultaron heridas decenas de mujeres — Morning Post, 6 de enero."),
        ("fr", "Kazakhstan\u00a0: des dizaines de femmes ont été blessées — Morning Post, 6 janvier."),
        ("ar", "كازاخستان: عدد الجرحى من النساء: العشرات — Morning Post، 6 يناير."),
    ],
)
def test_vague_words_and_gender(code, wanted):
    assert figure(code, "dozens of women hurt in Kazakhstan", quantity(20, 99, "dozens", approx=True), "women", "injured") == wanted


def test_a_bound_takes_the_genitive_in_russian():
    assert figure("ru", "at least 21 killed in Kazakhstan", least(21, "at least 21"), "police").startswith(
        "Казахстан: погибло не менее 21 полицейского"
    )


def figure(code, text, many, cls, predicate="killed"):
    source = article(text, published=on(6))
    made = dossier((source, [claim(source, text, predicate, many, cls=cls, place=KZ)]))
    made = msgspec.structs.replace(made, facts=reconcile(made))
    desk = Desk(dossier=made, tongue=load(code))
    sentence = desk.write(figures.line, made.facts[0])
    assert sentence, desk.refusals
    return sentence.text.replace("\u2068", "").replace("\u2069", "")


def test_names_written_the_other_way_are_set_apart_in_arabic(whole):
    texts = " ".join(sentence.text for section in compose(whole, "ar").sections for sentence in section.sentences)
    assert "\u2068Daily Interface\u2069" in texts
    assert "\u2068" not in " ".join(sentence.text for section in compose(whole, "fr").sections for sentence in section.sentences)
