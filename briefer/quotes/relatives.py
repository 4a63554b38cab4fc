"""Whom "who" stands for: the nearest person before it, or of whom that one is only told."""

from collections.abc import Iterable, Sequence

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import Mention

_PERSONS = frozenset({"name", "role", "joint"})
_KIN = BIT["roles.kin"]


def before_who(
    pronoun: Mention, before: Iterable[Mention], entities: Sequence[Entity], lexicon: Lexicon
) -> Mention | None:
    """The person of the same sentence: "a spokesman" in "a spokesman for Ada Roe, who said". Mentions come nearest first."""
    nearest = None
    for mention in before:
        if (mention.paragraph, mention.sentence) != (pronoun.paragraph, pronoun.sentence):
            break
        if mention.kind not in _PERSONS or mention.modifies or mention.owns:
            continue
        if nearest is None or _has_hanging(mention, nearest, entities, lexicon):
            nearest = mention
        if not nearest.hangs:
            break
    return nearest


def _has_hanging(mention: Mention, hanging: Mention, entities: Sequence[Entity], lexicon: Lexicon) -> bool:
    """Whether somebody is described by whom hangs on them; not "the group", nor kin: "the son of Karl Roe, who said"."""
    if mention.kind != "role" or mention.full < hanging.full:
        return False
    if mention.explained is not None:
        return True
    head = mention.text.lower().rpartition(" ")[2]
    return not entities[mention.entity].body and not lexicon.bits.get(head, 0) & _KIN
