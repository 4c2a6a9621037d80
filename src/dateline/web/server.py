"""The server that a portal runs in."""

from __future__ import annotations

import socket

import uvicorn
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

from dateline.web.hosts import Hosts

KEEP = 75
"""Seconds that a connection without a question is kept: a reader reads, and goes on without a new one."""
GRACE = 5
"""Seconds that answers under way have to end when the server is stopped."""


class Server(uvicorn.Server):
    """Uvicorn, beside which alerts are sent, and which ends the tickers of open pages when it is stopped: they would never end by themselves."""

    def __init__(self, app: FastAPI, host: str = "127.0.0.1", port: int = 0) -> None:
        # Without the operator's word no header says who asks: anybody can write X-Forwarded-For.
        trusted = app.state.settings.proxy
        config = uvicorn.Config(
            Hosts(app, app.state.settings.url), host=host, port=port, log_level="warning", server_header=False,
            timeout_graceful_shutdown=GRACE, timeout_keep_alive=KEEP,
            proxy_headers=bool(trusted),
            forwarded_allow_ips=trusted or None,
        )  # fmt: skip
        super().__init__(config)
        self.portal = app

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.portal.state.sender.start()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.portal.state.ticker.stopped = True
        await super().shutdown(sockets)
        await run_in_threadpool(self.portal.state.sender.stop)
