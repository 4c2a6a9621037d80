"""What a page says, cleaned."""

from __future__ import annotations

from typing import Literal

from dateline.model.base import Noun, digest
from dateline.model.time import Interval

Field = Literal["title", "lede", "text", "caption"]
BlockKind = Literal["paragraph", "heading", "quote", "list", "table", "embed", "entry"]


class Block(Noun, frozen=True, kw_only=True):
    """text[start:end] of an article is one block. A live-blog `entry` has its own time."""

    start: int
    end: int
    kind: BlockKind = "paragraph"
    time: Interval | None = None


class Caption(Noun, frozen=True, kw_only=True):
    """An image's caption and, apart from it, its credit."""

    text: str
    credit: str | None = None


class Choice(Noun, frozen=True, kw_only=True):
    """Which source a field was taken from, and why: what `dateline read --explain` shows."""

    field: str
    source: str
    reason: str = ""


class Article(Noun, frozen=True, kw_only=True):
    """One article. `published` is an interval: a minute, or only a day. `language` is a BCP 47 code ("zh-Hant" where the script matters).

    Spans (of blocks, mentions, claims) are character offsets into `field(name)`.
    """

    page: str
    url: str
    outlet: str
    language: str
    title: str
    text: str
    blocks: tuple[Block, ...] = ()
    lede: str = ""
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    agencies: tuple[str, ...] = ()
    published: Interval | None = None
    modified: Interval | None = None
    section: str | None = None
    canonical_url: str | None = None
    original_url: str | None = None
    captions: tuple[Caption, ...] = ()
    keywords: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rights: str | None = None
    paywalled: bool = False
    choices: tuple[Choice, ...] = ()
    name: str | None = None

    @property
    def id(self) -> str:
        """The same for every revision: outlet + canonical URL (`name`, an id given with the input, stands for it where there is no URL).

        A file that names no URL goes by its own name and title, not by its folder: the account doesn't depend on where a copy of the files lies.
        """
        address = self.canonical_url or self.url or self.name
        if address and address.startswith("file:"):
            return digest(self.outlet, address.rpartition("/")[2], self.title)
        return digest(self.outlet, address)

    @property
    def revision(self) -> str:
        """Changes when what the article says changes, not when the page around it does."""
        return digest(self.id, self.title, self.lede, self.text, *(caption.text for caption in self.captions))

    def field(self, name: Field) -> str:
        """The text that spans of field `name` point into."""
        if name == "title":
            return self.title
        if name == "lede":
            return self.lede
        if name == "caption":
            return "\n".join(caption.text for caption in self.captions)
        return self.text


FIELDS: tuple[Field, ...] = ("title", "lede", "text", "caption")
