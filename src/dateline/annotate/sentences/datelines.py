"""The day in a dateline, with which a text or a paragraph begins (LIMA, 3 May — …): it is that of the report, and of nothing that is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.annotate.sentences.inputs import Timed

LONGEST = 48
"""Characters of a dateline before its day at most."""
CLOSED = re.compile(r"[ .)]*(?:\([^()\n]{2,24}\)\s*)?\s[-–—]{1,2}\s|[ .]*\([^()\n]{2,24}\)\s*[-–—]{1,2}\s")
PARTED = tuple(",،(")
"""What stands between a town and the day."""
WORDY = re.compile(r"[^\W\d_]+ [^\W\d_]+ [^\W\d_]+ [^\W\d_]+ [^\W\d_]+")
"""So many words side by side are a sentence, and no town with its source."""


def undated(text: str, times: Sequence[Timed]) -> Iterator[Timed]:
    """The times of a text; that of a dateline only bounds what is told."""
    for time in times:
        start = text.rfind("\n", 0, time.start) + 1
        led = text[start : time.start].rstrip()[-1:] in PARTED and time.start - start <= LONGEST
        dated = led and CLOSED.match(text, time.end) and not WORDY.search(text, start, time.start)
        yield structs.replace(time, loose=True) if dated and not time.as_of else time
