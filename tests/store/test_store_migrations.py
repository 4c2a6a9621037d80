"""Migrations, with data, up and down, on both databases; and the tables they make are those of the schema."""

import pytest
from made import keep, killed, make
from sqlalchemy import create_engine, inspect

from dateline.store import Store, StoreError, default_directory
from dateline.store import engine as engines
from dateline.store.schema import metadata


def test_the_migrations_make_the_tables_of_the_schema(store):
    found = inspect(store.engine)
    for table in metadata.sorted_tables:
        columns = {column["name"]: (str(column["type"]).split("(")[0], column["nullable"]) for column in found.get_columns(table.name)}
        assert set(columns) == {column.name for column in table.columns}, table.name
        assert {name for name, (_, nullable) in columns.items() if not nullable} >= {
            column.name for column in table.columns if not column.nullable and not column.primary_key
        }
        assert set(found.get_pk_constraint(table.name)["constrained_columns"]) == {column.name for column in table.primary_key}


def test_opening_again_keeps_what_is_there(tmp_path, database):
    with Store.open(tmp_path, database) as store:
        article = keep(store, make(claims=[killed(26)]))
    with Store.open(tmp_path, database) as store:
        assert store.article(article.id) == article
        assert engines.revision(store.engine) == engines.HEAD


def test_down_and_up_again_with_data(tmp_path, database):
    with Store.open(tmp_path, database) as store:
        keep(store, make(claims=[killed(26)]))
        engines.migrate(store.engine, "base")
        assert "articles" not in inspect(store.engine).get_table_names()
        engines.migrate(store.engine)
        assert store.counts()["articles"] == 0
        keep(store, make(claims=[killed(26)]))
        assert len(store.search("killed>=20")) == 1


def test_every_step_up_and_down_keeps_the_data(tmp_path, database):
    """From the first migration on, what was there stays, whichever way one goes."""
    with Store.open(tmp_path, database) as store:
        article = keep(store, make(claims=[killed(26)]))
        engines.migrate(store.engine, "0001")
        assert "marks" not in inspect(store.engine).get_table_names()
        assert store.article(article.id) == article
        engines.migrate(store.engine)
        assert engines.revision(store.engine) == engines.HEAD
        assert store.article(article.id) == article
        assert len(store.search("bridge")) == 1


def test_a_newer_database_is_not_touched(tmp_path):
    with Store.open(tmp_path) as store, store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer"):
        Store.open(tmp_path)


def test_a_database_that_cannot_be_opened_says_what_to_do(tmp_path):
    (tmp_path / "dateline.db").write_bytes(b"this is not a database at all" * 100)
    with pytest.raises(StoreError, match=r"cannot be opened .*not a database.* restore"):
        Store.open(tmp_path)
    with pytest.raises(StoreError, match="--data"):
        Store.open("/proc/nowhere/dateline")


def test_a_password_is_not_told():
    with pytest.raises(StoreError) as error:
        pytest.importorskip("psycopg", reason="needs psycopg: pip install 'dateline[postgresql]'")
        engines.revision(create_engine("postgresql+psycopg://me:secret@127.0.0.1:1/x"))
    assert "secret" not in str(error.value)


@pytest.mark.parametrize(
    ("environment", "platform", "ends"),
    [
        ({"DATELINE_HOME": "/data/news"}, "linux", "/data/news"),
        ({"XDG_DATA_HOME": "/x"}, "linux", "/x/dateline"),
        ({}, "linux", ".local/share/dateline"),
        ({}, "darwin", "Library/Application Support/dateline"),
        ({"LOCALAPPDATA": "C:/Users/x/AppData/Local"}, "win32", "AppData/Local/dateline"),
    ],
)
def test_the_data_directory_is_where_the_platform_keeps_data(environment, platform, ends):
    assert default_directory(environment, platform).as_posix().endswith(ends)


def test_the_database_may_be_named(tmp_path):
    assert engines.database_url(tmp_path, {}).startswith("sqlite:///")
    assert engines.database_url(tmp_path, {"DATELINE_DATABASE": "postgresql://u@h/d"}) == "postgresql+psycopg://u@h/d"
