"""Nouns to put into stores."""

from __future__ import annotations

from datetime import UTC, date, datetime

from dateline.model import Article, Claim, Mention, Page, Quantity, Reading, day


def make(number: int = 1, text: str = "The bridge was closed.", **more):
    """A page, its article and its reading."""
    url = more.pop("url", f"https://a.example/{number}")
    claims = more.pop("claims", ())
    mentions = more.pop("mentions", ())
    page = Page(url=url, body=f"<p>{number} {text}".encode(), fetched=datetime(2022, 1, 7, 10, number % 60, tzinfo=UTC), headers=(("etag", "x"),))
    given = {"outlet": "A", "language": "en", "title": f"Title {number}", "published": day(date(2022, 1, 1 + number % 28))} | more
    article = Article(page=page.id, url=url, text=text, **given)
    ids = {"article": article.id, "revision": article.revision}
    reading = Reading(
        **ids,
        claims=tuple(Claim(**ids, field="text", start=0, end=3, quote=text[:3], **claim) for claim in claims),
        mentions=tuple(Mention(field="text", start=0, end=3, text=text[:3], **mention) for mention in mentions),
    )
    return page, article, reading


def keep(store, made):
    page, article, reading = made
    with store.batch():
        store.put_page(page)
        if store.put_article(article):
            store.put_reading(reading)
            store.index_words(article, reading)
    return article


def killed(low, high=None, **more):
    return {"predicate": "killed", "quantity": Quantity(low=low, high=high)} | more
