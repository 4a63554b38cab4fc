"""How likely each candidate is, and whom it stands for."""

import math
from collections.abc import Iterator, Sequence
from operator import attrgetter

from briefer.quotes.candidates import Candidate
from briefer.quotes.continuity import NOBODY, UNKNOWN, Answer
from briefer.quotes.mention import Mention
from briefer.quotes.pronouns import Antecedents

# How likely marks must quote somebody, by the words between them: one word is often the writer's own in marks.
QUOTATION = {1: 0.65, 2: 0.5, 3: 0.5}
LONGER = 0.45
_HOPELESS = 7.0  # below the best: e to the -7, not worth a path
OWN_PART = 0.75  # of that weight: the rest is told by who was named last as well
SAME_SPEAKER = "stands for who spoke before"  # the feature of a pronoun that means the speaker of the stretch before
_SCORE = attrgetter("score")
_UNRESOLVED = frozenset({"i", "we"})


def answers(candidates: Sequence[Candidate], antecedents: Antecedents, words: int) -> list[Answer]:
    """The answers worth following for a stretch of so many words; their scores are logarithms of probabilities."""
    for candidate in candidates:
        candidate.score = antecedents.weights.total(candidate.features)
        candidate.features = ()  # there are many, and nobody asks again
    ranked = sorted(candidates, key=_SCORE, reverse=True)
    top = ranked[0].score
    log_sum = top + math.log(sum(math.exp(candidate.score - top) for candidate in ranked))
    best: dict[tuple[str, int, bool], Answer] = {}
    quoted = sum(math.exp(candidate.score - log_sum) for candidate in ranked if candidate.kind != "nobody")
    for candidate in ranked:
        if candidate.score < top - _HOPELESS and best:
            break
        if (candidate.kind == "nobody") is (quoted >= QUOTATION.get(words, LONGER)):
            continue
        for answer in _resolved(candidate, candidate.score - log_sum, antecedents):
            best.setdefault((candidate.kind, answer.entity, bool(answer.among)), answer)
    return list(best.values())


def reported(mention: Mention, antecedents: Antecedents) -> list[Answer]:
    """The answers for somebody who speaks without marks: whom the words mean."""
    return list(_resolved(Candidate("mention", (), mention), 0.0, antecedents))


def _resolved(candidate: Candidate, score: float, antecedents: Antecedents) -> Iterator[Answer]:
    mention = candidate.mention
    if mention is None:
        yield Answer(candidate, NOBODY, score)
    elif mention.kind != "pronoun":
        yield Answer(candidate, mention.entity, score, mention.why)
    elif mention.text.lower() in _UNRESOLVED:
        yield Answer(candidate, UNKNOWN, score)
    else:
        found = antecedents.of(mention)
        if not found:
            yield Answer(candidate, UNKNOWN, score)
            return
        log_sum = math.log(sum(math.exp(each.score) for each in found))
        among = {each.entity: math.exp(each.score - log_sum) for each in found}
        bonus = OWN_PART * antecedents.weights.known.get(SAME_SPEAKER, 0.0)
        for each in found:
            yield Answer(candidate, each.entity, score + each.score - log_sum, each.why, among, bonus)
