"""What pages tell programs about themselves: schema.org data (JSON-LD) in the page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from dateline.export.briefs.cited import sources
from dateline.model import Article, Brief, Dossier, Fact, Interval
from dateline.web.library import outside_link

MOST = 50
"""Articles that the data of one page cite."""
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def block(told: dict[str, Any]) -> Markup:
    """Data as an element of a page's head. It is no script: nothing of it runs, and no text in it can end it."""
    # Every character that markup is made of is escaped.
    written = json.dumps({"@context": "https://schema.org", **told}, ensure_ascii=False).translate(_UNSAFE)
    return Markup('<script type="application/ld+json">' + written + "</script>")


def of_story(brief: Brief, dossier: Dossier, about: Sequence[str], url: str) -> dict[str, Any]:
    """A story: an account that cites its articles."""
    times = sorted((article.published for article in dossier.articles if article.published), key=lambda interval: interval.start)
    first = next((sentence.text for section in brief.sections for sentence in section.sentences), None)
    return _filled({
        "@type": "NewsArticle", "headline": brief.title, "description": first, "inLanguage": brief.language, "url": url,
        "datePublished": _time(times[0]) if times else None, "dateModified": _time(times[-1]) if times else None,
        "about": [{"@type": "Thing", "name": term} for term in about], "citation": cited(dossier.articles),
    })  # fmt: skip


def of_article(article: Article, url: str) -> dict[str, Any]:
    """An article: whose it is, and where it was published first."""
    return _filled({
        "@type": "NewsArticle", "headline": article.title, "description": article.lede, "inLanguage": article.language, "url": url,
        "datePublished": _time(article.published), "dateModified": _time(article.modified), "isBasedOn": outside_link(article),
        "author": [{"@type": "Person", "name": name} for name in article.byline], "copyrightNotice": article.rights,
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
    })  # fmt: skip


def of_fact(brief: Brief, dossier: Dossier, fact: Fact, url: str, story: str) -> dict[str, Any]:
    """A figure: a claim, who makes it, and where it appeared."""
    told = tuple(sentence for section in brief.sections for sentence in section.sentences)
    names = dict.fromkeys(point.origin.name for point in fact.points if point.current)
    return _filled({
        "@type": "Claim", "name": brief.title, "text": told[0].text if told else brief.title, "inLanguage": brief.language, "url": url,
        "datePublished": _time(fact.as_of), "author": [{"@type": "Organization", "name": name} for name in names],
        "appearance": cited(sources(told, dossier)), "isPartOf": {"@type": "NewsArticle", "url": story},
    })  # fmt: skip


def cited(articles: Iterable[Article]) -> list[dict[str, Any]]:
    """Articles as what a work cites; those alone that a reader could open."""
    return [
        _filled({
            "@type": "NewsArticle", "headline": article.title, "url": link, "inLanguage": article.language, "datePublished": _time(article.published),
            "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        })
        for article in articles if (link := outside_link(article))
    ][:MOST]  # fmt: skip


def _time(interval: Interval | None) -> str | None:
    """A day, or a moment where the clock time is known."""
    return (
        interval.start.isoformat()
        if interval and interval.precision in ("second", "minute")
        else interval.first_day.isoformat()
        if interval
        else None
    )


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value}
