"""Several processes read what one does, in the same order; a worker that is killed costs nothing but time."""

import contextlib
import os
import signal
import sys
import time
from datetime import UTC, datetime

import pytest

from dateline.knowledge.bodies import outlets
from dateline.model import Outcome, Page
from dateline.pipeline import engines

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")
FETCHED = datetime(2022, 1, 1, tzinfo=UTC)


def page(word):
    return Page(url=f"https://{word}.example/", body=word.encode(), fetched=FETCHED)


def work(chunk):
    """In place of reading: tells each page's word; some words kill the worker, as a page that crashes the interpreter would."""
    for item in chunk:
        if item.body == b"deadly":
            os.kill(os.getpid(), signal.SIGKILL)
        if item.body.startswith(b"slow"):
            time.sleep(0.2)
    return [Outcome(stage="extract", item=item.url, reason=item.body.decode()) for item in chunk]


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(engines, "CHUNK", 2)
    monkeypatch.setattr(engines, "_work", work)


@pytest.fixture(scope="module")
def cluster():
    """A real cluster of two processes, begun once."""
    pytest.importorskip("distributed", reason="needs Dask: pip install 'dateline[dask]'")
    from dateline.pipeline.dask import Dask

    with Dask(2) as crew:
        yield crew


@pytest.fixture(params=["processes", "dask"])
def engine(request):
    if request.param == "processes":
        return engines.processes(2)
    crew = request.getfixturevalue("cluster")
    return engines.reading(lambda: contextlib.nullcontext(crew))


def words(engine, given):
    return [result.reason for _, result in engine(map(page, given))]


def host_name(chunk):
    known = outlets.outlet("post.example")
    return [Outcome(stage="extract", item=item.url, reason=known.name if known else "unknown") for item in chunk]


def test_workers_know_the_operators_outlets(engine, monkeypatch):
    monkeypatch.setattr(engines, "_work", host_name)
    try:
        outlets.learn([outlets.Outlet(id="outlet:post.example", names={"en": ("The Valley Post",)}, domains=("post.example",))])
        assert words(engine, ["a"]) == ["The Valley Post"]
    finally:
        outlets.learn(())


def test_results_come_in_the_order_of_the_pages(engine):
    given = ["slow1", "a", "b", "slow2", *(f"word{number}" for number in range(20))]
    assert words(engine, given) == given


def test_a_page_that_kills_its_reader_is_named_and_the_rest_is_read(engine):
    results = list(engine(map(page, ["a", "deadly", "b"])))
    assert [result.reason for _, result in results] == ["a", "fault", "b"]
    assert "deadly.example" in results[1][1].detail
    assert [item.body.decode() for item, _ in results] == ["a", "deadly", "b"]


def test_a_killed_worker_is_replaced(monkeypatch):
    real, killed = engines.Processes._landed, []

    def landed(crew, work, item, future):
        if not killed:
            killed.extend(crew._pool._processes)
            for worker in killed:
                os.kill(worker, signal.SIGKILL)
        return real(crew, work, item, future)

    monkeypatch.setattr(engines.Processes, "_landed", landed)
    given = [f"word{number}" for number in range(8)]
    assert words(engines.processes(2), given) == given
    assert killed


def test_a_killed_worker_of_a_real_cluster_changes_nothing(cluster):
    """One of two workers is killed while it works; what it had done, and was doing, is done by the other or its successor."""
    given = [[page(f"slow{number}")] for number in range(12)]
    before = cluster.client.run(os.getpid)
    results = []
    for number, (_, result) in enumerate(cluster.map(work, given)):
        results.append(result[0].reason)
        if number == 1:
            os.kill(next(iter(before.values())), signal.SIGKILL)
    assert results == [f"slow{number}" for number in range(12)]
    assert next(iter(before)) not in cluster.client.run(os.getpid)


def test_a_cluster_without_workers_gets_new_ones(monkeypatch):
    """Those who keep workers give up on one that dies while it begins: the last of them may go so."""
    pytest.importorskip("distributed", reason="needs Dask: pip install 'dateline[dask]'")
    from dateline.pipeline import dask

    monkeypatch.setattr(dask, "PATIENCE", 1.0)
    with dask.Dask(1) as crew:
        crew.client.cluster.scale(0)
        while crew.client.nthreads():
            time.sleep(0.05)
        (answer,) = [result for _, result in crew.map(work, [[page("a")]])]
    assert [one.reason for one in answer] == ["a"]
