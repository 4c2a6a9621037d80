"""The brief's title: an article's where one is written in the reader's language, else the first figure or decision, else a foreign title."""

from __future__ import annotations

import re

from dateline.compose import figures
from dateline.compose.desk import Desk, Draft
from dateline.model import Article, Fact, Sentence
from dateline.model.fact import Point
from dateline.model.predicates import ACTS, STOCKS

ENDED = frozenset({"superseded", "withdrawn"})
NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+(?!\d)|\d+")
"""A whole number as written, in groups of thousands or without them."""


NEAR = 0.9
"""The share of a figure that a bound in a title still tells of it (more than 40, of 42)."""


def title(desk: Desk, first: tuple[Sentence, ...]) -> str:
    """The newest title of an original in the reader's language whose figures still hold, one with the story's first figure before the others; else
    the first figure that the story is about, without its source; else the first decision among the highlights (`first`); else the newest title
    of all, in its own language.
    """
    titled = sorted((article for article in _originals(desk) if article.title), key=_age)
    own = [article for article in titled if _same_language(article, desk.tongue.code)]
    lapsed = _lapsed(desk)
    holding = [article for article in own if not lapsed.get(article.id, frozenset()) & _numbers(article.title)]
    leading = figures.leading(desk.dossier.facts, 1)
    if holding:
        return max(holding, key=lambda article: (any(_tells(article.title, fact) for fact in leading), _age(article))).title
    others = sorted(filter(figures.is_figure, desk.dossier.facts), key=figures.rank)
    for fact in (fact for fact in (*leading, *others) if _central(desk, fact)):
        sentence = desk.write(figures.headline, fact)
        if sentence:
            return sentence.text
    if own:
        return own[-1].title
    acts = {fact.id for fact in desk.dossier.facts if fact.slot.predicate in ACTS}
    decided = next((sentence for sentence in first if acts.intersection(sentence.facts)), None)
    foreign = decided or (desk.write(_quoted, titled[-1]) if titled else None)
    return foreign.text if foreign else desk.tongue.say("title-plain")


def _age(article: Article) -> tuple[str, str]:
    return (article.published.start.isoformat() if article.published else "", article.id)


def _lapsed(desk: Desk) -> dict[str, frozenset[float]]:
    """The numbers that each article gives for figures which now are others: replaced by a later count, taken back, or left behind by a rise."""
    found: dict[str, frozenset[float]] = {}
    for fact in desk.dossier.facts:
        shown = {point.quantity for point in fact.points if point.current}
        gone = [point for point in fact.points if shown and point.quantity not in shown and (point.standing in ENDED or _left_behind(point, fact))]
        ended = {claim for point in gone for claim in point.claims}
        for claim in desk.claims(fact):
            if claim.id in ended and claim.quantity:
                ends = {float(end) for end in (claim.quantity.low, claim.quantity.high) if end is not None}
                found[claim.article] = found.get(claim.article, frozenset()) | ends
    return found


def _left_behind(point: Point, fact: Fact) -> bool:
    """Whether a figure is smaller than all that the fact's value allows, of what only rises; a bound ("at least") where it is far below."""
    if point.quantity is None or fact.value is None or fact.slot.predicate in STOCKS:
        return False
    told, low = point.quantity.high, fact.value.low or 0
    return told < low if told is not None else (point.quantity.low or 0) < low * NEAR


def _tells(title: str, fact: Fact) -> bool:
    """Whether a title has a number that a fact's value allows."""
    low, high = (fact.value.low or 0, fact.value.high) if fact.value else (0, None)
    return low > 0 and any(low <= number and (high is None or number <= high) for number in _numbers(title))


def _numbers(title: str) -> frozenset[float]:
    """The numbers that a title writes in digits."""
    return frozenset(float(re.sub(r"\D", "", written)) for written in NUMBER.findall(title))


def _central(desk: Desk, fact: Fact) -> bool:
    """Whether a figure is what the story is about: two pages give it, or one in its title or lede, or a page that has neither."""
    claims = desk.claims(fact)
    bare = any(not desk.article(claim).title for claim in claims)
    return bare or len({claim.article for claim in claims}) > 1 or any(claim.field in ("title", "lede") for claim in claims)


def _quoted(draft: Draft, article: Article) -> str:
    draft.cite(articles=[article.id])
    return draft.quote(article.title, article)


def _originals(desk: Desk) -> list[Article]:
    copies = {copy for family in desk.dossier.story.families for copy in family.copies if copy != family.original}
    return [article for article in desk.dossier.articles if article.id not in copies]


def _same_language(article: Article, code: str) -> bool:
    return article.language.partition("-")[0] == code.partition("-")[0]
