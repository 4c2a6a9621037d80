"""How surely copies are told from other texts: a generator of seven kinds of edits in five languages.

    python benchmarks/copies.py [--shared ../shared]

Families are news texts of SHARED/data/ntrex with seven edits each. Among them stand texts that are no copies: others of the same wire, texts
that quote a sentence of another, and all print one rights notice. Texts arrive in random order. An arrival whose family is there already must be
linked to a member of it (recall); any link to another text is wrong (precision).
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
    """The end cut off, as an outlet does that has little room."""
    return lines[: max(4, int(len(lines) * chance.uniform(0.35, 0.7)))]


def extended(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """Background added after it."""
    return lines + other[: int(len(lines) * chance.uniform(0.4, 0.9))]


def reordered(lines: Lines, _: Lines, chance: random.Random) -> Lines:
    """Paragraphs in another order."""
    return chance.sample(lines, len(lines))


def reworded(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """Every seventh word replaced by one of another text."""
    words = re.findall(r"\w+", " ".join(other)) or ["0"]

    def swap(found: re.Match[str]) -> str:
        return chance.choice(words)[: max(2, len(found.group()))] if chance.random() < 1 / 7 else found.group()

    return [re.sub(r"[^\W\u4e00-\u9fff]+|[\u4e00-\u9fff]{2}", swap, line) for line in lines]


def updated(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """Every figure changed, and a new beginning of two sentences."""
    changed = [re.sub(r"\d+", lambda found: str(int(found.group()) + chance.randint(1, 40)), line) for line in lines]
    return other[:2] + changed[1:]


def thinned(lines: Lines, _: Lines, chance: random.Random) -> Lines:
    """A third of the sentences left out."""
    return [line for line in lines if chance.random() > 1 / 3] or lines


def interrupted(lines: Lines, _: Lines, chance: random.Random) -> Lines:
    """A page's noise between the paragraphs, and a credit before them."""
    noise = [f"{chance.randrange(10**6)} {chance.randrange(10**6)} {chance.randrange(10**6)} ***" for _ in lines]
    return [f"({chance.randrange(100)} / X)"] + [part for pair in zip(lines, noise, strict=True) for part in pair]


EDITS: tuple[Edit, ...] = (trimmed, extended, reordered, reworded, updated, thinned, interrupted)


def texts(shared: Path, language: str) -> list[Lines]:
    path = shared / "data" / "ntrex" / f"{language}.jsonl"
    return [json.loads(line)["text"].split("\n") for line in path.read_text("utf-8").splitlines()]


def corpus(sources: list[Lines], chance: random.Random) -> list[tuple[str, str, Lines]]:
    """(family, kind, lines) in random order: of the sources two thirds make families, a sixth stands alone, a sixth gives foreign sentences."""
    whole = [lines for lines in sources if len(lines) >= 8]
    cut = len(whole) * 2 // 3
    families, rest = whole[:cut], whole[cut:]
    alone, pool = rest[::2], [line for lines in rest[1::2] for line in lines]
    notice = [pool[0]]
    made: list[tuple[str, str, Lines]] = []
    for number, lines in enumerate(families):
        made.append((f"family {number}", "original", lines + notice))
        made += [(f"family {number}", edit.__name__, edit(lines, chance.sample(pool, min(len(pool), len(lines))), chance) + notice) for edit in EDITS]
    for number, lines in enumerate(alone):
        made.append((f"quoting {number}", "quoting", lines[:3] + [chance.choice(chance.choice(families))] + lines[3:] + notice))
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
        missed[kind] += result in ("missed", "wrong")
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
