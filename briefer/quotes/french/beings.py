"""Whether a French noun that no list knows as somebody can speak: a person or a body can, a thing can't."""

from collections.abc import Sequence

from briefer.quotes.french.words import DETERMINER, NOUN, OFFICE, ORGANISATION, TITLE
from briefer.quotes.grammar import Word
from briefer.quotes.word_sets import word_set

_SPEAKS = OFFICE | TITLE | ORGANISATION | NOUN
_THINGS = word_set("fr", "nouns.things")
_ENDINGS = tuple(word_set("fr", "nouns.thing_endings"))
_BEFORE = word_set("fr", "adjectives.before_nouns")


def head_at(words: Sequence[Word], at: int, last: int) -> int:
    """Where the noun of a phrase stands, behind its articles and the adjectives before it."""
    while at < last - 1 and (words[at].bits & DETERMINER or stands_before_noun(words, at, last)):
        at += 1
    return at


def stands_before_noun(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether an adjective stands before its noun: "le principal groupe"; not "le principal de l’école"."""
    if words[at].key not in _BEFORE or at + 1 >= last:
        return False
    noun = words[at + 1]
    return noun.text.islower() and (not noun.bits or bool(noun.bits & _SPEAKS))


def is_thing(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether it is "une campagne", "les pertes humaines", which nobody is."""
    noun = words[head_at(words, at, last)]
    if noun.bits & _SPEAKS or not noun.text.islower():
        return False
    single = noun.key.removesuffix("s").removesuffix("x")
    return noun.key in _THINGS or single in _THINGS or single.endswith(_ENDINGS)
