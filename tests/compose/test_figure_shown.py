"""Which number a line shows where its sources differ."""

from __future__ import annotations

import msgspec
from tests.reconcile.kit import KZ, article, claim, dossier, exactly, on, quantity

from dateline.compose import compose, figures
from dateline.compose.desk import Desk
from dateline.compose.tongue import load
from dateline.model import Origin
from dateline.reconcile import reconcile

MINISTRY = "office:interior_ministry@KZ"
ORIGIN = Origin(id=MINISTRY, name="ministry", entity=MINISTRY)


def test_the_figure_of_the_named_origin_is_shown_not_a_range_with_an_outlets_own():
    ministry = article("The Interior Ministry of Kazakhstan said 48 people were killed.", outlet="Post", published=on(6))
    outlet = article("In Kazakhstan 86 people were killed.", outlet="Herald", published=on(6))
    fields = {"cls": "people", "place": KZ}
    made = dossier(
        (ministry, [claim(ministry, "48 people were killed", "killed", exactly(48), by="The Interior Ministry of Kazakhstan",
                          entity=MINISTRY, **fields)]),
        (outlet, [claim(outlet, "86 people were killed", "killed", exactly(86), **fields)]),
    )  # fmt: skip
    brief = compose(msgspec.structs.replace(made, facts=reconcile(made)), "en")
    first = brief.sections[0].sentences[0].text
    assert brief.dropped == 0 and "48 to 86" not in first and ("48 people" in first or "86 people" in first)


def test_a_page_that_names_nobody_is_no_origin_where_another_names_the_one():
    first = article("The Interior Ministry of Kazakhstan put the dead at about 26.", published=on(7))
    bare = article("26 people died.", published=on(7))
    about = claim(
        first,
        "the dead at about 26",
        "killed",
        quantity(26, 26, "about 26", approx=True),
        place=KZ,
        by="The Interior Ministry of Kazakhstan",
        entity=MINISTRY,
    )
    exact = claim(bare, "26 people died", "killed", exactly(26), place=KZ)
    whole = dossier((first, [about]), (bare, [exact]))
    fact = reconcile(whole)[0]
    point = msgspec.structs.replace(fact.points[0], claims=(exact.id,), quantity=exactly(26), current=True, origin=ORIGIN)
    hedged = msgspec.structs.replace(point, claims=(about.id,), quantity=about.quantity, current=False)
    given = msgspec.structs.replace(fact, points=(hedged, point), value=exactly(26), status="single origin")
    desk = Desk(dossier=msgspec.structs.replace(whole, facts=(given,)), tongue=load("en"))
    line = desk.write(cited, given)
    assert line is not None and "Interior Ministry" in line.text
    why = desk.write(figures.why, given)
    assert why is None or "beyond the outlet" not in why.text


def cited(draft, fact):
    draft.cite(fact.claims, [fact])
    return figures.line(draft, fact)


def test_a_figure_that_only_adds_to_another_is_told_as_such():
    by = {"place": KZ, "by": "the Interior Ministry of Kazakhstan", "entity": MINISTRY}
    first = article("In Kazakhstan 200 people were killed, the Interior Ministry of Kazakhstan said.", published=on(6))
    then = article("In Kazakhstan 93 more people were killed, the Interior Ministry of Kazakhstan said.", published=on(7))
    before = claim(first, "200 people were killed", "killed", exactly(200), **by)
    added = claim(then, "93 more people were killed", "killed", exactly(93), **by)
    for counting, earlier, told in (("increment", True, True), ("total", True, False), ("increment", False, False)):
        more = msgspec.structs.replace(added, counting=counting)
        whole = dossier((first, [before]), (then, [more]))
        total = next(fact for fact in reconcile(whole) if fact.slot.aspect == "total")
        shown = msgspec.structs.replace(total.points[0], claims=(more.id,), quantity=exactly(93), current=True, origin=ORIGIN, as_of=None)
        points = (msgspec.structs.replace(shown, claims=(before.id,), quantity=exactly(200), current=False), shown)[0 if earlier else 1 :]
        fact = msgspec.structs.replace(total, points=points, value=exactly(93))
        line = Desk(dossier=msgspec.structs.replace(whole, facts=(fact,)), tongue=load("en")).write(figures.line, fact)
        assert line is not None and ("(additional)" in line.text) == told
