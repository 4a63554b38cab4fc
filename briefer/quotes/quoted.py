"""Whom an outlet quotes: "“…,” the Post quoted Roe as saying", "“…,” the agency reported, quoting Roe"."""

from briefer.quotes.circumstances import Circumstances
from briefer.quotes.cues import Cue
from briefer.quotes.mention import Mention
from briefer.quotes.owners import Owner
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import Tokens
from briefer.quotes.word_sets import word_set

_QUOTES = word_set("en", "verbs.quoting")
_QUOTING = frozenset({"quoting"})
_AS = frozenset({"as"})
_AGENT = 8  # tokens of "by" and who quotes
_REPORTED = word_set("en", "verbs.reporting")
_SAYING = word_set("en", "verbs.saying")


def quoted_owner(clauses: Clauses, quote: Circumstances) -> Owner | None:
    """Who is quoted with a stretch, where another does it."""
    tokens = clauses.paragraph.tokens
    for cue in clauses.paragraph.cues_in(tokens.sentences[quote.place]):
        if not tokens.is_one_of(cue.first, _QUOTES) or cue.last - cue.first > 1:
            continue
        if cue.passive:
            return _of_passive(clauses, cue)
        for mention in clauses.paragraph.mentions_in(cue.sentence):
            if mention.opens == cue.last and not mention.owns and _speaks(tokens, quote.place, cue.first, mention):
                return Owner(mention, cue)
    return None


def _of_passive(clauses: Clauses, cue: Cue) -> Owner | None:
    """Who is quoted: "the Herald, the navy’s paper, was quoted by the Post as saying"."""
    tokens = clauses.paragraph.tokens
    behind = range(cue.last, cue.last + _AGENT)
    says = any(tokens.is_one_of(at, _AS) and tokens.is_one_of(at + 1, _SAYING) for at in behind)
    subject = clauses.plain_subject(cue) if says else None
    return Owner(subject, cue) if subject is not None else None


def _speaks(tokens: Tokens, place: int, verb: int, mention: Mention) -> bool:
    """Whether "as saying" follows who is quoted, or "reported, quoting" stands behind the words."""
    if tokens.lower[mention.full : mention.full + 1] == ["as"] and tokens.is_one_of(mention.full + 1, _SAYING):
        return place < verb or not tokens.quotes(mention.full, place)
    reported = tokens.is_one_of(verb, _QUOTING) and tokens.is_one_of(verb - 2, _REPORTED)  # Roe may quote a poet
    return place < verb and reported and not tokens.quotes(place + 1, verb)
