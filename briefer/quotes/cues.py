"""Words that announce speech, where they stand in a paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefer.quotes.lexicon import BIT, CueWord, Lexicon
from briefer.quotes.mention import AUXILIARY, CONJUNCTION, DETERMINER, NOUN, PREPOSITION, PRONOUN_THIRD, SURNAME
from briefer.quotes.tokens import (
    CAPITAL,
    COLONS,
    FUNCTION,
    HELPS,
    INDEFINITE_ARTICLES,
    NOT,
    POSSESSIVE,
    PUNCTUATION,
    QUOTED,
    SPEAKS,
    STARTER,
    Tokens,
)
from briefer.quotes.word_sets import word_set

_NEGATOR = BIT["cue_words.negators"]
_CUE_PREPOSITION = BIT["cue_words.prepositions"]
_PHRASE = 5  # words from an article to a noun
_MOST_HELPERS = 7
_SEVERAL = BIT["roles.heads_plural"] | BIT["organisations.heads"]
_SOMEBODY = _SEVERAL | BIT["roles.heads"] | BIT["roles.heads_m"] | BIT["roles.heads_f"]
_BE = frozenset({"is", "was", "were", "are", "be", "been", "being", "'s", "’s", "gets", "got"})
_NAMED = word_set("en", "verbs.named")
_GOES_ON = word_set("en", "verbs.going_on")
_COMPOUNDS = word_set("en", "nouns.like_verbs")
_SAID = BIT["cue_words.nouns"] | BIT["words.claims"]
_OWNER = BIT["pronouns.possessive_m"] | BIT["pronouns.possessive_f"]
_BEFORE_VERB = frozenset(
    {"all", "both", "that", "this", "'s", "’s", "each", "some", "many", "most", "few", "no", "one"}
)


@dataclass(slots=True)
class Cue:
    """An announcing word; tokens [first, last)."""

    first: int
    last: int
    group: str  # a group of the lexicon, or preposition, colon, dash
    form: str  # finite, base, participle or empty
    sentence: int
    edge: int  # where its auxiliaries and adverbs begin: a subject on the left ends there
    negated: bool = False
    passive: bool = False


def find_cues(tokens: Tokens, lexicon: Lexicon) -> list[Cue]:
    """The cues of one paragraph, in order."""
    return list(_cues(tokens, lexicon))


def _cues(tokens: Tokens, lexicon: Lexicon) -> Iterator[Cue]:
    last = 0
    for at in tokens.those_with(STARTER):
        if at >= last:
            cue = _cue_at(tokens, at, lexicon)
            if cue is not None:
                yield cue
                last = cue.last


def _cue_at(tokens: Tokens, at: int, lexicon: Lexicon) -> Cue | None:
    word = tokens.lower[at]
    phrases = lexicon.phrases.get(word)
    if phrases:
        following = tokens.lower[at + 1 : at + 2]
        for phrase in phrases:
            last = at + 1 + len(phrase.rest)
            announces = following == [phrase.rest[0]] and (phrase.cue or phrase.bits & _CUE_PREPOSITION)
            if announces and tuple(tokens.lower[at + 1 : last]) == phrase.rest:
                return (
                    _verb(tokens, at, last, phrase.cue, lexicon)
                    if phrase.cue
                    else _without_form(tokens, at, last, "preposition")
                )
    if word in lexicon.cues:
        return _verb(tokens, at, at + 1, lexicon.cues[word], lexicon)
    if tokens.words[at] in COLONS:
        return _point(tokens, at)
    return None


def _point(tokens: Tokens, at: int) -> Cue | None:
    """A colon or dash beside a quotation."""
    if tokens.words[at] in ":：":
        return _without_form(tokens, at, at + 1, "colon") if _quoted(tokens, at + 1) else None
    return _without_form(tokens, at, at + 1, "dash") if _quoted(tokens, at - 1) else None


def _without_form(tokens: Tokens, first: int, last: int, group: str) -> Cue:
    return Cue(first, last, group, "", tokens.sentences[first], before_helpers(tokens, first))


def _quoted(tokens: Tokens, at: int) -> bool:
    return tokens.has(at, QUOTED)


def _verb(tokens: Tokens, first: int, last: int, word: CueWord, lexicon: Lexicon) -> Cue | None:
    known, before = tokens.bits, tokens.bits[first - 1]
    if (_is_of_noun(tokens, first) and not _is_of_another(tokens, first, word)) or _announces_nothing(
        tokens, first, last
    ):
        return None
    inside = first and known[first] & CAPITAL and not (before & QUOTED or tokens.headline)
    if inside and tokens.sentences[first] == tokens.sentences[first - 1]:
        return None
    if known[last] & SPEAKS and _is_finite(tokens.lower[last], lexicon) and word.form != "participle":
        return None  # "the report said"
    if known[last] & AUXILIARY and tokens.lower[first].endswith("s") and not known[first - 1] & PRONOUN_THIRD:
        return None  # "the states will meet"; not of "what he claims is untrue"
    edge = before_helpers(tokens, first)
    helpers = range(first - 1, edge - 1, -1)  # nearest first
    if word.form == "base" and not helpers and _is_noun(tokens, first):
        return None
    negated = bool(helpers) and any(known[at] & _NEGATOR or tokens.lower[at].endswith(NOT) for at in helpers)
    passive = word.form == "finite" and (
        (helpers and any(tokens.lower[at] in _BE for at in helpers)) or _is_of_accused(tokens, first, last)
    )
    form = word.form
    if form == "base" or (form == "finite" and first and tokens.lower[first - 1] == "to"):
        form = "base"
    elif form == "participle" and any(tokens.lower[at] in _BE for at in helpers):
        form = "finite"
    return Cue(first, last, word.group, form, tokens.sentences[first], edge, negated, passive)


def _is_of_accused(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nobody stands between "accused" and "of": "Roe stands accused of “fraud”"; not in "he called and accused of"."""
    if tokens.lower[first] != "accused" or tokens.lower[last : last + 1] != ["of"]:
        return False
    return not tokens.has(first - 1, CONJUNCTION)


