"""Who runs extract and annotate: this process, or several. The results are the same, in the same order, whoever dies on the way."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from dateline.model import Outcome, Page
from dateline.pipeline.stages import Pair, read

Item = Page | Outcome
Result = Pair | Outcome
Engine = Callable[[Iterable[Item]], Iterator[tuple[Item, Result]]]
CHUNK = 16
"""Pages handed to a worker at once."""
TRIES = 2
"""How often a chunk is given to the crew; if the crew dies each time, each of its pages gets a worker of its own."""


def local(items: Iterable[Item]) -> Iterator[tuple[Item, Result]]:
    """In this process, one page after the other."""
    for item in items:
        yield item, (item if isinstance(item, Outcome) else read(item))


def processes(workers: int | None = None) -> Engine:
    """In so many processes (default: one for each core). A worker that dies is replaced, and what it had is done again."""

    def engine(items: Iterable[Item]) -> Iterator[tuple[Item, Result]]:
        crew = _Crew(workers or os.cpu_count() or 1)
        try:
            yield from crew.run(iter(items))
        finally:
            crew.dismiss()

    return engine


class _Crew:
    """A pool that survives its workers: chunks in flight, in order, with how often each was begun."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = self._hire()
        self._flying: deque[tuple[list[Item], Future[list[Result]]]] = deque()

    def _hire(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._workers, mp_context=multiprocessing.get_context("spawn"))

    def dismiss(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def run(self, items: Iterator[Item]) -> Iterator[tuple[Item, Result]]:
        while True:
            while len(self._flying) < self._workers * 3 and (chunk := list(islice(items, CHUNK))):
                self._flying.append((chunk, self._submit(chunk)))
            if not self._flying:
                return
            chunk, future = self._flying.popleft()
            yield from zip(chunk, self._landed(chunk, future), strict=True)

    def _submit(self, chunk: list[Item]) -> Future[list[Result]]:
        try:
            return self._pool.submit(_work, chunk)
        except BrokenProcessPool:
            self._replace()
            return self._pool.submit(_work, chunk)

    def _landed(self, chunk: list[Item], future: Future[list[Result]]) -> list[Result]:
        for _ in range(TRIES - 1):
            try:
                return future.result()
            except BrokenProcessPool:
                self._replace()
                future = self._pool.submit(_work, chunk)
        try:
            return future.result()
        except BrokenProcessPool:
            self._replace()
            return [_alone(item) for item in chunk]

    def _replace(self) -> None:
        """A new pool; what was flying in the old one is begun again."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._hire()
        self._flying = deque((chunk, future if _ended(future) else self._pool.submit(_work, chunk)) for chunk, future in self._flying)


def _ended(future: Future[list[Result]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _work(chunk: list[Item]) -> list[Result]:
    return [result for _, result in local(chunk)]


def _alone(item: Item) -> Result:
    """A worker for one page: if it dies, that page is to blame."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(_work, [item]).result()[0]
        except BrokenProcessPool:
            return _fatal(item)


def _fatal(item: Item) -> Outcome:
    url = item.url if isinstance(item, Page) else item.item
    detail = f"{url}: the process that reads it dies each time; please report it with the page"
    return Outcome(stage="extract", item=url, reason="fault", detail=detail)
