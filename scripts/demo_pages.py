"""Writes the pages of src/dateline/demo from the texts and templates in scripts/demo_pages; `--check` only compares.

A text file holds records parted by lines of `=====`: headers, a blank line, the body (a paragraph a line), then parts
that begin with `--- name`: shows, related, comments, claims. Every outlet has a template of its own.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

HERE = Path(__file__).parent / "demo_pages"
DEMO = Path(__file__).parent.parent / "src" / "dateline" / "demo"
MARK = re.compile(r"^\[(\w+)([^\]]*)\]\s*(.*)$")
INTRO = """# The bundled pages

Written for Dateline; the outlets are invented (`.example`), the events, figures and dates are real. `expected.jsonl` says what a careful
reader finds on each page (conventions in [SOURCES.md](SOURCES.md)), [ACCOUNT.md](ACCOUNT.md) what an account of them should say. The pages are
made by `scripts/demo_pages.py` from the texts in `scripts/demo_pages`; `scripts/demo_score.py` shows where the program reads otherwise.

"""


def records(path: Path) -> list[dict[str, Any]]:
    """The pages of one text file. Raises ValueError, naming the file, where a record has no headers."""
    found = []
    for chunk in re.split(r"^=====+\n", path.read_text("utf-8"), flags=re.M):
        if chunk.strip():
            found.append(record(chunk.strip("\n"), path.name))
    return found


def record(chunk: str, where: str) -> dict[str, Any]:
    head, _, rest = chunk.partition("\n\n")
    page: dict[str, Any] = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if "file" not in page:
        raise ValueError(f"{where}: a record begins without `file:`: {chunk[:60]!r}")
    parts = re.split(r"^--- (\w+)\n", "\n" + rest, flags=re.M)
    page["body"] = [block(line) for line in parts[0].splitlines() if line.strip()]
    page["parts"] = {name: [line for line in text.splitlines() if line.strip()] for name, text in zip(parts[1::2], parts[2::2], strict=True)}
    return page


def block(line: str) -> dict[str, Any]:
    """`[kind note] text` or a paragraph; `caption | credit` for images."""
    marked = MARK.match(line)
    kind, note, text = (marked[1], marked[2].strip(), marked[3]) if marked else ("p", "", line)
    text, _, credit = text.partition(" | ") if kind == "img" else (text, "", "")
    return {"kind": kind, "note": note, "text": inline(text), "credit": inline(credit)}


def inline(text: str) -> Markup:
    escaped = html.escape(text, quote=False)
    escaped = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escaped)
    return Markup(re.sub(r"\[\[(.+?)\]\]", r'<a href="/tag">\1</a>', escaped))


def carried(page: dict[str, Any], pages: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A page that carries another's text: `use` names it, `drop` lists paragraphs left out (from 1), `--- swaps` what its desk changed."""
    if "use" not in page:
        return page
    source, drop = pages[page["use"]], {int(number) for number in page.get("drop", "").split(",") if number}
    body = [part for index, part in enumerate(source["body"], 1) if index not in drop]
    for line in page["parts"].get("swaps", []):
        old, _, new = line.partition(" => ")
        body = [{**part, "text": Markup(str(part["text"]).replace(old, new))} for part in body]
    made = {**source, **page, "body": body + page["body"], "copy_of": page["use"], "parts": dict(page["parts"])}
    kept = [line for line in source["parts"].get("claims", []) if line.split("|")[2].strip() in visible_source(made)]
    made["parts"]["claims"] = kept + page["parts"].get("claims", [])
    return made


def environment() -> Environment:
    env = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.filters["json"] = lambda value: Markup(json.dumps(value, ensure_ascii=False))
    return env


