from dateline.cluster import Stream, cluster
from dateline.model import Article, Link, Reading


def article(name: str, title: str, text: str) -> Article:
    return Article(page=name, url="", outlet="o.example", language="en", title=title, text=text, name=name)


def pair(name: str, title: str, text: str) -> tuple[Article, Reading]:
    found = article(name, title, text)
    return found, Reading(article=found.id, revision=found.revision)


ONE = pair(
    "1", "Bridge falls in Larnmouth", "A railway bridge fell in Larnmouth on Monday, and a goods train with it. Nobody was hurt, the mayor said."
)
TWO = pair(
    "2",
    "Train lost as Larnmouth bridge falls",
    "The railway bridge of Larnmouth fell on Monday under a goods train. The mayor said that nobody was hurt.",
)
OTHER = pair("3", "Wheat prices rise", "Wheat rose by four percent in Chicago after a dry spring in the plains.")


def test_two_articles_on_one_event_are_one_story() -> None:
    stories = cluster([ONE, TWO, OTHER])
    assert sorted(len(story.articles) for story in stories) == [1, 2]


def test_a_user_keeps_two_articles_apart() -> None:
    apart = Link(article=TWO[0].id, to=ONE[0].id, verdict="apart", by="user")
    assert len(cluster([ONE, TWO, OTHER], links=[apart])) == 3


def test_adding_an_article_twice_changes_nothing() -> None:
    stream = Stream()
    stream.add(*ONE)
    before = stream.stories()
    assert stream.add(*ONE) == ()
    assert stream.stories() == before
