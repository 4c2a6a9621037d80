"""What the markup says of an element: its class and id by the vocabulary in markup.tsv, and the tags it lies in. Sets are bits of an int."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

_TOKEN = re.compile(r"[a-z]+")
HELD = (
    "in:article", "in:main", "in:aside", "in:footer", "in:header", "in:figure", "in:form", "in:list", "in:table", "in:quote", "in:details",
    "in:heading", "in:address", "itemprop:body", "itemprop:other",
)  # fmt: skip
"""What an element may lie in; the place of a name is its bit."""
_HOLDERS = {
    "article": "article", "main": "main", "aside": "aside", "footer": "footer", "header": "header", "figure": "figure", "form": "form",
    "ul": "list", "ol": "list", "table": "table", "blockquote": "quote", "dl": "list", "details": "details", "figcaption": "figure",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "address": "address",
}  # fmt: skip
HOLDERS = {tag: 1 << HELD.index("in:" + name) for tag, name in _HOLDERS.items()}
"""tag → the bit of what it is as a holder."""
IN_FIGURE, IN_QUOTE, IN_HEADING = (1 << HELD.index("in:" + name) for name in ("figure", "quote", "heading"))
ITEMPROP_BODY = 1 << HELD.index("itemprop:body")
ITEMPROP_OTHER = 1 << HELD.index("itemprop:other")


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """token → the roles it hints at. Raises ValueError for a line that is not `token ⇥ role`."""
    table: dict[str, tuple[str, ...]] = {}
    text = resources.files("dateline.extract").joinpath("markup.tsv").read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            token, tab, role = line.partition("\t")
            if not tab or not _TOKEN.fullmatch(token) or not role:
                raise ValueError(f"markup.tsv:{number}: a line is `token ⇥ role`, the token in letters a–z")
            table[token] = (*table.get(token, ()), role)
    return table


MARKS = tuple(sorted({role for names in vocabulary().values() for role in names}))
"""The roles of the vocabulary; the place of a name is its bit in `mask`."""
_BITS = {token: sum(1 << MARKS.index(role) for role in set(names)) for token, names in vocabulary().items()}
_EMBEDS = (
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "fb-video", "bluesky-embed", "telegram-post", "tgme_widget",
    "mastodon-embed", "threads-post", "text-post-media", "reddit-embed", "reddit-card", "vk_post", "weibo-embed",
)  # fmt: skip
"""What the services call the element in which a page embeds one of their posts."""
_ANY_EMBED = re.compile("|".join(_EMBEDS))
EMBED = 1 << len(MARKS)
"""The bit of a mark that is one of these; no role of the vocabulary."""


def bits(*names: str) -> int:
    """The bits of roles, for `Element.hinted`."""
    return sum(1 << MARKS.index(name) for name in names)


@lru_cache(maxsize=20_000)
def mask(mark: str) -> int:
    """The roles that the tokens of a class-and-id string hint at, as bits."""
    found = 0
    for word in mark.split():
        found |= _of_word(word)
    return found


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> int:
    found = EMBED if _ANY_EMBED.search(word) else 0
    for token in _TOKEN.findall(word):
        bits = _BITS.get(token)
        found |= _of_compound(token) if bits is None else bits
    return found


COMPOUNDED = frozenset({"comment", "caption", "newsletter", "cookie", "related", "share", "sidebar", "nav", "login"})
"""Roles whose words, from five letters on, are known inside longer ones (`commentstextcontainer`): those of what is no body."""
_PARTS = re.compile(
    "|".join(sorted((token for token, names in vocabulary().items() if len(token) > 4 and set(names) <= COMPOUNDED), key=len, reverse=True))
)


def _of_compound(token: str) -> int:
    found = 0
    for part in _PARTS.findall(token) if len(token) > 6 else ():
        found |= _BITS[part]
    return found


@lru_cache(maxsize=20_000)
def roles(mark: str) -> frozenset[str]:
    """The roles that the tokens of a class-and-id string hint at."""
    return frozenset(of_bits(mask(mark), MARKS))


def of_bits(bits: int, names: tuple[str, ...]) -> list[str]:
    """The names whose bits are set."""
    return [name for place, name in enumerate(names) if bits >> place & 1]
