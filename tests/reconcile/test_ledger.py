"""A growing story: what is settled anew, and where each claim went."""

from __future__ import annotations

import pytest
from tests.reconcile.kit import KZ, article, claim, dossier, exactly

from dateline.model import Article, Claim, Dossier, Fact
from dateline.reconcile import Assignment, Ledger, assignments, reconcile, update
from dateline.reconcile.plan import Bundle
from dateline.reconcile.settle import settle


def test_a_ledger_settles_only_what_something_new_bears_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def told(text: str, predicate: str) -> tuple[Article, list[Claim]]:
        source = article(text, outlet=text)
        return source, [claim(source, text, predicate, exactly(26), place=KZ)]

    settled: list[str] = []

    def heard(bundle: Bundle) -> Fact:
        settled.append(bundle.slot.predicate)
        return settle(bundle)

    monkeypatch.setattr("dateline.reconcile.settle", heard)
    ledger, first, more = Ledger(), [told("26 dead", "killed"), told("26 held", "detained")], told("26 dead again", "killed")
    ledger.facts(dossier(*first))
    before = list(settled)
    facts = ledger.facts(dossier(*first, more))
    assert (sorted(before), settled[len(before) :]) == (["detained", "killed"], ["killed"]) and len(facts) == 2


def test_an_update_keeps_what_nothing_new_touches_and_settles_the_rest() -> None:
    def told(text: str, predicate: str, number: int) -> tuple[Article, list[Claim]]:
        source = article(text, outlet=text)
        return source, [claim(source, text, predicate, exactly(number), place=KZ)]

    first = [told("26 dead", "killed", 26), told("26 held", "detained", 26)]
    plain = dossier(*first)
    before = Dossier(story=plain.story, articles=plain.articles, readings=plain.readings, facts=reconcile(plain))
    after = dossier(*first, told("31 dead", "killed", 31), told("5 hurt", "injured", 5))
    found = {fact.slot.predicate: fact for fact in update(before, after)}
    known = {fact.slot.predicate: fact for fact in before.facts}
    assert found["detained"] is known["detained"] and found["killed"] != known["killed"] and found["injured"].conservative == 5
    assert update(Dossier(story=plain.story, articles=plain.articles, readings=plain.readings), plain) == reconcile(plain), "facts that are not there"


def test_where_a_claim_went_is_told_by_name_and_stays() -> None:
    source = article("26 dead")
    (entry,) = assignments(reconcile(dossier((source, [claim(source, "26 dead", "killed", exactly(26), place=KZ)]))))
    assert (entry.slot, entry.standing, entry.reason, entry.origin.name) == ("killed/people/KZ/total", "live", "", "Morning Post")
    with pytest.raises(AttributeError):
        entry.slot = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Assignment("claim", "slot", entry.origin, "live")  # type: ignore[call-arg,misc]
