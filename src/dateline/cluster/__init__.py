"""Articles → stories: copies, candidates, scores, the stream. Floor 3. See docs/stories.md."""

from dateline.cluster.derive import derive
from dateline.cluster.explain import explain
from dateline.cluster.stream import Stream, arrival, cluster

__all__ = ["Stream", "arrival", "cluster", "derive", "explain"]
