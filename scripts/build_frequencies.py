"""Builds src/dateline/knowledge/lexicon/frequencies/: in how many of 100,000 news texts a stem is to be expected, by language.

python scripts/build_frequencies.py words               from wordfreq's lists (extra `build-data`)
python scripts/build_frequencies.py concepts NTREX_DIR   places and concepts, counted in parallel news texts
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

from dateline.cluster.bridges import found_in
from dateline.cluster.fold import fold, spaced, stem, tokens

FOLDER = Path(__file__).resolve().parents[1] / "src" / "dateline" / "knowledge" / "lexicon" / "frequencies"
LISTED = 25_000
WORDS_A_TEXT = 220
PER = 100_000
LEAST = 20


def write(name: str, shares: dict[str, float]) -> None:
    lines = (f"{term}\t{round(share * PER)}\n" for term, share in sorted(shares.items()) if share * PER >= LEAST)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


def words() -> None:
    """A stem's frequency is the sum of its words'; a text of WORDS_A_TEXT words holds it with probability 1 - exp(-frequency × words)."""
    from wordfreq import available_languages, get_frequency_dict

    for language in sorted(available_languages("small")):
        stems: Counter[str] = Counter()
        for word, frequency in islice(get_frequency_dict(language, "small").items(), LISTED):
            for token in set(map(stem, tokens(fold(word)))):
                stems[token] += frequency
        write(f"{language}.tsv.gz", {token: 1 - math.exp(-frequency * WORDS_A_TEXT) for token, frequency in stems.items() if not token.isdigit()})
        print(language, len(stems))


def concepts(folder: Path) -> None:
    counts: Counter[str] = Counter()
    total = 0
    for path in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            counts.update(set(found_in(spaced(fold(row["text"][:1500])), path.stem)))
            total += 1
    write("concepts.tsv.gz", {key: count / total for key, count in counts.items()})


if __name__ == "__main__":
    if sys.argv[1:] == ["words"]:
        words()
    elif len(sys.argv) == 3 and sys.argv[1] == "concepts":
        concepts(Path(sys.argv[2]))
    else:
        sys.exit(__doc__)
