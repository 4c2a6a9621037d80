from dateline.cluster import Stream
from dateline.cluster.roots import lasting, roots_of
from dateline.model import Article, Reading

TOLD = (
    "A railway bridge fell in Larnmouth on Monday, and a goods train with it. Nobody was hurt, the mayor said.",
    "The railway bridge of Larnmouth fell on Monday under a goods train. The mayor said that nobody was hurt.",
    "Larnmouth's mayor said that nobody was hurt when the railway bridge fell under a goods train on Monday.",
    "Divers look for the goods train that fell with the railway bridge of Larnmouth on Monday; the mayor said nobody was hurt.",
    "Why the railway bridge of Larnmouth fell under a goods train on Monday is not known, the mayor said; nobody was hurt.",
    "The goods train is still in the river at Larnmouth, where the railway bridge fell on Monday and, the mayor said, nobody was hurt.",
)


def test_a_large_story_stays_together_while_few_articles_come() -> None:
    story = [f"{number}" for number in range(9)]
    assert lasting(story, {"8", "7"}) == story[:7]
    assert lasting(story, {"8", "7", "6"}) == []


def test_a_story_that_is_new_or_all_new_has_nothing_that_lasts() -> None:
    assert lasting(["a", "b"], {"a", "b"}) == []
    assert lasting(["a", "b"], {"b"}) == []


def test_a_story_stands_under_what_most_of_it_stood_under() -> None:
    root = {"a": "a", "b": "b", "c": "b", "d": "b"}.__getitem__
    assert roots_of([["a", "b", "c", "d"]], root, "abcd") == ["b"]


def test_what_falls_apart_stands_under_an_article_of_its_own() -> None:
    root = dict.fromkeys("abcde", "a").__getitem__
    assert roots_of([["b", "c", "d"], ["a", "e"]], root, "abcde") == ["b", "a"]


def test_the_largest_part_goes_on_under_what_has_left_the_window() -> None:
    root = dict.fromkeys("abcd", "old").__getitem__
    assert roots_of([["a"], ["b", "c", "d"]], root, "abcd") == ["a", "old"]


def test_a_story_goes_on_when_its_first_article_has_left_the_window() -> None:
    stream = Stream(window=3)
    for number, text in enumerate(TOLD):
        found = Article(page=str(number), url="", outlet=f"o{number}.example", language="en", title="Larnmouth railway bridge falls", text=text)
        stream.add(found, Reading(article=found.id, revision=found.revision))
        stream.settle()
    assert [len(story.articles) for story in stream.stories()] == [len(TOLD)]
