"""Whose a participle of speech is: "After Ms Vos left, Jane Roe issued a statement on Monday saying"."""

from bisect import bisect_left

from briefer.quotes.mention import CONJUNCTION, NOT_NAME, NOUN, PREPOSITION, TIME
from briefer.quotes.tokens import Tokens

_SIDE_BY_SIDE = frozenset({"and", "but", "nor", "or", "so", "yet"})  # open a main clause


def ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether a participle ends the clause of who speaks: "…, saying", "issued a statement on Monday saying"."""
    if at and tokens.words[at - 1] == ",":
        return True
    while at and tokens.has(at - 1, PREPOSITION | TIME | NOT_NAME):
        at -= 1
    return tokens.has(at - 1, NOUN)


def front_clause_end(tokens: Tokens, end: int) -> int:
    """Where the main clause of a sentence begins: behind "After Ms Vos left," and "On Monday,"."""
    first = bisect_left(tokens.sentences, tokens.sentences[end])
    if not tokens.has(first, CONJUNCTION | PREPOSITION) or tokens.lower[first] in _SIDE_BY_SIDE:
        return first
    return next((at + 1 for at in range(first, end - 1) if tokens.words[at] == ","), first)
