"""Scores for tests of average link."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray


def table(groups: Sequence[Sequence[str]], score: Callable[[str, str], float]) -> NDArray[np.float64]:
    """The scores of all members with each other, in the order of the groups."""
    members = [key for group in groups for key in group]
    return np.array([[0.0 if one == other else score(one, other) for other in members] for one in members])
