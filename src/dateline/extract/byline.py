"""Who wrote it: names of people, from what the page declares and what it shows."""

from __future__ import annotations

from typing import Any


def find(parts: Any) -> list[str]:
    found: list[str] = []
    for value in [*parts.declared.node("author", "creator"), *parts.declared.metas("author", "article:author", "parsely-author", "dc.creator")]:
        if found:
            break
        found = [value.text] if not value.text.startswith("http") else []
    return found
