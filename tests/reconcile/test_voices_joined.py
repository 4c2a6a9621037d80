"""Whose word it is: how well a voice is known, which names are one, and whom a text without a voice is of."""

from __future__ import annotations

from itertools import permutations

import pytest
from msgspec.structs import replace
from tests.reconcile.kit import KZ, article, claim, dossier, exactly

from dateline.model import Naming, Origin, Voice
from dateline.model.claim import VoiceKind
from dateline.model.story import Family
from dateline.reconcile.origins import Names, Origins, forms, own_source, rank
from dateline.reconcile.ruled import Ruled


@pytest.mark.parametrize(
    ("text", "kind", "entity", "known"),
    [
        ("officials", "unnamed", None, 1),
        ("a local charity", "body", None, 1),
        ("Hope Charity", "body", None, 2),
        ("慈善会", "body", None, 2),
        ("a neighbour", "person", None, 2),
        ("police", "body", "office:police@KZ", 2),
        ("the authorities", "body", "office:authorities@KZ", 1),
        ("Morning Post", "outlet", None, 0),
        ("the wire", "agency", None, 0),
        ("the daily", "body", "outlet:daily", 0),
    ],
)
def test_a_voice_is_known_by_its_name_or_its_office(text: str, kind: VoiceKind, entity: str | None, known: int) -> None:
    voice = Voice(text=text, kind=kind, entity=entity)
    assert rank(voice) == known
    assert own_source(voice) is (known == 0)


def test_no_voice_is_the_outlet() -> None:
    assert rank(None) == 0


def test_a_name_its_gloss_and_the_full_name_before_a_comma_are_its_forms() -> None:
    assert forms("阿齐尔贝克(Saltanat Azirbek)") == ("阿齐尔贝克", "saltanat azirbek")
    assert forms("Saltanat Azirbek, a spokeswoman") == ("saltanat azirbek a spokeswoman", "saltanat azirbek")
    assert forms("Omarov, a lawyer") == ("omarov a lawyer",), "one word before a comma is no full name"
    assert forms("The new mayor, a lawyer") == ("the new mayor a lawyer",), "nor are words written small"
    assert forms("Serik Omarov") == ("serik omarov",)
    assert forms("Mme Omarova") == ("mme omarova", "omarova") and forms("السيد عمر") == ("السيد عمر", "عمر"), "nor is a word of address a name"
    assert forms("()") == ()


def person(text: str, entity: str | None = None) -> Voice:
    return Voice(text=text, kind="person", entity=entity)


def ids(*voices: Voice) -> list[str]:
    names = Names(voices)
    return [names.origin(voice).id for voice in voices]


def test_a_surname_is_the_only_full_name_that_ends_so() -> None:
    assert len(set(ids(person("Saltanat Azirbek"), person("Azirbek")))) == 1
    assert len(set(ids(person("Saltanat Azirbek"), person("Dina Azirbek"), person("Azirbek")))) == 3, "of two, nobody knows which"
    assert len(set(ids(person("Saltanat Azirbek"), person("Saltanat")))) == 2, "a beginning is no ending"
    assert len(set(ids(person("Saltanat Azirbek"), person("zirbek")))) == 2, "nor is a piece of a word"
    assert len(set(ids(person("Azirbek"), person("Zirbek")))) == len(set(ids(person("Салтанат Азирбек"), person("Зирбек")))) == 2


def test_who_is_called_mister_is_who_was_named_in_full() -> None:
    army = "office:army@KZ"
    assert ids(person("a soldier, Serik Omarov", army), person("M. Omarov")) == [army, army]
    one, same, other = ids(person("Serik Omarov"), person("Mr Omarov"), person("Mr Bolat"))
    assert one == same != other


def test_a_common_word_joins_no_name() -> None:
    assert len(set(ids(person("Police Headquarters"), person("headquarters")))) == 2
    assert len(set(ids(person("Relief HQ"), person("HQ")))) == 1, "capitals throughout are a name"
    assert len(set(ids(person("王小明"), person("小明")))) == 1, "where nothing is written small, any word may be one"


def test_an_ending_without_spaces_is_of_two_characters_at_least() -> None:
    assert len(set(ids(person("王小明"), person("明")))) == 2
    assert len(set(ids(person("Marlow"), person("low")))) == 2, "a Latin name has no endings within a word"


