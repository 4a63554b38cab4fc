"""What each feature counts for: one readable file, learned by tests/benchmarks/learn_quotes.py."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import repeat

from briefer.assets import resource

_NOTHING = repeat(0.0)


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, from resources/quotes/weights.tsv."""
    lines = resource("quotes", "weights.tsv").read_text("utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in pairs}


def total(features: Iterable[str], known: Mapping[str, float]) -> float:
    """The sum of the weights of the features that hold."""
    return sum(map(known.get, features, _NOTHING))
