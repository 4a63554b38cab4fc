"""Bodies and things with a number in their name: "No 10", "Channel 4 News", "the captain of Flight 93"."""

from briefer.quotes.mention import ORG_WORD, PREPOSITION
from briefer.quotes.tokens import ALL_CAPITALS, CAPITAL, HELPS, NUMBER, PART, SPEAKS, Tokens
from briefer.quotes.word_sets import word_set

_DOORS = word_set("en", "numbers.doors")
_NUMBERED = frozenset({"no", "number"})
_OUTLETS = word_set("en", "nouns.of_numbered_bodies")
_NUMBERING = _DOORS | _OUTLETS


def numbered_bodies(tokens: Tokens) -> dict[int, int]:
    """Where bodies with a number begin and end: offices called by their door that speak, and stations."""
    if _NUMBERING.isdisjoint(tokens.lower):
        return {}
    return {**_doors(tokens), **_outlets(tokens)}


def _doors(tokens: Tokens) -> dict[int, int]:
    """The offices: "No 10 said", "a source at No 10"."""
    found = {at - 1: at + 1 for at, word in enumerate(tokens.lower) if word in _DOORS and _is_door(tokens, at - 1)}
    return {at: end for at, end in found.items() if tokens.has(end, SPEAKS | HELPS) or tokens.has(at - 1, PREPOSITION)}


def _is_door(tokens: Tokens, at: int) -> bool:
    return at >= 0 and tokens.lower[at] in _NUMBERED and tokens.has(at, CAPITAL)


def _outlets(tokens: Tokens) -> dict[int, int]:
    """The stations and the like: "BBC Radio 5", "Channel 4 News"."""
    found = {}
    for at, word in enumerate(tokens.lower):
        if word in _OUTLETS and tokens.has(at, CAPITAL) and with_number(tokens, at + 1) > at + 1:
            end = at + 2 + (tokens.has(at + 2, ORG_WORD) and tokens.has(at + 2, CAPITAL))
            found[at - tokens.has(at - 1, ALL_CAPITALS)] = end
    return found


def with_number(tokens: Tokens, end: int) -> int:
    """Past the number in "the captain of Flight 93", where what begins before it ends; not in "Ansel 20 minutes later"."""
    if not tokens.has(end, NUMBER):
        return end  # as most do
    named = tokens.has(end - 1, CAPITAL)
    counts = tokens.has(end + 1, PART) and not tokens.has(end + 1, CAPITAL)
    return end + 1 if named and not counts and tokens.words[end].isdigit() else end
