"""A printed byline → the people it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dateline.extract.agencies import is_source, outlets
from dateline.extract.headline import flat
from dateline.languages.page_words import PageWords, fold, page_words

_PART = re.compile(r"\s*(?:[,;|/·•\n\t&＆、，；／]|\s[-–—]\s)\s*")
_NO_NAME = re.compile(r"https?:|www\.|@|\.(?:com|org|net|co|de|ru|cn|fr|uk|tr|jp|br|es|it|pl|gr)\b|\d|[?!{}<>=\[\]“”\"…]|:\s*$")
_CJK_NAME = re.compile(
    r"[\u3400-\u9fff]{1,4}\s[\u3400-\u9fff]{1,4}|[\u3400-\u9fff·•]{2,7}|[\uac00-\ud7a3]{2,5}|[\u3400-\u9fff\u3040-\u30ffー・]{2,12}"
)
_RUN = re.compile("[\u3400-\u9fff]{5,}")
"""More characters than a Chinese name has without a dot in it: a phrase."""
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]?")
_SPACED_CJK = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]+(?:\s+[\u3400-\u9fff\uac00-\ud7a3]+)+")
_NICKNAME = re.compile(r"(?<=\s)[\"“”„'‘’«][^\"“”„'‘’«»]{2,20}[\"“”'’»](?=\s)")
PARTICLE = 3
"""Letters up to which a word in small letters inside a name is a particle: de la, van, bin."""
MOST = 12
LONGEST = 60


def people(text: str, sites: Iterable[str] = (), language: str = "") -> list[str]:
    """The names in a byline, without "By", jobs, outlets, places and handles; desks only where they stand alone.

    `sites` are folded names of the page's own site.
    """
    words = page_words()
    found: list[str] = []
    for part in _parts(unprefixed(text), language):
        name = name_of(part, words)
        if (
            name
            and name not in found
            and not (language.startswith("zh") and _RUN.fullmatch(name))
            and flat(name) not in outlets()
            and not _is_site(flat(name), sites)
        ):
            found.append(name)
    return ([name for name in found if not _is_desk(name, sites)] or found)[:MOST]


def _is_site(name: str, sites: Iterable[str]) -> bool:
    return name in sites or any(
        len(site) > 3 and (name == site or name.removeprefix("the") == site or site.removeprefix("the") == name) for site in sites
    )


def _is_desk(name: str, sites: Iterable[str]) -> bool:
    """Whether the first of several words is the site's or an agency's name, or something of somebody's: `AP Business Writers`, `City's Editors`."""
    first, *rest = name.split()
    if first.endswith(("'s", "’s")) or (first.isupper() and is_source(first) and not name.isupper()):
        return bool(rest)
    own = (flat(word) for word in ((first, *rest) if len(rest) >= PHRASE else (first,)))
    return bool(rest) and any(len(word) > PARTICLE and word in sites for word in own)


PHRASE = 3
"""How many words behind the first make more of a phrase than people's names are."""


def unprefixed(text: str) -> str:
    """A byline without its "By" and without brackets."""
    words = page_words()
    text = " ".join(_BRACKETS.sub(" , ", text.partition("|")[0] or text).split())
    for _ in range(2):
        rest = words.prefix(text, "byline-prefix")
        text = rest if rest else text
    return text


@cache
def _joiners() -> re.Pattern[str]:
    """The packs' words for "and" between names, set off by spaces."""
    forms = [form for form, role in page_words().whole.items() if role == "by-joiner"]
    spaced = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?:^|\s+)(?:{spaced})\s+" if spaced else "(?!)")


def _parts(text: str, language: str) -> Iterator[str]:
    for piece in _PART.split(text):
        for part in _joined(piece):
            least = WHOLE_JA if language == "ja" else NAME_LEAST
            if _SPACED_CJK.fullmatch(part.strip()) and all(len(word) >= least for word in part.split()):
                yield from _signed(part.split())
            else:
                yield part


def _signed(names: list[str]) -> Iterator[str]:
    """Names in Chinese characters or Hangul, set apart, without what says for whom those behind it report: `晨报记者 林一 陈二`."""
    words = page_words()
    yield from (name for name in names if name == names[-1] or len(name) <= NAME_MOST - 1 or not _is_job(name[-NAME_LEAST:], words))


def _joined(piece: str) -> Iterator[str]:
    """The parts of a piece between words for "and". In small letters only, for "Dan" is a name; in a byline all in capitals, inside it."""
    if not piece.isupper():
        return iter(_joiners().split(piece))
    parts, words = [[]], piece.split()  # type: list[list[str]], list[str]
    for word in words:
        if parts[-1] and page_words().whole.get(word.casefold()) == "by-joiner" and len(words) > 3:
            parts.append([])
        else:
            parts[-1].append(word)
    return (" ".join(part) for part in parts if part)


def name_of(part: str, words: PageWords) -> str:
    """One part of a byline as a person's name, or "" for a job, an outlet or nothing."""
    part = _before_place(_behind_role(_without_role(_labelled(part, words).strip(" .:：-–—*\u3000"), words), words), words)
    bare = " ".join(_NICKNAME.sub(" ", part).split())
    if not part or len(part) > LONGEST or _NO_NAME.search(bare) or words.whole.get(fold(part)):
        return ""
    if part[0] > "\u2e80" and words.roles(part) & NOTICES:
        return ""
    return part if looks_like_name(bare) else ""


NOTICES = frozenset({"rights", "contact", "print", "share", "comments"})
"""What a phrase in Chinese characters may be that is as short as a name: `版权声明`."""


def _labelled(part: str, words: PageWords) -> str:
    """What follows a colon whose last word before it begins bylines: `Foreign desk  Words: Jane Roe`."""
    label, colon, rest = part.replace("：", ":").rpartition(":")
    last = label.split()[-1] if colon and label.split() else ""
    return rest if last and (words.said(last) == "byline-prefix" or "byline-prefix" in words.roles(last)) else part


def _without_role(part: str, words: PageWords) -> str:
    """The part without a job before or after the name: `Staff Writer Jane Roe`, `小林记者`."""
    pieces = part.split()
    if len(pieces) > 1 and words.whole.get(fold(pieces[0])) == "not-a-person":
        return ""
    for size in (3, 2, 1):
        if len(pieces) > size and words.whole.get(fold(" ".join(pieces[-size:]))) in ("byline-role", "not-a-person"):
            return _without_role(" ".join(pieces[:-size]), words)
        if len(pieces) > size + 1 and words.whole.get(fold(" ".join(pieces[:size]))) == "byline-role":
            return _without_role(" ".join(pieces[size:]), words)
    return "" if words.whole.get(fold(part)) in ("byline-role", "not-a-person") else part


def _before_place(part: str, words: PageWords) -> str:
    """The name without where, or for whom, it wrote: `Jane Roe in Leeds`."""
    pieces = part.split()
    set_off = (place for place in range(2, len(pieces)) if pieces[place].islower() or (pieces[place].isupper() and not part.isupper()))
    ends = (place for place in set_off if words.whole.get(pieces[place].casefold()) == "by-place")
    return " ".join(pieces[: next(ends, len(pieces))])


def _behind_role(part: str, words: PageWords) -> str:
    """What stands behind a job in scripts that set words against each other (`晨报记者林一`); "" where an editor's job stands there."""
    if part[:1] < "\u2e80" or " " in part:
        return part
    if words.roles(part) & {"editor-prefix", "not-a-person"}:
        return ""
    ends = [end for end in range(len(part) - NAME_LEAST, ROLE_LEAST - 1, -1) if any(_is_job(part[start:end], words) for start in range(end - 1))]
    return part[ends[0] :] if ends and len(part) - ends[0] <= NAME_MOST else part


def _is_job(form: str, words: PageWords) -> bool:
    return words.whole.get(form) == "byline-role"


NAME_LEAST, NAME_MOST, ROLE_LEAST, WHOLE_JA = 2, 4, 2, 4
"""Characters of a name in Chinese characters or Hangul, of a job before it, and of a Japanese name that is whole without a space."""


def looks_like_name(text: str) -> bool:
    """Two to five words that begin with capitals (particles may not), or a short run of CJK; scripts without capitals: two to four words."""
    if _CJK_NAME.fullmatch(text):
        return True
    words = text.split()
    letters = [word for word in words if word[0].isalpha()]
    if not 1 < len(words) < 7 or len(letters) < len(words):
        return False
    if not any(word[0].isupper() or word[0].islower() for word in words):
        return len(words) < 5
    weighty = [word for word in words if word[0].isupper() or len(word) > PARTICLE]
    return sum(word[0].isupper() for word in weighty) * 2 > len(weighty) and len(weighty) > 1 and words[-1][0].isupper()


def is_single_name(text: str) -> bool:
    """One capitalised word: a pen name, believed only where the page's data declare it to be a person."""
    return text.isalpha() and text[0].isupper() and 2 < len(text) < 20
