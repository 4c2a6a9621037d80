"""Many files read by a crew, each worker from the file to a part of its own: no page passes through the process that hands out the work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dateline.collect import files, kinds, pages
from dateline.collect.inputs import archives
from dateline.model import digest
from dateline.pipeline import parts
from dateline.pipeline.engines import Crew, knowing, local
from dateline.pipeline.run import Progress

TOGETHER = 500
"""Pages that are files of their own, read as one piece of work."""
_MANY = frozenset({"warc", "wacz", "parquet", "lines", "mbox"})


@dataclass(frozen=True)
class Share:
    """One piece of work: what to read, and the file that it becomes."""

    inputs: tuple[str, ...]
    part: Path


def spread(inputs: Iterable[str], folder: Path, crew: Crew, progress: Progress | None = None) -> Counter[str]:
    """Read inputs into `folder`, a part for each archive and for every 500 single pages; gives what became of the pages.

    A part that is there is not made again, so a run that was broken off can be run again. A file whose reader dies each time is counted as "fault".
    """
    folder.mkdir(parents=True, exist_ok=True)
    every = list(shares(inputs, folder))
    counts = Counter({"known part": sum(share.part.exists() for share in every)})
    for done, (_, found) in enumerate(crew.map(knowing(make), [share for share in every if not share.part.exists()]), 1):
        counts.update(found if found is not None else {"fault": 1})
        if progress:
            progress("parts", done)
    return +counts


def make(share: Share) -> Counter[str]:
    """Do one piece of work: read, and write the part."""
    return parts.write(share.part, local(pages(share.inputs)))


def shares(inputs: Iterable[str], folder: Path) -> Iterator[Share]:
    """The pieces of work, in the order of the inputs."""
    archives: list[str] = []
    single: list[str] = []
    for name in _files(inputs):
        (archives if kinds.by_name(name) in _MANY else single).append(name)
    stream = iter(single)
    groups: list[tuple[str, ...]] = [(name,) for name in archives]
    while group := tuple(islice(stream, TOGETHER)):
        groups.append(group)
    yield from (Share(group, folder / f"part-{_name(group)}.parquet") for group in groups)


def _files(inputs: Iterable[str]) -> Iterator[str]:
    for name in inputs:
        for path in map(str, files.walk(Path(name))) if Path(name).is_dir() else [name]:
            yield from archives(Path(path)) if kinds.by_name(path) == "paths" and Path(path).is_file() else [path]


def _name(group: tuple[str, ...]) -> str:
    """The same for the same files as they are: their names, sizes and times of change."""
    return digest(*(f"{name} {_stamp(Path(name))}" for name in group))


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"
