"""Pronouns in a paragraph: "she", "according to him", and "another" where it stands for somebody."""

from briefer.quotes.mention import (
    CONJUNCTION,
    NOUN,
    POSSESSIVE_F,
    POSSESSIVE_M,
    PRONOUN,
    PRONOUN_F,
    PRONOUN_M,
    PRONOUN_PLURAL,
    Mention,
    Reader,
    mention_of,
)
from briefer.quotes.tokens import ALL_CAPITALS, PUNCTUATION, QUOTED, SPEAKS, STARTER, Tokens
from briefer.quotes.word_sets import word_set

_ACCORDING = ["according", "to"]
_BE = frozenset({"is", "was", "has", "had", "been", "also", "now", "’s", "'s"})
_HELD = word_set("en", "impersonal.held")
_EMERGES = word_set("en", "impersonal.emerging")
_ONE = frozenset({"one", "another"})
_OBJECT = POSSESSIVE_M | POSSESSIVE_F
_CLOSES = PUNCTUATION | QUOTED


def pronouns(tokens: Tokens, reader: Reader, taken: bytearray) -> list[Mention]:
    found = []
    for at in tokens.those_with(PRONOUN):
        bits = tokens.bits[at]
        if not taken[at] and not (bits & ALL_CAPITALS and len(tokens.words[at]) > 1) and not _is_empty(tokens, at):
            mention = mention_of(tokens, at, at + 1, "pronoun", reader.text)
            mention.gender = "m" if bits & PRONOUN_M else "f" if bits & PRONOUN_F else ""
            mention.plural = bool(bits & PRONOUN_PLURAL)
            found.append(mention)
    objects = _objects(tokens)
    return [*found, *(_object(tokens, at, reader) for at in objects)] if objects else found


def _is_empty(tokens: Tokens, at: int) -> bool:
    """Whether "it" means nothing: "It is understood that", "it emerged that"."""
    if tokens.lower[at] != "it":
        return False
    following = [word for word in tokens.lower[at + 1 : at + 5] if word not in _BE]
    return following[:1] != [] and (
        following[0] in _EMERGES or (tokens.is_one_of(at + 1, _BE) and following[0] in _HELD)
    )


def others(tokens: Tokens) -> list[int]:
    """Where "one" and "another" stand for somebody: "“…,” one said. “…,” said another."."""
    if tokens.headline or _ONE.isdisjoint(tokens.lower):
        return []
    return [at for at, word in enumerate(tokens.lower) if word in _ONE and _stands_alone(tokens, at)]


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether "another" is all that stands beside a verb of speech."""
    before, following = tokens.bits[at - 1] if at else 0, tokens.bits[at + 1]
    opens = not at or tokens.sentences[at] != tokens.sentences[at - 1] or before & (_CLOSES | CONJUNCTION)
    thing = following & NOUN and tokens.bits[at + 2] & SPEAKS  # "another report said"
    return bool(opens and following & SPEAKS and not thing) or bool(
        before & SPEAKS and tokens.lower[at] == "another" and (not following or following & _CLOSES)
    )


def _objects(tokens: Tokens) -> list[int]:
    """The pronouns of "according to him"; not of "according to her lawyer"."""
    if _ACCORDING[0] not in tokens.lower:
        return []
    behind = [at + 2 for at in tokens.those_with(STARTER) if tokens.lower[at : at + 2] == _ACCORDING]
    return [at for at in behind if tokens.has(at, _OBJECT) and (at + 1 >= len(tokens) or tokens.has(at + 1, _CLOSES))]


def _object(tokens: Tokens, at: int, reader: Reader) -> Mention:
    mention = mention_of(tokens, at, at + 1, "pronoun", reader.text)
    mention.gender = "m" if tokens.bits[at] & POSSESSIVE_M else "f"
    return mention
