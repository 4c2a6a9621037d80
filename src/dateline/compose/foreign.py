"""Which voices stay a foreign page's own words in a brief: common nouns, and names in a script that the reader does not read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from dateline.compose.pieces import Name
from dateline.languages.marks import BRACKETS, OPENING, PAUSES, STOPS
from dateline.model import Article, Claim, Voice

SMALL = 3
"""The most letters of a word that only joins the words of a name (of, and, della)."""
CAPITALS, ENOUGH = 0.25, 40
"""The share of words with a capital above which it is every noun's; words of a text in which that is seen."""
NAMED = frozenset({"outlet", "agency"})
_WORLD = "LATIN"
"""The script that names stay in for every reader."""


def unread(name: Name, told: Iterable[tuple[Claim, Article]], language: str, sample: str) -> Article | None:
    """The page in whose own language a voice's words stay; None where they are a name that a reader of `language` can read.

    `sample` are any words of the reader's language, which show its script.
    """
    if name.entity is not None:
        return None
    for claim, article in told:
        voice = claim.origin
        if voice is not None and voice.text == name.written and voice.kind not in NAMED and _base(article.language) != _base(language):
            return None if _is_name(voice, article) and scripts(voice.text) <= scripts(sample) | {_WORLD} else article
    return None


def scripts(text: str) -> set[str]:
    """The scripts of a text's letters, by Unicode's names of characters."""
    return {unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()}


def _is_name(voice: Voice, article: Article) -> bool:
    """Whether a voice is a name: capitals on all its longer words, and not only because its sentence begins there; in scripts without
    capitals every voice may be one."""
    words = re.findall(r"[^\W\d_]+", voice.text)
    if voice.text.lower() == voice.text.upper():
        return True
    if voice.kind == "unnamed" or any(word == word.lower() for word in words if len(word) > SMALL):
        return False
    if _nouns_have_capitals(article.text):  # German: a capital shows a noun, and only a person's own names are more
        return any(len(word) > 1 and word.isupper() for word in words) or (voice.kind == "person" and len(words) > 1)
    return len(words) > 1 or voice.kind != "person" or any(word.isupper() for word in words) or _inside(voice.text, article.text)


@lru_cache(maxsize=256)
def _nouns_have_capitals(text: str) -> bool:
    """Whether so many words of a text have a capital that every noun has one."""
    words = [word for word in text.split() if word[:1].isalpha()]
    return len(words) >= ENOUGH and sum(word[:1].isupper() for word in words) > CAPITALS * len(words)


def bare(name: Name, told: Iterable[tuple[Claim, Article]]) -> Name:
    """A person's name without the common nouns before it (director Ana Ruiz), for a reader of another language."""
    person = any(claim.origin and claim.origin.kind == "person" and claim.origin.text == name.written for claim, _ in told)
    words = name.text.split() if person else []
    first = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
    rest = words[first:]
    if not first or len(rest) < 2 or any(word[:1].islower() for word in rest):
        return name
    return Name(text=" ".join(rest), written=name.written)


def _inside(word: str, text: str) -> bool:
    """Whether a word stands anywhere within a sentence as it is written."""
    before = (text[: found.start()].rstrip(" ") for found in re.finditer(rf"\b{re.escape(word)}\b", text))
    ends = STOPS + PAUSES + OPENING + "".join(BRACKETS) + "\n"
    return any(part and part[-1] not in ends for part in before)


def _base(language: str) -> str:
    return language.partition("-")[0]
