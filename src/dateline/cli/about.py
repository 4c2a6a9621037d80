"""Commands about Dateline itself."""

from __future__ import annotations

import click

from dateline.cli.output import emit, flush


@click.command()
def languages() -> None:
    """The languages that are read, and whether briefs are written in them."""
    from babel import Locale

    from dateline.languages import codes, load

    for code in codes():
        written = "read and written" if load(code).messages is not None else "read"
        emit(f"{code:4} {Locale.parse(code).english_name:20} {Locale.parse(code).get_display_name(code):20} {written}")
    flush()
