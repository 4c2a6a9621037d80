"""Articles → stories: copies, candidates, scores, the stream. Floor 3. See docs/stories.md."""

from dateline.cluster.derive import derive
from dateline.cluster.edits import Edit, edits
from dateline.cluster.explain import explain
from dateline.cluster.keyterms import key_terms
from dateline.cluster.meaning import Encode
from dateline.cluster.phases import phases
from dateline.cluster.stream import Stream, arrival, cluster
from dateline.cluster.topics import topics

__all__ = ["Edit", "Encode", "Stream", "arrival", "cluster", "derive", "edits", "explain", "key_terms", "phases", "topics"]
