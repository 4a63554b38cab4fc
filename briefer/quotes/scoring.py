"""How likely each candidate is, and whom it stands for."""

import math
from collections.abc import Sequence
from operator import attrgetter

from briefer.quotes.candidates import Candidate
from briefer.quotes.continuity import NOBODY, UNKNOWN, Answer
from briefer.quotes.mention import Mention
from briefer.quotes.pronouns import WRITERS, Antecedents

# How likely marks must quote somebody, by the words between them: one word is often the writer's own in marks.
QUOTATION = {1: 0.65, 2: 0.5, 3: 0.5}
LONGER = 0.45
_HOPELESS = 5.0  # below the best: e to the -5, not worth a path
OWN_PART = 0.75  # of that weight: the rest is told by who was named last as well
SAME_SPEAKER = "stands for who spoke before"  # the feature of a pronoun that means the speaker of the stretch before
_SCORE = attrgetter("score")


def answers(candidates: Sequence[Candidate], antecedents: Antecedents, words: int) -> list[Answer]:
    """The answers worth following for a stretch of so many words; their scores are logarithms of probabilities."""
    for candidate in candidates:
        candidate.score = antecedents.weights.total(candidate.features)
        candidate.features = ()  # there are many, and nobody asks again
    ranked = sorted(candidates, key=_SCORE, reverse=True)
    top = ranked[0].score
    shares = [math.exp(candidate.score - top) for candidate in ranked]
    whole = sum(shares)
    nobody = next((share for candidate, share in zip(ranked, shares, strict=True) if candidate.kind == "nobody"), 0.0)
    quotes = 1.0 - nobody / whole >= QUOTATION.get(words, LONGER)
    those = [candidate for candidate in ranked if (candidate.kind != "nobody") is quotes]
    return _followed(those, top, top + math.log(whole), antecedents)


def _followed(ranked: Sequence[Candidate], top: float, log_sum: float, antecedents: Antecedents) -> list[Answer]:
    """The answers of the candidates that are not hopeless, the best one of each kind for each entity."""
    best: dict[tuple[str, int, bool], Answer] = {}
    seen: set[int] = set()
    for candidate in ranked:
        if candidate.score < top - _HOPELESS and best:
            break
        if id(candidate.mention) in seen and candidate.mention:
            continue  # the same words beside another verb, less likely
        seen.add(id(candidate.mention))
        for answer in _resolved(candidate, candidate.score - log_sum, antecedents):
            best.setdefault((candidate.kind, answer.entity, bool(answer.against)), answer)
    return list(best.values())


def reported(mention: Mention, antecedents: Antecedents) -> list[Answer]:
    """The answers for somebody who speaks without marks: whom the words mean."""
    return _resolved(Candidate("mention", (), mention), 0.0, antecedents)


def _resolved(candidate: Candidate, score: float, antecedents: Antecedents) -> list[Answer]:
    mention = candidate.mention
    if mention is None:
        return [Answer(candidate, NOBODY, score)]
    if mention.kind != "pronoun":
        return [Answer(candidate, mention.entity, score, mention.why)]
    found = [] if mention.text.lower() in WRITERS else antecedents.of(mention)
    if not found:
        return [Answer(candidate, UNKNOWN, score)]
    log_sum = math.log(sum([math.exp(each.score) for each in found]))
    bonus = OWN_PART * antecedents.weights.known.get(SAME_SPEAKER, 0.0)
    gain = math.expm1(bonus)
    against = {each.entity: math.log1p(gain * math.exp(each.score - log_sum)) for each in found}
    score -= log_sum
    return [Answer(candidate, each.entity, score + each.score, each.why, bonus, against) for each in found]
