"""Plain text of readers → HTML: everything escaped, links made safe, names that are mentioned told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from dateline.store import Store, User
from dateline.store.users import folded

_LINK = re.compile(r"https?://[^\s<>\"'“”«»]+", re.IGNORECASE)
_CLOSING = ".,;:!?)]}。，、；：！？）】؟،؛…"
_MENTION = re.compile(r"(?<![\w@])@([^\W\d_](?:(?:[\w.-]|\u200c)*\w)?)")
_PIECE = re.compile(f"{_LINK.pattern}|{_MENTION.pattern}", re.IGNORECASE)
SHORTEST, LONGEST = 2, 32
"""Characters of a name."""
MOST = 10
"""People that one note may call."""


def shown(text: str) -> Markup:
    """A note as it is shown: its paragraphs, its links (http and https only), its mentions."""
    paragraphs = (Markup("<br>").join(Markup("").join(_pieces(line)) for line in part.split("\n")) for part in re.split(r"\n\s*\n", text))
    return Markup("").join(Markup("<p>{}</p>").format(part) for part in paragraphs)


def _pieces(line: str) -> Iterator[Markup]:
    position = 0
    for match in _PIECE.finditer(line):
        yield escape(line[position : match.start()])
        position = match.end()
        if match[1]:
            yield Markup("<b>{}</b>").format(match[0])
        else:
            address = match[0].rstrip(_CLOSING)
            yield Markup('<a href="{0}" rel="nofollow ugc noopener noreferrer">{0}</a>').format(address)
            position = match.start() + len(address)
    yield escape(line[position:])


def called(store: Store, text: str) -> list[User]:
    """Who is mentioned in a text, each once. Where no space ends a name, the longest beginning that somebody has counts."""
    found: dict[str, User] = {}
    for name in dict.fromkeys(match[1] for match in _MENTION.finditer(text)):
        user = _named(store, name)
        if user and len(found) < MOST:
            found.setdefault(user.id, user)
    return list(found.values())


def _named(store: Store, name: str) -> User | None:
    for length in range(min(len(name), LONGEST), SHORTEST - 1, -1):
        user = store.user_named(name[:length])
        if user and user.active and folded(user.name) == folded(name[:length]):
            return user
    return None
