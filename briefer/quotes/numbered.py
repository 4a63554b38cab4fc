"""Bodies and things with a number in their name: "No 10", "Channel 4 News", "the captain of Flight 93"."""

from collections.abc import Sequence

from briefer.quotes.mention import ORG_WORD, PREPOSITION
from briefer.quotes.tokens import ALL_CAPITALS, CAPITAL, HELPS, NUMBER, PART, SPEAKS, Tokens
from briefer.quotes.word_sets import word_set

_DOORS = word_set("en", "numbers.doors")
_NUMBERED = frozenset({"no", "number"})
_OUTLETS = word_set("en", "nouns.of_numbered_bodies")
_NUMBERING = _NUMBERED | _OUTLETS


def numbered_bodies(tokens: Tokens, capitals: Sequence[int]) -> dict[int, int]:
    """Where bodies with a number begin and end: offices called by their door that speak, and stations."""
    if _NUMBERING.isdisjoint(map(tokens.lower.__getitem__, capitals)):
        return {}
    return {**_doors(tokens, capitals), **_outlets(tokens, capitals)}


def _doors(tokens: Tokens, capitals: Sequence[int]) -> dict[int, int]:
    """The offices: "No 10 said", "a source at No 10"."""
    found = [at for at in capitals if tokens.lower[at] in _NUMBERED and tokens.is_one_of(at + 1, _DOORS)]
    return {at: at + 2 for at in found if tokens.has(at + 2, SPEAKS | HELPS) or tokens.has(at - 1, PREPOSITION)}


def _outlets(tokens: Tokens, capitals: Sequence[int]) -> dict[int, int]:
    """The stations and the like: "BBC Radio 5", "Channel 4 News"."""
    found = {}
    for at in capitals:
        if tokens.lower[at] in _OUTLETS and with_number(tokens, at + 1) > at + 1:
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
