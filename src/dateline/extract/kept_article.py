"""Everything found on an HTML page, put together."""

from __future__ import annotations

from dateline.extract import agencies, gate, rights
from dateline.extract.assemble import Parts, joined, kind_of
from dateline.extract.byline import ADDRESS, Byline
from dateline.extract.captions import captions
from dateline.extract.dateline import NONE, Dateline, taken
from dateline.extract.dates import Dated
from dateline.extract.declared import Value
from dateline.extract.headline import flat, site_names
from dateline.extract.keep import STOP, Kept, sift
from dateline.extract.legible import TOLD, lost
from dateline.extract.live import entry_times
from dateline.extract.markup import IN_FIGURE, bits
from dateline.extract.names import people
from dateline.extract.origin import Origin
from dateline.extract.shown import is_dated
from dateline.extract.standfirst import is_teaser, with_subhead
from dateline.extract.variant import variant
from dateline.languages.page_words import page_words
from dateline.model import Article, Block, Interval, Outcome
from dateline.model.article import BlockKind

Pieces = list[tuple[str, BlockKind]]


def make(parts: Parts, by: Byline, dated: tuple[Dated | None, Dated | None], origin: Origin) -> Article | Outcome:
    words = page_words()
    sifted = sift(parts.tree, parts.chosen, parts.title_line, parts.declared, words)
    kept = with_subhead(without_dates(without_byline(sifted, parts, by.names), parts), parts, by.names)
    refused = gate.refusal(parts, kept)
    if refused is not None:
        return refused
    published, modified = dated
    parts.published = published.when if published else None
    text, blocks, dateline = written(parts, kept)
    lede = " ".join(parts.tree.lines[index].text for index in kept.lede)
    if is_teaser(lede, text):
        kept, lede = kept._replace(lede=[]), ""
    by = by if by.names or not dateline.names else Byline(dateline.names, "dateline", "the dateline names the reporters")
    explain(parts, by, dated, origin, kept)
    source, notice, wall = rights.original(parts, words), rights.rights(parts), rights.paywalled(parts, words)
    explain_rest(parts, dateline, (("canonical_url", origin.canonical), ("original_url", source), ("rights", notice), ("paywalled", wall)))
    return Article(
        page=parts.page.id, url=parts.page.final_url or parts.page.url, outlet=origin.outlet.name,
        language=variant(parts.language, text), title=parts.title.text, text=text,
        blocks=blocks, lede=lede, byline=by.names, dateline=dateline.place or None,
        agencies=credits(parts, kept, dateline.agency, by, origin),
        published=published.when if published else None, modified=modified.when if modified else None,
        section=origin.section[0] if origin.section else None, canonical_url=said(origin.canonical),
        original_url=said(source),
        captions=captions(parts, kept), keywords=rights.all_keywords(parts, words), tags=rights.all_tags(parts, words),
        rights=said(notice),
        paywalled=wall is not None, choices=tuple(parts.choices),
    )  # fmt: skip


def said(value: Value | None) -> str | None:
    """A value's text without its source."""
    return value.text if value is not None else None


def without_byline(kept: Kept, parts: Parts, names: tuple[str, ...]) -> Kept:
    """The body without lines at its ends that are the byline again."""
    body, lines = kept.body, parts.tree.lines
    ends = {*body[:BYLINE_REACH], *body[-BYLINE_REACH:]}
    bios = {index for index in body[1:][-BYLINE_REACH:] if is_bio(lines[index].text, names)}
    left = [index for index in body if index not in bios and (index not in ends or not is_byline(lines[index].text, names))]
    return kept._replace(body=left) if left else kept


def without_dates(kept: Kept, parts: Parts) -> Kept:
    """The body without lines before its first paragraph that are a date and what stands beside it."""
    lines = parts.tree.lines
    opens = (place for place, index in enumerate(kept.body[:BYLINE_REACH]) if STOP.search(lines[index].text))
    start = next((place for place in opens if not is_dated(lines[kept.body[place]], parts.language)), 0)
    dated = [index for index in kept.body[:CHRONICLE] if is_dated(lines[index], parts.language)] if start else []
    if len(dated) > BYLINE_REACH:
        return kept
    return kept._replace(body=[index for index in kept.body[:start] if index not in dated] + kept.body[start:])


CHRONICLE = 40
"""Lines of a body among which several dates by themselves make it a chronicle, whose dates are its headings."""


BYLINE_REACH = 3
"""How many lines from either end of a body its byline may stand in it again."""


