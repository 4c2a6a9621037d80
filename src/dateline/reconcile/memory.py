"""What was worked out before, each piece beside all that it follows from: taken again only where that is equal."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """The pieces of one account, for the next: of the same story, an article later. What one account does not ask for the next does not find.

    A piece is what a pure function made of its inputs, so that nothing depends on what is remembered, but how long it takes.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._now: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}

    def kept(self, key: Hashable, make: Callable[..., T], *inputs: Any) -> T:
        """`make(*inputs)`; what it was before where it is asked for by the same key, and its inputs are equal."""
        found = self._before.get(key)
        if found is None or found[0] != inputs:
            found = (inputs, make(*inputs))
        self._now[key] = found
        made: T = found[1]
        return made

    def same(self, key: Hashable, value: T) -> T:
        """An equal value of before, so that what follows from it is found by a glance; else the value itself."""
        found = self._before.get(key)
        if found is None or found[1] != value:
            found = ((), value)
        self._now[key] = found
        kept: T = found[1]
        return kept

    def turn(self) -> None:
        """Begins the next account."""
        self._before, self._now = self._now, {}
