"""Stories as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from xml.sax.saxutils import quoteattr

from dateline.export.rss import Writing, highlights, latest_publication, story_link, xml
from dateline.model import Brief, Dossier

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def atom(dossiers: Iterable[Dossier], writing: Writing, link: str = "", title: str = "Dateline") -> Iterator[str]:
    """One entry for each story: its brief's title, the highlights, the latest publication. `link` is the portal's address, "" where there is none."""
    told = [(dossier, writing(dossier)) for dossier in dossiers]
    newest = max((latest_publication(dossier) or _NEVER for dossier, _ in told), default=_NEVER)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield f"<id>{xml(link or 'urn:dateline:stories')}</id><title>{xml(title)}</title><updated>{newest.isoformat()}</updated>"
    yield f"<author><name>{xml(title)}</name></author>\n"
    for dossier, brief in told:
        yield _entry(dossier, brief, link)
    yield "</feed>\n"


def _entry(dossier: Dossier, brief: Brief, link: str) -> str:
    updated = latest_publication(dossier) or _NEVER
    return (
        f"<entry xml:lang={quoteattr(brief.language)}><id>urn:dateline:story:{dossier.story.id}</id><title>{xml(brief.title)}</title>"
        f"<link href={quoteattr(xml(story_link(dossier, link), escaped=False))}/><updated>{updated.isoformat()}</updated>"
        f"<summary>{xml(highlights(brief))}</summary></entry>\n"
    )
