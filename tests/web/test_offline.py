"""What was opened can be read without a network; what was not says so."""

from fastapi.testclient import TestClient
from shelf import put


def test_the_manifest_is_of_the_readers_language(client: TestClient):
    told = client.get("/manifest.webmanifest", params={"in": "ar"}).json()
    assert (told["lang"], told["dir"], told["start_url"]) == ("ar", "rtl", "/?in=ar")
    assert client.get(told["icons"][0]["src"]).status_code == 200


def test_an_article_that_was_opened_is_read_without_a_network(store, browser, address):
    opened, never = put(store, url="https://ledger.example/1"), put(store, url="https://ledger.example/2")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/?in=en")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    page.goto(f"{address}/article/{opened.id}?in=en")
    page.wait_for_load_state("networkidle")
    page.goto(f"{address}/article/{opened.id}?in=en")
    context.set_offline(True)
    page.goto(f"{address}/article/{opened.id}?in=en")
    assert "The bridge reopened on Monday." in page.inner_text("article")
    page.goto(f"{address}/article/{never.id}?in=en")
    assert page.inner_text("h1") == "No network"
    context.close()
