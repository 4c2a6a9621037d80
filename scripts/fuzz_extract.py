#!/usr/bin/env python3
"""Throws damaged and made-up pages at the extractor for a while, and fails on a crash or a page that takes too long.

    scripts/fuzz_extract.py [--minutes 10] [--slowest 2.0] [--seed N] [--coverage] [FOLDER…]

Half of the pages are golden ones (and those of any FOLDER), cut, doubled, joined, sprinkled, nested and re-encoded; half are made up from tags,
class names, data and words that the extractor looks for, with values that no publisher would mean. Prints the seed, so that a failure can be
had again, and writes the page that failed beside it as fuzz-failure.html (put it into tests/extract/finds once it is mended).
`--coverage` lets atheris choose the bytes instead (pip install atheris), from the same beginnings.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

if "--coverage" in sys.argv:
    import atheris

    with atheris.instrument_imports(include=["dateline.extract"]):
        import importlib

        importlib.import_module("dateline.extract.entry")

from dateline.extract import extract
from dateline.extract.declared import ARTICLE_TYPES
from dateline.extract.markup import vocabulary
from dateline.model import ARTICLE_JSON, Article, Page

ROOT = pathlib.Path(__file__).parent.parent
CORPUS = (ROOT / "tests/extract/golden", ROOT / "tests/extract/finds")
TAGS = (
    "div", "p", "table", "tr", "td", "a", "b", "li", "ul", "script", "svg", "article", "section", "h1", "h2",
    "template", "noscript", "select", "math",
    "blockquote", "figure", "figcaption", "time", "br", "span", "main", "aside", "pre", "iframe", "font", "form", "title", "head", "body", "html",
    "plaintext", "textarea", "frameset", "ruby", "dl", "dd", "details", "nav", "footer", "header", "em", "meta", "link", "base", "object", "xmp",
)  # fmt: skip
SPICE = (
    b"<", b">", b"</", b"<!--", b"-->", b"]]>", b"&#x10ffff;", b"\xff\xfe", b"\x00", b"charset=utf-16",
    b"2024-13-41T99:99", b'{"@type":', b"\xe2\x80\xae",
    b"&#0;", b"&#xd800;", b"<![CDATA[", b"<?xml", b"\xed\xa0\x80", b"\x1b$B", b"'", b'"', b"=",
)  # fmt: skip
WORDS = (
    "By ", "Updated ", "Published: ", "Source: ", "Photo: ", "© 2024 ", "All rights reserved", "Read more: ",
    "Advertisement", "Comments", "Von ", "记者 ",
    "来源：", "责任编辑：", "（图片来源：", "Фото: ", "Читайте также: ", "كتب: ", "اقرأ أيضا", "入力", "입력 ", "기자",
    "MOSCOW (AP) — ", "北京1月6日电 ", "LIVE: ",
    "Subscribe to continue reading", "404", "Just a moment...", "a@b.example", "https://[", "http://x:99999/", "{}",
    "var x = {", "\u202e", "ﷺ", "\U0001f600", "İ", "ß", "ﬃ",
)  # fmt: skip
MOMENTS = (
    "2024-05-14T09:30:00+02:00", "14 May 2024 09:30", "99:99", "31.02.2024", "2024年13月45日 下午25:61", "0000-00-00", "1/1/1", "۱۴۰۰/۱۳/۳۲", "1e400",
    "9999-12-31T23:59:59+14:00", "2024-05-14T24:00", "Thu, 32 Foo 2024 10:15 +9999", "1700000000", "-1",
    "12:30 GMT+99", "May 0, 2024", "١٣ مارس ٢٠٢٤",
    "0001-01-01T00:00:00-14:00", "2024-02-30 25:00 pm", "²⁰²⁴-01-01", "２０２４年１月１日",
)  # fmt: skip
KEYS = (
    "@type", "@id", "@graph", "headline", "name", "author", "creator", "publisher", "datePublished", "dateModified", "articleBody", "keywords", "url",
    "liveBlogUpdate", "itemListElement", "item", "isAccessibleForFree", "articleSection", "mainEntityOfPage",
    "hasPart", "description", "@value", "image",
)  # fmt: skip
NAMES = (
    "og:title", "og:url", "og:type", "og:site_name", "author", "article:published_time", "article:section",
    "article:tag", "keywords", "description", "copyright",
    "date", "twitter:label1", "twitter:data1", "refresh", "original-source", "content_tier",
)  # fmt: skip
PARTS = ("contentHtml", "body", "blocks", "children", "content", "text", "type", "value", "items", "data", "caption", "url", "title")
CODECS = ("utf-8", "utf-8", "utf-8", "gb18030", "big5hkscs", "cp1251", "cp932", "cp949", "utf-16", "utf-16-le", "cp1256", "utf-7")
LARGEST = 400_000

Dice = random.Random
Change = Callable[[Dice, bytes, list[bytes]], bytes]


def cut(dice: Dice, body: bytes, _: list[bytes]) -> bytes:
    start, end = sorted(dice.randrange(len(body) + 1) for _ in range(2))
    return body[:start] + body[end:]


def double(dice: Dice, body: bytes, _: list[bytes]) -> bytes:
    start, end = sorted(dice.randrange(len(body) + 1) for _ in range(2))
    return body[:end] + body[start:end] * dice.randrange(1, 6) + body[end:]


def sprinkle(dice: Dice, body: bytes, _: list[bytes]) -> bytes:
    found = bytearray(body)
    for _ in range(dice.randrange(1, 40)):
        place = dice.randrange(len(found) + 1)
        found[place:place] = dice.choice(SPICE)
    return bytes(found)


def flip(dice: Dice, body: bytes, _: list[bytes]) -> bytes:
    found = bytearray(body)
    for _ in range(dice.randrange(1, 60)):
        if found:
            found[dice.randrange(len(found))] = dice.randrange(256)
    return bytes(found)


def nest(dice: Dice, body: bytes, _: list[bytes]) -> bytes:
    tag, times = dice.choice(TAGS).encode(), dice.choice((3, 50, 1_000, 4_000))
    place = dice.randrange(len(body) + 1)
    return body[:place] + (b"<" + tag + b">") * times + body[place:]


def splice(dice: Dice, body: bytes, pages: list[bytes]) -> bytes:
    other = dice.choice(pages)
    return body[: dice.randrange(len(body) + 1)] + other[dice.randrange(len(other) + 1) :]


def say(dice: Dice, body: bytes, _: list[bytes]) -> bytes:
    """Words, moments and digits put where letters were."""
    place = dice.randrange(len(body) + 1)
    return body[:place] + text(dice).encode("utf-8", "surrogatepass") * dice.choice((1, 1, 1, 300)) + body[place:]


CHANGES: tuple[Change, ...] = (cut, double, sprinkle, flip, nest, splice, say)


def damaged(dice: Dice, pages: list[bytes]) -> bytes:
    body = dice.choice(pages)
    for _ in range(dice.randrange(1, 6)):
        body = dice.choice(CHANGES)(dice, body, pages)[:LARGEST] or b"<p>"
    return body


def text(dice: Dice) -> str:
    """A few of the words and moments that the extractor looks for, some letters, or the same sign many times."""
    if dice.random() < 0.05:
        return dice.choice(("a", " ", "-", "1", ":", "(", "中", "ا", "\u0301", "\u200f", "<", "&amp;", ". ", "1:1 ", "1/1/")) * dice.choice(
            (10, 200, 5_000)
        )
    return "".join(
        dice.choice((*WORDS, *MOMENTS, "The river rose again on Tuesday night, the mayor said. ", "河水再次上涨。", "\n"))
        for _ in range(dice.randrange(1, 6))
    )


def value(dice: Dice, depth: int = 0) -> Any:
    """What JSON may hold where a publisher would write a name, a moment or a list."""
    kind = dice.randrange(9 if depth < 4 else 6)
    if kind > 6:
        return {dice.choice(KEYS): value(dice, depth + 1) for _ in range(dice.randrange(5))}
    if kind == 6:
        return [value(dice, depth + 1) for _ in range(dice.randrange(4))]
    return (
        text(dice),
        dice.choice(MOMENTS),
        None,
        dice.choice((True, False)),
        dice.choice((0, -1, 1e308, 10**30)),
        dice.choice(sorted(ARTICLE_TYPES)),
    )[kind]


def data(dice: Dice) -> str:
    node = {
        "@type": dice.choice(("NewsArticle", "LiveBlogPosting", "BreadcrumbList", "WebPage", ["NewsArticle", 1])),
        **{key: value(dice) for key in dice.sample(KEYS[1:], 6)},
    }
    written = json.dumps(node, ensure_ascii=dice.random() < 0.5)
    return f'<script type="application/ld+json">{written[: dice.choice((len(written), dice.randrange(len(written))))]}</script>'


def script(dice: Dice, title: str) -> str:
    """What scripts are given to draw a page from, under its headline, in one of the forms that are read, now and then cut short."""
    held = {"title": title, "publishedAt": dice.choice(MOMENTS), dice.choice(PARTS): part(dice), "related": value(dice)}
    written = json.dumps(dice.choice((held, [held], {"props": {"story": held}})), ensure_ascii=dice.random() < 0.5)
    row = f"7:T{dice.choice((0, 9, 999, 10**9)):x},{text(dice)}1:{written}\n"
    numbered = json.dumps([{"title": 1, "body": 2, "id": 0}, title, [1, 2, 3, 4], part(dice), {"text": 3, "a": 4, "b": 2}])
    form = dice.choice(
        (
            f'<script type="application/json">{written}',
            f"<script>window.state = {written};",
            f"<script>f(function(a){{return {written.replace(chr(34) + 'title' + chr(34), 'title')}}})",
            f"<script>x = JSON.parse({json.dumps(written)})",
            f"<script>s.push([1,{json.dumps(row)}])",
            f'<script type="application/json">{numbered}',
        )
    )
    return form[: dice.choice((len(form), len(form), len(form), dice.randrange(len(form))))].replace("</", "<\\/") + "</script>"


def part(dice: Dice, depth: int = 0) -> Any:
    """A text as systems store it."""
    kind = dice.randrange(5 if depth < 8 else 2)
    if kind < 2:
        return dice.choice(("", "<p>", "<div><br>", "<")) + (text(dice) + " The river rose again on Tuesday night, the mayor said. ") * dice.choice(
            (1, 5, 40)
        )
    if kind == 2:
        return {dice.choice(PARTS): part(dice, depth + 1) for _ in range(dice.randrange(4))}
    return [part(dice, depth + 1) for _ in range(dice.choice((1, 2, 6)))]


def attributes(dice: Dice) -> str:
    classes = " ".join(dice.sample(sorted(vocabulary()), dice.randrange(3)))
    extra = dice.choice(
        (
            "",
            "",
            "hidden",
            'style="display:none"',
            'itemprop="author"',
            'itemprop="articleBody datePublished"',
            'rel="author"',
            'itemscope content=""',
        )
    )
    return f' class="{classes}" {extra} href="{dice.choice(("/a", "http://[", "#", "https://other.example/x"))}" datetime="{dice.choice(MOMENTS)}"'


def element(dice: Dice, depth: int = 0) -> str:
    tag = dice.choice(TAGS)
    inner = "".join(element(dice, depth + 1) if depth < 6 and dice.random() < 0.6 else text(dice) for _ in range(dice.randrange(5)))
    end = "" if dice.random() < 0.1 else f"</{tag}>"
    return f"<{tag}{attributes(dice) if dice.random() < 0.5 else ''}>{inner}{end}" * dice.choice((1, 1, 1, 1, 4, 40 if depth > 4 else 1))


def made_up(dice: Dice, _: list[bytes]) -> bytes:
    metas = "".join(
        f'<meta {dice.choice(("name", "property", "itemprop"))}="{dice.choice(NAMES)}" content="{text(dice)}">' for _ in range(dice.randrange(6))
    )
    title = text(dice)
    head = f"<title>{title}</title>{metas}{data(dice) * dice.randrange(3)}<link rel=canonical href='{dice.choice(('http://[', '/x', ''))}'>"
    page = f'<html lang="{dice.choice(("en", "zh", "x" * 40, ""))}"><head>{head}</head><body>' + "".join(
        script(dice, title) if dice.random() < 0.2 else element(dice) for _ in range(dice.choice((1, dice.randrange(1, 12))))
    )
    return page.encode(dice.choice(CODECS), "replace")[:LARGEST]


def made(dice: Dice, pages: list[bytes]) -> tuple[bytes, str]:
    """The next page, and the media type it comes with."""
    body = dice.choice((damaged, made_up))(dice, pages)
    return body, dice.choice(("text/html", "text/html", "text/html", "text/plain", ARTICLE_JSON))


def beginnings(folders: list[pathlib.Path]) -> list[bytes]:
    return [path.read_bytes() for folder in (*CORPUS, *folders) for path in sorted(folder.glob("*")) if path.is_file()]


def tried(body: bytes, media_type: str) -> float:
    """Seconds that one page took. Raises what the extractor raises, AssertionError for spans that don't hold."""
    started = time.process_time()
    found = extract(Page(url="https://a.example/b", body=body, fetched=datetime.now(UTC), media_type=media_type))
    if isinstance(found, Article):
        assert all(0 <= block.start <= block.end <= len(found.text) for block in found.blocks)
        assert found.published is None or found.published.start.year >= 1990
        found.text.encode("utf-8")
    return time.process_time() - started


