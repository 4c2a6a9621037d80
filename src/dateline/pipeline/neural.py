"""An encoder of texts in many languages, from a model that the user has (an extra). Nothing is fetched, and nothing loaded unless it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from dateline.cluster import Encode

NEEDS = "an encoder needs sentence-transformers: pip install 'dateline[neural]'"


class NoEncoderError(Exception):
    """Why there is no encoder, and what it takes to have one."""


def load(model: str | Path) -> Encode:
    """The encoder of a sentence-transformers model: its folder, or its name where it is in this machine's cache. Runs on the processor.

    Gives a function from a text to its vector. Raises NoEncoderError.
    """
    loaded = _loaded(model)

    def encode(text: str) -> Sequence[float]:
        vector: list[float] = loaded.encode(text, convert_to_numpy=True, show_progress_bar=False).tolist()
        return vector

    return encode


def _loaded(model: str | Path) -> Any:
    try:
        library = import_module("sentence_transformers")
    except ImportError as error:
        raise NoEncoderError(NEEDS) from error
    try:
        return library.SentenceTransformer(str(model), device="cpu", local_files_only=True)
    except (OSError, ValueError) as error:
        raise NoEncoderError(f"no model of sentence-transformers at {str(model)!r}: give the folder that its save() wrote. {error}") from error
