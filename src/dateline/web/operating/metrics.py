"""Figures for a monitor, as Prometheus reads them: requests by route, how long they took, what is in the store, what a harvest came to.

They say what is read here, and are not public: only this machine itself may ask, or a program with a token for `source.read`.
"""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_address
from time import perf_counter

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline import __version__
from dateline.store import Store
from dateline.web.operating.asking import program

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds."""
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
"""Headers by which a server in front says that somebody else asks."""
OTHER = "other"
ACTION = "source.read"


class Measures:
    """What one portal counts of itself."""

    def __init__(self, store: Store) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter("dateline_requests", "Requests answered.", ("method", "route", "status"), registry=self.registry)
        self.seconds = Histogram(
            "dateline_request_seconds", "From a request to the end of its answer.", ("route",), registry=self.registry, buckets=BUCKETS
        )
        self.registry.register(_Held(store))

    def count(self, scope: Scope, status: int, seconds: float) -> None:
        """One answer. Streams that last as long as a page is open are counted and not timed."""
        route = route_of(scope)
        method = scope["method"] if scope["method"] in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS") else OTHER
        self.requests.labels(method, route, str(status)).inc()
        if route != "/ticker":
            self.seconds.labels(route).observe(seconds)


def route_of(scope: Scope) -> str:
    """The pattern of the route that answered ("/story/{key}"): never an address as it was asked, of which there is no end."""
    path = getattr(scope.get("route"), "path", None)
    return f"{scope.get('root_path', '')}{path}" if isinstance(path, str) else OTHER


class Measured:
    """ASGI middleware that counts each answer."""

    def __init__(self, app: ASGIApp, measures: Measures) -> None:
        self.app, self.measures = app, measures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = perf_counter(), 500

        async def watching(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watching)
        finally:
            self.measures.count(scope, status, perf_counter() - began)


class _Held:
    """What is in the store at the moment of asking."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def describe(self) -> list[GaugeMetricFamily]:
        """Nothing: the store is not asked when the portal starts."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily | CounterMetricFamily]:
        counts = self.store.counts()
        held = GaugeMetricFamily("dateline_held", "Nouns in the store.", labels=("kind",))
        for kind in ("pages", "articles", "revisions", "claims", "stories", "facts", "sources"):
            held.add_metric((kind,), counts[kind])
        yield held
        queue = GaugeMetricFamily("dateline_queue", "Addresses that were named by sources, by what became of them.", labels=("state",))
        for state, number in self.store.queue_counts().items():
            queue.add_metric((state or OTHER,), number)
        yield queue
        ended = GaugeMetricFamily("dateline_outcomes", "Items that became no article, by the last reason.", labels=("reason",))
        for reason, number in self.store.outcome_counts().items():
            ended.add_metric((reason,), number)
        yield ended
        yield self._sources()
        room = GaugeMetricFamily("dateline_bytes", "Bytes kept.", labels=("what",))
        for what, size in self.store.bytes_kept().items():
            room.add_metric((what,), size)
        yield room
        about = GaugeMetricFamily("dateline_version", "1, with the version of this Dateline.", labels=("version",))
        about.add_metric((__version__,), 1)
        yield about

    def _sources(self) -> GaugeMetricFamily:
        known = self.store.sources()
        states = GaugeMetricFamily("dateline_sources", "Sources, by how they do.", labels=("state",))
        for state, number in {
            "paused": sum(source.paused for source in known),
            "failing": sum(bool(source.failures) and not source.paused for source in known),
            "fine": sum(not source.failures and not source.paused for source in known),
        }.items():
            states.add_metric((state,), number)
        return states


def router(store: Store, measures: Measures) -> APIRouter:
    """The route of the figures."""
    routes = APIRouter()

    @routes.get("/metrics")
    def metrics(request: Request) -> Response:
        if not (from_here(request) or program(store, request, ACTION)):
            raise HTTPException(404)
        return Response(generate_latest(measures.registry), media_type=CONTENT_TYPE_LATEST, headers={"cache-control": "no-store"})

    return routes


def from_here(request: Request) -> bool:
    """Whether this machine itself asks, and no server in front of the portal passes on what another one asks."""
    try:
        here = request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        return False
    return here and not any(name in request.headers for name in FORWARDED)
