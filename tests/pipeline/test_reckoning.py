"""Facts of stories shared out among workers: what one process comes to, whoever reckons and whoever dies of it."""

import os
import signal
import sys

import pytest
from test_process import snapshot
from test_run import BALLET, line

from dateline.pipeline import process, reckoning, settle
from dateline.pipeline.engines import Processes
from dateline.store import Store

EVENTS = {
    "Lima": "A passenger train left the rails outside Lima and {n} people were injured, the transport ministry said. Cranes came at dawn.",
    "Nairobi": "Teachers marched through Nairobi over unpaid wages and police detained {n} protesters, officials said. Schools stayed shut all week.",
    "Manila": "A typhoon tore roofs from houses near Manila and {n} people were killed, the weather office said. Ferries stayed in the harbour.",
    "Oslo": "An avalanche buried a skiing hut north of Oslo and {n} people are missing, rescuers said. Dogs searched the slope under floodlights.",
}
PAGES = [
    line(
        f"{town}{number}".lower(), 4 + number, f"{town}: {told.split(' and ')[0]}", told.format(n=20 + number), published=f"2022-0{at}-0{4 + number}"
    )
    for at, (town, told) in enumerate(EVENTS.items(), 1)
    for number in range(3)
] + [line("stage", 9, "New ballet season", BALLET)]


@pytest.fixture(autouse=True)
def every_story_is_shared_out(monkeypatch):
    monkeypatch.setattr(reckoning, "FEW", 0)


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("alone")) as store:
        process(store, PAGES)
        return snapshot(store)


def dask():
    pytest.importorskip("distributed", reason="needs Dask: pip install 'dateline[dask]'")
    from dateline.pipeline.dask import Dask

    return Dask(2)


class Losing:
    """A crew one of whose workers is killed when the first story is done."""

    def __init__(self, crew):
        self.crew, self.killed = crew, []

    def __enter__(self):
        self.crew.__enter__()
        return self

    def __exit__(self, *error):
        return self.crew.__exit__(*error)

    def workers(self):
        return list(self.crew._pool._processes) if isinstance(self.crew, Processes) else list(self.crew.client.run(os.getpid).values())

    def map(self, work, items):
        for done, result in enumerate(self.crew.map(work, items)):
            yield result
            if done == 0:
                self.killed = self.workers()[:1]
                os.kill(self.killed[0], signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")
@pytest.mark.parametrize("hire", [lambda: Processes(2), dask], ids=["processes", "dask"])
def test_a_killed_worker_changes_nothing(store, alone, hire):
    crews = []

    def losing():
        crews.append(Losing(hire()))
        return crews[-1]

    process(store, PAGES, hire=losing)
    assert snapshot(store)[0] == alone[0] and snapshot(store)[1] == alone[1]
    assert len(alone[1]) > 3 and crews[0].killed
    assert settle(store, hire=losing) == 0


class Dying:
    """A crew that dies of one story, each time."""

    def __init__(self, of):
        self.of = of

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def map(self, work, items):
        return ((item, None if item.dossier.story.id == self.of else work(item)) for item in items)


def test_a_story_that_kills_who_reckons_it_is_told_and_tried_again(store, alone):
    deadly = next(dossier.story.id for dossier in alone[1] if dossier.facts)
    process(store, PAGES, hire=lambda: Dying(deadly))
    kept = {dossier.story.id: dossier for dossier in snapshot(store)[1]}
    assert not kept[deadly].facts and kept.keys() == {dossier.story.id for dossier in alone[1]}
    assert [outcome.item for outcome in store.outcomes() if outcome.reason == "fault"] == [deadly]
    assert settle(store) == 1
    assert snapshot(store)[1] == alone[1]
