"""An editor's correction: kept, told to those who watch, and the story's figures reconciled with it."""

from __future__ import annotations

from dateline.model import Claim, Slot
from dateline.pipeline.processing import renew
from dateline.pipeline.watching import look
from dateline.store import Store
from dateline.store.changes import Change
from dateline.store.corrections import Correction


def correct(store: Store, given: Correction) -> None:
    """Keep a correction, or its taking back, and let the story of its article follow at once.

    Where stories are being settled at this very moment, the next settling takes it along.
    """
    with store.batch():
        store.correct(given)
        store.put_changes(_told(store, given))
    with store.held(["settle"]) as ours:
        if ours:
            _follow(store, given)
    look(store)


def _follow(store: Store, given: Correction) -> None:
    story = store.story(store.story_of(given.article) or "")
    if story is None:
        return
    inputs = store.story_inputs({given.article}).get(story.id)
    renew(store, story, store.pairs(story.articles), (inputs, store.namings(), (given,)))


def _told(store: Store, given: Correction) -> list[Change]:
    """The correction itself, as a change of its story: what the machine read, and what it says now."""
    story = store.story_of(given.article)
    before, after = (given.now, given.was) if given.undone else (given.was, given.now)
    if story is None:
        return []
    shown = after or before or given.was
    return [
        Change(
            story=story, kind="corrected", slot=_slot(shown), was=before.quantity if before else None, now=after.quantity if after else None,
            claims=(shown.id,), cause="corrected", by=given.by, reason=given.reason,
        )
    ]  # fmt: skip


def _slot(claim: Claim) -> Slot:
    return Slot(predicate=claim.predicate, group=claim.group.cls if claim.group else None, place=claim.place, aspect=claim.topic or "total")
