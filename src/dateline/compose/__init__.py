"""facts → brief: order, sentences, timeline; and the guard that lets nothing out that no source says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from dateline.compose import acts, changes, figures, highlights, measured, sayings, sources
from dateline.compose.desk import Desk, written
from dateline.compose.headline import title
from dateline.compose.tongue import load
from dateline.compose.tongue import written as languages
from dateline.model import Brief, Dossier, Fact, Section, Sentence
from dateline.model.brief import SectionName
from dateline.model.predicates import ACTS

__all__ = ["changed", "compose", "languages", "one"]

_Writers = tuple[tuple[SectionName, Callable[[Desk], Iterable[Sentence | None]]], ...]
_FIRST: _Writers = (("highlights", highlights.section),)
_AFTER: _Writers = (
    ("figures", figures.section),
    ("events", acts.events),
    ("measured", measured.section),
    ("voices", sayings.voices),
    ("disputed", sayings.disputed),
    ("response", acts.response),
    ("background", sayings.background),
    ("sources", sources.section),
)


def compose(dossier: Dossier, language: str, as_of: datetime | None = None, earlier: Sequence[Fact] = ()) -> Brief:
    """The account of a story in one language, from its facts. `as_of` is aware UTC; the newest article's time where it is not given.

    `earlier` are the story's facts as they stood at an earlier account: given, what changed since is told.
    Raises compose.tongue.Untold for a language that briefs are not written in.
    """
    desk = Desk(dossier=dossier, tongue=load(language))
    writers: _Writers = (*_FIRST, ("changes", partial(changes.section, earlier=earlier)), *_AFTER)
    sections = []
    for name, write in writers:
        sentences = written(write(desk))
        if sentences:
            sections.append(Section(name=name, title=desk.tongue.say(f"section-{name}"), sentences=sentences))
    first = sections[0].sentences if sections else ()
    return Brief(
        story=dossier.story.id,
        language=language,
        as_of=as_of or newest(dossier),
        title=title(desk, first),
        sections=tuple(sections),
        dropped=desk.dropped,
    )


def changed(dossier: Dossier, language: str, earlier: Sequence[Fact]) -> tuple[Sentence, ...]:
    """What is no longer as some earlier facts of the story had it: figures that moved, new ones, new contradictions, withdrawals.

    Raises compose.tongue.Untold for a language that briefs are not written in.
    """
    return written(changes.section(Desk(dossier=dossier, tongue=load(language)), earlier))


def one(dossier: Dossier, language: str, fact: Fact) -> Brief:
    """The account of one of the story's facts alone, a figure, a part of one or an act, with what is disputed of it.

    Raises compose.tongue.Untold for a language that briefs are not written in.
    """
    desk = Desk(dossier=dossier, tongue=load(language))
    by_key = {other.slot.key: other for other in dossier.facts if figures.is_figure(other)}
    parts: dict[SectionName, tuple[Sentence, ...]] = {
        "figures": written(figures.told(desk, fact, by_key) if figures.is_figure(fact) else figures.within(desk, fact)),
        "events": written([desk.write(acts.act, fact)]) if fact.slot.predicate in ACTS else (),
        "disputed": written(sayings.contested(desk, fact)),
    }
    sections = tuple(Section(name=name, title=desk.tongue.say(f"section-{name}"), sentences=told) for name, told in parts.items() if told)
    heading = desk.write(figures.headline, fact) if fact.value is not None else None
    return Brief(
        story=dossier.story.id,
        language=language,
        as_of=newest(dossier),
        title=heading.text if heading else title(desk, ()),
        sections=sections,
        dropped=desk.dropped,
    )


def newest(dossier: Dossier) -> datetime | None:
    """The end of what the articles cover: the last moment at which one was published; None where none is dated."""
    return max((article.published.start for article in dossier.articles if article.published), default=None)
