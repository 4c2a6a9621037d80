"""`make eval`: quality on the development sets of `../shared/eval`, held to the floors in floors.toml.

    python benchmarks/evaluate.py [--shared ../shared] [--only claims] [--raise-floors]

Each part runs the scorer that lies beside its data and prints what it prints, worst languages first where there are several. A figure
below its floor fails the run. `--raise-floors` writes what was reached where that is higher; no floor is ever lowered by this program.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
Figures = dict[str, float]


def scorer(path: Path):
    """The module of a scorer that lies beside its data."""
    spec = importlib.util.spec_from_file_location(f"scorer_{path.parent.name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def extraction(shared: Path) -> Figures:
    """Means over pages by set and by language: text F1, and title, authors, day, minute over all pages."""
    import gzip

    from benchmarks.extraction import extract

    folder = shared / "eval" / "extraction"
    module = scorer(folder / "evaluate.py")
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    pages = [(row, gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes())) for row in rows]
    answers, errors, seconds = module.run(extract, pages)
    groups: dict[str, list[float]] = defaultdict(list)
    languages: dict[str, list[float]] = defaultdict(list)
    for row, said in zip(rows, answers, strict=True):
        scores = module.score(row["want"], said)
        for name, value in scores.items():
            groups[f"all.{name}"].append(value)
            groups[f"{row['set']}.{name}"].append(value)
        if "F1" in scores:
            languages[str(row["language"])].append(scores["F1"])
    print(f"{len(pages) / seconds:.0f} pages/s of CPU, errors {dict(errors)}")
    print_worst_first({language: statistics.mean(values) for language, values in languages.items()}, "text F1 by language", languages)
    return {name: statistics.mean(values) for name, values in sorted(groups.items()) if not name.endswith((".P", ".R"))}


def print_worst_first(means: dict[str, float], title: str, counted: dict[str, list[float]]) -> None:
    ranked = sorted(means.items(), key=lambda item: item[1])
    print(f"{title}, worst first: " + "  ".join(f"{key} {value:.3f} ({len(counted[key])})" for key, value in ranked))


def run_dateline(verb: str, pages: Path, into: Path) -> None:
    """What a user would run: `dateline VERB pages.jsonl -f jsonl`, in a process of its own."""
    with into.open("wb") as out:
        subprocess.run([sys.executable, "-m", "dateline", verb, str(pages), "-f", "jsonl"], stdout=out, check=True)


def coverage(shared: Path, verb: str) -> str:
    """Run a verb over the coverage pages and give back what the scorer prints."""
    folder = shared / "eval" / "coverage"
    with tempfile.TemporaryDirectory() as scratch:
        said = Path(scratch) / f"{verb}.jsonl"
        run_dateline(verb, folder / "pages.jsonl", said)
        done = subprocess.run([sys.executable, str(folder / "evaluate.py"), verb, str(said)], capture_output=True, text=True, check=True)
    return done.stdout


def table(printed: str, columns: tuple[str, ...]) -> dict[str, Figures]:
    """Rows of a printed table by their first word; a '-' is left out. `columns` name the numbers after it."""
    rows: dict[str, Figures] = {}
    for line in printed.splitlines()[1:]:
        name, *cells = line.split()
        rows[name] = {column: float(cell) for column, cell in zip(columns, cells, strict=False) if cell != "-"}
    return rows


CLAIM_COLUMNS = ("claims", "P", "R", "F1", "origin", "place", "day", "spoken")
FACT_COLUMNS = ("claims", "read", "slot.P", "slot.R", "slot.F1", "origin.P", "origin.R", "origin.F1", "flags.P", "flags.R")
MAIN_LANGUAGES = ("en", "zh", "ru", "es", "ar")


def claims(shared: Path) -> Figures:
    rows = table(coverage(shared, "claims"), CLAIM_COLUMNS)
    print(f"{'lang':5}" + "".join(f"{column:>8}" for column in CLAIM_COLUMNS))
    for name, row in sorted(rows.items(), key=lambda item: item[1].get("F1", 0.0)):
        print(f"{name:5}" + "".join(f"{row[column]:8.2f}" if column in row else f"{'-':>8}" for column in CLAIM_COLUMNS))
    figures = {f"all.{column}": value for column, value in rows["all"].items() if column != "claims"}
    return figures | {f"{language}.F1": rows[language]["F1"] for language in MAIN_LANGUAGES}


def facts(shared: Path) -> Figures:
    printed = coverage(shared, "facts")
    print(printed, end="")
    row = table(printed, FACT_COLUMNS)["all"]
    return {f"all.{column}": row[column] for column in ("slot.F1", "origin.F1", "flags.P", "flags.R") if column in row}


def stories(shared: Path) -> Figures:
    from benchmarks.stories import scores

    return scores(shared)


def numbers(shared: Path) -> Figures:
    from benchmarks.quantities import scores

    return scores(shared)


def times(shared: Path) -> Figures:
    from benchmarks.times import scores

    return scores(shared)


def copies(shared: Path) -> Figures:
    from benchmarks.copies import scores

    return scores(shared)


def counts(shared: Path) -> Figures:
    from benchmarks.counts import scores

    return scores(shared)


def attribution(shared: Path) -> Figures:
    from benchmarks.attribution import scores

    return scores(shared)


def places(shared: Path) -> Figures:
    from benchmarks.places import scores

    return scores(shared)


PARTS: dict[str, Callable[[Path], Figures]] = {
    "extraction": extraction,
    "numbers": numbers,
    "times": times,
    "places": places,
    "counts": counts,
    "attribution": attribution,
    "claims": claims,
    "copies": copies,
    "stories": stories,
    "facts": facts,
}


def below(figures: Figures, floors: Figures) -> Iterable[str]:
    """What fell under its floor, or is no longer measured at all."""
    for name, floor in floors.items():
        if name not in figures:
            yield f"{name}: not measured any more, floor {floor}"
        elif figures[name] + 1e-9 < floor:
            yield f"{name}: {figures[name]:.4f} is under its floor {floor}"


def raised(figures: Figures, floors: Figures) -> Figures:
    """Floors lifted to what was reached, rounded down to three places; never lowered."""
    return floors | {name: max(floors.get(name, 0.0), int(value * 1000) / 1000) for name, value in figures.items()}


def write_floors(floors: dict[str, Figures]) -> None:
    lines = ["# Quality floors of `make eval`: they only go up. Written by `python benchmarks/evaluate.py --raise-floors`."]
    for part, figures in floors.items():
        lines += ["", f"[{part}]", *(f'"{name}" = {value:.3f}' for name, value in sorted(figures.items()))]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder that holds eval/")
    parser.add_argument("--only", action="append", choices=[*PARTS], help="run this part alone (may be given again)")
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    args = parser.parse_args()
    if not (args.shared / "eval").is_dir():
        print(f"{args.shared / 'eval'} is not there: say where the evaluation data lies with --shared DIR", file=sys.stderr)
        return 2
    sys.path.insert(0, str(HERE.parent))
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    failures: list[str] = []
    reached: dict[str, Figures] = {}
    for part in args.only or PARTS:
        print(f"\n== {part}", flush=True)
        figures = reached[part] = PARTS[part](args.shared)
        for name, value in figures.items():
            print(f"  {name:24}{value:7.3f}   floor {floors.get(part, {}).get(name, '-')}")
        failures += [f"{part}: {line}" for line in below(figures, floors.get(part, {}))]
        floors[part] = raised(figures, floors.get(part, {}))
    if args.raise_floors:
        write_floors(floors)
    if args.json:
        args.json.write_text(json.dumps(reached, indent=1) + "\n", encoding="utf-8")
    print("\n" + ("\n".join(failures) or "every floor holds"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
