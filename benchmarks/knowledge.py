#!/usr/bin/env python3
"""What knowing the world costs: the memory of all tables, the time to load them, and which of them a command reads at all.

    python benchmarks/knowledge.py [--shared FOLDER]

Times are of the processor, so that a busy machine shows the same. Each figure comes from a process of its own. `--shared` is not used: the
demonstration's pages, which ship with the package, are what the commands read.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ALL, ONE = "all tables, all languages", "one language"
LANGUAGES = ("en", "zh", "ru", "es", "fr", "ar", "de", "pt", "uk", "kk", "tr", "fa", "ja", "ko", "hi", "id", "it", "pl", "nl")

COMMANDS = (
    ("--help",), ("languages",), ("source", "list"), ("decide", "list"), ("search", "harbour"), ("names", "Tokayev", "Токаев"), ("read", "PAGE"),
)  # fmt: skip

LOAD = """
import json, resource, sys, time
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 2**20
start, before = time.process_time(), resident()
from dateline.knowledge import bodies, names, places
from dateline.knowledge.bodies import bare
for language in sys.argv[1].split(","):
    places.resolve(places.find("x 1", language)); bodies.find("x", language); bodies.fitting("x", language); bodies.resolve_voice("x", language, "KZ")
    places.name("KZ", language); bodies.name("office:police@KZ", language)
names.same("Tokayev", "托卡耶夫"); names.same("Ян", "양세찬")
if len(sys.argv[1]) > 2:
    from dateline.knowledge import topics
    from dateline.knowledge.places import names as tables
    for script in sorted(tables.SCRIPTS):
        tables.names(script)
print(json.dumps({"seconds": time.process_time() - start, "mib": resident() - before}))
"""

TRACE = """
import json, sys
read = []
from dateline.knowledge import tables
real = tables.text
def text(name):
    read.append(name)
    return real(name)
tables.text = text
from click.testing import CliRunner
from dateline.cli import group
result = CliRunner().invoke(group, sys.argv[1:])
code = result.exit_code
print(json.dumps({"tables": sorted(set(read)), "code": code}))
"""


def run(code: str, *arguments: str) -> dict:
    """What a program prints as JSON, run by itself."""
    made = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env={**os.environ})
    return dict(json.loads(made.stdout.splitlines()[-1]))


def loaded(languages: tuple[str, ...]) -> dict[str, float]:
    """Seconds of the processor and MiB for the tables of some languages."""
    return run(LOAD, ",".join(languages))


def read_by(command: tuple[str, ...], page: str, data: str) -> list[str]:
    """The tables of knowledge that a command reads."""
    arguments = [page if word == "PAGE" else word for word in command]
    keeps = command[0] in ("source", "decide", "search")
    return list(run(TRACE, *arguments, *(("--data", data) if keeps else ()))["tables"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path)
    parser.parse_args()
    for name, languages in ((ALL, LANGUAGES), *((f"{ONE}: {code}", (code,)) for code in ("en", "zh", "ru", "ar"))):
        found = loaded(languages)
        print(f"{name:28} {found['seconds']:5.2f} s of the processor, {found['mib']:4.0f} MiB")
    import tempfile

    import dateline

    page = str(next((Path(dateline.__file__).parent / "demo" / "pages").rglob("*.html")))
    with tempfile.TemporaryDirectory() as data:
        for command in COMMANDS:
            tables = read_by(command, page, data)
            print(f"dateline {' '.join(command):24} {len(tables):2} tables: {', '.join(tables) or 'none'}")


if __name__ == "__main__":
    main()
