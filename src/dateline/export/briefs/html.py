"""A brief as one HTML file that asks nothing of the network."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from html import escape
from importlib.resources import files
from itertools import groupby
from operator import attrgetter

from babel import Locale

from dateline.compose.tongue import Tongue, load
from dateline.export.briefs import chart
from dateline.export.briefs import map as maps
from dateline.export.briefs.cited import Cited, cited, numbered
from dateline.export.briefs.table import course_table, table
from dateline.model import Brief, Dossier, Fact, Section, Sentence, Series

Opener = Callable[[Cited], str]
Permalink = Callable[[Fact], str]


def html(brief: Brief, dossier: Dossier) -> str:
    """The whole page: style inside, no outside request, each sentence opens its evidence."""
    return (
        f'<!doctype html>\n<html lang="{escape(brief.language)}" dir="{direction(brief.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(brief.title)}</title>\n<style>\n{style()}</style>\n</head>\n"
        f'<body class="brief-page">\n{article(brief, dossier)}\n</body>\n</html>\n'
    )


def direction(language: str) -> str:
    """ "rtl" or "ltr"."""
    return "rtl" if Locale.parse(language.replace("-", "_")).character_order == "right-to-left" else "ltr"


def style() -> str:
    """The style sheet of briefs, shared with the portal."""
    return files("dateline.export.briefs").joinpath("brief.css").read_text(encoding="utf-8")


def no_link(_: Fact) -> str:
    """Figures have no page of their own."""
    return ""


def article(brief: Brief, dossier: Dossier, link: Opener = attrgetter("link"), alone: Permalink = no_link) -> str:
    """The brief as an <article class="brief">, for a page of its own or the portal's.

    `link` says where a cited claim opens ("" for nowhere), `alone` gives the HTML of the link to a figure's own page.
    """
    page = _Page(brief, dossier, link, alone)
    body = "\n".join(page.section(section) for section in brief.sections)
    return f'<article class="brief">\n{page.head()}\n{body}\n{page.foot()}</article>'


class _Page:
    """What every part of the page needs: the dossier, the reader's language, the numbers of the sources."""

    def __init__(self, brief: Brief, dossier: Dossier, link: Opener, alone: Permalink) -> None:
        self.brief, self.dossier, self.link, self.alone = brief, dossier, link, alone
        self.tongue: Tongue = load(brief.language)
        self.numbers = {article.id: number for number, article in enumerate(numbered(brief, dossier), start=1)}
        self.lists_sources = any(section.name == "sources" for section in brief.sections)
        self.facts: dict[str, Fact] = {fact.id: fact for fact in dossier.facts}

    def head(self) -> str:
        return f'<header class="brief-head">\n<h1>{escape(self.brief.title)}</h1>\n{self._date(self.brief.as_of)}</header>'

    def _date(self, as_of: datetime | None) -> str:
        if as_of is None:
            return ""
        day = escape(self.tongue.say("as-of", day=self.tongue.instant(as_of)))
        return f'<p class="brief-date"><time datetime="{as_of.isoformat()}">{day}</time></p>\n'

    def foot(self) -> str:
        if not self.brief.dropped:
            return ""
        number = self.brief.dropped
        return f'<footer class="brief-foot">{escape(self.tongue.say("dropped", n=number, count=str(number)))}</footer>\n'

    def section(self, section: Section) -> str:
        write = {"figures": self._figures, "measured": self._measured, "sources": self._sources}.get(section.name, self._lines)
        body = write(section)
        where = self._map(section) if section.name == "figures" else ""
        return f'<section class="brief-{section.name}" id="{section.name}">\n<h2>{escape(section.title)}</h2>\n{body}\n</section>{where}'

    def _lines(self, section: Section) -> str:
        return "\n".join(self.line(sentence) for sentence in section.sentences)

    def line(self, sentence: Sentence) -> str:
        """A sentence that opens its evidence."""
        evidence = "".join(self._evidence(entry) for entry in cited(sentence, self.dossier))
        if not evidence:
            return f'<p class="line">{escape(sentence.text)}</p>'
        return (
            f'<details class="line"><summary>{escape(sentence.text)}{self._notes(sentence)}</summary><ul class="evidence">{evidence}</ul></details>'
        )

    def _notes(self, sentence: Sentence) -> str:
        """The numbers of the sources; no links, which have no place within what is itself pressed. The evidence leads on."""
        cites = {self.numbers[entry.article.id] for entry in cited(sentence, self.dossier) if entry.article.id in self.numbers}
        return f"<sup>{escape(', '.join(map(str, sorted(cites))))}</sup>" if cites else ""

    def _evidence(self, entry: Cited) -> str:
        """The original words, who prints them, and the number under which that source is listed."""
        link, outlet, number = self.link(entry), escape(entry.article.outlet), self.numbers.get(entry.article.id)
        named = f'<a href="{escape(link)}" rel="noopener noreferrer">{outlet or escape(entry.link or link)}</a>' if link else outlet
        words = escape(" ".join(entry.words.split()))
        source = f' <a class="number" href="#source-{number}">{number}</a>' if number and self.lists_sources else ""
        return f'<li><q lang="{escape(entry.article.language)}" dir="auto">{words}</q> <cite>{named}{source}</cite></li>'

    def _figures(self, section: Section) -> str:
        """One card for each fact: its sentences, its chart, its table."""
        cards = groupby(section.sentences, key=lambda sentence: sentence.facts[0] if sentence.facts else "")
        return '<div class="cards">\n' + "\n".join(self._card(fact, list(own)) for fact, own in cards) + "\n</div>"

    def _card(self, id_: str, sentences: list[Sentence]) -> str:
        fact = self.facts.get(id_)
        lines = "\n".join(self.line(sentence) for sentence in sentences)
        drawing = self._drawing(fact) if fact and chart.worth_drawing(fact) else ""
        status = f' data-status="{escape(fact.status)}"' if fact else ""
        permanent = self.alone(fact) if fact else ""
        return f'<div class="card"{status}>\n{lines}\n{drawing}{permanent}</div>'

    def _drawing(self, fact: Fact) -> str:
        label = self.tongue.say("moved")
        rows = table(fact, self.dossier, self.tongue)
        return f'<figure>{chart.svg(fact, self.tongue, label)}<details class="table"><summary>{escape(label)}</summary>{rows}</details></figure>\n'

    def _map(self, section: Section) -> str:
        """Where the key figures are counted; nothing where no place of theirs is known to lie anywhere."""
        first = {sentence.facts[0]: sentence for sentence in reversed(section.sentences) if len(sentence.facts) == 1}
        told = [(self._place(id_), first[id_]) for id_ in dict.fromkeys(id_ for s in section.sentences for id_ in s.facts if id_ in first)]
        found = maps.pinned((place for place, _ in told if place), self.brief.language)
        if found is None:
            return ""
        view, pins = found
        title = escape(self.tongue.say("section-map"))
        entries = "".join(
            f"<li>{escape(pin.name)}<ul>{''.join(f'<li>{escape(s.text)}{self._notes(s)}</li>' for place, s in told if place == pin.id)}</ul></li>"
            for pin in pins
        )
        return (
            f'\n<section class="brief-map" id="map">\n<h2>{title}</h2>\n<figure>{maps.svg(view, pins, title)}'
            f"<figcaption>{escape(self.tongue.say('map-note'))}</figcaption>"
            f'<details class="table"><summary>{escape(self.tongue.say("map-list"))}</summary><ol>{entries}</ol></details></figure>\n</section>'
        )

    def _place(self, id_: str) -> str:
        """The gazetteer's id of the place that a fact counts at; "" for none."""
        fact = self.facts.get(id_)
        return (fact.slot.place.id or "") if fact and fact.slot.place else ""

    def _measured(self, section: Section) -> str:
        """One card for each series: its sentences, its chart with what was claimed, its table."""
        known = {series.id: series for series in self.dossier.series}
        cards = groupby(section.sentences, key=lambda sentence: sentence.series[0])
        return '<div class="cards">\n' + "\n".join(self._course(known[id_], list(own)) for id_, own in cards) + "\n</div>"

    def _course(self, series: Series, sentences: list[Sentence]) -> str:
        lines = "\n".join(self.line(sentence) for sentence in sentences)
        label = f"{series.name} — {series.source}"
        claimed = [self.facts[id_] for id_ in dict.fromkeys(id_ for sentence in sentences for id_ in sentence.facts) if id_ in self.facts]
        rows = course_table(series, self.tongue)
        drawing = f'{chart.course(series, claimed, label, self.tongue)}<details class="table"><summary>{escape(label)}</summary>{rows}</details>'
        return f'<div class="card">\n{lines}\n<figure>{drawing}</figure>\n</div>'

    def _sources(self, section: Section) -> str:
        return f'<ol class="sources">\n{"".join(self._source(sentence) for sentence in section.sentences)}</ol>'

    def _source(self, sentence: Sentence) -> str:
        first = next(iter(cited(sentence, self.dossier)), None)
        text = escape(sentence.text)
        if first is None:
            return f"<li>{text}</li>\n"
        link = f' <a href="{escape(first.link)}" rel="noopener noreferrer">{escape(self.tongue.say("original"))}</a>' if first.link else ""
        return f'<li id="source-{self.numbers[first.article.id]}" value="{self.numbers[first.article.id]}">{text}{link}</li>\n'
