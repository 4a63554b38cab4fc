"""Bodies whose name is a genitive: "Moody's said", "an auction at Sotheby's", "Macy's has closed"."""

from collections.abc import Sequence

from briefer.quotes.mention import HONORIFIC, NOT_NAME, PLACE, TITLE, Reader
from briefer.quotes.tokens import CAPITAL, FUNCTION, GIVEN, POSSESSIVE, Tokens
from briefer.quotes.word_sets import word_set

_KNOWN = word_set("en", "names.genitive_bodies")
_OF = frozenset({"of"})
_GENITIVES = frozenset({"'s", "’s"})
_SAYING = word_set("en", "verbs.plain") - {"say", "saying"}


def genitive_bodies(tokens: Tokens, capitals: Sequence[int], reader: Reader) -> dict[int, int]:
    """Where such names begin and end: those known, and a single word that says something; not "a friend of Roe's said"."""
    genitives = [at for at in capitals if tokens.bits[at + 1] & POSSESSIVE]
    if not genitives or _GENITIVES.isdisjoint(tokens.lower):
        return {}
    found = {}
    for at in genitives:
        start = _start(tokens, at)
        body = tokens.lower[at] in _KNOWN or (start == at and _says(tokens, at))
        if body and not _is_somebody(tokens, start, at, reader):
            found[start] = at + 2
    return found


def _start(tokens: Tokens, at: int) -> int:
    """Where a name of several words begins: "Standard & Poor's"."""
    start = at
    while tokens.has(start - 1, CAPITAL) and not tokens.has(start - 1, FUNCTION | NOT_NAME | TITLE):
        start -= 1
    joined = tokens.words[start - 1 : start] == ["&"] and tokens.has(start - 2, CAPITAL)
    return start - 2 if joined else start


def _is_somebody(tokens: Tokens, start: int, at: int, reader: Reader) -> bool:
    """Whether it is the name of a person: "Governor Christie’s office"."""
    titled = tokens.has(start - 1, TITLE | HONORIFIC) or tokens.has(start, TITLE | HONORIFIC | FUNCTION)
    return titled or tokens.lower[at] in reader.surnames


def _says(tokens: Tokens, at: int) -> bool:
    """Whether "said" or the like follows a genitive, not that of a given name; not in "a friend of Roe’s said"."""
    nobody = tokens.has(at, GIVEN | NOT_NAME | PLACE) or tokens.is_one_of(at - 1, _OF)
    return not nobody and tokens.is_one_of(at + 2, _SAYING)
