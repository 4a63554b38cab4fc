"""Names of places and outlets, which stand where no person does: "in Karsk, Marland", "told The Lantern"."""

from collections.abc import Sequence
from itertools import pairwise

from briefer.quotes.entities import Entity
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import DEMONYM, PLACE, PLACE_PART, Mention
from briefer.quotes.tokens import POSSESSIVE, Tokens
from briefer.quotes.word_sets import word_set

PLACES = word_set("en", "nouns.no_surnames_of_places")  # end the names of places: "Victoria Falls"
_LOCATIVE = frozenset({"in", "near", "outside", "across", "throughout", "downtown"})
_VERSUS = frozenset({"v", "v.", "vs", "vs."})  # "Dobbs v. Jackson" is a case or a match
_NO_PERSON_BEHIND = _LOCATIVE | _VERSUS | {"told"}
_WORDS = 2  # "South Korea"


def is_located(tokens: Tokens, mention: Mention) -> bool:
    """Whether it is a place or an outlet: "in Karsk", "Karsk, Ont.", "told The Lantern"; somebody is known by more."""
    bits, after = tokens.bits, mention.last + 1
    if mention.title or bits[mention.last] & POSSESSIVE:
        return False
    follows = bits[after] & PLACE and tokens.words[mention.last] == "," and not bits[after + 1] & POSSESSIVE
    against = tokens.is_one_of(mention.last, _VERSUS)
    return bool(follows) or against or (mention.first > 0 and tokens.lower[mention.first - 1] in _NO_PERSON_BEHIND)


def mark_countries(tokens: Tokens, names: Sequence[Mention]) -> None:
    """Mark the country behind a town: "Marland" in "a fellow in Karsk, Marland, said"."""
    for town, country in pairwise(names):
        beside = town.located and town.after_preposition and country.first == town.last + 1
        if beside and tokens.words[town.last] == "," and tokens.has(country.last - 1, PLACE):
            country.located = True


def is_place(entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a name is known as that of a place, and nothing says that it is a person's; "Statistics Canada" is a body."""
    words = entity.words
    if len(words) > 1 and words[0] in lexicon.genders and words[-1] in PLACES:
        return not entity.evidence  # "Victoria Falls"
    if not words or entity.evidence or not _bits(words[-1], lexicon) & PLACE:
        return False
    given = words[0] in lexicon.genders
    if len(words) == 1:
        return not given
    part = PLACE_PART if given else PLACE | DEMONYM | PLACE_PART  # "Hong Kong", "South Korea"
    return len(words) == _WORDS and _bits(words[0], lexicon) & part != 0


def _bits(word: str, lexicon: Lexicon) -> int:
    return lexicon.bits.get(word, 0) | lexicon.bits.get(word + ".", 0)
