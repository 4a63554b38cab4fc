"""Whose verb it is where something stands between: "A driver who fled said", "a spokesman for Mr Roe said"."""

from collections.abc import Sequence

from briefer.quotes.mention import CONJUNCTION, PREPOSITION, RELATIVE, Mention
from briefer.quotes.tokens import FUNCTION, PARTICIPLES, PUNCTUATION, QUOTED, SPEAKS, Tokens

_AHEAD = 4  # mentions looked at on the left of a verb
_SHORT = 3  # words of a clause behind its first in which nobody is told of: "interviewed by congressional staff"
_WHO_PERSON = frozenset({"who"})
CLAUSE = CONJUNCTION | RELATIVE  # words that open a clause


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
    return tokens.is_one_of(at + (tokens.words[at : at + 1] == [","]), _WHO_PERSON)


def head_of_relative(tokens: Tokens, left: Sequence[Mention], edge: int) -> Mention | None:
    """Whose verb it is behind a relative clause: "A driver who fled the police said", "A study published in Tides said"."""
    last = left[-1] if left else None
    touches = last is not None and last.full >= edge
    if last is None or (touches and last.kind == "pronoun"):
        return None
    end, most = (last.opens, edge) if touches else (edge, _SHORT)
    for mention in left[-_AHEAD:]:
        inside = range(mention.full + 1, end)
        if 0 < len(inside) <= most and _opens_relative(tokens, mention) and not _is_parted(tokens, inside):
            return mention
    return None


def without_whose(left: list[Mention], edge: int) -> list[Mention]:
    """Without those of whose people one speaks: "Mr Roe" in "a spokesman for Mr Roe said"."""
    people = next((each for each in left if each.full >= edge and each.kind == "role"), None)
    return [each for each in left if not (each.hangs and each.first >= people.last)] if people is not None else left


def _opens_relative(tokens: Tokens, mention: Mention) -> bool:
    """Whether "who" stands behind a mention, or a participle that hangs on it: "published in"."""
    at = mention.full
    if tokens.is_one_of(at, _WHO_PERSON):
        return True
    hangs = tokens.has(at + 1, PREPOSITION) and tokens.lower[at].endswith(PARTICIPLES)
    return hangs and mention.kind != "pronoun" and not tokens.has(at, FUNCTION)


def _is_parted(tokens: Tokens, inside: range) -> bool:
    """Whether a point, a verb of speech or another clause stands there."""
    parts = (tokens.bits[at] & (PUNCTUATION | SPEAKS | QUOTED | CLAUSE) for at in inside)
    return any(parts)