def test_an_entity_is_of_every_form_of_its_name_and_two_entities_never_become_one() -> None:
    minister = person("Saltanat Azirbek", "office:health_ministry@KZ")
    assert set(ids(minister, person("Azirbek"))) == {"office:health_ministry@KZ"}
    assert ids(person("Azirbek (Saltanat Azirbek)", "body:one"), person("Saltanat Azirbek", "body:two")) == ["body:one", "body:two"]
    assert set(ids(person("Saltanat Azirbek"), person("Azirbek", "body:one"))) == {"body:one"}, "the short form's entity too"


def test_an_origin_is_shown_by_the_name_most_often_written_then_by_the_shorter_then_by_the_first() -> None:
    def shown(*texts: str) -> str:
        voices = [person(text, "body:one") for text in texts]
        return Names(voices).origin(voices[0]).name

    assert shown("The Watchers", "Watchers", "The Watchers") == "The Watchers"
    assert shown("The Watchers", "Watchers") == "Watchers"
    assert shown("Watchers B", "Watchers A") == "Watchers A"
    named_alike = [person("Watchers", "body:one"), *[person("Watchers", "body:two")] * 3, person("The Lookouts", "body:two")]
    assert Names(named_alike).origin(named_alike[-1]).name == "Watchers", "of each entity by itself"
    names = Names([person("Saltanat Azirbek"), person("Azirbek"), person("Azirbek")])
    assert names.origin(person("Saltanat Azirbek")).name == "Azirbek"


def test_in_whatever_order_voices_come_they_are_joined_alike() -> None:
    told = [person("Azirbek", "body:two"), person("Azirbek", "body:one"), person("Azirbek"), person("Saltanat Azirbek"), person("Azirbek", "a:b")]
    tables = [Names(order).table for order in permutations(told)]
    assert all(table == tables[0] for table in tables)
    assert Names(told).origin(person("Azirbek")).id == "a:b", "of several entities of one name the first by its letters"


def outlet_of(agencies: tuple[str, ...] = (), copied: bool = False) -> Origin:
    one = article("30 dead in the flood.", "Morning Post", agencies=agencies)
    other = article("30 dead in the flood!", "Evening Post")
    told = claim(other if copied else one, "30 dead", "killed", exactly(30), place=KZ)
    families = (Family(original=one.id, copies=(other.id,)),) if copied else ()
    return Origins(dossier((one, []), (other, [told]), families=families), [told]).of(told)[0]


def test_a_text_without_a_voice_is_of_its_outlet_of_its_one_agency_or_of_whose_copy_it_is() -> None:
    assert outlet_of().id == "outlet:morning post"
    assert outlet_of(("Wire One",)).id == "outlet:wire one"
    assert outlet_of(("Wire One", "Wire Two")).id == "outlet:morning post", "of two agencies nobody knows which"
    assert outlet_of(copied=True).id == "outlet:morning post"
    assert outlet_of(("Wire One",), copied=True).id == "outlet:wire one"


@pytest.mark.parametrize(("entity", "found"), [(None, "outlet:the wire"), ("outlet:wire", "outlet:wire"), ("body:wire", "outlet:body:wire")])
def test_an_agency_that_speaks_for_itself_is_an_outlet(entity: str | None, found: str) -> None:
    page = article("30 dead, the Wire reports.")
    told = claim(page, "30 dead", "killed", exactly(30), place=KZ, voices=(Voice(text="the Wire", kind="agency", entity=entity),))
    origin, known = Origins(dossier((page, [told])), [told]).of(told)
    assert (origin.id, origin.name, origin.entity, known) == (found, "the Wire", entity, 0)


def ruled(*decisions: Naming, heard: tuple[tuple[Voice, Origin], ...]) -> Ruled:
    return Ruled(decisions, heard, str.casefold)


def decided(left: str, right: str, verdict: str = "same") -> Naming:
    return Naming(left=left, right=right, verdict=verdict, by="editor")  # type: ignore[arg-type]


def known(text: str, entity: str | None = None) -> tuple[Voice, Origin]:
    return person(text, entity), Origin(id=entity or f"name:{text.casefold()}", name=text, entity=entity)


