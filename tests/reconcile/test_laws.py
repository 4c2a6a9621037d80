"""Laws that hold for any claims: order, idempotence, incremental = full, every claim once, the shown range is somebody's."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reconcile.kit import ALMATY, KZ, article, on

from dateline.model import Article, Claim, Dossier, Group, Quantity, Reading, Story, Voice, story_id
from dateline.reconcile import Ledger, assignments, reconcile, update
from dateline.reconcile.slots import enters

ENTITIES = (None, "office:health_ministry@KZ", "office:police@KZ", "body:netblocks", "office:authorities@KZ")
WORDS = "Word after word the page goes on, and this one is long enough to hold every claim that is drawn for it."


@st.composite
def quantities(draw) -> Quantity:
    low = draw(st.one_of(st.none(), st.integers(0, 400)))
    high = None if low is None and draw(st.booleans()) else draw(st.one_of(st.none(), st.integers(low or 0, 500)))
    high = low if draw(st.booleans()) and low is not None else high
    return Quantity(low=low, high=high, approx=draw(st.booleans()), text="")


@st.composite
def claims(draw, source: Article, position: int) -> Claim:
    entity = draw(st.sampled_from(ENTITIES))
    voices = (
        () if entity is None and draw(st.booleans()) else (Voice(text=entity or "officials", kind="body" if entity else "unnamed", entity=entity),)
    )
    return Claim(
        article=source.id,
        revision=source.revision,
        field="text",
        start=position,
        end=position + 4,
        quote=source.text[position : position + 4],
        predicate=draw(st.sampled_from(["killed", "missing", "detained", "declare"])),
        quantity=draw(quantities()),
        group=Group(cls=draw(st.sampled_from(["people", "protesters", "militants", "security_forces"]))),
        place=draw(st.sampled_from([None, KZ, ALMATY])),
        counting=draw(st.sampled_from(["total", "total", "total", "increment", "subset", "superseded", "withdrawn"])),
        voices=voices,
        stance=draw(st.sampled_from(["asserted", "reported", "disputed"])),
        topic=draw(st.sampled_from([None, "curfew"])),
    )


@st.composite
def stories(draw) -> Dossier:
    pairs = []
    for number in range(draw(st.integers(1, 5))):
        source = article(f"{number} {WORDS}", outlet=f"Paper {number % 3}", published=draw(st.sampled_from([on(3), on(4), on(5), on(9)])))
        found = [draw(claims(source, position)) for position in range(draw(st.integers(0, 4)))]
        parents = [draw(st.sampled_from([None, None, *(other.id for other in found[:here])])) for here in range(len(found))]
        pairs.append((source, tuple(msgspec.structs.replace(claim, parent=parent) for claim, parent in zip(found, parents, strict=True))))
    return made(pairs)


def made(pairs) -> Dossier:
    articles = tuple(source for source, _ in pairs)
    readings = tuple(Reading(article=source.id, revision=source.revision, claims=tuple(own)) for source, own in pairs)
    return Dossier(story=Story(id=story_id("first"), articles=tuple(a.id for a in articles)), articles=articles, readings=readings)


LAW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@LAW
@given(stories(), st.randoms())
def test_the_order_of_arrival_does_not_show(story, random):
    articles, readings = list(story.articles), list(story.readings)
    random.shuffle(articles)
    random.shuffle(readings)
    turned = tuple(msgspec.structs.replace(r, claims=tuple(random.sample(r.claims, len(r.claims)))) for r in readings)
    assert reconcile(Dossier(story=story.story, articles=tuple(articles), readings=turned)) == reconcile(story)


@LAW
@given(stories())
def test_said_twice_changes_nothing(story):
    twice = Dossier(story=story.story, articles=story.articles, readings=(*story.readings, *story.readings))
    assert reconcile(twice) == reconcile(story)


@LAW
@given(stories(), st.data())
def test_incremental_equals_full(story, data):
    known = data.draw(st.integers(0, len(story.readings)))
    before = Dossier(story=story.story, articles=story.articles[:known], readings=story.readings[:known])
    before = Dossier(story=before.story, articles=before.articles, readings=before.readings, facts=reconcile(before))
    assert update(before, story) == reconcile(story)


@LAW
@given(stories(), st.permutations(range(5)))
def test_a_ledger_has_the_facts_of_what_came_so_far(story, order):
    ledger = Ledger()
    for known in [number for number in order if number <= len(story.readings)]:
        part = Dossier(story=story.story, articles=story.articles[:known], readings=story.readings[:known])
        assert ledger.facts(part) == reconcile(part)


@LAW
@given(stories())
def test_every_claim_that_enters_stands_in_one_fact_once(story):
    entered = sorted({claim.id for reading in story.readings for claim in reading.claims if enters(claim)})
    assert sorted(entry.claim for entry in assignments(reconcile(story))) == entered


@LAW
@given(stories())
def test_the_shown_range_is_made_of_ends_that_were_said(story):
    said = {claim.id: claim.quantity for reading in story.readings for claim in reading.claims if claim.quantity}
    for fact in reconcile(story):
        if fact.value is None or fact.derived:
            continue
        quantities = [said[claim] for claim in fact.claims if claim in said]
        assert fact.value.low in {q.low for q in quantities} | {None}
        assert fact.value.high in {q.high for q in quantities} | {None}
        assert fact.conservative in {fact.value.low, fact.value.high}


@LAW
@given(stories())
def test_moving_every_date_moves_no_verdict(story):
    later = timedelta(days=400)
    articles = tuple(_moved(source, later) for source in story.articles)
    moved = Dossier(story=story.story, articles=articles, readings=story.readings)
    assert [(f.slot.key, f.status, f.value) for f in reconcile(moved)] == [(f.slot.key, f.status, f.value) for f in reconcile(story)]


def _moved(source: Article, by: timedelta) -> Article:
    published = msgspec.structs.replace(source.published, start=source.published.start + by, end=source.published.end + by)
    return msgspec.structs.replace(source, published=published)
