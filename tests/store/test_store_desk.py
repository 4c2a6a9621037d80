"""Corrections, notes, grades, watches and alerts as they are kept, on both databases."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from made import keep, killed, make

from dateline.model import Quantity, Story, story_id
from dateline.model.dossier import Dossier
from dateline.pipeline import settle
from dateline.pipeline.correcting import correct
from dateline.pipeline.watching import look
from dateline.store import QueryError, Store
from dateline.store.alerts import TRIES, Alert
from dateline.store.changes import Change
from dateline.store.corrections import SIGNAL, Correction
from dateline.store.grades import Grade, together
from dateline.store.notes import LONGEST, MOST, WINDOW, Note, NoteError
from dateline.store.watches import Watch

NOW = datetime(2022, 1, 10, 12, tzinfo=UTC)
TEXT = "The clinic counted 14 dead, three of them nurses."


def corrected_to(claim, number, *, at=NOW, undone=False, nothing=False):
    now = None if nothing else msgspec.structs.replace(claim, quantity=Quantity(low=number, high=number, text=str(number)))
    return Correction(
        claim=claim.id, article=claim.article, was=claim, now=now, reason="read from the sentence before", by="ed", at=at, undone=undone
    )


@pytest.fixture
def read(store):
    made = make(1, TEXT, claims=[killed(3, 3)])
    keep(store, made)
    return made


def test_a_correction_counts_everywhere_and_the_reading_stays_as_it_was(store, read):
    _, article, reading = read
    claim = reading.claims[0]
    store.correct(corrected_to(claim, 14))
    ((_, now),) = store.pairs([article.id])
    assert now.claims[0].quantity.low == 14 and now.claims[0].signals[-1].name == SIGNAL
    assert store.reading_of(article.revision) == reading
    assert [hit.article.id for hit in store.search("killed>=10")] == [article.id]
    assert store.search("killed<=5") == ()
    assert store.claim(claim.id) == claim and store.claim(now.claims[0].id) == now.claims[0]
    assert dict(store.fixes())[article.id][0].claim == claim.id


def test_a_correction_taken_back_leaves_what_was_read(store, read):
    _, article, reading = read
    claim = reading.claims[0]
    store.correct(corrected_to(claim, 14))
    store.correct(corrected_to(claim, 14, at=NOW + timedelta(minutes=1), undone=True))
    assert store.pairs([article.id])[0][1] == reading
    assert len(store.search("killed=3")) == 1 and store.search("killed>=10") == ()
    assert len(store.corrections([article.id])) == 2, "every record is kept"


def test_what_is_no_claim_is_found_by_no_figure(store, read):
    _, article, reading = read
    store.correct(corrected_to(reading.claims[0], 0, nothing=True))
    assert store.pairs([article.id])[0][1].claims == ()
    assert store.search("killed<=5") == () and store.search("predicate:killed") == ()
    assert store.claim(reading.claims[0].id) == reading.claims[0]


def test_a_correction_follows_its_words_into_a_later_revision(store, read):
    _, article, reading = read
    store.correct(corrected_to(reading.claims[0], 14))
    keep(store, make(1, TEXT + " The ward was closed.", claims=[killed(3, 3)]))
    ((newest, now),) = store.pairs([article.id])
    assert newest.revision != article.revision
    assert now.claims[0].quantity.low == 14 and now.claims[0].revision == newest.revision
    assert [hit.article.revision for hit in store.search("killed>=10")] == [newest.revision]


def test_where_the_words_are_read_otherwise_a_correction_does_not_follow(store, read):
    _, article, reading = read
    store.correct(corrected_to(reading.claims[0], 14))
    keep(store, make(1, TEXT + " Again.", claims=[killed(5, 5)]))
    assert store.pairs([article.id])[0][1].claims[0].quantity.low == 5


def test_a_corrected_article_is_settled_again(store, read):
    store.set_marks(store.unsettled()[1])
    assert store.unsettled()[0] == set()
    store.correct(corrected_to(read[2].claims[0], 14))
    fresh, marks = store.unsettled()
    assert fresh == {read[1].id} and [one.by for one in store.unsettled_corrections()] == ["ed"]
    store.set_marks(marks)
    assert store.unsettled()[0] == set() and store.unsettled_corrections() == ()


def note(text="Two sources say otherwise.", author="ana", minute=0, **more):
    given = {"kind": "story", "about": "", "article": "a" * 20} | more
    return Note(author=author, text=text, at=NOW + timedelta(minutes=minute), **given)


def test_a_note_keeps_every_wording(store):
    kept = store.put_note(note())
    again = store.reword(kept.id, "Three sources say otherwise.", NOW + timedelta(minutes=5))
    assert again.version == 2 and again.edited == NOW + timedelta(minutes=5)
    assert [text for _, text in store.wordings(kept.id)] == ["Two sources say otherwise.", "Three sources say otherwise."]
    assert store.notes_at(["a" * 20]) == (again,)
    assert store.reword(kept.id, again.text, NOW + timedelta(minutes=6)) == again, "the same words are no new wording"


def test_a_hidden_note_says_by_whom_and_why(store):
    kept = store.put_note(note())
    hidden = store.hide_note(kept.id, "names a private person", "ed")
    assert (hidden.hidden, hidden.hidden_by, hidden.text) == ("names a private person", "ed", kept.text)
    assert store.hide_note(kept.id, None, "ed").hidden is None
    assert store.hide_note("nothing", "x", "ed") is None


def test_notes_have_a_measure(store):
    for bad, reason in (("  \n ", "empty"), ("x" * (LONGEST + 1), "too-long")):
        with pytest.raises(NoteError, match=reason):
            store.put_note(note(bad))
    for minute in range(MOST):
        store.put_note(note(minute=minute))
    with pytest.raises(NoteError, match="too-many"):
        store.put_note(note(minute=MOST))
    store.put_note(note(author="ben", minute=MOST))
    store.put_note(note(minute=MOST + int(WINDOW.total_seconds() // 60)))


def test_a_note_holds_no_character_that_a_page_or_a_database_cannot(store):
    assert store.put_note(note("a\0b\x07c\r\nd")).text == "abc\nd"


def test_notes_are_found_by_what_they_are_on(store):
    on_claim = store.put_note(note(kind="claim", about="c" * 20))
    store.put_note(note(minute=1))
    assert store.notes_at(["a" * 20], "claim", "c" * 20) == (on_claim,)
    assert len(store.notes_at(["a" * 20, "b" * 20])) == 2 and store.notes_at(["b" * 20]) == ()


def test_the_last_grade_counts_and_every_one_is_kept(store):
    store.put_grade(Grade(kind="outlet", about="The Ledger", source="B", information="3", by="ed", at=NOW))
    store.put_grade(Grade(kind="outlet", about="The Ledger", source="C", by="ed", at=NOW))
    assert store.grades("outlet", ["The Ledger", "Other"])["The Ledger"].code == "C"
    assert [grade.code for grade in store.graded("outlet", "The Ledger")] == ["B3", "C"]
    store.put_grade(Grade(kind="outlet", about="The Ledger", by="ed", at=NOW))
    assert store.grades("outlet", ["The Ledger"]) == {}
    for wrong in ({"source": "G"}, {"information": "7"}, {"source": "AB"}):
        with pytest.raises(ValueError):
            store.put_grade(Grade(kind="outlet", about="x", by="ed", at=NOW, **wrong))


def test_a_claims_own_digit_comes_before_its_outlets():
    outlet, claim = Grade(kind="outlet", about="o", source="B", information="3"), Grade(kind="claim", about="c", information="1")
    assert (together(outlet, claim), together(outlet, None), together(None, claim), together(None, None)) == ("B1", "B3", "1", "")


def watch(about="killed>=10", kind="search", reader="ana", **more):
    return Watch(reader=reader, kind=kind, about=about, title=about, language="en", at=NOW, **more)


def test_a_watch_is_kept_once_and_may_be_altered(store):
    first = store.put_watch(watch())
    again = store.put_watch(watch(mail=True))
    assert again.watch.mail and again.token == first.token and len(store.watches("ana")) == 1
    assert store.watches("ben") == ()
    with pytest.raises(QueryError):
        store.put_watch(watch('"not closed'))


def test_a_feeds_address_can_be_revoked(store):
    kept = store.put_watch(watch())
    assert store.watch_by_token(kept.token) == kept and len(kept.token) >= 32
    new = store.renew_token(kept.watch.id)
    assert store.watch_by_token(kept.token) is None and store.watch_by_token(new).watch == kept.watch
    assert store.renew_token(kept.watch.id, revoke=True) is None and store.watch_by_token(new) is None


def alert(about="one", reader="ana", minute=0, **more):
    return Alert(reader=reader, kind="article", about=about, at=NOW + timedelta(minutes=minute), **more)


def test_an_alert_is_made_once(store):
    kept = store.put_watch(watch(mail=True))
    mine = alert(watch=kept.watch.id)
    assert store.put_alerts([mine], ["mail"]) == 1
    assert store.put_alerts([mine, msgspec.structs.replace(mine, at=NOW + timedelta(days=1))], ["mail"]) == 0
    assert [told.alert for told in store.alerts("ana")] == [mine] and store.alerts("ben") == []
    assert store.unread("ana") == 1
    store.see_alerts("ana", store.alerts("ana")[0].seq, NOW)
    assert store.unread("ana") == 0 and store.alerts("ana")[0].seen == NOW


def test_a_watch_that_is_forgotten_takes_its_alerts_along(store):
    kept = store.put_watch(watch(mail=True))
    store.put_alerts([alert(watch=kept.watch.id)], ["mail"])
    store.put_alerts([alert("mention")])
    store.drop_watch(kept.watch.id)
    assert [told.alert.about for told in store.alerts("ana")] == ["mention"] and store.due_deliveries(NOW + timedelta(days=1)) == []


def test_a_message_is_tried_again_longer_after_each_failure_and_given_up(store):
    kept = store.put_watch(watch(mail=True))
    store.put_alerts([alert(watch=kept.watch.id)], ["mail"])
    now, waits = NOW, []
    while due := store.due_deliveries(now):
        store.settle_delivery(due[0], now, "the server is busy")
        waiting = store.failing_deliveries("ana")[kept.watch.id]
        waits.append(waiting.due - now)
        assert waiting.reason == "the server is busy"
        if waiting.state == "failed":
            break
        assert store.due_deliveries(now) == []
        now = waiting.due
    assert len(waits) == TRIES and all(a < b for a, b in zip(waits, waits[1:], strict=False))
    assert store.delivery_counts() == {"failed": 1}


def test_what_was_sent_is_not_sent_again(store):
    store.put_alerts([alert()], ["mail", "hook"])
    mail, hook = sorted(store.due_deliveries(NOW), key=lambda one: one.channel, reverse=True)
    store.settle_delivery(mail, NOW, None)
    store.settle_delivery(hook, NOW, "no such host", lasting=True)
    assert store.due_deliveries(NOW + timedelta(days=2)) == [] and store.delivery_counts() == {"done": 1, "failed": 1}


def test_a_clock_that_went_back_puts_nothing_off_for_ever(store):
    store.put_alerts([alert(minute=60 * 24 * 365)], ["mail"])
    assert len(store.due_deliveries(NOW)) == 1


def test_the_log_of_changes_is_read_on_from_a_place_and_never_begins_anew(store):
    store.put_changes([Change(story="s" * 20, kind="new"), Change(story="s" * 20, kind="moved")])
    (first, _, one), (second, _, two) = store.changes(0, 10)
    assert (one.kind, two.kind) == ("new", "moved") and store.changes(first, 10)[0][0] == second
    store.forget_changes(second + 1, timedelta(0))
    store.put_changes([Change(story="s" * 20, kind="conflict")])
    assert store.last_change() > second and [change.kind for _, _, change in store.changes(second, 10)] == ["conflict"]


def test_a_story_that_was_merged_is_found_under_its_old_id(store):
    one, other = (keep(store, make(number)) for number in (1, 2))
    old, new = story_id(other.id), story_id(one.id)
    for key, articles in ((old, (other,)), (new, (one, other))):
        story = Story(id=key, articles=tuple(article.id for article in articles))
        store.put_dossier(Dossier(story=story, articles=articles, readings=()), "made")
    store.drop_stories([old])
    assert store.story_now(old) == new == store.story_now(new) and store.story_now("nothing") is None


def test_all_of_it_survives_a_backup(store, read, tmp_path):
    from dateline.store.backup import backup, restore

    store.correct(corrected_to(read[2].claims[0], 14))
    store.put_note(note())
    kept = store.put_watch(watch())
    store.put_alerts([alert(watch=kept.watch.id)], ["mail"])
    backup(store, tmp_path / "all.tar")
    with Store.open(tmp_path / "other", f"sqlite:///{tmp_path / 'other.db'}") as other:
        restore(other, tmp_path / "all.tar")
        assert other.fixes() == store.fixes() and other.watches() == store.watches() and other.alerts("ana") == store.alerts("ana")
        assert other.notes_at(["a" * 20]) == store.notes_at(["a" * 20])
        assert [hit.article.id for hit in other.search("killed>=10")] == [read[1].id]


@pytest.mark.parametrize("question", ["clinic", "killed>=3", "place:KZ OR clinic*", '"clinic counted" -nothing', "language:en predicate:killed"])
def test_who_watches_is_told_on_either_database(store, question):
    kept = store.put_watch(watch(question))
    _, article, reading = made = make(1, TEXT, claims=[killed(3, 3)])
    keep(store, made)
    settle(store)
    (told,) = store.alerts("ana")
    assert told.alert.article == article.id and told.alert.why and told.alert.story
    assert look(store) == 0
    correct(store, corrected_to(reading.claims[0], 14))
    assert [one.alert.kind for one in store.alerts("ana", watch=kept.watch.id)][-1] == "article"
    assert store.pairs([article.id])[0][1].claims[0].quantity.low == 14
