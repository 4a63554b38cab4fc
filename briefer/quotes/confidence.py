"""From shares of scores to how often such an answer is right: a table measured on held-out articles."""

from bisect import bisect_right
from functools import cache

from briefer.assets import resource

SUREST = 0.99  # 1 is kept for what the analyst says
INDIRECT = 0.8  # words reported without marks are found less surely


@cache
def _table() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Shares, and how often answers with such a share were right (resources/quotes/confidence.tsv)."""
    lines = resource("quotes", "confidence.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(float(row[0]) for row in rows), tuple(float(row[1]) for row in rows)


def calibrated(share: float) -> float:
    """How likely an answer with this share of the score is right."""
    shares, right = _table()
    after = bisect_right(shares, share)
    if after == 0:
        return right[0]
    if after == len(shares):
        return min(SUREST, right[-1])
    before = after - 1
    way = (share - shares[before]) / (shares[after] - shares[before])
    return round(min(SUREST, right[before] + way * (right[after] - right[before])), 3)
