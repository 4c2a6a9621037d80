"""How sources do: what rests is not asked, what was named is counted, what went wrong is remembered."""

from datetime import UTC, datetime

from dateline.model import Outcome
from dateline.store import Source

NOW = datetime(2022, 1, 6, tzinfo=UTC)
URL = "https://a.example/feed"


def source(**more):
    return Source(url=URL, kind="feed", title="News", due=NOW, added=NOW, **more)


def test_a_source_rests_until_somebody_says_otherwise(store):
    store.put_source(source())
    assert store.rest(URL, True) and store.sources()[0].paused
    store.update_source(source(asked=NOW))  # a harvester that read the row before it was paused
    assert store.sources()[0].paused and store.sources()[0].asked == NOW
    assert store.rest(URL, False) and not store.sources()[0].paused
    assert not store.rest("https://nowhere.example/", True)


def test_a_source_that_was_removed_while_it_was_asked_stays_removed(store):
    store.put_source(source())
    store.remove_source(URL)
    store.update_source(source(asked=NOW))
    assert store.sources() == ()


def test_what_a_source_named_is_counted_by_what_became_of_it(store):
    store.enqueue([f"https://a.example/{n}" for n in range(4)], URL, NOW)
    store.finish("https://a.example/0", "article")
    store.finish("https://a.example/1", "http-404")
    assert store.named() == {URL: {"waiting": 2, "article": 1, "http-404": 1}}


def test_the_last_trouble_of_an_address_is_remembered(store):
    store.put_outcome(Outcome(stage="collect", item=URL, reason="timeout", detail="too slow"))
    store.put_outcome(Outcome(stage="collect", item=URL, reason="http-500", detail="broken"))
    assert store.troubles([URL, "https://b.example/"])[URL].outcome.reason == "http-500"
    assert store.outcome_counts() == {"http-500": 1}


def test_room_is_measured(store):
    assert store.bytes_kept()["database"] > 0 and store.bytes_kept()["pages"] == 0
