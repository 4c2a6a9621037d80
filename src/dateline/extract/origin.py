"""Where it comes from: outlet, section, URLs."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import urljoin


class Origin(NamedTuple):
    outlet: str
    section: str | None
    canonical: str | None


def find(parts: Any) -> Origin:
    declared = parts.declared
    outlet = next((v.text for v in declared.metas("og:site_name")), "") or declared.host.removeprefix("www.")
    section = next((v.text for v in [*declared.metas("article:section"), *declared.node("articleSection")]), None)
    link = declared.links.get("canonical")
    return Origin(outlet, section, urljoin(declared.url, link) if link else None)
