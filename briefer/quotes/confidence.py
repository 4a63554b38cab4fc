"""From shares of scores to how often such an answer is right: a table measured on held-out articles."""

from bisect import bisect_right
from functools import cache

from briefer.assets import resource

SUREST = 0.99  # 1 is kept for what the analyst says
INDIRECT = 0.8  # words reported without marks are found less surely

# How often an owner by each rule (owners.py, headlines.py, roundups.py) is right. Counted on 4,400 annotated quotations
# of newspapers and sites, none of them our own, with four right of five put before the count: some rules are met rarely.
OWNERS = {
    "right behind": 0.98,  # 57 of 57
    "claim": 0.83,
    "cries": 0.83,
    "blamed": 0.83,
    "charge": 0.6,
    "has": 0.83,
    "some": 0.83,
    "participle": 0.98,  # 36 of 36
    "calls": 0.88,  # 17 of 19
    "agent": 0.6,
    "front clause": 0.7,
    "antecedent": 0.7,
    "and that": 0.96,  # 22 of 22
    "told of before": 0.8,
    "attributed before": 0.83,
    "quoted": 0.83,
    "headline": 0.9,  # 14 of 15
    "feeling": 0.86,
    "told": 0.83,
    "acts": 0.83,
    "found": 0.83,
    "nothing else": 0.83,
    "round-up": 0.86,  # 8 of 9
    "told of above": 0.95,  # 17 of 17
}


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
