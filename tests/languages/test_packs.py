"""Every pack, with no exceptions: its files, its roles, its cases. A failure says what is still missing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.annotate import annotate
from dateline.annotate.when import date_of
from dateline.languages import codes, load, missing
from dateline.languages.loader import HERE
from dateline.languages.roles import ROLES
from dateline.model import Article, Claim, Interval, day
from dateline.model.predicates import PEOPLE, THINGS

EVERY = {
    "cue:killed", "cue:injured", "cue:hospitalised", "cue:missing", "cue:detained", "cue:displaced", "cue:deployed", "unit",
    "group:children", "group:women", "group:police", "group:soldiers", "group:protesters", "not-people", "subset:*", "counting:increment",
    "negation", "stance:alleged", "stance:unconfirmed", "no-evidence", "about:plan", "about:general", "say:say", "say:deny", "say:urge",
    "according", "voice:body", "voice:office", "voice:unnamed", "title", "act:declare", "topic:state_of_emergency", "topic:curfew",
    "topic:mourning", "event", "void", "barrier",
}  # fmt: skip
MAIN = EVERY | {
    "say:accuse", "say:request", "say:promise", "say:condemn", "relay", "act:seize", "act:regain", "act:disrupt", "act:lift", "act:resign",
    "act:attack", "topic:internet", "topic:airport", "topic:government_buildings", "topic:price_cap", "topic:ban_on_gatherings",
    "topic:terrorism_blame", "topic:foreign_blame", "level:level", "void-place", "counting:superseded", "carry", "subset:killed",
    "cue:kidnapped", "cue:rescued", "cue:attending", "cue:damaged", "cue:destroyed",
}  # fmt: skip
COUNTED = frozenset((*PEOPLE, *THINGS))


def cases() -> list[Any]:
    found = []
    for code in codes():
        for line, text in enumerate((HERE / code / "cases.jsonl").read_text("utf-8").splitlines(), 1):
            found.append(pytest.param(code, json.loads(text), id=f"{code}:{line}"))
    return found


@pytest.mark.parametrize("code", codes())
def test_a_pack_has_every_file(code: str) -> None:
    assert missing(HERE / code) == ()


@pytest.mark.parametrize("code", codes())
def test_a_pack_has_every_role(code: str) -> None:
    pack = load(code)
    has = {f"{entry.role}:{entry.argument}".rstrip(":") for entry in pack.words_table}
    assert (MAIN if pack.settings.level == "main" else EVERY) - has == set()


@pytest.mark.parametrize("code", codes())
def test_a_pack_has_cases(code: str) -> None:
    assert (HERE / code / "cases.jsonl").read_text("utf-8").strip()


@pytest.mark.parametrize(("code", "case"), cases())
def test_a_case_is_read_rightly(code: str, case: dict[str, Any]) -> None:
    published = day(date.fromisoformat(case["published"])) if case.get("published") else None
    article = Article(
        page="p", url=f"https://{code}.example/1", outlet="", language=code, title=case.get("title") or "", text=case["text"], published=published
    )
    claims = annotate(article).claims
    left = list(claims)
    for wanted in case["claims"]:
        match = next((claim for claim in left if says(claim, wanted, published)), None)
        assert match is not None, f"wanted {wanted}; read {[brief(claim) for claim in claims]}"
        left.remove(match)
    counted = [brief(claim) for claim in left if claim.predicate in COUNTED and claim.quantity and claim.about == "event"]
    assert not counted, f"read too much: {counted}"


def says(claim: Claim, wanted: dict[str, Any], published: Interval | None) -> bool:
    """Whether a claim says all that the case names."""
    seen: dict[str, Any] = {
        "predicate": claim.predicate, "low": claim.quantity.low if claim.quantity else None, "high": claim.quantity.high if claim.quantity else None,
        "approx": claim.quantity.approx if claim.quantity else None, "group": claim.group.cls if claim.group else None, "stance": claim.stance,
        "counting": claim.counting, "about": claim.about, "role": claim.role, "topic": claim.topic, "evidence": claim.evidence,
    }  # fmt: skip
    plain = all(seen[key] == value for key, value in wanted.items() if key in seen)
    return plain and _named(claim, wanted) and _dated(claim, wanted, published)


def _named(claim: Claim, wanted: dict[str, Any]) -> bool:
    origin, place = wanted.get("origin"), wanted.get("place")
    said = claim.origin.text if claim.origin else ""
    if origin == "":  # the outlet's own
        return not said and _named(claim, {**wanted, "origin": None})
    return (origin is None or (bool(said) and (origin.casefold() in said.casefold() or said.casefold() in origin.casefold()))) and (
        place is None or (claim.place is not None and place in claim.place.text)
    )


def _dated(claim: Claim, wanted: dict[str, Any], published: Interval | None) -> bool:
    if "date" not in wanted:
        return True
    interval = date_of(claim, published)
    return interval is not None and interval.first_day <= date.fromisoformat(wanted["date"]) <= interval.last_day


def brief(claim: Claim) -> str:
    quantity = f"{claim.quantity.low}..{claim.quantity.high}" if claim.quantity else ""
    group = claim.group.cls if claim.group else ""
    return f"{claim.predicate} {quantity} {group} {claim.counting} by {claim.origin.text if claim.origin else '-'} {claim.quote!r}"


def test_every_role_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "languages.md").read_text("utf-8")
    assert [role for role in ROLES if f"`{role}`" not in text and f"`{role}:" not in text] == []
