"""Posts of other services that a page shows within its text: parts of the body, whatever their lines score."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.extract.assemble import is_embed
from dateline.extract.tree import Tree

AFTER = 8
"""How many lines below a body its last post may take."""
GAP = 40
"""How many lines may stand between two of a body's lines and still belong to it."""


def posts_within(tree: Tree, chosen: Sequence[int]) -> set[int]:
    """The lines of embedded posts between the chosen lines and right below the last, without those that are a link and no more."""
    found: set[int] = set()
    ends = (*chosen[1:], chosen[-1] + AFTER) if chosen else ()
    for before, after in zip(chosen, ends, strict=True):
        if 1 < after - before <= GAP:
            found.update(index for index in range(before + 1, min(after, len(tree.lines))) if _speaks(tree, index))
    return found


def _speaks(tree: Tree, index: int) -> bool:
    line = tree.lines[index]
    return line.linked < line.size and is_embed(line)
