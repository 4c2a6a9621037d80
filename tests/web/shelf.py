"""Articles put into a store as the pipeline would put them."""

from datetime import UTC, date, datetime

from dateline.model import ARTICLE_JSON, Article, Claim, Group, Page, Quantity, Reading, Voice, day, to_json
from dateline.store import Store


def put(store: Store, claims=(), **fields) -> Article:
    """An article and what was read in it, stored as the pipeline would store it."""
    given = {
        "published": day(date(2022, 1, 8)),
        "outlet": "The Ledger",
        "language": "en",
        "title": "Bridge reopens",
        "text": "The bridge reopened on Monday.",
        **fields,
    }
    url = given.pop("url", "https://ledger.example/bridge")
    page = Page(url=url, body=to_json(given["title"]), fetched=datetime(2022, 1, 9, tzinfo=UTC), media_type=ARTICLE_JSON)
    article = Article(page=page.id, url=url, **given)
    reading = Reading(article=article.id, revision=article.revision, claims=tuple(make(article) for make in claims))
    store.put_page(page)
    store.put_article(article)
    store.put_reading(reading)
    store.index_words(article, reading)
    return article


def killed(words: str, number: int, voice: str):
    """A claim on the words of an article: so many people killed, says the voice."""

    def make(article: Article) -> Claim:
        start, said = article.text.index(words), article.text.index(voice)
        return Claim(
            article=article.id, revision=article.revision, field="text", start=start, end=start + len(words), quote=words, predicate="killed",
            quantity=Quantity(low=number, high=number, text=str(number)), group=Group(cls="people"),
            voices=(Voice(text=voice, kind="body", start=said, end=said + len(voice)),),
        )  # fmt: skip

    return make
