"""How far a description goes with what hangs on it: "a source close to the talks", "a lawyer for the group Clean Tide"."""

from collections.abc import Mapping

from briefer.quotes.mention import (
    DEMONYM,
    DETERMINER,
    NOT_NAME,
    NOUN,
    ORG_HEAD,
    ORG_WORD,
    PLACE,
    PREPOSITION,
    RELATIVE,
    ROLE,
)
from briefer.quotes.numbered import with_number
from briefer.quotes.tokens import (
    ADJECTIVE,
    ALL_CAPITALS,
    CAPITAL,
    FUNCTION,
    GIVEN,
    PUNCTUATION,
    SPEAKS,
    WORD,
    Tokens,
)
from briefer.quotes.word_sets import word_set

_BRACKET = 8  # tokens of a remark in brackets: "(D-Conn.)"
_CHAIN = 5  # things that hang on one another: "of … for … in …"
_BARE = 4  # plain words behind a preposition: "of provincial operations"
_LINKS = 3  # words that link a description to what hangs on it: "close to"
_HANGERS = word_set("en", "adjectives.hanging")
_ON_CONDITION = frozenset({"condition", "anonymity"})
_DECLINED = word_set("en", "verbs.declining")
_GERUND = 5  # letters: "king", "string" and "thing" are none


def extent(tokens: Tokens, at: int, ends: Mapping[int, int]) -> int:
    """Where a description ends with the prepositions and brackets that hang on it."""
    for _ in range(_CHAIN):
        bits = tokens.bits[at]
        if bits & PUNCTUATION and tokens.words[at] == "(" and ")" in tokens.words[at : at + _BRACKET]:
            at = tokens.words.index(")", at) + 1
            continue
        if not bits & PREPOSITION and not (bits & WORD and tokens.lower[at] in _HANGERS):
            return at  # as most do
        following = _linked(tokens, at)
        following -= tokens.has(following - 1, CAPITAL) and following - 1 in ends  # "at No 10"
        if _is_verb(tokens, following) or tokens.is_one_of(following, _ON_CONDITION):
            return at
        end = _noun_end(tokens, following, ends)
        if end == following:
            return at
        at = end
    return at


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Whether a verb follows the small words: "to replay", "for blocking" of "the umpire to replay the point"."""
    if not tokens.has(at, WORD) or tokens.has(at, CAPITAL | ROLE | ORG_HEAD | NOUN):
        return False
    word, before = tokens.lower[at], tokens.lower[at - 1]
    return before == "to" or (word.endswith("ing") and tokens.has(at - 1, PREPOSITION) and len(word) > _GERUND)


def _linked(tokens: Tokens, at: int) -> int:
    """Past the words that link: "close to the"."""
    following = at
    while following - at < _LINKS:
        bits = tokens.bits[following]
        if not bits & PREPOSITION and not (bits & WORD and tokens.lower[following] in _HANGERS):
            break
        following += 1
    return following + 1 if following > at and tokens.bits[following] & DETERMINER else following


def _noun_end(tokens: Tokens, at: int, ends: Mapping[int, int]) -> int:
    """Past a description or name that starts here, or a few plain words."""
    start = at
    end = ends.get(at - 1, 0) if tokens.has(at - 1, DETERMINER) else 0
    if end and (tokens.has(at, SPEAKS) or (ends.get(at, end) < end and tokens.has(end - 1, ROLE | ORG_HEAD | NOUN))):
        return end  # "in the state", though "state" is a verb too; "at the Ansel police station"
    while at - start < _BARE:
        if at in ends:
            if at > start and tokens.has(at, GIVEN) and _is_body_or_place(tokens, at - 1):
                return at
            end = ends[at]
            return ends.get(end, end) if _is_kind(tokens, end) else with_number(tokens, end)
        bits = tokens.bits[at]
        if not bits & WORD or bits & (FUNCTION | SPEAKS | RELATIVE | NOT_NAME):
            return with_number(tokens, at) if at > start else at  # also before a day: "a statement on Saturday"
        if tokens.is_one_of(at, _DECLINED) and at > start:
            return at
        at += 1
    return at


def _is_body_or_place(tokens: Tokens, at: int) -> bool:
    """Whether somebody named behind a word holds the office there: "envoy to the UAE Jane Roe", "head of the bank Jane Roe"."""
    place = tokens.has(at, CAPITAL) and not tokens.has(at, DEMONYM | ADJECTIVE | ROLE)
    return place or tokens.has(at, PLACE | ALL_CAPITALS | ORG_HEAD | ORG_WORD)


def _is_kind(tokens: Tokens, end: int) -> bool:
    """Whether what ends there says what is named behind: "for R&B singer Jane Roe", "for the rights group Clean Tide"."""
    if tokens.has(end - 1, ORG_HEAD) and not tokens.has(end - 1, CAPITAL):
        return tokens.has(end, CAPITAL) and not tokens.has(end, GIVEN)
    return tokens.has(end, ROLE) and not tokens.has(end, CAPITAL)
