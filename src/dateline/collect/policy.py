"""What a collector may do on the network: who it says it is, how much it takes, and whom it may talk to."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace

from dateline import __version__

MEGABYTE = 1_000_000


def _agent() -> str:
    """The truth about who asks. `DATELINE_CONTACT` (a URL or an address) is how an operator can be reached."""
    contact = os.environ.get("DATELINE_CONTACT")
    return f"dateline/{__version__}" + (f" (+{contact})" if contact else "")


def _allowed() -> frozenset[str]:
    return frozenset(filter(None, os.environ.get("DATELINE_ALLOW_HOSTS", "").replace(",", " ").split()))


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Limits of one collector. Times are seconds, sizes are bytes of decoded content.

    `allow` names hosts ("wiki.intern", "127.0.0.1", "127.0.0.1:8080") that may be reached although their addresses are private.
    """

    agent: str = field(default_factory=_agent)
    timeout: float = 20.0
    deadline: float = 60.0
    page_bytes: int = 10 * MEGABYTE
    feed_bytes: int = 50 * MEGABYTE
    archive_bytes: int = 5000 * MEGABYTE
    archive_deadline: float = 7200.0
    redirects: int = 5
    robots: bool = True
    allow: frozenset[str] = field(default_factory=_allowed)

    def allowing(self, hosts: frozenset[str]) -> Policy:
        """The same policy with more hosts allowed by the operator."""
        return replace(self, allow=self.allow | hosts)
