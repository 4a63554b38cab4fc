"""Whose words they are for which another blames or thanks them: "Roe slammed the Tide Party for calling it “unnatural”"."""

from briefer.quotes.cues import Cue, before_helpers
from briefer.quotes.mention import Mention
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import CAPITAL, FUNCTION, PART, SPEAKS

_FOR = frozenset({"for", "over"})
_SOMEBODY = frozenset({"joint", "name", "organisation", "role"})


def who_is_blamed(clauses: Clauses, cue: Cue) -> Mention | None:
    """The object of the verb before "for calling"."""
    tokens = clauses.paragraph.tokens
    at = before_helpers(tokens, cue.first) - 1
    if cue.form != "participle" or not tokens.is_one_of(at, _FOR):
        return None
    objects = (each for each in clauses.paragraph.mentions_in(cue.sentence) if each.full == at and each.opens)
    plain = (each for each in objects if each.kind in _SOMEBODY and not (each.after_preposition or each.hangs))
    return next((each for each in plain if _is_verb(clauses, each.opens - 1)), None)


def _is_verb(clauses: Clauses, at: int) -> bool:
    bits = clauses.paragraph.tokens.bits[at]
    return bool(bits & (PART | SPEAKS)) and not bits & (CAPITAL | FUNCTION)
