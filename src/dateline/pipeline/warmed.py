"""What every worker needs, loaded once: the server from which workers are forked loads this before the first of them."""

from __future__ import annotations

import gc
from datetime import UTC, datetime

from dateline.model import ARTICLE_JSON, Page
from dateline.pipeline.stages import read

read(Page(url="warm:", body=b'{"title": "A town", "text": "Two people were hurt in Paris."}', fetched=datetime.now(UTC), media_type=ARTICLE_JSON))
gc.collect()
gc.freeze()  # what is shared is not touched by the collector, and so stays shared
