"""Why an article answers a question: each part of the question with the words, or the claim, that meet it."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence

from dateline.model import FIELDS, Article, Claim, Quantity, Reading
from dateline.store.alerts import Match
from dateline.store.changes import Change
from dateline.store.query import All, Field, Figure, Node, Not, Words
from dateline.store.query import Any as Or
from dateline.store.snippets import spans

Known = Mapping[str, tuple[tuple[str, ...], ...]]
MOST = 3
"""Places that are shown for one part of a question."""
COMPARE: dict[str, Callable[[float, float], bool]] = {">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt}


def why(node: Node, known: Known, article: Article, reading: Reading) -> tuple[Match, ...]:
    """The parts of a question that an article meets, in the question's order. `known`: what else each phrase is called."""
    return tuple(dict.fromkeys(_parts(node, known, article, reading)))


def _parts(node: Node, known: Known, article: Article, reading: Reading) -> Iterator[Match]:
    if isinstance(node, All | Or):
        for part in node.nodes:
            yield from _parts(part, known, article, reading)
    elif isinstance(node, Words):
        yield from _words(node, known, article)
    elif isinstance(node, Figure):
        asked = f"{node.predicate}{node.operator}{node.number:g}"
        yield from _claims(asked, [claim for claim in reading.claims if claim.about == "event" and _answers(claim, node)], article)
    elif not isinstance(node, Not):
        yield from _field(node, article, reading)


def _words(node: Words, known: Known, article: Article) -> Iterator[Match]:
    wanted = [node.words, *known.get(node.text, ())]
    found = ((field, start, end) for field in FIELDS for start, end in spans(article.field(field), wanted))
    for _, (field, start, end) in zip(range(MOST), found, strict=False):
        yield Match(asked=node.text, article=article.id, field=field, start=start, end=end, quote=article.field(field)[start:end])


def _answers(claim: Claim, figure: Figure) -> bool:
    return claim.predicate == figure.predicate and claim.quantity is not None and meets(claim.quantity, figure)


def meets(quantity: Quantity, figure: Figure) -> bool:
    """Whether the words of a quantity put the number where it is asked, as the store's search has it: "at least 26" answers >=20, not =30."""
    if figure.operator == "=":
        low, high = quantity.low is None or quantity.low <= figure.number, quantity.high is None or quantity.high >= figure.number
        return quantity.known and low and high
    end = quantity.low if figure.operator.startswith(">") else quantity.high
    return end is not None and COMPARE[figure.operator](end, figure.number)


def _field(node: Field, article: Article, reading: Reading) -> Iterator[Match]:
    asked, value = f"{node.name}:{node.value}", node.value.lower()
    if node.name in ("outlet", "language"):
        yield Match(asked=asked, article=article.id, quote=article.outlet if node.name == "outlet" else article.language)
    elif node.name == "entity":
        for mention in [mention for mention in reading.mentions if mention.entity == node.value][:MOST]:
            yield Match(asked=asked, article=article.id, field=mention.field, start=mention.start, end=mention.end, quote=mention.text)
    else:
        yield from _claims(asked, [claim for claim in reading.claims if value in _value(claim, node.name).lower()], article)


def _value(claim: Claim, name: str) -> str:
    """What a claim has in a field that can be asked for."""
    if name == "place":
        return (claim.place.id or "") if claim.place else ""
    if name == "source":
        return (claim.origin.entity or claim.origin.text) if claim.origin else ""
    return claim.predicate


def _claims(asked: str, found: Sequence[Claim], article: Article) -> Iterator[Match]:
    for claim in found[:MOST]:
        yield Match(asked=asked, article=article.id, field=claim.field, start=claim.start, end=claim.end, quote=claim.quote, claim=claim.id)


def concerns(node: Node, change: Change) -> bool:
    """Whether a change of a figure is of the kind that a question asks for: its predicate, its number before or after."""
    if isinstance(node, All):
        return all(concerns(part, change) for part in node.nodes)
    if isinstance(node, Or):
        return any(concerns(part, change) for part in node.nodes)
    predicate = change.slot.predicate if change.slot else ""
    if isinstance(node, Figure):
        return node.predicate == predicate and any(meets(quantity, node) for quantity in (change.was, change.now) if quantity)
    return not isinstance(node, Field) or node.name != "predicate" or node.value == predicate
