"""What the first release kept is there after the upgrade, in both databases: every page, article, claim, story and figure, and it is verified."""

import json
import shutil
import tarfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from dateline.pipeline.verify import verify
from dateline.store import Store
from dateline.store import engine as engines
from dateline.web import create_app

KEPT = Path(__file__).parent / "first_release" / "first_release.tar.xz"
IDS = {"pages": "id", "articles": "revision", "readings": "revision", "claims": "id", "stories": "id", "facts": "id", "links": "id", "sources": "url"}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("first")
    with tarfile.open(KEPT) as tar:
        tar.extractall(folder, filter="data")
    return folder


@pytest.fixture
def first(unpacked, tmp_path, request):
    """The folder and the database of a store as the first release left it."""

    def put(database):
        shutil.copytree(unpacked, tmp_path / "data")
        if database:
            (tmp_path / "data" / "dateline.db").unlink()
            _load(database, (unpacked / "postgresql.sql").read_text("utf-8"))
            request.addfinalizer(lambda: _emptied(database))
        return tmp_path / "data", database

    return put


def _emptied(database):
    engine = create_engine(database, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()


def _load(database, script):
    _emptied(database)
    engine = create_engine(database)
    with engine.connect() as connection:
        connection.connection.driver_connection.execute(script)
        connection.connection.driver_connection.commit()
    engine.dispose()


def rows(engine, columns):
    with engine.connect() as connection:
        return {table: sorted(connection.execute(text(f"SELECT {columns[table]} FROM {table}")).scalars()) for table in columns}


def before(folder, database):
    """What is there before Dateline looks at it; it is of the first migration."""
    engine = engines.connect(database or f"sqlite:///{folder / 'dateline.db'}")
    assert engines.revision(engine) == "0001"
    found = rows(engine, IDS), rows(engine, {"articles": "body"})
    engine.dispose()
    return found


def test_nothing_is_lost_by_the_upgrade(first, database):
    folder, database = first(database)
    ids, bodies = before(folder, database)
    with Store.open(folder, database) as store:
        assert engines.revision(store.engine) == engines.HEAD
        assert rows(store.engine, IDS) == ids and len(ids["articles"]) == 11 and len(ids["claims"]) == 143 and len(ids["facts"]) == 31
        assert list(verify(store)) == []
        for key in ids["pages"]:
            assert store.page(key).body
        assert all(store.claim(key).quote for key in ids["claims"])
        assert all(store.fact(key) for key in ids["facts"])
        assert {one.revision for article in store.articles() for one in store.revisions(article.id)} == set(ids["articles"])
        assert {body["text"] for body in map(json.loads, bodies["articles"])} == {article.text for article in store.articles()}


def test_readers_find_it(first, database):
    folder, database = first(database)
    ids, _ = before(folder, database)
    with Store.open(folder, database) as store:
        client = TestClient(create_app(store))
        assert {hit.article.id for hit in store.search("164")}
        shown = [f"/story/{key}" for key in ids["stories"]] + [f"/article/{one.id}" for one in store.articles()][::3]
        shown += [f"/fact/{key}" for key in ids["facts"]][::5]
        assert {client.get(place).status_code for place in ["/", *shown]} == {200}


def test_new_pages_join_the_old(first, database):
    """What is read after the upgrade lands beside what was read before it."""
    from made import keep, killed, make

    folder, database = first(database)
    before(folder, database)
    with Store.open(folder, database) as store:
        was = store.counts()
        article = keep(store, make(claims=[killed(26)]))
        assert store.article(article.id) == article
        assert store.counts()["articles"] == was["articles"] + 1 and article.id in store.unsettled()[0]
