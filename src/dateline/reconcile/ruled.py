"""What people decided on names: voices that are one origin whatever they are called, or two although they are called alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from dateline.knowledge.names import merged
from dateline.model import Naming, Origin, Voice

Key = Callable[[str], str]
Heard = tuple[Voice, Origin]


class Ruled:
    """`heard` are the story's voices, each with the origin that the program finds; `key` folds a name as origins are compared."""

    def __init__(self, decisions: Iterable[Naming], heard: Collection[Heard], key: Key) -> None:
        self._key = key
        given = tuple(decision for decision in decisions if decision.by != "dateline")
        self._targets = {name: target for group in merged(given) for target in (self._target(group, heard),) if target for name in group}
        self._targets |= dict(self._parted(given, heard))

    def of(self, voice: Voice, origin: Origin) -> Origin:
        """The origin of a voice as people decided it; `origin` where nobody did."""
        names = [name for name in self._targets if self._carries(voice, name)]
        return self._targets[max(names, key=len)] if names else origin

    def _target(self, group: tuple[str, ...], heard: Iterable[Heard]) -> Origin | None:
        """One origin for a group of names: the entity that is among them, else what most of their voices are taken for."""
        listed = Counter(origin for voice, origin in heard if any(self._carries(voice, name) for name in group))
        best = min(listed, key=lambda origin: (origin.entity is None, -listed[origin], origin.id), default=None)
        named = next((name for name in group if is_entity(name)), None)
        if named:
            return Origin(id=named, name=best.name if best else named, entity=named)
        return best

    def _parted(self, given: Iterable[Naming], heard: Collection[Heard]) -> Iterator[tuple[str, Origin]]:
        """Of two names put apart whose voices the program takes for one, each is an origin by its own name."""
        last = {frozenset((one.left, one.right)): one for one in given}
        for decision in (one for one in last.values() if one.verdict == "apart"):
            left, right = (
                {origin.id for voice, origin in heard if self._carries(voice, name)} for name in (decision.left, decision.right)
            )  # fmt: skip
            if left & right:
                yield from (
                    (name, Origin(id=f"name:{self._key(name)}", name=name)) for name in (decision.left, decision.right) if not is_entity(name)
                )

    def _carries(self, voice: Voice, name: str) -> bool:
        """Whether a voice is called so: its words hold the name whole."""
        wanted = self._key(name)
        if is_entity(name) or not wanted:
            return voice.entity == name
        held = (self._key(voice.text), self._key(voice.name))
        return any(f" {wanted} " in f" {text} " or (not wanted.isascii() and " " not in text and wanted in text) for text in held)


def is_entity(name: str) -> bool:
    """Whether a name is an id ("office:police@KZ", "body:csto")."""
    return name.partition(":")[0] in ("office", "body", "outlet")
