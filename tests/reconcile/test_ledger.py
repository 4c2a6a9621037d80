"""A growing story: what is settled anew, and where each claim went."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.reconcile.kit import KZ, article, claim, dossier, exactly

from dateline.model import Article, Claim, Dossier, Fact, Naming, Voice
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


def test_a_ledger_follows_what_people_decided_on_names_as_the_story_grows() -> None:
    """Of two names said to be one the more common is the origin; another article may make it the other one."""

    def told(who: str, outlet: str) -> tuple[Article, list[Claim]]:
        source = article(f"Nine miners died, {who} said.", outlet=outlet)
        voice = Voice(text=who, kind="person")
        return source, [claim(source, "Nine miners died", "killed", exactly(9), place=KZ, voices=(voice,))]

    namings = (Naming(left="Ana Petrova", right="安娜", verdict="same", by="editor"),)
    first, ledger = [told("Ana Petrova", "Post"), told("安娜", "Mail")], Ledger()
    small, large = (replace(dossier(*pairs), namings=namings) for pairs in (first, [*first, told("安娜", "Times")]))
    assert [point.origin.name for fact in ledger.facts(small) for point in fact.points] == ["Ana Petrova"]
    grown = ledger.facts(large)
    assert grown == reconcile(large) and [point.origin.name for fact in grown for point in fact.points] == ["安娜"]


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
