"""What somebody may be called: a name that can be mentioned in a sentence, and that cannot be taken for somebody else's."""

from __future__ import annotations

import re
import unicodedata

from dateline.collect.post import plausible
from dateline.store.users import folded

SHORTEST, LONGEST = 2, 32
ALIKE = ("LATIN", "CYRILLIC", "GREEK")
"""Scripts with letters that look alike: a name is in one of them."""
OURS = frozenset({"dateline"})
"""What the machine's own decisions are signed with."""
_NAME = re.compile(r"[^\W\d_](?:[\w.-]|\u200c)*[\w]")


def tidy(name: str) -> str:
    """A name as it is kept (Unicode NFKC, no spaces around)."""
    return unicodedata.normalize("NFKC", name).strip()


def name_trouble(name: str) -> str | None:
    """The message that says what is wrong with a name."""
    if not SHORTEST <= len(name) <= LONGEST:
        return "name-length"
    if not _NAME.fullmatch(_bare(name)) or folded(name) in OURS:
        return "name-letters"
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha()}
    return "name-mixed" if len(scripts & set(ALIKE)) > 1 else None


def email_trouble(email: str) -> str | None:
    """The message that says what is wrong with an e-mail address; none is no trouble."""
    return "email-wrong" if email and not plausible(email) else None


def _bare(name: str) -> str:
    """Without marks over and under letters, which `\\w` does not know."""
    return "".join(letter for letter in name if not unicodedata.category(letter).startswith("M"))
