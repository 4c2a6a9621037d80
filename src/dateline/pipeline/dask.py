"""A crew on a Dask cluster (an extra): one that runs already, or one of processes on this machine."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from dateline.pipeline.engines import AHEAD

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
R = TypeVar("R")
PATIENCE = 120.0
"""Seconds after which it is asked whether a cluster of our own has any worker left: its keepers give up on one that dies while it begins."""
TRIES = 2
"""How often work is given to workers of a cluster of our own that die of it."""


def installed() -> None:
    """Raises ModuleNotFoundError where Dask is not."""
    import distributed  # noqa: F401 — told before the first page is looked at


class Dask:
    """Workers of a cluster: of the scheduler at an address ("tcp://host:8786"), which must have this Dateline installed, else of one begun here.

    What a worker had that dies, and results that died with it, the scheduler has done again by another.
    """

    def __init__(self, workers: int | None = None, scheduler: str | None = None) -> None:
        self._workers, self._patience = workers or os.cpu_count() or 1, PATIENCE
        self._client = _client(self._workers, scheduler)

    @property
    def client(self) -> Client:
        return self._client

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        cluster = self._client.cluster
        self._client.close()
        if cluster is not None:
            cluster.close()

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | None]]:
        stream, flying = iter(items), deque[tuple[T, Any]]()
        while True:
            ahead = max(1, sum(self._client.nthreads().values())) * AHEAD
            flying.extend((item, self._client.submit(work, item, pure=False)) for item in islice(stream, max(0, ahead - len(flying))))
            if not flying:
                return
            item, future = flying.popleft()
            yield item, self._landed(future)

    def _landed(self, future: Any) -> Any:
        """A result; None where the workers that had the work died, more often than the scheduler bears (`distributed.scheduler.allowed-failures`)."""
        from distributed import KilledWorker

        while True:
            try:
                return future.result(timeout=self._patience)
            except KilledWorker:
                return None
            except TimeoutError:
                if future.done():  # the work's own
                    raise
                self._hire_again()

    def _hire_again(self) -> None:
        """New workers, where a cluster of our own has none; they are given twice the time to begin."""
        cluster = self._client.cluster
        if cluster is not None and not self._client.nthreads():
            cluster.scale(0)
            cluster.scale(self._workers)
            self._patience *= 2


def _client(workers: int, scheduler: str | None) -> Client:
    from distributed import Client, LocalCluster

    if scheduler:
        return Client(scheduler)
    kept = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "scheduler_kwargs": {"allowed_failures": TRIES - 1}}
    cluster = LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, silence_logs=50, memory_limit=0, **kept)
    return Client(cluster)
