import pytest

from dateline.cluster.topics import topics
from dateline.knowledge.lexicon import concept_forms
from dateline.knowledge.topics import by_concept, label, labels
from dateline.model import Article

QUAKE, SPORT = "medtop:03000000", "medtop:15000000"


def article(language: str, text: str) -> Article:
    return Article(page="1", url="", outlet="", name="1", language=language, title="", text=text)


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("en", "An earthquake destroyed a hundred houses; rescuers searched the ruins.", QUAKE),
        ("zh", "该省发生强震，多栋房屋倒塌，救援人员正在搜救。", QUAKE),
        ("ru", "Сборная выиграла чемпионат мира по футболу, обыграв в финале хозяев турнира.", SPORT),
        ("fi", "Joukkue voitti jalkapallon maailmanmestaruuden.", SPORT),
    ],
)
def test_the_topic_of_a_text(language: str, text: str, topic: str) -> None:
    assert topics([article(language, text)])[0] == topic


def test_a_text_without_concepts_has_no_topic() -> None:
    assert topics([article("en", "Nothing much.")]) == ()


def test_every_concept_with_a_topic_exists_and_every_topic_has_all_labels() -> None:
    assert set(by_concept()) <= {concept for concept, _, _ in concept_forms()}
    assert set(by_concept().values()) <= set(labels())
    assert label(QUAKE, "zh-Hant") == labels()[QUAKE]["zh"]
    assert label(QUAKE, "xx") == labels()[QUAKE]["en"]
