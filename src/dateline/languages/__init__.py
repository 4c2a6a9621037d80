"""What is known of each language: one folder a pack, and the loader that is strict about them. Floor 2."""

from dateline.languages.detect import detect
from dateline.languages.lexicon import Entry, Hit, Lexicon
from dateline.languages.loader import PackError, calendars, codes, load, missing, read_pack
from dateline.languages.pack import Pack

__all__ = ["Entry", "Hit", "Lexicon", "Pack", "PackError", "calendars", "codes", "detect", "load", "missing", "read_pack"]
