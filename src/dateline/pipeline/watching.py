"""What is new for those who watch: after each settling, from where the last look ended. Killed at any point, the next look goes on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from dateline.model import Claim
from dateline.pipeline.why import concerns, why
from dateline.store import QueryError, Store
from dateline.store.alerts import Alert, AlertKind, Channel, Match
from dateline.store.changes import Change
from dateline.store.query import parse
from dateline.store.watches import Kept

STEP = 200
"""Arrivals and changes that are looked at together; their alerts are confirmed with the place up to which was looked."""
REMEMBERED = timedelta(days=60)
"""How long the log of changes is kept."""

Arrival = tuple[int, str]
Changed = tuple[int, datetime, Change]


def look(store: Store, now: datetime | None = None) -> int:
    """Make the alerts that are due; gives how many. Twice is once: each alert is kept under what it tells."""
    if not store.watching():
        return 0
    made = 0
    with store.alone("alerts"):
        while (found := _step(store, now or datetime.now(UTC))) is not None:
            made += found
    return made


def _step(store: Store, now: datetime) -> int | None:
    """One portion of what came since the last look; None where nothing did."""
    watches = store.watches()
    article, change = _place(store, watches)
    arrivals, changes = store.settled_arrivals(article, STEP), store.changes(change, STEP)
    if not watches or not (arrivals or changes):
        return None
    found = [(kept, list(_alerts(store, kept, arrivals, changes, now))) for kept in watches]
    last = arrivals[-1][0] if arrivals else article, changes[-1][0] if changes else change
    with store.batch():
        made = sum(store.put_alerts(alerts, channels(kept)) for kept, alerts in found if store.watch(kept.watch.id))
        store.set_alert_marks(*last)
        store.forget_changes(last[1], REMEMBERED)
    return made


def _place(store: Store, watches: Sequence[Kept]) -> tuple[int, int]:
    """Where to go on: nothing that came before the first watch was made is looked at."""
    first = min((kept.since_article for kept in watches), default=0), min((kept.since_change for kept in watches), default=0)
    return max(store.mark("alerted-articles"), first[0]), max(store.mark("alerted-changes"), first[1])


def channels(kept: Kept) -> tuple[Channel, ...]:
    """By which ways a watch's alerts are sent, besides its page and feed."""
    ways: list[tuple[Channel, bool]] = [("mail", kept.watch.mail), ("hook", kept.watch.hook is not None)]
    return tuple(name for name, wanted in ways if wanted)


def _alerts(store: Store, kept: Kept, arrivals: Sequence[Arrival], changes: Sequence[Changed], now: datetime) -> Iterator[Alert]:
    came = [key for seq, key in arrivals if seq > kept.since_article]
    changed = [item for item in changes if item[0] > kept.since_change]
    try:
        if kept.watch.kind == "story":
            yield from _of_story(store, kept, came, changed, now)
        else:
            yield from _of_question(store, kept, came, changed, now)
    except QueryError:  # a word of the query language that a newer Dateline has no more: nothing answers it, and its page says so
        return


def _of_story(store: Store, kept: Kept, came: Sequence[str], changed: Sequence[Changed], now: datetime) -> Iterator[Alert]:
    home = store.story_of(kept.watch.about)
    homes = store.homes(came)
    for key in came:
        if home and homes.get(key) == home and (told := _arrival(store, kept, key, (), now)):
            yield told
    for seq, at, change in changed:
        if home and store.story_now(change.story) == home:
            yield _change(kept, seq, at, change, tuple(_words(store, change.claims)))


def _of_question(store: Store, kept: Kept, came: Sequence[str], changed: Sequence[Changed], now: datetime) -> Iterator[Alert]:
    node, question = parse(kept.watch.about), kept.watch.about
    names = store.names_of(question)

    def matches(key: str) -> tuple[Match, ...]:
        found = store.told_in(key)
        return why(node, names, *found) if found else ()

    for key in store.answering(question, came):
        if told := _arrival(store, kept, key, matches(key), now):
            yield told
    for seq, at, change in changed:
        answering = store.answering(question, store.sources_of(change.claims)) if concerns(node, change) else []
        if answering:
            yield _change(kept, seq, at, change, (*_words(store, change.claims), *(match for key in answering[:1] for match in matches(key))))


def _arrival(store: Store, kept: Kept, key: str, matches: tuple[Match, ...], now: datetime) -> Alert | None:
    article = store.article(key)
    if article is None:
        return None
    kind: AlertKind = "article" if store.first_revision(key) else "revision"
    about = key if kind == "article" else article.revision
    return Alert(
        reader=kept.watch.reader, watch=kept.watch.id, kind=kind, about=about, at=now, story=store.story_of(key), article=key, why=matches
    )  # fmt: skip


def _change(kept: Kept, seq: int, at: datetime, change: Change, matches: tuple[Match, ...]) -> Alert:
    return Alert(
        reader=kept.watch.reader, watch=kept.watch.id, kind=change.kind, about=f"change {seq}", at=at, story=change.story, change=change, why=matches
    )  # fmt: skip


def _words(store: Store, claims: Sequence[str]) -> Iterator[Match]:
    """The words of the claims that a change rests on."""
    found: list[Claim] = [claim for key in claims[:3] if (claim := store.claim(key))]
    for claim in found:
        yield Match(asked="", article=claim.article, field=claim.field, start=claim.start, end=claim.end, quote=claim.quote, claim=claim.id)
