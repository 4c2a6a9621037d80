"""What a page's data say that its lines can be held against: the text they call the article's body, and the site's own names."""

from __future__ import annotations

from typing import NamedTuple

from dateline.extract.declared import Declared
from dateline.extract.headline import flat

LEAST = 200
"""Characters from which a declared body may be one: shorter ones are summaries."""
OPENING = 40


class Evidence(NamedTuple):
    """`told` is the declared body's letters and digits; `names` are the site's, as they are printed; `host` its address."""

    told: str
    names: tuple[str, ...]
    host: str

    def tells(self, text: str) -> bool:
        """Whether the declared body holds what a line begins with."""
        return flat(text[: 2 * OPENING])[:OPENING] in self.told

    def naming(self, texts: list[str], least: int) -> list[bool]:
        """Which of the lines name the site, of more than `least` characters; [] for none, as on most pages, which one look at all of them tells."""
        whole = "\n".join(texts)
        names = [name for name in self.names if name in whole]
        host = self.host if self.host and self.host in whole.casefold() else ""
        if not names and not host:
            return []
        return [len(text) > least and (any(name in text for name in names) or (bool(host) and host in text.casefold())) for text in texts]


NONE = Evidence("", (), "")


def of_page(declared: Declared) -> Evidence:
    body = str(declared.article.get("articleBody") or "")
    names = {value.text.strip() for value in (*declared.metas("og:site_name"), *declared.node("publisher"))}
    return Evidence(flat(body) if len(body) > LEAST else "", tuple(name for name in names if len(name) > 2), declared.site)
