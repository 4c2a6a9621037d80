"""verify finds what is broken, wherever in the chain, and nothing where all holds."""

import json

import pytest
from sqlalchemy import text
from test_run import PAGES

from dateline.pipeline import process
from dateline.pipeline.verify import verify


@pytest.fixture
def filled(store):
    process(store, PAGES)
    return store


def kinds(store):
    return {broken.kind for broken in verify(store)}


def run(store, statement):
    with store.writing() as connection:
        if store.engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        connection.execute(text(statement))


def test_nothing_is_broken_in_what_was_just_made(filled):
    assert list(verify(filled)) == []


def test_altered_bytes_are_found(filled):
    path = filled.blobs.path(PAGES[0].sha256)
    path.write_bytes(path.read_bytes()[:-3])
    assert kinds(filled) == {"page"}


def test_missing_bytes_are_found(filled):
    filled.blobs.path(PAGES[1].sha256).unlink()
    assert kinds(filled) == {"page"}


def test_an_altered_address_is_found(filled):
    run(filled, "UPDATE pages SET url = 'https://other.example/'")
    assert kinds(filled) == {"page"}


def test_an_altered_quotation_is_found(filled):
    with filled.writing() as connection:
        for revision, body in connection.execute(text("SELECT revision, body FROM readings")).all():
            reading = json.loads(body)
            for claim in reading.get("claims", ()):
                claim["quote"] = "something else"
            connection.execute(
                text("UPDATE readings SET body = :body WHERE revision = :revision"), {"body": json.dumps(reading), "revision": revision}
            )
    assert "claim" in kinds(filled)


def test_a_missing_reading_is_found(filled):
    run(filled, "DELETE FROM claims")
    run(filled, "DELETE FROM readings WHERE revision = (SELECT min(revision) FROM readings)")
    assert {"article", "story"} <= kinds(filled)
