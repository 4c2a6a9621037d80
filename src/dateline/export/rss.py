"""Stories as RSS 2.0."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from dateline.model import Brief, Dossier

_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Writing = Callable[[Dossier], Brief]


def rss(dossiers: Iterable[Dossier], writing: Writing, link: str = "", title: str = "Dateline") -> Iterator[str]:
    """One item for each story: its brief's title, the highlights, the latest publication. `link` is the portal's address, "" where there is none."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n'
    yield f"<title>{xml(title)}</title><link>{xml(link or 'about:blank')}</link><description>{xml(title)}</description>\n"
    for dossier in dossiers:
        yield _item(dossier, writing(dossier), link)
    yield "</channel></rss>\n"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One item of a feed. `id` stays what it is for as long as the item tells the same."""

    id: str
    title: str
    link: str
    at: datetime
    text: str = ""


def entries(given: Iterable[Entry], link: str, title: str) -> Iterator[str]:
    """Items as a feed of this title; `link` is the page that it stands for."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n'
    yield f"<title>{xml(title)}</title><link>{xml(link)}</link><description>{xml(title)}</description>\n"
    for one in given:
        yield (
            f"<item><title>{xml(one.title)}</title><link>{xml(one.link)}</link>"
            f'<guid isPermaLink="false">{xml(one.id)}</guid><pubDate>{format_datetime(one.at)}</pubDate>'
            f"<description>{xml(one.text)}</description></item>\n"
        )
    yield "</channel></rss>\n"


def _item(dossier: Dossier, brief: Brief, link: str) -> str:
    latest = latest_publication(dossier)
    date = f"<pubDate>{format_datetime(latest)}</pubDate>" if latest else ""
    return (
        f"<item><title>{xml(brief.title)}</title><link>{xml(story_link(dossier, link))}</link>"
        f'<guid isPermaLink="false">{dossier.story.id}</guid>{date}'
        f"<description>{xml(highlights(brief))}</description></item>\n"
    )


def story_link(dossier: Dossier, link: str) -> str:
    """Where a story is read: in the portal whose address is `link`, else at its latest article."""
    return f"{link.rstrip('/')}/story/{dossier.story.id}" if link else dossier.articles[-1].url


def highlights(brief: Brief) -> str:
    """The highlights of a brief in one line."""
    return " ".join(sentence.text for section in brief.sections if section.name == "highlights" for sentence in section.sentences)


def latest_publication(dossier: Dossier) -> datetime | None:
    """When the last of a story's articles was published, UTC."""
    return max((article.published.start for article in dossier.articles if article.published), default=None)


def xml(text: str, escaped: bool = True) -> str:
    """Without the characters that XML 1.0 cannot hold, and escaped."""
    plain = _UNHELD.sub("", text)
    return escape(plain) if escaped else plain
