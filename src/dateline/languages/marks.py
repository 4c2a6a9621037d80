"""The punctuation of all scripts in one table: what quotes, ends a sentence, or pauses in it.

After the properties Quotation_Mark and Terminal_Punctuation of Unicode.
"""

from __future__ import annotations

PAIRS = ("“”", "„“", "„”", "«»", "»«", "「」", "『』", '""')
"""Quotation marks as they open and close; single ones are apostrophes too often to be told."""
OPENING = "".join(dict.fromkeys(pair[0] for pair in PAIRS if pair != "»«"))
CLOSING = "".join(dict.fromkeys(pair[1] for pair in PAIRS if pair != "»«"))
SINGLE = "‘’"
QUOTES = "".join(dict.fromkeys("".join(PAIRS)))
BRACKETS = ("()", "（）", "[]", "【】")
STOPS = ".!?…;。！？；؟؛।"
COMMAS = ",，،、"
COLONS = ":："
DASHES = "—–"
PAUSES = STOPS + COMMAS + COLONS + DASHES
