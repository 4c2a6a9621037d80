"""How often something may be tried, for each account and for each address. The counts are in the store: all processes share them."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fastapi import Request

from dateline.store import Store


@dataclass(frozen=True)
class Limit:
    """At most so many in so long."""

    most: int
    within: timedelta


SIGN_IN_NAME = Limit(20, timedelta(minutes=15))
SIGN_IN_ADDRESS = Limit(100, timedelta(minutes=15))
REGISTER = Limit(10, timedelta(hours=1))
RESET_NAME = Limit(3, timedelta(hours=1))
RESET_ADDRESS = Limit(10, timedelta(hours=1))
RIDDLES = Limit(60, timedelta(minutes=10))
LOOKS = Limit(12, timedelta(minutes=10))
"""Pictures and sounds of one riddle."""
RIDDLE_AFTER_NAME, RIDDLE_AFTER_ADDRESS = 3, 10
"""Tries after which who signs in has a riddle to answer as well."""


def address(request: Request) -> str:
    """Where a request comes from, as it is counted: an IPv4 address, or the network that one subscriber of IPv6 has (/64).

    X-Forwarded-For counts only where the operator has named a proxy: the server sees to that (`web.server`).
    """
    host = request.client.host if request.client else ""
    try:
        found = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(found, ipaddress.IPv6Address):
        return str(found.ipv4_mapped or ipaddress.ip_network((found, 64), strict=False))
    return str(found)


def wait(store: Store, counted: Mapping[str, Limit], now: datetime) -> timedelta | None:
    """Count a try under each key; how long to wait, where that is one too many under any."""
    waits = [store.strike(key, limit.most, limit.within, now) for key, limit in counted.items()]
    return max((found for found in waits if found), default=None)


def minutes(span: timedelta) -> int:
    """Whole minutes, at least one."""
    return max(1, -(-int(span.total_seconds()) // 60))
