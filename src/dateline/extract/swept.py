"""The elements of a page that say something to machines, found together: every search for a selector visits every node of the page."""

from __future__ import annotations

from typing import Any

_ALL = (
    'meta, link[rel][href], script[type*="ld+json"], time, abbr.published, [itemprop], a[rel~="tag"], '
    '[rel~="author"], [class*="yline"], [class*="uthor"], p [style], p [hidden], bdo, em[class*="desc"], em[class*="aption"], span[class*="aption"]'
)


class Swept:
    """The elements of each kind, in the order of the page.

    `metas` and `links` are their attributes alone, `scripts` those of JSON-LD, `stamps` what markup calls a moment, `tagged` the links to the pages
    of a tag, `signed` what markup calls author or byline; `properties` has the elements of each `itemprop`. `apart` are those that a style may hide
    within a paragraph, that are read in another order, or that their class calls captions: taken for themselves before the page's lines are read.
    """

    __slots__ = ("apart", "links", "metas", "properties", "scripts", "signed", "stamps", "tagged")

    def __init__(self) -> None:
        self.apart: list[Any] = []
        self.metas: list[dict[str, str | None]] = []
        self.links: list[dict[str, str | None]] = []
        self.scripts: list[Any] = []
        self.stamps: list[Any] = []
        self.tagged: list[Any] = []
        self.signed: list[Any] = []
        self.properties: dict[str, list[Any]] = {}

    def _file(self, tag: str, node: Any, attributes: dict[str, str | None]) -> None:
        """One element to those of its tag."""
        if tag == "meta":
            self.metas.append(attributes)
        elif tag == "link" and "rel" in attributes and "href" in attributes:
            self.links.append(attributes)
        elif tag == "script" and "ld+json" in (attributes.get("type") or "").lower():
            self.scripts.append(node)
        elif tag == "a" and "tag" in (attributes.get("rel") or "").lower().split():
            self.tagged.append(node)

    def _file_property(self, node: Any, named: str) -> None:
        for name in named.split():
            self.properties.setdefault(name, []).append(node)


def sweep(parser: Any) -> Swept:
    """One pass over the parsed page."""
    swept = Swept()
    for node in parser.css(_ALL):
        tag, attributes = node.tag, node.attributes
        named = attributes.get("itemprop") or ""
        if named:
            swept._file_property(node, named)
        if _is_signed(named, attributes):
            swept.signed.append(node)
        if tag == "time" or named == "datePublished" or (tag == "abbr" and "published" in (attributes.get("class") or "").split()):
            swept.stamps.append(node)
        if _is_apart(node, tag, attributes):
            swept.apart.append(node)
        swept._file(tag, node, attributes)
    return swept


def _is_apart(node: Any, tag: str, attributes: dict[str, str | None]) -> bool:
    if tag in ("em", "span"):
        mark = attributes.get("class") or ""
        if "aption" in mark or (tag == "em" and "desc" in mark):
            return True
    return tag == "bdo" or (("style" in attributes or "hidden" in attributes) and _in_paragraph(node))


def _in_paragraph(node: Any) -> bool:
    above = node.parent
    while above is not None and above.tag != "p":
        above = above.parent
    return above is not None


def _is_signed(named: str, attributes: dict[str, str | None]) -> bool:
    """Whether markup calls an element author or byline. Capitals make no difference to the two classes, whose first letters are left out for that."""
    mark = attributes.get("class") or ""
    if "yline" in mark or "uthor" in mark or "author" in named.split():
        return True
    return "author" in (attributes.get("rel") or "").lower().split()
