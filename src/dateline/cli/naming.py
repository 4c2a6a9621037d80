"""`names A B`: whether two names name one thing, as a table of named signals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from dateline.cli import options
from dateline.cli.output import emit, flush
from dateline.model import Signal


@click.command()
@click.argument("names", nargs=2, metavar="A B")
@click.option("--explain", is_flag=True, help="All the signals that were looked at, not only the one that settles it.")
@options.wikidata
def names(names: tuple[str, str], explain: bool) -> None:
    """Whether two names, in whatever scripts, name one thing, and why."""
    from dateline.knowledge.names import SAME, same, signals

    score, settling = same(*names)
    emit(f"{'one thing' if score >= SAME else 'two things'}  {score:.2f}  {names[0]}  {names[1]}")
    for line in reasons(signals(*names) if explain else settling):
        emit(f"  {line}")
    flush()


def reasons(signals: Iterable[Signal]) -> Iterator[str]:
    """Each signal in a line: its name, its value, its reason."""
    for signal in signals:
        yield f"{signal.name:18} {signal.value:5.2f}  {signal.reason}"
