"""The interface for programs: each answer is as its description says, pages lose nothing, what is kept need not be sent again."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelf import put

from dateline.web import create_app

API = "/api/v1"
schemathesis = pytest.importorskip("schemathesis", reason="needs schemathesis: pip install 'dateline[dev]'")


def test_no_request_breaks_the_contract(store, told):
    """Requests made from the description, right and wrong ones, get answers that it describes, and none of them a 5xx."""
    described = schemathesis.openapi.from_asgi(f"{API}/openapi.json", create_app(store))
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) == 9
    known = [told.story.id, told.facts[0].id, told.articles[0].id, told.facts[0].claims[0]]

    @settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def ask(data):
        case = data.draw(data.draw(st.sampled_from(operations)).as_strategy())
        if "key" in case.path_parameters and data.draw(st.booleans()):
            case.path_parameters["key"] = data.draw(st.sampled_from(known))
        # The grammar of a question, and what is a cursor, are more than a schema can say: such are refused with 400, which is described.
        case.call_and_validate(excluded_checks=[schemathesis.specs.openapi.checks.positive_data_acceptance])

    ask()


def test_pages_of_stories_hold_each_once(store, client):
    for number in range(7):
        put(store, url=f"https://ledger.example/{number}")
    seen, after = [], ""
    while True:
        page = client.get(f"{API}/articles", params={"limit": 3, "after": after}).json()
        if not page["items"]:
            break
        seen += [item["id"] for item in page["items"]]
        after = page["next"]
    assert len(seen) == len(set(seen)) == 7
    late = put(store, url="https://ledger.example/late")
    assert [item["id"] for item in client.get(f"{API}/articles", params={"after": after}).json()["items"]] == [late.id]


def test_a_story_leads_to_its_facts_claims_and_articles(client, told):
    [story] = client.get(f"{API}/stories").json()["items"]
    whole = client.get(f"{API}/stories/{story['id']}").json()
    assert whole["facts"]
    for key in story["articles"]:
        assert client.get(f"{API}/articles/{key}").json()["story"] == story["id"]
        for claim in client.get(f"{API}/articles/{key}/claims").json()["items"]:
            assert claim["article"] == key
    fact = told.facts[0]
    assert client.get(f"{API}/facts/{fact.id}").content == msgspec.json.encode(fact)
    assert client.get(f"{API}/claims/{fact.claims[0]}").json()["article"] in story["articles"]


def test_a_brief_is_told_in_the_language_asked_for(client, told):
    answer = client.get(f"{API}/stories/{told.story.id}/brief", params={"in": "ru"})
    assert answer.json()["language"] == answer.headers["content-language"] == "ru"
    assert client.get(f"{API}/stories/{told.story.id}/brief", headers={"accept-language": "zh-TW"}).json()["language"] == "zh"


def test_what_the_asker_has_is_not_sent_again(client, told):
    first = client.get(f"{API}/stories/{told.story.id}")
    again = client.get(f"{API}/stories/{told.story.id}", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and again.content == b""
    assert client.get(f"{API}/stories/{told.story.id}", headers={"if-none-match": '"other"'}).status_code == 200


def test_reserved_rights_keep_the_text_here(store, client):
    article = put(store, rights="All rights reserved")
    given = client.get(f"{API}/articles/{article.id}").json()
    assert given["rights"] == "All rights reserved" and "text" not in given
    assert article.text not in client.get(f"{API}/articles").text


@pytest.mark.parametrize("after", ["zz", "!", "W10x", "WyJcdTAwMDAiXQ", "WyJ4Il0"])
def test_a_cursor_that_is_none_is_refused(client, after):
    answer = client.get(f"{API}/articles", params={"after": after})
    assert answer.status_code == 400 and answer.headers["content-type"] == "application/problem+json"


def test_a_question_that_cannot_be_read_says_why(client):
    answer = client.get(f"{API}/search", params={"q": '"open'})
    assert answer.status_code == 400 and "not closed" in answer.json()["detail"]


def test_readiness_tells_of_a_store_that_is_gone(store, client):
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["status"] == "ready"
    with store.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE pages RENAME TO gone")
    answer = client.get("/readyz")
    assert answer.status_code == 503 and answer.json() == {"status": "not ready", "store": "OperationalError"}
