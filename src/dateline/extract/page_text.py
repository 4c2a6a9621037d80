"""A page saved as text → its article. Lines are all there is: what they say of themselves, how long they are, and what they stand beside."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from typing import NamedTuple

from dateline.extract import agencies, decode, outlet
from dateline.extract.assemble import joined
from dateline.extract.dateline import taken
from dateline.extract.furniture import caption_of, keywords, listed
from dateline.extract.guard import oversize
from dateline.extract.legible import DETAIL, REFUSED, lost
from dateline.extract.moments import of_machine
from dateline.extract.signals import CJK_WIDTH
from dateline.extract.tree import tidy
from dateline.extract.urls import site
from dateline.extract.variant import variant
from dateline.extract.visible import find
from dateline.languages import detect
from dateline.languages.page_words import PageWords, page_words
from dateline.model import Article, Caption, Choice, Interval, Outcome, Page, days
from dateline.model.article import BlockKind

_GAP = re.compile(r"\s{2,}|\t|\s[|·•]\s")
_STOP = re.compile("[.!?。！？…؟।։:：][\"'”’»」』）)\\]]*$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SECTION = re.compile(r"\s*[-–—|/]\s*")
PROSE = 60
"""Letters (a CJK character counts 2.2) from which a line that ends a sentence is prose."""
HEADING = 45
"""Letters up to which a line without a full stop inside the body is a heading; longer, it is another article's headline."""
END_ROLES = frozenset({"rights", "comments", "related", "tags-prefix", "keywords-prefix", "share", "app-banner", "rolling"})
LEAVE_ROLES = END_ROLES | {
    "advertisement", "newsletter", "cookie", "login", "subscribe", "paywall", "print", "follow", "breadcrumb", "listen", "reading-time", "views",
    "live", "contact", "gallery", "caption-prefix", "error-page", "source-page", "original", "editor-prefix",
}  # fmt: skip


class Row(NamedTuple):
    """One line: as it stands, tidied, its width in letters, what its words say."""

    raw: str
    text: str
    width: float
    says: frozenset[str]
    prose: bool


class Saved:
    """What is found on a text page, line by line."""

    def __init__(self) -> None:
        self.title = self.lede = self.outlet = ""
        self.section: str | None = None
        self.rights: str | None = None
        self.published: Interval | None = None
        self.body: list[tuple[str, BlockKind]] = []
        self.captions: list[Caption] = []
        self.byline: list[str] = []
        self.keywords: list[str] = []
        self.tags: list[str] = []
        self.choices: list[Choice] = []


def from_text(page: Page) -> Article | Outcome:
    """The article of a page saved as text: title, lede, body once, and what stands around it in fields of its own."""
    text, _ = decode.decode(page.body)
    words = page_words()
    lines = text.splitlines()
    detail = oversize([len(line) for line in lines])
    if detail:
        return Outcome(stage="extract", item=page.id, reason="too-large", detail=detail)
    rows = [row_of(raw, words) for raw in lines if tidy(raw)]
    first = next((index for index, row in enumerate(rows) if row.prose and not caption_of(row.text, words)), None)
    if first is None:
        return Outcome(stage="extract", item=page.id, reason="not-an-article", detail="No line of this text reads as prose.")
    return Reader(page, rows, words).article()


def row_of(raw: str, words: PageWords) -> Row:
    text = tidy(raw)
    width = len(text) + (CJK_WIDTH - 1) * len(_CJK.findall(text))
    says = words.roles(text) | words.roles(" ".join(_GAP.split(raw.strip())[:1]))
    return Row(raw.strip(), text, width, says, width >= PROSE and bool(_STOP.search(text)))


