"""Who runs extract and annotate: this process, or a crew of several. The results are the same, in the same order, whoever dies on the way."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

import msgspec

from dateline.knowledge.bodies.outlets import Outlet, learn, learnt
from dateline.model import Article, Outcome, Page, Reading
from dateline.pipeline.stages import Pair, read

Item = Page | Outcome
Result = Pair | Outcome
Engine = Callable[[Iterable[Item]], Iterator[tuple[Item, Result]]]
T = TypeVar("T")
R = TypeVar("R")
CHUNK = 8
"""Pages handed to a worker at once: few, so that all have work until nearly the end."""
SELDOM = 20_000, 20, 50
"""How often the collector of a process that does nothing but read looks for circles of references, of which reading makes next to none: a tenth of
the usual. Who runs the process sets it."""
PATIENCE = 5.0
"""Seconds that workers have to end when no more is asked of them."""
AHEAD = 4
"""Pieces of work under way for each worker: the next is there when one ends, also while what came before is written."""


class Crew(Protocol):
    """Workers. `map` gives each item with what `work` makes of it, in the order of the items; None where the worker that does it dies each time."""

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | None]]: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...


def local(items: Iterable[Item]) -> Iterator[tuple[Item, Result]]:
    """In this process, one page after the other."""
    for item in items:
        yield item, (item if isinstance(item, Outcome) else read(item))


def processes(workers: int | None = None) -> Engine:
    """In so many processes (default: one for each core). A worker that dies is replaced, and what it had is done again."""
    return reading(lambda: Processes(workers))


def reading(hire: Callable[[], Crew]) -> Engine:
    """An engine of a crew's: chunks of pages go out, and come back in order."""

    def engine(items: Iterable[Item]) -> Iterator[tuple[Item, Result]]:
        work = knowing(partial(_packed, _work))
        with hire() as crew:
            for chunk, results in crew.map(work, _chunks(items)):
                yield from zip(chunk, _unpacked(results) if results else _one_by_one(crew, work, chunk), strict=True)

    return engine


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    stream = iter(items)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _work(chunk: list[Item]) -> list[Result]:
    return [result for _, result in local(chunk)]


class _Sent(msgspec.Struct, array_like=True, omit_defaults=True):
    """A result on its way from a worker: a sixth of what it costs to pickle it."""

    article: Article | None = None
    reading: Reading | None = None
    outcome: Outcome | None = None


_results = msgspec.msgpack.Decoder(list[_Sent])


def _packed(work: Callable[[list[Item]], list[Result]], chunk: list[Item]) -> bytes:
    return msgspec.msgpack.encode([_Sent(outcome=one) if isinstance(one, Outcome) else _Sent(*one) for one in work(chunk)])


def _unpacked(data: bytes) -> list[Result]:
    return [(one.article, one.reading) if one.article and one.reading else one.outcome for one in _results.decode(data)]  # type: ignore[misc]  # one is given


def knowing(work: Callable[[T], R]) -> Callable[[T], R]:
    """Work for whichever process: it knows the operator's outlets first, as this one does."""
    return partial(_knowing, learnt(), work)


def _knowing(outlets: tuple[Outlet, ...], work: Callable[[T], R], item: T) -> R:
    learn(outlets)
    return work(item)


def _one_by_one(crew: Crew, work: Callable[[list[Item]], bytes], chunk: list[Item]) -> list[Result]:
    """What of a chunk can be read; the page that kills its reader is to blame alone."""
    return [_unpacked(results)[0] if results else _fatal(item) for (item,), results in crew.map(work, [[item] for item in chunk])]


def _fatal(item: Item) -> Outcome:
    url = item.url if isinstance(item, Page) else item.item
    detail = f"{url}: the process that reads it dies each time; please report it with the page"
    return Outcome(stage="extract", item=url, reason="fault", detail=detail)


class Here:
    """A crew of none: this process does it."""

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | None]]:
        return ((item, work(item)) for item in items)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass


class Processes:
    """A pool of processes that survives its workers."""

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._pool = _pool(self._workers)
        self._flying: deque[tuple[Any, Future[Any]]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        _end(self._pool)

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | None]]:
        if self._flying:
            yield from ((item, _alone(work, item)) for item in items)
            return
        stream = iter(items)
        while True:
            for item in islice(stream, self._workers * AHEAD - len(self._flying)):
                self._flying.append((item, self._submit(work, item)))
            if not self._flying:
                return
            item, future = self._flying[0]
            result = self._landed(work, item, future)
            yield item, result
            self._flying.popleft()

    def _submit(self, work: Callable[[T], R], item: T) -> Future[R]:
        try:
            return self._pool.submit(work, item)
        except BrokenProcessPool:
            self._replace(work)
            return self._pool.submit(work, item)

    def _landed(self, work: Callable[[T], R], item: T, future: Future[R]) -> R | None:
        """What came of a piece of work: from the crew; where the crew dies of it, from a new one; where that dies too, from a worker of its own."""
        try:
            return future.result()
        except BrokenProcessPool:
            self._replace(work)
        try:
            return self._flying[0][1].result()
        except BrokenProcessPool:
            self._replace(work)
            return _alone(work, item)

    def _replace(self, work: Callable[[T], R]) -> None:
        """A new pool; what was flying in the old one is begun again."""
        _end(self._pool)
        self._pool = _pool(self._workers)
        self._flying = deque((item, future if _ended(future) else self._pool.submit(work, item)) for item, future in self._flying)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Workers are forked from a server that has loaded what they need; where there is no such thing each begins anew."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["dateline.pipeline.warmed"])
    return ProcessPoolExecutor(workers, mp_context=context)


def _end(pool: ProcessPoolExecutor) -> None:
    """Let workers end what they do, then go. One that was killed may have held the lock by which others take work: these never go."""
    workers = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    last = time.monotonic() + PATIENCE
    for worker in workers:
        worker.join(max(0.0, last - time.monotonic()))
    for worker in workers:
        if worker.is_alive():
            worker.kill()


def _ended(future: Future[Any]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _alone(work: Callable[[T], R], item: T) -> R | None:
    """A worker for one piece of work: if it dies, that piece is to blame."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return None
