"""Stories as RSS 2.0."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from dateline.model import Brief, Dossier

Writing = Callable[[Dossier], Brief]


def rss(dossiers: Iterable[Dossier], writing: Writing, link: str = "", title: str = "Dateline") -> Iterator[str]:
    """One item for each story: its brief's title, the highlights, the latest publication. `link` is the portal's address, "" where there is none."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n'
    yield f"<title>{_xml(title)}</title><link>{_xml(link or 'about:blank')}</link><description>{_xml(title)}</description>\n"
    for dossier in dossiers:
        yield _item(dossier, writing(dossier), link)
    yield "</channel></rss>\n"


def _item(dossier: Dossier, brief: Brief, link: str) -> str:
    latest = latest_publication(dossier)
    address = f"{link.rstrip('/')}/story/{dossier.story.id}" if link else dossier.articles[-1].url
    highlights = next((section.sentences for section in brief.sections if section.name == "highlights"), ())
    date = f"<pubDate>{format_datetime(latest)}</pubDate>" if latest else ""
    return (
        f"<item><title>{_xml(brief.title)}</title><link>{_xml(address)}</link>"
        f'<guid isPermaLink="false">{dossier.story.id}</guid>{date}'
        f"<description>{_xml(' '.join(sentence.text for sentence in highlights))}</description></item>\n"
    )


def latest_publication(dossier: Dossier) -> datetime | None:
    """When the last of a story's articles was published, UTC."""
    return max((article.published.start for article in dossier.articles if article.published), default=None)


def _xml(text: str) -> str:
    """Escaped, and without the control characters that XML cannot hold."""
    return escape("".join(char for char in text if char >= " " or char in "\t\n\r"))
