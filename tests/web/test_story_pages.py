"""Stories as pages: now and as they stood, one figure by itself, a claim in its article; JSON and feed."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from fastapi.testclient import TestClient
from shelf import killed, put

from dateline.model import Story, day, story_id
from dateline.pipeline.stages import account
from dateline.web import create_app


@pytest.fixture
def client(store):
    return TestClient(create_app(store))


@pytest.fixture
def told(store):
    """A story of two days: 14 dead, then 17."""
    pairs = []
    for number, dead in ((6, 14), (8, 17)):
        text = f"The coast guard said {dead} people were killed when a ferry sank off the harbour of Almaty."
        url = f"https://ledger.example/{number}"
        article = put(store, [killed(f"{dead} people were killed", dead, "The coast guard")], text=text, title=f"Ferry sinks, {dead} dead", url=url,
                      outlet=f"Ledger {number}", published=day(date(2022, 1, number)))  # fmt: skip
        pairs.append((article, store.reading_of(article.revision)))
    story = Story(id=story_id(pairs[0][0].id), articles=tuple(article.id for article, _ in pairs))
    dossier = account(story, pairs)
    store.put_dossier(dossier, "made")
    return dossier


def test_a_story_can_be_read_as_it_stood(client, told):
    path = f"/story/{told.story.id}"
    assert "17 people were killed" in client.get(path, params={"in": "en"}).text
    early = client.get(path, params={"in": "en", "at": "2022-01-06"}).text
    assert "14 people were killed" in early and "17 people" not in early
    assert 'value="2022-01-06" selected' in early


def test_what_changed_since_a_day_is_told(client, told):
    text = client.get(f"/story/{told.story.id}", params={"in": "en", "since": "2022-01-06"}).text
    assert "What changed" in text and "Before: 14" in text


def test_before_the_first_article_there_is_no_story(client, told):
    assert client.get(f"/story/{told.story.id}", params={"at": "2021-12-31"}).status_code == 404


@pytest.mark.parametrize("given", ["yesterday", "2022-13-01", "'><script>"])
def test_a_day_that_is_none_is_a_bad_request(client, told, given):
    answer = client.get(f"/story/{told.story.id}", params={"at": given, "in": "en"})
    assert answer.status_code == 400 and "could not be understood" in answer.text and given not in answer.text


def test_a_figure_has_a_page_of_its_own_that_the_story_links_to(client, told):
    fact = next(fact for fact in told.facts if fact.slot.predicate == "killed")
    assert f"/fact/{fact.id}?in=fr" in client.get(f"/story/{told.story.id}", params={"in": "fr"}).text
    alone = client.get(f"/fact/{fact.id}", params={"in": "fr"}).text
    assert "17 personnes" in alone and "<svg" in alone and f"/story/{told.story.id}?in=fr" in alone
    assert client.get("/fact/none").status_code == 404


def test_a_claim_opens_in_its_article(client, told):
    claim = told.readings[1].claims[0]
    answer = client.get(f"/claim/{claim.id}", params={"in": "en"}, follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == f"/article/{claim.article}?in=en#c-{claim.id}"
    assert f'id="c-{claim.id}"' in client.get(answer.headers["location"]).text
    assert client.get("/claim/none").status_code == 404


def test_the_same_account_as_json(client, told):
    answer = client.get(f"/story/{told.story.id}.json", params={"in": "en", "at": "2022-01-06"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["story"] == told.story.id and "14 people" in answer.text and "17 people" not in answer.text


def test_stories_are_a_feed(client, told):
    root = ET.fromstring(client.get("/feed.xml", params={"in": "en"}).text)
    assert root.findtext("channel/item/link").endswith(f"/story/{told.story.id}")
