"""Parts told in words that close before their whole (包括2名儿童在内的7人, aralarında 5 çocuğun bulunduğu 12 kişi)."""

from __future__ import annotations

from dateline.annotate.sentences.scan import Sentence

MARKS = frozenset({"subset"})


def enclosed(sentence: Sentence) -> dict[int, int]:
    """The index of each number between words for a part and those that close them, with that of the first number behind, which is the whole: what
    counts the whole counts its parts."""
    closers = () if sentence.lacks(MARKS) else [mark for mark in sentence.role("island") if mark.has("closes")]
    found: dict[int, int] = {}
    for closer in closers:
        opener = next((mark for mark in reversed(sentence.role("subset")) if mark.w1 <= closer.w0 and mark.get("side", "after") != "before"), None)
        whole = next((m for m, number in enumerate(sentence.numbers) if closer.w1 <= number.w0), None)
        if opener is None or whole is None or sentence.stop_between(closer.w1, sentence.numbers[whole].w0, "semicolon", "colon"):
            continue
        found |= {n: whole for n, number in enumerate(sentence.numbers) if opener.w1 <= number.w0 and number.w1 <= closer.w0}
    return found
