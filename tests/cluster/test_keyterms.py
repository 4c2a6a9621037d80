"""What a story is about, in words that stand in it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cluster.keyterms import MOST, key_terms
from dateline.model import Article, Mention, Reading

TEXT = "The Halvorsen dam burst on Friday. Engineers had warned that the Halvorsen dam was weak. Advertisement"


def pair(text: str = TEXT, language: str = "en", mentions=(), **fields):
    article = Article(page="p", url="", name=text[:20], outlet="Harbour Wire", language=language, title="", text=text, **fields)
    found = tuple(Mention(field="text", start=0, end=3, text=text[:3], kind=kind, entity=entity) for kind, entity in mentions)
    return article, Reading(article=article.id, revision=article.revision, mentions=found)


def test_names_come_first_and_in_the_readers_language():
    told = (pair(mentions=[("place", "KZ"), ("organisation", "body:un")]),)
    assert key_terms(told, "en")[:2] == ("Kazakhstan", "United Nations")
    assert key_terms(told, "ru")[0] == "Казахстан"


def test_what_is_said_again_and_rare_elsewhere_is_a_term_but_what_is_common_is_none():
    terms = key_terms((pair(),), "en")
    assert "Halvorsen" in terms and not {"warned", "Engineers", "The"} & set(terms)


def test_the_furniture_of_a_page_weekdays_and_its_outlet_are_no_terms():
    declared = ("Advertisement", "Friday", "Harbour Wire", "dam", "sport")
    terms = key_terms((pair(TEXT + " Friday Harbour Wire Harbour Wire", keywords=declared),), "en")
    assert "dam" in terms and not {"Advertisement", "Friday", "Harbour Wire", "sport", "Harbour", "Wire"} & set(terms)


def test_in_a_script_without_spaces_declared_words_serve():
    assert key_terms((pair("大坝周五决口,大坝周五决口。", "zh", keywords=("大坝", "周五", "体育")),), "zh") == ("大坝",)


def test_a_name_is_told_in_full_and_a_verb_is_none():
    text = "Вчера в порту утонул паром Ольга Громова. На борту парома Ольга Громова погибли люди, сообщили спасатели; погибли и дети, сообщили врачи."
    terms = key_terms((pair(text, "ru"),), "ru")
    assert terms[0] == "Ольга Громова"
    assert not {"погибли", "сообщили", "Ольга", "Громова"} & set(terms)


def test_what_is_repeated_in_a_script_without_spaces_is_a_term():
    text = "青峦水库溃坝。救援人员赶到青峦水库时,青峦水库下游的村庄已被淹没。官员称,溃坝原因不明,另一处也可能溃坝。"
    terms = key_terms((pair(text, "zh"),), "zh")
    assert {"青峦水库", "溃坝"} <= set(terms)
    assert not any(term[0] in "的已被也" or term[-1] in "的已被也" for term in terms)


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4), st.sampled_from(["en", "zh", "ru", "ar", "xx"]))
def test_terms_are_few_each_once_and_stand_in_the_text(texts, language):
    pairs = tuple(pair(text, language, keywords=tuple(text.split()[:2])) for text in texts)
    terms = key_terms(pairs, language)
    assert len(terms) == len(set(terms)) <= MOST
    assert all(any(term.casefold() in text.casefold() for text in texts) or language == "xx" for term in terms)
