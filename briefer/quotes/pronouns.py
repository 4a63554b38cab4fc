"""Whom "he", "she" and "they" may mean."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefer.quotes.chunks import Mention
from briefer.quotes.registry import Registry
from briefer.quotes.weights import total


class Antecedent(NamedTuple):
    """Whom a pronoun may mean."""

    entity: int
    score: float
    why: str


_IN_PARAGRAPH = {0: "same sentence", 1: "sentence before"}
_BACK = {0: "same paragraph", 1: "paragraph before", 2: "two paragraphs before"}
_REACH = 40  # mentions looked back
_MOST = 5  # answers kept


class Antecedents:
    """The mentions of a text in order, and whom a pronoun may mean among them."""

    def __init__(self, mentions: Sequence[Mention], registry: Registry) -> None:
        self.registry = registry
        self.named = [mention for mention in mentions if mention.entity >= 0]
        self.starts = [mention.start for mention in self.named]
        self._firsts = _first_of_sentences(self.named)

    def of(self, pronoun: Mention, weights: Mapping[str, float]) -> list[Antecedent]:
        """The likeliest entities, best first."""
        found: dict[int, Antecedent] = {}
        at = bisect_left(self.starts, pronoun.start)
        for mention in reversed(self.named[max(0, at - _REACH) : at]):
            if not self._agrees(mention, pronoun):
                continue
            features = self.features(mention, pronoun)
            answer = Antecedent(mention.entity, total(features, weights), features[0])
            if mention.entity not in found or answer.score > found[mention.entity].score:
                found[mention.entity] = answer
        return sorted(found.values(), key=lambda answer: -answer.score)[:_MOST]

    def _agrees(self, mention: Mention, pronoun: Mention) -> bool:
        entity = self.registry.entities[mention.entity]
        if pronoun.plural:
            return entity.plural or entity.kind == "organisation"
        if entity.plural or entity.kind == "noun":
            return False
        if pronoun.gender:
            return entity.kind != "organisation" and entity.gender in {"", pronoun.gender}
        return entity.kind == "organisation"

    def features(self, mention: Mention, pronoun: Mention) -> list[str]:
        entity = self.registry.entities[mention.entity]
        paragraphs = pronoun.paragraph - mention.paragraph
        sentences = pronoun.sentence - mention.sentence if not paragraphs else 9
        where = _IN_PARAGRAPH.get(sentences, _BACK.get(paragraphs, "further back"))
        first = id(mention) in self._firsts
        found = [
            f"named in {where}",
            f"pronoun {'subject' if first and not mention.after_preposition else 'other'} {where}",
            f"pronoun gender {'agrees' if entity.gender else 'unknown'}",
            f"pronoun person {'sure' if entity.evidence or entity.person else 'unsure'}",
            f"pronoun kind {entity.kind}",
            f"pronoun count {min(5, len(entity.mentions))}",
        ]
        if mention.owns or mention.modifies:
            found.append("pronoun named in passing")
        if mention.after_preposition:
            found.append("pronoun after preposition")
        return found


def _first_of_sentences(mentions: Sequence[Mention]) -> set[int]:
    firsts: set[int] = set()
    last = (-1, -1)
    for mention in mentions:
        if (mention.paragraph, mention.sentence) != last and not mention.owns and not mention.modifies:
            firsts.add(id(mention))
            last = (mention.paragraph, mention.sentence)
    return firsts
