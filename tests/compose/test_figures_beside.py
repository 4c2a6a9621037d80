"""Figures beside one another: what is told of a part whose whole is older, of a movement, of more than a round number; years where they differ."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.kit import ALMATY, KZ, article, claim, dossier, exactly, least, on, quantity

from dateline.compose import compose
from dateline.compose.figures import behind, leading
from dateline.model import Article, Claim, Dossier, Place
from dateline.reconcile import reconcile


def whole(*pairs: tuple[Article, list[Claim]]) -> Dossier:
    made = dossier(*pairs)
    return msgspec.structs.replace(made, facts=reconcile(made))


def lines(story: Dossier, section: str = "figures", language: str = "en") -> list[str]:
    return [sentence.text for part in compose(story, language).sections if part.name == section for sentence in part.sentences]


@pytest.mark.parametrize(("low", "words"), [(90_000_000_001, "90 billion"), (1_200_000_000_001, "1.2 trillion"), (3_000_000_001, "30亿")])
def test_more_than_billions_is_not_one_more(low: int, words: str) -> None:
    page = article(f"Damage in Kazakhstan exceeds {words} tenge.")
    cost = claim(page, f"exceeds {words} tenge", "amount", quantity(low, None, words, unit="KZT"), topic="damage", place=KZ)
    assert lines(whole((page, [cost])))[0].startswith(f"Kazakhstan: damage put at more than {low - 1:,} ")


def older_whole() -> Dossier:
    first, later = article("At least 20 died in Kazakhstan.", published=on(6)), article("In Almaty at least 31 died.", "Noon", on(8))
    return whole(
        (first, [claim(first, "At least 20 died", "killed", least(20, "At least 20"), cls="people", place=KZ)]),
        (later, [claim(later, "at least 31 died", "killed", least(31, "at least 31"), cls="people", place=ALMATY)]),
    )


def test_a_whole_below_its_part_is_the_older_figure() -> None:
    story = older_whole()
    by_place = {fact.slot.place.id: fact for fact in story.facts if fact.slot.place}
    assert behind(by_place["KZ"], by_place[ALMATY.id or ""]) and not behind(by_place[ALMATY.id or ""], by_place["KZ"])
    assert [fact.slot.place and fact.slot.place.id for fact in leading(story.facts, 3)] == [ALMATY.id]
    assert not any("part of the wider" in line for line in lines(story))


@pytest.mark.parametrize(("day", "leads"), [(6, True), (8, False)])
def test_a_place_elsewhere_does_not_lead_before_a_part_whose_whole_is_older(day: int, leads: bool) -> None:
    elsewhere = Place(text="Malawi", id="MW", name="Malawi", kind="country")
    wide, first = article("15 died in Kazakhstan.", published=on(day)), article("In Malawi 12 died.", "Dawn", on(7))
    later = article("In Almaty 31 died.", "Noon", on(8))
    story = whole(
        (wide, [claim(wide, "15 died", "killed", exactly(15, "15"), cls="people", place=KZ)]),
        (first, [claim(first, "12 died", "killed", exactly(12, "12"), cls="people", place=elsewhere)]),
        (later, [claim(later, "31 died", "killed", exactly(31, "31"), cls="people", place=ALMATY)]),
    )
    assert (ALMATY.id in [fact.slot.place and fact.slot.place.id for fact in leading(story.facts, 3)]) is leads


def test_a_region_of_several_countries_leads() -> None:
    region = Place(text="southeast Africa", id="x.southeast_africa", name="Southeast Africa", kind="region")
    malawi = Place(text="Malawi", id="MW", name="Malawi", kind="country")
    page = article("In southeast Africa 51 people died, 30 people died in Malawi.")
    other = article("In Malawi 30 people died.", "Noon")
    story = whole(
        (page, [
            claim(page, "51 people died", "killed", exactly(51, "51"), cls="people", place=region),
            claim(page, "30 people died", "killed", exactly(30, "30"), cls="people", place=malawi),
        ]),
        (other, [claim(other, "30 people died", "killed", exactly(30, "30"), cls="people", place=malawi)]),
    )  # fmt: skip
    assert [fact.slot.place and fact.slot.place.id for fact in leading(story.facts, 3)] == [region.id]


def test_days_have_their_year_where_a_story_spans_several() -> None:
    old, new = article("In Almaty 3 people died.", published=on(6, 12, 2021)), article("In Almaty 4 people died.", "Noon", on(6, 1, 2022))
    pair = [(page, [claim(page, words, "killed", exactly(many, str(many)), cls="people", place=ALMATY, by="police")])
            for page, many, words in ((old, 3, "3 people died"), (new, 4, "4 people died"))]  # fmt: skip
    assert "January 6, 2022" in lines(whole(*[(page, [msgspec.structs.replace(one, voices=())]) for page, (one,) in pair]))[0]
    assert "2022" not in lines(whole((new, [msgspec.structs.replace(pair[1][1][0], voices=())])))[0]


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "500 people were displaced or evacuated"),
        ("ru", "эвакуировано или лишилось крова 500 человек"),
        ("zh", "500人被疏散或流离失所"),
        ("fr", "500 personnes ont été déplacées ou évacuées"),
        ("es", "resultaron desplazadas o evacuadas 500 personas"),
        ("ar", "عدد من نزحوا أو أُجلوا: 500"),
    ],
)
def test_people_led_out_have_not_lost_their_homes(language: str, shown: str) -> None:
    page = article("In Almaty 500 people were evacuated.")
    led = claim(page, "500 people were evacuated", "displaced", exactly(500, "500"), cls="people", place=ALMATY)
    assert shown in lines(whole((page, [led])), language=language)[0]


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "1 to 2 people were killed"), ("es", "murieron entre 1 y 2 personas"), ("fr", "entre 1 et 2 personnes sont mortes")],
)
def test_a_span_takes_the_number_of_its_last_figure(language: str, shown: str) -> None:
    page = article("In Almaty 1 to 2 people died.")
    died = claim(page, "1 to 2 people died", "killed", quantity(1, 2, "1 to 2"), cls="people", place=ALMATY)
    assert shown in lines(whole((page, [died])), language=language)[0].replace("\u00a0", " ")


def test_what_the_key_figures_tell_is_no_statement_beside_them() -> None:
    page = article("In Almaty more than 60 are missing. The ferry line counts more than 60 names on its list, the port office said.")
    lost = claim(page, "more than 60 are missing", "missing", least(61, "more than 60"), cls="people", place=ALMATY)
    words = "The ferry line counts more than 60 names on its list,"
    said = claim(page, words, "say", by="the port office", speech="indirect")
    start = page.text.index(words)
    said = msgspec.structs.replace(said, content=(start, start + len(words)))
    assert lines(whole((page, [lost, said])), "voices") == []
    assert lines(whole((page, [said])), "voices") != []


@pytest.mark.parametrize(("cls", "leads"), [("nationals:PE", []), ("people", ["people"])])
def test_that_none_of_some_died_is_no_highlight(cls: str, leads: list[str]) -> None:
    page = article("Nobody of theirs died in Kazakhstan.")
    story = whole((page, [claim(page, "Nobody of theirs died", "killed", exactly(0, "Nobody"), cls=cls, place=KZ)]))
    assert [fact.slot.group for fact in leading(story.facts, 3)] == leads
    assert lines(story)


@pytest.mark.parametrize(("police", "leads"), [(700, ["police"]), (1, ["security_forces"])])
def test_two_of_the_forces_in_a_town_go_without_saying_beside_the_police_of_the_country(police: int, leads: list[str]) -> None:
    town = article("In Almaty two guards were hurt.", "Morning Post")
    country = article(f"In Kazakhstan {police} policemen were hurt.", "Evening Post")
    story = whole(
        (town, [claim(town, "two guards were hurt", "injured", exactly(2, "two"), cls="security_forces", place=ALMATY)]),
        (country, [claim(country, f"{police} policemen were hurt", "injured", exactly(police), cls="police", place=KZ)]),
    )
    assert sorted(str(fact.slot.group) for fact in leading(story.facts, 3)) == sorted(leads)
