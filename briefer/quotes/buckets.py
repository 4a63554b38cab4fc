"""Numbers as words, so that a feature has a name."""

from bisect import bisect_left
from functools import cache


@cache
def _names(edges: tuple[int, ...]) -> tuple[str, ...]:
    """The name of the range of each number, up to the first one of the last range."""
    starts = (0, *(edge + 1 for edge in edges))
    upto = [str(a) if a == b else f"{a}-{b}" for a, b in zip(starts, edges, strict=False)]
    return (*(upto[bisect_left(edges, value)] for value in range(edges[-1] + 1)), f"{edges[-1] + 1}+")


def bucket(value: int, *edges: int) -> str:
    """The range a number lies in. ``edges`` are the last numbers of the ranges: 3 in 0, 1, 4 is "2-4"."""
    names = _names(edges)
    return names[max(0, value)] if value < len(names) else names[-1]
