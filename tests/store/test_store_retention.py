"""The bytes of old pages go; what was read in them, and their hashes, stay."""

from datetime import UTC, datetime

import pytest
from made import keep, make

from dateline.pipeline.verify import verify
from dateline.store import BlobError
from dateline.store.backup import backup

BETWEEN = datetime(2022, 1, 7, 10, 15, tzinfo=UTC)


def test_old_bytes_go_and_the_rest_stays(store, tmp_path):
    old, young = make(10), make(20)
    keep(store, old)
    keep(store, young)
    assert store.old_pages(BETWEEN) == (1, len(old[0].body))
    assert store.drop_bytes(BETWEEN) == 1
    assert store.drop_bytes(BETWEEN) == 0
    assert list(store.blobs) == [young[0].sha256]
    assert store.page_ids() == [young[0].id]
    with pytest.raises(BlobError, match=old[0].sha256):
        store.page(old[0].id)
    assert store.counts()["articles"] == store.counts()["pages"] == 2
    assert len(store.search("bridge")) == 2
    assert not list(verify(store))
    assert backup(store, tmp_path / "kept.tar")["pages"] == 2


def test_bytes_that_a_younger_page_shares_stay(store):
    old, young = make(10), make(20)
    page = type(young[0])(url="https://b.example/", body=old[0].body, fetched=young[0].fetched)
    store.put_page(old[0])
    store.put_page(page)
    assert store.drop_bytes(BETWEEN) == 1
    assert store.page(page.id) == page
