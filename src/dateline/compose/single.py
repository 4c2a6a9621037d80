"""One claim in the reader's language, guarded like every other sentence: what an article's page shows beside its words."""

from __future__ import annotations

from dateline.compose import acts, figures, sayings
from dateline.compose.desk import Desk, Draft
from dateline.compose.tongue import load
from dateline.model import Article, Claim, Dossier, Reading, Sentence, Story, story_id
from dateline.model.predicates import ACTS


def readings_of(article: Article, reading: Reading, language: str) -> dict[str, Sentence]:
    """The claims of one article as sentences of `language`, by claim id; those that the guard refuses are left out."""
    story = Story(id=story_id(article.id), articles=(article.id,))
    desk = Desk(dossier=Dossier(story=story, articles=(article,), readings=(reading,)), tongue=load(language))
    told = {claim.id: desk.write(line, claim) for claim in reading.claims if claim.about == "event"}
    return {key: sentence for key, sentence in told.items() if sentence}


def line(draft: Draft, claim: Claim) -> str | None:
    """A figure, an act or a statement, with its place and its origin."""
    if claim.predicate in sayings.SPOKEN and not _has_words(draft, claim):
        return sayings.said(draft, claim, "no-evidence" if claim.evidence else "said")
    what = _what(draft, claim)
    if what is None:
        return acts.quoted(draft, claim)
    draft.cite([claim.id])
    source = draft.origin([claim.id])
    if claim.place is None:
        return draft.say("line-nowhere", what=what, source=source)
    return draft.say("line", place=draft.place(claim.place), what=what, source=source)


def _has_words(draft: Draft, claim: Claim) -> bool:
    return claim.topic is not None and draft.tongue.has(f"act-{claim.predicate}-{claim.topic}")


def _what(draft: Draft, claim: Claim) -> str | None:
    """What the claim says in the language's own words; None where it has none for it."""
    if claim.predicate in figures.COUNTED and claim.quantity and claim.quantity.known:
        return figures.counted(draft, claim.predicate, claim.quantity, claim.group.cls if claim.group else "people")
    if claim.predicate in ACTS and _has_words(draft, claim):
        return draft.say(f"act-{claim.predicate}-{claim.topic}")
    return None
