"""When somebody speaks, where it stands between who speaks and the verb: "Jane Roe on Tuesday said"."""

from briefer.quotes.mention import NOT_NAME, TIME
from briefer.quotes.tokens import NUMBER, Tokens
from briefer.quotes.word_sets import word_set

_TIMES = word_set("en", "times.told")
_BEFORE_TIMES = word_set("en", "times.before")
_WHEN = TIME | NOT_NAME | NUMBER


def before_when(tokens: Tokens, at: int) -> int:
    """Left of "on Tuesday", "this week" and "on Dec. 4", where one ends at a place; else that place."""
    start, told = at, False
    while tokens.has(start - 1, _WHEN) and (tokens.has(start - 1, NUMBER) or tokens.lower[start - 1] in _TIMES):
        start -= 1
        told = told or not tokens.has(start, NUMBER)
    if not told:
        return at
    while tokens.is_one_of(start - 1, _BEFORE_TIMES):
        start -= 1
    return start
