"""Whose a participle of speech is: "After Ms Vos left, Jane Roe issued a statement on Monday saying"."""

from bisect import bisect_left

from briefer.quotes.mention import CONJUNCTION, NOT_NAME, NOUN, PLACE, PREPOSITION, TIME
from briefer.quotes.tokens import GIVEN, Tokens

_GERUND = 5  # letters: "King" and "Bring" are none
_SIDE_BY_SIDE = frozenset({"and", "but", "nor", "or", "so", "yet"})  # open a main clause


def ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether a participle ends the clause of who speaks: "…, saying", "issued a statement on Monday saying"."""
    if at and tokens.words[at - 1] == ",":
        return True
    while at and tokens.has(at - 1, PREPOSITION | TIME | NOT_NAME):
        at -= 1
    return tokens.has(at - 1, NOUN)


def front_clause_end(tokens: Tokens, end: int) -> int:
    """Where the main clause of a sentence begins: behind "After Ms Vos left," and "Speaking to the Echo,"."""
    first = bisect_left(tokens.sentences, tokens.sentences[end])
    front = tokens.has(first, CONJUNCTION | PREPOSITION) and tokens.lower[first] not in _SIDE_BY_SIDE
    if not (front or is_gerund(tokens, first)):
        return first
    return next((at + 1 for at in range(first, end - 1) if tokens.words[at] == ","), first)


def is_gerund(tokens: Tokens, at: int) -> bool:
    """Whether it is "Speaking" in "Speaking in Karsk on Sunday, she said …"; not "During", "Beijing"."""
    word = tokens.lower[at]
    return word.endswith("ing") and len(word) > _GERUND and not tokens.has(at, PREPOSITION | PLACE | GIVEN)
