"""The ordered stages, and who runs them: the only code that knows all of them. Floor 4, above store and collect.

What needs the store is loaded when it is first asked for: reading pages and keeping nothing must not wait for a database's library.
"""

import importlib
from typing import TYPE_CHECKING, Any

from dateline.pipeline.run import Run, among, as_of, beside, brief, run
from dateline.pipeline.stages import read

if TYPE_CHECKING:
    from dateline.pipeline.processing import Tally, process, settle

__all__ = ["Run", "Tally", "among", "as_of", "beside", "brief", "process", "read", "run", "settle"]


def __getattr__(name: str) -> Any:
    if name in ("Tally", "process", "settle"):
        return getattr(importlib.import_module("dateline.pipeline.processing"), name)
    raise AttributeError(f"module 'dateline.pipeline' has no attribute {name!r}")