class Reader:
    """Reads the rows of one page in their order."""

    def __init__(self, page: Page, rows: list[Row], words: PageWords) -> None:
        self.page, self.rows, self.words, self.saved = page, rows, words, Saved()
        self.language = detect("\n".join(row.text for row in rows if row.prose) or rows[0].text)
        self.title = self.title_index()

    def title_index(self) -> int:
        """The row of the headline: of the lines before the prose, the one that stands twice, else the last long one that says nothing of itself."""
        start = next(index for index, row in enumerate(self.rows) if row.prose)
        counts = Counter(row.text for row in self.rows)
        above = [index for index in range(start) if not self.rows[index].says and self.rows[index].width >= 12]
        named = [index for index in above if not self.dated(self.rows[index]) and not caption_of(self.rows[index].text, self.words)]
        twice = [index for index in named if counts[self.rows[index].text] > 1]
        if twice:
            return max(index for index in twice if self.rows[index].text == self.rows[twice[0]].text)
        return max(named, key=lambda index: (self.rows[index].width >= 25, -index), default=start)

    def dated(self, row: Row) -> bool:
        return row.width < 90 and any(True for _ in find(row.text, self.language, self.page.fetched))

    def article(self) -> Article | Outcome:
        saved, seen = self.saved, set()
        saved.title = self.rows[self.title].text
        seen.add(saved.title)
        for row in self.rows[: self.title]:
            self.around(row)
        self.title_reason()
        ended = False
        for row in self.rows[self.title + 1 :]:
            if row.text not in seen:
                seen.add(row.text)
                ended = self.read(row, ended)
        return self.made()

    def title_reason(self) -> None:
        repeated = sum(row.text == self.saved.title for row in self.rows) > 1
        self.say("title", "line", "it stands more than once on the page" if repeated else "the last headline-like line before the text")

    def say(self, field: str, source: str, reason: str) -> None:
        self.saved.choices.append(Choice(field=field, source=source, reason=reason))

    def read(self, row: Row, ended: bool) -> bool:
        """Puts one row where it belongs; answers whether the body is over."""
        if self.around(row):
            return ended or (bool(self.saved.body) and self.ends(row))
        caption = caption_of(row.text, self.words)
        if caption is not None:
            self.saved.captions.append(caption)
        elif not self.saved.body and not row.prose:
            self.lede(row)
        elif not ended and (row.prose or self.fits(row)):
            self.add(row)
        return ended

    def ends(self, row: Row) -> bool:
        """Whether a line says that what follows is no more of the article. One that names the other article itself ends nothing."""
        says = row.says if self.words.prefix(row.text, "related") == "" else row.says - {"related"}
        return bool(says & END_ROLES) and not row.prose

    def fits(self, row: Row) -> bool:
        """Whether a line that is not prose belongs to the body: a short sentence, or a heading."""
        return bool(_STOP.search(row.text)) or row.width <= HEADING

    def lede(self, row: Row) -> None:
        if row.width >= 20 and _STOP.search(row.text) and not self.saved.lede:
            self.saved.lede = row.text
            self.say("lede", "line", "a sentence between the headline and the byline or the text")

    def add(self, row: Row) -> None:
        kind: BlockKind = "paragraph" if _STOP.search(row.text) else "heading"
        self.saved.body.append((row.text, kind))

    def around(self, row: Row) -> bool:
        """Reads a line of the page's furniture; whether it was one."""
        if self.source_line(row) or self.labelled(row) or self.byline(row):
            return True
        return bool(row.says & LEAVE_ROLES)

    def labelled(self, row: Row) -> bool:
        saved = self.saved
        if "rights" in row.says:
            saved.rights = saved.rights or row.text
            return True
        for role, target in (("keywords-prefix", saved.keywords), ("tags-prefix", saved.tags)):
            rest = self.words.prefix(row.raw, role)
            if rest is not None and role in row.says:
                target += [entry for entry in listed(rest) if entry not in target]
                return True
        if "app-banner" in row.says and not saved.outlet:
            self.outlet_of_banner(row)
        return False

    def outlet_of_banner(self, row: Row) -> None:
        """An app's banner names the site: what is left of it beside the banner's own words, where another line of the page names it too."""
        rest = self.words.without(row.text, "app-banner")
        others = sum(rest in other.text for other in self.rows if other.text != row.text)
        if 2 <= len(rest) <= 20 and others:
            self.saved.outlet = rest
            self.say("outlet", "app banner", "the page invites to install the app of this name")

    def outlet_shown(self) -> None:
        """The owner of the copyright line, else the host of the page's address."""
        owner, address = outlet.of_text([row.text for row in self.rows]), site(self.page.final_url or self.page.url)
        known = outlet.of_host(address)
        self.saved.outlet = owner or known.name
        if owner:
            self.say("outlet", "rights", "the page's rights notice names its owner")
        elif address:
            self.say("outlet", known.source, known.reason)

    def byline(self, row: Row) -> bool:
        rest = self.words.prefix(row.text, "byline-prefix")
        if rest is None or row.width > 60 or not rest or _STOP.search(rest):
            return False
        names = [name for name in re.split(r"[\s,，、]+", rest) if name] if _CJK.match(rest) else [rest]
        self.saved.byline += [name for name in names if name not in self.saved.byline and not self.words.roles(name)]
        return True

    def source_line(self, row: Row) -> bool:
        """`2022-01-07 00:00:00.0   Outlet-Section   original`: a date, and what is printed beside it."""
        cells = [cell.strip() for cell in _GAP.split(row.raw) if cell.strip()]
        if row.width > 160 or not cells or self.saved.body:
            return False
        moments = [self.moment(cell) for cell in cells]
        if not any(moments) or row.prose:
            return False
        index = next(i for i, moment in enumerate(moments) if moment)
        self.date(moments[index])
        self.cells([cell for i, cell in enumerate(cells) if i != index and not self.words.roles(cell)])
        return True

    def moment(self, cell: str) -> Interval | None:
        if len(cell) > 60:
            return None
        machine = of_machine(cell, self.page.fetched) if cell[:1].isdigit() and len(cell) < 32 else None
        return machine or next((seen.when for seen in find(cell, self.language, self.page.fetched) if seen.end - seen.start > len(cell) * 0.4), None)

    def date(self, when: Interval | None) -> None:
        if when is not None and self.saved.published is None:
            self.saved.published = when
            midnight = "a date only" if when.precision == "day" else "date and clock time, no zone named: read as UTC"
            self.say("published", "line", f"printed with the headline; {midnight}")

    def cells(self, cells: list[str]) -> None:
        for cell in cells:
            parts = _SECTION.split(cell)
            if not self.saved.outlet and len(cell) <= 40:
                self.saved.outlet = parts[0]
                self.saved.section = parts[1] if len(parts) == 2 else None
                self.say("outlet", "line", "printed beside the date")

    def made(self) -> Article | Outcome:
        saved = self.saved
        if not saved.body:
            return Outcome(stage="extract", item=self.page.id, reason="not-an-article", detail="Below its headline this text has no prose.")
        share = lost("\n".join(text for text, _ in saved.body))
        if share >= REFUSED:
            return Outcome(stage="extract", item=self.page.id, reason="unreadable", detail=DETAIL.format(share))
        self.infer_published()
        dateline, rest = taken(saved.body[0][0])
        saved.body[:1] = [(rest, saved.body[0][1])] if rest or len(saved.body) == 1 else []
        if not saved.outlet:
            self.outlet_shown()
        text, blocks = joined(saved.body)
        return Article(
            page=self.page.id, url=self.page.final_url or self.page.url, outlet=saved.outlet,
            language=variant(self.language, text), title=saved.title, text=text, blocks=blocks, lede=saved.lede,
            byline=tuple(saved.byline) or dateline.names, dateline=dateline.place or None,
            agencies=self.credits(dateline.agency), published=saved.published, section=saved.section,
            captions=tuple(saved.captions), keywords=keywords(saved.keywords, self.words), tags=keywords(saved.tags, self.words),
            rights=saved.rights, choices=tuple(saved.choices),
        )  # fmt: skip

    def credits(self, agency: str | None) -> tuple[str, ...]:
        heads = [text for text, _ in self.saved.body[:2]]
        found = (*filter(None, [agency]), *agencies.of_head(heads), *agencies.of_byline(self.saved.byline))
        return agencies.credited(found, self.saved.outlet, site(self.page.url))

    def infer_published(self) -> None:
        """No date on the page, but its captions are dated: news pictures are of the day of the report or the day before it."""
        if self.saved.published is not None:
            return
        dated = [seen.when for c in self.saved.captions for seen in find(c.text, self.language, self.page.fetched)]
        if dated:
            latest = max(when.first_day for when in dated)
            self.saved.published = days(latest, min(latest + timedelta(days=1), max(latest, self.page.fetched.date())))
            self.say("published", "captions", f"the page prints no date; its newest picture is of {latest}, so that day or the next")
