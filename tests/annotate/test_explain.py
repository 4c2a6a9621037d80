"""Why a sentence was read as it was."""

from __future__ import annotations

from dateline.annotate import annotate
from dateline.annotate.explain import Binding, explain
from dateline.model import Article
from dateline.model.predicates import PEOPLE

TEXT = (
    "Ana Ruiz, a mother of three, was among 14 people killed when two grenades went off. About 40% of the stalls burned. "
    "A boy was hurt. No one was detained."
)


def article(text: str) -> Article:
    return Article(page="p", url="https://x.example/1", outlet="", language="en", title="", text=text)


def bindings(text: str) -> dict[str, Binding]:
    return {binding.text: binding for sentence in explain(article(text)) for binding in sentence.bindings}


def test_a_bound_number_names_its_cue() -> None:
    assert bindings(TEXT)["14"].cue == "killed → killed"


def test_what_was_refused_says_why() -> None:
    found = bindings(TEXT)
    assert "no people" in found["three"].refused
    assert "no people" in found["two"].refused
    assert found["About 40%"].refused == "measured in percent"


def test_what_a_cue_cannot_count_says_by_which_bar() -> None:
    assert bindings("Two people were killed by three men.")["three"].refused == "not “killed”: they did it"
    assert bindings("One of the five tourists died, police said.")["five"].refused == "not “died”: the whole of which a part is counted"
    told = bindings("Lightning killed a farmer and 200 sheep.")["200"].refused
    assert told.startswith("counts no people here")


def test_where_nothing_happens_to_people_that_is_said() -> None:
    assert bindings("The shop sold 30 loaves.")["30"].refused.startswith(("counts no people", "nothing that happens"))


def test_a_cue_that_nothing_took_is_told() -> None:
    assert bindings("The dead were buried.")["The dead"].refused


def test_every_number_and_counted_claim_is_accounted_for() -> None:
    page = article(TEXT)
    told = [binding for sentence in explain(page) for binding in sentence.bindings]
    counted = [claim for claim in annotate(page).claims if claim.predicate in PEOPLE]
    assert len([binding for binding in told if not binding.refused]) == len(counted)
    assert all(page.text[sentence.start : sentence.end].strip() == sentence.text for sentence in explain(page))


def test_explaining_twice_says_the_same() -> None:
    assert explain(article(TEXT)) == explain(article(TEXT))
