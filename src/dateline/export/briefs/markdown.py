"""A brief as Markdown: headings, lists, footnotes with the original words."""

from __future__ import annotations

import re

from dateline.compose.tongue import load
from dateline.export.briefs.cited import Cited, cited
from dateline.model import Brief, Dossier

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def markdown(brief: Brief, dossier: Dossier) -> str:
    """CommonMark with footnotes ([^1]); each footnote holds the original words, the outlet and the link."""
    notes: dict[str, int] = {}
    words: list[str] = []
    tongue = load(brief.language)
    lines = [f"# {escaped(brief.title)}"]
    if brief.as_of:
        lines += ["", f"*{escaped(tongue.say('as-of', day=tongue.instant(brief.as_of)))}*"]
    for section in brief.sections:
        lines += ["", f"## {escaped(section.title)}", ""]
        for sentence in section.sentences:
            marks = [] if section.name == "sources" else [_note(entry, notes, words) for entry in cited(sentence, dossier)]
            lines.append(f"- {escaped(sentence.text)}{''.join(marks)}")
    if brief.dropped:
        lines += ["", escaped(tongue.say("dropped", n=brief.dropped, count=str(brief.dropped)))]
    return "\n".join([*lines, "", *words]) + "\n"


def _note(entry: Cited, notes: dict[str, int], words: list[str]) -> str:
    number = notes.get(entry.claim.id)
    if number is None:
        number = notes[entry.claim.id] = len(notes) + 1
        link = f" <{entry.link}>" if entry.link else ""
        words.append(f"[^{number}]: “{escaped(' '.join(entry.words.split()))}” — {escaped(entry.article.outlet)}{link}")
    return f"[^{number}]"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)
