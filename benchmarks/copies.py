"""How surely copies are told from other texts: a generator of seven kinds of edits in five languages.

    python benchmarks/copies.py [--shared ../shared]

Families are news texts of SHARED/data/ntrex, each with three of seven edits, so that a copy has few relatives to be found by; every second edit
has another on top. Among them stand texts that are no copies: others of the same wire, texts that quote two sentences of one another, texts with
a paragraph of background of an agency in a fifth of them, and all print one rights notice. Texts arrive in random order. An arrival whose
family is there already must be linked to a member of it (recall); any link to another text is wrong (precision).
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from dateline.cluster.copies import Copies, fingerprints

LANGUAGES = ("en", "zh", "ru", "es", "ar")
Lines = list[str]
Edit = Callable[[Lines, Lines, random.Random], Lines]


def trimmed(lines: Lines, _: Lines, chance: random.Random) -> Lines:
    """The end cut off, down to a third."""
    return lines[: max(4, int(len(lines) * chance.uniform(0.3, 0.6)))]


def merged(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """Half of the wire's sentences or more, between paragraphs of the outlet's own that are as long."""
    kept = lines[: max(4, int(len(lines) * chance.uniform(0.5, 0.8)))]
    own = other[: len(kept)]
    cut = chance.randrange(len(own) + 1)
    return own[:cut] + kept + own[cut:]


def reordered(lines: Lines, _: Lines, chance: random.Random) -> Lines:
    """Sentences in another order, a third of them left out."""
    kept = [line for line in lines if chance.random() > 1 / 3] or lines
    return chance.sample(kept, len(kept))


def reworded(lines: Lines, other: Lines, chance: random.Random, share: float = 1 / 6) -> Lines:
    """Every sixth word replaced by one of another text."""
    words = re.findall(r"\w+", " ".join(other)) or ["0"]

    def swap(found: re.Match[str]) -> str:
        return chance.choice(words)[: max(2, len(found.group()))] if chance.random() < share else found.group()

    return [re.sub(r"[^\W\u4e00-\u9fff]+|[\u4e00-\u9fff]{2}", swap, line) for line in lines]


def updated(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """Every figure changed, a new beginning of three sentences, and the old one gone."""
    changed = [re.sub(r"\d+", lambda found: str(int(found.group()) + chance.randint(1, 40)), line) for line in lines]
    return other[:3] + changed[2:]


def retranslated(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """What a way through a machine leaves: every third sentence in wholly other words, two neighbouring words of ten changing places in the rest."""

    def turned(line: str) -> str:
        words = pieces(line)
        for at in range(len(words) - 1):
            if chance.random() < 1 / 10:
                words[at], words[at + 1] = words[at + 1], words[at]
        return (" " if " " in line else "").join(words)

    return [chance.choice(other) if other and chance.random() < 1 / 3 else turned(line) for line in lines]


def interrupted(lines: Lines, _: Lines, chance: random.Random) -> Lines:
    """A page's noise between the paragraphs, and a credit before them."""
    noise = [f"{chance.randrange(10**6)} {chance.randrange(10**6)} {chance.randrange(10**6)} ***" for _ in lines]
    return [f"({chance.randrange(100)} / X)"] + [part for pair in zip(lines, noise, strict=True) for part in pair]


EDITS: tuple[Edit, ...] = (trimmed, merged, reordered, reworded, updated, retranslated, interrupted)
ON_TOP: tuple[Edit, ...] = (trimmed, reworded, updated, interrupted)
EDITED = 3


def texts(shared: Path, language: str) -> list[Lines]:
    path = shared / "data" / "ntrex" / f"{language}.jsonl"
    return [json.loads(line)["text"].split("\n") for line in path.read_text("utf-8").splitlines()]


def pieces(line: str) -> Lines:
    """Words, or pairs of characters where there are no spaces."""
    return line.split(" ") if " " in line else re.findall("..?", line)


def own(pool: Lines, size: int, chance: random.Random) -> Lines:
    """Sentences that no other text has: those of the pool with their words in another order."""
    lines = chance.sample(pool, min(len(pool), size))
    return [(" " if " " in line else "").join(chance.sample(words, len(words))) for line in lines for words in [pieces(line)]]


def edited(lines: Lines, edit: Edit, pool: Lines, chance: random.Random) -> Lines:
    """One edit, and over every second one another of a different kind."""
    made = edit(lines, own(pool, len(lines), chance), chance)
    more = chance.choice([other for other in ON_TOP if other is not edit])
    return more(made, own(pool, len(made), chance), chance) if chance.random() < 1 / 2 and len(made) >= 8 else made


def corpus(sources: list[Lines], chance: random.Random) -> list[tuple[str, str, Lines]]:
    """(family, kind, lines) in random order: of the sources two thirds make families, a sixth stands alone, a sixth gives foreign sentences."""
    whole = [lines for lines in sources if len(lines) >= 8]
    cut = len(whole) * 2 // 3
    families, rest = whole[:cut], whole[cut:]
    alone, pool = rest[::2], [line for lines in rest[1::2] for line in lines]
    notice, background = [pool[0]], pool[1:4]
    made: list[tuple[str, str, Lines]] = []
    for number, lines in enumerate(families):
        behind = background if chance.random() < 1 / 5 and len(lines) >= 12 else []
        made.append((f"family {number}", "original", lines + behind + notice))
        for edit in chance.sample(EDITS, EDITED):
            made.append((f"family {number}", edit.__name__, edited(lines, edit, pool[4:], chance) + notice))
    for number, lines in enumerate(alone):
        quoted = chance.choice(families)
        at = chance.randrange(len(quoted) - 1)
        made.append((f"quoting {number}", "quoting", lines[:3] + quoted[at : at + 2] + lines[3:] + notice))
    return chance.sample(made, len(made))


def measure(shared: Path, language: str, seed: int = 7) -> tuple[Counter[str], Counter[str]]:
    """Counts of found, missed and wrong arrivals, in all and by kind of edit."""
    chance, index = random.Random(seed), Copies()
    seen: dict[str, str] = {}
    outcome: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for number, (family, kind, lines) in enumerate(corpus(texts(shared, language), chance)):
        found = index.add(str(number), fingerprints("\n".join(lines)))
        linked = seen.get(found[0][1]) if found else None
        expected = family in seen.values()
        result = "found" if linked == family else "wrong" if linked else "missed" if expected else "alone"
        outcome[result] += 1
        outcome["expected"] += expected
        missed[f"{kind} {result}"] += result in ("missed", "wrong")
        seen[str(number)] = family
    return outcome, missed


def scores(shared: Path) -> dict[str, float]:
    """Recall and precision over all languages."""
    total: Counter[str] = Counter()
    for language in LANGUAGES:
        total += measure(shared, language)[0]
    return {"copies.recall": total["found"] / total["expected"], "copies.precision": total["found"] / (total["found"] + total["wrong"])}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    for language in LANGUAGES:
        outcome, missed = measure(shared, language)
        recall, precision = outcome["found"] / outcome["expected"], outcome["found"] / max(1, outcome["found"] + outcome["wrong"])
        print(f"{language}  recall {recall:.3f}  precision {precision:.3f}  {dict(outcome)}  missed: {dict(+missed)}")
    print("  ".join(f"{name} {value:.3f}" for name, value in scores(shared).items()))


if __name__ == "__main__":
    main()
