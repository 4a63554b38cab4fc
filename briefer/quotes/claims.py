"""Whose claim is told of: "Pike defends Roe’s claim that the system is “unfair”", "Roe has one question: “Why?”"."""

from bisect import bisect_left

from briefer.quotes.circumstances import Circumstances
from briefer.quotes.cues import Cue, before_helpers
from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import AUXILIARY, CONJUNCTION, DETERMINER, NOUN, PREPOSITION, Mention
from briefer.quotes.subjects import ENDS, Clauses
from briefer.quotes.tokens import PUNCTUATION, SPEAKS, Tokens
from briefer.quotes.word_sets import word_set

_CLAIM = BIT["words.claims"]
_LINKS = BIT["words.conjunctions"] | BIT["cue_words.complementizers"] | PUNCTUATION
_TAKES_OBJECT = frozenset({"call", "weak"})  # groups of verbs: "rejected Roe’s claim"
NAMING = word_set("en", "verbs.naming")
_CLAIMING = frozenset({"that", "of", "to"})  # behind "Roe's claim"
_SAID = word_set("en", "verbs.plain")
_MAKERS = frozenset({"by", "from"})
_HAS = frozenset({"has", "have", "had"})
_SIDE_BY_SIDE = frozenset({"and", "but", "so", "yet"})
_ADJECTIVES = 3  # tokens of "Roe's often repeated claim" behind the name


def whose_claim(clauses: Clauses, place: int, cue: Cue | None) -> Mention | None:
    """Whose claim is told of: "Pike defends Roe’s claim that the system is “unfair”"."""
    tokens = clauses.paragraph.tokens
    if tokens.lower[place - 1] == "as":
        return None  # "dismissed Roe’s claim as “absurd”"
    for mention in reversed(clauses.paragraph.mentions_in(tokens.sentences[place])):
        if mention.full >= place:
            continue
        noun = _claim_behind(tokens, mention, place) if mention.owns else _claim_before(tokens, mention)
        if noun:
            told = cue is not None and cue.first > noun  # "Roe’s claim, calling it “absurd”"
            return mention if not told and _announces(clauses, noun, place, mention) else None
    return None


def _announces(clauses: Clauses, noun: int, place: int, mention: Mention) -> bool:
    """Whether the words of a claim follow it, and not what another says of it."""
    tokens = clauses.paragraph.tokens
    if noun < mention.first:
        return _announces_behind(clauses, noun, place, mention)
    between = tokens.lower[noun + 1 : place]
    if not between or between in ([":"], [","]):
        return NAMING.isdisjoint(tokens.lower[max(0, mention.opens - 1) : mention.first])
    if tokens.quotes(noun + 1, place):
        return False
    return between[0] in _CLAIMING and _is_object(clauses, mention.opens)


def _announces_behind(clauses: Clauses, noun: int, place: int, mention: Mention) -> bool:
    """Whether the words of "claims by Roe that" follow it; not in "Pike said claims by Roe that it leaks are “false”"."""
    tokens = clauses.paragraph.tokens
    begins = noun - tokens.has(noun - 1, DETERMINER)
    first = bisect_left(tokens.sentences, tokens.sentences[place])
    told = not _SAID.isdisjoint(tokens.lower[first:begins])
    if told or tokens.lower[mention.full] != "that" or tokens.quotes(mention.full, place):
        return False
    return _is_object(clauses, begins) or tokens.has(place + 1, AUXILIARY)  # "claims by Roe that it “leaks” are wrong"


def _is_object(clauses: Clauses, at: int) -> bool:
    """Whether a verb or a preposition stands before: not so in "He said Roe’s claim that it leaks was “false”"."""
    tokens = clauses.paragraph.tokens
    at += tokens.lower[at] == "that"  # "said that Roe’s claim"
    if at == 0 or tokens.sentences[at - 1] != tokens.sentences[at]:
        return False
    if tokens.has(at - 1, _LINKS) and not tokens.has(at - 1, PREPOSITION):  # "after" may be both
        return False
    return all(cue.last != at or cue.group in _TAKES_OBJECT for cue in clauses.paragraph.cues_in(tokens.sentences[at]))


def _claim_before(tokens: Tokens, mention: Mention) -> int:
    """The place of "claims" in "claims by Roe", or nought."""
    at = mention.opens - 2
    return at if tokens.is_one_of(at + 1, _MAKERS) and tokens.has(at, _CLAIM) else 0


def _claim_behind(tokens: Tokens, mention: Mention, place: int) -> int:
    """The place of "claim" in "Roe’s repeated claim", or nought."""
    last = min(mention.last + 1 + _ADJECTIVES, place)
    return next((at for at in range(mention.last + 1, last) if tokens.has(at, _CLAIM)), 0)


def who_has(clauses: Clauses, quote: Circumstances) -> Mention | None:
    """Who has the message that a colon opens: "Roe has one question for the port: “Where did it go?”"."""
    tokens, end = clauses.paragraph.tokens, quote.place - 1
    if end < 0 or tokens.words[end] != ":" or "sentence" not in quote.others:
        return None
    before = [each for each in clauses.paragraph.mentions_in(tokens.sentences[quote.place]) if each.full <= end]
    has = next((each.opens - 1 for each in reversed(before) if tokens.is_one_of(each.opens - 1, _HAS)), 0)
    if not has or not ENDS.isdisjoint(tokens.words[has:end]):
        return None
    edge = before_helpers(tokens, has)
    aside = (each for each in before if each.full == edge and not (each.hangs or each.owns or each.inside))
    subject = next(aside, None)
    thing = subject is None or (subject.kind == "noun" and not tokens.has(subject.last - 1, NOUN))  # "the plan"
    return None if thing or subject is None or _is_told(tokens, subject.opens) else subject


def _is_told(tokens: Tokens, at: int) -> bool:
    """Whether another tells what begins at a place, or it is told in passing: "Pike denied that Roe had", "when Roe had"."""
    if at == 0 or tokens.sentences[at - 1] != tokens.sentences[at]:
        return False
    return tokens.has(at - 1, SPEAKS | CONJUNCTION) and tokens.lower[at - 1] not in _SIDE_BY_SIDE
