"""Numbers as words, so that a feature has a name."""

from bisect import bisect_left
from functools import cache


@cache
def _names(edges: tuple[int, ...]) -> tuple[str, ...]:
    starts = (0, *(edge + 1 for edge in edges))
    upto = [str(a) if a == b else f"{a}-{b}" for a, b in zip(starts, edges, strict=False)]
    return (*upto, f"{edges[-1] + 1}+")


def bucket(value: int, *edges: int) -> str:
    """The range a number lies in. ``edges`` are the last numbers of the ranges: 3 in 0, 1, 4 is "2-4"."""
    return _names(edges)[bisect_left(edges, value)]
