"""Why something did not become an article, in the reader's language."""

from __future__ import annotations

from dateline.web.words import Words

STATUSES = {"404": "missing", "410": "missing", "401": "forbidden", "403": "forbidden", "451": "forbidden", "429": "busy", "503": "busy"}
SAME = {"no-section": "no-feed", "no-input": "no-feed", "too-deep": "unreadable", "bad-json": "unreadable", "bad-line": "unreadable",
        "broken-warc": "unreadable", "broken-wacz": "unreadable", "no-warc": "unreadable", "not-found": "missing"}  # fmt: skip
"""Reasons that are told like others."""


def told(reason: str, words: Words) -> str:
    """A reason's sentence; one that has none is named."""
    status = reason.removeprefix("http-")
    if status != reason:
        name = STATUSES.get(status) or ("broken" if status.startswith("5") else "http")
        return words(f"reason-{name}", count=status)
    name = f"reason-{SAME.get(reason, reason)}"
    return words(name) if words.has(name) else words("reason-other", query=reason)
