"""Whose an office is: "the French foreign minister" is not "Iraqi Foreign Minister Karim Hasso"."""

import re
from collections.abc import Set as AbstractSet

from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import DEMONYM, IN_OFFICE, PLACE, PREPOSITION

_PARTISAN = BIT["roles.partisans"]
_NO_ORIGIN = IN_OFFICE | _PARTISAN | PREPOSITION | BIT["words.determiners"] | BIT["organisations.words"]
_LETTERS = re.compile(r"\b([RD])-[A-Z]")
_PARTIES = {"R": "republican", "D": "democrat"}
_APART = str.maketrans(",()-–", "     ")  # "(R-Ky.)"
_OF_PLACES = ("an", "ish", "ese", "i")  # ends of adjectives of places
_ALIKE = 4  # letters that "Canada" and "Canadian" have in common


def origins(words: str, lexicon: Lexicon) -> frozenset[str]:
    """The countries, states and towns that a title or a description names, lower case; parties are none.

    In a description ("the Karsk minister") every word with a capital is one, in a title those known or formed so.
    """
    found: set[str] = set()
    if not words or words.islower():
        return frozenset()
    for word in words.replace("’", "'").translate(_APART).split():
        plain = word.removesuffix("'s").lower()
        office = plain in lexicon.offices or lexicon.bits.get(plain, 0) & _NO_ORIGIN
        bits = lexicon.bits.get(plain, 0) | lexicon.bits.get(plain + ".", 0)
        place = bits & (PLACE | DEMONYM) or plain.endswith(_OF_PLACES) or words[0].islower()
        if word[0].isupper() and place and not office:
            found.add(plain)
    return frozenset(found)


def party(words: str) -> str:
    """The party that letters behind a name tell: "(R-Ky.)"; nothing if none is told."""
    told = _LETTERS.search(words)
    return _PARTIES[told[1]] if told else ""


def may_be_of(one: AbstractSet[str], other: AbstractSet[str], lexicon: Lexicon) -> bool:
    """Whether two offices may be of one place; whatever is not told may be."""
    return not one or not other or any(_same(a, b, lexicon) for a in one for b in other)


def _same(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two words tell of one place: "France", "French"."""
    letters = min(_ALIKE, len(one), len(other))
    return one[:letters] == other[:letters] or not _places(one, lexicon).isdisjoint(_places(other, lexicon))


def _places(word: str, lexicon: Lexicon) -> set[str]:
    return {*lexicon.of_places.get(word, ()), *lexicon.of_places.get(word + ".", ())}
