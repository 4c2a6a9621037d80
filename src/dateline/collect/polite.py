"""Several hosts at once, but never two requests to one host without its pause between them."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


def by_host(jobs: Iterable[tuple[str, T]], get: Callable[[T], R], pause: Callable[[T], float], hosts: int = 8) -> Iterator[tuple[T, R]]:
    """Do `get` for each (host, item), and give each item with its result as it comes. `pause` are the seconds between two of one host.

    `hosts` is how many are talked to at once. Where the caller stops listening, what is under way is finished and the rest is not begun.
    """
    rounds = _Rounds(jobs, get, pause)
    with ThreadPoolExecutor(hosts, thread_name_prefix="fetch") as pool:
        while rounds.unfinished:
            rounds.begin(pool, hosts)
            yield from rounds.ended()


class _Rounds(Generic[T, R]):
    def __init__(self, jobs: Iterable[tuple[str, T]], get: Callable[[T], R], pause: Callable[[T], float]) -> None:
        self._get, self._pause = get, pause
        self._queues: dict[str, deque[T]] = defaultdict(deque)
        for host, item in jobs:
            self._queues[host].append(item)
        self._free: dict[str, float] = dict.fromkeys(self._queues, 0.0)
        self._running: dict[Future[R], tuple[str, T]] = {}

    @property
    def unfinished(self) -> bool:
        return bool(self._running or self._queues)

    def begin(self, pool: ThreadPoolExecutor, hosts: int) -> None:
        """Begin the next item of every host whose pause is over."""
        busy = {host for host, _ in self._running.values()}
        for host in [host for host in self._queues if host not in busy and self._free[host] <= time.monotonic()]:
            if len(self._running) >= hosts:
                return
            item = self._queues[host].popleft()
            if not self._queues[host]:
                del self._queues[host]
            self._running[pool.submit(self._get, item)] = (host, item)

    def ended(self) -> Iterator[tuple[T, R]]:
        """What has ended; waits for the first, or until a host's pause is over."""
        if not self._running:
            time.sleep(max(0.0, self._next_free() - time.monotonic()))
            return
        timeout = max(0.01, self._next_free() - time.monotonic()) if self._queues else None
        for future in wait(self._running, timeout, FIRST_COMPLETED).done:
            host, item = self._running.pop(future)
            self._free[host] = time.monotonic() + self._pause(item)
            yield item, future.result()

    def _next_free(self) -> float:
        busy = {host for host, _ in self._running.values()}
        return min((self._free[host] for host in self._queues if host not in busy), default=time.monotonic() + 1)
