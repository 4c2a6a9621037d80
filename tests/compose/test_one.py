"""Each fact of a story has an account of its own: figures, parts, acts."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from dateline.compose import one
from dateline.model import ARTICLE_JSON, Dossier, Fact, Page
from dateline.pipeline import run

TEXT = (
    "At least 18 members of the security forces were killed in Almaty on Wednesday, police said. Two of them were found beheaded, police said.\n\n"
    "The president declared a state of emergency in Almaty on Wednesday. Soldiers closed the bridges, and shops in the centre stayed shut."
)


def told() -> Dossier:
    row = {
        "id": "a",
        "url": "https://a.example/1",
        "outlet": "Steppe Bulletin",
        "language": "en",
        "published": "2022-01-06",
        "title": "",
        "text": TEXT,
    }
    (dossier,) = run(
        [Page(url=row["url"], body=json.dumps(row).encode(), fetched=datetime(2022, 1, 7, tzinfo=UTC), media_type=ARTICLE_JSON)]
    ).dossiers
    return dossier


def lines(dossier: Dossier, fact: Fact) -> list[str]:
    return [sentence.text for section in one(dossier, "en", fact).sections for sentence in section.sentences]


def test_an_act_is_told() -> None:
    dossier = told()
    (act,) = [fact for fact in dossier.facts if fact.slot.predicate == "declare"]
    (line,) = lines(dossier, act)
    assert "state of emergency was declared" in line


def test_a_part_is_told_below_its_whole() -> None:
    dossier = told()
    (part,) = [fact for fact in dossier.facts if fact.slot.aspect.startswith("part:")]
    whole, below = lines(dossier, part)
    assert "18" in whole and "beheaded" in below


def test_every_sentence_cites_the_fact_that_it_is_of() -> None:
    dossier = told()
    for fact in dossier.facts:
        sentences = [sentence for section in one(dossier, "en", fact).sections for sentence in section.sentences]
        assert not sentences or any(fact.id in sentence.facts for sentence in sentences)
