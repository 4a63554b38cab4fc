"""Which French words are names, titles, offices, bodies or small words, and what hangs on what."""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefer.model import Span
from briefer.quotes.french.cues import ADVERB
from briefer.quotes.grammar import Word
from briefer.quotes.lexicon import BIT
from briefer.quotes.word_sets import word_set

_WITH_ARTICLE = re.compile(r"(?!ex-)[a-z]{1,3}-[^\W\d_a-zà-ÿ]")
PRONOUN = re.compile(r"-?(?:t-)?(ils?|elles?|lui|eux)$", re.IGNORECASE)
HONORIFIC_M = BIT["names.honorifics_m"]
HONORIFIC_F = BIT["names.honorifics_f"]
HONORIFIC = HONORIFIC_M | HONORIFIC_F | BIT["names.honorifics"]
TITLE = HONORIFIC | BIT["names.ranks"] | BIT["names.titles"]
PARTICLE = BIT["names.particles"]
ROLE_M = BIT["roles.heads_m"]
ROLE_F = BIT["roles.heads_f"]
PLURAL = BIT["roles.heads_plural"]
ROLE = ROLE_M | ROLE_F | BIT["roles.heads"] | PLURAL
OFFICE = ROLE | BIT["names.ranks"] | BIT["names.titles"]
ORGANISATION = BIT["organisations.words"] | BIT["organisations.heads"]
NOUN = BIT["cue_words.nouns"]
DETERMINER = BIT["words.determiners"]
PREPOSITION = BIT["words.prepositions"]
CONJUNCTION = BIT["words.conjunctions"]
_PRONOUN = BIT["pronouns.m"] | BIT["pronouns.f"] | BIT["pronouns.plural"]
_BEGINNING = DETERMINER | ROLE | TITLE | ORGANISATION | NOUN | _PRONOUN
PLACE = BIT["words.places"]
DEMONYM = BIT["words.demonyms"]
NOT_NAME = BIT["words.not_names"]
VERBAL = BIT["cue_words.auxiliaries"] | BIT["cue_words.negators"] | ADVERB
FUNCTION = (
    BIT["cue_words.prepositions"]
    | DETERMINER
    | PREPOSITION
    | CONJUNCTION
    | ADVERB
    | BIT["cue_words.complementizers"]
    | BIT["pronouns.first"]
)
OF = frozenset({"de", "du", "des", "d'"})
THAT = frozenset({"que", "qu'"})
AT = frozenset({"à", "au", "aux", "en", "pour"})
CAPITAL_ARTICLES = frozenset({"Le", "La", "Les", "L'", "L’"})
THIS = frozenset({"ce", "cet", "cette"})  # "cette ancienne juge": the one just spoken of
HIS = frozenset({"son", "sa", "ses", "leur", "leurs", "mon", "ma", "notre"})
SEVERAL = frozenset({"les", "des", "ces", "ses", "leurs", "nos", "plusieurs", "quelques", "deux", "trois", "certains"})
DEFINITE = frozenset({"le", "la", "l'", "ce", "cette", "cet", "les", "ces"}) | HIS
_OF_PLACES = ("ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne", "ain", "aine")  # "le Marseillais"
OF_WOMEN = ("aise", "oise", "ienne", "éenne", "aine")
_NO_NAMES = ("ant", "ment")  # "Régulièrement"
_SHORT = 5  # letters of words that end so by chance
_FORMER = word_set("fr", "adjectives.former")
_FIRST = frozenset({"premier", "première"})


@lru_cache(65_536)
def has_capital(word: str) -> bool:
    """Also "el-Khazen", "al-Sabah"."""
    return word[0].isupper() or bool(_WITH_ARTICLE.match(word))


def begins_nothing(word: Word) -> bool:
    """Whether no name and no description begins here: a small word, or one in small letters that no list knows."""
    if word.bits & _BEGINNING or not word.text.islower():
        return False
    return not has_capital(word.text) and word.key not in {"celui-ci", "celle-ci"}


def is_name(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not has_capital(word.text) or word.stretch >= 0 or PRONOUN.match(word.text):
        return False
    doing = not at and (
        word.key.startswith("s'") or (word.key.endswith(_NO_NAMES) and word.key != "clément")
    )  # "S’exprimant à cette occasion, …"
    if doing or (word.key in _FIRST and at + 1 < len(words) and words[at + 1].key == "ministre"):
        return False
    if is_demonym(words, at) and not (at + 1 < len(words) and has_capital(words[at + 1].text)):
        return False
    before = words[at - 1] if at else None
    if before and has_capital(before.text) and not before.bits & FUNCTION and before.stretch < 0:
        return True  # "Mme Vos"
    if word.bits & OFFICE and not (at + 1 < len(words) and has_capital(words[at + 1].text)):
        return False  # "Directrice du développement"
    initial = len(word.text.rstrip(".")) == 1 and not (at + 1 < len(words) and words[at + 1].text[0].isupper())
    return not (word.bits & (FUNCTION | NOT_NAME | HONORIFIC) or initial or len(word.text) == 1)


def is_demonym(words: Sequence[Word], at: int) -> bool:
    """Whether it is "la Tchèque", "le Brestois"."""
    word, before = words[at], words[at - 1] if at else None
    if before is not None and before.key in _FORMER and at > 1:
        before = words[at - 2]  # "l’ancien Nantais"
    if before is None or before.key not in {"le", "la", "l'", "un", "une"} or not word.text[0].isupper():
        return False
    return bool(word.bits & DEMONYM) or (len(word.key) > _SHORT and word.key.endswith(_OF_PLACES))


def hangs(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether "de" or "de la" stands before a name: "la ministre de la Santé"."""
    left = begin - 1
    if left > at and words[left].bits & DETERMINER and words[left].key not in OF:
        left -= 1
    return left > at and words[left].key in OF | AT


def span(words: Sequence[Word], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)


def printed(words: Sequence[Word]) -> str:
    return "".join(word.text + ("" if word.text.endswith(("'", "’")) else " ") for word in words).strip()
