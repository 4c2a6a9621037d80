"""A backup taken while others write is of one moment: what it restores is whole, and what was there then."""

from __future__ import annotations

import threading

import pytest
from made import keep, killed, make

from dateline.pipeline.verify import verify
from dateline.store import Store
from dateline.store import engine as engines
from dateline.store.backup import backup, restore

KEPT = 40


def articles_of(store: Store) -> list[str]:
    return sorted(article.id for article, _ in store.all_pairs())


def test_a_backup_under_load_restores_to_an_equal_store(store: Store, database: str | None, tmp_path) -> None:
    made = [make(number, f"Text {number}", claims=[killed(number)]) for number in range(1, KEPT + 1)]
    keep(store, made[0])
    begun, trouble = threading.Event(), []

    def write() -> None:
        try:
            with Store.open(store.directory, database) as other:
                for one in made[1:]:
                    keep(other, one)
                    begun.set()
        except Exception as error:
            trouble.append(error)
            begun.set()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait(30)
    counts = [backup(store, tmp_path / f"{number}.tar")["articles"] for number in range(3)]
    writer.join(60)
    assert not trouble and counts == sorted(counts) and articles_of(store) == sorted(article.id for _, article, _ in made)
    backup(store, tmp_path / "3.tar")
    for number, count in enumerate([*counts, KEPT]):
        with Store.open(tmp_path / f"new{number}", f"sqlite:///{tmp_path / f'new{number}.db'}") as again:
            restore(again, tmp_path / f"{number}.tar")
            assert articles_of(again) == sorted(article.id for _, article, _ in made[:count]), "those that came first, whole, and no other"
            assert not list(verify(again)) and again.counts()["claims"] == count and len(again.search("text")) == min(count, 20)


@pytest.mark.parametrize("step", ["0001", "0003", "0005", "0007"])
def test_the_database_of_an_earlier_release_is_brought_up_with_all_that_it_holds(tmp_path, database, step: str) -> None:
    with Store.open(tmp_path, database) as store:
        made = [keep(store, make(number, f"Text {number}", claims=[killed(number)])) for number in range(1, 6)]
        claims = {reading.article: reading.claims for _, reading in store.all_pairs()}
        engines.migrate(store.engine, step)
        assert engines.revision(store.engine) == step
    with Store.open(tmp_path, database) as again:
        assert engines.revision(again.engine) == engines.HEAD
        assert articles_of(again) == sorted(article.id for article in made)
        assert {reading.article: reading.claims for _, reading in again.all_pairs()} == claims
        assert len(again.search("text")) == 5 and len(again.search("killed>=3")) == 3 and not list(verify(again))
        keep(again, make(9, "Text 9"))
