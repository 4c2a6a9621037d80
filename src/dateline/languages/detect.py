"""Which language a text is in: by script where that settles it, else by marks the packs claim, else by py3langid."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from dateline.languages.loader import HERE, codes, read_settings

SAMPLE = 4000
OPENING = 120
"""Characters that are looked at first."""
CERTAIN = 0.99
UNREAD = frozenset(
    {
        "az",
        "be",
        "bg",
        "bn",
        "cs",
        "da",
        "el",
        "et",
        "fi",
        "he",
        "hi",
        "hr",
        "hu",
        "hy",
        "id",
        "ka",
        "ky",
        "lt",
        "lv",
        "nl",
        "no",
        "pl",
        "ro",
        "sk",
        "sr",
        "sv",
        "th",
        "ur",
        "vi",
    }
)
"""Languages of news that no pack reads: told by their own codes, so that their texts are not read as something else."""
URL = re.compile(r"https?://\S+|www\.\S+|@\w+")
KANA = re.compile("[\u3041-\u30ff]")
HAN = re.compile("[\u3400-\u9fff]")
_ASIAN = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
HANGUL = re.compile("[\uac00-\ud7af]")
LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # imported when first needed: it brings numpy, and texts whose script or letters tell the language need neither
    import numpy
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in (*codes(), *sorted(UNREAD)) if code in set(identifier.labels)])
    # rows are what is read of it, and choosing columns has left it stored by columns
    identifier.nb_ptc = numpy.ascontiguousarray(identifier.nb_ptc)
    return identifier


def detect(text: str) -> str:
    """The code of the language the text is most likely in, whether a pack reads it or not.

    The text's first 4,000 characters decide; "en" where there are no letters.
    """
    sample = text[:SAMPLE]
    if any(sign in sample for sign in ("://", "www.", "@")):
        sample = URL.sub(" ", sample)
    if LETTER.search(sample) is None:
        return "en"
    if sample.isascii():
        return _by_letters(sample)
    return _by_script(sample) or _by_marks(sample) or _by_letters(sample)


def _by_letters(sample: str) -> str:
    """What py3langid takes the sample for: its opening where that leaves no doubt, else all of it."""
    code, chance = _identifier().classify(sample[:OPENING])
    return str(code if chance > CERTAIN else _identifier().classify(sample)[0])


def _by_script(sample: str) -> str | None:
    if _ASIAN.search(sample) is None:
        return None
    letters = len(LETTER.findall(sample))
    kana, han, hangul = (len(pattern.findall(sample)) for pattern in (KANA, HAN, HANGUL))
    if hangul > 0.3 * letters:
        return "ko"
    if kana + han > 0.3 * letters:
        return "ja" if kana > 0.08 * (kana + han) else "zh"
    return None


@lru_cache(maxsize=1)
def _marks() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """Each pack with its own letters and those it has not, from pack.toml alone: no pack is read whole to tell a language."""
    return tuple((code, found.detect, found.foreign) for code in codes() for found in [read_settings(HERE / code)] if found.detect)


def _by_marks(sample: str) -> str | None:
    """The one pack whose own letters (pack.toml, `detect`) stand in the text, where exactly one language claims them and few that it has not
    (`foreign`) stand beside them."""
    counts = [(code, sum(map(sample.count, marks)), foreign) for code, marks, foreign in _marks()]
    best = sorted(counts, key=lambda item: -item[1])[:2]
    if best and best[0][1] >= 3 and (len(best) == 1 or best[0][1] > 3 * best[1][1]):
        code, own, foreign = best[0]
        return code if sum(map(sample.count, foreign)) * STRANGE < own else None
    return None


STRANGE = 4
"""How many times as many of a language's own letters as of these a text must have."""
