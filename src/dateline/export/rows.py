"""Nouns as flat rows: what `claims`, `facts`, `stories` and `export` print, in every format."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from dateline.annotate.when import date_of
from dateline.knowledge import places
from dateline.model import Article, Claim, Dossier, Fact, Interval, Place, Point

Row = dict[str, Any]
LONGEST_ENDING = 3


def article_name(article: Article) -> str:
    """The id that came with the input; else the article's own."""
    return article.name or article.id


def article_row(article: Article) -> Row:
    return {
        "article": article_name(article), "url": article.url, "outlet": article.outlet, "language": article.language, "title": article.title,
        "published": _iso(article.published), "modified": _iso(article.modified), "section": article.section, "byline": list(article.byline),
        "agencies": list(article.agencies), "lede": article.lede, "text": article.text, "rights": article.rights,
    }  # fmt: skip


def claim_row(article: Article, claim: Claim) -> Row:
    """`low`, `high` None are open ends; `voices` are as written, from the outlet inwards; `place` too, both in their base form where the
    page inflects them.

    `date` is the ISO day (or `a/b`) that the claim is about; `date_from` says whether its words give it or the article's publication.
    `corrected` is the author and the reason of an editor's correction.
    """
    quantity, group, place = claim.quantity, claim.group, claim.place
    return {
        "article": article_name(article), "field": claim.field, "start": claim.start, "end": claim.end, "quote": claim.quote,
        "predicate": claim.predicate, "low": quantity.low if quantity else None, "high": quantity.high if quantity else None,
        "approx": quantity.approx if quantity else False, "unit": quantity.unit if quantity else None,
        "group": group.cls if group else None, "narrower": group.narrower if group else None, "topic": claim.topic,
        "place": base_form(place, article.language) if place else None, "place_id": place.id if place else None,
        "date": _iso(date_of(claim, article.published)), "date_from": _date_from(article, claim),
        "time": _iso(claim.time), "as_of": _iso(claim.as_of), "voices": [voice.name or voice.text for voice in claim.voices], "stance": claim.stance,
        "evidence": claim.evidence, "counting": claim.counting, "role": claim.role, "about": claim.about,
        "confidence": claim.confidence, "id": claim.id,
        "corrected": next((signal.reason for signal in claim.signals if signal.name == "corrected"), None),
    }  # fmt: skip


def base_form(place: Place, language: str) -> str:
    """The name as the page writes it; where it only differs by its ending from that of the gazetteer in the page's language, the gazetteer's."""
    listed = places.name(place.id, language) if place.id else ""
    written, dictionary = place.text.split(), listed.split()
    alike = len(written) == len(dictionary) and all(_inflected(*pair, place.kind == "country") for pair in zip(written, dictionary, strict=True))
    return listed if alike else place.text


def _inflected(written: str, listed: str, country: bool) -> bool:
    """Whether two words differ by an ending: a short one, or that of an adjective made of a country's name."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(written, listed, strict=False)))
    return shared >= 3 and (country or max(len(written), len(listed)) - shared <= LONGEST_ENDING)


def _date_from(article: Article, claim: Claim) -> str | None:
    if claim.as_of or claim.time:
        return "words"
    return "publication" if article.published else None


def fact_rows(dossier: Dossier) -> Iterator[Row]:
    """One row for each claim of each fact: the claim's own, with its slot, its origin and how it stands."""
    for fact in dossier.facts:
        for point in fact.points:
            for key in point.claims:
                claim = dossier.claim_by_id.get(key)
                if claim is not None:
                    yield claim_row(dossier.article_by_id[claim.article], claim) | _standing(dossier, fact, point, claim)


def _standing(dossier: Dossier, fact: Fact, point: Point, claim: Claim) -> Row:
    """How a claim stands. It has no origin where nobody is named but the outlet that prints it."""
    named = bool(claim.voices) or not point.origin.is_outlet
    return {
        "story": dossier.story.id, "fact": fact.id, "slot": f"{dossier.story.id}/{fact.slot.key}", "status": fact.status,
        "origin": point.origin.name if named else None, "origin_id": point.origin.id if named else None,
        "standing": point.standing, "reason": point.reason,
    }  # fmt: skip


def figure_row(dossier: Dossier, fact: Fact) -> Row:
    """One row for each fact: the figure shown."""
    value, place = fact.value, fact.slot.place
    return {
        "story": dossier.story.id, "fact": fact.id, "predicate": fact.slot.predicate, "group": fact.slot.group,
        "place": (place.name or place.text) if place else None, "place_id": place.id if place else None, "aspect": fact.slot.aspect,
        "low": value.low if value else None, "high": value.high if value else None, "approx": value.approx if value else False,
        "unit": value.unit if value else None, "conservative": fact.conservative, "rule": fact.rule, "status": fact.status,
        "independent": fact.independent, "as_of": _iso(fact.as_of), "claims": len(fact.claims),
    }  # fmt: skip


def story_rows(dossier: Dossier) -> Iterator[Row]:
    """One row for each article of a story; `copy_of` names the original of a copy."""
    original = {copy: family.original for family in dossier.story.families for copy in family.copies if copy != family.original}
    names = {article.id: article_name(article) for article in dossier.articles}
    for article in dossier.articles:
        yield {
            "article": article_name(article), "story": dossier.story.id, "title": article.title, "outlet": article.outlet,
            "language": article.language, "published": _iso(article.published), "url": article.url,
            "copy_of": names.get(original.get(article.id, "")),
        }  # fmt: skip


def _iso(interval: Interval | None) -> str | None:
    """A day (or `a/b`); with the clock, in its own zone, where it is known to the minute."""
    return interval.iso if interval else None
