"""The ordered stages, and who runs them. Floor 4½: the only code that knows all of them."""

from dateline.pipeline.process import Tally, process, settle
from dateline.pipeline.run import Run, as_of, brief, run
from dateline.pipeline.stages import read

__all__ = ["Run", "Tally", "as_of", "brief", "process", "read", "run", "settle"]
