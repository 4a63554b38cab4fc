"""What somebody is charged with, where nobody is told to say so: "Roe was convicted of “gross misconduct”"."""

from briefer.quotes.cues import Cue
from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import DETERMINER
from briefer.quotes.subjects import SPEECH, Clauses
from briefer.quotes.tokens import POSSESSIVE, PUNCTUATION, QUOTED
from briefer.quotes.word_sets import word_set

_CLAIM = BIT["words.claims"]
_CHARGED = word_set("en", "verbs.charged")
_OF = frozenset({"for", "of", "on", "over", "with"})
_SUFFERING = word_set("en", "verbs.suffering")
_NOUN = 4  # tokens of "renewed allegations of"


def is_charge(clauses: Clauses, place: int) -> bool:
    """Whether the words are what somebody is charged with, blamed or honoured for, and nobody speaks in the sentence."""
    tokens = clauses.paragraph.tokens
    if place < _NOUN - 1 or not tokens.is_one_of(place - 1, _OF) or tokens.lower[place + 1 : place + 2] == ["by"]:
        return False
    at = place - 2
    if tokens.sentences[at] != tokens.sentences[place] or not (tokens.is_one_of(at, _CHARGED) or _is_met(clauses, at)):
        return False
    cues = (each for each in clauses.paragraph.cues_in(tokens.sentences[place]) if each.first != at)
    speaking = (each for each in cues if not each.passive and not tokens.is_one_of(each.first, _SUFFERING))
    return not any(_speaks(clauses, each) for each in speaking)


def _speaks(clauses: Clauses, cue: Cue) -> bool:
    """Whether somebody is told to say something: "Roe said", "according to Roe"."""
    return cue.group == "preposition" or (cue.group in SPEECH and clauses.plain_subject(cue) is not None)


def _is_met(clauses: Clauses, noun: int) -> bool:
    """Whether somebody meets what others claim: "faces accusations", "resigned over renewed allegations"."""
    tokens = clauses.paragraph.tokens
    if not tokens.has(noun, _CLAIM) and not tokens.is_one_of(noun, _CHARGED):
        return False
    for at in range(noun - 1, max(noun - _NOUN, -1), -1):
        if tokens.is_one_of(at, _SUFFERING):
            return True
        if tokens.has(at, PUNCTUATION | QUOTED | POSSESSIVE) or (tokens.has(at, DETERMINER) and at < noun - 1):
            return False
    return False
