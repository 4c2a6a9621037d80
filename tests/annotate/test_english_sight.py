"""Rules that unseen English news of many countries asked for: each with sentences of its own and one that it must leave alone."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.knowledge import places
from dateline.model import Article, Claim, day

PUBLISHED = datetime.date(2024, 3, 14)
WHERE = [
    ("Nine died in Norway's northern county of Nordland on Tuesday.", "", ["Nordland"]),
    ("Three people died in Marsh County, the coroner said.", "Storm in Ohio", ["Marsh County"]),
    ("The coroner's office in Marsh County said three people died.", "Storm in Ohio", ["Marsh County"]),
    ("Three people died, while in Marsh County, the sheriff said two men were hurt.", "Storm in Ohio", ["Ohio", "Marsh County"]),
    ("Police at Lutheran schools in Norway said 12 people were hurt.", "", ["Norway"]),
    ("Forty people are missing after a ferry sank on the Niger River in Nigeria.", "", ["Nigeria"]),
    ("LAGOS: Storms killed 12 people late on Monday.", "Storms", ["LAGOS"]),
    ("KABUL (Post): At least 14 people died in a riot in Ecuador.", "Riot in Ecuador", ["Ecuador"]),
    ("The governor of Bergen said 94 people died.", "Norway counts its dead", ["Bergen"]),
    ("The NEMA said it had counted 12 dead.", "Storm in Nigeria", ["Nigeria"]),
    ("Sixteen people died after drinking what had been sold as gin amid a ban on drink in the hills of Nordland.", "Gin in Norway", ["Nordland"]),
    ("A fire in a Stavanger shop killed one, the Stavanger City Fire Department said.", "", ["Stavanger"]),
    ("Eleven people died in Saran district of Bihar.", "Deaths in Bihar", ["Saran"]),
    ("Twelve died as fires crossed Victoria.", "Fires in Victoria", ["Victoria"]),
]
DAYS = [
    ("Four people were killed and six hurt when a wall fell on Tuesday.", ["2024-03-12", "2024-03-12"]),
    ("Four people were killed and six hurt in a mosque in Bergen, Norway on Tuesday, police said.", ["2024-03-12", "2024-03-12"]),
    ("Four people were killed during evening prayers on Tuesday.", ["2024-03-12"]),
    ("Four people were rescued five days later.", [None]),
    ("Four pupils were taken to hospital after the midday meal.", [None]),
    ("Four people died in the country's worst storm this year.", [None]),
    ("Some 450 people have been arrested since the protest began on Monday.", [None]),
]
WHO = [
    ("A witness was quoted by Reuters as saying 12 people died.", "witness"),
    ("The United Nations on Tuesday reports that 12 people died.", "United Nations"),
    ("Officials in the port city of Molde in western Norway said they rescued 12 sailors.", "Officials in the port city of Molde in western Norway"),
    ("The ministry's statement said 12 people had died.", "ministry"),
    ("The ferry, which was full, sank and 12 people were rescued, said harbour manager Nils Berg.", "manager Nils Berg"),
    ("As per the police, 12 people died.", "police"),
    ("Some 12 people died, minister Nils Berg said as fears grew of a higher death toll.", "minister Nils Berg"),
    ("It was estimated that 12 people died.", ""),
    ("The group on Tuesday claimed responsibility for a blast that killed 12 people.", ""),
]
HOW = [
    ("Five of the 12 reported deaths were confirmed.", [("killed", 5, "subset")]),
    ("The deceased included three police officers.", [("killed", 3, "subset")]),
    ("Some 40 people are under treatment, out of whom 12 are in critical condition.", [("hospitalised", 40, "total"), ("injured", 12, "subset")]),
    ("The initial death toll of six has risen to 31.", [("killed", 6, "superseded"), ("killed", 31, "total")]),
    ("The initial toll was six dead.", [("killed", 6, "superseded")]),
    ("Earlier, police had put the death toll at 68.", [("killed", 68, "superseded")]),
    ("Three soldiers were martyred and two terrorists were eliminated.", [("killed", 3, "total"), ("killed", 2, "total")]),
    ("The blast left one person dead and four others struck by gunfire.", [("killed", 1, "total"), ("injured", 4, "total")]),
    ("There were 31 cholera cases in the town.", [("infected", 31, "total")]),
    ("The raids led to ten arrests with more expected to follow.", [("detained", 10, "total")]),
]


def claims(text: str, title: str = "") -> list[Claim]:
    source = Article(page="p", url="https://post.example/7", outlet="Post", language="en", title=title, text=text, published=day(PUBLISHED))
    return [claim for claim in annotate(source).claims if claim.field == "text" and claim.quantity and claim.group]


@pytest.mark.parametrize(("text", "title", "names"), WHERE)
def test_where_people_are_counted(text: str, title: str, names: list[str]) -> None:
    assert [claim.place.text if claim.place else None for claim in claims(text, title)] == names


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_the_day_of_a_figure(text: str, days: list[str | None]) -> None:
    assert [str(claim.time.start.date()) if claim.time else None for claim in claims(text)] == days


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_says_a_figure(text: str, who: str) -> None:
    said = claims(text, "Storm in Norway")
    assert said
    assert {claim.voices[-1].text if claim.voices else "" for claim in said} == {who}


@pytest.mark.parametrize(("text", "wanted"), HOW)
def test_how_a_figure_counts(text: str, wanted: list[tuple[str, float, str]]) -> None:
    assert [(claim.predicate, claim.quantity.low, claim.counting) for claim in claims(text) if claim.quantity] == wanted


def test_both_figures_of_a_bygone_year_are_another_events() -> None:
    said = claims("The city waits for news of the storm.\n\nThe storm of that name left 300 people dead and 40 hurt in 2013.")
    assert [claim.about for claim in said] == ["past event", "past event"]


def test_a_stretch_that_ends_with_the_article_opens_what_is_past() -> None:
    assert [claim.about for claim in claims("Earlier this year, at least 32 people died in Norway.")] == ["past event"]
    assert [claim.about for claim in claims("On Tuesday, at least 32 people died in Norway.")] == ["event"]


def test_a_headline_is_signed_behind_its_last_colon() -> None:
    source = Article(page="p", url="https://post.example/8", outlet="Post", language="en", title="Two dead in Norway storm: police", text="x" * 9)
    assert {voice.text for claim in annotate(source).claims for voice in claim.voices} == {"police"}


def test_a_capital_is_not_meant_by_a_name_that_is_another_places_own() -> None:
    found = places.resolve(places.find("Victoria", "en"))
    assert [place.id for place in found] == ["AU-VIC"]
