"""Whom "both men", "the two leaders" and "both companies" are said of."""

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import ORG_HEAD, ROLE_PLURAL, Mention
from briefer.quotes.word_sets import word_set

_GENDERS = dict.fromkeys(word_set("en", "nouns.men"), "m") | dict.fromkeys(word_set("en", "nouns.women"), "f")
_PEOPLE, _BODIES = "people", "bodies"


def plural_of(mention: Mention, lexicon: Lexicon) -> str:
    """What two are said to be: m, f, people or bodies; nothing for "both sides"."""
    head = mention.text.lower().rpartition(" ")[2]
    bits = lexicon.bits.get(head, 0)
    if bits & ROLE_PLURAL:
        return _GENDERS.get(head, _PEOPLE)
    singular = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    return _BODIES if lexicon.bits.get(singular, 0) & ORG_HEAD else ""


def is_one_of_two(kind: str, entity: Entity) -> bool:
    """Whether somebody, or a body, may be one of two who are said to be so."""
    if kind == _BODIES:
        return entity.could_be_body
    return entity.kind == "person" and entity.evidence and (kind == _PEOPLE or entity.gender in {"", kind})
