"""What every worker needs, loaded once: the server from which workers are forked loads this before the first of them."""

from __future__ import annotations

import gc
from datetime import UTC, datetime

from dateline.languages import codes
from dateline.model import ARTICLE_JSON, Page, to_json
from dateline.pipeline.engines import SELDOM
from dateline.pipeline.stages import read

for code in sorted(codes()):
    body = to_json({"title": "1", "text": "2", "language": code})
    read(Page(url="warm:", body=body, fetched=datetime.now(UTC), media_type=ARTICLE_JSON))
gc.collect()
gc.freeze()  # what is shared is not touched by the collector, and so stays shared
gc.set_threshold(*SELDOM)
