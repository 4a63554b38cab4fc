"""Participles that only tell of whom they stand behind: "a man called “a danger to all” by Roe"."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.quotes.cues import Cue
from briefer.quotes.mention import CONJUNCTION, DESCRIBED, DETERMINER, NOUN, PREPOSITION, Mention
from briefer.quotes.tokens import CAPITAL, PART, QUOTED, Tokens

_BY = frozenset({"by"})
_PAST = "ed"  # ends verbs: "joined a group called", but not "taxes the mayor called"


def with_reduced(tokens: Tokens, mentions: Sequence[Mention], cues: list[Cue]) -> list[Cue]:
    """The cues, passive ones where somebody is called something and does not speak."""
    calls = [cue for cue in cues if cue.group == "call"]
    if not calls or not any(_names(tokens, cue) for cue in calls):
        return cues
    ending = {mention.full: mention for mention in mentions}
    return [replace(cue, passive=True) if _is_reduced(tokens, cue, ending) else cue for cue in cues]


def _names(tokens: Tokens, cue: Cue) -> bool:
    """Whether it is "called" or "dubbed" before marks."""
    if cue.group != "call" or cue.passive or cue.form != "finite" or not tokens.lower[cue.first].endswith(_PAST):
        return False
    return tokens.has(cue.last + tokens.has(cue.last, DETERMINER), QUOTED)


def _is_reduced(tokens: Tokens, cue: Cue, ending: dict[int, Mention]) -> bool:
    """Whether a participle tells of whom it stands behind: "by Roe" follows, or a verb or a preposition governs them."""
    called = ending.get(cue.first)
    if called is None or called.kind not in DESCRIBED or not _names(tokens, cue):
        return False
    place = cue.last + (not tokens.has(cue.last, QUOTED))
    speaks = called.kind == "role" or called.plural or tokens.has(called.last - 1, NOUN)  # "in a move critics called"
    return tokens.is_one_of(place + 1, _BY) or (not speaks and _is_governed(tokens, called, ending))


def _is_governed(tokens: Tokens, called: Mention, ending: dict[int, Mention]) -> bool:
    """Whether a preposition or a verb stands before a description; not in "a tax the mayor called “unfair”"."""
    at = called.opens - 1
    if at < 0 or tokens.sentences[at] != called.sentence or called.opens in ending:
        return False
    bits = tokens.bits[at]
    if bits & PREPOSITION:
        return not bits & CONJUNCTION
    return bool(bits & PART and not bits & CAPITAL) and tokens.lower[at].endswith(_PAST)
