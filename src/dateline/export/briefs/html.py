"""A brief as one HTML file that asks nothing of the network."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from babel import Locale

from dateline.export.briefs.cited import Cited, cited
from dateline.model import Brief, Dossier, Section, Sentence


def html(brief: Brief, dossier: Dossier) -> str:
    """The whole page: style inside, no outside request, each sentence opens its evidence."""
    direction = "rtl" if Locale.parse(brief.language.replace("-", "_")).character_order == "right-to-left" else "ltr"
    return (
        f'<!doctype html>\n<html lang="{escape(brief.language)}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(brief.title)}</title>\n<style>\n{style()}</style>\n</head>\n<body>\n{article(brief, dossier)}\n</body>\n</html>\n"
    )


def style() -> str:
    """The style sheet of briefs, shared with the portal."""
    return files("dateline.export.briefs").joinpath("brief.css").read_text(encoding="utf-8")


def article(brief: Brief, dossier: Dossier) -> str:
    """The brief as an <article class="brief">, for a page of its own or the portal's."""
    head = (
        f'<header class="brief-head"><h1>{escape(brief.title)}</h1>'
        f'<p class="brief-date"><time datetime="{brief.as_of.isoformat()}">{brief.as_of:%Y-%m-%d %H:%M} UTC</time></p></header>'
    )
    body = "\n".join(_section(section, dossier) for section in brief.sections)
    return f'<article class="brief">\n{head}\n{body}\n</article>'


def _section(section: Section, dossier: Dossier) -> str:
    lines = "\n".join(_sentence(sentence, dossier) for sentence in section.sentences)
    return f'<section class="brief-{section.name}" id="{section.name}">\n<h2>{escape(section.title)}</h2>\n{lines}\n</section>'


def _sentence(sentence: Sentence, dossier: Dossier) -> str:
    evidence = "".join(_evidence(entry) for entry in cited(sentence, dossier))
    if not evidence:
        return f'<p class="line">{escape(sentence.text)}</p>'
    return f'<details class="line"><summary>{escape(sentence.text)}</summary><ul class="evidence">{evidence}</ul></details>'


def _evidence(entry: Cited) -> str:
    outlet = escape(entry.article.outlet)
    named = f'<a href="{escape(entry.link)}" rel="noopener noreferrer">{outlet}</a>' if entry.link else outlet
    words = escape(" ".join(entry.words.split()))
    return f'<li><q lang="{escape(entry.article.language)}" dir="auto">{words}</q> <cite>{named}</cite></li>'
