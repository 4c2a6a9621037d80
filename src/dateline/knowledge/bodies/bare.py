"""Words that point back to a body named before them: the minister, the group, 该组织, правозащитники."""

from __future__ import annotations

import re
from functools import cache

from dateline.knowledge.bodies import organisations
from dateline.knowledge.scripts import base
from dateline.knowledge.tables import names_by_language, rows
from dateline.knowledge.termlist import Lexicon


def fitting(text: str, language: str) -> re.Pattern[str] | None:
    """What the ids of the entities look like that a bare word can stand for; None where the words say more than that, or nothing of the kind."""
    found = _lexicon(base(language)).find(text.strip())
    return found[0].what if len(found) == 1 and found[0].end - found[0].start == len(text.strip()) else None


def beginning(text: str, language: str) -> str | None:
    """How the name begins that a short form stands for (托氏: 托); None where `text` is no such form."""
    endings = (ending for code, ending in rows("short_names.tsv") if code == base(language))
    stem = next((text.strip().removesuffix(ending) for ending in endings if text.strip().endswith(ending)), "")
    return stem if len(stem) == 1 else None


def fits(entity: str, pattern: re.Pattern[str]) -> bool:
    """Whether a bare word can stand for an entity; of bodies the kind counts too (an alliance is no monitor)."""
    body = organisations.body(entity)
    return pattern.fullmatch(f"{entity}/{body.kind}" if body else entity) is not None


@cache
def _lexicon(language: str) -> Lexicon[re.Pattern[str]]:
    listed = ((re.compile(pattern), names_by_language(columns)) for _, pattern, *columns in rows("bare_voices.tsv"))
    return Lexicon(((name, pattern) for pattern, names in listed for name in names.get(language, ())), language)
