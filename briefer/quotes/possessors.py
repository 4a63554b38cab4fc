"""Whose office, lawyer or campaign somebody is told of: "his office" is "Karl Vos’s office"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefer.quotes.entities import Entity
from briefer.quotes.mention import Mention

_GENDERS = {"his": "m", "her": "f"}
_OWN = "own "  # "her own ministry" says whose it is by itself


class Possessors:
    """The offices and people that are named by whose they are."""

    def __init__(self, entities: list[Entity], text: str) -> None:
        self._entities = entities
        self._genitive = "'s" if "'s " in text and "’s " not in text else "’s"
        self._known: dict[str, int] = {}

    def name(self, mention: Mention, whose: Callable[[Mention], Sequence[tuple[int, float]]], surely: float) -> bool:
        """Make a description that opens with "his" or "her" one with a name, where it is sure enough whose it is.

        ``whose`` gives the entities that a pronoun may mean, with the share of each.
        """
        gender = _GENDERS.get(mention.long[:3].lower())
        if not gender:
            return False
        first, _, others = mention.long.partition(" ")
        described = self._entities[mention.entity]
        if (
            len(first) > len("his")
            or described.kind != "role"
            or mention.plural
            or not others
            or others.startswith(_OWN)
        ):
            return False
        found = whose(replace(mention, kind="pronoun", text=first, gender=gender, plural=False))
        owner = self._entities[found[0][0]] if found and found[0][1] >= surely else None
        if owner is None or owner.kind != "person" or owner.gender != gender:
            return False
        name = f"{owner.name}{self._genitive} {others}"
        if name not in self._known:
            self._known[name] = len(self._entities)
            self._entities.append(replace(described, number=len(self._entities), name=name, mentions=[], starts=[]))
        self._entities[self._known[name]].take(mention)
        mention.why, mention.share = "whose it is", found[0][1]
        return True
