"""Backups: what comes back is what was there, between databases too; a torn file changes nothing."""

import pytest
from made import keep, killed, make

from dateline.model import Dossier, Link, Story
from dateline.store import Source, Store, StoreError
from dateline.store.backup import backup, restore


def fill(store):
    made = [make(number, f"Text {number} 全文", claims=[killed(number)]) for number in (1, 2, 3)]
    for one in made:
        keep(store, one)
    pairs = [one[1:] for one in made]
    story = Story(id="s" * 20, articles=tuple(article.id for article, _ in pairs))
    store.put_dossier(Dossier(story=story, articles=tuple(a for a, _ in pairs), readings=tuple(r for _, r in pairs)), "x")
    store.put_links([Link(article=pairs[0][0].id, to=pairs[1][0].id, verdict="same story", by="editor")])
    fetched = made[0][0].fetched
    store.put_source(Source(url="https://a.example/feed", kind="feed", title="Ä", due=fetched, added=fetched))
    store.enqueue(["https://a.example/9"], "https://a.example/feed", fetched)
    return made


def everything(store):
    return (
        store.counts(), list(store.all_pairs()), [store.page(key) for key in store.page_ids()], store.links(), store.sources(), store.queue_counts(),
        [store.dossier(story.id) for story in store.stories()], [hit.article.id for hit in store.search("全文 -foo")], len(store.search("killed>=2")),
    )  # fmt: skip


def test_what_comes_back_is_what_was_there(store, tmp_path):
    fill(store)
    assert backup(store, tmp_path / "b.tar")["articles"] == 3
    with Store.open(tmp_path / "new", f"sqlite:///{tmp_path / 'new.db'}") as other:
        restore(other, tmp_path / "b.tar")
        assert everything(other) == everything(store)
        keep(other, make(4))
        with pytest.raises(StoreError, match="not empty"):
            restore(other, tmp_path / "b.tar")


def test_a_backup_of_sqlite_goes_into_either_database(store, tmp_path):
    with Store.open(tmp_path / "from", f"sqlite:///{tmp_path / 'from.db'}") as source:
        fill(source)
        backup(source, tmp_path / "b.tar")
        restore(store, tmp_path / "b.tar")
        assert everything(store) == everything(source)
    keep(store, make(5, "One more"))
    assert store.put_links([Link(article="a", to="b", verdict="copy")]) == 1


@pytest.mark.parametrize("damage", [lambda data: data[:3000], lambda data: b"nothing", lambda data: data.replace(b"manifest", b"manifess")])
def test_a_torn_backup_changes_nothing(tmp_path, damage):
    with Store.open(tmp_path / "a", f"sqlite:///{tmp_path / 'a.db'}") as store:
        fill(store)
        backup(store, tmp_path / "b.tar")
    (tmp_path / "b.tar").write_bytes(damage((tmp_path / "b.tar").read_bytes()))
    with Store.open(tmp_path / "c", f"sqlite:///{tmp_path / 'c.db'}") as other:
        with pytest.raises(StoreError, match=r"take another|newer"):
            restore(other, tmp_path / "b.tar")
        assert other.counts()["articles"] == 0


def test_a_place_that_cannot_be_written_is_told(store, tmp_path):
    with pytest.raises(StoreError, match="choose another file"):
        backup(store, tmp_path / "absent" / "b.tar")