def is_bio(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line at a body's end tells of its author: it begins with the whole name of one, and not with what that one said."""
    own = (text[len(name) :] for name in names if " " in name and text.startswith(name)) if len(text) <= BIO_LONGEST else ()
    return any(rest and rest.lstrip()[:1] not in SPEAKS for rest in own)


SPEAKS = (":", "：")
"""What stands behind a name whose words follow."""


BIO_LONGEST = 400


def is_byline(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line is no more than names with what stands around them ("By", jobs): those of the byline, or any that its words announce."""
    if len(text) > BYLINE_LONGEST or STOP.search(text):
        return False
    if any(0 <= len(flat(text)) - len(flat(name)) <= BESIDE_NAMES and flat(name) in flat(text) for name in names):
        return True
    found = people(ADDRESS.sub(" ", text))
    known = bool(found) and all(any(one in name or name in one for name in names) for one in found)
    rest = len(flat(text)) - sum(len(flat(name)) for name in found)
    return known or (bool(found) and rest <= BESIDE_NAMES and "byline-prefix" in page_words().roles(text))


BYLINE_LONGEST = 140
BESIDE_NAMES = 12
"""Letters that a line which begins as bylines do may have beside the names."""


def written(parts: Parts, kept: Kept) -> tuple[str, tuple[Block, ...], Dateline]:
    """The body's text and blocks, without the dateline that opens it; that dateline, empty where there is none."""
    lines = [parts.tree.lines[index] for index in kept.body]
    pieces: Pieces = [(line.text, kind_of(line)) for line in lines] or [(text, "paragraph") for text in gate.body_text(parts)]
    times: dict[int, Interval] = entry_times(parts, kept.body)
    dateline, rest = taken(pieces[0][0], site_names(parts.declared)) if pieces else (NONE, "")
    if dateline.length:
        whole = not rest and len(pieces) > 1
        pieces = pieces[1:] if whole else [(rest, pieces[0][1]), *pieces[1:]]
        times = {number - 1: time for number, time in times.items() if number} if whole else times
    text, blocks = joined(pieces, times)
    return text, blocks, dateline


def credits(parts: Parts, kept: Kept, agency: str | None, by: Byline, origin: Origin) -> tuple[str, ...]:
    """The agencies credited: in the dateline, at the first paragraphs' heads, in the byline, in the lines beside the headline and below the body."""
    lines = parts.tree.lines
    below = lines[parts.title_line : kept.body[0]][:HEAD_LINES] if kept.body and parts.title_line is not None else []
    below = [line for line in below if not (line.element.held & IN_FIGURE or line.element.near & _OF_PICTURES or line.text[0] == "©")]
    ends = [*rights.after_body(parts), *below, *(lines[index] for index in kept.body[-2:])]
    around = [line.text for line in ends if line.size <= agencies.LINE_LONGEST]
    heads = [lines[index].text for index in kept.body[:3]]
    body = [name for name in by.names if agencies.is_source(name)] if by.credits_body else []
    found = (
        *filter(None, [agency]),
        *body,
        *agencies.of_head(heads),
        *agencies.of_byline((*by.names, *(value.text for value in parts.declared.node("author", "creator")))),
        *agencies.of_lines(around),
    )
    return agencies.credited(found, origin.outlet.name, parts.declared.site)


_OF_PICTURES = bits("caption")
HEAD_LINES = 12
"""Lines between a headline and its text in which a source may be named."""


def of_text(parts: Parts, kept: Kept) -> tuple[str, str]:
    """Where the text was taken from, and why; with the share of letters that were lost, where some were."""
    if not kept.body:
        return "json-ld articleBody", "no line of the page reads as a body; its data hold one"
    share = lost("\n".join(parts.tree.lines[index].text for index in kept.body))
    told = f"; {share:.1%} of its characters are signs where letters were lost before the page was saved" if share > TOLD else ""
    return "scores", f"{len(kept.body)} of {len(parts.tree.lines)} lines read as the body{told}"


def explain(parts: Parts, by: Byline, dated: tuple[Dated | None, Dated | None], origin: Origin, kept: Kept) -> None:
    """The reason for each choice, for `read --explain`."""
    parts.say("title", parts.title.source, "the sources that agree with it outweigh the others")
    parts.say("text", *of_text(parts, kept))
    parts.say("language", "text", "identified from the body's words")
    parts.say("outlet", origin.outlet.source, origin.outlet.reason)
    if by.names:
        parts.say("byline", by.source, by.reason)
    if origin.section:
        parts.say("section", origin.section[1])
    if kept.lede:
        parts.say("lede", "line", "markup or the page's description call it so")
    for field, found in zip(("published", "modified"), dated, strict=True):
        if found:
            parts.say(field, found.source, found.reason)


def explain_rest(parts: Parts, dateline: Dateline, sources: tuple[tuple[str, Value | None], ...]) -> None:
    """The reasons for what stands at a report's ends: its dateline, its original, its rights, what is paid for."""
    if dateline.length:
        parts.say("dateline", "first paragraph", "place, day or agency open the report, set off by a dash or by words")
    for field, value in sources:
        if value is not None:
            parts.say(field, value.source, _REST[field])


_REST = {
    "canonical_url": "the address that the page calls its own",
    "original_url": "the page calls this address its source, and it lies on another site",
    "rights": "the notice that stands nearest to the body's end, else the declared one",
    "paywalled": "the page's data, or a line at the body's end, say that readers pay",
}
