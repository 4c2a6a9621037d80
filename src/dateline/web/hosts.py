"""By which names a portal may be asked. Links are made from the name in a request where no operator said another, and a browser that was
told a foreign name for this machine's address (DNS rebinding) shows that name: what is asked by a name that is not ours is not answered.
"""

from __future__ import annotations

import re
import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

REFUSED = "This portal does not answer to the name {name}. If it should, its operator sets DATELINE_URL to the address by which readers find it.\n"
NAMED = re.compile(r"(?:([a-z0-9._-]+)|\[([0-9a-f:.]+)\])(?::[0-9]{1,5})?")
"""A name or an address of IPv6 in brackets, and a port."""
SHOWN = 100
"""Characters of a name that are repeated."""


class Hosts:
    """ASGI middleware: answers to the operator's name, to this machine's own and to addresses, which nobody can point elsewhere; 421 else."""

    def __init__(self, app: ASGIApp, url: str) -> None:
        self.app = app
        self.names = own_names() | ({str(urlsplit(url).hostname)} if url else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = Headers(scope=scope).getlist("host") if scope["type"] == "http" else []
        if all(self.ours(host) for host in asked) and len(asked) <= 1:
            await self.app(scope, receive, send)
            return
        answer = PlainTextResponse(REFUSED.format(name=ascii(", ".join(asked)[:SHOWN])), 421, {"x-content-type-options": "nosniff"})
        await answer(scope, receive, send)

    def ours(self, host: str) -> bool:
        """Whether a Host header is one of ours, whatever its port."""
        named = NAMED.fullmatch(host.lower())
        name = (named[1] or named[2]).removesuffix(".") if named else ""
        return name in self.names or is_address(name)


def own_names() -> set[str]:
    """What this machine calls itself: localhost, its name, and that name on a network without a name server."""
    name = socket.gethostname().lower()
    return {"localhost", name, name.partition(".")[0], f"{name.partition('.')[0]}.local"}


def is_address(name: str) -> bool:
    """Whether a name is an address (IPv4 or IPv6) and no name."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
