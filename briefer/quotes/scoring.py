"""How likely each candidate is, and whom it stands for."""

import math
from collections.abc import Iterator, Mapping, Sequence

from briefer.quotes.candidates import Candidate
from briefer.quotes.continuity import NOBODY, UNKNOWN, Answer
from briefer.quotes.pronouns import Antecedents
from briefer.quotes.weights import total

QUOTATION = 0.55  # how likely marks must quote somebody
_HOPELESS = 7.0  # below the best: e to the -7, not worth a path
SAME_SPEAKER = 2.0  # a pronoun that means the speaker of the stretch before
_UNRESOLVED = frozenset({"i", "we"})


def answers(candidates: Sequence[Candidate], antecedents: Antecedents, weights: Mapping[str, float]) -> list[Answer]:
    """The answers worth following for one stretch; their scores are logarithms of probabilities."""
    for candidate in candidates:
        candidate.score = total(candidate.features, weights)
    ranked = sorted(candidates, key=lambda candidate: -candidate.score)
    top = ranked[0].score
    log_sum = top + math.log(sum(math.exp(candidate.score - top) for candidate in ranked))
    best: dict[tuple[str, int, float], Answer] = {}
    quoted = sum(math.exp(candidate.score - log_sum) for candidate in ranked if candidate.kind != "nobody")
    for candidate in ranked:
        if candidate.score < top - _HOPELESS and best:
            break
        if (candidate.kind == "nobody") is (quoted >= QUOTATION):
            continue
        for answer in _resolved(candidate, candidate.score - log_sum, antecedents, weights):
            best.setdefault((candidate.kind, answer.entity, answer.same_bonus), answer)
    return list(best.values())


def _resolved(
    candidate: Candidate, score: float, antecedents: Antecedents, weights: Mapping[str, float]
) -> Iterator[Answer]:
    mention = candidate.mention
    if mention is None:
        yield Answer(candidate, NOBODY, score)
    elif mention.kind != "pronoun":
        yield Answer(candidate, mention.entity, score)
    elif mention.text.lower() in _UNRESOLVED:
        yield Answer(candidate, UNKNOWN, score)
    else:
        found = antecedents.of(mention, weights)
        if not found:
            yield Answer(candidate, UNKNOWN, score)
            return
        log_sum = math.log(sum(math.exp(each.score) for each in found))
        for each in found:
            yield Answer(candidate, each.entity, score + each.score - log_sum, each.why, SAME_SPEAKER)
