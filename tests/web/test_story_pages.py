"""Stories as pages: now and as they stood, one figure by itself, a claim in its article; JSON and feed."""

import xml.etree.ElementTree as ET

import pytest


def test_a_story_can_be_read_as_it_stood(client, told):
    path = f"/story/{told.story.id}"
    assert "17 people were killed" in client.get(path, params={"in": "en"}).text
    early = client.get(path, params={"in": "en", "at": "2022-01-06"}).text
    assert "14 people were killed" in early and "17 people" not in early
    assert 'name="at" value="2022-01-06T23:59"' in early


def test_a_story_stands_as_it_did_at_a_clock_time(client, told):
    path = f"/story/{told.story.id}"
    assert "17 people were killed" in client.get(path, params={"in": "en", "at": "2022-01-08T00:00"}).text
    before = client.get(path, params={"in": "en", "at": "2022-01-07T23:59"}).text
    assert "14 people were killed" in before and "17 people" not in before
    assert f'href="{path}.csv?at=2022-01-07T23%3A59&amp;in=en"' in before


def test_what_changed_since_a_day_is_told(client, told):
    text = client.get(f"/story/{told.story.id}", params={"in": "en", "since": "2022-01-06"}).text
    assert "What changed" in text and "Before: 14" in text


def test_before_the_first_article_there_is_no_story(client, told):
    assert client.get(f"/story/{told.story.id}", params={"at": "2021-12-31"}).status_code == 404


@pytest.mark.parametrize("given", ["yesterday", "2022-13-01", "'><script>", "2022-01-06T25:00", "0001-01-01T00:00+23:59"])
def test_a_day_that_is_none_is_a_bad_request(client, told, given):
    answer = client.get(f"/story/{told.story.id}", params={"at": given, "in": "en"})
    assert answer.status_code == 400 and "could not be understood" in answer.text and given not in answer.text.partition("<main")[2]


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
