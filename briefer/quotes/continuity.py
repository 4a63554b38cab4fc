"""The most plausible sequence of speakers over a whole text."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from briefer.quotes.candidates import Candidate
from briefer.quotes.mention import Mention

_SCORE = attrgetter("score")
_STATES = 4
_NOBODY_BEFORE = 5.0  # against going on from nobody
NOBODY = -1
UNKNOWN = -2  # somebody who is not named: "I"


@dataclass(slots=True, eq=False)
class Answer:
    """A candidate with the entity it stands for. ``entity`` of a previous-speaker candidate is known only in a path."""

    candidate: Candidate
    entity: int
    score: float
    why: str = ""
    bonus: float = 0.0  # of a pronoun, for the entity that spoke before
    against: Mapping[int, float] | None = (
        None  # of a pronoun, where one it may mean spoke before: so that shares add up to 1
    )

    def after(self, entity: int, before: int) -> float:
        """The score of meaning ``entity`` where ``before`` spoke before."""
        score = self.score - (self.against.get(before, 0.0) if self.against else 0.0)
        return score + self.bonus if entity == before else score


@dataclass(slots=True, eq=False)
class _State:
    score: float
    entity: int
    answer: Answer | None
    before: "_State | None" = None


@dataclass(slots=True, eq=False)
class Chosen:
    """Who said one stretch, and by which answer."""

    entity: int
    answer: Answer
    share: float  # of the probability that goes to this entity
    mention: Mention | None = None  # the words that name the speaker, of the stretch before if this one goes on
    sure: float = 1.0  # how often the rule that named the speaker is right


def choose(all_answers: Sequence[Sequence[Answer]]) -> list[Chosen]:
    """One answer for each stretch: the best path through all of them."""
    states = [_State(0.0, NOBODY, None)]
    for answers in all_answers:
        states = _advance(states, answers)
    path: list[_State] = []
    state: _State | None = max(states, key=_SCORE)
    while state is not None:
        path.append(state)
        state = state.before
    path.reverse()
    return list(_chosen(path, all_answers))


def _chosen(path: Sequence[_State], all_answers: Sequence[Sequence[Answer]]) -> Iterator[Chosen]:
    share = sure = 1.0
    mention: Mention | None = None
    for before, state, answers in zip(path, path[1:], all_answers, strict=False):
        assert state.answer is not None
        here = _share(state, before.entity, answers)
        kind = state.answer.candidate.kind
        share = here * share if kind == "previous" else here
        sure = sure if kind == "previous" else state.answer.candidate.sure
        mention = mention if kind == "previous" else state.answer.candidate.mention
        yield Chosen(NOBODY if kind == "nobody" else state.entity, state.answer, share, mention, sure)


def _share(state: _State, before: int, answers: Sequence[Answer]) -> float:
    """The part of the probability that goes to the chosen entity, if the one before is right."""
    if len(answers) == 1:
        return 1.0
    chosen = whole = 0.0
    for answer in answers:
        entity = answer.entity if answer.candidate.kind == "mention" else before
        share = math.exp(answer.after(entity, before))
        whole += share
        chosen += share if entity == state.entity else 0.0
    return chosen / whole


def _advance(states: Sequence[_State], answers: Sequence[Answer]) -> list[_State]:
    """The best path to each entity. Where whom an answer means hangs on nobody before, the likeliest state is best."""
    best: dict[int, _State] = {}
    likeliest = states[:1]
    for answer in answers:
        kind, against = answer.candidate.kind, answer.against
        for state in states if against or kind != "mention" else likeliest:
            before = state.entity
            entity = answer.entity if kind == "mention" else before
            score = state.score + (answer.after(entity, before) if against else answer.score)
            if kind == "previous" and before == NOBODY:
                score -= _NOBODY_BEFORE
            known = best.get(entity)
            if known is None or score > known.score:
                best[entity] = _State(score, entity, answer, state)
    return sorted(best.values(), key=_SCORE, reverse=True)[:_STATES]
