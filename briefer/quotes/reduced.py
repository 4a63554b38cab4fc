"""Participles that only tell of whom they stand behind: "a man called “a danger to all” by Roe"."""

from collections.abc import Sequence

from briefer.quotes.cues import Cue
from briefer.quotes.mention import CONJUNCTION, DETERMINER, NOUN, PREPOSITION, Mention
from briefer.quotes.tokens import CAPITAL, PART, QUOTED, Tokens

_DESCRIBED = frozenset({"role", "noun"})
_BY = frozenset({"by"})
_PAST = "ed"  # ends verbs: "joined a group called", but not "taxes the mayor called"


def with_reduced(tokens: Tokens, mentions: Sequence[Mention], cues: list[Cue]) -> list[Cue]:
    """The cues, passive ones where somebody is called something and does not speak."""
    calls = [cue for cue in cues if cue.group == "call"]
    if not calls or not any(_names(tokens, cue) for cue in calls):
        return cues
    ending = {mention.full: mention for mention in mentions}
    return [cue._replace(passive=True) if _is_reduced(tokens, cue, ending) else cue for cue in cues]


def _names(tokens: Tokens, cue: Cue) -> bool:
    """Whether it is "called" or "dubbed" before marks."""
    if cue.group != "call" or cue.passive or cue.form != "finite" or not tokens.lower[cue.first].endswith(_PAST):
        return False
    return tokens.has(cue.last + tokens.has(cue.last, DETERMINER), QUOTED)


def _is_reduced(tokens: Tokens, cue: Cue, ending: dict[int, Mention]) -> bool:
    """Whether a verb or a preposition governs whom a participle stands behind."""
    called = ending.get(cue.first)
    if called is None or called.kind not in _DESCRIBED or not called.opens or not _names(tokens, cue):
        return False
    at = called.opens - 1
    bits = tokens.bits[at]
    if tokens.sentences[at] != cue.sentence or called.opens in ending:
        return False  # "a tax the mayor called “unfair”"
    place = cue.last + (not tokens.has(cue.last, QUOTED))
    speaks = called.kind == "role" or called.plural or tokens.has(called.last - 1, NOUN)
    if speaks and not tokens.is_one_of(place + 1, _BY):
        return False  # "in a move critics called “unfair”"
    if bits & PREPOSITION:
        return not bits & CONJUNCTION
    return bool(bits & PART and not bits & CAPITAL) and tokens.lower[at].endswith(_PAST)
