"""Dateline: news in any language in; who says what, how many, since when, and who disagrees out.

The verbs of the command line, as functions: `read`, `claims`, `brief`, `stories`, `facts`, `search`. Each is loaded when it is first used.
"""

import importlib
from typing import Any

__version__ = "0.1.0"
__all__ = ["brief", "claims", "facts", "read", "search", "stories"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(importlib.import_module("dateline.pipeline.verbs"), name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
