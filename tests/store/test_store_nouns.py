"""Putting and getting, on both databases: exact, idempotent, all or nothing."""

import threading
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import keep, killed, make

from dateline.model import Dossier, Fact, Interval, Link, Outcome, Place, Quantity, Sample, Series, Slot, Story, day, story_id
from dateline.store import BlobError, Choose
from dateline.store.schema import moment, stamp


def test_everything_comes_back_as_it_was_put(store):
    page, article, reading = made = make(claims=[killed(26, place=Place(text="Almaty", id="KZ-75"))])
    keep(store, made)
    assert store.page(page.id) == page
    assert store.article(article.id) == article
    assert store.reading_of(article.revision) == reading
    assert store.claim(reading.claims[0].id) == reading.claims[0]
    assert store.pairs([article.id]) == [(article, reading)]


def test_putting_twice_changes_nothing(store):
    made = make(claims=[killed(26)])
    keep(store, made)
    before = store.counts()
    keep(store, made)
    assert store.counts() == before
    assert not store.put_page(made[0])
    assert not store.put_article(made[1])
    assert not store.put_reading(made[2])


def test_what_is_not_there_is_none(store):
    assert store.page("x") is store.article("x") is store.story("x") is store.dossier("x") is store.claim("x") is store.fact("x") is None
    assert store.pairs(["x"]) == []
    assert store.story_of("x") is None


def test_a_batch_is_kept_whole_or_not_at_all(store):
    with pytest.raises(RuntimeError, match="stop"), store.batch():
        keep(store, make(1))
        raise RuntimeError("stop")
    assert store.counts()["articles"] == 0
    keep(store, make(1))
    assert store.counts()["articles"] == 1


def test_the_newest_revision_is_the_one_shown(store):
    day_one, day_two = day(date(2022, 1, 5)), day(date(2022, 1, 6))
    late = keep(store, make(1, "Second text.", modified=day_two))
    early = keep(store, make(1, "First text.", modified=day_one))
    assert late.id == early.id and late.revision != early.revision
    assert store.article(late.id) == late
    assert store.revisions(late.id) == (late, early)
    assert [article.revision for article in store.articles()] == [late.revision]


def test_articles_are_chosen_by_time_language_and_outlet(store):
    for number in range(1, 6):
        keep(store, make(number, outlet="A" if number % 2 else "B", language="zh-Hant" if number == 5 else "en"))
    keep(store, make(9, published=None))

    def numbers(**choose):
        return [int(article.title[6:]) for article in store.articles(Choose(**choose))]

    assert numbers() == [5, 4, 3, 2, 1, 9]
    assert numbers(since=datetime(2022, 1, 4, tzinfo=UTC)) == [5, 4, 3]
    assert numbers(until=datetime(2022, 1, 4, tzinfo=UTC)) == [2, 1]
    assert numbers(language="zh") == [5]
    assert numbers(outlet="b") == [4, 2]
    assert numbers(limit=2, offset=1) == [4, 3]


def test_outcomes_are_kept_once_for_each_item(store):
    outcome = Outcome(stage="extract", item="https://a.example/1", reason="no-text", detail="…")
    store.put_outcome(outcome)
    store.put_outcome(outcome)
    assert store.outcomes() == (outcome,)
    store.put_outcome(outcome, page="some-page")
    assert "some-page" in store.known_pages()


def test_a_page_at_which_a_stage_stumbled_has_another_chance(store):
    store.put_outcome(Outcome(stage="annotate", item="u", reason="fault"), page="p")
    assert "p" not in store.known_pages()


def dossier_of(story, pairs, *facts):
    return Dossier(story=story, articles=tuple(a for a, _ in pairs), readings=tuple(r for _, r in pairs), facts=facts)


def test_a_story_is_kept_with_its_articles_and_facts(store):
    pairs = [make(number)[1:] for number in (1, 2)]
    for number in (1, 2):
        keep(store, make(number))
    story = Story(id=story_id(pairs[0][0].id), articles=tuple(article.id for article, _ in pairs))
    slot = Slot(predicate="killed", group="people")
    fact = Fact(story=story.id, slot=slot, value=Quantity(low=26, high=None), status="single origin", points=())
    dossier = dossier_of(story, pairs, fact)
    store.put_dossier(dossier, "inputs")
    store.put_dossier(dossier, "inputs")
    assert store.dossier(story.id) == dossier
    assert store.story_of(pairs[1][0].id) == story.id
    assert store.fact(fact.id) == fact
    assert store.story_inputs() == {story.id: "inputs"}
    assert store.stories() == (story,)
    assert store.stories(smallest=3) == ()
    store.drop_stories([story.id])
    assert store.counts()["stories"] == store.counts()["facts"] == 0
    assert store.story_of(pairs[1][0].id) is None


