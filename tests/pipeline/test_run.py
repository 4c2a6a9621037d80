"""In memory: every page leaves once, and the order of pages does not matter."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model import ARTICLE_JSON, Outcome, Page
from dateline.pipeline import as_of, run, stages
from dateline.pipeline.run import BENIGN

FETCHED = datetime(2022, 1, 10, tzinfo=UTC)


def line(key, day, title, text, **more):
    row = {"id": key, "url": f"https://{key}.example/story", "outlet": key, "published": f"2022-01-{day:02}", "title": title, "text": text}
    return Page(url=row["url"], body=json.dumps(row | more).encode(), fetched=FETCHED, media_type=ARTICLE_JSON)


FIRE = (
    "A fire in the harbour of Almaty killed 12 people, police said on Wednesday. Another 30 people were injured.\n\n"
    "Firefighters worked through the night to keep the flames from the fuel tanks beside the warehouse. Smoke hung over the harbour until noon, "
    "and the streets around the quay were closed.\n\nThe harbour authority said that the warehouse had held paint and timber. "
    "An investigation has been opened, and the harbour stays shut until the weekend."
)
BALLET = (
    "The ballet of Odessa opens its season with a new work by a young choreographer. Tickets for the premiere were sold out within hours, "
    "the theatre told its subscribers.\n\nThe dancers rehearsed all summer in a disused factory. Costumes were sewn from old theatre curtains, and "
    "the orchestra plays a score that was thought to be lost.\n\nThe company will tour the coast in spring."
)
PAGES = (
    line("one", 5, "Harbour fire kills 12", FIRE),
    line("two", 6, "Harbour fire toll rises", FIRE.replace("12", "14")),
    line("three", 7, "New ballet season", BALLET),
)
BAD = Page(url="https://bad.example/", body=b"{}", fetched=FETCHED, media_type=ARTICLE_JSON)
REFUSED = Outcome(stage="collect", item="x", reason="not-found", detail="there is no file x")


def test_every_page_leaves_exactly_once():
    given_pages = [*PAGES, PAGES[0], REFUSED, BAD]
    result = run(given_pages)
    assert len(result.articles) + len(result.outcomes) == len(given_pages)
    assert result.counts()["article"] == 3
    assert result.counts()["duplicate"] == 1
    assert result.counts().total() == len(given_pages)
    assert len(result.articles) == len(result.readings)
    assert {article.id for dossier in result.dossiers for article in dossier.articles} == {article.id for article in result.articles}


def test_only_real_failures_are_told():
    result = run([*PAGES, PAGES[0], REFUSED])
    assert [outcome.reason for outcome in result.failures] == ["not-found"]
    assert "duplicate" in BENIGN


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(PAGES))
def test_the_order_of_pages_does_not_matter(pages):
    one, other = run(PAGES), run(pages)
    assert one.dossiers == other.dossiers
    assert one.articles == other.articles


def test_of_two_revisions_the_newer_stays():
    old = line("one", 5, "Harbour fire kills 12", FIRE)
    new = line("one", 6, "Harbour fire kills 14", FIRE.replace("12", "14"))
    for pages in ([old, new], [new, old]):
        result = run(pages)
        assert [article.title for article in result.articles] == ["Harbour fire kills 14"]
        assert [outcome.reason for outcome in result.outcomes] == ["older-revision"]


def test_a_fault_in_a_stage_is_counted_and_does_not_end_the_run(monkeypatch):
    real = stages.annotate

    def stumbling(article):
        if article.name == "two":
            raise KeyError("gone")
        return real(article)

    monkeypatch.setattr(stages, "annotate", stumbling)
    monkeypatch.delenv("DATELINE_DEBUG", raising=False)
    result = run(PAGES)
    assert [article.name for article in result.articles] == ["one", "three"]
    (fault,) = result.failures
    assert (fault.stage, fault.reason) == ("annotate", "fault")
    assert "two.example" in fault.detail and "test_run.py" in fault.detail and "report" in fault.detail
    monkeypatch.setenv("DATELINE_DEBUG", "1")
    with pytest.raises(KeyError):
        run(PAGES)


def test_an_account_can_be_given_as_it_stood():
    dossier = next(dossier for dossier in run(PAGES[:1]).dossiers)
    assert as_of(dossier, datetime(2022, 1, 4, tzinfo=UTC)) is None
    assert as_of(dossier, datetime(2022, 1, 6, tzinfo=UTC)) == dossier


def test_the_library_has_the_same_verbs(tmp_path):
    import dateline

    path = tmp_path / "pages.jsonl"
    path.write_bytes(b"\n".join(page.body for page in PAGES))
    assert len(list(dateline.read(path))) == 3
    assert {claim.article for claim in dateline.claims(path)} <= {article.id for dossier in dateline.stories(path) for article in dossier.articles}
    assert all(fact.points for fact in dateline.facts(path))
    assert dateline.brief(path).sections
    with pytest.raises(ValueError, match="nothing to tell"):
        dateline.brief(tmp_path / "absent")
    with pytest.raises(AttributeError):
        _ = dateline.nothing
