"""What is known of one language: a folder of data, read once and frozen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from dateline.languages.boundaries import sentence_spans, word_spans
from dateline.languages.calendar import Calendar, load_calendar
from dateline.languages.lexicon import Entry, Lexicon
from dateline.languages.numbers import Numbers, load_numbers
from dateline.languages.settings import Phrases, Settings

Span = tuple[int, int]


@dataclass(frozen=True)
class Pack:
    """One language. `words_table` are the rows of words.tsv and names.tsv; `lexicon` is what finds them in a text."""

    folder: Path
    settings: Settings
    phrases: Phrases
    words_table: tuple[Entry, ...]
    folds: Mapping[int, str] = field(default_factory=dict)
    hooks: Mapping[str, Callable[..., Any]] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.settings.code

    @property
    def script(self) -> str:
        return self.settings.script

    @property
    def direction(self) -> str:
        return self.settings.direction

    @cached_property
    def spaced(self) -> bool:
        """Whether words stand apart."""
        return self.settings.words == "space"

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Character spans of the sentences, in order, without the blanks around them."""
        return sentence_spans(text, self.settings)

    def words(self, text: str) -> tuple[Span, ...]:
        """Character spans of the words; in a script without spaces those of the segmenter in hooks.py, else single characters."""
        cut = self.hooks.get("words")
        return tuple(cut(text)) if cut else word_spans(text, self.settings)

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon(self.words_table, self.settings, self.folds)

    @cached_property
    def numbers(self) -> Numbers:
        return load_numbers(self.folder)

    @cached_property
    def calendar(self) -> Calendar:
        return load_calendar(self.folder)

    @cached_property
    def messages(self) -> str | None:
        """The Fluent source of brief.ftl; None where the language is read only."""
        path = self.folder / "brief.ftl"
        return path.read_text("utf-8") if path.exists() else None
