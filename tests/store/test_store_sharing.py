"""Several harvesters on one store: each host is asked by one of them at a time, each address is fetched once, whoever dies lets go."""

import subprocess
import sys
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "collect"))

from bad_server import BadServer, answer

from dateline.collect import Policy
from dateline.collect.http import Fetcher
from dateline.pipeline.harvest import Manners, harvest
from dateline.store import Source, Store
from dateline.store.harvesting import is_due

START = datetime(2022, 1, 7, 12, tzinfo=UTC)
ARTICLE = """<!doctype html><html lang="en"><head><title>Bridge at {0} closed</title></head><body><article><h1>Bridge at {0} closed</h1>
<p>The bridge over the river at {0} was closed on Friday after the flood, the police said. Nobody was hurt.</p>
<p>Engineers will look at the pillars next week, and traffic goes over the old bridge until then, the city said.</p></article></body></html>"""


def served(handler):
    """An article of whatever is asked for, after a while: so that two harvesters are at work at once."""
    threading.Event().wait(0.03)
    answer(handler, 200, ARTICLE.format(f"{handler.server.server_port} {handler.path[1:]}").encode())


@pytest.fixture
def servers():
    made = [BadServer() for _ in range(4)]
    for server in made:
        server.routes |= {f"/{number}": served for number in range(5)}
    yield made
    for server in made:
        server.close()


def test_two_harvesters_share_the_work_and_double_nothing(store, servers):
    urls = [server.url(f"/{number}") for server in servers for number in range(5)]
    feed = "".join(f"<item><link>{url}</link></item>" for url in urls)
    servers[0].page("/feed", f"<rss version='2.0'><channel><title>News</title>{feed}</channel></rss>".encode(), Content_Type="text/xml")
    store.put_source(Source(url=servers[0].url("/feed"), kind="feed", title="News", due=START, added=START))
    counts, url = [], store.engine.url.render_as_string(hide_password=False)

    def one():
        policy = Policy(allow=frozenset(server.host for server in servers))
        with Store.open(store.directory, url) as own, Fetcher(policy) as fetcher:
            counts.append(harvest(own, fetcher, Manners(pause=0.0, hosts=1, every=600.0, now=lambda: START)))

    harvesters = [threading.Thread(target=one) for _ in range(2)]
    for harvester in harvesters:
        harvester.start()
    for harvester in harvesters:
        harvester.join()
    asked = Counter((server.port, path) for server in servers for path, count in server.asked.items() for _ in range(count))
    assert {count for (_, path), count in asked.items() if path != "/robots.txt"} == {1}
    assert sum(counts, Counter()) == {"article": 20, "source: read": 1}
    assert store.queue_counts() == {"article": 20}
    assert store.counts()["articles"] == 20 == sum(len(story.articles) for story in store.stories())


def test_what_one_holds_no_other_gets(store):
    with Store.open(store.directory, store.engine.url.render_as_string(hide_password=False)) as other:
        with store.held(["a", "b", "c"], most=2) as ours:
            assert ours == {"a", "b"}
            with other.held(["a", "b", "c"]) as theirs:
                assert theirs == {"c"}
        with other.held(["a", "b", "c"]) as theirs:
            assert theirs == {"a", "b", "c"}


SCRIPT = """
import sys, time
from dateline.store import Store
with Store.open(sys.argv[1], sys.argv[2]) as store, store.held(["a"]) as ours:
    print(*ours, flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")
def test_who_is_killed_lets_go(store):
    url = store.engine.url.render_as_string(hide_password=False)
    with subprocess.Popen([sys.executable, "-c", SCRIPT, str(store.directory), url], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout.readline() == "a\n"
        with store.held(["a"]) as ours:
            assert not ours
        running.kill()
        running.wait()
    with store.alone("a"):
        pass


def test_what_a_clock_wrote_that_went_back_is_due():
    assert is_due(START, START) and not is_due(START + timedelta(hours=23), START)
    assert is_due(START + timedelta(days=2), START)
    assert is_due(START + timedelta(hours=1), START, timedelta(minutes=10))


def test_an_address_that_was_never_tried_waits_for_no_clock(store):
    store.enqueue(["https://a.example/1"], "https://a.example/feed", START + timedelta(hours=20))
    assert [item.url for item in store.waiting(START)] == ["https://a.example/1"] and store.waiting_hosts(START) == ["a.example"]
    store.postpone("https://a.example/1", START + timedelta(hours=20), "timeout")
    assert not store.waiting(START)
