"""Whose verb it is where something stands between: "A driver who fled said", "a spokesman for Mr Roe said"."""

from collections.abc import Sequence

from briefer.quotes.apposition import comma
from briefer.quotes.mention import CONJUNCTION, DETERMINER, NOT_NAME, NOUN, PREPOSITION, RELATIVE, Mention
from briefer.quotes.tokens import FUNCTION, HELPS, PART, PARTICIPLES, PUNCTUATION, QUOTED, SPEAKS, Tokens

_AHEAD = 6  # mentions looked at on the left of a verb
_SHORT = 3  # words of a clause behind its first in which nobody is told of: "interviewed by congressional staff"
_THERE = frozenset({"at", "in", "near", "with"})
_WHO_PERSON = frozenset({"who"})
_WHICH = frozenset({"that", "which"})
_HANGING = (*PARTICIPLES, "ing")
CLAUSE = CONJUNCTION | RELATIVE  # words that open a clause
_PARTS = PUNCTUATION | SPEAKS | QUOTED | CLAUSE


def mark_hanging(tokens: Tokens, mentions: Sequence[Mention]) -> None:
    """Mark what hangs on the description before it: "Mr Roe" in "a friend of Mr Roe", "of the group Clean Tide"."""
    last = reach = 0
    thing = False
    for mention in mentions:
        if mention.full <= reach:
            told = thing and mention.full == reach and mention.kind == "name" and _has_clause(tokens, reach)
            mention.hangs = not told and (mention.after_preposition or mention.first >= last)
        elif mention.full > mention.last:
            last, reach, thing = mention.last, mention.full, mention.kind == "noun"


def _has_clause(tokens: Tokens, at: int) -> bool:
    """Whether "who" tells of the last one named: "the backing of Jane Roe, who said"."""
    return tokens.is_one_of(at + comma(tokens, at), _WHO_PERSON)


def head_of_relative(tokens: Tokens, left: Sequence[Mention], edge: int) -> Mention | None:
    """Whose verb it is behind a relative clause: "A driver who fled the police said", "A study published in Tides said"."""
    last = left[-1] if left else None
    touches = last is not None and last.full >= edge
    if last is None or (touches and last.kind == "pronoun"):
        return None
    end, most = (last.opens, edge) if touches else (edge, _SHORT)
    near = (each for each in left[-_AHEAD:] if each.full < end)
    return next((each for each in near if _has_relative(tokens, each, range(each.full + 1, end), most)), None)


def _has_relative(tokens: Tokens, mention: Mention, inside: range, most: int) -> bool:
    """Whether words, and not too many, tell of somebody: not "who" alone, for "who Roe said was late" is Roe’s verb."""
    if len(inside) > most or (not inside and tokens.is_one_of(mention.full, _WHO_PERSON)):
        return False
    return _opens_relative(tokens, mention) and not _is_parted(tokens, inside)


def without_whose(tokens: Tokens, left: list[Mention], edge: int) -> list[Mention]:
    """Without those of whose people one speaks: "Mr Roe" in "a spokesman for Mr Roe said"."""
    whole = (each for each in left if each.full >= edge)
    people = next((each for each in whole if each.kind == "role" or _is_somebody_there(tokens, each)), None)
    return [each for each in left if not (each.hangs and each.first >= people.last)] if people is not None else left


def _is_somebody_there(tokens: Tokens, mention: Mention) -> bool:
    """Whether it is told where somebody works: "a bellhop at Karsk Hotel"; a note or a post is a thing."""
    person = mention.kind == "noun" and not mention.after_preposition and tokens.has(mention.first, DETERMINER)
    return person and tokens.is_one_of(mention.last, _THERE) and not tokens.has(mention.last - 1, NOUN)


def _opens_relative(tokens: Tokens, mention: Mention) -> bool:
    """Whether "who" stands behind a mention, or a participle that hangs on it: "published in", "working for"."""
    at = mention.full
    if tokens.is_one_of(at, _WHO_PERSON):
        return True
    hangs = tokens.has(at + 1, PREPOSITION | NOT_NAME) and tokens.lower[at].endswith(_HANGING)
    return hangs and mention.kind != "pronoun" and not tokens.has(at, FUNCTION)


def _is_parted(tokens: Tokens, inside: range) -> bool:
    """Whether a point, a verb of speech or another clause stands there; not "that would hold" of what is told of."""
    return any(tokens.bits[at] & _PARTS and not _tells_of_thing(tokens, at) for at in inside)


def _tells_of_thing(tokens: Tokens, at: int) -> bool:
    """Whether it is a term in marks, or opens a relative clause: "a “soft” deal that would hold"."""
    term = tokens.has(at, QUOTED) and tokens.has(at - 1, DETERMINER) and tokens.has(at + 1, PART)
    return term or (tokens.is_one_of(at, _WHICH) and tokens.has(at + 1, HELPS))
