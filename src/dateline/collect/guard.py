"""No connection to a private address: checked on what a name resolves to, at the moment of connecting, so that neither a redirect nor a
changed DNS answer gets past it. The address that was checked is the address that is connected to."""

from __future__ import annotations

import ipaddress
import socket
import threading
import time
from collections.abc import Iterable

import httpcore

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_clock = threading.local()


class Refused(httpcore.ConnectError):
    """The operator has not allowed this host, and its address is not a public one."""


def set_deadline(seconds: float) -> None:
    """Every read and write of this thread's connections ends within `seconds` from now."""
    _clock.deadline = time.monotonic() + seconds


def public(address: Address) -> bool:
    """Whether an address may be connected to without the operator's word. Looks through IPv4 carried in IPv6 (mapped, 6to4, NAT64)."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return public(inner)
    return address.is_global and not address.is_multicast


def resolve(host: str, port: int) -> list[Address]:
    """Every address a name answers to, in the resolver's order. Raises httpcore.ConnectError where there is none."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"no address for {host}: {error}") from error
    return list(dict.fromkeys(ipaddress.ip_address(answer[4][0].partition("%")[0] if isinstance(answer[4][0], str) else "") for answer in answers))


def allowed(host: str, port: int, allow: Iterable[str]) -> bool:
    return host in allow or f"{host}:{port}" in allow


class GuardedBackend(httpcore.SyncBackend):
    """Connects like httpcore's own backend, to checked addresses only."""

    def __init__(self, allow: frozenset[str]) -> None:
        self._allow = allow

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        error: Exception = httpcore.ConnectError(f"no address for {host}")
        for address in self._checked(host, port):
            try:
                stream = super().connect_tcp(str(address), port, _left(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
            else:
                return _TimedStream(stream)
        raise error

    def _checked(self, host: str, port: int) -> list[Address]:
        addresses = resolve(host, port)
        if allowed(host, port, self._allow):
            return addresses
        private = next((address for address in addresses if not public(address)), None)
        if private is not None:
            raise Refused(f"{host} is at {private}, which is not a public address")
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """A stream that holds to the thread's deadline, so that a server sending one byte at a time cannot keep a worker."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, ssl_context: object, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.NetworkStream:
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))  # type: ignore[arg-type]

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _left(timeout: float | None) -> float | None:
    deadline = getattr(_clock, "deadline", None)
    if deadline is None:
        return timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the whole answer took too long")
    return left if timeout is None else min(timeout, left)
