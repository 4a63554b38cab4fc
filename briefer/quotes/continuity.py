"""The most plausible sequence of speakers over a whole text."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefer.quotes.candidates import Candidate

_STATES = 8
NOBODY = -1
UNKNOWN = -2  # somebody who is not named: "I"


@dataclass(slots=True)
class Answer:
    """A candidate with the entity it stands for. ``entity`` of a previous-speaker candidate is known only in a path."""

    candidate: Candidate
    entity: int
    score: float
    why: str = ""
    among: Mapping[int, float] = field(default_factory=dict)  # of a pronoun: how likely it means each entity
    bonus: float = 0.0  # of a pronoun, for the entity that spoke before

    def after(self, entity: int, before: int) -> float:
        """The score of meaning ``entity`` where ``before`` spoke before."""
        share = self.among.get(before)
        if share is None:
            return self.score
        gained = self.bonus if entity == before else 0.0
        return self.score + gained - math.log1p(share * math.expm1(self.bonus))


@dataclass(slots=True)
class _State:
    score: float
    entity: int
    answer: Answer | None
    before: "_State | None" = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who said one stretch, and by which answer."""

    entity: int
    answer: Answer
    rivals: tuple[Answer, ...] = field(default=())


def choose(all_answers: Sequence[Sequence[Answer]]) -> list[Chosen]:
    """One answer for each stretch: the best path through all of them."""
    states = [_State(0.0, NOBODY, None)]
    for answers in all_answers:
        states = _advance(states, answers)
    found = []
    state: _State | None = max(states, key=lambda s: s.score)
    for answers in reversed(all_answers):
        assert state is not None
        assert state.answer is not None
        entity = state.entity if state.answer.candidate.kind != "nobody" else NOBODY
        found.append(Chosen(entity, state.answer, tuple(answers)))
        state = state.before
    return found[::-1]


def _advance(states: Sequence[_State], answers: Sequence[Answer]) -> list[_State]:
    best: dict[int, _State] = {}
    for state in states:
        for answer in answers:
            kind = answer.candidate.kind
            entity = state.entity if kind in {"previous", "nobody"} else answer.entity
            score = state.score + answer.after(entity, state.entity)
            if kind == "previous" and state.entity == NOBODY:
                score -= 5.0
            key = entity
            if key not in best or score > best[key].score:
                best[key] = _State(score, entity, answer, state)
    return sorted(best.values(), key=lambda s: -s.score)[:_STATES]
