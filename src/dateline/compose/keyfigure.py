"""The one figure that stands for a story in a list of stories, and the steps by which it came to be what it is."""

from __future__ import annotations

from dateline.compose import amounts, figures
from dateline.compose.desk import Desk, Draft
from dateline.compose.steps import moved
from dateline.compose.tongue import load
from dateline.model import Dossier, Fact, Noun, Sentence

MOST = 4
"""Steps that are shown; of more the first and the last ones."""
GAP = "…"


class KeyFigure(Noun, frozen=True, kw_only=True):
    """`steps`: amounts in the reader's language, oldest first, the last is the figure shown; `line` says what is counted, where, and who says so."""

    fact: str
    status: str
    steps: tuple[str, ...]
    line: Sentence


def key_figure(dossier: Dossier, language: str) -> KeyFigure | None:
    """The first of a story's leading figures; None where it has none, or the guard refuses it.

    Raises compose.tongue.Untold for a language that briefs are not written in.
    """
    return next((figure_card(dossier, language, fact) for fact in figures.leading(dossier.facts, 1)), None)


def figure_card(dossier: Dossier, language: str, fact: Fact) -> KeyFigure | None:
    """One of a story's figures in short; None where it is no figure, or the guard refuses it."""
    if not figures.is_figure(fact):
        return None
    line = Desk(dossier=dossier, tongue=load(language)).write(figures.short, fact)
    steps = _steps(Desk(dossier=dossier, tongue=load(language), capitals=False), fact)
    return KeyFigure(fact=fact.id, status=fact.status, steps=steps, line=line) if line and steps else None


def _steps(desk: Desk, fact: Fact) -> tuple[str, ...]:
    """The figure shown after those that it was before; alone where the last step of its movement is another."""
    shown = desk.write(_shown, fact)
    if shown is None:
        return ()
    told = [] if fact.status == "in conflict" else [desk.write(figures.figure_of, point) for point in moved(Draft(desk=desk), fact)]
    steps = list(dict.fromkeys(step.text for step in told if step))
    if not steps or steps[-1] != shown.text:
        return (shown.text,)
    return tuple(steps if len(steps) <= MOST else [steps[0], GAP, *steps[2 - MOST :]])


def _shown(draft: Draft, fact: Fact) -> str | None:
    """The amount that is shown, as those who give it say it."""
    points = figures.telling(fact)
    said = fact.value if fact.status == "in conflict" else next((point.quantity for point in points if point.quantity), fact.value)
    draft.cite(figures.saying_so(fact), [fact])
    return amounts.amount(draft, said) if said else None
