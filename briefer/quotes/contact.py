"""Contact clauses, whose people stand right behind what they tell of: "a move critics called “reckless”"."""

from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import DEMONYM, IN_OFFICE, ORG_HEAD, ROLE, ROLE_PLURAL
from briefer.quotes.tokens import CAPITAL, INDEFINITE_ARTICLES, NUMBER, POSSESSIVE, Tokens
from briefer.quotes.word_sets import word_set

_THING = 2  # words of "a move"
_MANY = word_set("en", "nouns.of_many")
_PLURAL = ("s", "men", "police", "people")  # ends of words for many
_RANKS = word_set("en", "adjectives.of_rank")
_BEFORE = BIT["organisations.fields"] | CAPITAL | DEMONYM | IN_OFFICE | ORG_HEAD | ROLE  # "senior health officials"


def behind_thing(tokens: Tokens, first: int, head: int) -> int:
    """Where a description begins that seemed to begin with "a": "critics" in "a move critics", but "a few critics"."""
    if not tokens.bits[head] & ROLE_PLURAL or head - first < _THING or not tokens.is_one_of(first, INDEFINITE_ARTICLES):
        return first  # as most do
    many = tokens.is_one_of(first + 1, _MANY) or any(bits & NUMBER for bits in tokens.bits[first:head])
    owns = tokens.has(head + 1, POSSESSIVE)  # "a harbour workers’ union"
    if many or owns or not tokens.lower[head].endswith(_PLURAL):
        return first
    at = head
    while at > first + _THING and (tokens.bits[at - 1] & _BEFORE or tokens.is_one_of(at - 1, _RANKS)):
        at -= 1
    return at
