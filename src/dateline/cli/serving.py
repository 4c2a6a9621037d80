"""The serve command."""

from __future__ import annotations

import socket
from pathlib import Path

import click

from dateline.cli import options
from dateline.cli.keeping import opened
from dateline.cli.output import fail


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 for every network this machine is in.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="The port to listen on; 0 takes a free one.")
@options.data
def serve(host: str, port: int, data: Path | None) -> None:
    """The portal over the store, until it is stopped (Ctrl-C)."""
    from dateline.web.accounts.routes import first_way_in
    from dateline.web.accounts.settings import SettingError, Settings
    from dateline.web.app import create_app
    from dateline.web.server import Server

    try:
        settings = Settings.of()
    except SettingError as error:
        fail(str(error))
    with opened(data) as store:
        listener = _listen(host, port)
        base = f"http://{_shown(host)}:{listener.getsockname()[1]}"
        click.echo(f"dateline: {base}/  (Ctrl-C stops it)", err=True)
        if link := first_way_in(store, settings, base):
            click.echo(f"dateline: nobody has an account yet; the first administrator is made at\n  {link}", err=True)
        Server(create_app(store, settings)).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket, so that a port in use is told before anything begins."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        fail(f"cannot listen on {host}:{port} ({error.strerror}); choose another with --port or --host")
    return listener


def _shown(host: str) -> str:
    if host in ("0.0.0.0", "::"):
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