def by_coverage(pages: list[bytes], seed: int, minutes: float) -> None:
    """Lets atheris choose the bytes. Ends the process, with libFuzzer's own exit code."""
    import tempfile

    folder = pathlib.Path(tempfile.mkdtemp(prefix="fuzz_extract_"))
    for number, body in enumerate(pages):
        (folder / f"{number}").write_bytes(body)

    def one(body: bytes) -> None:
        tried(body[1:], "text/plain" if body[:1] == b"\x01" else "text/html")

    atheris.Setup([sys.argv[0], str(folder), f"-seed={seed}", f"-max_total_time={int(minutes * 60)}", "-timeout=5", "-max_len=60000"], one)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--slowest", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--coverage", action="store_true")
    args = parser.parse_args()
    pages = beginnings(args.folders)
    if args.coverage:
        by_coverage(pages, args.seed, args.minutes)
    dice, end, count, longest = random.Random(args.seed), time.monotonic() + args.minutes * 60, 0, 0.0
    tried(pages[0], "text/html")
    while time.monotonic() < end:
        body, media_type = made(dice, pages)
        trouble = ""
        try:
            spent = tried(body, media_type)
            trouble = f"took {spent:.1f} s" if spent > args.slowest else ""
        except Exception as error:
            trouble = f"raised {error!r}"
        if trouble:
            pathlib.Path("fuzz-failure.html").write_bytes(body)
            print(f"seed {args.seed}: page {count} ({media_type}) {trouble}; it is in fuzz-failure.html")
            return 1
        longest, count = max(longest, spent), count + 1
    print(f"seed {args.seed}: {count} pages, none raised, the slowest took {longest:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
