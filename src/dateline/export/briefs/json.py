"""A brief as JSON, with all that it rests on. The schema is docs/brief.schema.json."""

from __future__ import annotations

import msgspec

from dateline.export.briefs.cited import cited
from dateline.model import Brief, Dossier, Fact, Sentence

SCHEMA = 1
"""The version of the layout; a change that breaks a reader raises it."""


def json(brief: Brief, dossier: Dossier) -> str:
    """One JSON object, indented, ending in a newline."""
    record = {
        "schema": SCHEMA,
        "id": brief.id,
        "story": brief.story,
        "language": brief.language,
        "as_of": brief.as_of,
        "title": brief.title,
        "dropped": brief.dropped,
        "sections": [
            {"name": section.name, "title": section.title, "sentences": [_sentence(sentence, dossier) for sentence in section.sentences]}
            for section in brief.sections
        ],
        "facts": [_fact(fact) for fact in dossier.facts],
    }
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode() + "\n"


def _sentence(sentence: Sentence, dossier: Dossier) -> dict[str, object]:
    evidence = [
        {"claim": entry.claim.id, "words": entry.words, "article": entry.article.id, "outlet": entry.article.outlet, "url": entry.link or None,
         "language": entry.article.language}
        for entry in cited(sentence, dossier)
    ]  # fmt: skip
    return {"text": sentence.text, "claims": sentence.claims, "facts": sentence.facts, "evidence": evidence}


def _fact(fact: Fact) -> dict[str, object]:
    return {"id": fact.id, "key": fact.slot.key, **msgspec.to_builtins(fact)}