def _is_of_noun(tokens: Tokens, at: int) -> bool:
    """Whether a determiner makes a noun of what may be a verb: "the claims", "in all states"; but not in "they all say"."""
    if not tokens.bits[at - 1] & (DETERMINER | POSSESSIVE):
        return False
    return tokens.lower[at - 1] not in _BEFORE_VERB or tokens.bits[at - 2] & PREPOSITION != 0


def _is_of_another(tokens: Tokens, at: int, word: CueWord) -> bool:
    """Whether "another" is who speaks, and no article: "another enthused", but "another report said"."""
    return tokens.lower[at - 1] == "another" and word.form == "finite" and not tokens.has(at, NOUN)


def _announces_nothing(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a verb of speech is none here: "continued to act", "a think tank", "in its opening remarks"."""
    word, bits = tokens.lower[first], tokens.bits
    following = tokens.lower[last] if last < len(tokens.words) else ""
    if (
        (word in _GOES_ON and following == "to")
        or f"{word} {following}" in _COMPOUNDS
        or (word in _NAMED and names_only(tokens, first))
    ):
        return True
    owned = bits[first] & _SAID and bits[first - 2] & (DETERMINER | _OWNER)
    return bool(owned and bits[first - 3] & PREPOSITION)


def names_only(tokens: Tokens, at: int) -> bool:
    """Whether it only gives a name: "a fund called Clean Tide"; not "critics called Roe a liar"."""
    if tokens.lower[at] not in _NAMED or tokens.has(at - 1, FUNCTION | CAPITAL | PUNCTUATION):
        return False
    if tokens.has(at + 1, QUOTED):  # "a toilet called “America”"
        told = tokens.has(at - 1, _SOMEBODY) or "by" in tokens.lower[at + 2 : at + 3]
        return not told and _is_one_thing(tokens, at)
    if not tokens.has(at + 1, CAPITAL):
        return False
    end = at + 1
    while tokens.has(end, CAPITAL):
        end += 1
    return not tokens.has(end, DETERMINER | QUOTED)


def _is_one_thing(tokens: Tokens, end: int) -> bool:
    """Whether "a" opens the words before a place: "a fully functioning toilet"."""
    for at in range(end - 1, max(-1, end - 1 - _PHRASE), -1):
        if tokens.bits[at] & FUNCTION:
            return tokens.lower[at] in INDEFINITE_ARTICLES
    return False


def _is_finite(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.cues and lexicon.cues[word].form == "finite"


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word such as "claim" is a noun here: "the civil claim"."""
    before = at - 1
    if before < 0 or tokens.bits[before] & (_SEVERAL | FUNCTION | CAPITAL | PUNCTUATION | QUOTED):
        return tokens.has(before, PREPOSITION) and tokens.lower[before] != "to"
    return not tokens.lower[before].endswith("s")


def before_helpers(tokens: Tokens, at: int) -> int:
    """Where the auxiliaries and adverbs right before a verb begin: its subject ends there."""
    known, edge = tokens.bits, at
    while edge and at - edge < _MOST_HELPERS and known[edge - 1] & HELPS and not _is_surname(tokens, edge - 1):
        edge -= 1
    return edge


def _is_surname(tokens: Tokens, at: int) -> bool:
    """Whether it is "May" in "Ms May said", not in "May he say so"."""
    named = tokens.bits[at] & SURNAME and tokens.bits[at] & CAPITAL and not tokens.headline
    return bool(named) and at > 0 and tokens.sentences[at - 1] == tokens.sentences[at]


__all__ = ["FUNCTION", "Cue", "before_helpers", "find_cues", "names_only"]
