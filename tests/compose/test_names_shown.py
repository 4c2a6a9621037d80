"""Who is shown to say a thing, where its words name nobody; what of an article's words says nothing."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly

from dateline.compose.desk import Desk, Draft
from dateline.compose.evidence import Evidence
from dateline.compose.names import balanced, origin, supported
from dateline.compose.pieces import Name
from dateline.compose.tongue import load
from dateline.model import Place

TEXT = "The institute counted 14 dead; the institute gave no names. Rescuers in the region, the alliance and Karlygash Group agreed."


@pytest.mark.parametrize(
    ("voice", "kind", "shown"),
    [
        ("institute", "body", "Morning Post"),  # a noun that the page writes small: no name
        ("the alliance", "unnamed", "Morning Post"),  # points at somebody
        ("The alliance", "body", "Morning Post"),
        ("the ministry", "body", "Morning Post"),
        ("Watchers “Net", "body", "Morning Post"),  # cut inside a quotation
        ("Karlygash Group", "body", "Karlygash Group"),
        ("rescue workers", "unnamed", "rescue workers"),
    ],
)
def test_a_voice_that_only_points_gives_way_to_its_outlet(voice: str, kind: str, shown: str) -> None:
    page = article(TEXT)
    told = claim(page, "14 dead", "killed", exactly(14), by=voice, kind=kind, place=KZ)
    assert origin([(told, page)], "en").text == shown


def test_a_quotation_is_whole_when_its_marks_close() -> None:
    assert balanced("they called it “calm” today") and balanced('a "calm" day')
    assert not balanced("they called it “calm") and not balanced('a "calm day')


@pytest.mark.parametrize(("language", "shown"), [("en", "rescue workers"), ("ru", "Morning Post"), ("ar", "Morning Post")])
def test_common_words_of_another_language_name_nobody(language: str, shown: str) -> None:
    page = article(TEXT)
    told = claim(page, "14 dead", "killed", exactly(14), by="rescue workers", kind="unnamed", place=KZ)
    assert origin([(told, page)], language).text == shown


def test_an_inflected_voice_is_shown_in_its_base_form() -> None:
    page = article("По данным жителей посёлка, погибли 14 человек.", language="ru")
    told = claim(page, "погибли 14 человек", "killed", exactly(14), by="жителей посёлка", kind="unnamed", place=KZ)
    told = msgspec.structs.replace(told, voices=(msgspec.structs.replace(told.voices[0], name="жители посёлка"),))
    name = origin([(told, page)], "ru")
    assert name.text == "жители посёлка"
    assert supported(name, Evidence(claims=(told,), articles=(page,)))
    assert not supported(Name(text="жители города", written=name.written), Evidence(claims=(told,), articles=(page,)))


@pytest.mark.parametrize(("language", "shown"), [("ru", "«шторм „Нора“»"), ("ar", "«шторм “Нора”» [الروسية]"), ("en", "“шторм ‘Нора’” [Russian]")])
def test_quotation_marks_within_a_quotation_are_the_inner_ones(language: str, shown: str) -> None:
    page = article("На город идёт шторм «Нора».", language="ru")
    draft = Draft(desk=Desk(dossier=dossier((page, [])), tongue=load(language)))
    assert draft.marks.plain(draft.quote("шторм «Нора»", page)) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Oil reached the beaches, the environment ministry said.\nThe waves had come from Tonga.", "министерство окружающей среды"),
        ("Oil reached the beaches of Tonga, the environment ministry said.", "министерство окружающей среды (Тонга)"),
    ],
)
def test_a_country_named_in_passing_lends_its_ministries_to_nobody(text: str, shown: str) -> None:
    page = article(text)
    entity = "office:environment_ministry@TO"
    tonga = Place(text="Tonga", id="TO")
    told = claim(page, "Oil reached the beaches", "say", by="environment ministry", entity=entity, place=tonga)
    assert origin([(told, page)], "ru", home="TO").text == shown


def test_officials_of_several_countries_are_those_of_none() -> None:
    page = article("Seventy people have died in Madagascar, Mozambique and Malawi, officials said.")
    told = claim(page, "Seventy people have died", "killed", exactly(70), by="officials", entity="office:authorities@MG")
    assert origin([(told, page)], "ru", home="MG").text == "власти"


@pytest.mark.parametrize(("words", "shown"), [("Henan authorities", "Authorities (Henan)"), ("the governor of Henan", "Governor (Henan)")])
def test_a_regions_authorities_are_not_called_its_governor(words: str, shown: str) -> None:
    henan = Place(text="Henan", id="CN-HA", name="Henan", kind="region", parents=("CN",))
    page = article(f"In Henan 14 died, {words} said.")
    told = claim(page, "14 died", "killed", exactly(14), by=words, kind="body", entity="office:governor@CN-HA", place=henan)
    assert origin([(told, page)], "en").text == shown


def test_who_the_story_knows_it_to_be_goes_before_the_agency_that_passed_it_on() -> None:
    one, two = article("14 died in Peru, AFP reported.", "Paper one"), article("In Peru 14 died, Peru's health ministry said.", "Paper two")
    peru, entity = Place(text="Peru", id="PE", name="Peru", kind="country"), "office:health_ministry@PE"
    passed = claim(one, "14 died", "killed", exactly(14), by="AFP", kind="agency", entity="outlet:afp", place=peru)
    told = claim(two, "14 died", "killed", exactly(14), by="Peru's health ministry", kind="body", entity=entity, place=peru)
    assert origin([(passed, one), (told, two)], "en", entity).text == "Health Ministry (Peru)"
    assert origin([(passed, one)], "en", entity).text == "AFP"
