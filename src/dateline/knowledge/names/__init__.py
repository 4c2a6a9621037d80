"""Names compared across scripts: `same` for two, `NameIndex` for one against many, `Decision` for what a person or the program settled."""

from __future__ import annotations

from dateline.knowledge.names.compare import SAME, same, signals
from dateline.knowledge.names.decisions import Decision, decide, merged
from dateline.knowledge.names.index import NameIndex

__all__ = ["SAME", "Decision", "NameIndex", "decide", "merged", "same", "signals"]