def test_an_article_that_moves_is_in_one_story_only(store):
    pairs = [make(number)[1:] for number in (1, 2)]
    for number in (1, 2):
        keep(store, make(number))
    first, second = pairs[0][0].id, pairs[1][0].id
    store.put_dossier(dossier_of(Story(id="a" * 20, articles=(first, second)), pairs), "1")
    store.put_dossier(dossier_of(Story(id="b" * 20, articles=(second,)), pairs[1:]), "1")
    store.put_dossier(dossier_of(Story(id="a" * 20, articles=(first,)), pairs[:1]), "2")
    assert store.story_of(first) == "a" * 20
    assert store.story_of(second) == "b" * 20


def test_decisions_stay_and_machine_links_are_replaced(store):
    ours = Link(article="a", to="b", verdict="same story", score=0.5)
    theirs = Link(article="a", to="c", verdict="apart", by="editor")
    assert store.put_links([ours, theirs, theirs]) == 2
    store.replace_machine_links([Link(article="a", to="d", verdict="copy", score=0.9)], {"a"})
    assert {link.to for link in store.links()} == {"c", "d"}
    assert store.links(by_people=True) == (theirs,)


def test_altered_bytes_are_noticed(store):
    page, article, _ = make()
    keep(store, make())
    path = store.blobs.path(page.sha256)
    good = path.read_bytes()
    path.write_bytes(good[:-4])
    with pytest.raises(BlobError, match="broken"):
        store.page(page.id)
    other = make(2)[0]
    store.blobs.put(other.body)
    path.write_bytes(store.blobs.path(other.sha256).read_bytes())
    with pytest.raises(BlobError, match="does not hold"):
        store.page(page.id)
    path.unlink()
    with pytest.raises(BlobError, match="missing"):
        store.page(page.id)


def test_a_series_stays_beside_its_story_and_is_replaced_by_a_newer_file(store):
    article = keep(store, make(1))
    story = Story(id=story_id(article.id), articles=(article.id,))
    store.put_dossier(Dossier(story=story, articles=(article,), readings=()), "x")
    noon = Sample(at=datetime(2022, 1, 6, 12, tzinfo=UTC), value=5.0)
    older = Series(name="Connectivity", source="Meter", unit="percent", samples=(noon,))
    newer = Series(name="Connectivity", source="Meter", unit="percent", samples=(noon, Sample(at=datetime(2022, 1, 7, tzinfo=UTC), value=9.5)))
    for series in (older, newer, newer):
        store.put_series(story.id, series)
    assert store.series(story.id) == store.dossier(story.id).series == (newer,)
    assert store.drop_series(story.id, newer.id) and not store.drop_series(story.id, newer.id)


def test_series_follow_when_stories_merge(store):
    first, second = keep(store, make(1)), keep(store, make(2))
    one, other = (Story(id=story_id(article.id), articles=(article.id,)) for article in (first, second))
    noon = Sample(at=datetime(2022, 1, 6, 12, tzinfo=UTC), value=5.0)
    for story, article in ((one, first), (other, second)):
        store.put_dossier(Dossier(story=story, articles=(article,), readings=()), "x")
    both, own = (Series(name=name, source="Meter", unit="percent", samples=(noon,)) for name in ("Both", "Own"))
    store.put_series(one.id, both)
    store.put_series(other.id, both)
    store.put_series(other.id, own)
    merged = Story(id=one.id, articles=(first.id, second.id))
    store.put_dossier(Dossier(story=merged, articles=(first, second), readings=()), "y")
    store.drop_stories([other.id])
    assert store.series(one.id) == (both, own)
    assert store.series(other.id) == ()


def test_readers_see_what_is_confirmed_while_a_batch_is_open(store):
    keep(store, make(1))
    seen = []
    with store.batch():
        keep(store, make(2))
        reader = threading.Thread(target=lambda: seen.append(store.counts()["articles"]))
        reader.start()
        reader.join()
    assert seen == [1]
    assert store.counts()["articles"] == 2


def test_text_with_nul_and_every_script_is_kept(store):
    made = make(1, "A\0B النص 全文 हिन्दी 🙂", outlet="Out\0let")
    keep(store, made)
    assert store.article(made[1].id) == made[1]


@given(st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC)))
def test_stamps_are_exact_and_sort_like_times(when):
    assert moment(stamp(when)) == when
    assert len(stamp(when)) == 27


def test_intervals_keep_their_zone(store):
    published = Interval(start=datetime(2022, 1, 6, tzinfo=UTC), end=datetime(2022, 1, 6, 0, 1, tzinfo=UTC), precision="minute", offset=360)
    article = keep(store, make(1, published=published))
    assert store.article(article.id).published.offset == 360
