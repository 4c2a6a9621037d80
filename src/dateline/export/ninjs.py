"""Articles as ninjs 2.0, IPTC's JSON for news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from dateline.knowledge import bodies, wikidata
from dateline.model import Article, Claim, Dossier, Interval, Reading, to_json

STANDARD = {"name": "ninjs", "version": "2.0", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_2.0.json"}
_CLOCKED = frozenset({"second", "minute", "hour"})


def ninjs(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """One ninjs object a line, one for each article; its story is an event. A time of which only the day is known is left out, not rounded."""
    for dossier in dossiers:
        for article, reading in zip(dossier.articles, dossier.readings, strict=True):
            yield to_json(item(dossier, article, reading)).decode() + "\n"


def item(dossier: Dossier, article: Article, reading: Reading) -> dict[str, Any]:
    """An article as a ninjs object, without the properties that it has nothing for."""
    properties = {
        "uri": _uri(article), "type": "text", "representationtype": "partial" if article.paywalled else "full", "version": article.revision,
        "firstcreated": _time(article.published), "versioncreated": _time(article.modified), "language": article.language,
        "copyrightholder": article.outlet, "usageterms": article.rights or _rights(article), "title": article.title, "by": ", ".join(article.byline),
        "located": article.dateline, "headlines": _values("main", article.title), "descriptions": _values("lede", article.lede),
        "bodies": _bodies(article), "subjects": [{"name": name} for name in (*article.tags, *article.keywords)],
        "events": [{"literal": dossier.story.id, "rel": "story"}], "places": _places(reading.claims), "infosources": _sources(article, reading),
        "altids": [{"role": "dateline", "value": article.id}], "standard": STANDARD,
    }  # fmt: skip
    return {name: value for name, value in properties.items() if value}


def _rights(article: Article) -> str:
    """The terms of the outlet, where the page names none and the outlet is not one that prints another's text."""
    outlet = bodies.called(article.outlet, urlsplit(article.url).hostname or "")
    return outlet.rights if outlet and not article.agencies else ""


def _uri(article: Article) -> str:
    url = article.canonical_url or article.url
    return url if url.startswith(("http://", "https://")) else f"urn:dateline:article:{article.id}"


def _time(interval: Interval | None) -> str | None:
    return interval.start.isoformat() if interval and interval.precision in _CLOCKED else None


def _values(role: str, text: str) -> list[dict[str, Any]]:
    return [{"role": role, "contenttype": "text/plain", "value": text}] if text else []


def _bodies(article: Article) -> list[dict[str, Any]]:
    return [body | {"charcount": len(article.text)} for body in _values("main", article.text)]


def _places(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    named = {claim.place.id: claim.place for claim in claims if claim.place and claim.place.id}
    return [{"name": place.name or place.text, "literal": key} | _linked(key) for key, place in sorted(named.items())]


def _linked(key: str) -> dict[str, Any]:
    """The address of an entity in Wikidata, where the user's slice has one."""
    address = wikidata.uri(key)
    return {"uri": address} if address else {}


def _sources(article: Article, reading: Reading) -> list[dict[str, Any]]:
    """The agencies credited, and everyone who is said to have said something, as the page names them."""
    voices = {voice.entity or voice.text: voice for claim in reading.claims for voice in claim.voices}
    agencies = [{"name": name, "literal": "credit"} for name in article.agencies]
    return agencies + [
        {"name": voice.text} | ({"literal": voice.entity} | _linked(voice.entity) if voice.entity else {}) for voice in voices.values()
    ]
