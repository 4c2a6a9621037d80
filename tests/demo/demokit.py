"""The bundled pages, read the way a browser would."""

from __future__ import annotations

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "src" / "dateline" / "demo"
PAGES = sorted((DEMO / "pages").glob("*.html"))
CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.I)


def charset(body: bytes) -> str:
    """What the page declares in its first kilobyte; gb2312 means gbk, as in every browser."""
    found = CHARSET.search(body[:1024])
    name = found[1].decode().lower() if found else "utf-8"
    return "gbk" if name == "gb2312" else name


def source(path: Path) -> str:
    body = path.read_bytes()
    return body.decode(charset(body))


def visible(path: Path) -> str:
    """All that a reader may see, whitespace folded."""
    tree = LexborHTMLParser(source(path))
    for node in tree.css("script, style"):
        node.decompose()
    body = tree.body
    return fold(body.text()) if body else ""


def fold(text: str) -> str:
    return re.sub(r"\s+", " ", text)
