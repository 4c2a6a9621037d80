"""Where every figure comes from, down to the bytes: W3C PROV, as PROV-JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline import __version__
from dateline.model import Article, Claim, Dossier, Fact, to_json

NAMESPACE = "urn:dateline:"
Record = dict[str, dict[str, Any]]


class _Document:
    """Records by kind; relations get ids of their own."""

    def __init__(self) -> None:
        self.kinds: dict[str, Record] = {}

    def put(self, kind: str, key: str, **attributes: Any) -> str:
        self.kinds.setdefault(kind, {})[key] = {name: value for name, value in attributes.items() if value is not None}
        return key

    def relate(self, kind: str, **ends: str) -> None:
        records = self.kinds.setdefault(kind, {})
        records["_:" + kind + "/" + "/".join(ends.values())] = {f"prov:{name}": end for name, end in ends.items()}

    def made(self, entity: str, activity: str, *sources: str) -> None:
        """An entity that an activity made from others."""
        self.relate("wasGeneratedBy", entity=entity, activity=activity)
        for source in sources:
            self.relate("wasDerivedFrom", generatedEntity=entity, usedEntity=source)


def prov(dossiers: Iterable[Dossier]) -> str:
    """A PROV-JSON document: pages, the articles extracted from them, the claims read in these, the facts reconciled from those; who said what."""
    document = _Document()
    agent = document.put(
        "agent", f"dateline:software/{__version__}", **{"prov:type": _kind("SoftwareAgent"), "prov:label": f"Dateline {__version__}"}
    )
    for activity in ("extract", "annotate", "reconcile"):
        document.put("activity", f"dateline:{activity}", **{"prov:label": activity})
        document.relate("wasAssociatedWith", activity=f"dateline:{activity}", agent=agent)
    for dossier in dossiers:
        _story(document, dossier)
    prefix = {"dateline": NAMESPACE, "prov": "http://www.w3.org/ns/prov#"}
    return to_json({"prefix": prefix, **document.kinds}).decode() + "\n"


def _kind(name: str) -> dict[str, str]:
    return {"$": f"prov:{name}", "type": "prov:QUALIFIED_NAME"}


def _story(document: _Document, dossier: Dossier) -> None:
    for article in dossier.articles:
        _article(document, article)
    for reading in dossier.readings:
        for claim in reading.claims:
            _claim(document, claim)
    for fact in dossier.facts:
        _fact(document, dossier, fact)


def _article(document: _Document, article: Article) -> None:
    page = document.put("entity", f"dateline:page/{article.page}", **{"prov:location": article.url})
    made = document.put("entity", f"dateline:article/{article.revision}", **{"prov:label": article.title, "dateline:article": article.id})
    document.made(made, "dateline:extract", page)


def _claim(document: _Document, claim: Claim) -> None:
    shown = {"prov:value": claim.quote, "dateline:field": claim.field, "dateline:start": claim.start, "dateline:end": claim.end}
    made = document.put("entity", f"dateline:claim/{claim.id}", **shown, **{"dateline:predicate": claim.predicate})
    document.made(made, "dateline:annotate", f"dateline:article/{claim.revision}")


def _fact(document: _Document, dossier: Dossier, fact: Fact) -> None:
    value = fact.value
    shown = {"dateline:slot": fact.slot.key, "dateline:status": fact.status, "dateline:story": dossier.story.id}
    ends = {"dateline:low": value.low if value else None, "dateline:high": value.high if value else None}
    made = document.put("entity", f"dateline:fact/{fact.id}", **shown, **ends)
    known = [f"dateline:claim/{claim}" for claim in fact.claims if claim in dossier.claim_by_id]
    document.made(made, "dateline:reconcile", *dict.fromkeys(known))
    for point in fact.points:
        origin = document.put("agent", f"dateline:origin/{_name(point.origin.id)}", **{"prov:label": point.origin.name})
        document.relate("wasAttributedTo", entity=made, agent=origin)


def _name(key: str) -> str:
    """An origin's id as the local part of a qualified name."""
    return "".join(char if char.isalnum() or char in "-_./" else "_" for char in key)
