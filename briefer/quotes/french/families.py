"""Whole families of French words from those that the lists have: plurals, and expressions that begin with an elision."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefer.quotes.french.cues import WORDS, plain
from briefer.quotes.lexicon import BIT, Lexicon, Phrase
from briefer.quotes.word_sets import word_set

_PLURAL = BIT["roles.heads_plural"]
_ROLES = BIT["roles.heads_m"] | BIT["roles.heads_f"] | BIT["roles.heads"] | BIT["names.titles"] | BIT["names.ranks"]
_ALSO_ADJECTIVES = word_set("fr", "adjectives.also_roles")
_ENDS_ALIKE = ("s", "x", "z", ".")
_WITH_X = ("eau", "eu")


def with_families(known: Lexicon) -> Lexicon:
    """The plural of every role, and "d'ailleurs" as the two words that a text has."""
    return replace(known, bits={**dict(_plurals(known.bits)), **known.bits}, phrases=_with_elided(known))


def _plurals(bits: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for word, told in bits.items():
        if told & _ROLES and not word.endswith(_ENDS_ALIKE) and word not in _ALSO_ADJECTIVES:
            yield _plural(word), _PLURAL
            if "-" in word:  # "aides-soignants", "ex-ministres"
                yield "-".join(map(_plural, word.split("-"))), _PLURAL


def _plural(word: str) -> str:
    if word.endswith("al"):
        return f"{word[:-1]}ux"
    return f"{word}x" if word.endswith(_WITH_X) else f"{word}s"


def _with_elided(known: Lexicon) -> dict[str, tuple[Phrase, ...]]:
    """The expressions by first word and by first two, with those of one word that a text has as two."""
    found = {key: list(group) for key, group in known.phrases.items()}
    for word, told in known.bits.items():
        first, *rest = WORDS.findall(word) if "'" in word[:-1] else (word,)
        phrase = Phrase(tuple(map(plain, rest)), told)
        for key in (first, f"{first} {phrase.rest[0]}") if rest else ():
            found.setdefault(key, []).append(phrase)
    return {key: tuple(sorted(group, key=lambda each: -len(each.rest))) for key, group in found.items()}
