"""What each feature counts for: one readable file, learned by tests/benchmarks/learn_quotes.py."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import repeat

from briefer.assets import resource

Group = tuple[str, ...]  # features that hold together
_NOTHING = repeat(0.0)
_REMEMBERED = 10_000  # groups


class Weights(dict[Group, float]):
    """What features count for. They come in groups, and a group recurs: each is added up once."""

    def __init__(self, known: Mapping[str, float]) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, group: Group) -> float:
        if len(self) > _REMEMBERED:
            self.clear()
        weight = self[group] = sum(map(self.known.get, group, _NOTHING))
        return weight

    def total(self, groups: Iterable[Group]) -> float:
        """The sum of the weights of all features of some groups."""
        return sum(map(self.__getitem__, groups), 0.0)


@cache
def weights() -> Weights:
    """Feature -> weight, from resources/quotes/weights.tsv."""
    lines = resource("quotes", "weights.tsv").read_text("utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if line and not line.startswith("#"))
    return Weights({name: float(weight) for name, weight in pairs})
