"""The command line. Each command loads what it uses when it is called, so that help comes at once."""

from __future__ import annotations

import sys

import click

from dateline import __version__
from dateline.cli.lazy import LazyGroup

COMMANDS = {
    "brief": ("dateline.cli.reading:brief", "One account of what pages say, each figure with who said it."),
    "read": ("dateline.cli.reading:read", "Pages as articles with their claims, in JSON."),
    "claims": ("dateline.cli.reading:claims", "What each page says happened: who, where, when, how many."),
    "facts": ("dateline.cli.reading:facts", "Claims reconciled: slots, origins, what stands and what does not."),
    "stories": ("dateline.cli.reading:stories", "Which pages are about one event."),
    "process": ("dateline.cli.keeping:process", "Read pages into the store."),
    "load": ("dateline.cli.keeping:load", "Take what was read elsewhere, as Parquet, into the store."),
    "search": ("dateline.cli.keeping:search", "Find articles or stories in the store."),
    "export": ("dateline.cli.exporting:export", "Articles, claims, facts or stories as CSV, GeoJSON, RSS …"),
    "archive": ("dateline.cli.exporting:archive", "The untouched pages of the store as one WARC file."),
    "source": ("dateline.cli.sources:source", "Feeds and pages to harvest: add, list, remove."),
    "decide": ("dateline.cli.deciding:decide", "Your word on which articles or names belong together: join, part, pin, same, different, undo, list."),
    "names": ("dateline.cli.naming:names", "Whether two names, in any scripts, name one thing, and why."),
    "signal": ("dateline.cli.signals:signal", "Measured series beside a story: add, list, remove."),
    "harvest": ("dateline.cli.sources:harvest", "Fetch what is new from the sources."),
    "user": ("dateline.cli.users:user", "Who may sign in to the portal: add, list, role, disable, reset."),
    "serve": ("dateline.cli.serving:serve", "The portal, on this machine."),
    "verify": ("dateline.cli.keeping:verify", "Check the store, from every fact back to the bytes."),
    "retain": ("dateline.cli.keeping:retain", "Drop the bytes of old pages, keep what was read in them."),
    "backup": ("dateline.cli.keeping:backup", "The whole store into one file."),
    "restore": ("dateline.cli.keeping:restore", "A backup into an empty store."),
    "languages": ("dateline.cli.about:languages", "The languages that are read and written."),
}


@click.group(
    cls=LazyGroup,
    commands_table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    invoke_without_command=False,
)
@click.version_option(__version__, prog_name="dateline", message="%(prog)s %(version)s")
def group() -> None:
    """News in any language in; who says what, how many, since when, and who disagrees out.

    Begin with:  dateline brief saved-pages/
    """


def main() -> None:
    """What `dateline` runs. Exit codes: 0 all was read, 1 nothing could be, 2 the command was wrong, 3 some was not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    group()