def render(env: Environment, page: dict[str, Any], outlet: dict[str, Any]) -> bytes:
    """One page in its outlet's template, line ends and encoding."""
    fields = {
        "lede": "",
        "byline": "",
        "dateline": "",
        "section": "",
        "tags": "",
        "modified": "",
        "original": "",
        "credit": "",
        "shown": "",
        "variant": "",
    }
    template = env.get_template(page.get("template", outlet["template"]))
    text = template.render(
        {**fields, **page, "outlet": outlet, "related": page["parts"].get("related", []), "comments": page["parts"].get("comments", [])}
    )
    if outlet.get("crlf"):
        text = text.replace("\n", "\r\n")
    return text.encode(outlet.get("encoding", "utf-8"), errors="xmlcharrefreplace")


def expected(page: dict[str, Any], outlet: dict[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {"file": page["file"]}
    if page.get("article") == "no":
        return {**row, "article": False, "reason": page["reason"]}
    row |= {
        "story": page["story"],
        "title": page["title"],
        "published": page["published"],
        "outlet": outlet["name"],
        "language": page.get("lang", outlet["lang"]),
    }
    row |= {key: page[key] for key in ("url", "original", "modified") if key in page}
    row |= {"copy_of": page["copy_of"]} if "copy_of" in page else {}
    return {**row, "claims": [claim(line, page) for line in page["parts"].get("claims", [])]}


def claim(line: str, page: dict[str, Any]) -> dict[str, Any]:
    """`predicate low high | group | quote | origin | place | date | key=value …`, `-` for nothing."""
    cells = [cell.strip() for cell in line.split("|")]
    predicate, low, high = cells[0].split()
    names = ("group", "quote", "origin", "place", "date")
    row: dict[str, Any] = {"predicate": predicate, "low": number(low), "high": number(high)}
    row |= {name: None if cell == "-" else cell for name, cell in zip(names, cells[1:6], strict=True)}
    for extra in cells[6:]:
        key, _, value = extra.partition("=")
        row[key] = value if value else True
    if not row["quote"] or row["quote"] not in visible_source(page):
        raise ValueError(f"{page['file']}: the quote is not on the page: {row['quote']!r}")
    return row


def visible_source(page: dict[str, Any]) -> str:
    lines = [page["title"], page.get("lede", ""), *(plain(part["text"]) for part in page["body"])]
    return "\n".join(lines)


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def number(cell: str) -> int | float | None:
    if cell == "-":
        return None
    return float(cell) if "." in cell else int(cell)


def readme(pages: list[dict[str, Any]], outlets: dict[str, Any]) -> str:
    rows = ["| page | outlet | language | published | what it is there to show |", "|---|---|---|---|---|"]
    for page in pages:
        outlet = outlets[page["outlet"]]
        cells = (page["file"], outlet["name"], page.get("lang", outlet["lang"]), page.get("published", "–"), " ".join(page["parts"].get("shows", [])))
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return INTRO + "\n".join(rows) + "\n"


def build() -> dict[Path, bytes]:
    """Every file that the demonstration's folder must hold, by path."""
    outlets = tomllib.loads((HERE / "outlets.toml").read_text("utf-8"))
    raw = [page for path in sorted((HERE / "text").glob("*.txt")) for page in records(path)]
    pages = [carried(page, {page["file"]: page for page in raw}) for page in raw]
    env, made = environment(), {}
    for page in pages:
        made[DEMO / "pages" / page["file"]] = render(env, page, outlets[page["outlet"]])
    lines = [json.dumps(expected(page, outlets[page["outlet"]]), ensure_ascii=False) for page in pages]
    made[DEMO / "expected.jsonl"] = ("\n".join(lines) + "\n").encode()
    made[DEMO / "README.md"] = readme(pages, outlets).encode()
    return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file differs from what it is made of")
    check = parser.parse_args().check
    made = build()
    stale = [path for path, data in made.items() if not path.exists() or path.read_bytes() != data]
    for path in stale:
        print(("differs: " if check else "writes: ") + path.name)
        if not check:
            path.write_bytes(made[path])
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
