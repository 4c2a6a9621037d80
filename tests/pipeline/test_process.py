"""Kept: running twice changes nothing, and what was confirmed survives a kill."""

import subprocess
import sys

import pytest
from msgspec.structs import replace
from test_run import BAD, BALLET, FIRE, PAGES, REFUSED, line

from dateline.collect import pages as collect
from dateline.model import Link
from dateline.pipeline import process, processing, run, settle, stages
from dateline.pipeline.engines import processes
from dateline.store import Store

ALL = [*PAGES, REFUSED, BAD]


def snapshot(store):
    stories = [store.dossier(story.id) for story in store.stories()]
    return store.counts(), sorted(stories, key=lambda dossier: dossier.story.id), store.outcomes(), store.links()


def test_every_page_is_counted_once(store):
    tally = process(store, ALL)
    assert tally.counts["article"] == 3
    assert tally.counts.total() == len(ALL)
    assert store.counts()["articles"] == 3
    assert "not-found" in {outcome.reason for outcome in tally.failures}


def test_running_twice_changes_nothing(store):
    process(store, ALL)
    before = snapshot(store)
    tally = process(store, ALL)
    assert tally.counts["article"] == 0
    assert tally.counts["known"] >= 3
    assert tally.stories == 0
    assert snapshot(store) == before


def test_the_store_comes_to_what_memory_comes_to(store):
    process(store, PAGES[2:])
    process(store, PAGES[:2])
    kept = {dossier.story.id: dossier for dossier in snapshot(store)[1]}
    assert kept == {dossier.story.id: dossier for dossier in run(PAGES).dossiers}


def test_what_is_processed_is_found(store):
    process(store, PAGES)
    assert {hit.article.name for hit in store.search("harbour")} == {"one", "two"}
    assert {hit.article.name for hit in store.search("ballet -harbour")} == {"three"}


def test_the_same_text_from_another_page_is_a_duplicate(store):
    again = line("one", 5, "Harbour fire kills 12", FIRE, note="other bytes")
    process(store, [PAGES[0]])
    tally = process(store, [again])
    assert tally.counts["duplicate"] == 1
    assert process(store, [again]).counts["known"] == 1
    assert store.counts()["articles"] == 1


def test_a_person_may_keep_articles_apart_or_together(store):
    process(store, PAGES)
    ids = {article.name: article.id for article in store.articles()}
    store.put_links([Link(article=ids["three"], to=ids["one"], verdict="same story", by="editor")])
    settle(store)
    assert store.story_of(ids["three"]) == store.story_of(ids["one"])
    store.put_links([Link(article=ids["three"], to=ids["one"], verdict="apart", by="editor")])
    settle(store)
    assert store.story_of(ids["three"]) != store.story_of(ids["one"])
    assert settle(store) == 0
    store.put_links([Link(article=ids["one"], to=ids["three"], verdict="same story", by="editor")])
    settle(store)
    assert store.story_of(ids["three"]) == store.story_of(ids["one"])
    store.put_links([Link(article=ids["one"], to=ids["three"], verdict="open", by="editor")])
    settle(store)
    assert store.story_of(ids["three"]) != store.story_of(ids["one"])
    assert len(store.links(by_people=True)) == 1


def test_who_is_killed_before_an_old_story_is_dropped_leaves_nothing_behind(store, monkeypatch):
    process(store, PAGES)
    ids = {article.name: article.id for article in store.articles()}
    store.put_links([Link(article=ids["three"], to=ids["one"], verdict="same story", by="editor")])
    monkeypatch.setattr(store, "drop_stories", lambda keys: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        settle(store)
    monkeypatch.undo()
    settle(store)
    assert store.counts()["stories"] == len({store.story_of(key) for key in ids.values()}) == 1


def test_a_large_store_looks_only_at_what_is_near_in_time(store, tmp_path, monkeypatch):
    """A ballet in October, fires in January: what comes in January is settled without October, and to the same stories."""

    ballet = [line(f"october{day}", day, f"A lost score returns: {day}", BALLET) for day in (3, 4, 5)]
    october = [replace(page, body=page.body.replace(b"2022-01-", b"2021-10-")) for page in ballet]
    january = [line(f"january{day}", day, f"Fire in Almaty: {day}", FIRE.replace("12", str(50 + day))) for day in (3, 4, 5)]
    process(store, october + january[:1])
    monkeypatch.setattr(processing, "WHOLE", 0)
    looked_at, real = [], processing.gather

    def gathering(pairs, decided):
        pairs = list(pairs)
        looked_at.append({article.name for article, _ in pairs})
        return real(pairs, decided)

    monkeypatch.setattr(processing, "gather", gathering)
    process(store, january[1:])
    assert looked_at == [{"january3", "january4", "january5"}]
    assert settle(store) == 0
    with Store.open(tmp_path / "whole") as whole:
        monkeypatch.setattr(processing, "WHOLE", 5000)
        process(whole, october + january)
        assert snapshot(store)[:2] == snapshot(whole)[:2]


def test_a_decision_about_old_articles_is_followed_in_a_large_store(store, monkeypatch):
    process(store, PAGES)
    monkeypatch.setattr(processing, "WHOLE", 0)
    ids = {article.name: article.id for article in store.articles()}
    store.put_links([Link(article=ids["three"], to=ids["one"], verdict="same story", by="editor")])
    settle(store)
    assert store.story_of(ids["three"]) == store.story_of(ids["one"])


def test_a_fault_is_tried_again_when_it_is_mended(store, monkeypatch):
    real = stages.annotate
    monkeypatch.setattr(stages, "annotate", lambda article: 1 / 0)
    monkeypatch.delenv("DATELINE_DEBUG", raising=False)
    assert process(store, PAGES).counts == {"fault": 3}
    monkeypatch.setattr(stages, "annotate", real)
    assert process(store, PAGES).counts == {"article": 3}
    assert not store.outcomes()


def test_the_store_does_not_tell_who_read(store, tmp_path):
    process(store, PAGES)
    with Store.open(tmp_path / "other") as other:
        assert process(other, PAGES, engine=processes(1)).counts == {"article": 3}
        assert snapshot(other)[:3] == snapshot(store)[:3]


SCRIPT = """
import sys
from dateline.collect import pages
from dateline.pipeline import processing as module
module.BATCH = 3
from dateline.store import Store
with Store.open(sys.argv[1]) as store:
    module.process(store, pages([sys.argv[2]]), lambda stage, done: print(stage, done, flush=True))
print("end", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix's")
def test_a_killed_run_has_lost_nothing_that_it_had_confirmed(tmp_path):
    confirmed = 6
    rows = b"\n".join(line(f"p{number}", 1 + number, f"Title {number}", FIRE.replace("12", str(40 + number))).body for number in range(12))
    (tmp_path / "pages.jsonl").write_bytes(rows)
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "data"), str(tmp_path / "pages.jsonl")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        for told in running.stdout:
            if told.split() == ["read", str(confirmed)]:
                running.kill()
                break
        running.wait()
    with Store.open(tmp_path / "data") as store:
        assert store.counts()["articles"] >= confirmed
        pages = [str(tmp_path / "pages.jsonl")]
        process(store, collect(pages))
        assert store.counts()["articles"] == 12
        after = snapshot(store)
    with Store.open(tmp_path / "whole") as whole:
        process(whole, collect(pages))
        assert snapshot(whole)[:3] == after[:3]
