"""What data cannot say of Arabic: the base form of a voice behind a preposition written as one word with it (وفقا لوزارة الصحة → وزارة الصحة)."""

from __future__ import annotations

ARTICLE = "ال"
SHORTEST = 4


def base_form(text: str) -> str:
    """The words of a voice without the preposition that is written with the first of them."""
    first, blank, rest = text.partition(" ")
    if len(first) < SHORTEST:
        return text
    if first.startswith("لل"):
        return ARTICLE + first[2:] + blank + rest
    return first[1:] + blank + rest if first.startswith("ل") and not first.startswith(LEXICAL) else text


LEXICAL = ("لجنة", "لواء", "لبنان", "لجان", "ليبيا", "لندن", "لاعب", "لوس", "لاجئ")
"""Words whose own first letter this is."""
