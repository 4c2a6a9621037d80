"""A page whose every field is markup, and what no page of ours may hold because of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

EVIL = "'\"></title></script><pwn onclick=alert(1)>=1+1"
"""Closes whatever it may stand in, then opens an element that no page of ours has."""
SHOWN = EVIL.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
MOST = 80
"""Pages of the portal that are visited."""


def page(number: int) -> str:
    data = "".join(
        f'<meta {kind}="{name}" content="{SHOWN}">'
        for kind, name in (
            ("property", "og:title"), ("property", "og:site_name"), ("name", "author"), ("name", "keywords"), ("property", "article:section"),
            ("property", "article:tag"), ("name", "copyright"), ("name", "description"),
        )
    )  # fmt: skip
    return f"""<html lang=en><head><title>{SHOWN}</title>{data}<meta property="article:published_time" content="2024-03-12T0{number}:00:00Z">
    <link rel=canonical href="javascript:alert(1)//{SHOWN}"></head><body><article><h1>Ferry {SHOWN} sinks, {number + 11} dead</h1>
    <p>A ferry sank off Kerala on Monday, killing {number + 11} people, the {SHOWN} Coast Guard said on Tuesday.</p>
    <p>“The {SHOWN} ferry was full,” said Ines Falk {SHOWN}, a spokeswoman of the harbour police in Kerala. Another {number + 3} were injured.</p>
    <p>The harbour master closed the channel until the morning, and two tugs stood by the hull. An inquiry has been opened by the ministry.</p>
    <figure><img src="javascript:alert(1)" alt="{SHOWN}"><figcaption>Boats off Kerala. Photo: {SHOWN}</figcaption></figure></article></body></html>"""


def line(number: int) -> str:
    """An article as a line of JSON, whose fields nobody has tidied."""
    told = f"A ferry sank off Kerala on Monday, killing {number + 11} people, the {EVIL} Coast Guard said on Tuesday."
    rest = "The harbour master closed the channel until the morning, and two tugs stood by the hull. An inquiry has been opened."
    row = {"url": f"javascript:alert({number})//{EVIL}", "title": f"{EVIL} ferry sinks, {number + 11} dead", "text": f"{told}\n\n{rest}",
           "outlet": EVIL, "published": f"2024-03-12T0{number}:00:00Z", "language": "en"}  # fmt: skip
    return json.dumps(row) + "\n"


def quiet() -> str:
    """An article in which nothing is counted: what is made of it takes its title."""
    text = "The bridge over the river reopened on Monday. The mayor said the repairs had been worth the wait."
    row = {"url": "https://bridge.example/1", "title": f"{EVIL} bridge reopens", "text": f"{text}\n\n{text.replace('bridge', 'old bridge')}",
           "outlet": "=1+1 Bridge Post", "published": "2024-05-12T08:00:00Z", "language": "en"}  # fmt: skip
    return json.dumps(row) + "\n"


def assert_only_words(html: str, where: str) -> None:
    """Nothing hostile has become an element, an attribute that runs, a style of its own or an address that runs."""
    tree = LexborHTMLParser(html)
    assert tree.css_first("pwn") is None, where
    for node in tree.css("*"):
        attributes = node.attributes
        assert not [name for name in attributes if name.startswith("on") or name == "style"], f"{where}: {node.tag}"
        leads = [attributes.get(name) or "" for name in ("href", "src", "action", "formaction", "data", "srcdoc") if name in attributes]
        assert not [address for address in leads if address.strip().lower().startswith(("javascript:", "data:text", "vbscript:"))], where
        if node.tag == "script":
            assert (attributes.get("src") or "").startswith("/static/") or attributes.get("type") == "application/ld+json", where


def visited(client: TestClient, *starts: str, most: int = MOST) -> Iterator[tuple[str, str]]:
    """The pages of the portal that can be reached from its front page, each with its HTML."""
    waiting, seen = list(starts), set[str]()
    while waiting and len(seen) < most:
        path = waiting.pop(0)
        if urlsplit(path).path in seen:
            continue
        seen.add(urlsplit(path).path)
        answer = client.get(path)
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        yield path, answer.text
        found = (urljoin(path, node.attributes.get("href") or "") for node in LexborHTMLParser(answer.text).css("a[href]"))
        waiting += [link for link in found if link.startswith("/") and not link.startswith("//")]