def test_of_names_made_one_the_target_has_an_entity_then_most_voices_then_comes_first() -> None:
    ana, anna, office = known("Ana"), known("Anna"), known("Anne", "office:police@KZ")
    one = decided("Ana", "Anna")
    assert ruled(one, heard=(ana, anna, anna)).of(*ana).id == "name:anna"
    assert ruled(one, heard=(anna, ana)).of(*anna).id == "name:ana"
    assert ruled(one, decided("Anna", "Anne"), heard=(ana, ana, ana, anna, office)).of(*ana).id == "office:police@KZ"


def test_an_id_among_the_names_is_the_target_by_the_name_that_was_heard() -> None:
    found = ruled(decided("Ana", "office:police@KZ"), heard=(known("Ana"),)).of(*known("Ana"))
    assert (found.id, found.name, found.entity) == ("office:police@KZ", "Ana", "office:police@KZ")
    silent = ruled(decided("Ana", "office:police@KZ"), heard=()).of(*known("Ana"))
    assert (silent.id, silent.name) == ("office:police@KZ", "office:police@KZ")
    assert ruled(decided("Ana", "Anna"), heard=()).of(*known("Ana")).id == "name:ana", "names that nobody bears rule nothing"


def test_a_name_is_carried_whole() -> None:
    rule = ruled(decided("Ana", "office:police@KZ"), heard=(known("Ana"),))
    assert rule.of(*known("Chief Ana Petrova")).id == "office:police@KZ"
    assert rule.of(*known("Anastasia")).id == "name:anastasia"
    by_base_form = replace(person("Ане"), name="Ana")
    assert rule.of(by_base_form, known("Ане")[1]).id == "office:police@KZ"
    plain = ruled(decided("安娜", "office:police@KZ"), heard=())
    assert plain.of(*known("警长安娜说")).id == "office:police@KZ", "where nothing is spaced, a name stands anywhere"
    assert plain.of(*known("警长 王安娜")).id != "office:police@KZ", "where words are spaced, it is a word"


def test_the_longest_name_that_a_voice_carries_decides() -> None:
    rule = ruled(decided("Omarov", "office:police@KZ"), decided("Serik Omarov", "office:mayor@KZ"), heard=())
    assert rule.of(*known("Serik Omarov")).id == "office:mayor@KZ"
    assert rule.of(*known("Omarov")).id == "office:police@KZ"


def test_an_id_is_carried_by_its_own_voices_only() -> None:
    rule = ruled(decided("office:police@KZ", "body:watchers"), heard=(known("police", "office:police@KZ"),))
    assert rule.of(*known("police", "office:police@KZ")).id == "body:watchers"
    assert rule.of(*known("police", "office:police@RU")).id == "office:police@RU"


def test_names_put_apart_that_are_two_already_stay_as_they_are() -> None:
    left, right = known("Omarov", "body:one"), known("Umarov", "body:two")
    assert ruled(decided("Omarov", "Umarov", "apart"), heard=(left, right)).of(*left).id == "body:one"
    joined = known("Omarov", "body:one"), (person("Umarov", "body:one"), known("Omarov", "body:one")[1])
    assert ruled(decided("Omarov", "Umarov", "apart"), heard=joined).of(*joined[0]).id == "name:omarov"
    again = ruled(decided("Omarov", "Umarov", "apart"), decided("Umarov", "Omarov", "open"), heard=joined)
    assert again.of(*joined[0]).id == "body:one", "the last word on a pair counts, whichever name comes first"


@pytest.mark.parametrize(
    ("language", "text", "where", "said"),
    [
        ("ru", "В Мангистауской области введён режим.", "Мангистауской области", False),
        ("en", "Almaty and Aktau declared emergencies.", "Almaty and Aktau", False),
        ("en", "Kazakhstan declared a state of emergency.", "Kazakhstan", True),
        ("en", "Aktau residents declared a strike.", "Aktau residents", True),
    ],
)
def test_a_town_or_a_region_declares_nothing_by_itself(language: str, text: str, where: str, said: bool) -> None:
    page = article(text, language=language)
    told = claim(page, text, "declare", voices=(Voice(text=where, kind="person"),))
    origin, known = Origins(dossier((page, [told])), [told]).of(told)
    assert origin.is_outlet is not said and (known > 0) is said
    accused = claim(page, text, "accuse", voices=(Voice(text=where, kind="person"),))
    assert not Origins(dossier((page, [accused])), [accused]).of(accused)[0].is_outlet, "but it may accuse"
