"""The first story's account, held to what a careful reader found in its pages (src/dateline/demo/ACCOUNT.md)."""

from __future__ import annotations

import pytest
from demokit import PAGES

from dateline.collect import pages
from dateline.compose import compose
from dateline.compose.foreign import scripts
from dateline.knowledge.names import SAME, same
from dateline.model import Brief, Dossier, Fact
from dateline.pipeline import run


@pytest.fixture(scope="module")
def stories() -> tuple[Dossier, ...]:
    return run(pages([str(path) for path in PAGES])).dossiers


@pytest.fixture(scope="module")
def dossier(stories: tuple[Dossier, ...]) -> Dossier:
    return stories[0]


def holding(stories: tuple[Dossier, ...], title: str) -> Dossier:
    """The story that an article belongs to, by words of its title."""
    return next(story for story in stories if any(title in article.title for article in story.articles))


@pytest.fixture(scope="module", params=["en", "zh", "ar"])
def brief(request: pytest.FixtureRequest, dossier: Dossier) -> Brief:
    return compose(dossier, request.param)


def total(dossier: Dossier, predicate: str, group: str) -> Fact:
    """The country's own total."""
    return next(
        fact
        for fact in dossier.facts
        if (fact.slot.predicate, fact.slot.group, fact.slot.aspect) == (predicate, group, "total") and fact.slot.place and fact.slot.place.id == "KZ"
    )


def test_the_toll_is_the_prosecutors(stories: tuple[Dossier, ...]) -> None:
    last = holding(stories, "一月骚乱期间225人死亡")
    people, forces = total(last, "killed", "people"), total(last, "killed", "security_forces")
    assert people.value is not None and people.value.low == 225
    assert forces.value is not None and forces.value.low == 19


def test_the_toll_that_was_taken_back_is_not_live(stories: tuple[Dossier, ...]) -> None:
    fact = total(holding(stories, "takes back toll of 164"), "killed", "people")
    told = [point.standing for point in fact.points if point.quantity and point.quantity.low == 164]
    assert told and set(told) <= {"withdrawn", "stale"}


def test_no_dead_from_no_word_of_dead(dossier: Dossier) -> None:
    assert not [fact.slot.key for fact in dossier.facts if fact.slot.predicate == "killed" and fact.value and fact.value.high == 0]


def test_a_brief_can_be_read(brief: Brief) -> None:
    lines = {section.name: section.sentences for section in brief.sections}
    figures = {fact for sentence in lines["figures"] for fact in sentence.facts[:1]}
    assert len(lines["highlights"]) <= 8
    assert len(figures) <= 24 and len(lines["figures"]) <= 50
    assert len(lines["voices"]) <= 10


INNER = {"en": "‘’", "zh": "‘’", "ru": "„“", "es": "“”", "fr": "“”", "ar": "“”"}
OUTER = {"en": "“”", "zh": "“”", "ru": "«»", "es": "«»", "fr": "«»", "ar": "«»"}
SCRIPTS = {"en": set(), "es": set(), "fr": set(), "zh": {"CJK"}, "ru": {"CYRILLIC"}, "ar": {"ARABIC"}}


@pytest.mark.parametrize("language", list(INNER))
def test_every_brief_reads_cleanly(stories: tuple[Dossier, ...], language: str) -> None:
    """No line twice in its section, no mark within its own kind, no voice in letters that the reader does not read unless it is quoted, and
    nothing that the guard had to leave out."""
    opening, closing = OUTER[language]
    for story in stories:
        told = compose(story, language)
        assert told.dropped == 0, told.title
        for section in told.sections:
            lines = [sentence.text for sentence in section.sentences]
            assert len(set(lines)) == len(lines)
            assert not [line for line in lines if section.name != "sources" and _nested(line, opening, closing)]
            assert not [line for line in lines if section.name == "voices" and not _read(line, SCRIPTS[language], opening)]


def _nested(line: str, opening: str, closing: str) -> bool:
    """Whether a quotation opens inside another with the same mark."""
    depth, deepest = 0, 0
    for character in line:
        depth += (character == opening) - (character == closing)
        deepest = max(deepest, depth)
    return deepest > 1


def _read(line: str, known: set[str], opening: str) -> bool:
    """Whether the words before the first quotation are in Latin letters or the reader's own."""
    return scripts(line[: line.index(opening)]) <= known | {"LATIN"}


def told(story: Dossier) -> dict[tuple[str, str | None], set[str]]:
    """The origins of a story's facts (id, entity), outlets apart, with the languages that they are told in."""
    found: dict[tuple[str, str | None], set[str]] = {}
    for point in (point for fact in story.facts for point in fact.points if not point.origin.is_outlet):
        pages_ = {story.article_by_id[story.claim_by_id[claim].article].language for claim in point.claims}
        found.setdefault((point.origin.id, point.origin.entity), set()).update(pages_)
    return found


def test_every_origin_in_two_languages_is_one_entity(stories: tuple[Dossier, ...]) -> None:
    for story in stories:
        origins = told(story)
        assert [origin for origin, languages in origins.items() if len(languages) > 1 and origin[1] is None] == []
        loose = [(id_.removeprefix("name:"), languages) for (id_, entity), languages in origins.items() if entity is None]
        across = [(one, other) for one, spoken in loose for other, read in loose if one < other and spoken.isdisjoint(read)]
        assert [pair for pair in across if same(*pair)[0] >= SAME] == []


@pytest.mark.parametrize(
    ("entity", "languages"),
    [
        ("office:interior_ministry@KZ", {"en", "ru", "zh", "zh-Hant", "ar", "fr", "es", "de", "pt", "tr", "uk", "kk"}),
        ("office:president@KZ", {"en", "ru", "zh", "ar", "fr", "es"}),
        ("office:health_ministry@KZ", {"en", "ru", "zh", "ar", "es"}),
        ("office:prosecutor@KZ", {"en", "ru", "zh", "fr", "kk"}),
        ("office:commandant@gn1526384", {"en", "ru", "zh", "es"}),
        ("office:police@gn1526384", {"en", "ru", "fr"}),
    ],
)
def test_an_office_is_one_origin_in_all_the_languages_that_quote_it(stories: tuple[Dossier, ...], entity: str, languages: set[str]) -> None:
    everywhere: dict[str | None, set[str]] = {}
    for story in stories:
        for (_, named), spoken in told(story).items():
            everywhere.setdefault(named, set()).update(spoken)
    assert languages <= everywhere[entity]
